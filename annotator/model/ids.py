"""Identifiers: opaque strings, unique in a project.

New ones are random UUIDs. Those of documents, their regions and readings are derived from their
content, so that two analysts who import the same page have the same document.
"""

from __future__ import annotations

from hashlib import sha1
from typing import NewType
from uuid import UUID, uuid4

ProjectId = NewType("ProjectId", str)
AnalystId = NewType("AnalystId", str)
DocumentId = NewType("DocumentId", str)
RegionId = NewType("RegionId", str)
SourceId = NewType("SourceId", str)
ClaimId = NewType("ClaimId", str)
AttributionId = NewType("AttributionId", str)
TagId = NewType("TagId", str)
RelationId = NewType("RelationId", str)
EvidenceId = NewType("EvidenceId", str)
MarkId = NewType("MarkId", str)
ReadingId = NewType("ReadingId", str)
RevisionId = NewType("RevisionId", str)
OnePersonId = NewType("OnePersonId", str)
DecisionId = NewType("DecisionId", str)
JudgementId = NewType("JudgementId", str)
StandingId = NewType("StandingId", str)
DismissalId = NewType("DismissalId", str)
MomentId = NewType("MomentId", str)
EditId = NewType("EditId", str)

_NAMESPACE = UUID("6f1d2a0e-0d0b-5d7c-9c55-5c0d4a1b7e11")
_BEGUN = sha1(_NAMESPACE.bytes, usedforsecurity=False)


def new_id() -> str:
    """Return a random UUID (version 4) as text."""
    return str(uuid4())


def guid(record_id: str) -> str:
    """Return an id as the UUID that another format wants: itself if it is one, else of its own."""
    try:
        return str(UUID(record_id))
    except ValueError:
        return _named(record_id)


def imported_id(format_name: str, *parts: str) -> str:
    """Return the id of a record that comes in from a file of another format.

    `parts` say what it is: the document's id, then the file's own id for it, or else its kind,
    spans and label. The same file again thus brings the same records.
    """
    return _named("\0".join((f"import:{format_name}", *parts)))


def document_id(text_sha256: str, carrier: str = "") -> DocumentId:
    """Return the id of the document whose canonical text has this SHA-256 (hexadecimal).

    `carrier` is who carries the text, in the form of `model.carriers`; nothing for a bare text.
    """
    behind = f":{carrier}" if carrier else ""
    return DocumentId(_named(f"document:{text_sha256}{behind}"))


def region_id(document: DocumentId, start: int, end: int) -> RegionId:
    """Return the id of the region of a document between two code-point offsets."""
    return RegionId(_named(f"region:{document}:{start}:{end}"))


def source_id(name: str) -> SourceId:
    """Return the id of the source of a name that an import enters by itself."""
    return SourceId(_named(f"source:{name}"))


def comment_reader_id(region: RegionId) -> SourceId:
    """Return the id of whoever wrote the reader's comment that a region is."""
    return SourceId(_named(f"reader:{region}"))


def commenter_id(document: DocumentId, name: str) -> SourceId:
    """Return the id of whoever comments on a document under a name of their own choosing."""
    return SourceId(_named(f"commenter:{document}:{name}"))


def reading_id(document: DocumentId) -> ReadingId:
    """Return the id of what was found in a document's original beside its text."""
    return ReadingId(_named(f"reading:{document}"))


def revision_id(document: DocumentId, revises: DocumentId) -> RevisionId:
    """Return the id of the fact that a document is a later version of another one."""
    return RevisionId(_named(f"revision:{document}:{revises}"))


def one_person_id(analyst: AnalystId, other: AnalystId) -> OnePersonId:
    """Return the id of the fact that two analysts are one person, whichever is named first."""
    first, second = sorted((analyst, other))
    return OnePersonId(_named(f"person:{first}:{second}"))


def second_id(record_id: str, said: str) -> str:
    """Return the id of the second record that a merge makes where both sides are kept.

    `said` is what the record says, so that whoever merges the same two makes the same record.
    """
    return _named(f"second:{record_id}:{said}")


def carried_id(revision: RevisionId, record_id: str) -> str:
    """Return the id that a record of the earlier document has in the later one.

    Nothing can be carried over twice, and what came of a claim is found by its id.
    """
    return _named(f"carried:{revision}:{record_id}")


def _named(name: str) -> str:
    """Return `uuid5(_NAMESPACE, name)` (RFC 9562) at a third of its price: texts have thousands."""
    digest = _BEGUN.copy()
    digest.update(name.encode())
    own = digest.hexdigest()
    variant = "89ab"[int(own[16], 16) & 3]
    return f"{own[:8]}-{own[8:12]}-5{own[13:16]}-{variant}{own[17:20]}-{own[20:32]}"
