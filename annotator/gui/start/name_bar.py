"""The analyst's name, and the strip that asks once for it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from annotator.commands import Revise
from annotator.gui.look.language import translator
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import row_of
from annotator.messages import Message
from annotator.model import Analyst

tr = translator("name_bar")

_NAME_WIDTH = 240


class NameBar(QFrame):
    """Asks for the name with which edits are kept; never takes the focus by itself."""

    answered = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstSteps")
        self._session = session
        self.words = PlainLabel(
            self.tr("What is your name? It is recorded with everything that you annotate."),
            wraps=True,
        )
        self.name = QLineEdit(session.settings.analyst_name)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setMaximumWidth(_NAME_WIDTH)
        self.name.returnPressed.connect(self._answer)
        self.answer = QPushButton(self.tr("That is my name"))
        self.answer.clicked.connect(self._answer)
        row_of(
            (self.words, 1), self.name, self.answer, within=self, margins=(16, 8, 12, 8), spacing=8
        )

    def refresh(self, *, is_wanted: bool) -> None:
        """Show the strip where it is wanted and the question has not been answered.

        Nothing is annotated in the past.
        """
        is_asked = not self._session.settings.is_named and not self._session.past
        self.setVisible(is_wanted and is_asked)

    def _answer(self) -> None:
        if call_analyst(self._session, self.name.text()):
            self.hide()
            self.answered.emit()


def call_analyst(session: Session, name: str) -> bool:
    """Call the analyst by a name from now on, in the open project too; an empty one is none.

    What she did before stays under the name that she had then.
    """
    name = " ".join(name.split())
    if not name:
        session.say(tr("Type a name first."))
        return False
    session.change_settings(replace(session.settings, analyst_name=name, is_named=True))
    if (project := session.project) is not None and not project.is_read_only:
        known = project.read.get(Analyst, project.analyst.id)
        project.analyst = session.settings.analyst
        if known is not None and known.name != name:
            session.do(Revise(known, replace(known, name=name), Message("Change name")))
    return True
