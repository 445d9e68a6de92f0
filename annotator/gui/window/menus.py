"""Menus that depend on the context: the recent projects, and what fits the words of the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.gui.actions.action import Menu, Needs, TextContext
from annotator.gui.actions.making import Actions
from annotator.gui.actions.menus import keep_letters, show_menu
from annotator.gui.desk.claim_actions import ClaimActions
from annotator.gui.desk.shape_actions import ShapeActions
from annotator.gui.desk.text_actions import TextActions
from annotator.gui.document.view import DocumentView
from annotator.gui.look.plain_labels import literal, plain_tip
from annotator.gui.session.session import Session
from annotator.gui.window.view_actions import ViewActions

_OF_CLAIM = (
    ClaimActions.set_borderline,
    ClaimActions.relate,
    ClaimActions.evidence,
    ClaimActions.repeat_source,
    ViewActions.claim_history,
    TextActions.delete,
)


class RecentMenu(QMenu):
    """The recent projects; those that are gone are shown and cannot be chosen."""

    path_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self._session = session
        keep_letters(self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for name in self._session.settings.recent_paths:
            path = Path(name)
            action = QAction(literal(path.stem), self)
            action.setEnabled(path.exists())
            action.setToolTip(plain_tip(name))
            action.triggered.connect(lambda _c, path=path: self.path_chosen.emit(path))
            self.addAction(action)
        if self.isEmpty():
            none = self.addAction(self.tr("None yet"))
            none.setEnabled(False)


def text_context(session: Session, view: DocumentView) -> TextContext:
    """Return what there is to act on in the text that has the focus."""
    document, claim_id = session.document, session.claim_id
    if document is None:
        return TextContext()
    row = document.row(claim_id) if claim_id else None
    return TextContext(
        has_words=view.selected_range is not None,
        has_claim=row is not None,
        has_several_spans=row is not None and len(row.claim.spans) > 1,
        has_source=row is not None and bool(row.layers),
        has_other_claim=session.claim_on(1 - session.active_side) is not None,
        is_on_mark=bool(document.marks.at(view.caret)),
        is_on_passage=bool(document.evidence.at(view.caret)),
        is_in_region=document.region_at(view.caret) is not None,
    )


def show_claim_menu(actions: Actions, point: QPoint, parent: QWidget) -> None:
    """Show what can be done with the current claim beside what stands on its card already."""
    menu = QMenu(parent)
    for run in _OF_CLAIM:
        menu.addAction(actions.of(run))
    show_menu(menu, point)


def show_text_menu(actions: Actions, context: TextContext, point: QPoint, parent: QWidget) -> None:
    """Show what can be done with the words under the mouse, in the order of the menus."""
    menu = QMenu(parent)
    for place in (Menu.CLAIM, Menu.SOURCE, Menu.EDIT):
        for action in actions.values():
            row = action.row
            if row.group.menu is place and row.needs is Needs.TEXT and row.is_shown(context):
                menu.addAction(action)
        menu.addSeparator()
    if not context.has_words:
        menu.addAction(actions.of(ShapeActions.select))
    show_menu(menu, point)
