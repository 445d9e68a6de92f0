"""What belongs to a claim: its tags, its relations to other claims, its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from annotator.commands import Delete, Revise
from annotator.gui.actions.menus import give_menu
from annotator.gui.claims.chain_view import LONGEST_NAME
from annotator.gui.claims.telling import held, proposed
from annotator.gui.drafts.bound_field import BoundField
from annotator.gui.look.language import in_quotes, translate_term
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.look.word_diff import Compared, WordDiff
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.gui.widgets.layouts import FlowLayout, column_of
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.messages import Message
from annotator.model import (
    Claim,
    ClaimId,
    Confidence,
    Document,
    Evidence,
    Relation,
    RelationType,
    Tag,
    TagId,
    Verdict,
)
from annotator.project import Project
from annotator.text.direction import isolated
from annotator.text.quoting import shortened

_LONGEST_WORDS = 120
_MOST_AT_ONCE = 1_000
"""Characters of a claim and its passage that are compared with each key; more once it is wanted."""
if TYPE_CHECKING:
    from annotator.findings.quoting import Held

T = TypeVar("T", RelationType, Confidence, Verdict)


@dataclass(frozen=True, slots=True)
class Chip:
    """A word that is put on the claim: its text, and what a click that takes it off does."""

    text: str
    tip: str
    remove: Callable[[], object]
    tag_id: TagId | None = None
    """Whose other claims can be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation or a piece of evidence as it is shown: what it says of what, and how surely."""

    record: Relation | Evidence
    deed: str
    """How the claim bears on the other one, or what checking it came to."""
    told: str
    """The same without signs, to be read out."""
    ask_deed: Callable[[], object]
    words: str
    """The other claim, or the passage."""
    tip: str
    go: Callable[[], object]
    further: Callable[[], str] | None = None
    """What the tip says besides."""
    compared: Callable[[], Compared | None] | None = None
    """How the words of the claim differ from the passage; None where that cannot be told yet."""
    is_long: bool = False
    """Whether to compare takes a while, so that it waits until it is wanted."""
    certainty: str = ""
    ask_certainty: Callable[[], object] = lambda: None


class ClaimLinks(QWidget):
    """Shows, changes and removes what belongs to a claim; choosing a line goes there."""

    passage_chosen = Signal(object, int)
    """A DocumentId and an offset (code points) in it."""
    tag_requested = Signal(object)
    """The TagId of a tag whose claims to show."""
    wanted = Signal(str, QWidget)
    """An action by its name, and the button under which it may ask something."""
    pointed = Signal()
    """The mouse is about to click here, or the analyst is done with a field."""
    left = Signal()
    """A field was left; what was typed is stored or waits."""

    def __init__(self, session: Session, picker: Picker) -> None:
        super().__init__()
        self._session = session
        self._picker = picker
        self.can_compare: Callable[[], bool] = lambda: True
        """Whether what compares is loaded; until then no differences are shown."""
        self.tags = _Chips(self.tr("Add a tag (T in the text)"))
        self.tags.tag_requested.connect(self.tag_requested)
        more = self.tags.more_button
        more.clicked.connect(lambda _checked: self.wanted.emit("tag", more))
        self._relations = _Lines(session, picker, "rationale", self.tr("Relations"))
        self._evidence_lines = _Lines(session, picker, "note", self.tr("Evidence"))
        column = column_of(within=self, margins=0, spacing=8)
        for part in (self._relations, self._evidence_lines):
            column.addWidget(part)
            part.left.connect(self.left)
        for each in (self.tags, self._relations, self._evidence_lines):
            each.pointed.connect(self.pointed)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [*self.tags.stops, *self._relations.stops, *self._evidence_lines.stops]

    @property
    def fields(self) -> list[BoundField]:
        """What can be typed in here."""
        return [*self._relations.fields, *self._evidence_lines.fields]

    def show_claim(self, claim: Claim | None, colours: Colours) -> None:
        """Show what belongs to a claim, or nothing."""
        project = self._session.project
        relations: list[Link] = []
        evidence: list[Link] = []
        if claim is not None and project is not None:
            relations = [
                self._relation(project, claim, r) for r in project.read.relations(claim.id)
            ]
            held = project.read.evidence(claim.id)
            evidence = [self._evidence(project, claim, each) for each in held]
            self.tags.show_chips(self._chips(project, claim))
        self._relations.show_links(relations, colours)
        self._evidence_lines.show_links(evidence, colours)
        self.setVisible(bool(relations or evidence))

    def compare(self) -> None:
        """Show what differs, now that what compares is loaded."""
        self._evidence_lines.show_diffs()

    def _chips(self, project: Project, claim: Claim) -> list[Chip]:
        tags = {tag.id: tag for tag in project.read.tags()} if claim.tags else {}
        chips = [self._tag(claim, tags[tag_id]) for tag_id in claim.tags if tag_id in tags]
        if claim.borderline:
            label = Message("Set borderline")
            tip = self.tr("Another analyst could take it for another kind. Click to take this back")
            plain = Revise(claim, replace(claim, borderline=False), label)
            chips.append(Chip(self.tr("borderline"), tip, lambda: self._session.do(plain)))
        return chips

    def _tag(self, claim: Claim, tag: Tag) -> Chip:
        def remove() -> None:
            tags = tuple(other for other in claim.tags if other != tag.id)
            revised = replace(claim, tags=tags)
            self._session.do(Revise(claim, revised, Message("Take tag off")))

        return Chip(tag.name, self.tr("Remove the tag “{0}”").format(tag.name), remove, tag.id)

    def _relation(self, project: Project, claim: Claim, relation: Relation) -> Link:
        is_outgoing = relation.from_claim == claim.id
        other_id = relation.to_claim if is_outgoing else relation.from_claim
        other = project.read.get(Claim, other_id)
        words = " ".join(other.spans[0].exact.split()) if other else ""
        number, deed = self._number(other_id), translate_term(relation.type)
        told = self.tr("{0} another claim") if is_outgoing else self.tr("another claim {0}")

        def revise(**fields: RelationType | Confidence | None) -> None:
            revised = replace(relation, **fields)  # type: ignore[arg-type]  # of its own fields
            self._session.do(Revise(relation, revised, Message("Change relation")))

        return Link(
            record=relation,
            deed=f"{'→' if is_outgoing else '←'} {deed}",
            told=told.format(deed),
            ask_deed=lambda: self._ask(
                self.tr("How does it bear on the other claim?"),
                list(RelationType),
                lambda value: revise(type=value),
            ),
            words=number + in_quotes(shortened(isolated(words), _LONGEST_WORDS)),
            tip=words,
            go=lambda: self._go(other),
            certainty=translate_term(relation.confidence)
            if relation.confidence
            else self.tr("how sure?"),
            ask_certainty=lambda: self._ask(
                self.tr("How sure are you of the relation?"),
                list(Confidence),
                lambda value: revise(confidence=value),
                none=self.tr("not said"),
            ),
        )

    def _evidence(self, project: Project, claim: Claim, evidence: Evidence) -> Link:
        document = project.read.get(Document, evidence.document)
        words = " ".join(evidence.spans[0].exact.split())
        title = document.title if document else ""

        def revise(verdict: Verdict | None) -> None:
            revised = replace(evidence, verdict=verdict)
            self._session.do(Revise(evidence, revised, Message("Change verdict")))

        verdict = translate_term(evidence.verdict) if evidence.verdict else self.tr("no verdict")
        return Link(
            record=evidence,
            deed=verdict,
            told=verdict,
            ask_deed=lambda: self._ask(
                self.tr("Checked against this passage, the claim is …")
                + f"  {proposed(self._held(evidence))}",
                list(Verdict),
                revise,
                none=self.tr("no verdict"),
            ),
            words=f"{in_quotes(shortened(isolated(words), _LONGEST_WORDS))} {isolated(title)}",
            tip=f"{title}\n{words}".strip(),
            further=lambda: self._compared(evidence).told,
            compared=lambda: self._compared(evidence) if self.can_compare() else None,
            is_long=sum(map(len, (span.exact for span in (*claim.spans, *evidence.spans))))
            > _MOST_AT_ONCE,
            go=lambda: self.passage_chosen.emit(evidence.document, evidence.spans[0].start),
        )

    def _held(self, evidence: Evidence) -> Held:
        passage = " ".join(span.exact for span in evidence.spans)
        return held(self._session, evidence.claim, passage)

    def _compared(self, evidence: Evidence) -> Compared:
        said, original, _, found = self._held(evidence)
        return Compared(said, original, found)

    def _ask(
        self, title: str, values: Sequence[T], then: Callable[[T | None], None], none: str = ""
    ) -> None:
        """Ask for a value under the button that was pressed; `none` offers to have none."""
        choices = [Choice(translate_term(value), value) for value in values]
        if none:
            choices.append(Choice(none, None))
        question = Question(title=title, choices=choices, digits=min(9, len(choices)))
        place = Anchor(self, self.rect().topLeft())  # hung under the button that was pressed
        self._picker.ask(place, question, cast(Callable[[object], None], then))

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
    """Words in a row that wraps, and a chip for more; the widgets are kept and shown again.

    Lives where its owner puts it; it is not among the lines.
    """

    pointed = Signal()
    tag_requested = Signal(object)
    """The TagId of a tag whose claims to show."""

    def __init__(self, more: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._buttons: list[ActButton] = []
        self._chips: list[Chip] = []
        self.more_button = ActButton(role="chip", icon="add")
        set_tip(self.more_button, more)
        self.more_button.setAccessibleName(more)
        self.more_button.pointed.connect(self.pointed)
        self._flow.addWidget(self.more_button)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [*self._buttons, self.more_button]

    def show_chips(self, chips: list[Chip]) -> None:
        """Show some words."""
        self._chips = chips
        while len(self._buttons) < len(chips):
            number = len(self._buttons)
            button = ActButton(role="chip")
            button.pointed.connect(self.pointed)
            button.clicked.connect(lambda _checked, number=number: self._chips[number].remove())
            give_menu(button, lambda number=number: self.menu_of(number))  # type: ignore[misc]
            self._buttons.append(button)
            self._flow.removeWidget(self.more_button)
            self._flow.addWidget(button)
            self._flow.addWidget(self.more_button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(chips))
            if number < len(chips):
                button.setText(
                    f"{literal(shortened(isolated(chips[number].text), LONGEST_NAME))}  ×"
                )
                set_tip(button, chips[number].tip)
                button.setAccessibleName(chips[number].tip)

    def menu_of(self, number: int) -> QMenu:
        """Return what can be done with a word."""
        menu, chip = QMenu(self), self._chips[number]
        if chip.tag_id is not None:
            claims = menu.addAction(self.tr("Claims with this tag"))
            claims.triggered.connect(lambda: self.tag_requested.emit(chip.tag_id))
        menu.addAction(self.tr("Take it off the claim")).triggered.connect(
            lambda _on=False: chip.remove()
        )
        return menu


class _Lines(QWidget):
    """Links below a title; the widgets are kept and shown again."""

    pointed = Signal()
    left = Signal()

    def __init__(self, session: Session, picker: Picker, field: str, title: str) -> None:
        """`field` is that of the records which says why."""
        super().__init__()
        self._session = session
        self.picker = picker
        self._field = field
        self._column = column_of(
            PlainLabel(title, role="section"), within=self, margins=0, spacing=4
        )
        self._lines: list[_LinkLine] = []

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [stop for line in self._lines for stop in line.stops]

    @property
    def fields(self) -> list[BoundField]:
        """What can be typed in here."""
        return [line.bound for line in self._lines]

    def show_links(self, links: list[Link], colours: Colours) -> None:
        """Show some links."""
        while len(self._lines) < len(links):
            line = _LinkLine(self, self._session, self._field)
            self._column.addWidget(line)
            self._lines.append(line)
        for number, line in enumerate(self._lines):
            line.show_link(links[number] if number < len(links) else None, colours)
            line.updateGeometry()
        self.setVisible(bool(links))
        self.updateGeometry()

    def show_diffs(self) -> None:
        """Show how the words of each passage differ."""
        for line in self._lines:
            line.show_diff()


class _LinkLine(QWidget):
    """One link: deed, words, how sure, a button that takes it off; below, why."""

    def __init__(self, lines: _Lines, session: Session, field: str) -> None:
        super().__init__()
        self._session, self._picker = session, lines.picker
        self._link: Link | None = None
        self._deed = ActButton(role="stance")
        self._words = ElidedButton()
        self._certainty = ActButton(role="detail")
        self._remove = ActButton(role="remove", icon="close")
        self.fold = ActButton(role="detail")
        self.diff = WordDiff()
        self._is_open: bool | None = None
        """As the analyst has it; None where she left it as it comes."""
        self._why = GrowingEdit(self.tr("Why?"))
        self._why.setObjectName("inline")
        self.bound = BoundField(self._why, session.drafts, field)
        self.bound.left.connect(lines.left)
        self._why.returnPressed.connect(lines.pointed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(1, 1)
        buttons = (self._deed, self._words, self._certainty, self._remove)
        for column, button in enumerate(buttons):
            button.pointed.connect(lines.pointed)
            grid.addWidget(button, 0, column)
        grid.addWidget(self.fold, 1, 0, 1, len(buttons), Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.diff, 2, 0, 1, len(buttons))
        grid.addWidget(self._why, 3, 0, 1, len(buttons))
        self.fold.pointed.connect(lines.pointed)
        self.fold.clicked.connect(self._turn)
        self._deed.clicked.connect(self._ask_deed)
        self._certainty.clicked.connect(self._ask_certainty)
        self._words.clicked.connect(self._go)
        self._remove.clicked.connect(self._take_off)
        self._words.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Complete the tip of the words before it is shown or read out."""
        link, wants = self._link, (QEvent.Type.ToolTip, QEvent.Type.FocusIn)
        if link is not None and link.further is not None and event.type() in wants:
            set_tip(self._words, f"{link.tip}\n{link.further()}".strip())
        return super().eventFilter(watched, event)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets in tab order."""
        return (self._deed, self._words, self._certainty, self._remove, self.fold, self._why)

    def show_link(self, link: Link | None, colours: Colours) -> None:
        """Show a link, or nothing."""
        if link is None or self._link is None or link.record.id != self._link.record.id:
            self._is_open = None
        self._link = link
        self.diff.set_colours(colours)
        self.show_diff()
        self.setVisible(link is not None)
        self.bound.show_record(link.record if link else None, link.words if link else "")
        if link is None:
            return
        about = f"{link.told}: {link.words}"
        self._deed.setText(literal(link.deed))
        self._deed.setAccessibleName(link.told)
        self._words.show_text(link.words, link.tip)
        self._certainty.setText(literal(link.certainty))
        self._certainty.setVisible(bool(link.certainty))
        self._certainty.setAccessibleName(self.tr("Confidence: {0}").format(link.certainty))
        set_tip(self._remove, self.tr("Remove this link"))
        self._remove.setAccessibleName(self.tr("Remove, {0}").format(about))
        self._why.setAccessibleName(self.tr("Why, {0}").format(about))

    @property
    def _is_unfolded(self) -> bool:
        """Whether differences are shown, where there are any."""
        comes_open = self._link is not None and not self._link.is_long
        return comes_open if self._is_open is None else self._is_open

    def show_diff(self) -> None:
        """Show how a passage differs, unless that is folded; nothing if equal."""
        link, found, is_open = self._link, None, self._is_unfolded
        is_offered = False
        if link is not None and link.compared is not None:
            found = link.compared() if is_open else None
            is_offered = link.is_long or not is_open
            name = self.tr("Differences") if found is None or found.told else self.tr("None found")
            self.fold.setText(f"{'▾' if is_open else '▸'} {name}")
            told = self.tr("Hide the differences, {0}") if is_open else self.tr("Compare, {0}")
            self.fold.setAccessibleName(told.format(link.words))
        differs = found is not None and bool(found.told)
        if found is not None and differs:
            self.diff.show_compared(found)
        self.diff.setVisible(differs)
        self.fold.setVisible(differs or is_offered)

    def _turn(self) -> None:
        self._is_open = not self._is_unfolded
        self.show_diff()

    def _ask_deed(self) -> None:
        if self._link is not None:
            self._picker.hang_under(self._deed, self._link.ask_deed)

    def _ask_certainty(self) -> None:
        if self._link is not None:
            self._picker.hang_under(self._certainty, self._link.ask_certainty)

    def _go(self) -> None:
        if self._link is not None:
            self._link.go()

    def _take_off(self) -> None:
        if self._link is not None:
            record = self._link.record
            self._session.do(Delete(type(record), (record.id,)))
