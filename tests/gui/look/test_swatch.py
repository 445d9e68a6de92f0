"""The colour of a tag shows on every ground."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from annotator.commands import AddTag
from annotator.gui.look.theme import THEMES, apply_theme
from annotator.model import Tag, TagId

from ..robot import Robot
from .test_theme import contrast


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("ground", ["card", "pane", "selected"])
def test_a_swatch_has_an_edge_in_every_theme(robot: Robot, theme: str, ground: str) -> None:
    colours = THEMES[theme]
    under = getattr(colours, ground)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, colours)
    robot.project.do(AddTag(Tag(id=TagId("t"), name="Invisible", colour=under)))
    robot.window.view_actions.show_tags()
    model = robot.window.tags.table.model()
    shown = model.index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(shown, QPixmap)
    image = shown.toImage()
    assert image.pixelColor(image.rect().center()) == QColor(under)
    assert contrast(image.pixelColor(0, 0).name(), under) >= 3
