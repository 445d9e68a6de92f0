"""What taking a document in brings with it."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    DeleteDocument,
    LinkSource,
    ObtainSource,
    Revise,
)
from annotator.documents import read_document
from annotator.documents.intake import intake_of
from annotator.errors import InvalidEditError
from annotator.model import (
    Analyst,
    AnalystId,
    Document,
    DocumentId,
    Mention,
    Obtained,
    Reading,
    Record,
    Region,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    comment_reader_id,
    reading_id,
    region_id,
)
from annotator.model.findings import FieldName, Findings, FoundField, Style, StyleKind
from annotator.project import Project
from annotator.text.regions import ProposedRegion

from .differences import (
    BACK,
    CHANGED_NOW,
    FIRST_REGION,
    OTHER_REGION,
    SECOND_REGION,
    Difference,
    Fields,
    difference,
)
from .example import AGENCY, LATER, ONE, OTHER, PAPER, TWO, A, B, C

TEXT = "A letter\n\nThe minister wrote it.\n\nbob_7: I doubt it."
FOUND = Findings(
    styles=(Style(0, 8, StyleKind.HEADING, "1"),),
    fields=(
        FoundField(FieldName.AUTHOR, "Ada Ray", "JSON-LD author"),
        FoundField(FieldName.AUTHOR, "A. Ray", "byline"),
        FoundField(FieldName.PUBLICATION, "The Gazette", "og:site_name"),
        FoundField(FieldName.PUBLISHED, "2014-11-06", "<time>"),
        FoundField(FieldName.URL, "https://gazette.example/letter", "canonical link"),
        FoundField(FieldName.LANGUAGE, "en-GB", "<html lang>"),
    ),
)
COMMAND = AddDocument(
    text=TEXT,
    title="A letter",
    regions=(
        ProposedRegion(RegionKind.HEADLINE, 0, 8),
        ProposedRegion(RegionKind.COMMENT, 34, 52, "bob_7"),
    ),
    findings=FOUND,
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    me = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "new.annotator", me) as made:
        yield made


def test_what_the_file_says_about_itself_fills_the_details(project: Project) -> None:
    known = Source(id=SourceId("gazette"), name="The Gazette", kind=SourceKind.ORGANISATION)
    project.do(AddSource(known))
    project.do(COMMAND)
    document = project.read.need(Document, COMMAND.document_id)
    sources = {source.name: source for source in project.read.sources()}
    assert document.author == sources["Ada Ray"].id
    assert sources["Ada Ray"].kind is SourceKind.PERSON
    assert document.publication == known.id
    assert document.host is None
    assert (document.published, document.language) == ("2014-11-06", "en-GB")
    assert document.url == "https://gazette.example/letter"
    assert set(sources) == {"The Gazette", "Ada Ray", "bob_7"}


def test_a_name_in_capitals_is_that_of_a_source_that_is_known(project: Project) -> None:
    known = Source(id=SourceId("gazette"), name="The Gazette", kind=SourceKind.PUBLICATION)
    project.do(AddSource(known))
    shouted = replace(
        COMMAND,
        findings=Findings(
            fields=(
                FoundField(FieldName.PUBLICATION, "THE GAZETTE", "byline"),
                FoundField(FieldName.AUTHOR, "ADA RAY", "byline"),
            )
        ),
    )
    project.do(shouted)
    document = project.read.need(Document, shouted.document_id)
    assert document.publication == known.id
    assert {s.name for s in project.read.sources()} == {"The Gazette", "ADA RAY", "bob_7"}


def test_a_commenter_is_the_voice_of_the_comment(project: Project) -> None:
    project.do(COMMAND)
    comment = project.read.regions(COMMAND.document_id)[1]
    assert comment.voice is not None
    voice = project.read.need(Source, comment.voice)
    assert (voice.name, voice.kind) == ("bob_7", SourceKind.PSEUDONYM)


COMMENTED = (
    ProposedRegion(RegionKind.PARAGRAPH, 0, 8),
    ProposedRegion(RegionKind.COMMENT, 9, 15),
    ProposedRegion(RegionKind.COMMENT, 16, 20, "bob_7"),
    ProposedRegion(RegionKind.COMMENT, 21, 26, "bob_7"),
    ProposedRegion(RegionKind.COMMENT, 27, 33),
)


def test_each_comment_has_a_reader_of_its_own_page(project: Project) -> None:
    project.do(AddSource(Source(id=SourceId("bob"), name="bob_7", kind=SourceKind.PERSON)))
    pages = [replace(COMMAND, regions=COMMENTED, text=COMMAND.text + more) for more in (" 1", " 2")]
    for page in pages:
        project.do(page)
    sources = {source.id: source for source in project.read.sources()}
    readers: set[SourceId] = set()
    for page in pages:
        paragraph, *comments = project.read.regions(page.document_id)
        assert paragraph.voice is None
        voices = [sources[comment.voice] for comment in comments if comment.voice]
        assert [(voice.name, voice.kind, voice.named) for voice in voices] == [
            ("reader of \u2068A letter\u2069, comment 1", SourceKind.ANONYMOUS, False),
            ("bob_7", SourceKind.PSEUDONYM, None),
            ("bob_7", SourceKind.PSEUDONYM, None),
            ("reader of \u2068A letter\u2069, comment 4", SourceKind.ANONYMOUS, False),
        ]
        assert voices[0].id == comment_reader_id(comments[0].id)
        assert voices[1] == voices[2]
        readers |= {voice.id for voice in voices}
    assert len(readers) == 6
    assert "bob" not in readers


def test_readers_go_with_the_document_unless_something_else_names_them(project: Project) -> None:
    page = replace(COMMAND, regions=COMMENTED)
    project.do(page)
    first, bob, _, last = (r.voice for r in project.read.regions(page.document_id)[1:])
    other = replace(COMMAND, text="Another one.", regions=())
    project.do(other)
    claim = AddClaim(document_id=other.document_id, ranges=((0, 7),))
    project.do(claim)
    assert first
    assert bob
    project.do(LinkSource(claim_id=claim.claim_id, source_id=bob, via_id=last))
    before = project.read.sources()
    project.do(DeleteDocument(page.document_id))
    left = {source.id for source in project.read.sources()}
    assert first not in left
    assert {bob, last} <= left
    project.undo()
    assert project.read.sources() == before


def test_styles_are_kept_beside_the_text_and_go_with_it(project: Project) -> None:
    project.do(COMMAND)
    document = project.read.need(Document, COMMAND.document_id)
    assert project.read.findings(document) == FOUND
    project.do(DeleteDocument(document.id))
    assert project.read.all(Reading) == []
    project.undo()
    assert project.read.findings(document) == FOUND


def test_a_text_without_styles_has_no_reading(project: Project) -> None:
    command = AddDocument(text="Plain.", title="Plain")
    project.do(command)
    assert project.read.all(Reading) == []
    assert not project.read.findings(project.read.need(Document, command.document_id))


def test_a_document_holds_all_that_it_was_given(filled: Project) -> None:
    text = "Ein Brief. „Nein“, sagte 4711. Ж sprach."
    command = AddDocument(
        text=text,
        title="Brief",
        regions=(
            ProposedRegion(RegionKind.HEADLINE, 0, 10),
            ProposedRegion(RegionKind.COMMENT, 11, 30, "Paula"),
            ProposedRegion(RegionKind.PARAGRAPH, 31, 40, "Ж"),
            ProposedRegion(RegionKind.PARAGRAPH, 10, 11, "The Daily News"),
        ),
        media_type="text/html",
        language="de",
        encoding="utf-16",
        file_name="brief.html",
        findings=Findings(
            fields=(
                FoundField(FieldName.HOST, "Archive", "banner"),
                FoundField(FieldName.LANGUAGE, "en", "<html lang>"),
                FoundField(FieldName.URL, "https://a.example/ж", "canonical link"),
            )
        ),
        original="größer".encode("utf-16"),
    )
    assert command.label == "Import “Brief”"
    made = difference(filled, command)
    key = command.document_id
    document = filled.read.need(Document, key)
    assert filled.read.text(document) == text
    assert filled.read.original(document) == "größer".encode("utf-16")
    assert filled.read.findings(document) == command.findings
    named = {source.name: source for source in filled.read.sources()}
    archive, paula, daily = (named[n].id for n in ("Archive", "Paula", "The Daily News"))
    assert (named["Archive"].kind, named["Paula"].kind, named["The Daily News"].kind) == (
        SourceKind.PUBLICATION,
        SourceKind.PSEUDONYM,
        SourceKind.PUBLICATION,
    )
    regions = {
        region_id(key, 0, 10): (RegionKind.HEADLINE, 0, 10, None),
        region_id(key, 11, 30): (RegionKind.COMMENT, 11, 30, paula),
        region_id(key, 31, 40): (RegionKind.PARAGRAPH, 31, 40, "Ж"),
        region_id(key, 10, 11): (RegionKind.PARAGRAPH, 10, 11, daily),
    }
    assert made == Difference(
        new={
            **{i: made.new[i] for i in (archive, paula, daily)},
            key: {
                "title": "Brief",
                "sha256": document.sha256,
                "length": 40,
                "media_type": "text/html",
                "language": "de",
                "url": "https://a.example/ж",
                "host": archive,
                "accessed": made_on(filled),
                "original": document.original,
                "encoding": "utf-16",
                "file_name": "brief.html",
            },
            **{
                region: {"document": key, "kind": kind, "start": start, "end": end}
                | ({"voice": voice} if voice else {})
                for region, (kind, start, end, voice) in regions.items()
            },
            reading_id(key): {
                "document": key,
                "sha256": filled.read.need(Reading, reading_id(key)).sha256,
            },
        }
    )


def made_on(project: Project) -> str:
    return project.read.history.lines(limit=1)[0].at.date().isoformat()


def test_a_text_alone_is_a_document_of_nobody(filled: Project) -> None:
    command = AddDocument(text="Plain.", title="Plain")
    document = filled.read.need(Document, TWO)
    assert difference(filled, command).new == {
        command.document_id: {
            "title": "Plain",
            "sha256": filled.read.need(Document, command.document_id).sha256,
            "length": 6,
            "accessed": made_on(filled),
        }
    }
    with pytest.raises(InvalidEditError, match="“Again” is in the project already, as “Another p”"):
        filled.do(AddDocument(text=OTHER, title="Again"))
    assert filled.read.need(Document, TWO) == document
    assert OTHER not in repr(AddDocument(text=OTHER, title="Again"))


@pytest.mark.parametrize(
    ("gone", "hanging", "changed"),
    [
        (
            ONE,
            {
                *(A, B, "outer", "inner", "beside", "tief", "tiefer", "ganz", "other"),
                *(FIRST_REGION, SECOND_REGION, "mark", reading_id(ONE), LATER, BACK),
                *("link", "zurück", "proof", "beleg", "decided", "day"),
            },
            {
                "Ж": {"document": None},
                "judged": {"claims": (C,), "against": ()},
            },
        ),
        (
            TWO,
            {
                *(C, "四", "слой", "слой 2", OTHER_REGION, "знак", reading_id(TWO), LATER, BACK),
                *("link", "zurück", "innen", "proof", "beleg", "seen", "read"),
            },
            {"judged": {"claims": (A,)}, PAPER: {"mentions": ()}, AGENCY: {"document": None}},
        ),
    ],
)
def test_a_deleted_document_takes_all_that_is_its_own_and_nothing_of_another(
    filled: Project, gone: DocumentId, hanging: set[str], changed: dict[str, Fields]
) -> None:
    assert difference(filled, DeleteDocument(gone)) == Difference(
        gone={gone, *hanging}, changed=changed
    )


def test_a_document_that_nothing_refers_to_is_deleted_alone(filled: Project) -> None:
    command = AddDocument(text="Plain.", title="Plain")
    filled.do(command)
    assert difference(filled, DeleteDocument(command.document_id)).gone == {command.document_id}


def test_mentions_in_other_documents_stay_when_one_goes(filled: Project) -> None:
    text = filled.read.text(filled.read.need(Document, ONE))
    both = (Mention(ONE, 0, 3, text[:3]), Mention(TWO, 0, 7, OTHER[:7]))
    filled.do(
        AddSource(
            Source(
                id=SourceId("ж2"), name="ж2", kind=SourceKind.PERSON, mentions=both, document=ONE
            )
        )
    )
    made = difference(filled, DeleteDocument(TWO))
    assert made.changed["ж2"] == {"mentions": both[:1]}


def test_a_source_is_obtained_with_its_text(filled: Project) -> None:
    document = AddDocument(text="Plain.", title="Plain")
    command = ObtainSource(PAPER, document)
    assert command.label == "Import “Plain” as a source"
    made = difference(filled, command)
    got: Fields = {"obtained": Obtained.YES, **CHANGED_NOW}
    assert set(made.new) == {document.document_id}
    assert made.changed == {PAPER: {"document": document.document_id, **got}}
    with pytest.raises(InvalidEditError, match="“paper” has been obtained already"):
        filled.do(ObtainSource(PAPER, AddDocument(text="More.", title="More")))
    known = ObtainSource(SourceId("minister"), AddDocument(text=OTHER, title="Known"))
    assert difference(filled, known) == Difference(changed={"minister": {"document": TWO, **got}})


PAGE = b"""<!doctype html><html lang="en"><head><title>Dam offered slower - Capital Ledger</title>
<meta property="og:site_name" content="Capital Ledger"><meta name="author" content="Nina Holt">
<link rel="canonical" href="https://ledger.example/dam"></head><body><article><h1>Dam offered
slower</h1><p>By Nina Holt</p><p>The president offered in October to fill the reservoir over six
years instead of three, according to a letter that the Ledger has seen.</p></article>
<section class="comments"><div class="comment"><cite class="author">weir_watcher</cite>
<p>Six years is still too quick.</p></div></section></body></html>"""


def test_two_people_who_import_the_same_page_enter_the_same_records(tmp_path: Path) -> None:
    entered = []
    for name in ("ann", "bob"):
        analyst = Analyst(id=AnalystId(name), name=name)
        with Project.create(tmp_path / f"{name}.annotator", analyst) as project:
            intake = intake_of("dam.html", read_document(PAGE, "dam.html"))
            assert isinstance(intake.command, AddDocument)
            edit = project.do(intake.command)
            assert edit is not None
            records = [
                c.after for c in edit.changes if c.after and not isinstance(c.after, Analyst)
            ]
            entered.append({record.id: neutral(record) for record in records})
    assert entered[0] == entered[1]
    assert {Document, Source, Region, Reading} == {type(each) for each in entered[0].values()}
    assert {s.name for s in entered[0].values() if isinstance(s, Source)} >= {
        "Capital Ledger",
        "Nina Holt",
    }


def neutral(record: Record) -> Record:
    """Return a record without who entered it and when."""
    own = {field.name for field in fields(record)}
    empty = {"created": None, "created_by": None, "accessed": ""}
    return replace(record, **{name: value for name, value in empty.items() if name in own})  # type: ignore[arg-type]


def test_a_source_that_was_renamed_is_not_taken_for_the_name_it_had(project: Project) -> None:
    project.do(COMMAND)
    (ray,) = (s for s in project.read.sources() if s.name == "Ada Ray")
    project.do(Revise(ray, replace(ray, name="Ada Wray"), "Rename"))
    later = replace(COMMAND, text=f"{TEXT} Later.", title="Another letter")
    project.do(later)
    author = project.read.need(Document, later.document_id).author
    assert author not in (None, ray.id)
    assert project.read.need(Source, str(author)).name == "Ada Ray"
