"""Searches that an analyst saves by name, outside the project: they are hers, not its content."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.analysis.query import Query
from annotator.model import ProjectId
from annotator.settings import read_state, state_path, write_state
from annotator.text.collation import sort_key

_FILE_NAME = "searches.json"


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A query under a name."""

    name: str
    query: Query


def kept_searches(project_id: ProjectId) -> list[KeptSearch]:
    """Return the searches kept for a project, by name."""
    stored = read_state(state_path(_FILE_NAME)).get(project_id)
    kept = [
        KeptSearch(name, Query.from_members(members))
        for name, members in (stored.items() if isinstance(stored, dict) else ())
        if isinstance(members, dict)
    ]
    return sorted(kept, key=lambda search: sort_key(search.name))


def keep_search(project_id: ProjectId, search: KeptSearch) -> None:
    """Keep a search, in place of one of the same name."""
    _change(project_id, {search.name: search.query.to_members()})


def forget_search(project_id: ProjectId, name: str) -> None:
    """Remove a saved search."""
    _change(project_id, {name: None})


def _change(project_id: ProjectId, changed: dict[str, dict[str, object] | None]) -> None:
    path = state_path(_FILE_NAME)
    stored = read_state(path)
    of_project = stored.get(project_id)
    kept = {**(of_project if isinstance(of_project, dict) else {}), **changed}
    stored[project_id] = {name: members for name, members in kept.items() if members is not None}
    write_state(path, stored)
