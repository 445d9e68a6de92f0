"""The box in which a source is found by a few letters, or entered by a new name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Source, SourceKind
from annotator.model.naming import guess_source_kind

_ROWS = 9
_WIDTH = 420


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source that is not in the register yet."""

    name: str
    kind: SourceKind


class SourceBox(QFrame):
    """Type two or three letters and Enter; digits pick recent ones; Escape leaves."""

    chosen = Signal(object)
    """A Source of the register, or a NewSource."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("popup")
        self.setFixedWidth(_WIDTH)
        self._sources: list[Source] = []
        self._recent: list[Source] = []
        self._title = QLabel()
        self._title.setProperty("role", "field")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(placeholderText=self.tr("Type a name"))
        self.field.setAccessibleName(self.tr("Source"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Sources found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        hint = QLabel(self.tr("Enter links · 1–9 picks a recent one · Esc leaves"))
        hint.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for widget in (self._title, self.field, self.list, hint):
            column.addWidget(widget)
        self.hide()

    def open_at(
        self, point: QPoint, title: str, sources: list[Source], recent: list[Source]
    ) -> None:
        """Show the box at a point of its parent, with the sources to choose from."""
        self._sources, self._recent = sources, recent
        self._title.setText(title)
        self.field.clear()
        self._fill("")
        self.adjustSize()
        x = min(point.x(), self._area.width() - self.width() - 12)
        y = min(point.y(), self._area.height() - self.height() - 12)
        self.move(max(12, x), max(12, y))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def open_below(
        self, view: QWidget, point: QPoint, title: str, sources: list[Source], recent: list[Source]
    ) -> None:
        """Show the box a little below a point of a widget in the same window."""
        point = view.mapTo(self._area, point)
        self.open_at(QPoint(point.x(), point.y() + 10), title, sources, recent)

    def leave(self) -> None:
        """Close without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the field's keys move in the list."""
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.leave()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        row = self.list.currentRow()
        match key:
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, self.list.count() - 1))
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.list.currentItem() is not None:
                    self._choose(self.list.currentItem())
            case _ if event.text().isdigit() and not self.field.text():
                number = int(event.text())
                if 1 <= number <= len(self._recent):
                    self._emit(self._recent[number - 1])
            case _:
                return False
        return True

    def _fill(self, text: str) -> None:
        self.list.clear()
        needle = text.strip().casefold()
        if not needle:
            known = {source.id for source in self._recent}
            others = [source for source in self._sources if source.id not in known]
            found = (self._recent + others)[:_ROWS]
        else:
            ranked = ((_rank(source.name, needle), source) for source in self._sources)
            matching = [(rank, source) for rank, source in ranked if rank is not None]
            matching.sort(key=lambda pair: (pair[0], pair[1].name.casefold()))
            found = [source for _rank_, source in matching[:_ROWS]]
        for number, source in enumerate(found):
            prefix = f"{number + 1}   " if not needle and number < len(self._recent) else ""
            self._add(f"{prefix}{source.name}   ·   {source.kind}", source)
        name = text.strip()
        if name and not any(source.name.casefold() == needle for source in self._sources):
            guess = guess_source_kind(name)
            for kind in (guess, *(kind for kind in SourceKind if kind is not guess)):
                self._add(self.tr("New {0}: “{1}”").format(kind, name), NewSource(name, kind))
        self.list.setCurrentRow(0)
        rows = max(1, min(self.list.count(), _ROWS))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 24) + 4)
        self.adjustSize()

    def _add(self, text: str, value: Source | NewSource) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self._emit(item.data(Qt.ItemDataRole.UserRole))

    def _emit(self, value: Source | NewSource) -> None:
        self.hide()
        self.chosen.emit(value)


def _rank(name: str, needle: str) -> int | None:
    """Return how well a name fits, 0 best, or None where it does not."""
    folded = name.casefold()
    words = folded.split()
    if folded.startswith(needle):
        return 0
    if any(word.startswith(needle) for word in words):
        return 1
    if "".join(word[0] for word in words).startswith(needle):
        return 2
    return 3 if needle in folded else None
