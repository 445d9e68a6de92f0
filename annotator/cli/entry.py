"""From the arguments of a command line to an exit code; the border where its errors are caught.

What the world or the analyst did wrong is one sentence on stderr. Anything else is a bug of ours:
its traceback goes to a file, and a sentence says where.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from annotator import __version__
from annotator.cli.arguments import TELL_BY_THEIR_CODE, parse
from annotator.cli.output import complain, flush, prepare
from annotator.cli.usage import UsageError
from annotator.errors import AnnotatorError

DONE = 0
FAILED = 1
WRONG_USAGE = 2
BUG = 70
"""`EX_SOFTWARE` of sysexits.h."""
INTERRUPTED = 130
OUTPUT_CLOSED = 141
"""What a shell gives for a program that writes to a pipe nobody reads (128 + SIGPIPE)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments after its name; returns its exit code."""
    prepare()
    words = sys.argv[1:] if argv is None else argv
    try:
        code = _run(words)
        flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except UsageError as error:
        complain(str(error))
        return WRONG_USAGE
    except AnnotatorError as error:
        if _is_closed_output(error):
            return _leave_quietly()
        complain(str(error))
        _drop_what_cannot_be_written()
        return WRONG_USAGE if words and words[0] in TELL_BY_THEIR_CODE else FAILED
    except Exception as error:  # noqa: BLE001  # the border: what arrives here is a bug
        if _tells_closed_output(error):
            return _leave_quietly()
        complain(_bug_sentence(traceback.format_exc()))
        return BUG
    return code


def _run(words: Sequence[str]) -> int:
    parsed = parse(words)
    if parsed is None:
        return DONE
    run, arguments = parsed
    return run(arguments)


def _is_closed_output(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None and not _tells_closed_output(cause):
        cause = cause.__cause__
    return cause is not None


def _tells_closed_output(error: BaseException) -> bool:
    """Return whether an error says that nobody reads any more what is printed.

    Windows calls that an invalid argument, of no file.
    """
    if sys.platform == "win32" and isinstance(error, OSError):
        return error.errno in (errno.EPIPE, errno.EINVAL) and error.filename is None
    return isinstance(error, BrokenPipeError)


def _leave_quietly() -> int:
    _drop_what_cannot_be_written()
    return OUTPUT_CLOSED


def _drop_what_cannot_be_written() -> None:
    """Keep Python from trying once more at its end, when it would complain and exit with 120."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug_sentence(details: str) -> str:
    from annotator.settings import state_path

    path = state_path("annotator.log")
    try:
        _append(path, details)
    except OSError:
        sys.stderr.write(details)
        return "This is a bug in Annotator; its details are above. Please report them."
    return f"This is a bug in Annotator; its details are in {path}. Please report them."


def _append(path: Path, details: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{now} annotator {__version__}, Python {sys.version.split()[0]}\n{details}\n")
