"""What can be printed."""

from annotator.gui.actions import Action, Group, Needs
from annotator.gui.printing.actions import PrintActions

PRINT_ROWS: tuple[Action[PrintActions], ...] = (
    Action(
        "&Print…",
        "Print the report: figures, all claims with their chains, open items, sources",
        ("Ctrl+P",),
        run=PrintActions.print_report,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Print the doc&ument…",
        "Print the text as it stands on screen, with its claims",
        run=PrintActions.print_text,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
)
