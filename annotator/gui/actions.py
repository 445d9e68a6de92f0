"""Every action of the window in one table.

Menus, toolbar, the sheet of keys and the tests are made from it. An action of the text acts only
while the text has the keys, so that letters can be typed everywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


class Scope(Enum):
    """Where the keys of an action act."""

    WINDOW = "window"
    TEXT = "text"


class Menu(Enum):
    """The menus, in order."""

    FILE = "&File"
    EDIT = "&Edit"
    SELECTION = "Selec&tion"
    CLAIM = "&Claim"
    SOURCE = "&Source"
    GO = "&Go"
    VIEW = "&View"
    HELP = "&Help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: the name of its handler, how it reads, its keys, where it stands."""

    name: str
    menu: Menu
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    starts_group: bool = False
    is_checked: bool = False
    """Whether the menu shows by a check mark that it is so."""
    within: str = ""
    """The menu within the menu that it stands in."""


W, T = Scope.WINDOW, Scope.TEXT
THEME = "L&ight and dark"
LANGUAGE = "L&anguage (Sprache)"
"""So that somebody finds it who reads no English."""

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", Menu.FILE, "&New project…", "Make a project", ("Ctrl+N",)),
    ActionSpec("open_project", Menu.FILE, "&Open project…", "Open a project", ("Ctrl+O",)),
    ActionSpec("open_sample", Menu.FILE, "Open the &sample", "Open the sample project"),
    ActionSpec(
        "import_files",
        Menu.FILE,
        "&Import…",
        "Add documents or annotated JSON to the project",
        ("Ctrl+I",),
        W,
        True,
    ),
    ActionSpec(
        "import_folder", Menu.FILE, "Import a fol&der…", "Add all that is in a folder, at any depth"
    ),
    ActionSpec(
        "import_preview",
        Menu.FILE,
        "Im&port with a preview…",
        "Choose how much of a page is read, the encoding, and correct what the file says of itself",
    ),
    ActionSpec(
        "import_clipboard",
        Menu.FILE,
        "Import from the clip&board",
        "Add the text, the piece of a page or the files that were copied",
        ("Ctrl+V",),
    ),
    ActionSpec(
        "import_revision",
        Menu.FILE,
        "Import a re&vision…",
        "Add a later state of this document, and carry the claims over whose words still stand",
    ),
    ActionSpec(
        "import_parts",
        Menu.FILE,
        "Import a&ttachments",
        "Add what was inside the files that were imported last",
    ),
    ActionSpec("export", Menu.FILE, "&Export…", "Write annotated JSON", ("Ctrl+E",)),
    ActionSpec(
        "save_copy",
        Menu.FILE,
        "Save a &copy…",
        "Write one compact file to hand on; the project itself is always saved",
        ("Ctrl+Shift+S",),
    ),
    ActionSpec(
        "new_window", Menu.FILE, "New &window", "Open another window", ("Ctrl+Shift+N",), W, True
    ),
    ActionSpec(
        "close_project", Menu.FILE, "C&lose project", "Close the project", ("Ctrl+W",), W, True
    ),
    ActionSpec("quit", Menu.FILE, "&Quit", "Leave; everything is saved", ("Ctrl+Q",)),
    ActionSpec("undo", Menu.EDIT, "&Undo", "Take back your last edit", ("Ctrl+Z",)),
    ActionSpec("redo", Menu.EDIT, "&Redo", "Take back the last undo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec(
        "copy",
        Menu.EDIT,
        "&Copy words",
        "Copy the selected words",
        ("Ctrl+C",),
        T,
        True,
    ),
    ActionSpec(
        "find_in_document", Menu.EDIT, "&Find…", "Find words in this document", ("/",), T, True
    ),
    ActionSpec("find_next", Menu.EDIT, "Find &next", "Go to the next hit", ("F3",)),
    ActionSpec("find_previous", Menu.EDIT, "Find &previous", "Go to the hit before", ("Shift+F3",)),
    ActionSpec(
        "search_project",
        Menu.EDIT,
        "Find in pro&ject…",
        "Search all documents and statements",
        ("Ctrl+F",),
    ),
    ActionSpec(
        "filter_claims",
        Menu.EDIT,
        "F&ilter claims…",
        "Show only some of the claims of this document",
        ("Ctrl+Shift+F",),
    ),
    ActionSpec(
        "palette_of_commands",
        Menu.EDIT,
        "Co&mmands…",
        "Any action, document or source by a few letters",
        ("Ctrl+K",),
    ),
    ActionSpec(
        "delete",
        Menu.EDIT,
        "&Delete claim",
        "Delete the current claim, or the mark at the caret",
        ("Delete", "Backspace"),
        T,
    ),
    ActionSpec(
        "select",
        Menu.SELECTION,
        "&Sentence",
        "Select the sentence at the caret, to shape it",
        ("V",),
        T,
    ),
    ActionSpec(
        "next_clause",
        Menu.SELECTION,
        "&Next clause",
        "Select the clause at the caret, then the one after it",
        ("X",),
        T,
    ),
    ActionSpec(
        "previous_clause",
        Menu.SELECTION,
        "&Previous clause",
        "Select the clause before",
        ("Shift+X",),
        T,
    ),
    ActionSpec(
        "clause_in",
        Menu.SELECTION,
        "Clause &in",
        "Take the clause after in",
        ("+",),
        T,
        True,
    ),
    ActionSpec("clause_out", Menu.SELECTION, "Clause &out", "Leave the last clause out", ("-",), T),
    ActionSpec(
        "end_forward",
        Menu.SELECTION,
        "&End one on",
        "Take one more word in, or what you shape by",
        ("L",),
        T,
        True,
    ),
    ActionSpec(
        "end_back",
        Menu.SELECTION,
        "End one &back",
        "Leave the last word out, or what you shape by",
        ("H",),
        T,
    ),
    ActionSpec(
        "start_forward",
        Menu.SELECTION,
        "Start one on",
        "Leave the first word out, or what you shape by",
        ("Shift+L",),
        T,
    ),
    ActionSpec(
        "start_back",
        Menu.SELECTION,
        "Start one back",
        "Take the word before in, or what you shape by",
        ("Shift+H",),
        T,
    ),
    ActionSpec(
        "end_forward_character",
        Menu.SELECTION,
        "End one character on",
        "Take one more character in",
        ("Ctrl+L",),
        T,
        True,
    ),
    ActionSpec(
        "end_back_character",
        Menu.SELECTION,
        "End one character back",
        "Leave the last character out",
        ("Ctrl+H",),
        T,
    ),
    ActionSpec(
        "start_forward_character",
        Menu.SELECTION,
        "Start one character on",
        "Leave the first character out",
        ("Ctrl+Shift+L",),
        T,
    ),
    ActionSpec(
        "start_back_character",
        Menu.SELECTION,
        "Start one character back",
        "Take the character before in",
        ("Ctrl+Shift+H",),
        T,
    ),
    ActionSpec(
        "by_sentence",
        Menu.SELECTION,
        "Shape by sentence",
        "Widen the selection to sentences, and move its ends by sentence",
        ("Shift+1",),
        T,
        True,
    ),
    ActionSpec(
        "by_word",
        Menu.SELECTION,
        "Shape by &word",
        "Widen the selection to words, and move its ends by word",
        ("Shift+2",),
        T,
    ),
    ActionSpec(
        "by_character",
        Menu.SELECTION,
        "Shape by c&haracter",
        "Move the ends of the selection by character",
        ("Shift+3",),
        T,
    ),
    ActionSpec(
        "by_clause",
        Menu.SELECTION,
        "Shape by c&lause",
        "Widen the selection to clauses, and move its ends by clause",
        ("Shift+4",),
        T,
    ),
    ActionSpec(
        "tag_fact",
        Menu.CLAIM,
        "&Fact",
        "The text's own voice says it, and it can be checked",
        ("F",),
        T,
    ),
    ActionSpec(
        "tag_report", Menu.CLAIM, "&Report", "The text attributes it to somebody else", ("R",), T
    ),
    ActionSpec(
        "tag_opinion",
        Menu.CLAIM,
        "&Opinion",
        "The text's own voice, and it cannot be checked",
        ("O",),
        T,
    ),
    ActionSpec("highlight", Menu.CLAIM, "&Highlight", "Make a claim without a kind", ("U",), T),
    ActionSpec(
        "add_span",
        Menu.CLAIM,
        "&Add words to the claim",
        "Add the selected words to the current claim",
        (",",),
        T,
        True,
    ),
    ActionSpec(
        "remove_span",
        Menu.CLAIM,
        "&Take words off the claim",
        "Take the words at the caret off the current claim",
        (";",),
        T,
    ),
    ActionSpec(
        "mark",
        Menu.CLAIM,
        "&No claim here",
        "Mark the selection or the sentence as read and without a claim",
        ("0",),
        T,
        True,
    ),
    ActionSpec(
        "statement", Menu.CLAIM, "&Statement", "Put the claim in your own words", ("I",), T, True
    ),
    ActionSpec("note", Menu.CLAIM, "Note", "Write a note on the claim", ("M",), T),
    ActionSpec("tag", Menu.CLAIM, "Ta&g…", "Put a tag on the claim, or take it off", ("T",), T),
    ActionSpec("grade", Menu.CLAIM, "Grad&e…", "Say how credible the claim is, 1 to 6", ("G",), T),
    ActionSpec(
        "evidence",
        Menu.CLAIM,
        "E&vidence…",
        "Hold the claim against the selected words, here or in the other document",
        ("E",),
        T,
    ),
    ActionSpec(
        "go_to_claim",
        Menu.CLAIM,
        "Claim of this evidence",
        "From a passage to the claim that is held against it",
        ("Shift+E",),
        T,
    ),
    ActionSpec(
        "relate",
        Menu.CLAIM,
        "Re&late…",
        "Say how the claim bears on another one",
        ("=",),
        T,
    ),
    ActionSpec(
        "link_source",
        Menu.SOURCE,
        "&Link source…",
        "Say who is said to have said it: the new source becomes the origin",
        ("S",),
        T,
    ),
    ActionSpec(
        "wrap_source",
        Menu.SOURCE,
        "&Wrap outer source…",
        "Say who reports the whole chain",
        ("W",),
        T,
    ),
    ActionSpec(
        "set_cue",
        Menu.SOURCE,
        "&Cue words",
        "The selected words tell that somebody said it (“reported”, “according to”)",
        ("C",),
        T,
        True,
    ),
    ActionSpec(
        "set_mention",
        Menu.SOURCE,
        "&Mention",
        "The selected words name the source (“the paper”, “he”)",
        ("Shift+C",),
        T,
    ),
    ActionSpec(
        "set_stance", Menu.SOURCE, "&Stance…", "Say what the source does with the claim", ("A",), T
    ),
    ActionSpec(
        "repeat_source",
        Menu.SOURCE,
        "&Repeat the last source",
        "Link the last source again, with its stance, via and cue words",
        (".",),
        T,
    ),
    ActionSpec(
        "set_voice",
        Menu.SOURCE,
        "&Voice of the region…",
        "Say who speaks in the paragraph or comment at the caret",
        ("P",),
        T,
    ),
    ActionSpec(
        "show_sources",
        Menu.SOURCE,
        "Re&gister",
        "Show the sources",
        ("Ctrl+2",),
        W,
        True,
    ),
    ActionSpec("next_sentence", Menu.GO, "&Next sentence", "Go to the next sentence", ("J",), T),
    ActionSpec(
        "previous_sentence", Menu.GO, "&Previous sentence", "Go to the previous sentence", ("K",), T
    ),
    ActionSpec(
        "next_untouched",
        Menu.GO,
        "Next &untouched sentence",
        "Go to the next sentence without claim or mark",
        ("N",),
        T,
    ),
    ActionSpec(
        "previous_untouched",
        Menu.GO,
        "Previous untouched sentence",
        "Go to the previous sentence without claim or mark",
        ("Shift+N",),
        T,
    ),
    ActionSpec(
        "next_claim",
        Menu.GO,
        "Next &claim",
        "Go to the next claim",
        ("]",),
        T,
        True,
    ),
    ActionSpec("previous_claim", Menu.GO, "Previous claim", "Go to the previous claim", ("[",), T),
    ActionSpec(
        "compare_revision",
        Menu.VIEW,
        "Compare with the earlier &state",
        "Show a revised document beside what it revises, with what was changed",
        ("Ctrl+Shift+V",),
        W,
        True,
    ),
    ActionSpec(
        "next_difference",
        Menu.GO,
        "Next &difference",
        "Go to what the revision changed next",
        ("F7",),
        W,
        True,
    ),
    ActionSpec(
        "previous_difference",
        Menu.GO,
        "Previous difference",
        "Go to what the revision changed before",
        ("Shift+F7",),
    ),
    ActionSpec("next_pane", Menu.VIEW, "Next &pane", "Move the keys to the next pane", ("F6",)),
    ActionSpec("show_claims", Menu.VIEW, "&Claims", "Show the claims", ("Ctrl+1",)),
    ActionSpec(
        "claim_columns", Menu.VIEW, "Col&umns of the claims…", "Choose what the table shows"
    ),
    ActionSpec("show_tags", Menu.VIEW, "&Tags", "Show the tree of tags", ("Ctrl+3",)),
    ActionSpec(
        "show_details", Menu.VIEW, "D&etails", "Show where the document is from", ("Ctrl+4",)
    ),
    ActionSpec("show_history", Menu.VIEW, "&History", "Show who did what", ("Ctrl+5",)),
    ActionSpec(
        "show_second",
        Menu.VIEW,
        "Second docume&nt…",
        "Show another document beside this one",
        ("Ctrl+D",),
        W,
        True,
    ),
    ActionSpec(
        "close_second",
        Menu.VIEW,
        "Close second document",
        "Show one document again",
        ("Ctrl+Shift+D",),
    ),
    ActionSpec(
        "turn_desk",
        Menu.VIEW,
        "Beside or &below",
        "Put the second document below the first, or beside it again",
    ),
    ActionSpec(
        "show_pages",
        Menu.VIEW,
        "Show pa&ges",
        "Show the pages of a PDF beside its text, as they are",
        ("Ctrl+Shift+P",),
        W,
        True,
        True,
    ),
    ActionSpec(
        "pages_larger",
        Menu.VIEW,
        "Larger pages",
        "Show the pages larger; Ctrl with the wheel does it too",
        ("Ctrl+Alt++", "Ctrl+Alt+="),
    ),
    ActionSpec(
        "pages_smaller", Menu.VIEW, "Smaller pages", "Show the pages smaller", ("Ctrl+Alt+-",)
    ),
    ActionSpec(
        "fit_pages",
        Menu.VIEW,
        "Pages as wide as the pane",
        "Show the pages as wide as there is room",
        ("Ctrl+Alt+0",),
    ),
    ActionSpec(
        "toggle_documents",
        Menu.VIEW,
        "D&ocuments",
        "Collapse the list of documents, or show it",
        ("F9",),
        W,
        True,
        True,
    ),
    ActionSpec(
        "toggle_side",
        Menu.VIEW,
        "Side &with tabs",
        "Collapse the side with its tabs, or show it",
        ("Shift+F9",),
        is_checked=True,
    ),
    ActionSpec(
        "side_automatic",
        Menu.VIEW,
        "Side where there is &room",
        "Below the text in narrow windows, beside it in others",
        is_checked=True,
    ),
    ActionSpec(
        "side_beside",
        Menu.VIEW,
        "Side beside the text",
        "Keep the side beside the text",
        is_checked=True,
    ),
    ActionSpec(
        "side_below",
        Menu.VIEW,
        "Side below the text",
        "Keep the side below the text",
        is_checked=True,
    ),
    ActionSpec(
        "text_larger", Menu.VIEW, "&Larger text", "Larger text", ("Ctrl++", "Ctrl+="), W, True
    ),
    ActionSpec("text_smaller", Menu.VIEW, "S&maller text", "Smaller text", ("Ctrl+-",)),
    ActionSpec("text_font", Menu.VIEW, "&Font of the text…", "Choose the font of the text"),
    ActionSpec(
        "theme_system",
        Menu.VIEW,
        "Theme of the s&ystem",
        "Follow the system",
        starts_group=True,
        is_checked=True,
        within=THEME,
    ),
    ActionSpec(
        "theme_light", Menu.VIEW, "L&ight theme", "Light theme", is_checked=True, within=THEME
    ),
    ActionSpec("theme_dark", Menu.VIEW, "&Dark theme", "Dark theme", is_checked=True, within=THEME),
    ActionSpec(
        "theme_contrast_light",
        Menu.VIEW,
        "High contrast, light",
        "Black on white, with lines that stand out",
        is_checked=True,
        within=THEME,
    ),
    ActionSpec(
        "theme_contrast_dark",
        Menu.VIEW,
        "High contrast, dark",
        "White on black, with lines that stand out",
        is_checked=True,
        within=THEME,
    ),
    ActionSpec(
        "language_system",
        Menu.VIEW,
        "Language of the &system",
        "Show the window in the language of the system",
        is_checked=True,
        within=LANGUAGE,
    ),
    ActionSpec(
        "language_en",
        Menu.VIEW,
        "&English",
        "Show the window in English",
        is_checked=True,
        within=LANGUAGE,
    ),
    ActionSpec(
        "language_de",
        Menu.VIEW,
        "&Deutsch",
        "Show the window in German",
        is_checked=True,
        within=LANGUAGE,
    ),
    ActionSpec(
        "show_help", Menu.HELP, "&Help", "How to begin, the words, files, the keys", ("F1",)
    ),
    ActionSpec("show_keys", Menu.HELP, "&Keys", "All keys on one sheet", ("?",)),
    ActionSpec("change_keys", Menu.HELP, "&Change keys…", "Give actions other keys"),
    ActionSpec("about", Menu.HELP, "&About", "Version and licence"),
)


def make_actions(
    window: QWidget, texts: Iterable[QWidget], handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Make a QAction for every row of the table, each wired to the handler of its name.

    Their keys are given by `keymap.apply_keys`.
    """
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.name)
        action.setStatusTip("")
        action.setCheckable(spec.is_checked)
        handler = handlers[spec.name]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        if spec.scope is Scope.TEXT:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for text in texts:
                text.addAction(action)
        window.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[Menu, QMenu]:
    """Make the menus from the table."""
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        made = bar.addMenu(translated(menu.value))
        made.setToolTipsVisible(True)
        within: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu is not menu:
                continue
            if spec.starts_group:
                made.addSeparator()
            if spec.within and spec.within not in within:
                within[spec.within] = made.addMenu(translated(spec.within))
            within.get(spec.within, made).addAction(actions[spec.name])
        menus[menu] = made
    return menus


def translated(text: str) -> str:
    """Translate a text of the table."""
    return QCoreApplication.translate("actions", text)
