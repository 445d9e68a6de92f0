"""The pictures of pages: asked for when they come into view, kept as long as there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from annotator.errors import DocumentError
from annotator.gui.look.language import translate_message
from annotator.pages.drawing import DrawingProcess, Piece

SIDE = 1024
"""Larger pages are drawn in squares of so many pixels."""
_MOST_BYTES = 96 * 2**20
_POLL_MILLISECONDS = 8


class PagePictures(QObject):
    """Draws the pages of one file in the background."""

    opened = Signal(object)
    """The sizes of all pages in points, once the file is open."""
    arrived = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: DrawingProcess | None = None
        self._kept: OrderedDict[Piece, QImage] = OrderedDict()
        self._bytes = 0
        self._is_open = False
        self.broken: set[int] = set()
        """Pages that cannot be drawn."""
        self._timer = QTimer(self, interval=_POLL_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def show_file(self, data: bytes | None) -> None:
        """Draw another file, or none; pictures drawn so far are dropped."""
        self._timer.stop()
        if self._process is not None:
            self._process.close()
        self._process = DrawingProcess(data) if data else None
        self._kept.clear()
        self._bytes = 0
        self._is_open = False
        self.broken.clear()

    def open(self) -> None:
        """Find out the sizes of the pages."""
        if self._process is not None:
            self._process.start()
            self._timer.start()

    def want(self, pieces: Sequence[Piece]) -> None:
        """Request the drawing of pieces, the first one first, unless they are there."""
        missing = [
            piece for piece in pieces if piece not in self._kept and piece.page not in self.broken
        ]
        if self._process is None:
            return
        self._process.want(missing)
        if self._process.is_busy:
            self._timer.start()

    def picture(self, piece: Piece) -> QImage | None:
        """Return the picture of a piece if it is there."""
        image = self._kept.get(piece)
        if image is not None:
            self._kept.move_to_end(piece)
        return image

    def others(self, page: int, scale: float) -> Iterator[tuple[Piece, QImage]]:
        """Yield the pictures of a page at other scales, to stand in meanwhile."""
        for piece, image in self._kept.items():
            if piece.page == page and piece.scale != scale:
                yield piece, image

    def _look(self) -> None:
        process = self._process
        if process is None:
            self._timer.stop()
            return
        try:
            drawn = process.take()
        except DocumentError as error:
            self._timer.stop()
            self.failed.emit(translate_message(error.message))
            return
        if process.sizes and not self._is_open:
            self._is_open = True
            self.opened.emit(list(process.sizes))
        if drawn is not None:
            self._keep(drawn.piece, drawn.pixels)
            self.arrived.emit()
        if not process.is_busy:
            self._timer.stop()

    def _keep(self, piece: Piece, pixels: bytes) -> None:
        if not pixels:
            self.broken.add(piece.page)
            return
        image = QImage(
            pixels, piece.width, piece.height, 4 * piece.width, QImage.Format.Format_RGB32
        ).copy()  # its own bytes: ours go
        self._kept[piece] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].sizeInBytes()


def pieces_of(page: int, width: float, height: float, scale: float) -> list[Piece]:
    """Return the pieces that make up a page of a size in points, row by row."""
    right, bottom = max(1, round(width * scale)), max(1, round(height * scale))
    side = max(right, bottom) if max(right, bottom) <= 2 * SIDE else SIDE
    return [
        Piece(page, scale, left, top, min(side, right - left), min(side, bottom - top))
        for top in range(0, bottom, side)
        for left in range(0, right, side)
    ]
