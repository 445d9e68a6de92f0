"""`annotator formats`: what can be read, imported, exported."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Iterator

from annotator.cli.opening import add_json
from annotator.cli.output import say, say_json, table
from annotator.documents import DocumentReader
from annotator.documents.registry import found_readers, readers
from annotator.formats.registry import exporter, exporters, importers
from annotator.plugins import Format

EXAMPLES = """\
annotator formats
annotator formats --json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the formats."""
    documents = [
        {"name": reader.name, "suffixes": suffixes}
        for reader, suffixes in _with_own_suffixes(readers())
    ]
    annotations = {
        use: [_line(f, f.description) for f in found.formats]
        for use, found in (("import", importers()), ("export", exporters()))
    }
    whole = "Bundle: a whole project, which comes in as a new one"
    annotations["import"].append(_line(exporter("bundle"), whole))
    faults = [*found_readers().faults, *importers().faults, *exporters().faults]
    if arguments.json:
        say_json({"read": documents, **annotations, "left_out": [str(fault) for fault in faults]})
        return 0
    say("Documents that can be read")
    for document in documents:
        say(f"  {document['name']}")
        say(_wrapped(document["suffixes"]))
    for use, listed in (("imported", "import"), ("exported", "export")):
        say()
        say(f"Annotations that can be {use}")
        rows = (
            (str(f["name"]), " ".join(f["suffixes"]), str(f["description"]))
            for f in annotations[listed]
        )
        say("\n".join(f"  {line}" for line in table(rows).splitlines()))
    for fault in faults:
        say()
        say(str(fault))
    return 0


def _line(item: Format, description: str) -> dict[str, str | list[str]]:
    return {"name": item.name, "suffixes": list(item.suffixes), "description": description}


def _with_own_suffixes(
    readers: Iterable[DocumentReader],
) -> Iterator[tuple[DocumentReader, list[str]]]:
    """Yield each reader with the suffixes that no reader before it has."""
    known: set[str] = set()
    for reader in readers:
        yield reader, [suffix for suffix in reader.suffixes if suffix not in known]
        known.update(reader.suffixes)


def _wrapped(suffixes: Iterable[str]) -> str:
    return textwrap.fill(" ".join(suffixes), 76, initial_indent="    ", subsequent_indent="    ")
