"""Recognising files of other programs by their content, so that the refusal names them.

Annotations, code books and lists of sources would else come in as the texts that they are not, or
be told as “a ZIP archive”. One table says how each kind is known: by its head, or by what an
archive or a database holds. The name of a file counts only where the content leaves it open.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from annotator.documents.archive import Archive
from annotator.documents.binary import is_mostly_text
from annotator.documents.reader import LENGTH_OF_HEAD
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.references import signs


class Shape(Enum):
    """What a file is to begin with, and where the signs of a kind are looked for in it."""

    DATABASE = auto()
    """A file of SQLite; all of it."""
    ARCHIVE = auto()
    """A ZIP archive; the names of its members, one a line."""
    JSON = auto()
    """An object, or a list or lines of objects; the head, in UTF-8."""
    XML = auto()
    """The head from the root element on, in UTF-8."""
    TEXT = auto()
    """The head from its first visible character on, in UTF-8."""
    OTHER = auto()
    """No text at all; the head."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is, what to do with it, and the signs, which must all be there.

    Signs are regular expressions, compiled where a file has the shape that they are looked for in.
    """

    what: Message
    next_step: Message
    signs: tuple[bytes, ...]
    name: str = ""
    """What the file's name must end in, where the signs alone would leave it open."""

    def is_named(self, file_name: str) -> bool:
        """Return whether the name of a file ends as it must."""
        return not self.name or bool(re.search(rf"(?i:{self.name})\Z", file_name))

    def is_seen(self, view: bytes) -> bool:
        """Return whether all its signs are there."""
        return all(re.search(sign, view) for sign in self.signs)


_ITS_TEXTS = Message("Import the texts that it belongs to.")
_EXPORT = Message("Export its texts from there as .docx or .txt and import those.")
_SOURCES = Message("Import the documents that it names, or enter them as sources.")
_OWN_FILE = Message("Save it as a file of its own and import that: its entries become sources.")
_SAVE_UTF_8 = Message("Save it in UTF-8 as a file of its own and import that.")
_SAVE_PAGE = Message("Open the page, save it as .html and import that.")
_OPEN = Message("Open it; to take its records in, export it as annotated JSON and import that.")

_PROJECT = Message("it is an Annotator project")
_ANNOTATED = Message("it is annotated JSON, but not in UTF-8 or not a file of its own")
_REFI = Message("it is a project in the exchange format REFI-QDA")
_CODEBOOK = Message("it is a code book in the exchange format REFI-QDA")
_NVIVO = Message("it is a project of NVivo")
_ATLAS = Message("it is a project of ATLAS.ti")
_MAXQDA = Message("it is a project of MAXQDA")
_QUALCODER = Message("it is a project of QualCoder")
_TAGUETTE = Message("it is a project of Taguette")
_TAGUETTE_EXPORT = Message("it is a list of tags or highlights of Taguette")
_REQUAL = Message("it is a project of requal")
_DNA = Message("it is a project of Discourse Network Analyzer")
_ZOTERO = Message("it is a library of Zotero")
_ENDNOTE = Message("it is a library of EndNote")
_BIBTEX = Message("it is a list of sources in BibTeX")
_RIS = Message("it is a list of sources in RIS")
_PUBMED = Message("it is a list of sources of PubMed")
_CSL = Message("it is a list of sources in CSL-JSON")
_BRAT = Message("it holds annotations of brat")
_BRAT_SETTINGS = Message("it is the configuration of a brat collection")
_STANDOFF = Message("it holds annotations that are kept apart from their text")
_CAS = Message("it holds annotations in a UIMA CAS, as INCEpTION exports them")
_TYPES = Message("it is a type system of UIMA")
_INCEPTION = Message("it is a project export of INCEpTION or WebAnno")
_WEBANNO = Message("it holds annotations in WebAnno TSV")
_CONLL = Message("it holds tokens with their labels in CoNLL")
_LABEL_STUDIO = Message("it holds tasks or annotations of Label Studio")
_LABEL_SETTINGS = Message("it is a labelling configuration of Label Studio")
_DOCCANO = Message("it holds labelled texts, as doccano exports them")
_FASTTEXT = Message("it holds labelled lines in fastText")
_PRODIGY = Message("it holds annotations of Prodigy")
_PRODIGY_SETTINGS = Message("it holds patterns or settings of Prodigy or spaCy")
_HYPOTHESIS = Message("it holds annotations of Hypothesis")
_RECOGITO = Message("it holds annotations of Recogito")
_WEB = Message("it holds annotations in the W3C Web Annotation format")
_PUBANNOTATION = Message("it holds annotations of PubAnnotation")
_GATE = Message("it is an annotated document of GATE")
_ELAN = Message("it is a transcript of ELAN")
_PRAAT = Message("it is a transcript of Praat")
_LINK = Message("it is a link to a page, not the page")


def _kind(what: Message, next_step: Message, *signs: str, name: str = "") -> Kind:
    return Kind(what, next_step, tuple(f"(?ms:{sign})".encode() for sign in signs), name)


def _table(name: str) -> str:
    return rf"\bTABLE (?:IF NOT EXISTS )?[\"'`\[]?{name}\b"


def _member(*names: str) -> str:
    """Return the sign of a member of an object that has one of some names."""
    return rf'"(?:{"|".join(names)})"\s*:\s*'


_CSL_TYPES = (
    "article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|entry(?:-dictionary"
    "|-encyclopedia)?|interview|legal_case|legislation|manuscript|motion_picture|pamphlet"
    "|paper-conference|patent|personal_communication|post(?:-weblog)?|report|review(?:-book)?"
    "|song|speech|thesis|treaty|webpage"
)
_ANN_LINE = (
    r"(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|E\d+\t\S+:T\d+|R\d+\t\S+ Arg1:|[AM]\d+\t\S+ [TERAM]\d"
    r"|N\d+\tReference |#\d+\t\S+ [TERAMN]\d+\t|\*\t\S+ T\d+ T\d)"
)
_LABEL = r"(?:O|[BIESLU]-\w\S*)"
_TOKEN_LINE = rf"(?:-DOCSTART-[^\n]*|\S+(?:[ \t]+\S+){{0,9}}?[ \t]+{_LABEL})[ \t\r]*\n\s*"
_RECORD = r"\A(?:\[\s*)?\{\s*(?:\"id\"\s*:\s*[^,{}\[\]]{1,99},\s*)?"
"""How a list, or lines, of objects begin; whole numbers go before."""

KINDS: dict[Shape, tuple[Kind, ...]] = {
    Shape.DATABASE: (
        _kind(_PROJECT, _OPEN, r"\A.{68}Anno"),
        _kind(_TAGUETTE, _EXPORT, r"\A.{68}Tgtt"),
        _kind(_TAGUETTE, _EXPORT, _table("highlight_tags")),
        _kind(_QUALCODER, _EXPORT, _table("code_text"), _table("code_name")),
        _kind(_REQUAL, _EXPORT, _table("requal_version")),
        _kind(_DNA, _EXPORT, _table("STATEMENTTYPES")),
        _kind(_ZOTERO, _SOURCES, _table("itemAttachments"), _table("itemTypes")),
    ),
    Shape.ARCHIVE: (
        _kind(_REFI, _EXPORT, r"(?i:\.qde)$"),
        _kind(_INCEPTION, _EXPORT, r"^exportedproject[^/\n]*\.json$"),
        _kind(_QUALCODER, _EXPORT, r"(?:^|/)data\.qda$"),
        _kind(_CAS, _ITS_TEXTS, r"(?i:\.xmi)$"),
        _kind(_BRAT, _ITS_TEXTS, r"\.ann$", r"\.txt$"),
    ),
    Shape.JSON: (
        _kind(_ANNOTATED, _SAVE_UTF_8, _member("format") + '"annotator/'),
        _kind(_CAS, _ITS_TEXTS, _member("%TYPES", "%FEATURE_STRUCTURES", "%VIEWS")),
        _kind(_CAS, _ITS_TEXTS, _member("_referenced_fss", "_views"), _member("_context")),
        _kind(_HYPOTHESIS, _ITS_TEXTS, _member("rows") + r"\[", _member("target") + r"[\[{]"),
        _kind(_HYPOTHESIS, _ITS_TEXTS, _member("export_date"), _member("annotations") + r"\["),
        _kind(_HYPOTHESIS, _ITS_TEXTS, _member("user") + '"acct:', _member("target", "uri")),
        _kind(_RECOGITO, _ITS_TEXTS, _member("bodies") + r"\[", _member("selector")),
        _kind(_WEB, _ITS_TEXTS, r'www\.w3\.org/ns/(?:anno|oa)(?:\.jsonld)?#?"'),
        _kind(
            _WEB,
            _ITS_TEXTS,
            _member("type", "@type") + r'(?:\[\s*)?"(?:oa:)?Annotation(?:Page|Collection)?"',
            _member("target", "hasTarget", "oa:hasTarget", "items", "first"),
        ),
        _kind(
            _WEB, _ITS_TEXTS, r'"(?:oa:)?Text(?:Quote|Position)Selector"', _member("exact", "start")
        ),
        _kind(_LABEL_STUDIO, _ITS_TEXTS, _member("from_name"), _member("to_name")),
        _kind(_LABEL_STUDIO, _ITS_TEXTS, _member("annotation_id"), _member("lead_time")),
        _kind(
            _LABEL_STUDIO,
            _ITS_TEXTS,
            _member("data") + r"\{",
            _member("predictions", "annotations", "completions") + r"\[",
        ),
        _kind(
            _LABEL_STUDIO, _ITS_TEXTS, r"\A\[\s*\{\s*(?:\"id\"\s*:\s*\d+\s*,\s*)?\"data\"\s*:\s*\{"
        ),
        _kind(_PUBANNOTATION, _ITS_TEXTS, _member("denotations") + r"\["),
        _kind(_PRODIGY, _ITS_TEXTS, _member("_input_hash", "_task_hash") + r"-?\d"),
        _kind(
            _PRODIGY, _ITS_TEXTS, _member("text") + '"', _member("spans") + r'\[\s*\{[^{}]*"start"'
        ),
        _kind(
            _PRODIGY_SETTINGS,
            _ITS_TEXTS,
            r'\A\{\s*"(?:label|pattern)"\s*:',
            _member("label") + '"',
            _member("pattern") + r'[\["]',
        ),
        _kind(_PRODIGY_SETTINGS, _ITS_TEXTS, _member("keymap_by_label", "custom_theme") + r"\{"),
        _kind(_DOCCANO, _ITS_TEXTS, _member("start_offset") + r"\d", _member("end_offset") + r"\d"),
        _kind(
            _DOCCANO,
            _ITS_TEXTS,
            _member("label", "labels", "entities", "column_label")
            + r'\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"',
        ),
        _kind(
            _DOCCANO,
            _ITS_TEXTS,
            _RECORD
            + _member("text", "data", "column_data")
            + r'"(?>[^"\\]+|\\.)*+"\s*,\s*'
            + _member("label", "labels", "cats", "column_label")
            + r'\[\s*["\]]',
        ),
        _kind(
            _ZOTERO,
            _OWN_FILE,
            _member("itemType") + '"',
            _member("creators", "citationKey", "citekey", "items"),
        ),
        _kind(
            _CSL,
            _OWN_FILE,
            _member("type") + rf'"(?:{_CSL_TYPES})"',
            _member("issued", "family", "container-title", "container-author") + r"[\[{\"]",
        ),
    ),
    Shape.XML: (
        _kind(_REFI, _EXPORT, r"\A<(?:\w+:)?Project\b[^>]*urn:QDA-XML:"),
        _kind(_CODEBOOK, _EXPORT, r"\A<(?:\w+:)?CodeBook\b[^>]*urn:QDA-XML:"),
        _kind(_CAS, _ITS_TEXTS, r"\A<(?:\w+:)?XMI\b[^>]*/uima/cas\.ecore"),
        _kind(_CAS, _ITS_TEXTS, r"\A<CAS\b", r"<uima\.(?:cas|tcas)\."),
        _kind(_TYPES, _ITS_TEXTS, r"\A<(?:\w+:)?typeSystemDescription\b"),
        _kind(_LABEL_SETTINGS, _ITS_TEXTS, r"\A<View\b", r"\btoName\s*="),
        _kind(_TAGUETTE_EXPORT, _ITS_TEXTS, r"<title>Taguette (?:highlights|Codebook)</title>"),
        _kind(_GATE, _EXPORT, r"\A<GateDocument\b"),
        _kind(_ELAN, _EXPORT, r"\A<ANNOTATION_DOCUMENT\b"),
        _kind(_ATLAS, _EXPORT, r"\A<storedHU\b"),
        _kind(_LINK, _SAVE_PAGE, r"\A<plist\b[^>]*>\s*<dict>\s*<key>URL</key>"),
        _kind(_ENDNOTE, _SOURCES, r"\A<xml>\s*<records>"),
        _kind(_ZOTERO, _SOURCES, r"\A<rdf:RDF\b[^>]*www\.zotero\.org/namespaces"),
    ),
    Shape.TEXT: (
        _kind(_BRAT, _ITS_TEXTS, rf"\A{_ANN_LINE}"),
        _kind(_BRAT, _ITS_TEXTS, rf"^{_ANN_LINE}|\A\Z", name=r"\.ann"),
        _kind(_STANDOFF, _ITS_TEXTS, r"\A[^\t\n]+\t", name=r"\.ann"),
        _kind(
            _BRAT_SETTINGS,
            _ITS_TEXTS,
            r"^\[(?:entities|spans)\]\s*?$",
            r"^\[(?:relations|events|attributes)\]\s*?$",
        ),
        _kind(
            _BRAT_SETTINGS,
            _ITS_TEXTS,
            r"^\[(?:labels|drawing|options|annotators|search|entities|spans)\]\s*?$",
            name=r"(?:annotation|tools|visual)\.conf",
        ),
        _kind(_BRAT_SETTINGS, _ITS_TEXTS, r"^\w\s+\w", name=r"kb_shortcuts\.conf"),
        _kind(_WEBANNO, _ITS_TEXTS, r"\A#FORMAT=WebAnno TSV"),
        _kind(_WEBANNO, _ITS_TEXTS, r"\A#id=[^\n]*\n#text="),
        _kind(_WEBANNO, _ITS_TEXTS, r"\A# (?:de\.tudarmstadt|webanno\.custom)\.\S+ \|"),
        _kind(_TAGUETTE_EXPORT, _ITS_TEXTS, r"\Aid,document,tag,content\r?\n"),
        _kind(_TAGUETTE_EXPORT, _ITS_TEXTS, r"\Atag,description,number of highlights,"),
        _kind(_HYPOTHESIS, _ITS_TEXTS, r"\ACreated at[,\t]Author[,\t]Page[,\t]URL[,\t]Group[,\t]"),
        _kind(_CONLL, _ITS_TEXTS, r"\A#begin document "),
        _kind(_CONLL, _ITS_TEXTS, r"\A(?>#[^\n]*\n)*+1(?:-\d+)?\t(?:[^\t\n]*\t){8}"),
        _kind(_CONLL, _ITS_TEXTS, rf"\A(?:{_TOKEN_LINE}){{3}}"),
        _kind(
            _CONLL, _ITS_TEXTS, rf"^\S+[ \t][^\n]*?{_LABEL}\s*?$", name=r"\.(?:conll\w*|iob2?|bio)"
        ),
        _kind(_PRAAT, _EXPORT, r'\AFile type = "ooTextFile'),
        _kind(_LINK, _SAVE_PAGE, r"\A\[(?:\{[-\w]+\}|InternetShortcut)[^]\n]*\]\s", r"^URL="),
        _kind(_LINK, _SAVE_PAGE, r"\A\[Desktop Entry\]", r"^Type=Link\b"),
        _kind(_FASTTEXT, _ITS_TEXTS, r"\A__label__\S+ "),
        _kind(_BIBTEX, _OWN_FILE, signs.BIBTEX),
        _kind(_BIBTEX, _OWN_FILE, signs.BIBTEX_NAMED, name=r"\.bib(?:tex)?"),
        _kind(_RIS, _OWN_FILE, signs.RIS),
        _kind(_RIS, _OWN_FILE, signs.RIS_NAMED, name=r"\.ris"),
        _kind(_PUBMED, _SOURCES, r"\APMID- *\d+\r?\n[A-Z]{2,4} *- "),
        _kind(
            _ENDNOTE, _SOURCES, r"\A%0 (?:Journal|Book|Web|Generic|Thesis|Report|News)[^\n]*\n%\w "
        ),
    ),
    Shape.OTHER: (),
}
_BY_NAME = (
    _kind(_NVIVO, _EXPORT, name=r"\.nvpx?|\.nvcx?"),
    _kind(_ATLAS, _EXPORT, name=r"\.atlproj\d*|\.atlasproj|\.atlcb|\.hpr7?"),
    _kind(_MAXQDA, _EXPORT, name=r"\.mx\d+|\.mex\d*|\.mxt|\.mqda"),
    _kind(_QUALCODER, _EXPORT, name=r"\.qda"),
    _kind(_REFI, _EXPORT, name=r"\.qdpx"),
)
"""Formats that nobody has described: known by their names, where they are no text."""

_SQLITE = b"SQLite format 3\0"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OBJECTS = re.compile(rb'(?:\[\s*)?\{\s*"')
_PROLOGUE = re.compile(rb"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b[^>\[]*>)*+", re.DOTALL)
_JSON_SCHEMA = re.compile(rb'"\$schema"\s*:\s*"[^"]*json-schema')
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def refuse_foreign(data: bytes, file_name: str) -> None:
    """Raise DocumentError where a file is of a kind of another program; else do nothing."""
    if (kind := foreign_kind(data, file_name)) is not None:
        raise DocumentError("{0} could not be read: {1}. {2}", file_name, kind.what, kind.next_step)


def foreign_kind(data: bytes, file_name: str) -> Kind | None:
    """Return what a file of another program is, None where it is none that is known."""
    shape, view = _seen(data)
    return next(_kinds(shape, view, file_name), None)


def _kinds(shape: Shape, view: bytes, file_name: str) -> Iterator[Kind]:
    for kind in KINDS[shape]:
        if kind.is_named(file_name) and kind.is_seen(view):
            yield kind
    if shape in (Shape.DATABASE, Shape.ARCHIVE, Shape.OTHER):
        yield from (kind for kind in _BY_NAME if kind.is_named(file_name))


def _seen(data: bytes) -> tuple[Shape, bytes]:
    """Return the shape of a file, and what the signs are looked for in."""
    if data.startswith(_SQLITE):
        return Shape.DATABASE, data
    if data.startswith(_ZIP):
        return Shape.ARCHIVE, _member_names(data)
    head = _in_utf_8(data[:LENGTH_OF_HEAD])
    if not is_mostly_text(head):
        return Shape.OTHER, head
    text = head.lstrip()
    if text.startswith(b"<"):
        return Shape.XML, text[_end_of_prologue(text) :]
    if _OBJECTS.match(text):
        return (Shape.OTHER, b"") if _JSON_SCHEMA.search(text) else (Shape.JSON, text)
    return Shape.TEXT, text


def _end_of_prologue(text: bytes) -> int:
    found = _PROLOGUE.match(text)
    return found.end() if found else 0


def _member_names(data: bytes) -> bytes:
    try:
        return "\n".join(Archive(data, "").names).encode(errors="replace")
    except DocumentError:
        return b""


def _in_utf_8(head: bytes) -> bytes:
    """Return the head of a text of two or four bytes a character in UTF-8, another as it is."""
    encoding = next((name for mark, name in _WIDE if head.startswith(mark)), "")
    if not encoding and len(head) >= 4 and head.count(0, 0, 512) * 3 > len(head[:512]):
        encoding = "utf-16-be" if head[0] == 0 else "utf-16-le"
    if not encoding:
        return head.removeprefix(codecs.BOM_UTF8)
    return head.decode(encoding, "ignore").removeprefix("\ufeff").encode(errors="replace")
