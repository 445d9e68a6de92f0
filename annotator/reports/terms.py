"""The words that reports have for the values of a project, in English."""

from __future__ import annotations

from annotator.model import ClaimKind, Obtained, RelationType, Reliability, SourceKind, Verdict

KINDS = {
    ClaimKind.FACT: "Fact",
    ClaimKind.REPORT: "Report",
    ClaimKind.OPINION: "Opinion",
    None: "Untagged",
}
SOURCE_KINDS = {
    SourceKind.PERSON: "person",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.PUBLICATION: "publication",
    SourceKind.DOCUMENT: "document",
    SourceKind.BRIEFING: "speech event",
    SourceKind.ANONYMOUS: "unnamed",
    SourceKind.PSEUDONYM: "pseudonym",
    SourceKind.OWN_OBSERVATION: "own observation",
}
RELIABILITIES = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
    None: "not graded",
}
CREDIBILITIES = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
VERDICTS = {
    Verdict.CONTRADICTED: "contradicted",
    Verdict.OVERSTATED: "overstated",
    Verdict.NOT_FOUND: "not found",
    Verdict.PARTIAL: "in part",
    Verdict.NOT_CHECKABLE: "cannot be checked",
    Verdict.FAITHFUL: "faithful",
    Verdict.VERBATIM: "word for word",
    None: "no verdict yet",
}
"""The worst first: so they stand where a report lists them."""
RELATIONS = {
    RelationType.SAME_AS: "the same as",
    RelationType.SUPPORTS: "supports",
    RelationType.WEAKENS: "weakens",
    RelationType.CONTRADICTS: "contradicts",
    RelationType.DEPENDS_ON: "depends on",
    RelationType.ELABORATES: "elaborates",
    RelationType.EXPLAINS: "explains",
    RelationType.QUOTED_FROM: "quoted from",
    RelationType.SUPERSEDES: "supersedes",
    RelationType.RESPONDS_TO: "responds to",
}
OBTAINED = {
    Obtained.YES: "in hand",
    Obtained.NO: "to get",
    Obtained.CANNOT: "cannot be had",
}
