"""What the sentence tells of a claim's chain, drawn faintly: nothing of it is data yet."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.model import Source, SourceId
from annotator.proposals import NewSource, Proposal, ProposedLayer
from annotator.text.quoting import shortened

PROPOSAL_NAME = "proposal"
"""By which the window knows a click on the proposal from one beside it."""
_LONGEST_WORDS = 90


class ProposalView(QFrame):
    """Shows the proposed chain from the outermost layer in, and where it has to guess."""

    taken = Signal()
    """The analyst wants it."""
    left = Signal()
    """The analyst does not want it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName(PROPOSAL_NAME)
        self._session = session
        self._title = PlainLabel(self.tr("Proposed, from this sentence"), role="section")
        self._layers: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for text, name, signal in (
            (self.tr("Take over (Enter)"), self.tr("Take over the proposed chain"), self.taken),
            (
                self.tr("Leave (Esc)"),
                self.tr("Leave the claim without the proposed chain"),
                self.left,
            ),
        ):
            button = ActButton(text, role="add")
            button.setAccessibleName(name)
            button.clicked.connect(signal)
            head.addWidget(button)
        self._column.addLayout(head)
        self._words = PlainLabel(wraps=True, role="dim")
        self._column.addWidget(self._words)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._come_into_view)
        session.proposed.changed.connect(self._refresh)
        session.proposed.is_seen = self.is_seen_whole
        self._refresh()

    def is_seen_whole(self) -> bool:
        """Return whether all of it is on the screen."""
        return self.isVisible() and self.visibleRegion().boundingRect() == self.rect()

    def _refresh(self) -> None:
        proposed = self._session.proposed
        proposal = proposed.proposal
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        while len(self._layers) < len(proposal.layers):
            self._layers.append(PlainLabel(wraps=True, role="own"))
            self._column.addWidget(self._layers[-1])
        for number, label in enumerate(self._layers):
            label.setVisible(number < len(proposal.layers))
            if number < len(proposal.layers):
                label.setText(self._told(proposal.layers[number]))
        said = self._words_of(proposal) if proposed.may_shape else ""
        self._words.setText(said)
        self._words.setVisible(bool(said))
        self._later.start()

    def _told(self, layer: ProposedLayer) -> str:
        """Return a layer in two lines: who, what, where; then the words that tell it."""
        who = self._name(layer.source)
        if layer.source is None:
            who = self.tr("? – press S to say who")
        elif layer.is_guess:
            who = self.tr("{0}? (a guess)").format(who)
        first = f"{who}   {translate_term(layer.stance)}"
        if layer.via is not None:
            via = self.tr("in {0}").format(self._name(layer.via))
            first += f"   {self.tr('{0}? (a guess)').format(via) if layer.is_via_guess else via}"
        words = []
        if layer.cue:
            words.append(self.tr("cue “{0}”").format(self._text_of(layer.cue)))
        if layer.mention:
            words.append(self.tr("named “{0}”").format(self._text_of(layer.mention)))
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

    def _text_of(self, ranges: tuple[tuple[int, int], ...]) -> str:
        document = self._session.document
        if document is None:
            return ""
        words = " … ".join(" ".join(document.text[a:b].split()) for a, b in ranges)
        return shortened(words, _LONGEST_WORDS)

    def _come_into_view(self) -> None:
        """Scroll the card so that all of it is seen."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.isVisible():
            area.ensureWidgetVisible(self, 0, 8)
