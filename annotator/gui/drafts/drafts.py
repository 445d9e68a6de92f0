"""What is typed in the window and not stored yet: one mechanism for all fields and cells.

A text is a draft of its record from its first letter until it is stored or given up. A file beside
the program keeps it, so it outlives a kill; an edit that is refused leaves it where it is; and it
never replaces what somebody else wrote in the meantime without being asked.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from annotator import drafts as kept
from annotator.commands import Revise
from annotator.drafts import Draft, Key
from annotator.messages import Message
from annotator.model import RECORD_TYPES, Edit, EditId, Record, new_id
from annotator.project import Command, Project
from annotator.references.editing import as_stored, value_of, with_value

T = TypeVar("T")

_WRITE_MILLISECONDS = 500
_RETRY_MILLISECONDS = 2_000
_TYPES: dict[str, type[Record]] = {cls.__name__: cls for cls in RECORD_TYPES}
_LABELS = {
    "statement": Message("Write statement"),
    "note": Message("Write note"),
    "rationale": Message("Write rationale"),
    "Document": Message("Change details"),
    "Source": Message("Change source"),
    "Tag": Message("Change tag"),
}
"""What an edit is called, by the field or else by the kind of record."""


class Standing(Enum):
    """How a draft stands to what the project holds."""

    UNSTORED = auto()
    CHANGED = auto()
    """Somebody else changed the field in the meantime."""
    GONE = auto()
    """The record is not in the project any more."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A draft that the analyst has to decide about; `theirs` is what the project holds."""

    draft: Draft
    standing: Standing
    theirs: str = ""
    can_come_back: bool = False


class Window(Protocol):
    """What drafts need of the session."""

    def do(self, command: Command, message: str = "") -> Edit | None:
        """Run a command, or say why not."""

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run what may be refused, or say why not."""

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the analyst something."""


class Drafts(QObject):
    """The drafts of the open project."""

    changed = Signal()
    """There may be others to decide about."""
    settled = Signal(object, object)
    """The Key of a draft that was stored or given up, and what the project holds: text or None."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._project: Project | None = None
        self._folder = Path()
        self._drafts: dict[Key, Draft] = {}
        self._typing: Key | None = None
        self._here: set[Key] = set()
        """What was typed in this window, and not left behind by one that was killed."""
        self._removed_by: dict[tuple[str, str], EditId] = {}
        self._files: list[tuple[Path, QLockFile]] = []
        """Where they are kept, and files of windows that are gone, until that is written."""
        self._is_told = False
        self._is_kept = True
        """Whether they may be kept on this computer."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._write)

    # A project comes and goes

    def enter(self, project: Project) -> None:
        """Take up the drafts of a project that no other window has."""
        self._project = project
        self._folder = kept.folder_of(project.read.details().id)
        self._own()
        for path, _lock in self._files:
            self._drafts.update((d.key, d) for d in kept.read(path) if _is_known(d))
        for key in tuple(self._drafts):
            self._drop_if_stored(key)
        self.keep(self._window.attempt(lambda: project.keeps_edits) is not False)
        self.changed.emit()

    def keep(self, is_wanted: bool) -> None:
        """Keep drafts on this computer, or in memory alone: no trace is to be left of a project."""
        self._is_kept = is_wanted
        if is_wanted:
            self._write_soon()
        else:
            self._write()

    def leave(self) -> None:
        """Store what was typed here, and keep on the disk what cannot be."""
        if self._project is None:
            return
        for key in tuple(self._here):
            if key[0] in _TYPES:
                self.store(key)
            elif key[0] == kept.BOX:
                self._forget(key)
        self._write()
        self._timer.stop()
        for _path, lock in self._files:
            lock.unlock()
        with suppress(OSError):
            self._folder.rmdir()
        self._project = self._typing = None
        self._files, self._is_told = [], False
        for held in (self._drafts, self._here, self._removed_by):
            held.clear()
        self.changed.emit()

    def apply_edit(self, edit: Edit) -> None:
        """Look again at the drafts of the records of an edit."""
        touched = set()
        for change in edit.changes:
            name = (type(change.record).__name__, str(change.record.id))
            touched.add(name)
            if change.after is None:
                self._removed_by[name] = edit.summary.id
        mine = [key for key in self._drafts if key[:2] in touched]
        for key in mine:
            self._drop_if_stored(key)
        if mine:
            self.changed.emit()

    # Typing

    def get(self, key: Key) -> Draft | None:
        """Return the draft for a field."""
        return self._drafts.get(key)

    def type(self, draft: Draft) -> None:
        """Hold what stands in a field now; `base` counts only when the typing begins."""
        before = self._drafts.get(draft.key)
        base = before.base if before else draft.base
        self._typing = draft.key
        self._here.add(draft.key)
        if draft.text == base:
            self._forget(draft.key)
        else:
            self._drafts[draft.key] = replace(draft, base=base)
            self._write_soon()

    def store(self, key: Key, *, replaces_theirs: bool = False) -> None:
        """Make an edit of a draft, unless it differs from nothing or somebody else was there."""
        if self._typing == key:
            self._typing = None
        draft = self._drafts.get(key)
        record = (self._read(draft) or (None,))[0] if draft else None
        if draft is not None and record is not None:
            theirs, text = value_of(record, draft.field), _meant(draft, record)
            base = theirs if replaces_theirs else draft.base
            if text != base and theirs in (base, text):
                self._revise(draft, record)
            is_no_name = draft.field == "name" and not text
            if text == base == theirs or is_no_name or self._value(draft) == text:
                self.drop(key)
        self.changed.emit()

    def drop(self, key: Key) -> None:
        """Give a draft up: the field shows what the project holds."""
        if (draft := self._drafts.get(key)) is not None:
            self._forget(key)
            self.settled.emit(key, self._value(draft))
            self.changed.emit()

    def bring_back(self, key: Key) -> None:
        """Undo the deletion of a draft's record, then store the draft."""
        project, edit_id = self._project, self._removed_by.get(key[:2])
        if project is not None and edit_id is not None:
            self._window.attempt(lambda: project.revert(edit_id))
            self.store(key)

    # What there is to decide

    @property
    def offers(self) -> list[Offer]:
        """What waits for a decision: all but what is only being typed."""
        offers = [self._offer(draft) for draft in self._drafts.values() if draft.kind in _TYPES]
        return [
            offer
            for offer in offers
            if offer.standing is not Standing.UNSTORED or offer.draft.key != self._typing
        ]

    def _offer(self, draft: Draft) -> Offer:
        theirs = self._value(draft)
        if theirs is None:
            return Offer(draft, Standing.GONE, "", draft.key[:2] in self._removed_by)
        is_changed = theirs != draft.base and not self._is_stored(draft)
        return Offer(draft, Standing.CHANGED if is_changed else Standing.UNSTORED, theirs)

    def _read(self, draft: Draft) -> tuple[Record | None] | None:
        """Return the record of a draft, or None in place of it; nothing if it cannot be read."""
        cls, project = _TYPES.get(draft.kind), self._project
        if cls is None or project is None:
            return None
        return self._window.attempt(lambda: (project.read.get(cls, draft.record),))

    def _value(self, draft: Draft) -> str | None:
        """Return what the project holds for a draft's field, None where its record is gone.

        What cannot be read now counts as unchanged.
        """
        found = self._read(draft)
        if found is None:
            return draft.base
        return None if found[0] is None else value_of(found[0], draft.field)

    def _revise(self, draft: Draft, record: Record) -> None:
        label = _LABELS.get(draft.field) or _LABELS[draft.kind]
        after = with_value(record, draft.field, draft.text.strip())
        self._window.do(Revise(record, after, label))

    def _drop_if_stored(self, key: Key) -> None:
        draft = self._drafts.get(key)
        if draft is not None and self._is_stored(draft):
            self.drop(key)

    def _is_stored(self, draft: Draft) -> bool:
        """Return whether the project holds what was typed."""
        record = (self._read(draft) or (None,))[0]
        return record is not None and value_of(record, draft.field) == _meant(draft, record)

    # On the disk

    def _forget(self, key: Key) -> None:
        self._here.discard(key)
        if self._drafts.pop(key, None) is not None:
            self._write_soon()

    def _write_soon(self) -> None:
        if self._project is not None and not self._timer.isActive():
            self._timer.start(_WRITE_MILLISECONDS)

    def _write(self) -> None:
        """Keep the drafts; where the disk refuses that, say so once and try again."""
        is_wanted = self._is_kept and bool(self._drafts)
        if self._project is None or not (is_wanted or self._files):
            return
        try:
            if not self._files:
                self._own(makes_new=True)
            own, *others = [path for path, _lock in self._files]
            if is_wanted:
                kept.write(own, self._drafts.values())
            else:
                own.unlink(missing_ok=True)
            for path in others:
                path.unlink(missing_ok=True)
        except OSError as error:
            if not self._is_told:
                self._tell(error)
            self._timer.start(_RETRY_MILLISECONDS)
            return
        for _path, lock in self._files[1:]:
            lock.unlock()
        del self._files[1:]
        self._is_told = False

    def _tell(self, error: OSError) -> None:
        self._is_told = True
        text = self.tr(
            "What you type is kept in memory only: the folder for drafts cannot be written ({0}). "
            "The program keeps trying. Free some space on the disk, and leave the program open."
        )
        self._window.say(text.format(error.strerror or error), is_error=True)

    def _own(self, *, makes_new: bool = False) -> None:
        """Take the files that no living window has, or a new one; raises OSError for that."""
        paths = sorted(self._folder.glob("*.json"))
        if makes_new:
            self._folder.mkdir(parents=True, exist_ok=True)
            paths = [self._folder / f"{new_id()}.json"]
        for path in paths:
            lock = QLockFile(str(path.with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if lock.tryLock(0):
                self._files.append((path, lock))
            elif makes_new:
                raise OSError(self.tr("it cannot be locked"))


def _meant(draft: Draft, record: Record) -> str:
    """Return what a field will hold once a draft is stored."""
    return as_stored(record, draft.field, draft.text.strip())


def _is_known(draft: Draft) -> bool:
    """Tell whether the field is one of this version of the program."""
    cls = _TYPES.get(draft.kind)
    return cls is None or draft.field.partition(".")[0] in {field.name for field in fields(cls)}
