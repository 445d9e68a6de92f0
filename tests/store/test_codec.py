"""Records survive being stored, whatever they hold."""

from datetime import UTC
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import DamagedProjectError
from annotator.model import RECORD_TYPES, Claim, Mention, Span
from annotator.store import codec

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_number = st.integers(0, 2**62)


def values(field: codec.Field) -> st.SearchStrategy[Any]:
    """Return values of a field, None and empty ones among them."""
    kind = field.python_type
    found: st.SearchStrategy[Any]
    if field.item is Span:
        found = st.lists(st.builds(Span, _number, _number, _text, _text), max_size=3).map(tuple)
    elif field.item is Mention:
        mention = st.builds(Mention, _text, _number, _number, _text, _text)
        found = st.lists(mention, max_size=3).map(tuple)
    elif kind is tuple:
        found = st.lists(_text, max_size=3).map(tuple)
    elif issubclass(kind, StrEnum):
        found = st.sampled_from(list(kind))
    elif kind is bool:
        found = st.booleans()
    elif kind is int:
        found = _number
    elif kind is str:
        found = _text
    else:
        found = st.datetimes(timezones=st.just(UTC))
    return st.none() | found if field.is_optional else found


@pytest.mark.parametrize("cls", RECORD_TYPES, ids=lambda cls: cls.__name__)
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_record_comes_back_from_row_and_history(cls: type, data: st.DataObject) -> None:
    record = cls(**{f.name: data.draw(values(f), f.name) for f in codec.fields_of(cls)})
    row = codec.to_row(record)
    digest = row.pop("digest")
    stored = list(row.values())
    assert codec.from_row(cls, stored) == record
    assert codec.digest_of(stored) == digest
    text = codec.to_text(codec.to_plain(record))
    assert codec.from_plain(cls, codec.parse(text)) == record
    assert all(type(value) in (str, int, type(None)) or isinstance(value, str) for value in stored)


def test_what_does_not_fit_is_damage() -> None:
    row = [None] * len(codec.fields_of(Claim))
    row[codec.fields_of(Claim).index(next(f for f in codec.fields_of(Claim) if f.item))] = 5  # type: ignore[call-overload]
    for call in (
        lambda: codec.from_row(Claim, row),
        lambda: codec.from_plain(Claim, {"id": "x"}),
        lambda: codec.from_plain(Claim, {"id": "x", "spans": [["a", "b", "c"]]}),
        lambda: codec.parse("{"),
        lambda: codec.parse("[" * 100_000),
    ):
        with pytest.raises(DamagedProjectError, match=r"\.$"):
            call()


def test_spans_are_a_claim_s_largest_part_and_stored_briefly() -> None:
    span = codec.to_plain(Claim(id="c", document="d", kind=None, spans=(Span(1, 2, "x"),)))  # type: ignore[arg-type]
    assert span["spans"] == [[1, 2, "x"]]
