"""The one box in which something is picked by a few letters or a digit, or newly entered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from annotator.gui.actions.positions import sign_at
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.choice_rows import ChoiceDelegate, ChoiceRow, height_of
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import placed
from annotator.text.collation import sort_key
from annotator.text.direction import isolated, without_isolates
from annotator.text.folding import Asked, fold_name, typed
from annotator.text.quoting import shortened

_ROWS = 9
_MANNERS = ((_ROWS, False), (6, False), (4, False), (_ROWS, True), (3, True))
"""How many rows are shown at once, and whether beside the words that are asked about: the first
that leaves these free."""
_WIDTH = 420
_LONGEST = 300
_LONGEST_WORDS = 110
"""Characters of the words of a claim: two lines."""
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
    shortcut: str = ""
    """The key that does the same without the box."""
    group: str = ""
    """What it is listed under; those of a group stand together."""

    @property
    def text(self) -> str:
        """How it reads in the list."""
        remarks = [part for part in (self.remark, self.key, self.shortcut) if part]
        return "   ·   ".join(map(isolated, (self.name, *remarks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: a title, what there is to pick, the first few of it by digits.

    A question about a claim names it by its words and the name of its kind in the style sheet;
    `outcome` returns what a choice would come to.

    Names may begin with a digit: where they are typed, digits pick with Alt only.

    `make_new` returns what a typed name that nobody has could stand for, likeliest first. `find`
    returns what letters stand for where the choices are not all there is.
    """

    title: str
    choices: Sequence[Choice]
    digits: int = 0
    is_by_name: bool = False
    make_new: Callable[[str], Sequence[Choice]] | None = None
    hint: str = ""
    hint_for_none: str = ""
    """What can be done where there is nothing to pick yet, in place of the hint."""
    words: str = ""
    kind: str = ""
    outcome: Callable[[object], str] | None = None
    find: Callable[[str], Sequence[Choice]] | None = None
    likely: int = 0
    """The choice that Enter takes before a letter is typed."""


_NOTHING = Question(title="", choices=())


class PickBox(QFrame):
    """Letters search, digits or Alt with digits pick, Enter confirms, Escape cancels."""

    picked = Signal(object)
    """The value of what was picked."""
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self._question = _NOTHING
        self.shown: Sequence[Choice] = ()
        """What is offered now, as the list has it."""
        self._has_place = False
        """Whether the box has a place of its own, where it stays while its rows come and go."""
        self.setObjectName("popup")
        self.setFixedWidth(_WIDTH)
        self._point = QPoint()
        self._leaves: list[QRect] = []
        """What has to be seen while the box is open."""
        self._title = PlainLabel(role="field", wraps=True)
        self._words = PlainLabel(role="words", wraps=True)
        self.field = QLineEdit()
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setItemDelegate(ChoiceDelegate(self._row, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.list.currentRowChanged.connect(self._show_outcome)
        self._outcome = PlainLabel(role="outcome", wraps=True)
        self._hint = PlainLabel(role="dim", wraps=True)
        column_of(
            self._title,
            self._words,
            self.field,
            self.list,
            self._outcome,
            self._hint,
            within=self,
            margins=(12, 10, 12, 10),
            spacing=8,
        )
        parent.installEventFilter(self)
        self.hide()

    def ask(
        self,
        widget: QWidget,
        point: QPoint,
        question: Question,
        letters: str = "",
        leaves: Iterable[tuple[QWidget, QRect]] = (),
    ) -> None:
        """Show the box a little below a point of a widget in the same window.

        `letters` stand in it already, to be typed over. It leaves free what is asked about:
        places in widgets of the window.
        """
        self._question = question
        self._point = self._area.mapFromGlobal(widget.mapToGlobal(point))
        self._leaves = [
            place.translated(self._area.mapFromGlobal(seen.mapToGlobal(QPoint())))
            for seen, place in leaves
            if not place.isEmpty()
        ]
        self._title.setText(question.title)
        self._words.setText(shortened(question.words, _LONGEST_WORDS))
        self._words.setProperty("kind", question.kind)
        self._words.style().polish(self._words)
        self._words.setVisible(bool(question.words))
        self.list.setUniformItemSizes(not any(choice.group for choice in question.choices))
        self.field.setAccessibleName(question.title)
        with QSignalBlocker(self.field):
            self.field.setText(letters)
        self.field.selectAll()
        self._has_place = False
        self._fill(letters)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without an answer."""
        if self.isVisible():
            self._close()
            self.cancelled.emit()

    def _close(self) -> None:
        """Be gone, and forget what was asked: it holds the text and the project it was about."""
        self.hide()
        self._question, self.shown = _NOTHING, ()
        self.list.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the field's keys move in the list; stay within a window that changes its size."""
        if watched is self._area and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
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
        find = self._question.find or (lambda letters: ranked(self._question, letters))
        self.shown = find(name) if name else self._question.choices
        texts = [shortened(choice.text, _LONGEST) for choice in self.shown]
        for number in range(min(self._question.digits, len(texts))):
            texts[number] = f"{self._digit(number)}   {texts[number]}".lstrip()
        # At once: a thousand lines one by one take longer than a key press may.
        self.list.clear()
        self.list.addItems(texts)
        self.list.setCurrentRow(0 if name else self._question.likely)
        self.list.setVisible(bool(texts))
        self._outcome.setVisible(self._question.outcome is not None and bool(texts))
        hint = self._question.hint
        if not texts and name:
            hint = self.tr("Nothing fits. Type other letters · Esc cancels")
        elif not texts:
            none = self.tr("There is nothing to choose from · Esc cancels")
            hint = self._question.hint_for_none or none
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._place()

    def _row(self, number: int) -> ChoiceRow:
        """Return what a row of the list shows."""
        choice = self.shown[number]
        is_first = number == 0 or self.shown[number - 1].group != choice.group
        return ChoiceRow(
            name=shortened(choice.name, _LONGEST),
            remark=" · ".join(isolated(part) for part in (choice.remark, choice.key) if part),
            digit=self._digit(number),
            key=choice.shortcut,
            heading=choice.group if is_first else "",
        )

    def _digit(self, number: int) -> str:
        """Return the key that picks a row now, if one does."""
        if self.field.text().strip() or number >= self._question.digits:
            return ""
        return f"{'Alt+' if self._question.is_by_name else ''}{number + 1}"

    def _show_outcome(self, number: int) -> None:
        """Show what a row would come to."""
        if (outcome := self._question.outcome) is not None:
            has_one = 0 <= number < len(self.shown)
            self._outcome.setText(outcome(self.shown[number].value) if has_one else "")
            self._place()

    def _place(self) -> None:
        """Take the height of the rows, and a place: the one there is as long as it will do."""
        for most, beside in _MANNERS:
            rows = range(min(len(self.shown), most))
            height = sum(height_of(self._row(row)) for row in rows) or height_of(ChoiceRow(name=""))
            self.list.setFixedHeight(height + 4)
            self.adjustSize()
            if not (self._has_place and self._is_free()):
                area = self._area.rect()
                self.move(placed(self.size(), self._point, self._leaves, area, beside=beside))
            if self._is_free():
                break
        self._has_place = True

    def _is_free(self) -> bool:
        """Return whether the box stands in the window, and not on what it asks about."""
        here = self.geometry()
        is_off = not any(here.intersects(place) for place in self._leaves)
        return is_off and self._area.rect().contains(here)

    def _take(self, item: QListWidgetItem) -> None:
        self._answer(self.shown[self.list.row(item)].value)

    def _answer(self, value: object) -> None:
        self._close()
        self.picked.emit(value)


def ranked(question: Question, name: str) -> list[Choice]:
    """Return what fits a typed name best, and what it could stand for if nobody has it."""
    asked = typed(name)
    placed_choices = [
        (-1 if fold_name(choice.key) == asked.folded else rank(choice.name, asked), choice)
        for choice in question.choices
    ]
    found = [(place, choice) for place, choice in placed_choices if place is not None]
    found.sort(key=lambda pair: (pair[0], not pair[1].is_likely, sort_key(pair[1].name)))
    shown = [choice for _place, choice in found[:_ROWS]]
    is_known = any(
        without_isolates(choice.name).casefold() == name.casefold() for choice in question.choices
    )
    if question.make_new and not is_known:
        shown += question.make_new(name)
    return shown


def rank(name: str, asked: Asked) -> int | None:
    """Return how well a name fits what is typed, 0 best, or None where it does not.

    Each word that is typed begins a word of the name, or the initials of its words.
    """
    (folded, words, initials), needle = _parts_of(name), asked.folded
    if folded.startswith(needle):
        place = 0
    else:
        others = [part for part in needle.split() if f" {part}" not in words]
        if all(initials.startswith(part) for part in others):
            place = 2 if others else 1
        elif needle in folded:
            place = 3
        else:
            return None
    return place if all(part.is_in(name) for part in _marked_parts(asked.text)) else None


@lru_cache(maxsize=64)
def _marked_parts(text: str) -> tuple[Asked, ...]:
    """Return the words of what is typed that ask for accents or points."""
    return tuple(part for part in map(typed, text.split()) if part.has_marks)


@lru_cache(maxsize=16_384)
def _parts_of(name: str) -> tuple[str, str, str]:
    """Return a name folded, its words, each behind a space, and the first letters of these."""
    folded = fold_name(name)
    words = [word.strip("“”‘’\"'()") for word in folded.split()]
    initials = "".join(word[0] for word in words if word and word != "the")
    return folded, "".join(f" {word}" for word in words), initials
