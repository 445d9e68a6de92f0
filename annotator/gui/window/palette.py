"""One box for everything: actions, documents, sources, claims, words, and a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from annotator.analysis.matches import Needle, SearchableText
from annotator.gui.actions.action import name_of
from annotator.gui.actions.making import WindowAction
from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.plain_labels import plain_name
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.pick_box import Choice, Question, rank
from annotator.gui.window.view_actions import ViewActions
from annotator.model import ClaimId, DocumentId, SourceId
from annotator.project.document_list import titles_apart
from annotator.project.open_document import OpenDocument
from annotator.reader import Reader
from annotator.text.collation import sort_key
from annotator.text.folding import typed

_LATELY = 5
_WITHOUT_LETTERS = 200
"""Of each group, before a letter is typed: nobody reads more."""
_OF_EACH = 6
"""Of what letters find in each group."""
_LOOKED_AT = 500
"""Places of letters at which claims are looked for: enough for a few claims, and soon done."""
_BEFORE, _AFTER = 24, 60
"""Characters around words that are found."""


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
class ShowClaim:
    """A claim of the document was picked."""

    id: ClaimId


@dataclass(frozen=True, slots=True)
class ShowWords:
    """Words of the document were picked, by their range (code points)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SearchProject:
    """Words were typed that are to be looked for."""

    text: str


Pick = RunAction | ShowDocument | ShowSource | ShowClaim | ShowWords | SearchProject


def palette_question(
    actions: Mapping[str, WindowAction],
    reader: Reader | None,
    document: OpenDocument | None = None,
    recent: Iterable[Pick] = (),
) -> Question:
    """Return what the palette asks: the actions that can be done now, then the project's things.

    What was picked lately stands first; what letters find also has claims and words of a document.
    """
    group = _tr("Commands")
    choices = [
        Choice(plain_name(action.text()), RunAction(name), shortcut=_keys(action), group=group)
        for name, action in actions.items()
        if action.isEnabled() and name != name_of(ViewActions.palette_of_commands)
    ]
    if reader is not None:
        group = _tr("Documents")
        choices += [
            Choice(title, ShowDocument(key), group=group)
            for key, title in titles_apart(reader).items()
        ]
        group = _tr("Sources")
        choices += [
            Choice(source_name(line.name), ShowSource(line.id), group=group)
            for line in reader.source_lines()
        ]
    groups = groupby(choices, key=lambda choice: choice.group)
    first = [choice for _group, group in groups for choice in islice(group, _WITHOUT_LETTERS)]
    by_value = {choice.value: choice for choice in choices}
    lately = {pick: by_value[pick] for pick in recent if pick in by_value}
    text = SearchableText(document.text if document else "")
    names = _Names(choices)

    def find(letters: str) -> list[Choice]:
        found = names.best(letters)
        if document is not None:
            found += [*_claims(document, text, letters), *_words(text, letters)]
        if reader is not None:
            name = _tr("Search the project for “{0}”").format(letters)
            found.append(Choice(name, SearchProject(letters), group=_tr("Everywhere")))
        return found

    return Question(
        title=_tr("Run a command, or go somewhere"),
        choices=[
            *(replace(choice, group=_tr("Recent")) for choice in lately.values()),
            *(choice for choice in first if choice.value not in lately),
        ],
        find=find,
        hint=_tr("Type to search · Enter runs it · Esc cancels"),
    )


class Palette(QObject):
    """Asks that question and does what was picked."""

    source_requested = Signal(object)
    """A SourceId to show among the sources."""
    search_requested = Signal(str)
    """Words to look for in the whole project."""
    words_requested = Signal(int, int)
    """A range (code points) of the current document to show."""

    def __init__(
        self, session: Session, picker: Picker, actions: Mapping[str, WindowAction]
    ) -> None:
        super().__init__(picker)
        self._session = session
        self._picker = picker
        self._actions = actions
        self._recent: list[Pick] = []
        """What was picked lately, the last one first."""

    def ask(self, place: Anchor) -> None:
        """Open the palette; the widget there gets the focus back before anything is done."""
        project, document = self._session.project, self._session.document
        question = palette_question(
            self._actions, project.read if project else None, document, self._recent
        )
        self._picker.ask(place, question, self._on_picked)

    def _on_picked(self, value: object) -> None:
        assert isinstance(value, Pick)
        picked: Pick = value
        self._recent = [picked, *(pick for pick in self._recent if pick != picked)][:_LATELY]
        match picked:
            case RunAction(name):
                self._actions[name].trigger()
            case ShowDocument(document_id):
                self._session.show_document(document_id)
            case ShowSource(source_id):
                self.source_requested.emit(source_id)
            case ShowClaim(claim_id):
                self._session.show_claim(claim_id)
            case ShowWords(start, end):
                self.words_requested.emit(start, end)
            case SearchProject(text):
                self.search_requested.emit(text)
            case _:
                assert_never(picked)


class _Names:
    """What has a name, looked through as it is typed: what the letters before found is kept."""

    def __init__(self, choices: list[Choice]) -> None:
        self._held: list[tuple[str, list[Choice]]] = [("", choices)]

    def best(self, letters: str) -> list[Choice]:
        """Return what fits some letters, the best few of each group, that of the best first."""
        while not letters.startswith(self._held[-1][0]):
            self._held.pop()
        asked = typed(letters)
        found: dict[str, dict[int, list[Choice]]] = {}
        fitting: list[Choice] = []
        for choice in self._held[-1][1]:
            if (place := rank(choice.name, asked)) is not None:
                found.setdefault(choice.group, {}).setdefault(place, []).append(choice)
                fitting.append(choice)
        self._held.append((letters, fitting))
        groups = sorted(found.values(), key=min)
        return [choice for group in groups for choice in _first(group)]


def _first(by_place: Mapping[int, list[Choice]]) -> list[Choice]:
    """Return the best few; those that fit less are not even put in order."""
    found: list[Choice] = []
    for _place, choices in sorted(by_place.items()):
        if len(found) < _OF_EACH:
            found += sorted(choices, key=lambda choice: sort_key(choice.name))
    return found[:_OF_EACH]


def _claims(document: OpenDocument, text: SearchableText, letters: str) -> list[Choice]:
    """Return the claim of a number, or the first few that have some letters in their words."""
    if letters.isdecimal():
        number = int(letters)
        found = [place[2] for place in document.places[number - 1 : number]] if number else []
    else:
        hits = islice(text.find(Needle(text=letters)), _LOOKED_AT)
        having = (
            key
            for start, end in hits
            for first, last, key in document.claims.overlapping(start, end)
            if first <= start and end <= last
        )
        found = list(islice(dict.fromkeys(having), _OF_EACH))
    return [
        Choice(
            f"{document.number(key)}  {_words_of(document, key)}",
            ShowClaim(key),
            kind_name(document.outlines.kind(key)),
            group=_tr("Claims"),
        )
        for key in found
    ]


def _words_of(document: OpenDocument, claim_id: ClaimId) -> str:
    ranges = document.outlines[claim_id].ranges
    return " (…) ".join(_in_a_line(document.text[start:end]) for start, end in ranges)


def _words(text: SearchableText, letters: str) -> list[Choice]:
    """Return the first few places of some letters in a text, with the words around them."""
    return [
        Choice(
            _in_a_line(text.text[max(0, start - _BEFORE) : end + _AFTER]),
            ShowWords(start, end),
            group=_tr("In this text"),
        )
        for start, end in text.matches(Needle(text=letters), _OF_EACH).ranges
    ]


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _keys(action: WindowAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
