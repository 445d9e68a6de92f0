"""What the mouse does in the text: edges of spans, words, sentences, numbers in the margin.

What is dragged goes from word to word, with Ctrl from character to character: the ends of a
selection, and the edges of the current claim. What a claim would become is drawn meanwhile; it is
done once, when the button is released.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.document.click import Click, is_near
from annotator.gui.document.view import DocumentView
from annotator.gui.look.plain_labels import plain_tip
from annotator.model import ClaimId
from annotator.text.graphemes import snap
from annotator.text.shaping import Shaper
from annotator.text.words import edge_near, word_at

_REACH_PIXELS = 4.0
"""How near to an edge the mouse takes hold of it."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hold:
    """An edge that is held: of which span of which claim."""

    claim_id: ClaimId
    ranges: tuple[Range, ...]
    index: int
    is_end: bool


@dataclass(slots=True)
class Selecting:
    """A selection while the button is down: where it began, and how its other end moves."""

    anchor: int
    start: QPoint
    is_meant: bool
    """Whether the mouse has moved in earnest, and not only while it clicked."""
    by_character: bool


class TextMouse(QObject):
    """Watches the mouse over one text."""

    reshaped = Signal(object, object)
    """A ClaimId, and the ranges that the analyst dragged its words to."""
    drag_requested = Signal(object)
    """A ClaimId: its number is being dragged away."""

    def __init__(self, view: DocumentView) -> None:
        super().__init__(view)
        self._view = view
        self.tip_of: Callable[[ClaimId], str] = str
        """Says why a claim is marked; set by the window."""
        self._hold: Hold | None = None
        self._number: tuple[ClaimId, QPoint] | None = None
        self._click = Click(view)
        self._selecting: Selecting | None = None
        self._has_selected = False
        """Whether the press was ours: Qt would drop the selection at a release without one."""
        self._doubled_at = 0.0
        self._doubled_point = QPoint()
        self._handlers: dict[QEvent.Type, Callable[[QMouseEvent], bool]] = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
        }
        view.document_shown.connect(self.cancel)
        view.selectionChanged.connect(self._snap)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def cancel(self) -> None:
        """Release an edge and leave the claim unchanged."""
        self._hold = None
        self._view.show_preview(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle what is ours, leave the rest to Qt."""
        if self._view.open_document is None:
            return False
        # By their classes: each event comes here, and to ask for its type takes Python longer.
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            handler = self._handlers.get(event.type())
            return handler(event) if handler is not None else False
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event.pos())
        if self._hold is not None:
            is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
            if is_escape or event.type() == QEvent.Type.FocusOut:
                self.cancel()
                return is_escape
        return False

    def _tell(self, point: QPoint) -> None:
        """Have a tip say what there is to know of the claim at a point, if anything is."""
        document, view = self._view.open_document, self._view
        if document is None:
            return
        numbered = view.claim_numbered_at(point)
        offset = view.on_screen.character_at(point)
        claims = (numbered,) if numbered else (c for _, _, c in document.claims.at(offset))
        told = dict.fromkeys(self.tip_of(claim) for claim in claims if claim in view.fallen)
        view.viewport().setToolTip(plain_tip("\n".join(told)))

    # Each returns whether the event is dealt with

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton:
            return self._hold is not None
        point = event.position().toPoint()
        if self._is_third_click(point):
            self._select_sentence(point)
            self._has_selected = True
            return True
        if (hold := self._edge_at(point)) is not None:
            self._view.setFocus()
            self._hold = hold
            return True
        if (number := self._view.claim_numbered_at(point)) is not None:
            self._view.setFocus()
            self._number = (number, point)
            return True
        if self._is_selected(point) and not event.modifiers():
            # Words are not carried about: a drag within them selects again.
            self._view.move_caret(self._view.on_screen.offset_at(point), chooses_claim=False)
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        anchor = self._view.anchor if extends else self._view.on_screen.offset_at(point)
        self._selecting = Selecting(anchor, point, extends, _is_by_character(event))
        self._click.press()
        return False

    def _move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if self._hold is not None:
            self._scroll(point)
            self._view.show_preview(self._dragged(self._hold, point, _is_by_character(event)))
            return True
        if self._selecting is not None:
            self._selecting.is_meant |= not is_near(point, self._selecting.start)
            self._selecting.by_character = _is_by_character(event)
            return False
        if self._number is not None:
            claim_id, start = self._number
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._number = None
                self.drag_requested.emit(claim_id)
            return True
        if not event.buttons():
            self._view.viewport().setCursor(self._cursor_for(point))
        return False

    def _release(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        hold, self._hold = self._hold, None
        number, self._number = self._number, None
        self._selecting = None
        if hold is not None:
            ranges = self._view.preview
            self._view.show_preview(None)
            if ranges is None:
                self._view.move_caret(self._view.on_screen.offset_at(point), chooses_claim=False)
                self._click.release(point, self._view.on_screen.character_at(point))
            elif ranges != hold.ranges:
                self.reshaped.emit(hold.claim_id, ranges)
            return True
        if number is not None:
            self._view.choose(number[0])
            return True
        if self._view.is_pressed:
            self._click.release(point, self._view.on_screen.character_at(point))
        has_selected, self._has_selected = self._has_selected, False
        return has_selected

    def _double_click(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        document = self._view.open_document
        if event.button() is not Qt.MouseButton.LeftButton or document is None:
            return False
        self._doubled_at, self._doubled_point = monotonic(), point
        self._click.take_back()
        self._view.select_range(*word_at(document.text, self._view.on_screen.offset_at(point)))
        self._has_selected = True
        return True

    # Looking

    def _edge_at(self, point: QPoint) -> Hold | None:
        """Return the edge of the current claim that a point of the viewport takes hold of."""
        document, claim_id = self._view.open_document, self._view.current_claim
        lines = self._view.on_screen.lines()
        outline = document.outlines.get(claim_id) if document and claim_id else None
        if lines is None or outline is None or claim_id is None:
            return None
        nearest, found = _REACH_PIXELS, None
        for index, span in enumerate(outline.ranges):
            for is_end in (False, True):
                edge = lines.edge(span[is_end], is_end=is_end)
                if edge is None or not edge.top <= point.y() <= edge.bottom:
                    continue
                if abs(edge.x - point.x()) <= nearest:
                    nearest = abs(edge.x - point.x())
                    found = Hold(claim_id, outline.ranges, index, is_end)
        return found

    def _is_selected(self, point: QPoint) -> bool:
        selected = self._view.selected_range
        return selected is not None and (
            selected[0] <= self._view.on_screen.offset_at(point) <= selected[1]
        )

    def _cursor_for(self, point: QPoint) -> Qt.CursorShape:
        if self._edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        if self._view.claim_numbered_at(point) is not None:
            return Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.IBeamCursor

    # Doing

    def _snap(self) -> None:
        """Keep the ends of what is being selected at the edges of words; Qt knows none."""
        document, selecting = self._view.open_document, self._selecting
        if document is None or selecting is None or selecting.by_character:
            return
        if not self._view.is_pressed:
            return  # the release was another window's
        anchor, caret = selecting.anchor, self._view.caret
        start, end = _words_between(document.text, *sorted((anchor, caret)))
        if start < end:
            shaper = Shaper(document.text, document.sentences)
            start, end = shaper.with_whole_quotes((start, end))
        else:
            is_word = selecting.is_meant  # within one
            start, end = word_at(document.text, min(anchor, caret)) if is_word else (caret, caret)
        if anchor > caret:
            start, end = end, start
        self._selecting = None
        self._view.select_range(start, end)
        self._selecting = selecting

    def _dragged(self, hold: Hold, point: QPoint, by_character: bool) -> tuple[Range, ...]:
        """Return the ranges with the held edge at a point; a span keeps at least a character."""
        document = self._view.open_document
        assert document is not None, "an edge is held only in a document"
        offset = self._view.on_screen.offset_at(point)
        if by_character:
            start, end = snap(document.text, offset, offset)
            offset = end if hold.is_end else start
        else:
            offset = edge_near(document.text, offset, is_end=hold.is_end)
        start, end = hold.ranges[hold.index]
        if hold.is_end:
            shaped = (start, max(offset, snap(document.text, start, start + 1)[1]))
        else:
            shaped = (min(offset, snap(document.text, end - 1, end)[0]), end)
        ranges = list(hold.ranges)
        ranges[hold.index] = shaped
        return tuple(ranges)

    def _scroll(self, point: QPoint) -> None:
        """Follow a drag beyond the viewport."""
        bar = self._view.verticalScrollBar()
        if point.y() < 0:
            bar.setValue(bar.value() - 1)
        elif point.y() > self._view.viewport().height():
            bar.setValue(bar.value() + 1)

    def _is_third_click(self, point: QPoint) -> bool:
        seconds = QApplication.doubleClickInterval() / 1_000
        is_third = monotonic() - self._doubled_at < seconds
        self._doubled_at = 0.0
        return is_third and is_near(point, self._doubled_point)

    def _select_sentence(self, point: QPoint) -> None:
        document = self._view.open_document
        sentence = (
            document.sentences.at(self._view.on_screen.offset_at(point)) if document else None
        )
        if sentence is not None:
            self._view.select_range(*sentence)


def _is_by_character(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _words_between(text: str, start: int, end: int) -> Range:
    """Return a range with its ends at the nearest edges of words."""
    return edge_near(text, start, is_end=False), edge_near(text, end, is_end=True)
