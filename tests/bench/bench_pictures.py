"""What pictures cost, as JSON: `python bench_pictures.py`.

A matrix of 500 claims and 100 sources, and a graph of 2,000 sources, in a real view drawn off
screen; processor time in milliseconds:

- `layout`: from what was read to the shapes, sorted into strips;
- `painted`: the painting from there until all of it is seen, with the `longest` that anything else
  waits for it;
- `scroll`: a frame after scrolling by 120 pixels, the median and the longest of 60;
- `zoom`: a frame after a step of zooming, likewise, and `sharp`, the painting once it has come to
  rest, with the longest that anything else waits for it.
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
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import made_up
from PySide6.QtWidgets import QApplication

from annotator.collector import collector_paused
from annotator.commands import ImportRecords
from annotator.gui.app import make_application
from annotator.gui.look.theme import LIGHT
from annotator.gui.pictures.canvas import Prepared
from annotator.gui.pictures.view import STEP, PictureView
from annotator.model import Attribution, AttributionId, Record, Source, SourceId, SourceKind, Stance
from annotator.model.ids import new_id
from annotator.pictures.chains import draw_chains
from annotator.pictures.matrix import draw_matrix
from annotator.pictures.shapes import Picture
from annotator.project import Project
from annotator.reports.contents import Contents, read_contents

_FRAMES = 60


def make_contents(path: Path, claims: int, sources: int, layers: int) -> Contents:
    """Return a project of some claims, each with some layers, whose sources are drawn by lot."""
    chance = random.Random(sources)
    text = made_up.text_of_length(claims * 100)
    document = made_up.document_of(text, "A text")
    found = made_up.claims_of(document, text, claims)
    kinds = list(SourceKind)
    register = [
        Source(id=SourceId(f"s{n}"), name=f"Source number {n}", kind=kinds[n % len(kinds)])
        for n in range(sources)
    ]
    records: list[Record] = [document, *found, *register]
    ahead = [source.id for source in register]
    for number, claim in enumerate(found):
        outer: AttributionId | None = None
        for depth in range(layers):
            near = number * sources // claims
            layer = Attribution(
                id=AttributionId(new_id()),
                claim=claim.id,
                # Five of the nearest sources echo one; one claim in twenty goes back to any.
                source=ahead[near - near % 5 if depth else near]
                if chance.random() < 0.95
                else chance.choice(ahead),
                stance=chance.choice(list(Stance)),
                parent=outer,
            )
            outer = layer.id
            records.append(layer)
    with Project.create(path, made_up.ANALYST) as project:
        project.do(ImportRecords("Bench", tuple(records), (text,)))
        return read_contents(project.read)


def milliseconds(act: Callable[[], object]) -> float:
    """Return what an act takes of the processor."""
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1_000


def measure(view: PictureView, draw: Callable[[], Picture]) -> dict[str, float]:
    """Return what one picture costs."""
    made: list[Prepared] = []

    def lay_out() -> None:
        with collector_paused():
            made.append(Prepared.of(draw()))

    layout = milliseconds(lay_out)

    def paint() -> None:
        view.viewport().repaint()

    def paint_all(first: Callable[[], object]) -> list[float]:
        view._settling.stop()
        pieces = [milliseconds(first)]
        while view._canvas.is_painting:
            pieces.append(milliseconds(QApplication.processEvents))
        return pieces

    def scroll(to: int) -> None:
        bar = view.verticalScrollBar()
        bar.setValue(to % max(bar.maximum(), 1))
        paint()

    def zoom(factor: float) -> None:
        view.zoom_by(factor)
        paint()

    def first() -> None:
        view.show_picture(made[0])
        paint()

    painted = paint_all(first)
    frames = range(_FRAMES)
    scrolls = [milliseconds(partial(scroll, n * 120)) for n in frames]
    zooms = [milliseconds(partial(zoom, STEP if n % 8 < 4 else 1 / STEP)) for n in frames]
    sharp = paint_all(paint)
    return {
        "shapes": len(made[0].picture.body),
        "layout": layout,
        "painted": sum(painted),
        "painted_longest": max(painted),
        "scroll": statistics.median(scrolls),
        "scroll_longest": max(scrolls),
        "zoom": statistics.median(zooms),
        "zoom_longest": max(zooms),
        "sharp": sum(sharp),
        "sharp_longest": max(sharp),
    }


def main() -> None:
    """Measure and print."""
    app = make_application()
    view = PictureView(LIGHT)
    view.resize(1180, 760)
    view.show()
    QApplication.processEvents()
    with tempfile.TemporaryDirectory() as folder:
        of_matrix = make_contents(Path(folder) / "matrix.annotator", 500, 100, 3)
        of_graph = make_contents(Path(folder) / "graph.annotator", 4_000, 2_000, 2)
    found = {
        "matrix_500_100": measure(view, lambda: draw_matrix(of_matrix)),
        "graph_2000": measure(view, lambda: draw_chains(of_graph)),
    }
    view.zoom_by(0.1 / view.zoom)
    found["graph_2000_small"] = measure(view, lambda: draw_chains(of_graph))
    view.fit()
    found["graph_2000_whole"] = measure(view, lambda: draw_chains(of_graph))
    json.dump(found, sys.stdout, indent=1)
    print()
    view.close()
    app.quit()


if __name__ == "__main__":
    main()
