"""The sources, tags and analysts of a project as filters know them, kept current from each edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set

from annotator.model import (
    Analyst,
    AnalystId,
    Change,
    ClaimId,
    Moment,
    MomentKind,
    Reliability,
    Source,
    SourceId,
    Tag,
    TagId,
)
from annotator.reader import Reader, SourceLine, is_missing, is_named
from annotator.text.collation import sort_key


class Vocabulary:
    """Read when it is first asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._sources: dict[SourceId, SourceLine] | None = None
        self._tags: dict[TagId, Tag] | None = None
        self._analysts: dict[AnalystId, str] | None = None
        self._sort_keys: dict[SourceId, str] | None = None
        self._moments: dict[ClaimId, list[Moment]] | None = None
        self.carried: Mapping[ClaimId, tuple[int, int]] = {}
        """Claims that several documents carry: by how many, and of how many origins.

        This and `fallen` are told by whoever works them out.
        """
        self.fallen: Set[ClaimId] = frozenset()
        """Claims that rest on a source that fell, as far as that is not dealt with."""

    @property
    def sources(self) -> dict[SourceId, SourceLine]:
        """All sources, by their ids."""
        if self._sources is None:
            self._sources = {line.id: line for line in self._reader.source_lines()}
        return self._sources

    @property
    def unnamed(self) -> set[SourceId]:
        """The sources that have no name."""
        return {line.id for line in self.sources.values() if not is_named(line)}

    @property
    def missing(self) -> set[SourceId]:
        """The sources that could be in hand and are not."""
        return {line.id for line in self.sources.values() if is_missing(line)}

    def rated(self, grades: Collection[Reliability | None]) -> set[SourceId]:
        """Return the sources of some reliability; None stands for those without a grade."""
        return {line.id for line in self.sources.values() if line.reliability in grades}

    def name_of(self, source_id: SourceId) -> str:
        """Return what a source is called, nothing where it is gone."""
        line = self.sources.get(source_id)
        return line.name if line else ""

    @property
    def sort_keys(self) -> dict[SourceId, str]:
        """By what the names of all sources are put in order."""
        if self._sort_keys is None:
            self._sort_keys = {line.id: sort_key(line.name) for line in self.sources.values()}
        return self._sort_keys

    @property
    def tags(self) -> dict[TagId, Tag]:
        """All tags, by their ids."""
        if self._tags is None:
            self._tags = {tag.id: tag for tag in self._reader.tags()}
        return self._tags

    @property
    def analysts(self) -> dict[AnalystId, str]:
        """The names of all analysts, by their ids."""
        if self._analysts is None:
            self._analysts = {who.id: who.name for who in self._reader.analysts()}
        return self._analysts

    def times(self, claim_id: ClaimId, kind: MomentKind) -> list[str]:
        """Return when a claim was said, or what it tells happens, the earliest first."""
        if self._moments is None:
            self._moments = {}
            for moment in self._reader.all(Moment):
                self._moments.setdefault(moment.claim, []).append(moment)
        own = self._moments.get(claim_id)
        return sorted(m.value for m in own if m.kind is kind) if own else []

    def with_those_above(self, tag: TagId) -> set[TagId]:
        """Return a tag and all that it stands beneath."""
        found: set[TagId] = set()
        above: TagId | None = tag
        while above is not None and above not in found:
            found.add(above)
            own = self.tags.get(above)
            above = own.parent if own else None
        return found

    def with_those_beneath(self, tags: Iterable[TagId]) -> set[TagId]:
        """Return some tags and all that stand beneath them."""
        wanted = set(tags)
        return wanted | {
            tag for tag in self.tags if not wanted.isdisjoint(self.with_those_above(tag))
        }

    def forget(self) -> None:
        """Read again what is asked for next."""
        self._sources = self._tags = self._analysts = self._sort_keys = self._moments = None

    def take(self, change: Change) -> None:
        """Take in a change of a source, a tag, an analyst or the time of a claim."""
        match change.record:
            case Source() as source if self._sources is not None:
                self._sort_keys = None
                self._sources.pop(source.id, None)
                if change.after is not None:
                    self._sources[source.id] = SourceLine.of(source)
            case Tag() as tag if self._tags is not None:
                self._tags.pop(tag.id, None)
                if change.after is not None:
                    self._tags[tag.id] = tag
            case Analyst():
                self._analysts = None
            case Moment():
                self._moments = None
