"""The tree of tags: made, named, moved, coloured, deleted, and put on claims by their keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QColorDialog, QLineEdit

from annotator.analysis import project_index
from annotator.commands import AddTag, SetTag
from annotator.gui.tags.panel import TagsPanel
from annotator.model import Tag, TagId

from ..robot import CTRL, Robot


@pytest.fixture
def tree(robot: Robot) -> Robot:
    """A tag with two below it, on screen."""
    for tag in (
        Tag(id=TagId("topic"), name="topic"),
        Tag(id=TagId("letter"), name="letter", parent=TagId("topic"), description="The letter"),
        Tag(id=TagId("river"), name="river", parent=TagId("topic"), key="v", colour="#1f6fb2"),
        Tag(id=TagId("voice"), name="voice"),
    ):
        robot.project.do(AddTag(tag))
    robot.window.view_actions.show_tags()
    QApplication.processEvents()
    return robot


def panel(robot: Robot) -> TagsPanel:
    return robot.window.tags


def cells(robot: Robot, column: int = 0) -> list[str]:
    model = panel(robot).model
    return [str(model.index(row, column).data()).strip() for row in range(model.rowCount())]


def choose(robot: Robot, name: str, column: int = 0) -> None:
    row = cells(robot).index(name)
    panel(robot).table.setCurrentIndex(panel(robot).model.index(row, column))


def tag(robot: Robot, name: str) -> Tag:
    return robot.project.read.need(Tag, TagId(name))


def on_claim(robot: Robot) -> list[str]:
    return [str(tag_id) for tag_id in robot.claim.tags]


def test_tags_stand_as_a_tree_with_key_colour_and_description(tree: Robot) -> None:
    assert cells(tree) == ["topic", "letter", "river", "voice"]
    assert cells(tree, 1) == ["", "", "v", ""]
    assert cells(tree, 3) == ["", "The letter", "", ""]
    model = panel(tree).model
    assert model.index(1, 0).data().startswith(" "), "one below another is set in"
    swatch = model.index(2, 0).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(swatch, QPixmap)
    assert swatch.toImage().pixelColor(swatch.rect().center()) == QColor("#1f6fb2")


@pytest.mark.parametrize(
    ("column", "field"), [(0, "name"), (1, "key"), (3, "description")], ids=["name", "key", "text"]
)
def test_a_cell_is_edited_in_place_and_undone(tree: Robot, column: int, field: str) -> None:
    before = tag(tree, "letter")
    choose(tree, "letter", column)
    panel(tree).table.setFocus()
    tree.key(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    tree.type("xyz")
    tree.enter()
    assert getattr(tag(tree, "letter"), field) == "xyz"
    tree.focus_text()
    tree.key(Qt.Key.Key_Z, CTRL)
    assert tag(tree, "letter") == before


def test_a_name_cannot_be_emptied(tree: Robot) -> None:
    panel(tree).model.setData(panel(tree).model.index(1, 0), " ")
    assert tag(tree, "letter").name == "letter"


def test_a_new_tag_is_made_below_the_chosen_one_and_named_at_once(tree: Robot) -> None:
    choose(tree, "topic")
    tree.click(panel(tree).buttons["add"])
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    tree.type("water")
    tree.enter()
    assert cells(tree) == ["topic", "letter", "river", "water", "voice"]
    (made,) = [each for each in tree.project.read.tags() if each.name == "water"]
    assert made.parent == "topic"


def test_a_tag_moves_and_never_below_itself(tree: Robot) -> None:
    choose(tree, "voice")
    tree.click(panel(tree).buttons["move"])
    tree.type("river")
    tree.enter()
    assert tag(tree, "voice").parent == "river"
    choose(tree, "topic")
    tree.click(panel(tree).buttons["move"])
    tree.type("voice")
    tree.enter()
    assert tag(tree, "topic").parent is None
    assert tree.messages[-1].is_error


def test_a_deleted_tag_leaves_its_claims_and_comes_back(tree: Robot) -> None:
    tree.select("shameful affair")
    tree.type("o")
    tree.type("t")
    tree.type("letter")
    tree.enter()
    assert on_claim(tree) == ["letter"]
    assert cells(tree, 2) == ["0", "1", "0", "0"]
    choose(tree, "letter")
    tree.click(panel(tree).buttons["delete"])
    assert on_claim(tree) == []
    tree.session.undo()
    assert on_claim(tree) == ["letter"]


def test_a_colour_is_chosen(tree: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#abcdef"))
    choose(tree, "letter")
    tree.click(panel(tree).buttons["colour"])
    assert tag(tree, "letter").colour == "#abcdef"


def test_the_key_of_a_tag_finds_it_before_all_names(tree: Robot) -> None:
    tree.select("shameful affair")
    tree.type("o")
    tree.type("t")
    tree.type("v")
    assert "river" in tree.window.pick_box.list.currentItem().text()
    tree.enter()
    assert on_claim(tree) == ["river"]


def test_the_card_shows_and_changes_the_chosen_tag(tree: Robot) -> None:
    choose(tree, "letter")
    card = panel(tree).card
    assert card.fields["description"].text() == "The letter"
    assert card.above.text() == "topic"
    for name, text in (("name", "missive"), ("key", "mi"), ("description", "A text")):
        card.fields[name].setFocus()
        card.fields[name].selectAll()
        tree.type(text)
        panel(tree).table.setFocus()
        QApplication.processEvents()
        assert getattr(tag(tree, "letter"), name) == text


def test_a_tag_is_merged_by_name_or_with_the_other_chosen_one(tree: Robot) -> None:
    tree.select("officials did not deny the letter")
    tree.type("r")
    tree.project.do(SetTag((tree.claim.id,), TagId("letter")))
    tree.window.view_actions.show_tags()
    choose(tree, "letter")
    tree.click(panel(tree).buttons["merge"])
    tree.type("riv")
    tree.enter()
    assert cells(tree) == ["topic", "river", "voice"]
    assert tree.claim.tags == ("river",)
    assert tag(tree, "river").description == "The letter"
    flags = QItemSelectionModel.SelectionFlag
    panel(tree).table.selectionModel().clear()
    for row in (1, 2):
        index = panel(tree).model.index(row, 0)
        panel(tree).table.selectionModel().select(index, flags.Select | flags.Rows)
    QApplication.processEvents()
    assert not panel(tree).buttons["delete"].isEnabled()
    tree.click(panel(tree).buttons["merge"])
    tree.type("2")
    assert cells(tree) == ["topic", "voice"]
    assert tree.claim.tags == ("voice",)
    tree.session.undo()
    assert cells(tree) == ["topic", "river", "voice"]


def test_the_menu_of_a_tag_shows_its_claims_in_the_whole_project(tree: Robot) -> None:
    choose(tree, "river")
    panel(tree).menu_of_rows().actions()[0].trigger()
    claims = tree.window.panes.all_claims.panel
    assert claims.query.tags == {TagId("river")}


def test_counts_of_a_large_project_are_read_while_nobody_waits(
    tree: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.select("shameful affair")
    tree.type("o")
    tree.project.do(SetTag((tree.claim.id,), TagId("voice")))
    monkeypatch.setattr(project_index, "_FEW_CLAIMS", 0)
    path = tree.project.path
    tree.session.close_project()
    assert tree.session.open_project(path)
    assert set(cells(tree, 2)) == {"…"}
    choose(tree, "voice")
    tree.wait_for(lambda: cells(tree, 2)[cells(tree).index("voice")] == "1")
    assert panel(tree).card.number.text() == "1 claim"
