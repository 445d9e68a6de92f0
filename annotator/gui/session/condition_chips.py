"""Chips that say which claims are wanted: the same over the claims of a document and in a search.

Each chip is one condition, a `Query` of one member. Those of a sort mean any of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from annotator.analysis.query import DEEPEST, GRADES, Query
from annotator.gui.actions.menus import give_menu
from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.language import format_count, translate_term, translator
from annotator.gui.look.plain_labels import literal, set_tip
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import FlowLayout
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.model import (
    Analyst,
    Claim,
    ClaimKind,
    Document,
    Edit,
    RelationType,
    Reliability,
    Source,
    Stance,
    Tag,
    Verdict,
)
from annotator.project.document_list import titles_apart
from annotator.reader import SourceRole
from annotator.text.collation import sort_key
from annotator.text.direction import isolated
from annotator.text.quoting import shortened

tr = translator("condition_chips")

_LONGEST_NAME = 28
_NAMED = (Source, Tag, Analyst, Document)
"""Records that a condition can name."""

_SORTS = (
    *("sources", "tags", "stances", "verdicts", "relations", "grades", "reliabilities", "depths"),
    *("analysts", "document"),
)
"""The members of a query that are offered by name, in this order."""
_SINGLE = (
    *("document", "role"),
    *("published_from", "published_until", "made_from", "made_until"),
)
"""The members of a query that hold one value."""
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")

Description = tuple[str, str, str]
"""The name of a condition, what it is besides, and its tip."""
Names = Mapping[tuple[str, str], Description]
"""What records are called, by the member of a query that names them and their id."""
Offers = Callable[[], Iterable[tuple[Query, int | None]]]
"""Returns the conditions to choose from, each with its number of claims if that is known."""


class ConditionChips(QWidget):
    """Fixed chips for kinds and for no source, one more for each condition that was added."""

    changed = Signal()

    def __init__(
        self, session: Session, picker: Picker, offers: Offers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self._offers = offers
        self._is_filling = False
        self.add_button = QPushButton(tr("Filter by…"))
        self.add_button.setToolTip(tr("Only claims of a source, with a tag, a stance and so on"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._ask)
        any_of = tr("Only these; choose several for any of them")
        self.kinds = {kind: chip(any_of) for kind in (*ClaimKind, None)}
        self.without_source = chip(tr("Only claims that no source is linked to"))
        self.without_source.setProperty("own", True)
        self._fixed = {
            **{Query(kinds=frozenset({kind})): each for kind, each in self.kinds.items()},
            Query(is_without_source=True): self.without_source,
        }
        self._added: dict[QPushButton, Query] = {}
        self._flow = FlowLayout(self)
        for part, each in self._fixed.items():
            each.toggled.connect(self._on_changed)
            give_menu(each, lambda part=part: self.menu_of(part))  # type: ignore[misc]
            self._flow.addWidget(each)
        self.show_numbers()
        session.edited.connect(self._on_edit)

    def add_widget(self, widget: QWidget) -> None:
        """Put a chip of somebody else's behind the fixed ones."""
        self._flow.addWidget(widget)

    @property
    def wanted(self) -> Query:
        """The conditions, all in one."""
        return _joined(self._parts())

    def show_query(self, query: Query) -> None:
        """Show what a query asks for; what is no longer in the project is left out."""
        self._is_filling = True
        parts = query.parts()
        for part, each in self._fixed.items():
            each.setChecked(part in parts)
        for each in tuple(self._added):
            self._remove(each)
        for part in parts:
            if part not in self._fixed:
                self.add(part)
        self._is_filling = False
        self._on_changed()

    def add(self, part: Query) -> None:
        """Add a condition; there is one document, one role and one of each date at a time."""
        names = self._names()
        if part not in self._added.values() and _description_of(part, names):
            for other, own in tuple(self._added.items()):
                if any(getattr(part, name) and getattr(own, name) for name in _SINGLE):
                    self._remove(other)
            added = chip("")
            added.setCheckable(False)
            added.setProperty("role", "added")
            added.clicked.connect(lambda: self._take_off(added))
            self._added[added] = part
            give_menu(added, lambda: self.menu_of(part))
            self._name(added, names)
            self._flow.addWidget(added)
        self._on_changed()

    def show_numbers(
        self,
        kinds: Mapping[ClaimKind | None, int] | None = None,
        without_source: int | None = None,
    ) -> None:
        """Say how many claims there are of each kind and without a source, if that is known."""
        for kind, each in self.kinds.items():
            each.setText(kind_name(kind) + ("" if kinds is None else f" {kinds.get(kind, 0)}"))
        number = "" if without_source is None else f" {without_source}"
        self.without_source.setText(tr("Own voice") + number)

    def description(self) -> str:
        """Return the conditions, in words."""
        fixed = (each.text() for each in self._fixed.values() if each.isChecked())
        names = self._names() if self._added else {}
        added = (
            description[0]
            for part in self._added.values()
            if (description := _description_of(part, names))
        )
        return " · ".join(map(isolated, (*fixed, *added)))

    def _parts(self) -> list[Query]:
        fixed = [part for part, each in self._fixed.items() if each.isChecked()]
        return [*fixed, *self._added.values()]

    def _on_changed(self, *_checked: object) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _on_edit(self, edit: Edit) -> None:
        """Follow new names, and let go of what is not in the project any more."""
        if self._added and any(isinstance(change.record, _NAMED) for change in edit.changes):
            names = self._names()
            for each in tuple(self._added):
                self._name(each, names)

    def menu_of(self, part: Query) -> QMenu:
        """Return what can be done with a condition."""
        menu, parts = QMenu(self), self._parts()
        others = [own for own in parts if own != part]
        kept: list[Query]
        for text, kept, is_of_use in (
            (tr("Only this filter"), [part], parts != [part]),
            (tr("Remove this filter"), others, part in parts),
            (tr("Remove all filters"), [], bool(parts)),
        ):
            action = menu.addAction(text)
            action.setEnabled(is_of_use)
            action.triggered.connect(lambda _on=False, kept=kept: self.show_query(_joined(kept)))
        return menu

    def _take_off(self, added: QPushButton) -> None:
        self._remove(added)
        self._on_changed()

    def _remove(self, added: QPushButton) -> None:
        if added.hasFocus():
            self.add_button.setFocus()
        del self._added[added]
        self._flow.removeWidget(added)
        added.hide()
        added.deleteLater()

    def _name(self, added: QPushButton, names: Names) -> None:
        description = _description_of(self._added[added], names)
        if description is None:
            self._take_off(added)
            return
        added.setText(literal(f"{shortened(isolated(description[0]), _LONGEST_NAME)}  ×"))
        set_tip(added, description[2])
        added.setAccessibleName(tr("{0}, remove this filter").format(description[2]))

    def _ask(self) -> None:
        names = self._names()
        offers = list(self._offers())
        if self.wanted.sources:
            offers += [(Query(role=role), None) for role in SourceRole]
        found = [
            (
                _place(part),
                -(number or 0),
                sort_key(description[0]),
                Choice(description[0], part, remark),
            )
            for part, number in offers
            if part not in self._added.values() and (description := _description_of(part, names))
            for remark in [_remark(description[1], number)]
        ]
        if not found:
            self._session.say(tr("No claim here has a source or a tag yet."))
            return
        question = Question(
            title=tr("Only which claims?"),
            choices=[choice for *_, choice in sorted(found, key=lambda each: each[:3])],
            make_new=_of_dates,
            hint=tr("Two or three letters or a date find it · Enter filters · Esc cancels"),
        )
        anchor = Anchor(self.add_button, QPoint(0, self.add_button.height()))
        self._picker.ask(anchor, question, self._on_answer)

    def _on_answer(self, part: object) -> None:
        assert isinstance(part, Query), "the choices hold nothing else"
        self.add(part)

    def _names(self) -> Names:
        """Return what records are called now; each call reads tags, analysts and titles."""
        project, index = self._session.project, self._session.index
        if project is None or index is None:
            return {}
        read = project.read
        named = [
            *(
                ("sources", s.id, source_name(s.name), translate_term(s.kind))
                for s in index.vocabulary.sources.values()
            ),
            *(("tags", tag.id, tag.name, tr("tag")) for tag in read.tags()),
            *(("analysts", who.id, who.name, tr("analyst")) for who in read.analysts()),
            *(
                ("document", key, title, tr("document"))
                for key, title in titles_apart(read).items()
            ),
        ]
        tips = _tips()
        return {
            (sort, key): (name, remark, tips[sort].format(name))
            for sort, key, name, remark in named
        }


def _joined(parts: Iterable[Query]) -> Query:
    query = Query()
    for part in parts:
        query = query.joined(part)
    return query


def _description_of(part: Query, names: Names) -> Description | None:
    """Return how a condition is described, None where what it names is gone."""
    if part.is_unnamed:
        return tr("Unnamed origin"), "", tr("Claims whose origin is unnamed")
    if part.is_unchecked:
        return tr("Not checked"), "", tr("Claims not checked against any passage")
    if part.is_missing:
        return tr("Not in hand"), "", tr("Claims that cite what nobody has obtained")
    if part.is_echo:
        return tr("One origin"), "", tr("Claims that several documents carry, of one origin")
    if part.is_fallen:
        return tr("Source fell"), "", tr("Claims that rest on a source that fell")
    if part.role is not None:
        return _role_names()[part.role], "", tr("The part that the sources play in the claims")
    for sort, remark, tip in _vocabularies():
        for value in getattr(part, sort):
            name = translate_term(value)
            return name, remark, tip.format(name)
    for name, remark in (*_numbers(part), *_dates(part)):
        return name, remark, name
    for sort in ("sources", "tags", "analysts"):
        for key in getattr(part, sort):
            return names.get((sort, key))
    return names.get(("document", part.document or ""))


def _vocabularies() -> tuple[tuple[str, str, str], ...]:
    """Return the members of a query that hold words, what these are, and a tip."""
    return (
        ("stances", tr("stance"), tr("Stance of any layer: {0}")),
        ("verdicts", tr("verdict"), tr("Verdict of any passage: {0}")),
        ("relations", tr("relation"), tr("Relation to another claim: {0}")),
    )


def _numbers(part: Query) -> Iterator[tuple[str, str]]:
    """Yield how grades and depths are described, and what they are."""
    for grade in part.grades:
        yield (
            (tr("Credibility {0}").format(grade), tr("grade"))
            if grade
            else (tr("No credibility"), tr("grade"))
        )
    for rated in part.reliabilities:
        yield (
            (tr("Origin of reliability {0}").format(rated), tr("grade"))
            if rated
            else (tr("Origin without a grade"), tr("grade"))
        )
    for number in part.depths:
        texts = {0: tr("No layer"), 1: tr("1 layer"), DEEPEST: tr("{0} layers or more")}
        yield texts.get(number, tr("{0} layers")).format(number), tr("depth")


def _dates(part: Query) -> Iterator[tuple[str, str]]:
    for text, value in (
        (tr("Published since {0}"), part.published_from),
        (tr("Published until {0}"), part.published_until),
        (tr("Made since {0}"), part.made_from),
        (tr("Made until {0}"), part.made_until),
    ):
        if value:
            yield text.format(value), tr("date")


def _of_dates(typed: str) -> list[Choice]:
    """Return the conditions that a typed date, or the beginning of one, could stand for."""
    if not _DATE.fullmatch(typed):
        return []
    parts = (
        Query(published_from=typed),
        Query(published_until=typed),
        Query(made_from=typed),
        Query(made_until=typed),
    )
    return [Choice(name, part) for part in parts for name, _ in _dates(part)]


def closed_conditions() -> list[Query]:
    """Return the conditions that name no record, to be offered where nobody has counted."""
    return [
        *(Query(stances=frozenset({stance})) for stance in Stance),
        *(Query(verdicts=frozenset({verdict})) for verdict in Verdict),
        *(Query(relations=frozenset({relation})) for relation in RelationType),
        *(Query(grades=frozenset({grade})) for grade in GRADES),
        *(Query(reliabilities=frozenset({rated})) for rated in (*Reliability, None)),
        *(Query(depths=frozenset({number})) for number in range(1, DEEPEST + 1)),
        *(Query(is_unnamed=True), Query(is_unchecked=True), Query(is_missing=True)),
        *(Query(is_echo=True), Query(is_fallen=True)),
    ]


def _tips() -> dict[str, str]:
    return {
        "sources": tr("Source: {0}"),
        "tags": tr("Tag: {0}"),
        "analysts": tr("Made by {0}"),
        "document": tr("Document: {0}"),
    }


def _place(part: Query) -> int:
    """Return where a condition stands among those that are offered."""
    found = (n for n, sort in enumerate(_SORTS) if getattr(part, sort))
    return next(found, len(_SORTS))


def _role_names() -> dict[SourceRole, str]:
    return {
        SourceRole.NEAREST: tr("As the nearest source"),
        SourceRole.ORIGIN: tr("As the origin"),
        SourceRole.VOICE: tr("As the own voice"),
        SourceRole.CHAIN: tr("Anywhere in the chain"),
    }


def chip(tip: str) -> QPushButton:
    """Return a chip that can be pressed."""
    made = QPushButton()
    made.setProperty("role", "chip")
    made.setCheckable(True)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_tip(made, tip)
    return made


def _remark(sort: str, number: int | None) -> str:
    claims = "" if number is None else format_count(Claim.__name__, number)
    return ", ".join(part for part in (sort, claims) if part)
