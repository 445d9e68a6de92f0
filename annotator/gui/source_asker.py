"""Asking for a source and doing something with the answer, as one edit even if it is new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from annotator.commands import AddSource, Step, Together
from annotator.gui.session import Session
from annotator.gui.source_box import NewSource, SourceBox
from annotator.model import Source, SourceId, new_id

Use = Callable[[SourceId], tuple[str, Step]]
"""Returns the label and the command for a chosen source."""


class SourceAsker(QObject):
    """Opens the source box, gives the keys back when it closes."""

    def __init__(self, session: Session, box: SourceBox) -> None:
        super().__init__(box)
        self._session = session
        self._box = box
        self._use: Use | None = None
        self._asking: QWidget | None = None
        box.chosen.connect(self._on_chosen)
        box.closed.connect(self._give_keys_back)

    def ask(self, widget: QWidget, point: QPoint, title: str, use: Use) -> None:
        """Ask below a point of a widget, which gets the keys back afterwards."""
        project = self._session.project
        if project is None:
            return
        self._use, self._asking = use, widget
        known, recent = project.read.sources(), project.read.recent_sources()
        self._box.open_below(widget, point, title, known, recent)

    def _on_chosen(self, chosen: Source | NewSource) -> None:
        self._give_keys_back()
        use, self._use = self._use, None
        if use is None:
            return
        if isinstance(chosen, Source):
            label, step = use(chosen.id)
            command = Together(label, (step,))
        else:
            source = Source(id=SourceId(new_id()), name=chosen.name, kind=chosen.kind)
            label, step = use(source.id)
            command = Together(label, (AddSource(source), step))
        self._session.do(command, f"{label}: {chosen.name}")

    def _give_keys_back(self) -> None:
        if self._asking is not None:
            # A scroll area's viewport gets its keys through the area.
            (self._asking.focusProxy() or self._asking).setFocus()
