"""How long the packaged program takes from its start to a window with the sample in it.

`measure_start.py PROGRAM [--runs N] [--picture FILE]` prints one JSON object; seconds, medians.

Nothing in the program tells that it has painted, so the screen itself is watched: Xvfb keeps its
picture in a file that is mapped into memory here and compared every ten milliseconds.

- `first_paint_s`: from the start of the process to the first change of the empty screen.
- `start_s`: to the first picture that agrees with the one that the window has come to rest at, but
  for 1 % of its area: the document is there, with its claims, the table and the card. What may
  still change is a blinking caret or a message.
- `processor_s`: what the process had used of all processors by then. It moves less with what else
  the machine has to do than the other two.
- `floor_s`: to the end of `PROGRAM --help`, which loads Python and no Qt, in the same minute.

Each run has a home of its own, so the sample is copied and checked as at a very first start. The
files of the program are in the system's cache, except perhaps in the first run.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1440, 900
TILE = 64
"""Bytes that are compared as one: 16 pixels of a line."""
AGREEMENT = 0.99
LEAST_TILES_PAINTED = 0.25
"""Of the screen; less than that is no window of ours."""
SECONDS_BETWEEN_LOOKS = 0.01
SECONDS_TO_REST = 1.5
SECONDS_TO_START = 60.0


class StartError(Exception):
    """The program did not come up, or not as it should."""


class Screen:
    """The picture of a virtual X display, as Xvfb keeps it: an X window dump (XWD)."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._map = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(">25I", self._map[:100])
        header_size, bytes_per_line, colours = fields[0], fields[12], fields[19]
        if fields[11] != 32 or bytes_per_line != WIDTH * 4:
            raise StartError("The virtual display does not have 4 bytes per pixel.")
        self._start = header_size + colours * 12
        self._end = self._start + HEIGHT * bytes_per_line

    def look(self) -> bytes:
        """Return the pixels, line by line: blue, green, red and a spare byte each."""
        return self._map[self._start : self._end]


@contextmanager
def virtual_display(folder: Path) -> Iterator[tuple[str, Screen]]:
    """Start Xvfb; yields the display's name and its picture."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-fbdir", str(folder), "-nolisten", "tcp"]
    words += ["-noreset", "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise StartError("Xvfb did not start.")
        yield f":{number}", Screen(folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()


def tiles_alike(one: bytes, other: bytes) -> float:
    """Return the part of two pictures that is the same, 0 to 1."""
    places = range(0, len(one), TILE)
    alike = sum(one[place : place + TILE] == other[place : place + TILE] for place in places)
    return alike / len(places)


@dataclass(frozen=True, slots=True)
class Painted:
    """One picture on the screen, and when it came, in seconds from the start of the process."""

    seconds: float
    processor_seconds: float
    picture: bytes


@dataclass(frozen=True, slots=True)
class Start:
    """One start: the first paint, the paint that showed the sample, and the picture at rest."""

    first: Painted
    whole: Painted
    at_rest: bytes


def processor_seconds(process_id: int) -> float:
    """Return how long a process has run on all processors, its own code and the system's."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def one_start(program: Path, display: str, screen: Screen) -> Start:
    """Start the program once."""
    empty = last = screen.look()
    painted: list[Painted] = []
    with tempfile.TemporaryDirectory(prefix="annotator-start-") as home:
        kept = ("PATH", "LANG", "LC_ALL")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"HOME": home, "DISPLAY": display, "XDG_RUNTIME_DIR": home}
        start = time.monotonic()
        process = subprocess.Popen(
            [program, "--sample"], env=environment, cwd=home, stderr=subprocess.PIPE
        )
        rest = start + SECONDS_TO_START
        while (now := time.monotonic()) < rest and process.poll() is None:
            picture = screen.look()
            if picture != last:
                if not painted:
                    rest = now + SECONDS_TO_REST
                last = picture
                painted.append(Painted(now - start, processor_seconds(process.pid), picture))
            time.sleep(SECONDS_BETWEEN_LOOKS)
        # Asked politely, it closes its window and its project.
        process.send_signal(signal.SIGTERM)
        _, complaints = process.communicate(timeout=30)
    if complaints:
        sys.stderr.write(f"The program complained: {complaints.decode(errors='replace')}\n")
    if process.returncode != 0:
        raise StartError(f"It ended with {process.returncode}.")
    if not painted or 1 - tiles_alike(empty, last) < LEAST_TILES_PAINTED:
        raise StartError("It did not paint a window.")
    whole = next(paint for paint in painted if tiles_alike(paint.picture, last) >= AGREEMENT)
    return Start(painted[0], whole, last)


def png(picture: bytes) -> bytes:
    """Return a picture of the screen as a PNG file."""
    colours = bytearray(len(picture) // 4 * 3)
    colours[0::3], colours[1::3], colours[2::3] = picture[2::4], picture[1::4], picture[0::4]
    lines = b"".join(
        b"\0" + colours[start : start + WIDTH * 3] for start in range(0, len(colours), WIDTH * 3)
    )
    parts = (
        (b"IHDR", struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def shortest_run(program: Path) -> float:
    """Return how long the program takes to show its help, in seconds."""
    start = time.monotonic()
    subprocess.run([program, "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("program", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--picture", type=Path, help="where to keep what the last run showed")
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    starts: list[Start] = []
    floors = []
    for _ in range(arguments.runs):
        floors.append(shortest_run(program))
        with (
            tempfile.TemporaryDirectory() as folder,
            virtual_display(Path(folder)) as (display, screen),
        ):
            starts.append(one_start(program, display, screen))
    if arguments.picture:
        arguments.picture.write_bytes(png(starts[-1].at_rest))
    figures = {
        "start_s": round(statistics.median(start.whole.seconds for start in starts), 2),
        "first_paint_s": round(statistics.median(start.first.seconds for start in starts), 2),
        "processor_s": round(
            statistics.median(start.whole.processor_seconds for start in starts), 2
        ),
        "floor_s": round(statistics.median(floors), 2),
        "starts_s": [round(start.whole.seconds, 2) for start in starts],
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    try:
        main()
    except (StartError, OSError) as error:
        sys.exit(f"The start was not measured. {error}")
