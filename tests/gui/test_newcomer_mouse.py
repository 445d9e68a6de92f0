"""A newcomer with the mouse alone: claims, links and an outer layer, and what acts they cost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from annotator.gui.window.tool_bar import ToolBar
from annotator.model import ClaimKind

from .desk.test_mouse import drag
from .robot import NONE, Robot

FACT, REPORT, OPINION = ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION
CLAIMS = (
    ("her propeller shaft was cracked", REPORT, ()),
    ("it had “no record of any such warning”", REPORT, ("Holm & Daughters",)),
    ("the crack was “eleven centimetres long", REPORT, ("J. R.",)),
    ("Holm\xa0&\xa0Daughters carries about 410,000 passengers a year", FACT, ()),
    ("Its shares fell by 4.7\u202f% on Friday", FACT, ()),
    ("he had first heard of the crack “from the radio", REPORT, ("Aurelio Vance",)),
    ("it was opened at 16:09", FACT, ()),
    ("the note did not carry the word “urgent”", REPORT, ("Lionel Achterberg",)),
    ("two of them were still in hospital", REPORT, ("doctor at Skelby General", "Norrtidende")),
    ("It was probably the most avoidable accident", OPINION, ()),
    ("the hearing will be closed to the press", FACT, ()),
)
"""The words of each claim, its kind, and who said it, then who reported that."""
MOST_ACTS = 36


class Newcomer:
    """Uses the mouse alone; a click or a drag is one act."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.acts = 0

    def select(self, words: str) -> None:
        """Drag over words, scrolled into view with the wheel."""
        robot = self.robot
        start = robot.document.text.index(words)
        drag(robot, *self._ends_of(start, start + len(words)))
        self.acts += 1
        assert robot.selected_words() == words

    def _ends_of(self, start: int, end: int) -> tuple[QPoint, QPoint]:
        """Return where a range begins and ends on the screen, once both are to be seen."""
        view = self.robot.view
        for _ in range(200):
            lines = view.on_screen.lines()
            assert lines is not None
            first, last = (lines.edge(at, is_end=at == end) for at in (start, end))
            if first and last and first.top > 0 and last.bottom < view.viewport().height():
                here = QPoint(round(first.x), round((first.top + first.bottom) / 2))
                return here, QPoint(round(last.x), round((last.top + last.bottom) / 2))
            self._turn_wheel(is_down=start > view.on_screen.top)
        raise AssertionError("the words do not come into view")

    def _turn_wheel(self, *, is_down: bool) -> None:
        viewport = self.robot.view.viewport()
        point = QPointF(viewport.rect().center())
        event = QWheelEvent(
            point,
            QPointF(viewport.mapToGlobal(point)),
            QPoint(),
            QPoint(0, -120 if is_down else 120),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        seen = widget.visibleRegion()
        assert seen.contains(point or widget.rect().center()), "it would have to be scrolled to"
        self.robot.click(widget, point)
        self.acts += 1

    def button(self, name: str, where: QWidget) -> QAbstractButton:
        """Return the button that reads, or is called, so."""
        found = [
            button
            for button in where.findChildren(QAbstractButton)
            if button.isVisible()
            and name in (button.text().partition(" (")[0], button.accessibleName())
        ]
        assert found, f"no button “{name}” is to be seen"
        return found[0]

    def pick(self, name: str) -> None:
        """Click a name in the open box; nothing is typed."""
        box = self.robot.window.pick_box
        assert box.isVisible()
        rows = [box.list.item(row).text() for row in range(box.list.count())]
        row = next((row for row, text in enumerate(rows) if name in text), -1)
        assert row >= 0, f"“{name}” is not offered, but {rows}"
        self.click(box.list.viewport(), box.list.visualItemRect(box.list.item(row)).center())


@pytest.fixture
def newcomer(empty: Robot, shared_path: Path, tmp_path: Path) -> Newcomer:
    empty.window.resize(1440, 900)
    assert empty.session.new_project(tmp_path / "ferry.annotator")
    empty.drop(shared_path / "cases" / "window" / "ferry_en.txt")
    assert not empty.claims
    return Newcomer(empty)


def test_a_newcomer_needs_few_acts_with_the_mouse(newcomer: Newcomer) -> None:
    robot = newcomer.robot
    (tools,) = robot.window.findChildren(ToolBar)
    for words, kind, sources in CLAIMS:
        newcomer.select(words)
        newcomer.click(newcomer.button(kind.value.capitalize(), tools))
        assert (robot.words(), robot.claim.kind) == ([words], kind)
        for number, source in enumerate(sources):
            ask = "+ who reported it" if number else "+ who said it"
            newcomer.click(newcomer.button(ask, robot.window.claims.card))
            newcomer.pick(source)
        assert robot.source_names() == list(reversed(sources))
        QTest.qWait(0)
    layers = [len(sources) for _words, _kind, sources in CLAIMS]
    assert (len(robot.claims), sum(map(bool, layers)), max(layers)) == (11, 5, 2)
    assert newcomer.acts <= MOST_ACTS
