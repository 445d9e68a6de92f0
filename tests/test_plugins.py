"""Formats of other packages: a sample of each kind at work, and what becomes of those that fail."""

import logging
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.commands import AddClaim
from annotator.documents import ReadOptions, read_document, readers
from annotator.documents.intake import read_for_import, take_in
from annotator.documents.registry import found_readers
from annotator.documents.worker import ReadingProcess
from annotator.errors import CancelledError, DocumentError, ExportError, ImportRefusedError
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter, exporters, importers, read_records, sniff
from annotator.model import Analyst, AnalystId, ClaimKind, Document, Region, Source, Tag
from annotator.project import Project

SAMPLE_PATH = Path(__file__).with_name("sample_plugin")
CHAT = b"<Ann> It rained on Monday.\n<Bob> So they say.\n"

FAULTY = """
from annotator.documents import DocumentReader
from annotator.errors import ExportError
from annotator.formats import Exporter, Importer


class Fragile(DocumentReader):
    name = "Fragile"
    suffixes = (".fragile",)
    media_types = ("text/x-fragile",)

    def recognises(self, head, file_name):
        if head.startswith(b"BLIND"):
            raise LookupError("blind")
        return head.startswith(b"FRAGILE")

    def read(self, data, file_name, options):
        return {b"N": None, b"T": "a text"}.get(data[7:8]) or 1 / 0


class Stumbling(Importer):
    name = "stumbling"
    suffixes = (".stumbling",)

    def recognises(self, head, file_name):
        return head.startswith(b"STUMBLE")

    def read(self, path, tell):
        tell(0.5)
        return [][0] if path.stem == "raises" else ["records"]


class Torn(Exporter):
    name = "torn"
    suffixes = (".torn",)

    def export(self, reader):
        yield b"half"
        raise OSError("lost")


class Chatty(Exporter):
    name = "chatty"
    suffixes = (".chatty",)

    def export(self, reader):
        yield "text"


class Honest(Exporter):
    name = "honest"
    suffixes = (".honest",)

    def export(self, reader):
        raise ExportError("Nothing to write. Add a claim first.")


class Unfinished(Exporter):
    name = "unfinished"
    suffixes = (".x",)


class Nameless(Honest):
    name = ""


class Bare(Honest):
    name = "bare"
    suffixes = "csv"


class Json(Honest):
    name = "json"


something = "good"
"""
FAULTY_POINTS = """
[annotator.readers]
fragile = faulty_formats:Fragile
exporter = faulty_formats:Honest
[annotator.importers]
stumbling = faulty_formats:Stumbling
[annotator.exporters]
absent = no_such_formats:Good
bare = faulty_formats:Bare
broken = broken_formats:Good
chatty = faulty_formats:Chatty
honest = faulty_formats:Honest
missing = faulty_formats:Missing
nameless = faulty_formats:Nameless
something = faulty_formats:something
taken = faulty_formats:Json
torn = faulty_formats:Torn
unfinished = faulty_formats:Unfinished
"""


def _forget() -> None:
    for cached in (found_readers, importers, exporters):
        cached.cache_clear()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Install a package as pip would: its modules, and a dist-info folder with its formats."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    before = set(sys.modules)

    def put(name: str, version: str, entry_points: str, **modules: str) -> None:
        for module, source in modules.items():
            (folder / f"{module}.py").write_text(source, encoding="utf-8")
        info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")

    monkeypatch.syspath_prepend(str(folder))
    _forget()
    yield put
    _forget()
    for module in set(sys.modules) - before:
        if str(getattr(sys.modules[module], "__file__", "")).startswith(str(folder)):
            del sys.modules[module]


@pytest.fixture
def sample(install: Callable[..., None]) -> None:
    """The sample plug-in, installed."""
    about = tomllib.loads((SAMPLE_PATH / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in named.items())
        for group, named in about["entry-points"].items()
    )
    (module,) = SAMPLE_PATH.glob("*.py")
    source = module.read_text(encoding="utf-8")
    install(about["name"], about["version"], points, **{module.stem: source})


@pytest.fixture
def faulty(install: Callable[..., None]) -> None:
    """A package whose formats fail, each in its own way."""
    broken = "raise ZeroDivisionError"
    install("faulty", "2.3", FAULTY_POINTS, faulty_formats=FAULTY, broken_formats=broken)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    analyst = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "p.annotator", analyst) as made:
        yield made


def test_a_document_of_a_plug_in_is_read_in_the_child_and_taken_in(
    sample: None, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "talk.chat"
    path.write_bytes(CHAT)
    with ReadingProcess() as process:
        intake = read_for_import(path, process)
    assert intake.problem == ""
    take_in([intake], project.read, project.do)
    (document,) = project.read.all(Document)
    assert (document.title, document.media_type) == ("talk", "text/x-chat")
    assert project.read.text(document) == "It rained on Monday.\nSo they say."
    names = {source.id: source.name for source in project.read.all(Source)}
    voices = [names[region.voice] for region in project.read.all(Region) if region.voice]
    assert sorted(voices) == ["Ann", "Bob"]


def test_a_file_of_a_plug_in_is_imported_and_its_format_written(
    sample: None, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "words.tags"
    path.write_bytes(b"#tags\nchecked\ndoubtful\n")
    importer = sniff(path)
    assert importer is not None
    assert importer.package == "annotator-sample-plugin 1.0"
    project.do(read_records(importer, path, lambda _share: None).command)
    assert {tag.name for tag in project.read.all(Tag)} == {"checked", "doubtful"}
    chat = read_document(CHAT, "talk.chat")
    with ReadingProcess() as process:
        (tmp_path / "talk.chat").write_bytes(CHAT)
        take_in(
            [read_for_import(tmp_path / "talk.chat", process)],
            project.read,
            project.do,
        )
    (document,) = project.read.all(Document)
    claim = AddClaim(document_id=document.id, ranges=((0, 9),), kind=ClaimKind.FACT)
    project.do(claim)
    write_file(exporter("claim-list"), project.read, tmp_path / "claims.csv")
    assert (tmp_path / "claims.csv").read_bytes() == b"talk,fact,It rained\r\n"
    assert chat.text.startswith("It rained")


def test_plug_ins_stand_in_the_list_of_formats_after_our_own(
    sample: None, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["formats"]) == 0
    listed = capfd.readouterr().out
    for name in ("Chat", "tag-list", "claim-list", "The claims as a table"):
        assert name in listed
    assert readers()[-1].name == "Plain text"
    *own, last = exporters().formats
    assert [item.package for item in own] == [""] * len(own)
    assert last.name == "claim-list"


def test_a_plug_in_that_is_no_format_is_left_out_and_reported(
    faulty: None, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING):
        names = [item.name for item in exporters().formats if item.package]
    assert names == ["chatty", "honest", "torn"]
    assert exporter("json").package == ""
    whys = {
        "absent": "No module named",
        "bare": "suffixes are 'csv'",
        "broken": "ZeroDivisionError",
        "missing": "no attribute 'Missing'",
        "nameless": "it has no name",
        "something": "it gave str, not Exporter",
        "taken": "'json' already",
        "unfinished": "abstract",
    }
    faults = [str(fault) for fault in exporters().faults]
    assert len(faults) == len(whys) == len(caplog.records)
    for fault, (name, why) in zip(faults, whys.items(), strict=True):
        assert fault.startswith(f"The plug-in “{name}” of the package faulty 2.3 is left out (")
        assert why in fault
    (wrong_kind,) = found_readers().faults
    assert "it gave Honest, not DocumentReader" in wrong_kind
    assert main(["formats"]) == 0
    assert faults[0] in capfd.readouterr().out


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"FRAGILE", "ZeroDivisionError"),
        (b"FRAGILEN", "ZeroDivisionError"),
        (b"FRAGILET", "it gave str, not ReadDocument"),
    ],
)
def test_a_reader_that_fails_is_named_also_from_the_child(
    faulty: None, data: bytes, why: str
) -> None:
    blame = r"^a\.txt: the plug-in “Fragile” of the package faulty 2\.3 failed \(.*" + why
    with pytest.raises(DocumentError, match=blame):
        read_document(data, "a.txt")
    with ReadingProcess() as process, pytest.raises(DocumentError, match=blame):
        process.read(data, "a.txt", ReadOptions())


def test_a_reader_that_fails_to_sniff_leaves_the_file_to_others(
    faulty: None, caplog: pytest.LogCaptureFixture
) -> None:
    assert read_document(b"BLIND mice.", "a.txt").text == "BLIND mice."
    assert "'Fragile' of faulty 2.3" in caplog.text


@pytest.mark.parametrize(("name", "why"), [("raises", "IndexError"), ("other", "it gave list")])
def test_an_importer_that_fails_is_named(faulty: None, tmp_path: Path, name: str, why: str) -> None:
    path = tmp_path / f"{name}.x"
    path.write_bytes(b"STUMBLE")
    importer = sniff(path)
    assert importer is not None
    with pytest.raises(ImportRefusedError, match=rf"^{name}\.x: .*“stumbling”.*faulty 2\.3.*{why}"):
        read_records(importer, path, lambda _share: None)


def test_cancelling_is_not_an_error(faulty: None, tmp_path: Path) -> None:
    def give_up(_share: float) -> None:
        raise CancelledError

    path = tmp_path / "a.x"
    path.write_bytes(b"STUMBLE")
    importer = sniff(path)
    assert importer is not None
    with pytest.raises(CancelledError):
        read_records(importer, path, give_up)


@pytest.mark.parametrize(("name", "why"), [("torn", "OSError: lost"), ("chatty", "it gave str")])
def test_an_exporter_that_fails_is_named_and_leaves_no_file(
    faulty: None, project: Project, tmp_path: Path, name: str, why: str
) -> None:
    target = tmp_path / "out"
    with pytest.raises(ExportError, match=rf"^{name}: the plug-in .*faulty 2\.3.*{why}"):
        write_file(exporter(name), project.read, target)
    assert not target.exists()


def test_what_a_plug_in_says_to_the_analyst_is_shown(
    faulty: None, project: Project, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=r"^Nothing to write\. Add a claim first\.$"):
        write_file(exporter("honest"), project.read, tmp_path / "out")
