"""The export formats: who needs each, what it shows, and what it leaves out of this project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from annotator.formats.exporting import Preview
from annotator.formats.format import Exporter, ExportOptions
from annotator.formats.losses import Loss
from annotator.gui.look.language import current_language, translate_message
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.messages import Message
from annotator.model import DocumentId
from annotator.text.direction import isolated
from annotator.text.quoting import shortened

PREVIEW_CHARACTERS = 60_000


_LOOK_AFTER_MILLISECONDS = 150
"""So long nothing else is chosen before it is looked at."""
_SIDE_WIDTH = 250
_LOSSES_HEIGHT = 100
_ROW_PIXELS = 26
_ROOM_FOR_BOX = 60
"""Pixels of a check box, of what is around it and of a scroll bar."""
_LONGEST_TITLE = 60
_NATIVE_NAMES = {"en": "English", "de": "Deutsch"}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an export would be: its beginning, and what it leaves out; `problem` if it cannot be."""

    preview: Preview
    losses: tuple[Loss, ...] = ()
    problem: Message | None = None


Ask = Callable[[Exporter, ExportOptions, Callable[[Outlook], None]], None]
"""Looks at a format, in the background, and hands on what it would be."""


class ExportDialog(QDialog):
    """Offers the formats and what can be chosen of each; `path` is where to, once accepted."""

    def __init__(
        self,
        exporters: Sequence[Exporter],
        ask: Ask,
        project_path: Path,
        titles: Mapping[DocumentId, str],
        colours: Colours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._exporters = exporters
        self._ask = ask
        self._project_path = project_path
        self._colours = colours
        self._asked = 0
        """The number of the last question; the answer to any other one is too late."""
        self.setWindowTitle(self.tr("Export"))
        resize_within(self, 940, 640)
        self.formats = QListWidget()
        self.formats.setAccessibleName(self.tr("Format"))
        for exporter in exporters:
            item = QListWidgetItem(_name_of(exporter), self.formats)
            item.setSizeHint(QSize(0, _ROW_PIXELS))
        self.documents = {
            key: QCheckBox(literal(self._cut(" ".join(title.split()))))
            for key, title in titles.items()
        }
        self.names = QCheckBox(self.tr("With analysts’ &names"))
        self.language = ChoiceBox()
        self.language.setAccessibleName(self.tr("Language of the report"))
        self.about = PlainLabel(wraps=True)
        self.audience = PlainLabel(wraps=True, role="dim")
        self.view = QPlainTextEdit(readOnly=True)
        self.view.setAccessibleName(self.tr("Preview"))
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.view.setFont(font)
        self.note = PlainLabel(role="dim", wraps=True)
        self.lost = PlainLabel(wraps=True)
        self.losses = QPlainTextEdit(readOnly=True)
        self.losses.setAccessibleName(self.tr("What is left out"))
        self.losses.setMinimumHeight(_LOSSES_HEIGHT)
        self._rest = QWidget()
        """Takes the room where there is nothing to show in it."""
        self._rest.hide()
        buttons = QDialogButtonBox()
        self._save = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self._lay_out(titles, buttons)
        self._later = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MILLISECONDS)
        self._later.timeout.connect(self._look)
        self.formats.setCurrentRow(0)
        self._show_format()
        self._look()
        self.formats.currentRowChanged.connect(self._on_format)
        self.names.toggled.connect(self._on_choice)
        self.language.currentIndexChanged.connect(self._on_choice)
        for box in self.documents.values():
            box.toggled.connect(self._on_choice)
        self.formats.setFocus()  # the arrows choose, and Enter exports

    def _cut(self, title: str) -> str:
        room = _SIDE_WIDTH - _ROOM_FOR_BOX
        shown = isolated(shortened(title, _LONGEST_TITLE))
        return self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)

    @property
    def exporter(self) -> Exporter:
        """The format that is chosen."""
        return self._exporters[self.formats.currentRow()]

    @property
    def options(self) -> ExportOptions:
        """What is chosen of it."""
        chosen = tuple(key for key, box in self.documents.items() if box.isChecked())
        is_whole = self.exporter.is_of_whole or len(chosen) == len(self.documents)
        return ExportOptions(
            documents=() if is_whole else chosen,
            with_names=self.exporter.is_of_whole or self.names.isChecked(),
            language=self.language.currentData() or "en",
        )

    def done(self, result: int) -> None:
        """Close; what is still being looked at comes too late."""
        self._asked += 1
        self._later.stop()
        super().done(result)

    def _lay_out(self, titles: Mapping[DocumentId, str], buttons: QDialogButtonBox) -> None:
        self.names.setChecked(True)
        listed = QWidget()
        inside = column_of(within=listed, margins=(8, 4, 8, 4), spacing=2)
        for key, box in self.documents.items():
            box.setChecked(True)
            set_tip(box, titles[key])
            inside.addWidget(box)
        inside.addStretch(1)
        self._choices = QScrollArea(widgetResizable=True)
        self._choices.setObjectName("choices")
        self._choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices.setAccessibleName(self.tr("Documents"))
        self._choices.setWidget(listed)
        side = column_of((self.formats, 3), spacing=8)
        if len(self.documents) > 1:
            side.addWidget(PlainLabel(self.tr("Documents")))
            side.addWidget(self._choices, 2)
        side.addWidget(self.names)
        side.addWidget(self.language)
        left = QWidget()
        left.setFixedWidth(_SIDE_WIDTH)
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        right = column_of(
            self.about,
            self.audience,
            (self.view, 4),
            self.note,
            self.lost,
            (self.losses, 1),
            (self._rest, 1),
            spacing=8,
        )
        row = row_of(left, (right, 1), spacing=16)
        column_of((row, 1), buttons, within=self, margins=16, spacing=12)

    def _on_format(self) -> None:
        self._show_format()
        self._on_choice()

    def _on_choice(self) -> None:
        self._asked += 1
        self._later.start()

    def _show_format(self) -> None:
        """Show what a format is, and what can be chosen of it."""
        exporter = self.exporter
        self.about.setText(_described(exporter))
        self.audience.setText(translate_message(Message(exporter.audience)))
        self.audience.setVisible(bool(exporter.audience))
        for widget in (self.names, self._choices):
            widget.setEnabled(not exporter.is_of_whole)
        wanted = self.language.currentData() or current_language()
        self.language.blockSignals(True)
        self.language.clear()
        for code in exporter.languages:
            self.language.addItem(_NATIVE_NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(wanted)))
        self.language.blockSignals(False)
        self.language.setVisible(bool(exporter.languages))

    def _look(self) -> None:
        if self._chooses_nothing():
            self._save.setEnabled(False)
            self._clear(self.tr("Choose a document to export."))
            return
        self._asked += 1
        number = self._asked
        self._save.setEnabled(True)
        self._clear(self.tr("Looking at what will be written …"))

        def show(outlook: Outlook) -> None:
            if number == self._asked:
                self._show(outlook)

        self._ask(self.exporter, self.options, show)

    def _chooses_nothing(self) -> bool:
        boxes = self.documents.values()
        is_any = self.exporter.is_of_whole or any(box.isChecked() for box in boxes)
        return bool(boxes) and not is_any

    def _clear(self, note: str) -> None:
        self.view.clear()
        self.losses.clear()
        self.lost.setText("")
        self.note.setText(note)

    def _show(self, outlook: Outlook) -> None:
        self._save.setEnabled(outlook.problem is None)
        self._clear("")
        if outlook.problem is not None:
            self.note.setText(translate_message(outlook.problem))
            return
        self._show_preview(outlook.preview)
        lines = [translate_message(loss.sentence) for loss in outlook.losses]
        self.losses.setPlainText("\n".join(lines))
        self.lost.setText(
            self.tr("This is left out of the file, or changed in it:")
            if lines
            else self.tr("Nothing of this project is left out.")
        )
        self.losses.setVisible(bool(lines))
        self._rest.setVisible(not lines and not self.exporter.lexer)

    def _show_preview(self, preview: Preview) -> None:
        self.view.setVisible(bool(self.exporter.lexer))
        if not self.exporter.lexer:
            self.note.setText(self.tr("There is no preview of this format."))
            return
        text = preview.text[:PREVIEW_CHARACTERS]
        highlight(self.view, text, self.exporter.lexer, self._colours)
        self.note.setText(
            self.tr("This is the whole file.")
            if preview.is_whole and len(preview.text) <= PREVIEW_CHARACTERS
            else self.tr("This is the beginning of the file; the rest looks the same.")
        )

    def _choose(self) -> None:
        suffixes = self.exporter.suffixes
        suggested = self._project_path.with_suffix(next(iter(suffixes), ".txt"))
        kinds = " ".join(f"*{suffix}" for suffix in suffixes) or "*"
        name, _filter = QFileDialog.getSaveFileName(
            self, self.windowTitle(), str(suggested), f"{_name_of(self.exporter)} ({kinds})"
        )
        if name:
            self.path = Path(name)
            self.accept()


def _name_of(exporter: Exporter) -> str:
    return _described(exporter).partition(":")[0]


def _described(exporter: Exporter) -> str:
    return translate_message(Message(exporter.description)) or exporter.name


def highlight(view: QPlainTextEdit, text: str, lexer_name: str, colours: Colours) -> None:
    """Put a text into a view, coloured by its tokens; nothing in it is taken for markup."""
    from pygments.lexers import get_lexer_by_name  # late: only an export needs it
    from pygments.token import Keyword, Name, Number, Punctuation, String
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(lexer_name, ensurenl=False, stripnl=False)
    except ClassNotFound:  # a name that a plug-in made up
        view.setPlainText(text)
        return
    looks = {
        Name.Tag: colours.accent,
        String: colours.fact,
        Number: colours.report,
        Keyword: colours.opinion,
        Punctuation: colours.dim,
    }
    formats = {}
    for token, colour in looks.items():
        formats[token] = QTextCharFormat()
        formats[token].setForeground(QColor(colour))
    formats[Name.Tag].setFontWeight(QFont.Weight.DemiBold)
    view.setUpdatesEnabled(False)
    cursor = QTextCursor(view.document())
    plain = QTextCharFormat()
    cursor.beginEditBlock()  # else Qt lays out a long line again for each token
    for token, value in lexer.get_tokens(text):
        look = next((formats[known] for known in looks if _is_a(token, known)), plain)
        cursor.insertText(value, look)
    cursor.endEditBlock()
    view.moveCursor(QTextCursor.MoveOperation.Start)
    view.setUpdatesEnabled(True)


def _is_a(token: tuple[str, ...], kind: tuple[str, ...]) -> bool:
    """Return whether a token's type is a kind or one of its sub-types."""
    return token[: len(kind)] == kind
