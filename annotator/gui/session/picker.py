"""Asking for a source, a tag or one of a few values, and using the answer.

A name that is new is entered and used in one edit.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, TypeVar, cast, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from annotator.commands import AddSource, AddTag, Step, Together
from annotator.drafts import BOX, Draft, Key
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_message, translate_term
from annotator.gui.session.notices import Notice
from annotator.gui.session.session import Session
from annotator.gui.widgets.pick_box import Choice, PickBox, Question, ranked
from annotator.messages import Message
from annotator.model import ClaimId, Source, SourceId, SourceKind, Tag, TagId, new_id
from annotator.model.guesses import FITTING_KINDS, likely_kinds
from annotator.project import Project
from annotator.references import citation_of, item_in
from annotator.text.direction import without_isolates

V = TypeVar("V", bound=StrEnum)
_LONGEST_REMARK = 200


@dataclass(frozen=True, slots=True)
class Pick:
    """What an answer comes to: the label of the edit and its command."""

    label: Message
    step: Step


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where to ask: below a point of a widget, which gets the focus back afterwards.

    A button that the mouse has clicked leaves it to another one.
    """

    widget: QWidget
    point: QPoint
    back: QWidget | None = None
    claim_id: ClaimId | None = None
    """The claim that is asked about, which the box names."""


@runtime_checkable
class ShowsWords(Protocol):
    """A text that knows which words are asked about."""

    def words_asked_about(self) -> QRect:
        """Return where they are in it."""


class Picker(QObject):
    """Opens the box, acts on the answer, and restores the focus."""

    def __init__(self, session: Session, box: PickBox) -> None:
        super().__init__(box)
        self._session = session
        self._box = box
        self._then: Callable[[object], None] | None = None
        self._anchor: Anchor | None = None
        box.picked.connect(self._on_picked)
        box.cancelled.connect(self._on_cancelled)
        box.field.textChanged.connect(self._on_letters)
        session.said.connect(self._on_said)
        self._key: Key | None = None
        """For what the letters in the box are kept, if they are."""
        self._was_refused = False
        self._hung: Anchor | None = None

    def hang_under(self, button: QWidget, run: Callable[[], object]) -> None:
        """Run what asks something: it is asked under a button, wherever else it would be."""
        focused = QApplication.focusWidget()
        self._hung = Anchor(button, button.rect().bottomLeft(), focused)
        run()
        self._hung = None

    def ask(
        self,
        anchor: Anchor,
        question: Question,
        then: Callable[[object], None],
        *,
        keeps_letters: bool = False,
        letters: str = "",
    ) -> None:
        """Ask, and hand the value of the answer to `then`.

        Letters that are kept stand there again when the same is asked of the same claim, unless
        the answer was taken or given up with Escape.
        """
        if self._hung is not None:
            anchor = replace(self._hung, claim_id=anchor.claim_id)
        self._anchor, self._then = anchor, then
        about = str(self._session.claim_id or "")
        self._key = (BOX, about, question.title) if keeps_letters else None
        draft = self._session.drafts.get(self._key) if self._key else None
        letters = draft.text if draft else letters
        question = self._naming(anchor.claim_id, question)
        self._box.ask(anchor.widget, anchor.point, question, letters, _asked_about(anchor))

    def _naming(self, claim_id: ClaimId | None, question: Question) -> Question:
        """Return a question with the words of the claim on the desk that it is about."""
        for document in map(self._session.document_on, (0, 1)):
            if document is not None and claim_id is not None and claim_id in document.outlines:
                outline = document.outlines[claim_id]
                words = " (…) ".join(document.text[start:end] for start, end in outline.ranges)
                kind = document.outlines.kind(claim_id)
                named = f"{document.number(claim_id)}   {' '.join(words.split())}"
                return replace(question, words=named, kind=str(kind or ""))
        return question

    def ask_source(
        self,
        anchor: Anchor,
        title: str,
        use: Callable[[SourceId], Pick],
        names: Callable[[str], list[str]] = lambda _letters: [],
        *,
        part: str = "",
        offered: Iterable[str | Source] = (),
        letters: str = "",
        carriers: Collection[SourceId | None] = (),
        chain_with: Callable[[str], str] | None = None,
        nobody: tuple[str, Pick] | None = None,
    ) -> None:
        """Ask for a source of the register, or a new one.

        `names` returns what names in the text some letters could stand for, likeliest first.
        `part` is what the source is to be (`guesses.FITTING_KINDS`): kinds that fit it come first.
        `offered` are sources, or names that stand in the text, to be had without a letter.
        `letters` are words of the text that stand in the box, to be typed over: what is offered is
        what they mean.
        `carriers` are who carries the page: names that stand in the text come before them.
        `chain_with` returns the chain of the claim as it would be with a source of a name.
        `nobody` is how it is called that there is none, and what that comes to.
        """
        project = self._session.project
        if project is None:
            return
        offers = _Offers(project, part, offered, self._new_source, nobody)

        def outcome(chosen: object) -> str:
            name = offers.name_of(chosen)
            return chain_with(name) if chain_with and name else ""

        def find(typed: str) -> Sequence[Choice]:
            found = offers.ordered(ranked(question, typed), typed, carriers)
            return list(dict.fromkeys((*offers.likely, *found))) if typed == letters else found

        question = Question(
            title=title,
            choices=offers.choices,
            digits=min(9, len(offers.first)),
            is_by_name=True,
            make_new=lambda typed: offers.new_ones(typed, names(typed)),
            hint=self.tr("Enter links · Alt+1 to 9 links at once · Esc cancels"),
            hint_for_none=self.tr(
                "Nothing to choose from yet. Type a name: Enter puts it into the register and "
                "links it · Esc cancels"
            ),
            outcome=outcome if chain_with else None,
        )

        def then(chosen: object) -> None:
            steps: tuple[Step, ...] = ()
            if isinstance(chosen, Pick):
                answer = chosen
            elif isinstance(chosen, Source):
                answer = use(chosen.id)
                steps = (AddSource(chosen),)
            else:
                answer = use(cast(SourceId, chosen))  # the choices hold nothing else
            text, name = translate_message(answer.label), offers.name_of(chosen)
            self._session.do(
                Together(answer.label, (*steps, answer.step)), f"{text}: {name}" if name else text
            )

        question = replace(question, find=find)
        self.ask(anchor, question, then, keeps_letters=True, letters=letters)

    def ask_new_source(
        self,
        anchor: Anchor,
        then: Callable[[SourceId], object],
        names: Callable[[str], list[str]] | None = None,
    ) -> None:
        """Ask for a new source, enter it, and hand it on; one that is known is handed on as it is.

        `names` returns what names in the text some letters could stand for, likeliest first.
        """
        project = self._session.project
        if project is None:
            return
        offers = _Offers(project, "", (), self._new_source)
        question = Question(
            title=self.tr("Name of the new source, or of what something was said in"),
            choices=list(offers.known.values()),
            is_by_name=True,
            make_new=lambda typed: offers.new_ones(typed, names(typed) if names else []),
            hint=self.tr("Enter puts it into the register · Esc cancels"),
        )

        def enter(chosen: object) -> None:
            if not isinstance(chosen, Source):
                then(cast(SourceId, chosen))  # the choices hold nothing else
            elif self._session.do(
                AddSource(chosen), self.tr("New source: {0}").format(chosen.name)
            ):
                then(chosen.id)

        self.ask(anchor, question, enter, keeps_letters=True)

    def ask_reference(
        self,
        anchor: Anchor,
        title: str,
        then: Callable[[Source], None],
        but: SourceId | None = None,
    ) -> None:
        """Ask for one of the sources that have a reference and are no document yet, except one."""
        project = self._session.project
        sources = project.read.sources() if project else []
        question = Question(
            title=title,
            choices=[
                Choice(source_name(each.name), each, citation_of(item_in(each))[:_LONGEST_REMARK])
                for each in sources
                if each.csl and each.document is None and each.id != but
            ],
            hint=self.tr(
                "Import a bibliography to have more of them; both become one source · Esc cancels"
            ),
            hint_for_none=self.tr(
                "No other source has a reference. Import a bibliography to have some · Esc cancels"
            ),
        )
        self.ask(anchor, question, lambda chosen: then(cast(Source, chosen)))

    def ask_tag(self, anchor: Anchor, title: str, use: Callable[[TagId], Pick]) -> None:
        """Ask for a tag, or a new one."""
        project = self._session.project
        if project is None:
            return
        tags = project.read.tags()
        parents = {tag.id: tag.name for tag in tags}
        question = Question(
            title=title,
            choices=[
                Choice(t.name, t, parents.get(t.parent or TagId(""), ""), t.key) for t in tags
            ],
            make_new=lambda name: [
                Choice(self.tr("New tag: “{0}”").format(name), Tag(id=TagId(new_id()), name=name))
            ],
            hint=self.tr("Enter adds or removes it · Esc cancels"),
            hint_for_none=self.tr(
                "There are no tags yet. Type a name: Enter makes the tag and adds it · Esc cancels"
            ),
        )

        def then(chosen: object) -> None:
            tag = cast(Tag, chosen)  # the choices hold nothing else
            answer = use(tag.id)
            steps = (answer.step,) if tag.id in parents else (AddTag(tag), answer.step)
            self._session.do(
                Together(answer.label, steps), f"{translate_message(answer.label)}: {tag.name}"
            )

        self.ask(anchor, question, then, keeps_letters=True)

    def ask_value(
        self,
        anchor: Anchor,
        title: str,
        values: list[V],
        then: Callable[[V], None],
        likely: tuple[V, str] | None = None,
    ) -> None:
        """Ask for one of a few values, the likeliest first or named, with what speaks for it."""
        first, told = likely or (values[0], "")
        question = Question(
            title=title,
            choices=[Choice(translate_term(value), value) for value in values],
            digits=min(9, len(values)),
            hint=self.tr("A digit or Enter chooses it · Esc cancels"),
            likely=values.index(first),
            outcome=(lambda _value: told) if told else None,
        )
        self.ask(anchor, question, lambda value: then(cast(V, value)))

    def _new_source(self, new: Source) -> Choice:
        name, kind = new.name, translate_term(new.kind)
        return Choice(self.tr("New {0}: “{1}”").format(kind, name), new)

    def _on_picked(self, value: object) -> None:
        self._restore_focus()
        then, self._then = self._then, None
        key, self._was_refused = self._key, False
        if then is not None:
            then(value)
        if key is not None and not self._was_refused:
            self._session.drafts.drop(key)

    def _on_cancelled(self) -> None:
        self._then = None
        self._restore_focus()

    def _on_letters(self, text: str) -> None:
        if self._key is not None:
            kind, record, title = self._key
            draft = Draft(kind=kind, record=record, field=title, about=title, base="", text=text)
            self._session.drafts.type(draft)

    def _on_said(self, notice: Notice) -> None:
        self._was_refused |= notice.is_error

    def _restore_focus(self) -> None:
        if self._anchor is not None:
            (self._anchor.back or self._anchor.widget).setFocus()


class _Offers:
    """What a box of sources offers: who is in the register, and new ones that the text names."""

    def __init__(
        self,
        project: Project,
        part: str,
        offered: Iterable[str | Source],
        choice_of_new: Callable[[Source], Choice],
        nobody: tuple[str, Pick] | None = None,
    ) -> None:
        """The parameters are those of `Picker.ask_source`."""
        self._part = part
        self._choice_of_new = choice_of_new
        fitting = FITTING_KINDS.get(part, tuple(SourceKind))
        # Not whole records: a thousand of them would take longer than a key press may.
        lines = project.read.source_lines()
        self.known = {
            line.id: Choice(
                source_name(line.name),
                line.id,
                translate_term(line.kind),
                is_likely=line.kind in fitting,
            )
            for line in lines
        }
        self._by_name = {
            without_isolates(choice.name).casefold(): i
            for i, choice in reversed(self.known.items())
        }
        likely: dict[str, Choice] = {}  # a source, and its name as the text has it, are one
        for choice in map(self._choice, offered):
            likely.setdefault(self.name_of(choice.value).casefold(), choice)
        # Whoever is known for something else than the part comes behind.
        self.likely = sorted(likely.values(), key=lambda each: not each.is_likely)
        newest = project.read.recent_source_ids("via" if part == "via" else "source")
        recent = [self.known[i] for i in newest if i in self.known]
        self.first = dict.fromkeys((*self.likely, *(each for each in recent if each.is_likely)))
        others = sorted((*recent, *self.known.values()), key=lambda each: not each.is_likely)
        none = (Choice(nobody[0], nobody[1]),) if nobody else ()
        self.choices = list(dict.fromkeys((*self.first, *none, *others)))

    def name_of(self, chosen: object) -> str:
        """Return the name of the source that a value stands for, nothing where it is none."""
        if isinstance(chosen, Source):
            return chosen.name
        choice = self.known.get(cast(SourceId, chosen)) if isinstance(chosen, str) else None
        return choice.name if choice else ""

    def new_ones(self, typed: str, in_text: list[str]) -> list[Choice]:
        """Return new sources: as names in the text have it, then as it was typed."""
        names = [
            name
            for name in in_text
            if len(typed) > 1 and name != typed and name.casefold() not in self._by_name
        ]
        named = [self._new(name, likely_kinds(name, self._part)[0]) for name in names]
        as_typed = [self._new(typed, kind) for kind in likely_kinds(typed, self._part)]
        # A name that is typed in full is meant as it is.
        found = as_typed + named if typed in in_text else named + as_typed
        taken = {choice.name for choice in self.likely}
        return [choice for choice in found if choice.name not in taken]

    @staticmethod
    def ordered(
        found: list[Choice], typed: str, carriers: Collection[SourceId | None]
    ) -> list[Choice]:
        """Put who carries the page behind the new names of the text."""

        def place(choice: Choice) -> int:
            if isinstance(choice.value, Source):
                return 3 if choice.value.name == typed else 1
            is_carrier = choice.value in carriers and choice.name.casefold() != typed.casefold()
            return 2 if is_carrier else 0

        return sorted(found, key=place)

    def _choice(self, offered: str | Source) -> Choice:
        name = offered.name if isinstance(offered, Source) else offered
        known = self.known.get(self._by_name.get(name.casefold(), SourceId(name)))
        if known is not None:
            return known
        if isinstance(offered, Source):
            return self._choice_of_new(offered)
        return self._new(name, likely_kinds(name, self._part)[0])

    def _new(self, name: str, kind: SourceKind) -> Choice:
        return self._choice_of_new(Source(id=SourceId(new_id()), name=name, kind=kind))


def _asked_about(anchor: Anchor) -> Iterator[tuple[QWidget, QRect]]:
    """Yield what has to be seen while the question is open: places in widgets."""
    widget = anchor.widget
    if isinstance(widget, QAbstractItemView):
        row = widget.visualRect(widget.currentIndex())
        yield widget, row.translated(widget.viewport().pos())
    elif isinstance(widget, QAbstractButton):
        yield widget, widget.rect()
    yield widget, _words_in(widget)
    if anchor.back is not None and anchor.claim_id is not None:
        yield anchor.back, _words_in(anchor.back)


def _words_in(widget: object) -> QRect:
    return widget.words_asked_about() if isinstance(widget, ShowsWords) else QRect()
