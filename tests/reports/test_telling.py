"""Chains told in sentences, and the summary statement, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import reports
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    JsonText,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
)
from annotator.reader import Reader, Voices, claim_sources, ordered_layers
from annotator.reports import terms
from annotator.reports.annotated_page import annotated_page
from annotator.reports.contents import Contents, read_contents
from annotator.reports.facts import Facts
from annotator.reports.german import GERMAN
from annotator.reports.language import LANGUAGES, Language
from annotator.reports.rich import plain
from annotator.reports.summary import source_summary
from annotator.reports.telling import Teller
from annotator.reports.word_report import word_report
from annotator.reports.word_text import word_text


def chains(reader: Reader, code: str) -> dict[str, str]:
    contents = read_contents(reader)
    teller = Teller(contents, LANGUAGES[code])
    return {
        contents.numbers[claim.id]: plain(teller.chain(claim)) for claim in contents.claims.values()
    }


def test_a_chain_is_told_from_the_origin_outwards(gold: Reader) -> None:
    told = chains(gold, "en")
    journal = (
        "The Wall Street Journal[4] in “Wall Street Journal report, Thursday 6 November 2014”[3]"
    )
    assert told["5"] == (
        "Asserted by Barack Obama[2] in “Obama's letter to Khamenei, mid-October 2014”[1], "
        f"according to {journal}."
    )
    assert told["11"] == (
        "Not denied by Senior administration officials (unnamed, via WSJ)[8] to Foreign diplomats "
        f"(unnamed, via WSJ), according to {journal}."
    )
    assert (
        told["10"]
        == "Asserted by Josh Earnest[7] at “White House daily briefing for reporters”[6]."
    )
    assert told["3"].endswith(", as told by Haaretz, carried by Israpundit.")
    assert told["1"] == "Own voice of Haaretz."
    assert told["13"] == ""


def test_a_chain_is_told_in_german(gold: Reader) -> None:
    told = chains(gold, "de")
    assert told["11"] == (
        "Nicht bestritten von Senior administration officials (unnamed, via WSJ)[8] gegenüber "
        "Foreign diplomats (unnamed, via WSJ), laut The Wall Street Journal[4] in „Wall Street "
        "Journal report, Thursday 6 November 2014“[3]."
    )
    assert told["1"] == "Eigene Stimme: Haaretz."


@pytest.mark.parametrize("name", ["gold", "sample"])
def test_the_summary_names_the_counts(name: str, request: pytest.FixtureRequest) -> None:
    contents = read_contents(request.getfixturevalue(name))
    english = plain(source_summary(contents, LANGUAGES["en"]))
    german = plain(source_summary(contents, LANGUAGES["de"]))
    assert re.findall(r"\d+", english) == re.findall(r"\d+", german)
    if name == "gold":
        assert english.startswith(
            "This product draws on 1 document and 88 claims: 29 are attributed to somebody else, "
            "59 are the text’s own. They cite 18 sources: "
        )
        assert "Barack Obama (7), The Wall Street Journal (6), Josh Earnest (3)" in english
        assert "5 cited sources were not in hand. 17 claims come through" in english
        assert "No claim was held against another document." in english
    else:
        assert "30 claims were held against 36 passages: 10 in part, 10 faithful" in english
        assert "30 Behauptungen wurden mit 36 Stellen verglichen" in german


def a_chain(*layers: tuple[str, str, str, Stance]) -> str:
    """Tell a claim with layers of an id, a parent, a source and a stance."""
    claim = Claim(
        id=ClaimId("c"),
        document=DocumentId("d"),
        kind=ClaimKind.REPORT,
        spans=(Span(0, 4, "word"),),
    )
    made = [
        Attribution(
            id=AttributionId(key),
            claim=claim.id,
            source=SourceId(source),
            parent=AttributionId(parent) if parent else None,
            stance=stance,
        )
        for key, parent, source, stance in layers
    ]
    document = Document(id=DocumentId("d"), title="T", sha256="", length=4)
    ordered = ordered_layers(made)
    contents = Contents(
        details=None,  # type: ignore[arg-type]  # not told here
        state=None,
        documents={document.id: document},
        letters={document.id: ""},
        claims={claim.id: claim},
        numbers={claim.id: "1"},
        layers={claim.id: ordered},
        claim_sources={claim.id: claim_sources(ordered, None)},
        sources={
            SourceId(name): Source(id=SourceId(name), name=name.upper(), kind=SourceKind.PERSON)
            for name in "abcd"
        },
        evidence={},
        relations=(),
        tags={},
        analysts={},
        judgements=(),
        standings={},
        fallen={},
        fallen_judgements={},
        voices={document.id: Voices(document, ())},
        coverages={},
    )
    return re.sub(r"\[\d+\]", "", plain(Teller(contents, LANGUAGES["en"]).chain(claim)))


def test_origins_side_by_side_are_told_one_after_the_other() -> None:
    told = a_chain(
        ("1", "", "a", Stance.ASSERTS),
        ("2", "1", "b", Stance.DENIES),
        ("3", "1", "c", Stance.FEARS),
    )
    assert told == "Denied by B, according to A. Feared by C, according to A."


def test_a_reporter_that_does_not_merely_assert_is_told_so() -> None:
    told = a_chain(("1", "", "a", Stance.DENIES), ("2", "1", "b", Stance.ASSERTS))
    assert told == "Asserted by B, which is denied by A."


def test_layers_that_report_each_other_are_told_and_end() -> None:
    told = a_chain(("1", "2", "a", Stance.ASSERTS), ("2", "1", "b", Stance.ASSERTS))
    assert told == "Asserted by B, according to A."


def test_a_source_that_is_gone_is_told_as_gone() -> None:
    told = a_chain(("1", "gone", "x", Stance.ASSERTS))
    assert told == "Asserted by a source that is gone."


def texts_in_the_code() -> tuple[set[str], set[str]]:
    """Return the texts that reports say, and all strings of their modules."""
    said: set[str] = set()
    every: set[str] = set()
    for path in Path(reports.__file__).parent.rglob("*.py"):
        if path.name == "german.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    every.add(text)
                case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in SAYING:
                    said.update(constants(*node.args))
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in TABLES:
                    said.update(constants(value))
    return said - {""}, every


def constants(*nodes: ast.AST) -> Iterator[str]:
    """Yield the texts in expressions, the keys of tables and what stands in calls apart."""
    for node in nodes:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=orelse):
                yield from constants(body, orelse)
            case ast.Dict(values=values) | ast.Tuple(elts=values):
                yield from constants(*values)


SAYING = {"say", "count", "text", "label", "_label", "_heads", "_heading"}
TABLES = {
    *("ORIGINS", "REPORTERS", "SAID_IN", "SOURCES_OF_KIND"),
    *(name for name in vars(terms) if name.isupper()),
}


def test_every_text_of_the_reports_has_its_german() -> None:
    said, every = texts_in_the_code()
    assert said - GERMAN.keys() == set()
    assert GERMAN.keys() - every == set(), "no longer said"


class Recording(dict[str, str]):
    """The German texts, and what is asked for and not among them."""

    def __init__(self) -> None:
        super().__init__(GERMAN)
        self.missing: set[str] = set()

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        if key and key not in self:
            self.missing.add(key)
        return super().get(key, default)


@pytest.mark.parametrize("name", ["gold", "sample"])
def test_nothing_that_a_report_says_is_without_its_german(
    name: str, request: pytest.FixtureRequest
) -> None:
    texts = Recording()
    language = Language("de", texts, ".")
    reader = request.getfixturevalue(name)
    for _ in annotated_page(reader, language):
        pass
    word_report(reader, language)
    word_text(reader, language)
    assert texts.missing == set()


def test_german_texts_hold_what_the_english_ones_hold() -> None:
    places = re.compile(r"\{\d\}")
    wrong = {
        text
        for text, german in GERMAN.items()
        if sorted(places.findall(text)) != sorted(places.findall(german))
    }
    assert wrong == set()


def test_of_a_reference_a_report_tells_what_is_text_and_of_a_descriptor_all(gold: Reader) -> None:
    source = Source(
        id=SourceId("book"),
        name="Book",
        kind=SourceKind.DOCUMENT,
        csl=JsonText('{"title": "On Dams", "publisher": null, "page": ["1", "2"]}'),
        descriptor=JsonText('{"odd": [1, 2]}'),
    )
    notes = Facts(read_contents(gold), LANGUAGES["en"]).source_notes(source)
    assert [plain(note) for note in notes] == ["odd: [1, 2]", "On Dams"]
