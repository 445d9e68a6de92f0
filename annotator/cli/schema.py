"""`annotator schema`: the JSON Schema of annotated JSON."""

from __future__ import annotations

import argparse

from annotator.cli.output import say
from annotator.formats.annotated_json import schema_text

EXAMPLES = """\
annotator schema
annotator schema > annotator-1.schema.json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """This command has no arguments."""


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, which describes every member."""
    say(schema_text().rstrip("\n"))
    return 0
