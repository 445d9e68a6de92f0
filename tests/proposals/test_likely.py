"""Likely cues, mentions and sources, by the words that proposals go by."""

from __future__ import annotations

import pytest

from annotator.proposals.likely import likely_cue, likely_mention, likely_sources

SENTENCE = "The ministry said that Ann Lee resigned, and Bob Roe denied it."


def place(words: str) -> tuple[int, int]:
    start = SENTENCE.index(words)
    return start, start + len(words)


def words(found: tuple[int, int] | None) -> str:
    return SENTENCE[slice(*found)] if found else ""


WHOLE = (0, len(SENTENCE))


def test_the_cue_nearest_to_the_claim_is_likely_but_none_in_its_words() -> None:
    assert words(likely_cue(SENTENCE, WHOLE, [place("Ann Lee resigned")])) == "said"
    assert words(likely_cue(SENTENCE, WHOLE, [place("Bob Roe denied it")])) == "said"
    assert likely_cue(SENTENCE, (0, 10), [place("Ann Lee")]) is None


def test_the_name_nearest_to_the_cue_is_likely() -> None:
    claim = [place("it")]
    assert words(likely_mention(SENTENCE, WHOLE, claim, [place("denied")])) == "Bob Roe"
    assert words(likely_mention(SENTENCE, WHOLE, claim, [])) == "Bob Roe", "of the likely cue"
    assert likely_mention("nobody at all", (0, 13), [(0, 6)], []) is None


PARAGRAPH = (
    "Over the weekend Ann Lee left. According to two aides of Mayor Roe, the letter was forged. "
    "Whether Bob knew, Anna would not say. On Monday the Herald reported that he did."
)


def sources(claim: str) -> list[str]:
    start = PARAGRAPH.index(claim)
    ends = [place for place in range(start, len(PARAGRAPH)) if PARAGRAPH[place] == "."]
    begin = PARAGRAPH.rfind(". ", 0, start) + 2 if ". " in PARAGRAPH[:start] else 0
    whole = (0, len(PARAGRAPH))
    return likely_sources(PARAGRAPH, whole, (begin, ends[0]), [(start, start + len(claim))])


def test_who_is_named_nearest_to_the_cue_comes_first() -> None:
    assert sources("the letter was forged")[0] == "two aides"
    assert sources("he did")[0] == "Herald"


def test_a_word_that_begins_a_sentence_is_no_name_nor_is_a_day() -> None:
    found = sources("he did")
    assert not {"Over", "Whether", "Monday", "On", "According"} & set(found)
    assert {"two aides", "Herald"} <= set(found)


def test_a_word_that_begins_a_paragraph_is_no_name_either() -> None:
    text = "The first.\n\nPhoto: The wall of the dam."
    start = text.index("Photo")
    whole = (start, len(text))
    assert likely_sources(text, whole, whole, [(start + 7, len(text))]) == []


def test_a_word_for_nobody_is_no_name_before_its_verb_either() -> None:
    text = "The bridge will be built. Nobody knows when it opens."
    start = text.index("Nobody")
    assert likely_sources(text, (0, len(text)), (start, len(text)), [(start, len(text))]) == []


def test_those_of_the_sentence_come_before_those_of_the_paragraph() -> None:
    found = sources("Bob knew")
    assert set(found[:2]) == {"Anna", "Bob"}


@pytest.mark.parametrize(
    ("text", "claim", "cue"),
    [
        ("Der Minister räumte ein, dass der Brief echt ist.", "der Brief echt ist", "räumte ein"),
        ("La ministre a affirmé que la lettre est fausse.", "la lettre est fausse", "affirmé"),
        ("The ministry declined to comment on the letter.", "the letter", "declined to comment"),
    ],
)
def test_cues_are_those_of_proposals_in_every_language(text: str, claim: str, cue: str) -> None:
    start = text.index(claim)
    found = likely_cue(text, (0, len(text)), [(start, start + len(claim))])
    assert found is not None
    assert cue in text[slice(*found)]


def test_the_language_of_the_document_decides_where_the_words_do_not() -> None:
    text = "Ulrike Blom zufolge"
    assert likely_cue(text, (0, len(text)), [(0, 6)], "en") is None
    assert likely_cue(text, (0, len(text)), [(0, 6)], "de") == (12, 19)


def test_initials_are_a_name_whatever_space_is_between_them() -> None:
    text = "The note, signed “J.\xa0R.”, says that it was late."
    assert likely_sources(text, (0, len(text)), (0, len(text)), [(35, 46)]) == ["J. R."]
