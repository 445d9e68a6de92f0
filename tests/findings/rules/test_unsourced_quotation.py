"""unsourced-quotation."""

import pytest

from annotator.model import RegionKind
from annotator.text.finite_verbs import has_finite_verb

from ..made import FACT, claim, document, found, layers, region, source

CODE = "unsourced-quotation"
QUOTED = "He paid. “We have no letter,” a man said. The “secret letter” was found."


def told(text: str, *records: object) -> list[tuple[object, ...]]:
    findings = found(CODE, document(), source("man"), *records, texts={"d": text})
    return [(*f.claims, *(p.exact for p in f.passages)) for f in findings]


def test_quoted_words_without_a_claim_are_told_by_their_place() -> None:
    assert told(QUOTED) == [("We have no letter,",)]


def test_a_claim_without_a_source_that_holds_them_is_named() -> None:
    holder = claim("a", FACT, 9, words="“We have no letter,”")
    assert told(QUOTED, holder) == [("a",)]
    assert told(QUOTED, holder, *layers("a", "man")) == []


def test_a_claim_that_only_touches_them_does_not_hold_them() -> None:
    before = claim("a", FACT, words="He paid. “")
    behind = claim("b", FACT, QUOTED.index("” a man"), words="” a man said")
    assert told(QUOTED, before, behind) == [("We have no letter,",)]


def test_what_the_sourced_claims_leave_over_counts() -> None:
    text = "“We have no letter and they are all at fault,” he said."
    part = claim("a", start=1, words="We have no letter")
    assert told(text, part, *layers("a", "man")) == [("a",)]
    whole = claim("a", start=1, words="We have no letter and they are all at")
    assert told(text, whole, *layers("a", "man")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The “secret letter” was found.",
        "„Der Brief“ war weg.",
        "A ‘marital aid’ it is not.",
        "She calls it «le grand jeu» now.",
        "He wrote “The Rise and Fall of the Third Reich at Home”.",
    ],
)
def test_scare_quotes_are_none(text: str) -> None:
    assert told(text) == []


def test_one_that_goes_on_in_the_next_paragraph_is_told_in_both() -> None:
    text = "“We have no letter, and never had.\n\n“They made it up.”\n\nA “draft of it was"
    assert told(text) == [("We have no letter, and never had.",), ("They made it up.",)]


def test_furniture_is_left_out() -> None:
    furniture = region("f", RegionKind.FURNITURE, 0, len(QUOTED))
    assert told(QUOTED, furniture) == []


@pytest.mark.parametrize(
    "quoted",
    [
        "a temporary measure",
        "on hold",
        "War and Peace",
        "de facto",
        "van Gogh",
        "El País",
        "el plan",
        "временной мере",
        "tymczasowym środku",
        "tijdelijke maatregel",
    ],
)
def test_a_name_or_a_term_in_marks_is_no_quotation_in_any_language(quoted: str) -> None:
    assert not has_finite_verb(quoted)


@pytest.mark.parametrize(
    "quoted",
    [
        "We do",
        "on ne sait pas",
        "Мы не заплатим ни копейки",
        "Nie zapłacimy ani grosza",
        "Non pagheremo un centesimo",
        "Vi betaler ikke en øre",
        "Nem fizetünk egy fillért sem",
        "Nu vom plăti niciun ban",
        "Não pagaremos um centavo",
        "Δεν θα πληρώσουμε ούτε λεπτό",
    ],
)
def test_a_short_sentence_is_known_in_many_languages(quoted: str) -> None:
    assert has_finite_verb(quoted)
