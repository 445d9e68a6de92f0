"""No title of a column is cut on a small screen, in any language, nor what heads the card."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from annotator.gui.look.language import LANGUAGES
from annotator.gui.merging.merge_dialog import MergeDialog
from annotator.model import Document
from annotator.project.sample import SECOND, sample_copy

from ..robot import Robot

PADDING = 16
WRAPS = Qt.TextFlag.TextWordWrap.value
SHOWN = (
    *("show_claims", "show_sources", "show_tags", "show_details", "show_history"),
    *("all_claims", "agreement"),
)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def small(empty: Robot, tmp_path: Path) -> Robot:
    """A small window on the sample."""
    empty.window.resize(1024, 640)
    assert empty.session.open_project(sample_copy(tmp_path))
    QApplication.processEvents()
    return empty


def test_no_title_of_a_column_is_cut(small: Robot) -> None:
    window = small.window
    merge_second(small, small.project.path.with_name(SECOND))
    small.session.show_document(small.project.read.all(Document)[1].id)
    window.claims.table.show_as(is_table=True)
    seen = set()
    for name in SHOWN:
        window.actions_by_name[name].trigger()
        small.wait_for(lambda: not window.tasks.is_busy)
        QApplication.processEvents()
        for table in window.findChildren(QTableView):
            if table.isVisible() and table.horizontalHeader().isVisible():
                seen.add(table.accessibleName())
                titles_are_whole(table)
    assert len(seen) == len(SHOWN)


def titles_are_whole(table: QTableView) -> None:
    header, model = table.horizontalHeader(), table.model()
    for column in range(header.count()):
        if header.isSectionHidden(column):
            continue
        title = str(model.headerData(column, Qt.Orientation.Horizontal))
        room = header.sectionSize(column) - PADDING
        wraps = header.defaultAlignment().value & WRAPS
        needed = header.fontMetrics().boundingRect(0, 0, room, 0, wraps, title)
        assert needed.width() <= room, title
        assert needed.height() <= header.height(), title


def merge_second(robot: Robot, path: Path) -> None:
    """Take in what the sample's second analyst made of it."""
    robot.window.merge_actions.merge_paths([path])
    robot.wait_for(lambda: bool(robot.window.findChildren(MergeDialog)))
    (dialog,) = robot.window.findChildren(MergeDialog)
    dialog.accept()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)


def test_who_carries_a_claim_is_whole_on_its_card(small: Robot) -> None:
    card = small.window.claims.card
    places, seen = small.document.places, 0
    small.session.show_claim(places[0][2])
    small.wait_for(lambda: small.window.tabs.keeper.told_of(places[0][2])[0] != "")
    for number in range(0, len(places), 3):
        small.session.show_claim(places[number][2])
        card.refresh()
        QApplication.processEvents()
        carried, place = card._carried, card._place
        if carried.isVisible():
            seen += 1
            assert carried.width() >= carried.fontMetrics().horizontalAdvance(carried.text())
        which = place.accessibleName().split(" · ")[0]
        assert place.text().startswith((which, f"{number + 1} / {len(places)}"))
        assert "…" not in place.text()
    assert seen
