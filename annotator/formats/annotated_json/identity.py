"""Which ids a file gives out, and to what."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.annotated_json.faults import FaultError, Step, shown
from annotator.formats.annotated_json.members import CHILDREN
from annotator.formats.annotated_json.parsing import Json
from annotator.messages import Message
from annotator.model import Record


def collect_ids(cls: type[Record], item: Json, ids: dict[str, type[Record]], *path: Step) -> None:
    """Note the type of record behind each id of an object; raises FaultError for one given twice.

    Objects of a wrong shape are passed over: they are refused when they are read.
    """
    for of_type, found, place in _objects(cls, item, path):
        name = found.get("id")
        if not isinstance(name, str):
            continue
        if name in ids:
            raise FaultError(
                Message("is {0}, which is another record's id too", shown(name)), *place, "id"
            )
        ids[name] = of_type


def _objects(
    cls: type[Record], item: Json, path: tuple[Step, ...]
) -> Iterator[tuple[type[Record], dict[str, Json], tuple[Step, ...]]]:
    if not isinstance(item, dict):
        return
    yield cls, item, path
    if cls in CHILDREN:
        inner, child, _ = CHILDREN[cls]
        nested = item.get(inner)
        for index, value in enumerate(nested if isinstance(nested, list) else ()):
            if isinstance(value, dict):
                yield child, value, (*path, inner, index)
