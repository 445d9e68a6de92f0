"""Where a text is cut, and what each stretch carries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import DocumentId, Region, RegionId, RegionKind
from annotator.reports.stretches import LEVELS, Flag, Over, Words, blocks, stretches

TEXT = "Head line\n\nOne two three four.\n\n\nFive six seven eight nine ten.\n"


def region(start: int, end: int) -> Region:
    return Region(
        id=RegionId(f"r{start}"),
        document=DocumentId("d"),
        kind=RegionKind.PARAGRAPH,
        start=start,
        end=end,
    )


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda pair: (pair[0], min(len(TEXT), pair[0] + pair[1]))
)


@given(
    claims=st.lists(st.lists(spans, min_size=1, max_size=3), max_size=5),
    cues=st.lists(spans, max_size=3),
    regions=st.lists(spans, max_size=3),
)
def test_stretches_hold_every_word_once_and_all_that_lies_over_it(
    claims: list[list[tuple[int, int]]],
    cues: list[tuple[int, int]],
    regions: list[tuple[int, int]],
) -> None:
    over = [Over(a, b, n) for n, own in enumerate(claims) for a, b in own][:LEVELS]
    words = [Words(Flag.CUE, a, b, 7) for a, b in cues]
    found = list(blocks(TEXT, [region(a, b) for a, b in regions]))
    at = 0
    begun: list[int] = []
    for block, inside in stretches(found, over, words):
        assert block.start >= at
        assert not TEXT[at : block.start].strip()
        assert "".join(TEXT[s.start : s.end] for s in inside) == TEXT[block.start : block.end]
        at = block.end
        for one in inside:
            lying = sorted(o.number for o in over if o.start <= one.start and one.end <= o.end)
            assert sorted(number for _, number in one.claims) == lying
            is_cue = any(a <= one.start < b for a, b in cues)
            assert one.flags == ((Flag.CUE,) if is_cue else ())
            assert one.told_of == ((7,) if is_cue else ())
            begun += one.begins
    assert not TEXT[at:].strip()
    assert len(set(begun)) == len(begun)
    beginning = {o.number for o in over if o.start < at}
    assert set(begun) == beginning


def test_a_claim_keeps_its_level_and_the_next_takes_one_that_is_free() -> None:
    over = [Over(0, 9, 1), Over(2, 4, 2), Over(3, 8, 3), Over(5, 7, 4)]
    ((_, inside),) = stretches(list(blocks("abcdefghi", ())), over, ())
    assert [one.claims for one in inside] == [
        ((0, 1),),
        ((0, 1), (1, 2)),
        ((0, 1), (1, 2), (2, 3)),
        ((0, 1), (2, 3)),
        ((0, 1), (1, 4), (2, 3)),
        ((0, 1), (2, 3)),
        ((0, 1),),
    ]


def test_of_a_heap_of_claims_a_few_are_drawn_and_all_begin() -> None:
    number = 20_000
    over = [Over(0, number + n, n) for n in range(number)]
    found = list(blocks("x" * 2 * number, ()))
    inside = [one for _, own in stretches(found, over, ()) for one in own]
    assert sum(len(one.begins) for one in inside) == number
    assert max(len(one.claims) for one in inside) == LEVELS


def test_a_block_that_no_program_could_lay_out_comes_in_pieces() -> None:
    text = "word " * 100_000
    found = list(blocks(text, [region(0, len(text))]))
    assert max(block.end - block.start for block in found) <= 20_000
    assert "".join(text[a:b] for a, b, _ in found) == text
