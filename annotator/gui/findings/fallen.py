"""A source falls: what became of it, when, and why; what depends on it becomes findings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from annotator.commands import Add
from annotator.gui.drafts.form_drafts import FormDrafts
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel, add_rows
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import CANCEL, OK, DialogButtons
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import resize_within
from annotator.model import Fallen, Source, SourceId, Standing, StandingId, new_id
from annotator.text.collation import sort_key
from annotator.text.dates import iso_date


class FallenDialog(QDialog):
    """Enters a standing; an undo takes it back."""

    def __init__(self, session: Session, source_id: SourceId | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A source falls"))
        resize_within(self, 520, 300)
        self.source = ChoiceBox()
        sources = session.project.read.sources() if session.project else []
        for source in sorted(sources, key=lambda source: sort_key(source.name)):
            self.source.addItem(source_name(source.name), source.id)
        self.source.setCurrentIndex(max(0, self.source.findData(source_id)))
        self.fallen = ChoiceBox()
        for fallen in Fallen:
            self.fallen.addItem(translate_term(fallen), fallen)
        self.date = QLineEdit(placeholderText=self.tr("2014, 2014-11 or 2014-11-06"))
        self.reason = QLineEdit(placeholderText=self.tr("Why, and what is known about it"))
        fields = {"date": self.date, "reason": self.reason}
        self._kept = FormDrafts(session.drafts, "fallen", fields, self)
        self.rejected.connect(self._kept.drop)
        self._kept.show("", {})
        self.doubt = PlainLabel(wraps=True, role="error")
        hint = PlainLabel(
            self.tr(
                "Each claim, group and judgement that depends on it becomes a finding, until you "
                "say why it is all right."
            ),
            wraps=True,
            role="dim",
        )
        form = QFormLayout()
        rows = (
            (self.tr("Source"), self.source),
            (self.tr("What became of it"), self.fallen),
            (self.tr("When"), self.date),
            (self.tr("Reason"), self.reason),
        )
        add_rows(form, rows)
        buttons = DialogButtons(self, OK | CANCEL)
        column_of(form, self.doubt, hint, 1, buttons, within=self)

    def accept(self) -> None:
        """Enter it, if the date is one."""
        written = self.date.text().strip()
        date = iso_date(written)
        if written and not date:
            self.doubt.setText(self.tr("Write the date as 2014, 2014-11 or 2014-11-06."))
            self.date.setFocus()
            return
        project, source_id = self._session.project, self.source.currentData()
        if project is None or project.read.get(Source, source_id or "") is None:
            self.reject()
            return
        standing = Standing(
            id=StandingId(new_id()),
            source=SourceId(source_id),
            fallen=Fallen(self.fallen.currentData()),
            date=date,
            reason=" ".join(self.reason.text().split()),
        )
        if self._session.do(Add(standing)) is not None:
            self._kept.drop()
            super().accept()
