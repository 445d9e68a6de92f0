"""A screen reader is told the true role of what Qt has no word for."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

import annotator.gui
from annotator.gui.look.roles import ROLES, tell_roles

from ..robot import Robot

Role = QAccessible.Role
_HOLDS_OTHERS = {"ChainView", "ClaimCard", "DocumentPane"}
"""Draw a line or a ground around what they hold, which is told for itself."""


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (QKeySequenceEdit, Role.HotkeyField),
        (QScrollArea, Role.Grouping),
        (QFrame, Role.Grouping),
        (QWidget, Role.Grouping),
        (QLineEdit, Role.EditableText),
        (QPushButton, Role.Button),
    ],
)
def test_a_named_widget_has_its_true_role(
    qtbot: QtBot, kind: type[QWidget], role: QAccessible.Role
) -> None:
    tell_roles()
    widget = kind()
    qtbot.addWidget(widget)
    widget.setAccessibleName("Named")
    interface = QAccessible.queryAccessibleInterface(widget)
    assert (interface.role(), interface.text(QAccessible.Text.Name)) == (role, "Named")


def test_what_only_holds_others_is_not_read_out(qtbot: QtBot) -> None:
    tell_roles()
    place = QWidget()
    qtbot.addWidget(place)
    assert QAccessible.queryAccessibleInterface(place).role() is Role.Pane


def _drawn_by_us() -> Iterator[str]:
    """Yield the names of the widgets that draw themselves and that Qt has no role for."""
    for module in pkgutil.walk_packages(annotator.gui.__path__, "annotator.gui."):
        for name, kind in vars(importlib.import_module(module.name)).items():
            is_ours = isinstance(kind, type) and kind.__module__ == module.name
            if not (is_ours and "paintEvent" in vars(kind)):
                continue
            known_to_qt = (QWidget, QFrame, QAbstractScrollArea, QScrollArea)
            of_qt = next(base for base in kind.__mro__ if base.__module__.startswith("PySide6"))
            if of_qt in known_to_qt:
                yield name


def test_whatever_draws_itself_has_a_role() -> None:
    assert set(_drawn_by_us()) - _HOLDS_OTHERS == set(ROLES) - {"QKeySequenceEdit"}


def test_what_was_told_of_keeps_no_widget_alive(robot: Robot) -> None:
    class Held(QScrollArea):
        pass

    held = Held(robot.window)
    QAccessible.queryAccessibleInterface(held).role()
    alive = weakref.ref(held)
    held.deleteLater()
    del held
    QApplication.sendPostedEvents(None, 52)
    gc.collect()
    assert alive() is None
