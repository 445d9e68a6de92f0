"""Words that were probably not meant: of a claim, of a cue, of a mention.

An edit is done as it was asked for. What is odd about its words is told beside it, with what was
probably meant in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator.commands import SetCue, SetMention, SetSpans, Together
from annotator.messages import Message
from annotator.model import Attribution, Claim, Edit, Span, Stance
from annotator.project.open_document import OpenDocument
from annotator.text.quoting import shortened

Range = tuple[int, int]

_MOST_CHANGES = 10
_LONGEST_CUE, _LONGEST_MENTION = 8, 20
"""In words: longer ones hold more than who says it, or that it is said."""
_LONGEST_QUOTE = 30
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is odd, as a sentence, and what puts right what was probably meant, if anything was."""

    told: Message
    title: Message = Message("")
    """Of the offer to put it right."""
    step: SetSpans | SetCue | SetMention | Together | None = None


def doubt_about(document: OpenDocument, edit: Edit) -> Doubt | None:
    """Return what is odd about the words that an edit gave to a claim or a layer of a document."""
    for change in edit.changes[:_MOST_CHANGES]:
        before, after = change.before, change.after
        found: Doubt | None = None
        if isinstance(after, Claim) and after.document == document.id:
            if not isinstance(before, Claim) or before.spans != after.spans:
                found = _of_claim(document, after)
        elif isinstance(after, Attribution) and after.claim in document.outlines:
            old = before if isinstance(before, Attribution) else None
            found = _of_layer(document, old, after, _CUE) or _of_layer(
                document, old, after, _MENTION
            )
        if found is not None:
            return found
    return None


def _of_claim(document: OpenDocument, claim: Claim) -> Doubt | None:
    ranges = [(span.start, span.end) for span in claim.spans]
    for number, (start, end) in enumerate(ranges):
        pieces = _by_paragraph(document, start, end)
        if len(pieces) < 2:
            continue
        longest = max(pieces, key=lambda piece: piece[1] - piece[0])
        meant = (*ranges[:number], longest, *ranges[number + 1 :])
        return Doubt(
            Message("The claim runs over the end of a paragraph."),
            Message("Only “{0}”", _quote(document, longest)),
            SetSpans(claim.id, meant),
        )
    return None


def _by_paragraph(document: OpenDocument, start: int, end: int) -> list[Range]:
    """Return a range in pieces, each within a paragraph and without space at its ends."""
    pieces: list[Range] = []
    while start < end:
        stop = min(end, document.paragraph_at(start)[1])
        words = document.text[start:stop]
        if words.strip():
            pieces.append((start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
        start = max(stop, start) + 1
    return pieces


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of the two sorts of words of a layer."""

    words: Callable[[Attribution], tuple[Span, ...]]
    command: type[SetCue] | type[SetMention]
    likely: Callable[[OpenDocument, Attribution, Range, Sequence[Range]], Range | None]
    most_words: int
    elsewhere: Message
    is_claimed: Message
    is_long: Message


def _likely_cue(
    document: OpenDocument, _layer: Attribution, stretch: Range, claimed: Sequence[Range]
) -> Range | None:
    from annotator.proposals.likely import likely_cue

    return likely_cue(document.text, stretch, claimed, document.document.language)


def _likely_mention(
    document: OpenDocument, layer: Attribution, stretch: Range, claimed: Sequence[Range]
) -> Range | None:
    from annotator.proposals.likely import likely_mention

    cue = [(span.start, span.end) for span in layer.cue]
    return likely_mention(document.text, stretch, claimed, cue, document.document.language)


_CUE = _Kind(
    lambda layer: layer.cue,
    SetCue,
    _likely_cue,
    _LONGEST_CUE,
    Message("The cue is not in the paragraph of the claim."),
    Message("The cue covers words of the claim itself."),
    Message("The cue is long: it says no more than that somebody said it."),
)
_MENTION = _Kind(
    lambda layer: layer.mention,
    SetMention,
    _likely_mention,
    _LONGEST_MENTION,
    Message("The mention is not in the paragraph of the claim."),
    Message("The mention covers words of the claim itself."),
    Message("The mention is long: it only names the source."),
)


def _of_layer(
    document: OpenDocument, before: Attribution | None, after: Attribution, kind: _Kind
) -> Doubt | None:
    spans = kind.words(after)
    if not spans or (before is not None and kind.words(before) == spans):
        return None
    claimed = document.outlines[after.claim].ranges
    words = [(span.start, span.end) for span in spans]
    paragraphs = {document.paragraph_at(start) for start, _end in claimed}
    if not any(document.paragraph_at(start) in paragraphs for start, _end in words):
        other = _of_other_claim(document, before, after, kind, words)
        return other or _instead(document, kind.elsewhere, after, kind, claimed)
    # That somebody declines or denies is often the claim itself.
    is_own = after.stance in (Stance.ASSERTS, Stance.CONFIRMS)
    if is_own and any(s < e2 and s2 < e for s, e in words for s2, e2 in claimed):
        return _instead(document, kind.is_claimed, after, kind, claimed)
    if sum(len(span.exact.split()) for span in spans) > kind.most_words:
        return _instead(document, kind.is_long, after, kind, claimed, words)
    return None


def _instead(
    document: OpenDocument,
    told: Message,
    layer: Attribution,
    kind: _Kind,
    claimed: Sequence[Range],
    words: Sequence[Range] = (),
) -> Doubt:
    """Offer likely words: among those that were given, else in the sentence of the claim."""
    stretch = words[0] if words else document.sentences.at(claimed[0][0])
    found = kind.likely(document, layer, stretch, claimed) if stretch else None
    if found is None:
        return Doubt(told)
    title = Message("“{0}” instead", _quote(document, found))
    return Doubt(told, title, kind.command(layer.id, (found,)))


def _of_other_claim(
    document: OpenDocument,
    before: Attribution | None,
    after: Attribution,
    kind: _Kind,
    words: Sequence[Range],
) -> Doubt | None:
    """Offer the claim in the sentence of the words that was touched last, if it has a source."""
    sentence = document.sentences.at(words[0][0])
    near = document.claims.overlapping(*sentence) if sentence else []
    rows = [row for row in document.rows({key for _, _, key in near}) if row.layers]
    if not rows:
        return None
    row = max(rows, key=lambda row: row.claim.modified or row.claim.created or _NEVER)
    bare = [layer for layer in row.layers if not kind.words(layer)]
    layer = (bare or list(row.layers))[-1]
    old = [(span.start, span.end) for span in kind.words(before)] if before else []
    steps = (kind.command(after.id, tuple(old)), kind.command(layer.id, tuple(words)))
    title = Message("For claim {0}", document.number(row.claim.id))
    return Doubt(kind.elsewhere, title, Together(steps[0].label, steps))


def _quote(document: OpenDocument, words: Range) -> str:
    return shortened(" ".join(document.text[slice(*words)].split()), _LONGEST_QUOTE)
