"""Drawing pages in a process of its own, whatever the file does to it."""

import os
import time
from collections.abc import Iterator, Sequence

import pytest

from annotator.errors import DocumentError
from annotator.pages import drawing
from annotator.pages.drawing import DrawingProcess, Drawn, Piece
from annotator.processes import Answer, Child, Header, Limits, Message
from annotator.progress import Tell

from .writer import Sheet, pdf

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
