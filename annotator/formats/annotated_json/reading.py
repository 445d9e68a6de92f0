"""Annotated JSON, format `annotator/1`, to records: everything is checked before anything is put.

What a field cannot hold goes into `extra`, so that it comes out again: members the format does
not know, members that are there but empty, and times in another spelling than ours. The words
before and after a span are compared with the text and then left out; they are made again on export.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.collector import collector_paused
from annotator.commands import ImportRecords
from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json import values
from annotator.formats.annotated_json.ancestry import check_ancestry
from annotator.formats.annotated_json.documents import check_regions, check_text
from annotator.formats.annotated_json.faults import FaultError, Step, shown, within
from annotator.formats.annotated_json.identity import collect_ids
from annotator.formats.annotated_json.members import (
    CHILDREN,
    FORMAT,
    LISTS,
    NOT_HELD,
    OFFSETS,
    Form,
    Member,
    members_of,
)
from annotator.formats.annotated_json.parsing import Bytes, Json, Stream, to_json_text
from annotator.messages import Message, kind_term
from annotator.model import (
    NO_JSON,
    RECORD_TYPES,
    Attribution,
    Claim,
    Document,
    Evidence,
    JsonText,
    Judgement,
    Mark,
    Mention,
    ProjectDetails,
    Record,
    Region,
    Tag,
)
from annotator.model.rules import faults
from annotator.progress import Tell, unheard

T = TypeVar("T")
Object = dict[str, Json]

_HEAD = ("format", "offsets", "project")
_OF_THE_FILE = ("generator", "exported")
RECORD_LIMIT = 400_000
"""Records of one file, which bounds the memory; a project may hold more."""
_PAGE = 500
_REQUIRED_LISTS = ("documents", "sources", "claims")


@dataclass(frozen=True, slots=True)
class Page:
    """Some records of a file, in its order, with the texts of the documents among them."""

    records: tuple[Record, ...]
    texts: tuple[str, ...] = ()


def read_json(data: bytes, name: str) -> ImportRecords:
    """Return the command that takes in what a file of some name holds, if it is to be trusted.

    `process.read_json_file` does that where a file that was made to break programs does no harm.
    Raises ImportRefusedError, which names the first fault and its place.
    """
    with collector_paused():
        return command_of(read_pages(data, name), name)


def command_of(pages: Iterable[Page], name: str) -> ImportRecords:
    """Return the command that takes in the records of a file, the project's details being first."""
    records: list[Record] = []
    texts: dict[str, None] = {}
    for page in pages:
        records += page.records
        texts.update(dict.fromkeys(page.texts))
    details = records.pop(0)
    if not isinstance(details, ProjectDetails):
        raise TypeError("what the project says about itself comes first")
    return ImportRecords(
        Message("Import “{0}”", name), tuple(records), tuple(texts), details, {Document: NOT_HELD}
    )


def read_pages(data: Bytes, name: str, tell: Tell = unheard) -> Iterator[Page]:
    """Yield the records that the bytes of a file hold; raises ImportRefusedError.

    The file is gone through twice: first it is seen what there is, as anything may be referred to
    before it comes. `tell` is called with the share that is done.
    """
    try:
        yield from _Reading(data, tell).pages()
    except FaultError as fault:
        raise _refusal(name, fault) from fault


def _refusal(name: str, fault: FaultError) -> ImportRefusedError:
    if fault.place:
        return ImportRefusedError(
            "{0} was not imported: {1} {2}. Nothing was changed; have the file corrected and "
            "import it again.",
            name,
            fault.place,
            fault.why,
        )
    if fault.path:
        return ImportRefusedError(
            "{0} was not imported: the file {1}. Nothing was changed; have the file corrected and "
            "import it again.",
            name,
            fault.why,
        )
    return ImportRefusedError(
        "{0} was not imported: it {1}. Nothing was changed; have the file corrected and import "
        "it again.",
        name,
        fault.why,
    )


_Column = tuple[str, Callable[[Json], Any], object, bool]
"""What becomes of a member: its field, what reads it, the value that export leaves out, and
whether it is a time. Any: fields of no one type."""


class _Reading:
    """One file on its way to records."""

    def __init__(self, data: Bytes, tell: Tell) -> None:
        self._data = data
        self._tell = tell
        self.ids: dict[str, type[Record]] = {}
        self.texts: dict[str, str] = {}
        self._text_here = ""
        self._columns = {
            cls: {member.name: self._column(member) for member in members_of(cls)}
            for cls in RECORD_TYPES
        }

    def pages(self) -> Iterator[Page]:
        head = self._survey()
        yield Page((self._details(head),))
        stream = Stream(self._data, lambda share: self._tell((1 + share) / 2))
        for name in stream.members():
            if name in LISTS:
                yield from self._list(stream, name, LISTS[name])
            else:
                stream.value()

    def _survey(self) -> Object:
        """Go through the file, note ids and texts, and return the members that are no lists."""
        stream = Stream(self._data, lambda share: self._tell(share / 2))
        head: Object = {}
        names: set[str] = set()
        fault: FaultError | None = None
        found: Iterable[tuple[type[Record], Json, tuple[Step, ...]]]
        for name in stream.members():
            names.add(name)
            items = stream.items(name) if name in LISTS else None
            if items is None:
                head[name] = stream.value(name)
                found = [(ProjectDetails, head[name], (name,))] if name == "project" else []
            else:
                found = ((LISTS[name], item, (name, i)) for i, item in enumerate(items))
            for cls, item, path in found:
                try:
                    if fault is None:
                        self._note(cls, item, *path)
                except FaultError as error:
                    fault = error
        if stream.late is not None:
            raise stream.late
        _check_head(head)
        if fault is not None:
            raise fault
        for name in _REQUIRED_LISTS:
            if name not in names:
                raise FaultError(Message("lacks the member “{0}”", name))
        return head

    def _note(self, cls: type[Record], item: Json, *path: Step) -> None:
        collect_ids(cls, item, self.ids, *path)
        if len(self.ids) > RECORD_LIMIT:
            raise FaultError(Message("holds more than {0} records", RECORD_LIMIT))
        if cls is Document and isinstance(item, dict):
            with within(*path):
                self._text(item)

    def _details(self, head: Object) -> ProjectDetails:
        known = {*_HEAD, *_OF_THE_FILE, *LISTS}
        unknown = {name: value for name, value in head.items() if name not in known}
        with within("project"):
            record = self._record(ProjectDetails, head["project"], {})
        assert isinstance(record, ProjectDetails), "the record is of the type asked for"
        file_extra = JsonText(to_json_text(unknown)) if unknown else NO_JSON
        return replace(record, file_extra=file_extra)

    def _list(self, stream: Stream, name: str, cls: type[Record]) -> Iterator[Page]:
        items = stream.items()
        if items is None:
            with within(name):
                values.need_list(stream.value())
            return
        tags: list[Record] = []
        page: list[Record] = []
        with within(name):
            for index, item in enumerate(items):
                with within(index):
                    page += self._item(cls, values.need_object(item))
                if cls is Document:
                    yield Page(tuple(page), (self.texts[page[0].id],))
                elif cls is Tag:
                    tags += page
                elif len(page) < _PAGE:
                    continue
                else:
                    yield Page(tuple(page))
                page = []
            check_ancestry(tags, Tag)
        yield Page((*tags, *page))

    def _item(self, cls: type[Record], item: Object) -> list[Record]:
        """Read an object of a list; return its record and those that nest in it."""
        record = self._record(cls, item, {})
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
        return [record, *nested]

    def _text(self, item: Object) -> None:
        """Check a document's text and keep it."""
        for name in ("id", "text"):
            if name not in item:
                raise FaultError(Message("lacks the member “{0}”", name))
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
                raise FaultError(Message("lacks the member “{0}”", name))
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
            raise FaultError(Message("lacks the member “document”"))
        with within("document"):
            document = self._reference(Document, value["document"])
        return values.mention(value, document, self.texts[document])

    def _reference(self, target: type[Record] | None, value: Json) -> str:
        if type(value) is str and self.ids.get(value) is target:
            return value
        name = values.need_id(value)
        found = self.ids.get(name)
        if found is None:
            raise FaultError(Message("refers to {0}, which is not in the file", shown(name)))
        assert target is not None, "a reference leads somewhere"
        raise FaultError(
            Message(
                "refers to {0}, which is a {1}, not a {2}",
                shown(name),
                kind_term(found),
                kind_term(target),
            )
        )


def _check_head(tree: Object) -> None:
    for name in _HEAD:
        if name not in tree:
            raise FaultError(
                Message("lacks the member “{0}”, so it is not annotated JSON ({1})", name, FORMAT)
            )
    if (written := tree["format"]) != FORMAT:
        raise FaultError(
            Message("is {0}; this version reads {1}", shown(written), FORMAT), "format"
        )
    if tree["offsets"] != OFFSETS:
        raise FaultError(
            Message("is {0}, not {1}", shown(tree["offsets"]), shown(OFFSETS)), "offsets"
        )
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
    **dict.fromkeys(RECORD_TYPES, ()),
    **{cls: (name,) for cls, (name, _, _) in CHILDREN.items()},
    Document: (CHILDREN[Document][0], "text"),
    Judgement: ("range",),  # tells of the likelihood again
}
"""Members that are known though no field holds them."""
