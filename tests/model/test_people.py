"""Analysts who are one person."""

from annotator.model import AnalystId, OnePerson, one_person_id
from annotator.model.people import People

ANN, DESK, HOME, BEN = map(AnalystId, ("ann", "desk", "home", "ben"))


def same(analyst: AnalystId, other: AnalystId) -> OnePerson:
    return OnePerson(id=one_person_id(analyst, other), analyst=analyst, other=other)


def test_the_work_of_one_person_counts_for_one_id_over_any_number_of_machines() -> None:
    people = People((same(DESK, ANN), same(HOME, DESK)))
    assert [people.of(i) for i in (ANN, DESK, HOME, BEN)] == [ANN, ANN, ANN, BEN]


def test_who_is_declared_in_a_circle_is_one_all_the_same() -> None:
    people = People((same(DESK, ANN), same(ANN, HOME), same(HOME, DESK)))
    assert len({people.of(i) for i in (ANN, DESK, HOME)}) == 1
    assert People().of(BEN) == BEN
