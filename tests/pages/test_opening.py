"""Opening a PDF, or saying in a sentence why it cannot be opened."""

import pytest
from pdf.writer import Sheet, pdf

from annotator.errors import DocumentError
from annotator.pages.opening import open_pdf, permits_copying

LOCK = (
    "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'11' * 32}> /U <{'22' * 32}> >>"
)
DAMAGED = (
    "mühle.pdf could not be read: the PDF is damaged. Get it again from where it comes from, or "
    "open it in a PDF program, print it to a new PDF and import that."
)
PROTECTED = (
    "mühle.pdf could not be read: it is protected in a way that only its seller's program can "
    "open. Ask for a copy without protection."
)
LOCKED = (
    "mühle.pdf could not be read: it is locked with a password. Open it with the password in a "
    "PDF program, print it to a new PDF and import that."
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", DAMAGED),
        (b"nothing", DAMAGED),
        (b"%PDF-1.7\nEBX_HANDLER", DAMAGED),
        (b"%PDF-1.7\n/Encrypt 7 0 R", DAMAGED),
        (b"%PDF-1.7\n/Encrypt << /Filter\n/EBX_HANDLER >>", PROTECTED),
        (pdf([Sheet()], trailer="/Encrypt << /Filter /EBX >>"), PROTECTED),
        (pdf([Sheet()], trailer=LOCK), LOCKED),
    ],
)
def test_why_a_pdf_cannot_be_opened_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(DocumentError) as caught:
        open_pdf(data, "mühle.pdf")
    assert str(caught.value) == sentence


def test_whoever_opens_a_pdf_may_take_its_text_unless_its_author_forbids_it() -> None:
    document = open_pdf(pdf([Sheet(), Sheet()]), "a.pdf")
    assert len(document) == 2
    assert permits_copying(document)
