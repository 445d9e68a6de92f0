"""The arguments of the command line. Loads nothing that would delay `--help`."""

from __future__ import annotations

import argparse
import difflib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, Protocol

from annotator.cli import (
    agree,
    analysts,
    check,
    copy,
    diff,
    export,
    findings,
    formats,
    history,
    import_,
    info,
    merge,
    new,
    schema,
    window,
)
from annotator.cli.usage import UsageError
from annotator.cli.version import ShowVersion

Run = Callable[[argparse.Namespace], int]


class Command(Protocol):
    """What the module of a command has."""

    SUMMARY: str
    EXAMPLES: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code; raises AnnotatorError."""


COMMANDS: dict[str, Command] = {
    "new": new,
    "import": import_,
    "export": export,
    "info": info,
    "history": history,
    "check": check,
    "copy": copy,
    "merge": merge,
    "diff": diff,
    "analysts": analysts,
    "agree": agree,
    "findings": findings,
    "formats": formats,
    "schema": schema,
}
TELL_BY_THEIR_CODE = {"diff", "merge"}
"""Commands whose exit code 1 says what was found, and no more; a refusal is 2, as in diff."""

_DESCRIPTION = """\
Take a text apart claim by claim: what is presented as fact, what is somebody else's report, what
is opinion, and which source each goes back to."""

_EXAMPLES = """\
annotator                                open the window
annotator letter.annotator               open the window on a project
annotator article.txt                    open the window on a document, in a new project
annotator --sample                       look around in a sample
annotator new letter.annotator           make a project
annotator import letter.annotator a.txt  add a document
annotator export letter.annotator        write annotated JSON to standard output"""

_CODES = """\
exit codes:
  0 done; 1 not done, for the reason on stderr; 2 wrong usage; 70 a bug in Annotator; 130 Ctrl+C"""


class _Parser(argparse.ArgumentParser):
    """Reports wrong usage in one sentence."""

    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:].rstrip(".")
        raise UsageError(f"{sentence}. Type “{self.prog} --help” to see how it is used.")


def parse(words: Sequence[str]) -> tuple[Run, argparse.Namespace] | None:
    """Return what to run with which arguments; None if help was asked for and is shown.

    Raises UsageError.
    """
    name = words[0] if words else ""
    try:
        if name in COMMANDS:
            command = COMMANDS[name]
            return command.run, _command_parser(name, command).parse_args(words[1:])
        if name and not name.startswith("-"):
            _refuse_misspelt(name)
        return window.run, _window_parser().parse_args(words)
    except SystemExit:
        return None


def _new_parser(prog: str, description: str, examples: str, codes: str = "") -> _Parser:
    lines = "\n".join(f"  {line}" for line in examples.splitlines())
    return _Parser(
        prog=prog,
        description=description,
        epilog=f"examples:\n{lines}" + (f"\n\n{codes}" if codes else ""),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _window_parser() -> _Parser:
    """Return the parser for everything but a command; its help names the commands."""
    parser = _new_parser("annotator", _summary_of_commands(), _EXAMPLES, _CODES)
    parser.usage = "annotator [FILE]\n       annotator COMMAND …"
    parser.add_argument(
        "--version",
        action=ShowVersion,
        nargs=0,
        help="show the version, that of SQLite, and what is blocked while documents are read",
    )
    window.add_arguments(parser)
    return parser


def _summary_of_commands() -> str:
    width = max(map(len, COMMANDS))
    lines = (f"  {name:<{width}}  {module.SUMMARY}" for name, module in COMMANDS.items())
    return (
        f"{_DESCRIPTION}\n\ncommands:\n"
        + "\n".join(lines)
        + "\n  “annotator COMMAND --help” tells more."
    )


def _command_parser(name: str, command: Command) -> _Parser:
    parser = _new_parser(f"annotator {name}", command.SUMMARY + ".", command.EXAMPLES)
    command.add_arguments(parser)
    return parser


def _refuse_misspelt(word: str) -> None:
    """Distinguish a misspelt command from a file that does not exist."""
    path = Path(word)
    if os.path.exists(path):  # no name is too long for it
        return
    if close := difflib.get_close_matches(word, COMMANDS, n=1):
        raise UsageError(
            f"There is no command and no file “{word}”. Did you mean “annotator {close[0]}”?"
        )
    if len(path.parts) == 1 and not path.suffix:
        names = ", ".join(COMMANDS)
        raise UsageError(f"There is no file “{word}”, and no such command; those are {names}.")
