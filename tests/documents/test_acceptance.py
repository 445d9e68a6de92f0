"""The given files of all kinds, on the road of every import: each is read or refused in words."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.documents import ReadDocument, ReadOptions
from annotator.documents.intake import Intake, read_for_import, take_in
from annotator.documents.worker import ReadingProcess
from annotator.errors import DocumentError
from annotator.model import Analyst, AnalystId, Document
from annotator.model.media_types import DOCX
from annotator.project import Project

_MOST_SECONDS = 30.0
_ANN = Analyst(id=AnalystId("ann"), name="Ann")
# What the bytes do not determine: a few letters of Hong Kong, which are as many of mainland China.
_OPEN = {"big5hkscs.txt"}
_REFUSED_PDFS = {
    "jo.pdf": "a font that is not in the file",
    "simple3.pdf": "a font that is not in the file",
    "simple2.pdf": "holds no text",
}
_WORDS_OF_PDFS = {
    "FC60_Times.pdf": "آُتَّاب",
    "Liste732004001452_001_0.pdf_0_.pdf": "$Auftragsnummer=2004001452-001$",
    "PDFBOX-2984-rotations.pdf": "270° text matrix",
    "PDFBOX-3044-010197-p5-ligatures.pdf": "first five years of RHIC running, and our current",
    "PDFBOX-3062-005717-p1.pdf": "ABRAHAM\nLINCOLN’S\nREPUTATION\nDURING HIS\nADMINISTRATION",
    "rotation.pdf": "This is my second page. It will have a landscape layout.",
    "simple4.pdf": "Text1\nText2\nText3",
    "simple5.pdf": "Link to heading “that is” not working with vim-pandoc.",
}


@pytest.fixture(scope="module")
def temporary_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder for temporary files of what is started meanwhile."""
    path = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(path))
        yield path


@pytest.fixture(scope="module")
def process(temporary_path: Path) -> Iterator[ReadingProcess]:
    """One child for all files: if one breaks it, the next gets a new one."""
    with ReadingProcess() as made:
        yield made


def files_below(path: Path) -> list[Path]:
    found = sorted(item for item in path.rglob("*") if item.is_file())
    if not found:
        pytest.skip(f"needs files in {path.name}, which are not part of the project")
    return found


@contextmanager
def soon(path: Path) -> Iterator[None]:
    """Hold how long a file may take."""
    start = time.monotonic()
    try:
        yield
    finally:
        assert time.monotonic() - start < _MOST_SECONDS, f"{path.name} took too long"


@pytest.fixture(scope="module")
def intakes(process: ReadingProcess, data_path: Path) -> dict[Path, Intake]:
    """What an import makes of each of the given documents; each read takes a child of its own."""
    made = {}
    for path in files_below(data_path / "documents"):
        with soon(path):
            made[path] = read_for_import(path, process)
    return made


def read(process: ReadingProcess, path: Path) -> ReadDocument | str:
    """Return what a file holds, or why it is refused; the time and the sentence are held."""
    try:
        with soon(path):
            return process.read_file(path, ReadOptions())
    except DocumentError as error:
        found = str(error)
    # Whatever goes wrong in the child, also what no reader foresaw, is told so.
    assert "made to break programs" not in found, found
    assert found.startswith(f"{path.name} "), found
    assert found.endswith("."), found
    assert found.count(". ") >= 1, f"no next step: {found}"
    assert "\n" not in found
    return found


def test_every_given_document_is_read_or_refused_in_a_sentence(
    process: ReadingProcess, intakes: dict[Path, Intake], temporary_path: Path
) -> None:
    hold_outcomes([intake.document or read(process, path) for path, intake in intakes.items()])
    assert list(temporary_path.iterdir()) == []


def test_every_hostile_file_is_read_or_refused_in_a_sentence(
    process: ReadingProcess, data_path: Path, temporary_path: Path
) -> None:
    hold_outcomes([read(process, path) for path in files_below(data_path / "hostile")])
    assert list(temporary_path.iterdir()) == []


def hold_outcomes(outcomes: Sequence[ReadDocument | str]) -> None:
    documents = [found for found in outcomes if isinstance(found, ReadDocument)]
    assert all(document.text.strip() for document in documents)
    assert len(documents) > len(outcomes) / 4


def test_every_given_document_can_be_taken_into_a_project(
    intakes: dict[Path, Intake], tmp_path: Path
) -> None:
    with Project.create(tmp_path / "a.annotator", _ANN) as project:
        taken = take_in(list(intakes.values()), project.read, project.do)
        assert {one.problem for one in taken} == {intake.problem for intake in intakes.values()}
        assert len(project.read.all(Document)) > len(taken) / 2


def test_the_kinds_are_recognised_by_the_content(
    intakes: dict[Path, Intake], data_path: Path
) -> None:
    kinds = {
        "docx-*/**/*.docx": DOCX,
        "html-*/**/*.html": "text/html",
        "pdf-*/**/*.pdf": "application/pdf",
    }
    for pattern, media_type in kinds.items():
        found = [intakes[path] for path in (data_path / "documents").glob(pattern)]
        assert found
        documents = [intake.document for intake in found if intake.document]
        assert len(documents) > len(found) / 2, pattern
        assert {document.media_type for document in documents} == {media_type}


def test_every_given_pdf_is_read_right_or_refused(
    intakes: dict[Path, Intake], data_path: Path
) -> None:
    paths = sorted((data_path / "documents").glob("pdf-*/**/*.pdf"))
    assert {path.name for path in paths} >= {*_REFUSED_PDFS, *_WORDS_OF_PDFS}
    for path in paths:
        document, problem = intakes[path].document, str(intakes[path].problem or "")
        refused = _REFUSED_PDFS.get(path.name)
        if refused:
            assert document is None
            assert problem.startswith(path.name)
            assert refused in problem
        else:
            assert document is not None, problem
            assert _WORDS_OF_PDFS.get(path.name, "") in document.text


def test_east_asian_files_are_read_as_their_copies_in_utf_8(
    intakes: dict[Path, Intake], data_path: Path
) -> None:
    compared = 0
    for copy in files_below(data_path / "documents" / "enc-cpython-cjk"):
        path = copy.with_name(copy.name.replace("-utf8.txt", ".txt"))
        if path == copy or path.name in _OPEN:
            continue
        found, expected = intakes[path].document, intakes[copy].document
        assert found is not None, intakes[path].problem
        assert expected is not None, intakes[copy].problem
        assert found.text == expected.text, path.name
        compared += 1
    assert compared > 10
