"""Names of people and bodies as one reads them, from CSL's parts of a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Name = Mapping[str, str]
"""CSL's `family`, `given`, `non-dropping-particle`, `suffix`; or `literal` alone."""

OTHERS = "others"
"""The literal name that stands for those who are not named, as pandoc has it."""


def shown(name: Name) -> str:
    """Return a name as one reads it, given name first."""
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return name.get("literal") or joined(name, *parts)


def short(names: Sequence[Name]) -> str:
    """Return who is named first, and whether others are: as one cites them."""
    found = [joined(name, "non-dropping-particle", "family") or shown(name) for name in names]
    found = [name for name in found if name]
    if len(found) == 2 and found[1] != OTHERS:
        return f"{found[0]} & {found[1]}"
    return f"{found[0]} et al." if len(found) > 1 else "".join(found)


def joined(name: Name, *parts: str) -> str:
    """Return some parts of a name, in their order."""
    return " ".join(filter(None, (name.get(part, "") for part in parts)))
