"""The current claim that somebody else deleted: the next key was meant for it and hits nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from annotator.gui.look.language import translator
from annotator.model import ClaimId
from annotator.project.open_document import OpenDocument

tr = translator("lost_claim")


class Chosen(Protocol):
    """What this needs of the session."""

    @property
    def document(self) -> OpenDocument | None:
        """The current document."""

    @property
    def claim_id(self) -> ClaimId | None:
        """The current claim."""

    def say(self, text: str, *, is_whole: bool = False) -> None:
        """Tell the analyst something."""


class LostClaim:
    """Whether the current claim went without the analyst's doing, and nothing was chosen since."""

    def __init__(self, session: Chosen) -> None:
        self._session = session
        self.is_lost = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Tell of it if the current claim goes meanwhile."""
        before = self._session.claim_id
        yield
        if before is not None and self._session.claim_id is None and self._session.document:
            self.is_lost = True
            self.tell()

    def tell(self) -> None:
        """Say that it is gone."""
        text = tr("The claim that you had chosen was deleted meanwhile. Choose another one.")
        self._session.say(text, is_whole=True)
