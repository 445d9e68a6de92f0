"""Every action of the window in one table, with a module for the rows of each menu.

Menus, toolbar, the sheet of keys and the tests are made from it. An action of the text acts only
while the text has the keys, so that letters can be typed everywhere else.
"""

from annotator.gui.actions.claim import CLAIM
from annotator.gui.actions.edit import EDIT
from annotator.gui.actions.file import FILE
from annotator.gui.actions.go import GO
from annotator.gui.actions.help import HELP
from annotator.gui.actions.selection import SELECTION
from annotator.gui.actions.source import SOURCE
from annotator.gui.actions.spec import ActionSpec, Menu, Needs, Scope
from annotator.gui.actions.view import VIEW

__all__ = ["ACTIONS", "ActionSpec", "Menu", "Needs", "Scope"]

ACTIONS: tuple[ActionSpec, ...] = (
    *(*FILE, *EDIT, *SELECTION, *CLAIM),
    *(*SOURCE, *GO, *VIEW, *HELP),
)
