"""Records that several files hold under ids of their own though they are known by their content.

A document is its text and its carrier. Its regions, what was found in its original and which
documents it revises are known by where they belong, so they follow. Ids say nothing of this: those
from before carriers counted, and those of another program, are of another make. What a merge found
to be one is noted with it, so that it stays so whatever becomes of its content.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from annotator.collector import collector_paused
from annotator.merge.alignment import align_apart, align_copies, pair_parts
from annotator.merge.grounds import with_grounds
from annotator.merge.matching import Matching
from annotator.merge.renaming import with_ids
from annotator.merge.side import Names, Side
from annotator.model import Document, document_id
from annotator.reader.carriers import carrier_of


def under_one_id(sides: Sequence[Side]) -> tuple[list[Side], dict[str, str]]:
    """Return files in which a record that is known by its content has one id, and what was renamed.

    The latter gives the ids that stay by those that went. The first file keeps its own: no claim
    of a project can change its document, and its history goes by them. Among the others the order
    makes no difference: it is the id that the text and the carrier of a document give, else the
    first one in the alphabet.
    """
    if sides[0].names is not None and all(side.names is sides[0].names for side in sides):
        return list(sides), {}  # they are so already
    with collector_paused():
        matching = Matching(sides, with_histories=True)
        matching.unite_noted(pair for side in sides for pair in side.same.items())
        _pair_documents(matching)
        align_copies(matching)
        return _named(matching)


def aligned(a: Side, b: Side) -> tuple[Side, dict[str, str]]:
    """Return the second file with the ids of the first one for what is the same, and its own ids.

    Those are given by the ids of the first file. Beside what is known by its content it is what
    two annotations made apart have in common.
    """
    (a, b), ids = under_one_id((a, b))
    matching = Matching((a, b), with_histories=False)
    align_apart(matching)
    (_, b), further = _named(matching)
    own = {one: other for other, one in ids.items()}
    return b, own | {one: own.get(other, other) for other, one in further.items()}


def _pair_documents(matching: Matching) -> None:
    several = _texts_under_several_ids(matching)

    def key(number: int, document: Document) -> tuple[str, str] | None:
        file = matching.files[number]
        is_meant = document.sha256 in several
        return (document.sha256, carrier_of(file, document)) if is_meant else None

    matching.pair(Document, key, everywhere=True)
    pair_parts(matching)


def _texts_under_several_ids(matching: Matching) -> Set[str]:
    ids: dict[str, set[str]] = {}
    for file in matching.files:
        for *_, document in file.states[Document].values():
            assert isinstance(document, Document), "records stand under their type"
            ids.setdefault(document.sha256, set()).add(matching.id(document.id))
    return {sha256 for sha256, of_text in ids.items() if len(of_text) > 1}


def _named(matching: Matching) -> tuple[list[Side], dict[str, str]]:
    """Return the files with one id for each record, and the ids that stay by those that went."""
    stays: dict[str, str] = {}
    ranks: dict[str, str] = {}
    ours = matching.files[0]
    present = {i for of_type in ours.side.records.values() for i in of_type}
    known = {i for of_type in ours.states.values() for i in of_type}
    for ids in matching.groups():
        one = _staying(matching, ids, present, known)
        stays |= {other: one for other in ids if other != one}
        ranks[one] = min(ids)
    names = Names(stays, ranks)
    first, *others = (file.side for file in matching.files)
    if stays:
        others = [with_grounds(with_ids(side, stays), side) for side in others]
    sides = (first, *others)
    return [replace(side, names=names) for side in sides], stays


def _staying(matching: Matching, ids: Set[str], present: Set[str], known: Set[str]) -> str:
    """Return the id that stays: one that is present in the first file, else one known to it."""
    if own := ids & present or ids & known:
        return min(own)
    contents = {
        document_id(document.sha256, carrier_of(file, document))
        for file in matching.files
        for i in ids
        for document in file.states[Document].get(i, ())
        if isinstance(document, Document)
    }
    return min(ids & contents or ids)
