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
        self._half: ClaimIndex | None = None
        """The document that `read_on` is in the middle of."""
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
            index = self._half_read(document)
            index.read()
            self._take_in(index)
        return self._indexes[document.id]

    def read_on(self) -> bool:
        """Read some milliseconds' worth of what was not read yet; return whether all was."""
        if self._unread is None:
            self._unread = list(reversed(self.documents))
        while self._unread and self._unread[-1] in self._indexes:
            self._unread.pop()
        if not self._unread:
            self._is_whole = True
            return True
        self._read_some(self.documents[self._unread[-1]])
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
            self._read_some(document)
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

    def _read_some(self, document: Document) -> None:
        index = self._half_read(document)
        if index.read(_CLAIMS_AT_ONCE):
            self._take_in(index)
        else:
            self._half = index

    def _half_read(self, document: Document) -> ClaimIndex:
        """Return an index of a document that goes on where reading it was broken off."""
        half, self._half = self._half, None
        if half is not None and half.document.id == document.id:
            return half
        if half is not None:
            half.leave()
        return ClaimIndex(self._reader, document, self.vocabulary, self._total)

    def _take_in(self, index: ClaimIndex) -> None:
        self._indexes[index.document.id] = index
        self._document_of |= dict.fromkeys(index.ids, index.document.id)

    def index_of(self, claim_id: ClaimId) -> ClaimIndex | None:
        """Return the index that holds a claim, None where it has not been read."""
        if self._half is not None and self._half.facts(claim_id) is not None:
            return self._half
        return self._indexes.get(self._document_of.get(claim_id, DocumentId("")))

    def read_indexes(self) -> list[ClaimIndex]:
        """Return what has been read, in order of entry; of the last document it may be a part."""
        half = {self._half.document.id: self._half} if self._half is not None else {}
        read = half | self._indexes
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
        half = {self._half.document.id: self._half} if self._half is not None else {}
        for document_id, own_changes in changes.items():
            known = self._indexes.get(document_id) or half.get(document_id)
            if known is not None:
                known.apply(own_changes)

    def _documents_of(self, change: Change) -> set[DocumentId]:
        """Return the documents whose claims differ by a change."""
        records = [record for record in (change.before, change.after) if record is not None]
        found: set[DocumentId] = set()
        for record in records:
            match record:
                case Document(id=document_id):
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
        index = self._indexes.pop(document_id, None)
        if self._half is not None and self._half.document.id == document_id:
            index, self._half = self._half, None
        if index is not None:
            index.leave()
            self._is_whole, self._is_small, self._unread = False, None, None
