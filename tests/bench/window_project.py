"""Projects of any size for the bench of the window: `window_project.py SHAPE LENGTH CLAIMS FILE`.

Shapes are `prose` (paragraphs of about 500 characters, blank lines between) and `lines` (about 90
characters a line). One claim in six has two spans, one in eight lies within the one before, one in
three has a source with cue and mention. Run as a process of its own, so that the memory of the
building is not counted.
"""

from __future__ import annotations

import sys
from pathlib import Path

import made_up

from annotator.commands import ImportRecords
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Record,
    Region,
    Source,
    SourceId,
    SourceKind,
    Span,
    new_id,
    region_id,
)
from annotator.project import Project
from annotator.text.regions import propose_regions

SOURCES = 1_000
_SENTENCES = (
    "The minister told reporters on Monday that the committee had not seen letter number {0}. ",
    "Nobody denied it. ",
    "According to two officials who asked not to be named, the paper was written in March. ",
    "It was, by any measure, a poor way to treat “an honest man” of seventy. ",
    "The newspaper reported that the briefing lasted {0} minutes and settled nothing at all. ",
)
_KINDS = (ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION, None)


def text_of(shape: str, length: int) -> str:
    """Return a text of a shape, a little longer than a length (code points)."""
    parts: list[str] = []
    size = number = 0
    while size < length:
        paragraph = ""
        while len(paragraph) < 440:
            paragraph += _SENTENCES[number % len(_SENTENCES)].format(number)
            number += 1
        paragraph = paragraph.strip()
        if shape == "lines":
            words, line = paragraph.split(" "), ""
            lines = []
            for word in words:
                if len(line) + len(word) > 90:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}".strip()
            paragraph = "\n".join([*lines, line])
        parts.append(paragraph)
        size += len(paragraph) + 2
    return ("\n" if shape == "lines" else "\n\n").join(parts) + "\n"


def records_of(shape: str, length: int, claims: int, head: str = "") -> tuple[str, list[Record]]:
    """Return a text after a head of its own, and its document with claims, sources and layers."""
    text = head + text_of(shape, length)
    document = made_up.document_of(text, head.strip() or f"{shape} {length}")
    records: list[Record] = [document]
    records += [
        Region(
            id=region_id(document.id, found.start, found.end),
            document=document.id,
            kind=found.kind,
            start=found.start,
            end=found.end,
        )
        for found in propose_regions(text)
    ]
    sources = [
        Source(id=SourceId(new_id()), name=f"Source {i:04d} of the ministry", kind=kind)
        for i, kind in zip(range(SOURCES), list(SourceKind) * SOURCES, strict=False)
    ]
    records += sources
    step = (len(text) - 200) / claims
    for number in range(claims):
        claim = _claim(document, text, number, int(number * step))
        records.append(claim)
        if number % 3 == 0:
            records.append(_layer(claim, text, sources[number % SOURCES].id))
    return text, records


def _claim(document: Document, text: str, number: int, start: int) -> Claim:
    if number % 8 == 7:
        start = max(start - 90, 0)
        ranges = [(start + 20, start + 50)]
    elif number % 6 == 5:
        ranges = [(start, start + 30), (start + 45, start + 80)]
    else:
        ranges = [(start, start + 80)]
    return Claim(
        id=ClaimId(new_id()),
        document=document.id,
        kind=_KINDS[number % 4],
        spans=tuple(Span(a, b, text[a:b]) for a, b in ranges),
        statement="Nobody denied the letter." if number % 2 else "",
    )


def _layer(claim: Claim, text: str, source: SourceId) -> Attribution:
    start = claim.spans[0].start
    return Attribution(
        id=AttributionId(new_id()),
        claim=claim.id,
        source=source,
        cue=(Span(start + 2, start + 8, text[start + 2 : start + 8]),),
        mention=(Span(start + 10, start + 24, text[start + 10 : start + 24]),),
    )


def main() -> None:
    """Make the project."""
    shape, length, claims, name = sys.argv[1:]
    text, records = records_of(shape, int(length), int(claims))
    small = "A short text.\n\nIt has two paragraphs.\n"
    records.append(made_up.document_of(small, "Short"))
    with Project.create(Path(name), made_up.ANALYST) as project:
        project.do(ImportRecords("Import", tuple(records), (text, small)))


if __name__ == "__main__":
    main()
