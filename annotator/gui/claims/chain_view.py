"""The chain of a claim: breadcrumbs from the reader inwards, and a line for each layer.

Widgets are kept and shown again: making them anew for each claim would cost more than a frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.commands import Revise, UnlinkSource
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.chip import Chip
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.flow_layout import FlowLayout
from annotator.messages import Message
from annotator.model import Attribution, Obtained, Source, SourceKind, Stance
from annotator.reader import Chain, ChainNode, ClaimRow
from annotator.text.quoting import shortened

LONGEST_NAME = 34
"""Characters of a name on a chip."""
_STANCE_CHARACTERS = 6
_VIA_CHARACTERS = 5
_VIA_KINDS = (SourceKind.DOCUMENT, SourceKind.BRIEFING, SourceKind.PUBLICATION)


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("chain_view", text)


class ChainView(QWidget):
    """Shows the chain of a claim and changes its layers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._crumbs_holder = QWidget()
        self._flow = FlowLayout(self._crumbs_holder)
        self._chips: list[Chip] = []
        self._arrows: list[PlainLabel] = []
        column.addWidget(self._crumbs_holder)
        self._layers_holder = QWidget()
        self._grid = QGridLayout(self._layers_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for number, share in enumerate((3, 2, 2)):
            self._grid.setColumnStretch(number, share)
        self._layers: list[_LayerLine] = []
        column.addWidget(self._layers_holder)
        self._hint = PlainLabel(
            self.tr("S links a source; W wraps an outer one around the chain."),
            role="dim",
            wraps=True,
        )
        column.addWidget(self._hint)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [stop for line in self._layers for stop in line.stops]

    def show_row(self, row: ClaimRow) -> None:
        """Show the chain of a claim."""
        self._show_crumbs(row.chain)
        while len(self._layers) < len(row.layers):
            self._layers.append(_LayerLine(self._session, self._grid, len(self._layers)))
        for number, line in enumerate(self._layers):
            layer = row.layers[number] if number < len(row.layers) else None
            line.show_layer(layer, _source_of(row, layer) if layer else None)
        self._layers_holder.setVisible(bool(row.layers))
        self._hint.setVisible(not row.layers)

    def _show_crumbs(self, chain: Chain) -> None:
        """Show a chip for each node, with an arrow before all but the first."""
        nodes = chain.nodes
        while len(self._chips) < len(nodes):
            arrow, chip = PlainLabel("←"), Chip()
            arrow.setFixedHeight(chip.sizeHint().height())
            for widget in (arrow, chip):
                self._flow.addWidget(widget)
            self._arrows.append(arrow)
            self._chips.append(chip)
        for number, (arrow, chip) in enumerate(zip(self._arrows, self._chips, strict=True)):
            arrow.setVisible(0 < number < len(nodes))
            chip.setVisible(number < len(nodes))
            if number < len(nodes):
                _dress(chip, nodes[number], is_origin=nodes[number] in chain.origins)
        self._crumbs_holder.setVisible(bool(nodes))


class _LayerLine:
    """The widgets of one layer: its source, stance, via, and a button that removes it."""

    def __init__(self, session: Session, grid: QGridLayout, number: int) -> None:
        self._session = session
        self._layer: Attribution | None = None
        self._number = number
        self._name = ElidedLabel()
        self._name.setMinimumWidth(60)
        self._stance = _LazyBox(_STANCE_CHARACTERS, self._stances)
        self._stance.setAccessibleName(tr("Stance of layer {0}").format(number + 1))
        self._stance.setToolTip(tr("What the source is said to do with the claim"))
        self._stance.activated.connect(lambda _index: self._set_stance())
        self._via = _LazyBox(_VIA_CHARACTERS, self._vias)
        self._via.setAccessibleName(tr("Where layer {0} was said").format(number + 1))
        self._via.setToolTip(tr("The document or briefing it was said in"))
        self._via.activated.connect(lambda _index: self._set_via())
        self._remove = QToolButton()
        self._remove.setText("×")
        self._remove.setStyleSheet("padding: 0 4px;")
        self._remove.setToolTip(tr("Unlink this source"))
        self._remove.setAccessibleName(tr("Unlink layer {0}").format(number + 1))
        self._remove.clicked.connect(self._unlink)
        self._cue = PlainLabel(wraps=True, role="cue")
        self._widgets = (self._name, self._stance, self._via, self._remove)
        for column, widget in enumerate(self._widgets):
            grid.addWidget(widget, 2 * number, column)
        grid.addWidget(self._cue, 2 * number + 1, 0, 1, len(self._widgets))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets in tab order."""
        return (self._stance, self._via, self._remove)

    def show_layer(self, layer: Attribution | None, source: Source | None) -> None:
        """Show a layer, or nothing."""
        self._layer = layer
        if layer is not None:
            name = source_name(source.name) if source else "?"
            self._name.setText(f"{self._number + 1}   {name}")
            set_tip(self._name, name if source else "")
            cue = " … ".join(span.exact for span in layer.cue)
            self._cue.setText(tr("“{0}”").format(cue) if cue else "")
            self._stance.show_one(translate_term(layer.stance), layer.stance)
            self._via.show_one(*self._via_of(layer))
        for widget in self._widgets:
            widget.setVisible(layer is not None)
        self._cue.setVisible(layer is not None and bool(layer.cue))

    def _via_of(self, layer: Attribution) -> tuple[str, str | None]:
        project = self._session.project
        via = project.read.get(Source, layer.via) if project and layer.via else None
        return (shortened(via.name, LONGEST_NAME), via.id) if via else (tr("via …"), None)

    def _stances(self) -> list[tuple[str, str | None]]:
        return [(translate_term(stance), stance.value) for stance in Stance]

    def _vias(self) -> list[tuple[str, str | None]]:
        project = self._session.project
        sources = project.read.sources() if project else []
        own = self._layer.via if self._layer else None
        named = [
            (shortened(s.name, LONGEST_NAME), s.id)
            for s in sources
            if s.kind in _VIA_KINDS or s.id == own
        ]
        return [(tr("via …"), None), *named]

    def _set_stance(self) -> None:
        if self._layer is not None:
            revised = replace(self._layer, stance=Stance(self._stance.currentData()))
            self._session.do(Revise(self._layer, revised, Message("Set stance")))

    def _set_via(self) -> None:
        if self._layer is not None:
            revised = replace(self._layer, via=self._via.currentData())
            self._session.do(Revise(self._layer, revised, Message("Set via")))

    def _unlink(self) -> None:
        if self._layer is not None:
            self._session.do(UnlinkSource(self._layer.id))


class _LazyBox(QComboBox):
    """A list that holds one item until it is opened or focused."""

    def __init__(
        self, characters: int, choices: Callable[[], list[tuple[str, str | None]]]
    ) -> None:
        super().__init__()
        self._choices = choices
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(characters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_one(self, text: str, value: str | None) -> None:
        """Show a value without its alternatives."""
        place = self.findData(value)
        if place >= 0 and self.itemText(place) == text and (self.hasFocus() or self.count() == 1):
            self.setCurrentIndex(place)  # the alternatives stay while arrow keys go through them
            return
        self.clear()
        self.addItem(text, value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the value, cut with an ellipsis where there is no room."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, style, self)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, place.width() - 2
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        """Fetch the alternatives, then open."""
        self._fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fetch the alternatives: arrow keys choose without opening."""
        self._fill()
        super().focusInEvent(event)

    def _fill(self) -> None:
        value = self.currentData()
        self.clear()
        for text, each in self._choices():
            self.addItem(text, each)
        self.setCurrentIndex(max(0, self.findData(value)))


def _dress(chip: Chip, node: ChainNode, *, is_origin: bool) -> None:
    source = node.source
    name = source_name(source.name)
    grade = f"  {source.reliability}" if source.reliability else ""
    missing = tr("  not obtained") if source.obtained is Obtained.NO else ""
    chip.show_name(shortened(name, LONGEST_NAME) + grade + missing, is_outstanding=is_origin)
    set_tip(chip, f"{name}\n{translate_term(source.kind)}")


def _source_of(row: ClaimRow, layer: Attribution) -> Source | None:
    nodes = row.chain.nodes
    return next((node.source for node in nodes if node.source.id == layer.source), None)
