"""Whether memory stays flat: some hours of edits, documents, undo and panes in a few minutes.

Prints what is left after each third: resident memory, objects and timers of Qt, objects of ours.
`--rounds N` says how long; each round is ten edits and two changes of document.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_up  # noqa: E402
from gui import day_of_work  # noqa: E402

from annotator.commands import AddDocument  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.project import Project  # noqa: E402
from annotator.settings import load_settings  # noqa: E402

_ROUNDS = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else 300
_THIRDS = 3


def main() -> None:
    """Print the figures."""
    make_application()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "leaks.annotator"
        with Project.create(path, load_settings().analyst) as project:
            for number in range(5):
                text = made_up.text_of_length(20_000, str(number))
                project.do(AddDocument(text=text, title=f"Document {number}"))
        window = MainWindow()
        window.show()
        window.session.open_project(path)
        for number in range(10):
            day_of_work.work(window, number)
        thirds = []
        for third in range(_THIRDS):
            for number in range(_ROUNDS // _THIRDS):
                day_of_work.work(window, third * (_ROUNDS // _THIRDS) + number)
            thirds.append(day_of_work.look(window))
        assert window.session.project is not None
        edits = window.session.project.read.history.lines(limit=1)[0].number
        window.close()
    first, last = thirds[0], thirds[-1]
    grown = {key: n - first.ours[key] for key, n in last.ours.items() if n > first.ours[key]}
    figures = {
        "edits": edits,
        "document_switches": _ROUNDS * 2,
        "resident_mb": [round(left.resident / 1e6, 1) for left in thirds],
        "resident_growth_percent": round(100 * (last.resident / first.resident - 1), 2),
        "qt_objects": [left.qt_objects for left in thirds],
        "timers": [left.timers for left in thirds],
        "our_objects": [left.ours.total() for left in thirds],
        "our_objects_grown": grown,
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
