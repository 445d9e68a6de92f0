"""What the history asks of the database, each statement built by a function.

A parameter's name is the one in the statement's text.
"""

from __future__ import annotations

from typing import Any

from annotator.store import execution, sqlite
from annotator.store.late import sa, tables

SUMMARY = ("number", "id", "label", "analyst_id", "analyst_name", "at", "action", "root", "undoes")
CHANGE = ("type", "record", "place", "before", "after")


@execution.statement
def insert_edit() -> sa.Insert:
    """Add an edit."""
    return tables.edits.insert()


@execution.statement
def insert_change() -> sa.Insert:
    """Add a change; each parameter has an underscore before its column."""
    return tables.changes.insert().values(
        {name: sa.bindparam(f"_{name}") for name in ("edit", *CHANGE)}
    )


@execution.statement
def set_digest() -> sa.Update:
    """Set the `digest` of the edit of the number `edited`."""
    return (
        tables.edits.update()
        .where(tables.edits.c.number == sa.bindparam("edited"))
        .values(digest=sa.bindparam("digest"))
    )


@execution.statement
def last_number() -> sa.Select[Any]:
    """Give the number of the newest edit, or null."""
    return sa.select(sa.func.max(tables.edits.c.number))


@execution.statement
def line_by_id() -> sa.Select[Any]:
    """Give the line of the edit `edit_id`."""
    return sa.select(*_columns(tables.edits, SUMMARY)).where(
        tables.edits.c.id == sa.bindparam("edit_id")
    )


@execution.statement
def lines_about() -> sa.Select[Any]:
    """Give the lines of the edits `ids` and of those that undo or redo them, oldest first."""
    return (
        sa.select(*_columns(tables.edits, SUMMARY))
        .where(
            sa.or_(
                sqlite.is_among(tables.edits.c.id, "ids"),
                sqlite.is_among(tables.edits.c.root, "ids"),
            )
        )
        .order_by(tables.edits.c.number)
    )


@execution.statement
def lines_since() -> sa.Select[Any]:
    """Give the lines after the number `last`, oldest first."""
    return (
        sa.select(*_columns(tables.edits, SUMMARY))
        .where(tables.edits.c.number > sa.bindparam("last"))
        .order_by(tables.edits.c.number)
    )


@execution.statement
def changes_of() -> sa.Select[Any]:
    """Give the changes of the edit `number`, in order."""
    return (
        sa.select(*_columns(tables.changes, CHANGE))
        .where(tables.changes.c.edit == sa.bindparam("number"))
        .order_by(tables.changes.c.sequence)
    )


@execution.statement
def changes_after() -> sa.Select[Any]:
    """Give up to `limit` changes after the place `after`, each behind its place."""
    return (
        sa.select(tables.changes.c.sequence, *_columns(tables.changes, CHANGE))
        .where(tables.changes.c.sequence > sa.bindparam("after"))
        .order_by(tables.changes.c.sequence)
        .limit(sa.bindparam("limit"))
    )


@execution.statement
def extent() -> sa.Select[Any]:
    """Give the first and the last place of the changes of the edit `number`."""
    return sa.select(
        sa.func.min(tables.changes.c.sequence), sa.func.max(tables.changes.c.sequence)
    ).where(tables.changes.c.edit == sa.bindparam("number"))


@execution.statement
def end() -> sa.Select[Any]:
    """Give the place of the newest change, or null."""
    return sa.select(sa.func.max(tables.changes.c.sequence))


@execution.statement
def last_touches() -> sa.Select[Any]:
    """Give the last edit after `number` that changed each of the records `ids`.

    Each is found at the end of its own changes, however many there are.
    """
    items = sa.func.json_each(sa.bindparam("ids")).table_valued("value")
    of_record = tables.changes.alias()
    last = (
        sa.select(sa.func.max(of_record.c.sequence))
        .where(of_record.c.record == items.c.value)
        .correlate(items)
        .scalar_subquery()
    )
    return (
        sa.select(tables.changes.c.type, tables.changes.c.record, tables.changes.c.edit)
        .select_from(items)
        .join(tables.changes, tables.changes.c.sequence == last)
        .where(tables.changes.c.edit > sa.bindparam("number"))
    )


@execution.statement
def edits_of_each() -> sa.Select[Any]:
    """Give how many edits after the number `last` each name stands on."""
    return (
        sa.select(tables.edits.c.analyst_name, sa.func.count())
        .where(tables.edits.c.number > sa.bindparam("last"))
        .group_by(tables.edits.c.analyst_name)
    )


def _of_claim() -> sa.Select[Any]:
    return sa.select(tables.changes.c.edit).where(
        sa.or_(
            tables.changes.c.record == sa.bindparam("claim"),
            sa.and_(
                sqlite.is_among(tables.changes.c.type, "types"),
                sqlite.holds(
                    sa.func.coalesce(tables.changes.c.before, tables.changes.c.after), "claim"
                ),
            ),
        )
    )


def _is_of_claim() -> sa.ColumnElement[bool]:
    """Return the condition on a change of a claim or of a layer of its chain."""
    return sa.or_(
        tables.changes.c.record == sa.bindparam("claim"),
        sa.and_(
            tables.changes.c.type == sa.bindparam("layer"),
            sqlite.holds(
                sa.func.coalesce(tables.changes.c.before, tables.changes.c.after), "claim"
            ),
        ),
    )


@execution.statement
def makers() -> sa.Select[Any]:
    """Give who made those of the records `ids` that are of the `type`, and in which edit."""
    return (
        sa.select(tables.changes.c.record, tables.edits.c.id, tables.edits.c.analyst_id)
        .join(tables.edits, tables.edits.c.number == tables.changes.c.edit)
        .where(
            sqlite.is_among(tables.changes.c.record, "ids"),
            tables.changes.c.type == sa.bindparam("type"),
            tables.changes.c.before.is_(None),
        )
        .order_by(tables.changes.c.sequence)
    )


@execution.statement
def changes_of_claim() -> sa.Select[Any]:
    """Give the changes of `claim` and of its layers, each behind the number of its edit."""
    return (
        sa.select(tables.changes.c.edit, *_columns(tables.changes, CHANGE))
        .where(_is_of_claim())
        .order_by(tables.changes.c.sequence)
    )


@execution.statement
def forget_changes() -> sa.Delete:
    """Delete the changes of the edits after the number `last`."""
    return tables.changes.delete().where(tables.changes.c.edit > sa.bindparam("last"))


@execution.statement
def forget_edits() -> sa.Delete:
    """Delete the edits after the number `last`."""
    return tables.edits.delete().where(tables.edits.c.number > sa.bindparam("last"))


@execution.statement
def who() -> sa.Select[Any]:
    """Give the ids and names that stand on edits, those of the newest edit last."""
    return (
        sa.select(tables.edits.c.analyst_id, tables.edits.c.analyst_name)
        .group_by(tables.edits.c.analyst_id, tables.edits.c.analyst_name)
        .order_by(sa.func.max(tables.edits.c.number))
    )


@execution.statement
def lines_from() -> sa.Select[Any]:
    """Give the edits from the number `first` on, each with its digest last."""
    return (
        sa.select(*_columns(tables.edits, SUMMARY), tables.edits.c.digest)
        .where(tables.edits.c.number >= sa.bindparam("first"))
        .order_by(tables.edits.c.number)
    )


@execution.statement
def changes_from() -> sa.Select[Any]:
    """Give the changes of the edits from the number `first` on, each behind that of its edit."""
    return (
        sa.select(tables.changes.c.edit, *_columns(tables.changes, CHANGE))
        .where(tables.changes.c.edit >= sa.bindparam("first"))
        .order_by(tables.changes.c.edit, tables.changes.c.sequence)
    )


@execution.statement
def net_changes(has_claim: bool) -> sa.Select[Any]:
    """Give the first and last state of each record that was changed after the edit `after`."""
    first, last = tables.changes.alias(), tables.changes.alias()
    touched = sa.select(
        sa.func.min(tables.changes.c.sequence).label("first"),
        sa.func.max(tables.changes.c.sequence).label("last"),
    ).where(tables.changes.c.edit > sa.bindparam("after"))
    if has_claim:
        touched = touched.where(_is_of_claim())
    ends = touched.group_by(tables.changes.c.type, tables.changes.c.record).subquery()
    return (
        sa.select(first.c.type, first.c.record, first.c.place, first.c.before, last.c.after)
        .select_from(ends)
        .join(first, first.c.sequence == ends.c.first)
        .join(last, last.c.sequence == ends.c.last)
        .order_by(ends.c.first)
    )


@execution.statement
def newest_lines(asked: frozenset[str]) -> sa.Select[Any]:
    """Give up to `limit` lines after the number `after`, newest first, by the conditions asked."""
    conditions = {
        "before": tables.edits.c.number < sa.bindparam("before"),
        "analysts": sqlite.is_among(tables.edits.c.analyst_id, "analysts"),
        "claim": tables.edits.c.number.in_(_of_claim()),
        "since": tables.edits.c.at >= sa.bindparam("since"),
        "until": tables.edits.c.at < sa.bindparam("until"),
    }
    statement = (
        sa.select(*_columns(tables.edits, SUMMARY))
        .order_by(tables.edits.c.number.desc())
        .limit(sa.bindparam("limit"))
    )
    statement = statement.where(tables.edits.c.number > sa.bindparam("after"))
    return statement.where(*(conditions[name] for name in sorted(asked)))


def _columns(table: sa.Table, names: tuple[str, ...]) -> list[sa.Column[Any]]:
    return [table.c[name] for name in names]
