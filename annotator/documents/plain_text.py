"""Plain text, and Markdown, source code, JSON and logs as the text that they are."""

import re
import unicodedata
from itertools import takewhile
from pathlib import PurePath

from annotator.documents.binary import why_no_text
from annotator.documents.encodings import Decoded, decode
from annotator.documents.reader import LARGEST_FILE, DocumentReader, ReadDocument, ReadOptions
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.text.bylines import LONGEST_LINE, fields_of
from annotator.text.canonical import Canonical, canonicalise
from annotator.text.regions import ProposedRegion, propose_regions

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".asc": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".rst": "text/x-rst",
    ".tex": "text/x-tex",
    ".log": "text/x-log",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".geojson": "application/geo+json",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".toml": "application/toml",
    ".ini": "text/x-ini",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xml": "application/xml",
    ".html": "text/html",
    ".htm": "text/html",
    ".css": "text/css",
    ".sql": "application/sql",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".ts": "text/x-typescript",
    ".py": "text/x-python",
    ".c": "text/x-c",
    ".h": "text/x-c",
    ".cc": "text/x-c++",
    ".cpp": "text/x-c++",
    ".hpp": "text/x-c++",
    ".cs": "text/x-csharp",
    ".go": "text/x-go",
    ".java": "text/x-java",
    ".kt": "text/x-kotlin",
    ".rb": "text/x-ruby",
    ".rs": "text/x-rust",
    ".sh": "text/x-shellscript",
    ".swift": "text/x-swift",
    ".php": "text/x-php",
    ".pl": "text/x-perl",
    ".r": "text/x-r",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
}
# Read by their shape; the other suffixes tell that a text is no prose.
_PROSE = {".txt", ".text", ".asc", ".md", ".markdown", ".rst", ".tex", ""}
_LONGEST_TITLE = 120
_MARKUP = re.compile(r"\A(?:#{1,6}\s+|[*_]{1,3})|(?:\s+#+|[*_]{1,3}|\n(?:=+|-+))\Z")


class PlainTextReader(DocumentReader):
    """Reads any file that is text, in any common encoding."""

    name = "Plain text"
    suffixes = tuple(_MEDIA_TYPES)
    media_types = tuple(dict.fromkeys(_MEDIA_TYPES.values()))

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether the file is not known to be something else."""
        return why_no_text(head) is None

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the text of a file.

        Raises DocumentError if it is too large, holds no text, is known to be another format, or
        cannot be decoded.
        """
        _refuse_unreadable(data, file_name)
        decoded = decode(data, file_name, options.encoding)
        canonical = canonicalise(decoded.characters)
        if not canonical.text or canonical.text.isspace():
            raise DocumentError("{0} holds no text. Choose another file.", file_name)
        suffix = PurePath(file_name).suffix.lower()
        is_prose = None if suffix in _PROSE or suffix not in _MEDIA_TYPES else False
        regions = tuple(propose_regions(canonical.text, is_prose=is_prose))
        fields = _head_fields(canonical.text, regions) if is_prose is None else ()
        return ReadDocument(
            text=canonical.text,
            findings=Findings(fields=fields),
            title=_title(canonical.text, regions, file_name, is_prose=is_prose is None),
            media_type=_MEDIA_TYPES.get(suffix, "text/plain"),
            original=data,
            file_name=file_name,
            encoding=decoded.encoding,
            is_encoding_guessed=decoded.is_guessed,
            regions=regions,
            replaced=canonical.replaced,
            notes=_notes(decoded, canonical, suffix),
        )


def _refuse_unreadable(data: bytes, file_name: str) -> None:
    if len(data) > LARGEST_FILE:
        raise too_large(file_name, len(data))
    if (reason := why_no_text(data[:65_536])) is not None:
        raise DocumentError("{0} could not be read: {1}", file_name, reason)


def too_large(file_name: str, size: int) -> DocumentError:
    """Return the error for a file of more than `LARGEST_FILE` bytes."""
    return DocumentError(
        "{0} could not be read: it has {1} MB, and the most is {2} MB. Split it and import the "
        "parts.",
        file_name,
        round(size / 2**20),
        LARGEST_FILE // 2**20,
    )


def _title(
    text: str, regions: tuple[ProposedRegion, ...], file_name: str, *, is_prose: bool
) -> str:
    """Return the headline, or else the first line if it is short, or else the file's name."""
    headline = next((r for r in regions[:8] if r.kind is RegionKind.HEADLINE), None)
    if headline is not None:
        words = text[headline.start : min(headline.end, headline.start + 4 * _LONGEST_TITLE)]
        return short_title(words)
    start = len(text) - len(text.lstrip()) if text[0].isspace() else 0
    first_line = text[start : start + _LONGEST_TITLE + 1].split("\n", 1)[0].strip()
    stem = PurePath(file_name).stem
    is_title = is_prose and len(first_line) <= _LONGEST_TITLE
    if stem and not (is_title and any(character.isalpha() for character in first_line)):
        return short_title(stem)
    return short_title(first_line)


def _head_fields(text: str, regions: tuple[ProposedRegion, ...]) -> tuple[FoundField, ...]:
    """Return author, publication and date as the byline says them, or a line of the page's own."""
    lines: dict[RegionKind, list[str]] = {RegionKind.BYLINE: [], RegionKind.FURNITURE: []}
    for region in takewhile(lambda region: region.kind is not RegionKind.COMMENT, regions):
        if region.kind in lines and region.end - region.start <= 4 * LONGEST_LINE:
            lines[region.kind] += text[region.start : region.end].splitlines()
    found = fields_of(lines[RegionKind.BYLINE], needs_label=False)
    dates = (
        field
        for field in fields_of(lines[RegionKind.FURNITURE])
        if field.name in (FieldName.PUBLISHED, FieldName.MODIFIED)
    )
    return tuple(dict.fromkeys((*found, *dates)))


def short_title(title: str) -> str:
    """Return a title on one line, of a sensible length, without the marks of Markdown."""
    bare = _MARKUP.sub("", _MARKUP.sub("", title[: 4 * _LONGEST_TITLE]))
    words = " ".join(bare.split())
    if len(words) <= _LONGEST_TITLE:
        return words
    kept = words[:_LONGEST_TITLE]
    return (kept.rpartition(" ")[0] or kept) + "…"


def _notes(decoded: Decoded, canonical: Canonical, suffix: str) -> tuple[Message, ...]:
    notes = list(notes_on_text(decoded, canonical.replaced))
    if suffix in (".html", ".htm", ".xml"):
        notes.append(Message("The file was read as plain text, with its tags."))
    return tuple(notes)


def notes_on_text(
    decoded: Decoded | None, replaced: tuple[tuple[int, int], ...]
) -> tuple[Message, ...]:
    """Return sentences on a guessed encoding and on characters that were replaced."""
    notes = []
    if decoded is not None and decoded.is_guessed:
        notes.append(
            Message(
                "The file does not say how it is encoded; it was read as {0}. If letters look "
                "wrong, import it again and choose another encoding.",
                decoded.encoding,
            )
        )
    notes += decoded.notes() if decoded is not None else ()
    if replaced:
        count = sum(times for _, times in replaced)
        names = ", ".join(_name(code, times) for code, times in replaced[:8])
        names += ", …" if len(replaced) > 8 else ""
        notes.append(
            Message("1 character that cannot be kept became �: {0}.", names)
            if count == 1
            else Message("{0} characters that cannot be kept became �: {1}.", count, names)
        )
    return tuple(notes)


def _name(code: int, times: int) -> str:
    name = unicodedata.name(chr(code), "")
    return f"{times:,} × U+{code:04X}" + (f" {name}" if name else "")
