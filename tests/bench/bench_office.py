"""Measure the readers of office files, mails, subtitles and tables: seconds for a megabyte of each.

A time is the least of a few runs, in seconds of the processor, and stands beside a floor measured
in the same run: what it takes only to unpack and parse (expat without a handler), or to decode the
bytes. The memory is what a DOCX with 24 MB of XML adds to a fresh process at its height. Words are
drawn at random, so that the archives do not pack better than real ones. Run as
`python tests/bench/bench_office.py`; prints JSON.
"""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from annotator.documents.reader import ReadOptions
from annotator.documents.reading import read_document

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from office.made import docx, odt, p, r

_RUNS = 3
_LOOKS = ("", "", "<w:b/>", '<w:i/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/>')
# The most memory that a process had, as Linux tells it; `ru_maxrss` would count its parent's too.
_MEMORY = """
import sys
from annotator.documents.reader import ReadOptions
from annotator.documents.reading import read_document
def most():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
data = sys.stdin.buffer.read()
before = most()
read_document(data, "x.docx", ReadOptions())
print((most() - before) // 1024)
"""

_random = random.Random(1)
_words = ["".join(_random.choices("etaoinshrdlu", k=_random.randint(2, 9))) for _ in range(20_000)]


def words(count: int = 12) -> str:
    """Return words that hardly ever come twice in the same order."""
    return " ".join(_random.choices(_words, k=count))


def seconds(work: Callable[[], object]) -> float:
    """Return the least seconds of the processor that some work took."""
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return round(best, 3)


def measure(data: bytes, name: str, floor: Callable[[], object]) -> dict[str, float]:
    """Return the seconds for a file and for its floor."""
    return {
        "MB": round(len(data) / 1e6, 2),
        "floor": seconds(floor),
        "read": seconds(lambda: read_document(data, name, ReadOptions())),
    }


def unpack_and_parse(data: bytes, part: str) -> None:
    """Do what no reader of such a file can do without."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        expat.ParserCreate(namespace_separator=" ").Parse(archive.read(part), True)


def word_body(paragraphs: int) -> str:
    """Return paragraphs of runs with looks, as Word writes them."""
    return "".join(
        p("".join(r(words() + " ", _random.choice(_LOOKS)) for _ in range(_random.randint(3, 8))))
        for _ in range(paragraphs)
    )


def of_docx() -> dict[str, float]:
    """Measure a Word document of a megabyte, packed; and the memory for a large one."""
    data = docx(word_body(3_900))
    found = measure(data, "x.docx", lambda: unpack_and_parse(data, "word/document.xml"))
    if sys.platform != "linux":
        return found
    large = docx(word_body(26_000))
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY], input=large, capture_output=True, check=True
    )
    return found | {"MB of memory for 24 MB of XML": float(done.stdout)}


def of_odt() -> dict[str, float]:
    """Measure an OpenDocument text of a megabyte, packed."""
    spans = '<text:span text:style-name="B">'
    body = "".join(
        f"<text:p>{words(30)} {spans}{words()}</text:span> {words(30)}</text:p>"
        for _ in range(5_500)
    )
    data = odt(body)
    return measure(data, "x.odt", lambda: unpack_and_parse(data, "content.xml"))


def of_rtf() -> dict[str, float]:
    """Measure a megabyte of RTF with looks, bytes of a code page and Unicode."""
    body = "".join(
        rf"\pard\plain {words()} {{\b {words(3)}}} \'e4 \u8364? {words()}\par" + "\n"
        for _ in range(5_200)
    )
    data = rf"{{\rtf1\ansi{{\fonttbl{{\f0 Arial;}}}}{body}}}".encode()
    return measure(data, "x.rtf", lambda: data.decode("cp1252"))


def of_mail() -> dict[str, float]:
    """Measure a mail of a megabyte with quotations."""
    quoted = "".join(
        f"{words()}\n\nAnna wrote:\n> {words()}\n> {words()}\n\n" for _ in range(4_400)
    )
    data = f"From: a@a.example\nTo: b@b.example\nSubject: x\n\n{quoted}".encode()
    return measure(data, "x.eml", data.decode)


def of_subtitles() -> dict[str, float]:
    """Measure a megabyte of subtitles, some twelve films."""
    cues = "".join(
        f"{n}\n{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},000 --> "
        f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},900\n{words(6)}\n{words(5)}.\n\n"
        for n in range(10_000)
    )
    data = cues.encode()
    return measure(data, "x.srt", data.decode)


def of_table() -> dict[str, float]:
    """Measure a megabyte of a table."""
    rows = "".join(f'{n},{words(2)},"{words(10)}, {words(5)}"\n' for n in range(8_500))
    data = f"id,name,text\n{rows}".encode()
    return measure(data, "x.csv", data.decode)


def main() -> None:
    """Print the figures."""
    figures = {
        "docx": of_docx(),
        "odt": of_odt(),
        "rtf": of_rtf(),
        "eml": of_mail(),
        "srt": of_subtitles(),
        "csv": of_table(),
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
