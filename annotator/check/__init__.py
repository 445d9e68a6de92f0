"""Verifying every invariant of a project; each breach is named with its record.

A check trusts nothing that the file says about itself: it reads all records and the whole history
and holds one against the other. It changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotator.check import contents, history, records
from annotator.check.breach import Breach, Findings
from annotator.check.state import State
from annotator.collector import collector_paused
from annotator.progress import Tell, unheard
from annotator.reader import Reader

__all__ = ["INVARIANTS", "Breach", "check"]

INVARIANTS: tuple[Callable[[State], Findings], ...] = (
    records.rows_are_as_written,
    records.there_is_one_project,
    records.ids_are_unique,
    records.records_keep_their_rules,
    records.references_lead_to_records,
    contents.contents_are_what_their_keys_say,
    contents.documents_have_their_content,
    contents.readings_can_be_read,
    records.records_agree_with_each_other,
    records.regions_do_not_overlap,
    history.edits_are_as_written,
    history.the_history_leads_to_the_present,
    history.undos_name_what_they_undo,
)
"""In this order: the first reads the records, and those on content tell which texts to trust."""


def check(reader: Reader, progress: Tell = unheard) -> Iterator[Breach]:
    """Yield every breach of an invariant. Edits of others wait until the check has ended.

    Raises ProjectFileError where the file cannot be read at all.
    """
    state = State(reader)
    with reader.at_one_moment():
        for number, invariant in enumerate(INVARIANTS):
            progress(number / len(INVARIANTS))
            with collector_paused():
                found = list(invariant(state))
            yield from (Breach(invariant.__name__, *finding) for finding in found)
    progress(1.0)
