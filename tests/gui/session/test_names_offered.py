"""Names that stand in the text are offered whole, by any of their words."""

from __future__ import annotations

import pytest

from ..robot import Robot, document_of

TEXT = """Bridge shut

By Una Marsh, NORWOLD COURIER
Tuesday, 4 May

Brand & Sons said that it knew nothing. Professor Grün von der Freien Universität denied it, the
Norwold Courier reported.
"""


@pytest.mark.parametrize(
    ("letters", "name"),
    [("norw", "Norwold Courier"), ("sons", "Brand & Sons"), ("grü", "Professor Grün")],
)
def test_a_few_letters_offer_the_whole_name(robot: Robot, letters: str, name: str) -> None:
    robot.project.do(document_of(TEXT, "Bridge"))
    robot.session.show_document(list(robot.project.read.titles())[-1])
    robot.caret_to("Bridge shut")
    robot.type("fw")
    robot.window.pick_box.field.insert(letters)
    assert f"“{name}”" in robot.window.pick_box.list.item(0).text()
    robot.enter()
    assert robot.source_names() == [name]
