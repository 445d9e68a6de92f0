"""Bad files: refused whole, the place named, nothing changed."""

import codecs
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json import parsing, read_json, read_json_file

Json = dict[str, Any]
Change = Callable[[Json], object]


class _Absent:
    """What stands for no member at all; a class, since its name is the same in each process."""


def put(path: str, value: object) -> Change:
    """Return what puts a value at a path such as `claims.0.note`, or takes it away."""
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))

    def change(content: Json) -> None:
        holder: Any = content
        for step in steps:
            holder = holder[step]
        if value is _Absent:
            del holder[last]
        else:
            holder[last] = value

    return change


BAD = [
    # The head.
    ("format", _Absent, "lacks the member “format”"),
    ("format", "annotator/2", "format is “annotator/2”"),
    ("offsets", "UTF-16", "offsets is “UTF-16”"),
    ("project", _Absent, "lacks the member “project”"),
    ("project", [], "project is a list, not an object"),
    ("project.id", "", "project.id is empty"),
    ("project.title", _Absent, "project lacks the member “title”"),
    ("documents", _Absent, "lacks the member “documents”"),
    ("claims", {}, "claims is an object, not a list"),
    ("tags", None, "tags is null, not a list"),
    ("generator", 1, "generator is 1, not a text"),
    # Types: none is taken for another.
    ("claims.1", 7, "claims[1] is 7, not an object"),
    ("claims.0.id", 7, "claims[0].id is 7, not a text"),
    ("claims.0.id", _Absent, "claims[0] lacks the member “id”"),
    ("claims.0.kind", _Absent, "claims[0] lacks the member “kind”"),
    ("claims.0.spans", _Absent, "claims[0] lacks the member “spans”"),
    ("claims.0.note", None, "claims[0].note is null, not a text"),
    ("claims.0.note", "a\0b", "claims[0].note holds the character NUL"),
    ("claims.1.borderline", 1, "claims[1].borderline is 1, not true or false"),
    ("claims.1.credibility", True, "claims[1].credibility is true, not a whole number"),
    ("claims.1.credibility", 2.5, "claims[1].credibility is 2.5, not a whole number"),
    ("claims.1.credibility", 7, "claims[1] has the credibility 7"),
    ("claims.1.credibility", 0, "claims[1] has the credibility 0"),
    ("claims.1.kind", "lie", "claims[1].kind is “lie”, not one of fact, report, opinion"),
    ("claims.1.kind", ["fact"], "claims[1].kind is a list, not one of"),
    ("claims.1.tags", ["t1", "t1"], "claims[1] carries a tag twice"),
    ("claims.1.created", "yesterday", "claims[1].created is “yesterday”, not a time"),
    ("claims.1.created", "2024-05-01T10:00:00", "claims[1].created is"),
    ("claims.1.created", "2024-13-01T10:00:00Z", "claims[1].created is"),
    ("claims.1.created", "0001-01-01T00:00:00+10:00", "claims[1].created is"),
    ("sources.0.kind", None, "sources[0].kind is null, not one of"),
    ("sources.0.name", "", "sources[0] has an empty name"),
    ("sources.0.reliability", "G", "sources[0].reliability is “G”"),
    ("sources.0.descriptor", "x", "sources[0].descriptor is “x”, not an object"),
    ("sources.0.descriptor.bias", 1, "sources[0].descriptor.bias is 1, not a text"),
    ("sources.2.csl", [], "sources[2].csl is a list, not an object"),
    ("tags.1.colour", "red", "tags[1] has the colour 'red'"),
    ("documents.0.regions.0.kind", "page", "documents[0].regions[0].kind is “page”"),
    ("documents.0.regions.0.start", -1, "documents[0].regions[0].start is -1, which is below 0"),
    ("relations.0.from", _Absent, "relations[0] lacks the member “from”"),
    # References.
    ("claims.0.document", "x", "claims[0].document refers to “x”, which is not in the file"),
    ("claims.0.document", "ada", "refers to “ada”, which is a source, not a document"),
    ("claims.1.tags", ["t1", "c1"], "claims[1].tags[1] refers to “c1”, which is a claim"),
    ("claims.1.created_by", "ada", "claims[1].created_by refers to “ada”"),
    ("claims.1.attributions.1.source", "c1", "claims[1].attributions[1].source refers to “c1”"),
    ("sources.0.mentions.0.document", "x", "sources[0].mentions[0].document refers to “x”"),
    ("sources.0.mentions.0.document", _Absent, "sources[0].mentions[0] lacks the member"),
    ("documents.0.author", "d", "documents[0].author refers to “d”, which is a document"),
    ("relations.0.to", "c1", "relations[0] relates a claim to itself"),
    ("marks.0.id", "c1", "marks[0].id is “c1”, which is another record's id too"),
    ("claims.1.id", "c2", "claims[1].id is “c2”, which is another record's id too"),
    ("claims.1.attributions.0.id", "p", "claims[1].attributions[0].id is “p”"),
    # Trees.
    ("tags.1.parent", "t2", "tags[0].parent leads back to the record itself"),
    ("tags.1.parent", "t1", "tags[1] is its own parent|tags[0].parent leads back"),
    ("claims.1.attributions.1.parent", "a2", "claims[1].attributions[0].parent leads back"),
    (
        "claims.0.attributions",
        [{"id": "z", "source": "ada", "stance": "asks", "parent": "a1"}],
        "claims[0].attributions[0].parent is a layer of another claim",
    ),
    # Documents.
    ("documents.0.text", _Absent, "documents[0] lacks the member “text”"),
    ("documents.0.text", "other", "documents[0].text has 5 characters, but “length” is 44"),
    ("documents.0.text", "a\r\nb", "documents[0].text is not in canonical form"),
    ("documents.0.length", 43, "documents[0].text has 44 characters, but “length” is 43"),
    ("documents.0.length", True, "documents[0].text has 44 characters"),
    ("documents.0.sha256", "0" * 64, "documents[0].text is not the one"),
    ("documents.0.sha256", _Absent, "documents[0] lacks the member “sha256”"),
    ("documents.0.regions.0.end", 45, "documents[0].regions[0].end is 45, behind the end"),
    ("documents.0.regions.0.start", 20, "documents[0].regions[0] overlaps the region “r1”"),
    ("documents.0.regions.0.end", 28, "documents[0].regions[0] runs from 28 to 28"),
    # Spans.
    ("claims.0.spans", [], "claims[0].spans is empty"),
    ("claims.0.spans.0", "x", "claims[0].spans[0] is “x”, not an object"),
    ("claims.0.spans.0.exact", _Absent, "claims[0].spans[0] lacks the member “exact”"),
    ("claims.0.spans.0.exact", 5, "claims[0].spans[0].exact is 5, not a text"),
    ("claims.0.spans.0.exact", "Ada", "claims[0].spans[0].exact is “Ada”, but the text has “Bea”"),
    ("claims.0.spans.0.start", 29, "claims[0].spans[0].exact is “Bea”, but the text has “ea”"),
    ("claims.0.spans.0.start", 31, "claims[0].spans[0].end is 31, which is not behind the start"),
    ("claims.0.spans.0.start", False, "claims[0].spans[0].start is false, not a whole number"),
    ("claims.0.spans.0.start", "28", "claims[0].spans[0].start is “28”, not a whole number"),
    ("claims.0.spans.0.start", -16, "claims[0].spans[0].start is -16, which is below 0"),
    ("claims.0.spans.0.end", 10**1000, "claims[0].spans[0].end is 1000"),
    ("claims.0.spans.0.end", 45, "claims[0].spans[0].end is 45, behind the end of the text (44)"),
    ("claims.0.spans.0.prefix", "he", "claims[0].spans[0].prefix is “he”, but the text has"),
    ("claims.0.spans.0.suffix", "he", "claims[0].spans[0].suffix is “he”, but the text has"),
    ("claims.0.spans.0.suffix", 1, "claims[0].spans[0].suffix is 1, not a text"),
    ("claims.1.attributions.0.cue", [], "claims[1].attributions[0].cue is empty"),
    ("claims.1.attributions.0.cue.0.end", 41, "claims[1].attributions[0].cue[0].exact is"),
    ("claims.1.attributions.1.stance", _Absent, "claims[1].attributions[1] lacks the member"),
    ("evidence.0.spans.0.end", 22, "evidence[0].spans[0].exact is"),
    ("marks.0.spans.0.start", 40, "marks[0].spans[0].exact is"),
    ("sources.0.mentions.0.end", 4, "sources[0].mentions[0].exact is"),
]


@pytest.mark.parametrize(("path", "value", "words"), BAD, ids=lambda value: str(value)[:40])
def test_a_bad_file_is_refused_with_the_place(
    sample: Json, path: str, value: object, words: str
) -> None:
    put(path, value)(sample)
    with pytest.raises(ImportRefusedError) as refused:
        read_json(json.dumps(sample).encode(), "bad.json")
    assert str(refused.value).startswith("bad.json was not imported: ")
    assert any(part in str(refused.value) for part in words.split("|"))
    assert "Nothing was changed" in str(refused.value)


def test_spans_out_of_order_are_refused(sample: Json) -> None:
    sample["claims"][1]["spans"].reverse()
    with pytest.raises(ImportRefusedError, match=r"claims\[1\] has spans that overlap or are out"):
        read_json(json.dumps(sample).encode(), "bad.json")


def test_whole_numbers_written_with_a_point_are_taken_as_such(sample: Json) -> None:
    sample["claims"][0]["spans"][0] |= {"start": 28.0, "end": 31.0}
    read_json(json.dumps(sample).encode(), "good.json")


def test_words_around_a_span_may_be_fewer_or_missing(sample: Json) -> None:
    span = sample["claims"][0]["spans"][0]
    span["prefix"] = span["prefix"][-3:]
    del span["suffix"]
    read_json(json.dumps(sample).encode(), "good.json")


def nested(depth: int, content: Json) -> bytes:
    content["x"] = "@"
    return json.dumps(content).replace('"@"', "[" * depth + "]" * depth).encode()


def bytes_of(sample: Json) -> bytes:
    return json.dumps(sample).encode()


NOT_EVEN_JSON: list[tuple[str, Callable[[Json], bytes], str]] = [
    ("nothing", lambda _: b"", "is not JSON: line 1, column 1"),
    ("no object", lambda _: b"[1]", "is a list, not the object"),
    ("text", lambda _: b"Ada said", "is not JSON: line 1, column 1"),
    ("cut off", lambda s: bytes_of(s)[:-9], "is not JSON: line 1"),
    ("rest behind", lambda s: bytes_of(s) + b"{}", "is not JSON: line 1"),
    ("Latin 1", lambda s: bytes_of(s) + "é".encode("latin-1"), "is not in UTF-8 (byte "),
    ("UTF-16", lambda s: codecs.BOM_UTF16_LE + json.dumps(s).encode("utf-16-le"), "not in UTF-8"),
    ("surrogate bytes", lambda s: bytes_of(s)[:-1] + b',"x":"\xed\xa0\x80"}', "not in UTF-8"),
    ("lone surrogate", lambda s: bytes_of({**s, "x": {"y": ["\ud800"]}}), "x.y[0] holds half a"),
    ("surrogate name", lambda s: bytes_of({**s, "x": {"\udfff": 1}}), "x holds half a character"),
    ("NaN", lambda s: bytes_of({**s, "x": float("nan")}), "holds NaN"),
    ("Infinity", lambda s: bytes_of({**s, "x": float("-inf")}), "holds -Infinity"),
    ("1e999", lambda s: bytes_of(s)[:-1] + b',"x":1e999}', "holds the number 1e999"),
    ("digits", lambda s: bytes_of(s)[:-1] + b',"x":' + b"9" * 9999 + b"}", "too many digits"),
    ("deep", lambda s: nested(200_000, s), "is nested too deeply"),
    ("rather deep", lambda s: nested(150, s), "is nested more than 100 levels deep"),
    ("twice", lambda s: bytes_of(s)[:-1] + b',"claims":[]}', "has the member “claims” twice"),
    (
        "twice inside",
        lambda s: bytes_of(s).replace(b'"borderline": true', b'"x":{"y":1,"y":2}'),
        "claims[1].x has the member “y” twice",
    ),
    (
        "twice in what is lost",
        lambda s: bytes_of(s)[:-1] + b',"x":{"y":1,"y":2},"x":1}',
        "has the member “x” twice",
    ),
]


@pytest.mark.parametrize(
    ("make", "words"), [(m, w) for _, m, w in NOT_EVEN_JSON], ids=[n for n, _, _ in NOT_EVEN_JSON]
)
def test_what_is_no_proper_json_is_refused(
    sample: Json, make: Callable[[Json], bytes], words: str
) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read_json(make(sample), "bad.json")
    assert words in str(refused.value)
    str(refused.value).encode()


def test_a_byte_order_mark_is_no_fault(sample: Json) -> None:
    read_json(codecs.BOM_UTF8 + bytes_of(sample), "good.json")


def test_members_a_hundred_levels_deep_are_kept(
    sample: Json, there_and_back: Callable[[Json], Json]
) -> None:
    content = json.loads(nested(98, sample))
    assert there_and_back(content) == content


@pytest.mark.parametrize("name", ["tags", "attributions"])
def test_a_chain_without_end_is_refused_quickly(sample: Json, name: str) -> None:
    chain: list[Json] = [{"id": f"z{i}", "parent": f"z{i + 1}"} for i in range(50_000)]
    if name == "tags":
        chain = [*({**item, "name": "x"} for item in chain), {"id": "z50000", "name": "x"}]
        sample["tags"] += chain
    else:
        more = {"source": "ada", "stance": "asks"}
        chain = [*({**item, **more} for item in chain), {"id": "z50000", **more}]
        sample["claims"][0]["attributions"] = chain
    with pytest.raises(ImportRefusedError, match=r"\.parent is nested more than 256 levels deep"):
        read_json(bytes_of(sample), "bad.json")


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.write(b'{"format": "annotator/1"')
        file.truncate(parsing.SIZE_LIMIT * 40)
    with pytest.raises(ImportRefusedError, match="larger than 256 MB"):
        read_json_file(path)


def test_more_values_than_memory_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "VALUE_LIMIT", 1_000_000)
    with pytest.raises(ImportRefusedError, match="holds more than 1 million values"):
        read_json(b"[" + b"[]," * 1_000_000 + b"[]]", "bad.json")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.json"):
        with pytest.raises(ImportRefusedError, match="cannot be read"):
            read_json_file(path)


def test_every_file_of_the_json_suite_is_refused_for_what_it_is(data_path: Path) -> None:
    paths = sorted((data_path / "hostile" / "json-suite" / "test_parsing").iterdir())
    assert len(paths) > 280
    for path in paths:
        with pytest.raises(ImportRefusedError) as refused:
            read_json(path.read_bytes(), path.name)
        str(refused.value).encode()
        is_parsed = "not the object" in str(refused.value) or "lacks the" in str(refused.value)
        if path.name.startswith("n_"):
            assert not is_parsed, path.name
        # Duplicate members, half characters and such are JSON, and yet refused.
        if path.name.startswith("y_") and "duplicated" not in path.name:
            assert is_parsed, (path.name, str(refused.value))
