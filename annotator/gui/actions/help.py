"""The rows of the menu Help."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu

_action = partial(ActionSpec, menu=Menu.HELP)

HELP: tuple[ActionSpec, ...] = (
    _action("show_help", "&Help", "How to begin, the words, files, the keys", ("F1",)),
    _action("show_keys", "&Keys", "All keys on one sheet", ("?",)),
    _action("change_keys", "&Change keys…", "Give actions other keys"),
    _action("about", "&About", "Version and licence"),
)
