"""From the bytes of a page to a document: decode, parse, find what is wanted, make its text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from pathlib import PurePath

from annotator.documents.builder import BuiltText, TextBuilder
from annotator.documents.encodings import Decoded
from annotator.documents.reader import Extent, ReadDocument, ReadOptions
from annotator.documents.web import heuristics
from annotator.documents.web.article import Article, find_article
from annotator.documents.web.charset import decode_page
from annotator.documents.web.comments import leave_out_tools, mark_comments
from annotator.documents.web.dom import Node, Page, parse_page
from annotator.documents.web.head import find_head, lines_of, named_by_role
from annotator.documents.web.json_ld import JsonLd
from annotator.documents.web.left_out import left_out_of
from annotator.documents.web.metadata import HEADING, Metadata, find_metadata, with_head
from annotator.documents.web.regions import regions_of
from annotator.documents.web.render import Renderer
from annotator.documents.web.styles import take_in_sheets
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.model.media_types import HTML, XHTML
from annotator.text.bylines import LONGEST_LINE, fields_of
from annotator.text.regions import propose_regions

MOST_TAGS = 500_000
"""Opening and closing ones; those of a page of more would take longer than anybody waits."""
_MOST_HEAD_LINES = 6
_MOST_DATES = 3
_LONGEST_DECORATION = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stood around a page: the encoding that a header names, fields, sentences."""

    charset: str | None = None
    fields: tuple[FoundField, ...] = ()
    notes: tuple[Message, ...] = ()
    media_type: str = ""


NOTHING_AROUND = Around()


def read_page(
    data: bytes,
    file_name: str,
    options: ReadOptions,
    around: Around = NOTHING_AROUND,
    original: bytes | None = None,
) -> ReadDocument:
    """Return the document in the bytes of a page; `original` is the file around it, if any.

    Raises DocumentError if it holds no text or cannot be decoded.
    """
    is_xml = data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml")
    decoded, notes = decode_page(
        data, file_name, options.encoding, header=around.charset, is_xml=is_xml
    )
    if (tags := decoded.characters.count("<")) > MOST_TAGS:
        raise DocumentError(
            "{0} could not be read: it has {1} tags, and the most is {2}. Open it in a browser, "
            "select what you need there, copy it and paste it here.",
            file_name,
            tags,
            MOST_TAGS,
        )
    page = parse_page(decoded.characters)
    take_in_sheets(decoded.characters, page)
    options.progress(0.4)
    built, metadata, marked = _text_of(page, decoded, options, around.fields)
    if not built.text.strip():
        raise DocumentError(
            "{0} holds no text: the page may be made by scripts. Open it in a browser and save "
            "it there as a complete page, or print it as PDF, and import that.",
            file_name,
        )
    findings = Findings(styles=built.styles, fields=metadata.fields)
    return ReadDocument(
        text=built.text,
        title=findings.first(FieldName.TITLE) or PurePath(file_name).stem,
        media_type=around.media_type or (XHTML if is_xml else HTML),
        original=data if original is None else original,
        file_name=file_name,
        language=findings.first(FieldName.LANGUAGE),
        encoding=decoded.encoding,
        is_encoding_guessed=decoded.is_guessed,
        regions=built.regions,
        findings=findings,
        replaced=built.replaced,
        notes=(*_guess(decoded), *decoded.notes(), *notes, *around.notes, *marked),
    )


def _guess(decoded: Decoded) -> tuple[Message, ...]:
    if not decoded.is_guessed:
        return ()
    return (
        Message(
            "The page does not say how it is encoded; it was read as {0}. If letters look wrong, "
            "import it again and choose another encoding.",
            decoded.encoding,
        ),
    )


def _text_of(
    page: Page, decoded: Decoded, options: ReadOptions, given: Iterable[FoundField]
) -> tuple[BuiltText, Metadata, tuple[Message, ...]]:
    json_ld = JsonLd(page)
    leave_out_decorations(page)
    comments = mark_comments(page, json_ld.comments())
    metadata = find_metadata(page, json_ld, decoded.characters, given)
    body = page.body
    builder = TextBuilder()
    renderer = Renderer(builder, metadata.base)
    description = _description(page)
    builder.begin_region(RegionKind.PARAGRAPH)
    options.progress(0.5)
    if options.extent is Extent.ARTICLE:
        nodes, article = _article(body, comments, metadata, description)
        options.progress(0.7)
        for node in nodes:
            renderer.render(node)
    else:
        article = Article([body], byline=_byline(body))
        find_head(body, article, metadata.headline, description)
        renderer.render(body)
    options.progress(0.9)
    built = builder.build()
    regions = regions_of(built) if renderer.has_paragraphs else propose_regions(built.text)
    language = next((f.value for f in metadata.fields if f.name is FieldName.LANGUAGE), "")
    named: list[str] = []
    if article.byline is not None:
        article.byline.is_out = False
        named += [*lines_of(article.byline), *named_by_role(article.byline)]
    shown = [*article.lines, *_head_lines(built), *_dates_of(body)]
    told = "\n".join(line for line in built.text.splitlines() if len(line) > LONGEST_LINE)
    guesses = (
        *fields_of(named, language, needs_label=False),
        *fields_of(shown, language, article=told),
    )
    metadata = with_head(metadata, guesses)
    notes = renderer.notes()
    if options.extent is Extent.ARTICLE:
        notes = (*notes, *left_out_of(body, built.text))
    return replace(built, regions=tuple(regions)), metadata, notes


def _article(
    body: Node, comments: list[Node], metadata: Metadata, description: str
) -> tuple[list[Node], Article]:
    """Return the elements to show (head, article, comments), and the article."""
    for comment in comments:
        comment.is_out = True
    titles = (field for field in metadata.fields if field.name is FieldName.TITLE)
    title = next((field.value for field in titles if field.origin != HEADING), "")
    article = find_article(body, title)
    head = find_head(body, article, metadata.headline, description, title)
    for node in head:
        node.is_out = True
    if not head and article.byline is not None:  # it stays where it is, there being no headline
        article.byline.region = RegionKind.BYLINE
        article.byline.is_out = False
    leave_out_tools(comments)
    return [*head, *article.nodes, *comments], article


def _byline(body: Node) -> Node | None:
    longest = heuristics.LONGEST_BYLINE
    for node in body.walk():
        is_free = node.region is None and heuristics.may_be_byline(node)
        if is_free and 0 < len(node.text(2 * longest)) < longest:
            return heuristics.line_of_byline(node)
    return None


def _head_lines(built: BuiltText) -> list[str]:
    """Return the short lines before the first long one, but for the headline."""
    start = next((r.end for r in built.regions if r.kind is RegionKind.HEADLINE), 0)
    end = next((r.start for r in built.regions if r.kind is RegionKind.COMMENT), None)
    lines = (line for line in built.text[start:end].splitlines() if line.strip())
    head = takewhile(lambda line: len(line) <= _LONGEST_DECORATION, lines)
    return [line for line in islice(head, _MOST_HEAD_LINES) if len(line) <= LONGEST_LINE]


def _dates_of(body: Node) -> list[str]:
    """Return the texts of the first elements that are, by their names, a date of the article."""
    dated = (node.text(LONGEST_LINE) for node in body.walk() if heuristics.may_be_date(node))
    return list(islice((text for text in dated if text), _MOST_DATES))


def _description(page: Page) -> str:
    for node in page.listed("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        if name.lower() in ("og:description", "description") and node.attributes.get("content"):
            return node.attributes["content"]
    return ""


def leave_out_decorations(page: Page) -> None:
    """Leave out what is hidden from screen readers, unless it holds a paragraph or more.

    Icons and second copies of formulas are marked so; but a page with an open dialog marks all
    that lies behind it in the same way.
    """
    for node in page.aria_hidden:
        node.is_out = len(node.text(2 * _LONGEST_DECORATION)) < _LONGEST_DECORATION
