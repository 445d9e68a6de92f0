"""What is written down of the statements is what SQLAlchemy makes of them."""

import json
from inspect import signature

import pytest

import annotator.store.store  # noqa: F401 - all functions that build statements are there by then
from annotator.resources import resource_path
from annotator.store import execution

KEPT = json.loads(resource_path(execution.RESOURCE).read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", KEPT)
def test_a_statement_is_written_down_as_it_is_built(key: str) -> None:
    statement = execution.statement_of(json.loads(key))
    assert statement.key == key
    assert KEPT[key] == list(statement.compiled()), "run packaging/statements.py"


def test_what_is_asked_of_one_record_is_written_down_for_several_too_and_the_other_way() -> None:
    """A list of one record is asked for as that one."""
    variants = {variant for key in KEPT for variant in execution.variants(key)}
    assert len(variants) > 100
    assert variants <= set(KEPT), "run packaging/statements.py"


def test_each_statement_that_is_built_of_nothing_is_written_down() -> None:
    alone = [build() for build in execution.builders if not signature(build).parameters]
    assert len(alone) > 20
    assert {statement.key for statement in alone} <= set(KEPT), "run packaging/statements.py"
