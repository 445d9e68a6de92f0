"""The keys by their places on American and German keyboards, under a real X server."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from annotator.model import Claim, Document
from annotator.project import Project
from annotator.settings import load_settings

from .robot import TEXT
from .test_journey_xvfb import _SECONDS, Desktop, desktop

__all__ = ["desktop"]

# Places on the keyboard, which are the same whatever is printed on the keys.
_PLACES = {"j": 44, "f": 41, "x": 53, "l": 46, "h": 43, "r": 27, "n": 57, "0": 19, "Enter": 36}
_DIGITS = {"1": 10, "2": 11, "3": 12, "4": 13}
_PLUS_AND_MINUS = {"us": ("shift+21", "20"), "de": ("35", "61")}


@pytest.mark.parametrize("layout", ["us", "de"])
def test_shift_with_digits_and_signs_shape_the_selection(
    desktop: Desktop, tmp_path: Path, layout: str
) -> None:
    if shutil.which("setxkbmap") is None:
        pytest.skip("needs setxkbmap, which is not installed")
    subprocess.run(["setxkbmap", "-layout", layout], env=desktop.environment, check=True)
    article = tmp_path / "letter.txt"
    article.write_text(TEXT, encoding="utf-8")
    program = desktop.start(article)
    try:
        desktop.wait_for_window("^Council hides the letter: ")
        plus, minus = _PLUS_AND_MINUS[layout]
        desktop.keys(*_places("j"), f"shift+{_DIGITS['1']}", *_places("l", "f"))
        desktop.keys(*_places("n", "x", "x"), plus, minus)
        desktop.keys(f"shift+{_DIGITS['3']}", *_places("h", "r"))
        desktop.keys(*_places("x"), f"shift+{_DIGITS['4']}", f"ctrl+{_PLACES['h']}")
        desktop.keys(f"ctrl+shift+{_PLACES['l']}", *_places("f"))
        desktop.keys(*_places("n", "0", "Enter"))
        desktop.keys("ctrl+q")
        program.wait(timeout=_SECONDS)
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
    assert program.returncode == 0, desktop.said()
    made = tmp_path / "Council hides the letter.annotator"  # in a home without a folder Documents
    with Project.open(made, load_settings().analyst) as project:
        (document,) = project.read.all(Document)
        claims: list[Claim] = project.read.claims(document.id)
        marks = project.read.marks(document.id)
    assert [claim.spans[0].exact for claim in claims] == [
        "The Herald reported on Monday that officials did not deny the letter. "
        "It is a shameful affair",
        "the letter was forge",
        "ccording to two aide",
    ]
    assert [mark.spans[0].exact for mark in marks] == ["Nobody has seen it since June."]


def _places(*keys: str) -> list[str]:
    return [str(_PLACES[key]) for key in keys]
