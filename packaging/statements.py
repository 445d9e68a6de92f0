"""Write `resources/statements.json`: the SQL that SQLAlchemy makes of what the program asks.

`python packaging/statements.py [TESTS…]`, after a change of the tables or of a statement. What is
there is made again, and what the tests ask (all but those of the window, if none are named) comes
to it. A statement that is in no test is built while the program runs, at the price of loading
SQLAlchemy.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from inspect import signature
from itertools import product
from typing import Any

import pytest

from annotator.model import RECORD_TYPES, Document
from annotator.resources import resource_path
from annotator.store import execution
from annotator.store.codec import fields_of
from annotator.store.execution import AnyStatement, statement_of
from annotator.store.queries import (
    _select_any,
    _select_holding,
    _select_last_sequence,
    _select_page,
    _select_records,
    _select_values,
    _select_with_digests,
    _select_with_places,
    _where,
)
from annotator.store.transaction import _delete_by_id, _insert_row, _update_by_id

_TESTS = ("commands", "reader", "project", "analysis", "merge", "findings", "check", "store", "cli")


def main(tests: list[str]) -> int:
    """Write the file; returns how the tests ended."""
    path = resource_path(execution.RESOURCE)
    kept = json.loads(path.read_text(encoding="utf-8"))
    asked: dict[str, AnyStatement] = {}
    for key in kept:
        try:
            asked[key] = statement_of(json.loads(key))
            asked[key].compiled()
        except (AttributeError, KeyError, TypeError):
            asked.pop(key, None)  # asked by nobody any more
    alone = (builder() for builder in execution.builders if not signature(builder).parameters)
    for statement in (*alone, *_of_every_type()):
        asked[statement.key] = statement
    real = execution.written

    def noted(statement: AnyStatement) -> tuple[str, dict[str, Any]]:
        asked[statement.key] = statement
        return real(statement)

    execution.written = noted  # type: ignore[assignment]
    ended = int(pytest.main(["-q", "-p", "no:xdist", "-k", "not stateful", *tests]))
    for variant in [each for key in asked for each in execution.variants(key)]:
        asked[variant] = statement_of(json.loads(variant))
    lines = (
        f"{json.dumps(key)}: {json.dumps(asked[key].compiled())}"
        for key in sorted(asked)
        if key.startswith('["annotator.')
    )
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return ended


def _of_every_type() -> Iterator[AnyStatement]:
    """Yield what is asked of each type of records sooner or later."""
    for cls in RECORD_TYPES:
        yield from (_insert_row(cls), _update_by_id(cls), _delete_by_id(cls))
        yield from (_select_any(cls), _select_last_sequence(cls), _select_with_digests(cls))
        yield _where(_select_values(cls, ("id",)), cls, ())
        yield _where(_select_page(cls, ("id",)), cls, ())
        yield _where(_select_values(cls, ("sequence",)), cls, (("sequence", "="),))
        yield _where(_select_values(cls, ("sequence",)), cls, (("sequence", "in"),))
        yield _where(_select_records(cls), cls, ())
        for field in fields_of(cls):
            if field.refers_to and field.item:
                yield _select_holding(cls, field.name)
        named = [field.name for field in fields_of(cls) if field.refers_to and not field.item]
        for name, how in product(("id", *named), ("=", "in")):
            yield _where(_select_records(cls), cls, ((name, how),))
            if name == "id":
                yield _where(_select_with_places(cls), cls, ((name, how),))
                yield _where(_select_values(cls, ("id",)), cls, ((name, how),))
    for name, how in product(("sha256", "original"), ("=", "in")):
        yield _where(_select_records(Document), Document, ((name, how),))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [f"tests/{name}" for name in _TESTS]))
