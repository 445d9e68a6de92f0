"""First guesses from a few words."""

import pytest

from annotator.model import MarkReason, RegionKind, SourceKind
from annotator.model.guesses import guess_mark_reason, guess_source_kind, likely_kinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tuesday's press conference", SourceKind.BRIEFING),
        ("the dossier of the ministry", SourceKind.DOCUMENT),
        ("The Daily News", SourceKind.PUBLICATION),
        ("The Timeserver", SourceKind.PERSON),
        ("two officials", SourceKind.ANONYMOUS),
        ("Ministry of Defence", SourceKind.ORGANISATION),
        ("a neighbour of hers", SourceKind.ANONYMOUS),
        ("neighbour", SourceKind.PERSON),
        ("bob_seven", SourceKind.PSEUDONYM),
        ("Bob7", SourceKind.PSEUDONYM),
        ("Henry 7", SourceKind.PERSON),
        ("NATO", SourceKind.ORGANISATION),
        ("UN", SourceKind.ORGANISATION),
        ("Brand & Sons", SourceKind.ORGANISATION),
        ("Israel", SourceKind.ORGANISATION),
        ("the United States", SourceKind.ORGANISATION),
        ("Österreich", SourceKind.ORGANISATION),
        ("Israel Meir", SourceKind.PERSON),
        ("X", SourceKind.PERSON),
        ("Ada Ray", SourceKind.PERSON),
        ("J. R.", SourceKind.PERSON),
    ],
)
def test_a_name_tells_a_kind_of_source(name: str, kind: SourceKind) -> None:
    assert guess_source_kind(name) is kind


@pytest.mark.parametrize(
    ("words", "region", "reason"),
    [
        ("Share this", RegionKind.FURNITURE, MarkReason.FURNITURE),
        ("The mill?", RegionKind.CAPTION, MarkReason.FURNITURE),
        ("By Ann Poole:", RegionKind.BYLINE, MarkReason.METADATA),
        ("Was it sold?", RegionKind.HEADLINE, MarkReason.HEADING),
        ("Was it sold?", RegionKind.PARAGRAPH, MarkReason.QUESTION),
        ("12. @ Ann:", RegionKind.COMMENT, MarkReason.ADDRESSEE),
        ("“Was it sold?” ", None, MarkReason.QUESTION),
        ("他卖了吗？", None, MarkReason.QUESTION),
        ("هل بيع؟", None, MarkReason.QUESTION),
        (" @bob", None, MarkReason.ADDRESSEE),
        ("Mary SAID:", None, MarkReason.ADDRESSEE),
        ("Mary said: no", None, MarkReason.OTHER),
        ("What came of it:", None, MarkReason.HEADING),
        ("Thanks.", None, MarkReason.OTHER),
    ],
)
def test_words_tell_why_they_carry_no_claim(
    words: str, region: RegionKind | None, reason: MarkReason
) -> None:
    assert guess_mark_reason(words, region) is reason


@pytest.mark.parametrize(
    ("part", "name", "kind"),
    [
        ("publication", "Haaretz", SourceKind.PUBLICATION),
        ("publication", "BBC", SourceKind.PUBLICATION),
        ("host", "archive.example", SourceKind.PUBLICATION),
        ("author", "Amos Harel", SourceKind.PERSON),
        ("author", "Committee on Foreign Affairs", SourceKind.ORGANISATION),
        ("author", "Parliamentary report", SourceKind.PERSON),
        ("voice", "two aides", SourceKind.ANONYMOUS),
        ("comment", "Dave", SourceKind.PSEUDONYM),
        ("recipient", "The Herald", SourceKind.PUBLICATION),
        ("", "The Herald", SourceKind.PUBLICATION),
    ],
)
def test_the_part_of_a_source_tells_its_likely_kind(part: str, name: str, kind: SourceKind) -> None:
    kinds = likely_kinds(name, part)
    assert kinds[0] is kind
    assert sorted(kinds) == sorted(SourceKind), "every kind can still be chosen, once"
