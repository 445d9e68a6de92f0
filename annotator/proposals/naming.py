"""Whom words mean: a source of the project by any of its words, or a new one.

A person is known by the last word of the name, an organisation or a publication by its words, a
group without a name by its noun. What only the carriers of the document are called is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.model import SourceId, SourceKind
from annotator.model.guesses import guess_source_kind
from annotator.proposals.language import Grammar, any_of
from annotator.proposals.values import KnownSource, NewSource
from annotator.text.names import body_behind
from annotator.text.word_lists import words

_WORD = re.compile(r"[^\W_]+(?:[.&’'-][^\W_]+)*")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_KEPT = words(
    "his her their another other sein seine seinen seiner ihr ihre ihren ihrer",
    "andere anderer weitere",
)
"""Words before a noun that make it somebody else's, or somebody else."""
_SIGNS = "\"“”„«»‘’‚'.,:; \n\t"
_CLOSING = tuple('“”"«»')
_QUOTES = tuple('"“„«»')
_INDEFINITE = re.compile(r"(?:an?|another|one|some|eine?[nmrs]?)\s", re.IGNORECASE)
_NUMBERS = any_of(
    "two three four five six seven eight nine ten eleven twelve zwei drei vier fünf sechs sieben",
    "acht neun zehn elf zwölf deux trois quatre cinq dos tres cuatro cinco due tre dois três twee",
)
_COUNT = re.compile(rf"{_NUMBERS}\s(?!of\s)", re.IGNORECASE)
_HONORIFIC = re.compile(r"(?:mr|mrs|ms|m|mme|herrn?|frau|sir|señor|señora|signor)\.?", re.I)
_SEVERAL = re.compile(r"spokes|sprech|officer|expert|analyst|aide|resident|beamte", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:[a-z]+ )?(?:(?:news)?paper|journal|daily|weekly|magazine|broadcaster|(?:news )?website"
    r"|\w*[Zz]eitung|Zeitschrift|Magazin|\w*sender)\s(?P<name>[^\W\d_a-zß-ÿ].*)"
)
"""What a publication is, before its name: “the newspaper Norrtidende”."""
_GERMAN_BODY = re.compile(r"\s(?:von\s(?:der|den|dem)|vom|der|des)\s\w+\s[A-ZÄÖÜ].*")
"""“Professor Öhler von der Technischen Hochschule”, but not “Ursula von der Leyen”."""
_ENGLISH_BODY = re.compile(r"(?<=\w)\s(?:of|at|from|with|for)\s(?:the\s)?[^\W\d_a-zß-ÿ].*")
"""“Professor Wim de Graaf of the Naval Institute”."""
_HEAD = re.compile(r"[a-zß-ÿ].*?(?=\s(?:of|at|in|for|with|from|who|whose|on|near)\s|\Z)")
"""What a common noun phrase is about: “former engineer” of the company."""
_ROLE_AND_NAME = re.compile(
    r"(?P<role>[a-zß-ÿ][a-zß-ÿ-]*)\s(?P<name>[^\W\d_a-zß-ÿ]\w*\.?(?:\s[^\W\d_a-zß-ÿ][\w’'-]+\.?){1,3})"
)
"""What somebody is, in small letters, and a name: “pensioner Olga Maier”."""
_ELIDED = re.compile(r"l['’](?=\w)")
"""An article written in one with its noun: “l’avocat”."""
_OF_A_BODY = re.compile(r"\s(?:von der|von dem|vom|of the)\s\S+\s.*")
"""A body behind a person's name: `Öhler von der Technischen Hochschule`."""
_OWNED = re.compile(r"['’]s? [a-zß-ÿ-]+\Z")
"""Somebody's somebody: “Mr. Ekdal’s wife”."""
_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
_UNNAMED = (SourceKind.ANONYMOUS, SourceKind.PSEUDONYM)


@dataclass(frozen=True, slots=True)
class Named:
    """What some words come to."""

    source: KnownSource | NewSource | None
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """The sources that words are held against, those used last first."""

    grammar: Grammar
    sources: Sequence[KnownSource]
    carriers: frozenset[SourceId] = field(default=frozenset())

    def find(self, words: str, kinds: Iterable[SourceKind] = tuple(SourceKind)) -> Named:
        """Return the known source that words name; a guess where several could be meant."""
        wanted = self._words(self._as_pair(words))
        least = 4 if self._as_pair(words) != words else 1
        if not wanted:
            return Named(None)
        allowed = frozenset(kinds)
        ranked: list[tuple[int, KnownSource]] = []
        for source in self.sources:
            if source.kind in allowed:
                rank = max(
                    self._rank(wanted, name, source.kind, is_name=number == 0)
                    for number, name in enumerate((source.name, *source.mentions))
                )
                if rank >= least:
                    ranked.append((rank, source))
        best = max((rank for rank, _ in ranked), default=0)
        found = [source for rank, source in ranked if rank == best]
        if not found:
            return Named(None)
        others = [source for source in found if source.id not in self.carriers]
        if not others:
            return Named(None, is_guess=True)
        return Named(others[0], is_guess=len(others) > 1 or best == 1)

    def _as_pair(self, words: str) -> str:
        """Return the names of two who are denied something as those of two: “X and Y”."""
        nor, both = self.grammar.nor
        return re.sub(rf"(?<=\s){nor}(?=\s)", both, words) if nor else words

    def names_carrier(self, words: str) -> bool:
        """Return whether words name who carries the document and nobody else."""
        named = self.find(words)
        return named.source is None and named.is_guess

    def new(self, words: str) -> NewSource | None:
        """Return the new source that words name: the name apart from the office."""
        grammar = self.grammar
        text = self._as_pair(" ".join(words.replace("\xad", "").split()))
        head, *appositions = text.split(", ")
        if (paper := _PAPER.match(self._bare(head))) is not None:
            return NewSource(name=paper["name"], kind=SourceKind.PUBLICATION)
        name, role = self._split(_BRACKETS.sub("", head))
        if appositions:
            told = ", ".join(part for part in appositions if not part.isdigit())
            second, office = self._split(told)
            second = _OF_A_BODY.sub("", second)
            is_office = (
                head.split()[0].lower() in grammar.determiners
                or (_OWNED.search(head) is not None and head[-1:].islower())
                or _ELIDED.match(head) is not None
                or (bool(grammar.article) and grammar.titles.match(head) is not None)
            )
            is_second = is_office and (self.is_name(second) or bool(_OWNED.search(head)))
            if is_second and (office or told.split()[0].lower() not in grammar.determiners):
                # “Her lawyer, Rémy Dufresne”
                body = guess_source_kind(name)
                name, role = second, self._bare(head)
                is_person = grammar.titles.search(role) or grammar.people.search(role)
                if body in _BODIES and not (office or is_person):
                    return NewSource(name=_stripped(name), kind=body, role=role)
            elif not role:
                role = self._bare(told)
        name = _stripped(name)
        if not name:
            return None
        kind = self._kind(name)
        is_office = _is_office_of_one(name, grammar) and not _INDEFINITE.match(words)
        if is_office or (role and self.is_name(name)):
            kind = SourceKind.PERSON
        if kind is SourceKind.ANONYMOUS and (count := _COUNT.match(text)) is not None:
            name = f"{count.group().lower()}{name}"  # how many tells them from others like them
        return NewSource(name=name, kind=kind, role=role)

    def is_name(self, words: str) -> bool:
        """Return whether words are a proper name rather than a common noun."""
        grammar = self.grammar
        parts = [part for part in words.split() if part.lower() not in grammar.determiners]
        if not parts:
            return False
        if grammar.article:
            known = grammar.people.search(words) or grammar.titles.search(words)
            return len(parts) > 1 and not known and not parts[0].startswith(grammar.article)
        if grammar.nouns_are_capital:
            known = grammar.people.search(words) or grammar.titles.search(words)
            return all(part[0].isupper() for part in parts) and not known
        return parts[-1][0].isupper() and parts[0][0].isupper()

    def _kind(self, name: str) -> SourceKind:
        grammar = self.grammar
        guess = guess_source_kind(name)
        is_bare = not self.is_name(name)
        head = _HEAD.match(name)
        if is_bare and head and self._is_person(head.group()):
            return SourceKind.ANONYMOUS  # “engineer of the company”
        has_person = grammar.titles.search(name) or grammar.people.search(name)
        if guess is SourceKind.PERSON and has_person and (is_bare or grammar.nouns_are_capital):
            return SourceKind.ANONYMOUS
        if guess is SourceKind.PERSON and is_bare:
            return SourceKind.ANONYMOUS
        return guess

    def _is_person(self, head: str) -> bool:
        grammar = self.grammar
        last = head.rsplit(maxsplit=1)[-1]
        is_known = grammar.titles.fullmatch(last) or grammar.people.fullmatch(last)
        return bool(is_known) and guess_source_kind(head) not in _BODIES

    def _split(self, words: str) -> tuple[str, str]:
        """Return name and office: `White House spokesman | Josh Earnest`."""
        bare = self._bare(words)
        parts = bare.split()
        for number in range(len(parts) - 1, 0, -1):
            before = " ".join(parts[max(0, number - 2) : number])  # a title of two words
            is_title = self._is_title(parts[number - 1].strip(",."), len(parts) - number)
            is_title = is_title or self.grammar.titles.fullmatch(before) is not None
            article = self.grammar.article
            binding = self.grammar.role_joining
            while (
                article
                and number < len(parts) - 1
                and (parts[number].startswith(article) or parts[number] in binding)
            ):
                number += 1  # a minister “of the interior”
            rest = parts[number:]
            body = _ENGLISH_BODY.search(" ".join(rest)) if is_title else None
            if body is not None and not self.grammar.nouns_are_capital:
                rest = " ".join(rest)[: body.start()].split()
            is_person = (bool(article) and len(rest) > 1) or all(
                part[0].isupper() or part in ("de", "van", "von", "der", "al", "bin", "di", "da")
                for part in rest
            )
            is_person &= rest[0].lower() not in self.grammar.determiners
            if is_title and is_person and not self.grammar.people.search(" ".join(rest)):
                office, name = " ".join(parts[:number]), " ".join(rest)
                if body is not None:
                    return name, office + body.group()
                if (body := _GERMAN_BODY.search(name)) is not None:
                    return name[: body.start()], office + body.group()
                return name, "" if _HONORIFIC.fullmatch(office) else office
        behind = body_behind(bare)
        if behind and self.is_name(bare[: -len(behind)]):
            return bare[: -len(behind)], behind.strip()
        named = _ROLE_AND_NAME.fullmatch(bare)
        if named is not None and not self.grammar.people.search(named["name"]):
            return named["name"], named["role"]
        return bare, ""

    def _is_title(self, word: str, following: int) -> bool:
        """Return whether a word stands before a name; “Anwohner” does before two words of one."""
        grammar = self.grammar
        is_person = grammar.nouns_are_capital and following > 1 and grammar.people.fullmatch(word)
        return bool(grammar.titles.fullmatch(word.rsplit("-", 1)[-1]) or is_person)

    def _bare(self, words: str) -> str:
        """Return words without article, quotation marks and possessive."""
        grammar = self.grammar
        parts = _stripped(words).split()
        parts[:1] = [_ELIDED.sub("", part, count=1) for part in parts[:1]]
        is_german = grammar.nouns_are_capital
        genitive = is_german and len(parts) > 1 and parts[0].lower() == "des"
        while len(parts) > 1 and parts[0].lower() in grammar.determiners - _KEPT:
            parts = parts[1:]
        if genitive and parts[0][:1] in _QUOTES:
            parts[-1] = re.sub(r"s(?=[“”\"»«]*\Z)", "", parts[-1])
        elif genitive:
            parts[0] = re.sub(r"(?<=[^\W\d_]{3})(?:es|s)\Z", "", parts[0])
        return _stripped(_POSSESSIVE.sub("", " ".join(parts)))

    def _words(self, words: str) -> list[str]:
        """Return the words of a name that count, in small letters."""
        grammar = self.grammar
        bare = self._bare(_BRACKETS.sub("", words.replace("\xad", "").split(", ")[0]))
        small = (_POSSESSIVE.sub("", word.lower()) for word in _WORD.findall(bare))
        return [word for word in small if word not in grammar.determiners | grammar.joining]

    def _rank(self, wanted: list[str], name: str, kind: SourceKind, *, is_name: bool) -> int:
        """Return how well words fit a name: 4 the same, 3 to 2 a part, 1 barely, 0 not."""
        own = self._words(name)
        if not own:
            return 0
        if own == wanted:
            return 4
        ours, theirs = set(wanted), set(own)
        if kind is SourceKind.PERSON or (is_name is False and name[:1].isupper()):
            # The last word is the family name; an office alone is shared by many.
            if own[-1] == wanted[-1]:
                given = ours - theirs
                is_other = kind is SourceKind.PERSON and len(given) > 1 and len(own) > 1
                return 2 if is_other else 3
            return 1 if ours < theirs and self._is_office(wanted) else 0
        if ours < theirs:
            return 3 if own[-1] == wanted[-1] or own[0] == wanted[0] else 1
        if theirs < ours:
            return 2 if own[-1] == wanted[-1] else 0
        return 0

    def _is_office(self, wanted: list[str]) -> bool:
        return any(self.grammar.titles.fullmatch(word) for word in wanted)


def _stripped(words: str) -> str:
    """Return words without the signs around them; a quotation inside them keeps both its marks."""
    bare = words.strip(_SIGNS)
    end = words.find(bare) + len(bare)
    is_open = re.search(r"[“„\"«»]", bare) is not None and words[end : end + 1] in _CLOSING
    return bare + words[end : end + 1] if is_open else bare


def _is_office_of_one(name: str, grammar: Grammar) -> bool:
    """Return whether words are an office that one person holds: `U.S. president`."""
    head = _HEAD.match(name)
    last = (head.group() if head else name).rsplit(maxsplit=1)[-1]
    return grammar.titles.fullmatch(last) is not None and not _SEVERAL.search(last)
