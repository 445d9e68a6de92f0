"""Help inside the program: the same pages as the README points to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Never

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from annotator.gui.actions.action import Action
from annotator.gui.actions.keymap import action_label, typed
from annotator.gui.look.language import current_language
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.widgets.layouts import row_of
from annotator.gui.widgets.placing import resize_within
from annotator.resources import resource_path

_BLOCK_MARGIN = 8
_LINE_PERCENT = 130
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_ORDER = (
    *("start", "keys", "window", "panels", "words", "findings", "files", "together"),
    *("exchange", "annotated-json", "command-line"),
)

_KEYS = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_TWICE = re.compile(r"(`[^`]+`)(?: \1)+(?!`)")


def with_keys(text: str, rows: Iterable[Action[Never]], changed: Mapping[str, str]) -> str:
    """Return a page with the keys that actions have now, where they differ from their own.

    Words between single backticks that are nothing but keys of actions change; what stands
    between double ones is a key of a box or a list, which nobody changes.
    """
    own = {typed(key): row.name for row in rows for key in row.keys}
    now = {
        row.name: f"`{typed(changed[row.name])}`" if changed[row.name] else f"*{action_label(row)}*"
        for row in rows
        if row.name in changed
    }

    def present(match: re.Match[str]) -> str:
        keys = match[1].split()
        if not all(key in own for key in keys) or not any(own[key] in now for key in keys):
            return match[0]
        return " ".join(now.get(own[key], f"`{key}`") for key in keys)

    return _TWICE.sub(r"\1", _KEYS.sub(present, text)) if now else text


def help_paths(language: str) -> dict[str, Path]:
    """Return the pages by their names: those of a language, in place of the English ones."""
    folder = resource_path("help")
    found = [*folder.glob("*.md"), *(folder / language).glob("*.md")]
    return {path.stem: path for path in found}


class HelpPage(QTextBrowser):
    """Shows a page of ours; loads nothing, whatever a page names."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Return an empty value for every image or style: None would make Qt look on the disk."""
        return QByteArray()

    def show_markdown(self, text: str) -> None:
        """Show a page written in Markdown."""
        dialect = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.document().setMarkdown(text, dialect | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setBottomMargin(_BLOCK_MARGIN)
        spacing.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        cursor.mergeBlockFormat(spacing)
        self.moveCursor(QTextCursor.MoveOperation.Start)


class HelpDialog(QDialog):
    """The pages on the left, the chosen one on the right; the window stays usable."""

    def __init__(self, rows: tuple[Action[Never], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._changed: Mapping[str, str] = {}
        self.setWindowTitle(self.tr("Help"))
        resize_within(self, 880, 600)
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setFixedWidth(190)
        self.page = HelpPage()
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.document().setDocumentMargin(20)
        row_of(self.pages, (self.page, 1), within=self, margins=0, spacing=0)
        self._texts: dict[str, str] = {}
        paths = help_paths(current_language())
        for name in sorted(paths, key=lambda n: (_ORDER.index(n) if n in _ORDER else 99, n)):
            text = paths[name].read_text(encoding="utf-8")
            self._texts[name] = text
            item = QListWidgetItem(text.partition("\n")[0].lstrip("# "))
            item.setToolTip(plain_tip(name))
            self.pages.addItem(item)
        self.pages.currentRowChanged.connect(self._show)
        self.pages.setCurrentRow(0)

    def show_keys(self, changed: Mapping[str, str]) -> None:
        """Name the keys that the analyst gave actions, from now on."""
        self._changed = changed
        self._show(self.pages.currentRow())

    def _show(self, row: int) -> None:
        if row >= 0:
            text = list(self._texts.values())[row]
            self.page.show_markdown(with_keys(text, self._rows, self._changed))

    def _follow(self, url: QUrl) -> None:
        """Follow a link to another page; there are no others."""
        if (name := url.fileName().removesuffix(".md")) in self._texts:
            self.pages.setCurrentRow(list(self._texts).index(name))
