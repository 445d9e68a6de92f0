"""Searching one text without ever blocking the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.analysis.matches import Matches, Needle, PatternError, SearchableText
from annotator.gui.look.language import translate_message

if TYPE_CHECKING:
    from annotator.analysis.pattern_process import PatternProcess

_LOOK_MILLISECONDS = 10
"""How often a regular expression's hits are looked for."""
_LOOKS_BEFORE_DELAYED = 20


class Finder(QObject):
    """Answers each question by a signal: plain needles at once, expressions a moment later."""

    found = Signal(object, bool)
    """Matches, and what was handed in with the question."""
    refused = Signal(str)
    """A sentence: why an expression has no hits."""

    delayed = Signal()
    """The answer takes a while; what was found before is no answer to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = SearchableText("")
        self._patterns: PatternProcess | None = None
        self._is_moving = False
        self._looks = 0
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)
        self._folding = QTimer(self, interval=0)
        self._folding.timeout.connect(self._fold_more)

    def set_text(self, text: str) -> None:
        """Search another text from now on."""
        self._text = SearchableText(text)

    def prepare(self) -> None:
        """Fold the text while nobody types, so that the first search is as fast as any."""
        self._folding.start()

    def prepare_patterns(self) -> None:
        """Start the process for expressions, so that the first one is found sooner."""
        self._process().start()

    def find(self, needle: Needle, *, is_moving: bool) -> None:
        """Look for a needle; `is_moving` comes back with the answer."""
        self._looking.stop()
        if not needle.is_regex or not needle.text:
            if self._patterns is not None:
                self._patterns.forget()
            matches = Matches() if needle.is_regex else self._text.matches(needle)
            self.found.emit(matches, is_moving)
            return
        self._is_moving = is_moving
        self._process().ask(self._text.text, needle)
        self._looks = 0
        self._looking.start()

    def close(self) -> None:
        """Stop any search in progress."""
        self._looking.stop()
        self._folding.stop()
        if self._patterns is not None:
            self._patterns.close()

    def _process(self) -> PatternProcess:
        """Return what runs expressions, loaded now if it was not: few searches need it."""
        if self._patterns is None:
            from annotator.analysis.pattern_process import PatternProcess

            self._patterns = PatternProcess()
        return self._patterns

    def _look(self) -> None:
        """Check whether the expression's hits have arrived."""
        try:
            matches = self._process().take()
        except PatternError as error:
            self._looking.stop()
            self.refused.emit(translate_message(error.message))
            return
        self._looks += 1
        if self._looks == _LOOKS_BEFORE_DELAYED:
            self.delayed.emit()
        if matches is not None:
            self._looking.stop()
            self.found.emit(matches, self._is_moving)

    def _fold_more(self) -> None:
        if not self._text.prepare():
            self._folding.stop()
