"""Whatever a name from outside holds, it is shown and read out as it stands, and nothing is opened.

What looks like HTML is HTML for Qt: a tool tip or a label would show the files that it names.
"""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QTabBar,
    QTextEdit,
    QWidget,
)

from annotator.commands import (
    AddClaim,
    AddDocument,
    AddEvidence,
    AddSource,
    AddTag,
    LinkSource,
    RelateClaims,
    Revise,
)
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.window.main_window import MainWindow
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimKind,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    Verdict,
)
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project import Command, Project

from .robot import Robot

WINDOW = Path(__file__).resolve().parents[2] / "annotator/gui"
_MOST_SECONDS = 15
"""Of a step with a megabyte in each field, on a busy machine; it was minutes."""
TABS = (
    "show_claims",
    "show_sources",
    "show_tags",
    "show_details",
    "show_history",
    "search_project",
)
BOXES = ("link_source", "tag", "relate", "show_second", "palette_of_commands", "set_voice")


class Opening(QTextDocument):
    """Notes what a text that is taken for HTML would have Qt open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[object] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.opened.append((kind, name))
        return None


def hostile(field: str, picture: Path, length: int = 0) -> str:
    """Return a name that is markup, names a file and has a sign for a key."""
    start = f'<img src="{picture.as_uri()}"><b>&x {field}</b>'
    return start + "y" * (length - len(start))


def make_project(path: Path, picture: Path, length: int) -> None:
    """Make a project in which every text of an analyst or of a file is such a name."""

    def name(field: str) -> str:
        return hostile(field, picture, length)

    analyst = Analyst(id=AnalystId("eve"), name=name("analyst"))
    text = f"{hostile('text', picture)}. One said so. Two said more.\n\nA second paragraph."
    with Project.create(path, analyst, title=name("project")) as project:
        found = tuple(FoundField(each, name(each.name), name("origin")) for each in FieldName)
        documents = [
            AddDocument(
                text=f"{text} {number}",
                title=name("title"),
                file_name=name("file"),
                findings=Findings(fields=found),
            )
            for number in range(2)
        ]
        sources = [
            Source(
                id=SourceId(kind.value),
                name=name(kind),
                kind=kind,
                role=name("role"),
                note=name("note"),
            )
            for kind in SourceKind
        ]
        tags = [
            Tag(id=TagId("a"), name=name("tag"), description=name("description")),
            Tag(id=TagId("b"), name=name("below"), parent=TagId("a")),
        ]
        claims = [
            AddClaim(
                document_id=documents[0].document_id,
                ranges=((0, 9), (12 + number, 15 + number)),
                kind=ClaimKind.REPORT,
                statement=name("statement"),
            )
            for number in range(2)
        ]
        commands: list[Command] = [
            *documents,
            *map(AddSource, sources),
            *map(AddTag, tags),
            *claims,
        ]
        for command in commands:
            project.do(command)
        claim = project.read.need(Claim, claims[0].claim_id)
        marked = replace(claim, note=name("remark"), tags=(TagId("a"), TagId("b")))
        project.do(Revise(claim, marked, Message("{0}", name("label"))))
        first, second = (claim.claim_id for claim in claims)
        for source in sources[:3]:
            via = sources[3].id
            project.do(LinkSource(claim_id=first, source_id=source.id, via_id=via))
        project.do(
            RelateClaims(
                from_id=first, type=RelationType.SUPPORTS, to_id=second, rationale=name("rationale")
            )
        )
        other = documents[1].document_id
        project.do(
            AddEvidence(
                claim_id=first, document_id=other, ranges=((0, 9),), verdict=Verdict.OVERSTATED
            )
        )


def wrong_in(window: QWidget) -> list[str]:
    """Return every text of a window that Qt would take for markup, or for a key."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            found += [f"{where}: rich {widget.text()[:80]}"] * GuiQt.mightBeRichText(widget.text())
        if isinstance(widget, QTextEdit) and "￼" in widget.toPlainText():
            found.append(f"{where}: a picture")
        found += [f"{where}: opens {tip[:80]}" for tip in tips_of(widget) if opens_something(tip)]
        found += [f"{where}: reads {text[:80]}" for text in read_out(widget) if "pre-wrap" in text]
        found += [f"{where}: a key in {text[:80]}" for text in pressed(widget) if has_key(text)]
    return found


def tips_of(widget: QWidget) -> Iterator[str]:
    """Yield the tool tips of a widget, and of what it shows."""
    yield widget.toolTip()
    if isinstance(widget, QTabBar):
        yield from (widget.tabToolTip(tab) for tab in range(widget.count()))
    if isinstance(widget, QAbstractItemView | QComboBox) and (model := widget.model()) is not None:
        roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole)
        for parent in (QModelIndex(), model.index(0, 0)):
            for row in range(min(model.rowCount(parent), 50)):
                for column in range(20):
                    index = model.index(row, column, parent)
                    yield from (str(index.data(role) or "") for role in roles)


def read_out(widget: QWidget) -> Iterator[str]:
    """Yield what a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            yield interface.text(kind)


def pressed(widget: QWidget) -> Iterator[str]:
    """Yield the texts in which & would be the sign for a key."""
    if isinstance(widget, QAbstractButton):
        yield widget.text()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    yield from (action.text() for action in widget.findChildren(QAction))


def opens_something(tip: str) -> bool:
    """Return whether a tool tip would have Qt open a file, or show anything but its text."""
    if not GuiQt.mightBeRichText(tip):
        return False
    document = Opening()
    document.setHtml(tip)
    return bool(document.opened) or re.sub("<p [^<>]*>|</p>", "", tip).count("<") > 0


def has_key(text: str) -> bool:
    """Return whether the `&x` of a hostile name stands in a text as the sign for a key."""
    return re.search(r"(?<!&)(?:&&)*&x", text) is not None


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    path.write_bytes(b"no picture")
    return path


@pytest.mark.parametrize("length", [0, 2_000], ids=["short", "long"])
def test_no_text_of_a_project_is_markup_anywhere_in_the_window(
    window: MainWindow, tmp_path: Path, picture: Path, length: int
) -> None:
    path = tmp_path / "&x <b>work.annotator"
    make_project(path, picture, length)
    robot = Robot(window)
    assert robot.session.open_project(path)
    robot.focus_text()
    robot.session.show_claim(robot.claims[0].id)
    found = []
    for action in (*TABS, *BOXES):
        if action not in TABS:
            robot.focus_text()
            robot.session.show_claim(robot.claims[0].id)
        window.actions_by_name[action].trigger()
        QApplication.processEvents()
        found += [f"{action}: {line}" for line in wrong_in(window)]
        window.pick_box.leave()
    assert sorted(set(found))[:30] == []


def test_texts_of_a_megabyte_do_not_stop_the_window(
    window: MainWindow, tmp_path: Path, picture: Path
) -> None:
    path = tmp_path / "work.annotator"
    make_project(path, picture, 1_000_000)
    robot = Robot(window)
    assert robot.session.open_project(path)
    for action in TABS:
        started = time.thread_time()
        robot.session.show_claim(robot.claims[0].id)
        window.actions_by_name[action].trigger()
        QApplication.processEvents()
        assert time.thread_time() - started < _MOST_SECONDS, action


def test_what_the_window_says_and_lists_is_plain(
    window: MainWindow, tmp_path: Path, picture: Path
) -> None:
    path = tmp_path / "&x <b>work.annotator"
    make_project(path, picture, 0)
    robot = Robot(window)
    assert robot.session.open_project(path)
    robot.session.say(hostile("message", picture), is_error=True)
    assert sorted(set(wrong_in(window)))[:20] == []
    robot.session.close_project()
    QApplication.processEvents()
    window._recent.aboutToShow.emit()
    actions = window._recent.actions()
    assert actions
    assert not any(
        has_key(action.text()) or opens_something(action.toolTip()) for action in actions
    )
    assert sorted(set(wrong_in(window)))[:20] == []


def test_a_tool_tip_shows_all_of_a_name_as_it_stands(picture: Path) -> None:
    name = hostile("name", picture) + "\nsecond line"
    document = Opening()
    document.setHtml(plain_tip(name))
    assert (document.toPlainText(), document.opened) == (name, [])
    assert len(plain_tip("y" * 1_000_000)) < 3_000
    assert plain_tip("") == ""


# One way to set them


def unsafe_texts(source: str) -> list[int]:
    """Return the lines of a module that show a text in a way in which it may be markup."""
    found = []
    tree = ast.parse(source)
    for node in ast.walk(tree):
        match node:
            case ast.alias(name="QLabel" | "QErrorMessage" | "QProgressDialog" | "QToolTip"):
                found.append(node.lineno)
            case ast.Attribute(attr="setHtml" | "insertHtml" | "appendHtml" | "setWhatsThis"):
                found.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="setToolTip"), args=[given]):
                if not _is_own(given):
                    found.append(node.lineno)
            case ast.alias(name="QMessageBox"):
                if "setTextFormat(Qt.TextFormat.PlainText)" not in source:
                    found.append(node.lineno)
    if "ToolTipRole" in source and "plain_tip" not in source:
        found.append(0)
    return found


def _is_own(given: ast.expr) -> bool:
    """Return whether a text is one of the program's own, or made plain."""
    match given:
        case ast.Call(func=ast.Name(id="plain_tip")):
            return True
        case ast.Call(func=ast.Attribute(attr="tr") | ast.Name(id="tr"), args=[ast.Constant()]):
            return True
        case ast.BinOp(left=ast.Call(func=ast.Name(id="translated"))):
            return True  # the tip of an action, with its key
    return False


@pytest.mark.parametrize(
    "path", sorted(WINDOW.rglob("*.py")), ids=lambda path: path.relative_to(WINDOW).as_posix()
)
def test_labels_and_tool_tips_are_made_in_the_one_way(path: Path) -> None:
    the_way = WINDOW / "look/plain_labels.py"
    headings = WINDOW / "widgets/record_table.py"  # the tips of columns, our own
    if path not in (the_way, headings):
        assert unsafe_texts(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtWidgets import QLabel",
        "button.setToolTip(name)",
        "button.setToolTip(self.tr('{0}').format(name))",
        "page.setHtml(text)",
        "from PySide6.QtWidgets import QMessageBox",
        "if role == Qt.ItemDataRole.ToolTipRole:\n    name",
    ],
)
def test_another_way_is_found(source: str) -> None:
    assert unsafe_texts(source) != []
