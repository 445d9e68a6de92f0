"""What a sentence tells of a claim is proposed, and becomes data when the analyst goes on.

Enter takes it, and so do the keys that go on to other sentences and claims or tag; Escape, a click
and closing leave the claim as it is. What is not all on the screen is never taken.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.commands import Step, Together
from annotator.gui.document.on_screen import Range
from annotator.gui.document.view import DocumentView
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translator
from annotator.gui.proposals.view import PROPOSAL_NAME
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.messages import Message
from annotator.model import ClaimId, Source, SourceId
from annotator.project.proposing import preparation, proposal_for, repetition, steps_of, with_source
from annotator.proposals import NewSource, Proposal

tr = translator("proposing")

_PREPARE_MILLISECONDS = 400
"""After a document is shown, a pause in which nobody has typed yet."""
TAKE_OVER = Message("Take over the proposed chain")
REPEAT = Message("Repeat the last chain")


class Proposing(QObject):
    """Proposes chains and takes them over; watches what the analyst does meanwhile."""

    def __init__(self, session: Session, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._asked: tuple[ClaimId, bool] | None = None
        # After the claim was painted: that is what the key was pressed for.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._offer)
        self._preparing = QTimer(self, singleShot=True, interval=_PREPARE_MILLISECONDS)
        self._preparing.timeout.connect(self._prepare)
        session.document_changed.connect(self._preparing.start)
        self._is_watching = False
        session.proposed.changed.connect(self._watch)
        session.claim_changed.connect(self._later.stop)

    def propose(self, claim_id: ClaimId, *, may_shape: bool) -> None:
        """Propose the chain that its sentence tells of the current claim, unless it has one."""
        self._asked = claim_id, may_shape
        self._later.start()

    def take_over(self, *, is_clicked: bool = False) -> None:
        """Take the proposed chain over as data, or say why that cannot be."""
        proposed = self._session.proposed
        if self.take(is_clicked=is_clicked) or proposed.proposal is None:
            return
        key_of = self._session.key_of
        if any(layer.source is None for layer in proposed.proposal.layers):
            text = tr(
                "Nothing here tells who that is. Press {0} to say it, or {1} for the last one."
            )
            told = text.format(key_of("link_source"), key_of("repeat_source"))
        else:
            text = tr("Not all of the proposal is on the screen. Scroll to it, then press {0}.")
            told = text.format(key_of("take_over_chain"))
        self._session.say(told)

    def leave(self) -> None:
        """Leave the claim as it is."""
        self._session.proposed.drop()

    def take(self, *, is_clicked: bool = False) -> bool:
        """Make what is proposed data if all of it is seen; return whether it became some.

        A click on its own button is meant, however much of it is seen.
        """
        proposed = self._session.proposed
        proposal = proposed.proposal
        if proposal is None or not (is_clicked or proposed.is_seen()):
            return False
        if any(layer.source is None for layer in proposal.layers):
            return False
        return self._store(proposal, TAKE_OVER, tr("Took over: {0}"))

    def with_source(
        self, source_id: SourceId, via_id: SourceId | None, mention: tuple[Range, ...]
    ) -> Step | None:
        """Return what takes the proposal over with another source, if that is one for one."""
        proposal = self._session.proposed.proposal
        corrected = with_source(proposal, source_id, via_id, mention) if proposal else None
        return self._step(corrected) if corrected is not None else None

    def repeat(self, claim_id: ClaimId) -> bool:
        """Give a claim the chain that was linked last; return whether there was one."""
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return False
        last = project.read.last_chain(claim_id)
        if not last:
            return False
        proposal = repetition(project.read, document, claim_id, last)
        proposed = self._session.proposed
        may_shape = proposed.may_shape and proposed.claim_id == claim_id
        proposed.offer(claim_id, proposal, may_shape=may_shape)
        return self._store(proposal, REPEAT, tr("Linked {0} again"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have a click anywhere but on the proposal, and Escape in the text, leave the claim."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            is_left = not _is_of_proposal(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(watched, DocumentView):
            assert isinstance(event, QKeyEvent)
            is_left = event.key() == Qt.Key.Key_Escape
        else:
            return False
        if is_left:
            self._session.proposed.drop()
        return False

    def _prepare(self) -> None:
        if self._session.document is not None:
            job = preparation(self._session.document)
            self._tasks.run(job, lambda _loaded: None, only_reads=True)

    def _offer(self) -> None:
        asked, self._asked = self._asked, None
        project, document = self._session.project, self._session.document
        if asked is None or project is None or document is None:
            return
        claim_id, may_shape = asked
        row = document.row(claim_id)
        if claim_id == self._session.claim_id and row is not None and not row.layers:
            found = proposal_for(project.read, document, claim_id)
            self._session.proposed.offer(claim_id, found, may_shape=may_shape)

    def _store(self, proposal: Proposal, label: Message, told: str) -> bool:
        step = self._step(proposal)
        if step is None:
            return False
        names = " ← ".join(self._name(layer.source) for layer in proposal.layers)
        return self._session.do(Together(label, (step,)), told.format(names)) is not None

    def _step(self, proposal: Proposal) -> Step | None:
        proposed, document = self._session.proposed, self._session.document
        claim_id = proposed.claim_id
        if claim_id is None or document is None or claim_id not in document.outlines:
            return None
        words = document.outlines[claim_id].ranges
        return Together(
            TAKE_OVER, steps_of(proposal, claim_id, words, may_shape=proposed.may_shape)
        )

    def _name(self, source: SourceId | NewSource | None) -> str:
        project = self._session.project
        if isinstance(source, NewSource):
            return source.name
        known = project.read.get(Source, source) if project and source else None
        return source_name(known.name) if known else "?"

    def _watch(self) -> None:
        """Watch clicks and keys as long as something is proposed."""
        is_wanted = self._session.proposed.proposal is not None
        app = QApplication.instance()
        if app is not None and is_wanted != self._is_watching:
            self._is_watching = is_wanted
            (app.installEventFilter if is_wanted else app.removeEventFilter)(self)


def _is_of_proposal(widget: QWidget | None) -> bool:
    """Return whether a widget is the one that shows the proposal, or in it."""
    while widget is not None and widget.objectName() != PROPOSAL_NAME:
        widget = widget.parentWidget()
    return widget is not None
