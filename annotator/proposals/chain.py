"""The chain that a sentence itself tells of a claim: who says it, who told them, in what.

A claim inside what somebody says gets a layer for everyone whose words hold it, the outermost
first. A claim that takes in its cue as well (a whole sentence) is what is said there: the proposal
tells those words too. Nothing is data yet; the analyst takes it or leaves it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.model import SourceId, SourceKind, Stance
from annotator.proposals.antecedents import Antecedent, antecedent
from annotator.proposals.contents import HOW_MADE
from annotator.proposals.grammars import grammar_for
from annotator.proposals.language import Frame, Grammar, with_plain_signs
from annotator.proposals.naming import Named, Register
from annotator.proposals.occasions import (
    Occasion,
    all_occasions_in,
    head_of,
    occasion_of,
    occasions_in,
)
from annotator.proposals.phrases import SOME_OF_THEM
from annotator.proposals.saying import Saying
from annotator.proposals.sayings import sayings
from annotator.proposals.values import (
    KnownSource,
    NewSource,
    Proposal,
    ProposedLayer,
    Range,
    Setting,
)

_LONGEST_SENTENCE = 2_000
_MOST = 0.8
"""The part of a claim that has to be inside what is said."""
_LEAST_OF_WHOLE = 0.5
_TRIMMED_BEFORE = " \n\t,;:–—"
_TRIMMED_AFTER = " \n\t,;:.–—"
_VIAS = (SourceKind.DOCUMENT, SourceKind.BRIEFING)
_INDEFINITE = ("a ", "an ", "another ", "one ", "ein ", "eine ", "einer ", "einem ", "einen ")
_NO_USUAL_VIA = (Stance.DECLINES, Stance.DOES_NOT_DENY)
_LONG_LEAD = 5
_UNNAMED = "not named"
_HOW_MADE = re.compile(rf"\s{HOW_MADE}.*")


def load(text: str, language: str = "") -> None:
    """Load the patterns of the language that a text is in."""
    grammar_for(text, language)


def propose(setting: Setting, claim: Sequence[Range]) -> Proposal | None:
    """Return the chain that a sentence tells of a claim in it, or None.

    Nothing is told of what is too long to be a sentence.
    """
    if setting.sentence[1] - setting.sentence[0] > _LONGEST_SENTENCE:
        return None
    return _Reading(setting).propose(tuple(claim))


def whom(setting: Setting, words: Range) -> KnownSource | NewSource | None:
    """Return whom some words name: a pronoun means who was named before it in the paragraph."""
    return _Reading(setting).whom(words)


def told_in(setting: Setting, source: KnownSource) -> list[KnownSource | NewSource]:
    """Return in what a source may have said something: what the paragraph names, likeliest first.

    The sentence comes before the rest; of a publication it is mostly a report.
    """
    return _Reading(setting).told_in(source)


class _Reading:
    """The look at one sentence of a setting."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._grammar = grammar_for(setting.text[slice(*setting.paragraph)], setting.language)
        self._text = setting.text
        if self._grammar.article:
            self._text = with_plain_signs(setting.text, setting.paragraph)
        self._register = Register(self._grammar, setting.sources, setting.carriers)
        self._known = {source.id: source for source in setting.sources}
        self._sayings = sayings(self._grammar, self._text, setting.sentence)

    def propose(self, claim: tuple[Range, ...]) -> Proposal | None:
        found, words = self._holding(claim)
        if not found:
            return None
        layers = [self._layer(saying) for saying in found]
        for number, (outer, inner) in enumerate(pairwise(layers), start=1):
            if inner.is_guess and inner.source == outer.source:  # nobody reports himself
                layers[number] = replace(inner, source=None)
        return Proposal(layers=tuple(layers), words=words)

    def whom(self, words: Range) -> KnownSource | NewSource | None:
        if self._is_pronoun(words):
            before = self._antecedent(words, ())
            return before.named.source if before else None
        return self._whom(words, ())[0].source

    def told_in(self, source: KnownSource) -> list[KnownSource | NewSource]:
        is_publication = source.kind is SourceKind.PUBLICATION
        found = [self._report_of(source)] if is_publication else []
        start, end = self._setting.sentence
        first, last = self._setting.paragraph
        named = [
            occasion
            for stretch in ((start, end), (first, start), (end, last))
            for occasion in reversed(all_occasions_in(self._grammar, self._text, stretch))
        ]
        found += [self._via_named(occasion, Named(source)) for occasion in named]
        return list(dict.fromkeys(found))

    # Which sayings hold a claim

    def _holding(self, claim: tuple[Range, ...]) -> tuple[list[Saying], tuple[Range, ...]]:
        """Return the sayings of a claim from the outermost in, and the words that are said."""
        text = self._text
        chosen: list[Saying] = []
        rest = self._sayings
        words = claim
        while True:
            inside = [s for s in rest if _holds(words, s.unit)]
            top = [s for s in inside if not any(_is_in(s, o) for o in inside if o is not s)]
            spine = next((s for s in top if self._is_spine(s, words)), None)
            if spine is None and not chosen and len(top) == 1 and not self._is_aside(top[0], words):
                spine = top[0]
            if spine is None:
                break
            rest = [s for s in rest if s is not spine]
            echo = self._echo(chosen[-1], spine) if chosen else None
            if echo is not None:
                if echo.stance is Stance.ASSERTS:
                    break
                chosen[-1] = spine = echo
            else:
                chosen.append(spine)
            if spine.is_act:
                break
            words = _trimmed(text, _common(words, spine.contents))
        around = [
            saying
            for saying in rest
            if not _holds(words, saying.unit) and _covered(words, saying.contents) >= _MOST
        ]
        return self._without_echoes(self._ordered([*chosen, *around])), words

    def _without_echoes(self, found: list[Saying]) -> list[Saying]:
        """Make one of each two sayings of which the inner one only tells what the outer does."""
        kept: list[Saying] = []
        mentions = [saying.mention for saying in found if not saying.is_joined]
        for saying in found:
            if saying.is_joined and saying.mention in mentions:
                continue  # “…,” she said, smiling, “…”
            echo = self._echo(kept[-1], saying) if kept else None
            if echo is None:
                kept.append(saying)
            elif echo.stance is not Stance.ASSERTS:
                kept[-1] = echo
        return kept

    def _echo(self, outer: Saying, inner: Saying) -> Saying | None:
        """Return what somebody says of what she herself says or fears, as one saying, or None.

        “Holt said she feared that …” is a fear of hers; of “Holt said she had warned that …” all
        behind “said” is what she says.
        """
        text, mention = self._text, inner.mention
        if mention is None or not outer.contents or not self._is_pronoun(mention):
            return None
        if outer.cue and self._grammar.quoting.match(text, outer.cue[0][0]):
            return None  # whom somebody quotes is another one: “he quoted her as saying”
        lead = text[outer.contents[0][0] : mention[0]].split()
        if outer.stance is not Stance.ASSERTS or outer.is_behind or any(w != "that" for w in lead):
            return None
        cue = (*outer.cue, *inner.cue)
        return replace(outer, stance=inner.stance, cue=cue, contents=inner.contents)

    def _is_spine(self, saying: Saying, words: tuple[Range, ...]) -> bool:
        """Return whether a saying is what a claim that holds it mostly is."""
        if saying.is_act:
            lead = self._text[words[0][0] : saying.unit[0]]
            return len(lead.split()) <= 1 or _covered(words, saying.contents) >= _MOST
        said = _common(words, saying.contents)
        if self._is_aside(saying, words):
            return False
        lead = self._lead(saying, words)
        is_first = len(lead.split()) <= 1 or _is_adverbial(lead, self._grammar)
        return is_first or _length(said) >= _LEAST_OF_WHOLE * _length(words)

    def _is_aside(self, saying: Saying, words: tuple[Range, ...]) -> bool:
        """Return whether a saying is a clause inside a claim: “If what he says is true”."""
        if not saying.contents:
            return True
        lead = self._lead(saying, words)
        last = re.findall(r"\w+", lead.lower())[-1:]
        is_clause = bool(last) and last[0] in self._grammar.opening | {"as"}
        return len(lead.split()) > 1 and is_clause

    def _lead(self, saying: Saying, words: tuple[Range, ...]) -> str:
        """Return the words of a claim before a saying and what is said there."""
        start = words[0][0]
        return self._text[start : max(start, min(saying.unit[0], saying.contents[0][0]))]

    def _ordered(self, found: list[Saying]) -> list[Saying]:
        """Put sayings in order: who reports another one stands before it."""
        is_report = any(self._reports(saying) for saying in found)

        def depth(saying: Saying) -> tuple[bool, int, int]:
            above = sum(_is_in(saying, other) for other in found if other is not saying)
            is_cited = saying.frame is Frame.CITING or (is_report and self._is_told_it(saying))
            return is_cited, above, -_length(saying.contents)

        return sorted(found, key=depth)

    def _reports(self, saying: Saying) -> bool:
        words = " ".join(self._text[start:end] for start, end in saying.cue)
        return self._grammar.verbs_of_reporting.search(words) is not None

    def _is_told_it(self, saying: Saying) -> bool:
        """Return whether somebody without a name told a paper: “…, according to people who …”."""
        if saying.frame is not Frame.PREPOSITION or not saying.is_behind or not saying.mention:
            return False
        return not self._register.is_name(self._text[slice(*saying.mention)])

    # One layer

    def _layer(self, saying: Saying) -> ProposedLayer:
        text = self._text
        mention = saying.mention
        said = () if saying.is_act else saying.contents
        before: Antecedent | None = None
        via: KnownSource | NewSource | None = None
        is_via_guess = False
        if mention is None:
            unnamed = f"{_UNNAMED} ({text[saying.cue[0][0] : saying.cue[-1][1]]})"
            named = Named(NewSource(name=unnamed, kind=SourceKind.ANONYMOUS), is_guess=True)
        elif self._is_pronoun(mention):
            before = self._antecedent(mention, said)
            named = before.named if before else Named(None)
        else:
            named, via = self._whom(mention, said)
        occasion = occasion_of(self._grammar, text, saying, self._setting.sentence)
        if occasion is not None and via is None:
            via = self._via_named(occasion, named)
        if via is None:
            via, is_via_guess = self._via_unnamed(saying, named, before)
        return ProposedLayer(
            source=_id_or_new(named.source),
            via=_id_or_new(via),
            stance=saying.stance,
            cue=saying.cue,
            mention=(mention,) if mention else (),
            is_guess=named.is_guess,
            is_via_guess=is_via_guess,
        )

    def _is_pronoun(self, mention: Range) -> bool:
        grammar = self._grammar
        small = self._text[slice(*mention)].lower()
        is_some = SOME_OF_THEM.match(small) is not None
        return is_some or small in grammar.singular | grammar.plural | grammar.neuter | _OWNERS

    def _antecedent(self, mention: Range, said: tuple[Range, ...]) -> Antecedent | None:
        made = [
            (layer.mention, Named(self._known[layer.source]))
            for layer in self._setting.earlier
            if layer.mention and layer.source in self._known
        ]
        paragraph = self._setting.paragraph
        return antecedent(self._grammar, self._text, self._register, paragraph, mention, made, said)

    def _whom(
        self, mention: Range, said: tuple[Range, ...]
    ) -> tuple[Named, KnownSource | NewSource | None]:
        """Return whom words name, and the document if they name one that somebody wrote."""
        words = self._text[slice(*mention)]
        head = head_of(self._grammar, words.split(",")[0])
        if head is not None and not self._grammar.people.search(words.split(",")[0]):
            if (known := self._document_named(words, head[0])) is not None:
                writer = self._writer_of(known)
                return (Named(writer), known) if writer else (Named(known), None)
            return Named(NewSource(name=_bare_name(self._register, words), kind=head[1])), None
        found = self._register.find(words)
        is_indefinite = words.lower().startswith(_INDEFINITE)
        if found.source is not None and not (is_indefinite and _is_unnamed(found.source)):
            return found, None
        if found.source is None and found.is_guess:
            return Named(None), None  # a carrier
        is_described = not is_indefinite and not self._register.is_name(words)
        if is_described and (before := self._antecedent(mention, said)) is not None:
            return before.named, None
        return Named(self._register.new(self._full_name(words, mention))), None

    def _full_name(self, words: str, mention: Range) -> str:
        """Return the longer form of a family name that the paragraph has before it."""
        if not re.fullmatch(r"[^\W\d_][\w’'-]+", words) or not words[0].isupper():
            return words
        given = re.compile(rf"(?:[A-ZÄÖÜ][\w’'.-]*\s){{1,4}}{re.escape(words)}\b")
        found = given.search(self._text, self._setting.paragraph[0], mention[0])
        return found.group() if found else words

    # In what it was said

    def _document_named(self, words: str, head: str) -> KnownSource | None:
        """Return the document or briefing that words name, those used here last first."""
        used = [layer.via for layer in reversed(self._setting.earlier) if layer.via]
        used += [layer.source for layer in reversed(self._setting.earlier)]
        ordered = [self._known[i] for i in dict.fromkeys(used) if i in self._known]
        ordered += [source for source in self._setting.sources if source not in ordered]
        wanted = set(_small_words(words)) - {head} - self._grammar.determiners
        fits = [s for s in ordered if s.kind in _VIAS and head in _small_words(s.name)]
        exact = [s for s in fits if wanted and wanted <= set(_small_words(s.name))]
        is_plain = not wanted
        return next(iter(exact or (fits if is_plain else [])), None)

    def _writer_of(self, document: KnownSource) -> KnownSource | None:
        for layer in reversed(self._setting.earlier):
            if layer.via == document.id:
                return self._known.get(layer.source)
        return self._known.get(document.by) if document.by else None

    def _via_named(self, occasion: Occasion, named: Named) -> KnownSource | NewSource:
        source = named.source
        if isinstance(source, KnownSource):
            own = [e.via for e in self._setting.earlier if e.source == source.id and e.via]
            own += [s.id for s in self._setting.sources if s.by == source.id and s.kind in _VIAS]
            for via_id in reversed(own):
                via = self._known.get(via_id)
                if via is not None and occasion.head in _small_words(via.name):
                    return via
        known = self._register.find(occasion.name, (occasion.kind,))
        if isinstance(known.source, KnownSource) and not known.is_guess:
            return known.source
        return NewSource(name=occasion.name, kind=occasion.kind)

    def _via_unnamed(
        self, saying: Saying, named: Named, before: Antecedent | None
    ) -> tuple[KnownSource | NewSource | None, bool]:
        """Return the via that goes without saying: where this source was heard before."""
        source = named.source
        if source is None or saying.stance in _NO_USUAL_VIA:
            return None, False
        if before and source.kind not in _VIAS and (found := self._occasions_of(before.sentence)):
            return self._via_named(found[-1], named), True
        if isinstance(source, KnownSource):
            for layer in reversed(self._setting.earlier):
                if layer.source == source.id:
                    if layer.via is None:
                        break
                    return self._known.get(layer.via), True
        if source.kind is SourceKind.PUBLICATION and self._reports(saying):
            return self._report_of(source), True
        return None, False

    def _report_of(self, source: KnownSource | NewSource) -> KnownSource | NewSource:
        """Return the report of a publication."""
        name = re.sub(r"^(?:The|Der|Die|Das)\s", "", source.name)
        report = self._grammar.report.format(name)
        known = self._register.find(report, (SourceKind.DOCUMENT,))
        if isinstance(known.source, KnownSource) and not known.is_guess:
            return known.source
        return NewSource(name=report, kind=SourceKind.DOCUMENT)

    def _occasions_of(self, sentence: Range) -> list[Occasion]:
        """Return where somebody spoke, as a sentence has it outside of what is said there."""
        said = [
            r for saying in sayings(self._grammar, self._text, sentence) for r in saying.contents
        ]
        return [
            occasion
            for occasion in occasions_in(self._grammar, self._text, sentence)
            if not _common([occasion.words], said)
        ]


_OWNERS = frozenset(("his", "her", "their", "its"))


def _id_or_new(source: KnownSource | NewSource | None) -> SourceId | NewSource | None:
    return source.id if isinstance(source, KnownSource) else source


def _is_unnamed(source: KnownSource | NewSource) -> bool:
    return source.kind is SourceKind.ANONYMOUS


def _bare_name(register: Register, words: str) -> str:
    new = register.new(_HOW_MADE.sub("", words.split(",", maxsplit=1)[0]))
    return new.name if new else words


def _small_words(words: str) -> list[str]:
    return [re.sub(r"['’]s\Z", "", w) for w in re.findall(r"[\w][\w’'-]*", words.lower())]


def _is_adverbial(lead: str, grammar: Grammar) -> bool:
    first = lead.split(maxsplit=1)[0].lower() if lead.split() else ""
    is_short = len(lead.split()) < _LONG_LEAD
    is_closed = grammar.nouns_are_capital or is_short or lead.rstrip().endswith(",")
    return first in grammar.adverbial and is_closed


def _is_in(saying: Saying, other: Saying) -> bool:
    """Return whether a saying stands in what another one says."""
    start, end = saying.unit
    if other.frame is Frame.CITING:
        return False
    return any(a <= start and end <= b for a, b in other.contents) and not (
        other.is_act and saying.unit[0] < other.unit[0]
    )


def _holds(words: Sequence[Range], unit: Range) -> bool:
    return any(start <= unit[0] and unit[1] <= end for start, end in words)


def _common(words: Sequence[Range], contents: Sequence[Range]) -> tuple[Range, ...]:
    found = ((max(a, c), min(b, d)) for a, b in words for c, d in contents)
    return tuple((start, end) for start, end in found if start < end)


def _length(ranges: Sequence[Range]) -> int:
    return sum(end - start for start, end in ranges)


def _covered(words: Sequence[Range], contents: Sequence[Range]) -> float:
    return _length(_common(words, contents)) / max(1, _length(words))


def _trimmed(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Return ranges without the signs and spaces at their edges, none of them empty."""
    found = []
    for start, end in ranges:
        while start < end and text[start] in _TRIMMED_BEFORE:
            start += 1
        while end > start and text[end - 1] in _TRIMMED_AFTER:
            end -= 1
        if start < end:
            found.append((start, end))
    return tuple(found)
