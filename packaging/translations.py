"""Bring the catalogue of texts up to date and compile it: `make translations`.

Qt's own `lupdate` reads neither the table of actions nor a module's `tr`, nor the messages of the
packages below the window, which are shown too. So the texts are collected here, from
the syntax trees, into the catalogue that Qt's Linguist edits and `lrelease` compiles. Both files
are committed: the program runs from a checkout without any tool.

A new text comes in as "unfinished"; translate it in `resources/translations/annotator_de.ts` (by
hand or in Linguist) and run this once more. What is gone from the program leaves the catalogue.
"""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources/translations/annotator_de.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
WINDOW = ROOT / "annotator/gui"
CORE, WORDS, ACTIONS = "core", "words", "actions"


class Text(NamedTuple):
    """A text of the program: where it stands for Qt, how it reads, whether it has a number."""

    context: str
    source: str
    has_number: bool = False


@dataclass(slots=True)
class Entry:
    """A translation: one form, or one for each grammatical number."""

    forms: list[str]
    is_finished: bool = True


# Collecting


def collect() -> list[Text]:
    """Return every text of the program, sorted."""
    texts = {*_of_actions(), *_of_words(), *_of_core()}
    for path in sorted(WINDOW.rglob("*.py")):
        texts |= set(_of_window(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(texts)


def _of_window(tree: ast.Module) -> Iterator[Text]:
    """Yield what passes through `self.tr`, a module's own `tr` or `translate`.

    A module's own function has the context that it hands to `translate` or `translator`.
    """
    own = {
        target.id: str(made.value.args[0].value)
        for made in tree.body
        if isinstance(made, ast.Assign) and isinstance(made.value, ast.Call)
        if _name(made.value) == "translator" and isinstance(made.value.args[0], ast.Constant)
        for target in made.targets
        if isinstance(target, ast.Name)
    } | {
        function.name: str(call.args[0].value)
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _name(call) == "translate"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Name)
    }
    for context, call in _calls(tree, ""):
        texts = [a.value for a in call.args if isinstance(a, ast.Constant) and a.value is not None]
        match call.func:
            case ast.Attribute(attr="tr") if texts:
                yield Text(context, str(texts[0]), len(call.args) > 2)
            case ast.Name(id="tr" | "translate") | ast.Attribute(attr="translate") if texts[1:]:
                yield Text(str(texts[0]), str(texts[1]), len(call.args) > 3)
            case ast.Name(id=name) if name in own and texts:
                yield Text(own[name], str(texts[0]))


def _calls(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield context, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else context)


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _of_actions() -> Iterator[Text]:
    from annotator.gui.actions import Menu
    from annotator.gui.window.rows import ACTIONS as TABLE

    for menu in Menu:
        yield Text(ACTIONS, menu.value)
    for row in TABLE:
        yield from (Text(ACTIONS, text) for text in (row.title, row.tip, row.within) if text)


def _of_words() -> Iterator[Text]:
    """Yield the closed vocabularies, the kinds of records and their fields."""
    from annotator import model
    from annotator.formats.losses import PROJECT, TEXT, TYPES
    from annotator.gui.look.language import forms_of
    from annotator.messages import kind_term
    from annotator.model import kinds
    from annotator.processes.rights.kept import Kept
    from annotator.text.fidelity import Departure

    for enum in vars(kinds).values():
        if isinstance(enum, type) and issubclass(enum, StrEnum) and enum is not StrEnum:
            yield from (Text(WORDS, value.replace("-", " ")) for value in enum)
    yield from (Text(WORDS, word.value) for words in (Kept, Departure) for word in words)
    yield from (Text(WORDS, name) for name in (*TYPES, TEXT, PROJECT))
    for cls in model.RECORD_TYPES:
        yield from (
            Text(WORDS, name) for name in (cls.__name__, kind_term(cls), cls.__name__.lower())
        )
        yield from (Text("counted", form) for form in forms_of(cls.__name__))
        yield from (Text(WORDS, field.name.replace("_", " ")) for field in fields(cls))


def _of_core() -> Iterator[Text]:
    """Yield the templates of messages and errors; what the command line alone says is English."""
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        if "cli" not in path.relative_to(ROOT).parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and says(_name(node)) and node.args:
                    yield from (Text(CORE, t) for t in literals(node.args[0]) if t)


def says(name: str) -> bool:
    """Tell whether a call by a name makes a message or one of our errors."""
    is_ours = not hasattr(builtins, name) and not name.startswith("Child")
    return name == "Message" or (name.endswith("Error") and is_ours)


def literals(tree: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument can be."""
    match tree:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*literals(body), *literals(orelse))


# The catalogue


def read_catalogue() -> tuple[str, dict[Text, Entry]]:
    """Return the head of the catalogue (with the glossary) and its translations."""
    text = CATALOGUE.read_text(encoding="utf-8")
    entries = {}
    for context in ElementTree.fromstring(text).iter("context"):  # noqa: S314 - our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None, f"{CATALOGUE.name} has a message without a translation"
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            key = Text(name, message.findtext("source", ""), message.get("numerus") == "yes")
            entries[key] = Entry(forms, found.get("type") != "unfinished")
    return text[: text.index("<TS ")], entries


def updated(texts: list[Text], known: dict[Text, Entry]) -> dict[Text, Entry]:
    """Return a translation for each text; a new one is taken from the same text elsewhere."""
    elsewhere = {text[1:]: entry for text, entry in known.items() if entry.is_finished}
    new = Entry(["", ""], is_finished=False)
    found = {text: known.get(text) or elsewhere.get(text[1:]) or new for text in texts}
    return {
        text: Entry(e.forms[:1] if not text.has_number else e.forms, e.is_finished)
        for text, e in found.items()
    }


def written(head: str, entries: dict[Text, Entry]) -> str:
    """Return the catalogue as XML, in the order of contexts and texts."""
    lines = [f'{head}<TS version="2.1" language="de" sourcelanguage="en">']
    for context in sorted({text.context for text in entries}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text, entry in entries.items():
            if text.context == context:
                lines += _message(text, entry)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, entry: Entry) -> Iterator[str]:
    state = "" if entry.is_finished else ' type="unfinished"'
    yield '    <message numerus="yes">' if text.has_number else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    if text.has_number:
        yield f"        <translation{state}>"
        yield from (f"            <numerusform>{escape(f)}</numerusform>" for f in entry.forms)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(entry.forms[0])}</translation>"
    yield "    </message>"


def compile_to(path: Path) -> None:
    """Compile the catalogue for Qt."""
    import PySide6

    tool = Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    words = [tool, "-silent", CATALOGUE, "-qm", path]
    subprocess.run(words, check=True)


def main() -> int:
    """Bring the catalogue up to date; exit code 1 if something in it is not translated."""
    head, known = read_catalogue()
    entries = updated(collect(), known)
    CATALOGUE.write_text(written(head, entries), encoding="utf-8", newline="\n")
    compile_to(COMPILED)
    open_ones = [text for text, entry in entries.items() if not entry.is_finished]
    print(f"{CATALOGUE.name}: {len(entries)} texts, {len(open_ones)} without a translation")
    for text in open_ones:
        print(f"  {text.context}: {text.source}")
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
