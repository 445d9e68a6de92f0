"""Where what is said begins and ends, before and behind the words that tell who says it."""

from __future__ import annotations

import re

from annotator.proposals.language import Grammar
from annotator.proposals.phrases import Phrases
from annotator.text.word_lists import words

Range = tuple[int, int]

WORD = re.compile(r"[^\W_][\w­]*(?:['’.״׳־-][^\W_][\w­]*)*")
BLANK = re.compile(r"[\s.,;:!?\"“”’»«…)]*\Z")
OPENING = ('"', "“", "„", "«", "»", "‘", "‚")
CLOSING = ('"', "”", "“", "»", "«", "’")
_EXPECTED = re.compile(r"expect|erwarte", re.IGNORECASE)
"""What analysts do: “Economists expect growth”, not “The couple expects a child”."""
_QUOTE = re.compile(r"\s*[,:]?\s*[\"“„«‘‚»]")
_MANNER = re.compile(r"\s+\w{3,}ly(?=[.,;]|\s*\Z)")
_AS = re.compile(r"(?<=,)\s(?:as|wie|comme|como|come|zoals)\Z")
_RESUMED = re.compile(r",\s(?=[“\"])")
_CLAUSE = re.compile(r",\sthat\s")
_COLON = re.compile(r"\s*:\s*")
_OPENS = re.compile(
    r"(?<!\w)(?:that|whether|dass|daß|ob|que|che|dat|כי|[إأ]ن|بأن)\s|:\s|,\s(?=[“„\"«])|(?<=\w)\s(?=[“\"])|,\s"
)
_THAT = (
    "that",
    "whether",
    "if",
    "dass",
    "daß",
    "ob",
    "que",
    "che",
    "dat",
    "si",
    "se",
    "כי",
    "أن",
    "إن",
    "بأن",
)
_TOLD = ("told", "tells", "tell", "telling", "reminded", "assured", "informed", "asked")
_HEARER = re.compile(r"\s+her\s+(?=(?:the|an?|his|it|he|she|they|there)\s)")
HOW_MADE = r"(?:\w+ed|seen|shown|sent|written)\s(?:by|on|in|to|from|for)\s"
"""What tells of a document how it came about: “a letter | seen by the paper”."""
_PASSIVE = re.compile(r"(?:was|were|been|is|are|as)\s+(?:first\s+)?\w+ed\s+by\b", re.IGNORECASE)
_ACCORDING = re.compile(r"according\s", re.IGNORECASE)
_ASKING = frozenset((*_THAT, "wie"))
_ASKED = re.compile(r".*\b(?:ask|frag)", re.IGNORECASE)
_SUBORDINATING = frozenset(("when", "as", "after", "before", "since", "until", "while", "if"))
_TIMES = words(
    "week weeks month months year years day days hours morning evening night time weekend",
    "woche wochen monat monate jahr jahre tag tage stunden morgen abend nacht mal",
)
_LEAST_LEFT = 3
"""Words before a comma that are more than `Nevertheless`."""
_FAR = 110


class Said:
    """Finds what is said beside a cue of one sentence."""

    def __init__(self, grammar: Grammar, text: str, phrases: Phrases) -> None:
        self._grammar = grammar
        self._text = text
        self._phrases = phrases

    def left_of(self, start: int, bounds: Range, *, is_parenthesis: bool) -> Range | None:
        """Return what is said before a cue, if it is more than a phrase of time or place."""
        text = self._text
        before = _AS.sub("", text[bounds[0] : start].rstrip())
        if before and _PASSIVE.match(text, start):
            return bounds[0], bounds[0] + len(before)
        if not before or before[-1] not in ',"“”’»«–—?!…':
            is_clause = len(WORD.findall(before)) > _LEAST_LEFT + 2
            if not is_clause or not _ACCORDING.match(text, start):
                return None
        if last_word(before.rstrip(", ")) in self._grammar.opening:
            return None  # “… said that, according to X, …”
        first = WORD.search(before)
        adverbial = self._grammar.adverbial - self._grammar.determiners
        is_quoted = before.rstrip(",")[-1:] in '"“”’»«' or before.lstrip()[:1] in '“„"«»'
        found = [word.lower() for word in WORD.findall(before)]
        few = len(found) < _LEAST_LEFT and not self._is_short_clause(found)
        if few and is_parenthesis:
            few = all(w in self._grammar.stops or w.endswith("ly") for w in found)
        is_adverbial = first is not None and first.group().lower() in adverbial
        if is_adverbial and self._is_clause(found):
            is_adverbial = False
        if first is None or (not is_quoted and (few or is_adverbial)):
            if not few and first is not None and before.count(",") > 1:
                return bounds[0], bounds[0] + len(before)
            return None
        end = bounds[0] + len(before.rstrip(",–— "))
        cut = max(before.rfind("; "), before.rfind(": ") if not is_quoted else -1)
        return bounds[0] + (cut + 2 if cut >= 0 else 0), end

    def resumed(self, start: int, limit: int) -> int:
        """Return where a quotation goes on behind a comma, the limit where none does."""
        found = _RESUMED.search(self._text, start, limit)
        return found.end() if found else limit

    def _is_short_clause(self, found: list[str]) -> bool:
        """Return whether two words may be a subject and its verb: “Prices fell, officials said”."""
        outside = self._grammar.adverbial | self._grammar.stops | self._grammar.coordinating
        return (
            len(found) == 2
            and outside.isdisjoint(found)
            and not found[0].endswith(("ing", "ed", "ly"))
            and found[1] not in _TIMES
        )

    def _is_clause(self, found: list[str]) -> bool:
        """Return whether words that begin adverbially are a main clause: “At least two left”."""
        grammar = self._grammar
        if found[0] in _SUBORDINATING:
            return False
        for word in found[1:]:
            if word in grammar.relative | grammar.opening | _SUBORDINATING:
                return False
            if word in grammar.finite:
                return True
        return False

    def is_told(self, cue: str, verb: int, source: Range, after: int, bounds: Range) -> bool:
        """Return whether a verb tells what its subject says, for all that stands beside it.

        Such as “wrote” do so beside a clause or a quotation only; nobody says “nothing”.
        """
        if self._is_nothing(after, bounds[1]):
            return False
        if last_word(cue) not in self._grammar.knowing:
            return True
        if _EXPECTED.search(cue) and self._grammar.people.search(self._text, *source):
            return True
        return self._is_beside(cue, verb, source, after, bounds)

    def is_clause_of(self, cue: str, after: int) -> bool:
        """Return whether a clause opens right behind a verb, if it takes one to tell."""
        word = WORD.search(self._text, after)
        is_open = word is not None and word.group().lower() in self._grammar.opening
        return is_open or last_word(cue) not in self._grammar.knowing

    def _is_beside(self, cue: str, verb: int, source: Range, after: int, bounds: Range) -> bool:
        """Return whether what is said stands beside a verb that is not always one of saying."""
        text, grammar = self._text, self._grammar
        begin, is_clause = self.clause_after(cue, after, bounds[1])
        word = WORD.search(text, after, bounds[1])
        small = word.group().lower() if word else ""
        is_next = word is not None and not text[after : word.start()].strip()
        if is_clause and is_next and small in grammar.opening - _ASKING:
            # “It shows what …” tells of nobody's words; a letter or a report speaks for itself.
            return bool(_ASKED.match(cue) or grammar.written.search(text, *source))
        has_hearer = last_word(cue) in _TOLD  # “told of it”, “…, X told reporters”
        of_what = is_next and small == "of" and has_hearer
        if is_clause or of_what or self._has_finite(begin, bounds[1]):
            return True
        start = min(verb, source[0])
        if text[bounds[0] : start].rstrip(" ,\n")[-1:] in CLOSING:
            return True
        rest = text[after : bounds[1]]
        is_last = BLANK.match(rest) is not None or has_hearer or rest[:1] in (",", ";")
        is_last = is_last or (is_next and small in grammar.adverbial)
        return is_last and self.left_of(start, bounds, is_parenthesis=False) is not None

    def _has_finite(self, start: int, limit: int) -> bool:
        """Return whether some words have a verb of their own: “wrote the dam was safe”."""
        stop = self._text.find(",", start, limit)
        for word in WORD.findall(self._text[start : stop if stop > 0 else limit]):
            if word.lower() in self._grammar.opening:
                break
            if word.lower() in self._grammar.finite:
                return True
        return False

    def _is_nothing(self, after: int, limit: int) -> bool:
        word = WORD.match(self._text, skipped(self._text, after, limit), limit)
        is_none = word is not None and word.group().lower() in ("nothing", "little", "nichts")
        return is_none and not self._has_finite(after, limit)

    def clause_after(self, cue: str, after: int, limit: int) -> tuple[int, bool]:
        """Return where what is said begins behind a cue, and whether a clause plainly does."""
        text, grammar = self._text, self._grammar
        if text[after:limit].lstrip()[:1] == "(" and (close := text.find(")", after, limit)) > 0:
            after = close + 1
        manner = _MANNER.match(text, after, limit)
        after = manner.end() if manner else after
        if BLANK.match(text[after:limit]):
            return limit, False
        quoted = _QUOTE.match(text, after, limit) or _COLON.match(text, after, limit)
        if quoted is not None:
            return skipped(
                self._text, quoted.end() - (text[quoted.end() - 1] not in ": "), limit
            ), True
        word = WORD.search(text, after, limit)
        if word is None:
            return limit, False
        if not text[after : word.start()].strip() and word.group().lower() in grammar.opening:
            is_that = word.group().lower() in _THAT
            return (skipped(self._text, word.end(), limit) if is_that else word.start()), True
        if text[after] == ",":
            return self._after_comma(after, limit)
        at = after
        small = word.group().lower()
        said = cue.lower()
        is_to = said.endswith(_TOLD)
        if is_to or small in grammar.adverbial or grammar.nouns_are_capital or " of " in said:
            opened = self._opening_within(at, limit)
            if opened is not None and (is_to or not self._has_verb(at, opened[0])):
                return opened
        if is_to and (hearer := _HEARER.match(text, after, limit)) is not None:
            return hearer.end(), False
        if is_to and (recipient := self._phrases.starting_at(after, limit)) is not None:
            rest = text[recipient[1] : limit]
            if BLANK.match(rest):
                return limit, False
            further = WORD.search(rest)
            is_late = further is not None and further.group().lower() in grammar.adverbial
            if is_late:
                return self._after_adverbial(recipient[1], limit)
            place = skipped(self._text, recipient[1], limit)
            is_over = text[place : place + 1] == ","  # “…, X told the council, according to Y”
            return skipped(self._text, place + is_over, limit), False
        if small in grammar.adverbial:
            return self._after_adverbial(after, limit)
        opened = self._opening_within(at, limit, far=45)
        if opened is not None and not self._has_verb(at, opened[0]):
            return opened
        return skipped(self._text, after, limit), False

    def _after_adverbial(self, after: int, limit: int) -> tuple[int, bool]:
        """Return where a clause begins behind a phrase of time or place, if one does."""
        comma = self._text.find(",", after, limit)
        if comma >= 0 and self._text[comma + 1 : limit].strip():
            begin = skipped(self._text, comma + 1, limit)
            if self._grammar.participles.match(self._text, begin):
                clause = _CLAUSE.search(self._text, begin, limit)
                return (clause.end(), True) if clause else (begin, False)
            return begin, False
        is_long = len(WORD.findall(self._text[after:limit])) > 12
        return (skipped(self._text, after, limit) if is_long else limit), False

    def _has_verb(self, start: int, end: int) -> bool:
        """Return whether words are more than somebody who is told, and when."""
        small = [word.lower() for word in WORD.findall(self._text[start:end])]
        if small and small[-1] in _THAT:
            small = small[:-1]
        plain = self._grammar.adverbial | self._grammar.joining | self._grammar.role_joining
        stops = self._grammar.stops - plain
        is_verb = [w in stops and not self._grammar.participles.fullmatch(w) for w in small]
        return len(small) > 12 or any(is_verb)

    def _after_comma(self, comma: int, limit: int) -> tuple[int, bool]:
        """Return where the clause behind a comma begins: `, dass`, or the rest of the sentence."""
        text, grammar = self._text, self._grammar
        word = WORD.search(text, comma, limit)
        if word is None:
            return limit, False
        is_clause = grammar.nouns_are_capital
        if word.group().lower() in ("dass", "daß", "ob", "that", "dat"):
            return skipped(self._text, word.end(), limit), True
        return skipped(self._text, comma + 1, limit), is_clause

    def _opening_within(self, at: int, limit: int, far: int = _FAR) -> tuple[int, bool] | None:
        """Return where a clause or quotation opens in the next words, if one does."""
        text = self._text
        stop = min(limit, at + far)
        found = _OPENS.search(text, at, stop)
        if found is None:
            return None
        if found.group().strip() == ",":
            if not self._grammar.nouns_are_capital:
                resumed = _RESUMED.search(text, at, stop)
                return (skipped(text, resumed.end(), limit), True) if resumed else None
            return self._after_comma(found.start(), limit)
        return skipped(self._text, found.end(), limit), True


def skipped(text: str, place: int, limit: int) -> int:
    """Return the next place that is no white space."""
    while place < limit and text[place].isspace():
        place += 1
    return place


def last_word(text: str) -> str:
    """Return the word that a text ends in, in small letters; nothing for none."""
    found = re.search(r"[\w’']+\Z", text)
    return found.group().lower() if found else ""
