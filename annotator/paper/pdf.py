"""Blocks on the pages of a device: as the bytes of a PDF, or on a printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from annotator.errors import ExportError
from annotator.paper.layout import Paper
from annotator.progress import Tell
from annotator.reports.blocks import Block

_RESOLUTION = 600


def write_pdf(title: str, document_id: str, blocks: Sequence[Block], tell: Tell) -> bytes:
    """Return a PDF of blocks, A4 upright; needs a QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    writer.setCreator("Annotator")
    writer.setDocumentId(QUuid(document_id))
    draw_on(writer, title, blocks, tell)
    return bytes(buffer.data().data())


def draw_on(device: QPagedPaintDevice, title: str, blocks: Sequence[Block], tell: Tell) -> int:
    """Draw blocks on the pages of a device, and return how many it were.

    A printer has to draw on the whole of its paper; the margins are ours. Raises ExportError where
    it takes nothing, and what `tell` raises.
    """
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    counted = Paper(device, None, lambda: None, title)
    counted.draw(blocks, lambda share: tell(share / 2))
    painter = QPainter()
    if not painter.begin(device):
        raise ExportError(
            "The printer does not respond. Check that it is on and connected, or choose another."
        )

    def new_page() -> None:
        device.newPage()

    try:
        drawn = Paper(device, painter, new_page, title, counted.pages)
        drawn.draw(blocks, lambda share: tell(0.5 + share / 2))
    finally:
        painter.end()
    return drawn.pages
