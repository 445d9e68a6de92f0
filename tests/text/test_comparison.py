"""Two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.comparison import Comparison, Difference

OLD = "The minister said that nobody had denied the secret letter. Others laughed."
NEW = "The minister said that somebody had denied the letter. Others laughed loudly."

texts = st.lists(
    st.sampled_from(["ab", "ab.", "cd,", "中文", "é\n", "the", "he", "said"]), max_size=40
)


def shown(old: str, new: str) -> list[tuple[Difference, str, str]]:
    blocks = Comparison(old, new).blocks()
    return [(b.difference, old[slice(*b.old)], new[slice(*b.new)]) for b in blocks]


def test_what_changed_came_and_went_is_reported_by_words() -> None:
    assert shown(OLD, NEW) == [
        (Difference.EQUAL, "The minister said that", "The minister said that"),
        (Difference.CHANGED, "nobody", "somebody"),
        (Difference.EQUAL, "had denied the", "had denied the"),
        (Difference.REMOVED, "secret", ""),
        (Difference.EQUAL, "letter. Others laughed", "letter. Others laughed"),
        (Difference.ADDED, "", "loudly"),
        (Difference.EQUAL, ".", "."),
    ]


def test_white_space_is_no_difference() -> None:
    assert [b[0] for b in shown("one two\nthree", "one\n\ntwo three ")] == [Difference.EQUAL]
    assert shown("", " \n") == []


def test_an_ideograph_is_a_word() -> None:
    assert shown("他否认了信", "他承认了信")[1] == (Difference.CHANGED, "否", "承")


def test_a_common_word_pulls_nothing_together() -> None:
    """The places of `the` in a text written again do not stand for each other."""
    old = "Alpha. " + "the one " * 400
    new = "Alpha. " + "a two the " * 400
    equal = [block for block in shown(old, new) if block[0] is Difference.EQUAL]
    assert [words for _, words, _ in equal] == ["Alpha."]


def test_words_before_the_first_one_that_occurs_once_stand_for_each_other_too() -> None:
    assert shown("x a a a B", "y a a a B")[1] == (Difference.EQUAL, "a a a B", "a a a B")
    assert shown("B a a a x", "B a a a y")[0] == (Difference.EQUAL, "B a a a", "B a a a")


def test_a_word_that_occurs_once_is_found_in_texts_of_any_length() -> None:
    old, new = (f"{word * 900}anchor {other * 900}" for word, other in (("p ", "q "), ("r ", "s ")))
    assert [block for block in shown(old, new) if block[0] is Difference.EQUAL] == [
        (Difference.EQUAL, "anchor", "anchor")
    ]


def test_runs_of_words_that_occur_once_are_found_where_no_word_does() -> None:
    old, new = ("p q " * 200 + "p p q q " + "p q " * 200, "r s " * 200 + "p p q q " + "s r " * 200)
    assert [words for kind, words, _ in shown(old, new) if kind is Difference.EQUAL] == ["p p q q"]


@given(texts, texts)
def test_every_word_is_in_exactly_one_block(first: list[str], second: list[str]) -> None:
    old, new = " ".join(first), " ".join(second)
    comparison = Comparison(old, new)
    blocks = list(comparison.blocks())
    for side, words in ((0, comparison.old), (1, comparison.new)):
        found: list[str] = []
        end = 0
        for block in blocks:
            start, stop = (block.old, block.new)[side]
            assert end <= start <= stop
            end = stop
            found += words.words[slice(*words.numbers(start, stop))] if start < stop else []
        assert found == words.words
    for block in blocks:
        if block.difference is Difference.EQUAL:
            assert old[slice(*block.old)].split() == new[slice(*block.new)].split() or (
                "".join(old[slice(*block.old)].split()) == "".join(new[slice(*block.new)].split())
            )


@given(texts)
def test_a_text_is_equal_to_itself(words: list[str]) -> None:
    text = " ".join(words)
    comparison = Comparison(text, text)
    assert {block.difference for block in comparison.blocks()} <= {Difference.EQUAL}
    for number in range(len(comparison.old)):
        assert comparison.aligned(number, number + 1) == comparison.expected(number) == number
