"""What is done about findings from the menus: judging, and telling that a source fell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.findings.keeper import FindingsKeeper
from annotator.gui.look.language import translate_term
from annotator.gui.session.session import Session
from annotator.model import Claim, ClaimId, Document, SourceId
from annotator.text.quoting import shortened

if TYPE_CHECKING:
    from annotator.findings import Facts
    from annotator.findings.quoting import InHand

_LONGEST_TITLE = 60


class FindingsActions(QObject):
    """The handlers; dialogs are loaded when they are asked for."""

    def __init__(
        self,
        session: Session,
        show_words: Callable[[int, int], None],
        keeper: FindingsKeeper,
        chosen_source: Callable[[], SourceId | None],
        parent: QWidget,
    ) -> None:
        """`show_words` selects words of the current document; `chosen_source` returns the source
        that is chosen in the register, if any.
        """
        super().__init__(parent)
        self._session = session
        self._show_words = show_words
        self._keeper = keeper
        self._chosen_source = chosen_source
        self._window = parent

    def judgements(self) -> None:
        """Show the analyst's own judgements, to be written beside the text."""
        from annotator.gui.findings.judgements import JudgementsDialog

        dialog = JudgementsDialog(self._session, self._keeper, self._window)
        dialog.show()

    def source_falls(self) -> None:
        """Ask what became of a source: the one chosen in the register, else of the claim."""
        from annotator.gui.findings.fallen import FallenDialog

        dialog = FallenDialog(
            self._session, self._chosen_source() or self._of_claim(), self._window
        )
        dialog.open()

    def times(self) -> None:
        """Ask when the current claim was said, and when what it tells is claimed to happen."""
        from annotator.gui.findings.times import TimesDialog

        session, project = self._session, self._session.project
        claim = project.read.get(Claim, session.claim_id or "") if project else None
        document = session.document
        if claim is None or document is None:
            session.ask_to_choose()
            return
        TimesDialog(session, claim, document.document, self._window).open()

    def find_passage(self) -> None:
        """Show the words of the current claim in another document, beside it; nothing is linked."""
        session, claim_id = self._session, self._session.claim_id
        if claim_id is None:
            session.ask_to_choose()
            return

        def look(facts: Facts) -> InHand | None:
            from annotator.findings.quoting import passage_in_hand

            return passage_in_hand(facts, claim_id) if facts.get(Claim, claim_id) else None

        def show(found: InHand | None) -> None:
            if session.claim_id == claim_id:  # else the analyst has gone on
                self._show_passage(claim_id, found)

        if not self._keeper.ask(look, show):
            session.say(self.tr("The project is still being read. Try again in a moment."))

    def _show_passage(self, claim_id: ClaimId, found: InHand | None) -> None:
        session, project = self._session, self._session.project
        document = project.read.get(Document, found.document) if project and found else None
        if found is None or document is None:
            session.say(
                self.tr("No other document of the project contains the words of this claim.")
            )
            return
        side = session.active_side
        session.show_document(document.id, 1 - side)
        session.show_claim(claim_id, side)
        self._show_words(*found.range)
        title = shortened(document.title, _LONGEST_TITLE)
        kinds = dict.fromkeys(translate_term(each.kind) for each in found.differences)
        told = (
            self.tr("“{0}” has nearly these words ({1}).").format(title, ", ".join(kinds))
            if kinds
            else self.tr("“{0}” has these words.").format(title)
        )
        key = session.key_of("evidence")
        session.say(self.tr("{0} Press {1} to check the claim against them.").format(told, key))

    def _of_claim(self) -> SourceId | None:
        project, claim_id = self._session.project, self._session.claim_id
        layers = project.read.layers(claim_id) if project and claim_id else []
        return (layers[0].via or layers[0].source) if layers else None
