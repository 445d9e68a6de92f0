"""Two states of a record, field by field: whose value counts, and who signs for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from annotator.errors import ImportRefusedError
from annotator.merge.fields import joined
from annotator.merge.knowledge import GONE, NEW
from annotator.model import (
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Mention,
    Reading,
    ReadingId,
    Record,
    Region,
    RegionId,
    RegionKind,
    Revision,
    RevisionId,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)

from .example import ONE, claim

NOTHING: set[str] = set()
CLAIM = claim("one", 0, 12)
OURS, THEIRS = replace(CLAIM, note="ours"), replace(CLAIM, note="theirs")


def never(_cls: type[Source] | type[Tag], _one: str, _other: str) -> bool:
    return False


def always(_cls: type[Source] | type[Tag], _one: str, _other: str) -> bool:
    return True


def same_letter(_cls: type[Source] | type[Tag], one: str, other: str) -> bool:
    return one[0] == other[0]


@pytest.mark.parametrize(
    ("our_touches", "their_touches", "note"),
    [
        ({"note"}, NOTHING, "ours"),
        (NOTHING, {"note"}, "theirs"),
        ({"statement"}, {"note"}, "theirs"),
        ({"note", "statement"}, {"statement"}, "ours"),
        ({NEW + "x"}, NOTHING, "ours"),
        (NOTHING, {NEW + "x"}, "theirs"),
        ({GONE}, NOTHING, "ours"),
        (NOTHING, {GONE}, "theirs"),
    ],
)
def test_a_field_that_one_of_them_touched_is_that_ones(
    our_touches: set[str], their_touches: set[str], note: str
) -> None:
    found = joined(OURS, THEIRS, our_touches, their_touches, never)
    assert found.fields == ()
    assert found.ours == found.theirs == replace(CLAIM, note=note)


@pytest.mark.parametrize(
    ("our_touches", "their_touches"),
    [(NOTHING, NOTHING), ({"note"}, {"note"}), ({NEW + "x"}, {"note"}), ({"note"}, {GONE})],
)
def test_a_field_that_both_or_none_of_them_touched_is_in_conflict(
    our_touches: set[str], their_touches: set[str]
) -> None:
    one, other = replace(OURS, statement="s"), replace(THEIRS, statement="t", credibility=3)
    found = joined(one, other, our_touches | {"statement"}, their_touches | {"credibility"}, never)
    assert found.fields[-1] == "note"
    if found.fields == ("note",):
        assert found.ours == replace(OURS, statement="s", credibility=3)
        assert found.theirs == replace(THEIRS, statement="s", credibility=3)


def document(**values: object) -> Document:
    made = Document(id=ONE, title="t", sha256="k", length=3, accessed="2026-01-02", original="o")
    return replace(made, **values)  # type: ignore[arg-type]


def source(**values: object) -> Source:
    made = Source(id=SourceId("s"), name="s", kind=SourceKind.PERSON)
    return replace(made, **values)  # type: ignore[arg-type]


def mention(start: int) -> Mention:
    return Mention(DocumentId("d"), start, start + 1, "x")


def layer(**values: object) -> Attribution:
    made = Attribution(id=AttributionId("l"), claim=ClaimId("c"), source=SourceId("a"))
    return replace(made, **values)  # type: ignore[arg-type]


def waiting(*claims: str) -> Revision:
    names = tuple(map(ClaimId, claims))
    return Revision(id=RevisionId("r"), document=ONE, revises=DocumentId("before"), waiting=names)


def reading(key: str) -> Reading:
    return Reading(id=ReadingId("r"), document=ONE, sha256=key)


def voiced(voice: str) -> Region:
    made = Region(id=RegionId("r"), document=ONE, kind=RegionKind.COMMENT, start=0, end=3)
    return replace(made, voice=SourceId(voice))


Alike = Callable[[type[Source] | type[Tag], str, str], bool]
QUIET: list[tuple[Record, Record, Record, Alike]] = [
    # Of how a document was imported: that of the earlier import, as a whole; one beats none.
    (document(accessed="2026-01-03"), document(), document(), never),
    (
        document(accessed="2026-01-03", encoding="a", file_name="a", original="a"),
        document(accessed="2026-01-02", encoding="b", file_name="b", original="b"),
        document(accessed="2026-01-02", encoding="b", file_name="b", original="b"),
        never,
    ),
    (document(original=""), document(), document(), never),
    (document(file_name="f"), document(), document(file_name="f"), never),
    (reading("b"), reading("a"), reading("a"), never),
    # What waits is what no one has placed.
    (waiting("c", "a", "b"), waiting("d", "b", "c"), waiting("b", "c"), never),
    (
        source(mentions=(mention(12), mention(1))),
        source(mentions=(mention(3), mention(1))),
        source(mentions=(mention(1), mention(3), mention(12))),
        never,
    ),
    # One source under two ids: the lower id, whoever merges.
    (layer(source="b2"), layer(source="b1"), layer(source="b1"), same_letter),
    (layer(via="b2"), layer(via="b1"), layer(via="b1"), same_letter),
    (layer(recipient="b2"), layer(recipient="b1"), layer(recipient="b1"), same_letter),
    (document(author="b2"), document(author="b1"), document(author="b1"), same_letter),
    (document(host="b2"), document(host="b1"), document(host="b1"), same_letter),
    (document(publication="b2"), document(publication="b1"), document(publication="b1"), always),
    (source(affiliation="b2"), source(affiliation="b1"), source(affiliation="b1"), same_letter),
    (source(by="b2"), source(by="b1"), source(by="b1"), same_letter),
    (voiced("b2"), voiced("b1"), voiced("b1"), same_letter),
    (
        replace(CLAIM, tags=(TagId("b2"), TagId("c"), TagId("d1"))),
        replace(CLAIM, tags=(TagId("b1"), TagId("c"), TagId("d2"))),
        replace(CLAIM, tags=(TagId("b1"), TagId("c"), TagId("d1"))),
        lambda cls, a, b: cls is Tag and a != b and a[0] == b[0],
    ),
]


@pytest.mark.parametrize(("one", "other", "after", "are_alike"), QUIET)
def test_where_nobody_has_to_choose_the_outcome_is_the_same_whoever_merges(
    one: Record, other: Record, after: Record, are_alike: Alike
) -> None:
    for first, second in ((one, other), (other, one)):
        found = joined(first, second, NOTHING, NOTHING, are_alike)
        assert found.fields == ()
        assert found.ours == found.theirs == after


@pytest.mark.parametrize(
    ("one", "other", "name", "are_alike"),
    [
        (document(title="a"), document(title="b"), "title", always),
        (document(author="a"), document(author="b"), "author", same_letter),
        (document(author=None), document(author="b"), "author", always),
        (layer(source="a"), layer(source="b"), "source", same_letter),
        (layer(via=None), layer(via="b"), "via", always),
        (source(name="a"), source(name="b"), "name", always),
        (
            replace(CLAIM, tags=(TagId("b2"), TagId("c"))),
            replace(CLAIM, tags=(TagId("b1"), TagId("d"))),
            "tags",
            same_letter,
        ),
        (
            replace(CLAIM, tags=(TagId("b2"),)),
            replace(CLAIM, tags=(TagId("b1"), TagId("c"))),
            "tags",
            always,
        ),
    ],
)
def test_what_only_an_analyst_can_tell_is_in_conflict(
    one: Record, other: Record, name: str, are_alike: Alike
) -> None:
    found = joined(one, other, NOTHING, NOTHING, are_alike)
    assert found.fields == (name,)
    assert (found.ours, found.theirs) == (one, other)


def test_a_record_that_rests_on_something_else_is_refused() -> None:
    with pytest.raises(ImportRefusedError, match="Both files have a document with the id"):
        joined(document(), document(sha256="other"), NOTHING, NOTHING, never)


# Who made it, and who changed it last


def at(day: int) -> datetime:
    return datetime(2026, 5, day, tzinfo=UTC)


def signed(note: str, made: int | None, changed: int | None, who: str, by: str = "") -> Claim:
    return replace(
        CLAIM,
        note=note,
        created=None if made is None else at(made),
        created_by=AnalystId(who),
        modified=None if changed is None else at(changed),
        modified_by=AnalystId(by or who) if changed is not None else None,
    )


def signature(record: Record) -> tuple[datetime | None, str | None, datetime | None, str | None]:
    assert isinstance(record, Claim)
    return record.created, record.created_by, record.modified, record.modified_by


@pytest.mark.parametrize("is_turned", [False, True])
def test_what_is_of_one_side_is_signed_as_there_and_what_is_of_both_by_the_first_and_the_last(
    is_turned: bool,
) -> None:
    one = replace(signed("ours", 2, 4, "ann"), statement="same")
    other = replace(signed("theirs", 1, 3, "ben"), statement="same")
    touches = [{"note"}, NOTHING]
    mixed = [replace(one, statement="s"), replace(other, credibility=3)]
    if is_turned:
        one, other = other, one
        mixed.reverse()
    assert joined(one, other, touches[0], touches[1], never).ours == one
    assert joined(one, other, touches[1], touches[0], never).ours == other
    both = joined(mixed[0], mixed[1], {"statement", "note"}, {"credibility"}, never)
    assert both.fields == ()
    first, last = (at(1), "ben"), (at(4), "ann")
    assert signature(both.ours) == (*first, *last)


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_side_that_does_not_know_when_counts_for_nothing(is_turned: bool) -> None:
    one = replace(signed("n", None, None, "ann"), statement="s", credibility=None)
    other = replace(signed("n", 5, 6, "ben", by="clara"), statement="", credibility=4)
    if is_turned:
        found = joined(other, one, {"credibility"}, {"statement"}, never).ours
    else:
        found = joined(one, other, {"statement"}, {"credibility"}, never).ours
    assert signature(found) == (at(5), "ben", at(6), "clara")


@pytest.mark.parametrize(("first", "last"), [(3, 12), (12, 13), (9, 10)])
@pytest.mark.parametrize("is_turned", [False, True])
def test_times_are_compared_as_times_and_those_of_one_moment_by_their_analyst(
    first: int, last: int, is_turned: bool
) -> None:
    one = replace(signed("n", first, first, "ann"), statement="s")
    other = replace(signed("n", last, last, "ben"), credibility=4)
    same = replace(other, created=at(first), created_by=None, modified=at(first), modified_by=None)
    for theirs, by_first, by_last in ((other, "ann", "ben"), (same, None, "ann")):
        sides = [(one, {"statement"}), (theirs, {"credibility"})]
        (ours, touched), (second, also) = reversed(sides) if is_turned else sides
        found = signature(joined(ours, second, touched, also, never).ours)
        assert theirs.modified is not None
        assert found == (at(first), by_first, theirs.modified, by_last)
