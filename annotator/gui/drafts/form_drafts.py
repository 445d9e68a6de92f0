"""What is typed into a form that is stored as a whole: kept from its first letter, as a field is.

A form is about something: a claim, a source, one that is new. What was typed for it stands there
again when it is shown the next time, also after a kill, until it was stored or given up.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from annotator.drafts import FORM, Draft, Key
from annotator.gui.drafts.drafts import Drafts


class FormDrafts(QObject):
    """Keeps what stands in the fields of one form otherwise than in the project."""

    def __init__(
        self, drafts: Drafts, form: str, fields: Mapping[str, QLineEdit], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._form = form
        self._fields = dict(fields)
        self._about = ""
        self._given: dict[str, str] = {}
        for name, field in self._fields.items():
            field.textEdited.connect(lambda text, name=name: self._keep(name, text))

    def show(self, about: str, given: Mapping[str, str]) -> None:
        """Show what the project holds of something, and over it what was typed and not stored."""
        self._about, self._given = about, dict(given)
        for name, field in self._fields.items():
            draft = self._drafts.get(self._key(name))
            field.setText(draft.text if draft else self._given.get(name, ""))

    def move(self, about: str) -> None:
        """Hold what was typed as typed for something else: what it was for is gone."""
        typed = {name: field.text() for name, field in self._fields.items() if self._is_kept(name)}
        self.drop()
        self.show(about, {})
        for name, text in typed.items():
            self._fields[name].setText(text)
            self._keep(name, text)

    def drop(self, about: str | None = None) -> None:
        """Keep nothing any more: it is in the project, or given up.

        `about` is what it was for, if that may not be what is shown now.
        """
        for name in self._fields:
            kind, shown, field = self._key(name)
            self._drafts.drop((kind, shown if about is None else about, field))

    def _is_kept(self, name: str) -> bool:
        return self._drafts.get(self._key(name)) is not None

    def _key(self, name: str) -> Key:
        return FORM, self._about, f"{self._form}.{name}"

    def _keep(self, name: str, text: str) -> None:
        kind, about, field = self._key(name)
        base = self._given.get(name, "")
        self._drafts.type(
            Draft(kind=kind, record=about, field=field, about="", base=base, text=text)
        )
