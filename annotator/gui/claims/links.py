"""What belongs to a claim: its tags, its relations to other claims, its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.commands import Delete, Revise
from annotator.gui.claims.chain_view import LONGEST_NAME
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.flow_layout import FlowLayout
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Document, Evidence, Relation, Tag
from annotator.project import Project
from annotator.text.quoting import shortened

_LONGEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Link:
    """One line: its text, and what choosing and removing it do."""

    text: str
    tip: str
    choose: Callable[[], object]
    remove: Callable[[], object]


class ClaimLinks(QWidget):
    """Shows and removes what belongs to a claim; choosing a line goes there."""

    passage_chosen = Signal(object, int)
    """A DocumentId and an offset (code points) in it."""
    wanted = Signal(str, QWidget)
    """An action by its name, and the button under which it may ask something."""
    pointed = Signal()
    """The mouse is about to click here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tags = _Chips(self.tr("Add a tag (T in the text)"))
        more = self.tags.more_button
        more.clicked.connect(lambda _checked: self.wanted.emit("tag", more))
        self._relations = _Lines(self.tr("Relations"))
        self._evidence_lines = _Lines(self.tr("Evidence"))
        for part in (self.tags, self._relations, self._evidence_lines):
            part.pointed.connect(self.pointed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._relations)
        column.addWidget(self._evidence_lines)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [*self.tags.stops, *self._relations.stops, *self._evidence_lines.stops]

    def show_claim(self, claim: Claim) -> None:
        """Show what belongs to a claim."""
        project = self._session.project
        if project is None:
            return
        tags = {tag.id: tag for tag in project.read.tags()} if claim.tags else {}
        chips = [self._tag(claim, tags[tag_id]) for tag_id in claim.tags if tag_id in tags]
        relations = [self._relation(project, claim, r) for r in project.read.relations(claim.id)]
        evidence = [self._evidence(project, e) for e in project.read.evidence(claim.id)]
        self.tags.show_links(chips)
        self._relations.show_links(relations)
        self._evidence_lines.show_links(evidence)
        self.setVisible(bool(relations or evidence))

    def _tag(self, claim: Claim, tag: Tag) -> Link:
        def remove() -> None:
            tags = tuple(other for other in claim.tags if other != tag.id)
            revised = replace(claim, tags=tags)
            self._session.do(Revise(claim, revised, Message("Take tag off")))

        tip = self.tr("Remove the tag “{0}”").format(tag.name)
        return Link(f"{tag.name}  ×", tip, remove, remove)

    def _relation(self, project: Project, claim: Claim, relation: Relation) -> Link:
        is_outgoing = relation.from_claim == claim.id
        other_id = relation.to_claim if is_outgoing else relation.from_claim
        other = project.read.get(Claim, other_id)
        words = " ".join(other.spans[0].exact.split()) if other else ""
        arrow = "→" if is_outgoing else "←"
        kind = translate_term(relation.type)
        text = f"{arrow} {kind} {self._number(other_id)}“{shortened(words, _LONGEST_WORDS)}”"
        return Link(
            text,
            f"{text}\n{relation.rationale}".strip(),
            lambda: self._go(other),
            lambda: self._session.do(Delete(Relation, (relation.id,))),
        )

    def _evidence(self, project: Project, evidence: Evidence) -> Link:
        document = project.read.get(Document, evidence.document)
        verdict = translate_term(evidence.verdict) if evidence.verdict else self.tr("evidence")
        words = " ".join(evidence.spans[0].exact.split())
        text = f"⚖ {verdict}: “{shortened(words, _LONGEST_WORDS)}”"
        title = document.title if document else ""
        return Link(
            text,
            f"{title}\n{words}\n{evidence.note}".strip(),
            lambda: self.passage_chosen.emit(evidence.document, evidence.spans[0].start),
            lambda: self._session.do(Delete(Evidence, (evidence.id,))),
        )

    def _number(self, claim_id: ClaimId) -> str:
        document = self._session.document
        if document is None or claim_id not in document.outlines:
            return ""
        return f"{document.number(claim_id)} "

    def _go(self, claim: Claim | None) -> None:
        if claim is not None:
            self._session.show_document(claim.document)
            self._session.show_claim(claim.id)


class _Chips(QWidget):
    """Links as chips in a row that wraps, and one for more; the widgets are kept and shown again.

    Lives where its owner puts it; it is not among the lines.
    """

    pointed = Signal()

    def __init__(self, more: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._buttons: list[ActButton] = []
        self._links: list[Link] = []
        self.more_button = ActButton("+", role="chip")
        set_tip(self.more_button, more)
        self.more_button.setAccessibleName(more)
        self.more_button.pointed.connect(self.pointed)
        self._flow.addWidget(self.more_button)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [*self._buttons, self.more_button]

    def show_links(self, links: list[Link]) -> None:
        """Show some links."""
        self._links = links
        while len(self._buttons) < len(links):
            number = len(self._buttons)
            button = ActButton(role="chip")
            button.pointed.connect(self.pointed)
            button.clicked.connect(lambda _checked, number=number: self._links[number].choose())
            self._buttons.append(button)
            self._flow.removeWidget(self.more_button)
            self._flow.addWidget(button)
            self._flow.addWidget(self.more_button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(links))
            if number < len(links):
                button.setText(literal(shortened(links[number].text, LONGEST_NAME)))
                set_tip(button, links[number].tip)
                button.setAccessibleName(links[number].tip)


class _Lines(QWidget):
    """Links below a title, each with a button that takes it off."""

    pointed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        label = PlainLabel(title, role="field")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(label, 0, 0, 1, 2)
        self._rows: list[tuple[ElidedButton, ActButton]] = []
        self._links: list[Link] = []

    def show_links(self, links: list[Link]) -> None:
        """Show some links."""
        self._links = links
        while len(self._rows) < len(links):
            self._rows.append(self._make_row(len(self._rows)))
        for number, (button, remove) in enumerate(self._rows):
            for widget in (button, remove):
                widget.setVisible(number < len(links))
            if number < len(links):
                button.show_text(links[number].text, links[number].tip)
        self.setVisible(bool(links))

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [stop for row in self._rows for stop in row]

    def _make_row(self, number: int) -> tuple[ElidedButton, ActButton]:
        button = ElidedButton()
        button.clicked.connect(lambda _checked, number=number: self._links[number].choose())
        remove = ActButton("×", role="remove")
        remove.setToolTip(self.tr("Remove this link"))
        remove.setAccessibleName(self.tr("Remove link {0}").format(number + 1))
        for each in (button, remove):
            each.pointed.connect(self.pointed)
        remove.clicked.connect(lambda _checked, number=number: self._links[number].remove())
        self._grid.addWidget(button, number + 1, 0)
        self._grid.addWidget(remove, number + 1, 1)
        return button, remove
