"""Agreement on the current document: the claims side by side, the figures, and decisions by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.agreement.disagreements import Compared
from annotator.commands import Decide, DecideOwn, Undecide
from annotator.gui.agreement.figures_view import FiguresView
from annotator.gui.agreement.lanes import AnalystLanes
from annotator.gui.agreement.model import DECIDED, DIFFERS, ComparedModel, Shown, words_of
from annotator.gui.agreement.table import ComparedTable
from annotator.gui.agreement.work import Agreement, find_agreement
from annotator.gui.desk.desk import Desk
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.language import (
    format_count,
    format_number,
    in_quotes,
    translate_message,
    translate_term,
)
from annotator.gui.look.plain_labels import PlainLabel, literal
from annotator.gui.look.theme import Colours
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.gui.widgets.buttons import ActButton, icon_button
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.growing_edit import ReadingField
from annotator.gui.widgets.layouts import column_of, flow_of, row_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost, PanelOfClaims
from annotator.gui.widgets.record_table import marked
from annotator.model import Claim, ClaimId, Decision, DocumentId, Edit, Mark
from annotator.project import Command
from annotator.reader import ClaimRow
from annotator.text.quoting import shortened

_AGAIN_MILLISECONDS = 700
"""After an edit, a pause before all is compared anew."""
_SHOW_MILLISECONDS = 120
"""A pause before a claim is shown in its text, so that the arrow keys move quickly."""
_LONGEST_NAME, _LONGEST_WORDS, _LONGEST_TITLE = 20, 300, 40
_LINES, _AROUND_LINES = 5, 20
"""Lines of the chosen row told whole, and pixels around them."""


class AgreementPanel(PanelOfClaims):
    """Stands above the text; while it is seen, the text has a lane for each analyst."""

    grown = Signal()
    """It has more to show, and needs more room."""

    def __init__(self, session: Session, tasks: TaskRunner, desk: Desk, colours: Colours) -> None:
        super().__init__()
        self._session, self._tasks = session, tasks
        self._found: Agreement | None = None
        self._asked: DocumentId | None = None
        """The document that is being compared."""
        self._is_behind = False
        self.model = ComparedModel(colours, self)
        self.table = ComparedTable(self.model)
        self.figures = FiguresView()
        self.lanes = tuple(AnalystLanes(pane.view, colours) for pane in desk.panes)
        for pane, lanes in zip(desk.panes, self.lanes, strict=True):
            pane.add_margin(lanes)
            lanes.claim_chosen.connect(session.show_claim)
        self.left_out = PlainLabel(wraps=True, role="dim")
        """What is not listed and does not count, as nobody knows who made it."""
        self.uncounted = PlainLabel(wraps=True, role="dim")
        """What does not count, and would not be listed anyway."""
        self.pair = ChoiceBox()
        self.pair.setAccessibleName(self.tr("Which two analysts"))
        self.shown = ChoiceBox()
        self.shown.setAccessibleName(self.tr("Which claims are listed"))
        self.shown.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.again = ActButton(self.tr("Compare again"))
        self.details = ReadingField(self.tr("The chosen row, whole"))
        self.elsewhere = ActButton()
        """Leads to a document that two analysts worked on."""
        self.pages = QTabWidget()
        self._claims = EmptyStateView(self.table)
        self._figures = EmptyStateView(self.figures)
        self._later = QTimer(self, singleShot=True, interval=_AGAIN_MILLISECONDS)
        self._later.timeout.connect(self._compare)
        self._show_later = QTimer(self, singleShot=True, interval=_SHOW_MILLISECONDS)
        self._show_later.timeout.connect(self._show_in_text)
        self.acts = self._make_acts()
        self._lay_out()
        Foremost(self, self._claims)
        self._wire()
        self._show_found()

    # Making

    def _make_acts(self) -> dict[Qt.Key, tuple[ActButton, Callable[[Compared], Command | None]]]:
        """Return what each key decides, with the button that does the same."""
        return {
            Qt.Key.Key_1: (ActButton(), lambda each: Decide(each.claims, each.of(0))),
            Qt.Key.Key_2: (ActButton(), lambda each: Decide(each.claims, each.of(1))),
            Qt.Key.Key_3: (ActButton(), lambda each: Decide(each.claims, each.claims)),
            Qt.Key.Key_4: (ActButton(), lambda each: Decide(each.claims, ())),
            Qt.Key.Key_5: (
                ActButton(),
                lambda each: DecideOwn(claims=each.claims, like=each.first.claim.id),
            ),
            Qt.Key.Key_Delete: (ActButton(), self._undecide),
        }

    def _undecide(self, compared: Compared) -> Command | None:
        project = self._session.project
        decided = project and compared.decided_by(project.analyst.id)
        return Undecide(compared.claims) if decided else None

    def _lay_out(self) -> None:
        close = icon_button("close", self.tr("Close the agreement"))
        close.clicked.connect(self.close_requested)
        corner, self._foot, claims, figures = QWidget(), QWidget(), QWidget(), QWidget()
        row_of(self.again, self.shown, close, within=corner, margins=0, spacing=6)
        buttons = flow_of(*(button for button, _act in self.acts.values()), spacing=6)
        lines = _LINES * self.details.fontMetrics().lineSpacing()
        self.details.setFixedHeight(lines + _AROUND_LINES)
        column_of(self.details, buttons, within=self._foot, margins=0, spacing=6)
        parts = (self.pair, (self._claims, 1), self._foot)
        column_of(*parts, within=claims, margins=(0, 4, 0, 0), spacing=6)
        column_of(self.uncounted, (self._figures, 1), within=figures, margins=(0, 4, 0, 0))
        self.pages.setDocumentMode(True)
        self.pages.setCornerWidget(corner)
        self.pages.addTab(claims, self.tr("Side by side"))
        self.pages.addTab(figures, self.tr("Figures"))
        middle = row_of(1, self.elsewhere, 1)
        column_of(self.left_out, (self.pages, 1), middle, within=self, margins=8, spacing=6)

    def _wire(self) -> None:
        session, table = self._session, self.table
        self.pair.currentIndexChanged.connect(lambda _index: self._show_pair())
        self.shown.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.again.clicked.connect(lambda _checked: self._compare())
        self.elsewhere.clicked.connect(lambda _checked: self._go_elsewhere())
        for key, (button, _act) in self.acts.items():
            button.clicked.connect(partial(self._decide, key))
        table.decided.connect(self._decide)
        table.entered.connect(self._enter)
        table.doubleClicked.connect(lambda _index: self._enter())
        table.selectionModel().selectionChanged.connect(lambda *_: self._on_row())
        self.model.modelReset.connect(self._on_row)
        session.opened.connect(self._forget)
        session.document_changed.connect(self._follow)
        session.edited.connect(self._on_edit)
        session.claim_changed.connect(self._update_lanes)
        self._tasks.progressed.connect(self._on_progress)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.model.set_colours(colours)
        for lanes in self.lanes:
            lanes.set_colours(colours)

    # Comparing

    @property
    def is_comparing(self) -> bool:
        """Whether more is about to be shown."""
        return self._asked is not None or self._later.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare what there is."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the lanes away."""
        super().hideEvent(event)
        for lanes in self.lanes:
            lanes.show_codings(None, ())

    def _forget(self) -> None:
        self._found = None
        self._show_found()

    def _follow(self) -> None:
        """Compare the document that is current now, unless it is compared already."""
        document = self._session.document
        known = self._found.codings.document.id if self._found else None
        if not self.isVisible():
            return
        if document is None or document.id != known:
            self._compare()
        else:
            self._show_found()

    def _on_edit(self, edit: Edit) -> None:
        self.model.take_edit(edit)
        self._count_rows()
        self._tell_row()
        if not all(isinstance(change.record, Decision) for change in edit.changes):
            self._later.start()

    def _compare(self) -> None:
        """Compare in the background; what came in meanwhile is compared after it."""
        project, document = self._session.project, self._session.document
        self._later.stop()
        if not self.isVisible() or project is None or document is None:
            self._forget()
            return
        if self._asked is not None:
            self._is_behind = True
            return
        self._asked, self._is_behind = document.id, False
        self.again.hide()
        path, analyst, document_id = project.path, project.analyst, document.id
        self._show_state()
        self._tasks.run(
            lambda progress: find_agreement(path, analyst, document_id, progress), self._take
        )

    def _take(self, found: Agreement) -> None:
        self._asked = None
        document = self._session.document
        if document is not None and document.id == found.codings.document.id:
            self._found = found
            self._show_found()
        if self._is_behind or (document is not None and self._found is not found):
            self._compare()

    def _on_progress(self, share: float | None) -> None:
        """Notice that comparing was cancelled or refused: nothing comes then."""
        if share is None and self._asked is not None:
            QTimer.singleShot(0, self, self._look_whether_it_ended)

    def _look_whether_it_ended(self) -> None:
        if self._asked is not None and not self._tasks.is_busy:
            self._asked = None
            self.again.show()
            self._show_state()

    # Showing

    def _show_found(self) -> None:
        """List the pairs of analysts, and show what was found of the chosen one."""
        found = self._found
        chosen = self.pair.currentText()
        self.pair.blockSignals(True)
        self.pair.clear()
        for number, compared in enumerate(found.matches if found else ()):
            names = [literal(p.name) for p in compared[0].people] if compared else []
            if names:
                self.pair.addItem(self.tr("{0} and {1}").format(*names), number)
        self.pair.setCurrentIndex(max(0, self.pair.findText(chosen)))
        self.pair.blockSignals(False)
        self.pair.setVisible(self.pair.count() > 1)
        self.figures.show_figures(found.figures if found else ())
        self._show_pair()

    def _show_pair(self) -> None:
        found, project = self._found, self._session.project
        number = self.pair.currentData()
        compared = found.matches[number] if found and number is not None else ()
        kept = self._chosen()
        self.model.adjudicator = project.analyst.id if project else None
        self.model.show_compared(compared, found.names if found else {})
        self._count_rows()
        if kept is not None:
            self._go_to(max(0, self.model.row_of(kept.claims[0])))
        elif self.model.count():
            self._go_to(max(0, self.model.next_open(-1)))
        is_wanted = self.isVisible() and len(compared) > 0
        for lanes in self.lanes:
            lanes.show_codings(found.codings if found and is_wanted else None, compared)
        self._show_state()

    def _count_rows(self) -> None:
        """Name the choices of rows, with how many there are."""
        names = {
            Shown.DIFFERENT: self.tr("Disagreements {0}"),
            Shown.UNDECIDED: self.tr("Undecided {0}"),
            Shown.ALL: self.tr("All {0}"),
        }
        counts = self.model.counts()
        self.shown.blockSignals(True)
        if not self.shown.count():
            for shown in Shown:
                self.shown.addItem("", shown)
        for number, shown in enumerate(Shown):
            self.shown.setItemText(number, names[shown].format(format_number(counts[shown])))
        self.shown.blockSignals(False)

    def _show_rows(self) -> None:
        self.model.show_only(self.shown.currentData())
        if self.model.count():
            self._go_to(0)
        self._show_state()

    def _show_state(self) -> None:
        document = self._session.document
        title = document.document.title if document else ""
        self.pages.setAccessibleName(self.tr("Agreement on “{0}”").format(title) if title else "")
        found = self._found.codings if self._found is not None else None
        unsigned = ((Claim, found.unsigned), (Mark, found.unsigned_marks)) if found else ()
        counts = [format_count(cls.__name__, number) for cls, number in unsigned if number]
        text = self.tr("Left out, as nobody knows who made them: {0}")
        is_claim = found is not None and found.unsigned > 0
        for label, is_wanted in ((self.left_out, is_claim), (self.uncounted, not is_claim)):
            label.setText(text.format(", ".join(counts)))
            label.setVisible(bool(counts) and is_wanted)
        for view in (self._claims, self._figures):
            view.words.setText(self._advice())
        self._claims.show_whether(self.model.count() > 0)
        self._figures.show_whether(bool(self._found and self._found.figures))
        has_grown = self._foot.isHidden() and self.model.count() > 0
        self._foot.setVisible(self.model.count() > 0)
        if has_grown:
            QTimer.singleShot(0, self, self.grown.emit)  # once the layouts have heard of it
        self._offer_elsewhere()
        self.again.setVisible(self._found is None and self._asked is None and document is not None)

    def _offer_elsewhere(self) -> None:
        """Offer the way to a document that two analysts worked on, where this is none of them."""
        others = self._found.elsewhere if self._found and self._asked is None else ()
        self.elsewhere.setVisible(bool(others))
        for view in (self._claims, self._figures):
            had_focus = view.words.hasFocus()
            # The stubs do not know that None takes a proxy away.
            view.words.setFocusProxy(self.elsewhere if others else None)  # type: ignore[arg-type]
            if had_focus:
                view.words.setFocus()
        if others:
            title = shortened(others[0][1], _LONGEST_TITLE)
            self.elsewhere.setText(literal(self.tr("Go to “{0}”").format(title)))

    def _go_elsewhere(self) -> None:
        if self._found and self._found.elsewhere:
            self._session.show_document(self._found.elsewhere[0][0])
            self.setFocus()

    def _advice(self) -> str:
        found = self._found
        if self._asked is not None and found is None:
            return self.tr("Comparing …")
        if self._session.document is None:
            return self.tr("Open a document that two analysts worked on.")
        if found is None:
            return self.tr("The comparison was not finished.")
        if number := len(found.elsewhere):
            return (
                self.tr("Two analysts worked on another document of this project.")
                if number == 1
                else self.tr("Two analysts worked on {0} other documents of this project.")
            ).format(format_number(number))
        if len(found.codings.people) < 2:
            return self.tr(
                "Fewer than two analysts claimed anything in this document.\n\n"
                "Merge a colleague's copy first: File, Merge…"
            )
        if self.model.shown is Shown.UNDECIDED:
            return self.tr("Everything is decided.")
        return self.tr("They agree on every claim.")

    # Rows

    def _chosen(self) -> Compared | None:
        return self.model.compared_at(marked(self.table).row())

    def _go_to(self, row: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _on_row(self) -> None:
        self._tell_row()
        self._show_later.start()

    def _tell_row(self) -> None:
        """Tell both claims whole, and what the keys decide."""
        compared = self._chosen()
        self.details.setPlainText("\n".join(self._lines(compared)) if compared else "")
        for key, (button, _act) in self.acts.items():
            button.setText(self._named(key, compared))
            button.setEnabled(compared is not None and not compared.is_alike)
        if compared is not None and None in compared.rows:
            self.acts[Qt.Key.Key_3][0].setEnabled(False)

    def _lines(self, compared: Compared) -> Iterator[str]:
        """Yield in what the two differ, what was decided, and what each says.

        Words that both have stand once: they stand in the list, and are shown in the text.
        """
        for column in (DIFFERS, DECIDED):
            if told := self.model.text(compared, column):
                yield self.tr("{0}: {1}").format(self.model.titles[column], told)
        words = [in_quotes(shortened(words_of(r), _LONGEST_WORDS)) for r in compared.rows if r]
        are_same = len({*words}) == 1
        if are_same:
            yield words[0]
        for person, row in zip(compared.people, compared.rows, strict=True):
            text = self.tr("{0}: no claim") if row is None else self.tr("{0}: {1}")
            yield text.format(
                person.name, _whole(row, "" if are_same else words.pop(0)) if row else ""
            )

    def _named(self, key: Qt.Key, compared: Compared | None) -> str:
        people = compared.people if compared else None
        names = [literal(shortened(p.name, _LONGEST_NAME)) for p in people] if people else ["", ""]
        return {
            Qt.Key.Key_1: f"1  {names[0]}",
            Qt.Key.Key_2: f"2  {names[1]}",
            Qt.Key.Key_3: self.tr("3  Both"),
            Qt.Key.Key_4: self.tr("4  Neither"),
            Qt.Key.Key_5: self.tr("5  My own"),
            Qt.Key.Key_Delete: self.tr("Del  Leave open"),
        }[key]

    def _show_in_text(self) -> None:
        compared = self._chosen()
        if compared is None or not self.table.hasFocus():
            return  # whoever works in the text chooses there
        if self._session.claim_id not in compared.claims:
            self._session.show_claim(compared.first.claim.id)
        self._update_lanes()

    def _update_lanes(self) -> None:
        for lanes in self.lanes:
            lanes.update()

    def _enter(self) -> None:
        if (compared := self._chosen()) is not None:
            self._show_later.stop()
            self.claim_entered.emit(compared.first.claim.id)

    # Deciding

    def _decide(self, key: Qt.Key) -> None:
        """Decide the chosen row, and go on to the next one that is open."""
        compared = self._chosen()
        if compared is None:
            return
        button, act = self.acts[key]
        if not button.isEnabled():
            text = (
                self.tr("They agree here, so there is nothing to decide.")
                if compared.is_alike
                else self.tr("Only one of them made a claim here; both cannot be kept.")
            )
            self._session.say(text)
            return
        command = act(compared)
        if command is None:
            return
        row = marked(self.table).row()
        edit = self._session.do(command)
        if edit is None:
            return
        if isinstance(command, DecideOwn):
            self._show_own(command.claim_id)
        elif not isinstance(command, Undecide):
            self._go_to(self.model.next_open(row))
            decided = compared.after(edit)
            outcome = decided.outcome(decided.decisions[-1])
            told = self.tr("Decided: {0}").format(translate_message(outcome))
            self._session.say(told, can_undo=True)

    def _show_own(self, claim_id: ClaimId) -> None:
        self.claim_entered.emit(claim_id)
        self._session.say(
            self.tr("Your own claim starts as a copy: change its words, kind and sources now."),
            can_undo=True,
        )


def _whole(row: ClaimRow, words: str) -> str:
    """Return a claim with its words, its chain, and the stances of its layers."""
    parts = [
        kind_name(row.claim.kind),
        words,
        str(row.chain),
        ", ".join(translate_term(layer.stance) for layer in row.layers),
    ]
    return " · ".join(part for part in parts if part)
