"""Writing a judgement, and telling that a source fell."""

from __future__ import annotations

import pytest

from annotator.commands import AddSource
from annotator.findings.judging import confidence_sentence, likelihood_sentence
from annotator.gui.findings.fallen import FallenDialog
from annotator.gui.findings.judgements import JudgementsDialog
from annotator.model import (
    Confidence,
    Fallen,
    Judgement,
    Likelihood,
    Source,
    SourceId,
    SourceKind,
    Standing,
)

from ..robot import Robot


@pytest.fixture
def judging(robot: Robot) -> tuple[Robot, JudgementsDialog]:
    """A claim that is current, and the form beside it."""
    robot.select("shameful affair")
    robot.type("o")
    robot.window.findings_actions.judgements()
    dialog = robot.window.findChild(JudgementsDialog)
    assert dialog is not None
    return robot, dialog


def test_the_form_writes_two_sentences(judging: tuple[Robot, JudgementsDialog]) -> None:
    robot, form = judging
    form.statement.setText("It was forged.")
    form.likelihood.setCurrentIndex(form.likelihood.findData(Likelihood.VERY_LIKELY))
    form.confidence.setCurrentIndex(form.confidence.findData(Confidence.MODERATE))
    form.why.setText("one paper has the letter.")
    assert form.sentences.text() == (
        "We judge that this is very likely (80–95 %): It was forged.\n"
        "Our confidence is moderate, because one paper has the letter."
    )
    form.close()
    assert robot.project.read.all(Judgement) == []


def test_a_judgement_is_entered_changed_and_deleted(
    judging: tuple[Robot, JudgementsDialog],
) -> None:
    robot, form = judging
    form.statement.setText("It was forged.")
    form._put(form.claims, form.against)
    form.save.click()
    (made,) = robot.project.read.all(Judgement)
    assert made.claims == (robot.claim.id,)
    form.why.setText("nobody has seen it")
    form.save.click()
    (changed,) = robot.project.read.all(Judgement)
    assert (changed.why, changed.id) == ("nobody has seen it", made.id)
    assert form.all.count() == 1
    form.delete.click()
    assert robot.project.read.all(Judgement) == []
    assert form.all.count() == 0
    form.close()


def test_a_source_falls_with_a_date_and_a_reason(robot: Robot) -> None:
    herald = Source(id=SourceId("herald"), name="Herald", kind=SourceKind.PUBLICATION)
    robot.project.do(AddSource(herald))
    form = FallenDialog(robot.session, herald.id, robot.window)
    form.fallen.setCurrentIndex(form.fallen.findData(Fallen.CORRECTED))
    form.date.setText("once upon a time")
    form.accept()
    assert "2014-11" in form.doubt.text()
    form.date.setText("March 3, 2021")
    form.reason.setText("It was made up.")
    form.accept()
    (standing,) = robot.project.read.all(Standing)
    assert (standing.source, standing.fallen) == ("herald", Fallen.CORRECTED)
    assert (standing.date, standing.reason) == ("2021-03-03", "It was made up.")


@pytest.mark.parametrize("likelihood", list(Likelihood))
def test_likelihood_and_confidence_never_share_a_sentence(likelihood: Likelihood) -> None:
    one = likelihood_sentence("So it is.", likelihood)
    low, high = likelihood.range
    assert f"({low}–{high} %): So it is." in one
    assert "confidence" not in one
    assert confidence_sentence(Confidence.HIGH, "") == "Our confidence is high."
