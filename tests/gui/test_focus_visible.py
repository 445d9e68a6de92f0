"""F6 and Tab show where they went: what has the focus is drawn otherwise than without it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QWidget

from annotator.gui.help.keys_dialog import KeysDialog
from annotator.gui.look.theme import THEMES, Colours

from .conftest import come_back
from .look.test_theme import contrast
from .robot import Robot


def _frame(widget: QWidget) -> list[QColor]:
    """Return the colours along the edge of a widget, where its frame is."""
    image: QImage = widget.window().grab().toImage()
    ratio = image.devicePixelRatio()
    corner = widget.mapTo(widget.window(), widget.rect().topLeft())
    x, y = int(corner.x() * ratio), int((corner.y() + widget.height() / 2) * ratio)
    return [image.pixelColor(x + step, y) for step in range(2)]


@pytest.fixture(scope="module")
def with_sample(kept: Robot) -> Robot:
    """The window on the sample, which no test changes."""
    kept.window.project_actions.open_sample()
    return kept


@pytest.mark.parametrize(
    "tab",
    [
        *("show_claims", "show_sources", "show_tags", "show_history", "search_project"),
        *("show_findings", "all_claims"),
    ],
)
@pytest.mark.parametrize("theme", list(THEMES))
def test_a_list_with_the_focus_has_a_frame(with_sample: Robot, theme: str, tab: str) -> None:
    robot = come_back(with_sample)
    window = robot.window
    if robot.session.settings.theme != theme:
        window.view_actions.choose_theme(theme)
    window.actions_by_name[tab].trigger()
    window.activateWindow()
    robot.wait_for(lambda: QApplication.focusWidget() not in (None, robot.view))
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.processEvents()  # a panel that is made now is laid out first
    colours: Colours = THEMES[theme]
    edge = [colour.name() for colour in _frame(focused)]
    assert colours.accent in edge
    assert contrast(colours.accent, colours.card) >= 3


def test_the_sheet_of_keys_has_a_frame_around_all_of_it(robot: Robot) -> None:
    robot.window.actions_by_name["show_keys"].trigger()
    dialog = robot.window.findChild(KeysDialog)
    assert dialog is not None
    area = dialog.findChild(QScrollArea)
    assert area is not None
    area.setFocus()
    robot.wait_for(area.hasFocus)
    QApplication.processEvents()
    image = dialog.grab().toImage()
    ratio, place = image.devicePixelRatio(), area.geometry()
    x, y = place.center().x(), place.center().y()
    sides = [(place.left(), y), (place.right(), y), (x, place.top()), (x, place.bottom())]
    colours = {image.pixelColor(int(a * ratio), int(b * ratio)).name() for a, b in sides}
    dialog.close()
    assert colours == {THEMES["light"].accent}


def test_f6_goes_to_what_shows_it(robot: Robot) -> None:
    robot.window.project_actions.open_sample()
    robot.focus_text()
    for _pane in range(4):
        robot.key(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is not robot.view:  # which shows a caret
            accent = THEMES["light"].accent
            assert accent in [colour.name() for colour in _frame(focused)], focused


def test_no_tab_moves_when_one_is_chosen(robot: Robot) -> None:
    bar = robot.window.tabs.tabBar()
    assert isinstance(bar, QTabBar)
    before = [bar.tabRect(n) for n in range(bar.count())]
    for chosen in range(6):
        robot.window.tabs.setCurrentIndex(chosen)
        QApplication.processEvents()
        assert [bar.tabRect(n) for n in range(bar.count())] == before, chosen
