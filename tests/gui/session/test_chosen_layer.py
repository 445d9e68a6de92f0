"""The layer that cue, mention, stance and via are for."""

from __future__ import annotations

from annotator.model import Attribution, Source

from ..robot import Robot


def _chosen(robot: Robot) -> str:
    layer = robot.session.layer.of(robot.layers)
    assert isinstance(layer, Attribution)
    return robot.project.read.need(Source, layer.source).name


def test_the_layer_that_was_linked_last_is_the_chosen_one(robot: Robot) -> None:
    robot.select("officials did not deny the letter")
    robot.type("r")
    assert robot.session.layer.of(robot.layers) is None
    robot.link("officials")
    robot.link("The Herald")
    assert _chosen(robot) == "The Herald"
    robot.focus_text()
    robot.type("w")
    robot.type("Ann Lee")
    robot.enter()
    assert _chosen(robot) == "Ann Lee"
    robot.session.undo()
    assert _chosen(robot) == "The Herald", "without it the innermost is"


def test_a_layer_that_was_chosen_stays_so_for_its_claim(robot: Robot) -> None:
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.link("The Herald")
    heard: list[None] = []
    robot.session.layer.changed.connect(lambda: heard.append(None))
    robot.session.layer.choose(robot.layers[0])
    assert _chosen(robot) == "officials"
    assert len(heard) == 1
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("Ann Lee")
    assert _chosen(robot) == "Ann Lee"
    robot.caret_to("officials did")
    assert _chosen(robot) == "officials"
