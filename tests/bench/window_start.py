"""One start of the program, for the bench: `window_start.py PROJECT`, or `--bare` for the floor.

Prints as JSON the monotonic time at which the window with the document was painted, and what the
process has had until then: seconds of processor and, at most, bytes of memory.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def peak_memory() -> int:
    """Return the most memory this process has had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage: a child begins with the figure of the process that started it.
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def tell() -> None:
    """Print the figures and leave."""
    figures = {
        "painted": time.monotonic(),
        "processor_s": time.process_time(),
        "peak_bytes": peak_memory(),
    }
    print(json.dumps(figures), flush=True)
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert app is not None
    for widget in QApplication.topLevelWidgets():
        widget.close()
    app.quit()


def bare() -> None:
    """Show Qt's own text widget."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    class Bare(QPlainTextEdit):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, tell)

    app = QApplication(sys.argv[:1])
    view = Bare("A text.\n" * 200)
    view.resize(1440, 900)
    view.show()
    app.exec()


def program(path: Path) -> None:
    """Start the program as its command does, and listen for the first paint of a document."""
    from annotator.gui import load, run

    load()
    from PySide6.QtCore import QTimer

    from annotator.gui.document.view import DocumentView

    paint = DocumentView.paintEvent
    told: list[bool] = []

    def noted(self: DocumentView, event: QPaintEvent) -> None:
        paint(self, event)
        if self.open_document is not None and not told:
            told.append(True)
            QTimer.singleShot(0, tell)

    DocumentView.paintEvent = noted  # type: ignore[method-assign]
    run(path)


if __name__ == "__main__":
    if sys.argv[1] == "--bare":
        bare()
    else:
        program(Path(sys.argv[1]))
