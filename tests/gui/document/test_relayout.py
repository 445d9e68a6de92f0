"""Laying out again after an edit of many claims, such as a merge."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QTextBlock

from annotator.commands import AddClaim, Together
from annotator.gui.document import relayout
from annotator.gui.document.block_style import rooms_of_block
from annotator.project.open_document import OpenDocument

from ..robot import TEXT, Robot


def test_a_paragraph_is_looked_at_once_however_many_claims_come_into_it(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []

    def rooms(document: OpenDocument, block: QTextBlock) -> Sequence[object]:
        looked_at.append(block.blockNumber())
        return rooms_of_block(document, block)

    monkeypatch.setattr(relayout, "rooms_of_block", rooms)
    start = TEXT.index("The Herald")
    ranges = [(start + n, start + 20 + n) for n in range(30)]
    adds = tuple(AddClaim(document_id=robot.document.id, ranges=(each,)) for each in ranges)
    robot.session.do(Together("Many", adds))
    assert len(robot.claims) == 30
    assert looked_at
    assert len(looked_at) == len(set(looked_at))
