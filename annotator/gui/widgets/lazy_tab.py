"""A tab, or what stands elsewhere, created when it is first shown, so that start-up is fast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

P = TypeVar("P", bound=QWidget)


class LateTab(QWidget, Generic[P]):
    """Holds the place of a panel until it is wanted."""

    def __init__(self, make: Callable[[], P]) -> None:
        super().__init__()
        self._make = make
        self._panel: P | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    @property
    def is_made(self) -> bool:
        """Whether the panel is there already."""
        return self._panel is not None

    @property
    def panel(self) -> P:
        """The panel, made now if it was not yet."""
        if self._panel is None:
            self._panel = self._make()
            self._column.addWidget(self._panel)
            self.setFocusProxy(self._panel)
        return self._panel

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel."""
        self.panel.show()
        super().showEvent(event)
