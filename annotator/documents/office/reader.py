"""The readers of office documents. What does the work is loaded when there is some."""

from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.model.media_types import DOCX, ODT

_ZIP = b"PK\x03\x04"
# What is found near the beginning of archives that are other documents.
_OTHERS = (
    b"xl/",
    b"ppt/",
    b"mimetypeapplication/",
    b"Index/Document.iwa",
    b"META-INF/container.xml",
)
_OTHER_ODF = b"mimetypeapplication/"
_ODF = b"mimetypeapplication/vnd.oasis.opendocument.text"


class DocxReader(DocumentReader):
    """Reads `.docx` and the macro and template forms of it; a macro is never run."""

    name = "Word document"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")
    media_types = (DOCX,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file is an archive with the parts of a Word document."""
        if not head.startswith(_ZIP):
            return False
        if b"word/document" in head:
            return True
        # Pictures may stand before the text, so that the beginning tells nothing.
        is_called_word = file_name.lower().endswith(self.suffixes)
        return is_called_word and not any(sign in head for sign in _OTHERS)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the document; raises DocumentError if it is damaged, unsafe or empty."""
        from annotator.documents.office.docx import read_docx

        return read_docx(data, file_name, options)


class OdtReader(DocumentReader):
    """Reads `.odt`, and templates of it."""

    name = "OpenDocument text"
    suffixes = (".odt", ".ott")
    media_types = (ODT,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file is an archive that calls itself an OpenDocument text.

        One that was zipped again may say so anywhere, or packed, and is known by its name then.
        """
        if not head.startswith(_ZIP) or any(sign in head[:200] for sign in _OTHERS[:2]):
            return False
        is_called_text = file_name.lower().endswith(self.suffixes)
        return _ODF in head or (is_called_text and _OTHER_ODF not in head)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the document; raises DocumentError if it is damaged, protected or empty."""
        from annotator.documents.office.odt import read_odt

        return read_odt(data, file_name, options)
