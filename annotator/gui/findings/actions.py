"""What is done about findings from the menus: judging, and telling that a source fell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.session.session import Session
from annotator.model import SourceId


class FindingsActions(QObject):
    """The handlers; dialogs are loaded when they are asked for."""

    def __init__(
        self, session: Session, chosen_source: Callable[[], SourceId | None], parent: QWidget
    ) -> None:
        """`chosen_source` returns the source that is chosen in the register, if any."""
        super().__init__(parent)
        self._session = session
        self._chosen_source = chosen_source
        self._window = parent

    def judgements(self) -> None:
        """Show the analyst's own judgements, to be written beside the text."""
        from annotator.gui.findings.judgements import JudgementsDialog

        dialog = JudgementsDialog(self._session, self._window)
        dialog.show()

    def source_falls(self) -> None:
        """Ask what became of a source: the one chosen in the register, else of the claim."""
        from annotator.gui.findings.fallen import FallenDialog

        dialog = FallenDialog(
            self._session, self._chosen_source() or self._of_claim(), self._window
        )
        dialog.open()

    def _of_claim(self) -> SourceId | None:
        project, claim_id = self._session.project, self._session.claim_id
        layers = project.read.layers(claim_id) if project and claim_id else []
        return (layers[0].via or layers[0].source) if layers else None
