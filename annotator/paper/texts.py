"""Lines of a block as Qt's text: pieces are put in by formats, so that no text is ever markup."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QPaintDevice,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from annotator.reports.blocks import Line
from annotator.reports.forms import COLOURS, FORMS, Form
from annotator.reports.rich import Look, Piece
from annotator.text.direction import isolated

SERIF = ("Annotator Serif", "Noto Serif", "Georgia")
SANS = ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")
_STRONG = {Look.STRONG, Look.FACT, Look.REPORT, Look.OPINION, Look.NONE}


def text_of(
    lines: Iterable[Line], width: float, device: QPaintDevice, anchor: str = ""
) -> QTextDocument:
    """Return lines laid out for a device, in a width in its pixels."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    # Qt takes distances for pixels of the screen, and makes them larger for the device.
    points = QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # else Qt lays all out again for each piece
    for number, line in enumerate(lines):
        form = FORMS[line.style]
        block = QTextBlockFormat()
        block.setTopMargin(form.before * points if number else 0)
        block.setBottomMargin(form.after * points)
        block.setLeftMargin(form.indent * points)
        block.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if number:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        for piece in line.text:
            cursor.insertText(_shown(piece), _format(form, piece, anchor))
            anchor = ""
    cursor.endEditBlock()
    document.setTextWidth(width)
    return document


def _shown(piece: Piece) -> str:
    text = piece.text.replace("\u2029", " ").replace("\u2028", " ")
    return isolated(text) if piece.look is Look.WORDS and text else text


def font_of(form: Form) -> QFont:
    """Return the font of a style."""
    font = QFont()
    font.setFamilies(SERIF if form.is_serif else SANS)
    font.setPointSizeF(form.size)
    font.setBold(form.is_bold)
    font.setItalic(form.is_italic)
    return font


def _format(form: Form, piece: Piece, anchor: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font_of(form))
    made.setForeground(QBrush(QColor(f"#{COLOURS.get(piece.look, form.colour)}")))
    if piece.look in _STRONG:
        made.setFontWeight(QFont.Weight.Bold)
    if piece.look is Look.RAISED:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if piece.target:
        made.setAnchor(True)
        made.setAnchorHref(f"#{piece.target}")
    if anchor:
        made.setAnchor(True)
        made.setAnchorNames([anchor])
    return made
