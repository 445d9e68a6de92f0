"""`annotator info`: what is in a project."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from annotator.analysis import document_coverage
from annotator.analysis.figures import project_figures
from annotator.analysis.project_index import ProjectIndex
from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import counted, one_line, say, say_json, shortened, table
from annotator.model import ClaimKind, Evidence, Mark, Relation, Source
from annotator.project import Project
from annotator.project.document_list import DocumentLine, document_lines
from annotator.reader import Reader, SourceRole, is_named

EXAMPLES = """\
annotator info letter.annotator
annotator info letter.annotator --json"""

_LONGEST_TITLE = 64

Json = dict[str, Any]
"""Members of a JSON object; Any, as JSON is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is in the project."""
    with open_project(arguments.project, is_read_only=True) as project:
        contents = _contents(project)
    if arguments.json:
        say_json(contents)
    else:
        _tell(contents)
    return 0


def _contents(project: Project) -> Json:
    read = project.read
    index = ProjectIndex(read)
    details = read.details()
    newest = read.history.lines(limit=1)
    return {
        "project": details.title,
        "description": details.description,
        "file": str(project.path),
        "analysts": [analyst.name for analyst in read.analysts()],
        "documents": [_document(read, line) for line in document_lines(read)],
        "sources": len(read.sources()),
        "unnamed_sources": sum(not is_named(source) for source in read.sources()),
        "chains": asdict(project_figures(read, index)),
        "claims_of_sources": [_of_source(source, index) for source in read.sources()],
        "tags": len(read.tags()),
        **{
            name: read.number_of(cls)
            for name, cls in (("relations", Relation), ("evidence", Evidence), ("marks", Mark))
        },
        "edits": newest[0].number if newest else 0,
        "missing_edits": len(project.missing_edits()),
        "last_edit": newest[0].at.isoformat() if newest else None,
    }


def _of_source(source: Source, index: ProjectIndex) -> Json:
    counts = {role.replace(" ", "_"): index.tally.sources[role][source.id] for role in SourceRole}
    return {"id": source.id, "name": source.name, **counts}


def _document(read: Reader, line: DocumentLine) -> Json:
    document = line.document
    counts = read.claim_counts().get(document.id, {})
    claims = {kind.value: counts.get(kind, 0) for kind in ClaimKind}
    found = document_coverage(read, document.id)
    return {
        "id": document.id,
        "title": document.title,
        "publication": line.publication,
        "host": line.host,
        "address": document.url,
        "apart": line.apart,
        "twins": [twin.id for twin in read.twins(document)],
        "characters": document.length,
        "claims": {**claims, "untagged": counts.get(None, 0)},
        "sentences": {
            "claimed": found.claimed,
            "marked": found.marked,
            "untouched": found.untouched,
        },
        "revises": [
            {"document": revision.revises, "waiting": len(revision.waiting)}
            for revision in read.revisions(document.id)
            if revision.document == document.id
        ],
    }


def _tell(contents: Json) -> None:
    say(one_line(contents["project"]))
    if contents["description"]:
        say(one_line(contents["description"]))
    say()
    if documents := contents["documents"]:
        say(_counts(documents, "claims", ("fact", "report", "opinion", "untagged")))
        say()
        say(_counts(documents, "sentences", ("claimed", "marked", "untouched")))
        for document in documents:
            for revision in document["revises"]:
                waiting = counted(revision["waiting"], "claim")
                say(
                    f"{one_line(document['title'])} is a revision: {waiting} of the earlier state "
                    "still waiting."
                )
    else:
        say("No documents yet. “annotator import PROJECT FILE” adds one.")
    say()
    named = contents["unnamed_sources"]
    say(
        f"{counted(contents['sources'], 'source')}, {named:,} of them unnamed; "
        f"{counted(contents['tags'], 'tag')}, {counted(contents['relations'], 'relation')}, "
        f"{counted(contents['evidence'], 'passage')} of evidence, "
        f"{counted(contents['marks'], 'mark')}."
    )
    chains = contents["chains"]
    say(
        f"{counted(chains['attributed'], 'claim')} linked to a source, {chains['layered']:,} "
        f"through more than one; {chains['unnamed_origin']:,} with an origin that is not named. "
        f"{counted(chains['cited'], 'source')} cited, {chains['not_in_hand']:,} not obtained, "
        f"with {counted(chains['hanging'], 'claim')}."
    )
    say(f"{counted(contents['edits'], 'edit')} in the history.")
    if contents["missing_edits"]:
        say(f"{counted(contents['missing_edits'], 'edit')} made on this computer missing.")


def _counts(documents: list[Json], what: str, parts: tuple[str, ...]) -> str:
    """Return a table of one count and what it falls into, a document a line."""
    rows = [[sum(d[what].values()), *(d[what][part] for part in parts)] for d in documents]
    titles = [
        " · ".join(filter(None, (shortened(document["title"], _LONGEST_TITLE), document["apart"])))
        for document in documents
    ]
    if len(documents) > 1:
        rows.append([sum(column) for column in zip(*rows, strict=True)])
        titles.append(counted(len(documents), "document"))
    headings = (what.capitalize(), *(part.capitalize() for part in parts), "Document")
    return table(([*row, title] for row, title in zip(rows, titles, strict=True)), headings)
