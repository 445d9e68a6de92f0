"""What one window is about: its project, its document, its claim.

Widgets read from here, run commands here, and are notified of every edit here. No widget refreshes
another. Expected errors are caught here and nowhere deeper.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.project_index import ProjectIndex
from annotator.errors import AnnotatorError, BusyProjectError, OverwrittenProjectError
from annotator.gui.drafts.drafts import Drafts
from annotator.gui.look.language import translate_message
from annotator.gui.session.chosen_layer import ChosenLayer
from annotator.gui.session.edit_places import name_of
from annotator.gui.session.file_guard import FileGuard
from annotator.gui.session.lost_claim import LostClaim
from annotator.gui.session.notices import Notice, Offer
from annotator.gui.session.proposed import ProposedChain
from annotator.gui.session.waiting import Waiting
from annotator.messages import Message
from annotator.model import ClaimId, Document, DocumentId, Edit, EditAction, EditId
from annotator.places import ReadingPosition
from annotator.project import Command, Project
from annotator.project.edit_place import EditPlace, place_of
from annotator.project.open_document import OpenDocument, Patch
from annotator.project.word_doubts import doubt_about
from annotator.settings import Settings, data_path, documents_path, load_settings, save_settings

T = TypeVar("T")

POLL_MILLISECONDS = 400
_PREPARE_MILLISECONDS = 300
"""After opening, a pause in which the window is painted and nobody has typed yet."""


@dataclass(slots=True)
class _Side:
    """What one side of the desk shows."""

    document: OpenDocument | None = None
    claim_id: ClaimId | None = None


class Session(QObject):
    """The state behind one window."""

    leaving = Signal()
    """The project is about to close: unsaved input has to be stored now."""
    opened = Signal()
    """Another project is open, or none."""
    entered = Signal()
    """All subscribers know that a project is open; what it shows first can be chosen now."""
    edited = Signal(object)
    """An Edit arrived, whoever made it."""
    side_changed = Signal(int)
    """Another document is on a side of the desk, or none."""
    side_patched = Signal(int, object)
    """A Patch: the document on a side differs."""
    side_claim_changed = Signal(int)
    """Another claim is current on a side, or none."""
    document_changed = Signal()
    """Another document is current (that of the active side), or none."""
    patched = Signal(object)
    """A Patch: the current document differs."""
    claim_changed = Signal()
    """Another claim is current, or none."""
    place_requested = Signal(int, int)
    """A range of the current document (code points) is to be shown, with the caret there."""
    said = Signal(object)
    """A Notice for the analyst."""
    settings_changed = Signal()
    """The analyst chose something in this window, which other windows have to know."""
    keys_changed = Signal()
    """What `key_of` returns differs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings: Settings = load_settings()
        self.project: Project | None = None
        self.index: ProjectIndex | None = None
        """What filters, searches and registers ask of the project's claims."""
        self.active_side = 0
        self.drafts = Drafts(self, self)
        """What is typed and not stored yet."""
        self.layer = ChosenLayer(self)
        """Which layer of a chain the keys act on."""
        self.proposed = ProposedChain(self)
        """What the sentence of the current claim tells of its chain."""
        self.claim_changed.connect(lambda: self.proposed.keep_for(self.claim_id))
        self._sides = (_Side(), _Side())
        self._chosen_on = 0
        """The side on which a claim was chosen last."""
        self._touched: dict[ClaimId, None] = {}
        """The claims that were current, the last one last."""
        self.places: dict[DocumentId, ReadingPosition] = {}
        """Where the analyst was in the documents of the project, the last one last."""
        self.file_guard = FileGuard(self, self)
        self.waiting = Waiting(self)
        self.waiting.began.connect(self._tell_waiting)
        self.lost = LostClaim(self)
        self.past = ""
        """When the project stood as it is shown, where it is not as it is now."""
        self.saved_at: datetime | None = None
        self.key_of: Callable[[str], str] = str
        """The key of an action, by its name, as a sentence calls it; set by the window."""
        self._timer = QTimer(self, interval=POLL_MILLISECONDS)
        self._timer.timeout.connect(self.poll_other_processes)
        self._preparing = QTimer(self, singleShot=True, interval=_PREPARE_MILLISECONDS)
        self._preparing.timeout.connect(self._prepare)

    # Projects

    @property
    def folder(self) -> Path:
        """Where dialogs begin: beside the project, or beside the last one."""
        if self.project is not None:
            return self.project.path.parent
        recent = self.settings.recent_paths
        return Path(recent[0]).parent if recent else documents_path()

    @property
    def own_folder(self) -> Path:
        """Likewise, for files of the analyst's own: they do not lie beside the sample."""
        return documents_path() if self.folder == data_path() else self.folder

    def open_project(self, path: Path, recovered: Message | None = None) -> bool:
        """Open a project in place of the current one, which stays open if that fails.

        `recovered` is what has just been done to put the file in order.
        """
        is_open = self._take(lambda: Project.open(path, self.settings.analyst))
        if is_open and self.project is not None and (told := recovered or self.project.recovered):
            self.file_guard.tell_recovered(self.project, told)
        return is_open

    def new_project(self, path: Path, title: str = "") -> bool:
        """Create a project and open it."""
        return self._take(lambda: Project.create(path, self.settings.analyst, title))

    def open_past(self, path: Path, told: str) -> bool:
        """Open a copy of a project as it stood, only to read; `told` says when that was.

        It is nobody's work: it is not among the recent projects.
        """
        return self._take(
            lambda: Project.open(path, self.settings.analyst, is_read_only=True), told
        )

    def close_project(self) -> None:
        """Close the project; everything is saved already."""
        if self.project is not None:
            self.leaving.emit()
            self.drafts.leave()
        self._timer.stop()
        self._preparing.stop()
        self.file_guard.end()
        if self.project is not None:
            self.project.close()
        self.project = self.index = None
        self.past = ""
        self.saved_at = None
        for side in (1, 0):
            self._put(side, None)
        self.places.clear()
        self.active_side = 0
        self.opened.emit()
        self.document_changed.emit()
        self.claim_changed.emit()

    def change_settings(self, settings: Settings) -> None:
        """Save the analyst's choices."""
        self.settings = settings
        save_settings(settings)
        self.settings_changed.emit()

    def ask_to_choose(self) -> None:
        """Say how a claim is chosen, since what was asked for needs one."""
        text = self.tr("Choose a claim first: click it, or go to it with {0}.")
        self.say(text.format(self.key_of("next_claim")))

    # Document and claim

    @property
    def document(self) -> OpenDocument | None:
        """The current document: that of the active side."""
        return self._sides[self.active_side].document

    @property
    def claim_id(self) -> ClaimId | None:
        """The current claim: that of the active side."""
        return self._sides[self.active_side].claim_id

    @property
    def claims(self) -> ClaimIndex | None:
        """What filters ask of the claims of the current document, read when it is first asked."""
        return self.index.of(self.document.document) if self.index and self.document else None

    def document_on(self, side: int) -> OpenDocument | None:
        """Return the document on a side of the desk (0 or 1)."""
        return self._sides[side].document

    def claim_on(self, side: int) -> ClaimId | None:
        """Return the claim that is current on a side of the desk."""
        return self._sides[side].claim_id

    @property
    def last_claim_id(self) -> ClaimId | None:
        """The claim that was chosen last on either side, and is still current there."""
        chosen = self._chosen_on
        return self._sides[chosen].claim_id or self._sides[1 - chosen].claim_id

    def activate(self, side: int) -> None:
        """Make the document of a side the current one."""
        if side != self.active_side and self._sides[side].document is not None:
            self.active_side = side
            self.document_changed.emit()
            self.claim_changed.emit()

    def show_document(self, document_id: DocumentId | None, side: int | None = None) -> None:
        """Make a document current, on the active side unless another is named.

        One that is on the desk already is only made the active one.
        """
        for number, shown in enumerate(self._sides):
            if document_id is not None and shown.document and shown.document.id == document_id:
                self.activate(number)
                return
        opened: OpenDocument | None = None
        if self.project is not None and document_id is not None:
            reader = self.project.read
            opened = self.attempt(lambda: OpenDocument(reader, document_id))
            if opened is None:
                return
        if side is not None:
            self.active_side = side
        self._put(self.active_side, opened)
        if opened is None and self.active_side == 1:
            self.active_side = 0
        self.document_changed.emit()
        self.claim_changed.emit()

    def close_second(self) -> None:
        """Remove the second document from the desk."""
        self._put(1, None)
        if self.active_side == 1:
            self.active_side = 0
            self.document_changed.emit()
            self.claim_changed.emit()

    def close_side(self, side: int) -> None:
        """Remove one of two documents from the desk; what is left stands on the first side."""
        left = self._sides[1 - side].document
        if side == 0 and left is not None:
            self.close_second()
            self.show_document(left.id, side=0)
        else:
            self.close_second()

    def show_first_document(self) -> None:
        """Make the project's first document current."""
        self.show_document(self.project.read.first_document() if self.project else None)

    def show_claim(self, claim_id: ClaimId | None, side: int | None = None) -> None:
        """Make a claim current, on the active side unless another is named, and have it shown."""
        self.lost.is_lost = False
        side = self.active_side if side is None else side
        shown = self._sides[side]
        if shown.document is None or claim_id not in shown.document.outlines:
            claim_id = None
        if claim_id is not None or shown.claim_id is not None:
            shown.claim_id = claim_id
            self._chosen_on = side
            if claim_id is not None:
                self._touched.pop(claim_id, None)
                self._touched[claim_id] = None
            self.side_claim_changed.emit(side)
            if side == self.active_side:
                self.claim_changed.emit()

    def last_touched(self, claim_ids: Collection[ClaimId]) -> ClaimId | None:
        """Return the claim that was current last of some, None where none of them was."""
        return next((claim for claim in reversed(self._touched) if claim in claim_ids), None)

    # Edits

    def do(self, command: Command, message: str = "", offer: Offer | None = None) -> Edit | None:
        """Run a command; the message bar shows what was done or why not, with what is offered."""
        project = self.project
        if project is None:
            return None
        edit = self.attempt(lambda: project.do(command))
        if edit is not None:
            self._tell_done(edit, message or translate_message(edit.summary.label), offer)
        return edit

    def _tell_done(self, edit: Edit, text: str, offer: Offer | None) -> None:
        """Say what was done, and what was probably meant where the words look odd."""
        doubts = (doubt_about(side.document, edit) for side in self._sides if side.document)
        if (doubt := next(filter(None, doubts), None)) is not None:
            text = translate_message(doubt.told)  # what was done is seen, this has to be read
            if (step := doubt.step) is not None:
                offer = Offer(translate_message(doubt.title), lambda: self.do(step))
        self.say(text, can_undo=True, offer=offer, is_whole=doubt is not None)

    def undo(self) -> None:
        """Undo the last edit, and go where it was."""
        if self.project is not None:
            self._take_back(self.project.undo)

    def redo(self) -> None:
        """Redo the last undone edit, and go where it is."""
        if self.project is not None:
            self._take_back(self.project.redo)

    def revert(self, edit_id: EditId) -> None:
        """Undo one edit, and go where it was."""
        if (project := self.project) is not None:
            self._take_back(lambda: project.revert(edit_id))

    def return_to(self, edit_id: EditId, claim_id: ClaimId | None = None) -> None:
        """Return to what an edit left, or have one claim return to it."""
        project = self.project
        edit = self.attempt(lambda: project.return_to(edit_id, claim_id)) if project else None
        if edit is not None:
            self.say(translate_message(edit.summary.label), can_undo=True)

    def _take_back(self, run: Callable[[], Edit]) -> None:
        edit, project = self.attempt(run), self.project
        if edit is None or project is None:
            return
        told = translate_message(edit.summary.label)
        if (place := place_of(project.read, edit)) is not None:
            told = f"{told} · {self.go_to(place)}"
        self.say(told, can_undo=edit.summary.action is not EditAction.UNDO)

    def go_to(self, place: EditPlace) -> str:
        """Show where an edit took effect, and return how the place is called."""
        self.show_document(place.document_id)
        document = self.document
        if document is None or document.id != place.document_id:
            return ""
        if place.claim_id is not None and place.claim_id in document.outlines:
            self.show_claim(place.claim_id)
        else:
            self.place_requested.emit(place.start, place.end)
        return name_of(place, document)

    def read_counts(self) -> bool | None:
        """Read some of what counts over the project need; return whether all was read."""
        index = self.index
        return self.attempt_idly(index.read_on) if index is not None else None

    def attempt_idly(self, read_on: Callable[[], bool]) -> bool | None:
        """Read some of what nobody asked for; False where more is left, or the file is locked."""

        def read() -> bool:
            try:
                return read_on()
            except BusyProjectError:
                return False

        with self.waiting.off():
            return self.attempt(read)

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run something that may raise AnnotatorError; the error becomes a message."""
        try:
            return action()
        except BusyProjectError as error:
            if self.waiting.is_waiting or self.waiting.never_waits:
                return None  # what another one waits for is told already
            dropped = self.waiting.take_dropped()
            self.say(dropped or translate_message(error.message), is_error=not dropped)
        except OverwrittenProjectError as error:
            self.file_guard.offer_again(error.path, error.message)
        except AnnotatorError as error:
            self.say(translate_message(error.message), is_error=True)
        return None

    def _tell_waiting(self) -> None:
        name, holder = (p.path.name, p.lock_holder) if (p := self.project) else ("", "")
        cancel = Offer(self.tr("Drop the edit"), self.waiting.cancel)
        self.say(self.waiting.text(name, holder), is_error=True, offer=cancel)

    def say(
        self,
        text: str,
        *,
        is_error: bool = False,
        can_undo: bool = False,
        offer: Offer | None = None,
        is_whole: bool = False,
    ) -> None:
        """Tell the analyst something in the message bar."""
        self.said.emit(Notice(text, is_error, can_undo, offer, is_whole or is_error))

    def poll_other_processes(self) -> None:
        """Apply the edits that other processes made to the file."""
        project = self.project
        if project is None or self.waiting.is_waiting:
            return
        with self.waiting.off(), self.lost.watched():
            self.file_guard.look(project)
            if self.file_guard.trouble is None:
                self.attempt(project.poll)
        self.file_guard.tell_keeping_fault()

    def _take(self, open_it: Callable[[], Project], past: str = "") -> bool:
        project = self.attempt(open_it)
        if project is None:
            return False
        if self.project is not None and not self.may_leave():
            project.close()
            return False
        if self.project is not None:
            self.close_project()
        self.project, self.past = project, past
        self.attempt(lambda: project.wait_by(self.waiting))
        self.file_guard.begin(project)
        self.index = ProjectIndex(project.read)
        project.subscribe(self._on_edit)
        if not past:
            self.change_settings(self.settings.with_recent(project.path))
        self._timer.start()
        self._preparing.start()
        self.drafts.enter(project)
        self.opened.emit()
        self.entered.emit()
        if self.document is None:
            self.show_first_document()
        if past:
            return True
        self.file_guard.tell_opened(project)
        return True

    def _prepare(self) -> None:
        if (project := self.project) is not None and not project.is_read_only:
            self.attempt(project.prepare_to_write)

    def may_leave(self) -> bool:
        """Return whether the project can be closed; warns once where its file lacks something."""
        self.poll_other_processes()
        return self.file_guard.may_leave()

    def _on_edit(self, edit: Edit) -> None:
        self.saved_at = edit.summary.at
        if self.index is not None:
            self.index.apply(edit)
        self.drafts.apply_edit(edit)
        self.layer.apply_edit(edit)
        self.proposed.apply_edit(edit)
        patches: list[tuple[int, Patch]] = []
        for side, shown in enumerate(self._sides):
            if shown.document is None:
                continue
            document_id = shown.document.id
            if any(c.after is None and c.record.id == document_id for c in edit.changes):
                self._put(side, None)
                self.document_changed.emit()
                self.claim_changed.emit()
                continue
            patches.append((side, shown.document.apply(edit)))
            if shown.claim_id and shown.claim_id not in shown.document.outlines:
                shown.claim_id = None
                self.side_claim_changed.emit(side)
                if side == self.active_side:
                    self.claim_changed.emit()
        self.edited.emit(edit)
        if self.document is None and any(isinstance(c.record, Document) for c in edit.changes):
            self.show_first_document()
        for side, patch in patches:
            self.side_patched.emit(side, patch)
            if side == self.active_side:
                self.patched.emit(patch)
        if self.project and edit.summary.analyst_id != self.project.analyst.id:
            self.say(f"{edit.summary.analyst_name}: {translate_message(edit.summary.label)}")

    def _put(self, side: int, document: OpenDocument | None) -> None:
        """Put a document on a side, or nothing."""
        shown = self._sides[side]
        if shown.document is None and document is None:
            return
        place = self.places.get(document.id) if document else None
        claim_id = place.claim if place else document.claim_at(0) if document else None
        if document is None or claim_id not in document.outlines:
            claim_id = None
        shown.document, shown.claim_id = document, claim_id
        self.side_changed.emit(side)
        self.side_claim_changed.emit(side)
