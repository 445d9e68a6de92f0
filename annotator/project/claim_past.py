"""What became of one claim and its chain: who changed what, and how it was after each edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter

from annotator.model import Attribution, Change, Claim, ClaimId, EditSummary, Record, SeenEdit
from annotator.project.past import edit_numbered
from annotator.reader import Reader
from annotator.reader.chains import ordered_layers

MOST = 40
"""Edits of one claim that are told; the history has all."""


@dataclass(frozen=True, slots=True)
class ClaimStep:
    """One edit of a claim: what it changed, and what it left, the claim first, then its layers.

    Both are unknown of a `SeenEdit`.
    """

    line: EditSummary
    changes: tuple[Change, ...]
    left: tuple[Record, ...]


def past_of(reader: Reader, claim_id: ClaimId, seen: Iterable[SeenEdit] = ()) -> list[ClaimStep]:
    """Return the last edits of a claim and of the layers of its chain, newest first.

    `seen` are the edits of others that merges brought word of, newest first; those of the claim
    stand between the others by their time.
    """
    found = reader.history.changes_of_claim(claim_id)
    edits = [(number, [c for _, c in group]) for number, group in groupby(found, itemgetter(0))]
    claim = reader.get(Claim, claim_id)
    present: dict[str, Record] = {claim.id: claim} if claim is not None else {}
    present |= {layer.id: layer for layer in reader.layers(claim_id)}
    steps = []
    for number, changes in edits[: -MOST - 1 : -1]:
        line = edit_numbered(reader, number)
        steps.append(ClaimStep(line, tuple(changes), _in_order(present)))
        for change in reversed(changes):
            present.pop(change.record.id, None)
            if (was := change.before) is not None and _is_of(was, claim_id):
                present[was.id] = was
    theirs = (ClaimStep(line, (), ()) for line in seen if claim_id in line.records)
    return list(merge(steps, theirs, key=lambda step: step.line.at, reverse=True))[:MOST]


def _is_of(record: Record, claim_id: ClaimId) -> bool:
    """Tell whether a record still belongs to the claim: a layer may have gone to another."""
    return isinstance(record, Claim) or (
        isinstance(record, Attribution) and record.claim == claim_id
    )


def _in_order(present: dict[str, Record]) -> tuple[Record, ...]:
    claims = (record for record in present.values() if isinstance(record, Claim))
    layers = [record for record in present.values() if isinstance(record, Attribution)]
    return (*claims, *ordered_layers(layers))
