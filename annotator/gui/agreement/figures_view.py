"""The figures of agreement, each with what it rests on, what it means and what to beware of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from annotator.agreement.figures import Figure
from annotator.gui.look.language import format_decimal, format_number, translate_message
from annotator.gui.look.plain_labels import PlainLabel

_NONE = "–"
_WIDTH, _HEIGHT = 400, 110


class FiguresView(QScrollArea):
    """One figure below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Figures of agreement"))
        self._shown: Sequence[Figure] = ()
        self.show_figures(())

    def sizeHint(self) -> QSize:
        """Ask for little: it scrolls."""
        return super().sizeHint().boundedTo(QSize(_WIDTH, _HEIGHT))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        self._shown = figures
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        row = 0
        for figure in figures:
            value = _NONE if figure.value is None else format_decimal(figure.value, 3)
            grid.addWidget(PlainLabel(value, role="title"), row, 0, 2, 1, top)
            name = f"{translate_message(figure.name)}; {', '.join(figure.people)}"
            for text, role in (
                (name, ""),
                (translate_message(figure.meaning), ""),
                (self._rests_on(figure), "dim"),
                *((translate_message(caution), "error") for caution in figure.cautions),
            ):
                grid.addWidget(PlainLabel(text, role=role, wraps=True), row, 1)
                row += 1
            grid.setRowMinimumHeight(row, 10)
            row += 1
        grid.setRowStretch(row, 1)
        self.setWidget(inner)

    def told(self) -> str:
        """Return all that is shown, as lines."""
        inner = self.widget()
        labels = inner.findChildren(PlainLabel) if inner is not None else []
        return "\n".join(label.text() for label in labels)

    def _rests_on(self, figure: Figure) -> str:
        parts = [self.tr("units: {0}").format(format_number(figure.units))]
        if figure.left_out:
            parts.append(self.tr("left out: {0}").format(format_number(figure.left_out)))
        if figure.interval is not None:
            low, high = (format_decimal(each, 2) for each in figure.interval)
            parts.append(self.tr("in 95 of 100 such samples {0} to {1}").format(low, high))
        return "; ".join(parts)
