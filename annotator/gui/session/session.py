"""What one window is about: its project, its document, its claim.

Widgets read from here, run commands here, and are notified of every edit here. No widget refreshes
another. Expected errors are caught here and nowhere deeper.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.project_index import ProjectIndex
from annotator.commands import Revise
from annotator.errors import AnnotatorError, BusyProjectError
from annotator.ground import Help, Look, Trouble, gone
from annotator.gui.look.language import translate_message
from annotator.gui.session.chosen_layer import ChosenLayer
from annotator.gui.session.drafts import Drafts
from annotator.gui.session.edit_places import name_of
from annotator.gui.session.proposed import ProposedChain
from annotator.gui.session.waiting import Waiting
from annotator.messages import Message
from annotator.model import (
    Analyst,
    ClaimId,
    Document,
    DocumentId,
    Edit,
    EditAction,
    EditId,
)
from annotator.places import ReadingPosition
from annotator.project import Command, Project
from annotator.project.edit_place import EditPlace, place_of
from annotator.project.open_document import OpenDocument, Patch
from annotator.project.watching import Watch
from annotator.project.word_doubts import doubt_about
from annotator.settings import Settings, load_settings, save_settings

T = TypeVar("T")

POLL_MILLISECONDS = 400
_PREPARE_MILLISECONDS = 300
"""After opening, a pause in which the window is painted and nobody has typed yet."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside a message."""

    title: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """A line for the message bar; `can_undo` puts Undo beside it.

    One with an offer stays until the next. One that `is_whole`, as every error is, does too, and
    is shown whole, in as many lines as it needs.
    """

    text: str
    is_error: bool = False
    can_undo: bool = False
    offer: Offer | None = None
    is_whole: bool = False


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
        self._touched: dict[ClaimId, None] = {}
        """The claims that were current, the last one last."""
        """The side on which a claim was chosen last."""
        self.places: dict[DocumentId, ReadingPosition] = {}
        """Where the analyst was in the documents of the project, the last one last."""
        self.copy_wanted: Callable[[], object] = lambda: None
        """Saves a copy; set by the window."""
        self.trouble: Trouble | None = None
        """What happened to the project's file while it was open."""
        self.is_warned = False
        """Whether closing was warned of, or what the file lacks is in a copy."""
        self.waiting = Waiting(self)
        self.waiting.began.connect(self._tell_waiting)
        self._watch: Watch | None = None
        self._first_look: Look | None = None
        self.past = ""
        """When the project stood as it is shown, where it is not as it is now."""
        self.saved_at: datetime | None = None
        self._told_fault = False
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
        return Path(recent[0]).parent if recent else Path.home()

    def open_project(self, path: Path, recovered: Message | None = None) -> bool:
        """Open a project in place of the current one, which stays open if that fails.

        `recovered` is what has just been done to put the file in order.
        """
        is_open = self._take(lambda: Project.open(path, self.settings.analyst))
        if is_open and self.project is not None and (told := recovered or self.project.recovered):
            self.say(translate_message(told), is_whole=True)
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
        self._stop_watching()
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

    def call_analyst(self, name: str) -> bool:
        """Call the analyst by a name from now on, in the open project too; an empty one is none.

        What she did before stays under the name that she had then.
        """
        name = " ".join(name.split())
        if not name:
            self.say(self.tr("Type a name first."))
            return False
        self.change_settings(replace(self.settings, analyst_name=name, is_named=True))
        if (project := self.project) is not None and not project.is_read_only:
            known = project.read.get(Analyst, project.analyst.id)
            project.analyst = self.settings.analyst
            if known is not None and known.name != name:
                self.do(Revise(known, replace(known, name=name), Message("Change name")))
        return True

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

    def knows_document(self, document_id: DocumentId) -> bool:
        """Return whether the project has a document."""
        return self.project is not None and self.project.read.get(Document, document_id) is not None

    def show_first_document(self) -> None:
        """Make the project's first document current."""
        self.show_document(self.project.read.first_document() if self.project else None)

    def show_claim(self, claim_id: ClaimId | None, side: int | None = None) -> None:
        """Make a claim current, on the active side unless another is named, and have it shown."""
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
        documents = (shown.document for shown in self._sides if shown.document is not None)
        doubts = (doubt_about(document, edit) for document in documents)
        doubt = next((doubt for doubt in doubts if doubt is not None), None)
        if doubt is not None:
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
        project = self.project
        if project is not None:
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
        place = place_of(project.read, edit)
        if place is not None:
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
        return self.attempt(index.read_on) if index is not None else None

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run something that may raise AnnotatorError; the error becomes a message."""
        try:
            return action()
        except BusyProjectError as error:
            if self.waiting.is_waiting or self.waiting.never_waits:
                return None  # what another one waits for is told already
            self._tell_given_up(error)
        except AnnotatorError as error:
            self.say(translate_message(error.message), is_error=True)
        return None

    def _tell_waiting(self) -> None:
        path = self.project.path if self.project is not None else Path()
        holder = self.project.lock_holder if self.project is not None else ""
        text = (
            self.tr(
                "Waiting for {1}, which keeps {0} locked. What you type meanwhile is done when it "
                "lets go."
            )
            if holder
            else self.tr(
                "Waiting for another program that keeps {0} locked. What you type meanwhile is "
                "done when it lets go."
            )
        )
        self.say(
            text.format(path.name, holder),
            is_error=True,
            offer=Offer(self.tr("Cancel"), self.waiting.cancel),
        )

    def _tell_given_up(self, error: BusyProjectError) -> None:
        dropped = self.waiting.take_dropped()
        if dropped is None:
            self.say(translate_message(error.message), is_error=True)
        elif dropped:
            self.say(
                self.tr("The edit was dropped, and the keys typed after it: {0}").format(dropped)
            )
        else:
            self.say(self.tr("The edit was dropped; nothing was changed."))

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
        self.waiting.never_waits = True
        try:
            self._look_at_ground(project)
            if self.trouble is None:
                self.attempt(project.poll)
        finally:
            self.waiting.never_waits = False
        self._tell_keeping_fault()

    def _take(self, open_it: Callable[[], Project], past: str = "") -> bool:
        project = self.attempt(open_it)
        if project is None:
            return False
        if self.project is not None and not self.may_leave():
            project.close()
            return False
        self.close_project()
        self.project, self.past = project, past
        self.attempt(lambda: project.wait_by(self.waiting))
        self._first_look = None
        self._watch = Watch(project.path)
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
        if project.read_only_reason is not None:
            self.say(translate_message(project.read_only_reason), is_error=True)
        elif project.is_read_only:
            self.say(
                self.tr(
                    "{0} is open for reading only: the file or its folder is write-protected. "
                    "Save a copy to work in."
                ).format(project.path.name),
                is_whole=True,
            )
        elif missing := len(self.attempt(project.missing_edits) or ()):
            self._offer_missing(project, missing)
        elif project.remark is not None:
            self.say(translate_message(project.remark), is_whole=True)
        return True

    def _offer_missing(self, project: Project, missing: int) -> None:
        text = (
            self.tr(
                "{0} lacks 1 edit that was made on this computer: it was replaced by an older "
                "version of itself."
            )
            if missing == 1
            else self.tr(
                "{0} lacks {1} edits that were made on this computer: it was replaced by an older "
                "version of itself."
            )
        )
        self.say(
            text.format(project.path.name, missing),
            is_error=True,
            offer=Offer(self.tr("Put back"), self.put_back),
        )

    def put_back(self) -> None:
        """Put the edits back that the file lacks."""
        project = self.project
        if project is not None and (told := self.attempt(project.put_back)):
            self.say(translate_message(told))

    def _prepare(self) -> None:
        project = self.project
        if project is not None and not project.is_read_only:
            self.attempt(project.prepare_to_write)

    def may_leave(self) -> bool:
        """Return whether the project can be closed; warns once where its file lacks something."""
        self.poll_other_processes()
        trouble = self.trouble
        if trouble is None or not trouble.is_lacking or self.is_warned:
            return True
        self.is_warned = True
        self.say(
            self.tr("{0} Close once more to leave all the same.").format(
                translate_message(trouble.message)
            ),
            is_error=True,
            offer=Offer(self.tr("Save a copy"), self.copy_wanted),
        )
        return False

    def open_again(self) -> None:
        """Open the project again; what it lacks is offered then."""
        if self.project is not None:
            path, self.trouble = self.project.path, None
            self.close_project()
            self.open_project(path)

    def _open_and_put_back(self) -> None:
        self.open_again()
        self.put_back()

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.end()
        self._watch = self.trouble = None
        self.is_warned = False

    def _look_at_ground(self, project: Project) -> None:
        """Tell what happened to the file, once, and when it is over."""
        watch = self._watch
        if watch is None:
            return
        seen = watch.seen
        if watch.is_hanging:
            trouble: Trouble | None = gone(project.path.name)
        elif seen is None:
            return
        elif self._first_look is None:
            self._first_look = seen
            return
        else:
            first = self._first_look
            trouble = self.attempt(lambda: project.trouble(seen, first))
            if trouble is None:
                self._first_look = replace(first, stamp=seen.stamp)
        if trouble == self.trouble:
            return
        self.is_warned = False
        self.trouble = trouble
        if trouble is None:
            self.say(self.tr("{0} is as it should be again.").format(project.path.name))
            return
        offers = {
            Help.SAVE_COPY: Offer(self.tr("Save a copy"), self.copy_wanted),
            Help.OPEN_AGAIN: Offer(self.tr("Open again"), self.open_again),
            Help.PUT_BACK: Offer(self.tr("Put back"), self._open_and_put_back),
        }
        self.say(translate_message(trouble.message), is_error=True, offer=offers[trouble.help])

    def _tell_keeping_fault(self) -> None:
        """Say once that edits are stored in the project alone."""
        fault = self.project.keeping_fault if self.project is not None else None
        if fault is not None and not self._told_fault:
            self.say(translate_message(fault), is_error=True)
        self._told_fault = fault is not None

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
            if self._is_gone(shown.document.id, edit):
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

    @staticmethod
    def _is_gone(document_id: DocumentId, edit: Edit) -> bool:
        return any(
            isinstance(change.before, Document)
            and change.before.id == document_id
            and change.after is None
            for change in edit.changes
        )
