"""Files of other programs are refused by their names, and texts are texts."""

import io
import sqlite3
import time
import zipfile
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

import pytest

from annotator.documents import registry
from annotator.documents.foreign import foreign_kind
from annotator.documents.plain_text import PlainTextReader
from annotator.documents.reading import read_document, read_file
from annotator.errors import DocumentError
from annotator.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]


def name_of(data: bytes, file_name: str) -> str:
    kind = foreign_kind(data, file_name)
    return str(kind.what) if kind else ""


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name in names:
            opened.writestr(name, "Words.")
    return made.getvalue()


def database(path: Path, *statements: str) -> bytes:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path.read_bytes()


JSON = {
    '{"format": "annotator/1", "offsets": "x"}': "annotated JSON",
    '{"%TYPES": {}, "%VIEWS": {}}': "UIMA CAS",
    '{"total": 1, "rows": [{"uri": "https://a.example", "target": [{}]}]}': "Hypothesis",
    '{"export_date": "2024-01-01", "export_userid": "x", "annotations": []}': "Hypothesis",
    '[{"id": "1", "user": "acct:ann@hypothes.is", "uri": "https://a.example"}]': "Hypothesis",
    '[{"id": "1", "bodies": [], "target": {"selector": [{"quote": "x"}]}}]': "Recogito",
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}': "W3C",
    '{"@context": ["https://www.w3.org/ns/anno.jsonld"], "type": "AnnotationPage"}': "W3C",
    '{"@type": "oa:Annotation", "oa:hasTarget": {"@id": "x"}}': "W3C",
    '[{"id": 7, "data": {"text": "Words."}, "annotations": []}]': "Label Studio",
    '[{"data": {"text": "Words."}}]': "Label Studio",
    '{"id": 7, "result": [{"from_name": "label", "to_name": "text"}]}': "Label Studio",
    '[{"text": "Words.", "annotation_id": 3, "lead_time": 2.5}]': "Label Studio",
    '{"text": "Words.", "denotations": [{"span": {"begin": 0}}]}': "PubAnnotation",
    '{"text": "Words.", "_input_hash": -3, "_task_hash": 4}': "Prodigy",
    '{"text": "Words.", "spans": [{"start": 0, "end": 5, "label": "X"}]}': "Prodigy",
    '{"label": "GPE", "pattern": [{"lower": "paris"}]}': "patterns",
    '{"id": 1, "text": "Words.", "label": [[0, 5, "X"]]}': "doccano",
    '{"text": "He said \\"no\\".", "labels": ["positive"]}\n{"text": "x", "labels": []}': "doccano",
    '{"text": "x", "entities": [{"id": 0, "start_offset": 0, "end_offset": 1}]}': "doccano",
    '{"items": [{"itemType": "book", "creators": []}]}': "Zotero",
    '[{"id": "a", "type": "article-journal", "issued": {"raw": "2024"}}]': "CSL-JSON",
}
XML = {
    '<?xml version="1.0"?><Project name="x" xmlns="urn:QDA-XML:project:1.0"/>': "project in the",
    '<q:Project xmlns:q="urn:QDA-XML:project:1.0"/>': "project in the exchange",
    '<!-- a --><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>': "code book in the exchange",
    '<xmi:XMI xmlns:cas="http:///uima/cas.ecore"/>': "UIMA CAS",
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"/>': "type system",
    '<View><Labels name="l" toName="text"/></View>': "configuration of Label Studio",
    "<GateDocument><TextWithNodes/></GateDocument>": "GATE",
    "<ANNOTATION_DOCUMENT><HEADER/></ANNOTATION_DOCUMENT>": "ELAN",
    "<xml><records><record/></records></xml>": "EndNote",
    '<plist version="1.0">\n<dict>\n\t<key>URL</key><string>x</string></dict></plist>': "a link",
}
TEXT = {
    "T1\tPerson 0 3\tAnn\nT2\tPerson 4 6;8 9\tBo x\n": "annotations of brat",
    "E1\tAttack:T1 Agent:T2\n": "annotations of brat",
    "#1\tAnnotatorNotes T1\tWords.\n": "annotations of brat",
    "# Types.\n\n[entities]\nPerson\n\n[relations]\nKnows Arg1:Person, Arg2:Person\n": "brat coll",
    "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=Words.\n": "WebAnno TSV",
    "EU\tB-ORG\nrejects\tO\nGerman\tB-MISC\ncall\tO\n": "CoNLL",
    "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n": "CoNLL",
    "# sent_id = 1\n# text = Go\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n": "CoNLL",
    "#begin document (x); part 0\nx 0 0 Words - - - - - - (0)\n": "CoNLL",
    "__label__positive Great.\n__label__negative Bad.\n": "fastText",
    "@article{ray2024, title = {On walls}, year = 2024}\n": "BibTeX",
    '% Made by hand.\n\n@string{wj = "Walls"}\n': "BibTeX",
    '@MISC(ray2024,\n  title = "On walls")\n': "BibTeX",
    "@jurisdiction{case1,\n  title = {A v. B}\n}\n": "BibTeX",
    "TY  - JOUR\nAU  - Ray, Ada\nTI  - On walls\nER  - \n": "in RIS",
    "\n\nTY - NEWS\r\nTI - Walls\r\nER -\r\n": "in RIS",
    "PMID- 123\nOWN - NLM\n": "PubMed",
    "%0 Journal Article\n%A Ray, Ada\n": "EndNote",
    "id,document,tag,content\n1,a,fact,Words\n": "Taguette",
    "Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n": "Hypothesis",
    'File type = "ooTextFile"\nObject class = "TextGrid"\n': "transcript of Praat",
    "[InternetShortcut]\r\nURL=https://example.org/walls\r\n": "a link to a page",
    "[{000214A0-0000}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL=https://example.org/": "a link",
    "[Desktop Entry]\nType=Link\nURL=https://example.org/walls\n": "a link to a page",
}
ARCHIVES: dict[tuple[str, ...], str] = {
    ("project.qde", "sources/1.txt"): "REFI-QDA",
    ("Walls.QDE",): "REFI-QDA",
    ("exportedproject.json", "annotation/a.txt/ann.zip"): "INCEpTION",
    ("walls.qda/data.qda", "walls.qda/documents/a.txt"): "QualCoder",
    ("TypeSystem.xml", "a.xmi"): "UIMA CAS",
    ("news/a.ann", "news/a.txt"): "brat",
}
DATABASES = {
    ("CREATE TABLE highlight_tags (a)",): "Taguette",
    ("PRAGMA application_id=1416066164", "CREATE TABLE a (b)"): "Taguette",
    ("CREATE TABLE code_text (a)", "CREATE TABLE code_name (a)"): "QualCoder",
    ("CREATE TABLE IF NOT EXISTS requal_version (a)",): "requal",
    ("CREATE TABLE itemTypes (a)", "CREATE TABLE itemAttachments (a)"): "Zotero",
}
BY_NAME = {
    "Walls.nvp": "NVivo",
    "Walls.NVPX": "NVivo",
    "Walls.atlproj23": "ATLAS.ti",
    "Walls.atlproj": "ATLAS.ti",
    "Walls.mx24": "MAXQDA",
    "Walls.mex22": "MAXQDA",
}
TEXTS = (
    "Harbour wall closed\n\nThe minister denied that the wall was unsafe.\n",
    "@ministry said: the wall {the old one, of 1904} is safe.\n",
    "@ministry{ nothing }\n",
    "@media screen {\n  p { color: red }\n}\n",
    "@font-face{src: url(a)}",
    "@dataclass(frozen=True, slots=True)\nclass Wall:\n    height: int\n",
    "An entry of BibTeX looks so:\n\n@article{ray2024, title = {On walls}}\n",
    "TY, as they said - nobody else.\nAU revoir - he said.\n",
    "In RIS a record begins so:\nTY  - JOUR\nAU  - Ray\n",
    "T1 was the first tank; T2 came 4 5 days later.\n",
    "[Update] The wall is closed.\n\n[relations] are bad.\n",
    "The blood group was\nO\nand that of the other\nO\n",
    "Group O\n\nGroup B\n\nGroup O\n",
    '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Walls"}',
    '{"title": "Walls", "text": "The wall is closed.", "tags": ["harbour"], "type": "article"}',
    '{"articles": [{"title": "Walls", "author": "Ada Ray", "content": "Closed."}]}',
    '{"$schema": "http://json-schema.org/draft-07/schema#", "from_name": 1, "to_name": 1}',
    '{"type": "Feature", "geometry": {"type": "Point"}, "properties": {"name": "Wall"}}',
    '["a", "b"]',
    "{a set of words}",
    "<html><head><title>Walls</title></head><body><p>Project: urn:QDA-XML</p></body></html>",
    '<?xml version="1.0"?><article><Project/></article>',
    "id,text,label\n1,The wall is closed.,news\n",
    "#hashtag\nWords.\n",
    "",
)


@pytest.mark.parametrize(("text", "name"), [*JSON.items(), *XML.items(), *TEXT.items()])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_a_text_of_another_program_is_named(text: str, name: str, encoding: str) -> None:
    """Whatever it is called, and however it is encoded."""
    assert name in name_of(text.encode(encoding), "letter.txt")


@pytest.mark.parametrize(("names", "name"), ARCHIVES.items())
def test_an_archive_is_named_by_what_is_in_it(names: Sequence[str], name: str) -> None:
    assert name in name_of(archive(*names), "letter.zip")


@pytest.mark.parametrize(("statements", "name"), DATABASES.items())
def test_a_database_is_named_by_its_tables(
    statements: Sequence[str], name: str, tmp_path: Path
) -> None:
    assert name in name_of(database(tmp_path / "some.db", *statements), "letter.db")


@pytest.mark.parametrize(("file_name", "name"), BY_NAME.items())
@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"SQLite format 3\0", archive("a.bin")])
def test_what_nobody_has_described_is_named_by_its_name(
    file_name: str, name: str, data: bytes
) -> None:
    assert name in name_of(data, file_name)
    assert not name_of(data, "Walls.bin")
    assert not name_of(b"The wall is closed.", file_name), "the content decides"


@pytest.mark.parametrize(
    ("file_name", "text", "name"),
    [
        ("a.bib", "Notes of mine.\n\n@book{a,\n}\n", "BibTeX"),
        ("a.ris", "Provider: Walls Ltd\n\nTY  - JOUR\n", "RIS"),
        ("a.ann", "QUOTE\tQ1\t5\t0\n", "kept apart from their text"),
        ("a.ann", "", "brat"),
        ("a.conll", "SOCCER SOCCER\n-\tO\n", "CoNLL"),
        ("visual.conf", "# Looks.\n\n[labels]\nPerson | Pers\n", "brat"),
    ],
)
def test_a_name_counts_where_the_content_leaves_it_open(
    file_name: str, text: str, name: str
) -> None:
    assert name in name_of(text.encode(), file_name)
    assert not name_of(text.encode(), "a.txt")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("file_name", ["letter.txt", "letter.md", "letter.json", "letter"])
def test_a_text_is_no_file_of_another_program(text: str, file_name: str) -> None:
    assert not name_of(text.encode(), file_name)


def test_the_refusal_is_a_sentence_and_a_next_step() -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(archive("project.qde"), "walls.qdpx")
    assert str(caught.value) == (
        "walls.qdpx could not be read: it is a project in the exchange format REFI-QDA. "
        "Export its texts from there as .docx or .txt and import those."
    )


def test_a_project_is_refused_as_one() -> None:
    with pytest.raises(DocumentError, match=r"an Annotator project\. Open it"):
        read_file(ROOT / "projects/sample.annotator")


def test_an_installed_reader_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ris(PlainTextReader):
        name = "RIS"

    asked = (*registry.BUILT_IN, Ris(), registry.PLAIN_TEXT)
    monkeypatch.setattr("annotator.documents.reading.readers", lambda: asked)
    monkeypatch.setattr("annotator.documents.reading.installed_readers", lambda: asked[-2:-1])
    assert read_document(b"TY  - JOUR\nTI  - Walls\n", "a.ris").text.startswith("TY")


def test_a_hostile_head_takes_no_time() -> None:
    """Each of these is hard for a pattern that may match in many ways."""
    start = time.monotonic()
    for unit in ("<!--a-->", "<?a?>", "% a\n", "# a\n", "a b O", '{"text": "\\', "@a{a,", "a \t"):
        for begin in ("", "<", '{"', "1\t"):
            foreign_kind((begin + unit * 65_536).encode(), "a.conll")
    assert time.monotonic() - start < 20


NAMED = {
    "attribution-claims/ggt-quote-verbs/*.jsonl": "patterns",
    "attribution-claims/journalismai-quotes/*/prodigy.json": "Prodigy",
    "attribution-claims/*.ann": "annotations",
    "bibliographic/*.bib": "BibTeX",
    "bibliographic/citation-js/plugin-bibtex/*.json": "CSL-JSON",
    "bibliographic/citation-js/plugin-bibjson/*.json": "CSL-JSON",
    "brat/*.ann": "annotations of brat",
    "brat/*.conf": "configuration of a brat collection",
    "*.xmi": "UIMA CAS",
    "label-tools/doccano/*.conll": "CoNLL",
    "label-tools/doccano/*/sequence_labeling/example.txt": "CoNLL",
    "label-tools/doccano/*/text_classification/example*.txt": "fastText",
    "label-tools/doccano/*.json": "doccano",
    "label-tools/doccano/*.jsonl": "doccano",
    "label-tools/label-studio-*.json": "Label Studio",
    "label-tools/label-studio-*.xml": "configuration of Label Studio",
    "label-tools/prodigy/*patterns.jsonl": "patterns",
    "label-tools/prodigy/*emerson_annotated_text.jsonl": "Prodigy",
    "label-tools/prodigy/*demo.jsonl": "Prodigy",
    "refi-qda/*.qdpx": "project in the exchange format REFI-QDA",
    "refi-qda/*.qde": "project in the exchange format REFI-QDA",
    "refi-qda/*.qdc": "code book in the exchange format REFI-QDA",
    "refi-qda/*.qda": "QualCoder",
    "refi-qda/*.requal": "requal",
    "refi-qda/*.sqlite3": "Taguette",
    "refi-qda/taguette*.csv": "Taguette",
    "refi-qda/taguette*/codebook.html": "Taguette",
    "refi-qda/taguette*/highlights_.html": "Taguette",
    "uima-webanno-conll/*.json": "UIMA CAS",
    "uima-webanno-conll/dkpro-cassis/*.xml": "type system",
    "uima-webanno-conll/*typesystem.xml": "type system",
    "uima-webanno-conll/*Types.xml": "type system",
    "uima-webanno-conll/*.tsv": "WebAnno TSV",
    "uima-webanno-conll/*.conll": "CoNLL",
    "web-annotation/hypothesis-minimal/*/minimal.json": "Hypothesis",
    "web-annotation/recogito/*.json": "Recogito",
    "web-annotation/wadm-samples/*.json": "W3C Web Annotation",
}
"""Which of the given files are named, and how; all others are none of another program."""


def test_the_given_files_are_named_and_no_other(data_path: Path) -> None:
    wrong = []
    files = [path for path in sorted(data_path.rglob("*")) if path.is_file()]
    for path in files:
        place = path.relative_to(data_path).as_posix()
        wanted = next((name for form, name in NAMED.items() if fnmatch(place, form)), "")
        found = name_of(path.read_bytes(), path.name)
        if wanted not in found or bool(wanted) != bool(found):
            wrong.append((place, wanted, found))
    assert wrong == []
    assert len(files) > 1000


def test_files_of_the_project_are_no_files_of_another_program() -> None:
    folders = (ROOT / "projects", ROOT / "tests", ROOT / "annotator", resource_path("help"))
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    named = {path: name_of(path.read_bytes(), path.name) for path in files}
    own = {path.name: name for path, name in named.items() if name}
    assert own.pop("sample-echo.json").startswith("it is annotated JSON")
    assert {Path(name).suffix for name in own} == {".annotator"}


def test_annotated_json_of_two_bytes_a_character_is_refused(shared_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"annotated JSON.* Save it in UTF-8"):
        read_file(shared_path / "cases/reading/N6-utf16.json")
