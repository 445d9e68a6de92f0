"""A tool button that shows its key, and for a kind the line by which the text shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton

from annotator.gui.look.icons import draw_icon
from annotator.gui.look.plain_labels import plain_name, set_tip
from annotator.gui.look.strokes import Stretch, draw_stroke
from annotator.gui.look.theme import Colours
from annotator.model import ClaimKind
from annotator.text.direction import isolated

_PADDING = 12
_GAP = 8
_HEIGHT = 30
_ICON_WIDTH = 34
_LEAST_FIELD, _MOST_FIELD = 150, 400


class KeyButton(QToolButton):
    """Triggers an action; the key stands beside the words, so that it is learnt in passing."""

    def __init__(
        self,
        action: QAction,
        colours: Colours,
        kind: ClaimKind | None = None,
        words: str | None = None,
        icon: str = "",
    ) -> None:
        """An icon stands in place of the words; what is ticked shows the one named “… shown”."""
        super().__init__()
        name = plain_name(action.text())
        self._words = "" if icon else words or name
        self._icon = icon
        self._action = action
        self._key = ""
        self._shows_key = True
        self._widths: dict[str, int] = {}
        """Of texts in the font of now: a tool bar asks a hundred times until it is laid out."""
        self._kind = kind
        self._colours = colours
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        action.changed.connect(self._take_key)
        self._take_key()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Leave the key to the tool tip where there is no room."""
        if self._shows_key is is_compact:
            self._shows_key = not is_compact
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """Return the width (pixels) with the key."""
        if self._icon:
            return _ICON_WIDTH
        width = self._width_of(self._words) + 2 * _PADDING
        if self._key:
            width += self._width_of(self._key) + _GAP + 8
        return width

    def sizeHint(self) -> QSize:
        """Make room for the words and the key."""
        if self._shows_key or self._icon:
            return QSize(self.full_width(), _HEIGHT)
        return QSize(self._width_of(self._words) + 2 * _PADDING, _HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()
        super().changeEvent(event)

    def words_colour(self) -> QColor:
        """Return the colour of the words."""
        return QColor(self._colours.text if self.isEnabled() else self._colours.dim)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the words, the line of the kind, and the key in a box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        if self._icon:
            shown = f"{self._icon} shown" if self.isChecked() else self._icon
            draw_icon(painter, shown, QRectF(self.rect()), self.words_colour())
            painter.end()
            return
        metrics = self.fontMetrics()
        has_key = bool(self._key) and self._shows_key
        room = self.width() - 2 * _PADDING + 2  # a width is rounded down
        if has_key:
            room -= metrics.horizontalAdvance(self._key) + _GAP
        words = metrics.elidedText(isolated(self._words), Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(words)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(self.words_colour())
        painter.drawText(int(_PADDING), int(baseline), words)
        if self._kind is not None:
            stretch = Stretch(_PADDING, _PADDING + width, 0, 0, baseline)
            colour = QColor(self._colours.of_kind(self._kind))
            draw_stroke(painter, self._kind, colour, stretch, 0, is_current=False)
        if not has_key:
            painter.end()
            return
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        key_width = painter.fontMetrics().horizontalAdvance(self._key) + 8
        box = QRectF(
            self.width() - _PADDING - key_width + 4, (self.height() - 18) / 2, key_width, 18
        )
        painter.setPen(QPen(QColor(self._colours.edge), 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(self._colours.dim))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.end()

    def _width_of(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = self.fontMetrics().horizontalAdvance(text)
        return self._widths[text]

    def _take_key(self) -> None:
        """Show the key that the action has now, which the analyst may change."""
        set_tip(self, self._action.toolTip())
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setChecked(self._action.isChecked())
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()


class FieldButton(KeyButton):
    """Looks like the field that a press opens: wide, its text dim as in an empty one."""

    def __init__(self, action: QAction, colours: Colours, words: str) -> None:
        super().__init__(action, colours, words=words)
        self.setObjectName("field")
        self.setMaximumWidth(_MOST_FIELD)
        self.setMinimumWidth(_LEAST_FIELD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def full_width(self) -> int:
        """Return the least width (pixels) that is of use."""
        return _LEAST_FIELD

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(_MOST_FIELD, super().sizeHint().height())

    def words_colour(self) -> QColor:
        """Show that nothing is typed yet."""
        return QColor(self._colours.dim)
