"""What a reader finds in a file beside the text: styles, pages, and the file's own metadata.

Offsets are code points of the document's canonical text, half-open. None of this is evidence, and
nothing here moves a claim: two readings of the same file may find different styles for one text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotator.messages import Message, restored, stored
from annotator.model.boxes import NO_BOXES, Boxes


class StyleKind(StrEnum):
    """How some words look in the original."""

    HEADING = "heading"
    """`value` is its level, 1 to 6."""
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    CODE = "code"
    LINK = "link"
    """`value` is where it leads; nothing is ever fetched."""
    LIST_ITEM = "list-item"
    """A whole item; `value` is its depth from 1 and its marker, as in `2 •` or `1 iv.`."""
    QUOTATION = "quotation"
    """A block that is set apart as somebody's words; `value` is its depth from 1."""
    CELL = "cell"
    """A cell of a table; `value` is table, row and column from 1, as in `1 2 3`."""
    FOOTNOTE_MARK = "footnote-mark"
    """The sign in the text; `value` names the note."""
    FOOTNOTE = "footnote"
    """The note itself, with the `value` of its mark."""
    TIME = "time"
    """Words that are heard; `value` is from when to when, as in `00:01:02.500 00:01:04.000`."""
    ADDED = "added"
    """A sign of the reader's, such as the brackets of `[3]`; `value` is what it stands for."""


@dataclass(frozen=True, slots=True)
class Style:
    """A stretch of text and how it looks."""

    start: int
    end: int
    kind: StyleKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the original: its size in points, its stretch of the text, where words stand.

    A word that was joined from two line ends has a box for each piece.
    """

    label: str
    width: float
    height: float
    start: int
    end: int
    boxes: Boxes = NO_BOXES


class FieldName(StrEnum):
    """What a file can say about itself."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLICATION = "publication"
    HOST = "host"
    LANGUAGE = "language"
    PUBLISHED = "published"
    MODIFIED = "modified"
    URL = "url"


ENTERED = Message("entered")
"""The origin of a field that the analyst wrote herself."""

GUESSED = Message("guessed from a line at the head")
"""The origin of a field that the file does not declare but shows to readers."""


@dataclass(frozen=True, slots=True)
class FoundField:
    """A value with the place it was found in, such as `JSON-LD headline` or `<meta> og:title`.

    Where the place is told in words of ours it is a `Message`; names of a format are plain text.
    Dates are ISO 8601, as precise as the file is; languages BCP 47.
    """

    name: FieldName
    value: str
    origin: str

    @property
    def place(self) -> Message:
        """The origin as it is to be shown."""
        return self.origin if isinstance(self.origin, Message) else Message(self.origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Styles and pages in text order; fields with the likeliest value of each name first."""

    styles: tuple[Style, ...] = ()
    pages: tuple[Page, ...] = ()
    fields: tuple[FoundField, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything was found."""
        return bool(self.styles or self.pages or self.fields)

    def first(self, name: FieldName) -> str:
        """Return the likeliest value of a field, or nothing."""
        return next((field.value for field in self.fields if field.name is name), "")


NO_FINDINGS = Findings()


def findings_to_json(findings: Findings) -> str:
    """Return findings as compact JSON: lists in the order of their fields."""
    plain = {
        "styles": [[s.start, s.end, s.kind.value, s.value] for s in findings.styles],
        "pages": [
            [p.label, p.width, p.height, p.start, p.end, p.boxes.packed()] for p in findings.pages
        ],
        "fields": [[f.name.value, f.value, stored(f.origin)] for f in findings.fields],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def findings_from_json(text: str, length: int) -> Findings:
    """Return the findings in a JSON text that belong to a document of some length.

    Raises ValueError where it holds anything else, or names words behind the end.
    """
    try:
        plain = json.loads(text)
        found = Findings(
            styles=tuple(
                Style(_int(s), _int(e), StyleKind(k), str(v)) for s, e, k, v in plain["styles"]
            ),
            pages=tuple(
                Page(str(label), float(width), float(height), _int(start), _int(end), _boxes(boxes))
                for label, width, height, start, end, boxes in plain["pages"]
            ),
            fields=tuple(
                FoundField(FieldName(n), str(v), restored(str(o))) for n, v, o in plain["fields"]
            ),
        )
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise ValueError("these are no findings of a reader") from error
    stretches: list[Style | Page] = [*found.styles, *found.pages]
    has_far_word = any(page.boxes.first < 0 or page.boxes.last > length for page in found.pages)
    if has_far_word or any(not 0 <= s.start <= s.end <= length for s in stretches):
        raise ValueError("these findings are not of this text")
    return found


def _boxes(packed: object) -> Boxes:
    if not isinstance(packed, str):
        raise TypeError(packed)
    return Boxes.unpacked(packed)


def _int(value: Any) -> int:  # noqa: ANN401  any JSON value
    if type(value) is not int:
        raise TypeError(value)
    return value
