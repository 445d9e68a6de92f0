"""Restores the last documents on the desk, each at its last position."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.desk.desk import Desk
from annotator.gui.session.session import Session
from annotator.model import Document
from annotator.places import Places, keep_places, load_places


class DeskKeeper(QObject):
    """Follows projects that are opened and closed."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        session.entered.connect(self._restore)
        session.leaving.connect(self._keep)

    def _restore(self) -> None:
        project = self._session.project
        if project is None:
            return
        places = load_places(project.path)
        self._session.places.update(places.by_document)
        for side, document_id in enumerate(places.documents):
            has_first = self._session.document_on(0) is not None
            is_there = document_id and project.read.get(Document, document_id) is not None
            if is_there and (side == 0 or has_first):
                self._session.show_document(document_id, side)
        self._session.activate(places.active_side)

    def _keep(self) -> None:
        project = self._session.project
        if project is None:
            return
        for side in (0, 1):
            self._desk.note_place(side)
        shown = [self._session.document_on(side) for side in (0, 1)]
        first, second = (document.id if document else None for document in shown)
        keep_places(
            project.path, Places((first, second), self._session.active_side, self._session.places)
        )
