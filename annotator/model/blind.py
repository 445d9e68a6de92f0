"""What of a project somebody gets who is to code without seeing what others concluded."""

from __future__ import annotations

from dataclasses import fields, replace

from annotator.model.records import (
    NO_JSON,
    Document,
    ProjectDetails,
    Reading,
    Record,
    Region,
    Revision,
    Source,
    Tag,
)

_WHO_AND_WHEN = {"created", "created_by", "modified", "modified_by"}


def blind_view(record: Record) -> Record | None:
    """Return what a blind copy holds of a record, or None where that is left out.

    The texts with their origin and regions stay, so do the tags, which are to be coded with, and
    the names and kinds of sources.
    """
    match record:
        case Document() | Reading() | Region() | Tag():
            return record
        case Source(id=source_id, name=name, kind=kind):
            return Source(id=source_id, name=name, kind=kind)
        case Revision():
            return replace(record, waiting=())
        case ProjectDetails():
            return replace(record, description="", extra=NO_JSON, file_extra=NO_JSON)
    return None


def left_out(record: Record) -> set[str]:
    """Return the fields of a record that a blind copy of it does not have as they are."""
    blind = blind_view(record)
    if blind is None or blind is record:
        return set()
    names = {field.name for field in fields(record)} - _WHO_AND_WHEN
    return {name for name in names if getattr(record, name) != getattr(blind, name)}
