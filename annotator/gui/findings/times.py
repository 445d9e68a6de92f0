"""The times of a claim: when it was said, and when what it tells is claimed to happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from annotator.commands import Add, Delete, Step, Together
from annotator.gui.drafts.form_drafts import FormDrafts
from annotator.gui.look.language import in_quotes
from annotator.gui.look.plain_labels import PlainLabel, add_rows
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import CANCEL, OK, DialogButtons
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import resize_within
from annotator.messages import Message
from annotator.model import Claim, Document, Moment, MomentId, MomentKind, new_id
from annotator.text.dates import iso_date
from annotator.text.quoting import quoted, shortened
from annotator.text.relative_dates import relative_days, whole_date

_LONGEST_WORDS = 160
_BETWEEN = re.compile(r"\s*/\s*|\s+(?:–|—|-|to|until|bis)\s+")
"""What stands between the two ends of a time."""
_APART = "; "


class TimesDialog(QDialog):
    """Enters and takes off moments as one edit."""

    def __init__(self, session: Session, claim: Claim, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = claim
        self._language = document.language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Times of the claim"))
        resize_within(self, 560, 320)
        words = shortened(quoted(span.exact for span in claim.spans), _LONGEST_WORDS)
        example = self.tr("2014, 6 November 2014, or 2014-11-06 / 2014-11-08")
        self.said = QLineEdit(placeholderText=example)
        self.happens = QLineEdit(placeholderText=example)
        published = document.published or self.tr("not known; the document’s details have it")
        self.published = PlainLabel(published, wraps=True)
        self.doubt = PlainLabel(wraps=True, role="error")
        self._fields = {MomentKind.SAID: self.said, MomentKind.HAPPENS: self.happens}
        fields = {str(kind): field for kind, field in self._fields.items()}
        self._kept = FormDrafts(session.drafts, "times", fields, self)
        self.rejected.connect(self._kept.drop)
        given = (
            (str(kind), _APART.join(moment.value for moment in self._moments(kind)))
            for kind in self._fields
        )
        self._kept.show(claim.id, dict(given))
        form = QFormLayout()
        rows = (
            (self.tr("Said"), self.said),
            (self.tr("Published"), self.published),
            (self.tr("Claimed to happen"), self.happens),
        )
        add_rows(form, rows)
        buttons = DialogButtons(self, OK | CANCEL)
        self.hint = PlainLabel(self._hint(document), wraps=True, role="dim")
        column_of(
            PlainLabel(in_quotes(words), wraps=True, role="dim"),
            form,
            self.hint,
            self.doubt,
            1,
            buttons,
            within=self,
        )

    def accept(self) -> None:
        """Enter what was typed, if it is times."""
        steps: list[Step] = []
        for kind, field in self._fields.items():
            parts = [part for part in map(str.strip, field.text().split(_APART.strip())) if part]
            values = [self._value(part) for part in parts]
            if "" in values:
                wrong = parts[values.index("")]
                self.doubt.setText(
                    self.tr(
                        "“{0}” is not a time. Write 2014, 2014-11, 2014-11-06, or two of these."
                    ).format(wrong)
                )
                field.setFocus()
                return
            steps += self._steps(kind, values)
        if not steps or self._session.do(Together(Message("Date claim"), tuple(steps))) is not None:
            self._kept.drop()
            super().accept()

    def _steps(self, kind: MomentKind, values: list[str]) -> Iterator[Step]:
        known = self._moments(kind)
        if gone := tuple(moment.id for moment in known if moment.value not in values):
            yield Delete(Moment, gone)
        for value in dict.fromkeys(values):
            if value not in {moment.value for moment in known}:
                claim = self._claim.id
                yield Add(Moment(id=MomentId(new_id()), claim=claim, kind=kind, value=value))

    def _moments(self, kind: MomentKind) -> list[Moment]:
        project = self._session.project
        every = project.read.all(Moment) if project else ()
        return [m for m in every if m.claim == self._claim.id and m.kind is kind]

    def _value(self, typed: str) -> str:
        """Return a time in ISO 8601, or two with a stroke between; nothing where it is none."""
        if whole := iso_date(typed, self._language):
            return whole
        ends = [iso_date(part, self._language) for part in _BETWEEN.split(typed)]
        return "/".join(ends) if len(ends) == 2 and all(ends) else ""

    def _hint(self, document: Document) -> str:
        """Return what the words tell of the day, counted from when the document was published."""
        written = whole_date(document.published)
        words = " ".join(span.exact for span in self._claim.spans)
        for day in relative_days(words, document.language):
            meant = day.likely(written) if written else None
            if meant is not None:
                named = words[day.start : day.end]
                return self.tr("“{0}” may be {1}.").format(named, meant.isoformat())
        return ""
