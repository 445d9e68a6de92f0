"""Archives and XML that were made to do harm, as office documents."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.documents import ReadOptions
from annotator.documents.office.reader import DocxReader, OdtReader
from annotator.errors import DocumentError

from .made import ODT, archive, docx, p


def refusal(data: bytes) -> str:
    """Return why a file is refused as a Word document, or nothing if it is read."""
    try:
        DocxReader().read(data, "x.docx", ReadOptions())
    except DocumentError as error:
        return str(error)
    return ""


def test_shared_hostile_archives_are_refused_in_a_sentence(data_path: Path) -> None:
    for folder in ("zip-cpython", "zip-libzip"):
        paths = list((data_path / "hostile" / folder).iterdir())
        assert len(paths) >= 3
        for path in paths:
            why = refusal(path.read_bytes())
            assert why.startswith("x.docx could not be read: "), path.name
            assert why.endswith("."), path.name
            assert "\n" not in why, path.name


def test_shared_hostile_xml_is_refused_as_a_part(data_path: Path) -> None:
    harmless = {"simple.xml", "simple-ns.xml"}
    paths = list((data_path / "hostile" / "xml-defusedxml").glob("*.xml"))
    assert harmless < {path.name for path in paths}
    for path in paths:
        for main in ("word/document.xml", "content.xml"):
            data = archive({"mimetype": ODT, main: path.read_bytes()})
            reader = DocxReader() if main.startswith("word") else OdtReader()
            expected = "holds no text" if path.name in harmless else "DOCTYPE"
            with pytest.raises(DocumentError, match=expected):
                reader.read(data, "x", ReadOptions())


def test_a_password_and_a_missing_text_are_refused() -> None:
    good = docx(p("x"))
    assert refusal(good) == ""
    locked = bytearray(good)
    # The flag of encryption, in the central directory's record of the part.
    entry = good.rindex(b"PK\x01\x02", 0, good.rindex(b"word/document"))
    locked[entry + 8] |= 1
    assert "protected by a password" in refusal(bytes(locked))
    assert "text is missing" in refusal(archive({"word/other.xml": "<a/>"}))


def test_a_part_named_as_a_path_is_only_looked_up_in_the_archive() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="d" Type="x/officeDocument" Target="../../../etc/passwd"/>'
        "</Relationships>"
    )
    assert "text is missing" in refusal(archive({"_rels/.rels": relations}))


# Linux's own count: `ru_maxrss` would be that of the tests' process, if it is larger.
_MEASURE = """
import sys
from annotator.documents import ReadOptions
from annotator.documents.office.reader import DocxReader
def most():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
data = sys.stdin.buffer.read()
before = most()
DocxReader().read(data, "x.docx", ReadOptions())
print((most() - before) / 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the memory")
def test_a_part_of_many_megabytes_is_no_tree_in_memory() -> None:
    body = "".join(p(f"Paragraph {number} has words of its own.") for number in range(120_000))
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE], input=docx(body), capture_output=True, check=True
    )
    assert len(body) > 10_000_000
    assert 5 < float(done.stdout) < 200


@pytest.mark.parametrize("encoding", ["U", "UTF-9223372036854775809", "hex"])
def test_an_encoding_that_nobody_knows_is_damage(encoding: str) -> None:
    part = f"<?xml version='1.0' encoding='{encoding}'?><a/>"
    assert "its XML is damaged" in refusal(archive({"word/document.xml": part}))
