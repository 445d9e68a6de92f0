"""The document: read-only text with its claims drawn in place.

Qt keeps the selection, the keyboard, bidirectional text and the screen reader; what is drawn
comes from the open document and only for the blocks that are visible. Text is never read back
from the widget, only offsets are, and they leave here as code points.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.gui.document.block_style import block_style
from annotator.gui.document.gutter import Gutter, claim_at_number
from annotator.gui.document.layout import BlockStyle, ReadingLayout
from annotator.gui.document.on_screen import Range, TextOnScreen
from annotator.gui.document.originals import draw_settings
from annotator.gui.document.painting import ClaimPainter
from annotator.gui.document.relayout import make_room, reset_layout
from annotator.gui.look.fonts import reading_font
from annotator.gui.look.theme import Colours
from annotator.model import ClaimId
from annotator.project.open_document import OpenDocument, Patch
from annotator.project.twin_claims import TwinClaims
from annotator.text.direction import reads_right_to_left
from annotator.text.graphemes import snap
from annotator.text.offsets import display_text
from annotator.text.words import trimmed

_CARET_PIXELS = 2
_STEP_OF_WHEEL = 120
"""Eighths of a degree."""
_LEAST_AROUND = 30
"""Pixels that may be drawn above and below the words of a line, however small they are."""


class DocumentView(QPlainTextEdit):
    """Shows one open document; knows claims, but neither project nor commands."""

    claim_chosen = Signal(object)
    """The ClaimId at the caret, or None, after the analyst moved it."""
    caret_moved = Signal()
    document_shown = Signal()
    """Another document is shown, or none."""
    focused = Signal()
    size_wanted = Signal(int)
    """The text is wanted so many pixels larger, or smaller by a negative number."""
    menu_requested = Signal(QPoint)
    """The menu is requested at a point of the screen, for the caret or the selection."""

    def __init__(
        self, colours: Colours, text_size: int, family: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setAccessibleName(self.tr("Document"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # All of it is drawn here: nothing that the text lies in has to be drawn below it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.open_document: OpenDocument | None = None
        self.on_screen = TextOnScreen(self)
        self._colours = colours
        self.family = family
        """The font of the text; empty for the program's own choice."""
        self._font = reading_font(text_size, family)
        self.kept_claim: ClaimId | None = None
        """The claim that is current as soon as keys act here."""
        self._is_active = True
        self._hits: Sequence[Range] = ()
        self._current_hit = -1
        self._differences: Sequence[Range] = ()
        self._is_removed = False
        """Whether what differs is what the other text has no more, else what it has not yet."""
        self.twin_claims: TwinClaims | None = None
        """The claims of twins that are drawn here too, where they are wanted."""
        self.fallen: Set[ClaimId] = frozenset()
        """Claims that rest on a source that fell, of all documents."""
        self._is_moving_itself = False
        self._is_selecting = False
        """Whether Shift moves the caret, also back to where nothing is selected."""
        self._is_choosing = False
        """Whether the analyst chooses a claim here, and so sees it already."""
        self._drawn_current: tuple[ClaimId | None, tuple[Range, ...]] = (None, ())
        """What was current when it was drawn, and where it and the sentence at the caret stood."""
        self._turned = 0
        """How far the wheel was turned with Ctrl, in eighths of a degree, since the last step."""
        self.is_pressed = False
        """Whether the mouse is down: it may be about to select, which leaves the claim alone."""
        self.preview: tuple[Range, ...] | None = None
        """What the current claim's words are being dragged to, while they are."""
        self._own_document: QTextDocument | None = None
        self._layout = self._fill("")
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.selectionChanged.connect(self._on_selection)

    # What is shown

    @property
    def text_size(self) -> int:
        """The size of the text, in pixels."""
        return self._font.pixelSize()

    def show_document(self, document: OpenDocument | None) -> None:
        """Show another document from its beginning, or nothing."""
        self.open_document = document
        self.on_screen = TextOnScreen(self, document)
        self.kept_claim = None
        self.preview = None
        self._hits = ()
        self._differences = ()
        self.twin_claims = None
        self._drawn_current = None, ()
        self._is_moving_itself = True
        is_mirrored = document is not None and reads_right_to_left(document.text)
        self._layout = self._fill(display_text(document.text) if document else "", is_mirrored)
        self._is_moving_itself = False
        self.viewport().update()
        self.document_shown.emit()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.lay_out_again()

    def set_text_size(self, pixels: int) -> None:
        """Show the text in another size."""
        self._font = reading_font(pixels, self.family)
        self.document().setDefaultFont(self._font)
        self.lay_out_again()

    def set_text_family(self, family: str) -> None:
        """Show the text in another font; an empty name stands for the program's own choice."""
        self.family = family
        self.set_text_size(self._font.pixelSize())

    def show_claim(self, claim_id: ClaimId | None) -> None:
        """Make a claim the current one, with its words in view and the caret in them.

        What is selected stays so: the next key may be about both.
        """
        self.kept_claim = claim_id
        document = self.open_document
        if claim_id and document and claim_id in document.outlines and not self._is_choosing:
            self._go_to(document.outlines[claim_id].ranges)
        self._redraw_current()

    def set_active(self, is_active: bool) -> None:
        """Tell whether keys act here, or in the text beside this one."""
        if is_active != self._is_active:
            self._is_active = is_active
            self.viewport().update()

    def show_twin_claims(self, claims: TwinClaims | None) -> None:
        """Draw the claims of twins too, or no longer."""
        if claims is not self.twin_claims:
            self.twin_claims = claims
            self.viewport().update()

    def show_fallen(self, claims: Set[ClaimId]) -> None:
        """Mark the claims that rest on a source that fell."""
        if claims != self.fallen:
            self.fallen = claims
            self.viewport().update()

    def choose(self, claim_id: ClaimId | None) -> None:
        """Tell that the analyst chose a claim here, or none; nothing moves."""
        self._is_choosing = True
        self.claim_chosen.emit(claim_id)
        self._is_choosing = False

    def _go_to(self, ranges: Sequence[Range]) -> None:
        is_seen = self.on_screen.holds(*ranges[0])
        if self.textCursor().hasSelection():
            if not is_seen:
                self.on_screen.reveal(*ranges[0])
            return
        if not any(start <= self.caret <= end for start, end in ranges):
            self.move_caret(ranges[0][0], chooses_claim=False)
        if not is_seen:
            self.centerCursor()

    def patch(self, patch: Patch) -> None:
        """Follow an edit: redraw, and lay out again the words whose own styles differ."""
        if self.open_document is None:
            return
        if patch.is_everything:
            self.lay_out_again()
            return
        offsets = self.open_document.offsets
        for start, end in patch.dirty:
            reset_layout(self.document(), *offsets.range_to_utf16(start, end))
        has_made_room = make_room(self._layout, self.open_document, patch.moved)
        if patch.dirty or has_made_room:
            self.viewport().update()  # all below may stand higher or lower now
        else:
            self._redraw_patch(self.open_document, patch)

    def _redraw_patch(self, document: OpenDocument, patch: Patch) -> None:
        """Draw again what an edit changed of the claims: their lines, and the numbers below."""
        changed = [document.outlines[i].hull for i in patch.changed if i in document.outlines]
        moved = [document.around(*moved) for moved in patch.moved]
        numbers = self.gutter if patch.added or patch.removed else None
        self.on_screen.redraw((*changed, *moved), self._around, numbers)

    def _redraw_current(self) -> None:
        """Draw again what was current and what is: a claim, and the sentence at the caret."""
        document = self.open_document
        outline = document.outlines.get(self.kept_claim) if document and self.kept_claim else None
        is_pointing = self.hasFocus() and not self.textCursor().hasSelection()
        sentence = self.current_sentence if is_pointing else None
        ranges = tuple(one for one in (outline.hull if outline else None, sentence) if one)
        if (self.kept_claim, ranges) != self._drawn_current:
            self.on_screen.redraw((*self._drawn_current[1], *ranges), self._around)
            self._drawn_current = self.kept_claim, ranges

    @property
    def _around(self) -> int:
        """How many pixels above and below the words of a line may be drawn for it."""
        return max(_LEAST_AROUND, round(self._layout.line_height))

    def show_preview(self, ranges: tuple[Range, ...] | None) -> None:
        """Draw the current claim at other words, as long as they are being dragged."""
        if ranges != self.preview:
            self.preview = ranges
            self.viewport().update()

    def show_hits(self, hits: Sequence[Range], current: int) -> None:
        """Draw what a search found; the current hit is selected by itself."""
        self._hits, self._current_hit = hits, current
        self.viewport().update()

    def show_differences(self, ranges: Sequence[Range], *, is_removed: bool) -> None:
        """Draw what a revision changed: what it took out, or what it put in."""
        self._differences, self._is_removed = ranges, is_removed
        self.viewport().update()

    def lay_out_again(self) -> None:
        """Lay out all visible text again, after its styles changed."""
        self._layout.fit(self.viewport().width(), self._font)
        block = self.document().begin()
        self.document().markContentsDirty(block.position(), self.document().characterCount())
        self.viewport().update()

    # Caret and selection, in code points

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self.on_screen.offset_of(self.textCursor().position())

    @property
    def anchor(self) -> int:
        """The offset at which the selection began; the caret, where there is none."""
        return self.on_screen.offset_of(self.textCursor().anchor())

    @property
    def selected_range(self) -> Range | None:
        """The selected range, widened to whole characters as people see them."""
        cursor = self.textCursor()
        if self.open_document is None or not cursor.hasSelection():
            return None
        start = self.on_screen.offset_of(cursor.selectionStart())
        end = self.on_screen.offset_of(cursor.selectionEnd(), is_end=True)
        text = self.open_document.text
        start, end = trimmed(text, *snap(text, start, end))
        return (start, end) if start < end else None

    @property
    def is_blank_selected(self) -> bool:
        """Whether something is selected, but nothing to be seen: spaces, ends of lines."""
        return self.textCursor().hasSelection() and self.selected_range is None

    def move_caret(self, offset: int, *, chooses_claim: bool = True) -> None:
        """Put the caret somewhere and drop the selection; the claim there becomes current."""
        self._is_moving_itself = True
        self.select_range(offset, offset)
        self._is_moving_itself = False
        if chooses_claim and self.open_document is not None:
            self.choose(self.open_document.claim_at(self.caret))
        self.caret_moved.emit()
        self._redraw_current()

    def scroll_to(self, offset: int) -> None:
        """Bring an offset to the middle of the viewport; the caret goes there too."""
        self.move_caret(offset)
        self.centerCursor()

    @property
    def current_claim(self) -> ClaimId | None:
        """The claim that keys act on; none where they act in the text beside this one."""
        return self.kept_claim if self._is_active else None

    def return_to(self, caret: int, top: int) -> None:
        """Put the caret back, and an offset at the top of the view."""
        if self.open_document is None:
            return
        length = len(self.open_document.text)
        self.move_caret(min(caret, length), chooses_claim=False)
        self.centerCursor()
        self.on_screen.scroll_to_top(min(top, length))

    def select_range(self, start: int, end: int) -> None:
        """Select a range, the caret at its end."""
        if self.open_document is None:
            return
        offsets = self.open_document.offsets
        cursor = self.textCursor()
        cursor.setPosition(offsets.to_utf16(start))
        cursor.setPosition(offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def words_asked_about(self) -> QRect:
        """Return where the selection, else the current claim, else the sentence is on screen."""
        document, lines = self.open_document, self.on_screen.lines()
        if document is None or lines is None:
            return QRect()
        outline = document.outlines.get(self.kept_claim) if self.kept_claim else None
        one = self.selected_range or self.current_sentence
        ranges = outline.ranges if outline and not self.selected_range else (one,) if one else ()
        inner = self.viewport()
        return (lines.box_of(ranges).toAlignedRect() & inner.rect()).translated(inner.pos())

    @property
    def current_sentence(self) -> Range | None:
        """The sentence at the caret."""
        return self.open_document.sentences.at(self.caret) if self.open_document else None

    @property
    def gutter(self) -> Gutter:
        """The room before the text."""
        layout = self._layout
        x = layout.column_x + (layout.column_width if layout.is_mirrored else 0)
        return Gutter(x, self.viewport().width(), layout.is_mirrored)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grounds, text, then claims and margin, of the lines that are asked for."""
        around, asked = self._around, event.rect()
        lines = self.on_screen.lines_within(asked.top() - around, asked.bottom() + around)
        painter = QPainter(self.viewport())
        painter.fillRect(asked, QColor(self._colours.ground))
        if self.open_document is None or lines is None:
            painter.end()
            super().paintEvent(event)
            return
        gutter = self.gutter
        margin = QRegion(gutter.strip(asked.top(), asked.bottom() + 1))
        words = event.region().subtracted(margin).boundingRect()
        in_words = lines.within(words.top() - around, words.bottom() + around)
        drawing = ClaimPainter(
            self.open_document, in_words, lines, self._colours, gutter, self.fallen
        )
        is_pointing = self.hasFocus() and not self.textCursor().hasSelection()
        drawing.draw_differences(painter, self._differences, is_removed=self._is_removed)
        sentence = self.current_sentence if is_pointing else None
        drawing.draw_grounds(painter, self.current_claim, sentence, self.preview)
        drawing.draw_hits(painter, self._hits, self._current_hit)
        if not self._is_active:
            drawing.draw_kept(painter, self.kept_claim)
        painter.end()
        if not words.isEmpty():
            super().paintEvent(QPaintEvent(words))
        painter = QPainter(self.viewport())
        blocks = self.on_screen.blocks_within(asked.top() - around, asked.bottom() + around)
        draw_settings(painter, self._layout, blocks, self._font, self._colours)
        if self.twin_claims is not None:
            drawing.draw_twin_claims(painter, self.twin_claims)
        drawing.draw_claims(painter, self.current_claim, self.preview)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw all again: what stands around a line depends on the lines above and below."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def claim_numbered_at(self, point: QPoint) -> ClaimId | None:
        """Return the claim whose number stands in the margin at a point of the viewport."""
        document = self.open_document
        room = self.gutter.number_box(0)
        if document is None or not room.left() <= point.x() <= room.right():
            return None
        lines = self.on_screen.lines()
        if lines is None:
            return None
        return claim_at_number(document, lines, self.gutter, point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._layout.fit(self.viewport().width(), self._font)
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what was clicked, which becomes current unless it is selected."""
        if self.open_document is None:
            return
        selected = self.selected_range
        offset = self.on_screen.offset_at(event.pos())
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        numbered = self.claim_numbered_at(event.pos()) if is_mouse else None
        if numbered is not None:
            self.choose(numbered)
        elif is_mouse and not (selected and selected[0] <= offset <= selected[1]):
            self.move_caret(offset)
        at_caret = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_requested.emit(event.globalPos() if is_mouse else at_caret)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here now."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have done with the mouse: another window may hear of its release."""
        super().focusOutEvent(event)
        self.is_pressed = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size of the text with Ctrl; scroll without."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()  # a touch pad tells less than a step at a time
        steps = int(self._turned / _STEP_OF_WHEEL)
        self._turned -= steps * _STEP_OF_WHEEL
        if steps:
            self.size_wanted.emit(steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the selection; all else is Qt's or an action's."""
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.move_caret(self.caret, chooses_claim=False)
            return
        self._is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().keyPressEvent(event)
        self._is_selecting = False

    def _fill(self, text: str, is_mirrored: bool = False) -> ReadingLayout:
        """Put a text into a document of its own, whole, before the view sees it."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font)
        document.setDocumentMargin(28)
        document.setPlainText(text)
        layout = ReadingLayout(document, self._style_of)
        layout.is_mirrored = is_mirrored
        document.setDocumentLayout(layout)
        layout.fit(self.viewport().width(), self._font)
        self.setDocument(document)
        # The width goes with the document; where there is none, a caret would promise a text.
        self.setCursorWidth(_CARET_PIXELS if self.open_document else 0)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        return layout

    def _style_of(self, block: QTextBlock) -> BlockStyle:
        if self.open_document is None:
            return BlockStyle()
        return block_style(self.open_document, block, self._font, self._colours)

    def _on_caret_moved(self) -> None:
        if self._is_moving_itself or self.open_document is None:
            return
        self._redraw_current()
        is_selecting = self._is_selecting or self.is_pressed or self.textCursor().hasSelection()
        if not is_selecting:
            self.choose(self.open_document.claim_at(self.caret))
        self.caret_moved.emit()

    def _on_selection(self) -> None:
        """Tell that a selection is gone although the caret stands where it stood."""
        if not self._is_moving_itself and not self.textCursor().hasSelection():
            self.caret_moved.emit()
