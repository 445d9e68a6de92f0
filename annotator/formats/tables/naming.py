"""How cells name what there may be several of."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.findings.fallen import Fell
from annotator.model import Standing, Tag, TagId

BETWEEN_NAMES = "; "
BETWEEN_LEVELS = " / "


def joined_names(names: Iterable[str]) -> str:
    """Return names in one cell."""
    return BETWEEN_NAMES.join(names)


def became(standing: Standing, fallen: str, reason: str = "") -> str:
    """Return what became of a source that fell, and when: `withdrawn 2020-05-03: made up`."""
    told = f"{fallen} {standing.date}".rstrip()
    return f"{told}: {reason}" if reason else told


def resting_on(fell: Fell, fallen: str) -> str:
    """Return on what a claim rests that fell: `The Post (withdrawn 2020-05-03)`."""
    return f"{fell.source.name} ({became(fell.standing, fallen)})"


def tag_paths(tags: Iterable[Tag]) -> dict[TagId, str]:
    """Return each tag by its place in the tree, from the top: `content / factual`."""
    known = {tag.id: tag for tag in tags}
    paths: dict[TagId, str] = {}
    for tag in known.values():
        names: list[str] = []
        seen: set[TagId] = set()
        at: Tag | None = tag
        while at is not None and at.id not in seen:
            seen.add(at.id)
            names.insert(0, at.name)
            at = known.get(at.parent) if at.parent else None
        paths[tag.id] = BETWEEN_LEVELS.join(names)
    return paths
