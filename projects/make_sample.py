"""Make sample.annotator from the documents and the annotation in sample/.

    python projects/make_sample.py [FILE]

sample/project.toml holds what the documents share, and for each document there is a NAME.toml with
its claims. Everything goes the way an analyst's work goes: a document is read by the reader of its
format, and every record is written by a command. Ids depend on the names in the tables only and
the time is fixed, so that two runs give the same records. The PDF and the Word file are written
anew each time, by memo.py and briefing.py.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid5

from annotator.commands import (
    AddClaim,
    AddEvidence,
    AddMark,
    AddSource,
    AddTag,
    DeleteSource,
    ImportRecords,
    LinkSource,
    RelateClaims,
    Revise,
    Together,
)
from annotator.documents import read_file
from annotator.documents.intake import command_for
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Confidence,
    Directness,
    Document,
    EvidenceId,
    MarkId,
    MarkReason,
    Mention,
    Obtained,
    ProjectDetails,
    ProjectId,
    Region,
    RegionKind,
    RelationId,
    RelationType,
    Reliability,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Tag,
    TagId,
    Verdict,
)
from annotator.model.comment_readers import named_comment
from annotator.project import Project
from annotator.store import Transaction

HERE = Path(__file__).resolve().parent
NAMES = ("article", "report", "memo", "briefing")
"""Of the documents, in the order in which the project lists them."""
MADE = datetime(2019, 11, 23, 9, 0, tzinfo=UTC)
NAMESPACE = UUID("0b9c1c1e-8a57-4d3e-9d55-3f0a7c2f6b10")

Range = tuple[int, int]
Table = dict[str, Any]
"""What TOML gives back: the annotation's own tables, checked by being used."""


def build(path: Path) -> None:
    """Make the sample project, replacing the file if there is one."""
    table = _table("project")
    analyst = Analyst(id=AnalystId(_id("analyst")), name=table["project"]["analyst"])
    with (
        TemporaryDirectory() as folder,
        Project.create(Path(folder) / "sample.annotator", analyst) as project,
    ):
        _Sample(project, table).build()
        # The history of one second would tell nobody anything and be a third of the file.
        project.save_copy(path, with_history=False)


def _table(name: str) -> Table:
    return tomllib.loads((HERE / "sample" / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class _Complete:
    """Set further fields of a record in the edit that adds it, before `Revise` can see it."""

    type: type[Claim | Attribution | Source]
    record_id: str
    values: Table

    def apply(self, tx: Transaction) -> None:
        """Put the record."""
        tx.put(replace(tx.need(self.type, self.record_id), **self.values))


class _Sample:
    """What the documents share: the project's details, sources, tags, relations and evidence."""

    def __init__(self, project: Project, table: Table) -> None:
        self._project = project
        self._table = table
        self._documents: dict[str, _AnnotatedText] = {}

    def build(self) -> None:
        details = ProjectDetails(
            id=ProjectId(_id("project")),
            title=self._table["project"]["title"],
            description=self._table["project"]["description"],
        )
        self._project.do(ImportRecords("Describe the project", (), (), details))
        self._documents = {name: _AnnotatedText(self._project, name) for name in NAMES}
        self._import()
        self._add_tags()
        for document in self._documents.values():
            document.annotate()
        self._delete_unnamed_readers()
        self._add_relations()
        self._add_evidence()

    def _import(self) -> None:
        """Enter the sources and take in the documents, whose metadata name some of them.

        In one edit, since a source may name one that comes after it, or the document that it is.
        """
        sources = [self._source(name, values) for name, values in self._table["sources"].items()]
        added = tuple(AddSource(source) for source in sources)
        dated = tuple(_Complete(Source, source.id, {"created": MADE}) for source in sources)
        taken = tuple(document.command for document in self._documents.values())
        self._project.do(Together("Import the documents", added + dated + taken))
        known = {source.id for source in sources}
        named = {source.name: source.id for source in sources}
        for source in self._project.read.sources():
            if source.id in known or named_comment(source.name):
                continue
            if source.name not in named:
                raise ValueError(f"“{source.name}” is named by a document and not in project.toml")
            # A commenter of one page, whom the table knows.
            for document in self._project.read.titles():
                for region in self._project.read.regions(document):
                    if region.voice == source.id:
                        voiced = replace(region, voice=named[source.name])
                        self._project.do(Revise(region, voiced, "Set voice"))
            self._project.do(DeleteSource(source.id))

    def _delete_unnamed_readers(self) -> None:
        """Delete the readers that the import entered: the table says who wrote each comment."""
        readers = (s.id for s in self._project.read.sources() if named_comment(s.name))
        self._project.do(Together("Delete unnamed readers", tuple(map(DeleteSource, readers))))

    def _source(self, name: str, values: Table) -> Source:
        in_hand = self._documents.get(values.get("document", ""))
        return Source(
            id=_source_id(name),
            name=values["name"],
            kind=SourceKind(values["kind"]),
            named=values.get("named"),
            role=values.get("role", ""),
            affiliation=_source_id(values["affiliation"]) if "affiliation" in values else None,
            by=_source_id(values["by"]) if "by" in values else None,
            date=values.get("date", ""),
            reliability=Reliability(values["reliability"]) if "reliability" in values else None,
            obtained=Obtained(values["obtained"]) if "obtained" in values else None,
            document=in_hand.document_id if in_hand else None,
            mentions=tuple(m for text in self._documents.values() for m in text.mentions(name)),
            note=values.get("note", ""),
        )

    def _add_tags(self) -> None:
        tags = []
        for path, values in self._table["tags"].items():
            above, _, name = path.rpartition("/")
            tags.append(
                Tag(
                    id=_tag_id(path),
                    name=name,
                    parent=_tag_id(above) if above else None,
                    colour=values.get("colour", ""),
                    description=values.get("description", ""),
                )
            )
        self._project.do(Together("Enter the tags", tuple(AddTag(tag) for tag in tags)))

    def _add_relations(self) -> None:
        for from_name, kind, to_name, confidence, rationale in self._table["relations"]["list"]:
            relation = RelateClaims(
                from_id=_claim_id(from_name),
                type=RelationType(kind),
                to_id=_claim_id(to_name),
                confidence=Confidence(confidence),
                rationale=rationale,
                relation_id=RelationId(_id(f"relation/{from_name}/{kind}/{to_name}")),
            )
            self._project.do(relation)

    def _add_evidence(self) -> None:
        for claim_name, verdict, name, quotes, note in self._table["evidence"]["list"]:
            document = self._documents[name]
            evidence = AddEvidence(
                claim_id=_claim_id(claim_name),
                document_id=document.document_id,
                ranges=tuple(r for quote in quotes for r in document.find(quote)),
                verdict=Verdict(verdict),
                note=note,
                evidence_id=EvidenceId(_id(f"evidence/{claim_name}/{verdict}/{name}")),
            )
            self._project.do(evidence)


class _AnnotatedText:
    """A document of the project, and the table with its voices, claims and marks."""

    def __init__(self, project: Project, name: str) -> None:
        self._project = project
        self._table = _table(name)
        values = self._table["document"]
        read = read_file(HERE / "sample" / values["file"])
        command = command_for(read)
        self.command = replace(command, language=values.get("language", command.language))
        self._text = read.text
        self.document_id = command.document_id

    def mentions(self, source: str) -> list[Mention]:
        """Return where a source is mentioned here, in text order."""
        quotes = self._table["mentions"].get(source, ())
        places = sorted(place for quote in quotes for place in self.find(quote))
        return [
            Mention(self.document_id, start, end, self._text[start:end]) for start, end in places
        ]

    def annotate(self) -> None:
        """Add all that refers to the sources and tags of the project."""
        self._regions = self._project.read.regions(self.document_id)
        self._set_origin()
        for claim in self._table["claims"]:
            self._add_claim(claim)
        self._add_marks()

    def _set_origin(self) -> None:
        """Say who speaks in each region, and of the document what its file does not say."""
        values = self._table["document"]
        before = self._project.read.need(Document, self.document_id)
        sources: Table = {
            name: _source_id(values[name])
            for name in ("author", "publication", "host")
            if name in values
        }
        dates: Table = {name: values[name] for name in ("published", "accessed") if name in values}
        steps = [Revise(before, replace(before, **sources, **dates), "Set origin")]
        commenters = iter(self._table["voices"].get("comment", ()))
        for region in self._regions:
            is_comment = region.kind is RegionKind.COMMENT
            name = next(commenters, None) if is_comment else self._voice(region)
            if name:
                steps.append(Revise(region, replace(region, voice=_source_id(name)), "Set voice"))
        self._project.do(Together("Set the origin and the voices", tuple(steps)))

    def _voice(self, region: Region) -> str | None:
        voices = self._table["voices"]
        for words, name in voices.get("at", {}).items():
            if self._text.startswith(words, region.start):
                return str(name)
        return voices.get(region.kind.value)

    def _add_claim(self, values: Table) -> None:
        kind = ClaimKind(values["kind"])
        ranges = self.find(values["words"])
        add = AddClaim(
            document_id=self.document_id,
            ranges=ranges,
            kind=kind,
            statement=values["statement"],
            claim_id=_claim_id(values["id"]),
        )
        region = next(r for r in self._regions if r.start <= ranges[0][0] < r.end)
        chain = values.get("chain", ())
        within = self._around(region)
        layers = [self._layer(add.claim_id, within, n, layer) for n, layer in enumerate(chain)]
        told = [
            _Complete(Attribution, link.attribution_id, {"recipient": _source_id(who)})
            for link, layer in zip(layers, chain, strict=True)
            if (who := layer.get("recipient"))
        ]
        judgement = {
            "tags": tuple(_tag_id(path) for path in values["tags"]),
            "borderline": values.get("borderline", False),
            "credibility": values.get("credibility"),
            "note": values.get("note", ""),
            "created": MADE,
        }
        judged = _Complete(Claim, add.claim_id, judgement)
        self._project.do(Together(add.label, (add, *layers, *told, judged)))

    def _around(self, region: Region) -> Range:
        """Return where the cues of a region's claims stand: for a quotation, before it as well."""
        start = region.start
        if region.kind is RegionKind.QUOTATION:
            start = max((r.start for r in self._regions if r.end <= region.start), default=start)
        return start, region.end

    def _layer(self, claim_id: ClaimId, within: Range, number: int, layer: Table) -> LinkSource:
        return LinkSource(
            claim_id=claim_id,
            source_id=_source_id(layer["source"]),
            via_id=_source_id(layer["via"]) if "via" in layer else None,
            stance=Stance(layer.get("stance", "asserts")),
            directness=Directness(layer["directness"]),
            cue=self.find(layer["cue"], within),
            mention=self.find(layer["mention"], within),
            attribution_id=AttributionId(_id(f"layer/{claim_id}/{number}")),
        )

    def _add_marks(self) -> None:
        marks = [
            AddMark(
                document_id=self.document_id,
                ranges=self.find(quote),
                reason=MarkReason(reason),
                mark_id=MarkId(_id(f"mark/{quote}")),
            )
            for reason, quotes in self._table["marks"].items()
            for quote in quotes
        ]
        for mark in marks:
            self._project.do(mark)

    def find(self, quote: str, within: Range | None = None) -> tuple[Range, ...]:
        """Return the ranges of a quote in the text; raises ValueError as `find` does."""
        return find(self._text, quote, within)


def find(text: str, quote: str, within: Range | None = None) -> tuple[Range, ...]:
    """Return the ranges of the bracketed words of a quote, or of all of it, in a text.

    Raises ValueError unless the quote occurs once, as whole words.
    """
    pattern = "".join(_patterns(quote if "[" in quote else f"[{quote}]"))
    start, end = within or (0, len(text))
    found = list(re.compile(pattern).finditer(text, start, end))
    if len(found) != 1:
        raise ValueError(f"“{quote}” occurs {len(found)} times, not once")
    return tuple(found[0].span(group + 1) for group in range(len(found[0].groups())))


def _patterns(quote: str) -> Iterator[str]:
    yield r"(?<!\w)"
    for part in re.split(r"(\s+|[\[\]])", quote):
        brackets = {"[": "(", "]": ")"}
        yield r"\s+" if part.isspace() else brackets.get(part, re.escape(part))
    yield r"(?!\w)"


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE, name))


def _source_id(name: str) -> SourceId:
    return SourceId(_id(f"source/{name}"))


def _tag_id(path: str) -> TagId:
    return TagId(_id(f"tag/{path}"))


def _claim_id(name: str) -> ClaimId:
    return ClaimId(_id(f"claim/{name}"))


def write_documents() -> None:
    """Write those documents of the sample that are not written by hand."""
    from briefing import briefing
    from memo import memo

    (HERE / "sample" / "memo.pdf").write_bytes(memo())
    (HERE / "sample" / "briefing.docx").write_bytes(briefing())


if __name__ == "__main__":
    write_documents()
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "sample.annotator"
    build(target)
