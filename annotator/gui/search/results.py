"""Search results as a list: each hit as a quote in its context, and where that is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.analysis.query import Hit, HitField
from annotator.gui.look.theme import INTERFACE_PIXELS, Colours
from annotator.model import ClaimKind
from annotator.text.direction import isolated

HIT_ROLE = Qt.ItemDataRole.UserRole + 1
TITLE_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
_PADDING = 12
_BEFORE_SHARE = 0.38
"""How much of a line the words before a hit may take."""
_SMALL_PIXELS = INTERFACE_PIXELS - 1

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Result:
    """A hit, and the title of its document."""

    hit: Hit
    title: str


class ResultsModel(QAbstractListModel):
    """Hits in the order in which they were found, added as they come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: list[Result] = []
        self._kinds = {
            ClaimKind.FACT: self.tr("fact"),
            ClaimKind.REPORT: self.tr("report"),
            ClaimKind.OPINION: self.tr("opinion"),
            None: self.tr("untagged"),
        }
        self._places = {
            HitField.TEXT: "",
            HitField.STATEMENT: self.tr("statement"),
            HitField.NOTE: self.tr("note"),
        }

    def replace(self, results: Sequence[Result]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._results = list(results)
        self.endResetModel()

    def add(self, results: Sequence[Result]) -> None:
        """Add results at the end."""
        if results:
            first = len(self._results)
            self.beginInsertRows(QModelIndex(), first, first + len(results) - 1)
            self._results += results
            self.endInsertRows()

    @property
    def hits(self) -> list[Hit]:
        """The hits that are shown."""
        return [result.hit for result in self._results]

    def hit_at(self, index: AnyIndex) -> Hit | None:
        """Return the hit of a row."""
        return self._results[index.row()].hit if 0 <= index.row() < len(self._results) else None

    def row_like(self, hit: Hit) -> int:
        """Return the row of a hit at the same place, -1 where there is none."""
        place = _place_of(hit)
        return next((n for n, r in enumerate(self._results) if _place_of(r.hit) == place), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows; its text is what a screen reader says."""
        if not 0 <= index.row() < len(self._results):
            return None
        result = self._results[index.row()]
        hit = result.hit
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{hit.before}{hit.words}{hit.after} — {result.title}{self._detail(hit)}"
            case _ if role == HIT_ROLE:
                return hit
            case _ if role == TITLE_ROLE:
                return result.title
            case _ if role == DETAIL_ROLE:
                return self._detail(hit)
        return None

    def _detail(self, hit: Hit) -> str:
        detail = ""
        if hit.claim is not None:
            claim = self.tr("claim {0}").format(hit.number)
            detail = f" · {claim}, {self._kinds[hit.kind]}"
        place = self._places[hit.field]
        return f"{detail} · {place}" if place else detail


class ResultsList(QListView):
    """The list itself; a click or the arrows choose a hit, Enter or a double click goes to it."""

    def __init__(self, model: ResultsModel, colours: Colours) -> None:
        super().__init__()
        self._delegate = HitDelegate(colours, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Search results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._delegate.colours = colours
        self.viewport().update()


class HitDelegate(QStyledItemDelegate):
    """Draws two lines: the quote with the words in bold, never cut away, and where it is from."""

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines, and room around them."""
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a hit."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        painter.save()
        rect, font = option.rect, option.font
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.colours.selected))
        inner = rect.adjusted(_PADDING, 6, -_PADDING, -6)
        line = QFontMetrics(font).lineSpacing()
        painter.setPen(QColor(self.colours.text))
        _draw_quote(painter, hit, QRect(inner.left(), inner.top(), inner.width(), line), font)
        small = QFont(font)
        small.setPixelSize(_SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(self.colours.dim))
        detail = str(index.data(DETAIL_ROLE))
        widths = QFontMetrics(small)
        room = inner.width() - widths.horizontalAdvance(detail)
        title = widths.elidedText(
            isolated(str(index.data(TITLE_ROLE))), Qt.TextElideMode.ElideRight, max(0, room)
        )
        below = QRect(inner.left(), inner.top() + line + 2, inner.width(), line)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), title + detail)
        painter.setPen(QColor(self.colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _place_of(hit: Hit) -> tuple[object, ...]:
    return hit.document, hit.start, hit.end, hit.field, hit.before, hit.words


def _draw_quote(painter: QPainter, hit: Hit, rect: QRect, font: QFont) -> None:
    """Draw a line of text in its own direction, as much of the context as there is room for."""
    bold = QFont(font)
    bold.setBold(True)
    plain_width, bold_width = QFontMetrics(font), QFontMetrics(bold)
    words = bold_width.elidedText(hit.words, Qt.TextElideMode.ElideRight, rect.width())
    left = rect.width() - bold_width.horizontalAdvance(words)
    after_width = plain_width.horizontalAdvance(hit.after)
    room = min(left, max(int(rect.width() * _BEFORE_SHARE), left - after_width))
    before = plain_width.elidedText(hit.before, Qt.TextElideMode.ElideLeft, room)
    if before != hit.before and " " in before.strip(" …"):
        before = f"… {before.partition(' ')[2]}"
    left -= plain_width.horizontalAdvance(before)
    after = plain_width.elidedText(hit.after, Qt.TextElideMode.ElideRight, max(0, left))
    layout = QTextLayout(before + words + after, font)
    marked = QTextLayout.FormatRange()
    marked.start = len(before.encode("utf-16-le")) // 2
    marked.length = len(words.encode("utf-16-le")) // 2
    weight = QTextCharFormat()
    weight.setFontWeight(QFont.Weight.Bold)
    marked.format = weight
    layout.setFormats([marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setFont(font)
    layout.draw(painter, QPointF(rect.topLeft()))
