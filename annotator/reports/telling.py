"""Who says a claim, in a sentence: from the origin outwards and in the passive.

"Not denied by officials, according to the Journal, as told by Ravid": no verb has to agree with a
name, in English or German, and what the reader trusts last stands last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model import (
    Attribution,
    Claim,
    Document,
    DocumentId,
    Evidence,
    SourceId,
    SourceKind,
    Stance,
)
from annotator.reader import ChainRole, Voices
from annotator.reader.chains import UNKNOWN_READER, Carrier, lines
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.rich import Look, Piece, Rich, joined, name, ours

ORIGINS = {
    Stance.ASSERTS: "Asserted by {0}",
    Stance.CONFIRMS: "Confirmed by {0}",
    Stance.DENIES: "Denied by {0}",
    Stance.DOES_NOT_DENY: "Not denied by {0}",
    Stance.DECLINES: "Answer declined by {0}",
    Stance.ASKS: "Asked by {0}",
    Stance.FEARS: "Feared by {0}",
    Stance.UNCOMMITTED: "Left open by {0}",
}
REPORTERS = {
    Stance.ASSERTS: "according to {0}",
    Stance.CONFIRMS: "as confirmed by {0}",
    Stance.DENIES: "which is denied by {0}",
    Stance.DOES_NOT_DENY: "which is not denied by {0}",
    Stance.DECLINES: "with an answer declined by {0}",
    Stance.ASKS: "as asked by {0}",
    Stance.FEARS: "as feared by {0}",
    Stance.UNCOMMITTED: "which is left open by {0}",
}
SAID_IN = {
    SourceKind.BRIEFING: "{0} at “{1}”{2}",
    SourceKind.PUBLICATION: "{0} in {1}{2}",
}
"""How that is named in which something was said; a document stands in quotation marks."""


class Teller:
    """Tells chains of a report in one language."""

    def __init__(self, contents: Contents, language: Language) -> None:
        self._contents = contents
        self._language = language
        self._usual = {
            key: Voices(document, ()).carriers(0) for key, document in contents.documents.items()
        }

    def told_by(self, document_id: DocumentId) -> Rich:
        """Return who tells what stands in a document, where nothing else is said of a claim."""
        carriers = self._carriers(self._usual[document_id])
        return (
            self._language.say("Told by {0}, unless a line says otherwise.", carriers)
            if carriers
            else ()
        )

    def origin(self, document: Document) -> Rich:
        """Return who wrote, published and carries a document; nothing where nobody is known."""
        return self._carriers(self._usual[document.id])

    def chain(self, claim: Claim) -> Rich:
        """Return who says a claim; nothing where the document's own voice says it."""
        carriers = self._contents.voices[claim.document].carriers(claim.spans[0].start)
        is_usual = carriers == self._usual[claim.document]
        if layers := self._contents.layers.get(claim.id):
            outside: list[Rich] = []
            if carriers and not is_usual:
                outside = [self._language.say("as told by {0}", self._carriers(carriers))]
            told = ([*self._line(line), *outside] for line in lines(layers))
            return joined(((*joined(line), Piece(".")) for line in told), " ")
        if is_usual or not carriers:
            return ()
        voice = next((c for c in carriers if c.role is ChainRole.VOICE), carriers[-1])
        return self._language.say("Own voice of {0}.", self.source(voice.source))

    def source(self, source_id: SourceId) -> Rich:
        """Return the name of a source, with its number where it is cited."""
        if source_id == UNKNOWN_READER.id:
            return ours(self._language.text("unknown reader"))
        source = self._contents.sources.get(source_id)
        if source is None:
            return ours(self._language.text("a source that is gone"))
        return (*name(source.name), *self.mark(source_id))

    def mark(self, source_id: SourceId) -> Rich:
        """Return the raised number of a source; nothing where it is not cited."""
        number = self._contents.citations.get(source_id)
        return (Piece(str(number), Look.RAISED, f"source-{number}"),) if number else ()

    def _line(self, line: Sequence[Attribution]) -> list[Rich]:
        """Return one line of layers, from its origin to the outermost."""
        return [self._layer(layer, is_origin=not n) for n, layer in enumerate(reversed(line))]

    def _layer(self, layer: Attribution, *, is_origin: bool) -> Rich:
        said = self.source(layer.source)
        if layer.recipient:
            said = self._language.say("{0} to {1}", said, self.source(layer.recipient))
        if layer.via and layer.via != layer.source:
            via, mark = self._contents.sources.get(layer.via), self.mark(layer.via)
            template = SAID_IN.get(via.kind, "{0} in “{1}”{2}") if via else "{0} in {1}{2}"
            named = self.source(layer.via)
            said = self._language.say(template, said, named[: len(named) - len(mark)], mark)
        return self._language.say((ORIGINS if is_origin else REPORTERS)[layer.stance], said)

    def _carriers(self, carriers: Iterable[Carrier]) -> Rich:
        """Return carriers from the voice outwards."""
        told: list[Rich] = []
        for role, source_id in sorted(carriers, key=lambda c: _OUTWARDS.index(c.role)):
            named = self.source(source_id)
            if named in told:
                continue
            is_host = role is ChainRole.HOST and told
            told.append(self._language.say("carried by {0}", named) if is_host else named)
        return joined(told)


_OUTWARDS = (ChainRole.VOICE, ChainRole.PUBLICATION, ChainRole.HOST)


def claim_words(claim: Claim | Evidence) -> str:
    """Return the words of a claim or a passage on one line, others between them as […]."""
    return " […] ".join(" ".join(span.exact.split()) for span in claim.spans)
