"""What is clicked is at least 24 pixels wide and high (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QWidget,
)

from .robot import Robot

LEAST = 24


def _small(top: QWidget) -> list[str]:
    """Return what is too small to be hit, each with its size."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and not isinstance(
            widget.parentWidget(), QLineEdit | QTabBar | QAbstractItemView
        ):
            sizes = [widget.size()]
        elif isinstance(widget, QTabBar):
            sizes = [
                widget.tabRect(n).size() for n in range(widget.count()) if widget.isTabVisible(n)
            ]
        else:
            continue
        found += [
            f"{type(widget).__name__} “{widget.accessibleName()}” {size.width()}×{size.height()}"
            for size in sizes
            if min(size.width(), size.height()) < LEAST
        ]
    return found


def _filled(robot: Robot) -> None:
    robot.window.project_actions.open_sample()
    assert robot.session.document is not None
    robot.session.show_claim(robot.session.document.places[5][2])
    robot.session.say("It failed.", is_error=True)


@pytest.mark.parametrize(
    "action",
    [
        *("show_claims", "show_sources", "show_tags", "show_details", "show_history"),
        *("search_project", "find_in_document", "show_findings", "all_claims", "agreement"),
    ],
)
def test_all_that_is_clicked_is_large_enough(robot: Robot, action: str) -> None:
    _filled(robot)
    robot.window.actions_by_name[action].trigger()
    QApplication.processEvents()
    assert _small(robot.window) == []


def test_all_of_the_welcome_is_large_enough(empty: Robot) -> None:
    assert _small(empty.window) == []


def test_small_targets_are_found(robot: Robot) -> None:
    field = QLineEdit(robot.window.claims)
    field.setFixedSize(20, 40)
    field.show()
    assert len(_small(robot.window)) == 1
