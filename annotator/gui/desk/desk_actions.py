"""What the handlers of the actions on a text and on its claims work with."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.desk.desk import Desk
from annotator.gui.document.view import DocumentView
from annotator.gui.proposals.proposing import Proposing
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session


class DeskActions(QObject):
    """Handlers of actions that ask in a box and act on the text that has the focus."""

    def __init__(self, session: Session, desk: Desk, picker: Picker, proposing: Proposing) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._picker = picker
        self._proposing = proposing

    @property
    def _view(self) -> DocumentView:
        """The text that has the keyboard focus."""
        return self._desk.view
