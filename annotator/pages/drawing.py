"""Pages of a PDF as pictures, drawn in a separate process that may crash, hang or be killed.

The window says which pieces of which pages it wants, the most wanted first. A new wish takes the
place of the old ones, but for the piece in hand: who scrolls on does not wait for what went by.
The asker never waits either: it looks now and then whether something has come.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from annotator.errors import DocumentError
from annotator.messages import restored, stored
from annotator.processes import Child, ChildError, Header, Limits, Message
from annotator.progress import Tell

_FONTS = (
    *("/usr/share/fonts", "/usr/share/X11/fonts", "/usr/local/share/fonts"),
    *("/System/Library/Fonts", "/Library/Fonts"),
)
"""Where pdfium looks for fonts that are not in the file."""
LIMITS = Limits(memory=1024**3, silence=15.0, folders=_FONTS)
LARGEST_PIECE = 4096
"""Pixels of a side."""
_LARGEST_SIDE = 100_000.0
"""Points of a side of a page."""
_MOST_RESTARTS = 20
_KEPT_PAGES = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle of a page drawn at `scale` pixels a point; sides in pixels, page from 0."""

    page: int
    scale: float
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece with its pixels: rows of blue, green, red and an unused byte.

    Without pixels if the page cannot be drawn: its reader crashed, hung or found it damaged.
    """

    piece: Piece
    pixels: bytes = field(repr=False)


class DrawingProcess:
    """Draws pages of one PDF. Not thread-safe; no call waits."""

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        self._data = data
        self._child = Child(_answer, limits)
        self._is_open = False
        self._wanted: list[Piece] = []
        self._in_hand: Piece | None = None
        self._restarts = 0
        self.sizes: tuple[tuple[float, float], ...] = ()
        """Width and height of each page in points, once the child has opened the file."""

    @property
    def is_busy(self) -> bool:
        """Whether something is to come."""
        return self._in_hand is not None or bool(self._wanted) or self._is_opening

    @property
    def _is_opening(self) -> bool:
        return self._child.is_running and not self._is_open

    def start(self) -> None:
        """Start the child and have it open the file."""
        if not self._child.is_running:
            self._is_open = False
            self._child.send(Header({"do": "open"}), self._data)

    def want(self, pieces: Sequence[Piece]) -> None:
        """Request the drawing of pieces, the first one first; earlier requests are dropped."""
        self._wanted = [piece for piece in pieces if piece != self._in_hand]
        if self._wanted:
            self.start()
            self._go_on()

    def take(self) -> Drawn | None:
        """Return a piece that has been drawn, if there is one.

        Raises DocumentError if the file cannot be opened, or crashes its reader again and again.
        """
        if not self._child.is_running:
            return None
        try:
            answer = self._child.receive()
        except ChildError as error:
            return self._lost(error)
        if answer is None:
            return None
        header, bodies = answer
        if not self._is_open:
            self._opened(header)
            return None
        piece, self._in_hand = self._in_hand, None
        self._go_on()
        if piece is None:
            return None
        pixels = bodies[0] if bodies and len(bodies[0]) == 4 * piece.width * piece.height else b""
        return Drawn(piece, pixels)

    def close(self) -> None:
        """End the child."""
        self._child.kill()
        self._wanted.clear()
        self._in_hand = None
        self._is_open = False

    def _opened(self, header: Header) -> None:
        if "refused" in header:
            self.close()
            raise DocumentError(restored(str(header["refused"])))
        self._is_open = True
        # In this order, what is no number becomes one: the file may say anything.
        self.sizes = tuple(
            (min(max(1.0, width), _LARGEST_SIDE), min(max(1.0, height), _LARGEST_SIDE))
            for width, height in header["sizes"]
        )
        self._go_on()

    def _lost(self, error: ChildError) -> Drawn | None:
        """Go on with a new child; the piece in hand is given back without pixels."""
        piece, self._in_hand = self._in_hand, None
        was_open, self._is_open = self._is_open, False
        self._restarts += 1
        if not was_open or self._restarts > _MOST_RESTARTS:
            self.close()
            raise DocumentError(
                "The pages of this document cannot be displayed: the file crashes the program that "
                "draws them. Work in the text, or open the PDF in another program."
            ) from error
        if self._wanted:
            self.start()
        return Drawn(piece, b"") if piece else None

    def _go_on(self) -> None:
        if self._is_open and self._in_hand is None and self._wanted:
            self._in_hand = piece = self._wanted.pop(0)
            numbers = [piece.left, piece.top, piece.width, piece.height]
            question = {"do": "draw", "page": piece.page, "scale": piece.scale, "piece": numbers}
            self._child.send(Header(question))


class _Open:
    """The file that the child has open, and the pages that it used last."""

    # Any: pdfium's objects.
    def __init__(self) -> None:
        self.document: Any = None
        self._pages: OrderedDict[int, Any] = OrderedDict()

    def page(self, index: int) -> Any:  # noqa: ANN401
        page = self._pages.pop(index, None)
        if page is None:
            page = self.document[index]
        self._pages[index] = page
        if len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)[1].close()
        return page


_open = _Open()


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Open the file or draw a piece; runs in the child."""
    if header["do"] == "open":
        return _answer_open(bodies[0])
    return _answer_draw(header)


def _answer_open(data: bytes) -> Message:
    from annotator.pages.opening import open_pdf
    from annotator.pages.pdfium import pdfium

    try:
        _open.document = document = open_pdf(data, "The PDF")
    except DocumentError as error:
        return Header({"refused": stored(error.message)}), ()
    with suppress(pdfium.PdfiumError):
        document.init_forms()  # fields that were filled in are drawn too
    return Header({"sizes": [document.get_page_size(n) for n in range(len(document))]}), ()


def _answer_draw(header: Header) -> Message:
    from annotator.pages.pdfium import pdfium

    left, top, width, height = header["piece"]
    try:
        pixels = _pixels(header["page"], header["scale"], (left, top, width, height))
    except (pdfium.PdfiumError, ValueError, IndexError):
        return Header({}), ()
    return Header({}), (pixels,)


def _pixels(index: int, scale: float, piece: tuple[int, int, int, int]) -> bytes:
    import ctypes

    from annotator.pages.pdfium import raw

    left, top, width, height = piece
    if not (0 < width <= LARGEST_PIECE and 0 < height <= LARGEST_PIECE):
        raise ValueError(piece)
    page = _open.page(index)
    page_width, page_height = page.get_size()
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        size = round(page_width * scale), round(page_height * scale)
        place = (-left, -top, *size, 0, raw.FPDF_ANNOT)
        raw.FPDF_RenderPageBitmap(bitmap, page.raw, *place)
        if _open.document.formenv:
            raw.FPDF_FFLDraw(_open.document.formenv.raw, bitmap, page.raw, *place)
        # Four bytes a pixel: no row needs filling up.
        return ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), 4 * width * height)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
