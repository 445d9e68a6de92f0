"""Reading by keys: what a key leads to is seen, and the text moves no more than that takes."""

from __future__ import annotations

import pytest

from ..robot import Robot


@pytest.mark.parametrize("keys", ["j" * 48, "j" * 48 + "k" * 48, "]]]]]]]]]]]]]["])
def test_what_a_key_leads_to_is_seen_whole_with_lines_around_it(empty: Robot, keys: str) -> None:
    empty.window.resize(1280, 620)
    empty.window.welcome_newcomer()
    empty.window.first_steps.hide()
    empty.focus_text()
    view = empty.view
    for key in keys:
        empty.type(key)
        document = empty.document
        if empty.session.claim_id and key in "[]":
            start, end = document.outlines[empty.session.claim_id].ranges[0]
        else:
            start, end = document.sentences.at(view.caret) or (0, 0)
        top, bottom = view.on_screen.rect_at(start).top(), view.on_screen.rect_of(end).bottom()
        is_at_an_end = view.verticalScrollBar().value() in (0, view.verticalScrollBar().maximum())
        assert top >= (0 if is_at_an_end else 30), document.text[start:end]
        assert bottom <= view.viewport().height() - (0 if is_at_an_end else 30)
