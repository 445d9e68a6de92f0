"""Annotated JSON, format `annotator/1`, to records: everything is checked before anything is put.

What a field cannot hold goes into `extra`, so that it comes out again: members the format does
not know, members that are there but empty, and times in another spelling than ours. The words
before and after a span are compared with the text and then left out; they are made anew on export.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from annotator.commands import ImportRecords
from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json import parsing, values
from annotator.formats.annotated_json.ancestry import check_ancestry
from annotator.formats.annotated_json.documents import check_regions, check_text
from annotator.formats.annotated_json.faults import FaultError, shown, within
from annotator.formats.annotated_json.identity import collect_ids
from annotator.formats.annotated_json.members import (
    CHILDREN,
    FORMAT,
    LISTS,
    OFFSETS,
    Form,
    Member,
    members_of,
)
from annotator.formats.annotated_json.parsing import Json, to_json_text
from annotator.model import (
    NO_JSON,
    RECORD_TYPES,
    Attribution,
    Claim,
    Document,
    Evidence,
    JsonText,
    Mark,
    Mention,
    ProjectDetails,
    Record,
    Region,
    Tag,
)
from annotator.model.rules import faults
from annotator.reader.collector import collector_paused

T = TypeVar("T")
Object = dict[str, Json]

_HEAD = ("format", "offsets", "project")
_OF_THE_FILE = ("generator", "exported")
_REQUIRED_LISTS = ("documents", "sources", "claims")


def read_json_file(path: Path) -> ImportRecords:
    """Return the command that takes in a file; raises ImportRefusedError."""
    return read_json(parsing.read_bytes(path), path.name)


def read_json(data: bytes, name: str) -> ImportRecords:
    """Return the command that takes in what a file of some name holds.

    Raises ImportRefusedError, which names the first fault and its place.
    """
    try:
        with collector_paused():
            return _Reading().read(parsing.parse(data), f"Import “{name}”")
    except FaultError as fault:
        place = f"{fault.place} " if fault.place else "the file " if fault.path else "it "
        raise ImportRefusedError(
            f"{name} was not imported: {place}{fault.why}. "
            "Nothing was changed; have the file corrected and import it again."
        ) from fault


_Column = tuple[str, Callable[[Json], Any], object, bool]
"""What becomes of a member: its field, what reads it, the value that export leaves out, and
whether it is a time. Any: fields of no one type."""


class _Reading:
    """One file on its way to records."""

    def __init__(self) -> None:
        self.ids: Mapping[str, type[Record]] = {}
        self.texts: dict[str, str] = {}
        self.records: list[Record] = []
        self._text_here = ""
        self._columns = {
            cls: {member.name: self._column(member) for member in members_of(cls)}
            for cls in RECORD_TYPES
        }

    def read(self, tree: Json, label: str) -> ImportRecords:
        if not isinstance(tree, dict):
            raise FaultError(f"is {shown(tree)}, not the object that annotated JSON begins with")
        _check_head(tree)
        self.ids = collect_ids(tree)
        details = self._details(tree)
        for name, cls in LISTS.items():
            if name not in tree:
                if name in _REQUIRED_LISTS:
                    raise FaultError(f"lacks the member “{name}”")
                continue
            self._list(tree[name], name, cls)
        check_ancestry(self.records, Tag, "tags")
        texts = tuple(dict.fromkeys(self.texts.values()))
        return ImportRecords(label, tuple(self.records), texts, details)

    def _details(self, tree: Object) -> ProjectDetails:
        known = {*_HEAD, *_OF_THE_FILE, *LISTS}
        unknown = {name: value for name, value in tree.items() if name not in known}
        with within("project"):
            record = self._record(ProjectDetails, tree["project"], {})
        assert isinstance(record, ProjectDetails), "the record is of the type asked for"
        file_extra = JsonText(to_json_text(unknown)) if unknown else NO_JSON
        return replace(record, file_extra=file_extra)

    def _list(self, items: Json, name: str, cls: type[Record]) -> None:
        nested: list[Record] = []
        with within(name):
            for index, item in enumerate(values.need_list(items)):
                with within(index):
                    nested += self._item(cls, values.need_object(item))
        self.records += nested

    def _item(self, cls: type[Record], item: Object) -> list[Record]:
        """Read an object of a list; add its record and return those that nest in it."""
        if cls is Document:
            self._text(item)
        record = self._record(cls, item, {})
        self.records.append(record)
        nested: list[Record] = []
        if cls in CHILDREN:
            name, child, parent = CHILDREN[cls]
            with within(name):
                for index, value in enumerate(values.need_list(item.get(name, []))):
                    with within(index):
                        nested.append(self._record(child, value, {parent: record.id}, record))
        if isinstance(record, Document):
            check_regions(record, [r for r in nested if isinstance(r, Region)])
        if isinstance(record, Claim) and nested:
            check_ancestry(nested, Attribution, "attributions")
        return nested

    def _text(self, item: Object) -> None:
        """Check a document's text and keep it, before anything that refers to it is read."""
        for name in ("id", "text"):
            if name not in item:
                raise FaultError(f"lacks the member “{name}”")
        with within("text"):
            text = check_text(item)
        with within("id"):
            self.texts[values.need_id(item["id"])] = text

    def _record(
        self,
        cls: type[Record],
        item: Json,
        given: dict[str, str],
        parent: Record | None = None,
    ) -> Record:
        columns = self._columns[cls]
        self._set_out(cls, values.need_object(item), parent)
        read: dict[str, Any] = dict(given)  # Any: fields of no one type
        unknown: Object = {}
        name = ""
        try:
            for name, raw in item.items():
                if name not in columns:
                    if name not in _NESTED[cls]:
                        unknown[name] = raw
                    continue
                field, read_value, empty, is_time = columns[name]
                value = read[field] = read_value(raw)
                if value == empty or (is_time and not values.is_our_time(value, raw)):
                    unknown[name] = raw
        except FaultError as fault:
            fault.path = (name, *fault.path)
            raise
        if unknown:
            read["extra"] = JsonText(to_json_text(unknown))
        record = cls(**read)
        for why in faults(record):
            raise FaultError(why)
        return record

    def _set_out(self, cls: type[Record], item: Object, parent: Record | None) -> None:
        """See that nothing is missing, and find the text that the object's spans are in."""
        for name in _REQUIRED[cls]:
            if name not in item:
                raise FaultError(f"lacks the member “{name}”")
        if cls in _IN_A_DOCUMENT:
            with within("document"):
                self._text_here = self.texts[self._reference(Document, item["document"])]
        elif isinstance(parent, Claim):
            self._text_here = self.texts[parent.document]

    def _column(self, member: Member) -> _Column:
        empty = _NEVER if member.is_always_written else member.default
        return member.field, self._reader_of(member), empty, member.form is Form.TIME

    # Any: fields of no one type.
    def _reader_of(self, member: Member) -> Callable[[Json], Any]:
        target = member.target
        match member.form:
            case Form.REFERENCE:
                return lambda value: self._reference(target, value)
            case Form.REFERENCES:
                return lambda value: tuple(
                    self._each(value, lambda item: self._reference(target, item))
                )
            case Form.SPANS:
                return lambda value: values.spans(value, self._text_here)
            case Form.MENTIONS:
                return lambda value: tuple(self._each(value, self._mention))
            case _:
                return values.reader_of(member)

    def _each(self, items: Json, read: Callable[[Json], T]) -> Iterator[T]:
        for index, item in enumerate(values.need_list(items)):
            with within(index):
                yield read(item)

    def _mention(self, value: Json) -> Mention:
        values.need_object(value)
        if "document" not in value:
            raise FaultError("lacks the member “document”")
        with within("document"):
            document = self._reference(Document, value["document"])
        return values.mention(value, document, self.texts[document])

    def _reference(self, target: type[Record] | None, value: Json) -> str:
        if type(value) is str and self.ids.get(value) is target:
            return value
        name = values.need_id(value)
        found = self.ids.get(name)
        if found is None:
            raise FaultError(f"refers to {shown(name)}, which is not in the file")
        assert target is not None, "a reference leads somewhere"
        raise FaultError(
            f"refers to {shown(name)}, which is a {found.__name__.lower()}, "
            f"not a {target.__name__.lower()}"
        )


def _check_head(tree: Object) -> None:
    for name in _HEAD:
        if name not in tree:
            raise FaultError(f"lacks the member “{name}”, so it is not annotated JSON ({FORMAT})")
    written = tree["format"]
    if written != FORMAT:
        raise FaultError(f"is {shown(written)}; this version reads {FORMAT}", "format")
    if tree["offsets"] != OFFSETS:
        raise FaultError(f"is {shown(tree['offsets'])}, not {shown(OFFSETS)}", "offsets")
    for name in _OF_THE_FILE:
        if name in tree:
            with within(name):
                values.need_text(tree[name])


_NEVER = object()
_REQUIRED = {
    cls: tuple(member.name for member in members_of(cls) if member.is_required)
    for cls in RECORD_TYPES
}
_IN_A_DOCUMENT = (Claim, Evidence, Mark)
_NESTED: dict[type[Record], tuple[str, ...]] = {
    cls: (CHILDREN[cls][0], *(("text",) if cls is Document else ())) if cls in CHILDREN else ()
    for cls in RECORD_TYPES
}
"""Members that are known though no field holds them."""
