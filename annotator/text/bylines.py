"""Who wrote an article and when, as its lines between headline and text say it to readers.

What is found here is a guess: the page or file does not declare it. Of a line that may be
something else nothing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.model.findings import GUESSED, FieldName, FoundField
from annotator.text.dates import date_in, is_month, is_sound
from annotator.text.word_lists import words

LONGEST_LINE = 120
"""In code points; a longer one is text."""
_MOST_AUTHORS = 8
_MOST_WORDS = 5
_MOST_WORDS_BESIDE_A_DATE = 4


_LABEL = re.compile(
    r"(?:(?:(?:written|report(?:ed|ing)|posted|published|submitted|story|text|words|analysis|opinion|report)"
    r"\s+)?by"
    r"|(?:posted|published|written)\s+(?:on\s+)?[^.]{4,40}\d{4}\s+by"
    r"|(?:an?|eine?|une?|una)\s+[^\W\d]+\s+(?:by|von|par|di|por)"
    r"|(?:propos recueillis|recueilli|texte)\s+par|texto\s+de|testo\s+di|tekst\s+av|escrito\s+por"
    r"|(?:geschrieben|verfasst|geschreven|skrev(?:et|en)|skriv(?:et|en)|écrit|rédigé|scritto|redactado)"
    r"\s+(?:von|door|av|af|par|da|di|por)|נכתב\s+(?:על\s+ידי|ע\"י)|napsala?|rašė"
    r"|von|par|por|di|av|af|door|text|autor(?:in|en|innen|ka|ki|ica|zy|as?|es)?|authors?"
    r"|auteure?s?|autore|autrice|autoare|автор(?:ы|и|ка)?|(?:testi|teksts|bài|เรื่อง|כתבה)(?=:)"
    r"|(?:تقرير|إعداد|تحریر|نویسنده|기자)(?=:)|oleh|penulis|tác giả|piše|pišu"
    r"|napisała?|scris de|shkruan|текст|מאת|بقلم|كتبت?|작성자|yazan|yazar|szerző|írta"
    r"|kirjoittaja|teksti|tekst|tekstas|forfatter|författare|skribent|autorius|autors|συντάκτης"
    r"|journalist|opracowanie|haber(?=:)|words(?=:))\b:?"
    r"\s+|लेख(?:क|िका)\s*[:：]\s*"
    r"|(?:作者|文|撰文|记者|記者|本报记者|本報記者|取材・文)\s*[:：/／|｜]?\s*",
    re.IGNORECASE,
)
_LABEL_BEHIND_A_DATE = re.compile(
    r"(.{8,60}?\d{4})\s+(?:by|von|par|por|di|door|av|af)\s+(?=[^\W\d_])"
)
_LABEL_WITHIN = re.compile(
    r"(?:记者|記者|作者)\s*[:：]?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
)
_LABEL_BEHIND = re.compile(r"([가-힣]{2,4})\s?기자\b")
_BARS = re.compile(r"\s*(?:[|•·\n\t／]|\s[–—/-]\s)\s*")
_PARTS = re.compile(r"[|•·\n;]|\s[–—-]\s")
_PLACE = re.compile(
    r"\s+(?:in|aus|à|en|a|från|fra)\s+[^\W\d_]\w+(?=\s+(?:and|und|et|och|og|y|e)\s)"
)
_JOINTS = re.compile(
    r"\s*(?:[,;、]|&|\b(?:and|und|et|og|och|with|mit|avec|con)\b"
    r"|(?<=\s)(?:y|e|i|en|и)(?=\s))\s*"
)
_CUT = re.compile(
    r"\s+(?:in|at|on|am|aus|à|desde|for|für|pour|special to|contributing|reports?"
    r"|berichtet)\s+(?=\S)"
    r"|\s*[(（]|\s*(?:报道|報導|撮影)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e.’'־-])*\.?")
_PARTICLES = words("""
    van von der den de del della di da dos das du la le el al bin ben ibn bint y zu zur af av ter
""")
_NO_NAME = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december montag dienstag mittwoch donnerstag freitag samstag
    sonntag the a an all any this that what how who why no nobody one today yesterday tomorrow now
    design numbers staff editor editors editorial admin administrator reporter reporters
    correspondent correspondents redaktion rédaction redacción redazione agency agencies agenturen
    newsroom desk team contributor writer writers news updated published posted photo photos foto
    comments comment share read our my your email
""")
_SECTIONS = words("""
    east west north south middle america africa asia europe ireland kingdom states city county world
    politics business sport sports culture analysis local national health science tech technology
    travel life style money market markets league estate climate environment education arts music
    film books food breaking live top story stories press release sponsored content panorama
    york house court rights arabia korea zealand parliament senate congress union police
    politik wirtschaft kultur welt deutschland région monde société économie mundo economía
""")
"""What a name beside a date may be instead: the part of a paper that an article stands in."""
_HANDLE = re.compile(r"(?<=\w)\s+\(?[\w.+-]{0,64}@\w[\w.-]{1,60}\)?")
"""An account of a network, or an address of mail."""
ROLE = re.compile(
    r"\b(?:reporter|correspondent|editor|journalist|writer|columnist|redakteur|korrespondent"
    r"|journaliste|correspondant|periodista|redactor|corresponsal|giornalista|inviat[oa]"
    r"|журналист|корреспондент|dziennikarz|gazeteci|muhabir)",
    re.IGNORECASE,
)
"""What somebody who writes for a paper is."""
_OF = (["de"], ["της"], ["του"])
_PRESS = re.compile(
    r"\b(?:times|post|gazette|news|courier|herald|tribune|journal|chronicle|press|observer|guardian"
    r"|mail|standard|independent|telegraph|review|magazine|weekly|daily|zeitung|anzeiger|kurier"
    r"|rundschau|nachrichten|spiegel|presse|bote|tagblatt|monde|figaro|reuters|ap|afp|dpa|efe"
    r"|dispatch|ledger|sentinel|examiner|bulletin|advertiser|argus|globe|express|inquirer|enquirer"
    r"|echo|diario|gazzetta|corriere|[^\W\d_]*(?:zeitung|tageblatt|volksblatt|abendblatt|posten"
    r"|bladet|tidende|avisen))\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:updated|modified|edited|corrected|aktualisiert|geändert|mis(?:e)? à jour|modifié"
    r"|actualizado|atualizado|actualizat|aggiornato|bijgewerkt|aktualizováno|aktualizované"
    r"|(?:za)?aktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|frissítve"
    r"|güncelleme|güncellendi|ažurirano|ενημερώθηκε|обновлено|изменено|оновлено)\b"
    r"|更新|수정|עודכן|تحديث",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:event|termin|deadline|expires|doors|veranstaltung|einsendeschluss)\b", re.I
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|created|date|first|on|at|by|from|veröffentlicht|erschienen|stand|vom|am"
    r"|um|uhr|publié|le|à|publicado|el|pubblicato|il|gepubliceerd|op|опубликовано|г|gmt|utc|est|edt"
    r"|cet|cest|bst|comments?|replies|shares?|views?|min|minutes?|read)\b",
    re.IGNORECASE,
)


_STOPPED = re.compile(r"(?:[!?]|(?<!\b[A-Z])(?<!\bJr)(?<!\bSr)(?<!Ph\.D)\.)\Z")


class Byline(NamedTuple):
    """Whom a line names as its authors, and where they write."""

    authors: tuple[str, ...] = ()
    publication: str = ""


def read_byline(line: str, *, needs_label: bool = True) -> Byline:
    """Return the authors that a line names, none where it may be anything else.

    `needs_label`: a line without `By` or the like in front of the name is none.
    """
    line = _HANDLE.sub("", line.strip())
    if not line or len(line) > LONGEST_LINE:
        return Byline()
    label = _LABEL.match(line)
    dated = _LABEL_BEHIND_A_DATE.match(line) if label is None else None
    if dated is not None and is_dateline(dated[1]) and date_in(dated[1]):
        label = dated
    for pattern in (_LABEL_WITHIN, _LABEL_BEHIND) if label is None else ():
        if found := pattern.search(line):
            return Byline((found[1],))
    if label is None and needs_label:
        return Byline()
    first, *rest = _BARS.split(line[label.end() :] if label else line)
    named, *cut = _CUT.split(_PLACE.sub("", _without_date(first)), maxsplit=1)
    pieces = [piece.strip(" .:") for piece in _JOINTS.split(named)]
    authors: list[str] = []
    for piece in pieces:
        if not _is_name(piece, is_certain=label is not None and not authors) and not (
            label and _is_han(piece)
        ):
            break
        # Without capitals a place or a paper looks like a second name.
        if authors and (_PRESS.search(piece) or (piece == piece.swapcase() and not _is_han(piece))):
            break
        authors.append(piece)
    if not authors:
        return Byline()
    others = [*pieces[len(authors) :], *cut, *rest]
    if any(
        len(other.split()) > _MOST_WORDS and not date_in(other) for other in others
    ) or _STOPPED.search(line):
        return Byline()  # a sentence
    publication = next((other for other in others if is_publication(other)), "")
    return Byline(tuple(authors[:_MOST_AUTHORS]), publication)


def fields_of(
    lines: Iterable[str], language: str = "", *, needs_label: bool = True, article: str = ""
) -> Iterator[FoundField]:
    """Yield what lines at the head of an article say of authors, publication and dates.

    Words that the `article` has too are no author without a label: `Supreme Court`, `New York`.
    """
    has_authors = False
    lines = list(lines)
    said: set[str] = set()
    for number, line in enumerate(lines):
        byline = Byline() if has_authors else read_byline(line, needs_label=needs_label)
        if needs_label and not byline.authors and not has_authors:
            byline = _beside_a_date(line, lines[number + 1 : number + 2], language)
            if byline.authors and not said:
                said.update(_WORD.findall(article.casefold()))
            if not said.isdisjoint(_WORD.findall(" ".join(byline.authors).casefold())):
                byline = Byline()
        has_authors = has_authors or bool(byline.authors)
        for author in byline.authors:
            yield FoundField(FieldName.AUTHOR, author, GUESSED)
        if byline.publication:
            yield FoundField(FieldName.PUBLICATION, byline.publication, GUESSED)
        for part in _parts_of(line[: 2 * LONGEST_LINE], language):
            date = date_in(part, language)
            if _EVENT.search(part):
                continue
            if date and is_sound(date) and (byline.authors or is_dateline(part)):
                changed = _CHANGED.search(part) is not None
                name = FieldName.MODIFIED if changed else FieldName.PUBLISHED
                yield FoundField(name, date, GUESSED)


def _beside_a_date(line: str, following: list[str], language: str) -> Byline:
    """Return whom a line names that holds a date too, or stands above one."""
    first, *rest = _BARS.split(line)
    if len(rest) == 1 and date_in(first, language) and is_dateline(first):
        first, rest = rest[0], [first]
    elif not rest:
        first, *rest = _with_role(line, language)
    dates = [part for part in rest or following if is_dateline(part) and date_in(part, language)]
    byline = read_byline(first, needs_label=False) if dates else Byline()
    parts = " ".join(byline.authors).lower().split()
    if is_publication(first) or not _SECTIONS.isdisjoint(parts) or parts[:1] in _OF:
        return Byline()
    return byline


def _with_role(line: str, language: str) -> list[str]:
    """Return a name, and the date, of `Jo Black, town reporter, 5 March 2021`; else the line."""
    if len(line) > LONGEST_LINE:
        return [line]
    name, *others = line.strip("() ").split(", ")
    dated = (n for n in range(len(others)) if date_in(", ".join(others[n:]), language))
    date = max(dated, default=0)
    roles = others[:date]
    is_told = all(is_publication(role) or ROLE.search(role) for role in roles)
    return [name, ", ".join(others[date:])] if roles and is_told else [line]


def _parts_of(line: str, language: str) -> Iterator[str]:
    """Yield the parts of a line that may each hold a date: `Published …, updated …` are two."""
    for part in _PARTS.split(line):
        if (change := _CHANGED.search(part)) and date_in(part[: change.start()], language):
            yield part[: change.start()]
            part = part[change.start() :]
        yield part


def _without_date(text: str) -> str:
    """Return what stands before a date, such as `By Ann Poole March 25, 2015`."""
    before, *after = re.split(r"\d", text, maxsplit=1)
    words = before.split()
    while after and words and (is_month(words[-1]) or words[-1].casefold() in ("on", "at")):
        del words[-1]
    return " ".join(words).rstrip(" ,") if after else before


def _is_name(words: str, *, is_certain: bool) -> bool:
    """Return whether some words are a person's name; of a certain one a single word will do."""
    parts = words.split()
    if not (1 if is_certain else 2) <= len(parts) <= _MOST_WORDS:
        return False
    if parts[0].casefold() in _NO_NAME or any(p.casefold() in _NO_NAME for p in parts[1:]):
        return False
    if not all(_WORD.fullmatch(part) for part in parts):
        return False
    return all(p in _PARTICLES or not p[0].islower() for p in parts) and not all(
        p in _PARTICLES for p in parts
    )


def _is_han(words: str) -> bool:
    return 2 <= len(words) <= 4 and all("\u4e00" <= letter <= "\u9fff" for letter in words)


def is_publication(words: str) -> bool:
    """Return whether some words are the name of a paper, by its last word or by being shouted."""
    if not 2 < len(words) < 60 or any(character.isdigit() for character in words):
        return False
    letters = [character for character in words if character.isalpha()]
    is_shouted = len(letters) > 3 and all(c.isupper() for c in letters)
    is_cased = any(c.isupper() for c in words)
    return is_shouted or (is_cased and _PRESS.search(words) is not None)


def is_dateline(part: str) -> bool:
    """Return whether a part of a line says little beside its date."""
    rest = _PUBLISHED.sub(" ", _CHANGED.sub(" ", part))
    words = [word for word in _WORD.findall(rest) if len(word) > 1]
    # The weekday, the month, and a word or two of a label in another language.
    return len(words) <= _MOST_WORDS_BESIDE_A_DATE
