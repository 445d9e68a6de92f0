"""From elements to text: the words as a browser shows them, with styles and regions beside.

Blocks are parted by a blank line, items of lists and rows of tables by a line end, cells by a tab.
White space collapses as in a browser, except where it is kept. What is drawn and not written, such
as the markers of lists, is a style; only the quotation marks of `q` become text, since they decide
whose words these are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.documents.builder import OpenStyle, TextBuilder
from annotator.documents.changes import told_changes
from annotator.documents.web.cleaning import is_data_table
from annotator.documents.web.dom import Node
from annotator.documents.web.lists import Numbering
from annotator.documents.web.styles import note_of, styles_of
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import StyleKind
from annotator.text.word_lists import words

_BLOCKS = words(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main"
    " menu nav ol optgroup p pre search section summary table tbody tfoot thead tr td th caption ul"
    " xmp hr #document"
)
_LINES = words("dd dt li tr option")
_PLAIN = words("tbody thead tfoot")
_LISTS = words("ul ol menu dir")
_PREFORMATTED = words("pre listing xmp plaintext textarea")
_LEFT_OUT = words("head title script")
# Without attributes these change nothing.
_TRANSPARENT = words("span font small big label time abbr acronym data nobr bdi ruby rb rp wbr img")
_LOOKING = words(
    "b strong i em cite dfn var u ins s strike sup rt sub code kbd samp tt pre a h1 h2 h3 h4 h5"
    " h6 th td ul ol menu dir li blockquote"
)
_TELLING = words("p li h1 h2 h3 h4 h5 h6 td th dd blockquote figcaption")
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_FURNITURE = words("nav footer aside form dialog button")
_FURNITURE_ROLES = words("navigation complementary banner contentinfo search menu menubar toolbar")
_BODY = re.compile(r"content|body|text|comment")
_CAPTION = re.compile(r"caption-(?:text|full)|(?:^|\s)caption(?:\s|$)")
_WHOLES = (RegionKind.FURNITURE, RegionKind.COMMENT)
_QUOTATION_MARKS = "“”‘’"


@dataclass(slots=True)
class _Table:
    """A table of data, and the row and column that the walk is in, from 1."""

    number: int
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class _Open:
    """An element that has begun, and what its end must bring about."""

    node: Node
    styles: Sequence[OpenStyle] = ()
    has_region: bool = False
    numbering: Numbering | None = None
    closing: str = ""
    table: _Table | None = None
    is_block: bool = False
    is_kept: bool = False
    is_in_cell: bool = False
    is_in_article: bool = False
    is_in_whole: bool = False
    """Within furniture or a comment, whose headings are its own."""
    start: int = 0


class Renderer:
    """Walks elements and passes their content to a builder; `base` is the address of the page."""

    def __init__(self, builder: TextBuilder, base: str = "") -> None:
        self._builder = builder
        self._base = base
        self._open: list[_Open] = []
        # Where the walk is in the children of each element, with what has begun there, if any.
        self._places: list[tuple[Iterator[Node | str], _Open | None]] = []
        self._tables = 0
        self._depths = {"list": 0, "quotation": 0, "q": 0}
        self._notes: set[str] = set()
        self.deletions = self.insertions = 0
        self.has_paragraphs = False
        """Whether the elements so far tell where paragraphs are."""

    def render(self, node: Node) -> None:
        """Add the words of an element, even of one left out, and of all else that is in it."""
        was_out, node.is_out = node.is_out, False
        self._notes |= {name for link in node.find("a") if (name := note_of(link))}
        self._begin(node)
        places = self._places
        while places:
            children, opened = places[-1]
            for child in children:
                if isinstance(child, str):
                    self._add(child)
                elif child.tag == "del":
                    self.deletions += bool(child.text(9)) and not child.is_out
                elif not child.is_out and child.tag not in _LEFT_OUT:
                    self.insertions += child.tag == "ins" and bool(child.text(9))
                    self._begin(child)
                    break
            else:
                places.pop()
                if opened is not None:
                    self._open.pop()
                    self._end(opened)
        node.is_out = was_out

    def notes(self) -> tuple[Message, ...]:
        """Return notes for the analyst on what was rendered so far."""
        return told_changes(self.deletions, self.insertions)

    def _add(self, text: str) -> None:
        current = self._open[-1]
        if current.is_in_cell or not current.is_kept:
            self._builder.add_collapsed(text)
        else:
            is_first = current.node.tag == "pre" and self._builder.position == current.start
            self._builder.add(text.removeprefix("\n") if is_first else text)

    def _begin(self, node: Node) -> None:
        builder = self._builder
        above = self._open[-1] if self._open else None
        tag = node.tag
        if tag == "br":
            self._break_line(above)
            self._places.append((iter(()), None))
            return
        if above is not None and tag in _TRANSPARENT and not node.attributes:
            self._places.append((iter(node.children), None))
            return
        current = _Open(node, start=builder.position)
        if above is not None:
            current.is_kept, current.is_in_cell = above.is_kept, above.is_in_cell
            current.table, current.numbering = above.table, above.numbering
            current.is_in_whole = above.is_in_whole
            current.is_in_article = above.is_in_article or above.node.tag in ("article", "main")
        if tag in _BLOCKS or node.region is not None:
            current.is_block = True
            self.has_paragraphs = self.has_paragraphs or tag in _TELLING
            self._begin_block(current, above)
        if tag == "q":
            self._begin_quotation(current)
        if above is not None and above.node.tag == "mfrac" and builder.position > above.start:
            builder.add("/")
            builder.mark(builder.position - 1, builder.position, StyleKind.ADDED)
        is_in_power = above is not None and above.node.tag == "msup"
        if (
            is_in_power
            or tag in _LOOKING
            or (node.attributes and (self._notes or "style" in node.attributes))
        ):
            self._begin_styles(current)
        if tag in _PREFORMATTED or (node.attributes and _keeps_space(node)):
            current.is_kept = True
        self._open.append(current)
        self._places.append((iter(node.children), current))

    def _begin_quotation(self, current: _Open) -> None:
        pair = self._depths["q"] % 2 * 2
        self._depths["q"] += 1
        self._builder.add(_QUOTATION_MARKS[pair])
        current.closing = _QUOTATION_MARKS[pair + 1]

    def _break_line(self, above: _Open | None) -> None:
        if above is not None and above.is_in_cell:
            self._builder.add_space()
        else:
            self._builder.break_line()

    def _begin_block(self, current: _Open, above: _Open | None) -> None:
        node, builder = current.node, self._builder
        if current.is_in_cell:
            builder.add_space()
            return
        if node.tag == "table":
            self._tables += is_data_table(node)
            current.table = _Table(self._tables) if is_data_table(node) else None
        if current.table is not None and node.tag in ("tr", "td", "th"):
            self._begin_in_table(current, current.table)
            return
        self._part(node, above)
        region = node.region or self._region_of(current)
        if region is not None:
            builder.begin_region(region, node.voice)
            current.has_region = True
            current.is_in_whole = current.is_in_whole or region in _WHOLES

    def _begin_in_table(self, current: _Open, table: _Table) -> None:
        if current.node.tag == "tr":
            self._builder.end_line()
            table.row += 1
            table.column = 0
            return
        table.column += 1
        current.is_in_cell = True
        if table.column > 1:
            self._builder.add_tab()

    def _part(self, node: Node, above: _Open | None) -> None:
        """Part a block from what stands before it, or after it if `above` is None."""
        builder, tag = self._builder, node.tag
        if above is not None and above.is_block and builder.position == above.start:
            return  # the block around it has just done so
        if tag in _LINES or (tag in _LISTS and self._is_in_item()):
            builder.end_line()
        elif tag not in _PLAIN:
            builder.break_block()

    def _is_in_item(self) -> bool:
        return any(around.node.tag == "li" for around in self._open[-2:])

    def _begin_styles(self, current: _Open) -> None:
        node, builder = current.node, self._builder
        styles = styles_of(node, self._base)
        if node.tag in _LISTS:
            self._depths["list"] += 1
            current.numbering = Numbering(node, self._depths["list"])
        elif node.tag == "li":
            numbering = current.numbering or Numbering(node, 1)
            styles.append((StyleKind.LIST_ITEM, numbering.value_of(node)))
        elif node.tag == "blockquote":
            self._depths["quotation"] += 1
            styles.append((StyleKind.QUOTATION, str(self._depths["quotation"])))
        elif node.tag in ("td", "th") and (table := current.table) is not None:
            place = f"{table.number} {table.row} {table.column}"
            styles.append((StyleKind.CELL, place))
        elif node.tag == "a" and (name := note_of(node)):
            styles.append((StyleKind.FOOTNOTE_MARK, name))
        if current.is_block and self._is_note(node):
            styles.append((StyleKind.FOOTNOTE, node.attributes["id"]))
        if styles:
            current.styles = [builder.begin_style(kind, value) for kind, value in styles]

    def _end(self, current: _Open) -> None:
        node, builder = current.node, self._builder
        if current.closing:
            self._depths["q"] -= 1
            builder.add(current.closing)
        for style in reversed(current.styles):
            builder.end_style(style)
        if current.has_region:
            builder.end_region()
        if node.tag in _LISTS:
            self._depths["list"] -= 1
        elif node.tag == "blockquote":
            self._depths["quotation"] -= 1
        if current.is_block:
            self._end_block(current)

    def _end_block(self, current: _Open) -> None:
        above = self._open[-1] if self._open else None
        tag = current.node.tag
        if above is not None and above.is_in_cell:
            self._builder.add_space()
        elif current.table is None or tag not in ("td", "th"):
            self._part(current.node, None)

    def _is_note(self, node: Node) -> bool:
        return bool(self._notes) and node.attributes.get("id") in self._notes

    def _region_of(self, current: _Open) -> RegionKind | None:
        """Return what a block is by its tag or role."""
        node, tag = current.node, current.node.tag
        if tag in _HEADINGS:
            return None if current.is_in_whole else RegionKind.HEADLINE
        if tag in ("figcaption", "caption"):
            return RegionKind.CAPTION
        if tag == "blockquote":
            # Some systems put the words of a comment into one.
            is_body = current.is_in_whole and _BODY.search(node.names)
            return None if is_body else RegionKind.QUOTATION
        if tag == "header" and not current.is_in_article:
            return RegionKind.FURNITURE
        return self._region_by_names(node)

    def _region_by_names(self, node: Node) -> RegionKind | None:
        if _CAPTION.search(node.attributes.get("class", "")):
            return RegionKind.CAPTION
        if self._is_note(node):
            return RegionKind.PARAGRAPH
        if node.tag in _FURNITURE or node.attributes.get("role") in _FURNITURE_ROLES:
            return RegionKind.FURNITURE
        return None


def _keeps_space(node: Node) -> bool:
    style = node.attributes.get("style", "")
    return bool(style) and "white-space:pre" in "".join(style.lower().split())
