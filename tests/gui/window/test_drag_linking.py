"""Claims dropped on sources and sources on claims; and the menu of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from annotator.commands import AddSource
from annotator.gui.actions import Needs, TextContext
from annotator.gui.widgets.dragging import CLAIM, SOURCE, carried
from annotator.gui.window.rows import ACTIONS
from annotator.model import Source, SourceId, SourceKind

from ..desk.test_mouse import point_of
from ..robot import CTRL, NONE, TEXT, Robot

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


@pytest.fixture
def ready(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> Robot:
    """Two claims and a source; drags look as if they came from the window."""
    robot.session.do(
        AddSource(Source(id=SourceId("herald"), name="The Herald", kind=SourceKind.PUBLICATION))
    )
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.key(Qt.Key.Key_Escape)  # no proposed chain
    robot.select("shameful affair")
    robot.type("o")
    monkeypatch.setattr(QDropEvent, "source", lambda _event: robot.window)
    return robot


def drop(target: QWidget, point: QPoint, data: QMimeData) -> bool:
    """Drop something on a widget as Qt would; tells whether it was taken."""
    enter = QDragEnterEvent(point, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    move = QDragMoveEvent(point, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, move)
    if not move.isAccepted():
        return False
    event = QDropEvent(QPointF(point), COPY, data, LEFT, NONE, QEvent.Type.Drop)
    QApplication.sendEvent(target, event)
    QApplication.processEvents()
    return event.isAccepted()


def row_point(table: QTableView, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def of_row(table: QTableView, row: int) -> QMimeData:
    """Return what a drag of a row carries."""
    index = table.model().index(row, 0)
    assert table.dragEnabled()
    assert table.model().flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    return table.model().mimeData([index])


def test_a_claim_dropped_on_a_source_is_linked_to_it_with_an_undo(ready: Robot) -> None:
    ready.key(Qt.Key.Key_2, CTRL)
    sources, claims = ready.window.sources.table, ready.window.claims.table
    assert drop(sources.viewport(), row_point(sources, 0), of_row(claims, 0))
    first = ready.claims[0]
    assert [layer.source for layer in ready.project.read.layers(first.id)] == ["herald"]
    assert ready.message == "Linked claim 1 to The Herald"
    assert ready.messages[-1].can_undo
    ready.session.undo()
    assert ready.project.read.layers(first.id) == []


def test_a_source_dropped_on_a_claim_of_the_table_is_its_origin(ready: Robot) -> None:
    claims = ready.window.claims.table
    assert drop(claims.viewport(), row_point(claims, 1), of_row(ready.window.sources.table, 0))
    assert len(ready.project.read.layers(ready.claims[1].id)) == 1


def test_a_source_dropped_on_the_card_is_linked_to_the_current_claim(ready: Robot) -> None:
    card = ready.window.claims.card.viewport()
    data = carried(SOURCE, "herald")
    assert drop(card, QPoint(20, 20), data)
    assert ready.source_names() == ["The Herald"]
    assert drop(card, QPoint(20, 20), data)
    assert ready.source_names() == ["The Herald"], "not twice"
    assert ready.message == "Claim 2 goes back to The Herald already."


def test_a_source_dropped_on_the_words_of_a_claim_is_linked_and_shown(ready: Robot) -> None:
    viewport = ready.view.viewport()
    inside = point_of(ready, "did not") + QPoint(4, 0)
    assert drop(viewport, inside, carried(SOURCE, "herald"))
    assert ready.words() == ["officials did not deny the letter"]
    assert ready.source_names() == ["The Herald"]


def test_where_nothing_is_nothing_can_be_dropped(ready: Robot) -> None:
    ready.key(Qt.Key.Key_2, CTRL)
    sources = ready.window.sources.table.viewport()
    below = sources.rect().bottomLeft() - QPoint(-5, 5)
    assert not drop(sources, below, carried(CLAIM, ready.claims[0].id))
    assert not drop(ready.view.viewport(), point_of(ready, "Nobody"), carried(SOURCE, "herald"))
    edits = len(ready.project.read.history.lines())
    drop(sources, QPoint(5, 5), carried(SOURCE, "herald"))  # of two sources one is asked for
    assert len(ready.project.read.history.lines()) == edits
    ready.window.pick_box.leave()


def test_what_comes_from_another_window_is_not_taken(
    ready: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDropEvent, "source", lambda _event: None)
    ready.key(Qt.Key.Key_2, CTRL)
    sources = ready.window.sources.table
    assert not drop(sources.viewport(), row_point(sources, 0), carried(CLAIM, ready.claims[0].id))


def test_the_number_in_the_margin_is_dragged_away(
    ready: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[str] = []
    mouse = ready.window.panes.desk.pane.mouse
    mouse.drag_requested.disconnect()
    mouse.drag_requested.connect(dragged.append)
    number = QPoint(round(ready.view.gutter.bar_x) - 14, point_of(ready, "officials").y())
    viewport = ready.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, number)
    QTest.mouseMove(viewport, number + QPoint(40, 10))
    assert dragged == [ready.claims[0].id]
    QTest.mouseRelease(viewport, LEFT, NONE, number + QPoint(40, 10))


def open_menu(robot: Robot, point: QPoint) -> list[str]:
    """Click with the right button and read the menu."""
    viewport = robot.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    QApplication.processEvents()
    return names


def test_the_menu_of_the_text_offers_what_fits(ready: Robot) -> None:
    bare = open_menu(ready, point_of(ready, "Nobody") + QPoint(4, 0))
    assert {"tag_fact", "mark", "select", "set_voice"} <= set(bare)
    assert not {"copy", "add_span", "grade", "link_source", "set_cue", "delete"} & set(bare)
    claim = open_menu(ready, point_of(ready, "did not") + QPoint(4, 0))
    assert {"link_source", "grade", "delete", "tag_opinion"} <= set(claim)
    assert not {"set_stance", "remove_span", "copy"} & set(claim)
    ready.link("The Herald")
    linked = open_menu(ready, point_of(ready, "did not") + QPoint(4, 0))
    assert {"set_stance", "set_cue"} <= set(linked)
    ready.view.select_range(TEXT.index("Nobody"), TEXT.index("Nobody") + 6)
    words = open_menu(ready, point_of(ready, "Nobody") + QPoint(4, 0))
    assert {"copy", "add_span", "evidence"} <= set(words)


def test_the_menu_at_a_number_is_about_its_claim(ready: Robot) -> None:
    number = QPoint(round(ready.view.gutter.bar_x) - 14, point_of(ready, "officials").y())
    assert "delete" in open_menu(ready, number)
    assert ready.words() == ["officials did not deny the letter"]


def test_whatever_there_is_each_action_fits_somewhere() -> None:
    everything = TextContext(
        has_words=True,
        has_claim=True,
        has_several_spans=True,
        has_source=True,
        has_other_claim=True,
        is_on_mark=True,
        is_on_passage=True,
        is_in_region=True,
    )
    for spec in ACTIONS:
        if spec.needs is Needs.TEXT:
            assert spec.is_shown(everything), spec.name
