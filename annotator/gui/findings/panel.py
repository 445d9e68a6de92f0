"""The findings of the project: the rule, what it is about, a way there, and why it is all right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListWidgetItem,
    QWidget,
)

from annotator.commands import Add, Delete
from annotator.findings import RULES, Finding
from annotator.findings.dismissals import Seen, is_of_rule
from annotator.findings.telling import names_in, words_of_shared
from annotator.gui.drafts.form_drafts import FormDrafts
from annotator.gui.findings.keeper import FindingsKeeper
from annotator.gui.findings.model import FindingsTree
from annotator.gui.look.language import (
    format_date_time,
    format_number,
    in_quotes,
    translate_message,
)
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.layouts import column_of, flow_of, row_of, split_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost, WrappedList
from annotator.gui.widgets.placing import ScrolledPlace
from annotator.model import Analyst, Claim, Dismissal, DismissalId, new_id
from annotator.project.edit_place import EditPlace
from annotator.text.quoting import quoted, shortened

_PAUSE_MILLISECONDS = 250
"""After an edit, before the list is made anew: the next key press comes first."""
_CLAIMS_HEIGHT = 110
_MOST_OF_PANEL = 0.66
"""For what a chosen finding tells."""
_LONGEST_WORDS = 160
_MOST_CLAIMS = 200
_PLACE = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """Shows the findings; a reason takes one off the list, as an edit that can be undone."""

    text_focus_requested = Signal()
    """The words of a finding are shown: the focus moves to the text."""

    def __init__(
        self, session: Session, keeper: FindingsKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = keeper
        self._claim = -1
        """Which claim of the chosen finding was shown last."""
        self.summary = PlainLabel(wraps=True, role="dim")
        self.seen_too = QCheckBox(self.tr("Include what is all right"))
        set_tip(self.seen_too, self.tr("Show the findings that somebody has dismissed, too"))
        self.seen_too.toggled.connect(lambda _on: self.refresh())
        self.tree = FindingsTree()
        self.tree.currentItemChanged.connect(lambda *_: self._on_row())
        self.tree.entered.connect(self.show_next)
        self.tree.itemDoubleClicked.connect(lambda *_: self.show_next())
        self.tree.reason_requested.connect(self._ask_reason)
        self._shown = EmptyStateView(self.tree)
        self.rule = PlainLabel(wraps=True)
        self.about = PlainLabel(wraps=True, role="dim")
        self.claims = WrappedList(self.tr("Claims of the finding"))
        self.claims.setMaximumHeight(_CLAIMS_HEIGHT)
        self.claims.itemActivated.connect(self._go_to_row)
        self.claims.itemClicked.connect(self._go_to_row)
        self.reason = QLineEdit(placeholderText=self.tr("Seen, all right because … (Enter)"))
        self.reason.setAccessibleName(self.tr("Seen, all right because"))
        self.reason.returnPressed.connect(self._dismiss)
        self._kept = FormDrafts(session.drafts, "finding", {"because": self.reason}, self)
        self._reason_of = ""
        """The key of the finding that the reason stands for."""
        self._is_parted = False
        """Whether the analyst moved the edge between list and card."""
        self.go = ActButton(self.tr("Show"))
        set_tip(self.go, self.tr("Show the words; again for the next claim of the finding (Enter)"))
        self.go.clicked.connect(self.show_next)
        self.open_again = ActButton(self.tr("Open again"))
        set_tip(self.open_again, self.tr("List this finding again"))
        self.open_again.clicked.connect(self._open_again)
        self.switch = ActButton(self.tr("Switch rule off"))
        set_tip(self.switch, self.tr("Switches this rule off in this project; can be undone"))
        self.switch.clicked.connect(self._switch_off)
        self.rules_back = ActButton(self.tr("Switch all rules back on"))
        self.rules_back.clicked.connect(self._switch_on)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        Foremost(self, self._shown)
        keeper.changed.connect(self._on_changed)
        session.opened.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what came while this was hidden."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the panel anew."""
        super().resizeEvent(event)
        self._part()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Escape in the reason lead back to the list, and from there to the text."""
        if event.key() == Qt.Key.Key_Escape and self.reason.hasFocus():
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """List the findings there are now."""
        project = self._session.project
        every = self._keeper.seen
        shown = every if self.seen_too.isChecked() else [s for s in every if s.dismissal is None]
        self.tree.fill(shown, project.read if project else None)
        self.summary.setText(self._summary(len(every), len(shown)))
        self._shown.words.setText(self._empty_words(len(every)))
        self._shown.show_whether(bool(shown))
        off = project is not None and any(map(is_of_rule, project.read.all(Dismissal)))
        self.rules_back.setVisible(off)
        self._on_row()

    def show_next(self) -> None:
        """Show the first claim of the chosen finding, or the one after that shown last."""
        if self.tree.chosen is None:
            if (row := self.tree.currentItem()) is not None:
                row.setExpanded(not row.isExpanded())
            return
        if number := self.claims.count():
            self._claim = (self._claim + 1) % number
            self.claims.setCurrentRow(self._claim)
            self._go_to_row(self.claims.item(self._claim))

    # Showing

    def _lay_out(self) -> None:
        head = row_of((self.summary, 1), self.seen_too, margins=(12, 8, 12, 0))
        self._card = QFrame()
        self._card.setObjectName("card")
        column_of(
            self.rule,
            self.about,
            self.claims,
            self.reason,
            flow_of(self.go, self.open_again, self.switch, self.rules_back),
            within=self._card,
            margins=(12, 10, 12, 12),
            spacing=6,
        )
        self._place = ScrolledPlace(self)
        self._place.hold(self._card)
        self._splitter = split_of(self._shown, self._place)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(lambda *_: setattr(self, "_is_parted", True))
        column_of(head, (self._splitter, 1), within=self, margins=0, spacing=8)

    def _on_changed(self) -> None:
        if self.isVisible():
            self._later.start()

    def _summary(self, every: int, shown: int) -> str:
        if not self._keeper.is_read:
            return self.tr("Looking …") if self._session.project else ""
        if shown == 1:
            return self.tr("1 finding")
        return self.tr("{0} findings").format(format_number(shown))

    def _empty_words(self, every: int) -> str:
        if not self._keeper.is_read:
            return ""
        if every:
            return self.tr("All findings were seen and are all right.")
        return self.tr(
            "Nothing to raise yet. Findings follow from claims, their sources and relations as you "
            "enter them; the help has the rules."
        )

    def _on_row(self) -> None:
        seen, code = self.tree.chosen, self.tree.chosen_code
        self._claim = -1
        rules = {rule.code: translate_message(rule.sentence) for rule in RULES}
        self.rule.setText(rules.get(code, ""))
        self._list_claims(seen.finding if seen else None)
        self.about.setText(self._told(seen) if seen else "")
        self.about.setVisible(bool(self.about.text()))
        self._show_reason(seen)
        self.open_again.setVisible(seen is not None and seen.dismissal is not None)
        self.go.setEnabled(self.claims.count() > 0)
        self.switch.setVisible(bool(code))
        self._place.setVisible(bool(code) or not self.rules_back.isHidden())
        self._part()

    def _part(self) -> None:
        """Give the card what its words need, up to a share, unless the analyst moved the edge."""
        if not self._is_parted and self._place.isVisible():
            needed = self._card.heightForWidth(self._place.viewport().width())
            whole = sum(self._splitter.sizes())
            lower = min(needed, round(whole * _MOST_OF_PANEL))
            self._splitter.setSizes((whole - lower, lower))

    def _show_reason(self, seen: Seen | None) -> None:
        """Show what was typed for this finding: a reason is never taken for another one's."""
        about = seen.finding.key if seen else ""
        if about != self._reason_of:
            self._reason_of = about
            self._kept.show(about, {})
        self.reason.setVisible(seen is not None and seen.dismissal is None)

    def _told(self, seen: Seen) -> str:
        project = self._session.project
        if project is None:
            return ""
        finding, dismissal = seen.finding, seen.dismissal
        why = words_of_shared(project.read, finding.shared)
        names = names_in(project.read, finding, in_quotes)
        parts = [names, *map(translate_message, (finding.detail, *why))]
        if dismissal is not None:
            by = dismissal.created_by
            analyst = project.read.get(Analyst, by) if by else None
            parts.append(
                self.tr("{0}, {1}: all right because {2}").format(
                    analyst.name if analyst else "–",
                    format_date_time(dismissal.created) if dismissal.created else "–",
                    dismissal.because or "–",
                )
            )
        return "\n".join(filter(None, parts))

    def _list_claims(self, finding: Finding | None) -> None:
        project = self._session.project
        self.claims.clear()
        for place, words in self._places(finding) if finding and project else ():
            item = QListWidgetItem(shortened(words, _LONGEST_WORDS), self.claims)
            item.setData(_PLACE, place)
        self.claims.setVisible(self.claims.count() > 0)

    def _places(self, finding: Finding) -> list[tuple[EditPlace, str]]:
        project = self._session.project
        assert project is not None, "a project is open where there are findings"
        found: list[tuple[EditPlace, str]] = []
        for claim_id in finding.claims[:_MOST_CLAIMS]:
            if (claim := project.read.get(Claim, claim_id)) is not None:
                start, end = claim.spans[0].start, claim.spans[0].end
                place = EditPlace(claim.document, start, end, claim.id)
                found.append((place, in_quotes(quoted(span.exact for span in claim.spans))))
        if not found:
            for passage in finding.passages:
                place = EditPlace(passage.document, passage.start, passage.end)
                found.append((place, in_quotes(passage.exact)))
        return found

    # Acting

    def _go_to_row(self, item: QListWidgetItem) -> None:
        self._claim = self.claims.row(item)
        focused = self.tree if self.tree.hasFocus() else self.claims
        self._session.go_to(item.data(_PLACE))
        focused.setFocus()

    def _ask_reason(self) -> None:
        if self.tree.chosen is not None:
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dismiss(self) -> None:
        seen, because = self.tree.chosen, " ".join(self.reason.text().split())
        if seen is None:
            return
        if not because:
            self._session.say(self.tr("Type first why it is all right."))
            return

        about = seen.finding.key

        def enter(dismissal: Dismissal) -> None:
            if self._session.do(Add(dismissal)) is not None:
                self._kept.drop(about)
                if about == self._reason_of:
                    self.reason.clear()
                self.tree.setFocus()

        self._keeper.dismissal_of(seen.finding, because, enter)

    def _open_again(self) -> None:
        if (seen := self.tree.chosen) is not None and seen.dismissal is not None:
            self._session.do(Delete(Dismissal, (seen.dismissal.id,)))

    def _switch_off(self) -> None:
        if code := self.tree.chosen_code:
            self._session.do(Add(Dismissal(id=DismissalId(new_id()), code=code)))

    def _switch_on(self) -> None:
        project = self._session.project
        off = filter(is_of_rule, project.read.all(Dismissal)) if project else ()
        if ids := tuple(dismissal.id for dismissal in off):
            self._session.do(Delete(Dismissal, ids))
