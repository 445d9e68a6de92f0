"""The rows of the menu Selection: choosing words, and moving the ends of what is chosen."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Scope

_of_text = partial(ActionSpec, menu=Menu.SELECTION, scope=Scope.TEXT)

SELECTION: tuple[ActionSpec, ...] = (
    _of_text("select", "&Sentence", "Select the sentence at the caret, to shape it", ("V",)),
    _of_text(
        "next_clause",
        "&Next clause",
        "Select the clause at the caret, then the one after it",
        ("X",),
    ),
    _of_text("previous_clause", "&Previous clause", "Select the clause before", ("Shift+X",)),
    _of_text("clause_in", "Clause &in", "Take the clause after in", ("+",), starts_group=True),
    _of_text("clause_out", "Clause &out", "Leave the last clause out", ("-",)),
    _of_text(
        "end_forward",
        "&End one on",
        "Take one more word in, or what you shape by",
        ("L",),
        starts_group=True,
    ),
    _of_text("end_back", "End one &back", "Leave the last word out, or what you shape by", ("H",)),
    _of_text(
        "start_forward",
        "Start one on",
        "Leave the first word out, or what you shape by",
        ("Shift+L",),
    ),
    _of_text(
        "start_back",
        "Start one back",
        "Take the word before in, or what you shape by",
        ("Shift+H",),
    ),
    _of_text(
        "end_forward_character",
        "End one character on",
        "Take one more character in",
        ("Ctrl+L",),
        starts_group=True,
    ),
    _of_text(
        "end_back_character", "End one character back", "Leave the last character out", ("Ctrl+H",)
    ),
    _of_text(
        "start_forward_character",
        "Start one character on",
        "Leave the first character out",
        ("Ctrl+Shift+L",),
    ),
    _of_text(
        "start_back_character",
        "Start one character back",
        "Take the character before in",
        ("Ctrl+Shift+H",),
    ),
    _of_text(
        "by_sentence",
        "Shape by sentence",
        "Widen the selection to sentences, and move its ends by sentence",
        ("Shift+1",),
        starts_group=True,
    ),
    _of_text(
        "by_word",
        "Shape by &word",
        "Widen the selection to words, and move its ends by word",
        ("Shift+2",),
    ),
    _of_text(
        "by_character",
        "Shape by c&haracter",
        "Move the ends of the selection by character",
        ("Shift+3",),
    ),
    _of_text(
        "by_clause",
        "Shape by c&lause",
        "Widen the selection to clauses, and move its ends by clause",
        ("Shift+4",),
    ),
)
