"""Writing a judgement, and telling that a source fell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.commands import AddSource, Delete
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
from annotator.project import Project
from annotator.settings import load_settings

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


def test_a_claim_speaks_for_a_judgement_or_against_it(
    judging: tuple[Robot, JudgementsDialog],
) -> None:
    robot, form = judging
    form.statement.setText("It was forged.")
    form._put(form.claims, form.against)
    form._put(form.against, form.claims)
    form.save.click()
    (made,) = robot.project.read.all(Judgement)
    assert (made.claims, made.against) == ((), (robot.claim.id,))
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


def test_what_is_typed_outlives_the_form_and_is_forgotten_once_stored(
    judging: tuple[Robot, JudgementsDialog],
) -> None:
    robot, form = judging
    QTest.keyClicks(form.statement, "It was forged.")
    QTest.keyClicks(form.why, "nobody saw it")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    again = _form(robot)
    assert (again.statement.text(), again.why.text()) == ("It was forged.", "nobody saw it")
    again.save.click()
    (made,) = robot.project.read.all(Judgement)
    QTest.keyClicks(again.why, " and more")
    again.new.click()
    assert (again.statement.text(), again.why.text()) == ("", "")
    again.all.setCurrentRow(0)
    assert again.why.text() == "nobody saw it and more"
    with Project.open(robot.project.path, load_settings().analyst) as colleague:
        colleague.do(Delete(Judgement, (made.id,)))
    robot.session.poll_other_processes()
    assert again.why.text() == "nobody saw it and more", "as typed for a new one"
    again.close()


def _form(robot: Robot) -> JudgementsDialog:
    robot.window.findings_actions.judgements()
    return robot.window.findChildren(JudgementsDialog)[-1]


def test_what_is_typed_of_a_fall_is_there_after_a_kill_and_given_up_with_cancel(
    robot: Robot,
) -> None:
    robot.project.do(AddSource(Source(id=SourceId("s"), name="Herald", kind=SourceKind.DOCUMENT)))
    dialog = FallenDialog(robot.session, SourceId("s"), robot.window)
    QTest.keyClicks(dialog.reason, "the paper took it back")
    # A kill closes nothing: the next window reads what was kept.
    dialog.deleteLater()
    again = FallenDialog(robot.session, SourceId("s"), robot.window)
    assert again.reason.text() == "the paper took it back"
    again.reject()
    last = FallenDialog(robot.session, SourceId("s"), robot.window)
    assert last.reason.text() == ""
    last.reject()
