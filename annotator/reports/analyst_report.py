"""The analyst's report, for paper: what the claims are, who makes them, and what they rest on.

The outline follows ICD 206: figures and the source summary statement first, then what the checks
showed and what stands against each other, then the claims with their source reference citations,
what is open, and the appended reference citations as a list of endnotes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from annotator.analysis.figures import NOT_IN_HAND
from annotator.errors import ExportError
from annotator.model import Claim, ClaimId, ClaimKind, DocumentId, RegionKind, Source, Verdict
from annotator.reader import is_named
from annotator.reports.blocks import Block, Cell, Line, Paragraph, Row, Style, Table
from annotator.reports.contents import Contents
from annotator.reports.facts import Facts
from annotator.reports.language import Language
from annotator.reports.rich import Look, Piece, Rich, joined, name, ours, words
from annotator.reports.summary import source_summary
from annotator.reports.telling import claim_words
from annotator.reports.terms import (
    ON_CHAINS,
    ON_FACTS,
    ON_GRADES,
    ON_KINDS,
    PRESENTED,
    RELATIONS,
    VERDICTS,
)
from annotator.text.coverage import SentenceState

MOST_ON_PAPER = 20_000
"""Claims: about 1,000 pages, and a minute of processor to draw them."""
KIND_LOOKS = {
    ClaimKind.FACT: Look.FACT,
    ClaimKind.REPORT: Look.REPORT,
    ClaimKind.OPINION: Look.OPINION,
    None: Look.NONE,
}


class AnalystReport:
    """The blocks of the report of a project in one language."""

    def __init__(self, contents: Contents, language: Language) -> None:
        self.contents = contents
        self.language = language
        self.facts = Facts(contents, language)

    @property
    def title(self) -> Rich:
        """The title of the project."""
        return name(self.contents.details.title)

    def pages(self) -> Iterable[Block]:
        """Return the blocks for pages of paper; raises ExportError if there are too many claims."""
        if len(self.contents.claims) > MOST_ON_PAPER:
            raise ExportError(
                "A report of {0} claims is too long for paper, which holds {1} at most. Choose "
                "fewer documents, or export a web page or a workbook.",
                len(self.contents.claims),
                MOST_ON_PAPER,
            )
        return self.blocks()

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks in order."""
        yield from self._glance()
        yield from self._judgements()
        yield from self._checks()
        yield from self._against()
        yield from self._documents()
        yield from self._claims()
        yield from self._open()
        yield from self.sources()
        yield from self.legend()

    def _heading(self, level: Style, text: str) -> Paragraph:
        return Paragraph(Line(self.language.say(text), level))

    # The first page

    def _glance(self) -> Iterator[Block]:
        contents, language = self.contents, self.language
        yield Paragraph(Line(self.title, Style.TITLE))
        yield Paragraph(
            Line(language.say("Claims, who makes them, and what they rest on"), Style.SUBTITLE)
        )
        total = contents.sentences.total()
        dealt = total - contents.sentences[SentenceState.UNTOUCHED]
        figures = [
            (language.number(contents.kinds[kind]), text, KIND_LOOKS[kind])
            for kind, text in PRESENTED.items()
            if kind or contents.kinds[kind]
        ]
        figures += [
            (language.number(contents.figures.cited), "sources cited", Look.OURS),
            (
                f"{language.number(dealt)}/{language.number(total)}",
                "sentences dealt with",
                Look.OURS,
            ),
        ]
        cells = tuple(
            (Line((Piece(number, look),), Style.FIGURE), Line(language.say(text), Style.LABEL))
            for number, text, look in figures
        )
        yield Table((), (100 // len(cells),) * len(cells), (Row(cells),), is_quiet=True)
        if contents.details.description:
            yield Paragraph(Line(words(contents.details.description)))
        yield self._heading(Style.HEADING_2, "Source summary statement")
        yield Paragraph(Line(source_summary(contents, language)))

    def _judgements(self) -> Iterator[Block]:
        if self.contents.judgements:
            yield self._heading(Style.HEADING_2, "Judgements")
        for item in self.contents.judgements:
            sentence, *rest = self.facts.judgement(item)
            yield Paragraph(Line(sentence))
            yield from (Paragraph(Line(text, Style.SMALL)) for text in rest)

    def _checks(self) -> Iterator[Block]:
        claims: dict[Verdict | None, dict[ClaimId, None]] = {}
        for claim_id in self.contents.claims:
            for item in self.contents.evidence.get(claim_id, ()):
                claims.setdefault(item.verdict, {})[claim_id] = None
        if not claims:
            return
        yield self._heading(Style.HEADING_2, "What the checks showed")
        rows = (
            (
                self.language.say(text),
                self.language.say("{0}", self.contents.verdicts[verdict]),
                self._numbers(claims[verdict]),
            )
            for verdict, text in VERDICTS.items()
            if verdict in claims
        )
        yield Table(
            self._heads("Verdict", "Passages", "Claims"), (22, 13, 65), tuple(map(_row, rows))
        )

    def _against(self) -> Iterator[Block]:
        if not self.contents.opposed:
            return
        yield self._heading(Style.HEADING_2, "Claims that stand against each other")
        rows = tuple(
            Row(
                (
                    _cell(self.facts.number(relation.from_claim)),
                    (self._said(relation.from_claim), *_remark(relation.rationale)),
                    _cell(self.language.say(RELATIONS[relation.type])),
                    _cell(self.facts.number(relation.to_claim)),
                    (self._said(relation.to_claim),),
                )
            )
            for relation in self.contents.opposed
        )
        yield Table(self._heads("", "Claim", "", "", "Claim"), (8, 38, 14, 8, 32), rows)

    def _documents(self) -> Iterator[Block]:
        yield self._heading(Style.HEADING_2, "The documents")
        rows = []
        for key, document in self.contents.documents.items():
            letter = self.contents.letters[key]
            title = (
                Line(name(document.title), Style.CELL),
                Line(self.facts.proof(document), Style.NOTE),
            )
            origin = _cell(self.facts.document_line(document))
            cells = (_cell(ours(letter)), title, origin) if letter else (title, origin)
            rows.append(Row(cells, f"doc-{letter}"))
        if any(self.contents.letters.values()):
            yield Table(self._heads("", "Document", "Origin"), (6, 54, 40), tuple(rows))
        else:
            yield Table(self._heads("Document", "Origin"), (60, 40), tuple(rows))

    # The claims

    def _claims(self) -> Iterator[Block]:
        yield self._heading(Style.HEADING_1, "Claims")
        yield Paragraph(Line(self.language.say(ON_FACTS), Style.INTRODUCTION))
        for key, document in self.contents.documents.items():
            if letter := self.contents.letters[key]:
                title = (Piece(f"{letter}  "), *name(document.title))
                yield Paragraph(Line(title, Style.HEADING_2))
            if told := self.facts.teller.told_by(key):
                yield Paragraph(Line(told, Style.INTRODUCTION))
            if self.contents.claims_of(key):
                heads = self._heads("No.", "Claim, and who says so", "Kind, credibility")
                yield Table(heads, (8, 66, 26), _Rows(partial(self._claim_rows, key)))

    def _claim_rows(self, document_id: DocumentId) -> Iterator[Row]:
        voices, are_comments = self.contents.voices[document_id], False
        for claim in self.contents.claims_of(document_id):
            is_comment = voices.stand(claim.spans[0].start).kind is RegionKind.COMMENT
            if is_comment is not are_comments:
                text = "Comments of readers" if is_comment else "The text again"
                yield Row(((Line(self.language.say(text), Style.HEAD),),))
                are_comments = is_comment
            number = self.contents.numbers[claim.id]
            cells = (Line(ours(number), Style.NUMBER),), self.told(claim), self.judged(claim)
            yield Row(cells, f"claim-{number}")

    def told(self, claim: Claim) -> Cell:
        """Return a claim, who says so, what of that fell, and what it was held against."""
        facts = self.facts
        lines = [Line(words(claim.statement), Style.STATEMENT)] if claim.statement else []
        lines.append(Line(self.language.quoted(claim_words(claim)), Style.WORDS))
        told = facts.teller.chain(claim)
        lines += [Line(told, Style.CHAIN)] if told else []
        lines += [
            Line(fell, Style.CHAIN) for fell in facts.fallen(self.contents.fallen.get(claim.id, ()))
        ]
        lines += [
            Line(facts.check(item), Style.CHAIN)
            for item in self.contents.evidence.get(claim.id, ())
        ]
        ties = joined(facts.grouped_ties(claim.id), "; ")
        lines += [Line(ties, Style.NOTE)] if ties else []
        return (*lines, *_remark(claim.note))

    def judged(self, claim: Claim) -> Cell:
        """Return the kind of a claim, its grade and its tags."""
        kind = (Piece(self.facts.kind(claim), KIND_LOOKS[claim.kind]),)
        below = [self.facts.credibility(claim)] if claim.credibility else []
        below += [self.language.say("borderline")] if claim.borderline else []
        below += self.facts.tags(claim)
        return (Line(kind, Style.KIND), *(Line(text, Style.NOTE) for text in below))

    # What is open

    def _open(self) -> Iterator[Block]:
        contents, say = self.contents, self.language.say
        yield self._heading(Style.HEADING_1, "Open items")
        wanting = [
            key for key in contents.citations if contents.sources[key].obtained in NOT_IN_HAND
        ]
        wanting.sort(key=lambda key: -len(contents.claims_through[key]))
        if wanting:
            yield self._heading(Style.HEADING_3, "Cited, not in hand")
            rows = (
                (
                    self.facts.teller.source(key),
                    ours(self.facts.hand(contents.sources[key])),
                    self._numbers(contents.claims_through[key]),
                )
                for key in wanting
            )
            heads = self._heads("Source", "", "Claims that come through it")
            yield Table(heads, (48, 20, 32), tuple(map(_row, rows)))
        is_nothing_open = not wanting
        for text, claims in self._open_claims():
            if claims:
                is_nothing_open = False
                numbers = self._numbers(claims)
                yield Paragraph(Line(say("{0} ({1}): {2}", say(text), len(claims), numbers)))
        ungraded = [key for key in contents.citations if contents.sources[key].reliability is None]
        if ungraded:
            names = joined(map(self.facts.teller.source, ungraded), "; ")
            what = say("Cited, and not graded for reliability")
            yield Paragraph(Line(say("{0} ({1}): {2}", what, len(ungraded), names)))
        elif is_nothing_open:
            yield Paragraph(Line(say("Nothing is open.")))

    def _open_claims(self) -> Iterator[tuple[str, list[ClaimId]]]:
        contents = self.contents
        unnamed = {key for key, source in contents.sources.items() if not is_named(source)}
        claims = contents.claims.values()
        yield (
            "Attributed, with nobody named at the end of the chain",
            [k for k, own in contents.claim_sources.items() if unnamed.intersection(own.origins)],
        )
        first = next(iter(contents.documents), None)
        yield (
            "Attributed in the first document, and held against nothing",
            [
                claim.id
                for claim in claims
                if contents.evidence and claim.document == first
                if claim.id in contents.layers and claim.id not in contents.evidence
            ],
        )
        yield "Not graded for credibility", [c.id for c in claims if c.credibility is None]
        yield "Without a kind", [c.id for c in claims if c.kind is None]
        yield "Borderline between two kinds", [c.id for c in claims if c.borderline]

    # The sources

    def sources(self) -> Iterator[Block]:
        """Yield the sources that are cited, as a list of endnotes."""
        yield self._heading(Style.HEADING_1, "Sources cited")
        text = (
            "In the order in which the claims cite them: what it is, how it was had, its grade, "
            "what bears on its quality, and what rests on it."
        )
        yield Paragraph(Line(self.language.say(text), Style.INTRODUCTION))
        rows = tuple(
            self._source(number, self.contents.sources[key])
            for key, number in self.contents.citations.items()
        )
        if rows:
            heads = self._heads("", "Source", "Reliability", "Claims")
            yield Table(heads, (6, 52, 21, 21), rows)

    def _source(self, number: int, source: Source) -> Row:
        facts = self.facts
        grade = (Piece(str(source.reliability), Look.STRONG),) if source.reliability else ()
        cells = (
            _cell(ours(str(number))),
            (
                Line(name(source.name), Style.STATEMENT),
                Line(facts.source_line(source), Style.CHAIN),
                *(Line(note, Style.NOTE) for note in facts.source_notes(source)),
            ),
            (
                *([Line(grade, Style.CELL)] if grade else []),
                Line(ours(facts.reliability(source)), Style.NOTE),
            ),
            _cell(self._numbers(self.contents.claims_through[source.id])),
        )
        return Row(cells, f"source-{number}")

    def legend(self) -> Iterator[Block]:
        """Yield how the report is to be read, and which state of the project it tells."""
        yield self._heading(Style.HEADING_1, "How to read this report")
        sentences = self.contents.sentences
        lines = [self.language.say(text) for text in (ON_KINDS, ON_GRADES, ON_CHAINS)]
        lines.append(
            self.language.say(
                "Sentences: {0} with a claim, {1} marked as read and without one, {2} untouched, "
                "{3} in all.",
                *(sentences[state] for state in SentenceState),
                sentences.total(),
            )
        )
        if self.contents.analysts:
            analysts = joined(map(name, self.contents.analysts.values()))
            lines.append(self.language.say("Analysts: {0}.", analysts))
        yield from (Paragraph(Line(text, Style.SMALL)) for text in (*lines, self.facts.state()))

    # Pieces

    def _heads(self, *texts: str) -> tuple[str, ...]:
        return tuple(map(self.language.text, texts))

    def _numbers(self, claims: Iterable[ClaimId]) -> Rich:
        return joined(map(self.facts.number, claims))

    def _said(self, claim_id: ClaimId) -> Line:
        claim = self.contents.claims[claim_id]
        return Line(words(claim.statement or claim_words(claim)), Style.CELL)


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Rows that are made when they are written, as often as somebody asks."""

    make: Callable[[], Iterator[Row]]

    def __iter__(self) -> Iterator[Row]:
        return self.make()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Iterable) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as a list has none


def _row(texts: Iterable[Rich]) -> Row:
    return Row(tuple(map(_cell, texts)))


def _cell(text: Rich) -> Cell:
    return (Line(text, Style.CELL),)


def _remark(text: str) -> Cell:
    return (Line(words(text), Style.NOTE),) if text else ()
