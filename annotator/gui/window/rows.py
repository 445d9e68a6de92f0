"""What can be done with projects and with the window; and the rows of all rooms, in order."""

from functools import partial
from typing import Never

from annotator.gui.actions import Action, Group, Needs, in_order
from annotator.gui.desk.rows import CLAIM_ROWS, SHAPE_ROWS, TEXT_ROWS
from annotator.gui.desk.text_actions import TextActions
from annotator.gui.findings.rows import FINDINGS_ROWS
from annotator.gui.help.actions import HelpActions
from annotator.gui.help.rows import HELP_ROWS
from annotator.gui.importing.actions import ImportActions
from annotator.gui.importing.rows import IMPORT_ROWS
from annotator.gui.merging.rows import MERGE_ROWS
from annotator.gui.pictures.rows import PICTURE_ROWS
from annotator.gui.printing.rows import PRINT_ROWS
from annotator.gui.revisions.rows import REVISION_ROWS
from annotator.gui.window.project_actions import ProjectActions
from annotator.gui.window.view_actions import ViewActions

_PAGES = "Pa&ges of a PDF"
_SIDE = "Place of the si&de"
_THEME = "L&ight and dark"
_LANGUAGE = "L&anguage (Sprache)"
"""Findable for somebody who does not read English."""


def _side(side: str, title: str, tip: str) -> Action[ViewActions]:
    return Action(
        title,
        tip,
        run=partial(ViewActions.choose_side, side=side),
        is_ticked=partial(ViewActions.has_side, side=side),
        group=Group.PANES,
        within=_SIDE,
        key_name=f"side_{side}",
    )


def _theme(theme: str, title: str, tip: str) -> Action[ViewActions]:
    return Action(
        title,
        tip,
        run=partial(ViewActions.choose_theme, theme=theme),
        is_ticked=partial(ViewActions.has_theme, theme=theme),
        group=Group.LOOK,
        within=_THEME,
        key_name=f"theme_{theme}",
    )


def _language(language: str, title: str, tip: str) -> Action[ViewActions]:
    return Action(
        title,
        tip,
        run=partial(ViewActions.choose_language, language=language),
        is_ticked=partial(ViewActions.has_language, language=language),
        group=Group.LOOK,
        within=_LANGUAGE,
        key_name=f"language_{language}",
    )


PROJECT_ROWS: tuple[Action[ProjectActions], ...] = (
    Action(
        "&New project…",
        "Create a project",
        ("Ctrl+N",),
        run=ProjectActions.new_project,
        group=Group.PROJECTS,
    ),
    Action(
        "&Open project…",
        "Open a project",
        ("Ctrl+O",),
        run=ProjectActions.open_project,
        group=Group.PROJECTS,
    ),
    Action(
        "Open the &sample",
        "Open the sample project",
        run=ProjectActions.open_sample,
        group=Group.PROJECTS,
    ),
    Action(
        "Open the sample of findings",
        "Open a second sample: texts that copy from one another, with every kind of finding",
        run=ProjectActions.open_echo,
        group=Group.HELP,
    ),
    Action(
        "&Export…",
        "Write annotated JSON, a report, tables or references",
        ("Ctrl+E",),
        run=ProjectActions.export,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Save a &copy…",
        "Write one compact file to pass on; the project itself is always saved",
        ("Ctrl+Shift+S",),
        run=ProjectActions.save_copy,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Keep edits on this computer too",
        (
            "Keep a second copy of each edit until the project has been closed intact, and what "
            "you are typing; without it the project leaves no such copy on this computer"
        ),
        run=ProjectActions.switch_keeping,
        is_ticked=ProjectActions.keeps_edits,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "New &window",
        "Open another window",
        ("Ctrl+Shift+N",),
        run=ProjectActions.new_window,
        group=Group.WINDOWS,
    ),
    Action(
        "C&lose project",
        "Close the project",
        ("Ctrl+W",),
        run=ProjectActions.close_project,
        group=Group.LEAVING,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Quit",
        "Quit; everything is saved",
        ("Ctrl+Q",),
        run=ProjectActions.quit,
        group=Group.LEAVING,
    ),
    Action(
        "&Undo",
        "Undo your last edit",
        ("Ctrl+Z",),
        run=ProjectActions.undo,
        group=Group.UNDO,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Redo",
        "Redo your last undone edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        run=ProjectActions.redo,
        group=Group.UNDO,
        needs=Needs.PROJECT,
    ),
)
VIEW_ROWS: tuple[Action[ViewActions], ...] = (
    Action(
        "&Find…",
        "Find words in this document",
        ("/",),
        run=ViewActions.find_in_document,
        group=Group.FIND,
        needs=Needs.TEXT,
    ),
    Action(
        "Find &next",
        "Go to the next hit",
        ("F3",),
        run=ViewActions.find_next,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Find &previous",
        "Go to the previous hit",
        ("Shift+F3",),
        run=ViewActions.find_previous,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Find in pro&ject…",
        "Search all documents and statements",
        ("Ctrl+F",),
        run=ViewActions.search_project,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "F&ilter claims…",
        "Show only some of the claims of this document",
        ("Ctrl+Shift+F",),
        run=ViewActions.filter_claims,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Co&mmands…",
        "Find any action, document, source, claim or word by a few letters",
        ("Ctrl+K",),
        run=ViewActions.palette_of_commands,
        group=Group.FIND,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Statement",
        "Put the claim in your own words",
        ("I",),
        run=ViewActions.statement,
        group=Group.CONTENT,
        needs=Needs.TEXT,
        is_shown=lambda context: context.has_claim,
    ),
    Action(
        "Note",
        "Write a note on the claim",
        ("M",),
        run=ViewActions.note,
        group=Group.CONTENT,
        needs=Needs.TEXT,
        is_shown=lambda context: context.has_claim,
    ),
    Action(
        "Re&gister",
        "Show the sources",
        ("Ctrl+2",),
        run=ViewActions.show_sources,
        group=Group.REGISTER,
        needs=Needs.PROJECT,
    ),
    Action(
        "&New source…",
        "Put a source, or what something was said in, into the register without a claim",
        run=ViewActions.new_source,
        group=Group.REGISTER,
        needs=Needs.PROJECT,
    ),
    Action(
        "Next &pane",
        "Move the keyboard focus to the next pane",
        ("F6",),
        run=ViewActions.next_pane,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Claims",
        "Show the claims",
        ("Ctrl+1",),
        run=ViewActions.show_claims,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Claims as a table",
        "Show the claims as a table with columns, or in rows of two lines again",
        ("Ctrl+T",),
        run=ViewActions.claims_as_table,
        is_ticked=ViewActions.has_claims_as_table,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Col&umns of the claims…",
        "Choose what the table shows",
        run=ViewActions.claim_columns,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Tags",
        "Show the tree of tags",
        ("Ctrl+3",),
        run=ViewActions.show_tags,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "D&etails",
        "Show where the document comes from",
        ("Ctrl+4",),
        run=ViewActions.show_details,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "&History",
        "Show who did what",
        ("Ctrl+5",),
        run=ViewActions.show_history,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "As it stood…",
        "Show the project as it stood at a time, only to read, in a window of its own",
        run=ViewActions.as_it_stood,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Findin&gs",
        "Show what a careful reader would raise",
        ("Ctrl+G",),
        run=ViewActions.show_findings,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "History of the claim",
        "Show on its card who did what to the current claim, and how it was",
        run=ViewActions.claim_history,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "&All claims of the project",
        "Show the claims of all documents in one table above the text, or hide it",
        ("Ctrl+6",),
        run=ViewActions.all_claims,
        is_ticked=ViewActions.shows_all_claims,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Agreement of analysts",
        "Show above the text whose claims are whose, how far they agree, and decide; or hide it",
        ("Ctrl+9",),
        run=ViewActions.agreement,
        is_ticked=ViewActions.shows_agreement,
        group=Group.TABS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Second docume&nt…",
        "Show another document beside this one",
        ("Ctrl+D",),
        run=ViewActions.show_second,
        group=Group.SECOND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Close second document",
        "Show only one document again",
        ("Ctrl+Shift+D",),
        run=ViewActions.close_second,
        group=Group.SECOND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Beside or &below",
        "Put the second document below the first, or beside it again",
        run=ViewActions.turn_desk,
        group=Group.SECOND,
        needs=Needs.PROJECT,
    ),
    Action(
        "Show pa&ges",
        "Show the pages of a PDF beside its text, as they are",
        ("Ctrl+Shift+P",),
        run=ViewActions.show_pages,
        group=Group.PAGES,
        needs=Needs.PAGES,
        is_ticked=ViewActions.shows_pages,
        within=_PAGES,
    ),
    Action(
        "Larger pages",
        "Show the pages larger; Ctrl with the wheel does it too",
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        run=ViewActions.pages_larger,
        group=Group.PAGES,
        needs=Needs.PAGES,
        within=_PAGES,
    ),
    Action(
        "Smaller pages",
        "Show the pages smaller",
        ("Ctrl+Alt+-",),
        run=ViewActions.pages_smaller,
        group=Group.PAGES,
        needs=Needs.PAGES,
        within=_PAGES,
    ),
    Action(
        "Pages as wide as the pane",
        "Fit the pages to the width of the pane",
        ("Ctrl+Alt+0",),
        run=ViewActions.fit_pages,
        group=Group.PAGES,
        needs=Needs.PAGES,
        within=_PAGES,
    ),
    Action(
        "D&ocuments",
        "Collapse or show the list of documents",
        ("F9",),
        run=ViewActions.toggle_documents,
        group=Group.PANES,
        needs=Needs.PROJECT,
        is_ticked=ViewActions.shows_documents,
    ),
    Action(
        "Side &with tabs",
        "Collapse or show the side with its tabs",
        ("Shift+F9",),
        run=ViewActions.toggle_side,
        group=Group.PANES,
        needs=Needs.PROJECT,
        is_ticked=ViewActions.shows_side,
    ),
    _side(
        "automatic",
        "Side where there is &room",
        "Below the text in narrow windows, beside it in others",
    ),
    _side("beside", "Side beside the text", "Keep the side beside the text"),
    _side("below", "Side below the text", "Keep the side below the text"),
    Action(
        "Pr&eferences…",
        "Your name, language, theme, font and keys",
        ("Ctrl+,",),
        run=ViewActions.preferences,
        group=Group.COPY,
    ),
    Action(
        "&Larger text",
        "Larger text",
        ("Ctrl++", "Ctrl+="),
        run=ViewActions.text_larger,
        group=Group.TEXT,
    ),
    Action(
        "S&maller text", "Smaller text", ("Ctrl+-",), run=ViewActions.text_smaller, group=Group.TEXT
    ),
    Action(
        "&Font of the text…",
        "Choose the font of the text",
        run=ViewActions.text_font,
        group=Group.TEXT,
        needs=Needs.PROJECT,
    ),
    _theme("system", "Theme of the s&ystem", "Follow the system"),
    _theme("light", "L&ight theme", "Light theme"),
    _theme("dark", "&Dark theme", "Dark theme"),
    _theme("contrast_light", "High contrast, light", "Black on white, with strong lines"),
    _theme("contrast_dark", "High contrast, dark", "White on black, with strong lines"),
    _language("system", "Language of the &system", "Show the window in the language of the system"),
    _language("en", "&English", "Show the window in English"),
    _language("de", "&Deutsch", "Show the window in German"),
)

ACTIONS: tuple[Action[Never], ...] = in_order(
    *IMPORT_ROWS,
    *MERGE_ROWS,
    *PRINT_ROWS,
    *REVISION_ROWS,
    *PROJECT_ROWS,
    *VIEW_ROWS,
    *PICTURE_ROWS,
    *CLAIM_ROWS,
    *FINDINGS_ROWS,
    *TEXT_ROWS,
    *SHAPE_ROWS,
    *HELP_ROWS,
)
"""Every action of the window, in the order of the menus."""

FROM_NOTHING = (
    ProjectActions.open_sample,
    ProjectActions.open_project,
    ProjectActions.new_project,
    ImportActions.import_files,
)
"""What a window without a project offers."""
FROM_THE_SAMPLE = (ProjectActions.new_project, HelpActions.show_help)
"""What is offered above the sample, to who sees it first."""
INTO_AN_EMPTY_PROJECT = (
    ImportActions.import_files,
    ImportActions.import_folder,
    ImportActions.import_clipboard,
)
OF_WORDS = (
    TextActions.tag_fact,
    TextActions.tag_report,
    TextActions.tag_opinion,
    TextActions.highlight,
    TextActions.mark,
)
"""What the foot names while words are selected."""
