"""The rows of the menu Go."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Needs, Scope

_action = partial(ActionSpec, menu=Menu.GO)
_of_text = partial(ActionSpec, menu=Menu.GO, scope=Scope.TEXT)

GO: tuple[ActionSpec, ...] = (
    _of_text("next_sentence", "&Next sentence", "Go to the next sentence", ("J",)),
    _of_text("previous_sentence", "&Previous sentence", "Go to the previous sentence", ("K",)),
    _of_text(
        "next_untouched",
        "Next &untouched sentence",
        "Go to the next sentence without claim or mark",
        ("N",),
    ),
    _of_text(
        "previous_untouched",
        "Previous untouched sentence",
        "Go to the previous sentence without claim or mark",
        ("Shift+N",),
    ),
    _of_text("next_claim", "Next &claim", "Go to the next claim", ("]",), starts_group=True),
    _of_text("previous_claim", "Previous claim", "Go to the previous claim", ("[",)),
    _action(
        "next_difference",
        "Next &difference",
        "Go to what the revision changed next",
        ("F7",),
        starts_group=True,
        needs=Needs.PROJECT,
    ),
    _action(
        "previous_difference",
        "Previous difference",
        "Go to what the revision changed before",
        ("Shift+F7",),
        needs=Needs.PROJECT,
    ),
)
