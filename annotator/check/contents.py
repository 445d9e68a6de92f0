"""What must be true of the texts and the original bytes that are kept."""

from __future__ import annotations

from hashlib import sha256

from annotator.check.breach import Finding, Findings, finding
from annotator.check.state import State
from annotator.errors import DamagedProjectError
from annotator.model import Document, Reading
from annotator.model.findings import findings_from_json
from annotator.text.canonical import is_canonical


def contents_are_what_their_keys_say(state: State) -> Findings:
    """The SHA-256 under which content is kept is that of the content."""
    broken = set()
    for key in state.reader.content_keys():
        try:
            is_sound = sha256(state.reader.content(key)).hexdigest() == key
        except DamagedProjectError:
            is_sound = False
        if not is_sound:
            broken.add(key)
            message = "The content is not what was stored: its SHA-256 differs."
            yield Finding("content", key, message)
    state.without_text |= {d.id for d in _documents(state) if d.sha256 in broken}


def documents_have_their_content(state: State) -> Findings:
    """The text of each document is there and canonical, and so is its original if it has one."""
    keys = set(state.reader.content_keys())
    for document in _documents(state):
        if document.original and document.original not in keys:
            yield finding(document, "names original bytes that are not there")
        if document.id in state.without_text:
            continue
        if document.sha256 not in keys:
            state.without_text.add(document.id)
            yield finding(document, "has a text that is not there")
            continue
        try:
            is_sound = is_canonical(state.reader.text(document))
        except DamagedProjectError:
            is_sound = False
            state.without_text.add(document.id)
        if not is_sound:
            yield finding(document, "has a text that is not canonical")


def readings_can_be_read(state: State) -> Findings:
    """What was found beside a text is there, and of words that the text has."""
    for reading in state.records[Reading].values():
        assert isinstance(reading, Reading), "records stand under their type"
        document = state.get(Document, reading.document)
        if document is None:
            continue
        try:
            findings_from_json(state.reader.content(reading.sha256).decode(), document.length)
        except (DamagedProjectError, ValueError):
            yield finding(reading, "names findings that are not there or make no sense")


def _documents(state: State) -> list[Document]:
    return [d for d in state.records[Document].values() if isinstance(d, Document)]
