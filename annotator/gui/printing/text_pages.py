"""The text on paper as it stands on screen: the same view draws it, page by page.

A second view of the same document has the width of the paper and the light theme, and is never on
screen. It is scrolled from page to page, and each page ends between two lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPicture, QRegion
from PySide6.QtWidgets import QFrame, QWidget

from annotator.errors import ExportError
from annotator.gui.document.lines import VisibleLine
from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PAPER = replace(LIGHT, ground="#ffffff")
_WIDTH = 720
"""Pixels of the view over the width between the margins of the paper."""
_MARGIN_MILLIMETRES = 18.0
_ABOVE = 1
"""Pixels over the first line of a page."""
_APART = 3
"""Pixels from the first line of the next page that a page ends before."""
_BELOW = 24
"""Pixels under the last one, for the lines of claims within claims."""
_SCREENS = 4
"""Pages that the view holds at once."""


def print_text(printer: QPrinter, shown: DocumentView) -> int:
    """Print the document of a view in its font and size, and return the number of pages.

    Raises ExportError where the printer takes nothing.
    """
    printer.setFullPage(True)
    margin = round(_MARGIN_MILLIMETRES / 25.4 * printer.resolution())
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    inside = paper.adjusted(margin, margin, -margin, -margin)
    scale = inside.width() / _WIDTH
    height = int(inside.height() / scale)
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(
            "The printer does not respond. Check that it is on and connected, or choose another."
        )
    font = painter.font()
    font.setPointSizeF(9)
    painter.setFont(font)
    view = _view_like(shown, height)
    number = 0
    try:
        for number, (top, bottom) in enumerate(_pages(view, height), 1):
            if number > 1:
                printer.newPage()
            picture = _picture(view, QRect(0, top, _WIDTH, bottom - top))
            # By itself it would be as large as on screen, in inches.
            own = scale * picture.logicalDpiX() / printer.logicalDpiX()
            painter.save()
            painter.translate(inside.topLeft())
            painter.scale(own, own)
            painter.drawPicture(0, 0, picture)
            painter.restore()
            # Strokes of lines beside the page are in the picture too, and no clip holds them.
            end = inside.top() + round((bottom - top) * scale)
            painter.fillRect(QRect(0, 0, paper.width(), inside.top()), Qt.GlobalColor.white)
            painter.fillRect(QRect(0, end, paper.width(), paper.height()), Qt.GlobalColor.white)
            foot = QRect(inside.left(), inside.bottom(), inside.width(), margin // 2)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(number))
    finally:
        painter.end()
        view.close()
        view.deleteLater()
    return number


def _picture(view: DocumentView, part: QRect) -> QPicture:
    """Return a part of a view as it is drawn; on a printer, Qt itself would draw it in dots."""
    picture = QPicture()
    view.viewport().render(picture, QPoint(0, 0), QRegion(part), QWidget.RenderFlag(0))
    return picture


def _view_like(shown: DocumentView, height: int) -> DocumentView:
    view = DocumentView(_PAPER, shown.text_size, shown.family)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # A palette of its own would not hold: the one of the window's theme comes over it.
    view.setStyleSheet(f"QPlainTextEdit {{ background: white; color: {_PAPER.text}; }}")
    view.resize(_WIDTH, _SCREENS * height)
    view.show_document(shown.open_document)
    view.show()
    return view


def _pages(view: DocumentView, height: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where each page stands in the view, which is scrolled meanwhile."""
    document = view.open_document
    assert document is not None, "there is a text to print"
    offset, length = 0, len(document.text.rstrip())
    while offset < max(length, 1):
        view.return_to(offset, offset)
        lines = _lines_from(view, offset)
        last, is_first = lines[-1], True
        while lines := list(dropwhile(_is_blank, lines)):
            number = _fitting(lines, height)
            page, lines = lines[:number], lines[number:]
            if not lines and not is_first and page[-1].end < length:
                break  # it may go on below what the view holds
            bottom = lines[0].top - _APART if lines else page[-1].top + page[-1].height + _BELOW
            yield max(0, int(page[0].top) - _ABOVE), int(bottom)
            offset = lines[0].start if lines else page[-1].end + 1
            is_first = False
        if is_first:
            offset = last.end + 1  # nothing but blank lines


def _lines_from(view: DocumentView, offset: int) -> list[VisibleLine]:
    """Return the lines that the view shows whole from an offset on, at least one."""
    visible = view.on_screen.lines()
    assert visible is not None, "there is a text to print"
    lines = [line for line in visible.lines if line.start >= offset]
    room = view.viewport().height() - _BELOW
    return [line for line in lines if line.top + line.height <= room] or lines[:1]


def _fitting(lines: list[VisibleLine], height: int) -> int:
    """Return how many lines stand on a page, at least one."""
    end = lines[0].top + height - _ABOVE - _BELOW
    return max(1, sum(line.top + line.height <= end for line in lines))


def _is_blank(line: VisibleLine) -> bool:
    return line.start == line.end
