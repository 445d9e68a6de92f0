"""What is done about findings."""

from annotator.gui.actions import Action, Group, Needs
from annotator.gui.findings.actions import FindingsActions

FINDINGS_ROWS: tuple[Action[FindingsActions], ...] = (
    Action(
        "&Judgements…",
        "Write what you conclude: how likely, how sure, and which claims speak for and against",
        ("Ctrl+J",),
        run=FindingsActions.judgements,
        group=Group.CONTENT,
        needs=Needs.PROJECT,
    ),
    Action(
        "Find its passage",
        "Find the claim's words in another document, exactly or nearly, and show them beside it",
        ("Q",),
        run=FindingsActions.find_passage,
        group=Group.CONTENT,
        needs=Needs.TEXT,
        is_shown=lambda context: context.has_claim,
    ),
    Action(
        "Times…",
        "Say when the claim was said, and when what it tells is claimed to happen",
        ("Z",),
        run=FindingsActions.times,
        group=Group.CONTENT,
        needs=Needs.TEXT,
        is_shown=lambda context: context.has_claim,
    ),
    Action(
        "A source &falls…",
        "Tell that a source was withdrawn, corrected or discredited; what depends on it is listed",
        run=FindingsActions.source_falls,
        group=Group.REGISTER,
        needs=Needs.PROJECT,
    ),
)
