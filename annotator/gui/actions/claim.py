"""The rows of the menu Claim."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Scope

_of_text = partial(ActionSpec, menu=Menu.CLAIM, scope=Scope.TEXT)

CLAIM: tuple[ActionSpec, ...] = (
    _of_text("tag_fact", "&Fact", "The text's own voice says it, and it can be checked", ("F",)),
    _of_text("tag_report", "&Report", "The text attributes it to somebody else", ("R",)),
    _of_text("tag_opinion", "&Opinion", "The text's own voice, and it cannot be checked", ("O",)),
    _of_text("highlight", "&Highlight", "Make a claim without a kind", ("U",)),
    _of_text(
        "add_span",
        "&Add words to the claim",
        "Add the selected words to the current claim",
        (",",),
        starts_group=True,
    ),
    _of_text(
        "remove_span",
        "&Take words off the claim",
        "Take the selected words, or those at the caret, off the current claim",
        (";",),
    ),
    _of_text(
        "mark",
        "&No claim here",
        "Mark the selection or the sentence as read and without a claim",
        ("0",),
        starts_group=True,
    ),
    _of_text(
        "statement", "&Statement", "Put the claim in your own words", ("I",), starts_group=True
    ),
    _of_text("note", "Note", "Write a note on the claim", ("M",)),
    _of_text("tag", "Ta&g…", "Put a tag on the claim, or take it off", ("T",)),
    _of_text("grade", "Grad&e…", "Say how credible the claim is, 1 to 6", ("G",)),
    _of_text(
        "evidence",
        "E&vidence…",
        "Hold the claim against the selected words, here or in the other document",
        ("E",),
    ),
    _of_text(
        "go_to_claim",
        "Claim of this evidence",
        "From a passage to the claim that is held against it",
        ("Shift+E",),
    ),
    _of_text("relate", "Re&late…", "Say how the claim bears on another one", ("=",)),
)
