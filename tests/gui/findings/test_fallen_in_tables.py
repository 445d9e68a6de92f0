"""What rests on a source that fell is marked in the tables, by what the text is marked by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from annotator.commands import Add, Delete
from annotator.gui.look.theme import THEMES, Colours
from annotator.gui.sources.panel import ChoiceDelegate
from annotator.model import Dismissal, Fallen, Standing, StandingId

from ..look.test_theme import contrast
from ..robot import Robot
from .test_fallen import AIDES, FELL, reported

__all__ = ["reported"]

WHY = (
    "Rests on a source that no longer stands: two aides (withdrawn: 2014-11-10, They took it back.)"
)
_ROLE = Qt.ItemDataRole


def is_struck(model: QAbstractItemModel, column: int, colours: Colours) -> bool:
    """Return whether the number of the first claim is struck out, in the colour of that."""
    index = model.index(0, column)
    font, colour = index.data(_ROLE.FontRole), index.data(_ROLE.ForegroundRole)
    is_in_colour = isinstance(colour, QColor) and colour.name() == colours.error
    is_struck_out = isinstance(font, QFont) and font.strikeOut()
    assert is_in_colour is is_struck_out
    return is_struck_out


def told(model: QAbstractItemModel, column: int, role: Qt.ItemDataRole) -> str:
    return str(model.index(0, column).data(role) or "")


def number_pixels(robot: Robot, colour: str) -> int:
    """Return how many pixels of the first number in the list are in a colour."""
    image = robot.window.claims.table.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    places = ((x, y) for x in range(int(32 * ratio)) for y in range(int(24 * ratio)))
    return sum(image.pixelColor(x, y).name() == colour for x, y in places)


def fall(robot: Robot) -> None:
    robot.project.do(Add(FELL))
    robot.wait_for(lambda: bool(robot.view.fallen))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_of_claims_strikes_the_number_out(reported: Robot, theme: str) -> None:
    reported.window.view_actions.choose_theme(theme)
    model, colours = reported.window.claims.model, THEMES[theme]
    QApplication.processEvents()
    before = reported.window.claims.table.rowHeight(0)
    assert not is_struck(model, 0, colours)
    assert number_pixels(reported, colours.error) == 0
    assert WHY not in told(model, 0, _ROLE.AccessibleTextRole)
    fall(reported)
    assert is_struck(model, 0, colours)
    assert number_pixels(reported, colours.error) >= 4
    assert WHY in told(model, 0, _ROLE.ToolTipRole)
    assert told(model, 0, _ROLE.AccessibleTextRole).endswith(WHY)
    assert reported.window.claims.table.rowHeight(0) == before
    for ground in (colours.ground, colours.pane, colours.selected):
        assert contrast(colours.error, ground) >= 4.5


def test_the_mark_in_the_tables_goes_when_it_is_dealt_with(reported: Robot) -> None:
    reported.window.panes.show_all_claims(True)
    window, keeper = reported.window, reported.window.tabs.keeper
    every = window.panes.all_claims.panel.model
    number = every.titles.index("#")
    reported.wait_for(lambda: every.rowCount() == 1)
    colours = THEMES[window.session.settings.theme]
    changed: list[int] = []
    every.dataChanged.connect(lambda *_args: changed.append(1))
    assert not is_struck(every, number, colours)
    fall(reported)
    assert changed
    assert is_struck(every, number, colours)
    assert WHY in told(every, 3, _ROLE.ToolTipRole)
    assert told(every, number, _ROLE.AccessibleTextRole) == f"1; {WHY}"
    assert every.index(0, number).data() == 1
    (seen,) = (each for each in keeper.seen if each.finding.code == "withdrawn-source")
    made: list[Dismissal] = []
    keeper.dismissal_of(seen.finding, "we have it from another one too", made.append)
    reported.wait_for(lambda: bool(made))
    reported.project.do(Add(made[0]))
    reported.wait_for(lambda: not reported.view.fallen)
    for model, column in ((every, number), (window.claims.model, 0)):
        assert not is_struck(model, column, colours)
        assert WHY not in told(model, column, _ROLE.ToolTipRole)
        assert WHY not in told(model, column, _ROLE.AccessibleTextRole)


def test_the_number_stays_where_columns_of_all_claims_are_chosen(reported: Robot) -> None:
    reported.window.panes.show_all_claims(True)
    table = reported.window.panes.all_claims.panel.table
    number = reported.window.panes.all_claims.panel.model.titles.index("#")
    assert not table.columns_menu().actions()[number].isEnabled()


def drawn(robot: Robot, width: int) -> tuple[str, int]:
    """Return what is drawn in the cell of the first source's name, and its width in pixels."""
    table = robot.window.sources.table
    delegate = table.itemDelegate()
    assert isinstance(delegate, ChoiceDelegate)
    option = QStyleOptionViewItem()
    option.rect.setWidth(width)
    delegate.initStyleOption(option, robot.window.sources.model.index(0, 0))
    return option.text.strip("\u2066\u2067\u2068\u2069"), option.fontMetrics.horizontalAdvance(
        option.text
    )


def test_the_register_says_what_became_of_a_source(reported: Robot) -> None:
    reported.window.view_actions.show_sources()
    model = reported.window.sources.model
    first = model.index(0, 0)
    assert drawn(reported, 600)[0] == AIDES.name
    reported.project.do(Add(FELL))
    name, day = AIDES.name, "10 Nov 2014"
    assert drawn(reported, 600)[0].replace("\u2069", "") == f"{name} · withdrawn {day}"
    whole, width = drawn(reported, 600)
    assert drawn(reported, width + 28)[0] == whole
    narrow, width = drawn(reported, 150)
    assert narrow.endswith(" · withdrawn")
    assert width <= 150
    assert first.data() == first.data(_ROLE.EditRole) == name
    said = f"withdrawn {day}: They took it back."
    assert first.data(_ROLE.AccessibleTextRole) == f"{name}; {said}"
    assert said in str(first.data(_ROLE.ToolTipRole))
    colours = THEMES[reported.window.session.settings.theme]
    colour = first.data(_ROLE.ForegroundRole)
    assert isinstance(colour, QColor)
    assert colour.name() == colours.error


def test_the_register_goes_by_the_last_fall_and_forgets_one_that_is_undone(
    reported: Robot,
) -> None:
    reported.window.view_actions.show_sources()
    reported.project.do(Add(FELL))
    later = Standing(id=StandingId("a"), source=AIDES.id, fallen=Fallen.DISCREDITED, date="2015-02")
    reported.project.do(Add(later))
    assert reported.window.sources.model.became(AIDES).startswith("discredited")
    reported.project.do(Delete(Standing, (later.id,)))
    assert reported.window.sources.model.became(AIDES) == "withdrawn 10 Nov 2014"
    reported.project.undo()
    assert reported.window.sources.model.became(AIDES).startswith("discredited")
