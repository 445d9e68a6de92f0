"""The sources and the tags of a project as filters know them, kept current from each edit."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.analysis.matches import Needle, SearchableText, fold
from annotator.model import Change, Source, SourceId, Tag, TagId
from annotator.reader import Reader, SourceLine, is_named


class Vocabulary:
    """Read when it is first asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._sources: dict[SourceId, SourceLine] | None = None
        self._folded: dict[SourceId, str] | None = None
        self._parents: dict[TagId, TagId | None] | None = None

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

    def named_like(self, needle: Needle) -> set[SourceId]:
        """Return the sources whose names hold a needle."""
        if self._folded is None:
            self._folded = {line.id: fold(line.name) for line in self.sources.values()}
        letters = fold(needle.text)
        found = {source_id for source_id, name in self._folded.items() if letters in name}
        if needle.is_case or needle.is_word:
            names = {i: SearchableText(self.sources[i].name) for i in found}
            found = {i for i, name in names.items() if next(name.find(needle), None)}
        return found

    def with_those_above(self, tag: TagId) -> set[TagId]:
        """Return a tag and all that it stands beneath."""
        found: set[TagId] = set()
        above: TagId | None = tag
        while above is not None and above not in found:
            found.add(above)
            above = self._all_parents.get(above)
        return found

    def with_those_beneath(self, tags: Iterable[TagId]) -> set[TagId]:
        """Return some tags and all that stand beneath them."""
        wanted = set(tags)
        return wanted | {
            tag for tag in self._all_parents if not wanted.isdisjoint(self.with_those_above(tag))
        }

    def forget(self) -> None:
        """Read again what is asked for next."""
        self._sources = self._folded = self._parents = None

    def take(self, change: Change) -> None:
        """Take in a change of a source or a tag."""
        match change.record:
            case Source() as source if self._sources is not None:
                self._folded = None
                self._sources.pop(source.id, None)
                if change.after is not None:
                    line = SourceLine(source.id, source.name, source.kind, source.named)
                    self._sources[source.id] = line
            case Tag() as tag if self._parents is not None:
                self._parents.pop(tag.id, None)
                if change.after is not None:
                    self._parents[tag.id] = tag.parent

    @property
    def _all_parents(self) -> dict[TagId, TagId | None]:
        if self._parents is None:
            self._parents = {tag.id: tag.parent for tag in self._reader.tags()}
        return self._parents
