"""The tree of tags as it reads, each with how many claims carry it, kept current from each edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.analysis.project_index import ProjectIndex
from annotator.grouping import grouped
from annotator.model import Edit, Tag, TagId
from annotator.reader import Reader
from annotator.text.collation import sort_key


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag at its place in the tree."""

    tag: Tag
    depth: int


class TagTree:
    """All tags of a project, each above those below it, by name on each level."""

    def __init__(self, reader: Reader, index: ProjectIndex) -> None:
        """`index` is kept current by its owner; it counts when counts are asked for."""
        self._index = index
        self._tags: dict[TagId, Tag] = {tag.id: tag for tag in reader.tags()}
        self.lines = tree_lines(self._tags.values())

    def apply(self, edit: Edit) -> bool:
        """Take in an edit; return whether the tree differs."""
        changes = [change for change in edit.changes if isinstance(change.record, Tag)]
        for change in changes:
            self._tags.pop(TagId(change.record.id), None)
            if isinstance(change.after, Tag):
                self._tags[change.after.id] = change.after
        if changes:
            self.lines = tree_lines(self._tags.values())
        return bool(changes)

    def count(self, tag: Tag) -> int | None:
        """Return how many claims carry a tag itself, None where that is not known yet."""
        counts = self._index.counts
        return counts.tags[tag.id] if counts is not None else None


def tree_lines(tags: Iterable[Tag]) -> list[TagLine]:
    """Return tags as a tree reads, each above those below it, by name on each level."""
    by_name = sorted(tags, key=lambda each: sort_key(each.name))
    ids = {tag.id for tag in by_name}
    below = grouped((tag.parent if tag.parent in ids else None, tag) for tag in by_name)
    lines: list[TagLine] = []
    waiting = [TagLine(tag, 0) for tag in reversed(below.get(None, []))]
    while waiting:
        line = waiting.pop()
        lines.append(line)
        waiting += [TagLine(tag, line.depth + 1) for tag in reversed(below.get(line.tag.id, []))]
    return lines
