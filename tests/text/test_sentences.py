"""Where sentences begin and end."""

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_list import listed

from annotator.text.coverage import coverage
from annotator.text.sentences import sentences

PIECES = st.lists(
    st.sampled_from(
        [
            "Mr. ",
            "U.S. ",
            "the ",
            "End. ",
            "“",
            "”",
            ".",
            "...",
            "… ",
            "? ",
            "!",
            "\n",
            "\n\n",
            "  ",
            "1. ",
            "- ",
            "。",
            "؟ ",
            "। ",
            "3.5 ",
            "It",
            "\u2028",
            "\u2029",
            "\x85",
            "😀",
            "\t",
            "é",
        ]
    )
    | st.text(max_size=3)
).map("".join)


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@given(PIECES, st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=3))
def test_every_character_but_white_space_is_in_one_sentence(
    text: str, regions: list[tuple[int, int]]
) -> None:
    found = sentences(text, regions)
    position = 0
    for start, end in found:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()
    borders = {border for region in regions for border in region}
    assert not any(start < border < end for start, end in found for border in borders)


@pytest.mark.parametrize(
    "split",
    [
        ["The U.S. president spoke.", "He left the U.S.", "The plane waited."],
        ["Mr. Smith met Dr. A. B. Jones on Nov. 24 at 5 p.m. Friday.", "No. 5 won."],
        ["It rose by 3.5 percent in 2014.", "24 people saw it."],
        ["“I went.”", "He said “no.”", "(She did too.)", "Then it ended."],
        ["“Why?” he asked.", "“Go!” she said, “now.”"],
        ["Wait… what?", "How are you????", "Fine!!!"],
        ["He paused... and went on.", "Then...", "Nothing."],
        ["See e.g. Obama, i.e. the president.", "Apples, pears, etc.", "Nobody came."],
        ["It happened at Acme Inc. in 2001.", "Acme Inc. Chairman Lee left."],
        ["She uses Node.js and reads example.com daily.", "Version 1.2.3 is out."],
        ["He met J. Smith there.", "She is taller than I.", "He knows."],
        ["今天天气很好。", "我们去公园吧！", "「好。」と言った。"],
        ["هل أنت بخير؟", "نعم."],
        ["यह एक वाक्य है।", "यह दूसरा है।"],
        ["שלום לכולם.", "מה שלומכם?", "הכול בסדר."],
        ["Am 3. Oktober 1990 war es so weit.", "Danach kam z.B. Berlin."],
    ],
)
def test_prose_is_split_where_a_reader_would(split: list[str]) -> None:
    assert _split(" ".join(split)) == split


@pytest.mark.parametrize(
    ("text", "count"),
    [("สะพานปิดแล้ว!เปิดเมื่อไร?", 2), ("ຂົວປິດແລ້ວ!ເປີດເມື່ອໃດ?", 2), ("Yahoo!ไทย", 1), ("ซื้อ!A", 1)],
)
def test_thai_and_lao_need_no_space_behind_a_question(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize("after", ["", " More."])
def test_a_region_without_words_has_no_sentence(after: str) -> None:
    text = f"Word. \n {after}"
    found = sentences(text, [(0, 5), (5, 8), (8, len(text))])
    assert [text[start:end] for start, end in found] == ["Word.", *after.split()]


@pytest.mark.parametrize(
    "split",
    [
        # East Asian stops end a sentence, unless what was said goes on.
        ["「好。」って言う。", "好。、次。", "好。，次。", "好。,次。", "好。", "と言う。"],
        # Dots in a row, and stops before nothing.
        ["He went. . . and so"],
        ["Wait. …No"],
        ["He left. ("],
        ["He left. , She"],
        ["He left. ; She"],
        ["He left. : She"],
        ["He left. ) She"],
        ["He left. ] She"],
        ["He left. } She"],
        ["He left....", "Then"],
        ["He left.... then"],
        ["He left.... 24 did"],
        ["Wait… 24 did"],
        ["Wait…", "What"],
        ["“Wait…”", "What"],
        ["What?...", "then"],
        ["What?...", "24 did"],
        ["Go!... then"],
        ["Go!...", "24 did"],
        ["هل؟", "abc"],
        ["यह।", "abc"],
        ["Why?", "she did"],
        ["What?!", "she did"],
        ["“Why?” she did"],
        ["Go! she did"],
        ["Go!", "She did"],
        ["...And then"],
        # A full stop after an abbreviation, a number or initials.
        ["He met Mr. Smith"],
        ["He met (Mr.) Smith"],
        ["He met Mr.* Smith"],
        ["It was “Mr.”", "Smith"],
        ["It was “.", "Smith"],
        ["See fig. 5 there"],
        ["See fig.", "Then"],
        ["See No. 5"],
        ["John F. Smith"],
        ["John F.", "The"],
        ["In the U.S.", "今天"],
        ["At 5 p.m. 24 did"],
        ["At 5 p.m.", "The"],
        ["captionU.S. Smith"],
        ["Acme Inc.", "The"],
        ["Acme Inc. Smith"],
        ["Acme Inc. 24"],
        ["He was ill.", "Smith"],
        ["Am 3. Oktober"],
        ["Am 31. März"],
        ["Am 3. Haus"],
        ["Im Jahr 1990.", "Oktober"],
        ["Im Jahr 1190.", "Oktober"],
        ["Am x3.", "Oktober"],
        ["It rose. it fell"],
        # The number of an item belongs to it.
        ["It is so.", "2. That is it."],
        ["1.2.3. That"],
        ["iv. That"],
        ["(a. That"],
        ["“1. That"],
        ["x 1.", "That"],
        ["1234.", "That"],
        ["Abc.", "That"],
    ],
)
def test_each_rule_of_a_stop_decides(split: list[str]) -> None:
    assert _split(" ".join(split)) == split


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("to happen.It is", 10),
        ("to happen.it is", None),
        ("to happen.”It is", 11),
        ("to happen.’)It is", 12),
        ('to happen."It is', None),
        ("to happen.It", 10),
        ("to happen.It, is", 10),
        ("to happen.It: is", 10),
        ("to happen.It; is", 10),
        ("to happen.It(is", None),
        ("to happen.NATO is", None),
        ("to happen.O’Brien is", 10),
        ("to happen.O'Brien is", 10),
        ("to happen.24 is", None),
        ("to happen.Com is", None),
        ("to happen!It is", 10),
        ("to NATO.It is", None),
        ("to U.S.It is", None),
        ("to st.It is", None),
        ("to 24.It is", None),
        ("to go.It is", None),
        ("so...Nothing", 5),
        ("so....Nothing", 6),
        ("so…Nothing", 3),
        ("vitamin C…Nothing", 10),
        ("vitamin C...Nothing", 12),
        ("so -...Nothing", None),
        ("24...?Nothing", None),
        ("24..Nothing", None),
        ("so…nothing", None),
    ],
)
def test_a_stop_without_a_space_ends_a_sentence_between_plain_words(
    text: str, ends: int | None
) -> None:
    split = [text] if ends is None else [text[:ends], text[ends:]]
    assert _split(text) == split


@pytest.mark.parametrize(
    "split",
    [
        ["He left Yahoo! Smith stayed there"],
        ["He met Mr. S"],
        ["He left the U.S.", "Smith went home."],
        ["He is in group A.", "Smith left"],
        ["He left the U.S. I. Smith won"],
        ["He met the U.S.", "A man came"],
        ["See vol. IV there"],
        ["Das gilt gem. § 12 Abs. 3 BGB.", "So steht es da."],
        ["L'art. 3 del d.lgs. 81/2008 vale.", "Il resto no."],
        ["It is a gem.", "Nobody sells it."],
        ["Мы видели дома и пр.", "Потом ушли."],
        ["Мы видели пр. Ленина."],
        # Units end a sentence unless the language has ordinals, which end in a stop too.
        ["He ran the 50 min.", "Smith left."],
        ["Er lief nicht 50 min. Haus"],
        ["Ludwig nicht XIV. König"],
        ["Louis XIV.", "King"],
        ["Er war nicht 3. Haus"],
        ["Er wurde nicht 3.", "Die anderen gingen."],
        # Stops of one script: a colon ends a sentence in Armenian, a semicolon asks in Greek.
        ["Սա է:", "Նա գնաց:", "5"],
        ["Սա է: նա գնաց"],
        ["x: He"],
        ["Ποιος είναι;", "Αυτός."],
        ["who; He"],
        # Between figures a stroke is no stop; behind one or before one it is.
        ["यह 5।", "वह है।", "5 है।"],
        ["12।34 है।"],
        # A date in figures, and a Lithuanian year.
        ["It was on 24. 11. 2014 in Prague"],
        ["Tai buvo 1992 m. Vilniuje"],
        ["It was in 1992 m.", "The dam leaked"],
        # Behind the Tibetan word for "and" a sentence goes on.
        ["བོད་དང་། རྒྱ་གར་ལ་འགྲོ།", "ང་འགྲོ།"],
        # Initials in scripts without capitals.
        ["बी. आर. अंबेडकर ने"],
        ["ஏ. பி. ஜே. அப்துல்"],
        ["ก. ข"],
        ["She said “ג. ד.” and"],
    ],
)
def test_rules_of_one_script_or_language_decide_in_it_alone(split: list[str]) -> None:
    assert _split(" ".join(split)) == split


def test_real_sentences_of_sixty_languages_are_told_apart() -> None:
    texts = listed()
    assert sum(len(each.sentences) for each in texts) >= 400
    assert len({each.language for each in texts}) >= 30
    wrong = [each for each in texts if _split(each.text) != list(each.sentences)]
    # Editions of Ancient Greek begin sentences with small letters.
    assert [each.language for each in wrong] == ["grc", "grc"], wrong


@pytest.mark.parametrize(
    "split",
    [
        ["It was opened at 16:09. 📧"],
        ["He left. 😬", "She stayed. 👩🏽\u200d💻🇮🇱", "Nobody came."],
        ["It holds.¹", "The next one holds too.²⁻³", "So did it.†", "Fine."],
        ["He said so.[1]", "Then he left. [2]", "Nobody followed. [a][b]", "[Laughter] Yes."],
        ["Die 2. Kammer tagt am Montag."],
    ],
)
def test_note_marks_and_emoji_belong_to_the_sentence_before(split: list[str]) -> None:
    assert _split(" ".join(split)) == split


def test_the_language_of_each_block_decides_what_a_figure_is() -> None:
    assert _split("They were 12. Nobody else came.\n\nDer 12. Mann kam.") == [
        "They were 12.",
        "Nobody else came.",
        "Der 12. Mann kam.",
    ]


def test_what_was_said_in_japanese_goes_on_behind_its_closing_mark_alone() -> None:
    assert _split("好。と言う。") == ["好。", "と言う。"]
    assert _split("「好。」次。") == ["「好。」", "次。"]


def test_sentences_stuck_together_are_taken_apart() -> None:
    assert _split("How can it happen.It is late. Silence…Nothing") == [
        "How can it happen.",
        "It is late.",
        "Silence…",
        "Nothing",
    ]


def test_headings_items_and_numbers_are_sentences_of_their_own() -> None:
    text = "Title\n\nIntro line:\n- one\n- two. Three\n\n  1. @ Laura:\n\n  2. That is it. Yes"
    assert _split(text) == [
        "Title",
        "Intro line:",
        "- one",
        "- two.",
        "Three",
        "1. @ Laura:",
        "2. That is it.",
        "Yes",
    ]


def test_lines_broken_to_fit_a_page_are_joined() -> None:
    text = (
        "The committee said on Monday that it would not\n"
        "publish the report before the end of the year,\n"
        "which surprised nobody. It gave no reasons.\n"
    )
    assert [sentence.replace("\n", " ") for sentence in _split(text)] == [
        "The committee said on Monday that it would not publish the report before the end of "
        "the year, which surprised nobody.",
        "It gave no reasons.",
    ]


def test_no_sentence_crosses_the_border_of_a_region() -> None:
    assert sentences("one two three", [(4, 7)]) == [(0, 3), (4, 7), (8, 13)]
    assert sentences("one   two", [(3, 6)]) == [(0, 3), (6, 9)]
    assert sentences("one   ", [(3, 5)]) == [(0, 3)]


@pytest.mark.parametrize(
    "text", [". " * 10_000, "a" * 50_000, "x.“" * 10_000, "Ab. " * 5_000, "." * 50_000]
)
def test_odd_texts_are_taken_apart_without_losing_a_letter(text: str) -> None:
    found = sentences(text)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(
        " ", ""
    )


def test_coverage_of_the_expert_annotation_is_as_she_counted_it(seed_path: Path) -> None:
    text = (seed_path / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((seed_path / "article.gold.json").read_text(encoding="utf-8"))
    claimed, marked = (
        [(span["start"], span["end"]) for item in gold[name] for span in item["spans"]]
        for name in ("claims", "marks")
    )
    regions = [(region["start"], region["end"]) for region in gold["documents"][0]["regions"]]
    found = coverage(sentences(text), claimed, marked)
    assert (found.total, found.claimed, found.marked, found.untouched) == (103, 73, 30, 0)
    assert sentences(text, regions) == sentences(text)


def test_the_length_of_a_paragraph_costs_nothing_at_each_of_its_stops() -> None:
    def seconds(text: str) -> float:
        start = time.thread_time()
        sentences(text)
        return time.thread_time() - start

    stops = "He said so. " * 10_000
    assert seconds(stops + "and so on " * 500_000) < 5 * seconds(stops) + 0.5


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "Kaiser Wilhelm II. Abdankung steht bevor", 1),
        ("de-AT", "Treffen 3. Oktober, Berlin. Keine Einigung.", 2),
        ("de", "Klasse 4b gewinnt 3. Preis. Jubel.", 2),
        ("cs", "Karel IV. Otec vlasti", 1),
        ("da", "Dronning Margrethe II. Abdicerer", 1),
        ("hr", "Ivan Pavao II. Posjet Zagrebu", 1),
        ("de", "Platz 3. Hamburg verliert.", 2),
        ("tr", "Sayfa 12. Devamı yok.", 2),
        ("is", "Sjá mynd 3. Hitt vantar.", 2),
        ("en", "Elizabeth II. Obituary", 2),
        ("de", "The queen was the second and the best. It was 3. Nobody came.", 3),
    ],
)
def test_the_language_of_the_document_decides_where_a_blocks_words_do_not(
    language: str, text: str, number: int
) -> None:
    assert len(sentences(text, (), language)) == number


def test_words_of_a_block_count_more_than_the_language_of_the_document() -> None:
    text = "Am 3. Oktober war es so weit. Es ist gut."
    assert sentences(text, (), "en") == sentences(text, (), "de") == sentences(text)


@pytest.mark.parametrize(
    "parted",
    [
        "谁付钱？|“你。”他说。|她走了。",
        "“真的？”|“是的。”",
        "iPhone sales fell.|eBay rose.",
        "Am Montag, dem 5. 6., kam er nicht.|Am 7. kam er.",
        "Vgl. BGH, Urt. v. 3. 5. 2010.|So ist es.",
        "Vedi pag. 12, cap. 3, ed. 2010.|Poi basta.",
        "Sēde ir 3. martā plkst. 9.|Tā beidzas pusdienlaikā.",
        "The council approved it (Cllrs. Lee and Moss against).|It begins now.",
        "Col. Muammar spoke to the A.P.|The A.P. reporter took notes.",
        "He lives on Elm St.|The house is blue.",
        '"מי משלם?" שאלה.|הוא יצא.',
        '"당신." 그가 말했다.|끝.',
    ],
)
def test_sentences_of_a_fresh_list_are_told_apart(parted: str) -> None:
    wide = "。" in parted or "？" in parted
    text = parted.replace("|", "" if wide else " ")
    assert [text[start:end] for start, end in sentences(text)] == parted.split("|")
