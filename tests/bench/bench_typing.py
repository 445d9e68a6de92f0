"""Whether a letter is lost while every field and cell is typed in and another process edits.

In some rounds the disk is full, and in some the program is killed; see `gui/typing_rounds.py`.
`--rounds N` (500); one in twenty of them is a test.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_up  # noqa: E402
from gui.robot import TEXT, Robot, document_of  # noqa: E402
from gui.typing_rounds import Colleague, Figures, play  # noqa: E402

from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.project import Project  # noqa: E402
from annotator.settings import Settings, load_settings, save_settings  # noqa: E402

_ROUNDS = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else 500


def main() -> None:
    """Print the figures."""
    save_settings(Settings(analyst_name="Ann", language="en"))
    make_application()
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "typing.annotator"
        with Project.create(path, load_settings().analyst) as project:
            project.do(document_of(TEXT, "First"))
        window = MainWindow()
        window.show()
        robot = Robot(window)
        assert robot.session.open_project(path)
        colleague = Colleague(path)
        for seed in range(_ROUNDS):
            play(robot, colleague, seed, figures)
        colleague.close()
        window.close()
    made_up.show(bench="typing", **asdict(figures))


if __name__ == "__main__":
    main()
