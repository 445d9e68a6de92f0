"""The rows of the menu Edit."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Needs, Scope

_action = partial(ActionSpec, menu=Menu.EDIT)
_of_text = partial(ActionSpec, menu=Menu.EDIT, scope=Scope.TEXT)

EDIT: tuple[ActionSpec, ...] = (
    _action("undo", "&Undo", "Take back your last edit", ("Ctrl+Z",), needs=Needs.PROJECT),
    _action(
        "redo", "&Redo", "Take back the last undo", ("Ctrl+Shift+Z", "Ctrl+Y"), needs=Needs.PROJECT
    ),
    _of_text("copy", "&Copy words", "Copy the selected words", ("Ctrl+C",), starts_group=True),
    _of_text(
        "find_in_document", "&Find…", "Find words in this document", ("/",), starts_group=True
    ),
    _action("find_next", "Find &next", "Go to the next hit", ("F3",), needs=Needs.PROJECT),
    _action(
        "find_previous",
        "Find &previous",
        "Go to the hit before",
        ("Shift+F3",),
        needs=Needs.PROJECT,
    ),
    _action(
        "search_project",
        "Find in pro&ject…",
        "Search all documents and statements",
        ("Ctrl+F",),
        needs=Needs.PROJECT,
    ),
    _action(
        "filter_claims",
        "F&ilter claims…",
        "Show only some of the claims of this document",
        ("Ctrl+Shift+F",),
        needs=Needs.PROJECT,
    ),
    _action(
        "palette_of_commands",
        "Co&mmands…",
        "Any action, document or source by a few letters",
        ("Ctrl+K",),
        needs=Needs.PROJECT,
    ),
    _of_text(
        "delete",
        "&Delete claim",
        "Delete the current claim, or the mark at the caret",
        ("Delete", "Backspace"),
    ),
)
