import errno
import io
import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from annotator.commands import AddTag
from annotator.errors import ExportError
from annotator.formats import Exporter, atomic
from annotator.formats.annotated_json import read_json
from annotator.formats.atomic import write_atomically
from annotator.formats.exporting import preview, write_file, write_stream
from annotator.formats.registry import exporter
from annotator.model import Tag, TagId
from annotator.project import Project
from annotator.reader import Reader

Json = dict[str, Any]

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="about POSIX files")


def names(path: Path) -> list[str]:
    return sorted(item.name for item in path.iterdir())


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.json", [b"one", b"two"])
    assert (tmp_path / "a.json").read_bytes() == b"onetwo"
    assert names(tmp_path) == ["a.json"]


def test_a_fault_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    (tmp_path / "a.json").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.json", parts())
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a.json").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, name, full)
        with pytest.raises(ExportError, match=r"a\.json could not be written.*No space left"):
            write_atomically(tmp_path / "a.json", [b"new"])
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


@needs_posix
def test_a_disk_that_is_really_full_is_reported_in_a_sentence() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(ExportError, match="No space left"):
        write_atomically(Path("/dev/full"), [b"x" * 1_000_000])


@needs_posix
def test_a_device_is_written_to_and_stays_one() -> None:
    write_atomically(Path(os.devnull), [b"x"])
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("place", ["absent/a.json", "folder", "file/a.json", "x" * 300])
def test_a_place_that_cannot_be_written_is_reported_in_a_sentence(
    tmp_path: Path, place: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    before = names(tmp_path)
    with pytest.raises(ExportError, match="could not be written"):
        write_atomically(tmp_path / place, [b"new"])
    assert names(tmp_path) == before


@needs_posix
def test_a_link_still_leads_to_the_file_and_its_mode_is_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_atomically(link, [b"new"])
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_project_is_not_replaced_by_an_export(project: Project) -> None:
    before = project.path.stat().st_size
    with pytest.raises(ExportError, match="name of a project"):
        write_file(exporter("json"), project.read, project.path)
    assert project.path.stat().st_size == before


def test_an_export_goes_to_a_file_and_to_a_stream_alike(
    project: Project, sample: Json, tmp_path: Path
) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    write_file(exporter("json"), project.read, tmp_path / "a.json")
    stream = io.BytesIO()
    write_stream(exporter("json"), project.read, stream)
    assert (tmp_path / "a.json").read_bytes() == stream.getvalue()
    assert json.loads(stream.getvalue()) == sample


def test_a_stream_that_ends_is_reported_in_a_sentence(project: Project) -> None:
    class Closed(io.BytesIO):
        def write(self, _: object, /) -> int:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    with pytest.raises(ExportError, match="Broken pipe"):
        write_stream(exporter("json"), project.read, Closed())


def test_an_export_begins_again_when_the_project_is_edited_meanwhile(
    project: Project, tmp_path: Path
) -> None:
    json_exporter = exporter("json")
    edits = iter(["one", "two"])

    class Meddling(Exporter):
        def export(self, reader: Reader) -> Iterator[bytes]:
            for part in json_exporter.export(reader):
                yield part
                if (name := next(edits, None)) is not None:
                    project.do(AddTag(Tag(id=TagId(name), name=name)))

    write_file(Meddling(), project.read, tmp_path / "a.json")
    tags = json.loads((tmp_path / "a.json").read_bytes())["tags"]
    assert [tag["name"] for tag in tags] == ["one", "two"]


def test_a_preview_ends_at_a_line(project: Project, sample: Json) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    whole = preview(exporter("json"), project.read)
    assert whole.is_whole
    assert json.loads(whole.text) == sample
    cut = preview(exporter("json"), project.read, limit=1_000)
    assert not cut.is_whole
    assert len(cut.text) <= 1_000
    assert cut.text.endswith("\n")
    assert whole.text.startswith(cut.text)


def test_an_unknown_format_is_reported_in_a_sentence() -> None:
    with pytest.raises(ExportError, match=r"no export format “wordstar”.*json"):
        exporter("wordstar")


def test_what_is_not_text_has_no_preview(project: Project) -> None:
    class Binary(Exporter):
        def export(self, reader: Reader) -> Iterator[bytes]:
            yield b"\x00"

    assert preview(Binary(), project.read).text == ""


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_written_as_bytes_where_it_cannot_be_told_to_wait(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    flags: list[int] = []
    opened = os.open

    def noted(path: Path, flag: int) -> int:
        flags.append(flag)
        return opened(path, os.O_WRONLY)

    with monkeypatch.context() as patch:  # Python itself needs these to clear up after the test
        patch.setattr(atomic, "sys", SimpleNamespace(platform="win32"))
        patch.setattr(os, "O_BINARY", 0x8000, raising=False)
        patch.delattr(os, "set_blocking")
        patch.delattr(os, "O_NONBLOCK")
        patch.setattr(os, "open", noted)
        write_file(exporter("json"), project.read, Path("/dev/null"))
    assert flags == [os.O_WRONLY | 0x8000]
