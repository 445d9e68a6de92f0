"""The reports among the formats: what an analyst hands to readers who have no such program.

`annotator.reports` writes them; here stands what of a project they leave out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.formats.format import EVERYTHING, Exporter, ExportOptions
from annotator.formats.losses import (
    PROJECT,
    Loss,
    fields_left_out,
    left_out,
    uncited_sources,
    unused_tags,
)
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
    "judgements": ("statement", "likelihood", "confidence", "claims", "against", "why"),
    "standings": ("source", "fallen", "date", "reason"),
}
"""The members of annotated JSON that every report tells."""
_IN_PLACE = {
    "attributions": (*_KEPT["attributions"], "cue", "mention"),
    "documents": (*_KEPT["documents"], "language", "text"),
    "regions": ("kind", "start", "end", "voice"),
    "marks": ("document", "spans"),
}
"""What is told beside by a report that holds the texts themselves."""
_TOLD = {
    **_KEPT,
    "claims": tuple(name for name in _KEPT["claims"] if name != "spans"),
    "evidence": tuple(name for name in _KEPT["evidence"] if name != "spans"),
    "relations": ("from", "type", "to"),
}
"""What is told by a report that holds no text."""
_TEXT = {
    **{name: members for name, members in _TOLD.items() if name != "judgements"},
    "documents": (*_KEPT["documents"], "text"),
    "claims": (*_KEPT["claims"], "created_by"),
    "regions": ("kind", "start", "end"),
}
"""What is told by a report that holds the texts, and beside their words what is said of each."""
_SHORT = {
    "relations.rationale": Message(
        "The report alone gives reasons, where claims contradict each other."
    ),
    "claims.spans": Message("The report gives the words, but not their positions."),
    "evidence.spans": Message("The report gives the words, but not their positions."),
}
_NAMES = {
    "analysts": ("name",),
    "documents": ("title", "url", "published", "accessed"),
    "sources": ("name", "role", "date"),
    "tags": ("name",),
    "standings": ("date",),
}
_NOTES = {
    "claims": ("statement", "note"),
    "sources": ("note", "descriptor"),
    "evidence": ("note",),
    "relations": ("rationale",),
    "judgements": ("statement", "why"),
    "standings": ("reason",),
}
"""Texts that a report cuts where they are very long."""
_CUT = "What is longer than {0} characters is cut."
_WHY = Message("A report has what readers need; annotated JSON has the rest.")


class _Report(Exporter):
    languages = ("en", "de")
    kept: Mapping[str, Iterable[str]] = _KEPT
    reasons: Mapping[str, Message] = {}
    has_register = False
    """Whether it lists the sources that no claim cites, too."""

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
        found = left_out(reader, self.kept, _WHY, self.reasons)
        found += unused_tags(reader)
        if not self.has_register:
            found += uncited_sources(reader)
        told = {(loss.what, loss.field) for loss in found}
        cut = (
            loss
            for loss in _cut(reader)
            if told.isdisjoint({(loss.what, loss.field), (loss.what, "")})
        )
        return [*found, *cut]


def _cut(reader: Reader) -> Iterator[Loss]:
    """Yield how many texts are longer than a report shows."""
    from annotator.reports.rich import LONGEST_NAME, LONGEST_WORDS

    details = reader.details()
    for field, longest in (("title", LONGEST_NAME), ("description", LONGEST_WORDS)):
        if len(getattr(details, field)) > longest:
            yield Loss(PROJECT, field, 1, Message(_CUT, longest))
    for longest, lists in ((LONGEST_NAME, _NAMES), (LONGEST_WORDS, _NOTES)):
        why = Message(_CUT, longest)
        for what, fields in lists.items():
            yield from fields_left_out(reader, what, fields, why, longer_than=longest)


class HtmlExporter(_Report):
    """The annotated documents as a page."""

    name = "html"
    suffixes = (".html",)
    description = Message("Web page: the documents with their claims in place, in one file")
    audience = Message(
        "For readers without this program: an editor, a colleague, a court; in any browser, offline"
    )
    kept = _KEPT | _IN_PLACE
    has_register = True

    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the page."""
        from annotator.reports.annotated_page import annotated_page

        return (part.encode() for part in annotated_page(reader, language))


class WordExporter(_Report):
    """The analyst's report as a Word document."""

    name = "docx"
    suffixes = (".docx",)
    description = Message("Word report: what the analysis found, with all claims and sources")
    audience = Message("For readers who comment or go on writing: a client, an editor, a court")
    kept = _TOLD
    reasons = _SHORT

    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the document."""
        from annotator.reports.word_report import word_report

        yield word_report(reader, language)


class PdfExporter(_Report):
    """The analyst's report as a PDF."""

    name = "pdf"
    suffixes = (".pdf",)
    description = Message("PDF: the analyst’s report, with all claims and sources, to be printed")
    audience = Message("For reading on paper or on screen, and for the files: a minister, a court")
    kept = _TOLD
    reasons = _SHORT

    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the document."""
        from annotator.paper.process import pdf
        from annotator.reports.analyst_report import AnalystReport
        from annotator.reports.contents import read_contents

        contents = read_contents(reader)
        blocks = AnalystReport(contents, language).pages()
        edit = contents.state.id if contents.state else ""
        yield pdf(contents.details.title, contents.as_of, blocks, edit)


class WordTextExporter(_Report):
    """The texts as a Word document."""

    name = "docx-text"
    suffixes = (".docx",)
    description = Message("Word text: the documents, their claims underlined, with comments beside")
    audience = Message("For whoever checks a text line by line")
    kept = _TEXT
    reasons = _SHORT

    def written(self, reader: Reader, language: Language) -> Iterator[bytes]:
        """Yield the document."""
        from annotator.reports.word_text import word_text

        yield word_text(reader, language)
