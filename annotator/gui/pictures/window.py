"""The window of pictures: which one, of what, with what a spot tells beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTabBar,
    QWidget,
)

from annotator.collector import collector_paused
from annotator.formats.atomic import write_atomically
from annotator.gui.look.language import translator
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.pictures.canvas import Prepared
from annotator.gui.pictures.painter import ShapePainter, palette, say, write_png
from annotator.gui.pictures.view import STEP, PictureView
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.panels import EmptyStateView, WrappedList
from annotator.gui.widgets.placing import resize_within
from annotator.model import Analyst, ClaimId, DocumentId, Moment
from annotator.pictures.chains import MORE, draw_chains
from annotator.pictures.matrix import Order, draw_matrix
from annotator.pictures.profile import draw_profile
from annotator.pictures.shapes import Box, Ink, Label, Picture, Sign
from annotator.pictures.signs import claim_text
from annotator.pictures.svg import moved, write_svg
from annotator.pictures.timeline import draw_timeline
from annotator.project import Project
from annotator.project.edit_place import EditPlace
from annotator.reports.contents import Contents, read_contents
from annotator.text.direction import isolated

tr = translator("pictures")

_REDRAW_MILLISECONDS = 400
"""A pause after the last edit."""
_MANY = 1_000
"""Claims: from so many on a picture is laid out in the background."""


@dataclass(frozen=True, slots=True)
class Material:
    """What pictures are drawn from."""

    contents: Contents
    moments: tuple[Moment, ...]


_LEAST_BOX = 72
"""Pixels of a box in a narrow window; its list shows the whole words."""


class Legend(QWidget):
    """The signs and colours of a picture, in as many rows as they need."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._picture: Picture | None = None
        self.setAccessibleName(self.tr("Legend"))

    def show_picture(self, picture: Picture) -> None:
        """Show the legend of another picture."""
        self._picture = picture
        self.setAccessibleDescription(", ".join(say(words) for _shape, words in picture.legend))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as there are."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        shapes = ShapePainter(self.colours, self.font())
        for shape, words, x, y in self._entries():
            shapes.paint(painter, (moved(shape, x, y), Label(x + 20, y, words, Ink.DIM)))
        painter.end()

    def _entries(self) -> Iterator[tuple[Sign | Box, str, float, float]]:
        x, y = 12.0, 12.0
        for shape, words in self._picture.legend if self._picture else ():
            width = 20 + self.fontMetrics().horizontalAdvance(say(words)) + 18
            if x + width > self.width() and x > 12:
                x, y = 12.0, y + 22
            yield shape, words, x, y
            x += width

    def _fit(self) -> None:
        bottom = max((y for *_, y in self._entries()), default=-12.0)
        self.setFixedHeight(max(round(bottom + 12), 0))


class PicturesWindow(QWidget):
    """Pictures of the open project; they follow its edits."""

    place_entered = Signal(object)
    """The EditPlace that is to be shown in its text."""

    def __init__(
        self, session: Session, tasks: TaskRunner, colours: Colours, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._tasks = tasks
        self._colours = colours
        self._material: Material | None = None
        self._is_reading = False
        self._wanted: object = None
        """Stands for the picture that was chosen last: an earlier one is not shown any more."""
        self._is_new = False
        """Whether that one is another picture, to be seen from its beginning."""
        self.setWindowTitle(tr("Pictures"))
        # It stands beside the window of texts, which comes before it when a sign is entered.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.winId()
        self.windowHandle().setTransientParent(None)  # type: ignore[arg-type] # Qt takes none
        resize_within(self, 1180, 760)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Picture"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)  # in a narrow window the boxes beside them give way
        for text in (tr("Matrix"), tr("Chains"), tr("Time"), tr("Documents")):
            self.tabs.addTab(text)
        self.scope = _box(tr("Of what"), tr("Whole project"), tr("This document"), tr("This claim"))
        self.order = _box(
            tr("Order of the rows"), tr("In order of the text"), tr("By date"), tr("By similarity")
        )
        self.view = PictureView(colours)
        self.view.setAccessibleName(tr("Picture"))
        self.legend = Legend(colours)
        self.told = PlainLabel(wraps=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.claims = WrappedList(tr("Claims"))
        self._shown = EmptyStateView(self.view)
        self._later = QTimer(self, singleShot=True, interval=_REDRAW_MILLISECONDS)
        self._lay_out()
        self._wire()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.legend.colours = colours
        self.view.set_colours(colours)
        self.legend.update()

    def read(self) -> None:
        """Read the project in the background and draw what is chosen."""
        if (project := self._session.project) is None:
            self.close()
        elif self.isVisible() and not self._is_reading:
            self._is_reading = True
            path, analyst, document_id = project.path, project.analyst, self._document_id()
            is_profile = self.tabs.currentIndex() == _DOCUMENTS
            self._tasks.run(
                lambda progress: _read(path, analyst, document_id, is_profile, progress),
                self._take,
            )

    def save(self) -> None:
        """Ask for a name and save the picture, as SVG or PNG."""
        project = self._session.project
        if project is None or self.view.picture.is_empty:
            return
        title = self.tabs.tabText(self.tabs.currentIndex())
        name, _filter = QFileDialog.getSaveFileName(
            self,
            tr("Save picture"),
            str(self._session.own_folder / f"{project.path.stem} {title}.svg"),
            ";;".join((tr("Drawing (*.svg)"), tr("Image (*.png)"))),
        )
        if not name:
            return
        path = Path(name)
        picture, colours, font = self.view.picture, self._colours, self.font()
        heading = f"{self.windowTitle()}: {title}"

        def draw(_progress: Progress) -> bytes:
            if path.suffix.lower() == ".png":
                return write_png(picture, colours, font)
            return write_svg(picture, heading, palette(colours), say).encode()

        def write(data: bytes) -> bool:
            write_atomically(path, (data,))
            return True

        def keep(data: bytes) -> None:
            if self._session.attempt(lambda: write(data)):
                self._session.say(tr("Saved {0}").format(path.name))

        self._tasks.run(draw, keep)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is there now."""
        super().showEvent(event)
        self.read()
        self.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of what was read."""
        self._material = None
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; the digits choose a picture."""
        number = "1234".find(event.text()) if event.text() else -1
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif number >= 0:
            self.tabs.setCurrentIndex(number)
        else:
            super().keyPressEvent(event)

    # Making

    def _lay_out(self) -> None:
        self.buttons = {
            "smaller": QPushButton("−"),
            "larger": QPushButton("+"),
            "fit": QPushButton(tr("Fit")),
            "save": QPushButton(tr("Save picture…")),
        }
        for name, tip in (
            ("smaller", tr("Smaller (-)")),
            ("larger", tr("Larger (+)")),
            ("fit", tr("Show the whole picture")),
            ("save", tr("Save as drawing (SVG) or image (PNG)")),
        ):
            set_tip(self.buttons[name], tip)
            self.buttons[name].setAutoDefault(False)
        self.buttons["smaller"].setAccessibleName(tr("Smaller"))
        self.buttons["larger"].setAccessibleName(tr("Larger"))
        bar = row_of(
            self.tabs,
            self.scope,
            self.order,
            1,
            *self.buttons.values(),
            margins=(12, 8, 12, 8),
            spacing=8,
        )
        self.beside = QWidget()
        column_of(
            self.told,
            (self.claims, 1),
            PlainLabel(tr("Enter shows a claim in its text."), role="dim", wraps=True),
            within=self.beside,
            margins=12,
            spacing=8,
        )
        self.splitter = QSplitter()
        self.splitter.addWidget(self._shown)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 280])
        column_of(bar, (self.splitter, 1), self.legend, within=self, margins=0, spacing=0)

    def _wire(self) -> None:
        self._later.timeout.connect(self.read)
        self._session.edited.connect(lambda _edit: self._later.start())
        self._session.opened.connect(self._later.start)
        self._session.document_changed.connect(self._on_place)
        self._session.claim_changed.connect(self._on_place)
        self.tabs.currentChanged.connect(lambda _index: self._draw(is_new=True))
        self.order.currentIndexChanged.connect(lambda _index: self._draw(is_new=True))
        self.scope.currentIndexChanged.connect(lambda _index: self.read())
        self.view.spot_changed.connect(self._tell_spot)
        self.view.entered.connect(self._enter_first)
        self.claims.itemActivated.connect(self._enter)
        self.buttons["smaller"].clicked.connect(lambda: self.view.zoom_by(1 / STEP))
        self.buttons["larger"].clicked.connect(lambda: self.view.zoom_by(STEP))
        self.buttons["fit"].clicked.connect(self.view.fit)
        self.buttons["save"].clicked.connect(self.save)

    # What is shown

    def _document_id(self) -> DocumentId | None:
        document = self._session.document
        return document.id if document and self.scope.currentIndex() != _WHOLE else None

    def _on_place(self) -> None:
        """Follow the analyst to another document or claim, where the picture is of one."""
        if self.scope.currentIndex() != _WHOLE:
            self._later.start()

    def _take(self, material: Material) -> None:
        self._is_reading = False
        if self.isVisible():
            is_first = self._material is None
            self._material = material
            self._draw(is_new=is_first)

    def _draw(self, *, is_new: bool) -> None:
        """Draw the chosen picture of what was read; a new one is seen from its beginning."""
        if self._material is None:
            return
        shown = self.tabs.currentIndex()
        self.order.setVisible(shown == _MATRIX)
        self.scope.setVisible(shown != _DOCUMENTS)
        self._is_new = self._is_new or is_new
        self._wanted = wanted = object()
        contents, moments = self._material.contents, self._material.moments
        if shown == _DOCUMENTS and len(contents.coverages) < len(contents.documents):
            self.read()
            return
        order, claims = tuple(Order)[self.order.currentIndex()], self._claim_of(contents)

        def draw() -> Prepared:
            with collector_paused():
                match shown:
                    case 0:
                        picture = draw_matrix(contents, order)
                    case 1:
                        picture = draw_chains(contents, claims)
                    case 2:
                        picture = draw_timeline(contents, moments)
                    case _:
                        picture = draw_profile(contents)
                return Prepared.of(picture)

        def show(prepared: Prepared) -> None:
            if wanted is self._wanted and self.isVisible():
                self._show(prepared, shown)

        if len(contents.claims) < _MANY:
            show(draw())
        else:
            self._tasks.run(lambda _progress: draw(), show)

    def _show(self, prepared: Prepared, shown: int) -> None:
        key_of = self._session.key_of
        keys = map(key_of, _KEYS_OF_EMPTY[shown])
        self._shown.words.setText(_EMPTY[shown]().format(*keys))
        has_signs = not prepared.picture.is_empty
        self._shown.show_whether(has_signs)
        self.beside.setVisible(has_signs)
        for button in self.buttons.values():
            button.setEnabled(has_signs)
        self.view.show_picture(prepared)
        self.legend.show_picture(prepared.picture)
        if self._is_new:
            self.view.begin(1.0 if shown == _MATRIX else _SMALLEST)
        self._is_new = False

    def _claim_of(self, contents: Contents) -> tuple[ClaimId, ...]:
        claim_id = self._session.claim_id
        is_wanted = self.scope.currentIndex() == _CLAIM and claim_id in contents.claims
        return (claim_id,) if is_wanted and claim_id else ()

    def _tell_spot(self) -> None:
        """Tell beside the picture what the current spot is, and list its claims."""
        spot, material = self.view.spot, self._material
        self.claims.clear()
        if spot is None or material is None:
            self.told.setText(tr("Click a sign, or move with the arrow keys."))
            return
        texts = {
            claim_text(material.contents.claims[c], material.contents.numbers[c]): c
            for c in spot.claims
        }
        told = (say(line) for line in spot.tip if line not in texts and line != MORE)
        self.told.setText("\n".join(told))
        for text, claim_id in texts.items():
            claim = material.contents.claims[claim_id]
            span = claim.spans[0]
            place = EditPlace(claim.document, span.start, span.end, claim_id)
            self._list(isolated(text), place)
        if spot.words is not None:
            document_id, start, end, name = spot.words
            self._list(say(name), EditPlace(document_id, start, end))

    def _list(self, text: str, place: EditPlace) -> None:
        item = QListWidgetItem(text, self.claims)
        item.setData(Qt.ItemDataRole.UserRole, place)

    def _enter_first(self) -> None:
        if self.claims.count():
            self._enter(self.claims.item(0))

    def _enter(self, item: QListWidgetItem) -> None:
        self.place_entered.emit(item.data(Qt.ItemDataRole.UserRole))


_WHOLE, _CLAIM = 0, 2
"""Places in the box that says of what the picture is."""
_MATRIX, _DOCUMENTS = 0, 3
_SMALLEST = 0.65
"""How small all but the matrix may be at first, so that one sees where chains and times lead."""
_KEYS_OF_EMPTY = (("link_source",), ("tag_fact", "tag_report", "tag_opinion"), (), ())
"""The actions whose keys `_EMPTY` names."""
_EMPTY = (
    lambda: tr("No claim is linked to a source yet: press {0} in a text to link one."),
    lambda: tr("There are no claims yet: select words in a text and press {0}, {1} or {2}."),
    lambda: tr("Nothing here has a date yet: set one in the details of a document."),
    lambda: tr("There are no documents yet."),
)


def _box(name: str, *texts: str) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.addItems(texts)
    box.setMinimumWidth(_LEAST_BOX)
    return box


def _read(
    path: Path,
    analyst: Analyst,
    document_id: DocumentId | None,
    is_profile: bool,
    progress: Progress,
) -> Material:
    progress(0.0)
    with Project.open(path, analyst, is_read_only=True) as project:
        chosen = (document_id,) if document_id else ()
        contents = read_contents(project.read, chosen, has_coverages=is_profile)
        progress(0.8)
        return Material(contents, tuple(project.read.all(Moment)))
