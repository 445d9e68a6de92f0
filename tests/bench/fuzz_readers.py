"""Read damaged files of all formats: each must be read, or refused in one sentence, and in time.

The files are those of `fuzz_seeds`, changed by `fuzz_mutations`, and take the road of every
import: a child process with limits. Prints JSON: how many were read and refused, what is the
slowest and the most memory, and the findings. A finding is a crash of the child, a silence, a
refusal for want of memory, an exception that no reader foresaw, a document whose parts do not fit
together, a refusal that is no whole sentence, more than 30 seconds, a file left behind.

    python tests/bench/fuzz_readers.py --count 20000 --seed 1
    python tests/bench/fuzz_readers.py --reader pdf --count 500 --keep found/

The same numbers give the same inputs. `--in-process` reads without the child, for speed and
tracebacks. Exits with 1 if there is a finding.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import made_up
from fuzz_mutations import damaged
from fuzz_seeds import seeds
from made_files import MadeFile

from annotator.documents.reader import Extent, ReadDocument, ReadOptions
from annotator.documents.reading import read_document
from annotator.documents.worker import ReadingProcess
from annotator.errors import DocumentError
from annotator.processes import ChildOutOfMemoryError, ChildSilentError

_MOST_SECONDS = 30.0
_SHARE_OF_WRONG_NAMES = 0.05
_MOST_TOLD = 40

Read = Callable[[bytes, str, ReadOptions], ReadDocument]


def main() -> int:
    """Read what the arguments ask for, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=20_000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--reader", choices=sorted(seeds()), help="of one reader alone")
    parser.add_argument("--in-process", action="store_true", help="without a child process")
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that found something")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="annotator-fuzz-") as folder:
        # The child is started later, and has this folder for its temporary files.
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        tally = Tally(arguments.keep)
        with _read_in_process() if arguments.in_process else _read_in_child(tally) as read:
            for number, (reader, name, data, options) in enumerate(_inputs(arguments)):
                tally.take(f"{reader} {number}", name, data, options, read)
        left = [str(path.relative_to(folder)) for path in Path(folder).rglob("*")]
    print(json.dumps(tally.figures() | {"files left behind": left}, indent=2, ensure_ascii=False))
    return 1 if tally.findings or left else 0


def _inputs(arguments: argparse.Namespace) -> Iterator[tuple[str, str, bytes, ReadOptions]]:
    """Yield the reader, the file name, the bytes and the options of each input."""
    known = seeds()
    readers = [arguments.reader] if arguments.reader else sorted(known)
    names = [name for files in known.values() for name, _ in files]
    for number in range(arguments.count):
        source = random.Random(f"{arguments.seed}:{number}")
        reader = readers[number % len(readers)]
        name, data = _choose(source, known[reader])
        _, other = _choose(source, known[source.choice(sorted(known))])
        options = ReadOptions(
            encoding=source.choice((*12 * (None,), "cp1252", "utf-8", "utf-16")),
            extent=source.choice(tuple(Extent)),
            is_by_row=source.random() < 0.3,
        )
        if source.random() < _SHARE_OF_WRONG_NAMES:
            name = source.choice(names)
        yield reader, name, damaged(source, data, other), options


def _choose(source: random.Random, files: list[MadeFile]) -> MadeFile:
    """Choose a file: each second time one that was made, however many were given."""
    made = [seed for seed in files if seed[0].startswith("seed")]
    return source.choice(made if source.random() < 0.5 else files)


@contextlib.contextmanager
def _read_in_process() -> Iterator[Read]:
    yield read_document


@contextlib.contextmanager
def _read_in_child(tally: Tally) -> Iterator[Read]:
    memory = made_up.watch_memory()
    with ReadingProcess() as process:

        def read(data: bytes, name: str, options: ReadOptions) -> ReadDocument:
            try:
                return process.read(data, name, options)
            finally:
                tally.note_memory(memory[-1] if memory else 0)

        yield read


class Tally:
    """Counts what came of the inputs, and keeps what should not have."""

    def __init__(self, keep_path: Path | None) -> None:
        self.findings: list[str] = []
        self._outcomes: dict[str, Counter[str]] = {}
        self._kinds: Counter[str] = Counter()
        self._slowest: list[tuple[float, str]] = []
        self._memory = 0
        self._keep_path = keep_path
        self._start = time.monotonic()

    def note_memory(self, size: int) -> None:
        """Note how much memory a child had."""
        self._memory = max(self._memory, size)

    def take(self, title: str, name: str, data: bytes, options: ReadOptions, read: Read) -> None:
        """Read an input and note what came of it."""
        start = time.monotonic()
        finding = ""
        try:
            finding = _fault_of(read(data, name, options))
            outcome = "read"
        except DocumentError as error:
            finding = _fault_of_refusal(error, name)
            outcome = "refused"
        # What no reader foresaw is what is looked for.
        except Exception as error:  # noqa: BLE001
            frame = traceback.extract_tb(error.__traceback__)[-1]
            finding = (
                f"exception: {type(error).__name__}: {error} in {frame.filename}:{frame.lineno}"
            )
            outcome = "exception"
        seconds = time.monotonic() - start
        if seconds > _MOST_SECONDS:
            finding = finding or f"too slow: {seconds:.1f} seconds"
        self._outcomes.setdefault(title.partition(" ")[0], Counter())[outcome] += 1
        self._slowest = sorted([*self._slowest, (seconds, title)], reverse=True)[:5]
        if finding:
            self._keep(title, name, data, finding)

    def _keep(self, title: str, name: str, data: bytes, finding: str) -> None:
        self._kinds[finding.partition(":")[0]] += 1
        self.findings.append(f"{title} ({name}): {finding}")
        if self._keep_path is not None:
            self._keep_path.mkdir(parents=True, exist_ok=True)
            (self._keep_path / f"{title.replace(' ', '-')}-{name}").write_bytes(data)

    def figures(self) -> dict[str, object]:
        """Return what is printed."""
        total = sum((counter for counter in self._outcomes.values()), Counter[str]())
        return {
            "inputs": total.total(),
            "seconds": round(time.monotonic() - self._start, 1),
            "read": total["read"],
            "refused": total["refused"],
            "by reader": {name: dict(found) for name, found in sorted(self._outcomes.items())},
            "slowest seconds": {title: round(seconds, 2) for seconds, title in self._slowest},
            "most MB of the child": self._memory // 2**20,
            "findings": dict(self._kinds),
            "found": self.findings[:_MOST_TOLD],
        }


def _fault_of(document: ReadDocument) -> str:
    """Say what is wrong with a document that was read, if anything."""
    if not document.text.strip():
        return "no document: it holds no text"
    end = 0
    for region in document.regions:
        if not end <= region.start < region.end <= len(document.text):
            return f"no document: the region {region} overlaps, or ends outside"
        end = region.end
    for style in document.findings.styles:
        if not 0 <= style.start < style.end <= len(document.text):
            return f"no document: the look {style} ends outside"
    return ""


def _fault_of_refusal(error: DocumentError, name: str) -> str:
    """Say what is wrong with a refusal, if anything."""
    cause = error.__cause__
    if isinstance(cause, ChildSilentError):
        return "silence: the child was not heard of"
    if isinstance(cause, ChildOutOfMemoryError):
        return "memory: the child needed too much"
    if cause is not None and "made to break programs" in str(error):
        is_gone = isinstance(cause.__cause__, (EOFError, OSError))
        return f"crash: {cause}" if is_gone else f"exception: {cause}"
    sentence = str(error)
    if not sentence.startswith(name) or not sentence.endswith(".") or "\n" in sentence:
        return f"no sentence: {sentence}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
