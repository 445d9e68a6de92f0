"""What each analyst did in a document: claims, marks, and what became of each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.analysis.coverage import document_sentences
from annotator.merge.knowledge import NEW, known_of
from annotator.model import (
    Analyst,
    AnalystId,
    ClaimKind,
    Decision,
    Document,
    DocumentId,
    Mark,
    MarkId,
    OnePerson,
    RegionKind,
    Span,
)
from annotator.model.people import People
from annotator.reader import ClaimRow, Reader

Range = tuple[int, int]

NO_CLAIM = "no claim"
"""The value of a sentence that was read and carries none."""
UNTAGGED = "untagged"
Kind = ClaimKind | str
"""A kind of claims, `UNTAGGED` or `NO_CLAIM`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """The work of one analyst on a document; claims in text order."""

    analyst: Analyst
    claims: tuple[ClaimRow, ...]
    marks: tuple[Range, ...]

    def ranges_of(self, row: ClaimRow) -> tuple[Range, ...]:
        """Return where a claim stands, in code points."""
        return tuple(_ranges(row.claim.spans))

    def by_kind(self) -> dict[Kind, list[Range]]:
        """Return where the claims of each kind stand, those over each other united."""
        found: dict[Kind, list[Range]] = {}
        for row in self.claims:
            found.setdefault(row.claim.kind or UNTAGGED, []).extend(self.ranges_of(row))
        return {kind: united(ranges) for kind, ranges in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Codings:
    """A document and what several analysts did in it."""

    document: Document
    people: tuple[Coding, ...]
    sentences: tuple[Range, ...]
    furniture: tuple[Range, ...]
    unsigned: int
    """Claims of which nobody knows whose they are."""
    unsigned_marks: int
    """Marks of which nobody does, which then count for nobody."""
    decisions: tuple[Decision, ...]
    """What adjudicators decided; their own claims are nobody's coding."""


def codings(reader: Reader, document_id: DocumentId) -> Codings:
    """Return what each analyst did in a document who claimed anything there.

    Two who were declared one person are one. Raises RecordNotFoundError. A mark has no analyst of
    its own: the history knows who made it, where it came with one.
    """
    document = reader.need(Document, document_id)
    decisions = tuple(d for d in reader.all(Decision) if d.document == document_id)
    decided = {decision.own for decision in decisions}
    rows = reader.rows(c.id for c in reader.claims(document_id) if c.id not in decided)
    people = People(reader.all(OnePerson))
    known = {analyst.id: analyst for analyst in reader.analysts()}
    own: dict[AnalystId, list[ClaimRow]] = {people.of(a): [] for a in known}
    unsigned = 0
    for row in rows:
        if row.claim.created_by is None:
            unsigned += 1
        else:
            own.setdefault(people.of(row.claim.created_by), []).append(row)
    found = reader.marks(document_id)
    makers = _makers(reader, [mark.id for mark in found])
    marks = [
        (people.of(by) if (by := makers.get(mark.id)) else None, _ranges(mark.spans))
        for mark in found
    ]
    regions = reader.regions(document_id)
    return Codings(
        document=document,
        people=tuple(
            Coding(
                analyst=known.get(analyst) or Analyst(id=analyst, name=analyst),
                claims=tuple(claims),
                marks=tuple(r for by, ranges in marks if by == analyst for r in ranges),
            )
            for analyst, claims in own.items()
            if claims
        ),
        sentences=tuple(document_sentences(reader, document)),
        furniture=tuple((r.start, r.end) for r in regions if r.kind is RegionKind.FURNITURE),
        unsigned=unsigned,
        unsigned_marks=sum(by is None for by, _ in marks),
        decisions=decisions,
    )


def values_of(coding: Coding, sentences: Sequence[Range]) -> list[Kind | None]:
    """Return what each sentence is to an analyst: the kind of most of its claimed characters.

    None where nothing touches it. Of two kinds with as much the first one named counts.
    """
    claimed = [Counter[Kind]() for _ in sentences]
    for kind, ranges in coding.by_kind().items():
        for number, common in _touched(sentences, ranges):
            claimed[number][kind] += common
    marked = {number for number, _ in _touched(sentences, united(coding.marks))}
    return [
        counts.most_common(1)[0][0] if counts else NO_CLAIM if number in marked else None
        for number, counts in enumerate(claimed)
    ]


def united(ranges: Iterable[Range]) -> list[Range]:
    """Return ranges in text order, those over each other as one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _touched(sentences: Sequence[Range], ranges: Sequence[Range]) -> Iterable[tuple[int, int]]:
    """Yield the numbers of sentences that ranges touch, with the characters that they share."""
    number = 0
    for start, end in ranges:
        while number and sentences[number - 1][1] > start:
            number -= 1
        while number < len(sentences) and sentences[number][0] < end:
            common = min(end, sentences[number][1]) - max(start, sentences[number][0])
            if common > 0:
                yield number, common
            number += 1


def _ranges(spans: Iterable[Span]) -> list[Range]:
    return [(span.start, span.end) for span in spans]


def _makers(reader: Reader, marks: Sequence[MarkId]) -> dict[str, AnalystId]:
    """Return who made marks, as far as the history knows; for what a merge took in, by name."""
    made = reader.history.makers_of(Mark, marks)
    merges = reader.history.merge_notes()
    makers = {mark: analyst for mark, (edit, analyst) in made.items() if edit not in merges}
    if len(makers) < len(made):
        ids = {analyst.name: analyst.id for analyst in reversed(reader.analysts())}
        lines, _united, _same = known_of(reader)
        for line in lines:
            for record, field in line.touched or ():
                if field.startswith(NEW) and line.by in ids and record in made:
                    makers.setdefault(record, ids[line.by])
    return makers
