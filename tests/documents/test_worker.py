"""Reading in a process of its own: the same documents, whatever a file does to it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.documents import ReadOptions, read_document
from annotator.documents.intake import read_all, read_for_import
from annotator.documents.worker import LIMITS, ReadingProcess
from annotator.errors import DocumentError
from annotator.processes import Child, Header, Limits, Message
from annotator.progress import Tell

ARTICLE = """A secret letter

By Ada Ray

The minister said that nobody had denied it. 😀 Others laughed.

1. bob_7 says:
I doubt it.
""".encode()


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as made:
        yield made


def test_the_document_is_the_same(process: ReadingProcess) -> None:
    for data in (ARTICLE, ARTICLE.decode().encode("utf-16"), b"one\0two"):
        options = ReadOptions()
        assert process.read(data, "a.txt", options) == read_document(data, "a.txt")


def test_options_reach_the_reader(process: ReadingProcess) -> None:
    found = process.read(b"Stra\xe1e", "a.txt", ReadOptions(encoding="cp850"))
    assert found.text == "Straße"


def test_a_refusal_is_the_readers_own(process: ReadingProcess) -> None:
    with pytest.raises(DocumentError, match=r"^a\.txt holds no text\. Choose another file\.$"):
        process.read(b"  \n", "a.txt", ReadOptions())


def test_one_child_reads_texts_and_every_other_file_has_its_own(process: ReadingProcess) -> None:
    def reader() -> int | None:
        return process._child.pid

    options = ReadOptions()
    process.read(ARTICLE, "a.txt", options)
    first = reader()
    process.read(ARTICLE, "b.md", options)
    process.read(b'{"said": "It rained."}', "b.json", options)
    assert reader() == first
    page = b"<!doctype html><title>Rain</title><p>It rained, the mayor said.</p>"
    assert process.read(page, "page.txt", options).media_type == "text/html"
    process.read(ARTICLE, "c.txt", options)
    assert reader() not in (None, first)
    second = reader()
    process.read(ARTICLE.decode().encode("utf-16"), "d.txt", options)
    assert reader() != second


def test_who_waits_can_give_up(process: ReadingProcess) -> None:
    class EnoughError(Exception):
        pass

    def enough(share: float) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        process.read(b"word " * 10_000_000, "a.txt", ReadOptions(progress=enough))
    assert process.read(ARTICLE, "a.txt", ReadOptions()).title == "A secret letter"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit")
def test_too_much_memory_is_one_sentence() -> None:
    with (
        ReadingProcess(replace(LIMITS, memory=300 * 2**20)) as small,
        pytest.raises(DocumentError, match="more than 300 MB of memory"),
    ):
        small.read("ä".encode() * 60_000_000, "a.txt", ReadOptions())


def hang(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    import time

    time.sleep(60)
    raise AssertionError("nobody waits so long")


def crash(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    import os

    os.abort()


def forge_text(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    return Header(dict.fromkeys(_MEMBERS, ())), [b"a\r\nb", b""]


def forge_findings(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    return Header(dict.fromkeys(_MEMBERS, ())), [b"a", b'{"styles":[[0,9,"bold",""]]}']


def forge_regions(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    return Header({**dict.fromkeys(_MEMBERS, ()), "regions": [["loud", 0, 1, ""]]}), [b"a", b""]


def say_little(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    return Header({}), ()


_MEMBERS = (
    *("regions", "replaced", "notes", "parts", "title"),
    *("media_type", "language", "encoding", "is_encoding_guessed"),
)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (hang, "reading it took too long"),
        (crash, "made to break programs"),
        (forge_text, "made to break programs"),
        (forge_findings, "made to break programs"),
        (forge_regions, "made to break programs"),
        (say_little, "made to break programs"),
    ],
)
def test_whatever_the_child_does_is_one_sentence(
    answer: Callable[..., Message], sentence: str, process: ReadingProcess
) -> None:
    process._child = Child(answer, Limits(memory=LIMITS.memory, silence=1.0))
    with pytest.raises(DocumentError, match=sentence) as caught:
        process.read(ARTICLE, "letter.txt", ReadOptions())
    assert str(caught.value).startswith("letter.txt could not be read: ")


def test_small_texts_that_are_read_at_one_go_are_read_as_each_alone(tmp_path: Path) -> None:
    for name, data in {
        "a.txt": ARTICLE,
        "b.md": b"One\n\nTwo \xf0\x9f\x98\x80 \xe2\x80\x9cso\xe2\x80\x9d.",
        "c.txt": b"<!doctype html><title>Rain</title><p>It rained, the mayor said.</p>",
        "d.txt": b"  \n",
        "e.html": b"<!doctype html><title>Snow</title><p>It snowed, the mayor said.</p>",
        "f.txt": "Größe".encode("utf-16"),
        "g.rst": b"The last one.\n",
        "h.txt": b'{"format": "annotator/1", "documents": []}',
    }.items():
        (tmp_path / name).write_bytes(data)
    paths = [*sorted(tmp_path.iterdir()), tmp_path / "gone.txt"]
    with ReadingProcess() as process:
        alone = [read_for_import(path, process) for path in paths]
    with ReadingProcess() as process:
        together = list(read_all(paths, process))
    assert together == alone
    assert [bool(each.command) for each in together[:4]] == [True, True, True, False]


def test_texts_read_at_one_go_cost_one_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{number:02}.txt" for number in range(40)]
    for path in paths:
        path.write_bytes(ARTICLE + path.name.encode())
    asked: list[int] = []
    real = Child.ask

    def ask(child: Child, header: Header, *bodies: bytes, tell: Tell) -> Message:
        asked.append(len(bodies))
        return real(child, header, *bodies, tell=tell)

    monkeypatch.setattr(Child, "ask", ask)
    with ReadingProcess() as process:
        read = list(read_all(paths, process))
    assert (len(read), asked) == (40, [40])
    assert [each.document.text[-6:] for each in read if each.document] == [p.name for p in paths]


def test_texts_that_a_child_dies_of_are_read_each_alone_and_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.html"):
        (tmp_path / name).write_bytes(ARTICLE)
    told: list[int] = []

    def options(number: int) -> ReadOptions:
        return ReadOptions(progress=lambda share: told.append(number))

    with ReadingProcess() as process:
        monkeypatch.setattr(process, "_child", Child(crash, LIMITS))
        read = read_all(sorted(tmp_path.iterdir()), process, options)
        assert next(read).command
        assert told, "somebody can give up while a text is read alone"
        assert set(told) == {1}, "the files behind the texts have not begun"
        assert all(each.command for each in read)


def test_any_number_of_empty_texts_is_read_in_bounded_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5_000):
        (tmp_path / f"{number:04}.txt").touch()
    asked: list[int] = []

    def read_texts(texts: Sequence[object], options: ReadOptions) -> list[None]:
        asked.append(len(texts))
        raise InterruptedError

    with ReadingProcess() as process:
        monkeypatch.setattr(process, "read_texts", read_texts)
        with pytest.raises(InterruptedError):
            list(read_all(sorted(tmp_path.iterdir()), process))
    assert asked[0] < 5_000


@pytest.mark.parametrize("forged", [forge_text, forge_regions, say_little, crash])
def test_what_a_child_makes_up_of_texts_is_not_believed(
    forged: Callable[[Header, Sequence[bytes], Tell], Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    with ReadingProcess() as process:
        monkeypatch.setattr(process, "_child", Child(forged, LIMITS))
        texts = [("a.txt", ARTICLE), ("b.txt", ARTICLE)]
        assert process.read_texts(texts, ReadOptions()) == [None, None]
        assert process.read(ARTICLE, "a.txt", ReadOptions()).title == "A secret letter"
