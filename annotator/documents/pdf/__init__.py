"""PDF with a text layer: its words in reading order, their places on the pages, and its styles.

pdfium does the parsing, through pypdfium2: it gives the place of every character, draws pages too
(so that words and drawing agree), takes milliseconds a page, and ships with wheels for all systems
under BSD and Apache licences. pdfminer.six and pypdf were turned down since they need ten to fifty
times as long and cannot draw; pikepdf (qpdf) since it neither reads text nor draws; MuPDF and
poppler for their licences. pdfium can abort its process on a damaged file, so nothing in this
package is called but in a process made for it (`annotator.documents.worker`), and pdfium is
loaded only when something is read or drawn.

A file is read in steps, each a module: `words` (pdfium's characters to words with places),
`columns` (words to lines in reading order), `furniture` (running heads), `blocks` (lines to
paragraphs over column and page ends), `text` (paragraphs to one text with boxes and styles).
"""

from annotator.documents.pdf.light import PdfReader

__all__ = ["PdfReader"]
