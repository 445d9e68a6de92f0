"""What the next key acts on: the one rule of all keys, which the status line announces.

What makes something of words (`f r o u 0`) takes the selection, else the current claim, else the
sentence at the caret. What gives the current claim words (`, ; c C e`) takes the selection as the
words; cue, mention, stance and via are for the chosen layer of its chain (`session.layer`). All
else acts on the current claim. Selecting leaves the current claim as it is; moving the caret and a
plain click make the claim there current, or none.
"""

from __future__ import annotations

from dataclasses import dataclass

from annotator.gui.document.on_screen import Range
from annotator.gui.document.view import DocumentView
from annotator.gui.look.language import translator
from annotator.gui.session.session import Session
from annotator.model import ClaimId
from annotator.project.open_document import OpenDocument

tr = translator("aim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What there is to act on in the text that has the keyboard focus, in code points."""

    document: OpenDocument
    caret: int
    words: Range | None
    """What is selected, without the spaces at its edges."""
    is_blank: bool
    """Whether nothing but spaces is selected, which is not meant to be anything."""
    claim_id: ClaimId | None
    """The current claim."""
    is_lost: bool
    """Whether that was deleted by somebody else, and nothing was chosen since."""
    source_claim_id: ClaimId | None
    """The claim that a source is for: where none is current but words are selected, the one that
    was touched last in their sentence."""
    sentence: Range | None
    """The sentence at the caret."""

    @property
    def is_on_claim(self) -> bool:
        """Whether what makes something of words acts on the current claim."""
        return self.words is None and not self.is_blank and self.claim_id is not None

    @property
    def ranges(self) -> tuple[Range, ...]:
        """What something is made of: the selection, else the current claim, else the sentence."""
        if self.words is not None:
            return (self.words,)
        if self.is_blank or self.is_lost:
            return ()
        if self.claim_id is not None:
            return self.document.outlines[self.claim_id].ranges
        return (self.sentence,) if self.sentence is not None else ()


def aim_of(session: Session, view: DocumentView) -> Aim | None:
    """Return what a key would act on now, or None where no document is."""
    document = session.document
    if document is None:
        return None
    return Aim(
        document=document,
        caret=view.caret,
        words=view.selected_range,
        is_blank=view.is_blank_selected,
        claim_id=session.claim_id,
        is_lost=session.lost.is_lost,
        source_claim_id=session.claim_id or _touched_last(session, document, view.selected_range),
        sentence=view.current_sentence,
    )


def _touched_last(session: Session, document: OpenDocument, words: Range | None) -> ClaimId | None:
    """Return the claim that was current last in the sentence of words, else the newest there."""
    sentence = document.sentences.at(words[0]) if words else None
    if sentence is None:
        return None
    found = [claim_id for _start, _end, claim_id in document.claims.overlapping(*sentence)]
    if (touched := session.last_touched(found)) is not None or not found:
        return touched
    return max(document.rows(set(found)), key=lambda row: str(row.claim.created or "")).claim.id


def name_of_claim(session: Session, claim_id: ClaimId | None) -> str:
    """Return how a claim on the desk is called: by its number, elsewhere with its document."""
    for side in (session.active_side, 1 - session.active_side):
        document = session.document_on(side)
        if document is None or claim_id is None or claim_id not in document.outlines:
            continue
        number = document.number(claim_id)
        if side == session.active_side:
            return tr("claim {0}").format(number)
        return tr("claim {0} of “{1}”").format(number, document.document.title)
    return ""


def aim_or_say(session: Session, view: DocumentView, *, of_words: bool = True) -> Aim | None:
    """Return what a key is to act on, or say why that is nothing.

    A selection of spaces is nothing, unless a key that is not `of_words` has a current claim; so
    is, for one key, a claim that somebody else deleted.
    """
    aim = aim_of(session, view)
    if aim is not None and aim.is_blank and (of_words or aim.claim_id is None):
        session.say(tr("Only spaces are selected. Select words, or press Esc to select nothing."))
        return None
    if aim is not None and aim.words is None and session.lost.is_lost:
        # The key was meant for the claim that is gone, not for the sentence there.
        session.lost.is_lost = False
        session.lost.tell()
        return None
    return aim
