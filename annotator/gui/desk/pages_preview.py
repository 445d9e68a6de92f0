"""The pages of a PDF while it is read, which for a book takes a while: they are there at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from annotator.gui.desk.desk import Desk
from annotator.gui.desk.pages_beside import TextAndPages
from annotator.gui.session.tasks import TaskRunner

_SHOW_AFTER_MILLISECONDS = 400
"""A short file is read by then, and would only flicker."""
_LONG_BYTES = 500_000
"""A longer one is shown at once."""


class PagesWhileReading(QObject):
    """Shows the pages of the one file that is read, until the reading ends somehow."""

    def __init__(self, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(desk)
        self._desk = desk
        self._path: Path | None = None
        self._beside: TextAndPages | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._show)
        tasks.progressed.connect(self._on_progress)

    def begin(self, paths: Sequence[Path]) -> None:
        """Follow the reading of some files."""
        self._path = paths[0] if len(paths) == 1 and _has_pages(paths[0]) else None
        if self._path is not None:
            is_long = self._path.stat().st_size > _LONG_BYTES
            self._later.start(0 if is_long else _SHOW_AFTER_MILLISECONDS)

    def end(self) -> None:
        """Show the document again."""
        self._later.stop()
        self._path = None
        if self._beside is not None:
            self._beside.show_pages_of(None)
            self._beside = None

    def _show(self) -> None:
        try:
            data = self._path.read_bytes() if self._path else None
        except OSError:
            return  # whoever reads it says why
        if data:
            self._beside = self._desk.pane.beside
            self._beside.show_pages_of(data)

    def _on_progress(self, share: float | None) -> None:
        if share is None and self._path is not None:
            self.end()


def _has_pages(path: Path) -> bool:
    # The package before its part: a thread that imports the part holds it and waits for the
    # package, and one that is importing the package waits for the part: refused as a deadlock.
    import annotator.documents  # noqa: F401
    from annotator.documents.pdf import PdfReader
    from annotator.documents.reader import LENGTH_OF_HEAD

    try:
        with path.open("rb") as file:
            return PdfReader().recognises(file.read(LENGTH_OF_HEAD), path.name)
    except OSError:
        return False
