"""The card of the current claim: kind, words, statement, chain, note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise, zip_longest

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.claims.bar import ClaimBar
from annotator.gui.claims.chain_view import ChainView
from annotator.gui.claims.kinds_hint import KindsHint
from annotator.gui.claims.links import ClaimLinks
from annotator.gui.claims.past import ClaimPast
from annotator.gui.claims.span_list import SpanList
from annotator.gui.claims.telling import quote_of
from annotator.gui.drafts.bound_field import BoundField
from annotator.gui.look.fonts import reading_font
from annotator.gui.look.language import format_date, readable_moment
from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.proposals.view import ProposalView
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedButton, ElidedLabel
from annotator.gui.widgets.growing_edit import GrowingEdit, TextField
from annotator.gui.widgets.layouts import FlowLayout, column_of, row_of
from annotator.gui.widgets.soon import Soon
from annotator.model import (
    Analyst,
    Claim,
    ClaimId,
    Document,
    Edit,
    Evidence,
    Moment,
    MomentKind,
    Relation,
    Tag,
)
from annotator.project.open_document import OpenDocument, Patch
from annotator.reader import ClaimRow
from annotator.text.direction import reads_right_to_left
from annotator.text.quoting import shortened

_QUOTE_PIXELS = 15
_BAR_PIXELS = 3
_BAR_DISTANCE = 8
_MOST_TIMES = 3
"""When a claim was said, published, and claimed to happen."""
_LONGEST_NAME = 80
"""Characters of a claim where a text that was not stored names it."""


class ClaimCard(QScrollArea):
    """Shows and changes the current claim; an empty card says how to get one."""

    wanted = Signal(str, QWidget)
    """An action by its name, and the button under which it may ask something."""
    text_focus_requested = Signal()
    """Editing is done here; the focus should return to the text."""

    def __init__(self, session: Session, picker: Picker, colours: Colours, bar: ClaimBar) -> None:
        """The bar stands above, and shows the same claim."""
        super().__init__()
        self.bar = bar
        self._picker = picker
        self._session = session
        self._colours = colours
        self._row: ClaimRow | None = None
        self.told_of_origins: Callable[[ClaimId], tuple[str, str, str]] = lambda _id: ("", "", "")
        """How many documents carry a claim and from where, why not from more, and whether it rests
        on a source that fell; set by the window."""
        self._ordered = 0
        """The number of widgets in the last tab order."""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Current claim"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._later = Soon(self, self.refresh)
        self._make()
        bar.pointed.connect(self.text_focus_requested)
        session.claim_changed.connect(self._later.start)
        session.patched.connect(self._on_patch)
        session.edited.connect(self._on_edit)
        session.keys_changed.connect(self.refresh)
        self.refresh()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.refresh()

    def refresh(self) -> None:
        """Show the claim as it is now."""
        document, claim_id = self._session.document, self._session.claim_id
        row = document.row(claim_id) if document and claim_id else None
        if self._stays_with(row):
            return
        before, self._row = self._row, row
        # What is filled while it is hidden is laid out once, and what goes not once more.
        (self._body if row is None else self._empty).hide()
        self.bar.show_claim(row.claim if row else None)
        if row is None or document is None:
            self._show_nothing()
        else:
            # A part that is shown would have all laid out at once, in the room of the last claim.
            self._column.setEnabled(False)
            self._show_row(row, document)
            self._column.setEnabled(True)
        if row is None:
            self._empty.show()
        else:
            if before is None or (before.claim.id, before.layers) != (row.claim.id, row.layers):
                self._make_room()
            self._body.show()
            self._inner.setMinimumHeight(0)
            self._set_tab_order()

    def show_origins(self) -> None:
        """Show how many documents carry the claim, as far as that is known by now.

        It is known a moment after the card is shown, and moves nothing on it.
        """
        origins, why, fell = self.told_of_origins(self._row.claim.id) if self._row else ("", "", "")
        self._carried.setText(origins)
        set_tip(self._carried, "\n".join(filter(None, (origins, why))))
        self._carried.setVisible(bool(origins))
        self._fell.setText(fell)
        self._fell.setVisible(bool(fell))

    def _make_room(self) -> None:
        """Give what was filled the room that it needs from now on.

        Qt would lay it out in the room of what was shown before, and then once more.
        """
        around = self._outer.contentsMargins()
        width = self._inner.width() - around.left() - around.right()
        # Nobody is told what came or went within while it was hidden.
        for row in self._rows:
            row.invalidate()
        for part in (self.spans, self.chain, self.links.tags, self.links, self.past):
            part.updateGeometry()
        self._body.resize(width, self._column.totalHeightForWidth(width))
        self._inner.setMinimumHeight(self._body.height() + around.top() + around.bottom())

    def _ask(self, action: str, button: QWidget) -> None:
        """Have something asked under a button, where it stands without what was proposed."""
        self.proposal.make_way()
        self._make_room()
        self._column.activate()
        self.wanted.emit(action, button)

    def _show_nothing(self) -> None:
        for field in self._texts:
            field.show_record(None, "")
        self.links.show_claim(None, self._colours)
        self.past.show_claim(None)
        self._empty.show_keys(self._session.key_of)
        self.verticalScrollBar().setValue(0)

    def _show_row(self, row: ClaimRow, document: OpenDocument) -> None:
        claim = row.claim
        number, count = document.number(claim.id), len(document.places)
        which = self.tr("claim {0} of {1}").format(number, count)
        told = self._told_of(claim, which)
        tip = self.tr("{0}: show its history").format(told[0])
        self._place.show_text(told[0], tip, *told[1:], f"{number} / {count}")
        self.spans.show_spans(claim.spans)
        self._struck.setVisible(document.has_struck_words(claim))
        self.show_origins()
        quote = quote_of(row)
        self._quote.show_quote(quote, self._colours.of_kind(claim.kind))
        about = shortened(quote, _LONGEST_NAME)
        for field in self._texts:
            field.show_record(claim, about)
        self.chain.show_row(row, self._colours)
        self._show_times(claim, document.document)
        self.links.show_claim(claim, self._colours)
        self.past.show_claim(claim.id)

    def _show_times(self, claim: Claim, document: Document) -> None:
        """Show when it was said, published, and claimed to happen, as far as that is known."""
        project = self._session.project
        moments = project.read.moments(claim.id) if project else []
        told = {
            self.tr("said {0}"): [m.value for m in moments if m.kind is MomentKind.SAID],
            self.tr("published {0}"): [document.published] if document.published else [],
            self.tr("happens {0}"): [m.value for m in moments if m.kind is MomentKind.HAPPENS],
        }
        texts = [
            what.format(", ".join(map(readable_moment, sorted(values))))
            for what, values in told.items()
            if values
        ]
        for button, text in zip_longest(self._times, texts or [self.tr("not known")]):
            button.setText(literal(text or ""))
            button.setAccessibleName(text or "")
            button.setVisible(text is not None)
        self._times_name.setText(self.chain.with_key(self.tr("Times"), "times"))

    def _stays_with(self, row: ClaimRow | None) -> bool:
        """Tell whether the focus is in a text of a claim that is gone or not current any more.

        It stays until the field is left: the next letters would act on other claims.
        """
        if self._row is None or (row is not None and row.claim.id == self._row.claim.id):
            return False
        fields = (*self._texts, *self.links.fields)
        return any(field.is_typing or (row is None and field.has_focus) for field in fields)

    def _set_tab_order(self) -> None:
        """Make Tab go from top to bottom, also through widgets that were created later."""
        parts = (*self.chain.stops, *self._times, *self.links.stops, self._note, *self.past.stops)
        stops = [self._place, self._statement, *parts]
        if len(stops) != self._ordered:
            self._ordered = len(stops)
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)

    def edit_statement(self) -> None:
        """Move the focus to the statement of the claim that is current now."""
        self.refresh()
        self.ensureWidgetVisible(self._statement)
        self._statement.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_text_family(self, family: str) -> None:
        """Show the words of claims in another font."""
        self._quote.set_family(family)

    def edit_note(self) -> None:
        """Move the focus to the note on the claim that is current now."""
        self.refresh()
        self.ensureWidgetVisible(self._note)
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a proposal in sight, and all as wide as beside the bar: it comes and goes."""
        beside_bar = self.width() - self.verticalScrollBar().sizeHint().width()
        self._inner.setFixedWidth(max(0, beside_bar))
        super().resizeEvent(event)
        self.proposal.come_into_view()

    def show_past(self) -> None:
        """Unfold what became of the claim that is current now, and move the focus there."""
        self.refresh()
        self.past.unfold()
        self.past.fold.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bring_in_past(self) -> None:
        """Scroll to the end of what is wanted of the history, but not past its beginning."""
        wanted, bar = self.past.wanted, self.verticalScrollBar()
        top = self.past.mapTo(self._inner, wanted.topLeft()).y()
        end = top + wanted.height() - self.viewport().height()
        bar.setValue(min(top, max(bar.value(), end)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Escape, and Ctrl+Enter in the note, move the focus to the text."""
        is_done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if event.key() == Qt.Key.Key_Escape or (is_done and self._note.hasFocus()):
            # What was typed is kept: undoing an edit is easy, typing it again is not.
            self.text_focus_requested.emit()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        inner = self._inner = QWidget()
        self._empty = KindsHint()
        self._body = QWidget()
        self._outer = column_of(self._empty, self._body, 0, within=inner, margins=(16, 12, 16, 16))
        self._place = ElidedButton(role="detail")
        self._place.pointed.connect(self.text_focus_requested)
        self._place.clicked.connect(self.show_past)
        self._carried = ElidedLabel()
        self._carried.setProperty("role", "dim")
        carried = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._carried.setSizePolicy(carried)
        head = row_of((self._place, 1), self._carried, spacing=8)
        self._quote = _Quote(self._session.settings.text_font)
        self._fell = PlainLabel(wraps=True, role="dim")
        self._struck = PlainLabel(
            self.tr("Words of this claim are struck out in the original."), wraps=True, role="dim"
        )
        self.spans = SpanList()
        self.proposal = ProposalView(self._session)
        column = self._column = column_of(
            head,
            self._quote,
            self._fell,
            self._struck,
            self.spans,
            self.proposal,
            within=self._body,
            margins=0,
            spacing=8,
        )
        self._statement = GrowingEdit(self.tr("The claim in your own words"))
        self._statement.returnPressed.connect(self.text_focus_requested)
        self._add_field(column, self.tr("Statement"), self._statement)
        self.chain = ChainView(self._session)
        self.chain.setAccessibleName(self.tr("Chain, from the reader inwards"))
        self.chain.pointed.connect(self.text_focus_requested)
        self.chain.wanted.connect(self._ask)
        column.addWidget(self.chain)
        self._times_name = self._label("")
        times = FlowLayout()
        times.addWidget(self._times_name)
        self._times = [ActButton(role="detail") for _ in range(_MOST_TIMES)]
        for button in self._times:
            set_tip(button, self.tr("Say when it was said, and when it happens"))
            button.pointed.connect(self.text_focus_requested)
            button.clicked.connect(lambda _on, own=button: self._ask("times", own))
            times.addWidget(button)
        column.addLayout(times)
        self.links = ClaimLinks(self._session, self._picker)
        self.links.left.connect(self._later.start)
        self.links.pointed.connect(self.text_focus_requested)
        self.links.wanted.connect(self._ask)
        self._rows = (head, times, *self.chain.rows)
        self._add_field(column, self.tr("Tags"), self.links.tags)
        column.addWidget(self.links)
        self._note = TextField(self.tr("Anything worth remembering; Ctrl+Enter when done"))
        self._note.setFixedHeight(72)
        drafts = self._session.drafts
        self._texts = (
            BoundField(self._statement, drafts, "statement"),
            BoundField(self._note, drafts, "note"),
        )
        for text in self._texts:
            text.left.connect(self._later.start)
        self._add_field(column, self.tr("Note"), self._note)
        self.past = ClaimPast(self._session)
        self.past.pointed.connect(self.text_focus_requested)
        self.past.laid_out.connect(self._set_tab_order)
        # Once it is laid out.
        self.past.unrolled.connect(lambda: QTimer.singleShot(0, self, self._bring_in_past))
        column.addWidget(self.past)
        self.setWidget(inner)

    def _told_of(self, claim: Claim, which: str) -> tuple[str, ...]:
        """Return which claim it is, who made it and when; the same without when, and alone."""
        project, by = self._session.project, claim.created_by
        maker = project.read.get(Analyst, by) if project and by else None
        if maker is None or claim.created is None:
            return (which,)
        at = claim.created.astimezone()
        is_today = at.date() == datetime.now(UTC).astimezone().date()
        when = f"{at:%H:%M}" if is_today else format_date(at)
        told = self.tr("{0} · {1}, {2}").format(which, maker.name, when)
        return told, f"{which} · {maker.name}", which

    def _label(self, text: str) -> PlainLabel:
        return PlainLabel(text, role="field")

    def _add_field(self, column: QVBoxLayout, text: str, widget: QWidget) -> None:
        label = self._label(text)
        label.setBuddy(widget)
        widget.setAccessibleName(text)
        column.addWidget(label)
        column.addWidget(widget)

    def _on_patch(self, patch: Patch) -> None:
        if patch.is_everything or patch.added or patch.removed or self._session.claim_id:
            self._later.start()

    def _on_edit(self, edit: Edit) -> None:
        """Follow the records that refer to the claim; the claim itself comes as a patch."""
        if self._row is not None and any(
            isinstance(change.record, Relation | Evidence | Tag) for change in edit.changes
        ):
            self.links.show_claim(self._row.claim, self._colours)
            self._set_tab_order()
        document = self._session.document
        if self._row is not None and document is not None:
            records = (change.record for change in edit.changes)
            if any(isinstance(record, Moment | Document) for record in records):
                self._show_times(self._row.claim, document.document)


class _Quote(PlainLabel):
    """The words of a claim beside a bar in the colour of its kind.

    Painted, since a style sheet that changes has Qt lay out the whole card again. They can be
    selected once the mouse is there: Qt lays such words out several times, and paints them twice.
    """

    def __init__(self, family: str) -> None:
        super().__init__(wraps=True)
        self._heights: dict[int, int] = {}
        """By width, since the words changed: Qt asks twenty times for a key."""
        self.set_family(family)
        self._colour = ""
        self._is_mirrored = False
        """Whether the words are read from right to left, with the bar at the right."""

    def set_family(self, family: str) -> None:
        """Show the words in the font of the text."""
        self._heights.clear()
        self.setFont(reading_font(_QUOTE_PIXELS, family))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def show_quote(self, words: str, colour: str) -> None:
        """Show other words, or another colour."""
        if words != self.text():
            self._heights.clear()
            self.setText(words)
        self._is_mirrored = reads_right_to_left(words)
        # Only words that can be selected begin at the right by themselves.
        self._let_select(self._is_mirrored or self.underMouse())
        room = _BAR_PIXELS + _BAR_DISTANCE
        self.setContentsMargins(*((0, 0, room, 0) if self._is_mirrored else (room, 0, 0, 0)))
        self._colour = colour
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the words be selected."""
        super().enterEvent(event)
        self._let_select(True)

    def _let_select(self, is_wanted: bool) -> None:
        ways = Qt.TextInteractionFlag
        wanted = ways.TextSelectableByMouse if is_wanted else ways.NoTextInteraction
        if self.textInteractionFlags() != wanted:
            self.setTextInteractionFlags(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the bar."""
        super().paintEvent(event)
        painter = QPainter(self)
        x = self.width() - _BAR_PIXELS if self._is_mirrored else 0
        painter.fillRect(x, 0, _BAR_PIXELS, self.height(), QColor(self._colour))
        painter.end()
