"""What the keys do to the current claim beyond its kind: chain, grade, tags, relations."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QGuiApplication

from annotator.commands import AddEvidence, RelateClaims, Revise, SetCue, SetMention
from annotator.gui.claims.telling import held, proposed
from annotator.gui.desk.aim import aim_or_say, name_of_claim
from annotator.gui.desk.desk_actions import DeskActions
from annotator.gui.look.claim_terms import credibility_meanings
from annotator.gui.look.language import in_quotes, translate_term, translator
from annotator.gui.look.word_diff import Compared
from annotator.gui.session.picker import Anchor, Pick
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.messages import Message
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Directness,
    Evidence,
    RelationType,
    SourceId,
    Stance,
    TagId,
    Verdict,
)
from annotator.project import Project
from annotator.project.open_document import OpenDocument
from annotator.project.proposing import vias_of
from annotator.text.quoting import quoted, shortened
from annotator.text.words import word_at

tr = translator("claim_actions")

_OFFERED = 1_000


@dataclass(frozen=True, slots=True)
class _Current:
    """What an action of the current claim works on."""

    project: Project
    document: OpenDocument
    claim: Claim
    layers: list[Attribution]


class ClaimActions(DeskActions):
    """The handlers of the actions on the current claim."""

    def set_cue(self) -> None:
        """Make the selected words, or the word at the caret, the cue of a layer."""
        self._set_words(SetCue, tr("Set cue"))

    def set_mention(self) -> None:
        """Make the selected words, or the word at the caret, the mention of a source."""
        self._set_words(SetMention, tr("Set mention"))

    def set_stance(self) -> None:
        """Ask what the source of the chosen layer is said to do with the claim."""
        chosen = self._chosen()
        if chosen is None:
            return
        current, layer = chosen
        source = self._source_name(current, layer.source)

        def then(stance: Stance) -> None:
            revised = replace(layer, stance=stance)
            text = tr("{0} {1} claim {2}").format(
                source, translate_term(stance), current.document.number(current.claim.id)
            )
            self._session.do(Revise(layer, revised, Message("Set stance")), text)

        title = tr("What does {0} do with the claim?").format(source)
        self._picker.ask_value(self._anchor(current), title, list(Stance), then)

    def set_via(self) -> None:
        """Ask where, or in what, the source of the chosen layer said it."""
        chosen = self._chosen()
        if chosen is None:
            return
        current, layer = chosen

        def use(via_id: SourceId | None) -> Pick:
            label = Message("Set via") if via_id else Message("Take via off")
            return Pick(label, Revise(layer, replace(layer, via=via_id), label))

        name = self._source_name(current, layer.source)
        number = current.document.number(current.claim.id)
        title = tr("Where, or in what, did {0} say claim {1}?").format(name, number)
        self._picker.ask_source(
            self._anchor(current),
            title,
            use,
            part="via",
            offered=vias_of(current.project.read, current.document, current.claim.id, layer.source),
            nobody=(tr("Nothing that is named"), use(None)),
        )

    def set_directness(self) -> None:
        """Ask how the words of the chosen layer's source are rendered."""
        chosen = self._chosen()
        if chosen is None:
            return
        current, layer = chosen
        choices = [Choice(translate_term(value), value) for value in Directness]
        question = Question(
            title=tr("How are the words of {0} rendered?").format(
                self._source_name(current, layer.source)
            ),
            choices=[*choices, Choice(tr("not said"), None)],
            digits=len(choices) + 1,
        )

        def then(value: object) -> None:
            directness = value if isinstance(value, Directness) else None
            revised = replace(layer, directness=directness)
            self._session.do(Revise(layer, revised, Message("Set directness")))

        self._picker.ask(self._anchor(current), question, then)

    def set_recipient(self) -> None:
        """Ask to whom the chosen layer's source said it."""
        chosen = self._chosen()
        if chosen is None:
            return
        from annotator.text.names import names_beginning

        current, layer = chosen

        def use(source_id: SourceId | None) -> Pick:
            label = Message("Set recipient") if source_id else Message("Take recipient off")
            return Pick(label, Revise(layer, replace(layer, recipient=source_id), label))

        title = tr("To whom did {0} say it?").format(self._source_name(current, layer.source))
        text, start = current.document.text, current.claim.spans[0].start
        self._picker.ask_source(
            self._anchor(current),
            title,
            use,
            lambda typed: names_beginning(text, typed, start),
            nobody=(tr("Nobody that is named"), use(None)),
        )

    def next_layer(self) -> None:
        """Choose the layer inside the chosen one; inside the innermost comes the outermost."""
        self._step_layer(+1)

    def previous_layer(self) -> None:
        """Choose the layer outside the chosen one; outside the outermost comes the innermost."""
        self._step_layer(-1)

    def copy_claim(self) -> None:
        """Copy the words of the claim with where they stand, as one quotes them in a mail."""
        if (current := self._current()) is not None:
            document, words = current.document, quoted(s.exact for s in current.claim.spans)
            number, title = document.number(current.claim.id), document.document.title
            text = tr("“{0}” ({1}, claim {2})").format(words, title, number)
            QGuiApplication.clipboard().setText(text)
            self._session.say(tr("Copied claim {0} and where it stands").format(number))

    def take_over_chain(self) -> None:
        """Link what the sentence itself tells of the chain."""
        self._proposing.take_over()

    def repeat_source(self) -> None:
        """Link the chain that was linked last, with cue and mention as this sentence has them."""
        current = self._current()
        if current is not None and not self._proposing.repeat(current.claim.id):
            text = tr("No source has been linked in this project yet. Press {0} first.")
            self._session.say(text.format(self._session.key_of("link_source")))

    def grade(self) -> None:
        """Ask how credible the claim is."""
        current = self._current()
        if current is None:
            return
        choices = [Choice(meaning, grade) for grade, meaning in credibility_meanings().items()]
        question = Question(
            title=tr("How credible is claim {0}?").format(
                current.document.number(current.claim.id)
            ),
            choices=choices,
            digits=len(choices),
        )

        def then(value: object) -> None:
            assert isinstance(value, int), "the choices hold nothing else"
            revised = replace(current.claim, credibility=value)
            self._session.do(Revise(current.claim, revised, Message("Grade claim")))

        self._picker.ask(self._anchor(current), question, then)

    def set_borderline(self) -> None:
        """Say that the claim could be taken for another kind, or take it back."""
        if (current := self._current()) is not None:
            revised = replace(current.claim, borderline=not current.claim.borderline)
            self._session.do(Revise(current.claim, revised, Message("Set borderline")))

    def tag(self) -> None:
        """Ask for a tag to put on the claim, or to take off."""
        current = self._current()
        if current is None:
            return
        claim = current.claim

        def use(tag_id: TagId) -> Pick:
            is_on = tag_id in claim.tags
            tags = tuple(t for t in claim.tags if t != tag_id) if is_on else (*claim.tags, tag_id)
            label = Message("Take tag off") if is_on else Message("Put tag on")
            return Pick(label, Revise(claim, replace(claim, tags=tags), label))

        title = tr("Tag for claim {0}").format(current.document.number(claim.id))
        self._picker.ask_tag(self._anchor(current), title, use)

    def evidence(self) -> None:
        """Check the claim that was chosen last, on either side, against the selected words."""
        session = self._session
        aim, claim_id = aim_or_say(session, self._view), session.last_claim_id
        if aim is None:
            return
        if aim.words is None or claim_id is None:
            text = tr("Choose a claim, select the passage to check it against, then press {0}.")
            session.say(text.format(session.key_of("evidence")))
            return
        document, words = aim.document, aim.words

        def then(verdict: Verdict) -> None:
            command = AddEvidence(
                claim_id=claim_id, document_id=document.id, ranges=(words,), verdict=verdict
            )
            text = tr("Checked the claim against the passage: {0}").format(translate_term(verdict))
            session.do(command, text)
            self._view.move_caret(words[0], chooses_claim=False)

        place = Anchor(
            self._view, self._view.on_screen.rect_at(words[0]).bottomLeft(), claim_id=claim_id
        )
        title = tr("Checked against this passage, {0} is …").format(
            name_of_claim(session, claim_id)
        )
        found = held(session, claim_id, document.text[slice(*words)])
        told = Compared(found.said, found.original, found.found).told
        likely = (found.verdict, f"{proposed(found)}\n{told}".strip()) if found.said else None
        self._picker.ask_value(place, title, list(Verdict), then, likely)

    def go_to_claim(self) -> None:
        """Go from the passage at the caret to the claim that was checked against it."""
        project, document = self._session.project, self._session.document
        found = document.evidence.at(self._view.caret) if document else []
        if project is None or not found:
            self._session.say(tr("There is no passage of evidence at the caret."))
            return
        evidence = project.read.need(Evidence, found[0][2])
        claim = project.read.need(Claim, evidence.claim)
        beside = 1 - self._session.active_side if self._session.document_on(1) else None
        self._session.show_document(claim.document, beside)
        self._session.show_claim(claim.id)
        self._view.setFocus()

    def relate(self) -> None:
        """Ask for another claim by its number or words, and how this one bears on it."""
        current = self._current()
        if current is None:
            return
        number = current.document.number(current.claim.id)
        # In a text with very many claims those around this one are offered.
        around = current.document.places[max(0, number - _OFFERED) : number + _OFFERED]
        others = [place for place in around if place[2] != current.claim.id]
        text = current.document.text
        choices = [
            Choice(f"{current.document.number(i)}  {' '.join(text[start:end].split())[:60]}", i)
            for start, end, i in others
        ]
        question = Question(
            title=tr("Claim {0} bears on which claim? Type its number.").format(number),
            choices=choices,
        )

        def then(other: object) -> None:
            assert isinstance(other, str), "the choices hold nothing else"
            self._ask_relation(current, ClaimId(other))

        self._picker.ask(self._anchor(current), question, then)

    def _ask_relation(self, current: _Current, other: ClaimId) -> None:
        numbers = current.document.number(current.claim.id), current.document.number(other)

        def then(relation: RelationType) -> None:
            command = RelateClaims(from_id=current.claim.id, type=relation, to_id=other)
            words = translate_term(relation)
            self._session.do(
                command, tr("Claim {0} {1} claim {2}").format(numbers[0], words, numbers[1])
            )

        title = tr("Claim {0} … claim {1}").format(*numbers)
        self._picker.ask_value(self._anchor(current), title, list(RelationType), then)

    def _set_words(self, command: type[SetCue] | type[SetMention], label: str) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        current, layer = chosen
        aim = aim_or_say(self._session, self._view)
        if aim is None:
            return
        words = aim.words or word_at(current.document.text, aim.caret)
        name = self._source_name(current, layer.source)
        text = tr("{0}: {1}, of {2}").format(
            label, in_quotes(shortened(current.document.text[slice(*words)], 60)), name
        )
        self._session.do(command(layer.id, (words,)), text)

    def _step_layer(self, step: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        current, layer = chosen
        layers = current.layers
        following = layers[(layers.index(layer) + step) % len(layers)]
        self._session.layer.choose(following)
        name = self._source_name(current, following.source)
        self._session.say(tr("Stance, via, cue and mention are now for {0}.").format(name))

    def _chosen(self) -> tuple[_Current, Attribution] | None:
        """Return the current claim and the chosen layer, or None after saying what is missing.

        What is proposed is taken over first: a part of it is to be corrected.
        """
        self._proposing.take()
        current = self._current()
        layer = self._session.layer.of(current.layers) if current is not None else None
        if current is None or layer is None:
            if current is not None:
                text = tr("The claim has no source yet. Press {0} to link one.")
                self._session.say(text.format(self._session.key_of("link_source")))
            return None
        return current, layer

    def _current(self) -> _Current | None:
        """Return the current claim, or None after saying what is missing."""
        project, document = self._session.project, self._session.document
        claim_id = self._session.claim_id
        if project is None or document is None or claim_id is None:
            self._session.ask_to_choose()
            return None
        row = document.row(claim_id)
        if row is None:
            return None
        return _Current(project, document, row.claim, list(row.layers))

    def _anchor(self, current: _Current) -> Anchor:
        offset = current.claim.spans[0].start
        point = self._view.on_screen.rect_at(offset).bottomLeft()
        return Anchor(self._view, point, claim_id=current.claim.id)

    def _source_name(self, current: _Current, source_id: SourceId) -> str:
        row = current.document.row(current.claim.id)
        for node in row.chain.nodes if row else ():
            if node.source.id == source_id:
                return node.source.name
        names = {source.id: source.name for source in current.project.read.sources()}
        return names.get(source_id, "")
