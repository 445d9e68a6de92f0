"""What an action of the window is, how actions are made of their rows, and which keys they have.

Each room lists its own rows beside the methods that they run (`rows.py`); `window/rows.py` gathers
them. Menus, toolbar, the sheet of keys, the key tables of README and help, and the tests are made
from the rows.
"""

from annotator.gui.actions.action import Action, Group, Menu, Needs, TextContext, in_order

__all__ = ["Action", "Group", "Menu", "Needs", "TextContext", "in_order"]
