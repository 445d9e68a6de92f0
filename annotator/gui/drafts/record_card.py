"""A card: the fields of one record in a form that scrolls, each stored when it is left."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QScrollArea, QWidget

from annotator.gui.drafts.bound_field import BoundField
from annotator.gui.drafts.drafts import Drafts
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.model import Source, Tag


class RecordCard(QScrollArea):
    """Shows one record; a subclass adds the rows of the form."""

    def __init__(self, drafts: Drafts, lines: Iterable[str], long: str) -> None:
        """Make a field for each name of `lines`, and a field of several lines for `long`."""
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields: dict[str, QLineEdit | GrowingEdit] = {name: QLineEdit() for name in lines}
        self.fields[long] = GrowingEdit("")
        self._bound = {name: BoundField(field, drafts, name) for name, field in self.fields.items()}
        self._inside = QWidget()
        self._form = QFormLayout(self._inside)
        self._form.setContentsMargins(12, 8, 12, 8)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(
            QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow  # as wide as the card
        )
        self.setWidget(self._inside)

    def show_record(self, record: Source | Tag | None) -> None:
        """Show the fields of a record as they are now, or of none."""
        self._inside.setEnabled(record is not None)
        for field in self._bound.values():
            field.show_record(record, record.name if record else "")
