"""A field of the window bound to a field of a record: what is typed is that record's draft."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit

from annotator.drafts import Draft, Key
from annotator.gui.drafts.drafts import Drafts
from annotator.gui.widgets.growing_edit import GrowingEdit, TextField
from annotator.model import Record
from annotator.references.editing import value_of

OTHER_WINDOW = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why a field loses the focus that is to have it again."""
_LONGEST = 2**31 - 1
"""Qt cuts what a line holds beyond some thousand characters, unless it is told."""


class BoundField(QObject):
    """Shows a record's text or its draft, and stores what was typed when the field is left.

    Bound to the record that was shown when the typing began, whatever is shown elsewhere since.
    """

    left = Signal()
    """The analyst is done with the field; what was typed is stored or waits."""

    def __init__(self, edit: QLineEdit | TextField, drafts: Drafts, name: str) -> None:
        super().__init__(edit)
        self._edit = edit
        self._drafts = drafts
        self._name = name
        self._key: Key | None = None
        self._about = ""
        self._given = ""
        """What the field was given to show; what differs from it was typed."""
        self._is_typed = False
        if isinstance(edit, QLineEdit):
            edit.setMaxLength(_LONGEST)
        edit.textChanged.connect(self._on_text)
        edit.installEventFilter(self)
        if isinstance(edit, QLineEdit | GrowingEdit):
            edit.returnPressed.connect(self._leave)
        drafts.settled.connect(self._on_settled)

    @property
    def has_focus(self) -> bool:
        """Whether the focus is there, or will be when the window is the active one again."""
        return self._edit.window().focusWidget() is self._edit

    @property
    def is_typing(self) -> bool:
        """Whether something was typed there, and the focus is there still."""
        return self._is_typed and self.has_focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what was typed when another field gets the focus, not when another window does.

        A key that opens the field puts the caret behind its text, to go on writing; what is
        selected as a whole, as in a cell, is to be typed over.
        """
        if isinstance(event, QFocusEvent) and event.reason() not in OTHER_WINDOW:
            if event.lostFocus():
                self._leave()
                if isinstance(self._edit, QLineEdit):
                    self._edit.home(False)
            elif event.reason() is not Qt.FocusReason.MouseFocusReason:
                self._go_behind()
        return super().eventFilter(watched, event)

    def _go_behind(self) -> None:
        if isinstance(self._edit, QLineEdit):
            if not self._edit.hasSelectedText():
                self._edit.end(False)
        else:
            self._edit.moveCursor(QTextCursor.MoveOperation.End)

    def show_record(self, record: Record | None, about: str) -> None:
        """Show the text of a record; what is being typed for it stays as it is."""
        key = None if record is None else (type(record).__name__, str(record.id), self._name)
        if key != self._key:
            self.store()
        self._key, self._about = key, about
        draft = self._drafts.get(key) if key else None
        if draft is None:
            self._is_typed = False
            self._give(value_of(record, self._name) if record else "")
        elif not self._is_typed:
            self._give(draft.text)
            self._given = draft.base

    def store(self) -> None:
        """Make an edit of what was typed; a field that was left untouched makes none."""
        if self._key is not None and self._is_typed:
            self._drafts.store(self._key)

    def give_up(self) -> None:
        """Forget what was typed."""
        if self._key is not None and self._is_typed:
            self._drafts.drop(self._key)

    def _leave(self) -> None:
        self.store()
        self.left.emit()

    def _give(self, text: str) -> None:
        self._given = text
        if self._edit.text() != text:
            self._edit.blockSignals(True)
            self._edit.setText(text)
            if isinstance(self._edit, QLineEdit) and not self._edit.hasFocus():
                self._edit.setCursorPosition(0)
            self._edit.blockSignals(False)

    def _on_text(self) -> None:
        text = self._edit.text()
        if self._key is not None and (self._is_typed or text != self._given):
            kind, record, name = self._key
            self._drafts.type(
                Draft(
                    kind=kind,
                    record=record,
                    field=name,
                    about=self._about,
                    base=self._given,
                    text=text,
                )
            )
            self._is_typed = self._drafts.get(self._key) is not None

    def _on_settled(self, key: Key, value: str | None) -> None:
        if key == self._key and value is not None:
            self._is_typed = False
            self._give(value)
