"""The reader of web pages as a browser saves them: `.html` and `.xhtml`."""

from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.documents.web.sniff import SUFFIXES, is_page
from annotator.model.media_types import HTML, XHTML


class HtmlReader(DocumentReader):
    """Reads a web page: its article, or all of it."""

    name = "Web page"
    suffixes = SUFFIXES
    media_types = (HTML, XHTML)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins as a page does; its name decides only where that is open."""
        return is_page(head, file_name)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the page's text with its styles, regions, and what it says about itself.

        Raises DocumentError if it holds no text or cannot be decoded.
        """
        # Imported late: the parser takes a twentieth of a second.
        from annotator.documents.web.page import read_page

        return read_page(data, file_name, options)
