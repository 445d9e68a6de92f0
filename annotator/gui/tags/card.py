"""The card of a tag: all that is known of it, to be read and changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QScrollArea, QWidget

from annotator.gui.drafts.bound_field import BoundField
from annotator.gui.look.language import format_count
from annotator.gui.look.plain_labels import PlainLabel, add_rows
from annotator.gui.session.session import Session
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.model import Claim, Tag


class TagCard(QScrollArea):
    """Shows one tag; a field that is left is stored."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The chosen tag"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields: dict[str, QLineEdit | GrowingEdit] = {
            "name": QLineEdit(),
            "key": QLineEdit(),
            "description": GrowingEdit(""),
        }
        self._bound = {
            name: BoundField(field, session.drafts, name) for name, field in self.fields.items()
        }
        self.above = PlainLabel(role="dim")
        self.number = PlainLabel(role="dim")
        self._inside = QWidget()
        form = QFormLayout(self._inside)
        form.setContentsMargins(12, 8, 12, 8)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("Name"), self.fields["name"]),
            (self.tr("Key"), self.fields["key"]),
            (self.tr("Below"), self.above),
            (self.tr("Claims"), self.number),
            (self.tr("Description"), self.fields["description"]),
        )
        add_rows(form, rows)
        self.setWidget(self._inside)
        self.show_tag(None, 0)

    def show_tag(self, tag: Tag | None, claims: int | None) -> None:
        """Show a tag as it is now, or none, and how many claims carry it itself, if known."""
        self._inside.setEnabled(tag is not None)
        for field in self._bound.values():
            field.show_record(tag, tag.name if tag else "")
        project = self._session.project
        above = project.read.get(Tag, tag.parent) if project and tag and tag.parent else None
        self.above.setText((above.name if above else self.tr("(top of the tree)")) if tag else "")
        counted = "…" if claims is None else format_count(Claim.__name__, claims)
        self.number.setText(counted if tag else "")
