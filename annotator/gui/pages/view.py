"""The pages of a document beside its text, with the claims where their words stand.

The view has no caret or selection of its own: it shows those of the text beside it, and what is
selected on the page is selected there. So the keys of the text mean the same on the page.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.gui.document.click import Click
from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import LIGHT, Colours
from annotator.gui.pages.painting import PagePainter
from annotator.gui.pages.scroller import PageScroller
from annotator.pages.places import PagePlaces, resized
from annotator.project.open_document import OpenDocument
from annotator.text.words import word_at

Range = tuple[int, int]


class PageView(PageScroller):
    """Shows the pages of the document that a text view shows."""

    focused = Signal()

    def __init__(self, text: DocumentView, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.viewport().setMouseTracking(True)
        self._text = text
        self._click = Click(text)
        self._document: OpenDocument | None = None
        self._places = PagePlaces((), "")
        self._anchor: Range | None = None
        """The word at which a selection by mouse began."""
        text.cursorPositionChanged.connect(self.follow)
        text.selectionChanged.connect(self.viewport().update)
        # The same keys mean the same here.
        self.addActions(text.actions())

    def show_document(self, document: OpenDocument | None) -> None:
        """Show the pages of another document from where the text is, or nothing."""
        pages = document.findings.pages if document else ()
        data = document.original if document and pages else None
        self._document = document if data else None
        self._places = PagePlaces(pages if data else (), document.text if document else "")
        self._anchor = None
        self.show_file(data, [(page.width, page.height) for page in pages] if data else [])
        self.follow()

    def follow(self) -> None:
        """Bring the words of the text's caret into view, and redraw what is current."""
        self.viewport().update()
        if self._document is None or self._anchor is not None:
            return
        start, end = self._text.selected_range or (self._text.caret, self._text.caret + 1)
        page = next(iter(self._places.pages_with(start, end)), None)
        if page is None:
            return
        stretch = resized(self._places.stretches(page, start, end)[0], self.zoom)
        corner = self._arrangement.rect(page).topLeft()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        _bring_into_view(across, corner.x() + stretch.left, corner.x() + stretch.right)
        _bring_into_view(down, corner.y() + stretch.top, corner.y() + stretch.bottom)

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Draw what is current and selected, and the claims."""
        text, document = self._text, self._document
        if document is None:
            return
        drawing = PagePainter(document, self._places, page, self.zoom)
        outline = document.outlines.get(text.current_claim) if text.current_claim else None
        selected, sentence = text.selected_range, text.current_sentence
        if outline is not None:
            drawing.draw_ground(painter, outline.ranges, LIGHT.current)
        elif sentence is not None and selected is None and (self.hasFocus() or text.hasFocus()):
            drawing.draw_ground(painter, (sentence,), LIGHT.pane)
        if selected is not None:
            drawing.draw_ground(painter, (selected,), LIGHT.selection)
        drawing.draw_claims(painter, text.current_claim)
        drawing.draw_passages(painter)

    # Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here now."""
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the selection; all else scrolls, or is an action's."""
        if event.key() == Qt.Key.Key_Escape and self._text.selected_range:
            self._text.move_caret(self._text.caret, chooses_claim=False)
            return
        super().keyPressEvent(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select at a word."""
        word = self._word_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and word is not None:
            self._anchor = word
            self._click.press()
            self._text.move_caret(word[0], chooses_claim=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from word to word."""
        if self._anchor is None or not event.buttons() & Qt.MouseButton.LeftButton:
            is_word = self._is_word_at(event.position())
            shape = Qt.CursorShape.IBeamCursor if is_word else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        word = self._word_at(event.position())
        if word is not None and (word != self._anchor or self._text.selected_range):
            self._select(self._anchor, word)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep what is selected, or choose the claim that was clicked."""
        if self._anchor is not None:
            self._click.release(event.position().toPoint(), self._text.caret)
        self._anchor = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        word = self._word_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and word is not None:
            self._anchor = word
            self._click.take_back()
            self._text.select_range(*word)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what was clicked."""
        word = self._word_at(QPointF(event.pos()))
        selected = self._text.selected_range
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if is_mouse and word and not (selected and selected[0] <= word[0] < selected[1]):
            self._text.move_caret(word[0])
        self._text.menu_requested.emit(event.globalPos())

    def _select(self, anchor: Range, word: Range) -> None:
        start, end = min(anchor[0], word[0]), max(anchor[1], word[1])
        self._text.select_range(start, end)

    def _word_at(self, point: QPointF) -> Range | None:
        """Return the word at, or nearest to, a point of the viewport."""
        if self._document is None or not self._sizes:
            return None
        page, x, y = self._on_page(point)
        offset = self._places.offset(page, x, y)
        return None if offset is None else word_at(self._document.text, offset)

    def _is_word_at(self, point: QPointF) -> bool:
        return bool(self._sizes) and self._places.is_word(*self._on_page(point))


def _bring_into_view(bar: QScrollBar, first: float, last: float) -> None:
    """Scroll so that a stretch is in the middle, unless it can be seen."""
    if first < bar.value() or last > bar.value() + bar.pageStep():
        bar.setValue(int((first + last - bar.pageStep()) / 2))
