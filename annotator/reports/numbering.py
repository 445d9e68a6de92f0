"""By which number a report, a table or a line of an export names a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase
from typing import TypeVar

from annotator.model import ClaimId, Document, DocumentId
from annotator.reader import Reader, place_of

T = TypeVar("T")


def numbers(reader: Reader) -> dict[ClaimId, str]:
    """Return the number of every claim of a project, in the order of the numbers.

    Documents stand in order of entry, in each the claims as in the window (`reader.place_of`). With
    more than one document a letter stands before the number (A1, B1 …), whichever documents a
    report is about: all reports of one state of a project call a claim the same.
    """
    found: dict[ClaimId, str] = {}
    reader = reader.whole
    for document_id, letter in letters(reader.all(Document)).items():
        ids, _, spans = reader.claim_places(document_id)
        found |= {
            key: number for number, key in numbered(letter, zip(spans, ids, ids, strict=True))
        }
    return found


def numbered(
    letter: str, claims: Iterable[tuple[Sequence[Sequence[int]], ClaimId, T]]
) -> Iterator[tuple[str, T]]:
    """Yield the claims of one document in their order: the number, and what came with the claim.

    A claim is given by where it stands, its id, and what is to come with its number.
    """
    places = sorted([(*place_of(ranges, claim_id), value) for ranges, claim_id, value in claims])
    return ((f"{letter}{n}", value) for n, (*_, value) in enumerate(places, 1))


def letters(documents: Sequence[Document]) -> dict[DocumentId, str]:
    """Return the letter of each document of a project: A … Z, AA, AB …; none for a single one."""
    if len(documents) == 1:
        return {documents[0].id: ""}
    return {document.id: _letter(place) for place, document in enumerate(documents)}


def _letter(place: int) -> str:
    more, rest = divmod(place, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[rest]
