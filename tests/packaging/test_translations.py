"""The German catalogue holds every text of the program, and the compiled one is no older."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
WINDOW = sorted((ROOT / "annotator/gui").rglob("*.py"))
NEXT = "Run “make translations” and translate what it lists."
SHOWS_TEXT = {
    *("addAction", "addItem", "addMenu", "addRow", "addTab", "drawText", "insertItem", "say"),
    *("setAccessibleDescription", "setAccessibleName", "setPlaceholderText", "setPlainText"),
    *("setStatusTip", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle"),
    *("QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton"),
    *("Choice", "Notice", "Question"),
}
OF_NO_LANGUAGE = {"Annotator"}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The program behind `make translations`."""
    name = "translations_script"
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return what a file of the program consists of."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def texts(script: ModuleType) -> list[Any]:
    """Every text of the program, as the script has it (its classes are not known here)."""
    found: list[Any] = script.collect()
    return found


def test_every_text_of_the_program_is_translated(script: ModuleType, texts: list[Any]) -> None:
    _head, known = script.read_catalogue()
    open_ones = [t for t in texts if t not in known or not all(known[t].forms)]
    assert not open_ones, NEXT
    assert not [text for text in known if not known[text].is_finished], NEXT
    assert not set(known) - set(texts), NEXT


def test_a_translation_keeps_the_places_of_its_text(script: ModuleType) -> None:
    _head, known = script.read_catalogue()
    assert len(known) > 100
    for text, entry in known.items():
        for form in entry.forms:
            assert sorted(_places(form)) == sorted(_places(text.source)), form
            assert form.count("&") == text.source.count("&") or text.context == "actions", form
            assert _edges(form) == _edges(text.source), f"{form!r}: spaces at its ends"


def test_the_compiled_catalogue_says_what_the_catalogue_says(script: ModuleType) -> None:
    _head, known = script.read_catalogue()
    compiled = QTranslator()
    assert compiled.load(str(script.COMPILED))
    for text, entry in known.items():
        if not text.has_number:
            assert compiled.translate(text.context, text.source) == entry.forms[0], NEXT


def test_the_catalogue_is_compiled_to_the_same_again(
    script: ModuleType, texts: list[Any], tmp_path: Path
) -> None:
    target = tmp_path / "again.qm"
    script.compile_to(target)
    compiled, again = QTranslator(), QTranslator()
    assert compiled.load(str(script.COMPILED))
    assert again.load(str(target))
    for text in texts:
        found = again.translate(text.context, text.source)
        assert compiled.translate(text.context, text.source) == found, NEXT


def test_a_text_that_moves_to_another_place_keeps_its_translation(script: ModuleType) -> None:
    text, entry = script.Text, script.Entry
    known = {text("Old", "Note"): entry(["Notiz"])}
    found = script.updated([text("New", "Note"), text("New", "Unheard")], known)
    assert found[text("New", "Note")] == entry(["Notiz"])
    assert not found[text("New", "Unheard")].is_finished
    assert text("Old", "Note") not in found


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: path.stem)
def test_no_text_reaches_the_screen_untranslated(path: Path) -> None:
    found = [
        f"{path.name}:{node.lineno}: {text!r}"
        for call in nodes_of(path)
        if isinstance(call, ast.Call) and _name(call) in SHOWS_TEXT
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for node, text in _bare_texts(argument)
    ]
    assert not found, "Pass these through tr, with their parts put in by format"


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: path.stem)
def test_words_are_quoted_as_the_language_does(path: Path) -> None:
    found = [
        f"{path.name}:{made.lineno}: {part.value!r}"
        for made in nodes_of(path)
        if isinstance(made, ast.JoinedStr)
        for part in made.values
        if isinstance(part, ast.Constant) and set("“”") & set(str(part.value))
    ]
    assert not found, "Put the words through in_quotes"


def test_keys_are_called_as_on_a_german_keyboard(script: ModuleType) -> None:
    _head, known = script.read_catalogue()
    forms = [form for entry in known.values() for form in entry.forms]
    assert not [form for form in forms if re.search(r"\b(Ctrl|Shift|Del)\b", form)]


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: path.stem)
def test_what_is_translated_is_a_literal_of_the_class_that_asks(path: Path) -> None:
    """A catalogue cannot know an f-string, nor in whose name another object's `tr` asks."""
    for call in nodes_of(path):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        if _name(call) == "tr":
            place = f"{path.name}:{call.lineno}"
            literals = [n for n in ast.walk(call.args[0]) if isinstance(n, ast.Constant)]
            assert literals, f"{place}: no literal is translated"
            assert not isinstance(call.args[0], ast.JoinedStr), f"{place}: an f-string"
            if isinstance(call.func, ast.Attribute):
                owner = call.func.value
                assert isinstance(owner, ast.Name), place
                assert owner.id == "self", f"{place}: ask in the name of your own class or module"


BELOW = sorted(
    path for path in (ROOT / "annotator").rglob("*.py") if "cli" not in path.relative_to(ROOT).parts
)


@pytest.mark.parametrize("path", BELOW, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_message_is_a_literal_template_with_an_argument_for_each_place(
    script: ModuleType, path: Path
) -> None:
    for call in nodes_of(path):
        if not isinstance(call, ast.Call) or not call.args or not script.says(_name(call)):
            continue
        place = f"{path.name}:{call.lineno}"
        for template in script.literals(call.args[0]):
            numbers = [int(number) for number in re.findall(r"{(\d)}", template)]
            assert numbers == list(range(len(numbers))), f"{place}: places in order, each once"
            if _name(call) != "FaultError" and not isinstance(call.args[-1], ast.Starred):
                assert len(call.args) == len(numbers) + 1, f"{place}: an argument for each place"
        is_made = isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
        assert not is_made, f"{place}: give the template and its arguments"


def _bare_texts(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """Yield the texts with words of an argument that no call has made of something else."""
    match node:
        case ast.Constant(value=str() as text):
            yield from [(node, text)] if _has_words(text) else []
        case ast.JoinedStr(values=values):
            for value in values:
                if isinstance(value, ast.Constant):
                    yield from _bare_texts(value)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_bare_texts(body), *_bare_texts(orelse))
        case ast.BinOp(left=left, right=right):
            yield from (*_bare_texts(left), *_bare_texts(right))


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text)) and text.strip(" —:") not in OF_NO_LANGUAGE


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _places(text: str) -> list[str]:
    return re.findall(r"\{\d*\}|%[nYmdHM]", text)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
