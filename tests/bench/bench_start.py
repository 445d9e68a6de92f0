"""How long the window takes to be there with a document, and its memory, beside a bare Qt text.

Fresh processes by turns: a bare text widget of Qt, the program on an article. `processor_s` is what
each has used until it painted, `wall_s` the time on the clock from before its start. Medians;
`--runs N` for more than five.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_up

from annotator.commands import AddDocument
from annotator.project import Project
from annotator.text.regions import propose_regions

_HERE = Path(__file__).parent
_RUNS = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 5


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "article.annotator"
        text = made_up.text_of_length(12_000)
        with Project.create(path, made_up.ANALYST) as project:
            regions = tuple(propose_regions(text))
            project.do(AddDocument(text=text, title="An article", regions=regions))
        found: dict[str, list[dict[str, float]]] = {"--bare": [], str(path): []}
        for turn in range(_RUNS + 1):
            for what, measured in found.items():
                figures = _start(what, folder)
                if turn:  # what is on the disk is warm from here on
                    measured.append(figures)
    floor, ours = (
        {key: made_up.median([one[key] for one in measured]) for key in measured[0]}
        for measured in found.values()
    )
    made_up.show(
        bench="start",
        ours={key: round(value, 3) for key, value in ours.items()},
        floor={key: round(value, 3) for key, value in floor.items()},
        ratio=round(ours["processor_s"] / floor["processor_s"], 2),
    )


def _start(what: str, home: Path) -> dict[str, float]:
    # As with an installed program: compiled modules stand ready, here out of the tree's way.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(home / "compiled"), "HOME": str(home)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(_HERE / "window_start.py"), what],
        stdout=subprocess.PIPE,
        check=True,
        env=environment,
    )
    told = json.loads(done.stdout)
    return {
        "processor_s": told["processor_s"],
        "wall_s": told["painted"] - begun,
        "peak_mb": told["peak_bytes"] / 1e6,
    }


if __name__ == "__main__":
    main()
