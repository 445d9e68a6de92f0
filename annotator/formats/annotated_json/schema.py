"""The JSON Schema of annotated JSON, which others can check files with; see the page of help.

The program itself reads by `members`, which tells more than a schema can; tests hold the two
together.
"""

from __future__ import annotations

from annotator.resources import resource_path


def schema_text() -> str:
    """Return the schema, JSON Schema 2020-12, which describes every member."""
    return resource_path("schemas/annotator-1.schema.json").read_text(encoding="utf-8")
