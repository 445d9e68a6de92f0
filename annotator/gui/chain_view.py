"""The chain of a claim: breadcrumbs from the reader inwards, and a line for each layer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.commands import Revise, UnlinkSource
from annotator.gui.claims_model import plain_tip
from annotator.gui.flow import FlowLayout, clear_layout
from annotator.gui.session import Session
from annotator.gui.theme import Colours
from annotator.model import Attribution, Obtained, Source, SourceId, SourceKind, Stance
from annotator.reader import ChainNode, ClaimRow

_LONGEST_NAME = 34
_STANCE_CHARACTERS = 7
_VIA_CHARACTERS = 5
VIA_KINDS = (SourceKind.DOCUMENT, SourceKind.BRIEFING, SourceKind.PUBLICATION)


class ChainView(QWidget):
    """Shows the chain of a claim and changes its layers."""

    def __init__(self, session: Session, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colours = colours
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._crumbs_holder = QWidget()
        self._crumbs = FlowLayout(self._crumbs_holder)
        column.addWidget(self._crumbs_holder)
        self._layers_holder = QWidget()
        self._layers = QGridLayout(self._layers_holder)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.setHorizontalSpacing(8)
        self._layers.setVerticalSpacing(4)
        self._layers.setColumnStretch(1, 1)
        column.addWidget(self._layers_holder)
        self._hint = QLabel(self.tr("S links a source; W wraps an outer one round the chain."))
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)

    def show_row(self, row: ClaimRow) -> None:
        """Show the chain of a claim."""
        clear_layout(self._crumbs)
        clear_layout(self._layers)
        for number, node in enumerate(row.chain.nodes):
            if number:
                self._crumbs.addWidget(QLabel("←"))
            is_origin = number == len(row.chain.nodes) - 1
            self._crumbs.addWidget(self._crumb(node, is_origin=is_origin))
        self._crumbs_holder.setVisible(bool(row.chain.nodes))
        for number, layer in enumerate(row.layers):
            self._add_layer(number, layer, self._source_of(row, layer))
        self._layers_holder.setVisible(bool(row.layers))
        self._hint.setVisible(not row.layers)
        self._crumbs_holder.updateGeometry()

    def _crumb(self, node: ChainNode, *, is_origin: bool) -> QLabel:
        source = node.source
        grade = f"  {source.reliability}" if source.reliability else ""
        missing = self.tr("  not in hand") if source.obtained is Obtained.NO else ""
        crumb = QLabel(_short(source.name) + grade + missing)
        crumb.setTextFormat(Qt.TextFormat.PlainText)
        crumb.setProperty("role", "origin" if is_origin else "chip")
        crumb.setToolTip(plain_tip(f"{source.name}\n{source.kind}"))
        return crumb

    def _add_layer(self, number: int, layer: Attribution, source: Source | None) -> None:
        name = QLabel(f"{number + 1}   {_short(source.name) if source else '?'}")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setMinimumWidth(60)
        if layer.cue:
            cue = " … ".join(span.exact for span in layer.cue)
            name.setToolTip(plain_tip(self.tr("Cue: “{0}”").format(cue)))
        self._layers.addWidget(name, number, 0, 1, 2)
        stance = _narrow_box(_STANCE_CHARACTERS)
        stance.setAccessibleName(self.tr("Stance of layer {0}").format(number + 1))
        stance.setToolTip(self.tr("What the source is said to do with the claim"))
        for value in Stance:
            stance.addItem(value.value.replace("-", " "), value)
        stance.setCurrentIndex(list(Stance).index(layer.stance))
        stance.activated.connect(lambda _index: self._set_stance(layer, stance.currentData()))
        self._layers.addWidget(stance, number, 2)
        self._layers.addWidget(self._via_box(number, layer), number, 3)
        remove = QToolButton()
        remove.setText("×")
        remove.setStyleSheet("padding: 4px 6px;")
        remove.setToolTip(self.tr("Unlink this source"))
        remove.setAccessibleName(self.tr("Unlink layer {0}").format(number + 1))
        remove.clicked.connect(lambda: self._session.do(UnlinkSource(layer.id)))
        self._layers.addWidget(remove, number, 4)

    def _via_box(self, number: int, layer: Attribution) -> QComboBox:
        via = _narrow_box(_VIA_CHARACTERS)
        via.setAccessibleName(self.tr("Where layer {0} was said").format(number + 1))
        via.setToolTip(self.tr("The document or briefing it was said in"))
        via.addItem(self.tr("via …"), None)
        project = self._session.project
        for source in project.read.sources() if project else ():
            if source.kind in VIA_KINDS or source.id == layer.via:
                via.addItem(_short(source.name), source.id)
        via.setCurrentIndex(max(0, via.findData(layer.via)))
        via.activated.connect(lambda _index: self._set_via(layer, via.currentData()))
        return via

    def _set_stance(self, layer: Attribution, stance: str) -> None:
        revised = replace(layer, stance=Stance(stance))
        self._session.do(Revise(layer, revised, self.tr("Set stance")))

    def _set_via(self, layer: Attribution, via: SourceId | None) -> None:
        self._session.do(Revise(layer, replace(layer, via=via), self.tr("Set via")))

    @staticmethod
    def _source_of(row: ClaimRow, layer: Attribution) -> Source | None:
        nodes = row.chain.nodes
        return next((n.source for n in nodes if n.source.id == layer.source), None)


def _narrow_box(characters: int) -> QComboBox:
    """Return a list that is as wide as some characters, whatever it holds."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(characters)
    return box


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
