"""The analyst's choices in one dialog. Each holds at once; there is nothing to accept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of
from annotator.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings

_WIDTH = 460


class Preferences(QDialog):
    """Shows the settings and announces what is chosen."""

    name_given = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    font_chosen = Signal(str)
    """A family, empty for the program's own choice."""
    size_chosen = Signal(int)
    """In pixels."""
    keys_requested = Signal()

    def __init__(
        self, settings: Settings, families: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(settings.analyst_name)
        self.name.editingFinished.connect(self._take_name)
        self.language = self._box(
            (
                (self.tr("as the system has it"), "system"),
                ("English", "en"),
                ("Deutsch", "de"),
            ),
            settings.language,
            self.language_chosen,
        )
        self.theme = self._box(
            (
                (self.tr("as the system has it"), "system"),
                (self.tr("light"), "light"),
                (self.tr("dark"), "dark"),
                (self.tr("high contrast, light"), "contrast_light"),
                (self.tr("high contrast, dark"), "contrast_dark"),
            ),
            settings.theme,
            self.theme_chosen,
        )
        own = (self.tr("as chosen by the program"), "")
        self.font_box = self._box(
            (own, *((family, family) for family in families)),
            settings.text_font,
            self.font_chosen,
        )
        sizes = range(SMALLEST_TEXT, LARGEST_TEXT + 1)
        self.size_box = self._box(
            [(self.tr("{0} pixels").format(size), size) for size in sizes],
            settings.text_size,
            self.size_chosen,
        )
        self.keys = QPushButton(self.tr("Change keys…"))
        self.keys.setAutoDefault(False)
        self.keys.clicked.connect(self.keys_requested)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.addRow(self.tr("&Your name"), self.name)
        form.addRow(
            "", PlainLabel(self.tr("It is recorded with everything that you annotate."), role="dim")
        )
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("&Font of the text"), self.font_box)
        form.addRow(self.tr("&Size of the text"), self.size_box)
        form.addRow(self.tr("Keys"), self.keys)
        buttons = DialogButtons(self, CLOSE)
        column_of(form, buttons, within=self, margins=(20, 20, 20, 16), spacing=16)

    def _box(
        self, choices: Sequence[tuple[str, str | int]], chosen: str | int, signal: SignalInstance
    ) -> ChoiceBox:
        box = ChoiceBox()
        for text, value in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda _index: signal.emit(box.currentData()))
        return box

    def _take_name(self) -> None:
        if self.name.isModified() and self.name.text().strip():
            self.name.setModified(False)
            self.name_given.emit(self.name.text())
