"""What of a sentence each of its sayings has for its own, beside the others."""

from __future__ import annotations

from dataclasses import replace

from annotator.proposals.contents import OPENING, WORD, last_word
from annotator.proposals.language import Frame, Grammar
from annotator.proposals.saying import Saying


def shared_out(grammar: Grammar, text: str, found: list[Saying]) -> list[Saying]:
    """Return the sayings of a sentence with what is said there by each."""
    sharing = _Sharing(grammar, text)
    found = [sharing.without_cues(sharing.cited(saying, found), found) for saying in found]
    return [sharing.bounded(saying, found) for saying in found]


class _Sharing:
    """The words around the sayings of one sentence."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        self._grammar = grammar
        self._text = text

    def cited(self, saying: Saying, found: list[Saying]) -> Saying:
        """Give who is cited by somebody, “Holt, citing aides, said …”, what that one says."""
        if saying.frame is not Frame.CITING:
            return saying
        grammar = self._grammar
        around_verbs = grammar.stops | grammar.relative | grammar.adverbial
        for other in found:
            if not other.mention or other.mention[1] > saying.cue[0][0]:
                continue
            cue = " ".join(self._text[start:end] for start, end in other.cue)
            plain = around_verbs.union(WORD.findall(cue.lower()))
            between = WORD.findall(self._text[other.mention[1] : saying.cue[0][0]].lower())
            if plain.issuperset(between):
                return replace(saying, contents=other.contents, is_behind=other.is_behind)
        return saying

    def without_cues(self, saying: Saying, found: list[Saying]) -> Saying:
        """Leave out of what is said what only says who speaks: “Holt said, she fears, …”."""
        text = self._text
        units = [other.unit for other in found if other is not saying]
        contents = tuple(
            (start, end)
            for start, end in saying.contents
            if not any(
                not text[start:left].strip() and not text[right:end].strip(" ,.")
                for left, right in units
                if start <= left and right <= end
            )
        )
        is_all_before = not contents and saying.is_behind
        if is_all_before or contents == saying.contents:
            return saying
        return replace(saying, contents=contents, is_behind=False)

    def bounded(self, saying: Saying, found: list[Saying]) -> Saying:
        """End what is said where the next one speaks who is not quoted in it."""
        if not saying.contents:
            return saying
        own = saying.cue[0][0] if saying.is_joined else saying.unit[0]
        start, end = saying.contents[-1]
        if len(saying.contents) > 1 and self._text[start] not in OPENING:
            cited = [other.unit for other in found if other.frame is Frame.CITING]
            if any(saying.unit[1] <= a and b <= start for a, b in cited):
                return replace(saying, contents=saying.contents[:-1])  # “…, die …” are those
        if end <= own:
            return saying
        for other in found:
            if self._is_inside(saying, other):
                end = min(end, self._text.rindex(",", 0, other.cue[0][0]))
            begin = other.cue[0][0] if other.is_joined else other.unit[0]
            if other is saying or begin <= max(start, own) or begin >= end:
                continue
            if other.bounds != saying.bounds:
                continue
            if (stop := self._joint_before(other, begin, start)) is not None:
                end = min(end, stop)
        while end > start and self._text[end - 1] in " ,\n–—":
            end -= 1
        last = ((start, end),) if start < end else ()
        return replace(saying, contents=(*saying.contents[:-1], *last))

    def _is_inside(self, saying: Saying, other: Saying) -> bool:
        """Return whether it stands in what is told of a speaker: “Holt, who says no more, said”."""
        begin, end = (saying.cue or (saying.unit,))[0]
        if not other.mention or not other.cue or other.mention[1] > begin:
            return False
        aside = self._text[other.mention[1] : other.cue[0][0]].strip()
        first = WORD.search(aside)
        is_told = first is not None and first.group().lower() in self._grammar.relative
        is_before = end <= other.cue[0][0]
        return is_told and is_before and aside[:1] == aside[-1:] == ","

    def _joint_before(self, other: Saying, begin: int, start: int) -> int | None:
        """Return where the part of the sentence ends that another saying does not belong to."""
        before = self._text[start:begin].rstrip()
        if (semicolon := before.rfind(";")) >= 0 and len(before) - semicolon < 40:
            return start + semicolon
        if other.is_behind or other.frame is Frame.CITING:
            return start + len(before.rstrip(","))
        previous = last_word(before)
        if previous in self._grammar.coordinating | self._grammar.pairing:
            conjunction = before[: len(before) - len(previous)].rstrip()
            is_apart = not conjunction or conjunction.endswith((",", ";", "”", "–", "—"))
            if other.is_joined or is_apart:
                return start + len(conjunction.rstrip(","))
        if other.is_joined and before.endswith(","):
            return start + len(before) - 1
        return None
