"""`annotator [FILE]` and `annotator --sample`: open the window, or say why not."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from annotator import files
from annotator.cli.output import one_line, say
from annotator.errors import AnnotatorError


class NoWindowError(AnnotatorError):
    """There is nowhere to show a window, or nothing to show it with."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "file",
        metavar="FILE",
        type=files.path_of,
        nargs="?",
        help="a project, or a document, which goes into a new project",
    )
    what.add_argument(
        "--sample",
        action="store_true",
        help="open your copy of the sample project; without a display, work through it off screen",
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the window."""
    file: Path | None = arguments.file
    if arguments.sample:
        if not has_display():
            return _run_sample_off_screen()
        from annotator.project.sample import sample_copy

        file = sample_copy()
    if file is not None and not os.path.exists(file):
        raise NoWindowError(
            f"{file} does not exist. Check its name; “annotator new” creates a project."
        )
    if not has_display():
        raise NoWindowError(
            "There is no display to open a window on. Start Annotator from a desktop, or use one "
            "of the commands that “annotator --help” lists."
        )
    return _open_window(file, is_sample=arguments.sample)


def has_display() -> bool:
    """Return whether Qt will find a screen, or was configured to do without one."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(file: Path | None, *, is_sample: bool) -> int:
    try:
        from annotator.gui import run as run_window
    except ImportError as error:
        raise _without_qt(error) from error
    return run_window(file, is_sample=is_sample)


def _run_sample_off_screen() -> int:
    """Do the sample job without a window and say where the results are."""
    from annotator.settings import data_path

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from annotator.gui.demo import run_off_screen
    except ImportError as error:
        raise _without_qt(error) from error
    paths = run_off_screen(data_path() / "off-screen")
    say("There is no display, so the sample was worked through off screen. It left:")
    for path in paths:
        say(f"  {path}")
    say("Its documents were read again, each from the bytes that the project keeps:")
    for line in _read_again(paths[0]):
        say(f"  {one_line(line)}")
    return 0


def _read_again(path: Path) -> Iterator[str]:
    """Yield the result of reading each document's original again; raises DocumentError."""
    from annotator.cli.opening import open_project
    from annotator.documents import ReadOptions, readers
    from annotator.documents.worker import ReadingProcess
    from annotator.model import Document

    with open_project(path, is_read_only=True) as project, ReadingProcess() as process:
        for document in project.read.all(Document):
            original = project.read.original(document) or b""
            found = process.read(original, document.file_name, ReadOptions())
            kinds = (r.name for r in readers() if found.media_type in r.media_types)
            is_same = found.text == project.read.text(document)
            pages = f", {len(found.findings.pages)} pages" if found.findings.pages else ""
            yield (
                f"{document.file_name} ({next(kinds, found.media_type)}{pages}): "
                f"{len(found.text):,} characters in {len(found.regions)} regions, "
                f"{'the same text' if is_same else 'another text than in the project'}"
            )


def _without_qt(error: ImportError) -> Exception:
    """Return the error to raise: a missing library is expected, any other failed import a bug."""
    message = str(error)
    is_qt = (error.name or "").split(".")[0] in ("PySide6", "shiboken6") or ".so" in message
    if not is_qt:
        return error
    return NoWindowError(
        f"The window cannot be opened, since a library is missing: {message}. "
        "Install the libraries that Qt needs; in a checkout, “make run” does that."
    )
