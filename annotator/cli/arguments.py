"""The arguments of the command line. Loads nothing that would delay `--help`."""

from __future__ import annotations

import argparse
import difflib
import os
from collections.abc import Callable, Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import NoReturn

from annotator.cli import window
from annotator.cli.usage import UsageError
from annotator.cli.version import ShowVersion

Run = Callable[[argparse.Namespace], int]


COMMANDS = {
    "new": "Create a project",
    "import": "Add documents, folders of them, or the records of annotated JSON files",
    "export": "Write a project as annotated JSON, or in another format",
    "info": "Show what is in a project: documents, claims by kind, sources, coverage",
    "history": "Show who did what, when",
    "check": "Check that a project is whole; exit code 1 if it is not",
    "copy": "Write copies of a project, with or without its history, or blind",
    "merge": "Put colleagues' copies together with a project, as one edit",
    "diff": "Compare two projects, record by record; exit code 1 if they differ",
    "analysts": "List the analysts, and say which of them are one person",
    "agree": "Say how far the analysts of a document agree, and where they differ",
    "findings": "List what a careful reader would raise: one voice, echoes, contradictions",
    "formats": "List what can be read, imported and exported",
    "schema": "Print the JSON Schema of annotated JSON",
}
"""What each does. Its module has EXAMPLES, `add_arguments` and `run`, and is loaded once needed."""
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
            command = import_module(f"annotator.cli.{name}{'_' if iskeyword(name) else ''}")
            parser = _new_parser(f"annotator {name}", COMMANDS[name] + ".", command.EXAMPLES)
            command.add_arguments(parser)
            return command.run, parser.parse_args(words[1:])
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
    lines = (f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
    return (
        f"{_DESCRIPTION}\n\ncommands:\n"
        + "\n".join(lines)
        + "\n  “annotator COMMAND --help” tells more."
    )


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
