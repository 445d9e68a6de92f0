"""Who made edits: here, or in another copy that was merged; two ids of one person are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model import AnalystId, EditSummary, OnePerson, SeenEdit
from annotator.model.people import People
from annotator.reader import Reader


@dataclass(frozen=True, slots=True)
class Editor:
    """A person whose edits can be asked for."""

    name: str
    """The one that she went by last."""
    ids: tuple[AnalystId, ...]
    """Those that she edited under here; none where only merges know of her."""
    names: frozenset[str]
    """All that she goes or went by, as `plain_name` gives them."""

    def is_one_of(self, other: Editor) -> bool:
        """Return whether another one is the same person, as more may be known of her by now."""
        return not {*self.ids}.isdisjoint(other.ids) or not self.names.isdisjoint(other.names)

    def made(self, line: EditSummary) -> bool:
        """Return whether an edit is hers."""
        if line.analyst_id:
            return line.analyst_id in self.ids
        return plain_name(line.analyst_name) in self.names


def editors(reader: Reader, seen: Iterable[SeenEdit] = ()) -> list[Editor]:
    """Return everybody who edited a project, or whose edits merges brought word of.

    Two who were declared one person are one, by either name. Of somebody whom only merges know
    the name has to do.
    """
    people = People(reader.all(OnePerson))
    ids: dict[str, list[AnalystId]] = {}
    names: dict[str, list[str]] = {}
    for analyst_id, own in reader.history.editors().items():
        person = people.of(analyst_id)
        ids.setdefault(person, []).append(analyst_id)
        names.setdefault(person, []).extend(own)
    of_name = {plain_name(one.name): people.of(one.id) for one in reader.analysts()}
    of_name |= {plain_name(name): AnalystId(i) for i, own in names.items() for name in own}
    for name in dict.fromkeys(line.analyst_name for line in seen):
        names.setdefault(of_name.get(plain_name(name), f"name {name}"), []).append(name)
    return [
        Editor(own[-1], tuple(ids.get(key, ())), frozenset(map(plain_name, own)))
        for key, own in names.items()
    ]


def plain_name(name: str) -> str:
    """Return a name as it is compared: its case and its blanks make no difference."""
    return " ".join(name.split()).casefold()
