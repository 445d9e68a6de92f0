"""Each question to a project of two documents is answered for the one that it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest

from annotator.commands import AddTag, ImportRecords
from annotator.errors import RecordNotFoundError
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Decision,
    Document,
    DocumentId,
    EditId,
    EditQuery,
    Evidence,
    Mark,
    MarkReason,
    Obtained,
    Reading,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Reliability,
    Revision,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
    Tag,
    TagId,
)
from annotator.model.findings import NO_FINDINGS, Findings, Style, StyleKind, findings_to_json
from annotator.project import Project
from annotator.reader.projections import Outline, Ranges, SourceLine, VoicedRegion, place_of
from annotator.text.canonical import sha256_of

TEXTS = {"eins": "One two three four five six.", "zwö": "Another text, of other words."}
FOUND = Findings(styles=(Style(0, 3, StyleKind.BOLD),))


def spans(document: str, *ranges: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span(start, end, TEXTS[document][start:end]) for start, end in ranges)


# Any: ids are written as plain strings here.
def record(cls: Any, key: str, **values: Any) -> Any:
    return cls(id=key, **values)


def claim(key: str, document: str, start: int, end: int, **values: Any) -> Any:
    made = {"kind": None, "spans": spans(document, (start, end)), **values}
    return record(Claim, key, document=document, **made)


RECORDS = (
    *(
        record(
            Document,
            key,
            title=key,
            sha256=sha256(text.encode()).hexdigest(),
            length=len(text),
            original=sha256(TEXTS["eins"].encode()).hexdigest() if key == "eins" else "",
        )
        for key, text in TEXTS.items()
    ),
    record(Source, "s", name="S", kind=SourceKind.PERSON),
    record(
        *(Source, "ß"),
        name="ß",
        kind=SourceKind.DOCUMENT,
        named=False,
        reliability=Reliability.B,
        obtained=Obtained.NO,
        document="zwö",
    ),
    record(Tag, "t", name="T"),
    record(Tag, "ü", name="Ü"),
    record(Region, "r2", document="eins", kind=RegionKind.COMMENT, start=8, end=13, voice="s"),
    record(Region, "r1", document="eins", kind=RegionKind.PARAGRAPH, start=0, end=7),
    record(Region, "r3", document="zwö", kind=RegionKind.PARAGRAPH, start=0, end=7),
    record(Analyst, "bob", name="Bob"),
    claim(
        *("late", "eins", 8, 13),
        tags=("t", "ü"),
        kind=ClaimKind.FACT,
        statement="Three.",
        note="Late.",
        credibility=2,
        created_by="bob",
        created=datetime(2026, 5, 3, 12, tzinfo=UTC),
    ),
    claim("long", "eins", 0, 7, tags=("t",)),
    claim("short", "eins", 0, 3, kind=ClaimKind.FACT),
    claim("other", "zwö", 0, 7, kind=ClaimKind.OPINION),
    record(Attribution, "outer", claim="late", source="s", cue=spans("eins", (4, 7), (8, 13))),
    record(
        Attribution,
        "inner",
        claim="late",
        source="ß",
        parent="outer",
        mention=spans("eins", (0, 3)),
    ),
    record(Attribution, "there", claim="other", source="ß", mention=spans("zwö", (8, 12))),
    record(Relation, "out", from_claim="late", type=RelationType.SUPPORTS, to_claim="other"),
    record(Relation, "in", from_claim="short", type=RelationType.WEAKENS, to_claim="late"),
    record(Relation, "else", from_claim="short", type=RelationType.WEAKENS, to_claim="other"),
    record(Evidence, "e1", claim="late", document="zwö", spans=spans("zwö", (0, 7))),
    record(Evidence, "e2", claim="other", document="eins", spans=spans("eins", (0, 3))),
    record(Mark, "m2", document="eins", spans=spans("eins", (14, 18)), reason=MarkReason.OTHER),
    record(Mark, "m1", document="eins", spans=spans("eins", (4, 7)), reason=MarkReason.OTHER),
    record(Mark, "m3", document="zwö", spans=spans("zwö", (0, 7)), reason=MarkReason.OTHER),
    record(
        Reading,
        "g",
        document="eins",
        sha256=sha256(findings_to_json(FOUND).encode()).hexdigest(),
    ),
    record(Revision, "v", document="zwö", revises="eins", waiting=("late",)),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("questions") / "p.annotator"
    with Project.create(path, Analyst(id=AnalystId("änn"), name="Änn"), "Mine") as made:
        made.do(ImportRecords("Import", RECORDS, (*TEXTS.values(), findings_to_json(FOUND))))
        made.do(AddTag(Tag(id=TagId("x"), name="X")))
        yield made


def ids(records: Any) -> str:
    return " ".join(found.id for found in records)


def test_what_is_in_a_document_is_listed_in_the_order_of_its_text(project: Project) -> None:
    read = project.read
    one, two = read.need(Document, "eins"), read.need(Document, "zwö")
    assert [ids(read.regions(d.id)) for d in (one, two)] == ["r1 r2", "r3"]
    assert [ids(read.claims(d.id)) for d in (one, two)] == ["long short late", "other"]
    assert [ids(read.outlines(d.id)) for d in (one, two)] == ["long short late", "other"]
    assert [o.ranges for o in read.outlines(one.id)] == [((0, 7),), ((0, 3),), ((8, 13),)]
    assert [ids(read.marks(d.id)) for d in (one, two)] == ["m1 m2", "m3"]
    assert [ids(read.passages(d.id)) for d in (one, two)] == ["e2", "e1"]
    assert [ids(read.attributions(d.id)) for d in (one, two)] == ["outer inner", "there"]
    assert [ids(read.revisions(d.id)) for d in (one, two)] == ["v", "v"]
    assert read.claim_counts() == {
        "eins": {ClaimKind.FACT: 2, None: 1},
        "zwö": {ClaimKind.OPINION: 1},
    }


def test_texts_originals_and_findings_are_those_of_the_document(project: Project) -> None:
    read = project.read
    one, two = read.need(Document, "eins"), read.need(Document, "zwö")
    assert [read.text(d) for d in (one, two)] == list(TEXTS.values())
    assert [read.original(d) for d in (one, two)] == [TEXTS["eins"].encode(), None]
    assert [read.findings(d) for d in (one, two)] == [FOUND, NO_FINDINGS]
    assert read.stored_texts((two,)) == {"zwö": TEXTS["zwö"].encode()}


def test_what_belongs_to_a_claim_is_shown(project: Project) -> None:
    read = project.read
    late, other = ClaimId("late"), ClaimId("other")
    assert [ids(read.layers(c)) for c in (late, other)] == ["outer inner", "there"]
    assert [ids(read.relations(c)) for c in (late, other)] == ["out in", "out else"]
    assert [ids(read.evidence(c)) for c in (late, other)] == ["e1", "e2"]
    words = read.layer_words((late, other))
    assert {c: [(w.is_cue, w.start, w.end) for w in found] for c, found in words.items()} == {
        late: [(True, 4, 7), (True, 8, 13), (False, 0, 3)],
        other: [(False, 8, 12)],
    }
    assert read.row(ClaimId("none")) is None
    row = read.row(late)
    assert row is not None
    assert (row.claim.id, ids(row.layers), str(row.chain)) == ("late", "outer inner", "S ← S ← ß")


def test_lists_get_parts_of_records_of_what_they_name(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = project.read
    one, two = read.need(Document, "eins"), read.need(Document, "zwö")
    assert read.titles() == {"eins": "eins", "zwö": "zwö"}
    assert read.first_document() == "eins"
    assert read.claim_numbers() == {"eins": 3, "zwö": 1}
    assert [read.claim_ids(d.id) for d in (one, two)] == [["late", "long", "short"], ["other"]]
    assert [read.spans(Claim, d.id) for d in (one, two)] == [
        [((8, 13),), ((0, 7),), ((0, 3),)],
        [((0, 7),)],
    ]
    assert read.spans(Mark, two.id) == [((0, 7),)]
    assert read.voiced_regions(one) == [
        (8, 13, RegionKind.COMMENT, "s"),
        (0, 7, RegionKind.PARAGRAPH, None),
    ]
    lines, last = read.claim_lines(one.id)
    assert [(line.id, line.kind, line.ranges, line.tags) for line in lines] == [
        ("late", ClaimKind.FACT, ((8, 13),), ("t", "ü")),
        ("long", None, ((0, 7),), ("t",)),
        ("short", ClaimKind.FACT, ((0, 3),), ()),
    ]
    assert read.claim_lines(one.id, last) == ([], last)
    first, behind = read.claim_lines(one.id, limit=2)
    assert ids(first) == "late long"
    assert ids(read.claim_lines(one.id, behind)[0]) == "short"
    assert ids(read.claim_lines(two.id)[0]) == "other"
    links = (
        ("outer", "late", None, "s", None, Stance.ASSERTS),
        ("inner", "late", "outer", "ß", None, Stance.ASSERTS),
        ("there", "other", None, "ß", None, Stance.ASSERTS),
    )
    late, other = ClaimId("late"), ClaimId("other")
    assert read.links_to((SourceId("ß"),)) == list(links[1:])
    ties = (
        ("out", "late", RelationType.SUPPORTS, "other"),
        ("in", "short", RelationType.WEAKENS, "late"),
        ("else", "short", RelationType.WEAKENS, "other"),
    )
    for most in (5_000, 1, 0):  # few claims are looked for, of many all are read
        monkeypatch.setattr("annotator.reader.reader._MANY_CLAIMS", most)
        assert read.links((late,)) == list(links[:2])
        assert read.links((other, late)) == [*links]
        assert read.checks((late,)) == [("e1", "late", None)]
        assert read.ties((late,)) == list(ties[:2])
        assert sorted(read.ties((late, other))) == sorted(ties)
    assert ids(read.last_chain(late)) == "there"
    assert ids(read.last_chain(other)) == "outer inner"
    assert read.last_via(one.id, SourceId("ß")) is None


def test_lists_of_claims_and_sources_have_all_that_they_show(project: Project) -> None:
    read = project.read
    (late, _long, short), _last = read.claim_lines(DocumentId("eins"))
    assert late[3:] == ("Three.", "Late.", ("t", "ü"), "bob", 2, "2026-05-03T12:00:00+00:00")
    assert short[3:] == ("", "", (), None, None, "")
    assert read.words_on_claims([DocumentId("eins")])[0] == ("eins", "Three.", "Late.")
    assert read.words_on_claims([DocumentId("zwö")]) == [("zwö", "", "")]
    assert read.claims_made() == {"bob": 1}
    lines = read.source_lines()
    assert [tuple(line) for line in lines] == [
        ("s", "S", SourceKind.PERSON, None, None, None, None),
        ("ß", "ß", SourceKind.DOCUMENT, False, Reliability.B, Obtained.NO, "zwö"),
    ]
    assert lines == [SourceLine.of(source) for source in read.sources()]
    places = read.claim_places(DocumentId("eins"))
    assert places.ids == ["late", "long", "short"]
    assert places.kinds == [ClaimKind.FACT, None, ClaimKind.FACT]
    assert [span[:2] for (span,) in places.spans] == [[8, 13], [0, 7], [0, 3]]
    assert read.stored(Tag, ("id", "name")) == [("t", "T"), ("ü", "Ü"), ("x", "X")]
    assert ids(read.get_many(Tag, ["x", "none", "t"])) in ("x t", "t x")
    assert [read.number_of(cls) for cls in (Claim, Document, Decision)] == [4, 2, 0]


def test_where_a_claim_or_a_region_is_is_told_from_its_ends(project: Project) -> None:
    outline = Outline(ClaimId("c"), None, ((3, 20), (5, 9)))
    assert outline.hull == (3, 20)
    region = project.read.need(Region, "r2")
    assert VoicedRegion.of(region) == (8, 13, RegionKind.COMMENT, "s")
    order = [place_of(ranges, ClaimId(key)) for key, ranges in PLACES]
    assert order == sorted(order)


PLACES: list[tuple[str, Ranges]] = [
    ("z", ((0, 3), (5, 9))),
    ("a", ((0, 4),)),
    ("b", ((0, 4),)),
    ("c", ((0, 2), (3, 4))),
    ("a", ((1, 90),)),
]
"""First what begins first, then what reaches further."""


def test_documents_are_known_by_their_bytes_their_text_and_the_source_that_they_are(
    project: Project,
) -> None:
    read = project.read
    one, two = read.need(Document, "eins"), read.need(Document, "zwö")
    assert ids(read.read_from([sha256_of(TEXTS["eins"])])) == "eins"
    assert read.read_from([sha256_of(TEXTS["zwö"])]) == []
    assert read.read_from([]) == []
    assert ids(read.documents_of([two.sha256, "none", one.sha256])) == "eins zwö"
    assert ids(read.documents_of([two.sha256])) == "zwö"
    assert read.documents_of([]) == []
    assert [ids(read.sources_that_are(d.id)) for d in (one, two)] == ["", "ß"]
    assert read.known_document(two.sha256, "") == two
    assert read.known_document(two.sha256, "//page.example/") is None
    assert read.twins(two) == []
    assert read.file_version >= 3


def test_tags_and_sources_are_reported_in_order(project: Project) -> None:
    read = project.read
    assert (ids(read.tags()), ids(read.sources())) == ("t ü x", "s ß")
    assert read.recent_source_ids() == ["ß", "s"]
    assert read.recent_source_ids(limit=1) == ["ß"]
    assert read.details().title == "Mine"


def test_the_history_is_reported_newest_first(project: Project) -> None:
    read = project.read
    lines = read.history.lines()
    assert [str(line.label) for line in lines[:2]] == ["Add tag", "Import"]
    assert [line.number for line in read.history.lines(limit=1)] == [lines[0].number]
    assert read.history.lines(before=lines[0].number)[0] == lines[1]
    assert read.history.lines(after=lines[1].number) == lines[:1]
    assert read.history.lines(EditQuery((AnalystId("bob"),))) == []
    assert read.history.summary(lines[1].id) == lines[1]
    assert len(read.history.edit(lines[1].id).changes) == len(RECORDS)
    assert [edit.summary for edit in read.history.edits_since(lines[1].number)] == [lines[0]]
    assert read.history.editors() == {"änn": ("Änn",)}
    assert not read.history.begins_with_copy()
    with pytest.raises(RecordNotFoundError, match="The edit is not in the history"):
        read.history.summary(EditId("none"))
    with pytest.raises(RecordNotFoundError, match="The claim is no longer in the project"):
        read.need(Claim, "none")


def test_the_changes_of_the_history_are_told_by_edit_by_record_and_by_place(
    project: Project,
) -> None:
    history = project.read.history
    added, imported = history.lines()[:2]
    assert [c.record.id for c in history.changes_of(added.number)] == ["x"]
    assert len(history.changes_of(imported.number)) == len(RECORDS)
    end = history.end()
    before, last = history.extent_of(added.number)
    assert (before, last) == (end - 1, end)
    ((place, change),) = history.changes_after(before, 5)
    assert (place, change.record.id) == (end, "x")
    assert len(history.changes_after(0, 3)) == 3
    assert history.makers_of(Tag, ["x", "t", "none"]) == {
        "x": (added.id, "änn"),
        "t": (imported.id, "änn"),
    }
    assert history.makers_of(Source, ["x"]) == {}
    changes = history.changes_of_claim(ClaimId("late"))
    assert [(number, change.record.id) for number, change in changes] == [
        (imported.number, key) for key in ("late", "outer", "inner")
    ]
    assert [c.record.id for c in history.net_changes(imported.number)] == ["x"]
    assert history.net_changes(imported.number, ClaimId("late")) == ()
    assert history.last_touches(["x", "t"], imported.number) == {(Tag, "x"): added.number}
    assert history.edits_of_each(imported.number) == {"Änn": 1}
    assert [number for number, _ in history.every_change()][-2:] == [imported.number, added.number]
    assert [edit.id for edit in history.about([added.id])] == [added.id]
    assert history.merge_notes() == {}
    assert not history.is_about_merge(added)
    assert history.blind_base() is None
    assert (history.origin(), history.copy_origin()) == ("", "")


def test_what_a_check_asks_is_answered(project: Project) -> None:
    read = project.read
    assert read.history.damaged_edits() == []
    keys = read.content_keys()
    assert len(keys) == len(set(keys)) == 3
    assert {read.content(key).decode() for key in keys} == {
        *TEXTS.values(),
        findings_to_json(FOUND),
    }
    assert all(is_sound for _, is_sound in read.every_with_digest(Claim))
    assert len(list(read.every_with_digest(Claim))) == 4
