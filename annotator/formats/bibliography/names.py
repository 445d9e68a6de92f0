"""Names of people and bodies as BibTeX writes them, to CSL's parts of a name and back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotator.formats.bibliography import tex
from annotator.references.people import OTHERS, is_body, joined

_PARTS = {
    "family": "family",
    "given": "given",
    "prefix": "non-dropping-particle",
    "suffix": "suffix",
}
"""Parts of a name as BibLaTeX labels them."""
_LABELLED = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
_SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|[IVX]{1,4}|[23]r?[dn]")


def from_bibtex(field: str) -> list[dict[str, str]]:
    """Return the names in a field of BibTeX, whose TeX is still as it was."""
    pieces = tex.split_outside(field, r"(?<!\S)(?i:and)(?!\S)")
    return [name for piece in pieces if (name := _bibtex_name(piece.strip()))]


def to_bibtex(names: Sequence[Mapping[str, str]]) -> str:
    """Return names as a field of BibTeX."""
    return " and ".join(filter(None, map(_to_bibtex, names)))


def _bibtex_name(piece: str) -> dict[str, str]:
    if piece == OTHERS:
        return {"literal": OTHERS}
    if piece.startswith("{") and len(tex.split_outside(piece, r"(?<=\})(?=.)")) == 1:
        whole = tex.to_text(piece)
        return {"literal": whole} if whole and not _is_one_letter(piece) else {}
    commas = [part.strip() for part in tex.split_outside(piece, ",")]
    labelled = [_LABELLED.fullmatch(part) for part in commas]
    if all(found and found[1] in (*_PARTS, *(f"{p}-i" for p in _PARTS)) for found in labelled):
        pairs = [(found[1], found[2]) for found in labelled if found]
        return _texts({_PARTS[name]: part for name, part in pairs if name in _PARTS})
    if len(commas) == 1:
        return _given_first(commas[0])
    if len(commas) == 2 and not commas[1] and is_body(body := tex.to_text(commas[0])):
        return {"literal": body}
    particle, family = _particle(_words(commas[0]))
    suffix = commas[1] if len(commas) > 2 else ""
    given = ", ".join(commas[2:]) if len(commas) > 2 else commas[1]
    if len(commas) > 2 and not _SUFFIX.fullmatch(suffix) and _SUFFIX.fullmatch(given):
        suffix, given = given, suffix  # `Family, Given, Jr.`, as many write it
    if not family:
        return _texts({"family": given, "suffix": suffix})
    return _texts(
        {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
    )


def _given_first(piece: str) -> dict[str, str]:
    words = _words(piece)
    if small := [n for n, word in enumerate(words[:-1]) if _is_small(word)]:
        first, last = small[0], small[-1] + 1
    else:
        first = last = len(words) - 1
    return _texts(
        {
            "family": " ".join(words[last:]),
            "given": " ".join(words[:first]),
            "non-dropping-particle": " ".join(words[first:last]),
        }
    )


def _texts(parts: Mapping[str, str]) -> dict[str, str]:
    return {part: text for part, value in parts.items() if (text := tex.to_text(value))}


def _words(piece: str) -> list[str]:
    return [word for word in tex.split_outside(piece, r"[\s~]+") if word]


def _particle(words: list[str]) -> tuple[str, str]:
    count = 0
    while count < len(words) - 1 and _is_small(words[count]):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_small(word: str) -> bool:
    """Return whether a word begins with a small letter, which in braces counts for nothing."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return next((letter.islower() for letter in tex.to_text(word) if letter.isalpha()), False)


def _is_one_letter(piece: str) -> bool:
    return not tex.to_text(piece).strip(" ,")


def _to_bibtex(name: Mapping[str, str]) -> str:
    if not name.get("family"):
        literal = name.get("literal") or name.get("given", "")
        return OTHERS if literal == OTHERS else f"{{{tex.from_text(literal)}}}" if literal else ""
    family = _protected(name["family"])
    if _is_small(family):
        family = f"{{{family}}}"
    if particle := name.get("non-dropping-particle"):
        family = f"{tex.from_text(particle)} {family}"
    given = _protected(joined(name, "given", "dropping-particle"))
    suffix = _protected(name.get("suffix", ""))
    if not (given or suffix):
        is_plain = len(_words(family)) == 1 and not family.startswith("{")
        return family if is_plain else f"{family},"
    return ", ".join([family, suffix, given] if suffix else [family, given])


def _protected(part: str) -> str:
    """Return a part of a name in which no word and no comma divides names."""
    text = tex.from_text(part)
    is_divided = "," in part or re.search(r"(?:^|\s)(?:and|AND)(?:\s|$)", part)
    return f"{{{text}}}" if is_divided else text
