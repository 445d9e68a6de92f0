"""Asking a document what it tells of a claim, with the sources and chains that there are already.

What is proposed is no data: it becomes some when the steps of `steps_of` are done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from annotator.commands import AddSource, LinkSource, SetSpans, Step
from annotator.grouping import grouped
from annotator.model import (
    Attribution,
    AttributionId,
    ClaimId,
    Source,
    SourceId,
    SourceKind,
    new_id,
)
from annotator.model.comment_readers import named_comment
from annotator.project.open_document import OpenDocument
from annotator.proposals import (
    EarlierLayer,
    KnownSource,
    NewSource,
    Proposal,
    ProposedLayer,
    Setting,
)
from annotator.reader import Reader

Range = tuple[int, int]

_CLAIMS_BEFORE = 200
"""Claims before one, whose sources and vias are looked at."""
_MOST_SOURCES = 100
"""Sources that the words of a paragraph are held against."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_REACH = 20_000
_SAMPLE = 3_000
"""Code points from which the language of a text is known."""
_SHORT = 2
"""Letters of a word that names nobody by itself: `de`, `of`."""


def preparation(document: OpenDocument) -> Callable[[object], None]:
    """Return what loads the reading of a document's language, on any thread.

    It takes as long as some key presses.
    """
    text, language = document.text[:_SAMPLE], document.document.language

    def prepare(_progress: object) -> None:
        from annotator.proposals.chain import load

        load(text, language)

    return prepare


def proposal_for(reader: Reader, document: OpenDocument, claim_id: ClaimId) -> Proposal | None:
    """Return the chain that the sentence of a claim tells, or None."""
    from annotator.proposals.chain import propose

    setting = _setting(reader, document, claim_id)
    return propose(setting, document.outlines[claim_id].ranges) if setting else None


def named_by(
    reader: Reader, document: OpenDocument, claim_id: ClaimId, words: Range
) -> SourceId | Source | None:
    """Return whom words of the paragraph of a claim name: a known source, a new one, or nobody."""
    from annotator.proposals.chain import whom

    setting = _setting(reader, document, claim_id)
    sentence = document.sentences.at(words[0])
    if setting is None or sentence is None:
        return None
    return _id_or_record(whom(replace(setting, sentence=sentence), words))


def speakers_of(
    reader: Reader, document: OpenDocument, claim_id: ClaimId
) -> list[SourceId | Source]:
    """Return who says a claim, as its sentence tells, but for those in its chain already."""
    proposal = proposal_for(reader, document, claim_id)
    linked = {layer.source for layer in reader.layers(claim_id)}
    told = [layer.source for layer in proposal.layers] if proposal else []
    found = [_id_or_record(source) for source in told if source not in linked]
    return [source for source in found if source is not None]


def vias_of(
    reader: Reader, document: OpenDocument, claim_id: ClaimId, source_id: SourceId
) -> list[SourceId | Source]:
    """Return in what a source may have said a claim, as the paragraph tells, likeliest first."""
    from annotator.proposals.chain import told_in

    setting = _setting(reader, document, claim_id)
    source = reader.get(Source, source_id)
    if setting is None or source is None:
        return []
    found = [_id_or_record(each) for each in told_in(setting, _known(source))]
    return [via for via in found if via is not None]


def repetition(
    reader: Reader, document: OpenDocument, claim_id: ClaimId, last: Sequence[Attribution]
) -> Proposal:
    """Return a chain once more, for another claim; its layers from the outermost in.

    Cue and mention are those of the sentence of that claim: of whoever it names there, by name or
    by a pronoun, else the same words again, else none. Where a pronoun that nothing explained is
    explained so, what the sentence tells inside of it is kept.
    """
    found = proposal_for(reader, document, claim_id)
    told = found.layers if found else ()
    here = _matches(last, told)
    layers = []
    for layer in last:
        match = here.get(layer.id)
        again = match or ProposedLayer(
            source=layer.source,
            stance=layer.stance,
            cue=_again(document, claim_id, [span.exact for span in layer.cue]),
            mention=_again(document, claim_id, [span.exact for span in layer.mention]),
        )
        layers.append(
            replace(again, source=layer.source, via=layer.via, is_guess=False, is_via_guess=False)
        )
    if explained := [number for number, each in enumerate(told) if each.source is None]:
        used = list(here.values())
        layers += [each for each in told[explained[-1] + 1 :] if each.source and each not in used]
    return Proposal(layers=tuple(layers), words=found.words if found else ())


def with_source(
    proposal: Proposal,
    source_id: SourceId,
    usual_via: SourceId | None,
    mention: tuple[Range, ...] = (),
) -> Proposal | None:
    """Return a proposal with another source for its one layer, or for the one that has none.

    None where it cannot be told which layer is meant. `usual_via` is where that source was heard
    last, for what does not say where.
    """
    layers = list(proposal.layers)
    missing = [number for number, layer in enumerate(layers) if layer.source is None]
    if len(layers) > 1 and len(missing) != 1:
        return None
    number = missing[0] if missing else 0
    layer = layers[number]
    is_named = layer.via is not None and not layer.is_via_guess
    via = layer.via if is_named else usual_via
    mention = mention or layer.mention
    layers[number] = replace(layer, source=source_id, via=via, mention=mention, is_guess=False)
    return replace(proposal, layers=tuple(layers))


def steps_of(
    proposal: Proposal, claim_id: ClaimId, words: Sequence[Range], *, may_shape: bool
) -> tuple[Step, ...]:
    """Return the steps that make a proposal data; all of its layers have sources.

    `words` are the claim's own; it gets those that are said only if it may be shaped.
    """
    steps: list[Step] = []
    made: dict[NewSource, SourceId] = {}

    def enter(named: SourceId | NewSource, by: SourceId | None = None) -> SourceId:
        if not isinstance(named, NewSource):
            return named
        if named not in made:
            source = _record(named, by if named.kind is SourceKind.DOCUMENT else None)
            steps.append(AddSource(source))
            made[named] = source.id
        return made[named]

    if may_shape and proposal.words and proposal.words != tuple(words):
        steps.append(SetSpans(claim_id, proposal.words))
    for layer in proposal.layers:
        assert layer.source is not None, "a layer without a source cannot be stored"
        source_id = enter(layer.source)
        via_id = enter(layer.via, source_id) if layer.via else None
        steps.append(
            LinkSource(
                claim_id=claim_id,
                source_id=source_id,
                via_id=via_id,
                stance=layer.stance,
                cue=layer.cue,
                mention=layer.mention,
            )
        )
    return tuple(steps)


def _record(new: NewSource, by: SourceId | None = None) -> Source:
    return Source(
        id=SourceId(new_id()), name=new.name, kind=new.kind, named=new.named, role=new.role, by=by
    )


def _id_or_record(
    named: KnownSource | NewSource | SourceId | None,
) -> SourceId | Source | None:
    if isinstance(named, NewSource):
        return _record(named)
    return named.id if isinstance(named, KnownSource) else named


def _setting(reader: Reader, document: OpenDocument, claim_id: ClaimId) -> Setting | None:
    row = document.row(claim_id)
    start = document.outlines[claim_id].ranges[0][0]
    sentence = document.sentences.at(start)
    if row is None or sentence is None:
        return None
    paragraph = _paragraph(document, sentence)
    earlier = _earlier(reader, document, claim_id, paragraph)
    carriers = frozenset(n.source.id for n in row.chain.nodes if n.attribution is None)
    return Setting(
        text=document.text,
        sentence=sentence,
        paragraph=paragraph,
        language=document.document.language,
        sources=_sources(reader, document.text[slice(*paragraph)], earlier),
        carriers=carriers,
        earlier=earlier,
    )


def _paragraph(document: OpenDocument, sentence: Range) -> Range:
    """Return what stands between blank lines, and inside one region."""
    text, (start, end) = document.text, sentence
    region = document.region_at(start)
    low, high = (region.start, region.end) if region else (0, len(text))
    low, high = max(low, start - _REACH), min(high, end + _REACH)
    for blank in _BLANK_LINE.finditer(text, low, start):
        low = blank.end()
    after = _BLANK_LINE.search(text, end, high)
    return low, after.start() if after else max(high, end)


def _earlier(
    reader: Reader, document: OpenDocument, claim_id: ClaimId, paragraph: Range
) -> tuple[EarlierLayer, ...]:
    """Return the layers of the claims before one, with their words where these are near."""
    number = document.number(claim_id)
    before = [i for _, _, i in document.places[max(0, number - 1 - _CLAIMS_BEFORE) : number - 1]]
    near = dict.fromkeys(key for _, _, key in document.claims.overlapping(*paragraph))
    near.pop(claim_id, None)
    links = grouped(
        (link.claim, EarlierLayer(source=link.source, via=link.via))
        for link in reader.links([i for i in before if i not in near])
    )
    for row in document.rows(near):
        links[row.claim.id] = [
            EarlierLayer(
                source=layer.source,
                via=layer.via,
                mention=(layer.mention[0].start, layer.mention[-1].end) if layer.mention else None,
            )
            for layer in row.layers
        ]
    later = [i for i in near if i not in before]
    return tuple(layer for i in (*later, *before) for layer in links.get(i, ()))


def _sources(
    reader: Reader, paragraph: str, earlier: Sequence[EarlierLayer]
) -> tuple[KnownSource, ...]:
    """Return the sources that a paragraph could name, those used last first."""
    used = [i for layer in reversed(earlier) for i in (layer.source, layer.via) if i]
    order = dict.fromkeys((*used, *reader.recent_source_ids()))
    small = paragraph.casefold()
    wanted = {
        line.id
        for line in reader.source_lines()
        if (line.id in order or any(word in small for word in _words(line.name)))
        and named_comment(line.name) is None
    }
    ids = [*(i for i in order if i in wanted), *(i for i in wanted if i not in order)][
        :_MOST_SOURCES
    ]
    found = (reader.get(Source, source_id) for source_id in ids)
    return tuple(_known(source) for source in found if source)


def _known(source: Source) -> KnownSource:
    return KnownSource(
        id=source.id, name=source.name, kind=source.kind, role=source.role, by=source.by
    )


def _words(name: str) -> list[str]:
    return [word for word in name.casefold().split() if len(word) > _SHORT]


def _matches(
    last: Sequence[Attribution], told: Sequence[ProposedLayer]
) -> dict[AttributionId, ProposedLayer]:
    """Return what a sentence tells of each of some layers: by name, else by a pronoun."""
    found: dict[AttributionId, ProposedLayer] = {}
    for layer in last:
        named = (each for each in told if each.source == layer.source and not each.is_guess)
        if (match := next(named, None)) is not None:
            found[layer.id] = match
    unclear = [each for each in told if each.source is None or each.is_guess]
    for layer in reversed(last):
        if unclear and layer.id not in found:
            found[layer.id] = unclear.pop()
    return found


def _again(document: OpenDocument, claim_id: ClaimId, words: list[str]) -> tuple[Range, ...]:
    """Return where words stand in the sentence of a claim, none where any of them is missing."""
    sentence = document.sentences.at(document.outlines[claim_id].ranges[0][0])
    if sentence is None:
        return ()
    found = []
    for each in words:
        place = re.compile(rf"(?<!\w){re.escape(each)}(?!\w)").search(document.text, *sentence)
        if place is None:
            return ()
        found.append(place.span())
    return tuple(found)
