"""The rows of the menu Source."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Needs, Scope

_action = partial(ActionSpec, menu=Menu.SOURCE)
_of_text = partial(ActionSpec, menu=Menu.SOURCE, scope=Scope.TEXT)

SOURCE: tuple[ActionSpec, ...] = (
    _of_text(
        "link_source",
        "&Link source…",
        "Say who is said to have said it: the new source becomes the origin",
        ("S",),
    ),
    _of_text("wrap_source", "&Wrap outer source…", "Say who reports the whole chain", ("W",)),
    _of_text(
        "set_cue",
        "&Cue words",
        "The selected words tell that somebody said it (“reported”, “according to”)",
        ("C",),
        starts_group=True,
    ),
    _of_text(
        "set_mention",
        "&Mention",
        "The selected words name the source (“the paper”, “he”)",
        ("Shift+C",),
    ),
    _of_text("set_stance", "&Stance…", "Say what the source does with the claim", ("A",)),
    _of_text(
        "repeat_source",
        "&Repeat the last source",
        "Link the last source again, with its stance, via and cue words",
        (".",),
    ),
    _of_text(
        "set_voice",
        "&Voice of the region…",
        "Say who speaks in the paragraph or comment at the caret",
        ("P",),
    ),
    _action(
        "show_sources",
        "Re&gister",
        "Show the sources",
        ("Ctrl+2",),
        starts_group=True,
        needs=Needs.PROJECT,
    ),
)
