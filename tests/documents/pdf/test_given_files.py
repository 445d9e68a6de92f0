"""The given PDFs: each is read or refused in a sentence, within the limits of its process."""

from pathlib import Path

import pytest

from annotator.documents import ReadOptions
from annotator.documents.worker import ReadingProcess
from annotator.errors import DocumentError

REFUSED = {
    "jo.pdf": "a font that is not in the file",
    "simple3.pdf": "a font that is not in the file",
    "simple2.pdf": "holds no text",
}
WORDS = {
    "FC60_Times.pdf": "آُتَّاب",
    "Liste732004001452_001_0.pdf_0_.pdf": "$Auftragsnummer=2004001452-001$",
    "PDFBOX-2984-rotations.pdf": "270° text matrix",
    "PDFBOX-3044-010197-p5-ligatures.pdf": "first five years of RHIC running, and our current",
    "PDFBOX-3062-005717-p1.pdf": "ABRAHAM\nLINCOLN’S\nREPUTATION\nDURING HIS\nADMINISTRATION",
    "rotation.pdf": "This is my second page. It will have a landscape layout.",
    "simple4.pdf": "Text1\nText2\nText3",
    "simple5.pdf": "Link to heading “that is” not working with vim-pandoc.",
}


def text_or_refusal(process: ReadingProcess, path: Path) -> str:
    try:
        return process.read_file(path, ReadOptions()).text
    except DocumentError as error:
        return str(error)


def test_every_given_pdf_is_read_right_or_refused(data_path: Path) -> None:
    paths = sorted((data_path / "documents").glob("pdf-*/**/*.pdf"))
    assert paths
    with ReadingProcess() as process:
        for path in paths:
            outcome = text_or_refusal(process, path)
            expected = REFUSED.get(path.name) or WORDS.get(path.name, "")
            assert expected in outcome
            assert outcome.startswith(path.name) == (path.name in REFUSED)


@pytest.mark.timeout(120)
def test_broken_pdfs_neither_hang_nor_crash(data_path: Path) -> None:
    paths = sorted((data_path / "hostile" / "pdf-broken-qpdf").glob("**/*.pdf"))
    assert paths
    with ReadingProcess() as process:
        for path in paths:
            assert text_or_refusal(process, path)
