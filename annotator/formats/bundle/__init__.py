"""A bundle: a whole project in one ZIP archive that can be read without this program.

`bundle.json` says what it is; it comes first and is not packed, so that a bundle is known by its
head. `project.json` is annotated JSON. `tables` holds every row of the project file, history and
order of entry with it, as JSON Lines with the names of the columns in the first line; `content`
holds texts, original files and what was found in them, each under its SHA-256, by which the tables
name them.
"""

from __future__ import annotations

import json

FORMAT = "annotator-bundle/1"
HEAD, PROJECT, README = "bundle.json", "project.json", "README.txt"
TABLES, CONTENT = "tables/", "content/"
LINES = ".jsonl"


def head_of(project_id: str, title: str, last_edit: str, version: int) -> bytes:
    """Return what a bundle says of itself; `version` is that of the project file."""
    head = {
        "format": FORMAT,
        "project": project_id,
        "title": title,
        "edit": last_edit,
        "version": version,
    }
    return json.dumps(head, ensure_ascii=False, indent=1).encode() + b"\n"


def is_bundle(head: bytes) -> bool:
    """Return whether a file begins as a bundle does."""
    name = HEAD.encode()
    return (
        head.startswith(b"PK\x03\x04")
        and head[30 : 30 + len(name)] == name
        and b'"format": "annotator-bundle/' in head[:256]
    )
