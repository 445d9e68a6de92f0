"""Which ids a file gives out, and to what."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.annotated_json.faults import FaultError, Step, shown
from annotator.formats.annotated_json.members import CHILDREN, LISTS
from annotator.formats.annotated_json.parsing import Json
from annotator.model import ProjectDetails, Record


def collect_ids(tree: dict[str, Json]) -> dict[str, type[Record]]:
    """Return the type of record behind each id; raises FaultError where an id is given out twice.

    Objects of a wrong shape are passed over: they are refused when they are read.
    """
    ids: dict[str, type[Record]] = {}
    for cls, item, path in _objects(tree):
        name = item.get("id")
        if not isinstance(name, str):
            continue
        if name in ids:
            raise FaultError(f"is {shown(name)}, which is another record's id too", *path, "id")
        ids[name] = cls
    return ids


def _objects(
    tree: dict[str, Json],
) -> Iterator[tuple[type[Record], dict[str, Json], tuple[Step, ...]]]:
    if isinstance(tree["project"], dict):
        yield ProjectDetails, tree["project"], ("project",)
    for name, cls in LISTS.items():
        for index, item in _items(tree, name):
            yield cls, item, (name, index)
            if cls in CHILDREN:
                inner, child, _ = CHILDREN[cls]
                for number, nested in _items(item, inner):
                    yield child, nested, (name, index, inner, number)


def _items(holder: dict[str, Json], name: str) -> Iterator[tuple[int, dict[str, Json]]]:
    items = holder.get(name)
    if isinstance(items, list):
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield index, item
