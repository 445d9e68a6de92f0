"""Bibliographies on the road that all files take, and as other programs read them."""

import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from jsonschema import Draft7Validator

from annotator.commands import AddSource
from annotator.documents.intake import Outcome, Taken, files_in, read_for_import, take_in
from annotator.documents.worker import ReadingProcess
from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json import read_json
from annotator.formats.exporting import losses, write_file
from annotator.formats.parsed import ParsedImporter
from annotator.formats.registry import exporter, exporters, importers, sniff
from annotator.model import Analyst, AnalystId, Source, SourceId, SourceKind
from annotator.project import Project

Json = dict[str, Any]
FORMATS = ("csl", "ris", "bibtex")
every_format = pytest.mark.parametrize("name", FORMATS)
ITEMS: list[Json] = [
    {
        "id": "ravid",
        "type": "article-newspaper",
        "title": "Tehran: “50% & {more}” — #1_a",
        "author": [{"family": "Ravid", "given": "Barak"}, {"literal": "A, B and C"}],
        "container-title": "Haaretz",
        "issued": {"date-parts": [[2014, 11, 7]]},
        "URL": "https://haaretz.com/a_b%20c",
        "DOI": "10.1000/x",
    },
    {"id": "b", "type": "book", "title": "Same", "issued": {"raw": "spring 2014"}},
    {"id": "c", "type": "map", "title": "Same", "custom": {"x": [1]}, "volume": 3},
    {"id": "d", "type": "speech", "title": "שלום", "event-date": {"literal": "then"}},
]


@pytest.fixture
def new_project(tmp_path: Path) -> Iterator[Callable[[], Project]]:
    with ExitStack() as stack:
        numbers = iter(range(1_000))

        def make() -> Project:
            analyst = Analyst(id=AnalystId("me"), name="Me")
            path = tmp_path / f"{next(numbers)}.annotator"
            return stack.enter_context(Project.create(path, analyst))

        yield make


@pytest.fixture
def project(new_project: Callable[[], Project]) -> Project:
    return new_project()


@pytest.fixture
def filled(project: Project, tmp_path: Path) -> Project:
    """A project with a few references, and sources of every kind without."""
    for kind in SourceKind:
        made = Source(id=SourceId(kind.value), name=f"The {kind.value}", kind=kind, date="2014-05")
        project.do(AddSource(made))
    path = tmp_path / "given.json"
    path.write_text(json.dumps(ITEMS), encoding="utf-8")
    assert take(project, path).outcome is Outcome.READ
    return project


def take(project: Project, path: Path) -> Taken:
    # Closed, not entered, which starts a child that a bibliography has no use for.
    with closing(ReadingProcess()) as process:
        intakes = [read_for_import(each, process) for each in files_in([path])]
    (one,) = take_in(intakes, project.read, project.do)
    return one


def given(project: Project, tmp_path: Path, name: str, data: bytes) -> Taken:
    path = tmp_path / name
    path.write_bytes(data)
    return take(project, path)


def written(project: Project, name: str, folder: Path) -> Path:
    chosen = exporter(name)
    path = folder / f"out{chosen.suffixes[0]}"
    write_file(chosen, project.read, path)
    return path


def names(project: Project) -> list[str]:
    return [source.name for source in project.read.sources()]


def notes(taken: Taken) -> list[str]:
    return [str(note) for note in taken.intake.notes]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ris", "\ufeffTY  - BOOK\r\nTI  - Café\r\nER  - \r\n".encode()),
        ("b.ris", "TY  - BOOK\nTI  - Café\nER  - \n".encode("latin-1")),
        ("c.ris", "TY  - BOOK\nTI  - Café\nER  - \n".encode("utf-16")),
        ("c.txt", "TY  - BOOK\nTI  - Café\nER  - \n".encode("utf-16-be")),
        ("no-suffix", b"TY - BOOK\nTI - Caf\xc3\xa9\n"),
        ("d.bib", b"@book{a,\r\n title={Caf{\\'e}}}"),
        ("e.txt", "% Encoding: ISO-8859-1\n@book{a, title={Café}}".encode("latin-1")),
        ("f.bib", b"Some words first.\n@book{a, title={Caf\\'{e}}}"),
        ("g.json", b'\xef\xbb\xbf[{"type": "book", "title": "Caf\\u00e9"}]'),
        ("h.json", b'{"items": [{"type": "book", "title": "Caf\\u00e9"}]}'),
    ],
)
def test_a_bibliography_is_known_by_its_content(
    name: str, data: bytes, project: Project, tmp_path: Path
) -> None:
    assert given(project, tmp_path, name, data).outcome is Outcome.READ
    assert names(project) == ["Café"]


def test_a_guessed_encoding_is_told(project: Project, tmp_path: Path) -> None:
    taken = given(project, tmp_path, "a.ris", "TY  - BOOK\nTI  - Café\n".encode("latin-1"))
    assert notes(taken) == [
        "1 source is new.",
        "It is not in UTF-8 and was read as cp1252; look at the accents.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "@media print { a { color: red } }\n",
        "@dataclass(frozen=True)\nclass A:\n    pass\n",
        "Mail me @home {really}, please.\n",
        "@font-face{src: url(a)}",
        "In RIS a record begins so:\nTY  - JOUR\nAU  - Ray\n",
        '{"title": "Walls", "text": "The wall is closed.", "tags": ["x"], "type": "article"}',
        '{"a": [{"type": "book"}]}',
        "TYPE - a list\n",
    ],
)
def test_other_texts_are_no_bibliography(text: str, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text(text, encoding="utf-8")
    assert sniff(path) is None


def test_one_bad_entry_is_told_by_number_and_the_rest_comes_in(
    project: Project, tmp_path: Path
) -> None:
    taken = given(
        project, tmp_path, "a.bib", b"@book{a,title={A}}\n@book{b,title={B\n@book{c,title={C}}"
    )
    assert names(project) == ["A", "C"]
    assert notes(taken) == [
        "2 sources are new.",
        "Entry 2, “b”, was left out: its braces or quotation marks do not close.",
    ]
    taken = given(project, tmp_path, "a.json", b'[{"type":"book"}, 3, {"type":"book","title":"D"}]')
    assert notes(taken)[1:] == [
        "Entry 1 was left out: it names no title, no person, no date and no address.",
        "Entry 2 was left out: it is not an object with members.",
    ]


def test_lines_outside_of_entries_are_told(project: Project, tmp_path: Path) -> None:
    data = b"Sent by a library\nTY  - BOOK\nTI  - A\nER  - \nlost\nlines\n"
    assert notes(given(project, tmp_path, "a.ris", data))[1:] == [
        "Line 1, “Sent by a library”, belongs to no entry and was left out.",
        "Lines 5 to 6, from “lost” on, belong to no entry and were left out.",
    ]


def test_a_file_of_nothing_but_bad_entries_is_refused(project: Project, tmp_path: Path) -> None:
    taken = given(project, tmp_path, "a.bib", b"@book{a,title={A}")
    assert taken.outcome is Outcome.REFUSED
    assert taken.problem == (
        "a.bib was not imported: none of its entries can be read. Entry 1, “a”, was left out: its "
        "braces or quotation marks do not close."
    )


def test_the_same_entry_from_another_format_is_here_already(
    filled: Project, tmp_path: Path
) -> None:
    data = b"@article{other, doi={https://doi.org/10.1000/X}}"
    taken = given(filled, tmp_path, "a.bib", data)
    assert taken.outcome is Outcome.ALREADY_HERE
    assert notes(taken) == [
        "“Tehran: “50% & {more}” — #1_a” is in the register already and says something else there; "
        "it stays as it is."
    ]


def test_an_import_is_one_edit_and_says_who_made_it(filled: Project) -> None:
    made = next(source for source in filled.read.sources() if source.csl)
    assert (made.created_by, made.created is None) == ("me", False)
    before = filled.undo()
    assert before is not None
    assert not [source for source in filled.read.sources() if source.csl]


@every_format
def test_our_own_file_is_here_already(name: str, filled: Project, tmp_path: Path) -> None:
    taken = take(filled, written(filled, name, tmp_path))
    assert (taken.outcome, notes(taken)) == (Outcome.ALREADY_HERE, [])


def test_csl_comes_back_as_it_came_in(filled: Project, tmp_path: Path) -> None:
    path = written(filled, "csl", tmp_path)
    assert [
        item for item in json.loads(path.read_text("utf-8")) if item["id"] in "ravidbcd"
    ] == ITEMS
    told = [loss for loss in losses(exporter("csl"), filled.read) if loss.field == "csl"]
    assert [(loss.count, loss.is_gain) for loss in told] == [(3, True)], "they had no entry"


@pytest.mark.parametrize("text", ["gold", "sample"])
def test_what_goes_out_is_valid_and_can_be_cited(
    text: str, filled: Project, seed_path: Path, data_path: Path, tmp_path: Path
) -> None:
    if text == "gold":
        filled.undo()
        filled.do(read_json((seed_path / "article.gold.json").read_bytes(), "gold.json"))
    items = json.loads(written(filled, "csl", tmp_path).read_text("utf-8"))
    folder = data_path / "bibliographic" / "csl-schema" / "schemas" / "input"
    schema = json.loads((folder / "csl-data.json").read_text("utf-8"))
    assert list(Draft7Validator(schema).iter_errors(items)) == []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it does not know all variables of CSL
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        list_of_works = CitationStylesBibliography(style, source, formatters.plain)
        for item in items:
            list_of_works.register(Citation([CitationItem(str(item["id"]).lower())]))
        assert len(list_of_works.bibliography()) == len(items)


@every_format
def test_other_programs_read_as_many_as_went_out(
    name: str, filled: Project, tmp_path: Path
) -> None:
    text = written(filled, name, tmp_path).read_text("utf-8")
    number = len(ITEMS) + 3
    if name == "csl":
        assert len(json.loads(text)) == number
    elif name == "ris":
        found = rispy.loads(text.replace("\r\n", "\n"))
        assert [each["title"] for each in found][3:] == [item["title"] for item in ITEMS]
        assert len(found) == number
    else:
        library = parse_string(text)
        assert (len(library.entries), library.failed_blocks) == (number, [])
        assert library.entries[3]["title"] == r"Tehran: “50\% \& \{more\}” — \#1\_a"


def test_people_and_documents_of_the_project_are_told_as_left_out(filled: Project) -> None:
    told = {(x.what, x.field): x.count for x in losses(exporter("csl"), filled.read)}
    assert told["sources", ""] == 5
    assert ("sources", "reliability") not in told


def test_every_given_file_is_read_or_refused_in_a_sentence(data_path: Path) -> None:
    files = [path for path in (data_path / "bibliographic").rglob("*") if path.is_file()]
    assert files
    for path in files:
        importer = sniff(path)
        assert importer is not None or path.suffix != ".bib", path
        if not isinstance(importer, ParsedImporter):
            continue
        said: list[str] = []
        with suppress(ImportRefusedError):
            found = importer.parse(path.read_bytes(), path.name, lambda _share: None)
            said = [*found.notes, "Read."]
        said = said or [refusal(importer, path)]
        assert all(one.endswith(".") for one in said), path


def refusal(importer: ParsedImporter, path: Path) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        importer.parse(path.read_bytes(), path.name, lambda _share: None)
    return str(refused.value)


def test_bibliographies_are_listed() -> None:
    assert [item.name for item in exporters().formats if item.name in FORMATS] == list(FORMATS)
    assert [item.name for item in importers().formats if item.name in FORMATS] == list(FORMATS)


LONG = b"x" * 1_000_000


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.json", b'[{"type":"book","title":"A","x":' + b"[" * 50_000 + b"]" * 50_000 + b"}]"),
        ("nested.json", b'[{"type":"book","title":"A","x":' + b"[" * 500 + b"]" * 500 + b"}]"),
        ("surrogate.json", b'[{"type":"book","title":"A\\ud800\\u0000","\\udfff":"\\u001b[31m"}]'),
        ("long.json", b'[{"type":"book","title":"' + LONG + b'"}]'),
        ("names.json", b'[{"type":"book","title":"A","author":[' + b'"a",' * 50_000 + b'"b"]}]'),
        ("long.bib", b"@book{a, title={" + LONG + b"}, author={" + b"a and " * 150_000 + b"b}}"),
        ("braces.bib", b"@book{a, title={" + b"{" * 500_000 + b"}" * 500_000 + b"}}"),
        ("open.bib", b"@book{a, title={A}}\n" + b"@book{" * 40_000),
        ("lines.bib", b"@book{a, title={A}}\n" + b"@book{a,\n" * 40_000),
        ("strings.bib", b"".join(
            b'@string{s%d = s%d # s%d}\n' % (n + 1, n, n) for n in range(200)
        ) + b"@book{a, title=s200 # {A}}"),
        ("hashes.bib", b"@book{a, title={A}" + b" # {A}" * 150_000 + b"}"),
        ("crossref.bib", b"@book{a,title={A},crossref={b}}\n" * 5_000),
        ("long.ris", b"TY  - BOOK\nTI  - " + LONG + b"\n" + b"AU  - a\n" * 100_000),
        ("wrapped.ris", b"TY  - BOOK\nTI  - A\n" + b"x\n" * 500_000),
        ("blanks.ris", b"TY  - BOOK\nTI  - A\n" + b" " * 1_000_000 + b"-\n"),
        ("million.ris", b"TY  - BOOK\nTI  - A\n" * 1_000_000),
        ("million.bib", b"@book{a,title={A}}\n" * 1_000_000),
        ("million.json", b"[" + b'{"type":"book","title":"A"},' * 1_000_000 + b"{}]"),
    ],
)  # fmt: skip
def test_an_attack_does_no_harm(name: str, data: bytes, project: Project, tmp_path: Path) -> None:
    taken = given(project, tmp_path, name, data)
    assert (taken.outcome is Outcome.REFUSED) == bool(taken.problem)
    assert all(len(source.name) <= 600 for source in project.read.sources())
    for each in FORMATS:
        written(project, each, tmp_path)
        losses(exporter(each), project.read)
