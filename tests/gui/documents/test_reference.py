"""How a document itself is referred to: an entry of a bibliography that the register has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.commands import AddSource
from annotator.model import Document, JsonText, Obtained, Source, SourceId, SourceKind

from ..robot import CTRL, Robot

CSL = JsonText('{"title":"On walls","author":[{"family":"Ray"}],"issued":{"date-parts":[[2014]]}}')


@pytest.fixture
def referenced(robot: Robot) -> Robot:
    for name, csl in (("On walls", CSL), ("Bare", JsonText(""))):
        made = Source(id=SourceId(name), name=name, kind=SourceKind.DOCUMENT, csl=csl)
        robot.project.do(AddSource(made))
    robot.key(Qt.Key.Key_4, CTRL)
    return robot


def choose(robot: Robot, letters: str) -> None:
    robot.click(robot.window.details.reference)
    robot.type(letters)
    robot.enter()


def stored(robot: Robot, name: str) -> Source:
    return robot.project.read.need(Source, SourceId(name))


def test_an_entry_becomes_the_reference_of_the_document(referenced: Robot) -> None:
    button = referenced.window.details.reference
    assert button.text() == "Choose…"
    choose(referenced, "wall")
    document = referenced.document.document
    chosen = stored(referenced, "On walls")
    assert (chosen.document, chosen.obtained) == (document.id, Obtained.YES)
    assert button.text() == "Ray (2014). On walls"
    referenced.session.undo()
    assert stored(referenced, "On walls").document is None
    assert button.text() == "Choose…"


def test_the_source_that_the_document_is_gets_the_reference(referenced: Robot) -> None:
    document = referenced.document.document
    own = Source(
        id=SourceId("own"), name="Own", kind=SourceKind.DOCUMENT, document=document.id, note="n"
    )
    referenced.project.do(AddSource(own))
    choose(referenced, "wall")
    filled = stored(referenced, "own")
    assert (filled.name, filled.csl, filled.note) == ("Own", CSL, "n")
    assert referenced.project.read.get(Source, "On walls") is None


def test_what_is_another_document_already_is_not_offered(referenced: Robot) -> None:
    other = referenced.project.read.all(Document)[1]
    made = Source(
        id=SourceId("x"), name="X walls", kind=SourceKind.DOCUMENT, document=other.id, csl=CSL
    )
    referenced.project.do(AddSource(made))
    referenced.click(referenced.window.details.reference)
    listed = referenced.window.pick_box.list
    assert [listed.item(row).text().split("   ")[-1] for row in range(listed.count())] == [
        "Ray (2014). On walls"
    ]
    referenced.key(Qt.Key.Key_Escape)
