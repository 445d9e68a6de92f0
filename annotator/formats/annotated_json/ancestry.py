"""Trees in the file: layers of a claim, and tags. Linear, whatever a file makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.formats.annotated_json.faults import FaultError, Step
from annotator.messages import Message
from annotator.model import Attribution, Record, Tag
from annotator.model.rules import DEPTH_LIMIT


def check_ancestry(
    records: Iterable[Record], cls: type[Attribution] | type[Tag], *path: Step
) -> None:
    """Raise FaultError where a parent is not among the records, or leads back, or lies too deep."""
    own = [record for record in records if isinstance(record, cls)]
    parents: dict[str, str | None] = {record.id: record.parent for record in own}
    depths: dict[str | None, int] = {None: 0}
    for index, record in enumerate(own):
        above: dict[str, None] = {}
        name: str | None = record.id
        while name not in depths:
            assert name is not None, "None has its depth from the start"
            if name in above:
                raise FaultError(Message("leads back to the record itself"), *path, index, "parent")
            if name not in parents:
                raise FaultError(Message("is a layer of another claim"), *path, index, "parent")
            above[name] = None
            name = parents[name]
        depth = depths[name]
        for higher in reversed(above):
            depth += 1
            depths[higher] = depth
        if depth > DEPTH_LIMIT:
            raise FaultError(
                Message("is nested more than {0} levels deep", DEPTH_LIMIT), *path, index, "parent"
            )
