"""Claims of different analysts on the same words: they stand side by side, each with its analyst.

Which claims are a pair is never stored. It follows from the words and from who claims them, by the
rule of `text.pairing`, so it is right after every edit and needs no merging of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.grouping import grouped
from annotator.model import AnalystId, Claim, DocumentId, Mark, OnePerson, Record
from annotator.model.people import People
from annotator.text.pairing import pair

Groups = dict[DocumentId, dict[AnalystId, list[Claim]]]


def paired_claims(
    ours: Iterable[Record], theirs: Iterable[Record], declared: Iterable[Record]
) -> list[tuple[str, str]]:
    """Return pairs of a claim of ours and one of theirs that another person made on its words.

    `declared` are the analysts who are one person. A claim of which nobody knows whose it is has
    no pair.
    """
    people = People(one for one in declared if isinstance(one, OnePerson))
    own, others = _by_analyst(ours, people), _by_analyst(theirs, people)
    return [
        found
        for document, analysts in others.items()
        for analyst, claims in analysts.items()
        for other, present in own.get(document, {}).items()
        if other != analyst
        for found in pair(_places(present), _places(claims))
    ]


def on_same_words(ours: Iterable[Record], theirs: Iterable[Record]) -> list[tuple[str, str]]:
    """Return pairs of a claim or mark of ours and one of theirs on its words, whoever made them."""
    own, others = _by_document(ours), _by_document(theirs)
    return [
        found
        for document, claims in others.items()
        for found in pair(_places(own.get(document, ())), _places(claims))
    ]


def _by_analyst(records: Iterable[Record], people: People) -> Groups:
    found: Groups = {}
    for record in records:
        if isinstance(record, Claim) and record.created_by is not None:
            analysts = found.setdefault(record.document, {})
            analysts.setdefault(people.of(record.created_by), []).append(record)
    return found


def _by_document(records: Iterable[Record]) -> dict[DocumentId, list[Claim | Mark]]:
    return grouped(
        (record.document, record) for record in records if isinstance(record, Claim | Mark)
    )


def _places(claims: Iterable[Claim | Mark]) -> dict[str, tuple[tuple[int, int], ...]]:
    return {c.id: tuple((span.start, span.end) for span in c.spans) for c in claims}
