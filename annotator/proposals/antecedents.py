"""Whom a pronoun stands for: the source named last in the paragraph, the subject before others.

This is a guess and is told as one. It never looks beyond the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model import SourceKind
from annotator.proposals.language import Grammar
from annotator.proposals.naming import Named, Register
from annotator.proposals.occasions import all_occasions_in, head_of
from annotator.proposals.phrases import Phrases
from annotator.proposals.quotes import quotations
from annotator.proposals.sayings import sayings
from annotator.proposals.values import NewSource
from annotator.text.sentences import sentences

Range = tuple[int, int]

_WITHIN = "darin"
"""A pronoun for what something is said in."""
_REACH = 5_000
"""How far back in a paragraph a source is looked for."""
_PEOPLE = (SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.PSEUDONYM)
_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION, SourceKind.ANONYMOUS)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun may stand for, and the sentence that names them."""

    named: Named
    sentence: Range


def antecedent(
    grammar: Grammar,
    text: str,
    register: Register,
    paragraph: Range,
    pronoun: Range,
    made: Sequence[tuple[Range, Named]] = (),
    said: Sequence[Range] = (),
) -> Antecedent | None:
    """Return whom the words of a pronoun, or of a bare noun (“the officials”), may mean.

    `made` are the mentions of sources that the analyst has linked, with whom they mean;
    whoever is named only in what is `said` does not say it.
    """
    words = text[slice(*pronoun)].lower()
    start = max(paragraph[0], pronoun[0] - _REACH)
    before = [(start + a, start + b) for a, b in sentences(text[start : pronoun[1]])]
    spoken = [(a, b) for a, b in quotations(text, *paragraph) if not a < pronoun[0] < b]
    for sentence in reversed([each for each in before if each[0] < pronoun[0]]):
        if any(a < sentence[0] and sentence[1] <= b for a, b in spoken):
            continue  # one of several sentences that somebody else says
        stop = min(sentence[1], pronoun[0])
        place, is_within = (sentence[0], stop), words == _WITHIN
        for name in _names(grammar, text, register, place, made, is_within=is_within):
            if any(a <= name[0] and name[1] <= b for a, b in said):
                continue
            named = _whom(grammar, text, register, name, made)
            if named is not None and _agrees(grammar, words, text[slice(*name)], named):
                return Antecedent(Named(named.source, is_guess=True), sentence)
    return None


def _names(
    grammar: Grammar,
    text: str,
    register: Register,
    stretch: Range,
    made: Sequence[tuple[Range, Named]],
    *,
    is_within: bool,
) -> Iterator[Range]:
    """Yield the names of a sentence up to a place: its subject, then the other sources.

    `is_within` asks for what something can be said in as well.
    """
    start, stop = stretch
    if not text[start:stop].strip():
        return
    subject = Phrases(grammar, text, stretch).subject()
    said_by = [s.mention for s in sayings(grammar, text, stretch) if s.mention is not None]
    linked = [*said_by, *(mention for mention, _ in made)]
    if subject is not None:
        same = [each for each in linked if each[0] < subject[1] and subject[0] < each[1]]
        yield same[-1] if same else subject
    for mention, _ in reversed(made):
        if start <= mention[0] and mention[1] <= stop:
            yield mention
    yield from reversed(said_by)
    if is_within:
        yield from (each.words for each in reversed(all_occasions_in(grammar, text, stretch)))
    yield from _known_names(text, register, stretch)


def _known_names(text: str, register: Register, stretch: Range) -> Iterator[Range]:
    for source in register.sources:
        # What does not stand there at all need not be looked for by words.
        if source.id not in register.carriers and source.name in text[slice(*stretch)]:
            found = re.compile(rf"(?<!\w){re.escape(source.name)}(?!\w)").search(text, *stretch)
            if found is not None:
                yield found.span()


def _whom(
    grammar: Grammar,
    text: str,
    register: Register,
    name: Range,
    made: Sequence[tuple[Range, Named]],
) -> Named | None:
    words = text[slice(*name)]
    linked = next((named for mention, named in reversed(made) if mention == name), None)
    if words.lower() in grammar.singular | grammar.plural | grammar.neuter:
        return linked
    named = linked or register.find(words)
    if named.source is not None:
        return named
    if register.names_carrier(words):
        return None
    new = register.new(words)
    is_source = words[:1].isupper() or grammar.people.search(words) or head_of(grammar, words)
    return Named(new) if new is not None and is_source else None


def _agrees(grammar: Grammar, pronoun: str, words: str, named: Named) -> bool:
    source = named.source
    if source is None:
        return False
    kind = source.kind
    is_document = kind in (SourceKind.DOCUMENT, SourceKind.BRIEFING)
    if pronoun == _WITHIN:
        return is_document
    if pronoun in grammar.plural and pronoun in grammar.singular:
        return not is_document
    if pronoun in grammar.singular:
        is_several = kind is SourceKind.ANONYMOUS and isinstance(source, NewSource)
        return kind in _PEOPLE and not (is_several and _is_plural(grammar, words))
    if pronoun in grammar.plural:
        return kind in _BODIES and (kind is not SourceKind.ANONYMOUS or _is_plural(grammar, words))
    if pronoun in grammar.neuter:
        is_thing = kind is SourceKind.ANONYMOUS and not grammar.people.search(words)
        is_thing &= not _is_plural(grammar, words)
        return is_document or is_thing or kind in (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
    nouns = set(re.findall(r"[^\W_]+", pronoun)) - grammar.determiners
    own = f"{source.name} {source.role} {words}".lower()
    return bool(nouns) and all(noun in own for noun in nouns)


def _is_plural(grammar: Grammar, words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].lower()
    first = words.split(maxsplit=1)[0].lower()
    if grammar.nouns_are_capital:
        return first not in ("der", "das", "ein", "eine", "sein", "seine")
    return (last.endswith("s") and not last.endswith(("ss", "us"))) or last in ("people", "police")
