"""Word documents (DOCX): the words that a person reads, with their styles, notes and origin."""

from annotator.documents.builder import TextBuilder
from annotator.documents.office.document import document_of
from annotator.documents.office.docx_body import Body, Deferred, Rules
from annotator.documents.office.docx_numbering import Numbering
from annotator.documents.office.docx_package import Package
from annotator.documents.office.docx_parts import add_notes, headers
from annotator.documents.office.docx_styles import Styles
from annotator.documents.office.flow import Flow
from annotator.documents.office.left_out import add_furniture
from annotator.documents.office.properties import WORD, Properties
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.model.findings import FieldName, FoundField
from annotator.model.media_types import DOCX


def read_docx(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    """Return a Word document; raises DocumentError if it is damaged, unsafe or empty."""
    package = Package(data, file_name)
    rules, deferred, flow = _rules(package), Deferred(), Flow(TextBuilder())
    add_furniture(headers(package, "header", rules), flow)
    body = Body(flow, rules, package.relations, deferred)
    package.parse(package.document, body, options.progress)
    flow.end_paragraph()
    add_notes(package, flow, rules, deferred)
    add_furniture(headers(package, "footer", rules), flow)
    return document_of(
        flow.builder.build(),
        _fields(package, rules),
        deferred,
        media_type=DOCX,
        original=data,
        file_name=file_name,
    )


def _rules(package: Package) -> Rules:
    styles, numbering = Styles(), Numbering()
    for part in package.parts("styles"):
        package.parse(part, styles)
    for part in package.parts("numbering"):
        package.parse(part, numbering)
    return Rules(styles, numbering)


def _fields(package: Package, rules: Rules) -> tuple[FoundField, ...]:
    properties = Properties(WORD)
    for relation in package.root_relations.values():
        if relation.kind in ("core-properties", "extended-properties", "extendedProperties") and (
            relation.target in package
        ):
            package.parse(relation.target, properties)
    language = rules.styles.language
    said = (FoundField(FieldName.LANGUAGE, language, "Word w:lang"),) if language else ()
    return properties.fields() + said
