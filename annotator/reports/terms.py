"""The words that reports have for the values of a project, in English."""

from __future__ import annotations

from annotator.model import (
    ClaimKind,
    Fallen,
    Obtained,
    RelationType,
    Reliability,
    SourceKind,
    Verdict,
)

KINDS = {
    ClaimKind.FACT: "Fact",
    ClaimKind.REPORT: "Report",
    ClaimKind.OPINION: "Opinion",
    None: "Untagged",
}
PRESENTED = {
    ClaimKind.FACT: "presented as fact",
    ClaimKind.REPORT: "reported from others",
    ClaimKind.OPINION: "opinion",
    None: "without a kind",
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
    Obtained.NO: "to be obtained",
    Obtained.CANNOT: "cannot be had",
}
TIES = {
    RelationType.SAME_AS: ("the same as {0}", "the same as {0}"),
    RelationType.SUPPORTS: ("supports {0}", "supported by {0}"),
    RelationType.WEAKENS: ("weakens {0}", "weakened by {0}"),
    RelationType.CONTRADICTS: ("contradicts {0}", "contradicted by {0}"),
    RelationType.DEPENDS_ON: ("depends on {0}", "needed by {0}"),
    RelationType.ELABORATES: ("elaborates {0}", "elaborated by {0}"),
    RelationType.EXPLAINS: ("explains {0}", "explained by {0}"),
    RelationType.QUOTED_FROM: ("quoted from {0}", "quoted in {0}"),
    RelationType.SUPERSEDES: ("supersedes {0}", "superseded by {0}"),
    RelationType.RESPONDS_TO: ("responds to {0}", "answered by {0}"),
}
"""How a claim stands to another one, and how that other one stands to it."""
DESCRIPTORS = {
    "access": "Access: {0}",
    "basis": "Basis: {0}",
    "record": "Record: {0}",
    "bias": "Bias: {0}",
    "currency": "Currency: {0}",
    "completeness": "Completeness: {0}",
    "note": "{0}",
}
"""What bears on the quality of a source, after ICD 206."""

ON_FACTS = (
    "“Fact” says that the text presents it as fact, not that it is true. Small raised numbers lead "
    "to the sources at the end."
)
ON_KINDS = (
    "Fact: the text’s own voice says it, and it can be checked. Report: the text attributes it to "
    "somebody else. Opinion: the text’s own voice, and it cannot be checked."
)
ON_GRADES = (
    "Reliability of a source, A to F: A completely reliable; B usually reliable; C fairly "
    "reliable; D not usually reliable; E unreliable; F cannot be judged. Credibility of a claim, "
    "1 to 6: 1 confirmed by other sources; 2 probably true; 3 possibly true; 4 doubtful; "
    "5 improbable; 6 cannot be judged. The two are judged apart; F and 6 say that it was looked at "
    "and cannot be judged, and no letter or number says that nobody has judged it."
)
ON_CHAINS = (
    "A claim counts once however many stretches of text carry it. “Attributed” are claims with at "
    "least one source behind the text; the nearest source is the first of them, the origin the "
    "last. “Not in hand” is what the register says of a source."
)
REGISTER_HEADS = ("", "Source", "Reliability", "Nearest of", "Origin of", "In chains of", "Claims")
COVERAGE_HEADS = ("", "Document", "With a claim", "Marked", "Untouched", "Sentences", "")
FALLEN = {
    Fallen.WITHDRAWN: "withdrawn",
    Fallen.CORRECTED: "corrected",
    Fallen.DISCREDITED: "discredited",
}
JUDGED = (
    "We judge that this has almost no chance ({0}–{1} %): {2}",
    "We judge that this has a roughly even chance ({0}–{1} %): {2}",
    "We judge that this is {0} ({1}–{2} %): {3}",
    "Our confidence is {0}, because {1}.",
    "Our confidence is {0}.",
    "very unlikely",
    "unlikely",
    "likely",
    "very likely",
    "almost certain",
    "low",
    "moderate",
    "high",
)
"""What `findings.judging` says: here so that a test finds whether all is translated."""
