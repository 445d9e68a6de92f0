"""The findings of the open project, worked out off the main thread and kept current.

Records are read in slices between key presses; a thread of its own holds them from then on, is
told each edit, and hands back what is to be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import AnnotatorError, BusyProjectError
from annotator.grouping import grouped
from annotator.gui.look.language import format_number, translate_message
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.model import Change, ClaimId, Dismissal, Document, Edit, JudgementId, Record, Source
from annotator.reader import Reader

if TYPE_CHECKING:  # what finds is loaded when the window has come to rest
    from annotator.findings import Facts, Finding, Ledger
    from annotator.findings.dismissals import Seen
    from annotator.findings.independence import Origins
    from annotator.findings.telling import Overview

T = TypeVar("T")

_AFTER_OPENING_MILLISECONDS = 700
_BREATH_MILLISECONDS = 8
_PAUSE_MILLISECONDS = 120
"""After an edit: the thread would take turns with what draws it."""
_FELL = "withdrawn-source"
_NAMED = 4
"""Origins that are named on a card."""
_AT_ONCE = 300
"""Records of one slice."""


class FindingsKeeper(QObject):
    """What there is to find; `changed` tells when that is something else."""

    changed = Signal()
    loaded = Signal()
    """What finds and compares is loaded: nothing that asks for it waits."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = TaskRunner(self)
        self.seen: tuple[Seen, ...] = ()
        """The findings, rule by rule, with the dismissals that hold for them."""
        self.is_loaded = False
        self.is_read = False
        """Whether the findings of the project are known, be there any or not."""
        self._origins: dict[ClaimId, Origins] = {}
        self._fallen: dict[ClaimId, list[Finding]] = {}
        """Claims that rest on a source that fell, and nobody dealt with that."""
        self._fallen_judgements: dict[JudgementId, list[Finding]] = {}
        self._ledger: list[Ledger] = []
        """Belongs to the thread; a list, so that what is made there is found there."""
        self._texts: dict[str, str] = {}
        self._records: list[Record] = []
        self._waiting: list[tuple[Change, ...]] = []
        """What was edited and the thread was not told yet."""
        self._reading: Iterator[None] | None = None
        self._opening = QTimer(self, singleShot=True, interval=_AFTER_OPENING_MILLISECONDS)
        self._opening.timeout.connect(self._load)
        self._slices = QTimer(self, singleShot=True)
        self._slices.timeout.connect(self._read_on)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._take)
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edit)
        self._on_opened()

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or worked out."""
        return self._reading is not None or bool(self._waiting) or self._tasks.is_busy

    def told_of(self, claim_id: ClaimId) -> tuple[str, str, str]:
        """Return where a claim came from, why that is no more than it is, and whether it fell.

        Each is empty where there is nothing of note.
        """
        return self._told_of_origins(claim_id), self._why_shared(claim_id), self.fell(claim_id)

    @property
    def fallen(self) -> frozenset[ClaimId]:
        """The claims that rest on a source that fell, where nobody dealt with that."""
        return frozenset(self._fallen)

    def fell(self, claim_id: ClaimId) -> str:
        """Return on what a claim rests that fell, when and why; empty where nothing did."""
        return self._told_of_falls(self._fallen.get(claim_id, ()))

    def fell_of(self, judgement_id: JudgementId) -> str:
        """Return the same of a judgement."""
        return self._told_of_falls(self._fallen_judgements.get(judgement_id, ()))

    def _told_of_falls(self, findings: Iterable[Finding]) -> str:
        """Return a line for each source that fell."""
        project = self._session.project
        return "\n".join(
            self.tr("Rests on a source that no longer stands: {0} ({1})").format(
                source.name, translate_message(finding.detail)
            )
            for finding in findings
            if project and (source := project.read.get(Source, finding.root or ""))
        )

    def _why_shared(self, claim_id: ClaimId) -> str:
        """Return by what the claims that carry it are not independent, a line for each node."""
        found, project = self._origins.get(claim_id), self._session.project
        if found is None or project is None:
            return ""
        from annotator.findings.telling import words_of_shared

        return "\n".join(map(translate_message, words_of_shared(project.read, found.shared)))

    def _told_of_origins(self, claim_id: ClaimId) -> str:
        """Return how many documents carry a claim and how many origins that has, with names."""
        found, project = self._origins.get(claim_id), self._session.project
        if found is None or project is None:
            return ""
        documents = self.tr("{0} documents").format(format_number(found.documents))
        origins = (
            self.tr("1 origin")
            if found.number == 1
            else self.tr("{0} origins").format(format_number(found.number))
        )
        if unnamed := found.number - found.named:
            origins = self.tr("{0}, {1} without a name").format(origins, format_number(unnamed))
        sources = (project.read.get(Source, source_id) for source_id in found.sources[:_NAMED])
        names = ", ".join(source.name for source in sources if source)
        return f"{documents}, {origins}" + (f": {names}" if names else "")

    def dismissal_of(
        self, finding: Finding, because: str, then: Callable[[Dismissal], object]
    ) -> None:
        """Hand over the record that says that a finding is all right, resting on what it does."""
        from annotator.findings.dismissals import dismissal_of

        self.ask(lambda facts: dismissal_of(facts, finding, because), then)

    def ask(self, question: Callable[[Facts], T], then: Callable[[T], object]) -> bool:
        """Ask something of the facts off the main thread; False where they are not known yet."""
        ledger = self._ledger
        if ledger:
            self._take()
            self._tasks.run(lambda _: question(ledger[0].facts), then)
        return bool(ledger)

    def close(self) -> None:
        """Stop, and hear of no edit any more: the last ones come as the project is left."""
        self._session.opened.disconnect(self._on_opened)
        self._session.edited.disconnect(self._on_edit)
        self._opening.stop()
        self._slices.stop()
        self._pause.stop()
        self._tasks.close()

    def _on_opened(self) -> None:
        self.seen, self._origins, self.is_read = (), {}, False
        self._fallen, self._fallen_judgements = {}, {}
        self._ledger, self._texts = [], {}
        self._records, self._waiting, self._reading = [], [], None
        self.changed.emit()
        project = self._session.project
        self._slices.stop()
        self._opening.stop()
        self._pause.stop()
        if project is not None:
            self._reading = self._read(project.read)
            self._opening.start()

    def _load(self) -> None:
        """Load the rules off the main thread too, then begin to read."""
        reading = self._reading

        def go_on(_loaded: None) -> None:
            if not self.is_loaded:
                self.is_loaded = True
                self.loaded.emit()
            # By a timer, which rests while an edit waits for the file: so no reading waits in that.
            if reading is not None and reading is self._reading:
                self._slices.start(0)

        self._tasks.run(_load_rules, go_on)

    def _read(self, reader: Reader) -> Iterator[None]:
        """Read all records, some at a time."""
        from annotator.findings.records import TYPES

        for cls in TYPES:
            for page in reader.stored_pages(cls, ("id",), _AT_ONCE):
                self._records += reader.get_many(cls, [record_id for (record_id,) in page])
                yield
        for record in self._records:
            if isinstance(record, Document):
                self._texts[record.id] = reader.text(record)
                yield

    def _read_on(self) -> None:
        if self._reading is None:
            return
        try:
            with self._session.waiting.off():
                next(self._reading)
        except StopIteration:
            self._reading = None
            self._begin()
        except BusyProjectError:
            self._on_opened()  # begins anew, and may find the file free
        except AnnotatorError:
            self._reading = None  # the file is in trouble, which others tell
        else:
            self._slices.start(_BREATH_MILLISECONDS)

    def _begin(self) -> None:
        records, texts, ledger = self._records, self._texts, self._ledger
        self._records = []
        changes = self._waited()

        def find() -> Ledger:
            from annotator.findings import Facts, Ledger
            from annotator.findings.records import TYPES

            facts = Facts(lambda document: texts.get(document.id, ""))
            for record in records:
                facts.put(type(record), record.id, record)
            # They were read in slices: only with what was edited meanwhile do they fit together.
            for change in changes:
                if type(change.record) in TYPES:
                    facts.put(type(change.record), change.record.id, change.after)
            ledger.append(Ledger(facts))
            return ledger[0]

        self._work(find)

    def _on_edit(self, edit: Edit) -> None:
        project = self._session.project
        if project is None:
            return
        for change in edit.changes:
            if isinstance(change.after, Document):  # rules ask for its text in another thread
                self._texts[change.after.id] = project.read.text(change.after)
        self._waiting.append(edit.changes)
        if self._reading is None:
            self._pause.start()

    def _take(self) -> None:
        """Tell the thread what was edited."""
        if not self._waiting:
            return
        self._pause.stop()
        ledger, changes = self._ledger, self._waited()

        def take() -> Ledger | None:
            if not ledger:  # it could not be made
                return None
            ledger[0].take(changes)
            return ledger[0]

        self._work(take)

    def _waited(self) -> tuple[Change, ...]:
        """Return what the thread is to be told, once."""
        changes = tuple(chain.from_iterable(self._waiting))
        self._waiting = []
        return changes

    def _tell_filters(self) -> None:
        """Have filters and columns know."""
        if self._session.index is not None:
            vocabulary = self._session.index.vocabulary
            vocabulary.carried = {i: (o.documents, o.number) for i, o in self._origins.items()}
            vocabulary.fallen = self._fallen.keys()

    def _work(self, work: Callable[[], Ledger | None]) -> None:
        ledger = self._ledger

        def job(_progress: object) -> Overview | None:
            from annotator.findings.telling import overview

            made = work()
            return overview(made) if made is not None else None

        def then(found: Overview | None) -> None:
            if found is not None and ledger is self._ledger:
                self.seen, self.is_read = found.seen, True
                self._origins = dict(found.origins)
                fell = list(_fallen_in(found.seen))
                self._fallen = grouped((e.claims[0], e) for e in fell if e.is_of_one_claim)
                self._fallen_judgements = grouped((e.judgement, e) for e in fell if e.judgement)
                self._tell_filters()
                self.changed.emit()

        self._tasks.run(job, then)


def _load_rules(_progress: object) -> None:
    import_module("annotator.findings.telling")


def _fallen_in(found: Iterable[Seen]) -> Iterator[Finding]:
    """Yield what rests on a source that fell, but for what was dealt with."""
    for each in found:
        if each.finding.code == _FELL and each.dismissal is None and each.finding.root:
            yield each.finding
