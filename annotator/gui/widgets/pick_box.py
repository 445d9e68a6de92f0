"""The one box in which something is picked by a few letters or a digit, or newly entered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.positions import sign_at
from annotator.gui.look.plain_labels import PlainLabel
from annotator.text.quoting import shortened

_ROWS = 9
_WIDTH = 420
_LONGEST = 300
_Modifier = Qt.KeyboardModifier
_OTHER_WINDOW = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: what is searched, what it is besides, and what it stands for."""

    name: str
    value: object
    remark: str = ""
    key: str = ""
    """Letters that stand for it before all other names."""
    is_likely: bool = True
    """Whether it comes before others whose names fit as well."""

    @property
    def text(self) -> str:
        """How it reads in the list."""
        remarks = [part for part in (self.remark, self.key) if part]
        return "   ·   ".join((self.name, *remarks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: a title, what there is to pick, the first few of it by digits.

    Names may begin with a digit: where they are typed, digits pick with Alt only.

    `make_new` returns what a typed name that nobody has could stand for, likeliest first.
    """

    title: str
    choices: Sequence[Choice]
    digits: int = 0
    is_by_name: bool = False
    make_new: Callable[[str], Sequence[Choice]] | None = None
    hint: str = ""


class PickBox(QFrame):
    """Letters search, digits or Alt with digits pick, Enter confirms, Escape cancels."""

    picked = Signal(object)
    """The value of what was picked."""
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self._question = Question(title="", choices=())
        self._shown: Sequence[Choice] = ()
        self.setObjectName("popup")
        self.setFixedWidth(_WIDTH)
        self._title = PlainLabel(role="field", wraps=True)
        self.field = QLineEdit()
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self._hint = PlainLabel(role="dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for widget in (self._title, self.field, self.list, self._hint):
            column.addWidget(widget)
        self.hide()

    def ask(self, widget: QWidget, point: QPoint, question: Question, letters: str = "") -> None:
        """Show the box a little below a point of a widget in the same window.

        `letters` stand in it already, to be typed over.
        """
        self._question = question
        self._title.setText(question.title)
        self.field.setAccessibleName(question.title)
        with QSignalBlocker(self.field):
            self.field.setText(letters)
        self.field.selectAll()
        self._hint.setText(question.hint)
        self._hint.setVisible(bool(question.hint))
        self._fill(letters)
        point = widget.mapTo(self._area, point)
        x = min(point.x(), self._area.width() - self.width() - 12)
        y = min(point.y() + 10, self._area.height() - self.height() - 12)
        self.move(max(12, x), max(12, y))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without an answer."""
        if self.isVisible():
            self.hide()
            self.cancelled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the field's keys move in the list."""
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            is_asked = event.type() == QEvent.Type.ShortcutOverride
            if is_asked and isinstance(event, QKeyEvent) and self._number(event) is not None:
                event.accept()  # else it would be a key of the window's
                return True
            # Another window comes to the front and goes again: what is typed stays.
            is_left = isinstance(event, QFocusEvent) and event.reason() not in _OTHER_WINDOW
            if event.type() == QEvent.Type.FocusOut and is_left:
                self.leave()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.list.currentRow()
        match event.key():
            case Qt.Key.Key_Escape:
                self.field.clear()
                self.leave()
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, self.list.count() - 1))
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.list.currentItem() is not None:
                    self._take(self.list.currentItem())
            case _ if (number := self._number(event)) is not None:
                if 1 <= number <= self._question.digits:
                    self._answer(self._question.choices[number - 1].value)
            case _:
                return False
        return True

    def _number(self, event: QKeyEvent) -> int | None:
        """Return the digit by which a key picks, or None if it does not."""
        if not self._question.digits:
            return None
        if not self._question.is_by_name:
            # A raised ² is a digit too, but none to count by.
            is_first = not self.field.text() and event.text().isdecimal()
            return int(event.text()) if is_first else None
        held = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.ShiftModifier)
        if held != _Modifier.AltModifier:
            return None
        is_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
        # Alt may make another sign of the key, and a layout may have none there.
        digit = chr(event.key()) if is_digit else sign_at(event)
        return int(digit) if digit.isdecimal() else None

    def _fill(self, text: str) -> None:
        name = text.strip()
        self._shown = _ranked(self._question, name) if name else self._question.choices
        texts = [shortened(choice.text, _LONGEST) for choice in self._shown]
        if not name:
            held = "Alt+" if self._question.is_by_name else ""
            for number in range(min(self._question.digits, len(texts))):
                texts[number] = f"{held}{number + 1}   {texts[number]}"
        # At once: a thousand lines one by one take longer than a key press may.
        self.list.clear()
        self.list.addItems(texts)
        self.list.setCurrentRow(0)
        rows = max(1, min(self.list.count(), _ROWS))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 24) + 4)
        self.adjustSize()

    def _take(self, item: QListWidgetItem) -> None:
        self._answer(self._shown[self.list.row(item)].value)

    def _answer(self, value: object) -> None:
        self.hide()
        self.picked.emit(value)


def _ranked(question: Question, name: str) -> list[Choice]:
    """Return what fits a typed name best, and what it could stand for if nobody has it."""
    needle = name.casefold()
    ranked = [
        (-1 if choice.key.casefold() == needle else rank(choice.name, needle), choice)
        for choice in question.choices
    ]
    found = [(place, choice) for place, choice in ranked if place is not None]
    found.sort(key=lambda pair: (pair[0], not pair[1].is_likely, pair[1].name.casefold()))
    shown = [choice for _place, choice in found[:_ROWS]]
    is_known = any(choice.name.casefold() == needle for choice in question.choices)
    if question.make_new and not is_known:
        shown += question.make_new(name)
    return shown


def rank(name: str, needle: str) -> int | None:
    """Return how well a name fits a case-folded needle, 0 best, or None where it does not.

    Each word of the needle begins a word of the name, or the initials of its words.
    """
    folded = name.casefold()
    if folded.startswith(needle):
        return 0
    words = [word.strip("“”‘’\"'()") for word in folded.split()]
    initials = "".join(word[0] for word in words if word and word != "the")
    parts = needle.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 1
    if all(any(w.startswith(part) for w in words) or initials.startswith(part) for part in parts):
        return 2
    return 3 if needle in folded else None
