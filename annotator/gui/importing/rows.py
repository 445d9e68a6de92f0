"""Importing documents and annotations."""

from annotator.gui.actions import Action, Group
from annotator.gui.importing.actions import ImportActions

IMPORT_ROWS: tuple[Action[ImportActions], ...] = (
    Action(
        "&Import…",
        "Add documents or annotated JSON to the project",
        ("Ctrl+I",),
        run=ImportActions.import_files,
        group=Group.IMPORTS,
    ),
    Action(
        "Import a fol&der…",
        "Add everything in a folder, at any depth",
        run=ImportActions.import_folder,
        group=Group.IMPORTS,
    ),
    Action(
        "Import with &a preview…",
        (
            "Choose how much of a page is read and in which encoding, and correct what the "
            "file says about itself"
        ),
        run=ImportActions.import_preview,
        group=Group.IMPORTS,
    ),
    Action(
        "Import from the clip&board",
        "Add the text, the part of a page or the files that you copied",
        ("Ctrl+V",),
        run=ImportActions.import_clipboard,
        group=Group.IMPORTS,
    ),
    Action(
        "Import a&ttachments",
        "Add the attachments of the files imported last",
        run=ImportActions.import_parts,
        group=Group.IMPORTS,
    ),
)
