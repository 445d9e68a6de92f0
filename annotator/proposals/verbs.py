"""Verbs of saying in one sentence: whether a cue is one, and who is its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model import Stance
from annotator.proposals.contents import WORD, last_word
from annotator.proposals.language import Cue, Frame, Grammar
from annotator.proposals.phrases import Phrases
from annotator.text.word_lists import words

Range = tuple[int, int]

_BEFORE_SAID = ',"“”’»«?!–—…'
_TIME = re.compile(
    r"\s(?:yesterday|today|ayer|hoy|hier|aujourd['’]hui|ieri|oggi|ontem|hoje|gisteren|vandaag"
    r"|(?:auch|nun|jetzt|zudem|außerdem|gestern|heute|zuvor|später|indes|hingegen|dagegen|jedoch"
    r"|allerdings|nur|selbst|sogar|am\s(?:\w+tag|Mittwoch|Sonnabend|Abend|Morgen))(?:\s(?:auch|nun|jetzt))?)(?=\s)"
)
"""Between a verb and its subject: “dijo ayer el alcalde”."""
_INTENDED = re.compile(
    r"(?:agree|ask|expect|hope|learn|consider|feel|propose|want|know)", re.IGNORECASE
)


_NEVER_TURNED = words("told tells tell")
"""Who stands behind them is told: “…, Holt told the court”."""
_BODY_BEHIND = re.compile(r"\s(?:at|in|of|from|for|with)\s")
"""What a noun belongs to, behind it: “scientists | at the Polar Institute”."""
_PLURALS = words("i we they you people police who")
_CLAUSE_END = re.compile(r"[,.;:!?“”„\"]")
_PARTICLES = words("ab an auf aus ein vor zu um los nach weg her hin durch über")


@dataclass(frozen=True, slots=True)
class Match:
    """A cue where it stands in a text, with its parts in text order."""

    cue: Cue
    parts: tuple[Range, ...]

    @property
    def start(self) -> int:
        """Where its first part begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return self.parts[-1][1]


class Verbs:
    """Tells of the verbs of a sentence what they are, and whose."""

    def __init__(self, grammar: Grammar, text: str, phrases: Phrases, *, is_title: bool) -> None:
        self._grammar = grammar
        self._text = text
        self._phrases = phrases
        self._is_title = is_title
        """Whether most words have capitals, as in a headline."""

    def can_speak(self, mention: Range) -> bool:
        """Return whether a name may have a verb that could be a noun as well."""
        words = self._text[slice(*mention)]
        last = words.split()[-1]
        grammar = self._grammar
        pronouns = grammar.singular | grammar.plural | grammar.neuter
        is_name = last[0].isupper() and not last.endswith(("’s", "'s"))
        if is_name or last.lower() in pronouns | grammar.own | {"you"}:
            return True
        return bool(grammar.people.search(last)) or words.lower().startswith("the ")

    def subject_of(self, match: Match, bounds: Range, before: str) -> tuple[Range | None, int]:
        """Return the source of a verb and where what follows both begins."""
        phrases, text = self._phrases, self._text
        left = self._described_before(match.start, bounds[0])
        left = left or phrases.ending_at(match.start, bounds[0])
        if left is not None and self._is_in_place(left, bounds):
            left = None
        is_free = self._grammar.is_turned_freely
        is_turnable = not before or before[-1] in _BEFORE_SAID or is_free
        is_apposition = left is not None and before[-1:] == ","
        is_german = self._grammar.nouns_are_capital
        if not is_free and match.cue.frame is Frame.SPEECH_ACT:
            is_turnable = before[-1:] in ',"”’' and not is_apposition
        is_turnable &= last_word(text[match.start : match.end]) not in _NEVER_TURNED
        is_first = left is not None and not text[bounds[0] : left[0]].strip()
        if is_apposition and (is_german or is_first):
            return left, match.end
        if is_turnable and not (left is not None and before[-1:].isalnum()):
            is_parted = bool(self._grammar.article) and len(match.parts) > 1
            stop = match.parts[1][0] if is_parted else bounds[1]
            time = _TIME.match(text, match.parts[0][1], stop)
            begin = time.end() if time else match.parts[0][1]
            right = phrases.starting_at(begin, stop, has_apposition=True)
            if right is not None and (
                self._grammar.datives.match(text, right[0]) or self._opens_clause(right[0])
            ):
                right = None
            if (
                right is not None
                and self._ends_after(right[1], stop)
                and not (is_apposition and text[right[1] : right[1] + 1].isspace())
            ):
                return right, max(right[1], match.end)
        return left, match.end

    def _described_before(self, verb: int, limit: int) -> Range | None:
        """Return whom a relative clause without commas describes: “a man who saw it said”."""
        grammar, text = self._grammar, self._text
        if grammar.is_turned_freely:
            return None
        clause = text[limit:verb]
        begin = max((m.end() for m in _CLAUSE_END.finditer(clause)), default=0)
        found = list(WORD.finditer(clause, begin))
        small = [word.group().lower() for word in found]
        who = next((n for n, word in enumerate(small) if word in grammar.describing), 0)
        if not who or who + 2 > len(found) or small[-1] in grammar.singular | grammar.plural:
            return None
        place = limit + found[who].start()
        if small[who + 1] not in grammar.knowing and self._is_cue(
            limit + found[who + 1].start(), verb
        ):
            return None  # “officials who believe the mayor lied”
        if small[who] in grammar.opening and self._is_cue(limit + found[who - 1].start(), place):
            return None  # “dijo que”
        return self._phrases.ending_at(place, limit)

    def _is_cue(self, start: int, end: int) -> bool:
        cues = (cue for cue in self._grammar.cues if cue.frame is Frame.VERB)
        return any(cue.pattern.match(self._text, start, end) for cue in cues)

    def _opens_clause(self, place: int) -> bool:
        """Return whether what is said begins at a place: “says that every warning”."""
        word = WORD.match(self._text, place)
        return word is not None and word.group().lower() in self._grammar.opening

    def _ends_after(self, place: int, limit: int) -> bool:
        """Return whether behind a name no clause goes on whose subject it could be."""
        rest = self._text[place:limit]
        word = WORD.match(rest.lstrip())
        if word is None or not rest[:1].isspace():
            return True
        small = word.group().lower()
        grammar = self._grammar
        if grammar.nouns_are_capital:
            return True
        return small in grammar.adverbial | grammar.opening or small in ("who", "of", "for")

    def _is_in_place(self, name: Range, bounds: Range) -> bool:
        """Return whether a name belongs to a phrase of place: `In Berlin sagte …`."""
        if not self._grammar.nouns_are_capital:
            return False
        previous = last_word(self._text[bounds[0] : name[0]].rstrip())
        return previous in self._grammar.adverbial

    def is_none(self, match: Match, words: str, bounds: Range) -> bool:
        """Return whether a cue is read as a noun, an infinitive or a passive."""
        text, grammar = self._text, self._grammar
        before = text[bounds[0] : match.start].rstrip()
        previous = last_word(before) if before[-1:].isalnum() else ""
        after = WORD.match(text[match.end : bounds[1]].lstrip())
        following = after.group().lower() if after else ""
        single = re.fullmatch(r"\w+", words)
        pronouns = grammar.singular | grammar.plural | grammar.neuter
        if previous in grammar.determiners - pronouns and single:
            return True
        is_before_noun = grammar.nouns_are_capital and after and after.group()[0].isupper()
        if is_before_noun and single and previous in grammar.determiners | grammar.role_joining:
            return True
        if following in ("to", "not") and _INTENDED.search(words):
            return True
        if previous.isdigit():
            return True
        if previous == "to" and not words.lower().startswith("be "):
            return True
        if words[0].isupper() and match.start > bounds[0] and not self._is_title:
            return True
        can_be = match.cue.stance not in (Stance.FEARS, Stance.UNCOMMITTED, Stance.DECLINES)
        if can_be and grammar.passives.search(words) and "as saying" not in words:
            return True
        if single and not words.endswith(("ed", "ing")) and words.lower() in grammar.nouns_too:
            if previous in ("of", "in", "by", "with", "from", "for", "on", "about"):
                return True
            if following in ("of", "by", "says", "said", "say", "is", "was", "were", "are", "has"):
                return True
            subject = self._phrases.ending_at(match.start, bounds[0])
            name = text[slice(*subject)].lower() if subject else ""
            heads = {previous, _BODY_BEHIND.split(name, 1)[0].rpartition(" ")[2]}
            if not words.endswith("s") and not any(map(_is_plural, heads)):
                return True
        return (
            grammar.nouns_are_capital and len(match.parts) == 1 and self._is_parted(match, bounds)
        )

    def _is_parted(self, match: Match, bounds: Range) -> bool:
        """Return whether the verb is another one, whose first part ends the clause: “rief … an”."""
        end = _CLAUSE_END.search(self._text, match.end, bounds[1])
        rest = self._text[match.end : end.start() if end else bounds[1]].strip()
        return last_word(rest) in _PARTICLES


def _is_plural(noun: str) -> bool:
    return noun in _PLURALS or re.search(r"(?<![ous’'i])s\Z", noun) is not None
