"""Where a document comes from, and who speaks in each of its regions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from annotator.commands import FillSource, Revise
from annotator.gui.documents.regions_model import RegionsModel
from annotator.gui.drafts.bound_field import BoundField
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import format_number, translate_message, translate_term
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip, without_key
from annotator.gui.session.picker import Anchor, Pick, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.record_table import marked, style_table
from annotator.messages import Message, term
from annotator.model import Document, Edit, Obtained, Region, RegionKind, Source, SourceId
from annotator.model.guesses import voice_part
from annotator.project.open_document import OpenDocument
from annotator.references import citation_of, item_in
from annotator.text.names import is_name_within, names_beginning, names_in
from annotator.text.quoting import shortened

_HEAD = (RegionKind.BYLINE, RegionKind.HEADLINE, RegionKind.DECK)
"""Regions that name who made a document, the likeliest first."""
_LONGEST_NAME = 500
"""Characters of a source's name on its button."""
_LONGEST_REFERENCE = 120


class DetailsPanel(QWidget):
    """Shows and changes the details and the regions of the current document."""

    def __init__(self, session: Session, picker: Picker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self._texts = {
            "title": (QLineEdit(), self.tr("&Title")),
            "published": (QLineEdit(), self.tr("&Published")),
            "accessed": (QLineEdit(), self.tr("&Accessed")),
            "url": (QLineEdit(), self.tr("&Address")),
            "language": (QLineEdit(), self.tr("&Language")),
        }
        self._sources = {
            "author": (QPushButton(), self.tr("Aut&hor"), self.tr("Who wrote it?")),
            "publication": (QPushButton(), self.tr("P&ublication"), self.tr("Who published it?")),
            "host": (QPushButton(), self.tr("H&ost"), self.tr("Who carries the copy you read?")),
        }
        self._bound = {
            name: BoundField(field, session.drafts, name)
            for name, (field, _) in self._texts.items()
        }
        self.reference = QPushButton()
        self.reference.setStyleSheet("text-align: left;")
        self.reference.clicked.connect(self._ask_reference)
        self._shown: Document | None = None
        self._origin = PlainLabel(role="dim", wraps=True)
        self.regions = RegionsModel(session, self)
        self.table = self._make_table()
        self._lay_out()
        self.setFocusProxy(self._texts["title"][0])
        self._are_regions_stale = True
        session.document_changed.connect(self.refresh)
        session.edited.connect(self._on_edit)
        self.refresh()

    def focus_guesses(self) -> None:
        """Focus what was guessed at import: who wrote the document, and then who published it."""
        self._sources["author"][0].setFocus()

    def refresh(self) -> None:
        """Show the document as it is now."""
        opened, project = self._session.document, self._session.project
        document = opened.document if opened else None
        if self._stays_with(document):
            return
        self._shown = document
        self.setEnabled(document is not None)
        self._reload_regions()
        for field in self._bound.values():
            field.show_record(document, document.title if document else "")
        for name, (button, _label, _question) in self._sources.items():
            source_id = getattr(document, name) if document else None
            source = project.read.get(Source, source_id) if project and source_id else None
            button.setText(
                literal(shortened(source_name(source.name), _LONGEST_NAME))
                if source
                else self.tr("Choose…")
            )
        self._show_origins()
        self._show_reference()
        if document is not None:
            parts = (document.file_name, document.media_type, document.encoding)
            length = document.length
            text = self.tr("1 character") if length == 1 else self.tr("{0} characters")
            size = text.format(format_number(length))
            self._origin.setText(" · ".join((*(part for part in parts if part), size)))

    def _stays_with(self, document: Document | None) -> bool:
        """Tell whether the focus is in a field of a document that is not shown any more.

        It stays until the field is left: the next letters would go to another document.
        """
        if self._shown is None or (document is not None and document.id == self._shown.id):
            return False
        fields = self._bound.values()
        return any(field.is_typing or (document is None and field.has_focus) for field in fields)

    def _show_origins(self) -> None:
        """Tell of each field where in the file it was found, and what else was found there."""
        opened = self._session.document
        found = opened.findings.fields if opened else ()
        widgets: dict[str, QWidget] = {name: field for name, (field, _) in self._texts.items()}
        widgets |= {name: button for name, (button, *_) in self._sources.items()}
        for name, widget in widgets.items():
            lines = [f"{f.value} — {translate_message(f.place)}" for f in found if f.name == name]
            text = self.tr("Found in the file:\n{0}").format("\n".join(lines)) if lines else ""
            set_tip(widget, text)

    def _show_reference(self) -> None:
        """Show how the document itself is referred to."""
        cited = [text for one in self._own_sources() if (text := citation_of(item_in(one)))]
        text = cited[0] if cited else ""
        self.reference.setText(
            literal(shortened(text, _LONGEST_REFERENCE)) if text else self.tr("Choose…")
        )
        tip = self.tr("How the document is referred to: an entry of a bibliography in the register")
        set_tip(self.reference, text or tip)

    def _own_sources(self) -> list[Source]:
        """Return the sources that the document is, those with a reference first."""
        project = self._session.project
        if project is None or self._shown is None:
            return []
        return sorted(project.read.sources_that_are(self._shown.id), key=lambda one: not one.csl)

    def _ask_reference(self) -> None:
        """Ask for an entry of a bibliography: it, or the source that the document is, gets both."""
        document, own = self._shown, self._own_sources()
        if document is None:
            return
        label = Message("Set reference")

        def use(chosen: Source) -> None:
            is_it = replace(chosen, document=document.id, obtained=Obtained.YES)
            step = FillSource(own[0].id, chosen.id) if own else Revise(chosen, is_it, label)
            name = shortened(chosen.name, _LONGEST_REFERENCE)
            self._session.do(step, self.tr("Reference: {0}").format(name))

        self._picker.ask_reference(
            Anchor(self.reference, self.reference.rect().bottomLeft()),
            self.tr("How is this document referred to?"),
            use,
            but=own[0].id if own else None,
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.regions)
        style_table(table, self.tr("Regions"), {0: 96, 2: 130}, stretched=1)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.activated.connect(self._ask_voice)
        table.selectionModel().selectionChanged.connect(lambda *_: self._on_row())
        return table

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(16, 8, 16, 0)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name in ("title", "author", "publication", "host"):
            self._add_row(form, name)
        for name in ("published", "accessed", "url", "language"):
            self._add_row(form, name)
        label = self.tr("Refere&nce")
        self.reference.setAccessibleName(without_key(label))
        form.addRow(label, self.reference)
        form.addRow(self._origin)
        self._kind = ChoiceBox()
        self._kind.setAccessibleName(self.tr("Kind of the selected region"))
        for kind in RegionKind:
            self._kind.addItem(translate_term(kind), kind)
        self._kind.setEnabled(False)
        self._kind.setCurrentIndex(-1)
        self._kind.activated.connect(lambda _index: self._set_kind())
        heading = PlainLabel(
            self.tr("Regions: who speaks where (Enter chooses the voice)"), role="field", wraps=True
        )
        region_form = QFormLayout()
        region_form.setContentsMargins(16, 0, 16, 12)
        region_form.addRow(self.tr("&Kind of the region"), self._kind)
        head = column_of(heading, margins=(16, 8, 16, 0))
        column_of(
            form, head, (self.table, 1), region_form, within=self, margins=(0, 8, 0, 0), spacing=8
        )

    def _add_row(self, form: QFormLayout, name: str) -> None:
        if name in self._texts:
            field, label = self._texts[name]
            field.setAccessibleName(without_key(label))
            self._bound[name].left.connect(self.refresh)
            form.addRow(label, field)
        else:
            button, label, question = self._sources[name]
            button.setAccessibleName(without_key(label))
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda: self._ask_source(name, button, question))
            form.addRow(label, button)

    def _ask_source(self, name: str, button: QPushButton, question: str) -> None:
        opened = self._session.document
        if opened is None:
            return
        document: Document = opened.document

        def use(source_id: SourceId) -> Pick:
            values: dict[str, Any] = {name: source_id}
            label = Message("Set {0}", term(name))
            return Pick(label, Revise(document, replace(document, **values), label))

        anchor = Anchor(button, button.rect().bottomLeft())
        found = [field.value for field in opened.findings.fields if field.name == name]
        offered = [*found, *_names_at_head(opened)]
        self._picker.ask_source(anchor, question, use, self._names, part=name, offered=offered)

    def _ask_voice(self, index: QModelIndex) -> None:
        region = self.regions.region_at(index)
        if region is None:
            return

        def use(source_id: SourceId) -> Pick:
            label = Message("Set voice")
            return Pick(label, Revise(region, replace(region, voice=source_id), label))

        place = Anchor(self.table, self.table.visualRect(index).bottomLeft())
        question = self.tr("Who speaks in this {0}?").format(translate_term(region.kind))
        part = voice_part(region.kind)
        self._picker.ask_source(place, question, use, self._names, part=part)

    def _names(self, letters: str) -> list[str]:
        """Return the names in the text that begin with some letters, those at its head first."""
        opened = self._session.document
        return names_beginning(opened.text, letters, 0) if opened else []

    def _set_kind(self) -> None:
        if (region := self.regions.region_at(marked(self.table))) is not None:
            revised = replace(region, kind=RegionKind(self._kind.currentData()))
            self._session.do(Revise(region, revised, Message("Set kind of region")))

    def _on_row(self) -> None:
        region = self.regions.region_at(marked(self.table))
        self._kind.setEnabled(region is not None)
        self._kind.setCurrentIndex(list(RegionKind).index(region.kind) if region else -1)

    def _on_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, Document | Source) for change in edit.changes):
            self.refresh()
        elif any(isinstance(change.record, Region) for change in edit.changes):
            self._reload_regions()

    def _reload_regions(self) -> None:
        """Show the regions as they are now; while nobody looks, read nothing."""
        self._are_regions_stale = not self.isVisible()
        if not self._are_regions_stale:
            self.regions.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while the panel was hidden."""
        super().showEvent(event)
        if self._are_regions_stale:
            self._reload_regions()


def _names_at_head(opened: OpenDocument) -> list[str]:
    """Return the names in a document's byline and headline."""
    regions = sorted(
        (region for region in opened.regions if region.kind in _HEAD),
        key=lambda region: _HEAD.index(region.kind),
    )
    return [
        name
        for region in regions
        for name in names_in(opened.text[region.start : region.end])
        if region.kind is RegionKind.BYLINE or is_name_within(name, opened.text)
    ]
