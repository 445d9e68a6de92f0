from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.agreement.model import ComparedModel
from annotator.gui.agreement.table import ComparedTable
from annotator.gui.app import make_application
from annotator.gui.look.theme import colours_for

PADDING = 16


@pytest.mark.parametrize("beside", [-1, 0, 4, 8])
def test_a_name_that_fits_has_no_empty_line_below_it(qtbot: QtBot, beside: int) -> None:
    make_application()
    model = ComparedModel(colours_for("light"))
    model.titles = ("Words", "Sample analyst", "Jonas Weil", "Differ in", "Decided")
    table = ComparedTable(model)
    qtbot.addWidget(table)
    table.resize(800, 200)  # narrower, it leaves such columns out
    table.show()
    header, metrics = table.horizontalHeader(), table.fontMetrics()
    header.resizeSection(1, 400)
    on_one_line = header.sectionSizeFromContents(1).height()
    header.resizeSection(1, metrics.horizontalAdvance("Sample analyst") + 1 + PADDING + beside)
    assert (header.sectionSizeFromContents(1).height() == on_one_line) is (beside >= 0)
