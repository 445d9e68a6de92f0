# ruff: noqa: ANN401 - JSON values have no narrower type
"""The history of a project: edits with their changes, appended and never altered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.errors import DamagedProjectError
from annotator.messages import restored, stored
from annotator.model import (
    EVERY_EDIT,
    AnalystId,
    Attribution,
    Change,
    ClaimId,
    Decision,
    Edit,
    EditAction,
    EditId,
    EditQuery,
    EditSummary,
    Evidence,
    Moment,
    Record,
    Relation,
)
from annotator.store import codec, execution, sqlite
from annotator.store import history_statements as statements
from annotator.store.codec import Digest, from_plain, parse, type_names, types_by_name
from annotator.store.sqlite import Connection

_REFERRING = sqlite.list_parameter(
    type_names[cls] for cls in (Attribution, Evidence, Relation, Moment, Decision)
)
"""What a claim has beside itself."""


def append(
    connection: Connection,
    summary: EditSummary,
    made: Sequence[Change],
    text_of: Callable[[Record], str],
    sequence_of: Callable[[Record], int | None],
) -> tuple[Edit, str]:
    """Add an edit at the end of the history; return it with its number, and its digest."""
    ((last,),) = execution.fetch_all(connection, statements.last_number())
    line = _line(replace(summary, number=(last or 0) + 1))
    execution.execute(connection, statements.insert_edit(), {**line, "digest": ""})
    digest = Digest(line.values())
    keys = tuple(f"_{name}" for name in ("edit", *statements.CHANGE))

    def rows() -> Iterator[dict[str, Any]]:
        # One by one: the texts of a large import would fill the memory.
        for change in made:
            row = (
                type_names[type(change.record)],
                change.record.id,
                sequence_of(change.record) if change.after is None else None,
                text_of(change.before) if change.before else None,
                text_of(change.after) if change.after else None,
            )
            digest.add(row)
            yield dict(zip(keys, (line["number"], *row), strict=True))

    execution.execute_many(connection, statements.insert_change(), rows())
    written = digest.text()
    execution.execute(
        connection, statements.set_digest(), {"edited": line["number"], "digest": written}
    )
    return Edit(_summary(tuple(line.values())), tuple(made)), written


def to_json(edit: Edit) -> Iterator[str]:
    """Yield the parts of an edit's JSON text: its line, and of each change type and both states."""
    yield f"[{codec.to_text(list(_line(edit.summary).values()))},["
    comma = ""
    for change in edit.changes:
        states = (
            codec.to_text(codec.to_plain(state)) if state else "null"
            for state in (change.before, change.after)
        )
        yield f'{comma}["{type_names[type(change.record)]}",{",".join(states)}]'
        comma = ","
    yield "]]"


def edit_from_plain(plain: Any) -> Edit:
    """Return an edit from such values; raises DamagedProjectError, ValueError or TypeError."""
    line, states = plain
    return Edit(_summary(line), tuple(_change_of(*state) for state in states))


def newest(connection: Connection) -> EditSummary | None:
    """Return the newest line of the history, or None."""
    lines = newest_first(connection, limit=1)
    return lines[0] if lines else None


def summary_by_id(connection: Connection, edit_id: EditId) -> EditSummary | None:
    """Return the line of an edit, or None."""
    found = execution.fetch_all(connection, statements.line_by_id(), {"edit_id": edit_id})
    return _summary(found[0]) if found else None


def about(connection: Connection, ids: Iterable[EditId]) -> list[EditSummary]:
    """Return the edits of some ids and those that undo or redo them, oldest first."""
    parameters = {"ids": sqlite.list_parameter(ids)}
    return [
        _summary(row)
        for row in execution.fetch_all(connection, statements.lines_about(), parameters)
    ]


def since(connection: Connection, number: int) -> list[Edit]:
    """Return the edits after a number, oldest first, with their changes."""
    lines = [
        _summary(row)
        for row in execution.fetch_all(connection, statements.lines_since(), {"last": number})
    ]
    return [Edit(line, changes_of(connection, line.number)) for line in lines]


def newest_first(
    connection: Connection,
    query: EditQuery = EVERY_EDIT,
    *,
    before: int | None = None,
    after: int = 0,
    limit: int = 200,
) -> list[EditSummary]:
    """Return up to `limit` lines between two numbers that answer a query, newest first.

    The edits of a claim are those of it and of what refers to it or ever did.
    """
    asked: dict[str, object] = {
        "before": before,
        "analysts": None if query.analysts is None else sqlite.list_parameter(query.analysts),
        "claim": query.claim,
        "since": query.since and query.since.astimezone(UTC).isoformat(),
        "until": query.until and query.until.astimezone(UTC).isoformat(),
    }
    statement = statements.newest_lines(
        frozenset(n for n, value in asked.items() if value is not None)
    )
    parameters = {**asked, "after": after, "types": _REFERRING, "limit": limit}
    return [_summary(row) for row in execution.fetch_all(connection, statement, parameters)]


def analysts(connection: Connection) -> dict[AnalystId, tuple[str, ...]]:
    """Return who made edits: the names they went by, the last one last, by their ids."""
    names: dict[AnalystId, tuple[str, ...]] = {}
    for analyst_id, name in execution.fetch_all(connection, statements.who()):
        names[analyst_id] = (*names.pop(analyst_id, ()), name)
    return names


def changes_of(connection: Connection, number: int) -> tuple[Change, ...]:
    """Return the changes of an edit in the order they were made."""
    return tuple(
        _change(row)
        for row in execution.fetch_all(connection, statements.changes_of(), {"number": number})
    )


def net_changes(
    connection: Connection, after: int, claim_id: ClaimId | None = None
) -> tuple[Change, ...]:
    """Return each record as it was when an edit was made and as it is now, where that differs.

    With a claim, only that claim and its layers.
    """
    statement = statements.net_changes(claim_id is not None)
    parameters = {"after": after, "claim": claim_id, "layer": type_names[Attribution]}
    rows = execution.fetch_all(connection, statement, parameters)
    # What was made and deleted since has neither state.
    found = (_change(row) for row in rows if row[-2] != row[-1])
    return tuple(change for change in found if change.before != change.after)


def changes_of_claim(connection: Connection, claim_id: ClaimId) -> list[tuple[int, Change]]:
    """Return the changes of a claim and of its layers, oldest first, with their edits' numbers."""
    parameters = {"claim": claim_id, "layer": type_names[Attribution]}
    rows = execution.fetch_all(connection, statements.changes_of_claim(), parameters)
    return [(number, _change(row)) for number, *row in rows]


def makers_of(
    connection: Connection, cls: type[Record], ids: Iterable[str]
) -> dict[str, tuple[EditId, AnalystId]]:
    """Return which edit, and whose, made some records; those it does not know are left out.

    Whoever brought back a record that was deleted did not make it.
    """
    parameters = {"type": type_names[cls], "ids": sqlite.list_parameter(ids)}
    rows = execution.fetch_all(connection, statements.makers(), parameters)
    return {record: (edit_id, analyst) for record, edit_id, analyst in reversed(rows)}


def forget_after(connection: Connection, number: int) -> None:
    """Drop the edits after a number, whose changes were put back, as if they had not been made."""
    for statement in (statements.forget_changes(), statements.forget_edits()):
        execution.execute(connection, statement, {"last": number})


def extent_of(connection: Connection, number: int) -> tuple[int, int]:
    """Return the places before the first and of the last change of an edit; places count up."""
    ((first, last),) = execution.fetch_all(connection, statements.extent(), {"number": number})
    if first is None:
        raise _damaged()
    return first - 1, last


def end(connection: Connection) -> int:
    """Return the place of the newest change."""
    ((last,),) = execution.fetch_all(connection, statements.end())
    return last or 0


def changes_after(connection: Connection, place: int, limit: int) -> list[tuple[int, Change]]:
    """Return up to `limit` changes after a place in the history, each with its own place."""
    rows = execution.fetch_all(
        connection, statements.changes_after(), {"after": place, "limit": limit}
    )
    return [(at, _change(row)) for at, *row in rows]


def last_touches(
    connection: Connection, records: Iterable[str], number: int
) -> dict[tuple[type[Record], str], int]:
    """Return the number of the last edit after `number` that changed each of some records."""
    parameters = {"ids": sqlite.list_parameter(records), "number": number}
    rows = execution.fetch_all(connection, statements.last_touches(), parameters)
    return {(types_by_name[name], record): last for name, record, last in rows}


def edits_of_each(connection: Connection, number: int) -> dict[str, int]:
    """Return how many edits after a number each analyst made, by the names they went by."""
    return dict(execution.fetch_all(connection, statements.edits_of_each(), {"last": number}))


def every_change(connection: Connection) -> Iterator[tuple[int, Change]]:
    """Yield all changes, oldest first, with the numbers of their edits."""
    for number, *row in execution.iterate(connection, statements.changes_from(), {"first": 0}):
        yield number, _change(row)


def damaged_numbers(connection: Connection) -> list[int]:
    """Return the numbers of edits that are no longer what was written."""
    return list(mismatches(*_stored_from(connection, 0)))


def digests_from(connection: Connection, number: int) -> dict[int, str]:
    """Return the digests of the edits from a number on, as they were written, by number."""
    lines = execution.iterate(connection, statements.lines_from(), {"first": number})
    return {line[0]: line[-1] for line in lines}


def holds(connection: Connection, digests: Mapping[int, str]) -> bool:
    """Return whether edits are in the file as they were written: their digests, by number."""
    if not digests:
        return True
    first = min(digests)
    stored = digests_from(connection, first)
    if any(stored.get(number) != digest for number, digest in digests.items()):
        return False
    return digests.keys().isdisjoint(mismatches(*_stored_from(connection, first)))


def _stored_from(connection: Connection, number: int) -> tuple[Iterator[Any], Iterator[Any]]:
    """Return lines and changes of the edits from a number on, as `mismatches` expects them."""
    asked = {"first": number}
    return (
        execution.iterate(connection, statements.lines_from(), asked),
        execution.iterate(connection, statements.changes_from(), asked),
    )


def mismatches(lines: Iterable[Sequence[Any]], rows: Iterable[Sequence[Any]]) -> Iterator[int]:
    """Yield the numbers of edits whose digest is not that of their line and their changes.

    `lines` are the columns of edits with the digest last, `rows` those of changes with the edit's
    number first, both in order.
    """
    groups = groupby(rows, key=itemgetter(0))
    number, group = next(groups, (None, iter(())))
    for *line, digest in lines:
        own: Iterable[Sequence[Any]] = ()
        while number is not None and number < line[0]:
            yield number
            number, group = next(groups, (None, iter(())))
        if number == line[0]:
            own = (row[1:] for row in group)
        found = Digest(line)
        for row in own:
            found.add(row)
        if digest != found.text():
            yield line[0]
        if number == line[0]:
            number, group = next(groups, (None, iter(())))
    if number is not None:
        yield number


def line_columns() -> str:
    """Return the columns that `mismatches` expects of an edit, for a plain statement."""
    return ", ".join((*statements.SUMMARY, "digest"))


def change_columns() -> str:
    """Return the columns that `mismatches` expects of a change, for a plain statement."""
    return ", ".join(("edit", *(f'"{name}"' for name in statements.CHANGE)))


def _line(summary: EditSummary) -> dict[str, Any]:
    return {
        "number": summary.number,
        "id": summary.id,
        "label": stored(summary.label),
        "analyst_id": summary.analyst_id,
        "analyst_name": summary.analyst_name,
        "at": summary.at.isoformat(),
        "action": summary.action.value,
        "root": summary.root,
        "undoes": summary.undoes,
    }


def _summary(row: Sequence[Any]) -> EditSummary:
    number, edit_id, label, analyst_id, analyst_name, at, action, root, undoes = row
    try:
        return EditSummary(
            number=number,
            id=edit_id,
            label=restored(label),
            analyst_id=analyst_id,
            analyst_name=analyst_name,
            at=datetime.fromisoformat(at),
            action=EditAction(action),
            root=root,
            undoes=undoes,
        )
    except ValueError as error:
        raise _damaged() from error


def _change(row: Sequence[Any]) -> Change:
    type_name, _record_id, _place, *texts = row
    before, after = (None if text is None else parse(text) for text in texts)
    return _change_of(type_name, before, after)


def _change_of(type_name: str, before: Any, after: Any) -> Change:
    cls = types_by_name.get(type_name)
    if cls is None or (before is None and after is None):
        raise _damaged()
    return Change(
        from_plain(cls, before) if before is not None else None,
        from_plain(cls, after) if after is not None else None,
    )


def _damaged() -> DamagedProjectError:
    return DamagedProjectError(
        "The project is damaged: a line of its history cannot be read. "
        "Open a backup or a copy of the project."
    )
