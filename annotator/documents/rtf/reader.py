"""The reader of Rich Text Format. What does the work is loaded when there is some."""

from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.model.media_types import RTF


class RtfReader(DocumentReader):
    """Reads `.rtf`; pictures and embedded objects in it are passed over."""

    name = "Rich text (RTF)"
    suffixes = (".rtf",)
    media_types = (RTF,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins as RTF does."""
        return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the document; raises DocumentError if it is empty or nested too deep."""
        from annotator.documents.rtf.document import read_rtf

        return read_rtf(data, file_name, options)
