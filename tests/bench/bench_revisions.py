"""Carrying 1,000 claims over to a text of 1 MB in which 5 % of the words were changed.

Prints one JSON object: seconds for comparing the texts, for the whole plan and for the edit;
`difflib_s` is what the standard library's comparison of the first 20 kB takes, for a floor; how
many claims have words that still stand, how many of these were carried over, and how many went to
words that are not theirs.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

import made_up

from annotator.analysis.carry_over import material, plan_carry_over
from annotator.commands import AddDocument, ImportRecords
from annotator.model import Claim, ClaimId, ClaimKind, Span
from annotator.project import Project
from annotator.text.comparison import Comparison

T = TypeVar("T")

_WORDS = 165_000
_CLAIMS = 1_000
_SHARE_CHANGED = 0.05


def main() -> None:
    """Make both texts, carry over, hold the result against what is known of the changes."""
    rng = random.Random(20_14)
    old = _words(rng)
    new, place_of = _changed(rng, old)
    texts = " ".join(old), " ".join(new)
    first, second = (AddDocument(text=text, title=text[:9]) for text in texts)
    claims, standing = _claims(rng, old, new, place_of, first)
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "revision.annotator"
        with Project.create(path, made_up.ANALYST) as project:
            project.do(first)
            project.do(second)
            project.do(ImportRecords("Claims", claims, ()))
            given = material(project.read, second.document_id, first.document_id)
            figures["compare_s"], _ = _timed(lambda: Comparison(*texts))
            figures["plan_s"], command = _timed(lambda: plan_carry_over(given))
            figures["edit_s"], _ = _timed(lambda: project.do(command))
    floor = SequenceMatcher(None, old[:3_000], new[:3_000], autojunk=False)
    figures["difflib_s"], _ = _timed(floor.get_matching_blocks)
    carried = {claim.claim_id: claim.ranges[0] for claim in command.claims}
    right = sum(carried.get(key, (-1,))[0] == place for key, place in standing.items())
    words = {claim.id: claim.spans[0].exact for claim in claims}
    wrong = sum(texts[1][start:end] != words[key] for key, (start, end) in carried.items())
    share = round(right / len(standing), 4)
    counts = {"standing": len(standing), "carried": right, "carried_share": share}
    made_up.show(bench="revisions", **figures, **counts, to_wrong_words=wrong)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = time.perf_counter()
    result = work()
    return round(time.perf_counter() - begun, 3), result


def _claims(
    rng: random.Random,
    old: list[str],
    new: list[str],
    place_of: list[int | None],
    document: AddDocument,
) -> tuple[tuple[Claim, ...], dict[ClaimId, int]]:
    """Return claims at random, and of those whose words still stand, where they do."""
    starts = [0, *accumulate(len(word) + 1 for word in old)]
    new_starts = [0, *accumulate(len(word) + 1 for word in new)]
    claims: list[Claim] = []
    standing: dict[ClaimId, int] = {}
    for number in range(_CLAIMS):
        length = rng.choice((3, 6, 10, 15, 20))
        begin = rng.randrange(len(old) - length)
        start, end = starts[begin], starts[begin + length] - 1
        claim_id = ClaimId(f"c{number}")
        span = Span(start, end, document.text[start:end])
        claims.append(
            Claim(id=claim_id, document=document.document_id, kind=ClaimKind.FACT, spans=(span,))
        )
        place = _place(place_of, begin, length)
        if place is not None:
            standing[claim_id] = new_starts[place]
    return tuple(claims), standing


def _words(rng: random.Random) -> list[str]:
    vocabulary = [
        "".join(rng.choices("abcdefghijklmnop", k=rng.randint(2, 9))) for _ in range(6000)
    ]
    return rng.choices(vocabulary, [1 / (n + 1) for n in range(6000)], k=_WORDS)


def _changed(rng: random.Random, old: list[str]) -> tuple[list[str], list[int | None]]:
    """Return the text with words replaced, removed and added, and where each word went."""
    new: list[str] = []
    place_of: list[int | None] = []
    for word in old:
        chance = rng.random() / _SHARE_CHANGED
        if chance < 0.6:
            new.append(rng.choice(old))
            place_of.append(None)
        elif chance < 0.8:
            place_of.append(None)
        else:
            if chance < 1:
                new.append(rng.choice(old))
            place_of.append(len(new))
            new.append(word)
    return new, place_of


def _place(place_of: list[int | None], begin: int, length: int) -> int | None:
    """Return where a run of words stands whole, or None."""
    first = place_of[begin]
    if first is None or place_of[begin : begin + length] != list(range(first, first + length)):
        return None
    return first


if __name__ == "__main__":
    main()
