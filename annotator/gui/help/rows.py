"""What helps."""

from annotator.gui.actions import Action, Group
from annotator.gui.help.actions import HelpActions

HELP_ROWS: tuple[Action[HelpActions], ...] = (
    Action(
        "&Help",
        "Getting started, terms, files, keys",
        ("F1",),
        run=HelpActions.show_help,
        group=Group.HELP,
    ),
    Action("&Keys", "All keys on one sheet", ("?",), run=HelpActions.show_keys, group=Group.HELP),
    Action(
        "&Change keys…", "Give actions other keys", run=HelpActions.change_keys, group=Group.HELP
    ),
    Action("&About", "Version and licence", run=HelpActions.about, group=Group.HELP),
)
