"""Who says what inside one sentence: each cue with its source, and the words that are said.

A cue is looked at together with what stands around it: a name before it (“X said that …”) or
behind it (“…, said X”), a clause that follows, or all that came before. A cue beside which no
source can be found is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.model import Stance
from annotator.proposals.contents import (
    BLANK,
    CLOSING,
    HOW_MADE,
    OPENING,
    WORD,
    Said,
    last_word,
    skipped,
)
from annotator.proposals.language import Frame, Grammar
from annotator.proposals.phrases import Phrases
from annotator.proposals.quotes import quotations
from annotator.proposals.saying import Saying
from annotator.proposals.sharing import shared_out
from annotator.proposals.verbs import Match, Verbs

Range = tuple[int, int]

_ING = re.compile(r"\w+ing(?:\s+(?:out|for|on))?\Z", re.IGNORECASE)
_WORDS_OF_SUBJECT = 6
_HELPED_ING = re.compile(
    r"\b(?:is|are|was|were|been|be|’s|'s)\s+(?:\w+\s+){0,6}?\w+ing\b", re.IGNORECASE
)
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’])(?:\s+[a-z]+){0,2}\s*\Z")
_HER = re.compile(r"\b(his|her|their|its)(?:\s+[a-z]+){0,2}\s*\Z", re.IGNORECASE)
_NAME_BETWEEN = re.compile(r",(?:\s[^\W\d_a-zß-ÿ][\w.’'-]*){2,4}(?=,)")
_MADE = re.compile(HOW_MADE)
_SPEAKER = re.compile(
    r"(?:(?<=\n)|\A)\s*(?P<name>[^\W\d_][\w.’' -]{0,40}?)"
    r"(?P<said>\s+(?:said|says|wrote|writes|sagte|schrieb))?:\s*(?=\n|[“„\"«])",
    re.IGNORECASE,
)


def sayings(grammar: Grammar, text: str, sentence: Range) -> list[Saying]:
    """Return what is said in a sentence, in text order."""
    return _Sentence(grammar, text, sentence).find()


class _Sentence:
    """The look at one sentence."""

    def __init__(self, grammar: Grammar, text: str, sentence: Range) -> None:
        self._grammar = grammar
        self._text = text
        self._sentence = sentence
        self._phrases = Phrases(grammar, text, sentence)
        self._said = Said(grammar, text, self._phrases)
        self._quotations = quotations(text, *sentence)
        self._taken: list[Range] = []
        names = WORD.findall(text[slice(*sentence)])
        is_title = sum(word[0].isupper() for word in names) * 10 > len(names) * 6
        self._verbs = Verbs(grammar, text, self._phrases, is_title=is_title)

    def find(self) -> list[Saying]:
        """Return all sayings."""
        found = self._quoted()
        self._taken += [saying.unit for saying in found]
        for match in self._matches():
            saying = self._read(match)
            if saying is not None:
                self._taken.append((match.start, match.end))
                found.append(saying)
        found.sort(key=lambda saying: saying.unit)
        found = _without_doubles(found) or self._named_speaker()
        found = self._with_announced(found)
        found = self._with_joined(found)
        return shared_out(self._grammar, self._text, found)

    def _matches(self) -> Iterator[Match]:
        for cue in self._grammar.cues:
            for match in cue.pattern.finditer(self._text, *self._sentence):
                named = [match.span(number) for number in range(1, cue.pattern.groups + 1)]
                parts = tuple(part for part in named if part[0] >= 0) or (match.span(),)
                found = Match(cue, parts)
                if not any(a < found.end and found.start < b for a, b in self._taken):
                    yield found

    # One cue

    def _read(self, match: Match) -> Saying | None:
        text = self._text
        quotation = next((q for q in self._quotations if q[0] <= match.start < q[1]), None)
        bounds = quotation or self._sentence
        if quotation and (quotation[0] < match.start and match.end <= quotation[1]):
            bounds = quotation[0] + 1, quotation[1] - (text[quotation[1] - 1] in '”"“«»')
        match match.cue.frame:
            case Frame.VERB | Frame.SPEECH_ACT:
                return self._verb(match, bounds)
            case Frame.PREPOSITION | Frame.CITING:
                return self._preposition(match, bounds)
            case Frame.POSTPOSITION:
                mention = self._phrases.ending_at(match.start, bounds[0])
                return self._placed(match, mention, bounds) if mention else None
            case Frame.NOUN:
                return self._noun(match, bounds)
            case Frame.BETWEEN:
                mention = self._phrases.between(match.parts[0][1], match.parts[1][0])
                return self._placed(match, mention, bounds) if mention else None
            case Frame.UNNAMED:
                return self._placed(match, None, bounds)

    def _verb(self, match: Match, bounds: Range) -> Saying | None:
        text, grammar = self._text, self._grammar
        said = text[match.start : match.end]
        if self._verbs.is_none(match, said, bounds):
            return None
        if bounds != self._sentence and not text[bounds[0] : match.start].strip():
            # The quotation begins with its verb: his client “neither confirms nor denies”.
            mention = self._before_quotation(bounds)
            return self._placed(match, mention, bounds) if mention else None
        before = text[bounds[0] : match.start].rstrip()
        previous = last_word(before)
        if _ING.search(said) and not _HELPED_ING.search(said):
            if not before or (before[-1] not in ",–—" and previous not in grammar.pairing):
                return None
            return self._placed(match, None, bounds, is_joined=True)
        if previous in grammar.pairing and before[-1:].isalnum():
            own = match.start, match.end
            if not self._said.is_told(said, match.start, own, match.end, bounds):
                return None  # “Er schlug die Tür zu und rief ein Taxi.”
            return self._placed(match, None, bounds, is_joined=True)
        if previous in grammar.relative and before[-1:].isalnum():
            if not self._said.is_clause_of(said, match.end):
                return None  # “a diplomat who saw the draft said …”
            at = bounds[0] + len(before) - len(previous)
            name_end = bounds[0] + len(text[bounds[0] : at].rstrip(" ,"))
            mention = self._phrases.ending_at(name_end, bounds[0])
            if mention is not None:
                return self._placed(match, mention, bounds)
        mention, after = self._verbs.subject_of(match, bounds, before)
        if mention is not None and self._is_cited(mention):
            return None  # “citing people briefed on it”
        if mention is not None and not self._said.is_told(
            said, match.start, mention, after, bounds
        ):
            return None
        if mention is not None and text[slice(*mention)].lower() in grammar.own:
            return None  # who speaks of oneself is reported by nobody
        if mention is None or (
            said.lower() in grammar.nouns_too and not self._verbs.can_speak(mention)
        ):
            return None
        return self._placed(match, mention, bounds, after)

    def _is_cited(self, mention: Range) -> bool:
        """Return whether words take in the cue by which somebody is cited."""
        cues = (cue for cue in self._grammar.cues if cue.frame is Frame.CITING)
        return any(cue.pattern.match(self._text, *mention) for cue in cues)

    def _quoted(self) -> list[Saying]:
        """Return who quotes whom, the one who quotes first."""
        found: list[Saying] = []
        told = next(cue for cue in self._grammar.cues if cue.frame is Frame.VERB)
        for match in self._grammar.quoting.finditer(self._text, *self._sentence):
            at = {name: match.span(name) for name, words in match.groupdict().items() if words}
            before = self._phrases.ending_at(match.start(), self._sentence[0])
            if "turned" in at:
                found += self._turned_quoting(at["turned"])
                continue
            if "active" in at:
                cue: tuple[Range, ...] = (at["active"],)
                quoting = before
                speaker, saying = self._phrases.between(*at["whom"]), at["says"]
            elif "by" in at:
                quoting, cue = self._phrases.between(*at["who"]), (at["passive"], at["by"])
                speaker, saying = before, at["saying"]
            else:
                quoting = self._phrases.starting_at(
                    match.end(), self._sentence[1], is_subject=False
                )
                cue = at["passive"], at["behind"]
                speaker, saying = before, at["as_saying"]
            if quoting is None or speaker is None:
                continue
            after = max(saying[1], quoting[1])
            inner = self._placed(Match(told, (saying,)), speaker, self._sentence, after)
            quoted: tuple[Range, ...] = (self._sentence,)  # who quotes stands amid what is quoted
            if "active" in at:
                quoted = ((speaker[0], self._sentence[1]),)
                if not inner.contents:  # “…, X quoted Y as saying.”
                    left = self._said.left_of(quoting[0], self._sentence, is_parenthesis=False)
                    quoted = (left,) if left else ()
                    inner = replace(inner, contents=quoted, is_behind=True)
            found += [replace(inner, cue=cue, mention=quoting, contents=quoted), inner]
        return found

    def _turned_quoting(self, cue: Range) -> list[Saying]:
        """Return who quotes whom where both follow the verb: “zitiert X den Y”."""
        end = self._sentence[1]
        quoting = self._phrases.starting_at(cue[1], end)
        speaker = self._phrases.starting_at(quoting[1], end) if quoting else None
        left = self._said.left_of(cue[0], self._sentence, is_parenthesis=False)
        if speaker is None or left is None:
            return []
        outer, inner = self._spoken((cue,), quoting, left), self._spoken((), speaker, left)
        return [replace(outer, is_behind=True), replace(inner, is_behind=True)]

    def _before_quotation(self, bounds: Range) -> Range | None:
        return self._phrases.ending_at(bounds[0] - 1, self._sentence[0])

    def _preposition(self, match: Match, bounds: Range) -> Saying | None:
        text = self._text
        before = text[bounds[0] : match.start].strip(' \n\t“„"«')
        if text[match.start : match.end].lower() == "so" and (
            not before or before[-1] not in ',”“"«»’–'
        ):
            return None
        is_behind = bool(before)
        begin, *others = match.parts
        stop = others[0][0] if others else bounds[1]
        is_aside = last_word(before) in self._grammar.relative  # “X, which quoted aides, …”
        mention = self._phrases.starting_at(
            begin[1], stop, has_apposition=is_behind and not is_aside, is_subject=False
        )
        if mention is None:
            return None
        grammar = self._grammar
        name = _NAME_BETWEEN.match(text, mention[1], stop)
        if name and any(w.search(text, *mention) for w in (grammar.titles, grammar.people)):
            mention = mention[0], name.end()
        return self._placed(match, mention, bounds, mention[1])

    def _noun(self, match: Match, bounds: Range) -> Saying | None:
        before = self._text[bounds[0] : match.start]
        if (owned := _OWNED.search(before)) is not None:
            mark = owned.group().split()[0]
            owner = self._phrases.ending_at(bounds[0] + owned.start() + len(mark), bounds[0])
            mention = (owner[0], owner[1] - len(mark)) if owner else None
        else:
            her = _HER.search(before)
            mention = (bounds[0] + her.start(1), bounds[0] + her.end(1)) if her else None
        if mention is None:
            return None
        return self._placed(match, mention, bounds)

    # What is said

    def _placed(
        self,
        match: Match,
        mention: Range | None,
        bounds: Range,
        after: int = -1,
        *,
        is_joined: bool = False,
    ) -> Saying:
        """Return a saying with what is said before or behind it."""
        text = self._text
        frame = match.cue.frame
        start = min(match.start, mention[0] if mention else match.start)
        after = max(after, match.end, mention[1] if mention else 0)
        begin, is_clause = skipped(text, after, bounds[1]), False
        if frame is Frame.PREPOSITION or frame is Frame.POSTPOSITION:
            rest = text[begin : bounds[1]]
            begin = bounds[1] if BLANK.match(rest) else begin + len(rest) - len(rest.lstrip(", "))
            word = WORD.match(text, begin) if rest[:1] == "," else None
            is_relative = word is not None and word.group().lower() in self._grammar.relative
            if is_relative or _MADE.match(text, begin):
                # “According to a letter, which the paper saw, …”, “… a letter seen by the paper, …”
                comma = text.find(",", begin, bounds[1])
                if comma >= 0:
                    after, begin = comma + 1, skipped(text, comma + 1, bounds[1])
        else:
            begin, is_clause = self._said.clause_after(
                text[match.start : match.end], after, bounds[1]
            )
        right = (begin, bounds[1]) if begin < bounds[1] else None
        if mention and right and mention[0] >= match.start and text[after : after + 1] == ",":
            word = WORD.search(text, after, bounds[1])
            relative = self._grammar.relative - self._grammar.determiners
            if word is not None and word.group().lower() in relative:
                right = None  # “…, said X, who …”
        is_parenthesis = right is not None and text[after : right[0]].rstrip().endswith(",")
        left = self._said.left_of(start, bounds, is_parenthesis=is_parenthesis)
        is_first = left is None
        if text[after : after + 1] == ";":
            right = None  # “…, she said; they deny it.”
        if left and right and is_parenthesis and self._grammar.participles.match(text, right[0]):
            resumed = self._said.resumed(*right)  # “…,” she said, smiling, “…”
            right = (resumed, right[1]) if resumed < right[1] else None
        is_resumed = text[bounds[0] : start].rstrip(" ,\n")[-1:] in CLOSING  # “…,” she said, “…”
        if is_resumed and right and text[right[0]] not in OPENING:
            right = None  # “…,” she wrote in a post that has been deleted
        contents: tuple[Range, ...]
        is_behind = False
        if frame is Frame.CITING:
            semicolon = text.rfind(";", bounds[0], start)
            # “…; the paper said that two were hurt, citing aides”, “…; it cited aides”
            is_own = semicolon > 0 and len(text[semicolon:start].split()) > _WORDS_OF_SUBJECT
            begin, stop = (semicolon + 1, start) if is_own else (bounds[0], start)
            stop = semicolon if semicolon > 0 and not is_own else stop
            subject = self._phrases.subject()
            told = text[max(begin, subject[1] if subject else begin) : stop].strip(" ,")
            side = (skipped(text, begin, stop), stop) if told else right
            left = side if side != right else None
            contents, is_behind = ((side,) if side else ()), bool(left)
        elif frame is Frame.PREPOSITION and right and (begun := self._begun(start, bounds)):
            contents = (begun, right)
        elif frame in (Frame.PREPOSITION, Frame.POSTPOSITION):
            is_behind = not is_first
            sides = (left, right if is_first or is_parenthesis else None)
            contents = tuple(side for side in sides if side)
        elif frame is Frame.UNNAMED:
            contents = ((bounds[0], start), (after, bounds[1]))
            contents = tuple(side for side in contents if side[0] < side[1])
        elif left is not None and (right is None or is_parenthesis or is_resumed):
            sides = (left, right)
            contents, is_behind = tuple(side for side in sides if side), True
        else:
            contents = (right,) if right else ()
        is_act = (
            frame in (Frame.SPEECH_ACT, Frame.BETWEEN)
            and not is_clause
            and not (is_behind and match.cue.stance is not Stance.DECLINES)
        )
        if frame is Frame.VERB and not contents and self._has_object(match, after, bounds[1]):
            is_act = True
        if match.cue.stance is Stance.DECLINES:
            is_act, is_behind = True, False
            asked = WORD.search(text, *left) if left else None
            is_asked = asked is not None and asked.group().lower() in self._grammar.opening
            contents = (left,) if left and is_asked else (right,) if right and is_clause else ()
        if is_act:
            stop = contents[-1][1] if contents and contents[-1][0] >= after else bounds[1]
            begin = contents[0][0] if contents and contents[0][1] <= start else start
            contents = ((begin, stop),)
        return Saying(
            cue=match.parts,
            mention=mention,
            stance=match.cue.stance,
            frame=frame,
            contents=contents,
            is_act=is_act,
            is_behind=is_behind,
            is_joined=is_joined,
            bounds=bounds,
            reach=(self._main_clause(start, bounds), bounds[1]),
        )

    def _main_clause(self, start: int, bounds: Range) -> int:
        """Return where the main clause of a source begins: “…, but | a spokesman denied it”."""
        before = self._text[bounds[0] : start].rstrip()
        previous = last_word(before)
        conjunction = before[: len(before) - len(previous)].rstrip()
        is_new = previous in self._grammar.coordinating and conjunction.endswith((",", ";"))
        return start if is_new or before.endswith(";") else bounds[0]

    def _has_object(self, match: Match, after: int, limit: int) -> bool:
        """Return whether a German verb has what is said for its object: “räumte Fehler ein”."""
        object_of = WORD.search(self._text, after, limit)
        grammar = self._grammar
        is_behind = object_of is not None and object_of.group().lower() in grammar.determiners
        return len(match.parts) > 1 or (grammar.nouns_are_capital and is_behind)

    def _begun(self, start: int, bounds: Range) -> Range | None:
        """Return the German main clause that a phrase interrupts: “Der Damm hat laut Holt …”."""
        before = self._text[bounds[0] : start].rstrip()
        is_open = before[-1:].isalnum() and len(WORD.findall(before)) > 1
        if not is_open or not self._grammar.nouns_are_capital or before.count(","):
            return None
        return bounds[0], bounds[0] + len(before)

    # All of them together

    def _named_speaker(self) -> list[Saying]:
        """Return who speaks where nothing stands but a name, a colon and words."""
        match = _SPEAKER.match(self._text, *self._sentence)
        if match is None:
            return []
        cue = (
            (
                match.start("said") + len(match["said"]) - len(match["said"].lstrip()),
                match.end("said"),
            )
            if match["said"]
            else None
        )
        name = match.span("name")
        if self._phrases.between(*name) != name:
            return []  # “Holt was unimpressed:”
        said = match.end(), self._sentence[1]
        return [self._spoken((cue,) if cue else (), name, said)]

    def _spoken(self, cue: tuple[Range, ...], name: Range | None, said: Range) -> Saying:
        """Return that somebody says what stands at a place."""
        return Saying(
            cue=cue,
            mention=name,
            stance=Stance.ASSERTS,
            frame=Frame.VERB,
            contents=(said,),
            bounds=self._sentence,
            reach=self._sentence,
        )

    def _with_announced(self, found: list[Saying]) -> list[Saying]:
        """Add who is quoted behind a colon without a verb of saying: “Holt sighed: “No.””."""
        text = self._text
        for quotation in self._quotations:
            lead = text[self._sentence[0] : quotation[0]].rstrip()
            colon = self._sentence[0] + len(lead) - 1
            is_main = lead.endswith(":") and self._quotations[0] == quotation
            if not is_main or any(
                saying.unit[0] < quotation[0] and not saying.is_act for saying in found
            ):
                continue
            subject = self._phrases.subject()
            if subject is None or subject[1] > colon or not self._verbs.can_speak(subject):
                continue
            saying = self._spoken((), subject, quotation)
            return sorted([saying, *found], key=lambda each: each.unit)
        return found

    def _with_joined(self, found: list[Saying]) -> list[Saying]:
        """Give those that go on from the one before its source, else that of the sentence."""
        done: list[Saying] = []
        for saying in found:
            if saying.is_joined:
                if fits := [s for s in done if s.mention and s.bounds == saying.bounds]:
                    source = fits[-1].mention
                elif saying.bounds != self._sentence:
                    source = self._before_quotation(saying.bounds)
                else:
                    source = self._phrases.subject()
                if source is None or source[1] > saying.cue[0][0]:
                    continue
                saying = replace(saying, mention=source)
            done.append(saying)
        return done


def _without_doubles(found: list[Saying]) -> list[Saying]:
    """Leave out a saying whose cue is a part of another's source, or the other way round."""
    mentions = [saying.mention for saying in found if saying.mention]
    if mentions:
        found = [saying for saying in found if saying.frame is not Frame.UNNAMED]
    kept = []
    for saying in found:
        cue = saying.cue[:1]
        if not any(a <= start and end <= b for start, end in cue for a, b in mentions):
            kept.append(saying)
    return kept
