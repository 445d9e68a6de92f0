"""Tells screen readers the claim at the caret, which colour and card show on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from annotator.gui.desk.desk import Desk
from annotator.gui.look.claim_terms import source_name
from annotator.gui.session.session import Session
from annotator.model import ClaimKind
from annotator.text.direction import isolated
from annotator.text.quoting import shortened

_PAUSE_MILLISECONDS = 120
"""Somebody who moves quickly through a text is told only where she stops."""
_LONGEST_QUOTE = 160


class Announcer(QObject):
    """Describes the text by its current claim, and says so when that changes."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self.last = ""
        """What was said last."""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._tell)
        session.claim_changed.connect(self._timer.start)
        session.patched.connect(lambda _patch: self._timer.start())

    def _tell(self) -> None:
        text = self._text()
        view = self._desk.view
        view.setAccessibleDescription(text)
        if text != self.last:
            self.last = text
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))

    def _text(self) -> str:
        document, claim_id = self._session.document, self._session.claim_id
        if document is None:
            return ""
        row = document.row(claim_id) if claim_id else None
        if row is None:
            return self.tr("No claim")
        quote = " … ".join(" ".join(span.exact.split()) for span in row.claim.spans)
        kind = self._kind_names()[row.claim.kind]
        text = self.tr("Claim {0}, {1}: {2}").format(
            document.number(row.claim.id), kind, shortened(isolated(quote), _LONGEST_QUOTE)
        )
        # From the origin outwards; the arrows of the line on the screen are not for ears.
        names = ", ".join(source_name(node.source.name) for node in reversed(row.chain.nodes))
        return self.tr("{0}. Source: {1}").format(text, names) if row.layers else text

    def _kind_names(self) -> dict[ClaimKind | None, str]:
        return {
            ClaimKind.FACT: self.tr("fact"),
            ClaimKind.REPORT: self.tr("report"),
            ClaimKind.OPINION: self.tr("opinion"),
            None: self.tr("without a kind"),
        }
