"""What is done to the chosen claims, one or many: one edit and one undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from annotator.commands import (
    DeleteClaims,
    GradeClaims,
    LinkSource,
    SetTag,
    TagClaims,
    Together,
)
from annotator.gui.all_claims.model import AllClaimsModel
from annotator.gui.look.claim_terms import credibility_meanings, kind_name
from annotator.gui.look.language import format_count, translator
from annotator.gui.session.picker import Anchor, Pick, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.messages import Message
from annotator.model import Claim, ClaimId, ClaimKind, SourceId, TagId

tr = translator("claim_acts")


class ClaimActs(QObject):
    """Asks what is needed under a widget, and does it to the claims that are chosen then."""

    def __init__(
        self,
        session: Session,
        picker: Picker,
        model: AllClaimsModel,
        chosen: Callable[[], tuple[ClaimId, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self._model = model
        self._chosen = chosen

    def fill_kinds(self, menu: QMenu) -> None:
        """Offer the kinds, and none."""
        for kind in (*ClaimKind, None):
            action = menu.addAction(kind_name(kind))
            action.triggered.connect(lambda _on=False, kind=kind: self.set_kind(kind))

    def set_kind(self, kind: ClaimKind | None) -> None:
        """Say how the text presents the claims."""
        if ids := self._chosen():
            self._session.do(TagClaims(ids, kind))

    def tag(self, under: QWidget) -> None:
        """Put a tag on the claims; where all of them carry it, take it off."""
        ids = self._chosen()
        if not ids:
            return
        facts = [found for found in map(self._model.facts_of, ids) if found]

        def use(tag_id: TagId) -> Pick:
            is_on = all(tag_id in each.line.tags for each in facts)
            command = SetTag(ids, tag_id, is_on=not is_on)
            return Pick(command.label, command)

        title = tr("Tag for {0}").format(format_count(Claim.__name__, len(ids)))
        self._picker.ask_tag(_below(under), title, use)

    def link(self, under: QWidget) -> None:
        """Link a source to each of the claims, behind the innermost of their layers."""
        ids = self._chosen()
        if not ids:
            return

        def use(source_id: SourceId) -> Pick:
            steps = tuple(LinkSource(claim_id=each, source_id=source_id) for each in ids)
            label = steps[0].label if len(ids) == 1 else Message("Link {0} claims", len(ids))
            return Pick(label, Together(label, steps))

        title = tr("Who is said to have said {0}?").format(format_count(Claim.__name__, len(ids)))
        self._picker.ask_source(_below(under), title, use)

    def grade(self, under: QWidget) -> None:
        """Say how credible the claims are, or that nobody has said it."""
        ids = self._chosen()
        if not ids:
            return
        meanings = credibility_meanings()
        choices = [Choice(meaning, grade) for grade, meaning in meanings.items()]
        question = Question(
            title=tr("How credible? {0}").format(format_count(Claim.__name__, len(ids))),
            choices=[*choices, Choice(tr("no grade"), None)],
            digits=len(meanings),
        )

        def then(value: object) -> None:
            assert value is None or isinstance(value, int), "the choices hold nothing else"
            self._session.do(GradeClaims(ids, value))

        self._picker.ask(_below(under), question, then)

    def delete(self) -> None:
        """Delete the claims."""
        if ids := self._chosen():
            self._session.do(DeleteClaims(ids))


def _below(widget: QWidget) -> Anchor:
    return Anchor(widget, widget.rect().bottomLeft())
