"""The card of a source: all that is known of it, to be read and changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QWidget

from annotator.commands import FillSource, Revise
from annotator.gui.drafts.record_card import RecordCard
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_message, translate_term
from annotator.gui.look.plain_labels import PlainLabel, add_rows, literal, set_tip
from annotator.gui.session.picker import Anchor, Pick, Picker
from annotator.gui.session.session import Session
from annotator.gui.sources.folded import FoldedRows
from annotator.gui.sources.model import SourcesModel
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.messages import Message
from annotator.model import Source, SourceId
from annotator.reader import is_missing
from annotator.references import citation_of, item_in
from annotator.references.editing import value_of, with_value
from annotator.references.words import DESCRIPTOR, TYPES, VARIABLES
from annotator.text.quoting import shortened

_LONGEST_NAME = 200
_LONGEST_WORD, _MANY = 40, 20


class SourceCard(RecordCard):
    """Shows one source; a choice is stored at once."""

    def __init__(self, session: Session, picker: Picker, model: SourcesModel) -> None:
        known = (f"csl.{name}" for name in VARIABLES)
        judged = (f"descriptor.{name}" for name in DESCRIPTOR)
        super().__init__(session.drafts, ("name", "role", "date", *known, *judged), "note")
        self._session = session
        self._picker = picker
        self._model = model
        self._source: Source | None = None
        self.setAccessibleName(self.tr("The chosen source"))
        self.choices = {
            name: ChoiceBox()
            for name in ("kind", "reliability", "named", "obtained", "affiliation")
        }
        self.by = QPushButton()
        self.by.setStyleSheet("text-align: left;")
        set_tip(self.by, self.tr("Who wrote it, or who spoke there"))
        self.by.clicked.connect(self._ask_by)
        self.type = ChoiceBox()
        self.type.activated.connect(lambda _index: self._choose_type())
        self.others = PlainLabel(role="dim", wraps=True)
        self.fill = ActButton(self.tr("Fill from a reference…"))
        set_tip(self.fill, self.tr("Take over the reference of another source, and the source"))
        self.fill.clicked.connect(self._ask_reference)
        self.numbers = PlainLabel(role="dim", wraps=True)
        self.document = PlainLabel(role="dim", wraps=True)
        self._lay_out()
        for name, box in self.choices.items():
            box.activated.connect(lambda _index, name=name: self._choose(name))
        self.show_source(None)

    def show_source(self, source: Source | None) -> None:
        """Show a source as it is now, or none."""
        self._source = source
        self.show_record(source)
        for name, box in self.choices.items():
            box.clear()
            if source is not None:
                choices = self._model.choices_of(source, name)
                for choice in choices:
                    is_word = name != "affiliation" and bool(choice)
                    box.addItem(translate_term(choice) if is_word else choice or "—", choice)
                box.setCurrentIndex(max(0, box.findData(self._model.value_of(source, name))))
        self._show_reference(source)
        self._show_others(source)

    def _show_reference(self, source: Source | None) -> None:
        """Show what is known of a source as a thing one refers to, and of its quality."""
        item = item_in(source) if source else {}
        self.type.clear()
        self.type.addItem("—", "")
        for name, word in TYPES.items():
            self.type.addItem(translate_message(word), name)
        self.type.setCurrentIndex(max(0, self.type.findData(item.get("type", ""))))
        rest = [name for name in item if name not in ("type", "id", *VARIABLES)]
        self.others.setText(", ".join(shortened(name, _LONGEST_WORD) for name in rest[:_MANY]))
        self._form.setRowVisible(self.others, bool(rest) and self.reference.button.isChecked())
        self._form.setRowVisible(self.fields["date"], "issued" not in item)
        self.reference.tell(shortened(citation_of(item), _LONGEST_NAME))
        said = (value_of(source, f"descriptor.{name}") for name in DESCRIPTOR) if source else ()
        self.quality.tell(shortened(" · ".join(filter(None, said)), _LONGEST_NAME))

    def _show_others(self, source: Source | None) -> None:
        project = self._session.project
        maker = project.read.get(Source, source.by) if project and source and source.by else None
        name = shortened(source_name(maker.name), _LONGEST_NAME) if maker else ""
        self.by.setText(literal(name) if name else self.tr("Choose…"))
        if source is None:
            self.numbers.clear()
            self.document.clear()
            return
        counts = (
            (self.tr("nearest {0}"), "nearest"),
            (self.tr("origin {0}"), "origin"),
            (self.tr("own voice {0}"), "own voice"),
            (self.tr("in chains {0}"), "in chains"),
        )
        told = [text.format(self._model.value_of(source, role) or "…") for text, role in counts]
        self.numbers.setText(" · ".join(told))
        missing = self.tr("not in hand") if is_missing(source) else "—"
        self.document.setText(self._model.value_of(source, "document") or missing)

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.fields["name"]),
            (self.tr("Kind"), self.choices["kind"]),
            (self.tr("Reliability"), self.choices["reliability"]),
            (self.tr("Named in the text"), self.choices["named"]),
            (self.tr("Role"), self.fields["role"]),
            (self.tr("Belongs to"), self.choices["affiliation"]),
            (self.tr("By"), self.by),
            (self.tr("Date"), self.fields["date"]),
            (self.tr("Obtained"), self.choices["obtained"]),
            (self.tr("Document"), self.document),
            (self.tr("Claims"), self.numbers),
            (self.tr("Note"), self.fields["note"]),
        )
        add_rows(self._form, rows)
        words = {name: translate_message(word) for name, word in VARIABLES.items()}
        about: dict[str, QWidget] = {self.tr("Type"): self.type}
        about |= {word: self.fields[f"csl.{name}"] for name, word in words.items()}
        about |= {self.tr("Also kept"): self.others, "": self.fill}
        self.reference = FoldedRows(self._form, self.tr("Reference"), about)
        judged = {
            translate_message(w): self.fields[f"descriptor.{n}"] for n, w in DESCRIPTOR.items()
        }
        self.quality = FoldedRows(self._form, self.tr("Quality"), judged)

    def _choose(self, name: str) -> None:
        if self._source is not None:
            self._model.change(self._source, name, str(self.choices[name].currentData()))

    def _choose_type(self) -> None:
        if self._source is not None:
            chosen = with_value(self._source, "csl.type", str(self.type.currentData()))
            self._session.do(Revise(self._source, chosen, Message("Change source")))

    def _ask_reference(self) -> None:
        """Ask which source's reference this one takes over; that source becomes one with it."""
        source = self._source
        if source is None:
            return

        def fill(chosen: Source) -> None:
            text = self.tr("Filled “{0}” from “{1}”").format(source.name, chosen.name)
            self._session.do(FillSource(source.id, chosen.id), text)

        name = shortened(source.name, _LONGEST_NAME)
        self._picker.ask_reference(
            Anchor(self.fill, self.fill.rect().bottomLeft()),
            self.tr("Which reference is “{0}”?").format(name),
            fill,
            but=source.id,
        )

    def _ask_by(self) -> None:
        source = self._source
        if source is None:
            return

        def use(source_id: SourceId) -> Pick:
            label = Message("Change source")
            return Pick(label, Revise(source, replace(source, by=source_id), label))

        title = self.tr("Who made “{0}”?").format(shortened(source.name, _LONGEST_NAME))
        anchor = Anchor(self.by, self.by.rect().bottomLeft())
        self._picker.ask_source(anchor, title, use, part="author")
