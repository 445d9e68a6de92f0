"""How many keys an expert needs for the 38 claims of the seed's article, with their whole chains.

She plans in one window, where she tries the ways that are offered and takes back what costs more
(`gui/expert.py`). The keys that are left are played in another window, into a new project with the
article just imported, and what that project holds then is compared with the gold: spans, kind,
stance, nesting, cue and mention, source and via by kind and name (`gui/gold.py`). A chord is one
key. Prints the keys of each claim, and as the last line one JSON object: all keys, and what for.
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

from gui.expert import ALL_WAYS, Expert, Press, by_act, press  # noqa: E402
from gui.gold import Gold, entered_in  # noqa: E402
from gui.robot import Robot  # noqa: E402
from PySide6.QtCore import QSettings  # noqa: E402

from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.settings import Settings, save_settings  # noqa: E402

_SEED_PATH = Path(__file__).parents[3] / "shared" / "seed"


def main() -> int:
    """Plan, play, compare, and print the figures; 1 where what was played is not the gold."""
    if not _SEED_PATH.exists():
        print("The article is not here: it belongs into ../shared/seed.", file=sys.stderr)
        return 1
    gold = Gold(_SEED_PATH / "article.gold.json")
    save_settings(Settings(analyst_name="Ann", theme="light", language="en"))
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        robot = _begin(Path(folder) / "planned.annotator", gold)
        expert = Expert(robot, gold, ALL_WAYS)
        made = [(claim, expert.make(claim)) for claim in gold.claims]
        robot.window.close()
        QSettings().clear()
        robot = _begin(Path(folder) / "played.annotator", gold)
        presses: list[Press] = []
        for claim, keys in made:
            words = " ".join(gold.text[slice(*claim.spans[0])].split())
            print(f"{len(keys):3}  {' '.join(each.key for each in keys):50}  {words[:60]}")
            presses += keys
        for each in presses:
            press(robot, each.key)
        is_gold = gold.made_in(robot.project) == gold.claims
        robot.window.close()
    if not is_gold:
        print("The keys did not make what the gold holds.", file=sys.stderr)
        return 1
    print(json.dumps({"keys": len(presses), "by_act": by_act(presses)}))
    return 0


def _begin(path: Path, gold: Gold) -> Robot:
    """Return a hand on a window with the article imported into a new project."""
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    robot = Robot(window)
    assert robot.session.new_project(path)
    robot.drop(_SEED_PATH / "article.txt")
    assert robot.document.text == gold.text
    assert not entered_in(robot.project), "the register is not empty"
    robot.focus_text()
    return robot


if __name__ == "__main__":
    sys.exit(main())
