"""What the keys of the text do: read the selection, make a command, ask the session.

What an action applies to is told by `aim`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from annotator.commands import (
    AddClaim,
    AddMark,
    AddSpan,
    Delete,
    DeleteClaims,
    LinkSource,
    RemoveSpan,
    Revise,
    Side,
    TagClaims,
    Together,
)
from annotator.gui.desk.aim import Aim, aim_or_say
from annotator.gui.desk.desk_actions import DeskActions
from annotator.gui.document.on_screen import Range
from annotator.gui.look.language import format_count, translate_term, translator
from annotator.gui.session.notices import Offer
from annotator.gui.session.picker import Anchor, Pick
from annotator.messages import Message
from annotator.model import ClaimId, ClaimKind, Mark, MarkId, MarkReason, Source, SourceId
from annotator.model.guesses import guess_mark_reason, voice_part
from annotator.project.furniture import untouched_furniture
from annotator.project.open_document import OpenDocument
from annotator.project.proposing import named_by, speakers_of
from annotator.reader import Reader
from annotator.text.coverage import SentenceState
from annotator.text.quoting import shortened

tr = translator("text_actions")

_LONGEST_NAME = 80
_LONGEST_CHAIN, _LONGEST_IN_CHAIN, _NAMES_AT_ENDS = 300, 40, 4


class TextActions(DeskActions):
    """The handlers of all actions that act on the text."""

    def _aim(self) -> Aim | None:
        """Return what to act on, or None after saying why there is nothing."""
        return aim_or_say(self._session, self._view)

    # Claims

    def tag_fact(self) -> None:
        """Tag as fact."""
        self._tag(ClaimKind.FACT)

    def tag_report(self) -> None:
        """Tag as report."""
        self._tag(ClaimKind.REPORT)

    def tag_opinion(self) -> None:
        """Tag as opinion."""
        self._tag(ClaimKind.OPINION)

    def highlight(self) -> None:
        """Create a claim without a kind."""
        self._tag(None)

    def add_span(self) -> None:
        """Add the selected words to the current claim."""
        aim = self._aim()
        if aim is None:
            return
        if aim.words is None or aim.claim_id is None:
            text = tr("Choose a claim, select further words, then press {0}.")
            self._session.say(text.format(self._session.key_of("add_span")))
            return
        if self._session.do(AddSpan(aim.claim_id, aim.words)):
            self._view.move_caret(aim.words[0], chooses_claim=False)

    def remove_span(self) -> None:
        """Remove the selected words, or those at the caret, from the current claim."""
        aim = self._aim()
        if aim is None:
            return
        if aim.claim_id is None:
            self._session.say(tr("Choose a claim and put the caret into the words to remove."))
            return
        for span in aim.document.outlines[aim.claim_id].ranges:
            if aim.words is not None and aim.words[0] < span[1] and span[0] < aim.words[1]:
                if self._session.do(RemoveSpan(aim.claim_id, aim.words)):
                    self._view.move_caret(span[0], chooses_claim=False)
                return
            if aim.words is None and span[0] <= aim.caret <= span[1]:
                self._session.do(RemoveSpan(aim.claim_id, span))
                return
        self._session.say(tr("Put the caret into the words to remove from the claim."))

    def mark(self) -> None:
        """Mark words as read, with the likeliest reason why they carry no claim."""
        aim = self._aim()
        if aim is None or not aim.ranges:
            return
        document, ranges = aim.document, aim.ranges
        start = ranges[0][0]
        region = document.region_at(start)
        words = document.text[slice(*ranges[0])]
        reason = guess_mark_reason(words, region.kind if region else None)
        command = AddMark(document_id=document.id, ranges=ranges, reason=reason)
        text = tr("Marked as read, no claim: {0}").format(translate_term(reason))
        other = Offer(tr("Another reason…"), lambda: self._ask_reason(command.mark_id, start))
        if self._session.do(command, text, other):
            self._view.move_caret(start, chooses_claim=False)
            self.next_sentence()

    def _ask_reason(self, mark_id: MarkId, start: int) -> None:
        """Ask why a mark carries no claim, if not for the reason it has."""
        mark = self._session.project.read.get(Mark, mark_id) if self._session.project else None
        if mark is None:
            self._session.say(tr("The mark is not there any more."))
            return
        reasons = [reason for reason in MarkReason if reason is not mark.reason]

        def then(reason: MarkReason) -> None:
            command = Revise(mark, replace(mark, reason=reason), Message("Change reason"))
            text = tr("Marked as read, no claim: {0}").format(translate_term(reason))
            self._session.do(command, text)

        self._picker.ask_value(self._anchor(start), tr("Why is there no claim?"), reasons, then)

    def mark_furniture(self) -> None:
        """Mark all as read that stands around the text, as one edit."""
        document = self._session.document
        if document is None:
            return
        found = untouched_furniture(document)
        if not found:
            self._session.say(tr("There is no furniture left that nobody has marked."))
            return
        steps = tuple(
            AddMark(document_id=document.id, ranges=(sentence,), reason=reason)
            for sentence, reason in found
        )
        text = tr("Marked as read, around the text: {0}").format(
            format_count(Mark.__name__, len(steps))
        )
        self._session.do(Together(Message("Mark furniture"), steps), text)

    def delete(self) -> None:
        """Delete the current claim, or the mark at the caret."""
        document, claim_id = self._session.document, self._session.claim_id
        if document is None:
            return
        if claim_id is not None:
            number = document.number(claim_id)
            self._session.do(DeleteClaims((claim_id,)), tr("Deleted claim {0}").format(number))
            return
        if marks := document.marks.at(self._view.caret):
            self._session.do(Delete(Mark, (marks[0][2],)), tr("Deleted the mark"))
        else:
            self._session.say(tr("There is no claim or mark at the caret to delete."))

    def copy(self) -> None:
        """Copy the selected words, as they stand in the document."""
        document, selected = self._session.document, self._view.selected_range
        if document and selected:
            QGuiApplication.clipboard().setText(document.text[slice(*selected)])

    # Sources

    def link_source(self) -> None:
        """Open the source box for a new origin."""
        self._link(Side.INSIDE, tr("Who said claim {0}?"))

    def wrap_source(self) -> None:
        """Open the source box for an outer layer."""
        self._link(Side.OUTSIDE, tr("Who reports claim {0}?"))

    def set_voice(self) -> None:
        """Ask who speaks in the region at the caret."""
        document = self._session.document
        region = document.region_at(self._view.caret) if document else None
        if region is None:
            self._session.say(
                tr("The caret is not in a region; put it into a paragraph or comment.")
            )
            return

        def speak(source_id: SourceId) -> Pick:
            label = Message("Set voice")
            return Pick(label, Revise(region, replace(region, voice=source_id), label))

        title = tr("Who speaks in this {0}?").format(translate_term(region.kind))
        names = self._names_near(region.start)
        self._picker.ask_source(
            self._anchor(region.start), title, speak, names, part=voice_part(region.kind)
        )

    # Moving

    def next_sentence(self) -> None:
        """Go to the next sentence."""
        self._proposing.take()
        self._go_to(next(self._sentences(is_forward=True), None))

    def previous_sentence(self) -> None:
        """Go to the previous sentence."""
        self._proposing.take()
        self._go_to(next(self._sentences(is_forward=False), None))

    def next_untouched(self) -> None:
        """Go to the next sentence without claim or mark."""
        self._go_to_untouched(is_forward=True)

    def previous_untouched(self) -> None:
        """Go to the previous sentence without claim or mark."""
        self._go_to_untouched(is_forward=False)

    def next_claim(self) -> None:
        """Go to the claim after the current one or the caret."""
        self._step_claim(+1)

    def previous_claim(self) -> None:
        """Go to the claim before the current one or the caret."""
        self._step_claim(-1)

    def next_claim_here(self) -> None:
        """Where claims overlap, go to the next one at the caret, from inside outwards."""
        document, current = self._session.document, self._session.claim_id
        found = document.claim_at(self._view.caret, current) if document else None
        if found is None or found == current:
            self._session.say(tr("No other claim is at the caret."))
            return
        self._session.show_claim(found)

    def _tag(self, kind: ClaimKind | None) -> None:
        has_taken = self._proposing.take()
        aim = self._aim()
        if aim is None or (has_taken and kind is ClaimKind.REPORT and aim.is_on_claim):
            return
        if aim.is_on_claim and aim.claim_id is not None:
            number = aim.document.number(aim.claim_id)
            text = (
                tr("Tagged claim {0} as {1}").format(number, translate_term(kind)) if kind else ""
            )
            self._session.do(TagClaims((aim.claim_id,), kind), text)
            if kind is ClaimKind.REPORT:
                self._proposing.propose(aim.claim_id, may_shape=False)
            return
        if not aim.ranges:
            self._session.say(tr("There are no words here to tag."))
            return
        (place,) = aim.ranges
        if aim.words is None:
            from annotator.text.clauses import without_stop

            place = without_stop(aim.document.text, *place)
        command = AddClaim(document_id=aim.document.id, ranges=(place,), kind=kind)
        if self._session.do(command):
            self._view.move_caret(place[0], chooses_claim=False)
            self._session.show_claim(command.claim_id)
            if kind is ClaimKind.REPORT:
                self._proposing.propose(command.claim_id, may_shape=aim.words is None)

    def _link(self, side: Side, title: str) -> None:
        """Ask for a source and add it to a claim's chain; what is selected is its mention."""
        project, aim = self._session.project, aim_or_say(self._session, self._view, of_words=False)
        if project is None or aim is None:
            return
        document, claim_id = aim.document, aim.source_claim_id
        if claim_id is None:
            self._session.say(tr("Choose or tag a claim first; then link its source."))
            return
        if claim_id != self._session.claim_id:
            self._session.show_claim(claim_id)
        if side is Side.OUTSIDE:
            self._proposing.take()
        start = document.outlines[claim_id].ranges[0][0]
        words = aim.words
        is_near = words and document.paragraph_at(start) == document.paragraph_at(words[0])
        mention = (words,) if words and is_near else ()

        def link(source_id: SourceId) -> Pick:
            via_id = project.read.last_via(document.id, source_id)
            command = LinkSource(
                claim_id=claim_id, source_id=source_id, side=side, via_id=via_id, mention=mention
            )
            if side is Side.INSIDE and (
                proposed := self._proposing.with_source(source_id, via_id, mention)
            ):
                return Pick(command.label, proposed)
            return Pick(command.label, command)

        row = document.row(claim_id)

        def chain_with(name: str) -> str:
            if row is None:
                return name
            return _in_short(row.chain.with_name(name, is_inside=side is Side.INSIDE))

        self._picker.ask_source(
            replace(self._anchor(start), claim_id=claim_id),
            title.format(document.number(claim_id)),
            link,
            self._names_near(start),
            offered=_offered(project.read, document, claim_id, words if is_near else None),
            letters=_letters_of(document.text[slice(*words)]) if words and is_near else "",
            carriers=(document.document.host, document.document.publication),
            chain_with=chain_with,
        )

    def _names_near(self, offset: int) -> Callable[[str], list[str]]:
        """Return what finds names in the text by their first letters, the nearest first."""
        document = self._session.document
        if document is None:
            return lambda _letters: []
        from annotator.text.names import names_beginning

        text, sentence = document.text, document.sentences.at(offset) or (offset, offset)
        return lambda letters: names_beginning(text, letters, offset, sentence=sentence)

    def _anchor(self, offset: int) -> Anchor:
        """Return where to ask about the words at an offset."""
        return Anchor(self._view, self._view.on_screen.rect_at(offset).bottomLeft())

    def _sentences(self, *, is_forward: bool) -> Iterator[Range]:
        """Yield the sentences after or before the one at the caret."""
        document = self._session.document
        here = self._view.current_sentence
        if document is None or here is None:
            return
        found: Range | None = here
        if is_forward and self._view.caret < here[0]:
            yield here
        while found is not None:
            sentences = document.sentences
            found = sentences.after(found[0]) if is_forward else sentences.before(found[0])
            if found is not None:
                yield found

    def _go_to(self, sentence: Range | None) -> None:
        if sentence is not None:
            self._view.move_caret(sentence[0])
            self._view.on_screen.reveal(*sentence)

    def _go_to_untouched(self, *, is_forward: bool) -> None:
        self._proposing.take()
        document = self._session.document
        if document is None:
            return
        for sentence in self._sentences(is_forward=is_forward):
            if document.state_of(*sentence) is SentenceState.UNTOUCHED:
                self._go_to(sentence)
                return
        self._session.say(tr("There are no more untouched sentences in this direction."))

    def _step_claim(self, step: int) -> None:
        self._proposing.take()
        document = self._session.document
        if document is None or not document.places:
            return
        if (claim_id := self._session.claim_id) is not None:
            index = document.number(claim_id) - 1 + step
        else:
            index = _place_near(document, self._view.caret, step)
        if 0 <= index < len(document.places):
            start, end, found = document.places[index]
            self._view.move_caret(start, chooses_claim=False)
            self._session.show_claim(found)
            self._view.on_screen.reveal(start, end)


def _offered(
    reader: Reader, document: OpenDocument, claim_id: ClaimId, words: Range | None
) -> list[SourceId | Source | str]:
    """Return whom words name, or without words who is named around a claim, likeliest first."""
    if words is not None:
        named = named_by(reader, document, claim_id, words)
        return [named] if named is not None else []
    from annotator.proposals.likely import likely_sources

    claimed = document.outlines[claim_id].ranges
    start = claimed[0][0]
    sentence = document.sentences.at(start) or (start, start)
    paragraph = document.paragraph_at(start)
    return [
        *speakers_of(reader, document, claim_id),
        *likely_sources(document.text, paragraph, sentence, claimed, document.document.language),
    ]


def _in_short(chain: str) -> str:
    """Return a chain that a box can hold, without the names in the midst of a very long one."""
    if len(chain) <= _LONGEST_CHAIN:
        return chain
    names = [shortened(name, _LONGEST_IN_CHAIN) for name in chain.split(" ← ")]
    if len(names) > 2 * _NAMES_AT_ENDS:
        names = [*names[:_NAMES_AT_ENDS], "…", *names[-_NAMES_AT_ENDS:]]
    return " ← ".join(names)


def _letters_of(words: str) -> str:
    """Return what some words put into the box of sources: nothing if they are no name."""
    name = " ".join(words.split())
    return name if len(name) <= _LONGEST_NAME else ""


def _place_near(document: OpenDocument, caret: int, step: int) -> int:
    """Return the index of the first claim after, or the last before, the caret."""
    following = bisect_left(document.places, caret, key=lambda place: place[0])
    return following if step > 0 else following - 1
