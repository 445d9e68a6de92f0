"""What a screen reader is told of the parts that Qt itself tells it nothing about.

Qt calls every widget that it has no word for a "client": a picture, a place that scrolls, a field
for a key, a group of buttons. Here each has its true role.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role

ROLES = {
    "AnalystLanes": Role.Graphic,
    "Legend": Role.Graphic,
    "Minimap": Role.Graphic,
    "PageScroller": Role.Document,
    "PictureView": Role.Chart,
    "QKeySequenceEdit": Role.HotkeyField,
}
"""By name of the class; its children are told as they are."""
_PLACES = ("QAbstractScrollArea", "QScrollArea", "QFrame", "QWidget")
"""What holds others: a group where it has a name, else a pane, which is not read out.

Qt asks for a class before the one that it derives from, and takes the first answer, its own
too: no button, list or text comes as far as these.
"""


@cache
def tell_roles() -> None:
    """Answer Qt's questions for the life of the process."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, asked: QObject) -> QAccessibleInterface | None:
    """Return what tells of a widget, None where Qt knows better; it is Qt's to delete."""
    if not isinstance(asked, QWidget):
        return None
    role = ROLES.get(class_name)
    if role is None and class_name in _PLACES:
        role = Role.Grouping if asked.accessibleName() else Role.Pane
    return None if role is None else QAccessibleWidget(asked, role)
