"""The claims of all documents of a project, each document read when it is first asked for.

One of these stands behind the filter over the claims, the search of the project, the register of
sources and the tree of tags, so that none of them counts in its own way.
"""

from __future__ import annotations

from annotator.analysis.claim_facts import Tally
from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.vocabulary import Vocabulary
from annotator.model import (
    Attribution,
    Change,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Edit,
    Evidence,
    Region,
    Relation,
    Source,
)
from annotator.reader import Reader

_MANY_CHANGES = 2_000
"""After more changes than these, it is quicker to read again."""
_CLAIMS_AT_ONCE = 1_000
_FOLDED_AT_ONCE = 300
_FEW_CLAIMS = 2_000
"""So many are read within some hundredths of a second."""


class ProjectIndex:
    """Kept current from each edit, before anybody else hears of it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.vocabulary = Vocabulary(reader)
        self._documents: dict[DocumentId, Document] | None = None
        self._indexes: dict[DocumentId, ClaimIndex] = {}
        self._document_of: dict[ClaimId, DocumentId] = {}
        self._total = Tally()
        self._is_whole = False
        self._is_small: bool | None = None
        """Whether all of it is read soon enough for a key press; None where nobody has looked."""
        self._halves: dict[DocumentId, ClaimIndex] = {}
        """The documents of which only some claims were read yet."""
        self._unread: list[DocumentId] | None = None
        """What `read_on` has still to read, the next one last; some may have been read since."""

    @property
    def documents(self) -> dict[DocumentId, Document]:
        """All documents, in order of entry."""
        if self._documents is None:
            self._documents = {d.id: d for d in self._reader.all(Document)}
        return self._documents

    @property
    def is_whole(self) -> bool:
        """Whether all documents were read, so that the counts are at hand."""
        return self._is_whole

    @property
    def counts(self) -> Tally | None:
        """The counts over the whole project; None where to read what is missing takes a while."""
        if not self._is_whole and self._is_small is None:
            self._is_small = self._reader.number_of(Claim) <= _FEW_CLAIMS
        return self.tally if self._is_whole or self._is_small else None

    @property
    def tally(self) -> Tally:
        """The counts over the whole project; reads what was not read yet."""
        if not self._is_whole:
            for document in self.documents.values():
                self.of(document)
            self._is_whole = True
        return self._total

    def of(self, document: Document) -> ClaimIndex:
        """Return the claims of a document."""
        if document.id not in self._indexes:
            self._read_some(document, -1)
        return self._indexes[document.id]

    def read_some_of(self, document: Document) -> bool:
        """Read some milliseconds' worth of a document; return whether all of it was read."""
        if document.id not in self._indexes:
            self._read_some(document, _CLAIMS_AT_ONCE)
        return document.id in self._indexes

    def read_on(self) -> bool:
        """Read some milliseconds' worth of what was not read yet; return whether all was."""
        if self._unread is None:
            self._unread = list(reversed(self.documents))
        while self._unread and self._unread[-1] in self._indexes:
            self._unread.pop()
        if not self._unread:
            self._is_whole = True
            return True
        self._read_some(self.documents[self._unread[-1]], _CLAIMS_AT_ONCE)
        return False

    def is_ready(self, document_id: DocumentId, claims: int) -> bool:
        """Return whether what filters ask of a document is at hand, or soon enough for a key.

        The document has so many claims.
        """
        own = self._indexes.get(document_id)
        return (claims if own is None else own.unfolded) <= _FEW_CLAIMS

    @property
    def is_soon_folded(self) -> bool:
        """Whether the words of what was read are folded, or soon enough for a key."""
        return sum(own.unfolded for own in self._indexes.values()) <= _FEW_CLAIMS

    def get_ready(self, document: Document) -> bool:
        """Read some of what filters ask of a document; return whether all of it is at hand."""
        own = self._indexes.get(document.id)
        if own is None:
            self.read_some_of(document)
            return False
        return own.prepare(_FOLDED_AT_ONCE) < _FOLDED_AT_ONCE

    def prepare_on(self) -> bool:
        """Fold some of the words of all claims that were read; return whether all were."""
        left = _FOLDED_AT_ONCE
        for own in self._indexes.values():
            left -= own.prepare(left)
            if left <= 0:
                return False
        return True

    def _read_some(self, document: Document, most: int) -> None:
        index = self._halves.get(document.id)
        if index is None:
            index = ClaimIndex(self._reader, document, self.vocabulary, self._total)
            self._halves[document.id] = index
        if index.read(most):
            self._indexes[document.id] = self._halves.pop(document.id)
            self._document_of |= dict.fromkeys(index.ids, document.id)

    def index_of(self, claim_id: ClaimId) -> ClaimIndex | None:
        """Return the index that holds a claim, None where it has not been read."""
        for half in self._halves.values():
            if half.facts(claim_id) is not None:
                return half
        return self._indexes.get(self._document_of.get(claim_id, DocumentId("")))

    def read_indexes(self) -> list[ClaimIndex]:
        """Return what has been read, in order of entry; of some documents it may be a part."""
        read = self._halves | self._indexes
        return [read[key] for key in self.documents if key in read]

    def knows(self, document_id: DocumentId) -> bool:
        """Return whether a document has been read."""
        return document_id in self._indexes

    def apply(self, edit: Edit) -> None:
        """Take in an edit."""
        if len(edit.changes) > _MANY_CHANGES:
            for own in self.read_indexes():
                self._forget(own.document.id)
            self._documents = self._unread = None
            self.vocabulary.forget()
            return
        changes: dict[DocumentId, list[Change]] = {}
        for change in edit.changes:
            self.vocabulary.take(change)
            if isinstance(change.record, Source) and change.before is not None:
                for index in self.read_indexes():
                    index.forget_name(change.record.id)
            for document_id in self._documents_of(change):
                changes.setdefault(document_id, []).append(change)
        for document_id, own_changes in changes.items():
            known = self._indexes.get(document_id) or self._halves.get(document_id)
            if known is not None:
                known.apply(own_changes)

    def _documents_of(self, change: Change) -> set[DocumentId]:
        """Return the documents whose claims differ by a change."""
        records = [record for record in (change.before, change.after) if record is not None]
        found: set[DocumentId] = set()
        for record in records:
            match record:
                case Document(id=document_id):
                    known = self._documents or {}
                    if document_id in known and isinstance(change.after, Document):
                        known[document_id] = change.after
                    else:
                        self._documents = self._unread = None
                        self._is_whole, self._is_small = False, None
                    if change.after is None:
                        self._forget(document_id)
                    found.add(document_id)
                case Claim(document=document_id):
                    self._document_of[record.id] = document_id
                    found.add(document_id)
                case Region(document=document_id):
                    found.add(document_id)
                case Attribution(claim=claim_id) | Evidence(claim=claim_id):
                    found |= self._known(claim_id)
                case Relation(from_claim=one, to_claim=other):
                    found |= self._known(one, other)
        if isinstance(change.record, Claim) and len(found) > 1:
            for document_id in found:  # a claim that moved took its layers along
                self._forget(document_id)
        return found

    def _known(self, *claims: ClaimId) -> set[DocumentId]:
        return {index.document.id for index in map(self.index_of, claims) if index is not None}

    def _forget(self, document_id: DocumentId) -> None:
        index = self._indexes.pop(document_id, None) or self._halves.pop(document_id, None)
        if index is not None:
            index.leave()
            self._is_whole, self._is_small, self._unread = False, None, None
