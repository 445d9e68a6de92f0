"""What a revision changed, shown in both texts while they stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.desk.desk import Desk
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.model import DocumentId, Edit, Revision

if TYPE_CHECKING:
    from annotator.text.comparison import Comparison

Range = tuple[int, int]
_QUICK_CHARACTERS = 60_000
"""Up to this many characters, both texts together, a comparison is fast enough."""


class Differences(QObject):
    """Compares the two documents of the desk if one revises the other."""

    def __init__(self, session: Session, tasks: TaskRunner, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._tasks = tasks
        self._desk = desk
        self._pair: tuple[DocumentId, DocumentId] | None = None
        """The earlier and the later document that are compared."""
        self._ranges: tuple[list[Range], list[Range]] = ([], [])
        """What differs on each side of the desk, in text order."""
        session.side_changed.connect(lambda _side: self._follow())
        session.edited.connect(self._on_edit)

    def next_from(self, side: int, offset: int, *, forward: bool) -> int | None:
        """Return where the next difference on a side begins, or the one before an offset."""
        starts = [start for start, _ in self._ranges[side]]
        found = [s for s in starts if (s > offset if forward else s < offset)]
        if not found:
            return None
        return found[0] if forward else found[-1]

    def _on_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, Revision) for change in edit.changes):
            self._follow()

    def _follow(self) -> None:
        pair = self._find_pair()
        if pair == self._pair:
            if pair is not None:
                self._show()  # a side was shown again
            return
        self._pair = pair
        self._ranges = ([], [])
        self._show()
        if pair is not None:
            self._compare(pair)

    def _find_pair(self) -> tuple[DocumentId, DocumentId] | None:
        project = self._session.project
        shown = [self._session.document_on(side) for side in (0, 1)]
        ids = [document.id for document in shown if document is not None]
        if project is None or len(ids) < 2:
            return None
        for revision in project.read.revisions(ids[0]):
            if {revision.document, revision.revises} == set(ids):
                return revision.revises, revision.document
        return None

    def _compare(self, pair: tuple[DocumentId, DocumentId]) -> None:
        from annotator.text.comparison import Comparison

        texts = [self._text(document_id) for document_id in pair]
        if sum(map(len, texts)) <= _QUICK_CHARACTERS:
            self._take(pair, Comparison(*texts))
            return
        self._tasks.run(lambda progress: Comparison(*texts), lambda found: self._take(pair, found))

    def _take(self, pair: tuple[DocumentId, DocumentId], found: Comparison) -> None:
        from annotator.text.comparison import Difference

        if pair != self._pair:
            return
        changed = [b for b in found.blocks() if b.difference is not Difference.EQUAL]
        of_document = {
            pair[0]: [block.old for block in changed],
            pair[1]: [block.new for block in changed],
        }
        sides = (self._session.document_on(0), self._session.document_on(1))
        first, second = (of_document[document.id] if document else [] for document in sides)
        self._ranges = (first, second)
        self._show()

    def _show(self) -> None:
        for side, view in enumerate(self._desk.views):
            document = self._session.document_on(side)
            is_earlier = bool(self._pair and document and document.id == self._pair[0])
            view.show_differences(self._ranges[side], is_removed=is_earlier)

    def _text(self, document_id: DocumentId) -> str:
        shown = (self._session.document_on(side) for side in (0, 1))
        return next(d.text for d in shown if d is not None and d.id == document_id)
