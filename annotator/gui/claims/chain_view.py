"""The chain of a claim as a list from the reader inwards, a row a layer.

What the document itself says (who carries it, published it, wrote it) stands first, dimmed. Widgets
are kept and shown again: making them again for each claim would cost more than a frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.commands import UnlinkSource
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term, translator
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedButton, ElidedLabel
from annotator.gui.widgets.layouts import FlowLayout, column_of, row_of
from annotator.model import Attribution, Obtained, Source, SourceId, Span
from annotator.reader import ChainNode, ChainRole, ClaimRow
from annotator.text.quoting import shortened

tr = translator("chain_view")

LONGEST_NAME = 34
"""Characters of a name on a chip."""
_RAIL = 22
"""Pixels at the left, for the line through the layers."""
_RADIUS = 5.5
_NARROW = 430
"""Below this width (pixels) what it was said in stands under the name, which needs the room."""
_NAME_SHARE, _VIA_SHARE = 4, 3
_SPARE = 3
"""Lines that are kept for the next claim, beyond those that are shown."""
_INDENT = 5
"""Pixels before a name, as on the buttons of the layers."""
_NAME, _GRADE, _STANCE, _VIA, _REMOVE = range(1, 6)


class ChainView(QWidget):
    """Shows the chain of a claim and changes its layers."""

    wanted = Signal(str, QWidget)
    """An action by its name, and the button under which it may ask something."""
    words_chosen = Signal(int)
    """The offset (code points) of a cue or a mention."""
    pointed = Signal()
    """The mouse is about to click here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.keys: Callable[[str], str] = lambda _action: ""
        """Returns the key of an action by its name, as it is pressed now."""
        self._row: ClaimRow | None = None
        self._colours: Colours | None = None
        self.is_narrow = False
        self._documents: list[_DocumentLine] = []
        self._layers: list[_LayerLine] = []
        self._outer = self.button("wrap_source", "add")
        self._inner = self.button("link_source", "add")
        head = row_of((PlainLabel(self.tr("Who says so"), role="section"), 1), self._outer)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, _RAIL - 4)
        self._grid.setColumnStretch(_NAME, _NAME_SHARE)
        self._grid.setColumnStretch(_VIA, _VIA_SHARE)
        foot = row_of(self._inner, 0, margins=(_RAIL, 0, 0, 0))
        self._column = column_of(head, self._grid, foot, within=self, margins=0, spacing=2)
        self.rows = (head, self._grid, foot)
        """The layouts in its own."""
        session.layer.changed.connect(self._show_chosen)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [self._outer, *(s for line in self._layers for s in line.stops), self._inner]

    def show_row(self, row: ClaimRow, colours: Colours) -> None:
        """Show the chain of a claim."""
        self._row, self._colours = row, colours
        self._column.setEnabled(False)  # or all is laid out as each of its widgets comes up
        nodes = [node for node in row.chain.nodes if node.attribution is None]
        while len(self._documents) < len(nodes):
            self._documents.append(_DocumentLine(self._grid, len(self._documents)))
        while len(self._layers) < len(row.layers):
            self._layers.append(_LayerLine(self, self._grid, len(self._layers)))
        while len(self._layers) > len(row.layers) + _SPARE:
            self._layers.pop().remove_from(self._grid)
        own = nodes[-1] if nodes and not row.layers else None
        for number, line in enumerate(self._documents):
            node = nodes[number] if number < len(nodes) else None
            deed = self._deed(node) if node else ""
            line.show_node(node, deed, is_own_voice=node is not None and node is own)
        origins = {node.attribution.id for node in row.chain.origins if node.attribution}
        sources = {node.source.id: node.source for node in row.chain.nodes}
        for number, layer_line in enumerate(self._layers):
            layer = row.layers[number] if number < len(row.layers) else None
            layer_line.show_layer(layer, sources, is_origin=bool(layer and layer.id in origins))
        self._outer.setVisible(bool(row.layers))
        self._show_key(self._outer, "wrap_source", self.tr("+ who reported it"))
        inner = self.tr("+ who told them") if row.layers else self.tr("+ who said it")
        self._show_key(self._inner, "link_source", inner)
        self._show_chosen()
        self._column.setEnabled(True)
        self.update()

    def button(self, action: str, role: str) -> ActButton:
        """Return a button that asks for an action."""
        made = ActButton(role=role)
        self.lead(made, lambda: self.wanted.emit(action, made))
        return made

    def lead(self, button: ActButton, then: Callable[[], object]) -> None:
        """Have a button do something when it is clicked."""
        button.pointed.connect(self.pointed)
        button.clicked.connect(lambda _checked: then())

    def _deed(self, node: ChainNode) -> str:
        """Return what one of the document has done with it."""
        document = self.session.document
        match node.role:
            case ChainRole.HOST:
                return self.tr("where you read it")
            case ChainRole.PUBLICATION:
                return self.tr("published it")
            case _ if document is not None and node.source.id == document.document.author:
                return self.tr("wrote it")
            case _:
                return self.tr("speaks here")

    def with_key(self, text: str, action: str) -> str:
        """Return a text with the key of an action, if it has one."""
        key = self.keys(action)
        return f"{text} ({key})" if key else text

    def _show_key(self, button: ActButton, action: str, text: str) -> None:
        shown = self.with_key(text, action)
        if button.text() != shown:
            button.setText(shown)
            button.setAccessibleName(text.removeprefix("+ "))

    def _show_chosen(self) -> None:
        """Show which layer the keys act on, where there are several."""
        layers = self._row.layers if self._row else ()
        chosen = self.session.layer.of(layers)
        for line in self._layers:
            line.show_chosen(chosen, is_alone=len(layers) == 1)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what it was said in where there is room."""
        super().resizeEvent(event)
        if self.is_narrow is not (event.size().width() < _NARROW):
            self.is_narrow = not self.is_narrow
            self._grid.setColumnStretch(_VIA, 0 if self.is_narrow else _VIA_SHARE)
            self._show_chosen()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the chosen layer, and the line through all of them."""
        row, colours = self._row, self._colours
        if row is None or colours is None:
            return
        shown = [line for line in (*self._documents, *self._layers) if line.is_shown]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim, colour = QColor(colours.dim), QColor(colours.of_kind(row.claim.kind))
        for line in shown:
            if line.is_marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.selected))
                ground = QRect(0, line.top, self.width(), line.bottom - line.top)
                painter.drawRoundedRect(ground, 6, 6)
        x = _RADIUS + 2.5
        for before, after in pairwise(shown):
            painter.setPen(QPen(dim, 1.0))
            painter.drawLine(
                QPointF(x, before.centre + _RADIUS + 2), QPointF(x, after.centre - _RADIUS - 2)
            )
        for line in shown:
            own = dim if line.is_dim else colour
            painter.setPen(QPen(own, 1.6))
            painter.setBrush(own if line.is_origin else Qt.BrushStyle.NoBrush)
            side = 2 * _RADIUS
            painter.drawEllipse(QRectF(x - _RADIUS, line.centre - _RADIUS, side, side))
        painter.end()


class _Line:
    """A row of the list: who it is, and where it is drawn."""

    is_dim = False
    is_origin = False
    is_marked = False

    def __init__(self, name: QWidget) -> None:
        self._name = name

    @property
    def is_shown(self) -> bool:
        """Whether it stands for anything."""
        return not self._name.isHidden()

    @property
    def centre(self) -> float:
        """The middle of its first line, in pixels of the list."""
        place = self._name.geometry()
        return place.y() + place.height() / 2

    @property
    def top(self) -> int:
        """Where it begins, in pixels of the list."""
        return self._name.geometry().top()

    @property
    def bottom(self) -> int:
        """Where it ends, in pixels of the list."""
        return self._name.geometry().bottom() + 1


class _DocumentLine(_Line):
    """What the document itself says: one who carries it, published it or speaks in it."""

    is_dim = True

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self._who = ElidedLabel()
        self._who.setMinimumHeight(24)
        self._who.setIndent(_INDENT)
        self._grade = PlainLabel(role="dim")
        self._what = PlainLabel()
        super().__init__(self._who)
        for label in (self._who, self._what):
            label.setProperty("role", "own")
        grid.addWidget(self._who, number, _NAME)
        grid.addWidget(self._grade, number, _GRADE)
        grid.addWidget(self._what, number, _STANCE, 1, 3)

    def show_node(self, node: ChainNode | None, deed: str, *, is_own_voice: bool) -> None:
        """Show who it is, or nothing."""
        if node is not None:
            self.is_origin = is_own_voice
            name = source_name(node.source.name)
            self._who.setText(name)
            set_tip(self._who, f"{name}\n{translate_term(node.source.kind)}")
            self._grade.setText(node.source.reliability or "")
            self._what.setText(tr("says it") if is_own_voice else deed)
            set_tip(self._what, tr("The document itself says so"))
        for widget in (self._who, self._grade, self._what):
            widget.setVisible(node is not None)


class _LayerLine(_Line):
    """One layer: its source, stance and via, a button that removes it, and its words below."""

    def __init__(self, chain: ChainView, grid: QGridLayout, number: int) -> None:
        self._chain = chain
        self._layer: Attribution | None = None
        self._source = ElidedButton(role="name")
        super().__init__(self._source)
        self._source.setCheckable(True)
        self._source.setAutoExclusive(True)
        self._grade = PlainLabel(role="dim")
        self._stance = ActButton(role="stance")
        self._via, self._via_below = ElidedButton(role="via"), ActButton(role="via")
        self._remove = ActButton(role="remove", icon="close")
        self._details = QWidget()
        flow = FlowLayout(self._details, spacing=2)
        self._missing = PlainLabel(tr("not obtained"), role="dim")
        self._cue, self._mention = ActButton(role="detail"), ActButton(role="detail")
        self._how, self._to = ActButton(role="detail"), ActButton(role="detail")
        flow.addWidget(self._via_below)
        flow.addWidget(self._missing)
        for button in (self._cue, self._mention, self._how, self._to):
            flow.addWidget(button)
        row = 3 + 2 * number  # below what the document says
        self._widgets = (self._source, self._grade, self._stance, self._via, self._remove)
        for column, widget in enumerate(self._widgets, _NAME):
            grid.addWidget(widget, row, column)
        grid.addWidget(self._details, row + 1, _NAME, 1, _REMOVE)
        self._wire()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets in tab order."""
        words = (self._cue, self._mention, self._how, self._to)
        return (self._source, self._stance, self._via, self._remove, self._via_below, *words)

    @property
    def bottom(self) -> int:
        """Where it ends, in pixels of the list."""
        return (self._details if not self._details.isHidden() else self._name).geometry().bottom()

    def remove_from(self, grid: QGridLayout) -> None:
        """Take the line out of its list for good."""
        for widget in (*self._widgets, self._details):
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def show_layer(
        self, layer: Attribution | None, sources: dict[SourceId, Source], *, is_origin: bool
    ) -> None:
        """Show a layer, or nothing."""
        self._layer, self.is_origin = layer, is_origin
        for widget in self._widgets:
            widget.setVisible(layer is not None)
        if layer is None:
            self._details.hide()
            return
        source = sources.get(layer.source)
        name = source_name(source.name) if source else "?"
        font = self._source.font()
        font.setBold(is_origin)
        self._source.setFont(font)
        kind = translate_term(source.kind) if source else ""
        self._source.show_text(name, f"{name}\n{kind}".strip())
        self._grade.setText((source.reliability or "") if source else "")
        stance = translate_term(layer.stance)
        self._stance.setText(literal(stance))
        set_tip(self._stance, tr("What {0} does with the claim").format(name))
        self._stance.setAccessibleName(tr("Stance of {0}: {1}").format(name, stance))
        via = sources.get(layer.via) if layer.via else None
        said_in = tr("in {0}").format(source_name(via.name)) if via else tr("in …")
        self._via.show_text(said_in, via.name if via else tr("In what {0} said it").format(name))
        self._via_below.setText(literal(shortened(said_in, LONGEST_NAME)))
        set_tip(self._via_below, via.name if via else "")
        for button in (self._via, self._via_below):
            button.setAccessibleName(tr("{0} said it {1}").format(name, said_in))
        set_tip(self._remove, tr("Unlink {0}").format(name))
        self._remove.setAccessibleName(tr("Unlink {0}").format(name))
        self._missing.setVisible(source is not None and source.obtained is Obtained.NO)
        self._show_words(layer)

    def show_chosen(self, chosen: Attribution | None, *, is_alone: bool) -> None:
        """Show whether it is the layer that the keys act on: it has places for what is absent."""
        layer = self._layer
        is_chosen = layer is not None and layer == chosen
        self.is_marked = is_chosen and not is_alone
        self._source.setChecked(is_chosen)
        if layer is None:
            return
        is_below = self._chain.is_narrow
        has_via = is_chosen or layer.via is not None
        self._via.setVisible(has_via and not is_below)
        self._via_below.setVisible(has_via and is_below)
        has = (layer.cue, layer.mention, layer.directness, layer.recipient)
        for button, value in zip((self._cue, self._mention, self._how, self._to), has, strict=True):
            button.setVisible(is_chosen or bool(value))
        is_needed = any(has) or (has_via and is_below) or not self._missing.isHidden()
        self._details.updateGeometry()  # what came or went within is not heard of while hidden
        self._details.setVisible(is_chosen or is_needed)

    def _show_words(self, layer: Attribution) -> None:
        name = self._source.accessibleName()
        for button, spans, given, absent, action in (
            (self._cue, layer.cue, tr("cue “{0}”"), tr("+ cue"), "set_cue"),
            (self._mention, layer.mention, tr("named “{0}”"), tr("+ mention"), "set_mention"),
        ):
            text = given.format(_words(spans)) if spans else self._chain.with_key(absent, action)
            self._show(button, text, name)
        how = translate_term(layer.directness) if layer.directness else tr("+ how")
        self._show(self._how, how, name)
        to = self._recipient(layer)
        self._show(self._to, tr("to {0}").format(to) if to else tr("+ to whom"), name)

    def _show(self, button: ActButton, text: str, name: str) -> None:
        button.setText(literal(shortened(text, LONGEST_NAME)))
        button.setAccessibleName(f"{name}: {text.removeprefix('+ ')}")
        set_tip(button, text)

    def _recipient(self, layer: Attribution) -> str:
        project = self._chain.session.project
        if project is None or layer.recipient is None:
            return ""
        source = project.read.get(Source, layer.recipient)
        return source_name(source.name) if source else ""

    def _wire(self) -> None:
        lead = self._chain.lead
        lead(self._source, self._choose)
        lead(self._remove, self._unlink)
        for button, action in (
            (self._stance, "set_stance"),
            (self._via, "set_via"),
            (self._via_below, "set_via"),
            (self._how, "set_directness"),
            (self._to, "set_recipient"),
        ):
            lead(button, lambda button=button, action=action: self._ask(action, button))  # type: ignore[misc]
        lead(self._cue, lambda: self._on_words("set_cue", self._cue))
        lead(self._mention, lambda: self._on_words("set_mention", self._mention))

    def _choose(self) -> None:
        if self._layer is not None:
            self._chain.session.layer.choose(self._layer)

    def _ask(self, action: str, button: ActButton) -> None:
        self._choose()
        self._chain.wanted.emit(action, button)

    def _on_words(self, action: str, button: ActButton) -> None:
        """Show the words where there are any, else take those that are selected."""
        layer = self._layer
        spans = (layer.cue if action == "set_cue" else layer.mention) if layer else ()
        if spans:
            self._choose()
            self._chain.words_chosen.emit(spans[0].start)
        else:
            self._ask(action, button)

    def _unlink(self) -> None:
        if self._layer is not None:
            self._chain.session.do(UnlinkSource(self._layer.id))


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(span.exact.split()) for span in spans)
