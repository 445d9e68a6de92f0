"""What a window shows before a project is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip, without_key
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import clear_layout, column_of, row_of

_SHOWN = 6


class Welcome(QWidget):
    """Says what to do first, and offers the recent projects."""

    path_chosen = Signal(object)

    def __init__(
        self, session: Session, actions: list[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        title = PlainLabel(self.tr("Who says so?"), role="title")
        text = PlainLabel(
            self.tr(
                "Open a text and take it apart claim by claim: what is presented as fact, what is "
                "somebody else’s report, what is opinion, and which source each goes back to."
            ),
            wraps=True,
        )
        text.setMaximumWidth(520)
        buttons = row_of(spacing=8)
        for action in actions:
            button = QPushButton(without_key(action.text()))
            set_tip(button, action.toolTip())
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        buttons.addStretch()
        drop = PlainLabel(self.tr("Or drop a document or a project here."), role="dim")
        self._heading = PlainLabel(self.tr("Recent projects"), role="field")
        self._recent = column_of(spacing=0)
        inner = column_of(title, text, buttons, drop, spacing=16)
        inner.addSpacing(8)
        inner.addWidget(self._heading)
        inner.addLayout(self._recent)
        row = row_of(1, inner, 1)
        column_of(1, row, 2, within=self)
        session.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the recent projects that are still there."""
        clear_layout(self._recent)
        paths = [Path(p) for p in self._session.settings.recent_paths if Path(p).exists()]
        self._heading.setVisible(bool(paths))
        for path in paths[:_SHOWN]:
            button = QPushButton(literal(f"{path.stem}   —   {path.parent}"))
            button.setProperty("flat", True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked, path=path: self.path_chosen.emit(path))
            self._recent.addWidget(button)
