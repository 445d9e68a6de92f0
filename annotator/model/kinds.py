"""The closed vocabularies. Values are those of the annotated JSON."""

from enum import StrEnum


class ClaimKind(StrEnum):
    """How a text presents a claim; a claim without a kind is highlighted, not yet tagged."""

    FACT = "fact"
    REPORT = "report"
    OPINION = "opinion"


class RegionKind(StrEnum):
    """What a stretch of a document is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTATION = "quotation"
    COMMENT = "comment"
    FURNITURE = "furniture"


class SourceKind(StrEnum):
    """What a source is; a briefing is any speech event."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PUBLICATION = "publication"
    DOCUMENT = "document"
    BRIEFING = "briefing"
    ANONYMOUS = "anonymous"
    PSEUDONYM = "pseudonym"
    OWN_OBSERVATION = "own-observation"


class Reliability(StrEnum):
    """Admiralty scale of a source. F: looked at and cannot be judged; not the worst grade."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Obtained(StrEnum):
    """Whether the analyst has the source: yes, not yet, or it cannot be had."""

    YES = "yes"
    NO = "no"
    CANNOT = "cannot"


class Stance(StrEnum):
    """What a source is said to do with a claim."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOES_NOT_DENY = "does-not-deny"
    DECLINES = "declines"
    ASKS = "asks"
    FEARS = "fears"
    UNCOMMITTED = "uncommitted"


class Directness(StrEnum):
    """How the words of a source are rendered."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"


class RelationType(StrEnum):
    """How one claim bears on another."""

    SAME_AS = "same-as"
    SUPPORTS = "supports"
    WEAKENS = "weakens"
    CONTRADICTS = "contradicts"
    DEPENDS_ON = "depends-on"
    ELABORATES = "elaborates"
    EXPLAINS = "explains"
    QUOTED_FROM = "quoted-from"
    SUPERSEDES = "supersedes"
    RESPONDS_TO = "responds-to"


class Confidence(StrEnum):
    """How sure the analyst is of a relation."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Verdict(StrEnum):
    """The result of checking a claim against a passage."""

    VERBATIM = "verbatim"
    FAITHFUL = "faithful"
    PARTIAL = "partial"
    OVERSTATED = "overstated"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not-found"
    NOT_CHECKABLE = "not-checkable"


class MarkReason(StrEnum):
    """Why a stretch of text that was read carries no claim."""

    FURNITURE = "furniture"
    METADATA = "metadata"
    HEADING = "heading"
    ADDRESSEE = "addressee"
    PHATIC = "phatic"
    QUESTION = "question"
    RHETORICAL = "rhetorical"
    HUMOUR = "humour"
    META = "meta"
    INTENTION = "intention"
    OTHER = "other"


class EditAction(StrEnum):
    """What an edit is: the making of the project, a command's own, an undo, or an undo of that."""

    CREATE = "create"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
