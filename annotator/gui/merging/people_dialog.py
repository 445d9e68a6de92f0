"""Analysts who are one person, since she works on several computers; each step is an edit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from annotator.commands import Add, Delete
from annotator.gui.look.language import format_number
from annotator.gui.look.plain_labels import PlainLabel, add_rows
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.model import AnalystId, OnePerson, one_person_id

_ID = Qt.ItemDataRole.UserRole


class PeopleDialog(QDialog):
    """Lists who was declared one person, declares two, and takes them apart again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Analysts who are one person"))
        resize_within(self, 560, 420)
        self.analyst, self.other = ChoiceBox(), ChoiceBox()
        form = QFormLayout()
        add_rows(form, ((self.tr("Analyst"), self.analyst), (self.tr("is also"), self.other)))
        self.declare = QPushButton(self.tr("&They are one person"))
        self.declare.clicked.connect(self._declare)
        self.pairs = QListWidget()
        self.pairs.setAccessibleName(self.tr("Declared to be one person"))
        self.part = QPushButton(self.tr("They are t&wo"))
        self.part.setAutoDefault(False)
        self.part.clicked.connect(self._part)
        hint = PlainLabel(
            self.tr(
                "Records keep the analyst who made them. Where analysts are compared, the two "
                "count as one. {0} takes it back."
            ).format(session.key_of("undo")),
            wraps=True,
            role="dim",
        )
        buttons = DialogButtons(self, CLOSE)
        row = row_of(1, self.declare)
        below = row_of(1, self.part)
        column_of(
            form, row, (self.pairs, 1), below, hint, buttons, within=self, margins=16, spacing=12
        )
        for box in (self.analyst, self.other):
            box.currentIndexChanged.connect(self._look)
        self._fill()

    def _fill(self) -> None:
        """Read who there is, and who is declared."""
        project = self._session.project
        if project is None:
            return
        made = project.read.claims_made()
        names: dict[AnalystId, str] = {}
        for analyst in project.read.analysts():
            number = made.get(analyst.id, 0)
            text = self.tr("1 claim") if number == 1 else self.tr("{0} claims")
            names[analyst.id] = f"{analyst.name}  ({text.format(format_number(number))})"
        for place, box in enumerate((self.analyst, self.other)):
            box.clear()
            for analyst_id, name in names.items():
                box.addItem(name, analyst_id)
            box.setCurrentIndex(min(place, box.count() - 1))
        self.pairs.clear()
        for pair in project.read.all(OnePerson):
            ends = (names.get(pair.analyst, ""), names.get(pair.other, ""))
            item = QListWidgetItem(self.tr("{0} is also {1}").format(*ends), self.pairs)
            item.setData(_ID, pair.id)
        self.pairs.setCurrentRow(self.pairs.count() - 1)
        self._look()

    def _look(self) -> None:
        one, other = self.analyst.currentData(), self.other.currentData()
        self.declare.setEnabled(bool(one and other) and one != other)
        self.part.setEnabled(self.pairs.count() > 0)

    def _declare(self) -> None:
        analyst = AnalystId(self.analyst.currentData())
        other = AnalystId(self.other.currentData())
        pair = OnePerson(id=one_person_id(analyst, other), analyst=analyst, other=other)
        if self._session.do(Add(pair)) is not None:
            self._fill()

    def _part(self) -> None:
        ids = tuple(str(item.data(_ID)) for item in self.pairs.selectedItems())
        if ids and self._session.do(Delete(OnePerson, ids)) is not None:
            self._fill()
