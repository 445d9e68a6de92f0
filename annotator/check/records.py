"""What must be true of the present records."""

from __future__ import annotations

from itertools import groupby, pairwise
from operator import attrgetter

from annotator.check.breach import Finding, Findings, finding, type_name
from annotator.check.state import State
from annotator.model import (
    Attribution,
    Claim,
    Dismissal,
    Document,
    Evidence,
    Mark,
    ProjectDetails,
    Record,
    Region,
    Source,
)
from annotator.model.references import references_of
from annotator.model.rules import faults, faults_in_context


def rows_are_as_written(state: State) -> Findings:
    """Each record can be read and is what was written: its digest fits."""
    return state.load()


def there_is_one_project(state: State) -> Findings:
    """What the project says about itself is there, once."""
    found = state.records[ProjectDetails]
    if not found:
        name = type_name(ProjectDetails)
        yield Finding(name, "", "The project does not say what it is: its details are missing.")
    for record in list(found.values())[1:]:
        yield finding(record, "is there beside another one")


def ids_are_unique(state: State) -> Findings:
    """No two records have one id, whatever their types: a file of annotations could not tell."""
    seen: dict[str, type[Record]] = {}
    for record in state.all():
        other = seen.setdefault(record.id, type(record))
        if other is not type(record):
            yield finding(record, f"has the same id as a {type_name(other)}")


def records_keep_their_rules(state: State) -> Findings:
    """Each record is sound by itself."""
    for record in state.all():
        for fault in faults(record):
            yield finding(record, fault)


def references_lead_to_records(state: State) -> Findings:
    """Each reference leads to a record of its type."""
    for cls, records in state.records.items():
        for reference in references_of(cls):
            if reference.is_list:  # held beside the others, by `faults_in_context`
                continue
            name, target = reference.field, reference.target
            for record in records.values():
                for other in reference.ids(record):
                    if other not in state.records[target]:
                        named = f"the {type_name(target)} {other!r} ({name})"
                        yield finding(record, f"names {named}, which is not there")


def records_agree_with_each_other(state: State) -> Findings:
    """Each span's words are those of the text, chains and trees have no cycle, and so on.

    What stands in a broken text is passed over: it would show as a thousand wrong words.
    """
    for record in _by_document(state):
        if state.without_text.isdisjoint(_texts_of(record, state)):
            for fault in faults_in_context(record, state):
                yield finding(record, fault)


def regions_do_not_overlap(state: State) -> Findings:
    """Every place of a text has one voice."""
    regions = [r for r in state.records[Region].values() if isinstance(r, Region)]
    regions.sort(key=attrgetter("document", "start"))
    for _, of_one in groupby(regions, key=attrgetter("document")):
        for first, second in pairwise(of_one):
            if second.start < first.end:
                yield finding(second, f"overlaps the region {first.id!r}")


def _by_document(state: State) -> list[Record]:
    """Return all records, those of one document together: its text is fetched once."""
    return sorted(state.all(), key=lambda record: getattr(record, "document", None) or "")


def _texts_of(record: Record, state: State) -> list[str]:
    """Return the ids of the documents that hold a record's words."""
    match record:
        case Document():
            return [record.id]
        case Claim() | Evidence() | Mark():
            return [record.document]
        case Attribution():
            claim = state.get(Claim, record.claim)
            return [claim.document] if claim else []
        case Source():
            return [mention.document for mention in record.mentions]
        case Dismissal():
            return [passage.document for passage in record.passages]
        case _:
            return []
