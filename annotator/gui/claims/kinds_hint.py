"""What the card shows while no claim is current: the three kinds, with an example each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.language import translator
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.layouts import column_of
from annotator.model import ClaimKind

tr = translator("kinds_hint")


class KindsHint(QWidget):
    """Says how to get a current claim, and what the kinds mean."""

    def __init__(self) -> None:
        super().__init__()
        self._advice = PlainLabel(wraps=True, role="dim")
        self._keys: dict[str, PlainLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, (kind, (example, meaning)) in enumerate(_examples().items()):
            row = 3 * number
            name, key = PlainLabel(kind_name(kind)), PlainLabel(role="dim")
            name.setProperty("kind", kind.value)
            self._keys[f"tag_{kind}"] = key
            grid.addWidget(name, row, 0)
            grid.addWidget(PlainLabel(example, wraps=True), row, 1)
            grid.addWidget(key, row + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(meaning, wraps=True, role="dim"), row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 10)
        column_of(self._advice, grid, within=self, margins=0, spacing=14)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Name the keys as they are now; `key_of` returns that of an action, as it is said."""
        advice = tr(
            "No claim is chosen. Click one in the text, or go to the next one with {0}. To make "
            "one, select words and press the key of what they are:"
        )
        self._advice.setText(advice.format(key_of("next_claim")))
        for action, label in self._keys.items():
            label.setText(key_of(action))


def _examples() -> dict[ClaimKind, tuple[str, str]]:
    """Return for each kind a sentence, and what makes it one."""
    return {
        ClaimKind.FACT: (
            tr("“The bridge was closed in June.”"),
            tr("The text's own voice says it, and it can be checked."),
        ),
        ClaimKind.REPORT: (
            tr("“The mayor said that the bridge was safe.”"),
            tr("The text attributes it to somebody else, who is linked as its source."),
        ),
        ClaimKind.OPINION: (
            tr("“The delay is a disgrace.”"),
            tr("The text's own voice says it, and it cannot be checked."),
        ),
    }
