"""The claims of a document's twins, drawn in it on demand."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.desk.desk import Desk
from annotator.gui.look.language import translator
from annotator.gui.session.session import Session
from annotator.model import Claim, Document, DocumentId, Edit
from annotator.project.twin_claims import TwinClaims, twin_claims

tr = translator("twins")


class Twins(QObject):
    """Remembers for which documents they are wanted, and keeps what is drawn true."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._wanted: set[DocumentId] = set()
        session.opened.connect(self._wanted.clear)
        session.side_changed.connect(self._show)
        session.edited.connect(self._on_edit)

    def are_shown(self, document_id: DocumentId) -> bool:
        """Tell whether the claims of a document's twins are drawn in it."""
        return document_id in self._wanted

    def toggle(self, document_id: DocumentId) -> None:
        """Draw the claims of a document's twins in it, or no longer."""
        project = self._session.project
        document = project.read.get(Document, document_id) if project else None
        if project is None or document is None:
            return
        if not project.read.twins(document):
            self._session.say(tr("No other document here has the same text."))
            return
        self._wanted ^= {document_id}
        for side in (0, 1):
            self._show(side)

    def _show(self, side: int) -> None:
        self._desk.views[side].show_twin_claims(self._claims_on(side))

    def _claims_on(self, side: int) -> TwinClaims | None:
        opened, project = self._session.document_on(side), self._session.project
        if opened is None or project is None or opened.id not in self._wanted:
            return None
        return self._session.attempt(lambda: twin_claims(project.read, opened.document))

    def _on_edit(self, edit: Edit) -> None:
        """Read again what is drawn, where an edit is about it; where nothing is, read nothing."""
        touched: set[DocumentId] = set()
        for change in edit.changes:
            for record in (change.before, change.after):
                match record:
                    case Claim(document=document_id) | Document(id=document_id):
                        touched.add(document_id)
        is_new = any(isinstance(change.record, Document) for change in edit.changes)
        for side, view in enumerate(self._desk.views):
            drawn = view.twin_claims
            if drawn is not None and (is_new or drawn.twins & touched):
                self._show(side)
