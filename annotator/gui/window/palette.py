"""One box for everything: each action by its name, each document and source, and a search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from annotator.gui.actions.action import name_of
from annotator.gui.actions.making import WindowAction
from annotator.gui.look.plain_labels import plain_name
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.gui.window.view_actions import ViewActions
from annotator.model import DocumentId, SourceId
from annotator.reader import Reader


@dataclass(frozen=True, slots=True)
class RunAction:
    """An action was picked, by its name in the table."""

    name: str


@dataclass(frozen=True, slots=True)
class ShowDocument:
    """A document was picked."""

    id: DocumentId


@dataclass(frozen=True, slots=True)
class ShowSource:
    """A source was picked."""

    id: SourceId


@dataclass(frozen=True, slots=True)
class SearchProject:
    """Words were typed that are to be looked for."""

    text: str


Pick = RunAction | ShowDocument | ShowSource | SearchProject


def palette_question(actions: Mapping[str, WindowAction], reader: Reader | None) -> Question:
    """Return what the palette asks: the actions that can be done now, then the project's things."""
    choices = [
        Choice(plain_name(action.text()), RunAction(name), _keys(action))
        for name, action in actions.items()
        if action.isEnabled() and name != name_of(ViewActions.palette_of_commands)
    ]
    if reader is not None:
        document, source = _tr("document"), _tr("source")
        choices += [
            Choice(title, ShowDocument(key), document) for key, title in reader.titles().items()
        ]
        choices += [
            Choice(line.name, ShowSource(line.id), source) for line in reader.source_lines()
        ]
    return Question(
        title=_tr("Run a command, or go somewhere"),
        choices=choices,
        make_new=_search_for if reader is not None else None,
        hint=_tr("Type to search · Enter runs it · Esc cancels"),
    )


class Palette(QObject):
    """Asks that question and does what was picked."""

    source_requested = Signal(object)
    """A SourceId to show among the sources."""
    search_requested = Signal(str)
    """Words to look for in the whole project."""

    def __init__(
        self, session: Session, picker: Picker, actions: Mapping[str, WindowAction]
    ) -> None:
        super().__init__(picker)
        self._session = session
        self._picker = picker
        self._actions = actions

    def ask(self, place: Anchor) -> None:
        """Open the palette; the widget there gets the focus back before anything is done."""
        project = self._session.project
        question = palette_question(self._actions, project.read if project else None)
        self._picker.ask(place, question, self._on_picked)

    def _on_picked(self, value: object) -> None:
        assert isinstance(value, RunAction | ShowDocument | ShowSource | SearchProject)
        picked: Pick = value
        match picked:
            case RunAction(name):
                self._actions[name].trigger()
            case ShowDocument(document_id):
                self._session.show_document(document_id)
            case ShowSource(source_id):
                self.source_requested.emit(source_id)
            case SearchProject(text):
                self.search_requested.emit(text)
            case _:
                assert_never(picked)


def _keys(action: WindowAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _search_for(text: str) -> list[Choice]:
    name = _tr("Search the project for “{0}”").format(text)
    return [Choice(name, SearchProject(text))]


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
