"""What dismissals rest on, in a file whose records have other ids now.

The ground of a dismissal is a digest of what its finding rested on, ids among it: under other ids
the finding would be open again, though nothing of it has changed.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.merge.side import Side
from annotator.model import Dismissal


def with_grounds(side: Side, before: Side) -> Side:
    """Return a file, renamed from what it was before, whose dismissals hold as they held there."""
    dismissals = before.find(Dismissal)
    if not any(dismissal.ground for dismissal in dismissals):
        return side
    from annotator.findings.dismissals import subject_of

    held, now = _grounds(before), _grounds(side)
    found = dict(side.records[Dismissal])
    # One by one: renaming keeps the order.
    for dismissal, after in zip(dismissals, side.find(Dismissal), strict=True):
        if dismissal.ground == held.get(subject_of(dismissal)):
            ground = now.get(subject_of(after), after.ground)
            found[after.id] = replace(after, ground=ground)
    return replace(side, records={**side.records, Dismissal: found})


def _grounds(side: Side) -> dict[tuple[object, ...], str]:
    """Return what each finding of a file rests on, by its subject."""
    from annotator.findings import Facts, Ledger
    from annotator.findings.dismissals import ground_of
    from annotator.findings.records import TYPES

    facts = Facts(lambda document: side.content(document.sha256).decode())
    for cls in TYPES:
        for record in side.records[cls].values():
            facts.put(cls, record.id, record)
    return {finding.subject: ground_of(facts, finding) for finding in Ledger(facts).findings()}
