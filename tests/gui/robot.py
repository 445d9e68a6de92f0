"""What the tests of the window share: a hand on the keys and an eye on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from annotator.commands import AddDocument
from annotator.gui.document.view import DocumentView
from annotator.gui.session.notices import Notice
from annotator.gui.window.main_window import MainWindow
from annotator.model import Attribution, Claim, Mark, Source
from annotator.project import Project
from annotator.project.open_document import OpenDocument
from annotator.text.regions import propose_regions

TEXT = """Council hides the letter

The Herald reported on Monday that officials did not deny the letter. It is a shameful affair.

Mayor Ann Lee said the letter was forged, according to two aides. Nobody has seen it since June.
"""
OTHER_TEXT = """The second article

Nothing much happened here. The river rose by two metres.
"""
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_FIELDS = (QLineEdit, QPlainTextEdit)


def document_of(text: str, title: str) -> AddDocument:
    """Return the command that takes a text in."""
    regions = tuple(propose_regions(text))
    return AddDocument(text=text, title=title, regions=regions, file_name=f"{title}.txt")


class Paints(QObject):
    """Counts how often a widget is drawn."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Robot:
    """Works in a window as an analyst does: by keys, and by looking."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self.messages: list[Notice] = []
        self.session.said.connect(self.messages.append)

    # Looking

    @property
    def view(self) -> DocumentView:
        return self.window.view

    @property
    def project(self) -> Project:
        assert self.session.project is not None
        return self.session.project

    @property
    def document(self) -> OpenDocument:
        assert self.session.document is not None
        return self.session.document

    @property
    def claims(self) -> list[Claim]:
        return self.project.read.claims(self.document.id)

    @property
    def claim(self) -> Claim:
        """The current claim as it is stored."""
        assert self.session.claim_id is not None, "no claim is current"
        return self.project.read.need(Claim, self.session.claim_id)

    @property
    def layers(self) -> list[Attribution]:
        """The current claim's layers, outermost first."""
        return self.project.read.layers(self.claim.id)

    @property
    def marks(self) -> list[Mark]:
        return self.project.read.marks(self.document.id)

    @property
    def message(self) -> str:
        return self.window.messages.text

    @property
    def foot(self) -> str:
        """What the next key would act on, as it is told once the last one is done."""
        QApplication.processEvents()
        return self.window.messages.place

    def words(self, claim: Claim | None = None) -> list[str]:
        return [span.exact for span in (claim or self.claim).spans]

    def source_names(self) -> list[str]:
        """The sources of the current claim's chain of layers, outermost first."""
        return [self.project.read.need(Source, layer.source).name for layer in self.layers]

    def sentence_words(self) -> str:
        sentence = self.view.current_sentence
        assert sentence is not None
        return self.document.text[slice(*sentence)]

    def selected_words(self) -> str:
        selected = self.view.selected_range
        assert selected is not None, "nothing is selected"
        return self.document.text[slice(*selected)]

    def named(self, name: str) -> QWidget:
        """Return the visible widget with an accessible name."""
        found = [w for w in self.window.findChildren(QWidget) if w.accessibleName() == name]
        shown = [w for w in found if w.isVisible()]
        assert shown, f"no “{name}” is to be seen"
        return shown[0]

    # Doing

    def _target(self) -> QWidget:
        """Return what has the focus; a window that lost it to another one takes it back."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        return target

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._target(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the focus is, a character at a time.

        Within one field the window is painted once, as for somebody who types quickly.
        """
        for number, character in enumerate(text, 1):
            target = self._target()
            if "A" <= character <= "Z" and isinstance(target, DocumentView):
                QTest.keyClick(target, Qt.Key(ord(character)), SHIFT)
            else:
                QTest.keyClicks(target, character)
            is_in_field = isinstance(target, _FIELDS) and not isinstance(target, DocumentView)
            has_moved = QApplication.focusWidget() is not target
            if not is_in_field or has_moved or number == len(text):
                QApplication.processEvents()

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)

    def caret_to(self, words: str, inside: int = 1) -> None:
        """Put the caret into the first place of some words."""
        self.focus_text()
        self.view.move_caret(self.document.text.index(words) + inside)
        QApplication.processEvents()

    def select(self, words: str) -> None:
        """Select the first place of some words."""
        self.focus_text()
        start = self.document.text.index(words)
        self.view.select_range(start, start + len(words))
        QApplication.processEvents()

    def focus_text(self) -> None:
        self.view.setFocus()
        QApplication.processEvents()

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, left, NONE, point or widget.rect().center())
        QApplication.processEvents()

    def double_click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Click twice, as Qt has it from a mouse: the second press is a double click."""
        self.click(widget, point)
        left = Qt.MouseButton.LeftButton
        QTest.mouseDClick(widget, left, NONE, point or widget.rect().center())
        QTest.mouseRelease(widget, left, NONE, point or widget.rect().center())
        QApplication.processEvents()

    def link(self, name: str) -> None:
        """Link a source to the current claim by typing its name."""
        self.focus_text()
        self.type("s")
        self.type(name)
        self.enter()

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(QPoint(200, 200), copy, data, left, NONE)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted(), "the window must take files"
        event = QDropEvent(QPointF(200, 200), copy, data, left, NONE, QEvent.Type.Drop)
        QApplication.sendEvent(self.window, event)
        self.wait_for(lambda: not self.window.tasks.is_busy)
        QApplication.processEvents()

    def wait_for(self, is_true: Callable[[], bool], seconds: float = 30.0) -> None:
        deadline = time.monotonic() + seconds
        while not is_true():
            assert time.monotonic() < deadline, "it did not come about in time"
            # Not QTest.qWait: it keeps the interpreter, and threads that are waited for starve.
            QApplication.processEvents()
            time.sleep(0.005)

    def answer_dialogs(self, *answers: Callable[[QDialog], None]) -> list[QDialog]:
        """Answer the next modal dialogs, one after the other, as soon as each is there."""
        answered: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            # A key that comes before a dialog is in front goes nowhere.
            is_open = isinstance(dialog, QDialog) and dialog.isActiveWindow()
            if is_open and isinstance(dialog, QDialog) and dialog not in answered:
                answered.append(dialog)
                if len(answered) < len(answers):
                    QTimer.singleShot(20, look)
                answers[len(answered) - 1](dialog)
            else:
                QTimer.singleShot(20, look)

        QTimer.singleShot(0, look)
        return answered


def type_path(path: Path) -> Callable[[QDialog], None]:
    """Return the answer of somebody who types a path into a file dialog and presses Enter."""

    def answer(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit), "the file dialog is not Qt's own"
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer
