"""The export formats, with a preview of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.exporting import Preview
from annotator.formats.format import Exporter
from annotator.gui.look.language import translate_message
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.placing import resize_within
from annotator.messages import Message

PREVIEW_CHARACTERS = 60_000


class ExportDialog(QDialog):
    """Offers the formats, shows the beginning of what will be written and asks where to.

    `preview_of` returns None for a format that cannot be written, after showing why.
    """

    def __init__(
        self,
        exporters: Sequence[Exporter],
        preview_of: Callable[[Exporter], Preview | None],
        project_path: Path,
        colours: Colours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._exporters = exporters
        self._preview_of = preview_of
        self._project_path = project_path
        self._colours = colours
        self.setWindowTitle(self.tr("Export"))
        resize_within(self, 760, 600)
        self.formats = ChoiceBox()
        self.formats.setAccessibleName(self.tr("Format"))
        self.formats.addItems([_described(exporter) for exporter in exporters])
        self.view = QPlainTextEdit(readOnly=True)
        self.view.setAccessibleName(self.tr("Preview"))
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.view.setFont(font)
        self.note = PlainLabel(role="dim")
        buttons = QDialogButtonBox()
        self._save = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.formats)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.formats.currentIndexChanged.connect(self._show)
        self._show()
        self._save.setFocus()

    @property
    def exporter(self) -> Exporter:
        """The format that is chosen."""
        return self._exporters[self.formats.currentIndex()]

    def _show(self) -> None:
        preview = self._preview_of(self.exporter)
        self._save.setEnabled(preview is not None)
        self.view.clear()
        if preview is None:
            note = self.tr("This format cannot be written.")
        elif not self.exporter.lexer:
            note = self.tr("There is no preview of this format.")
        else:
            text = preview.text[:PREVIEW_CHARACTERS]
            highlight(self.view, text, self.exporter.lexer, self._colours)
            note = (
                self.tr("This is the whole file.")
                if preview.is_whole and len(preview.text) <= PREVIEW_CHARACTERS
                else self.tr("This is the beginning of the file; the rest looks the same.")
            )
        self.note.setText(note)

    def _choose(self) -> None:
        suffixes = self.exporter.suffixes
        suggested = self._project_path.with_suffix(next(iter(suffixes), ".txt"))
        kinds = " ".join(f"*{suffix}" for suffix in suffixes) or "*"
        label = _described(self.exporter).partition(":")[0]
        name, _filter = QFileDialog.getSaveFileName(
            self, self.windowTitle(), str(suggested), f"{label} ({kinds})"
        )
        if name:
            self.path = Path(name)
            self.accept()


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
    for token, value in lexer.get_tokens(text):
        look = next((formats[known] for known in looks if _is_a(token, known)), plain)
        cursor.insertText(value, look)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    view.setUpdatesEnabled(True)


def _is_a(token: tuple[str, ...], kind: tuple[str, ...]) -> bool:
    """Return whether a token's type is a kind or one of its sub-types."""
    return token[: len(kind)] == kind
