"""The reports among the formats: what an analyst hands to readers who have no such program.

`annotator.reports` writes them; here stands what of a project they leave out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.formats.format import EVERYTHING, Exporter, ExportOptions
from annotator.formats.losses import Loss, left_out
from annotator.messages import Message
from annotator.reader import Reader

if TYPE_CHECKING:
    from annotator.reports.language import Language

_KEPT = {
    "analysts": ("name",),
    "documents": (
        *("title", "sha256", "length", "url", "author", "publication", "host", "published"),
        "accessed",
    ),
    "tags": ("name", "parent"),
    "sources": (
        *("name", "kind", "named", "role", "affiliation", "by", "date", "reliability"),
        *("descriptor", "obtained", "document", "note"),
    ),
    "claims": (
        *("document", "kind", "spans", "statement", "tags", "borderline", "credibility", "note"),
    ),
    "attributions": ("source", "stance", "via", "parent", "recipient"),
    "relations": ("from", "type", "to", "rationale"),
    "evidence": ("claim", "document", "spans", "verdict", "note"),
}
"""The members of annotated JSON that every report tells."""
_IN_PLACE = {
    "attributions": (*_KEPT["attributions"], "cue", "mention"),
    "documents": (*_KEPT["documents"], "language"),
    "regions": ("kind", "start", "end", "voice"),
    "marks": ("document", "spans"),
}
"""What is told beside by a report that holds the texts themselves."""
_WHY = Message("A report tells what readers need; annotated JSON holds the rest.")


class _Report(Exporter):
    languages = ("en", "de")
    kept = _KEPT

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the report in English."""
        return self.export_with(reader, EVERYTHING)

    def export_with(self, reader: Reader, options: ExportOptions) -> Iterator[bytes]:
        """Yield the report in the language that is chosen."""
        from annotator.reports.language import LANGUAGES

        return self.written(reader, LANGUAGES[options.language])

    @abstractmethod
    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the bytes of the report."""

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what is told to no reader of the report."""
        return left_out(reader, self.kept, _WHY)


class HtmlExporter(_Report):
    """The annotated documents as a page."""

    name = "html"
    suffixes = (".html",)
    description = Message("Web page: the documents with their claims in place, in one file")
    audience = Message(
        "For readers without this program: an editor, a colleague, a court; in any browser, offline"
    )
    kept = _KEPT | _IN_PLACE

    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the page."""
        from annotator.reports.annotated_page import annotated_page

        return (part.encode() for part in annotated_page(reader, language))
