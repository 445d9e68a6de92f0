from pathlib import Path

import pytest
from lxml import etree

from annotator.documents.xml import parse_xml
from annotator.errors import DocumentError


def test_a_document_is_parsed_with_its_declared_encoding() -> None:
    root = parse_xml(
        "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"), "x.xml"
    )
    assert root.text == "é"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused(encoding: str) -> None:
    text = "\ufeff" * encoding.endswith("be") + '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(DocumentError, match="declares entities"):
        parse_xml(text.encode(encoding), "x.xml")


@pytest.mark.parametrize("data", [b"", b"<a>", b"\0\xff", b"<a>" * 100_000])
def test_what_is_damaged_is_a_sentence(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^x\.xml could not be read: its XML is damaged"):
        parse_xml(data, "x.xml")


def test_attacks_are_refused_or_harmless(data_path: Path) -> None:
    paths = sorted(data_path.glob("hostile/xml-defusedxml/*.xml"))
    assert paths
    for path in paths:
        try:
            root = parse_xml(path.read_bytes(), path.name)
        except DocumentError:
            continue
        assert len(etree.tostring(root)) < 1_000
