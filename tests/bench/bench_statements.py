"""What SQLAlchemy's execution costs for statements as small as ours, beside `store.execution`'s.

The same compiled statements on the same connection: one record by its id, the columns of many
rows, a change of one row. The floor is the driver with the SQL as text. Processor time, since a
busy machine would tell more of itself than of either.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import made_up
from sqlalchemy import NullPool, bindparam, create_engine, select, update

from annotator.commands import ImportRecords
from annotator.model import Claim
from annotator.project import Project
from annotator.store import execution, sqlite
from annotator.store.tables import tables

_CLAIMS = 20_000
_TURNS = 2_000


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statements.annotator"
        text = made_up.text_of_length(1_000_000)
        document = made_up.document_of(text, "Statements")
        claims = made_up.claims_of(document, text, _CLAIMS)
        with Project.create(path, made_up.ANALYST) as project:
            project.do(ImportRecords("Import", (document, *claims), (text,)))
        made_up.show(bench="statements", **figures(path, claims[0].id))


def figures(path: Path, claim_id: str) -> dict[str, object]:
    """Time each statement in the three ways."""
    table = tables[Claim]
    by_id = select(*table.c).where(table.c.id == bindparam("key"))
    many = select(table.c.id, table.c.kind, table.c.statement)
    change = update(table).where(table.c.id == bindparam("key")).values(statement=bindparam("said"))
    own = sqlite.Connection(path, is_read_only=False)
    driver = own.driver
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=NullPool)
    connection = engine.execution_options(isolation_level="AUTOCOMMIT").connect()
    asked_by_id, asked_many, told_change = (
        execution.statement(lambda built=built: built)() for built in (by_id, many, change)
    )
    texts = [execution.written(asked)[0] for asked in (asked_by_id, asked_many)]
    one = {"key": claim_id}
    said = {"key": claim_id, "said": "Nobody denied it."}
    driver.execute("BEGIN IMMEDIATE")
    found: dict[str, object] = {
        "one_core_us": _us(lambda: connection.execute(by_id, one).all(), _TURNS),
        "one_run_us": _us(lambda: execution.fetch_all(own, asked_by_id, one), _TURNS),
        "one_floor_us": _us(lambda: driver.execute(texts[0], one).fetchall(), _TURNS),
        "change_core_us": _us(lambda: connection.execute(change, said), _TURNS),
        "change_run_us": _us(lambda: execution.execute(own, told_change, said), _TURNS),
        "row_of_many_core_us": _us(lambda: connection.execute(many).all(), 20) / _CLAIMS,
        "row_of_many_run_us": _us(lambda: execution.fetch_all(own, asked_many), 20) / _CLAIMS,
        "row_of_many_floor_us": _us(lambda: driver.execute(texts[1]).fetchall(), 20) / _CLAIMS,
    }
    driver.execute("ROLLBACK")
    connection.close()
    engine.dispose()
    return {name: round(float(str(value)), 2) for name, value in found.items()}


def _us(job: Callable[[], object], turns: int) -> float:
    """Return the processor time of one turn in microseconds."""
    job()
    started = time.process_time()
    for _ in range(turns):
        job()
    return (time.process_time() - started) / turns * 1e6


if __name__ == "__main__":
    main()
