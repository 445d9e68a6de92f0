"""What stands on the sheets of the workbook: heads, widths, and the cells of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.formats.tables.naming import joined_names, tag_paths
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    Mark,
    Source,
    SourceId,
    Span,
    Stance,
)
from annotator.reader import Reader, depth
from annotator.reader.chains import UNKNOWN_READER, chain_steps, written_chain
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.matrix import SIGNS, matrix, sign
from annotator.reports.rich import plain
from annotator.reports.summary import source_summary
from annotator.reports.telling import claim_words
from annotator.reports.terms import (
    KINDS,
    OBTAINED,
    RELATIONS,
    RELIABILITIES,
    SOURCE_KINDS,
    VERDICTS,
)
from annotator.text.coverage import SentenceState
from annotator.text.quoting import shortened

Cell = str | int | None
MOST_COLUMNS = 16_000
"""Of a sheet; Excel ends at 16,384."""
_LONGEST_HEAD = 36
_ON_ONE_LINE = ("Id", "SHA-256 of the text", "Address")


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
        self._paths = tag_paths(contents.tags.values())
        self._titles = reader.titles()
        self._kinds = Counter((claim.document, claim.kind) for claim in contents.claims.values())
        self._marks = Counter(mark.document for mark in reader.all(Mark))
        self._origins = Counter(
            source for own in contents.claim_sources.values() for source in own.origins
        )

    # The sheets

    def about(self) -> Sheet:
        say, contents = self._language.text, self._contents
        sentences = contents.sentences
        counts = (*(sentences[state] for state in SentenceState), sentences.total())
        signs = ", ".join(f"{sign} {say(_spelt(stance))}" for stance, sign in SIGNS.items())
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
                ("Id", 14, None),
            ],
            [self._claim(claim) for claim in self._contents.claims.values()],
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
                ("Note", 40, ("sources", "note")),
                ("Id", 14, None),
            ],
            [self._source(source) for source in self._contents.sources.values()],
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
                ("Id", 14, None),
            ],
            [row for key, own in self._contents.layers.items() for row in self._layers(key, own)],
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
                ("Id", 14, None),
            ],
            list(self._checks()),
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
                ("Id", 14, None),
            ],
            list(self._ties()),
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
            head = (contents.numbers[claim_id], say(KINDS[claim.kind]), self._says(claim))
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
                ("SHA-256 of the text", 30, None),
            ],
            [self._covered(document) for document in self._contents.documents.values()],
        )

    # Their rows

    def _claim(self, claim: Claim) -> tuple[Cell, ...]:
        contents, say = self._contents, self._language.text
        own = contents.claim_sources[claim.id]
        layers = contents.layers.get(claim.id, ())
        stand = contents.voices[claim.document].stand(claim.spans[0].start)
        steps = chain_steps(stand.carriers, layers)
        verdicts = [say(VERDICTS[each.verdict]) for each in contents.evidence.get(claim.id, ())]
        return (
            contents.numbers[claim.id],
            say(KINDS[claim.kind]),
            claim_words(claim),
            claim.statement,
            written_chain(self._name(source) for source, _, _ in steps),
            self._names(own.nearest),
            self._names(own.origins),
            depth(layers),
            claim.credibility,
            say("yes") if claim.borderline else None,
            joined_names(self._paths[tag] for tag in claim.tags if tag in self._paths),
            joined_names(dict.fromkeys(verdicts)),
            say(stand.kind.value) if stand.kind else None,
            self._titles[claim.document],
            claim.spans[0].start,
            claim.spans[-1].end,
            len(claim.spans),
            claim.note,
            claim.id,
        )

    def _source(self, source: Source) -> tuple[Cell, ...]:
        contents, say = self._contents, self._language.text
        through = contents.claims_through.get(source.id, ())
        named = {True: say("yes"), False: say("no"), None: None}[source.named]
        return (
            source.name,
            say(SOURCE_KINDS[source.kind]),
            named,
            source.role,
            self._name(source.affiliation),
            self._name(source.by),
            source.date,
            source.reliability,
            say(RELIABILITIES[source.reliability]) if source.reliability else None,
            say(OBTAINED[source.obtained]) if source.obtained else None,
            contents.nearest[source.id],
            self._origins[source.id],
            len(through),
            ", ".join(contents.numbers[key] for key in through),
            source.note,
            source.id,
        )

    def _layers(
        self, claim_id: ClaimId, layers: Sequence[Attribution]
    ) -> Iterator[tuple[Cell, ...]]:
        contents, say = self._contents, self._language.text
        claim = contents.claims[claim_id]
        places = {layer.id: number for number, layer in enumerate(layers, 1)}
        for number, layer in enumerate(layers, 1):
            source = contents.sources.get(layer.source)
            yield (
                contents.numbers[claim.id],
                number,
                self._name(layer.source),
                say(_spelt(layer.stance)),
                self._name(layer.via),
                _words(layer.cue),
                _words(layer.mention),
                say(layer.directness.value) if layer.directness else None,
                self._name(layer.recipient),
                places.get(layer.parent) if layer.parent else None,
                source.reliability if source else None,
                self._says(claim),
                layer.id,
            )

    def _checks(self) -> Iterator[tuple[Cell, ...]]:
        contents, say = self._contents, self._language.text
        for claim_id, claim in contents.claims.items():
            for item in contents.evidence.get(claim_id, ()):
                yield (
                    contents.numbers[claim_id],
                    claim.statement,
                    claim_words(claim),
                    say(VERDICTS[item.verdict]),
                    _words(item.spans),
                    self._titles.get(item.document),
                    item.spans[0].start,
                    item.spans[-1].end,
                    item.note,
                    item.id,
                )

    def _ties(self) -> Iterator[tuple[Cell, ...]]:
        contents, say = self._contents, self._language.text
        for relation in contents.relations:
            ends = contents.claims[relation.from_claim], contents.claims[relation.to_claim]
            yield (
                contents.numbers[ends[0].id],
                self._says(ends[0]),
                say(RELATIONS[relation.type]),
                contents.numbers[ends[1].id],
                self._says(ends[1]),
                say(relation.confidence.value) if relation.confidence else None,
                relation.rationale,
                relation.id,
            )

    def _covered(self, document: Document) -> tuple[Cell, ...]:
        contents = self._contents
        covered = contents.coverages[document.id]
        kinds = [self._kinds[document.id, kind] for kind in KINDS]
        return (
            document.title,
            contents.letters[document.id],
            covered.claimed,
            covered.marked,
            covered.untouched,
            covered.total,
            *kinds,
            sum(kinds),
            self._marks[document.id],
            document.length,
            self._name(document.author),
            self._name(document.publication),
            self._name(document.host),
            document.published,
            document.accessed,
            document.url,
            document.sha256,
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
                Column(say(head), width, of, is_broken=head not in _ON_ONE_LINE)
                for head, width, of in columns
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

    def _says(self, claim: Claim) -> str:
        return claim.statement or claim_words(claim)

    def _name(self, source: SourceId | None) -> str:
        if source == UNKNOWN_READER.id:
            return self._language.text(UNKNOWN_READER.name)
        found = self._contents.sources.get(source) if source else None
        return found.name if found else ""

    def _names(self, sources: Sequence[SourceId]) -> str:
        return joined_names(map(self._name, sources))


def _words(spans: Iterable[Span]) -> str:
    return " […] ".join(" ".join(span.exact.split()) for span in spans)


def _spelt(stance: Stance) -> str:
    return stance.value.replace("-", " ")


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
