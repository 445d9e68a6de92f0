import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.documents.builder import MOST_STYLES, TextBuilder
from annotator.model import RegionKind
from annotator.model.findings import Style, StyleKind
from annotator.text.canonical import is_canonical
from annotator.text.regions import MOST_REGIONS, ProposedRegion


def test_breaks_stand_between_things_only() -> None:
    builder = TextBuilder()
    builder.break_block()
    builder.add("One")
    builder.break_line()
    builder.break_block()
    builder.add("Two")
    builder.break_line()
    builder.add("Three")
    builder.break_block()
    assert builder.build().text == "One\n\nTwo\nThree"


def test_line_ends_that_the_text_brings_count_towards_a_break() -> None:
    builder = TextBuilder()
    builder.add("code\n")
    builder.break_block()
    builder.add("text")
    assert builder.build().text == "code\n\ntext"


def test_end_line_ends_no_line_twice() -> None:
    builder = TextBuilder()
    builder.add("One")
    builder.end_line()
    builder.end_line()
    builder.add("Two")
    assert builder.build().text == "One\nTwo"


def test_white_space_collapses_over_pieces_and_vanishes_at_breaks() -> None:
    builder = TextBuilder()
    for piece in ("  The ", " \n quick", "", "\tbrown\u00a0 fox ", " "):
        builder.add_collapsed(piece)
    builder.break_block()
    builder.add_collapsed(" End")
    assert builder.build().text == "The quick brown\u00a0 fox\n\nEnd"


def test_a_look_holds_words_and_no_break_around_them() -> None:
    builder = TextBuilder()
    builder.add_collapsed("Say ")
    with builder.style(StyleKind.BOLD):
        builder.add_collapsed(" it ")
    builder.break_block()
    with builder.style(StyleKind.HEADING, "2"):
        builder.add_collapsed("Again")
        builder.break_block()
    built = builder.build()
    assert built.text == "Say it\n\nAgain"
    assert built.styles == (
        Style(4, 6, StyleKind.BOLD),
        Style(8, 13, StyleKind.HEADING, "2"),
    )


def test_a_tab_swallows_the_space_before_it() -> None:
    builder = TextBuilder()
    builder.add_collapsed("One ")
    builder.add_tab()
    builder.add_collapsed(" two")
    builder.add_tab()
    assert builder.build().text == "One\ttwo\t"


def test_styles_without_words_leave_no_trace() -> None:
    builder = TextBuilder()
    with builder.style(StyleKind.ITALIC):
        builder.add_space()
    builder.add("word")
    assert builder.build().styles == ()


def test_runs_of_one_look_are_one_but_cells_and_items_stay_apart() -> None:
    builder = TextBuilder()
    for kind in (StyleKind.BOLD, StyleKind.LIST_ITEM):
        for word in ("Hel", "lo"):
            with builder.style(kind, "1 •" if kind is StyleKind.LIST_ITEM else ""):
                builder.add(word)
    assert builder.build().styles == (
        Style(0, 5, StyleKind.BOLD),
        Style(5, 8, StyleKind.LIST_ITEM, "1 •"),
        Style(8, 10, StyleKind.LIST_ITEM, "1 •"),
    )


def test_a_region_within_another_takes_its_stretch_away() -> None:
    builder = TextBuilder()
    with builder.region(RegionKind.COMMENT, "Ann"):
        builder.add("I say")
        builder.break_block()
        with builder.region(RegionKind.QUOTATION):
            builder.add("they said")
        builder.break_block()
        builder.add("no.\n")
    assert builder.build().regions == (
        ProposedRegion(RegionKind.COMMENT, 0, 5, "Ann"),
        ProposedRegion(RegionKind.QUOTATION, 7, 16),
        ProposedRegion(RegionKind.COMMENT, 18, 21, "Ann"),
    )


def test_the_text_is_canonical_and_offsets_stay_right() -> None:
    builder = TextBuilder()
    builder.add("\ufeffa\r\nb\rc\0")
    with builder.style(StyleKind.CODE):
        builder.add("d")
    built = builder.build()
    assert built.text == "a\nb\nc\N{REPLACEMENT CHARACTER}d"
    assert built.replaced == ((0, 1),)
    assert built.styles == (Style(6, 7, StyleKind.CODE),)


@pytest.mark.parametrize("voices", [1, 2])
def test_neither_regions_nor_styles_are_too_many(voices: int) -> None:
    builder = TextBuilder()
    for number in range(MOST_STYLES + 10):
        builder.break_block()
        with (
            builder.region(RegionKind.COMMENT, str(number % voices)),
            builder.style(StyleKind.CELL, f"{number} 1 1"),
        ):
            builder.add("x")
    built = builder.build()
    assert 0 < len(built.regions) <= MOST_REGIONS
    assert len(built.styles) == MOST_STYLES


_STEPS = st.one_of(
    st.tuples(st.sampled_from(["add", "add_collapsed"]), st.text(" \t\n\r\ufeff\0ab.\ud800")),
    st.tuples(st.sampled_from(["break_line", "end_line", "break_block", "add_space", "style"])),
    st.tuples(st.just("region")),
)


@given(st.lists(_STEPS, max_size=30))
def test_whatever_is_added_looks_and_regions_lie_in_the_text(steps: list[tuple[str, ...]]) -> None:
    builder = TextBuilder()
    for name, *arguments in steps:
        if name == "style":
            builder.end_style(builder.begin_style(StyleKind.BOLD))
            builder.begin_style(StyleKind.ITALIC)
        elif name == "region":
            builder.begin_region(RegionKind.PARAGRAPH)
        else:
            getattr(builder, name)(*arguments)
    built = builder.build()
    assert is_canonical(built.text)
    ends = [0]
    for region in built.regions:
        assert ends[-1] <= region.start < region.end <= len(built.text)
        assert (
            built.text[region.start : region.end].strip() == built.text[region.start : region.end]
        )
        ends.append(region.end)
    for style in built.styles:
        assert 0 <= style.start < style.end <= len(built.text)
