"""What is said of a sentence beside it: asides in brackets, credits below, its number elsewhere.

"(Applause)" and "(Laughter)" make two claims of one promise, "– Hanna Lund, engineer" says whose
the lines above are, and "Item 2 was rejected" is about an item that stands far from it.
"""

from __future__ import annotations

import re

from annotator.text.sentence_alignment import Sentences


def _any_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_ASIDE = re.compile(
    r"\s*(?:[(\[（［【][^()\[\]（）【】\n]*(?:[^\W\d_]{3}|[\u3040-\u9fff])[^()\[\]（）【】\n]*[)\]）］】]"
    r"|\*[^*\n]*[^\W\d_]{3}[^*\n]*\*)[.。]?(?=[^\S\n]*(\S?))"
)
_DASHED = re.compile(r"[–—―~-][^\S\n]*[^\W\d_]")
_LONGEST_CREDIT = 10
"""Words of a line that says whose the words above it are."""
_STOPS = frozenset(".!?…。！？:：")
_SOURCE = re.compile(
    _any_of(
        """
        sources? quellen? fuentes? fonte fonti fontes bron bronnen källa källor kilde kilder lähde
        źródło zdroj zdroje sursa forrás kaynak πηγή источник источники джерело מקור المصدر nguồn
        sumber 来源 來源 出典 출처
        """
    )
    + r"[^\S\n]?[:：]",
    re.IGNORECASE,
)
_NUMBER = r"(?P<number>\d{1,3}|[a-z])"
_NUMBERED = re.compile(
    rf"[^\S\n]*(?:(?P<time>\d{{1,2}}[:.h]\d\d)\b|(?:[^\W\d_]{{2,10}}\.?\s(?=\d)|\(?){_NUMBER}[.:)]\s)",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"\b(?P<time>\d{1,2}[:.h]\d\d)\b|(?:\(|"
    + _any_of(
        r"""
        items? points? motions? claims? questions? answers? numbers? nos? nr n° nº № articles?
        clauses? paragraphs? punkte? ziffern? anträge? antrag top fragen? artikel frage puntos?
        artículos? articolo articoli punti ponto pontos artigo punt punkten? punkt punkty pkt
        пункта? пункте пунктом статья статьи bod bodu kohta madde
        """
    )
    + rf"\.?[^\S\n]?){_NUMBER}\b",
    re.IGNORECASE,
)


Beside = tuple[str, str, frozenset[str]]


def beside(text: Sentences) -> list[Beside]:
    """Return for each sentence the aside right behind it, the line that credits it, its namings."""
    credit = ""
    asides: list[tuple[str, str]] = []
    for number in reversed(range(len(text))):
        if number + 1 == len(text) or text.is_apart(number, number + 1):
            credit = _credit(text, number)
        asides.append((_aside(text, number), credit))
    return [(*both, named) for both, named in zip(reversed(asides), _namings(text), strict=True)]


def _aside(text: Sentences, number: int) -> str:
    """Return what stands in brackets behind a sentence, on its line or on one by itself."""
    found = _ASIDE.match(text.text, text.ranges[number][1])
    is_label = found and found.group(1) and "\n" in found.group()
    return "" if found is None or is_label else " ".join(found.group().split())


def _credit(text: Sentences, number: int) -> str:
    """Return the line below a sentence if it says whose that is; one of a list does not."""
    below = number + 1
    if below == len(text) or _DASHED.match(text.keys[number]):
        return ""
    key = text.keys[below]
    is_line = below + 1 == len(text) or text.is_apart(below, below + 1)
    if not is_line or len(key.split()) > _LONGEST_CREDIT:
        return ""
    if _SOURCE.match(key):
        return key
    is_listed = below + 1 < len(text) and _DASHED.match(text.keys[below + 1])
    is_dashed = _DASHED.match(key) and key[-1] not in _STOPS and not is_listed
    return key if is_dashed or _ASIDE.fullmatch(key) else ""


def _namings(text: Sentences) -> list[frozenset[str]]:
    """Return for each numbered sentence those that name it by its number, without the number."""
    named: dict[str, set[str]] = {}
    for key in text.keys:
        own = _NUMBERED.match(key)
        for match in _NAMING.finditer(key, own.end() if own else 0):
            number = (match["time"] or match["number"]).lower()
            rest = f"{key[: match.start()]}#{key[match.end() :]}"
            named.setdefault(number, set()).add(rest)
    found: list[frozenset[str]] = []
    for start, end in text.ranges:
        own = _NUMBERED.match(text.text, start, end) if named else None
        number = (own["time"] or own["number"]).lower() if own else ""
        found.append(frozenset(named.get(number, ())))
    return found
