"""The sheets of the workbook: their heads, the widths of their columns, and what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.formats.tables.naming import joined_names
from annotator.formats.tables.rows import Cell, Rows, spelt
from annotator.reader import Reader
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.matrix import SIGNS, matrix, sign
from annotator.reports.rich import plain
from annotator.reports.summary import source_summary
from annotator.reports.terms import (
    KINDS,
)
from annotator.text.coverage import SentenceState
from annotator.text.quoting import shortened

MOST_COLUMNS = 16_000
"""Of a sheet; Excel ends at 16,384."""
_LONGEST_HEAD = 36
_ID = "Id"
"""The head of the last column of a sheet: on screen on one line, on paper left out."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `tells_of` is the list and the member of annotated JSON that its cells are of."""

    head: str
    width: float
    tells_of: tuple[str, str] | None = None
    above: str = ""
    is_sign: bool = False
    is_broken: bool = True
    """Whether long cells are broken into lines, and make their row higher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet; `heads` are the rows of its head, none for a page of text."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    heads: int = 1
    frozen: int = 1
    """Columns that stay where they are."""
    head_height: float = field(default=30.0)


def sheets(reader: Reader, contents: Contents, language: Language) -> list[Sheet]:
    """Return all sheets in their order."""
    made = _Sheets(reader, contents, language)
    return [
        made.about(),
        made.claims(),
        made.sources(),
        made.attributions(),
        made.evidence(),
        made.relations(),
        made.matrix(),
        made.coverage(),
    ]


class _Sheets:
    def __init__(self, reader: Reader, contents: Contents, language: Language) -> None:
        self._contents = contents
        self._language = language
        self._rows = Rows(reader, contents, language)

    # The sheets

    def about(self) -> Sheet:
        say, contents = self._language.text, self._contents
        sentences = contents.sentences
        counts = (*(sentences[state] for state in SentenceState), sentences.total())
        signs = ", ".join(f"{sign} {say(spelt(stance))}" for stance, sign in SIGNS.items())
        rows = [
            ("What this is", contents.details.description),
            ("State", self._state()),
            ("Analysts", joined_names(contents.analysts.values())),
            ("Source summary", plain(source_summary(contents, self._language))),
            ("Claims", say(ABOUT_CLAIMS)),
            ("Kind", say(ABOUT_KINDS)),
            ("Attributions", say(ABOUT_LAYERS)),
            ("Matrix", say(ABOUT_MATRIX).replace("{0}", signs)),
            ("Grades", say(ABOUT_GRADES)),
            ("Coverage", self._said(ABOUT_COVERAGE, *counts)),
            ("Formulas", say("There are none. Text that begins like one is text.")),
        ]
        return Sheet(
            title=say("About"),
            columns=(Column("", 26), Column("", 100)),
            rows=[
                (contents.details.title, None),
                (None, None),
                *((say(name), text) for name, text in rows if text),
            ],
            heads=0,
        )

    def claims(self) -> Sheet:
        return self._sheet(
            "Claims",
            [
                ("No.", 6, None),
                ("Kind", 9, ("claims", "kind")),
                ("Words of the text", 52, ("claims", "spans")),
                ("Statement", 40, ("claims", "statement")),
                ("Chain, from the reader inwards", 44, ("sources", "name")),
                ("Nearest source", 22, None),
                ("Origin", 22, None),
                ("Layers", 7, None),
                ("Source fell", 22, None),
                ("Credibility", 10, None),
                ("Borderline", 10, None),
                ("Tags", 20, ("claims", "tags")),
                ("Held against", 16, None),
                ("Region", 11, None),
                ("Document", 26, ("documents", "title")),
                ("Start", 8, None),
                ("End", 8, None),
                ("Stretches", 9, None),
                ("Note", 40, ("claims", "note")),
                (_ID, 14, None),
            ],
            [self._rows.claim(claim) for claim in self._contents.claims.values()],
            frozen=2,
        )

    def sources(self) -> Sheet:
        return self._sheet(
            "Sources",
            [
                ("Source", 38, ("sources", "name")),
                ("Kind", 13, None),
                ("Named", 7, None),
                ("Role", 26, ("sources", "role")),
                ("Affiliation", 24, None),
                ("By", 24, None),
                ("Date", 12, ("sources", "date")),
                ("Reliability", 10, None),
                ("in words", 18, None),
                ("In hand", 12, None),
                ("Nearest of", 8, None),
                ("Origin of", 8, None),
                ("In chains of", 8, None),
                ("Claims", 30, ("attributions", "source")),
                ("What became of it", 26, ("standings", "reason")),
                ("Note", 40, ("sources", "note")),
                (_ID, 14, None),
            ],
            [self._rows.source(source) for source in self._contents.sources.values()],
        )

    def attributions(self) -> Sheet:
        return self._sheet(
            "Attributions",
            [
                ("Claim", 7, None),
                ("Layer", 7, None),
                ("Source", 34, None),
                ("Stance", 14, None),
                ("Said in", 34, None),
                ("Cue", 24, ("attributions", "cue")),
                ("Mention", 28, ("attributions", "mention")),
                ("Rendered", 10, None),
                ("To", 24, None),
                ("Reports layer", 8, None),
                ("Reliability", 10, None),
                ("Statement", 44, None),
                (_ID, 14, None),
            ],
            [
                row
                for key, own in self._contents.layers.items()
                for row in self._rows.layers(key, own)
            ],
            frozen=2,
        )

    def evidence(self) -> Sheet:
        return self._sheet(
            "Evidence",
            [
                ("Claim", 7, None),
                ("Statement", 36, None),
                ("Words of the claim", 40, None),
                ("Verdict", 14, None),
                ("Words of the passage", 46, ("evidence", "spans")),
                ("Document", 28, None),
                ("Start", 8, None),
                ("End", 8, None),
                ("Note", 36, ("evidence", "note")),
                (_ID, 14, None),
            ],
            list(self._rows.checks()),
        )

    def relations(self) -> Sheet:
        return self._sheet(
            "Relations",
            [
                ("Claim", 7, None),
                ("Statement", 42, None),
                ("Relation", 14, None),
                ("Claim", 7, None),
                ("Statement", 42, None),
                ("Confidence", 11, None),
                ("Why", 46, ("relations", "rationale")),
                (_ID, 14, None),
            ],
            list(self._rows.ties()),
        )

    def matrix(self) -> Sheet:
        say, contents = self._language.text, self._contents
        made = matrix(contents)
        shown = made.sources[:MOST_COLUMNS]
        names = [_first_words(contents.sources[key].name) for key in shown]
        columns = [
            Column(say("No."), 6),
            Column(say("Kind"), 8),
            Column(say("Statement"), 56),
            *(
                Column(contents.sources[key].reliability or "", 4, None, name, is_sign=True)
                for key, name in zip(shown, names, strict=True)
            ),
        ]
        rows = []
        for claim_id, cells in made.rows.items():
            claim = contents.claims[claim_id]
            head = (contents.numbers[claim_id], say(KINDS[claim.kind]), self._rows.says(claim))
            rows.append((*head, *(sign(cells[key]) if key in cells else None for key in shown)))
        longest = max(map(len, names), default=0)
        return Sheet(
            title=say("Matrix"),
            columns=columns,
            rows=rows,
            heads=2,
            frozen=3,
            head_height=min(240.0, 40 + 5.6 * longest),
        )

    def coverage(self) -> Sheet:
        return self._sheet(
            "Coverage",
            [
                ("Document", 44, ("documents", "title")),
                ("Letter", 7, None),
                ("Sentences claimed", 10, None),
                ("marked", 8, None),
                ("untouched", 10, None),
                ("in all", 8, None),
                ("Facts", 7, None),
                ("Reports", 8, None),
                ("Opinions", 9, None),
                ("Untagged", 9, None),
                ("Claims", 8, None),
                ("Marks", 7, None),
                ("Characters", 10, None),
                ("Author", 20, None),
                ("Publication", 20, None),
                ("Host", 20, None),
                ("Published", 20, ("documents", "published")),
                ("Accessed", 12, None),
                ("Address", 30, ("documents", "url")),
                ("SHA-256 of the text", 34, None),
            ],
            [self._rows.covered(document) for document in self._contents.documents.values()],
        )

    # Words

    def _sheet(
        self,
        title: str,
        columns: Sequence[tuple[str, float, tuple[str, str] | None]],
        rows: Sequence[Sequence[Cell]],
        frozen: int = 1,
    ) -> Sheet:
        say = self._language.text
        return Sheet(
            title=say(title),
            columns=[
                Column(say(head), width, of, is_broken=head != _ID) for head, width, of in columns
            ],
            rows=rows,
            frozen=frozen,
        )

    def _state(self) -> str:
        state = self._contents.state
        if state is None:
            return self._language.text("State of the project: without a history.")
        when = f"{state.at:%Y-%m-%d %H:%M} UTC"
        return self._said("State of the project: edit {0}, {1}.", state.number, when)

    def _said(self, template: str, *arguments: int | str) -> str:
        return plain(self._language.say(template, *arguments))


def _first_words(name: str) -> str:
    return shortened(" ".join(name.split()), _LONGEST_HEAD)


ABOUT_CLAIMS = (
    "One row a claim. Its number is that of the other reports; its id that of the project. Words "
    "are those of the text, […] between stretches that are apart. Start and end count Unicode "
    "code points from 0, the end not included."
)
ABOUT_KINDS = (
    "Fact: the text’s own voice says it, and it can be checked (presented as fact, not proved "
    "true). Report: the text attributes it to somebody else. Opinion: the text’s own voice, and "
    "it cannot be checked."
)
ABOUT_LAYERS = (
    "One row a layer of a chain. Layer 1 is nearest to the reader; the innermost ones are the "
    "origins."
)
ABOUT_MATRIX = (
    "Rows are claims, columns sources that stand in a chain, with their reliability. {0}, · the "
    "words came through it."
)
ABOUT_GRADES = (
    "Reliability of a source, A to F; credibility of a claim, 1 to 6. F and 6: looked at and "
    "cannot be judged. Empty: nobody has judged. Do not average or sort them as numbers."
)
ABOUT_COVERAGE = (
    "{0} sentences with a claim, {1} marked as read and without one, {2} untouched, {3} in all."
)
