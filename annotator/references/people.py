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


def from_line(line: str) -> dict[str, str]:
    """Return a name on a line: `Family, Given, Suffix`, or a body's name as it is.

    A comma at the end says that those before it divide nothing, and that some words are a body.
    """
    family, *rest = (part.strip() for part in line.split(","))
    if not rest:
        return {"literal": family} if family else {}
    if not family:
        return {"literal": rest[0]} if rest[0] else {}
    given, *suffixes = rest
    if (suffixes and not suffixes[-1]) or (rest == [""] and is_body(family)):
        return {"literal": line.strip().removesuffix(",").rstrip()}
    small, *large = _particle_and_family(family.split())
    parts = {
        "family": " ".join(large),
        "given": given,
        "suffix": ", ".join(filter(None, suffixes)),
        "non-dropping-particle": small,
    }
    return {name: part for name, part in parts.items() if part}


def is_body(name: str) -> bool:
    """Return whether a name that ends with a comma is that of a body, as EndNote writes it.

    A family name alone is one word, and not all of capitals.
    """
    _particle, *large = _particle_and_family(name.split())
    return len(large) > 1 or (name.isupper() and len(name) > 1)


def to_line(name: Name) -> str:
    """Return a name on a line, as `from_line` reads it."""
    if not name.get("family"):
        literal = name.get("literal") or name.get("given", "")
        return literal if "," not in literal else f"{literal},"
    given = joined(name, "given", "dropping-particle")
    parts = [joined(name, "non-dropping-particle", "family"), given, name.get("suffix", "")]
    return ", ".join(parts[:2] if not parts[2] else parts) if given or parts[2] else f"{parts[0]},"


def _particle_and_family(words: Sequence[str]) -> list[str]:
    """Return the words in small letters that a name begins with as one, then all others."""
    count = 0
    while count < len(words) - 1 and words[count][:1].islower():
        count += 1
    return [" ".join(words[:count]), *words[count:]]
