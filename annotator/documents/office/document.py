"""From what was walked over to a document: the end of the road of every office format."""

from annotator.documents.builder import BuiltText
from annotator.documents.office.flow import title_of
from annotator.documents.office.left_out import LeftOut
from annotator.documents.plain_text import notes_on_text
from annotator.documents.reader import ReadDocument
from annotator.errors import DocumentError
from annotator.model.findings import FieldName, Findings, FoundField


def document_of(
    built: BuiltText,
    fields: tuple[FoundField, ...],
    left_out: LeftOut,
    *,
    media_type: str,
    original: bytes,
    file_name: str,
) -> ReadDocument:
    """Return a text with its styles and fields as a document; raises DocumentError if it is empty.

    The notes tell of what was replaced in the text and of what was left out.
    """
    if not built.text:
        raise DocumentError("{0} holds no text. Choose another file.", file_name)
    findings = Findings(styles=built.styles, fields=fields)
    return ReadDocument(
        text=built.text,
        title=title_of(built, findings, file_name),
        media_type=media_type,
        original=original,
        file_name=file_name,
        language=findings.first(FieldName.LANGUAGE),
        regions=built.regions,
        findings=findings,
        replaced=built.replaced,
        notes=(*notes_on_text(None, built.replaced), *left_out.sentences()),
    )
