"""Sentences that are sure to carry no claim, and why."""

from pathlib import Path

from annotator.commands import AddClaim, AddDocument, AddMark
from annotator.model import Analyst, AnalystId, Document, MarkReason, RegionKind
from annotator.project import Project
from annotator.project.furniture import untouched_furniture
from annotator.project.open_document import OpenDocument
from annotator.text.regions import ProposedRegion

PARTS = (
    (RegionKind.FURNITURE, "Melden Sie sich an. Teilen Sie das.\n"),
    (RegionKind.BYLINE, "Von Änne Öl\n"),
    (RegionKind.PARAGRAPH, "Die Brücke ist zu. Lesen Sie mehr.\n"),
    (RegionKind.FURNITURE, "Anzeige.\n"),
    (RegionKind.COMMENT, "@Änne. Es regnet.\n"),
)
TEXT = "".join(words for _, words in PARTS)


def test_what_stands_around_the_text_is_open_until_it_is_marked_or_claimed(tmp_path: Path) -> None:
    regions, start = [], 0
    for kind, words in PARTS:
        regions.append(ProposedRegion(kind, start, start + len(words) - 1))
        start += len(words)
    with Project.create(
        tmp_path / "made.annotator", Analyst(id=AnalystId("ann"), name="Ann")
    ) as project:
        project.do(AddDocument(text="Another text.", title="Other"))
        project.do(AddDocument(text=TEXT, title="Zu", regions=tuple(regions)))
        key = project.read.all(Document)[-1].id

        def found() -> list[tuple[str, MarkReason]]:
            open_sentences = untouched_furniture(OpenDocument(project.read, key))
            return [(TEXT[start:end], reason) for (start, end), reason in open_sentences]

        expected = [
            ("Melden Sie sich an.", MarkReason.FURNITURE),
            ("Teilen Sie das.", MarkReason.FURNITURE),
            ("Von Änne Öl", MarkReason.METADATA),
            ("Anzeige.", MarkReason.FURNITURE),
            ("@Änne.", MarkReason.ADDRESSEE),
        ]
        assert found() == expected
        first = TEXT.index("Teilen")
        project.do(AddMark(document_id=key, ranges=((first, first + 15),), reason=MarkReason.META))
        assert found() == [*expected[:1], *expected[2:]]
        last = TEXT.index("Anzeige")
        project.do(AddClaim(document_id=key, ranges=((last, last + 8),)))
        assert found() == [expected[0], expected[2], expected[4]]
