"""The analyst's report as a Word document."""

from __future__ import annotations

from annotator.reader import Reader
from annotator.reports.analyst_report import AnalystReport
from annotator.reports.contents import Contents, read_contents
from annotator.reports.language import Language
from annotator.reports.word import Head, word_document


def word_report(reader: Reader, language: Language) -> bytes:
    """Return the report of a project."""
    contents = read_contents(reader)
    report = AnalystReport(contents, language)
    return word_document(head_of(contents, language), report.blocks())


def head_of(contents: Contents, language: Language) -> Head:
    """Return what a document says of itself."""
    analysts = ", ".join(contents.analysts.values())
    return Head(contents.details.title, language.code, analysts, contents.as_of)
