"""The register of sources: who they are, and of how many claims each is what.

It is read once and then patched from each edit. Independent of any window.
"""

from __future__ import annotations

from operator import attrgetter

from annotator.analysis.project_index import ProjectIndex
from annotator.model import (
    Document,
    DocumentId,
    Edit,
    EditAction,
    Source,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
)
from annotator.project.document_list import titles_apart
from annotator.reader import Reader, SourceRole
from annotator.text.collation import sort_key
from annotator.text.folding import typed

Value = str | int
_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
"""To which a source can belong."""
_ROLES = {role.value: role for role in SourceRole}


class SourceRegister:
    """All sources of a project, in order of entry."""

    def __init__(self, reader: Reader, index: ProjectIndex) -> None:
        """`index` is kept current by its owner; it counts when counts are asked for."""
        self._reader = reader
        self._index = index
        self.sources: dict[SourceId, Source] = {s.id: s for s in reader.sources()}
        self._standings: dict[StandingId, Standing] = {s.id: s for s in reader.all(Standing)}
        self._titles: dict[DocumentId, str] | None = None

    def apply(self, edit: Edit) -> bool:
        """Take in an edit; return whether sources came or went."""
        has_new = has_gone = False
        for change in edit.changes:
            match change.record:
                case Source() as source if change.after is None:
                    has_gone |= self.sources.pop(source.id, None) is not None
                case Source() as source:
                    has_new |= source.id not in self.sources
                    self.sources[source.id] = source
                case Standing() as standing if change.after is None:
                    self._standings.pop(standing.id, None)
                case Standing() as standing:
                    self._standings[standing.id] = standing
                case Document():
                    self._titles = None
        if has_new and edit.summary.action is not EditAction.EDIT:
            # What comes back comes to its old place.
            self.sources = {source.id: source for source in self._reader.sources()}
        return has_new or has_gone

    def count(self, source: Source, role: SourceRole) -> Value:
        """Return of how many claims a source is what, nothing where that is not known yet."""
        counts = self._index.counts
        return counts.sources[role][source.id] if counts is not None else ""

    def standing(self, source: Source) -> Standing | None:
        """Return what became of a source the last time that it fell, None where it stands."""
        own = (each for each in self._standings.values() if each.source == source.id)
        return max(own, key=attrgetter("order"), default=None)

    def value(self, source: Source, field: str) -> Value:
        """Return what a field holds: one of a source, or the name of a role for its count."""
        match field:
            case "named":
                return {True: "yes", False: "no", None: ""}[source.named]
            case "affiliation":
                body = self.sources.get(source.affiliation) if source.affiliation else None
                return body.name if body else ""
            case "document":
                return self._title(source.document) if source.document else ""
            case _ if field in _ROLES:
                return self.count(source, _ROLES[field])
        return str(getattr(source, field) or "")

    def _title(self, document_id: DocumentId) -> str:
        if self._titles is None:
            self._titles = titles_apart(self._reader)
        return self._titles.get(document_id, "")

    def arranged(
        self, letters: str = "", field: str = "", *, is_descending: bool = False
    ) -> list[Source]:
        """Return the sources whose name or affiliation holds some letters, in order of a field.

        Whatever the case; what is empty comes last either way.
        """
        asked = typed(letters)
        found = list(self.sources.values())
        if letters:
            found = [source for source in found if asked.is_in(self._searchable_text(source))]
        if not field:
            return found
        keys = {source.id: _key(self.value(source, field)) for source in found}
        with_value = [source for source in found if keys[source.id] != ""]
        with_value.sort(key=lambda source: keys[source.id], reverse=is_descending)
        return with_value + [source for source in found if keys[source.id] == ""]

    def bodies(self, member: Source) -> list[str]:
        """Return the names to which a source can belong."""
        names = {s.name for s in self.sources.values() if s.kind in _BODIES and s.id != member.id}
        return sorted(names, key=sort_key)

    def body_named(self, name: str) -> SourceId | None:
        """Return the organisation or publication of a name."""
        found = (s.id for s in self.sources.values() if s.name == name and s.kind in _BODIES)
        return next(found, None)

    def _searchable_text(self, source: Source) -> str:
        return f"{source.name} {self.value(source, 'affiliation')}"


def _key(value: Value) -> Value:
    return sort_key(value) if isinstance(value, str) else value
