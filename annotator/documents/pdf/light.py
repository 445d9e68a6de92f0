"""The part of the PDF reader that is loaded with the program: how a PDF is recognised."""

from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.model.media_types import PDF

_LENGTH_BEFORE_SIGN = 1024
"""PDF 1.7, Appendix H: readers accept the sign anywhere in the first 1,024 bytes."""


class PdfReader(DocumentReader):
    """Reads PDF documents that have a text layer."""

    name = "PDF"
    suffixes = (".pdf",)
    media_types = (PDF,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether the sign of PDF stands near the beginning, whatever the file's name is."""
        place = head[: _LENGTH_BEFORE_SIGN + len(b"%PDF-")].find(b"%PDF-")
        # A text may speak of the sign; what follows it in a PDF are objects.
        if place == 0 or (place > 0 and b" obj" in head):
            return True
        # One that lost its beginning is said to be damaged, and not read as if it were a text.
        return file_name.lower().endswith(".pdf") and b" obj" in head

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the text of a PDF with its pages.

        Raises DocumentError if it is damaged, locked, empty, or holds pictures of text only.
        """
        from annotator.documents.pdf.reading import read_pdf

        return read_pdf(data, file_name, options)
