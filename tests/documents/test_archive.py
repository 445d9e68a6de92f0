import io
import zipfile
from pathlib import Path

import pytest

from annotator.documents import archive
from annotator.documents.archive import Archive
from annotator.errors import DocumentError


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return buffer.getvalue()


def test_members_are_read_by_name_whatever_path_the_name_is() -> None:
    book = Archive(packed({"../../etc/passwd": b"root", "a/b.txt": b"words"}), "book.epub")
    assert book.names == ("../../etc/passwd", "a/b.txt")
    assert book.read("../../etc/passwd") == b"root"
    assert "a/b.txt" in book
    assert "b.txt" not in book


def test_a_missing_member_is_named() -> None:
    with pytest.raises(DocumentError, match=r"^book.epub .* the file c.txt that it refers to"):
        Archive(packed({"a.txt": b""}), "book.epub").read("c.txt")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(DocumentError, match="far more than text"):
        Archive(packed({"a.txt": bytes(20_000_000)}), "bomb.docx")


@pytest.mark.parametrize(("limit", "value"), [("MOST_MEMBERS", 2), ("LARGEST_TOTAL", 100)])
def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    members = {f"{number}.txt": b"x" * 50 for number in range(3)}
    Archive(packed(members), "book.epub")
    monkeypatch.setattr(archive, limit, value)
    with pytest.raises(DocumentError, match="not safe to open"):
        Archive(packed(members), "book.epub")


def test_a_count_in_the_end_record_is_believed_before_the_members_are_listed() -> None:
    data = bytearray(packed({"a.txt": b"x"}))
    end = data.rfind(b"PK\x05\x06")
    data[end + 10 : end + 12] = (30_000).to_bytes(2, "little")
    with pytest.raises(DocumentError, match="more than 20,000 files"):
        Archive(bytes(data), "book.epub")


def test_a_password_is_named() -> None:
    data = bytearray(packed({"a.txt": b"x"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocumentError, match="protected by a password"):
        Archive(bytes(data), "book.epub").read("a.txt")


def test_damage_anywhere_is_a_sentence() -> None:
    whole = packed({"a.txt": b"some words " * 20, "b.txt": b"x"})
    refused = 0
    for position in range(len(whole)):
        data = bytearray(whole)
        data[position] ^= 0xFF
        try:
            book = Archive(bytes(data), "book.epub")
            for name in book.names:
                book.read(name)
        except DocumentError:
            refused += 1
    assert refused > len(whole) / 2
    for length in range(len(whole)):
        with pytest.raises(DocumentError):
            Archive(whole[:length], "book.epub")


def test_hostile_archives_end_in_a_sentence_or_in_bytes(data_path: Path) -> None:
    paths = [p for p in data_path.glob("hostile/zip-*/*") if p.is_file()]
    assert len(paths) > 40
    refused = 0
    for path in paths:
        try:
            book = Archive(path.read_bytes(), path.name)
            for name in book.names:
                book.read(name)
        except DocumentError:
            refused += 1
    assert 0 < refused < len(paths)
