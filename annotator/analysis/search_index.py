"""What a search looks through, read once and kept current from each edit.

A project file holds no index of words, and needs none: texts and their folded copies fit into
memory, and Python looks through 10 MB in about 10 ms. Reading and folding them is what takes
time, so that is done document by document, when first asked for or in a window's idle time
(`warm`), and a search yields what it finds in each at once. Before that, a search passes over the
documents whose stored bytes show that they do not hold its words.

A search with words finds every place where they stand. A search that asks for claims as well
keeps the places within such claims; without words it finds the claims themselves.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

from annotator.analysis.claim_facts import ClaimFacts
from annotator.analysis.claim_index import BETWEEN, ClaimIndex
from annotator.analysis.matches import Needle, Range, SearchableText
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Hit, HitField, Query, in_context, on_one_line
from annotator.analysis.sieve import Sieve
from annotator.model import Claim, Document, DocumentId, Edit
from annotator.reader import Reader

_KEPT_CHARACTERS = 64_000_000
"""Texts beyond these are read and folded again at each search."""
_HITS_AT_ONCE = 256
_DOCUMENTS_AT_ONCE = 64
_CHARACTERS_AT_ONCE = 400_000
_CLAIMS_AT_ONCE = 4_000


def search(reader: Reader, query: Query) -> Iterator[Hit]:
    """Yield what a query finds, document by document in order of entry, each in text order.

    For more than one search, or in a window, keep a `SearchIndex`.
    """
    index = SearchIndex(reader, ProjectIndex(reader))
    return (hit for hit in index.search(query) if hit is not None)


class SearchIndex:
    """Looks through one project."""

    def __init__(self, reader: Reader, claims: ProjectIndex) -> None:
        """`claims` is kept current by its owner."""
        self._reader = reader
        self._claims = claims
        self._texts: dict[DocumentId, SearchableText] = {}
        self._kept_characters = 0
        self._notes: dict[DocumentId, SearchableText] = {}
        """The statements and notes of documents whose claims nobody has asked for yet."""

    def search(self, query: Query) -> Iterator[Hit | None]:
        """Yield hits as they are found, and None now and then so that others can do something."""
        if query.is_empty:
            return
        needle = query.needle
        documents = list(self._claims.documents.values())
        for some in _batches([d for d in documents if query.document in (None, d.id)]):
            for document in self._likely(some, needle) if query.text else some:
                if query.text:
                    yield from self._find_words(document, query, needle)
                else:
                    yield from self._find_claims(document, query)
                yield None
            yield None

    def warm(self) -> Iterator[None]:
        """Read and fold everything ahead of the first search, a little at each step."""
        for document in list(self._claims.documents.values()):
            text = self._text(document)
            if document.id not in self._texts:
                return
            while text.prepare():
                yield
            claims = yield from self._claims_of(document)
            while not claims.prepare_notes(_CLAIMS_AT_ONCE):
                yield
            while not claims.prepare_spans(_CLAIMS_AT_ONCE):
                yield
            yield

    def apply(self, edit: Edit) -> None:
        """Take in an edit, after the index of the claims has."""
        for change in edit.changes:
            for record in (change.before, change.after):
                if isinstance(record, Claim):
                    self._notes.pop(record.document, None)

    def title(self, document_id: DocumentId) -> str:
        """Return the title of a document, empty where it is gone."""
        document = self._claims.documents.get(document_id)
        return document.title if document else ""

    # One document

    def _claims_of(self, document: Document) -> Generator[None, None, ClaimIndex]:
        """Read the claims of a document, a little at each step, and return them."""
        while not self._claims.read_some_of(document):
            yield
        return self._claims.of(document)

    def _find_claims(self, document: Document, query: Query) -> Iterator[Hit | None]:
        text = self._text(document).text
        claims = yield from self._claims_of(document)
        conditions = claims.conditions(query)
        for claim in claims:
            if all(condition(claim) for condition in conditions):
                first, last = claim.line.ranges[0], claim.line.ranges[-1]
                before, _, after = in_context(text, first[0], last[1])
                words = " (…) ".join(on_one_line(text[a:b]) for a, b in claim.line.ranges)
                yield _hit(claims, claim, first, (before, words, after), HitField.TEXT)

    def _find_words(self, document: Document, query: Query, needle: Needle) -> Iterator[Hit | None]:
        searchable = self._text(document)
        while not query.is_case and searchable.prepare():
            yield None
        claims: ClaimIndex | None = None
        conditions = []
        for number, (start, end) in enumerate(searchable.find(needle)):
            if claims is None:
                claims = yield from self._claims_of(document)
                conditions = claims.conditions(query)
            near = claims.touching(start, end)
            claim = next((each for each in near if all(c(each) for c in conditions)), None)
            if claim is not None or not conditions:
                context = in_context(searchable.text, start, end)
                yield _hit(claims, claim, (start, end), context, HitField.TEXT)
            elif number % _HITS_AT_ONCE == 0:
                yield None
        if not self._may_be_in_notes(document, needle):
            return
        claims = yield from self._claims_of(document)
        conditions = claims.conditions(query)
        for claim, field, text, start, end in claims.find_in_notes(needle):
            if all(condition(claim) for condition in conditions):
                context = in_context(text, start, end)
                yield _hit(claims, claim, claim.line.ranges[0], context, field)

    def _likely(self, documents: list[Document], needle: Needle) -> list[Document]:
        """Return the documents that are not known to lack a needle in text and statements."""
        self._read_notes([d for d in documents if not self._claims.knows(d.id)])
        unread_texts = [d for d in documents if d.id not in self._texts]
        if not unread_texts:
            return documents
        sieve = Sieve(needle)
        unread = self._reader.stored_texts(unread_texts)
        return [
            document
            for document in documents
            if document.id not in unread
            or sieve.lets_through(unread[document.id])
            or self._may_be_in_notes(document, needle)
        ]

    def _may_be_in_notes(self, document: Document, needle: Needle) -> bool:
        said = None if self._claims.knows(document.id) else self._notes.get(document.id)
        return said is None or next(said.find(needle), None) is not None

    def _read_notes(self, documents: list[Document]) -> None:
        """Read all statements and notes of documents whose claims were not read yet."""
        unread = [d.id for d in documents if d.id not in self._notes]
        if not unread:
            return
        texts: dict[DocumentId, list[str]] = {document_id: [] for document_id in unread}
        for document_id, *said in self._reader.words_on_claims(unread):
            texts[document_id] += said
        for document_id, parts in texts.items():
            self._notes[document_id] = SearchableText(BETWEEN.join(filter(None, parts)))

    def _text(self, document: Document) -> SearchableText:
        """Return a document's text; a document's id is that of its text, so it never changes."""
        if document.id not in self._texts:
            text = SearchableText(self._reader.text(document))
            if self._kept_characters + document.length > _KEPT_CHARACTERS:
                return text
            self._kept_characters += document.length
            self._texts[document.id] = text
        return self._texts[document.id]


def _batches(documents: list[Document]) -> Iterator[list[Document]]:
    """Yield the documents some at a time, as many as are looked at in a few milliseconds."""
    some: list[Document] = []
    size = 0
    for document in documents:
        some.append(document)
        size += document.length
        if size > _CHARACTERS_AT_ONCE or len(some) == _DOCUMENTS_AT_ONCE:
            yield some
            some, size = [], 0
    yield some


def _hit(
    claims: ClaimIndex,
    claim: ClaimFacts | None,
    place_in_text: Range,
    context: tuple[str, str, str],
    field: HitField,
) -> Hit:
    before, words, after = context
    return Hit(
        document=claims.document.id,
        start=place_in_text[0],
        end=place_in_text[1],
        claim=claim.line.id if claim else None,
        number=claims.number(claim.line) if claim else 0,
        kind=claim.line.kind if claim else None,
        before=before,
        words=words,
        after=after,
        field=field,
    )
