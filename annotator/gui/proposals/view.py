"""What the sentence tells of a claim's chain, drawn faintly: nothing of it is data yet."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea

from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import Source, SourceId
from annotator.proposals import NewSource, Proposal, ProposedLayer
from annotator.text.quoting import shortened

PROPOSAL_NAME = "proposal"
"""By which the window knows a click on the proposal from one beside it."""
_LONGEST_WORDS = 200
_AROUND = 8
"""Pixels above and below it, where there is room for them."""
_CLICK_MILLISECONDS = 20
"""How often to look whether a click is over."""
_LONGEST_CUE = 22
"""Characters of a cue or a mention, so that both stand in one line of a narrow card."""


class ProposalView(QFrame):
    """Shows the proposed chain from the outermost layer in, and where it has to guess."""

    taken = Signal()
    """The analyst wants it."""
    left = Signal()
    """The analyst does not want it."""
    room_needed = Signal(int)
    """The height (pixels) without which it cannot be seen whole; 0 once it is gone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName(PROPOSAL_NAME)
        self._session = session
        self._layers: list[PlainLabel] = []
        self._title = ElidedLabel()
        self._words = ElidedLabel()
        self._words.setProperty("role", "proposed")
        self._column = column_of(self._make_head(), self._words, within=self, margins=0, spacing=3)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.come_into_view)
        self._leaving = QTimer(self, singleShot=True, interval=_CLICK_MILLISECONDS)
        self._leaving.timeout.connect(self.make_way)
        session.proposed.changed.connect(self._refresh)
        session.keys_changed.connect(self._refresh)
        session.proposed.is_seen = self.is_seen_whole
        self._refresh()

    def _make_head(self) -> QHBoxLayout:
        self._title.setProperty("role", "section")
        head = row_of((self._title, 1), spacing=4)
        take, leave = ActButton(self.tr("Take over"), role="add"), ActButton("×", role="remove")
        for button, name, signal in (
            (take, self.tr("Take over the proposed chain"), self.taken),
            (leave, self.tr("Leave the claim without the proposed chain"), self.left),
        ):
            button.setAccessibleName(name)
            set_tip(button, name)
            button.clicked.connect(signal)
            head.addWidget(button)
        return head

    def is_seen_whole(self) -> bool:
        """Return whether all of it is on the screen."""
        return self.isVisible() and self.visibleRegion().boundingRect() == self.rect()

    def make_way(self) -> None:
        """Go once nothing is proposed; what is being clicked does not move from under the mouse."""
        if self._session.proposed.proposal is not None:
            return
        if self.isVisible() and QApplication.mouseButtons():
            self._leaving.start()
            return
        self.hide()
        self.room_needed.emit(0)

    def _refresh(self) -> None:
        proposed = self._session.proposed
        proposal = proposed.proposal
        if proposal is None:
            self.make_way()
            return
        self.show()
        title = self.tr("Proposed: {0} takes it over, Esc leaves it")
        self._title.setText(title.format(self._session.key_of("take_over_chain")))
        while len(self._layers) < len(proposal.layers):
            self._layers.append(PlainLabel(wraps=True, role="proposed"))
            self._column.addWidget(self._layers[-1])
        for number, label in enumerate(self._layers):
            label.setVisible(number < len(proposal.layers))
            if number < len(proposal.layers):
                label.setText(self._told(proposal.layers[number]))
        said = self._words_of(proposal) if proposed.may_shape else ""
        self._words.setText(said)
        set_tip(self._words, said)
        self._words.setVisible(bool(said))
        self._later.start()

    def _told(self, layer: ProposedLayer) -> str:
        """Return a layer in two lines: who, what, where; then the words that tell it."""
        who = self._name(layer.source)
        if layer.source is None:
            who = self.tr("? – press {0} to say who").format(self._session.key_of("link_source"))
        elif layer.is_guess:
            who = self.tr("{0}? (a guess)").format(who)
        first = f"{who}   {translate_term(layer.stance)}"
        if layer.via is not None:
            via = self.tr("in {0}").format(self._name(layer.via))
            first += f"   {self.tr('{0}? (a guess)').format(via) if layer.is_via_guess else via}"
        words = []
        if layer.cue:
            words.append(self.tr("cue “{0}”").format(self._text_of(layer.cue, _LONGEST_CUE)))
        if layer.mention:
            words.append(self.tr("named “{0}”").format(self._text_of(layer.mention, _LONGEST_CUE)))
        return "\n".join(part for part in (first, " · ".join(words)) if part)

    def _words_of(self, proposal: Proposal) -> str:
        document, claim_id = self._session.document, self._session.proposed.claim_id
        if document is None or claim_id is None or claim_id not in document.outlines:
            return ""
        if proposal.words == document.outlines[claim_id].ranges:
            return ""
        return self.tr("The claim would be: “{0}”").format(self._text_of(proposal.words))

    def _name(self, source: SourceId | NewSource | None) -> str:
        if isinstance(source, NewSource):
            return self.tr("{0} (new)").format(source.name)
        project = self._session.project
        known = project.read.get(Source, source) if project and source else None
        return source_name(known.name) if known else "?"

    def _text_of(self, ranges: tuple[tuple[int, int], ...], longest: int = _LONGEST_WORDS) -> str:
        document = self._session.document
        if document is None:
            return ""
        words = " … ".join(" ".join(document.text[a:b].split()) for a, b in ranges)
        return shortened(words, longest)

    def come_into_view(self) -> None:
        """Scroll the card so that all of it is seen; ask for room where the card is too low."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.isVisible():
            self.room_needed.emit(self.height())
            area.ensureWidgetVisible(self, 0, min(_AROUND, (area.height() - self.height()) // 2))
