"""The source summary statement of ICD 206, drafted from counts: the analyst goes on from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.model import RelationType, SourceKind
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.rich import Piece, Rich, joined, name, ours
from annotator.reports.terms import RELIABILITIES, VERDICTS
from annotator.text.coverage import SentenceState

_MOST_NAMED = 3
SOURCES_OF_KIND = {
    SourceKind.PERSON: ("{0} person", "{0} persons"),
    SourceKind.ORGANISATION: ("{0} organisation", "{0} organisations"),
    SourceKind.PUBLICATION: ("{0} publication", "{0} publications"),
    SourceKind.DOCUMENT: ("{0} document", "{0} documents"),
    SourceKind.BRIEFING: ("{0} speech event", "{0} speech events"),
    SourceKind.ANONYMOUS: ("{0} without a name", "{0} without a name"),
    SourceKind.PSEUDONYM: ("{0} under a pseudonym", "{0} under pseudonyms"),
    SourceKind.OWN_OBSERVATION: ("{0} own observation", "{0} own observations"),
}


def source_summary(contents: Contents, language: Language) -> Rich:
    """Return the draft: how many sources of which kinds, which matter most, what they rest on."""
    parts = (_extent, _cited, _depth, _checked, _consistency, _gaps)
    return joined((s for part in parts for s in part(contents, language)), " ")


def _extent(contents: Contents, language: Language) -> Iterator[Rich]:
    count, attributed = language.count, contents.figures.attributed
    yield language.say(
        "This product draws on {0} and {1}: {2}, {3}.",
        count(len(contents.documents), "{0} document", "{0} documents"),
        count(len(contents.claims), "{0} claim", "{0} claims"),
        count(
            attributed, "{0} is attributed to somebody else", "{0} are attributed to somebody else"
        ),
        count(len(contents.claims) - attributed, "{0} is the text’s own", "{0} are the text’s own"),
    )


def _cited(contents: Contents, language: Language) -> Iterator[Rich]:
    sources = contents.sources
    if not contents.citations:
        return
    kinds = Counter(sources[key].kind for key in contents.citations)
    yield language.say(
        "They cite {0}: {1}.",
        language.count(contents.figures.cited, "{0} source", "{0} sources"),
        language.listed(
            language.count(kinds[k], *names) for k, names in SOURCES_OF_KIND.items() if kinds[k]
        ),
    )
    nearest = {sources[key]: n for key, n in contents.nearest.items() if key in sources}
    if most := sorted(nearest, key=lambda source: -nearest[source]):
        yield language.say(
            "Nearest to the text stand {0}."
            if len(most) > 1
            else "Nearest to the text stands {0}.",
            joined(
                (*name(source.name), Piece(f" ({language.number(nearest[source])})"))
                for source in most[:_MOST_NAMED]
            ),
        )
    grades = Counter(sources[key].reliability for key in contents.citations)
    yield language.say(
        "Their reliability: {0}.",
        joined(
            language.say("{0} {1}", grades[grade], ours(language.text(word)))
            for grade, word in RELIABILITIES.items()
            if grades[grade]
        ),
    )


def _depth(contents: Contents, language: Language) -> Iterator[Rich]:
    figures, count = contents.figures, language.count
    if figures.layered:
        yield count(
            figures.layered,
            "{0} of the attributed claims passes through more than one source.",
            "{0} of the attributed claims pass through more than one source.",
        )
    if figures.unnamed_origin:
        yield count(
            figures.unnamed_origin,
            "{0} ends with somebody who is not named.",
            "{0} end with somebody who is not named.",
        )
    if figures.not_in_hand:
        yield count(
            figures.not_in_hand,
            "{0} cited source was not in hand.",
            "{0} cited sources were not in hand.",
        )
        yield count(
            figures.hanging,
            "{0} claim comes through what was not in hand.",
            "{0} claims come through what was not in hand.",
        )


def _checked(contents: Contents, language: Language) -> Iterator[Rich]:
    found = contents.verdicts
    if not found:
        yield language.say("No claim was held against another document.")
        return
    yield language.count(
        len(contents.evidence),
        "{0} claim was held against {1}: {2}.",
        "{0} claims were held against {1}: {2}.",
        language.count(found.total(), "{0} passage", "{0} passages"),
        joined(
            language.say("{0} {1}", found[verdict], ours(language.text(VERDICTS[verdict])))
            for verdict in sorted(found, key=lambda v: (-found[v], list(VERDICTS).index(v)))
        ),
    )


def _consistency(contents: Contents, language: Language) -> Iterator[Rich]:
    types = Counter(relation.type for relation in contents.opposed)
    for of_type, one, many in (
        (
            RelationType.CONTRADICTS,
            "In {0} place one claim contradicts another.",
            "In {0} places one claim contradicts another.",
        ),
        (
            RelationType.WEAKENS,
            "In {0} place one claim weakens another.",
            "In {0} places one claim weakens another.",
        ),
    ):
        if types[of_type]:
            yield language.count(types[of_type], one, many)


def _gaps(contents: Contents, language: Language) -> Iterator[Rich]:
    if ungraded := sum(claim.credibility is None for claim in contents.claims.values()):
        yield language.count(
            ungraded,
            "{0} claim is not graded for credibility.",
            "{0} claims are not graded for credibility.",
        )
    if untouched := contents.sentences[SentenceState.UNTOUCHED]:
        yield language.count(
            untouched,
            "{0} sentence has not been dealt with.",
            "{0} sentences have not been dealt with.",
        )
