"""The row above the claims: letters, chips for which claims, and one for untouched sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.analysis.query import Query
from annotator.gui.session.condition_chips import ConditionChips, chip
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Slices
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import ClaimKind


class ClaimFilters(QWidget):
    """Which claims to show."""

    changed = Signal()
    list_requested = Signal()
    """An arrow key leads from the field into the list."""
    text_focus_requested = Signal()
    """Escape was pressed in an empty field; the focus returns to the text."""

    def __init__(self, session: Session, picker: Picker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_resetting = False
        self._ahead = Slices(self._get_ready, self)
        self._ahead.done.connect(self.changed)
        self.field = FilterField(
            self.tr("Filter claims"), self.tr("Filter by words, statement or origin")
        )
        self.field.textChanged.connect(self._on_changed)
        self.field.focused.connect(self._ahead.start)
        self.field.list_requested.connect(self.list_requested)
        self.field.text_focus_requested.connect(self.text_focus_requested)
        self.conditions = ConditionChips(
            session, picker, lambda: session.claims.offers() if session.claims else ()
        )
        self.untouched = chip(self.tr("Sentences with neither a claim nor a mark"))
        self.conditions.add_widget(self.untouched)
        self._lay_out()
        self.show_numbers({})
        self.show_untouched(None)
        self.conditions.changed.connect(self._on_conditions)
        self.untouched.toggled.connect(self._on_untouched)
        session.opened.connect(self.reset)

    @property
    def wanted(self) -> Query:
        """The claims to show."""
        return replace(self.conditions.wanted, text=" ".join(self.field.text().split()))

    @property
    def wants_untouched(self) -> bool:
        """Whether to show the untouched sentences in place of the claims."""
        return self.untouched.isChecked()

    def reset(self) -> None:
        """Reset the filter."""
        self._is_resetting = True
        self.field.clear()
        self.untouched.setChecked(False)
        self.conditions.show_query(Query())
        self._is_resetting = False
        self._on_changed()

    def show_numbers(
        self, kinds: Mapping[ClaimKind | None, int], without_source: int | None = None
    ) -> None:
        """Say how many claims there are of each kind and, if that is known, without a source."""
        self.conditions.show_numbers(kinds, without_source)

    def show_untouched(self, number: int | None) -> None:
        """Say how many sentences are untouched, if that is known."""
        self.untouched.setText(self.tr("Untouched") + ("" if number is None else f" {number}"))

    def _lay_out(self) -> None:
        row = row_of((self.field, 1), self.conditions.add_button, spacing=6)
        column_of(row, self.conditions, within=self, margins=(12, 0, 12, 0), spacing=6)

    def _on_untouched(self, is_on: bool) -> None:
        """Untouched sentences have no kind and no source: one excludes the other."""
        if is_on and not self._is_resetting:
            self._is_resetting = True
            self.conditions.show_query(Query())
            self._is_resetting = False
        self._on_changed()

    def _on_conditions(self) -> None:
        if not self._is_resetting and not self.conditions.wanted.is_empty:
            self._is_resetting = True
            self.untouched.setChecked(False)
            self._is_resetting = False
        self._on_changed()

    def _on_changed(self) -> None:
        """Tell of another filter, at once unless what it asks of the claims is not read yet."""
        if self._is_resetting:
            return
        index, document = self._session.index, self._session.document
        if (
            self.wanted == Query()
            or index is None
            or document is None
            or index.is_ready(document.id, len(document.places))
        ):
            self.changed.emit()
        else:
            self._ahead.start()

    def _get_ready(self) -> bool | None:
        index, document = self._session.index, self._session.document
        if index is None or document is None:
            return None
        return self._session.attempt(lambda: index.get_ready(document.document))
