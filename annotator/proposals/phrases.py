"""Names beside a cue: where the words that name a source begin and end.

No word of a text is known to be a noun. What is known are the words that cannot belong to a name
(verbs, conjunctions, days), and what may stand inside one (articles, “of”, a place behind people).
"""

from __future__ import annotations

import re

from annotator.proposals.language import Grammar
from annotator.proposals.tokens import TOKEN, Token, tokens
from annotator.text.names import BODY
from annotator.text.word_lists import words

Range = tuple[int, int]

_LONGEST = 14
"""Words of a name."""
_NO_GAP = re.compile(r"\s*\Z")
_LONGEST_APPOSITION = 160
_WORDS_OF_PERSON = 3
_PLURAL_VERB = "ו"
"""In Hebrew verbs begin like the article too; no noun with it ends so."""
_WORDS_OF_APPOSITION = 6
"""Where no capital letter shows that it is a name."""
_MADE = words(
    "published released obtained seen conducted commissioned written dated carried shown sent"
)
"""What tells of a document how it came about, and is no part of its name."""
_AGO = re.compile(
    r"(?:\d+|an?|some|several|many|a\sfew|(?:one|two|three|four|five|six|seven|eight|nine|ten)"
    r"|(?:minutes|hours|days|weeks|months|years|moments|shortly|soon)(?=\s\w+\b,?\s\w)"
    r"|wenig|kurz|eine|zwei|drei|vier|fünf|einige|Minuten|Stunden|Tage|Wochen|Monate|Jahre)\s"
    r"(?:\w+\s)?(?:later|earlier|ago|afterwards|before|später|zuvor|danach|darauf)\b,?\s",
    re.IGNORECASE,
)
"""“Two days later it said”: no subject."""
_QUANTITIES = words("one two three some many several most all both few")
_SEEN = re.compile(
    r"(?:(?:last|first|later|since|\w+ly)\s)?(?:seen|known|written|\w{3,}ed|whose|citing|quoting)\b"
    r"|(?:\w+\s){1,2}of\s(?:whom|which)\b",
    re.IGNORECASE,
)
SOME_OF_THEM = re.compile(
    r"\b(?:one|two|three|some|several|many|most|both|einer|eine|zwei|drei|einige|mehrere|viele)"
    r"\s(?:of|von)\s(?:them|us|ihnen)\Z",
    re.IGNORECASE,
)
"""Some of those who were named, but not which."""
_ING = re.compile(r"[^\W\d_]{3,}ing\Z")
_NAMED = re.compile(r"[^\W\d_a-zäöüß][\w-]*\Z")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


class Phrases:
    """Finds names beside a place of one sentence."""

    def __init__(self, grammar: Grammar, text: str, sentence: Range) -> None:
        self._grammar = grammar
        self._text = text
        self._sentence = sentence
        self._tokens = tokens(text, *sentence)
        self._inside = grammar.joining | grammar.role_joining | grammar.pairing | {*grammar.nor}

    # Before a place

    def ending_at(self, end: int, limit: int) -> Range | None:
        """Return the name that ends where a cue begins, its apposition included."""
        before = self._text[limit:end].rstrip()
        passing = self._grammar.passing.search(before)
        if passing is not None:  # “Obama on Thursday said”
            before = before[: passing.start()].rstrip()
            end = limit + len(before)
        if not before:
            return None
        place = limit + len(before)
        if before[-1] in ",)–—" and not self._text[place:end].strip():
            return self._before_apposition(place, limit)
        return self._plain_before(place, limit)

    def _plain_before(self, end: int, limit: int) -> Range | None:
        grammar = self._grammar
        found = [token for token in self._tokens if limit <= token.start and token.end <= end]
        if not found or not _NO_GAP.match(self._text, found[-1].end, end):
            return None
        last = found[-1]
        if last.small in grammar.singular | grammar.plural | grammar.neuter:
            some = SOME_OF_THEM.search(self._text, limit, last.end)
            return some.start() if some else last.start, last.end
        if self._stops(last) or last.small in grammar.determiners:
            return None
        if grammar.nouns_are_capital and not last.is_capital:
            return None
        begin = len(found) - 1
        are_both = "both" in {t.small for t in (*found, *self._tokens_after(end)[:1])}
        while begin > 0 and len(found) - begin < _LONGEST:
            step = self._step_back(found, begin, are_both=are_both)
            if step is None:
                break
            begin = step
        return found[begin].start, last.end

    def _tokens_after(self, place: int) -> list[Token]:
        return [token for token in self._tokens if token.start >= place]

    def _step_back(self, found: list[Token], begin: int, *, are_both: bool) -> int | None:
        """Return the index at which a name begins that takes in one part more."""
        here, before = found[begin], found[begin - 1]
        if not _NO_GAP.match(self._text, before.end, here.start):
            return None
        grammar, small = self._grammar, before.small
        further = found[begin - 2] if begin > 1 else None
        if here.small in grammar.determiners and not grammar.nouns_are_capital:
            # `all of the officials`; before an article nothing but what binds belongs to a name.
            binds = small in grammar.joining or small in grammar.role_joining
            binds = binds and not (small == "by" and self._is_passive(begin - 2, found))
            is_pair = small in grammar.pairing
            binds = binds or (is_pair and (are_both or self._begins_clause(found, begin - 2)))
            return begin - 2 if binds and self._is_noun(further, before) else None
        if small in grammar.determiners and small not in grammar.opening:
            return begin - 1
        if small in grammar.joining or small in grammar.role_joining:
            if small == "by" and further and self._is_passive(begin - 2, found):
                return None
            return begin - 2 if self._is_noun(further, before) else None
        if small in grammar.pairing:
            if further is None or not self._is_noun(further, before):
                return None
            alike = further.is_capital == here.is_capital
            both = grammar.people.search(further.text) is not None or further.is_capital
            return begin - 2 if alike and both else None
        if self._stops(before):
            return None
        if grammar.nouns_are_capital and here.small in grammar.determiners:
            # A genitive: `ein Sprecher des Amtes`; else the article begins the name.
            return begin - 1 if before.is_capital and here.small in grammar.joining else None
        if grammar.nouns_are_capital and not before.is_capital and not _is_adjective(before.small):
            return None
        return begin - 1

    def _begins_clause(self, found: list[Token], noun: int) -> bool:
        """Return whether a noun, with its article, is all that a clause begins with.

        “The ministry | and the utility said”, but not “The dam broke | and the utility said”.
        """
        first = noun - 1 if found[noun - 1].small in self._grammar.determiners else noun
        before = self._text[self._sentence[0] : found[max(first, 0)].start].rstrip()
        return noun >= 0 and (before[-1:] in ("", ",", ";") or first == 0)

    def _is_passive(self, participle: int, found: list[Token]) -> bool:
        """Return whether “by” names who did something: “was contradicted | by the crew”."""
        verb, before = found[participle], found[participle - 1] if participle else None
        helps = before is not None and before.small in self._grammar.finite | {
            "been",
            "be",
            "being",
        }
        return helps and verb.small.endswith(("ed", "en"))

    def _is_noun(self, token: Token | None, following: Token) -> bool:
        """Return whether a word can be what another one binds a further part to."""
        if token is None or not _NO_GAP.match(self._text, token.end, following.start):
            return False
        if self._grammar.nouns_are_capital and not token.is_capital:
            return False
        is_article = token.small in self._grammar.determiners and token.small not in _QUANTITIES
        return not self._stops(token) and not is_article

    def _before_apposition(self, comma: int, limit: int) -> Range | None:
        """Return the name whose apposition ends at a comma, with it."""
        text = self._text
        closing = text[comma - 1]
        opening = {")": "("}.get(closing, closing)
        at = comma - 1
        best: Range | None = None
        for _ in range(4):
            at = text.rfind(opening, max(limit, comma - _LONGEST_APPOSITION), at)
            if at < 0:
                break
            name = self._plain_before(len(text[:at].rstrip()), limit)
            chunk = text[at + 1 : comma - 1].strip()
            if name is not None and self._is_leading(limit, name[0]) and self._is_aside(chunk):
                best = name
                continue
            if name is None or not self._is_apposition(chunk, text[slice(*name)]):
                continue
            before = self._token_before(name[0], limit)
            if best and before and before.small in self._grammar.adverbial:
                break  # `In Berlin, the minister, …`
            if self._is_participle(tokens(text, *name)):
                break  # `Speaking in Berlin, the minister, …`
            # A clause (“who …”) tells of the source, but does not name it.
            stop = name[1] if self._is_clause(chunk) else comma - (closing not in ")")
            best = name[0], best[1] if best and best[0] > name[1] else stop
        if best is None:
            return None
        return best

    def _token_before(self, place: int, limit: int) -> Token | None:
        before = [token for token in self._tokens if limit <= token.start and token.end <= place]
        return before[-1] if before else None

    def _is_clause(self, chunk: str) -> bool:
        first = TOKEN.match(chunk)
        small = first.group().lower() if first else ""
        if small in self._grammar.opening:
            return True  # “zwei Beamte, dass …”
        if small in self._grammar.relative - self._grammar.determiners or _SEEN.match(chunk):
            return True
        if self._is_participle(tokens(chunk, 0, len(chunk))) or self._is_joined_clause(chunk):
            return True
        held = {token.small for token in tokens(chunk, 0, len(chunk))}
        has_verb = bool(held & self._grammar.stops - self._grammar.adverbial)
        if small in self._grammar.determiners and "that" in held:
            return True
        return small in self._grammar.relative and (has_verb or not _NAMED.search(chunk))

    def _is_joined_clause(self, chunk: str) -> bool:
        """Return whether words begin with “who” written in one with its verb."""
        grammar = self._grammar
        joined = grammar.joined_relative
        is_known = grammar.titles.match(chunk) or grammar.people.match(chunk)
        return bool(joined) and chunk.startswith(joined) and " " in chunk and not is_known

    def _is_participle(self, found: list[Token]) -> bool:
        """Return whether words begin as in “speaking on Monday”, but not “acting director”."""
        if len(found) < 2 or not _ING.match(found[0].small):
            return False
        leading = self._inside | self._grammar.determiners | self._grammar.adverbial
        return found[1].small in leading | self._grammar.stops

    def _is_leading(self, start: int, end: int) -> bool:
        """Return whether words before a subject are none of its own: “Last week the Treasury”."""
        found = [token for token in self._tokens if start <= token.start and token.end <= end]
        if not found or self._text[start:end].rstrip().endswith(","):
            return True
        leading = self._grammar.adverbial | self._grammar.coordinating
        return found[0].small in leading and len(found) <= _WORDS_OF_APPOSITION

    def _is_aside(self, chunk: str) -> bool:
        """Return whether words between a subject and its verb are a phrase of time or place."""
        first = TOKEN.match(chunk)
        is_adverbial = first is not None and first.group().lower() in self._grammar.adverbial
        return is_adverbial and "," not in chunk and not self._grammar.nouns_are_capital

    def _is_apposition(self, chunk: str, name: str) -> bool:
        first = TOKEN.match(chunk)
        if first is None or not chunk or any(sign in chunk for sign in ";:"):
            return False
        grammar = self._grammar
        small = first.group().lower()
        if small in grammar.relative - grammar.determiners or _SEEN.match(chunk):
            return True
        if self._is_participle(tokens(chunk, 0, len(chunk))) or self._is_joined_clause(chunk):
            return True
        is_short = bool(grammar.article) and len(chunk.split()) <= _WORDS_OF_APPOSITION
        is_described = name.split(maxsplit=1)[0].lower() in grammar.determiners and all(
            part[0].isupper() for part in chunk.split()
        )
        is_name = (
            is_short
            or is_described
            or name.lstrip()[:1].isupper()
            or any(nouns.search(name) for nouns in (grammar.people, grammar.titles))
        )
        held = {token.small for token in tokens(chunk, 0, len(chunk))}
        verbs = held & (grammar.stops - grammar.adverbial - grammar.pairing - grammar.joining)
        verbs -= grammar.role_joining | _IN_APPOSITIONS | grammar.relative
        is_apt = (
            is_short
            or small in grammar.determiners | grammar.joining
            or first.group()[0].isdigit()
            or first.group()[0].isupper()
            or bool(grammar.titles.search(chunk) or grammar.people.search(chunk))
        )
        has_relative = bool(held & (grammar.relative | {"that"}))
        return is_name and is_apt and (not verbs or has_relative)

    def between(self, start: int, end: int) -> Range | None:
        """Return the names between a negation and its verb: “neither X nor Y would comment”."""
        found = [token for token in self._tokens if start <= token.start and token.end <= end]
        outside = self._grammar.joining | self._grammar.role_joining
        while found and found[0].small in outside - self._grammar.determiners:
            found = found[1:]
        if not found or any(
            self._stops(token) and token.small not in self._inside for token in found
        ):
            return None
        return found[0].start, found[-1].end

    # After a place

    def starting_at(
        self, start: int, limit: int, *, has_apposition: bool = False, is_subject: bool = True
    ) -> Range | None:
        """Return the name that begins behind a cue; what follows a subject may be its verb."""
        grammar, text = self._grammar, self._text
        found = [token for token in self._tokens if start < token.end <= limit]
        if found and found[0].start < start:  # a word that is written in one with the name
            found[0] = Token(start, found[0].end, text[start : found[0].end])
        if not found or text[start : found[0].start].strip(" \n\t­"):
            return None
        first = found[0]
        if first.small in grammar.singular | grammar.plural | grammar.neuter and not (
            first.small in grammar.determiners
            and len(found) > 1
            and _NO_GAP.match(text, first.end, found[1].start)
        ):
            return first.start, first.end
        if self._stops(first) and first.small not in grammar.determiners:
            return None
        end = 0
        while end + 1 < len(found) and end < _LONGEST:
            step = self._step_on(found, end, is_subject=is_subject)
            if step is None:
                break
            end = step
        last = found[end]
        if last.small in grammar.determiners:
            return None
        if grammar.nouns_are_capital and not any(t.is_capital for t in found[: end + 1]):
            return None
        place = last.end
        if has_apposition:
            place = self._after_apposition(place, limit)
        return first.start, place

    def _step_on(self, found: list[Token], end: int, *, is_subject: bool) -> int | None:
        here, after = found[end], found[end + 1]
        grammar, small = self._grammar, after.small
        if not _NO_GAP.match(self._text, here.end, after.start):
            return None
        further = found[end + 2] if end + 2 < len(found) else None
        is_near = further is not None and bool(_NO_GAP.match(self._text, after.end, further.start))
        if _POSSESSIVE.search(here.text):
            return None if self._stops(after) else end + 1
        if further is not None and further.small == "by":
            return None
        if grammar.nouns_are_capital and small in grammar.determiners | grammar.joining:
            if not (here.is_capital and further and is_near):
                return None
            has_author = grammar.people.search(here.small) or grammar.written.search(here.small)
            is_role = bool(has_author) or small in ("für", "von")
            return end + 1 if is_role and small in grammar.joining else None
        if small in grammar.joining or small in grammar.role_joining:
            if further is None or not is_near:
                return None
            is_several = not here.is_capital and here.small.endswith("s")
            begin = here.start if here.is_capital else found[0].start
            held = self._text[begin : here.end]  # “people briefed | on the talks”
            fits = small in grammar.joining or is_several or bool(grammar.people.search(held))
            is_aim = small == "for" and further.is_capital  # “the Institute | for Peace”
            fits = fits or bool(is_aim and here.is_capital and BODY.match(here.text))
            starts = further.small in grammar.determiners or not self._stops(further)
            if further.text[0].isdigit() or further.small in grammar.adverbial:
                starts = False
            return end + 2 if fits and starts else None
        if small in grammar.pairing:
            if further is None or not is_near or self._stops(further):
                return None
            return (
                end + 2
                if further.is_capital == here.is_capital
                and (further.is_capital or grammar.people.search(further.text))
                and not grammar.nouns_are_capital
                else None
            )
        if small in grammar.determiners and here.small not in grammar.determiners:
            return None
        if self._stops(after) or small in grammar.singular | grammar.plural:
            return None
        if grammar.article and self._is_closed(found[: end + 1], after):
            return None
        if small in ("later", "earlier") and here.small not in grammar.determiners:
            return None  # “The network later issued …”
        if grammar.nouns_are_capital:
            is_modifier = _is_adjective(small) and (
                here.small in grammar.determiners or not here.is_capital
            )
            return end + 1 if after.is_capital or is_modifier else None
        is_inside = here.small not in grammar.determiners
        is_person = grammar.people.search(after.text) is not None
        if is_subject and is_inside and further and is_near and not after.is_capital:
            leads_on = further.small in grammar.determiners | grammar.role_joining
            if small.endswith(("s", "ed")) and leads_on and not is_person:
                return None
        if not is_subject and is_inside and (small in _MADE or self._was_made(here, small)):
            return None
        is_adverb = here.small.endswith("ly")
        if is_subject and is_inside and small.endswith("ed") and not is_adverb and not further:
            return None
        if is_subject and here.is_capital and not after.is_capital and is_inside:
            # Behind a person's name common words are a verb's: `said Obama went`.
            return end + 1 if is_person or _is_role(after, grammar) else None
        return end + 1

    def _is_closed(self, name: list[Token], after: Token) -> bool:
        """Return whether a name ends before a word, as a noun with its article ends a construct.

        “The ministry of | the health | they turned”; only behind an office a person's name follows.
        """
        article = self._grammar.article
        definite = [n for n, t in enumerate(name) if _has_article(t, article)]
        if not definite or _has_article(after, article) or after.small in self._inside:
            return False
        has_office = self._grammar.titles.match(self._text, name[0].start) is not None
        return not has_office or len(name) - 1 - definite[-1] >= _WORDS_OF_PERSON

    def _was_made(self, here: Token, small: str) -> bool:
        """Return whether a participle tells what was done with a document: “papers unsealed”."""
        return small.endswith("ed") and self._grammar.written.fullmatch(here.text) is not None

    def _after_apposition(self, place: int, limit: int) -> int:
        text = self._text
        name_end = place
        while place < limit and text[place : place + 1] == ",":
            stop = min(
                (at for at in (text.find(sign, place + 1, limit) for sign in ",;:“") if at >= 0),
                default=limit,
            )
            chunk = text[place + 1 : stop].strip().rstrip(".")
            name = text[:name_end].split()[-1]
            if self._is_clause(chunk) or not self._is_apposition(chunk, name):
                break
            place = min(stop, limit)
        while place > name_end and text[place - 1] in ' .”“"\n':
            place -= 1
        return place

    # The subject of a sentence

    def subject(self) -> Range | None:
        """Return the name with which the main clause begins, if it begins with one."""
        grammar, text = self._grammar, self._text
        start, end = self._sentence
        at = start
        for _ in range(3):
            ahead = [token for token in self._tokens if token.start >= at]
            while ahead and ahead[0].small in grammar.coordinating:
                ahead = ahead[1:]
            if not ahead:
                return None
            at = ahead[0].start
            if text[start:at].strip().endswith(tuple('“"„«')):
                return None
            if (ago := _AGO.match(text, at, end)) is not None:
                at = ago.end()
                continue
            is_adverbial = ahead[0].small in grammar.adverbial | grammar.stops
            comma = text.find(",", at, end)
            if not (is_adverbial and 0 < comma - at < _LONGEST_APPOSITION):
                break
            at = comma + 1
        return self.starting_at(at, end, has_apposition=True)

    def _stops(self, token: Token) -> bool:
        if token.small == "will":  # also a name
            return not (token.is_capital and token.start > self._sentence[0])
        if token.small.endswith(("n't", "n’t")):
            return True
        if self._grammar.article and any(map(str.isdigit, token.text)):
            return True  # a day or a number, in one with its preposition
        # A month behind a number is a part of a date.
        is_date = (
            self._text[: token.start].rstrip(" .")[-1:].isdigit() and not self._grammar.article
        )
        return token.small in self._grammar.stops and not is_date


_IN_APPOSITIONS = words("in at on to by for from with of about and or who than as")


def _has_article(token: Token, article: str) -> bool:
    is_verb = token.text.endswith(_PLURAL_VERB)
    return token.text.startswith(article) and len(token.text) > len(article) + 1 and not is_verb


def _is_role(token: Token, grammar: Grammar) -> bool:
    return grammar.titles.fullmatch(token.text) is not None


def _is_adjective(small: str) -> bool:
    return len(small) > 3 and small.endswith(("e", "en", "er", "es", "em"))
