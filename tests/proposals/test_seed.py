"""How much of an expert's chains the article itself tells, claim by claim in the order of the text.

Each claim is read with the sources that were linked before it, as an analyst would have them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from annotator.model import SourceId, SourceKind
from annotator.proposals import EarlierLayer, KnownSource, NewSource, Setting
from annotator.proposals.chain import propose
from annotator.text.sentences import sentences

_CARRIERS = ("israpundit", "haaretz", "ravid")


def test_most_layers_of_the_article_are_told_by_its_sentences(seed_path: Path) -> None:
    text = (seed_path / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((seed_path / "article.gold.json").read_text(encoding="utf-8"))
    counts = _replay(text, gold)
    print(counts)
    assert counts["layers"] == 26
    assert counts["cue"] >= 26
    assert counts["mention"] >= 26
    assert counts["stance"] >= 26
    # Four pronouns mean somebody whom their paragraph does not name.
    assert counts["source"] >= 22
    assert counts["via"] >= 22


def _replay(text: str, gold: dict[str, Any]) -> Counter[str]:
    regions = [(r["start"], r["end"], r["kind"]) for r in gold["documents"][0]["regions"]]
    found = sentences(text, [(start, end) for start, end, _ in regions])
    sources = {each["id"]: each for each in gold["sources"]}
    used: list[str] = []
    earlier: list[EarlierLayer] = []
    counts: Counter[str] = Counter()
    for claim in sorted(gold["claims"], key=lambda each: each["spans"][0]["start"]):
        start = claim["spans"][0]["start"]
        paragraph = next(r for r in regions if r[0] <= start < r[1])
        if paragraph[2] == "comment":
            continue
        setting = Setting(
            text=text,
            sentence=next(s for s in found if s[0] <= start < s[1]),
            paragraph=paragraph[:2],
            language="en",
            sources=tuple(_known(sources[i]) for i in dict.fromkeys((*used, *_CARRIERS))),
            carriers=frozenset(map(SourceId, _CARRIERS)),
            earlier=tuple(earlier),
        )
        proposal = propose(setting, [(s["start"], s["end"]) for s in claim["spans"]])
        for number, layer in enumerate(claim["attributions"]):
            counts["layers"] += 1
            if proposal is not None and number < len(proposal.layers):
                proposed = proposal.layers[number]
                counts["cue"] += list(proposed.cue) == _ranges(layer, "cue")
                counts["mention"] += list(proposed.mention) == _ranges(layer, "mention")
                counts["stance"] += proposed.stance.value == layer["stance"]
                for member, what in (("source", proposed.source), ("via", proposed.via)):
                    wanted = sources.get(layer.get(member))
                    counts[member] += _is_same(what, wanted, is_new=layer.get(member) not in used)
            mention = _ranges(layer, "mention")
            earlier.append(
                EarlierLayer(
                    source=layer["source"],
                    via=layer.get("via"),
                    mention=mention[0] if mention else None,
                )
            )
            used = [i for i in (layer["source"], layer.get("via")) if i] + used
    return counts


def _known(source: dict[str, Any]) -> KnownSource:
    return KnownSource(
        id=source["id"],
        name=re.sub(r"^The |\s*\(.*\)$|, .*$", "", source["name"]),
        kind=SourceKind(source["kind"]),
        role=source.get("role", ""),
        by=source.get("by"),
    )


def _ranges(layer: dict[str, Any], member: str) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in layer.get(member, [])]


def _is_same(
    proposed: SourceId | NewSource | None, wanted: dict[str, Any] | None, *, is_new: bool
) -> bool:
    if proposed is None or wanted is None:
        return proposed is None and wanted is None
    if not isinstance(proposed, NewSource):
        return bool(proposed == wanted["id"])
    words = set(re.findall(r"\w+", proposed.name.lower()))
    own = set(re.findall(r"\w+", wanted["name"].lower()))
    return is_new and proposed.kind.value == wanted["kind"] and bool(words & own)
