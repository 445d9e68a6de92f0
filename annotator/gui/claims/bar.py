"""The bar above the card, which never scrolls away: kind and credibility of the current claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QWidget

from annotator.commands import Revise, TagClaims
from annotator.gui.look.claim_terms import credibility_meanings, kind_name
from annotator.gui.look.plain_labels import set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.layouts import FlowLayout, row_of
from annotator.messages import Message
from annotator.model import Claim, ClaimKind
from annotator.project import Command

_GRADE_PIXELS = 24
_BETWEEN = 10


class ClaimBar(QFrame):
    """Shows and changes kind and credibility; to have none is a choice like the others."""

    pointed = Signal()
    """The mouse is about to click here."""
    menu_requested = Signal(QPoint)
    """What else can be done with the claim is asked for, at a point of the screen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim: Claim | None = None
        self.setObjectName("claimBar")
        self.kinds: dict[ClaimKind | None, ActButton] = {}
        self.grades: dict[int | None, ActButton] = {}
        self.more_button = ActButton(icon="more")
        self._make_kinds()
        self._make_grades()
        self._lay_out()
        session.keys_changed.connect(self.show_keys)

    def show_claim(self, claim: Claim | None) -> None:
        """Show the choices of a claim."""
        self._claim = claim
        self.setVisible(claim is not None)
        if claim is not None:
            self.kinds[claim.kind].setChecked(True)
            self.grades[claim.credibility].setChecked(True)

    def show_keys(self) -> None:
        """Tell by which key of the text each kind is given."""
        for kind, button in self.kinds.items():
            key = self._session.key_of(f"tag_{kind}" if kind else "highlight")
            set_tip(button, self.tr("{0} ({1} in the text)").format(kind_name(kind), key))

    def _make_kinds(self) -> None:
        for kind in (*ClaimKind, None):
            button = ActButton(kind_name(kind) if kind else self.tr("None"))
            button.setAccessibleName(button.text())
            button.setProperty("kind", kind.value if kind else "none")
            button.clicked.connect(lambda _checked, kind=kind: self._tag(kind))
            self.kinds[kind] = button

    def _make_grades(self) -> None:
        meanings: list[tuple[int | None, str]] = [*credibility_meanings().items()]
        for grade, meaning in (*meanings, (None, self.tr("nobody judged it"))):
            button = ActButton(str(grade or "–"))
            button.setFixedWidth(_GRADE_PIXELS)
            set_tip(button, self.tr("Credibility {0}: {1}").format(grade or "–", meaning))
            name = self.tr("Credibility {0}").format(grade) if grade else self.tr("No credibility")
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked, grade=grade: self._grade(grade))
            self.grades[grade] = button

    def _lay_out(self) -> None:
        self.more_button.setProperty("role", "more")
        self.more_button.setAccessibleName(self.tr("More about the claim"))
        set_tip(self.more_button, self.more_button.accessibleName())
        self.more_button.pointed.connect(self.pointed)
        self.more_button.clicked.connect(self._ask_more)
        flow = FlowLayout(spacing=_BETWEEN)
        row_of(flow, within=self, margins=(12, 6, 12, 6))
        flow.addWidget(self._group(self.tr("Kind"), self.kinds.values()))
        last = QWidget()
        grades = self._group(self.tr("Credibility"), self.grades.values())
        row_of(grades, self.more_button, within=last, margins=0, spacing=_BETWEEN)
        flow.addWidget(last)

    def _group(self, name: str, buttons: Iterable[ActButton]) -> QWidget:
        """Return buttons in a row, of which one is chosen."""
        group = QWidget()
        group.setAccessibleName(name)
        row = row_of(within=group, margins=0, spacing=0)
        last = list(buttons)[-1]
        for button in buttons:
            button.setCheckable(True)
            button.setAutoExclusive(True)
            place = "last" if button is last else "middle" if row.count() else "first"
            button.setProperty("segment", place)
            button.pointed.connect(self.pointed)
            row.addWidget(button)
        return group

    def _ask_more(self) -> None:
        button = self.more_button
        self.menu_requested.emit(button.mapToGlobal(button.rect().bottomLeft()))

    def _tag(self, kind: ClaimKind | None) -> None:
        if (claim := self._claim) is not None and claim.kind is not kind:
            self._do(TagClaims((claim.id,), kind))

    def _grade(self, grade: int | None) -> None:
        if (claim := self._claim) is not None and claim.credibility != grade:
            self._do(Revise(claim, replace(claim, credibility=grade), Message("Grade claim")))

    def _do(self, command: Command) -> None:
        if self._session.do(command) is None:
            self.show_claim(self._claim)
