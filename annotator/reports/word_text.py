"""The documents themselves as a Word document, as fact-checkers hand a text over.

Each claim is numbered and underlined in place, in the manner of its kind; the comment beside it
holds what it says, who says so, what it was held against and how it is graded, so that a checker
goes line by line. The sources that the comments number stand at the end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from annotator.model import Claim, ClaimKind, Document, RegionKind
from annotator.reader import Reader
from annotator.reader.chains import UNKNOWN_READER
from annotator.reports.analyst_report import AnalystReport
from annotator.reports.blocks import Line, Style
from annotator.reports.contents import read_contents
from annotator.reports.forms import COLOURS
from annotator.reports.language import Language
from annotator.reports.rich import LONGEST_NAME, Look, Piece, fitting, joined, name, words
from annotator.reports.stretches import Block, Over, Stretch, blocks, stretches
from annotator.reports.word import Body, packed, run, text_xml
from annotator.reports.word_report import head_of
from annotator.reports.word_styles import LOOKS, style_id

_STYLES = {
    RegionKind.HEADLINE: Style.HEADLINE,
    RegionKind.DECK: Style.DECK,
    RegionKind.BYLINE: Style.ASIDE,
    RegionKind.CAPTION: Style.ASIDE,
    RegionKind.FURNITURE: Style.ASIDE,
    RegionKind.QUOTATION: Style.QUOTATION,
    RegionKind.COMMENT: Style.COMMENT,
}
_LINES = {
    ClaimKind.FACT: ("single", Look.FACT),
    ClaimKind.REPORT: ("double", Look.REPORT),
    ClaimKind.OPINION: ("wave", Look.OPINION),
    None: ("dash", Look.NONE),
}
"""The line under the words of a claim of each kind, and its colour."""


def word_text(reader: Reader, language: Language) -> bytes:
    """Return the texts of a project with their claims in place."""
    with reader.at_one_moment():
        return _Text(reader, language).written()


class _Text:
    def __init__(self, reader: Reader, language: Language) -> None:
        self._reader = reader
        self._contents = read_contents(reader)
        self._report = AnalystReport(self._contents, language)
        self._body = Body()
        self._claims = list(self._contents.claims.values())
        self._begun: set[int] = set()
        self._ends: deque[tuple[int, int]] = deque()
        """Where the claims of a document that have not ended yet end."""

    def written(self) -> bytes:
        """Return the document."""
        head = head_of(self._contents, self._report.language)
        has_comments = any(self._contents.claims_of(key) for key in self._contents.documents)
        return packed(head, self._parts(), self._comments if has_comments else None)

    def _parts(self) -> Iterator[str]:
        yield self._body.paragraph(Line(self._report.title, Style.TITLE))
        if about := self._contents.details.description:
            yield self._body.paragraph(Line(words(about)))
        first = 0
        for document in self._contents.documents.values():
            claims = self._contents.claims_of(document.id)
            yield from self._document(document, claims, first)
            first += len(claims)
        for block in (*self._report.sources(), *self._report.legend()):
            yield from self._body.block(block)

    def _comments(self) -> Iterator[str]:
        return map(self._comment, sorted(self._begun))

    def _document(self, document: Document, claims: Sequence[Claim], first: int) -> Iterator[str]:
        letter, facts = self._contents.letters[document.id], self._report.facts
        title = (*((Piece(f"{letter}  "),) if letter else ()), *name(document.title))
        yield self._body.paragraph(
            Line(title, Style.HEADING_1), f"doc-{letter}", is_on_new_page=first > 0
        )
        yield self._body.paragraph(Line(facts.document_line(document), Style.SMALL))
        text = self._reader.text(document)
        found = list(blocks(text, self._reader.regions(document.id)))
        numbered = list(enumerate(claims, first))
        over = [Over(span.start, span.end, n) for n, claim in numbered for span in claim.spans]
        ends = sorted((claim.spans[-1].end, n) for n, claim in numbered)
        self._ends = deque(ends)
        for block, inside in stretches(found, over, ()):
            content = "".join(self._stretch(text, one) for one in inside)
            yield self._block(
                block, content + (self._ended(len(text)) if block is found[-1] else "")
            )

    def _block(self, block: Block, content: str) -> str:
        region = block.region
        style = _STYLES.get(region.kind, Style.TEXT) if region else Style.TEXT
        speaker = ""
        if region and style is Style.COMMENT and block.start == region.start:
            voice = self._report.facts.teller.source(region.voice or UNKNOWN_READER.id)
            speaker = self._body.paragraph(Line(voice, Style.SPEAKER))
        return f'{speaker}<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{content}</w:p>'

    def _stretch(self, text: str, one: Stretch) -> str:
        begins = "".join(map(self._begin, one.begins))
        properties = "<w:noProof/>"
        if one.claims:
            line, look = _LINES[self._claims[one.claims[-1][1]].kind]
            properties += f'<w:u w:val="{line}" w:color="{COLOURS[look]}"/>'
        words = f"<w:r><w:rPr>{properties}</w:rPr>{text_xml(text[one.start : one.end])}</w:r>"
        return begins + words + self._ended(one.end)

    def _begin(self, number: int) -> str:
        self._begun.add(number)
        claim = self._claims[number]
        shown = self._contents.numbers[claim.id]
        look = style_id(LOOKS[_LINES[claim.kind][1]])
        struck = "<w:strike/>" if claim.id in self._contents.fallen else ""
        raised = (
            f'<w:r><w:rPr><w:rStyle w:val="{look}"/>{struck}'
            '<w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:t xml:space="preserve">{shown}\u00a0</w:t></w:r>'
        )
        begin = f'<w:commentRangeStart w:id="{number}"/>'
        return begin + self._body.bookmarked(raised, f"claim-{shown}")

    def _ended(self, place: int) -> str:
        """Return the ends of the comments on claims that have begun and end before a place."""
        ended: list[int] = []
        while self._ends and self._ends[0][0] <= place:
            _, number = self._ends.popleft()
            if number not in self._begun:
                self._ends.append((place, number))
                break
            ended.append(number)
        return "".join(_END.format(number) for number in ended)

    def _comment(self, number: int) -> str:
        claim, report = self._claims[number], self._report
        who = self._contents.analysts.get(claim.created_by) if claim.created_by else None
        author = fitting(who or "Annotator", LONGEST_NAME)
        initials = "".join(word[0] for word in author.split())[:3]
        shown = (Piece(self._contents.numbers[claim.id], Look.STRONG),)
        head = joined((shown, *(line.text for line in report.judged(claim))), " · ")
        lines = [head, *(line.text for line in report.told(claim) if line.style is not Style.WORDS)]
        paragraphs = "".join(f"<w:p>{''.join(map(run, line))}</w:p>" for line in lines)
        return (
            f'<w:comment w:id="{number}" w:author={quoteattr(author)} '
            f"w:initials={quoteattr(initials)}>{paragraphs}</w:comment>"
        )


_END = (
    '<w:commentRangeEnd w:id="{0}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    '<w:commentReference w:id="{0}"/></w:r>'
)
