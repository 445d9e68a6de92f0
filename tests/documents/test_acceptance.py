"""The given files of all kinds, on the road of every import: each is read or refused in words."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.documents import ReadDocument, ReadOptions
from annotator.documents.intake import read_for_import, take_in
from annotator.documents.worker import ReadingProcess
from annotator.errors import DocumentError
from annotator.model import Analyst, AnalystId, Document
from annotator.model.media_types import DOCX
from annotator.project import Project

_MOST_SECONDS = 30.0
_ANN = Analyst(id=AnalystId("ann"), name="Ann")
# What the bytes do not determine: a few letters of Hong Kong, which are as many of mainland China.
_OPEN = {"big5hkscs.txt"}


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


def read(process: ReadingProcess, path: Path) -> ReadDocument | str:
    """Return what a file holds, or why it is refused; the time and the sentence are held."""
    start = time.monotonic()
    try:
        found: ReadDocument | str = process.read_file(path, ReadOptions())
    except DocumentError as error:
        found = str(error)
    if isinstance(found, str):
        # Whatever goes wrong in the child, also what no reader foresaw, is told so.
        assert "made to break programs" not in found, found
        assert found.startswith(f"{path.name} "), found
        assert found.endswith("."), found
        assert found.count(". ") >= 1, f"no next step: {found}"
        assert "\n" not in found
    assert time.monotonic() - start < _MOST_SECONDS, f"{path.name} took too long"
    return found


@pytest.mark.parametrize("folder", ["documents", "hostile"])
def test_every_given_file_is_read_or_refused_in_a_sentence(
    process: ReadingProcess, data_path: Path, temporary_path: Path, folder: str
) -> None:
    outcomes = [read(process, path) for path in files_below(data_path / folder)]
    documents = [found for found in outcomes if isinstance(found, ReadDocument)]
    assert all(document.text.strip() for document in documents)
    assert len(documents) > len(outcomes) / 4
    assert list(temporary_path.iterdir()) == []


def test_every_given_document_can_be_taken_into_a_project(
    process: ReadingProcess, data_path: Path, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "a.annotator", _ANN) as project:
        intakes = [read_for_import(path, process) for path in files_below(data_path / "documents")]
        taken = take_in(intakes, project.read, project.do)
        assert {one.problem for one in taken} == {intake.problem for intake in intakes}
        assert len(project.read.all(Document)) > len(taken) / 2


def test_the_kinds_are_recognised_by_the_content(process: ReadingProcess, data_path: Path) -> None:
    kinds = {
        "docx-*/**/*.docx": DOCX,
        "html-*/**/*.html": "text/html",
        "pdf-*/**/*.pdf": "application/pdf",
    }
    for pattern, media_type in kinds.items():
        paths = list((data_path / "documents").glob(pattern))
        assert paths
        documents = [d for d in (read(process, path) for path in paths) if not isinstance(d, str)]
        assert len(documents) > len(paths) / 2, pattern
        assert {document.media_type for document in documents} == {media_type}


def test_east_asian_files_are_read_as_their_copies_in_utf_8(
    process: ReadingProcess, data_path: Path
) -> None:
    compared = 0
    for copy in files_below(data_path / "documents" / "enc-cpython-cjk"):
        path = copy.with_name(copy.name.replace("-utf8.txt", ".txt"))
        if path == copy or path.name in _OPEN:
            continue
        found, expected = read(process, path), read(process, copy)
        assert isinstance(found, ReadDocument), found
        assert isinstance(expected, ReadDocument), expected
        assert found.text == expected.text, path.name
        compared += 1
    assert compared > 10
