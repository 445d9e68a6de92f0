"""The side is drawn no oftener than what it shows asks for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from annotator.gui.look.icons import icon_of

from ..robot import Paints, Robot


def test_what_is_laid_out_anew_within_a_panel_does_not_have_all_of_the_side_drawn(
    robot: Robot,
) -> None:
    robot.select("The Herald reported")
    robot.type("f")
    QTest.qWait(400)  # the counts on the tabs come after a while
    paints = Paints(robot.window.claims.filters.field)
    robot.window.claims.updateGeometry()
    QTest.qWait(50)
    assert paints.count == 0


def test_a_claim_does_not_have_all_of_the_side_drawn(robot: Robot) -> None:
    robot.select("The Herald reported")
    QTest.qWait(400)
    paints = Paints(robot.window.claims.filters.field)
    before = robot.window.tabs.tabBar().accessibleTabName(0)
    robot.type("f")
    QTest.qWait(400)
    assert robot.window.tabs.tabBar().accessibleTabName(0) != before, (
        "the tab tells how many there are"
    )
    assert robot.window.claims.bar.isVisible()
    assert paints.count == 0


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [800, 1024, 1280, 1440, 1920])
def test_each_tab_is_in_sight_at_every_width(robot: Robot, width: int) -> None:
    tabs = robot.window.tabs
    robot.window.resize(width, 640)
    for is_wanted in (False, True, False):
        tabs.show_revision(is_wanted, is_current=False)
        robot.wait_for(lambda: tabs.tabBar().width() >= tabs.tabBar().sizeHint().width())
        bar = tabs.tabBar()
        shown = [tab for tab in range(bar.count()) if bar.isTabVisible(tab)]
        assert len(shown) == 7 + is_wanted
        assert all(bar.rect().contains(bar.tabRect(tab)) for tab in shown)
        assert bar.geometry().right() < tabs.width()
        arrows = bar.findChildren(QToolButton)
        assert not any(arrow.isVisible() for arrow in arrows)
        for tab in shown:
            assert tabs.tabText(tab) or not tabs.tabIcon(tab).isNull()


@pytest.mark.parametrize("points", [6, 9, 14])
def test_the_tabs_are_as_high_with_icons_as_with_words(robot: Robot, points: int) -> None:
    bar = robot.window.tabs.tabBar()
    font = bar.font()
    font.setPointSize(points)
    bar.setFont(font)
    in_words = bar.sizeHint().height()
    for tab in range(bar.count()):
        bar.setTabText(tab, "")
        bar.setTabIcon(tab, icon_of("tags"))
    assert bar.sizeHint().height() == in_words


@pytest.mark.parametrize("language", ["de"])
def test_tabs_without_room_for_words_show_icons_and_say_what_they_are(robot: Robot) -> None:
    tabs = robot.window.tabs
    robot.window.resize(1024, 640)
    robot.wait_for(lambda: not tabs.tabText(4))
    interface = QAccessible.queryAccessibleInterface(tabs.tabBar())
    assert tabs.tabText(0) == "Behauptungen"
    assert tabs.tabBar().tabToolTip(4) == "Verlauf"
    assert interface.child(4).text(QAccessible.Text.Name) == "Verlauf"
    before = [tabs.tabBar().tabRect(tab) for tab in range(tabs.count())]
    tabs.setCurrentIndex(4)
    assert [tabs.tabBar().tabRect(tab) for tab in range(tabs.count())] == before
    robot.window.resize(1920, 640)
    robot.wait_for(lambda: tabs.tabText(4) == "Verlauf")
    assert tabs.tabIcon(4).isNull()


def test_the_icons_of_the_tabs_follow_the_theme(robot: Robot) -> None:
    tabs = robot.window.tabs
    robot.window.resize(1024, 640)
    tabs.show_revision(is_wanted=True, is_current=False)
    before = tabs.tabIcon(7).cacheKey()
    robot.window.actions_by_name["theme_dark"].trigger()
    assert tabs.tabIcon(7).cacheKey() != before
