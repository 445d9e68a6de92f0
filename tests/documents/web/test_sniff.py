import subprocess
import sys
from importlib.util import find_spec

import pytest

from annotator.documents.registry import readers
from annotator.documents.web.sniff import is_page


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<!DOCTYPE html>", "x"),
        ("\ufeff \n<!doctype HTML>", "x.txt"),
        ("<!-- a --><!-- b --><html lang=en>", "x.txt"),
        ("<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", "x.xml"),
        ("<p>One<p>Two", "x.html"),
        ("Words, then <b>more</b>", "x.htm"),
        ("<body bgcolor=white>Words</body>", "x.txt"),
        ("<div><p>a</p><p>b</p><p>c</p></div>", "x"),
    ],
)
def test_pages_are_recognised_whatever_they_are_called(head: str, name: str) -> None:
    assert is_page(head.encode(), name)
    assert is_page(head.lstrip("\ufeff").encode("utf-16"), name)
    found = next(reader for reader in readers() if reader.recognises(head.encode(), name))
    assert found.name == "Web page"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"A text that mentions <b> and <html>", "x.txt"),
        (b"<p>is a tag", "x.txt"),
        (b"<div><p>a</p><p>b</p><p>c</p></div>", "x.md"),
        (b"%PDF-1.7 <!DOCTYPE html>", "x.html"),
        (b"PK\x03\x04<html>", "x.html"),
        (b"words alone", "x.html"),
        (b"<?xml version='1.0'?><rss><p/></rss>", "x.xml"),
        (b"<b", "x"),
        (b"", "x.html"),
    ],
)
def test_other_files_are_not(head: bytes, name: str) -> None:
    assert not is_page(head, name)


def test_the_parser_is_loaded_when_a_page_is_read_and_not_before() -> None:
    script = (
        "import sys; from annotator.documents.registry import readers; "
        "assert any(r.recognises(b'<!DOCTYPE html>', 'x') for r in readers()); "
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "annotator.documents.web.reader" in loaded
    late = {"lxml", "annotator.documents.web.page"}
    assert all(map(find_spec, late))
    assert late.isdisjoint(loaded)
