"""What a search looks through, read once and kept current from each edit.

A project file holds no index of words, and needs none: texts and their folded copies fit into
memory, and Python looks through 10 MB in about 10 ms. Reading and folding them is what takes
time, so that is done document by document, when first asked for or in a window's idle time
(`warm`), and a search yields what it finds in each at once. Before that, a search passes over the
documents whose stored bytes show that they do not hold its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.analysis.claim_facts import BETWEEN, ClaimFacts, DocumentFacts, read_facts
from annotator.analysis.matches import Needle, Range, SearchableText
from annotator.analysis.search import Hit, Place, Query, in_context, on_one_line
from annotator.analysis.sieve import Sieve
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Edit,
    Evidence,
    Region,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.reader import Reader

_KEPT_CHARACTERS = 64_000_000
"""Texts beyond these are read and folded anew at each search."""
_MANY_CHANGES = 2_000
_HITS_AT_ONCE = 256
_DOCUMENTS_AT_ONCE = 64
_CHARACTERS_AT_ONCE = 400_000


class SearchIndex:
    """Looks through one project."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._documents: dict[DocumentId, Document] | None = None
        self._texts: dict[DocumentId, SearchableText] = {}
        self._kept_characters = 0
        self._facts: dict[DocumentId, DocumentFacts] = {}
        self._said: dict[DocumentId, SearchableText] = {}
        """The statements and notes of documents whose facts nobody has asked for yet."""
        self._document_of: dict[ClaimId, DocumentId] = {}
        self._unnamed: frozenset[SourceId] | None = None
        self._parents: dict[TagId, TagId | None] | None = None

    def search(self, query: Query) -> Iterator[Hit | None]:
        """Yield hits as they are found, and None now and then so that others can do something."""
        if query.is_empty:
            return
        find = self._find_words if query.text else self._find_claims
        documents = list(self._all_documents().values())
        for some in _batches([d for d in documents if query.document in (None, d.id)]):
            for document in self._likely(some, query.needle) if query.text else some:
                yield from find(document, query)
                yield None
            yield None

    def warm(self) -> Iterator[None]:
        """Read and fold everything ahead of the first search, a little at each step."""
        for document in list(self._all_documents().values()):
            text = self._text(document)
            if document.id not in self._texts:
                return
            while text.prepare():
                yield
            self._facts_of(document)
            yield

    def apply(self, edit: Edit) -> None:
        """Take in an edit: what it touches is read anew when next asked for."""
        if len(edit.changes) > _MANY_CHANGES:
            self._documents = self._unnamed = self._parents = None
            self._facts.clear()
            self._said.clear()
            return
        for change in edit.changes:
            for record in (change.before, change.after):
                match record:
                    case Document():
                        self._documents = None
                        self._forget(record.id)
                    case Claim() | Region():
                        self._forget(record.document)
                    case Attribution() | Evidence():
                        if record.claim in self._document_of:
                            self._forget(self._document_of[record.claim])
                    case Source():
                        self._unnamed = None
                    case Tag():
                        self._parents = None

    def _forget(self, document_id: DocumentId) -> None:
        self._facts.pop(document_id, None)
        self._said.pop(document_id, None)

    def title(self, document_id: DocumentId) -> str:
        """Return the title of a document, empty where it is gone."""
        document = self._all_documents().get(document_id)
        return document.title if document else ""

    # One document

    def _find_claims(self, document: Document, query: Query) -> Iterator[Hit]:
        text = self._text(document).text
        for claim in self._facts_of(document).claims:
            if self._is_wanted(claim, query):
                first, last = claim.ranges[0], claim.ranges[-1]
                before, _, after = in_context(text, first[0], last[1])
                words = " (…) ".join(on_one_line(text[a:b]) for a, b in claim.ranges)
                yield _hit(document.id, claim, first, (before, words, after), Place.TEXT)

    def _find_words(self, document: Document, query: Query) -> Iterator[Hit | None]:
        searchable = self._text(document)
        while not query.is_case and searchable.prepare():
            yield None
        for number, (start, end) in enumerate(searchable.find(query.needle)):
            near = self._facts_of(document).touching(start, end)
            claim = next((each for each in near if self._is_wanted(each, query)), None)
            if claim is not None or not query.asks_for_claims:
                context = in_context(searchable.text, start, end)
                yield _hit(document.id, claim, (start, end), context, Place.TEXT)
            elif number % _HITS_AT_ONCE == 0:
                yield None
        if not self._may_be_said(document, query.needle):
            return
        for claim, place, said, start, end in self._facts_of(document).find_said(query.needle):
            if self._is_wanted(claim, query):
                yield _hit(document.id, claim, claim.ranges[0], in_context(said, start, end), place)

    def _likely(self, documents: list[Document], needle: Needle) -> list[Document]:
        """Return the documents that are not known to lack a needle in text and statements."""
        self._read_said([d for d in documents if d.id not in self._facts])
        sieve = Sieve(needle)
        unread = self._reader.stored_texts([d for d in documents if d.id not in self._texts])
        return [
            document
            for document in documents
            if document.id not in unread
            or sieve.lets_through(unread[document.id])
            or self._may_be_said(document, needle)
        ]

    def _may_be_said(self, document: Document, needle: Needle) -> bool:
        said = self._said.get(document.id)
        return said is None or next(said.find(needle), None) is not None

    def _read_said(self, documents: list[Document]) -> None:
        """Read all statements and notes of documents whose facts were not read yet."""
        unread = [d.id for d in documents if d.id not in self._said]
        texts: dict[DocumentId, list[str]] = {document_id: [] for document_id in unread}
        names = ("document", "statement", "note")
        for document_id, *said in self._reader.stored(Claim, names, document=unread):
            texts[document_id] += said
        for document_id, parts in texts.items():
            self._said[document_id] = SearchableText(BETWEEN.join(filter(None, parts)))

    def _is_wanted(self, claim: ClaimFacts, query: Query) -> bool:
        return (
            (query.kind is None or claim.kind is query.kind)
            and not (query.is_untagged and claim.kind is not None)
            and (query.source is None or query.source in claim.sources)
            and (query.stance is None or query.stance in claim.stances)
            and (query.analyst is None or query.analyst == claim.analyst)
            and not (query.is_unchecked and claim.is_checked)
            and (query.tag is None or any(self._is_under(tag, query.tag) for tag in claim.tags))
            and not (query.is_unnamed and self._all_unnamed().isdisjoint(claim.origins))
        )

    # What is kept

    def _all_documents(self) -> dict[DocumentId, Document]:
        if self._documents is None:
            self._documents = {d.id: d for d in self._reader.all(Document)}
        return self._documents

    def _all_unnamed(self) -> frozenset[SourceId]:
        if self._unnamed is None:
            rows = self._reader.stored(Source, ("id", "kind", "named"))
            self._unnamed = frozenset(
                SourceId(key)
                for key, kind, named in rows
                if named == 0 or kind == SourceKind.ANONYMOUS
            )
        return self._unnamed

    def _is_under(self, tag: TagId, wanted: TagId) -> bool:
        if self._parents is None:
            self._parents = {each.id: each.parent for each in self._reader.tags()}
        seen: set[TagId] = set()
        at: TagId | None = tag
        while at is not None and at not in seen:
            if at == wanted:
                return True
            seen.add(at)
            at = self._parents.get(at)
        return False

    def _text(self, document: Document) -> SearchableText:
        """Return a document's text; a document's id is that of its text, so it never changes."""
        if document.id not in self._texts:
            text = SearchableText(self._reader.text(document))
            if self._kept_characters + document.length > _KEPT_CHARACTERS:
                return text
            self._kept_characters += document.length
            self._texts[document.id] = text
        return self._texts[document.id]

    def _facts_of(self, document: Document) -> DocumentFacts:
        if document.id not in self._facts:
            with self._reader.at_one_moment():
                facts = read_facts(self._reader, document)
            self._facts[document.id] = facts
            self._said.pop(document.id, None)
            self._document_of.update((claim.id, document.id) for claim in facts.claims)
        return self._facts[document.id]


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
    document_id: DocumentId,
    claim: ClaimFacts | None,
    place_in_text: Range,
    context: tuple[str, str, str],
    place: Place,
) -> Hit:
    before, words, after = context
    return Hit(
        document=document_id,
        start=place_in_text[0],
        end=place_in_text[1],
        claim=claim.id if claim else None,
        number=claim.number if claim else 0,
        kind=claim.kind if claim else None,
        before=before,
        words=words,
        after=after,
        place=place,
    )
