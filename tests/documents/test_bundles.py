"""Bundles there and back, and archives that only look like one."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from annotator.check import check
from annotator.commands import AddDocument, AddTag
from annotator.documents.bundles import begins_a_bundle, is_here, settle, unpacked
from annotator.errors import ImportRefusedError, ProjectFileError
from annotator.formats.bundle import HEAD
from annotator.formats.exporting import losses, write_file
from annotator.formats.registry import exporter
from annotator.model import RECORD_TYPES, Analyst, AnalystId, Document, Tag, TagId
from annotator.project import Project
from annotator.project.sample import sample_copy

ANALYST = Analyst(id=AnalystId("me"), name="Me")
Entries = dict[str, bytes]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The sample with some history, as a bundle."""
    path = tmp_path / "bundle.zip"
    with Project.open(sample_copy(tmp_path), ANALYST) as project:
        project.do(AddTag(Tag(id=TagId("t"), name="=1+1 \u2028 <b>")))
        project.do(AddDocument(text="A text.", title="A", original=b"\0bytes", file_name="../a"))
        project.undo()
        write_file(exporter("bundle"), project.read, path)
    return path


def made(bundle: Path, path: Path) -> Project:
    with unpacked(bundle) as found:
        settle(found, path)
    return Project.open(path, ANALYST)


def entries_of(bundle: Path) -> Entries:
    with ZipFile(bundle) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(path: Path, entries: Entries) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data, compress_type=0 if name == HEAD else ZIP_DEFLATED)
    return path


def test_a_bundle_comes_back_equal_with_originals_findings_and_history(
    bundle: Path, tmp_path: Path
) -> None:
    with (
        Project.open(tmp_path / "sample.annotator", ANALYST) as old,
        made(bundle, tmp_path / "new.annotator") as new,
    ):
        for cls in RECORD_TYPES:
            assert new.read.all(cls) == old.read.all(cls)
        assert list(new.read.history.every_change()) == list(old.read.history.every_change())
        assert new.read.history.lines() == old.read.history.lines()
        assert new.read.content_keys() == old.read.content_keys()
        for document in old.read.all(Document):
            assert new.read.original(document) == old.read.original(document)
            assert new.read.findings(document) == old.read.findings(document)
        assert not list(check(new.read))
        new.redo()
        assert [d.title for d in new.read.all(Document)][-1] == "A"


def test_a_name_of_a_million_equal_letters_comes_back_and_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "large.zip"
    with Project.create(tmp_path / "large.annotator", ANALYST) as project:
        project.do(AddTag(Tag(id=TagId("t"), name="N" * 1_200_000)))
        project.do(AddDocument(text="Again. " * 400_000, title="Again"))
        write_file(exporter("bundle"), project.read, path)
        texts = [project.read.text(each) for each in project.read.all(Document)]
        tags = project.read.all(Tag)
    with made(path, tmp_path / "made.annotator") as project:
        assert project.read.all(Tag) == tags
        assert [project.read.text(each) for each in project.read.all(Document)] == texts


def test_what_came_back_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    with made(bundle, tmp_path / "new.annotator") as new:
        write_file(exporter("bundle"), new.read, again)
    assert again.read_bytes() == bundle.read_bytes()


def test_nothing_is_left_out_of_a_bundle(bundle: Path, tmp_path: Path) -> None:
    with made(bundle, tmp_path / "new.annotator") as new:
        assert losses(exporter("bundle"), new.read) == ()


def test_a_bundle_reads_without_this_program(bundle: Path) -> None:
    entries = entries_of(bundle)
    assert json.loads(entries["project.json"])["format"] == "annotator/1"
    names, *rows = [json.loads(line) for line in entries["tables/edit.jsonl"].splitlines()]
    labels = [dict(zip(names, row, strict=True))["label"] for row in rows]
    assert len(labels) == 3
    assert b"\0bytes" in entries.values()


def test_a_project_knows_its_own_bundle(bundle: Path, tmp_path: Path) -> None:
    with made(bundle, tmp_path / "new.annotator") as new, unpacked(bundle) as found:
        assert is_here(new, found)
    with Project.create(tmp_path / "other.annotator", ANALYST) as other, unpacked(bundle) as found:
        assert not is_here(other, found)


def test_a_file_that_is_there_is_not_replaced(bundle: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.annotator"
    there.write_bytes(b"mine")
    with unpacked(bundle) as found, pytest.raises(ProjectFileError, match="exists already"):
        settle(found, there)
    assert there.read_bytes() == b"mine"


def _without_table(entries: Entries) -> None:
    del entries["tables/claim.jsonl"]


def _with_path(entries: Entries) -> None:
    entries["../../evil"] = b"x"


def _with_other_table(entries: Entries) -> None:
    entries["tables/sqlite_master.jsonl"] = b'["x"]\n["y"]\n'


def _with_object(entries: Entries) -> None:
    entries["tables/tag.jsonl"] += b'{"a": 1}\n'


def _with_short_row(entries: Entries) -> None:
    entries["tables/tag.jsonl"] += b"[1]\n"


def _with_other_words(entries: Entries) -> None:
    (name,) = (n for n in entries if n.startswith("tables/claim."))
    entries[name] = entries[name].replace(b"secret", b"public")


def _with_other_content(entries: Entries) -> None:
    name = next(n for n in entries if n.startswith("content/"))
    entries[name] += b"x"


def _without_content(entries: Entries) -> None:
    del entries[max(n for n in entries if n.startswith("content/"))]


def _newer(entries: Entries) -> None:
    head = json.loads(entries[HEAD])
    entries[HEAD] = json.dumps({**head, "version": 99}).encode()


def _other_head(entries: Entries) -> None:
    entries[HEAD] = b'{"format": "annotator-bundle/1"}'


def _bomb(entries: Entries) -> None:
    entries["tables/tag.jsonl"] = b" " * 50_000_000


def _deep(entries: Entries) -> None:
    entries["tables/tag.jsonl"] = b"[]\n" + b"[" * 100_000 + b"\n"


@pytest.mark.parametrize(
    "spoil",
    [
        _without_table,
        _with_path,
        _with_other_table,
        _with_object,
        _with_short_row,
        _with_other_words,
        _with_other_content,
        _without_content,
        _newer,
        _other_head,
        _bomb,
        _deep,
    ],
)
def test_a_bundle_that_was_tampered_with_is_refused_in_a_sentence(
    bundle: Path, tmp_path: Path, spoil: Callable[[Entries], None]
) -> None:
    entries = entries_of(bundle)
    spoil(entries)
    path = zipped(tmp_path / "spoilt.zip", entries)
    assert begins_a_bundle(path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ImportRefusedError, match=r"spoilt\.zip .*\.$"):
        made(path, tmp_path / "new.annotator").close()
    assert sorted(tmp_path.iterdir()) == before


def test_a_bundle_that_is_cut_short_is_refused(bundle: Path, tmp_path: Path) -> None:
    data = bundle.read_bytes()
    path = tmp_path / "cut.zip"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ImportRefusedError, match=r"damaged"):
        made(path, tmp_path / "new.annotator").close()


def test_other_archives_are_no_bundles(tmp_path: Path) -> None:
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("a.txt", HEAD)
    path = tmp_path / "a.zip"
    path.write_bytes(data.getvalue())
    assert not begins_a_bundle(path)
    assert not begins_a_bundle(tmp_path)
