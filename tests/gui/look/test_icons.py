"""The icons of the window are drawn in one manner, in the colours of the theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.gui.look.icons import ICONS, draw_icon, refresh_icons, set_icon
from annotator.gui.look.theme import THEMES, apply_theme

from ..robot import Robot


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@pytest.mark.parametrize("name", list(ICONS))
def test_each_icon_is_to_be_seen_and_stays_in_its_box(qapp: QApplication, name: str) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(4, 4, 16, 16), QColor("#000000"))
    painter.end()
    dark = [
        (x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).lightness() < 128
    ]
    assert len(dark) >= 6
    assert all(4 <= x < 20 and 4 <= y < 20 for x, y in dark)


def test_an_icon_follows_the_theme(robot: Robot) -> None:
    button = QPushButton(robot.window)
    set_icon(button, "close")
    for theme in THEMES.values():
        apply_theme(_app(), theme)
        picture = button.icon().pixmap(16, 16).toImage()
        middle = picture.rect().center()
        drawn = picture.pixelColor(middle)
        assert drawn.alpha() > 128
        assert abs(drawn.lightness() - QColor(theme.text).lightness()) < 40
    refresh_icons(_app())


def test_no_button_of_the_window_is_a_sign_of_a_font(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    robot.type("/")
    robot.session.say("It failed.", is_error=True)
    signs = [
        button.text()
        for button in robot.window.findChildren(QPushButton)
        if button.isVisible() and button.text() in tuple("↶↷✕×↑↓⋯▾▸")
    ]
    assert signs == []
