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
    """How good the basis is of a relation or a judgement; how likely that is, is another matter."""

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


class Likelihood(StrEnum):
    """How likely what a judgement states is: one of the seven bands of ICD 203."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"

    @property
    def range(self) -> tuple[int, int]:
        """The band in per cent."""
        return _PER_CENT[self]


_PER_CENT = dict(
    zip(
        Likelihood,
        ((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)),
        strict=True,
    )
)


class Fallen(StrEnum):
    """What became of a source that one relied on."""

    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    DISCREDITED = "discredited"


class MomentKind(StrEnum):
    """What a moment is the time of: of the saying, or of what is claimed to happen."""

    SAID = "said"
    HAPPENS = "happens"


class EditAction(StrEnum):
    """What an edit is: the making of the project, a command's own, an undo, or an undo of that."""

    CREATE = "create"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
