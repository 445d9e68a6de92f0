"""Opening the window of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.look.theme import Colours, colours_for
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.model import Document
from annotator.project.edit_place import EditPlace

if TYPE_CHECKING:
    from annotator.gui.pictures.window import PicturesWindow


class PictureActions(QObject):
    """The handlers of what is looked at rather than read."""

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._window = window
        self.pictures: PicturesWindow | None = None
        """Made when it is first asked for."""

    def show_matrix(self) -> None:
        """Show which source does what with which claim."""
        self._show(0)

    def show_graph(self) -> None:
        """Show where the claims come from."""
        self._show(1)

    def show_timeline(self) -> None:
        """Show when it was said, published, claimed to happen."""
        self._show(2)

    def show_profile(self) -> None:
        """Show the documents side by side."""
        self._show(3)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        if self.pictures is not None:
            self.pictures.set_colours(colours)

    def _show(self, number: int) -> None:
        if self.pictures is None:
            from annotator.gui.pictures.window import PicturesWindow

            colours = colours_for(self._session.settings.theme)
            self.pictures = PicturesWindow(self._session, self._tasks, colours, self._window)
            self.pictures.place_entered.connect(self._show_place)
        self.pictures.tabs.setCurrentIndex(number)
        self.pictures.show()
        self.pictures.raise_()
        self.pictures.activateWindow()

    def _show_place(self, place: EditPlace) -> None:
        project = self._session.project
        if project is not None and project.read.get(Document, place.document_id) is not None:
            self._session.go_to(place)
            self._window.raise_()
            self._window.activateWindow()
