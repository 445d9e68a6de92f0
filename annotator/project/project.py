"""One open project: run commands, undo them, subscribe to every edit whoever made it.

The history in the file is the event feed. What this process commits and what another one commits
reach the subscribers in the same way and in the order of the file.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from annotator import files
from annotator.collector import collector_paused
from annotator.errors import (
    ConflictError,
    InvalidEditError,
    NothingToUndoError,
    ProjectFileError,
)
from annotator.ground import Look, Trouble
from annotator.messages import Message
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    ClaimId,
    Edit,
    EditAction,
    EditId,
    EditSummary,
    ProjectDetails,
    ProjectId,
    new_id,
)
from annotator.model.blind import blind_view
from annotator.model.references import contents_of
from annotator.progress import Tell, unheard
from annotator.project import undo
from annotator.project.returning import plan_return
from annotator.project.undo import UndoPlan
from annotator.reader import Reader
from annotator.store import Store, Transaction, gate
from annotator.store.lock_holders import holder_of


class Command(Protocol):
    """What an analyst can do: a small frozen dataclass of ids and values."""

    @property
    def label(self) -> str:
        """What it does, for the history and the undo menu: a `Message`, else plain text."""

    def apply(self, tx: Transaction) -> None:
        """Check, then put and delete; raises InvalidEditError before anything is put."""


Subscriber = Callable[[Edit], None]


class Patience(Protocol):
    """How to wait while another program keeps the file locked."""

    def __call__(self, seconds: float) -> bool:
        """Wait a little, the lock having been refused for so long; False gives up."""

    def over(self) -> None:
        """Called when the wait is over, with the lock or without."""


SUFFIX = ".annotator"


class Project:
    """A project file in use by one analyst. Belongs to the thread that opened it."""

    def __init__(self, store: Store, analyst: Analyst) -> None:
        self._store = store
        self.read = Reader(store)
        self.analyst = analyst
        self._undo_order = undo.UndoOrder(self.read, analyst.id)
        self._subscribers: list[Subscriber] = []
        self._waiting: deque[Edit] = deque()
        self._is_telling = False
        self._last_number = store.last_number()
        self._may_have_missed = False

    @classmethod
    def create(cls, path: Path, analyst: Analyst, title: str = "") -> Project:
        """Create a project in a new file; raises ProjectFileError if the file exists."""
        details = ProjectDetails(id=ProjectId(new_id()), title=title or files.storable(path.stem))

        def fill(store: Store) -> None:
            store.write(
                "New project", analyst, lambda tx: tx.put(details), action=EditAction.CREATE
            )

        return cls(Store.create(path, fill), analyst)

    @classmethod
    def open(cls, path: Path, analyst: Analyst, *, is_read_only: bool = False) -> Project:
        """Open a project file, whoever it comes from; raises ProjectFileError."""
        return cls(Store.open(path, is_read_only=is_read_only), analyst)

    @classmethod
    @contextmanager
    def open_as_it_is(cls, path: Path, analyst: Analyst, tell: Tell = unheard) -> Iterator[Project]:
        """Open a file for reading and leave it as it is; raises ProjectFileError.

        One of an older version is brought up to date in a copy that is thrown away. `tell` is
        called with the share that is read; what it raises ends the reading.
        """
        with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
            is_older = gate.is_older(path)
            if is_older:
                copy = Path(folder, path.name)
                Store.copy_closed(path, copy)
                path = copy
            with cls(Store.open(path, is_as_it_is=not is_older, tell=tell), analyst) as project:
                yield project

    @classmethod
    def takes_long_to_open(cls, path: Path) -> bool:
        """Return whether a file has to be read whole before it is trusted, or recovered."""
        return Store.takes_long_to_open(path)

    @classmethod
    def examine(cls, path: Path, tell: Tell) -> Message | None:
        """Read such a file whole, from any thread; then it opens at once.

        Returns what was done if it had been left in the middle of an edit, for the analyst.
        `tell` gets the share that is done (0 to 1); what it raises ends the reading.
        Raises ProjectFileError.
        """
        return Store.examine(path, tell)

    @classmethod
    def make_again(cls, path: Path) -> Message:
        """Make a file again of which opening it says that this can be done.

        Returns what was done, for the analyst. Raises ProjectFileError; nothing was changed then.
        """
        return Store.make_again(path)

    @classmethod
    def open_to_check(cls, path: Path, analyst: Analyst) -> Project:
        """Open a project for reading though its rows may be damaged, to name what is wrong.

        Raises ProjectFileError where even that is not safe.
        """
        return cls(Store.open_to_check(path), analyst)

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._store.path

    @property
    def is_read_only(self) -> bool:
        """Whether edits are refused because the file or its folder cannot be written."""
        return self._store.is_read_only

    @property
    def read_only_reason(self) -> Message | None:
        """Why nothing may be written though the file could be: its locks would not hold."""
        return self._store.locks.reason

    @property
    def remark(self) -> Message | None:
        """What an analyst should know of the place of the file."""
        return self._store.locks.remark

    @property
    def lock_holder(self) -> str:
        """The name of another program that has the file locked, where the system tells it."""
        return holder_of(self.path)

    @property
    def recovered(self) -> Message | None:
        """What opening did because the file had been left in the middle of an edit."""
        return self._store.recovered

    def do(self, command: Command, tell: Tell = unheard) -> Edit | None:
        """Run a command and commit it as one edit; None where it changed nothing.

        `tell` gets the share (0 to 1) that is written; what it raises ends the edit. Raises
        AnnotatorError; then the project is as it was.
        """
        with collector_paused():
            edit = self._store.write(command.label, self.analyst, command.apply, tell=tell)
        return self._tell(edit)

    def undo(self) -> Edit:
        """Undo the analyst's last edit that stands, made in this session or an earlier one.

        Raises NothingToUndoError, or ConflictError if a record of it changed since.
        """
        found = self._undo_order.next_to_undo()
        if found is None:
            raise NothingToUndoError("You have nothing to undo.")
        return self.revert(found.id)

    def redo(self) -> Edit:
        """Redo the analyst's last undone edit; raises NothingToUndoError or ConflictError."""
        found = self._undo_order.next_to_redo()
        if found is None:
            raise NothingToUndoError("You have nothing to redo.")
        return self.revert(found.id)

    def revert(self, edit_id: EditId) -> Edit:
        """Revert what one edit changed, as a new edit.

        Raises ConflictError if a record is no longer what that edit left.
        """
        return self._take_back(partial(undo.plan, self.read, edit_id))

    def return_to(self, edit_id: EditId, claim_id: ClaimId | None = None) -> Edit:
        """Undo everything done after an edit, to a claim or at all, by anybody, as one new edit.

        Raises NothingToUndoError where nothing differs, or ConflictError.
        """
        return self._take_back(partial(plan_return, self.read, edit_id, claim_id))

    def _take_back(self, make_plan: Callable[[], UndoPlan]) -> Edit:
        with collector_paused():
            plan = make_plan()
            try:
                edit = self._store.write(
                    plan.label,
                    self.analyst,
                    plan.apply,
                    action=plan.action,
                    root=plan.root,
                    undoes=plan.undoes,
                    restores=plan.number,
                )
            except InvalidEditError as error:
                raise ConflictError(
                    "“{0}” is not possible. {1}", plan.label, error.message
                ) from error
        assert edit is not None, "taking back a change is a change"
        self._tell(edit)
        return edit

    def forget_after(self, number: int) -> None:
        """Drop the edits after a number, whose changes were put back, from a copy of a project."""
        self._store.forget_after(number)

    @property
    def undo_label(self) -> Message:
        """What `undo` would undo, empty if there is nothing."""
        return undo.bare_label(self._undo_order.next_to_undo())

    @property
    def redo_label(self) -> Message:
        """What `redo` would redo, empty if there is nothing."""
        return undo.bare_label(self._undo_order.next_to_redo())

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call a function with every edit from now on; returns a function that unsubscribes it.

        It may run commands of its own: each edit reaches all before the next one reaches any. What
        it raises comes out of `do` or `poll` after the others were called; the edit is stored.
        """
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            if subscriber in self._subscribers:
                self._subscribers.remove(subscriber)

        return unsubscribe

    def poll(self) -> int:
        """Notify the subscribers of what other processes have committed; returns how many edits."""
        if not (self._store.has_changed() or self._may_have_missed or self._waiting):
            return 0
        edits = self._fetch_edits()
        self._pass_on()
        return edits

    @property
    def keeps_edits(self) -> bool:
        """Whether each edit is also kept on this computer until the project was closed."""
        return self._store.keeps_edits()

    def keep_basis(self) -> None:
        """Keep the state from which edits go on too, so that an emptied file can be made again."""
        self._store.keep_basis()

    def keep_edits(self, is_wanted: bool) -> None:
        """Keep edits so,  or leave no trace of the project on this computer."""
        self._store.keep_edits(is_wanted)

    @property
    def keeping_fault(self) -> Message | None:
        """Why edits are not kept so though they should be."""
        return self._store.keeping_fault()

    def trouble(self, seen: Look, before: Look) -> Trouble | None:
        """Return what happened to the file between two looks at it, None where all is well.

        Raises BusyProjectError where another program keeps it locked.
        """
        return self._store.trouble(seen, before)

    @property
    def is_being_read(self) -> bool:
        """Whether the file is read whole just now, so that `trouble` will know more soon."""
        return self._store.is_being_read

    def missing_edits(self) -> list[EditSummary]:
        """Return the edits that were made on this computer and are not in the file any more."""
        return self._store.missing_edits()

    def put_back(self) -> Message:
        """Put those edits back, each as it was, and tell of them; returns what became of them."""
        back, unfit = self._store.put_back()
        self._fetch_edits()
        self._pass_on()
        if unfit:
            return Message(
                "Edits put back: {0}. {1} more do not fit what the file holds now; they stay in "
                "the data folder of Annotator.",
                len(back),
                unfit,
            )
        return Message("Edits put back: {0}", len(back))

    def wait_by(self, patience: Patience) -> None:
        """Wait so for other programs that keep the file locked."""
        self._store.wait_by(patience)

    def prepare_to_write(self) -> None:
        """Make the first edit as quick as the others; a large history takes a moment."""
        self._store.prepare_to_write()

    def save_copy(
        self, path: Path, *, with_history: bool = True, holding: EditId | None = None
    ) -> None:
        """Write one compact file, replacing the target only once the copy is whole.

        Raises ProjectFileError, also where the edit `holding` is not there; then the target is as
        it was.
        """
        if holding is not None:
            self.read.history.summary(holding)
        self._store.copy_to(path, with_history=with_history)

    def save_blind_copy(self, path: Path) -> None:
        """Write a copy for somebody who is to code without seeing what others concluded.

        It holds what `blind_view` leaves, and no history; merged, it goes with this project.
        Raises ProjectFileError; then the target is as it was.
        """
        every = (record for cls in RECORD_TYPES for record in self.read.all(cls))
        records = [blind for record in every if (blind := blind_view(record))]
        newest = self.read.history.lines(limit=1)
        base = {
            "origin": self.read.history.origin(),
            "last": newest[0].id if newest else "",
        }

        def fill(tx: Transaction) -> None:
            for key in dict.fromkeys(key for one in records for key in contents_of(one)):
                tx.put_content(self.read.content(key))
            tx.put_all(records)
            tx.note_blind(json.dumps(base, sort_keys=True))

        def make(store: Store) -> None:
            store.write("Blind copy", self.analyst, fill, action=EditAction.CREATE)

        with files.private_folder() as folder:
            made = Store.create(folder / "blind.annotator", make)
            with closing(made):
                made.copy_to(path, with_history=False)

    def close(self) -> None:
        """Close the file; everything is in it already."""
        self._subscribers.clear()
        self._store.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _tell(self, edit: Edit | None) -> Edit | None:
        """Publish an edit of ours, after those of others that came before it."""
        if edit is None:
            return None
        if edit.summary.number == self._last_number + 1:
            self._take_in((edit,))
        else:
            try:
                self._fetch_edits()
            except ProjectFileError:
                # The edit is stored, which is what the caller asks; the next poll reads again.
                self._may_have_missed = True
        self._pass_on()
        return edit

    def _fetch_edits(self) -> int:
        """Read what was committed since; returns how many edits."""
        self._may_have_missed = True
        edits = self.read.history.edits_since(self._last_number)
        self._may_have_missed = False
        self._take_in(edits)
        return len(edits)

    def _take_in(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            self._last_number = edit.summary.number
            self._waiting.append(edit)

    def _pass_on(self) -> None:
        """Notify the subscribers of pending edits, unless that is already in progress."""
        if self._is_telling:
            return
        errors: list[Exception] = []
        self._is_telling = True
        try:
            while self._waiting:
                edit = self._waiting.popleft()
                for subscriber in tuple(self._subscribers):
                    try:
                        subscriber(edit)
                    except Exception as error:  # noqa: BLE001 - raised when all were told
                        errors.append(error)
        finally:
            self._is_telling = False
        if errors:
            raise errors[0]
