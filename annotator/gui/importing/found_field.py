"""One field of a file's own metadata: the likeliest value, the others, and where each stood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.look.language import translate_message
from annotator.gui.look.plain_labels import PlainLabel, plain_tip
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of
from annotator.model.findings import FoundField


class FoundFieldEdit(QWidget):
    """A field that can be corrected, or set to another value that was found."""

    typed = Signal()
    """The analyst changed what stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.box.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.origin = PlainLabel(role="dim")
        column_of(self.box, self.origin, within=self, margins=0, spacing=1)
        self.setFocusProxy(self.box)
        self._found: Sequence[FoundField] = ()
        self._given = ""
        self.box.currentTextChanged.connect(lambda _text: self._show_origin())
        self.box.activated.connect(lambda _index: self.typed.emit())
        edit = self.box.lineEdit()
        assert edit is not None, "the box can be edited"
        edit.textEdited.connect(lambda _text: self.typed.emit())
        self._show_origin()

    @property
    def value(self) -> str:
        """What stands there."""
        return self.box.currentText().strip()

    @property
    def given(self) -> str:
        """What stood there before anything was typed."""
        return self._given

    def setAccessibleName(self, name: str) -> None:
        """Give the field an accessible name."""
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)

    def show_found(self, found: Sequence[FoundField]) -> None:
        """Offer what was found, the likeliest first and chosen unless something was typed."""
        typed = self.value if self.value != self._given else None
        self._found = found
        self.box.clear()
        for field in found:
            self.box.addItem(field.value)
            tip = plain_tip(translate_message(field.place))
            self.box.setItemData(self.box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.show_value(found[0].value if found else "")
        if typed is not None:
            self.box.setCurrentText(typed)

    def show_value(self, value: str) -> None:
        """Put a value there, to be corrected."""
        self._given = value.strip()
        self.box.setCurrentText(value)
        if (edit := self.box.lineEdit()) is not None:
            edit.setCursorPosition(0)
        self._show_origin()

    def _show_origin(self) -> None:
        origins = [
            translate_message(field.place) for field in self._found if field.value == self.value
        ]
        more = len({field.value for field in self._found} - {self.value})
        texts = [", ".join(dict.fromkeys(origins))] if origins else []
        if more:
            texts.append(self.tr("{0} more below").format(more))
        self.origin.setText(" · ".join(texts))
        self.origin.setVisible(bool(texts))
