"""A text with its pages beside it, or below it where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import Colours
from annotator.project.open_document import OpenDocument

if TYPE_CHECKING:
    from annotator.gui.pages.scroller import PageScroller
    from annotator.gui.pages.view import PageView

_NARROW_PIXELS = 640
"""Below this width the pages go under the text."""


class TextAndPages(QSplitter):
    """Creates the view of the pages when they are first needed, and drops it when not."""

    focused = Signal()
    """The pages have the focus."""

    def __init__(self, text: DocumentView, with_text: QWidget, colours: Colours) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._text = text
        self._colours = colours
        self._document: OpenDocument | None = None
        self._is_wanted = False
        self.pages: PageView | None = None
        self._with_text = with_text
        self._unread: PageScroller | None = None
        self.setChildrenCollapsible(False)
        self.addWidget(with_text)

    @property
    def has_pages(self) -> bool:
        """Whether pages are shown."""
        return self.pages is not None and not self.pages.isHidden()

    def want_pages(self, is_wanted: bool) -> None:
        """Show the pages of documents that have some, or never."""
        self._is_wanted = is_wanted
        self._show()

    def show_document(self, document: OpenDocument | None) -> None:
        """Follow the text to another document, or to none."""
        self._document = document
        self._show()

    def show_pages_of(self, data: bytes | None) -> None:
        """Show the pages of a file that is being read, in place of all else, or no longer."""
        if self._unread is not None:
            self._unread.show_file(None)
            self._unread.hide()
            self._unread.deleteLater()
            self._unread = None
        if data is not None:
            from annotator.gui.pages.scroller import PageScroller

            self._unread = PageScroller(self._colours)
            self.addWidget(self._unread)
            self._unread.show_file(data)
        self._with_text.setVisible(data is None)
        if self.pages is not None and data is not None:
            self.pages.hide()
        elif data is None:
            self._show()

    def refresh(self) -> None:
        """Redraw the pages, since something differs."""
        if self.pages is not None and self.has_pages:
            self.pages.follow()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        for pages in (self.pages, self._unread):
            if pages is not None:
                pages.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages below the text where there is little room, beside it where there is."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PIXELS
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if way is not self.orientation():
            self.setOrientation(way)

    def _show(self) -> None:
        document = self._document
        is_shown = self._is_wanted and document is not None and document.has_pages
        if self.pages is None:
            if not is_shown:
                return
            from annotator.gui.pages.view import PageView

            self.pages = PageView(self._text, self._colours)
            self.pages.focused.connect(self.focused)
            self.pages.hide()
            self.addWidget(self.pages)
            self.setSizes([1, 1])
        had_focus = self.pages.hasFocus()
        self.pages.setVisible(is_shown and self._unread is None)
        self.pages.show_document(document if is_shown else None)
        if had_focus and not is_shown:
            self._text.setFocus()
