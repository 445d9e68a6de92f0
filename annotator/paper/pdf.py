"""Blocks as the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from annotator.paper.layout import Paper, Tell
from annotator.reports.blocks import Block

_RESOLUTION = 600


def write_pdf(title: str, document_id: str, blocks: Sequence[Block], tell: Tell) -> bytes:
    """Return a PDF of blocks, A4 upright; needs a QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setTitle(title)
    writer.setCreator("Annotator")
    writer.setDocumentId(QUuid(document_id))
    counted = Paper(writer, None, lambda: None, title)
    counted.draw(blocks, lambda share: tell(share / 2))
    painter = QPainter(writer)
    drawn = Paper(writer, painter, lambda: (writer.newPage(), None)[1], title, counted.pages)
    drawn.draw(blocks, lambda share: tell(0.5 + share / 2))
    painter.end()
    return bytes(buffer.data().data())
