"""A file before it is imported: how much of it, in which encoding, and its own metadata."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QWidget,
)

from annotator.documents.intake import columns_of, corrected
from annotator.documents.reader import Extent, ReadDocument, ReadOptions
from annotator.drafts import IMPORT, Draft, Key
from annotator.gui.drafts.drafts import Drafts
from annotator.gui.importing.found_field import FoundFieldEdit
from annotator.gui.look.language import format_number, translate_message
from annotator.gui.look.plain_labels import PlainLabel, without_key
from annotator.gui.widgets.buttons import CANCEL, DialogButtons
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName
from annotator.model.media_types import PAGES, TABLES
from annotator.text.offsets import display_text

_PREVIEW_CHARACTERS = 20_000
_MARKED = 65_536
"""Bytes at the start of a file by which it is told from others."""
_ENCODINGS = (
    *("utf-8", "utf-16", "windows-1252", "iso-8859-15", "windows-1250", "iso-8859-2"),
    *("windows-1251", "koi8-r", "windows-1253", "windows-1254", "windows-1255", "windows-1256"),
    *("shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "cp437", "mac-roman"),
)

Reread = Callable[[ReadOptions, Callable[[ReadDocument | None, Message], None]], None]
"""Reads the file again with other options, and hands on the document or why there is none."""


class ImportDialog(QDialog):
    """Shows what was read; `result_document` is what was accepted, with what was corrected."""

    def __init__(
        self,
        document: ReadDocument,
        reread: Reread,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document: ReadDocument | None = document
        self._drafts = drafts
        self._file = (document.file_name, _mark_of(document))
        self._reread = reread
        self._options = ReadOptions()
        self.setWindowTitle(self.tr("Import {0}").format(document.file_name))
        resize_within(self, 960, 620)
        self.extent = ChoiceBox(self)
        self.extent.addItem(self.tr("The article and its comments"), Extent.ARTICLE)
        self.extent.addItem(self.tr("The whole page"), Extent.PAGE)
        self.encoding = ChoiceBox(self)
        self.encoding.setEditable(True)
        self.encoding.addItems(_ENCODINGS)
        self.column = ChoiceBox(self)
        self.by_row = QCheckBox(self.tr("A document for each &row"), self)
        self.fields = {name: FoundFieldEdit() for name in _shown_fields()}
        self.summary = PlainLabel(role="dim", wraps=True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.buttons = DialogButtons(self, CANCEL)
        self._import = self.buttons.addButton(
            self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._import.setDefault(True)
        self._lay_out(document)
        self._offer(document)
        self._show(document)
        self._bring_back()
        self._wire()
        self._import.setFocus()

    @property
    def result_document(self) -> ReadDocument | None:
        """The document with the fields as they stand in the dialog."""
        if self._document is None:
            return None
        values = {name: edit.value for name, edit in self.fields.items()}
        return corrected(self._document, values)

    @property
    def is_by_row(self) -> bool:
        """Whether each row of a table is wanted as a document, and not the table."""
        return self._options.is_by_row

    def forget_typed(self) -> None:
        """Keep no drafts of the fields any more: they are in the project, or given up."""
        for name in self.fields:
            self._drafts.drop(self._key(name))

    def _bring_back(self) -> None:
        """Put what was typed for this file, and came into no project, into the fields again."""
        for name, edit in self.fields.items():
            if (draft := self._drafts.get(self._key(name))) is not None:
                edit.box.setCurrentText(draft.text)

    def _keep(self, name: FieldName) -> None:
        kind, record, field = self._key(name)
        about, edit = self._file[0], self.fields[name]
        self._drafts.type(
            Draft(
                kind=kind, record=record, field=field, about=about, base=edit.given, text=edit.value
            )
        )

    def _key(self, name: FieldName) -> Key:
        return IMPORT, self._file[1], name.value

    def _lay_out(self, document: ReadDocument) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for text, choice, is_offered in (
            (self.tr("&Take"), self.extent, document.media_type in PAGES),
            (self.tr("&Encoding"), self.encoding, bool(document.encoding)),
            (self.tr("&Column"), self.column, document.media_type in TABLES),
            ("", self.by_row, document.media_type in TABLES),
        ):
            choice.setVisible(is_offered)
            if is_offered:
                form.addRow(text, choice)
        names = self._field_names()
        for name, edit in self.fields.items():
            edit.setAccessibleName(without_key(names[name]))
            label = PlainLabel(names[name])
            label.setBuddy(edit.box)
            form.addRow(label, edit)
        side = QWidget()
        side.setLayout(form)
        side.setFixedWidth(360)
        form.setContentsMargins(0, 0, 0, 0)
        row = row_of((self.preview, 1), side, spacing=16)
        column_of((row, 1), self.summary, self.buttons, within=self, margins=16, spacing=12)

    def _field_names(self) -> dict[FieldName, str]:
        return {
            FieldName.TITLE: self.tr("T&itle"),
            FieldName.AUTHOR: self.tr("&Author"),
            FieldName.PUBLICATION: self.tr("&Publication"),
            FieldName.HOST: self.tr("&Host"),
            FieldName.PUBLISHED: self.tr("Pu&blished"),
            FieldName.URL: self.tr("A&ddress"),
            FieldName.LANGUAGE: self.tr("&Language"),
        }

    def _wire(self) -> None:
        self.extent.activated.connect(lambda _index: self._read_again())
        self.encoding.textActivated.connect(lambda _text: self._read_again())
        self.column.activated.connect(lambda _index: self._read_again())
        self.by_row.toggled.connect(lambda _on: self._read_again())
        for name, edit in self.fields.items():
            edit.typed.connect(lambda name=name: self._keep(name))

    def _offer(self, document: ReadDocument) -> None:
        """Fill in what can be chosen, once, from the first reading."""
        self.encoding.setCurrentText(document.encoding)
        self.column.addItem(self.tr("All columns"), None)
        for name in columns_of(document):
            self.column.addItem(name, name)

    def _read_again(self) -> None:
        self._options = replace(
            self._options,
            extent=Extent(self.extent.currentData()),
            encoding=self.encoding.currentText().strip() or None,
            column=self.column.currentData(),
            is_by_row=self.by_row.isChecked(),
        )
        self._import.setEnabled(False)
        self._reread(self._options, self._on_read)

    def _on_read(self, document: ReadDocument | None, problem: Message) -> None:
        self._document = document
        self._import.setEnabled(document is not None)
        if document is not None:
            self._show(document)
        else:
            self.preview.clear()
            self.summary.setText(translate_message(problem))

    def _show(self, document: ReadDocument) -> None:
        for name, edit in self.fields.items():
            edit.show_found([f for f in document.findings.fields if f.name is name])
        title = self.fields[FieldName.TITLE]
        if not title.value:
            title.show_value(document.title)
        shown = document.text[:_PREVIEW_CHARACTERS]
        self.preview.setPlainText(display_text(shown))
        self.summary.setText(
            " · ".join((*self._counts(document), *map(translate_message, document.notes)))
        )

    def _counts(self, document: ReadDocument) -> Sequence[str]:
        comments = [r for r in document.regions if r.kind is RegionKind.COMMENT]
        voices = {region.voice for region in comments if region.voice}
        words, parts = len(document.text.split()), len(document.parts)
        counts = [
            self.tr("1 word") if words == 1 else self.tr("{0} words").format(format_number(words)),
        ]
        if len(comments) == 1:
            counts.append(self.tr("1 comment"))
        elif comments and not voices:
            counts.append(self.tr("{0} comments").format(len(comments)))
        elif comments and len(voices) == 1:
            counts.append(self.tr("{0} comments by one person").format(len(comments)))
        elif comments:
            text = self.tr("{0} comments by {1} people")
            counts.append(text.format(len(comments), len(voices)))
        if parts:
            text = self.tr("1 document inside") if parts == 1 else self.tr("{0} documents inside")
            counts.append(text.format(parts))
        return counts


def _mark_of(document: ReadDocument) -> str:
    """Return what tells a file from others of its name, without hashing megabytes."""
    start = f"{document.file_name}\0{len(document.original)}\0".encode("utf-8", "replace")
    return sha256(start + document.original[:_MARKED]).hexdigest()


def _shown_fields() -> tuple[FieldName, ...]:
    return tuple(name for name in FieldName if name is not FieldName.MODIFIED)
