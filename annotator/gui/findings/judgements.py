"""The analyst's own judgements: a list of them, and a form that writes two sentences."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from annotator.commands import Add, Delete, Revise
from annotator.findings.judging import confidence_sentence, likelihood_sentence
from annotator.gui.drafts.form_drafts import FormDrafts
from annotator.gui.findings.keeper import FindingsKeeper
from annotator.gui.look.language import in_quotes, translate_message, translate_term
from annotator.gui.look.plain_labels import PlainLabel, add_rows, plain_tip, set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, flow_of, row_of
from annotator.gui.widgets.panels import WrappedList
from annotator.gui.widgets.placing import resize_within
from annotator.messages import Message
from annotator.model import (
    Claim,
    ClaimId,
    Confidence,
    Edit,
    Judgement,
    JudgementId,
    Likelihood,
    new_id,
)
from annotator.project.edit_place import EditPlace
from annotator.text.quoting import quoted, shortened

_ID = Qt.ItemDataRole.UserRole
_LONGEST = 90
_LIST_HEIGHT = 76


class JudgementsDialog(QDialog):
    """The window stays usable beside it, so that claims are chosen in the text."""

    def __init__(self, session: Session, keeper: FindingsKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = keeper
        self._shown: Judgement | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Judgements"))
        resize_within(self, 760, 560)
        self.all = WrappedList(self.tr("Judgements"))
        self.all.currentItemChanged.connect(lambda *_: self._on_row())
        self.statement = QLineEdit(placeholderText=self.tr("What you conclude, as a sentence"))
        self.likelihood = ChoiceBox()
        for likelihood in Likelihood:
            low, high = likelihood.range
            self.likelihood.addItem(f"{translate_term(likelihood)} ({low}–{high} %)", likelihood)
        self.confidence = ChoiceBox()
        for confidence in Confidence:
            self.confidence.addItem(translate_term(confidence), confidence)
        self.why = QLineEdit(placeholderText=self.tr("How good the basis is, and why"))
        fields = {"statement": self.statement, "why": self.why}
        self._kept = FormDrafts(session.drafts, "judgement", fields, self)
        self.claims, self.against = _claim_list(), _claim_list()
        self.sentences = PlainLabel(wraps=True)
        self.save = ActButton(self.tr("Save judgement"))
        self.save.clicked.connect(self._save)
        self.new = ActButton(self.tr("New"))
        self.new.clicked.connect(lambda _checked: self.show_new())
        self.delete = ActButton(self.tr("Delete judgement"))
        self.delete.clicked.connect(self._delete)
        self._lay_out()
        for field in (self.statement, self.why):
            field.textChanged.connect(lambda _text: self._tell())
        for box in (self.likelihood, self.confidence):
            box.currentIndexChanged.connect(lambda _index: self._tell())
        for claims in (self.claims, self.against):
            claims.itemActivated.connect(self._go)
        session.edited.connect(self._on_edit)
        session.opened.connect(self.close)
        keeper.changed.connect(self._fill)
        self.show_new()
        self._fill()

    def show_new(self) -> None:
        """Begin another judgement, about the claim that is current."""
        self.all.setCurrentRow(-1)
        self._show(None)
        self.statement.setFocus()

    # Showing

    def _lay_out(self) -> None:
        for_it, against_it = self.tr("Claims for it"), self.tr("Claims against it")
        self.claims.setAccessibleName(for_it)
        self.against.setAccessibleName(against_it)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        rows = (
            (self.tr("Statement"), self.statement),
            (self.tr("Likelihood"), self.likelihood),
            (self.tr("Confidence"), self.confidence),
            (self.tr("Because"), self.why),
            (for_it, self._beside(self.claims, self.against)),
            (against_it, self._beside(self.against, self.claims)),
            (self.tr("In words"), self.sentences),
        )
        add_rows(form, rows)
        right = column_of(form, 1, flow_of(self.save, self.new, self.delete))
        row_of((self.all, 1), (right, 2), within=self)

    def _beside(self, claims: QListWidget, other: QListWidget) -> QWidget:
        """Return a list of claims above what puts the current claim in, and takes one out."""
        put = ActButton(self.tr("Add current claim"))
        set_tip(put, self.tr("The claim that is current in the window"))
        put.clicked.connect(lambda _checked: self._put(claims, other))
        out = ActButton(self.tr("Take out"))
        out.clicked.connect(lambda _checked: self._take_out(claims))
        below = row_of(put, out, 1)
        widget = QWidget()
        column_of(claims, below, within=widget, margins=0)
        return widget

    def _fill(self) -> None:
        project = self._session.project
        shown = self._shown.id if self._shown else None
        self.all.blockSignals(True)
        self.all.clear()
        for judgement in project.read.all(Judgement) if project else ():
            fell = self._keeper.fell_of(judgement.id)
            lines = (shortened(judgement.statement, _LONGEST), fell)
            item = QListWidgetItem("\n".join(filter(None, lines)), self.all)
            item.setToolTip(plain_tip(fell))
            item.setData(_ID, judgement.id)
            if judgement.id == shown:
                self.all.setCurrentItem(item)
        self.all.blockSignals(False)

    def _on_row(self) -> None:
        item = self.all.item(self.all.currentRow())
        project = self._session.project
        if self.all.currentRow() >= 0 and project is not None:
            self._show(project.read.get(Judgement, item.data(_ID)))

    def _show(self, judgement: Judgement | None) -> None:
        self._shown = judgement
        self._kept.show(
            judgement.id if judgement else "",
            {"statement": judgement.statement, "why": judgement.why} if judgement else {},
        )
        likelihood = judgement.likelihood if judgement else Likelihood.ROUGHLY_EVEN_CHANCE
        self.likelihood.setCurrentIndex(self.likelihood.findData(likelihood))
        confidence = judgement.confidence if judgement else Confidence.LOW
        self.confidence.setCurrentIndex(self.confidence.findData(confidence))
        for claims, ids in (
            (self.claims, judgement.claims if judgement else ()),
            (self.against, judgement.against if judgement else ()),
        ):
            claims.clear()
            for claim_id in ids:
                self._add(claims, claim_id)
        self.delete.setEnabled(judgement is not None)
        self._tell()

    def _add(self, claims: QListWidget, claim_id: ClaimId) -> None:
        project = self._session.project
        claim = project.read.get(Claim, claim_id) if project else None
        if claim is not None:
            words = quoted(span.exact for span in claim.spans)
            item = QListWidgetItem(in_quotes(shortened(words, _LONGEST)), claims)
            item.setToolTip(plain_tip(words))
            item.setData(_ID, claim.id)

    def _tell(self) -> None:
        """Show the two sentences; likelihood and confidence never share one."""
        judgement = self._written()
        said = (
            likelihood_sentence(judgement.statement, judgement.likelihood),
            confidence_sentence(judgement.confidence, judgement.why),
        )
        is_said = bool(judgement.statement)
        self.sentences.setText("\n".join(map(translate_message, said)) if is_said else "–")
        self.save.setEnabled(is_said)

    # Acting

    def _written(self) -> Judgement:
        before = self._shown or Judgement(
            id=JudgementId(new_id()),
            statement="",
            likelihood=Likelihood.LIKELY,
            confidence=Confidence.LOW,
        )
        return replace(
            before,
            statement=" ".join(self.statement.text().split()),
            likelihood=Likelihood(self.likelihood.currentData()),
            confidence=Confidence(self.confidence.currentData()),
            why=" ".join(self.why.text().split()),
            claims=_ids(self.claims),
            against=_ids(self.against),
        )

    def _save(self) -> None:
        judgement = self._written()
        if self._shown is None:
            command: Add | Revise = Add(judgement)
        else:
            command = Revise(self._shown, judgement, Message("Change judgement"))
        if self._session.do(command) is not None:
            self._kept.drop()
            project = self._session.project
            self._show(project.read.get(Judgement, judgement.id) if project else None)
            self._fill()

    def _delete(self) -> None:
        if self._shown is not None:
            self._kept.drop()
            self._session.do(Delete(Judgement, (self._shown.id,)))

    def _put(self, claims: QListWidget, other: QListWidget) -> None:
        if (claim_id := self._session.last_claim_id) is None:
            self._session.say(self.tr("Choose a claim in the text first."))
        elif claim_id not in _ids(claims):
            if claim_id in (there := _ids(other)):
                other.takeItem(there.index(claim_id))
            self._add(claims, claim_id)

    def _take_out(self, claims: QListWidget) -> None:
        if claims.currentRow() >= 0:
            claims.takeItem(claims.currentRow())

    def _go(self, item: QListWidgetItem) -> None:
        project = self._session.project
        claim = project.read.get(Claim, item.data(_ID)) if project else None
        if claim is not None:
            span = claim.spans[0]
            self._session.go_to(EditPlace(claim.document, span.start, span.end, claim.id))

    def _on_edit(self, edit: Edit) -> None:
        mine = [c for c in edit.changes if isinstance(c.record, Judgement)]
        if not mine:
            return
        if self._shown and any(c.record.id == self._shown.id and c.after is None for c in mine):
            self._kept.move("")
            self._show(None)
        self._fill()


def _claim_list() -> QListWidget:
    claims = QListWidget()
    claims.setMaximumHeight(_LIST_HEIGHT)
    claims.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    claims.setTextElideMode(Qt.TextElideMode.ElideRight)
    return claims


def _ids(claims: QListWidget) -> tuple[ClaimId, ...]:
    items = (claims.item(row) for row in range(claims.count()))
    return tuple(ClaimId(item.data(_ID)) for item in items)
