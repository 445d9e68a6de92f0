"""The history of a project: edits with their changes, appended and never altered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from annotator.errors import DamagedProjectError
from annotator.model import Change, Edit, EditAction, EditId, EditSummary, Record
from annotator.store.codec import digest_of, from_plain, parse, to_text, type_names, types_by_name
from annotator.store.tables import changes, edits


def append(
    connection: Connection,
    summary: EditSummary,
    made: Iterable[Change],
    text_of: Callable[[Record], str],
) -> Edit:
    """Add an edit at the end of the history and return it with its number."""
    made = tuple(made)
    rows = [
        {
            "type": type_names[type(change.record)],
            "record": change.record.id,
            "before": text_of(change.before) if change.before else None,
            "after": text_of(change.after) if change.after else None,
        }
        for change in made
    ]
    line = {
        "id": summary.id,
        "label": summary.label,
        "analyst_id": summary.analyst_id,
        "analyst_name": summary.analyst_name,
        "at": summary.at.isoformat(),
        "action": summary.action.value,
        "root": summary.root,
        "undoes": summary.undoes,
    }
    line["digest"] = digest(line, rows)
    number = connection.execute(edits.insert().returning(edits.c.number), line).scalar_one()
    connection.execute(changes.insert(), [{"edit": number, **row} for row in rows])
    return Edit(_summary({"number": number, **line}), made)


def digest(line: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    """Return the digest that shows silent damage to an edit or its changes."""
    parts = [line["id"], line["label"], line["analyst_id"], line["analyst_name"], line["at"]]
    parts += [line["action"], line["root"], line["undoes"]]
    for row in rows:
        parts += [row["type"], row["record"], row["before"], row["after"]]
    return digest_of("\0".join(part or "" for part in parts))


def newest(connection: Connection) -> EditSummary | None:
    """Return the newest line of the history, or None."""
    lines = newest_first(connection, limit=1)
    return lines[0] if lines else None


def summary_by_id(connection: Connection, edit_id: EditId) -> EditSummary | None:
    """Return the line of an edit, or None."""
    statement = select(edits).where(edits.c.id == edit_id)
    row = connection.execute(statement).mappings().first()
    return _summary(row) if row else None


def since(connection: Connection, number: int) -> list[Edit]:
    """Return the edits after a number, oldest first, with their changes."""
    statement = select(edits).where(edits.c.number > number).order_by(edits.c.number)
    lines = connection.execute(statement).mappings().all()
    return [Edit(_summary(row), changes_of(connection, row["number"])) for row in lines]


def newest_first(
    connection: Connection, *, before: int | None = None, limit: int = 200
) -> list[EditSummary]:
    """Return up to `limit` lines of the history, newest first, those before a number if given."""
    statement = select(edits).order_by(edits.c.number.desc()).limit(limit)
    if before is not None:
        statement = statement.where(edits.c.number < before)
    return [_summary(row) for row in connection.execute(statement).mappings()]


def changes_of(connection: Connection, number: int) -> tuple[Change, ...]:
    """Return the changes of an edit in the order they were made."""
    statement = select(changes).where(changes.c.edit == number).order_by(changes.c.sequence)
    return tuple(_change(row) for row in connection.execute(statement).mappings())


def every_change(connection: Connection) -> Iterator[tuple[int, Change]]:
    """Yield all changes, oldest first, with the numbers of their edits."""
    statement = select(changes).order_by(changes.c.edit, changes.c.sequence)
    for row in connection.execute(statement).mappings():
        yield row["edit"], _change(row)


def damaged_numbers(connection: Connection) -> list[int]:
    """Return the numbers of edits that are no longer what was written."""
    statement = select(changes).order_by(changes.c.edit, changes.c.sequence)
    rows: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(statement).mappings():
        rows.setdefault(row["edit"], []).append(dict(row))
    return [
        line["number"]
        for line in connection.execute(select(edits)).mappings()
        if line["digest"] != digest(dict(line), rows.pop(line["number"], []))
    ] + list(rows)


def clear(connection: Connection) -> None:
    """Forget the history; only for a copy that is handed on without it."""
    connection.execute(changes.delete())
    connection.execute(edits.delete())


def _summary(row: RowMapping | dict[str, Any]) -> EditSummary:
    try:
        return EditSummary(
            number=row["number"],
            id=row["id"],
            label=row["label"],
            analyst_id=row["analyst_id"],
            analyst_name=row["analyst_name"],
            at=datetime.fromisoformat(row["at"]),
            action=EditAction(row["action"]),
            root=row["root"],
            undoes=row["undoes"],
        )
    except ValueError as error:
        raise _damaged() from error


def _change(row: RowMapping) -> Change:
    cls = types_by_name.get(row["type"])
    if cls is None:
        raise _damaged()
    before, after = row["before"], row["after"]
    if before is None and after is None:
        raise _damaged()
    return Change(
        from_plain(cls, parse(before)) if before is not None else None,
        from_plain(cls, parse(after)) if after is not None else None,
    )


def _damaged() -> DamagedProjectError:
    return DamagedProjectError(
        "The project is damaged: a line of its history cannot be read. "
        "Open a backup or a copy of the project."
    )
