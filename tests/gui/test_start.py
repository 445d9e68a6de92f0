"""What the start of the program loads: no more than its first picture needs."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

_LATE = (
    "annotator.analysis.pattern_process",
    "annotator.analysis.search_index",
    "annotator.check",
    "annotator.documents",
    "annotator.formats",
    "annotator.gui.agreement.panel",
    "annotator.gui.documents.details_panel",
    "annotator.gui.exporting.dialog",
    "annotator.gui.help.help_dialog",
    "annotator.gui.history.past_bar",
    "annotator.gui.history.panel",
    "annotator.gui.help.keys_editor",
    "annotator.gui.search.find_bar",
    "annotator.gui.search.panel",
    "annotator.gui.sources.panel",
    "annotator.gui.tags.panel",
    "annotator.text.clauses",
    "annotator.text.names",
    "annotator.text.region_heuristics",
    "charset_normalizer",
    "jsonschema",
    "lxml",
    "multiprocessing",
    "pygments",
    "pypdfium2",
    "sqlalchemy",
)
"""What is loaded when it is first used: together it would double the time of a start."""
_SCRIPT = """
import sys
from pathlib import Path
from annotator.gui import load
load()
from annotator.gui.app import make_application
from annotator.gui.window.main_window import MainWindow
app = make_application()
window = MainWindow()
window.show()
assert window.session.open_project(Path(sys.argv[1]))
app.processEvents()
window.close()
print(*sys.modules, sep="\\n")
"""


def test_a_window_on_a_project_loads_nothing_that_can_wait(project_path: Path) -> None:
    assert [name for name in _LATE if find_spec(name) is None] == []
    script = [sys.executable, "-c", _SCRIPT, str(project_path)]
    done = subprocess.run(script, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "annotator.gui.window.main_window" in loaded
    assert loaded.isdisjoint(_LATE), sorted(loaded.intersection(_LATE))


_STYLED_SCRIPT = """
from annotator.gui import load
load()
import linecache, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from annotator.gui import app as program
class Counter(QObject):
    styled = 0
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.styled += 1
        return False
app = program.begin_application()
counter = Counter()
app.installEventFilter(counter)
window = program.Windows(app).open()
app.removeEventFilter(counter)
print(counter.styled / len(window.findChildren(QWidget)))
print(sum("annotator" in name for name in linecache.cache))
window.close()
"""


def test_the_first_window_is_styled_once_and_no_source_is_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STYLED_SCRIPT],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    styled, sources = done.stdout.split()
    assert float(styled) <= 2
    assert int(sources) == 0
