"""What enters the program into a desktop, and what the packaged program is made of."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.gui.app import make_application
from annotator.project import Project
from annotator.project.project import SUFFIX
from annotator.resources import resource_path
from annotator.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
MIME_TYPE = "application/vnd.annotator.project+sqlite3"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A fresh project, closed, in a file whose name does not tell what it is."""
    path = tmp_path / f"fresh{SUFFIX}"
    Project.create(path, load_settings().analyst).close()
    return path.rename(tmp_path / "attachment")


@pytest.fixture
def make_icons() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_icons", PACKAGING / "make_icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entry_of(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # as its manual says
    parser.read_string(path.read_text(encoding="utf-8"))
    return dict(parser["Desktop Entry"])


def mime_type() -> ElementTree.Element:
    tree = ElementTree.parse(PACKAGING / "linux/annotator-mime.xml")
    (found,) = tree.getroot().findall(f"{MIME}mime-type")
    return found


def matches(element: ElementTree.Element, data: bytes) -> bool:
    """Return whether a `match` of shared-mime-info and one in it, if any, hold for a file."""
    value, offset = element.attrib["value"], int(element.attrib["offset"])
    if element.attrib["type"] == "string":
        expected = value.encode().replace(rb"\0", b"\0")
    else:
        assert element.attrib["type"] == "big32"
        expected = int(value, 16).to_bytes(4, "big")
    inner = element.findall(f"{MIME}match")
    is_here = data[offset : offset + len(expected)] == expected
    return is_here and (not inner or any(matches(child, data) for child in inner))


def install(*words: Path | str) -> None:
    script = PACKAGING / "linux/install.sh"
    subprocess.run(["sh", script, *words], check=True, capture_output=True, timeout=60)


def test_the_menu_entry_opens_one_file_of_our_type_in_the_program() -> None:
    entry = entry_of(PACKAGING / "linux/annotator.desktop")
    assert entry["Type"] == "Application"
    # One file: `annotator FILE`. A desktop starts the program once for each.
    assert entry["Exec"] == "annotator %f"
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert all(entry[name].endswith(";") for name in ("Categories", "Keywords", "MimeType"))


def test_the_window_names_the_menu_entry_that_it_belongs_to(qtbot: QtBot) -> None:
    name = make_application().desktopFileName()
    assert (PACKAGING / f"linux/{name}.desktop").exists()
    assert entry_of(PACKAGING / f"linux/{name}.desktop")["Icon"] == name
    assert resource_path(f"icons/{name}.svg").exists()


def test_the_menu_entry_is_valid_to_the_desktops_own_judge() -> None:
    judge = shutil.which("desktop-file-validate")
    if judge is None:
        pytest.skip("needs desktop-file-validate of desktop-file-utils")
    done = subprocess.run(
        [judge, PACKAGING / "linux/annotator.desktop"], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_type_of_projects_goes_by_their_suffix() -> None:
    assert mime_type().attrib["type"] == MIME_TYPE
    globs = [element.attrib["pattern"] for element in mime_type().findall(f"{MIME}glob")]
    assert globs == [f"*{SUFFIX}"]


def test_the_magic_of_the_type_matches_a_fresh_project_and_no_other_database(
    project_path: Path,
) -> None:
    (magic,) = mime_type().findall(f"{MIME}magic/{MIME}match")
    data = project_path.read_bytes()
    assert matches(magic, data)
    assert not matches(magic, data[:68] + bytes(4) + data[72:])
    assert not matches(magic, b"#!/bin/sh" + data[9:])


@ON_LINUX
def test_an_installed_type_is_known_to_programs_by_a_files_content(
    project_path: Path, tmp_path: Path
) -> None:
    prefix = tmp_path / "prefix"
    install(prefix)
    asked = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from PySide6.QtCore import QMimeDatabase\n"
            "print(QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())",
            project_path,
        ],
        env=os.environ | {"XDG_DATA_HOME": str(prefix / "share")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.strip() == MIME_TYPE


@ON_LINUX
def test_installing_from_a_checkout_enters_the_command_and_removing_takes_it_out(
    tmp_path: Path,
) -> None:
    install(tmp_path)
    entry_path = tmp_path / "share/applications/annotator.desktop"
    icon_path = tmp_path / "share/icons/hicolor/scalable/apps/annotator.svg"
    assert entry_of(entry_path)["Exec"] == "annotator %f"
    assert icon_path.read_bytes() == resource_path("icons/annotator.svg").read_bytes()
    install("--remove", tmp_path)
    assert not entry_path.exists()
    assert not icon_path.exists()
    assert not (tmp_path / "share/mime/packages/annotator.xml").exists()


@ON_LINUX
def test_installing_a_packaged_program_enters_its_own_path(tmp_path: Path) -> None:
    package = tmp_path / "some where" / "annotator"
    icons_path = package / "_internal/annotator/_resources/icons"
    shutil.copytree(resource_path("icons"), icons_path)
    shutil.copytree(PACKAGING / "linux", package / "desktop")
    program = package / "annotator"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    prefix = tmp_path / "prefix"
    words = ("sh", package / "desktop/install.sh")
    subprocess.run([*words, prefix], check=True, capture_output=True)
    entry = entry_of(prefix / "share/applications/annotator.desktop")
    assert entry["Exec"] == f'"{program}" %f'
    assert entry["TryExec"] == str(program)
    assert (prefix / "bin/annotator").resolve() == program.resolve()
    subprocess.run([*words, "--remove", prefix], check=True, capture_output=True)
    assert not (prefix / "bin/annotator").is_symlink()


def test_the_packaged_program_finds_its_resources_where_the_build_puts_them(
    tmp_path: Path,
) -> None:
    tree = ast.parse((PACKAGING / "annotator.spec").read_text(encoding="utf-8"))
    (data,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "DATA"
    )
    for source, target in data:
        path = ROOT / source
        assert path.exists()
        (tmp_path / target).mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.copytree(path, tmp_path / target, dirs_exist_ok=True)
        else:
            shutil.copy(path, tmp_path / target)
    package_path = tmp_path / "annotator"
    for folder, name in (
        ("resources", "styles/annotator.qss"),
        ("resources", "icons/annotator.svg"),
        ("projects", "sample.annotator"),
    ):
        assert resources._find(folder, name, package_path).is_relative_to(package_path)


def test_the_icon_shows_its_three_lines_at_sixteen_pixels(qtbot: QtBot) -> None:
    picture = QIcon(str(resource_path("icons/annotator.svg"))).pixmap(16, 16).toImage()
    left = [picture.pixelColor(4, y).name() for y in range(16)]
    assert left.count("#16734f") == 1
    assert left.count("#8a5a00") == 2
    wave = [[picture.pixelColor(x, y) for x in range(2, 14)] for y in (13, 14)]
    # Where the upper row of the wave is dark the lower one is light, and the other way round.
    tops = [_is_dark(upper) for upper in wave[0]]
    assert tops != [_is_dark(lower) for lower in wave[1]]
    assert {True, False} <= set(tops)


def _is_dark(colour: QColor) -> bool:
    return colour.lightness() < 160


@pytest.mark.parametrize("suffix", ["ico", "icns"])
def test_the_icons_of_other_systems_can_be_read_back(
    qtbot: QtBot, make_icons: ModuleType, tmp_path: Path, suffix: str
) -> None:
    make_icons.main(tmp_path)
    picture = QImage(str(tmp_path / f"annotator.{suffix}"))
    assert picture.width() == picture.height() >= 16
