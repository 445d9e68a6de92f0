"""What is said of a sentence beside it: asides in brackets, credits below, its number elsewhere.

"(Applause)" and "(Laughter)" make two claims of one promise, "– Hanna Lund, engineer" says whose
the lines above are, and "Item 2 was rejected" is about an item that stands far from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.text.sentence_alignment import Sentences


def _any_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_ASIDE = re.compile(
    r"(?:[(\[（［【][^()\[\]（）【】\n]{0,60}(?:[^\W\d_]{3}|[\u3040-\u9fff])[^()\[\]（）【】\n]{0,60}[)\]）］】]"
    r"|\*[^*\n]{0,40}[^\W\d_]{3}[^*\n]{0,40}\*)[.。]?(?=[^\S\n]*(\S?))"
)
_DASHED = re.compile(r"[–—―~-][^\S\n]*[^\W\d_]")
_LONGEST_CREDIT = 10
"""Words of a line that says whose the words above it are."""
_STOPS = frozenset(".!?…。！？:：")
_CREDIT = re.compile(
    rf"^[^\S\n]*(?={_DASHED.pattern}|(?:(?:our|my|unser|unsere|notre|nuestro|il nostro) )?"
    + _any_of(
        """
        sources? quellen? fuentes? fonte fonti fontes bron bronnen källa källor kilde kilder lähde
        źródło zdroj zdroje sursa forrás kaynak πηγή источник источники джерело מקור المصدر nguồn
        sumber 来源 來源 出典 출처
        results? outcome decision verdict rating ruling status vote assessment beschluss ergebnis
        abstimmung bewertung urteil fazit résultat décision évaluation resultado decisión veredicto
        calificación risultato esito decisione verdetto valutazione decisão avaliação uitslag
        besluit oordeel resultat beslut vedtak utfall wynik decyzja werdykt ocena výsledek usnesení
        hodnocení результат решение вердикт оценка 结果 结论 決定 結果 判定 결과
        """
    )
    + r"[^\S\n]?[:：])",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED = re.compile(
    r"[^\S\n]*(?:(\d{1,2}[:.h]\d\d)\b|(?:[^\W\d_]{2,10}\.?\s(?=\d)|\(?)(\d{1,3}|[a-zA-Z])[.:)]\s)"
)
_NUMBER = re.compile(r"(?<!\d)(\d{1,2}[:.h]\d\d|\d{1,3})(?![\d.:,]?\d)|(?<=\()([a-zA-Z])(?=\))")
_BEFORE_NUMBER = re.compile(
    r"(?:\(|№|\b"
    + _any_of(
        """
        items? points? motions? claims? questions? answers? numbers? nos? nr n° nº articles?
        clauses? paragraphs? punkte? ziffern? anträge? antrag top fragen? artikel frage puntos?
        artículos? articolo articoli punti ponto pontos artigo punt punkten? punkt punkty pkt
        пункта? пункте пунктом статья статьи bod bodu kohta madde
        """
    )
    + r"\.?[^\S\n]?)\Z",
    re.IGNORECASE,
)
_REACH = 12
"""Signs before a number in which the word stands that makes it that of a sentence."""
_CONTEXT = 200
"""Signs on each side of a number that tell what is said of the sentence."""


def beside(text: Sentences) -> dict[int, list[str]]:
    """Return what is said of sentences beside them: asides, credits and what names their number.

    An aside on a line by itself and a credit belong to the whole paragraph above.
    """
    found: dict[int, list[str]] = {}
    for match in _ASIDE.finditer(text.text):
        number = text.starting_at(match.start())
        if number and not (match.group(1) and text.is_apart(number - 1, number)):
            _note(text, number, match.group(), found)
    for match in _CREDIT.finditer(text.text):
        number = text.starting_at(match.end())
        if number and _is_credit(text, number):
            _note(text, number, text.keys[number], found)
    for number, said in _namings(text):
        found.setdefault(number, []).append(said)
    return found


def _note(text: Sentences, below: int, said: str, found: dict[int, list[str]]) -> None:
    """Note what stands behind a sentence, or below the paragraph that it ends."""
    is_line = text.is_apart(below - 1, below)
    for number in range(below - 1, -1, -1):
        if number < below - 1 and not (is_line and not text.is_apart(number, number + 1)):
            break
        found.setdefault(number, []).append(" ".join(said.split()))


def _is_credit(text: Sentences, number: int) -> bool:
    """Return whether a line says whose the words above it are; one of a list does not."""
    key, behind = text.keys[number], number + 1
    is_line = behind == len(text) or text.is_apart(number, behind)
    if not (is_line and text.is_apart(number - 1, number)) or len(key.split()) > _LONGEST_CREDIT:
        return False
    if not _DASHED.match(key):
        return True
    is_listed = any(map(_DASHED.match, (text.keys[number - 1], *text.keys[behind : behind + 1])))
    return key[-1] not in _STOPS and not is_listed


def _namings(text: Sentences) -> Iterator[tuple[int, str]]:
    """Yield the numbered sentences with those that name them by their number, without it."""
    named: dict[str, list[str]] = {}
    for found in _NUMBER.finditer(text.text):
        start, end = found.span()
        is_time = len(found.group()) > 3
        if is_time or _BEFORE_NUMBER.search(text.text, max(0, start - _REACH), start):
            for low, high in text.ranges[slice(*text.numbers(start, end))]:
                if _own_number(text, low, high) != found.group().lower():
                    before = text.text[max(low, start - _CONTEXT) : start]
                    after = text.text[end : min(high, end + _CONTEXT)]
                    named.setdefault(found.group().lower(), []).append(f"{before}#{after}")
    joined = {number: "\n".join(said) for number, said in named.items()}
    for number, (start, end) in enumerate(text.ranges if joined else ()):
        said = joined.get(_own_number(text, start, end))
        if said:
            yield number, said


def _own_number(text: Sentences, start: int, end: int) -> str:
    match = _NUMBERED.match(text.text, start, end)
    return (match.group(1) or match.group(2)).lower() if match else ""
