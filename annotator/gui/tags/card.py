"""The card of a tag: all that is known of it, to be read and changed."""

from __future__ import annotations

from annotator.gui.drafts.record_card import RecordCard
from annotator.gui.look.language import format_count
from annotator.gui.look.plain_labels import PlainLabel, add_rows
from annotator.gui.session.session import Session
from annotator.model import Claim, Tag


class TagCard(RecordCard):
    """Shows one tag."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.drafts, ("name", "key"), "description")
        self._session = session
        self.setAccessibleName(self.tr("The chosen tag"))
        self.above = PlainLabel(role="dim")
        self.number = PlainLabel(role="dim")
        rows = (
            (self.tr("Name"), self.fields["name"]),
            (self.tr("Key"), self.fields["key"]),
            (self.tr("Below"), self.above),
            (self.tr("Claims"), self.number),
            (self.tr("Description"), self.fields["description"]),
        )
        add_rows(self._form, rows)
        self.show_tag(None, 0)

    def show_tag(self, tag: Tag | None, claims: int | None) -> None:
        """Show a tag as it is now, or none, and how many claims carry it itself, if known."""
        self.show_record(tag)
        project = self._session.project
        above = project.read.get(Tag, tag.parent) if project and tag and tag.parent else None
        self.above.setText((above.name if above else self.tr("(top of the tree)")) if tag else "")
        counted = "…" if claims is None else format_count(Claim.__name__, claims)
        self.number.setText(counted if tag else "")
