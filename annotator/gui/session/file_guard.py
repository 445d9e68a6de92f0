"""What happens to the file of the open project meanwhile: it is told, with what helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer

from annotator.errors import BusyProjectError
from annotator.ground import Help, Look, Trouble, gone, look
from annotator.gui.look.language import translate_message
from annotator.gui.session.notices import Offer
from annotator.messages import Message
from annotator.project import Project
from annotator.project.watching import Watch

T = TypeVar("T")

_SOON_MILLISECONDS = 50


class Window(Protocol):
    """What the guard needs of the session."""

    project: Project | None

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run what may be refused, or say why not."""

    def say(
        self,
        text: str,
        *,
        is_error: bool = False,
        can_undo: bool = False,
        offer: Offer | None = None,
        is_whole: bool = False,
    ) -> None:
        """Tell the analyst something."""

    def open_project(self, path: Path, recovered: Message | None = None) -> bool:
        """Open a project in place of the current one."""

    def close_project(self) -> None:
        """Close the project."""


class FileGuard(QObject):
    """Watches the file of the open project, and keeps an analyst from leaving what it lacks."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.copy_wanted: Callable[[], object] = lambda: None
        """Saves a copy; set by the window."""
        self.trouble: Trouble | None = None
        """What happened to the project's file while it was open."""
        self.is_warned = False
        """Whether closing was warned of, or what the file lacks is in a copy."""
        self._watch: Watch | None = None
        self._first_look = Look(None)
        """As the file was when all was well with it for the last time."""
        self._told_fault = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MILLISECONDS)
        self._soon.timeout.connect(self._look_again)

    def begin(self, project: Project) -> None:
        """Watch the file of a project that was just opened."""
        # Not the watch's first one: what happens before that would be taken for how it was.
        self._first_look = look(project.path)
        self._watch = Watch(project.path)
        project.keep_basis()

    def end(self) -> None:
        """Watch no file any more."""
        if self._watch is not None:
            self._watch.end()
        self._watch = self.trouble = None
        self.is_warned = False

    def tell_opened(self, project: Project) -> None:
        """Tell what is to be known of a project that was just opened."""
        if project.read_only_reason is not None:
            self._window.say(translate_message(project.read_only_reason), is_error=True)
        elif project.is_read_only:
            self._window.say(
                self.tr(
                    "{0} is open for reading only: the file or its folder is write-protected. "
                    "Save a copy to work in."
                ).format(project.path.name),
                is_whole=True,
            )
        elif missing := len(self._window.attempt(project.missing_edits) or ()):
            self._offer_missing(project, missing)
        elif project.remark is not None:
            self._window.say(translate_message(project.remark), is_whole=True)

    def tell_recovered(self, project: Project, told: Message) -> None:
        """Tell what was done to put the file in order, and what it lacks all the same."""
        missing = len(self._window.attempt(project.missing_edits) or ())
        if missing and not project.is_read_only:
            self._offer_missing(project, missing, translate_message(told))
        else:
            self._window.say(translate_message(told), is_whole=True)

    def look(self, project: Project) -> None:
        """Tell what happened to the file, once, and when it is over."""
        watch = self._watch
        if watch is None:
            return
        seen = watch.seen
        if watch.is_hanging:
            trouble: Trouble | None = gone(project.path.name)
        elif seen is None:
            return
        else:
            first = self._first_look
            try:
                trouble = project.trouble(seen, first)
            except BusyProjectError:
                return  # a later look tells
            if trouble is None:
                self._first_look = replace(first, stamp=seen.stamp)
            if project.is_being_read:
                self._soon.start()
        if trouble == self.trouble:
            return
        self.is_warned = False
        self.trouble = trouble
        if trouble is None:
            self._window.say(self.tr("{0} is as it should be again.").format(project.path.name))
            return
        offers = {
            Help.SAVE_COPY: Offer(self.tr("Save a copy"), self.copy_wanted),
            Help.OPEN_AGAIN: Offer(self.tr("Open again"), self._open_again),
            Help.PUT_BACK: Offer(self.tr("Put back"), self._open_and_put_back),
        }
        text, offer = translate_message(trouble.message), offers[trouble.help]
        self._window.say(text, is_error=True, offer=offer)

    def _look_again(self) -> None:
        if (project := self._window.project) is not None:
            self.look(project)

    def may_leave(self) -> bool:
        """Return whether the project can be closed; warns once where its file lacks something."""
        trouble = self.trouble
        if trouble is None or not trouble.is_lacking or self.is_warned:
            return True
        self.is_warned = True
        self._window.say(
            self.tr("{0} Close once more to leave all the same.").format(
                translate_message(trouble.message)
            ),
            is_error=True,
            offer=Offer(self.tr("Save a copy"), self.copy_wanted),
        )
        return False

    def tell_keeping_fault(self) -> None:
        """Say once that edits are stored in the project alone."""
        project = self._window.project
        fault = project.keeping_fault if project is not None else None
        if fault is not None and not self._told_fault:
            self._window.say(translate_message(fault), is_error=True)
        self._told_fault = fault is not None

    def _offer_missing(self, project: Project, missing: int, told: str = "") -> None:
        """Offer to put back edits that were made on this computer and that the file lacks.

        `told` is what was done to the file, said first.
        """
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
        text = text.format(project.path.name, missing)
        self._window.say(
            f"{told} {text}" if told else text,
            is_error=True,
            offer=Offer(self.tr("Put back"), self._put_back),
        )

    def offer_again(self, path: Path, told: Message) -> None:
        """Offer to make a project again that another program wrote over, and tell how far."""
        self._window.say(
            translate_message(told),
            is_error=True,
            offer=Offer(self.tr("Make it again"), lambda: self._make_again(path)),
        )

    def _make_again(self, path: Path) -> None:
        if (made := self._window.attempt(lambda: Project.make_again(path))) is not None:
            self._window.open_project(path, made)

    def _put_back(self) -> None:
        project = self._window.project
        if project is not None and (told := self._window.attempt(project.put_back)):
            self._window.say(translate_message(told))

    def _open_again(self) -> None:
        """Open the project again; what it lacks is offered then."""
        if (project := self._window.project) is not None:
            self.trouble = None
            self._window.close_project()
            self._window.open_project(project.path)

    def _open_and_put_back(self) -> None:
        self._open_again()
        self._put_back()
