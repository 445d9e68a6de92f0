"""One journey under a real X server, with real key presses: from an article to exported JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .robot import TEXT

_SECONDS = 20.0


class Desktop:
    """An X server, the program on it, and keys that go where the focus is."""

    def __init__(self, display: str, home: Path) -> None:
        self.home = home
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND"))},
            "DISPLAY": display,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "QT_QPA_PLATFORMTHEME": "",
            "XDG_SESSION_TYPE": "x11",
        }
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = str(home / name.lower())

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        with (self.home / "stderr.txt").open("wb") as errors:
            return subprocess.Popen(
                [sys.executable, "-m", "annotator", *map(str, arguments)],
                env=self.environment,
                stderr=errors,
            )

    def ask(self, *words: object) -> str:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        return done.stdout.strip()

    def wait_for_window(self, title: str) -> str:
        """Wait until a window with a title is shown, focus it, return its number."""

        def find() -> str:
            return self.ask("search", "--onlyvisible", "--name", title).partition("\n")[0]

        wait_for(lambda: bool(find()), f"no window “{title}” ({self.said()})")
        number = find()
        # Without a window manager nobody else gives it the focus.
        self.ask("windowfocus", "--sync", number)
        time.sleep(0.3)
        return number

    def keys(self, *names: str) -> None:
        self.ask("key", "--delay", 40, *names)
        time.sleep(0.15)

    def type(self, text: str) -> None:
        self.ask("type", "--delay", 15, text)
        time.sleep(0.15)

    def said(self) -> str:
        path = self.home / "stderr.txt"
        return path.read_text(errors="replace")[-2000:] if path.exists() else ""


def wait_for(is_true: Callable[[], bool], problem: str) -> None:
    deadline = time.monotonic() + _SECONDS
    while not is_true():
        assert time.monotonic() < deadline, problem
        time.sleep(0.1)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    for name in ("Xvfb", "xdotool"):
        if shutil.which(name) is None:
            pytest.skip(f"needs {name}, which is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1400x900x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    try:
        if not number:
            pytest.skip("Xvfb does not start here")
        yield Desktop(f":{number}", tmp_path)
    finally:
        server.terminate()
        server.wait()


def test_from_an_article_to_exported_json(desktop: Desktop, tmp_path: Path) -> None:
    article = tmp_path / "letter.txt"
    article.write_text(TEXT, encoding="utf-8")
    target = tmp_path / "out.json"
    documents = tmp_path / "Documents"
    documents.mkdir()
    program = desktop.start(article)
    try:
        # Once the article is read, in a project named after it.
        desktop.wait_for_window("^Council hides the letter: Council")
        desktop.keys("j", "r")  # the first sentence of the first paragraph is a report
        desktop.keys("s")
        desktop.type("The Herald")
        desktop.keys("Return")
        desktop.keys("i")
        desktop.type("Officials did not deny the letter")
        desktop.keys("Return")
        desktop.keys("n", "o")  # the next untouched sentence is an opinion
        desktop.keys("n", "f", "ctrl+z", "ctrl+shift+z")
        desktop.keys("ctrl+e")
        desktop.wait_for_window("^Export$")
        desktop.keys("Return")
        time.sleep(0.5)
        _focus_newest_window(desktop)
        desktop.keys("ctrl+a")
        desktop.type(str(target))
        desktop.keys("Return")
        wait_for(target.exists, f"nothing was exported ({desktop.said()})")
        desktop.wait_for_window("^Council hides the letter: Council")
        _take_picture(desktop, tmp_path / "window.png")
        desktop.keys("ctrl+q")
        program.wait(timeout=_SECONDS)
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
    assert program.returncode == 0, desktop.said()
    assert "Traceback" not in desktop.said()
    exported = json.loads(target.read_text(encoding="utf-8"))
    kinds = {claim["spans"][0]["exact"].split()[0]: claim["kind"] for claim in exported["claims"]}
    assert kinds == {"The": "report", "It": "opinion", "Mayor": "fact"}
    assert "Officials did not deny the letter" in json.dumps(exported)
    assert "The Herald" in json.dumps(exported["sources"])
    assert (documents / "Council hides the letter.annotator").exists()
    assert not list(documents.glob("*-journal"))


def _focus_newest_window(desktop: Desktop) -> None:
    windows = desktop.ask("search", "--onlyvisible", "--name", "^Export$").split()
    for number in reversed(windows):
        desktop.ask("windowfocus", "--sync", number)
        if desktop.ask("getwindowfocus") == number:
            break
    time.sleep(0.3)


def _take_picture(desktop: Desktop, path: Path) -> None:
    """Keep what is on the screen, where there is a program to take it with."""
    if shutil.which("import"):
        command = ["import", "-window", "root", str(path)]
    elif shutil.which("xwd"):
        command = ["xwd", "-root", "-silent", "-out", str(path.with_suffix(".xwd"))]
    else:
        script = (
            "import sys\n"
            "from PySide6.QtGui import QGuiApplication\n"
            "app = QGuiApplication([])\n"
            "app.primaryScreen().grabWindow(0).save(sys.argv[1])\n"
        )
        command = [sys.executable, "-c", script, str(path)]
    subprocess.run(command, env=desktop.environment, check=False, timeout=_SECONDS)
