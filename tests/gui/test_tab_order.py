"""Tab leads through the whole window and comes round, whatever is shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from .robot import Robot

ONE_ROW = 40
"""Pixels: what stands side by side is not always centred on one line."""


def around(robot: Robot, *, is_forward: bool = True) -> list[QWidget]:
    """Return the widgets that Tab leads to from the text, until it comes to one of them again.

    By moving the focus, as `nextInFocusChain` makes each widget the owner of the next one, and
    what one of them owns is then freed too early; and as a focus proxy leads elsewhere.
    """
    robot.focus_text()
    found: list[QWidget] = []
    while (widget := robot.window.focusWidget()) not in found:
        found.append(widget)
        robot.window.focusNextPrevChild(is_forward)
    assert widget is robot.view, f"Tab never comes back to the text, from {found}"
    return found


@pytest.mark.parametrize(
    "show",
    [
        *("show_claims", "show_sources", "show_tags", "show_details", "show_history"),
        *("search_project", "show_findings", "all_claims", "agreement"),
    ],
)
def test_tab_comes_round_through_all_panes(robot: Robot, show: str) -> None:
    robot.caret_to("shameful")
    robot.type("r")
    robot.link("The Herald")
    robot.window.actions_by_name[show].trigger()
    panes = robot.window.panes
    above: dict[str, QWidget] = {"all_claims": panes.all_claims, "agreement": panes.agreement}
    tab = above.get(show) or robot.window.tabs.currentWidget()
    found = around(robot)
    assert robot.window.documents.view in found
    assert robot.window.documents.order_button in found
    assert robot.window.tabs.tabBar() in found
    assert any(tab.isAncestorOf(each) and each is not tab for each in found)
    assert found[1:] == around(robot, is_forward=False)[:0:-1]


def test_tab_leads_from_the_filter_of_the_claims_to_the_table(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("r")
    found = around(robot)
    claims = robot.window.claims
    assert found.index(claims.filters.field) < found.index(claims.table)


def test_tab_leads_from_the_text_through_what_finds_words_in_it(robot: Robot) -> None:
    robot.window.desk.pane.start_finding()
    bar = robot.window.desk.pane.find_bar
    stops = [bar.field, bar.case, bar.word, bar.regex, bar.close_button]
    assert around(robot)[1:6] == stops
    assert around(robot, is_forward=False)[:-6:-1] == stops


def test_tab_goes_through_the_card_from_top_to_bottom(empty: Robot) -> None:
    empty.window.welcome_newcomer()
    empty.window.first_steps.hide()
    for _claim in range(5):  # the sixth has two layers, tags, relations and evidence
        empty.type("]")
    card = empty.window.claims.card
    inside = [each for each in around(empty) if card.isAncestorOf(each)]
    empty.wait_for(lambda: not empty.window.tasks.is_busy)  # origins may come, and move the rest
    QApplication.processEvents()
    whole = card.widget()
    assert whole is not None
    tops = [each.mapTo(whole, each.rect().center()).y() for each in inside]
    assert len(inside) > 20
    assert all(after >= before - ONE_ROW for before, after in pairwise(tops))
