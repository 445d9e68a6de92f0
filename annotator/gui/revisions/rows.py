"""Actions on later versions of a document."""

from annotator.gui.actions import Action, Group, Needs
from annotator.gui.revisions.actions import RevisionActions

REVISION_ROWS: tuple[Action[RevisionActions], ...] = (
    Action(
        "Import a re&vision…",
        ("Add a later version of this document, and carry over the claims whose words still stand"),
        run=RevisionActions.import_revision,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Read the ori&ginal again",
        (
            "Read the file of this document, which the project holds, as this version of the "
            "program reads it; if it says something else, that is taken in as a revision"
        ),
        run=RevisionActions.read_again,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Next &difference",
        "Go to the next change of the revision",
        ("F7",),
        run=RevisionActions.next_difference,
        group=Group.DIFFERENCES,
        needs=Needs.PROJECT,
    ),
    Action(
        "Previous difference",
        "Go to the previous change of the revision",
        ("Shift+F7",),
        run=RevisionActions.previous_difference,
        group=Group.DIFFERENCES,
        needs=Needs.PROJECT,
    ),
    Action(
        "Compare with the earlier ver&sion",
        "Show a revised document beside the earlier version, with what was changed, or two twins",
        ("Ctrl+Shift+V",),
        run=RevisionActions.compare_revision,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Claims of the twins",
        "Show or hide, dimmed, the claims of documents with the very same text",
        run=RevisionActions.toggle_twins,
        group=Group.SECOND,
        needs=Needs.PROJECT,
        is_ticked=RevisionActions.shows_twins,
    ),
)
