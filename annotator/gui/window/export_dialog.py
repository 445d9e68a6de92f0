"""A look at the annotated JSON before it is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.exporting import Preview
from annotator.gui.look.theme import Colours

PREVIEW_CHARACTERS = 60_000


class ExportDialog(QDialog):
    """Shows the beginning of what will be written and asks where to."""

    def __init__(
        self, preview: Preview, suggested: Path, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._suggested = suggested
        self.setWindowTitle(self.tr("Export annotated JSON"))
        self.resize(760, 600)
        self._view = QPlainTextEdit(readOnly=True)
        self._view.setAccessibleName(self.tr("Preview"))
        self._view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self._view.setFont(font)
        highlight_json(self._view, preview.text[:PREVIEW_CHARACTERS], colours)
        is_cut = not preview.is_whole or len(preview.text) > PREVIEW_CHARACTERS
        note = QLabel(
            self.tr("The beginning of the file; the rest looks alike.")
            if is_cut
            else self.tr("This is the whole file.")
        )
        note.setProperty("role", "dim")
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._view, 1)
        column.addWidget(note)
        column.addWidget(buttons)

    def _choose(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.windowTitle(), str(self._suggested), self.tr("Annotated JSON (*.json)")
        )
        if name:
            self.path = Path(name)
            self.accept()


def highlight_json(view: QPlainTextEdit, text: str, colours: Colours) -> None:
    """Put JSON into a view, coloured by its tokens; nothing in it is taken for markup."""
    from pygments.lexers.data import JsonLexer  # late: only an export needs it
    from pygments.token import Keyword, Name, Number, Punctuation, String

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
    for token, value in JsonLexer(ensurenl=False, stripnl=False).get_tokens(text):
        look = next((formats[known] for known in looks if _is_a(token, known)), plain)
        cursor.insertText(value, look)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    view.setUpdatesEnabled(True)


def _is_a(token: tuple[str, ...], kind: tuple[str, ...]) -> bool:
    """Tell whether a token's type is a kind or one of its sub-types."""
    return token[: len(kind)] == kind
