"""A claim in words, as the list and the card tell it, and held against a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.language import translate_term, translator
from annotator.model import Claim, ClaimId
from annotator.reader import ChainRole, ClaimRow
from annotator.text.quoting import quoted

if TYPE_CHECKING:
    from annotator.findings.quoting import Held
    from annotator.gui.session.session import Session

tr = translator("telling")

_LONGEST = 300


class Saying(NamedTuple):
    """Who says a claim, in short: the origin, and before it the one who passes it on.

    `own` is what the document itself says, `said` what it says that others said.
    """

    own: str
    said: str


def quote_of(row: ClaimRow) -> str:
    """Return a claim's words on one line, with an ellipsis where others interrupt them."""
    return quoted(span.exact for span in row.claim.spans)


def words_of(row: ClaimRow) -> str:
    """Return a claim in the analyst's words, else in its own."""
    return (row.claim.statement or quote_of(row))[:_LONGEST]


def saying_of(row: ClaimRow) -> Saying:
    """Return who says a claim."""
    speakers = [node for node in row.chain.nodes if node.role is not ChainRole.VIA]
    own = [source_name(node.source.name) for node in speakers if node.attribution is None]
    if not row.chain.origins:
        return Saying(" ← ".join(own[-2:]), "")
    origins = ", ".join(source_name(node.source.name) for node in row.chain.origins)
    outermost = next(node for node in speakers if node.attribution)
    if outermost in row.chain.origins:
        return Saying(f"{own[-1]} ← " if own else "", origins)
    return Saying("", f"{source_name(outermost.source.name)} ← {origins}")


def verdict_of(row: ClaimRow) -> str:
    """Return what came of checking a claim, the last time, and how often else it was checked."""
    found = [translate_term(verdict) if verdict else tr("checked") for verdict in row.verdicts]
    more = f" +{len(found) - 1}" if len(found) > 1 else ""
    return found[-1] + more if found else ""


def told(row: ClaimRow, number: int, fell: str = "") -> str:
    """Return all that a row of the list shows, as one reads it out; `fell` is what it rests on."""
    grade = row.claim.credibility
    saying = saying_of(row)
    parts = (
        tr("{0}, {1}: {2}").format(number, kind_name(row.claim.kind), words_of(row)),
        saying.own + saying.said,
        tr("credibility {0}").format(grade) if grade else "",
        verdict_of(row),
        fell,
    )
    return "; ".join(part for part in parts if part)


def held(session: Session, claim_id: ClaimId, passage: str) -> Held:
    """Return what becomes of a claim in a passage; nothing where its document is not shown."""
    from annotator.findings.quoting import NOTHING_HELD, held_against

    project = session.project
    claim = project.read.get(Claim, claim_id) if project else None
    for document in (session.document_on(0), session.document_on(1)):
        if project and claim and document and document.id == claim.document:
            paragraphs = {document.paragraph_at(span.start) for span in claim.spans}
            layers = project.read.layers(claim.id)
            return held_against(document.text, paragraphs, claim, layers, passage)
    return NOTHING_HELD


def proposed(found: Held) -> str:
    """Return the verdict that the differences suggest, and their kinds."""
    kinds = ", ".join(dict.fromkeys(translate_term(each.kind) for each in found.found))
    verdict = translate_term(found.verdict)
    return tr("Proposed: {0}").format(f"{verdict} ({kinds})" if kinds else verdict)
