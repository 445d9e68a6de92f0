"""Which sources a bibliography brings to a register that knows some of them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.messages import Message
from annotator.model import Source, SourceKind, guid
from annotator.references import dates, people
from annotator.references.items import DATES, NAMES, fit, names_of, text_of
from annotator.references.sources import identity, item_in, title_apart
from annotator.references.values import Item, Json
from annotator.text.quoting import shortened

_LONGEST = 60
_OF_NO_ACCOUNT = ("id", "citation-key", "custom")
"""Members that say nothing of what is referred to."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What is new, as it goes into the register; `notes` tell which entries say something else."""

    sources: tuple[Source, ...]
    notes: tuple[Message, ...] = ()


def new_sources(found: Sequence[Source], known: Iterable[Source]) -> Brought:
    """Return what is new of the sources that a bibliography gave.

    An entry that the register has is passed over; where it says something else there, that is told
    and left as it is. A title that another source has gets author and year; who published it is
    put down where the register has that publication.
    """
    register = _Register(known)
    new: dict[str, Source] = {}
    notes: list[Message] = []
    for source in found:
        item = item_in(source)
        present = register.known(source, item) or new.get(source.id)
        if present is None:
            new[source.id] = source
        elif _says_more(item, source, present):
            notes.append(
                Message(
                    "“{0}” is in the register already and says something else there; it stays as "
                    "it is.",
                    shortened(present.name, _LONGEST),
                )
            )
    names = register.names + Counter(source.name.casefold() for source in new.values())
    return Brought(tuple(register.named(s, names) for s in new.values()), tuple(notes))


class _Register:
    def __init__(self, known: Iterable[Source]) -> None:
        self._by_id: dict[str, Source] = {}
        self._by_identity: dict[str, Source] = {}
        self._publications: dict[str, Source] = {}
        self.names: Counter[str] = Counter()
        for source in known:
            own = guid(source.id)
            self._by_id[own] = source
            self.names[source.name.casefold()] += 1
            if source.csl:
                self._by_identity.setdefault(identity(item_in(source), own), source)
            if source.kind is SourceKind.PUBLICATION:
                self._publications.setdefault(source.name.casefold(), source)

    def known(self, source: Source, item: Item) -> Source | None:
        """Return the source of the register that an entry is, if there is one."""
        own = self._by_id.get(text_of(item, "id")) or self._by_id.get(source.id)
        return own or self._by_identity.get(identity(item))

    def named(self, source: Source, names: Counter[str]) -> Source:
        """Return a new source with a name of its own, and with who published it if known."""
        item = item_in(source)
        if names[source.name.casefold()] > 1:
            source = replace(source, name=title_apart(item))
        for name in ("container-title", "container-title-short"):
            publication = self._publications.get(text_of(item, name).casefold())
            if publication is not None:
                return replace(source, by=publication.id)
        return source


def _says_more(item: Item, source: Source, present: Source) -> bool:
    """Return whether an entry says something that the register's source does not say."""
    if not present.csl:
        return source.name != present.name
    there, here = fit(item_in(present), ""), fit(item, "")
    return any(
        _said(there, name) != said
        for name in here
        if name not in _OF_NO_ACCOUNT and (said := _said(here, name))
    )


def _said(item: Mapping[str, Json], name: str) -> Json:
    """Return what a member says, whichever way it says it."""
    value = item.get(name)
    if name in DATES:
        return dates.shown(value)
    if name in NAMES:
        return [people.shown(each) for each in names_of(item, name)]
    return value if isinstance(value, list | dict) else text_of(item, name)
