"""What stands above a sentence and holds for it."""

from __future__ import annotations

import pytest

from annotator.text.leading import leads
from annotator.text.sentence_alignment import Sentences

INTRODUCTION, HEAD, QUESTION, HEADING, SENDER = range(5)


def led(text: str, part: int) -> dict[str, str]:
    """Return by its words what of a kind leads each sentence of a text, where something does."""
    cut = Sentences(text)
    return {cut.string(n): lead[part] for n, lead in enumerate(leads(cut)) if lead[part]}


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Rumours about the bridge", "Rumours about the bridge"),
        # A number that a heading is counted by is no part of what it says; a year is.
        ("3 rumours about the bridge", " rumours about the bridge"),
        ("Rumours of 2014", "Rumours of 2014"),
        ("Arguments for it", "Arguments for it"),
        ("Lena Moss (Greens)", "Lena Moss (Greens)"),
        ("What the guards say", "What the guards say"),
        ("What the guards eat", None),
        ("About the bridge", None),
        ("Rumours about the bridge.", None),
        ("Rumours " + "very " * 10 + "old", "Rumours " + "very " * 10 + "old"),
        ("Rumours " + "very " * 11 + "old", None),
    ],
)
def test_a_heading_leads_where_it_makes_something_doubted_or_said_by_a_side(
    heading: str, told: str | None
) -> None:
    text = f"It was dry.\n\n{heading}\n\nThe bridge is shut. It leaks.\n\nThe weather\n\nIt rained."
    below = {} if told is None else {"The bridge is shut.": told, "It leaks.": told}
    assert led(text, HEADING) == below


@pytest.mark.parametrize(
    ("first", "second", "is_paired"),
    [
        ("Say of the plan", "Cost of the plan", True),
        ("Say of 2 plans", "Cost of 3 plans", True),
        ("Rule 1 of the plan", "Rule 2 of the plan", False),
        ("Say", "Cost", False),
        ("Say of the plan", "Cost of many other things", False),
    ],
)
def test_headings_that_are_worded_alike_lead_and_those_that_are_only_counted_do_not(
    first: str, second: str, is_paired: bool
) -> None:
    text = f"It was dry.\n\n{first}\n\nHale is for it.\n\n{second}\n\nMoss is not."
    assert set(led(text, HEADING)) == ({"Hale is for it.", "Moss is not."} if is_paired else set())


def test_a_title_that_corrects_leads_all_below() -> None:
    text = "Correction\n\nThe bridge is shut.\n\nThe weather\n\nIt rained."
    assert led(text, HEADING)["It rained."] == "Correction"


def test_an_introduction_leads_the_items_of_its_list() -> None:
    text = "The council approved:\n- the bridge;\n- the road.\n\nIt rained.\n\n- a tower."
    told = "The council approved:"
    assert led(text, INTRODUCTION) == {"- the bridge;": told, "- the road.": told}


def test_a_question_leads_the_paragraph_below_it() -> None:
    told = "Is it shut?"
    text = f"{told}\n\nIt is. It leaks.\n\nIt rained."
    assert led(text, QUESTION) == {"It is.": told, "It leaks.": told}


def test_who_sent_a_letter_leads_it_up_to_the_name_at_its_foot() -> None:
    text = "From: Hale\n\nThe bridge is shut.\n\nKind regards\n\nAnn Hale\n\nIt rained."
    told = led(text, SENDER)
    assert told["The bridge is shut."] == "From: Hale Ann Hale"
    assert "It rained." not in told
