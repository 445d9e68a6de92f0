"""The side is drawn no oftener than what it shows asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ..robot import Robot


class Paints(QObject):
    """Counts how often a widget is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_what_is_laid_out_anew_within_a_panel_does_not_have_all_of_the_side_drawn(
    robot: Robot,
) -> None:
    robot.select("The Herald reported")
    robot.type("f")
    QTest.qWait(400)  # the counts on the tabs come after a while
    paints = Paints()
    robot.window.claims.filters.field.installEventFilter(paints)
    robot.window.claims.updateGeometry()
    QTest.qWait(50)
    assert paints.count == 0


def test_a_claim_does_not_have_all_of_the_side_drawn(robot: Robot) -> None:
    robot.select("The Herald reported")
    QTest.qWait(400)
    paints = Paints()
    robot.window.claims.filters.field.installEventFilter(paints)
    before = robot.window.tabs.tabText(0)
    robot.type("f")
    QTest.qWait(400)
    assert robot.window.tabs.tabText(0) != before, "the tab tells how many there are"
    assert robot.window.claims.bar.isVisible()
    assert paints.count == 0


def test_a_tab_that_needs_more_room_gets_it(robot: Robot) -> None:
    tabs = robot.window.tabs
    before = tabs.tabBar().tabRect(0).width()
    tabs.setTabText(0, "Claims of all colleagues")
    QApplication.processEvents()
    last = tabs.tabBar().count() - 3  # the last ones are behind the buttons for scrolling
    assert tabs.tabBar().tabRect(0).width() > before
    assert tabs.tabBar().geometry().width() >= tabs.tabBar().tabRect(last).left()
