"""Documents of the file: the text and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from annotator.formats.annotated_json.faults import FaultError, shown
from annotator.formats.annotated_json.parsing import Json
from annotator.messages import Message
from annotator.model import Document, Region
from annotator.text.canonical import is_canonical, sha256_of


def check_text(item: dict[str, Json]) -> str:
    """Return a document's text, which must be canonical and what length and sha256 say."""
    if "text" not in item:
        raise FaultError(Message("is missing"))
    text = item["text"]
    if not isinstance(text, str):
        raise FaultError(Message("is {0}, not a text", shown(text)))
    if not is_canonical(text):
        raise FaultError(
            Message(
                "is not in canonical form: it holds a byte order mark, a carriage return, "
                "a control character or a noncharacter"
            )
        )
    if "length" in item and item["length"] != len(text):
        raise FaultError(
            Message("has {0} characters, but “length” is {1}", len(text), shown(item["length"]))
        )
    if "sha256" in item and item["sha256"] != sha256_of(text):
        raise FaultError(Message("is not the one that “sha256” was made from"))
    return text


def check_regions(document: Document, regions: Sequence[Region]) -> None:
    """Raise FaultError where a region lies outside the text or two of them overlap."""
    for index, region in enumerate(regions):
        if region.end > document.length:
            raise FaultError(
                Message("is {0}, behind the end of the text ({1})", region.end, document.length),
                *("regions", index, "end"),
            )
    numbered = sorted(enumerate(regions), key=lambda pair: pair[1].start)
    for (_, first), (index, second) in pairwise(numbered):
        if second.start < first.end:
            raise FaultError(Message("overlaps the region “{0}”", first.id), "regions", index)
