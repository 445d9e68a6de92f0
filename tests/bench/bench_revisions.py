"""Claims carried over to later states of texts: how many to words that are not theirs, how fast.

Prints one JSON object. `kinds` tells for each kind of text how many spans were tried and carried,
how many of these went to another sentence or to one that was turned (`wrong`), and which share of
those waited about which nothing is in doubt (`waits_though_sure`): their sentence stands, and
nothing changed beside it. The texts are of real sentences, changed by `revised_texts.py`. `turned`
tells the same of sentences in which a word that bears on the claim changed, `edits` of small edits
in fourteen languages by `turned_edits.py`, of claims without a source; `beside` how many were
carried beside objections and beside what is about something else, by `neighbours.py`. Then the
seconds for 1,000 claims in 1 MB of which 5 % of the sentences changed; `difflib_s` is what the
standard library's comparison of 3,000 words takes, for a floor. `--spans N` tries so many.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import made_up
import neighbours
import revised_texts
import turned_edits
import turned_sentences
from revised_texts import Revised, Said

from annotator.analysis.carry_over import Material, Proposal, plan_carry_over, proposals
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    DocumentId,
    SourceId,
    Span,
)

_ROOT = Path(__file__).resolve().parents[2]
_TEXTS = (
    *_ROOT.glob("projects/sample/*.t*"),
    *_ROOT.glob("resources/help/*.md"),
    *_ROOT.glob("*.md"),
    *_ROOT.parent.glob("shared/seed/*.txt"),
    *_ROOT.parent.glob("shared/cases/window/*_en.txt"),
)
_KINDS = ("prose", "minutes", "answers", "table", "notes")
_SPANS_A_TEXT = 20


def main() -> None:
    """Try spans of all kinds of text, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spans", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=2014)
    parser.add_argument("--no-speed", action="store_true")
    arguments = parser.parse_args()
    pool = sentences_at_hand()
    kinds = tried(pool, arguments.spans, random.Random(arguments.seed))
    turned = turned_tried(pool, arguments.spans // 5, random.Random(arguments.seed))
    edits = edits_tried(arguments.spans // 5, random.Random(arguments.seed))
    speed = {} if arguments.no_speed else _speed(pool)
    made_up.show(
        bench="revisions",
        sentences=len(pool),
        kinds=kinds,
        turned=turned,
        edits=edits,
        beside=beside_tried(),
        **speed,
    )


def sentences_at_hand() -> list[str]:
    """Return real sentences from the texts of the project and what lies beside it."""
    texts = [path.read_text(encoding="utf-8").replace("\n", " ") for path in _TEXTS]
    return revised_texts.real_sentences(texts)


def tried(pool: list[str], spans: int, rng: random.Random) -> dict[str, dict[str, float]]:
    """Return what became of spans, by kind of text."""
    counts = {kind: Counter[str]() for kind in _KINDS}
    while sum(count["spans"] for count in counts.values()) < spans:
        kind = rng.choice(_KINDS)
        text = revised_texts.made(kind, pool, rng)
        case = revised_texts.revised(kind, text, pool, rng)
        if case.old != case.new and case.old:
            counts[kind].update(_counted(case, rng))
    return {
        kind: {
            **{name: count[name] for name in ("spans", "carried", "wrong", "sure")},
            "waits_though_sure": round(count["waits"] / max(1, count["sure"]), 4),
        }
        for kind, count in counts.items()
    }


def turned_tried(pool: list[str], spans: int, rng: random.Random) -> dict[str, int]:
    """Return how many claims were carried though something that bears on them changed."""
    short = [" ".join(sentence.split()) for sentence in pool if len(sentence.split()) <= 22]
    cases = turned_sentences.turned_sentences(short, rng)
    key = ClaimId("0")
    counts = Counter(spans=0, wrong=0)
    for case in (next(cases) for _ in range(spans)):
        speaker = _span(case.old, case.speaker)
        cue = _span(case.old, case.cue, speaker.end)
        span = _span(case.old, case.claim, cue.end)
        claim = Claim(id=key, document=DocumentId("old"), kind=ClaimKind.REPORT, spans=(span,))
        layer = Attribution(
            id=AttributionId("0"),
            claim=key,
            source=SourceId("0"),
            cue=(cue,),
            mention=(speaker,),
        )
        known: dict[ClaimId, tuple[Attribution, ...]] = {key: (layer,)}
        for layers in (known, {}):
            names: dict[AttributionId, tuple[str, ...]] = {layer.id: (case.speaker,)}
            given = _material(case.old, case.new, [claim], layers, names)
            counts["spans"] += 1
            counts["wrong"] += proposals(given, [key])[key].doubt is None
    return dict(counts)


def edits_tried(spans: int, rng: random.Random) -> dict[str, dict[str, int]]:
    """Return for each kind of small edit how many claims were carried, and how many wrongly."""
    counts: dict[str, Counter[str]] = {}
    key = ClaimId("0")
    made = turned_edits.turned_edits(rng)
    for case in (next(made) for _ in range(spans)):
        span = _span(case.old, case.claim)
        claim = Claim(id=key, document=DocumentId("old"), kind=ClaimKind.REPORT, spans=(span,))
        found = proposals(_material(case.old, case.new, [claim], {}, {}), [key])[key]
        count = counts.setdefault(case.kind, Counter(spans=0, carried=0, wrong=0))
        is_carried = found.doubt is None
        count.update(spans=1, carried=is_carried, wrong=is_carried and case.must_wait)
    return {kind: dict(count) for kind, count in sorted(counts.items())}


def beside_tried() -> dict[str, dict[str, str]]:
    """Return how many claims were carried of those beside which something came, by its place."""
    counts = {kind: Counter[str]() for kind in ("objections", "others")}
    key = ClaimId("0")
    for case in neighbours.neighbours():
        span = _span(case.old, case.claim)
        claim = Claim(id=key, document=DocumentId("old"), kind=ClaimKind.REPORT, spans=(span,))
        found = proposals(_material(case.old, case.new, [claim], {}, {}), [key])[key]
        count = counts["objections" if case.objects else "others"]
        for place in ("all", case.place):
            count.update({place: 1, f"carried {place}": found.doubt is None})
    return {
        kind: {
            place: f"{count[f'carried {place}']} of {count[place]}"
            for place in ("all", "s+", "s-", "p+", "p-", "h")
        }
        for kind, count in counts.items()
    }


def _span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words), words)


def _counted(case: Revised, rng: random.Random) -> Counter[str]:
    """Return the counts of some spans of one text."""
    heirs = {said.root: said for said in case.new_places}
    picked = [rng.choice(list(case.old_places)) for _ in range(_SPANS_A_TEXT)]
    ranges = [_range(said, rng) for said in picked]
    found = _proposals(case, picked, ranges)
    counts = Counter(spans=len(picked))
    for number, (said, (start, end)) in enumerate(zip(picked, ranges, strict=True)):
        proposal, heir = found[ClaimId(str(number))], heirs.get(said)
        is_there = heir is not None and not heir.is_turned
        is_sure = is_there and said in case.new_places and said not in case.touched
        counts["sure"] += is_sure
        if proposal.doubt is not None:
            counts["waits"] += is_sure
            continue
        counts["carried"] += 1
        (place,) = proposal.claim.ranges
        is_right = any(
            at <= place[0] and place[1] <= at + len(other.text)
            for other, at in case.new_places.items()
            if (said in (other.root, other.copy_of) and not other.is_turned)
            or case.is_same_place(said, other)
        )
        is_word_for_word = case.new[slice(*place)].split() == said.text[start:end].split()
        counts["wrong"] += not (is_right and is_word_for_word)
    return counts


def _range(said: Said, rng: random.Random) -> tuple[int, int]:
    """Return a stretch of whole words of a sentence."""
    starts = [0, *(n + 1 for n, sign in enumerate(said.text) if sign == " ")]
    first = rng.randrange(len(starts))
    last = min(len(starts) - 1, first + rng.choice((0, 1, 2, 4, 7, 12, 40)))
    end = starts[last + 1] - 1 if last + 1 < len(starts) else len(said.text)
    return starts[first], len(said.text[:end].rstrip(".?!,:")) or end


def _proposals(
    case: Revised, picked: list[Said], ranges: list[tuple[int, int]]
) -> dict[ClaimId, Proposal]:
    claims: list[Claim] = []
    layers: dict[ClaimId, tuple[Attribution, ...]] = {}
    names: dict[AttributionId, tuple[str, ...]] = {}
    for number, (said, (start, end)) in enumerate(zip(picked, ranges, strict=True)):
        at = case.old_places[said]
        key = ClaimId(str(number))
        span = Span(at + start, max(at + start + 1, at + end), said.text[start:end] or "x")
        claims.append(
            Claim(id=key, document=DocumentId("old"), kind=ClaimKind.REPORT, spans=(span,))
        )
        if said.name:
            layer = Attribution(id=AttributionId(key), claim=key, source=SourceId(said.name))
            layers[key], names[layer.id] = (layer,), (said.name,)
    material = _material(case.old, case.new, claims, layers, names)
    return proposals(material, [claim.id for claim in claims])


def _material(
    old: str,
    new: str,
    claims: list[Claim],
    layers: dict[ClaimId, tuple[Attribution, ...]],
    names: dict[AttributionId, tuple[str, ...]],
) -> Material:
    return Material(
        document_id=DocumentId("new"),
        revises_id=DocumentId("old"),
        old=old,
        new=new,
        claims=tuple(claims),
        layers=layers,
        names=names,
        marks=(),
    )


def _speed(pool: list[str]) -> dict[str, float | int]:
    rng = random.Random(20_14)
    old = [f"{n}. {rng.choice(pool)}" for n in range(10_000)]
    new = [f"{n}. {rng.choice(pool)}" if rng.random() < 0.05 else s for n, s in enumerate(old)]
    text, claims, at = "\n".join(old), [], 0
    for number, sentence in enumerate(old):
        if number % 10 == 0:
            span = Span(at + 8, at + 30, sentence[8:30])
            claims.append(
                Claim(id=ClaimId(str(number)), document=DocumentId("old"), kind=None, spans=(span,))
            )
        at += len(sentence) + 1
    begun = time.perf_counter()
    plan = plan_carry_over(_material(text, "\n".join(new), claims, {}, {}))
    seconds = round(time.perf_counter() - begun, 3)
    begun = time.perf_counter()
    words = text.split()[:3_000], " ".join(new).split()[:3_000]
    SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
    floor = round(time.perf_counter() - begun, 3)
    return {"plan_s": seconds, "difflib_s": floor, "claims": len(claims), "kept": len(plan.claims)}


if __name__ == "__main__":
    main()
