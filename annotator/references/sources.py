"""The source that a reference becomes, and the reference that a source is.

The whole item is kept in `Source.csl`; the name and the date are taken from it once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from uuid import UUID

from annotator.model import JsonText, Source, SourceId, SourceKind, imported_id
from annotator.references import people
from annotator.references.dates import parsed, shown, year_of
from annotator.references.items import names_of, text_of
from annotator.references.values import Item, Json
from annotator.text.quoting import shortened

LONGEST_NAME = 500
TYPES_OF_KINDS = {SourceKind.BRIEFING: "speech", SourceKind.PUBLICATION: "periodical"}
_TAG = re.compile(r"</?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_BEFORE_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def source_of(item: Item) -> Source:
    """Return the source that an item becomes, with an id that follows from what the item is.

    The item is kept as it is; one without an id gets the source's.
    """
    date, own_id = shown(item.get("issued")), _id_of(item)
    if not text_of(item, "id"):
        item = {**item, "id": own_id}  # CSL asks for one
    return Source(
        id=own_id,
        name=title_of(item),
        kind=SourceKind.DOCUMENT,
        date=shortened(date, LONGEST_NAME),
        csl=JsonText(json.dumps(item, ensure_ascii=False, separators=(",", ":"))),
    )


def reference_of(source: Source, address: str = "", date: str = "", by: str = "") -> Item:
    """Return a source as an item: its own, or what the register knows where it has none.

    `address` and `date` are those of the document that the source is, `by` is who made it.
    """
    if item := item_in(source):
        return item if text_of(item, "title") else {**item, "title": source.name}
    made: Item = {"type": TYPES_OF_KINDS.get(source.kind, "document"), "title": source.name}
    if issued := parsed(source.date or date):
        made["issued"] = dict(issued)
    if by:
        made["author"] = [{"literal": by}]
    if address:
        made["URL"] = address
    return made


def item_in(source: Source) -> Item:
    """Return the item that a source keeps, empty where it keeps none or what is none."""
    try:
        value: Json = json.loads(source.csl) if source.csl else {}
    except (ValueError, RecursionError):
        value = {}
    return value if isinstance(value, dict) else {}


def identity(item: Mapping[str, Json], own_id: str = "") -> str:
    """Return what makes two entries the same: their DOI, else their key and title.

    `own_id` is the key of an item that has none.
    """
    if doi := _BEFORE_DOI.sub("", text_of(item, "DOI")).lower():
        return f"doi:{doi}"
    title = text_of(item, "title") or f"{title_of(item)}\n{shown(item.get('issued'))}"
    return f"{key_of(item) or own_id}\n{title}"


def key_of(item: Mapping[str, Json]) -> str:
    """Return the key of an item: what its own file calls it."""
    return text_of(item, "citation-key", "id")


def title_of(item: Mapping[str, Json]) -> str:
    """Return what a reference is called, without tags; something in any case."""
    title = text_of(item, "title", "title-short")
    if not title:
        who = people.short(names_of(item, "author") or names_of(item, "editor"))
        year = year_of(item.get("issued"))
        title = f"{who} ({year})" if who and year else who
    title = title or text_of(item, "container-title", "publisher", "URL", "DOI", "ISBN", "note")
    return shortened(_TAG.sub("", title).strip() or key_of(item) or "?", LONGEST_NAME)


def citation_of(item: Mapping[str, Json]) -> str:
    """Return a reference in a line: who, when, what, where; empty if it says none of these."""
    who = people.short(names_of(item, "author") or names_of(item, "editor"))
    year = year_of(item.get("issued"))
    parts = (
        f"{who} ({year})" if who and year else who or year,
        _TAG.sub("", text_of(item, "title")),
    )
    return ". ".join(filter(None, (*parts, text_of(item, "container-title", "publisher", "URL"))))


def title_apart(item: Mapping[str, Json]) -> str:
    """Return a title with author and year, where another source is called the same."""
    who = people.short(names_of(item, "author") or names_of(item, "editor"))
    told = [who, year_of(item.get("issued"))]
    behind = ", ".join(filter(None, told)) or key_of(item)
    return f"{title_of(item)} ({behind})" if behind else title_of(item)


def _id_of(item: Mapping[str, Json]) -> SourceId:
    found = identity(item)
    if not found.startswith("doi:"):
        try:
            return SourceId(str(UUID(key_of(item))))  # our own export has the source's id there
        except ValueError:
            pass
    return SourceId(imported_id("reference", found))
