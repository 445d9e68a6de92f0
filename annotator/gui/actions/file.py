"""The rows of the menu File."""

from functools import partial

from annotator.gui.actions.spec import ActionSpec, Menu, Needs

_action = partial(ActionSpec, menu=Menu.FILE)

FILE: tuple[ActionSpec, ...] = (
    _action("new_project", "&New project…", "Make a project", ("Ctrl+N",)),
    _action("open_project", "&Open project…", "Open a project", ("Ctrl+O",)),
    _action("open_sample", "Open the &sample", "Open the sample project"),
    _action(
        "import_files",
        "&Import…",
        "Add documents or annotated JSON to the project",
        ("Ctrl+I",),
        starts_group=True,
    ),
    _action("import_folder", "Import a fol&der…", "Add all that is in a folder, at any depth"),
    _action(
        "import_preview",
        "Im&port with a preview…",
        "Choose how much of a page is read, the encoding, and correct what the file says of itself",
    ),
    _action(
        "import_clipboard",
        "Import from the clip&board",
        "Add the text, the piece of a page or the files that were copied",
        ("Ctrl+V",),
    ),
    _action(
        "import_revision",
        "Import a re&vision…",
        "Add a later state of this document, and carry the claims over whose words still stand",
        needs=Needs.PROJECT,
    ),
    _action(
        "import_parts",
        "Import a&ttachments",
        "Add what was inside the files that were imported last",
    ),
    _action("export", "&Export…", "Write annotated JSON", ("Ctrl+E",), needs=Needs.PROJECT),
    _action(
        "save_copy",
        "Save a &copy…",
        "Write one compact file to hand on; the project itself is always saved",
        ("Ctrl+Shift+S",),
        needs=Needs.PROJECT,
    ),
    _action(
        "new_window", "New &window", "Open another window", ("Ctrl+Shift+N",), starts_group=True
    ),
    _action(
        "close_project",
        "C&lose project",
        "Close the project",
        ("Ctrl+W",),
        starts_group=True,
        needs=Needs.PROJECT,
    ),
    _action("quit", "&Quit", "Leave; everything is saved", ("Ctrl+Q",)),
)
