"""The three panes of the window and their places: documents, texts, and the tabs at the side."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.gui.asker import Asker
from annotator.gui.document.desk import Desk
from annotator.gui.documents_panel import DocumentsPanel
from annotator.gui.session import Session
from annotator.gui.side_tabs import SideTabs
from annotator.gui.theme import Colours

_OUTER, _INNER = "window/documents", "window/side"


class Panes(QSplitter):
    """The documents at the left; the texts, and beside them the tabs."""

    def __init__(
        self, session: Session, asker: Asker, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.documents = DocumentsPanel(session, colours)
        self.desk = Desk(session, colours)
        self.tabs = SideTabs(session, asker, colours)
        self.documents.setMinimumWidth(120)
        self.desk.setMinimumWidth(300)
        self.tabs.setMinimumWidth(380)
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._inner.addWidget(self.desk)
        self._inner.addWidget(self.tabs)
        self._inner.setCollapsible(0, False)
        self._inner.setStretchFactor(0, 5)
        self._inner.setStretchFactor(1, 3)
        self._inner.setSizes([770, 480])
        self.addWidget(self.documents)
        self.addWidget(self._inner)
        self.setCollapsible(1, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 8)
        self.setSizes([190, 1250])

    def restore(self, settings: QSettings) -> None:
        """Take the places of the last time."""
        for splitter, key in ((self, _OUTER), (self._inner, _INNER)):
            state = settings.value(key)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def keep(self, settings: QSettings) -> None:
        """Keep the places for the next time."""
        settings.setValue(_OUTER, self.saveState())
        settings.setValue(_INNER, self._inner.saveState())

    def set_colours(self, colours: Colours) -> None:
        """Dress in another theme."""
        self.desk.set_colours(colours)
        self.tabs.set_colours(colours)
        self.documents.set_colours(colours)
