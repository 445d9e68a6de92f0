"""Drawing pages in a process of its own, whatever the file does to it."""

import os
import time
from collections.abc import Iterator, Sequence

import pytest
from pdf.writer import Sheet, pdf

from annotator.errors import DocumentError
from annotator.pages import drawing
from annotator.pages.drawing import LARGEST_PIECE, DrawingProcess, Drawn, Piece
from annotator.processes import Answer, Child, Header, Limits, Message
from annotator.progress import Tell

BLACK_SQUARE = "0 0 0 rg 100 700 50 50 re f"
SHEETS = [Sheet(drawing=BLACK_SQUARE), Sheet(width=300, height=200), Sheet(extra="/Rotate 90")]


@pytest.fixture
def process() -> Iterator[DrawingProcess]:
    made = DrawingProcess(pdf(SHEETS))
    yield made
    made.close()


def whole(page: int = 0, scale: float = 1.0) -> Piece:
    return Piece(page, scale, 0, 0, round(595 * scale), round(842 * scale))


def wait_for(process: DrawingProcess, count: int = 1) -> list[Drawn]:
    found: list[Drawn] = []
    end = time.monotonic() + 20
    while len(found) < count and time.monotonic() < end:
        drawn = process.take()
        if drawn:
            found.append(drawn)
        time.sleep(0.002)
    return found


def colour_at(drawn: Drawn, x: int, y: int) -> bytes:
    place = 4 * (y * drawn.piece.width + x)
    return drawn.pixels[place : place + 3]


def test_a_page_is_drawn_where_its_points_are(process: DrawingProcess) -> None:
    process.want([whole(scale=2.0)])
    (drawn,) = wait_for(process)
    assert colour_at(drawn, 2 * 125, 2 * (842 - 725)) == b"\0\0\0"
    assert colour_at(drawn, 2 * 95, 2 * (842 - 725)) == b"\xff\xff\xff"


def test_a_piece_is_that_part_of_the_page(process: DrawingProcess) -> None:
    process.want([Piece(0, 1.0, 90, 80, 100, 100)])
    (drawn,) = wait_for(process)
    assert len(drawn.pixels) == 4 * 100 * 100
    assert colour_at(drawn, 125 - 90, 842 - 725 - 80) == b"\0\0\0"
    assert colour_at(drawn, 5, 5) == b"\xff\xff\xff"


@pytest.mark.parametrize(("width", "height"), [(300, 40), (40, 300)])
def test_a_page_is_drawn_into_its_corners(width: int, height: int) -> None:
    corners = f"0 g 0 0 5 5 re {width - 5} 0 5 5 re 0 {height - 5} 5 5 re f"
    process = DrawingProcess(pdf([Sheet(drawing=corners, width=width, height=height)]))
    process.want([Piece(0, 1.0, 0, 0, width, height)])
    (drawn,) = wait_for(process)
    process.close()
    places = [(x, y) for x in (2, width - 3) for y in (2, height - 3)]
    black, white = b"\0\0\0", b"\xff\xff\xff"
    assert [colour_at(drawn, *place) for place in places] == [black, black, white, black]


@pytest.mark.parametrize("scale", [0.5, 1.5])
def test_both_sides_of_a_page_are_drawn_to_scale(process: DrawingProcess, scale: float) -> None:
    process.want([whole(scale=scale)])
    (drawn,) = wait_for(process)
    corners = [(100.5, 749), (149, 749), (100.5, 701), (149, 701)]
    outside = [(97, 725), (153, 725), (125, 753), (125, 697)]
    colours = [
        [colour_at(drawn, int(scale * x), int(scale * (842 - y))) for x, y in points]
        for points in (corners, outside)
    ]
    assert colours == [[b"\0\0\0"] * 4, [b"\xff\xff\xff"] * 4]


@pytest.mark.parametrize(
    ("page", "width", "height", "is_drawn"),
    [
        (0, 1, 1, True),
        (0, LARGEST_PIECE, 1, True),
        (0, 1, LARGEST_PIECE, True),
        (0, LARGEST_PIECE + 1, 1, False),
        (0, 1, LARGEST_PIECE + 1, False),
        (0, 0, 5, False),
        (0, 5, 0, False),
        (0, -5, 5, False),
        (0, 5, -5, False),
        (2, 5, 5, True),
        (3, 5, 5, False),
    ],
)
def test_only_pieces_that_are_there_and_not_too_large_are_drawn(
    process: DrawingProcess, page: int, width: int, height: int, is_drawn: bool
) -> None:
    piece = Piece(page, 1.0, 0, 0, width, height)
    process.want([piece, whole(1)])
    first, second = wait_for(process, 2)
    assert first == Drawn(piece, b"\xff" * (4 * width * height) if is_drawn else b"")
    assert second.pixels
    assert process._restarts == 0, "what is refused ends no child"


def test_pages_are_drawn_again_after_many_others() -> None:
    process = DrawingProcess(pdf([Sheet(drawing=f"{n} 0 0 20 20 20 re f") for n in [0.0] * 7]))
    numbers = [*range(7), 0, 6, 1]
    pieces = [Piece(n, 1.0, k, 0, 5, 5) for k, n in enumerate(numbers)]
    process.want(pieces)
    found = wait_for(process, len(pieces))
    process.close()
    assert [(drawn.piece, len(drawn.pixels)) for drawn in found] == [(p, 100) for p in pieces]


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(0.5, 100_001, (1, 100_000)), (100_001, 0.5, (100_000, 1)), (1, 100_000, (1, 100_000))],
)
def test_the_sides_of_a_page_have_bounds(
    width: float, height: float, size: tuple[float, float]
) -> None:
    process = DrawingProcess(pdf([Sheet(width=width, height=height)]))
    process.want([Piece(0, 1.0, 0, 0, 1, 1)])
    wait_for(process)
    process.close()
    assert process.sizes == (size,)


def test_nothing_is_started_or_awaited_without_a_wish(process: DrawingProcess) -> None:
    process.want([])
    assert (process.is_busy, process.take(), process.sizes) == (False, None, ())


def test_a_start_opens_the_file_and_a_wish_is_open_until_it_is_taken(
    process: DrawingProcess,
) -> None:
    process.start()
    is_busy = [process.is_busy]
    while process.is_busy:
        assert process.take() is None
    assert len(process.sizes) == len(SHEETS)
    for _ in range(2):  # one wish, said twice
        process.want([whole()])
        is_busy.append(process.is_busy)
    assert len(wait_for(process)) == 1
    is_busy.append(process.is_busy)
    process.want([whole(1)])
    is_busy.append(process.is_busy)
    process.close()
    is_busy.append(process.is_busy)
    assert is_busy == [True, True, True, False, True, False]
    assert process.take() is None
    process.want([whole(1)])
    assert [drawn.piece.page for drawn in wait_for(process)] == [1]


def test_sizes_are_those_of_the_turned_pages(process: DrawingProcess) -> None:
    process.want([whole()])
    wait_for(process)
    assert process.sizes == ((595, 842), (300, 200), (842, 595))


def test_a_new_wish_takes_the_place_of_the_old_ones(process: DrawingProcess) -> None:
    process.want([whole(0), whole(1), whole(2)])
    process.want([whole(2)])
    found = wait_for(process)
    while process.is_busy:
        found += wait_for(process)
    assert [drawn.piece.page for drawn in found] == [2]


def crash_at_page_1(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    if header.get("page") == 1:
        os.abort()
    return drawing._answer(header, bodies, tell)


def hang_at_page_1(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    if header.get("page") == 1:
        time.sleep(60)
    return drawing._answer(header, bodies, tell)


def crash_at_once(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    os.abort()


@pytest.mark.parametrize("answer", [crash_at_page_1, hang_at_page_1])
def test_a_page_that_breaks_the_process_is_left_out(
    process: DrawingProcess, answer: Answer
) -> None:
    process._child = Child(answer, Limits(memory=1024**3, silence=1.0))
    process.want([whole(0), whole(1), whole(2)])
    found = wait_for(process, 3)
    assert [(drawn.piece.page, bool(drawn.pixels)) for drawn in found] == [
        (0, True),
        (1, False),
        (2, True),
    ]


def test_a_file_that_breaks_the_process_is_one_sentence(process: DrawingProcess) -> None:
    process._child = Child(crash_at_once, Limits(memory=1024**3, silence=1.0))
    process.want([whole()])
    with pytest.raises(DocumentError, match="cannot be displayed"):
        wait_for(process)
    assert not process.is_busy


def test_a_damaged_file_is_refused() -> None:
    process = DrawingProcess(b"%PDF-1.7\nnothing")
    process.want([whole()])
    with pytest.raises(DocumentError, match="damaged"):
        wait_for(process)
    process.close()
