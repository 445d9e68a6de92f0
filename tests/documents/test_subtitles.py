"""Subtitles, and the talk that they write down."""

import pytest

from annotator.documents import ReadDocument, read_document
from annotator.errors import DocumentError
from annotator.model.findings import StyleKind

SUBRIP = b"""\xef\xbb\xbf1\r
00:00:01,000 --> 00:00:02,500\r
<i>Hello there,</i>\r
my friend.\r
\r
2\r
00:00:02,600 --> 00:00:04,000\r
- Who is it?\r
- {\\an8}Me & you &amp; <b>h</b>im <3 all\r
\r
3
00:00:10,000 --> 00:00:12,000
ANNA KERN: Good evening.
4
00:00:12,000 --> 00:00:13,000
And good night.
"""
WEB_VTT = b"""WEBVTT - a talk
Kind: captions
Language: de

NOTE not to be
seen

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v Roger Bingham>We are in <i.foo>New York</i> City</v>

00:02.000 --> 00:04.000
<v Roger Bingham>now.
<v.loud Neil deGrasse>Ha<ruby>X<rt>x</rt></ruby>&nbsp;&lt;b>
"""
SCROLLING = b"""WEBVTT

00:00:00.000 --> 00:00:02.000
the quick brown fox

00:00:02.000 --> 00:00:02.010
the quick brown fox

00:00:02.010 --> 00:00:04.000
the quick brown fox
<00:00:02.100><c>jumps</c><00:00:02.300><c> over it</c>

00:00:04.000 --> 00:00:06.010
jumps over it
and away
"""


def looks(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is kind
    ]


def voices(document: ReadDocument) -> list[tuple[str, str]]:
    return [(r.voice, document.text[r.start : r.end]) for r in document.regions]


def test_cues_of_subrip_become_paragraphs_of_talk() -> None:
    document = read_document(SUBRIP, "A film.srt")
    assert document.text == (
        "Hello there, my friend.\n\n- Who is it?\n\n- Me & you & him <3 all\n\n"
        "ANNA KERN: Good evening. And good night."
    )
    assert (document.title, document.media_type) == ("A film", "application/x-subrip")
    assert looks(document, StyleKind.ITALIC) == [("Hello there,", "")]
    assert looks(document, StyleKind.BOLD) == [("h", "")]
    assert voices(document)[3] == ("ANNA KERN", "ANNA KERN: Good evening. And good night.")


def test_the_time_of_each_cue_stands_beside_the_text() -> None:
    times = looks(read_document(SUBRIP, "x.srt"), StyleKind.TIME)
    assert times[0] == ("Hello there, my friend.", "00:00:01.000 00:00:02.500")
    assert times[-1] == ("And good night.", "00:00:12.000 00:00:13.000")


def test_the_speakers_of_webvtt_are_voices_and_its_notes_are_not_read() -> None:
    document = read_document(WEB_VTT, "x.txt")
    assert voices(document) == [
        ("Roger Bingham", "We are in New York City now."),
        ("Neil deGrasse", "HaX\u00a0<b>"),
    ]
    assert (document.media_type, document.language) == ("text/vtt", "de")
    assert looks(document, StyleKind.ITALIC) == [("New York", "")]


def test_lines_that_scroll_are_read_once_and_the_analyst_is_notified() -> None:
    document = read_document(SCROLLING, "x.vtt")
    assert document.text == "the quick brown fox jumps over it and away"
    assert "read once" in document.notes[0]


def test_a_pause_after_a_sentence_ends_a_paragraph() -> None:
    cue = "{0}\n00:00:{1:02},000 --> 00:00:{2:02},000\n{3}\n\n"
    words = ["One", "two.", "Three", "four.", "Five."]
    times = [(0, 1), (5, 6), (6, 7), (7, 8), (20, 21)]
    text = "".join(
        cue.format(i, *when, word)
        for i, (when, word) in enumerate(zip(times, words, strict=True), start=1)
    )
    assert read_document(text.encode(), "x.srt").text == "One two. Three four.\n\nFive."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "cp1252"])
def test_subtitles_are_known_in_any_encoding(encoding: str) -> None:
    data = "1\n00:00:01,000 --> 00:00:02,000\nLe café est fermé, très cher.\n".encode(encoding)
    assert read_document(data, "x.dat").text == "Le café est fermé, très cher."


@pytest.mark.parametrize("data", [b"WEBVTT\n", b"1\n00:00:01,000 --> 00:00:02,000\n\n"])
def test_subtitles_without_words_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="none of its subtitles has any words"):
        read_document(data, "x.srt")


def test_a_text_called_subtitles_is_read_as_text() -> None:
    assert read_document(b"Only words.", "x.srt").media_type == "application/x-subrip"
    assert read_document(b"Only words.", "x.srt").text == "Only words."


def test_a_cue_of_tags_without_an_end_is_read() -> None:
    data = b"WEBVTT\n\n00:01.000 --> 00:02.000\n"
    data += b"<b" + b" " * 20_000 + b"\n" + b"<" * 10_000 + b"A" * 10_000 + b" A" * 10_000
    assert read_document(data, "x.vtt").text.endswith(10_000 * " A")


SUBSTATION = """[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:03.00,0:00:05.00,Default,Ben,0,0,0,,Why, if I {\\s1}must{\\s0}may ask?
Dialogue: 0,0:00:01.00,0:00:02.50,Default,Anna,0,0,0,,It is {\\i1}closed{\\i0},\\Nall of <it>.
Comment: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,not to be seen
Dialogue: 0,0:00:06.00,0:00:08.00,Sign,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}{\\pos(1,2)}CLOSED
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_dialogue_of_substation_alpha_is_read_in_the_order_of_time(line_end: str) -> None:
    document = read_document(SUBSTATION.replace("\n", line_end).encode(), "x.ass")
    assert document.text == "It is closed, all of <it>.\n\nWhy, if I must may ask?\n\nCLOSED"
    assert [region.voice for region in document.regions] == ["Anna", "Ben", ""]
    styles = {
        (style.kind, document.text[style.start : style.end]) for style in document.findings.styles
    }
    assert {(StyleKind.ITALIC, "closed"), (StyleKind.STRIKE, "must")} <= styles


def _voices(*cues: str) -> list[str]:
    parts = (f"00:00:{n:02},000 --> 00:00:{n:02},900\n{cue}\n" for n, cue in enumerate(cues))
    return [region.voice for region in read_document("\n".join(parts).encode(), "x.srt").regions]


@pytest.mark.parametrize(
    ("cues", "voices"),
    [
        (("DR. KERN: Closed.", "O'BRIEN: Why?"), ["DR. KERN", "O'BRIEN"]),
        (("[SPEAKER_00]: Closed.", "[SPEAKER_01]: Why?"), ["SPEAKER_00", "SPEAKER_01"]),
        (("Anna Kern: Yes.", "Ben: Why?", "Anna Kern: No."), ["Anna Kern", "Ben", "Anna Kern"]),
        (("АННА: Закрыт.", "БЕН: Почему?"), ["АННА", "БЕН"]),
    ],
)
def test_names_of_speakers_are_known_in_their_forms(cues: list[str], voices: list[str]) -> None:
    assert _voices(*cues) == voices


@pytest.mark.parametrize("cue", ["Он сказал: мост закрыт.", "הוא אמר: הגשר.", "He said: yes."])
def test_other_words_before_a_colon_name_nobody(cue: str) -> None:
    assert _voices(cue, "And then.") == [""]


TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
    xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
    xml:lang="en-GB" ttp:frameRate="25"><head><metadata>
  <ttm:title>News</ttm:title>
  <ttm:agent xml:id="a" type="person"><ttm:name>Anna Kern</ttm:name></ttm:agent></metadata>
  <styling><style xml:id="em" tts:fontStyle="italic"/></styling></head>
<body><div begin="10s">
  <p begin="0.5s" dur="1500ms" ttm:agent="a">Good <span style="em">evening</span>,<br/>and
     welcome &amp; &lt;hello>.</p>
  <p begin="00:00:02:05" end="00:00:04.5" ttm:agent="a">The bridge is closed.</p>
  <p begin="4s" end="5s"><ttm:desc>A bell</ttm:desc>Why?</p></div></body></tt>
"""


@pytest.mark.parametrize("name", ["x.ttml", "x.dfxp", "x.xml"])
def test_paragraphs_of_ttml_are_cues_with_times_looks_and_speakers(name: str) -> None:
    document = read_document(TTML.encode(), name)
    said = "Good evening, and welcome & <hello>. The bridge is closed."
    assert voices(document) == [("Anna Kern", said), ("", "Why?")]
    assert looks(document, StyleKind.ITALIC) == [("evening", "")]
    assert [value for _, value in looks(document, StyleKind.TIME)] == [
        "00:00:10.500 00:00:12.000",
        "00:00:12.200 00:00:14.500",
        "00:00:14.000 00:00:15.000",
    ]
    assert (document.language, document.media_type) == ("en-GB", "application/ttml+xml")


@pytest.mark.parametrize("rate", ["0", "x", "9" * 400])
def test_odd_times_of_ttml_are_none(rate: str) -> None:
    odd = TTML.replace('"25"', f'"{rate}"').replace("10s", f"{rate}:00").replace("4.5", "soon")
    assert read_document(odd.encode(), "x.ttml").text.startswith("Good evening")


def test_a_damaged_ttml_is_refused_in_a_sentence() -> None:
    with pytest.raises(DocumentError, match=r"its XML is damaged"):
        read_document(TTML.replace("</div>", "").encode(), "x.ttml")
