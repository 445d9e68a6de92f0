"""Choosing the encoding of a text, with a look at what it makes of the bytes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.documents.reading import file_bytes
from annotator.documents.registry import PLAIN_TEXT
from annotator.errors import DocumentError
from annotator.text.offsets import display_text

_PREVIEW_CHARACTERS = 4_000
_COMMON = (
    "utf-8",
    "utf-16",
    "windows-1252",
    "iso-8859-15",
    "windows-1250",
    "iso-8859-2",
    "windows-1251",
    "koi8-r",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "shift_jis",
    "euc-jp",
    "gb18030",
    "big5",
    "euc-kr",
    "cp437",
    "mac-roman",
)


class EncodingDialog(QDialog):
    """Shows the file as each encoding reads it; `document` is what was accepted."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: ReadDocument | None = None
        self._path = path
        self.setWindowTitle(self.tr("Encoding of {0}").format(path.name))
        self.resize(680, 480)
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.addItems(_COMMON)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("&Encoding"), self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self._guess()
        self.box.currentTextChanged.connect(self._read)

    def _guess(self) -> None:
        """Begin with what the program would take."""
        self._read(None)
        if self.document is not None:
            self.box.setCurrentText(self.document.encoding)

    def _read(self, encoding: str | None) -> None:
        try:
            self.document = PLAIN_TEXT.read(
                file_bytes(self._path), self._path.name, ReadOptions(encoding=encoding)
            )
        except DocumentError as error:
            self.document = None
            self.problem.setText(str(error))
            self.preview.clear()
        else:
            self.problem.clear()
            self.preview.setPlainText(display_text(self.document.text[:_PREVIEW_CHARACTERS]))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.document is not None)
