"""The strip that asks what becomes of a text that was typed and is not saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from annotator.gui.drafts.drafts import Drafts, Offer, Standing
from annotator.gui.look.language import translate_message, translate_term
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.widgets.layouts import flow_of
from annotator.references.words import name_of
from annotator.text.quoting import shortened

_LONGEST = 400
"""Characters of a text that are shown; its tip tells more."""


class DraftBar(QFrame):
    """Shows one such text at a time, and never takes the focus by itself."""

    text_focus_requested = Signal()
    """It went while it had the focus."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drafts")
        self.setAccessibleName(self.tr("A text that is not saved"))
        self._drafts = drafts
        self._offer: Offer | None = None
        self._told = PlainLabel(wraps=True)
        self.mine = PlainLabel(wraps=True)
        self.theirs = PlainLabel(wraps=True)
        self._names = (PlainLabel(role="dim"), PlainLabel(self.tr("Theirs"), role="dim"))
        self.keep = self._button(self._keep)
        self.give_up = self._button(self._give_up)
        self.copy = self._button(self._copy)
        self.copy.setText(self.tr("Copy"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._told, 0, 0, 1, 2)
        for row, (name, text) in enumerate(zip(self._names, (self.mine, self.theirs), strict=True)):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, row + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row + 1, 1)
        grid.addWidget(flow_of(self.keep, self.give_up, self.copy), 3, 0, 1, 2)
        drafts.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the first text that waits, or nothing."""
        offers = self._drafts.offers
        self._offer = offer = offers[0] if offers else None
        if offer is None:
            had_focus = any(b.hasFocus() for b in (self.keep, self.give_up, self.copy))
            self.hide()
            if had_focus:
                self.text_focus_requested.emit()
            return
        self._told.setText(self._sentence(offer, len(offers) - 1))
        is_changed = offer.standing is Standing.CHANGED
        self._names[0].setText(self.tr("Yours"))
        for label, text in ((self.mine, offer.draft.text), (self.theirs, offer.theirs)):
            label.setText(shortened(text, _LONGEST) or self.tr("(empty)"))
            set_tip(label, text)
        for widget in (self._names[1], self.theirs):
            widget.setVisible(is_changed)
        can_keep = offer.standing is not Standing.GONE or offer.can_come_back
        self.keep.setVisible(can_keep)
        match offer.standing:
            case Standing.CHANGED:
                self.keep.setText(self.tr("Keep mine"))
                self.give_up.setText(self.tr("Keep theirs"))
            case Standing.GONE:
                self.keep.setText(self.tr("Restore it with my text"))
                self.give_up.setText(self.tr("Discard my text"))
            case Standing.UNSTORED:
                self.keep.setText(self.tr("Save it"))
                self.give_up.setText(self.tr("Discard it"))
        self.show()

    def _sentence(self, offer: Offer, others: int) -> str:
        match offer.standing:
            case Standing.CHANGED:
                text = self.tr(
                    "Somebody else changed the {0} of “{1}” while you were typing. "
                    "Which text do you want to keep?"
                )
            case Standing.GONE:
                text = self.tr("“{1}” has been deleted by somebody else. You were typing its {0}:")
            case Standing.UNSTORED:
                text = self.tr("The {0} that you typed for “{1}” is not saved yet:")
        field = offer.draft.field
        word = translate_message(name_of(field)) if "." in field else translate_term(field)
        text = text.format(word, offer.draft.about)
        if others:
            more = self.tr("(1 more)") if others == 1 else self.tr("({0} more)")
            text = f"{text} {more.format(others)}"
        return text

    def _button(self, act: object) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _keep(self) -> None:
        match self._offer:
            case Offer(draft, Standing.GONE):
                self._drafts.bring_back(draft.key)
            case Offer(draft):
                self._drafts.store(draft.key, replaces_theirs=True)

    def _give_up(self) -> None:
        if self._offer is not None:
            self._drafts.drop(self._offer.draft.key)

    def _copy(self) -> None:
        if self._offer is not None:
            QGuiApplication.clipboard().setText(self._offer.draft.text)
