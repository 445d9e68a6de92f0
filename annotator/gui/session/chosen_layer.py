"""Which layer of a claim's chain is the chosen one: cue, mention, stance and via are for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.model import Attribution, AttributionId, ClaimId, Edit, EditAction


class ChosenLayer(QObject):
    """Per claim the layer that was linked or chosen last; without one, the innermost."""

    changed = Signal()
    """Another layer was chosen by hand; one that is linked is told of by its edit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chosen: dict[ClaimId, AttributionId] = {}

    def of(self, layers: Sequence[Attribution]) -> Attribution | None:
        """Return the chosen one of a claim's layers, outermost first; None where it has none."""
        if not layers:
            return None
        chosen = self._chosen.get(layers[0].claim)
        return next((layer for layer in layers if layer.id == chosen), layers[-1])

    def choose(self, layer: Attribution) -> None:
        """Choose a layer of its claim."""
        self._chosen[layer.claim] = layer.id
        self.changed.emit()

    def apply_edit(self, edit: Edit) -> None:
        """Choose the layer that was just linked."""
        if edit.summary.action is EditAction.EDIT:
            for change in edit.changes:
                if change.before is None and isinstance(change.after, Attribution):
                    self._chosen[change.after.claim] = change.after.id
