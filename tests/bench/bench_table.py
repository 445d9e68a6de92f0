"""What the table of all claims costs with 100,000 claims, as JSON: `python bench_table.py`.

Two projects, one with 50 documents of 2,000 claims and one with a single document of 100,000. In
each a real window, drawn off screen, and processor time in milliseconds:

- `open`: from the key to the table with its first rows drawn, nothing having been read before;
- `read`: all that is read after that while nobody waits, in `slices` of at most `longest_slice`;
- `sort`: by each column, the median and the longest;
- `letter`: each letter of a word typed into the filter, the median and the longest;
- `tag_1000`: 1,000 rows tagged as one edit.

`floor_sort` is `sorted` over as many strings of the same length, measured in the same run.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import made_up
import window_project
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.collector import begin_collecting
from annotator.commands import ImportRecords
from annotator.gui.all_claims.panel import AllClaimsPanel
from annotator.gui.app import make_application
from annotator.gui.window.main_window import MainWindow
from annotator.model import Attribution, Record, Source
from annotator.project import Project

CLAIMS = 100_000
_CHARACTERS_A_CLAIM = 100
_WORD = "minister"


def make_project(path: Path, documents: int) -> None:
    """Make a project of 100,000 claims in some documents, with sources in common."""
    records: list[Record] = []
    texts: list[str] = []
    shared: list[Source] = []
    for number in range(documents):
        own = CLAIMS // documents
        length, head = own * _CHARACTERS_A_CLAIM, f"Paper {number}\n\n"
        text, made = window_project.records_of("prose", length, own, head)
        sources = [record for record in made if isinstance(record, Source)]
        shared = shared or sources
        known = dict(zip((s.id for s in sources), (s.id for s in shared), strict=True))
        for record in made:
            if isinstance(record, Attribution):
                records.append(replace(record, source=known[record.source]))
            elif not isinstance(record, Source) or sources is shared:
                records.append(record)
        texts.append(text)
    with Project.create(path, made_up.ANALYST) as project:
        project.do(ImportRecords("Import", tuple(records), tuple(texts)))


def spent(act: Callable[[], object]) -> float:
    """Return the processor time of an act and the drawing after it, in milliseconds.

    What is drawn is drawn once, as on a screen: asked for by hand, Qt would draw it twice.
    """
    before = time.process_time()
    act()
    QApplication.sendPostedEvents()
    return (time.process_time() - before) * 1000


def measure(path: Path) -> dict[str, Any]:
    """Return the figures of one project."""
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    assert window.session.open_project(path)
    QApplication.processEvents()

    def opened() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)

    figures: dict[str, Any] = {"open": spent(opened)}
    panel = window.panes.all_claims.panel
    assert panel.model.count() > 0, "no row is shown at once"
    slices = []
    while panel.model._reading.isActive():
        slices.append(spent(QApplication.processEvents))
    figures |= {"read": sum(slices), "slices": len(slices), "longest_slice": max(slices, default=0)}
    assert panel.model.count() == CLAIMS
    figures["sort"] = _both(_sorts(panel))
    panel.model.sort(-1)
    while panel.model._folding.isActive():  # an analyst who types has come from elsewhere
        QApplication.processEvents()
    panel.field.setFocus()
    letters = []
    for letter in _WORD:

        def typed(letter: str = letter) -> None:
            QTest.keyClicks(panel.field, letter)

        letters.append(spent(typed))
        QApplication.processEvents()
    figures["letter"] = _both(letters)
    figures["letters"] = [round(each, 1) for each in letters]
    ids = tuple(claim for claim in map(panel.model.claim_at, range(1_000)) if claim)
    panel.acts._chosen = lambda: ids
    figures["tag_1000"] = spent(lambda: panel.acts.set_kind(None))
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return {k: round(v, 1) if isinstance(v, float) else v for k, v in figures.items()}


def _sorts(panel: AllClaimsPanel) -> list[float]:
    found = []
    for column in range(panel.model.columnCount()):

        def sorted_by(column: int = column) -> None:
            panel.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)

        found.append(spent(sorted_by))
        QApplication.processEvents()
    return found


def _both(times: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(times), 1), "longest": round(max(times), 1)}


def floor_sort() -> float:
    """Return what it takes to put as many strings in order."""
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefgh ", k=80)) for _ in range(CLAIMS)]
    return round(spent(lambda: sorted(words)), 1)


def main() -> None:
    """Measure, and print one line of JSON."""
    app = make_application()
    begin_collecting()  # as the program does after its start
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        figures: dict[str, Any] = {"claims": CLAIMS}
        for name, documents in (("documents_50", 50), ("documents_1", 1)):
            path = Path(folder) / f"{name}.annotator"
            make_project(path, documents)
            figures[name] = measure(path)
        figures["floor_sort"] = floor_sort()
    json.dump(figures, sys.stdout)
    sys.stdout.write("\n")
    app.quit()


if __name__ == "__main__":
    main()
