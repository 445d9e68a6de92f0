"""The rows of the menu View."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Needs

_action = partial(ActionSpec, menu=Menu.VIEW)
_PAGES = "Pa&ges of a PDF"
_SIDE = "Place of the si&de"
_THEME = "L&ight and dark"
_LANGUAGE = "L&anguage (Sprache)"
"""So that somebody finds it who reads no English."""

VIEW: tuple[ActionSpec, ...] = (
    _action(
        "compare_revision",
        "Compare with the earlier &state",
        "Show a revised document beside what it revises, with what was changed",
        ("Ctrl+Shift+V",),
        starts_group=True,
        needs=Needs.PROJECT,
    ),
    _action(
        "next_pane", "Next &pane", "Move the keys to the next pane", ("F6",), needs=Needs.PROJECT
    ),
    _action("show_claims", "&Claims", "Show the claims", ("Ctrl+1",), needs=Needs.PROJECT),
    _action(
        "claim_columns",
        "Col&umns of the claims…",
        "Choose what the table shows",
        needs=Needs.PROJECT,
    ),
    _action("show_tags", "&Tags", "Show the tree of tags", ("Ctrl+3",), needs=Needs.PROJECT),
    _action(
        "show_details",
        "D&etails",
        "Show where the document is from",
        ("Ctrl+4",),
        needs=Needs.PROJECT,
    ),
    _action("show_history", "&History", "Show who did what", ("Ctrl+5",), needs=Needs.PROJECT),
    _action(
        "show_second",
        "Second docume&nt…",
        "Show another document beside this one",
        ("Ctrl+D",),
        starts_group=True,
        needs=Needs.PROJECT,
    ),
    _action(
        "close_second",
        "Close second document",
        "Show one document again",
        ("Ctrl+Shift+D",),
        needs=Needs.PROJECT,
    ),
    _action(
        "turn_desk",
        "Beside or &below",
        "Put the second document below the first, or beside it again",
        needs=Needs.PROJECT,
    ),
    _action(
        "show_pages",
        "Show pa&ges",
        "Show the pages of a PDF beside its text, as they are",
        ("Ctrl+Shift+P",),
        starts_group=True,
        is_checked=True,
        within=_PAGES,
        needs=Needs.PAGES,
    ),
    _action(
        "pages_larger",
        "Larger pages",
        "Show the pages larger; Ctrl with the wheel does it too",
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        within=_PAGES,
        needs=Needs.PAGES,
    ),
    _action(
        "pages_smaller",
        "Smaller pages",
        "Show the pages smaller",
        ("Ctrl+Alt+-",),
        within=_PAGES,
        needs=Needs.PAGES,
    ),
    _action(
        "fit_pages",
        "Pages as wide as the pane",
        "Show the pages as wide as there is room",
        ("Ctrl+Alt+0",),
        within=_PAGES,
        needs=Needs.PAGES,
    ),
    _action(
        "toggle_documents",
        "D&ocuments",
        "Collapse the list of documents, or show it",
        ("F9",),
        starts_group=True,
        is_checked=True,
        needs=Needs.PROJECT,
    ),
    _action(
        "toggle_side",
        "Side &with tabs",
        "Collapse the side with its tabs, or show it",
        ("Shift+F9",),
        is_checked=True,
        needs=Needs.PROJECT,
    ),
    _action(
        "side_automatic",
        "Side where there is &room",
        "Below the text in narrow windows, beside it in others",
        is_checked=True,
        within=_SIDE,
    ),
    _action(
        "side_beside",
        "Side beside the text",
        "Keep the side beside the text",
        is_checked=True,
        within=_SIDE,
    ),
    _action(
        "side_below",
        "Side below the text",
        "Keep the side below the text",
        is_checked=True,
        within=_SIDE,
    ),
    _action("text_larger", "&Larger text", "Larger text", ("Ctrl++", "Ctrl+="), starts_group=True),
    _action("text_smaller", "S&maller text", "Smaller text", ("Ctrl+-",)),
    _action("text_font", "&Font of the text…", "Choose the font of the text", needs=Needs.PROJECT),
    _action(
        "theme_system",
        "Theme of the s&ystem",
        "Follow the system",
        starts_group=True,
        is_checked=True,
        within=_THEME,
    ),
    _action("theme_light", "L&ight theme", "Light theme", is_checked=True, within=_THEME),
    _action("theme_dark", "&Dark theme", "Dark theme", is_checked=True, within=_THEME),
    _action(
        "theme_contrast_light",
        "High contrast, light",
        "Black on white, with lines that stand out",
        is_checked=True,
        within=_THEME,
    ),
    _action(
        "theme_contrast_dark",
        "High contrast, dark",
        "White on black, with lines that stand out",
        is_checked=True,
        within=_THEME,
    ),
    _action(
        "language_system",
        "Language of the &system",
        "Show the window in the language of the system",
        is_checked=True,
        within=_LANGUAGE,
    ),
    _action(
        "language_en", "&English", "Show the window in English", is_checked=True, within=_LANGUAGE
    ),
    _action(
        "language_de", "&Deutsch", "Show the window in German", is_checked=True, within=_LANGUAGE
    ),
)
