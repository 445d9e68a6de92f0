"""The walk over the words of an ODT file: the text, its notes, headers and footers."""

from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.documents.builder import OpenStyle
from annotator.documents.office.flow import Flow, paragraph_of
from annotator.documents.office.left_out import LeftOut
from annotator.documents.office.odt_styles import OUTLINE, OdtStyles
from annotator.documents.office.symbols import with_signs
from annotator.documents.office.xml_events import Attributes, Recording, number
from annotator.model import RegionKind
from annotator.model.findings import StyleKind
from annotator.text.word_lists import words

# For the program, or not there any more, or a second form of what stands beside it.
_APART = words("""
    text:note-body draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:polygon
    draw:path draw:line draw:connector
""")
"""What stands beside its paragraph, though it is written within it."""
_SKIPPED = {
    "office:annotation",
    "office:scripts",
    "office:forms",
    "office:binary-data",
    "text:tracked-changes",
    "text:sequence-decls",
    "text:user-field-decls",
    "text:variable-decls",
    "text:dde-connection-decls",
    "text:hidden-text",
    "text:ruby-text",
    "text:alphabetical-index-source",
    "text:table-of-content-source",
    "text:note-citation-label",
    "svg:title",
    "svg:desc",
    "table:shapes",
}
_INDEXES = ("text:table-of-content", "text:illustration-index", "text:table-index")
_SPACES = " \t\r\n"
_MOST_SPACES = 1_000
_MOST_CELLS = 1_000
_DEEPEST_LIST = 10


@dataclass(slots=True)
class Deferred(LeftOut):
    """Notes still to be appended, and counts of what was skipped."""

    notes: list[tuple[str, Recording]] = field(default_factory=list)
    """Footnotes and endnotes with their marks, in the order of the text."""


@dataclass(slots=True)
class _List:
    style: str
    id: str
    count: int = 0
    is_item_new: bool = False


class OdtBody:
    """Hears the body of a file and puts its words into a flow; see `docx_body.Body`."""

    def __init__(
        self,
        flow: Flow,
        styles: OdtStyles,
        deferred: Deferred,
        *,
        region: RegionKind | None = None,
        note: str = "",
        is_within: bool = False,
    ) -> None:
        self._flow, self._styles, self._deferred = flow, styles, deferred
        self._region, self._note = region, note
        self._is_body = is_within or note != "" or region is not None
        self._is_note_marked = not note
        self._skipped = 0
        self._hidden = 0
        self._paragraphs = 0
        self._spans: list[tuple[list[OpenStyle], bool]] = []
        self._fonts: list[str] = [""]
        self._links: list[OpenStyle | None] = []
        self._lists: list[_List] = []
        self._counts_by_style: dict[str, int] = {}
        self._counts_by_id: dict[str, int] = {}
        self._outline = [0] * _DEEPEST_LIST
        self._indexes = 0
        self._boxes: list[Recording] = []
        self._recording: Recording | None = None
        self._what = ""
        self._mark: list[str] | None = None
        self._cells = 1

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._recording is not None:
            self._recording.start(name, attributes)
        elif not self._is_body:
            self._is_body = name == "office:text"
            if not self._is_body:
                self._styles.start(name, attributes)
        elif self._skipped:
            self._skipped += 1
            self._deferred.deletions += name == "text:deletion"
            self._deferred.insertions += name == "text:insertion"
        elif name in _SKIPPED or attributes.get("text:display") == "none":
            self._skipped = 1
            self._deferred.comments += name == "office:annotation"
            self._deferred.hidden += name not in _SKIPPED or name == "text:hidden-text"
        elif name in _APART:
            self._recording, self._what = Recording(), name
        elif name in _INDEXES:
            self._indexes += 1
        elif name in ("draw:object", "draw:object-ole"):
            self._deferred.drawings += 1
        elif name in _STARTS:
            _STARTS[name](self, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._recording is not None:
            if self._recording.depth:
                self._recording.end(name)
            else:
                self._end_recording()
        elif not self._is_body:
            self._styles.end(name)
        elif self._skipped:
            self._skipped -= 1
        elif name in _INDEXES:
            self._indexes -= 1
        elif name in _ENDS:
            _ENDS[name](self)

    def text(self, data: str) -> None:
        """Characters come; those within a paragraph are words."""
        if self._recording is not None:
            self._recording.text(data)
        elif self._mark is not None:
            self._mark.append(data)
        elif self._paragraphs and not self._skipped:
            if self._hidden:
                self._deferred.hidden += bool(data.strip(_SPACES))
            elif not data.strip(_SPACES):
                self._flow.builder.add_space()
            else:
                self._open()
                self._flow.builder.add_collapsed(with_signs(data, self._fonts[-1]))

    def _end_recording(self) -> None:
        recording, self._recording = self._recording, None
        assert recording is not None
        if self._what == "text:note-body":
            if self._deferred.notes:
                self._deferred.notes[-1] = self._deferred.notes[-1][0], recording
        else:
            self._boxes.append(recording)
            if not self._paragraphs:
                self._add_boxes()

    def _start_paragraph(self, attributes: Attributes, heading: int) -> None:
        self._paragraphs += 1
        if self._paragraphs > 1:
            return
        style = attributes.get("text:style-name", "")
        paragraph = paragraph_of(
            self._styles.names(style),
            heading=0 if self._indexes else heading,
            item=self._item(style, heading),
            note=self._note,
            region=self._region or (RegionKind.FURNITURE if self._indexes else None),
        )
        self._flow.begin_paragraph(paragraph)
        kinds, is_hidden = self._styles.resolve("paragraph", style)
        self._fonts.append(self._styles.font("paragraph", style))
        self._begin_styles(() if paragraph.heading else kinds, is_hidden)

    def _start_heading(self, attributes: Attributes) -> None:
        self._start_paragraph(attributes, number(attributes.get("text:outline-level", "1")) or 1)

    def _end_paragraph(self) -> None:
        if self._paragraphs == 1:
            self._end_span()
            self._flow.end_paragraph()
        self._paragraphs = max(self._paragraphs - 1, 0)
        if not self._paragraphs:
            self._add_boxes()

    def _add_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            body = OdtBody(
                self._flow, self._styles, self._deferred, region=self._region, is_within=True
            )
            box.replay(body)
            self._flow.end_paragraph()

    def _item(self, style: str, heading: int) -> str:
        """Return the depth and the marker of a list item, or of a heading with a number."""
        if self._lists and self._lists[-1].is_item_new:
            self._lists[-1].is_item_new = False
            own = self._styles.list_of(style)
            name = next((each.style for each in reversed(self._lists) if each.style), own)
            marker = self._styles.marker(name, [each.count for each in self._lists])
            return f"{len(self._lists)} {marker}".strip()
        if 0 < heading <= _DEEPEST_LIST and not self._lists:
            rule = self._styles.level(OUTLINE, heading)
            counts = self._outline
            counts[heading - 1] += 1
            counts[heading:] = [0] * (_DEEPEST_LIST - heading)
            if rule is not None and rule.kind:
                return f"{heading} {self._styles.marker(OUTLINE, counts[:heading])}"
        return ""

    def _begin_styles(self, kinds: tuple[StyleKind, ...], is_hidden: bool) -> None:
        begun: list[OpenStyle] = []
        if kinds and not is_hidden:
            self._open()
            begun = [self._flow.builder.begin_style(kind) for kind in kinds]
        self._spans.append((begun, is_hidden))
        self._hidden += is_hidden

    def _start_span(self, attributes: Attributes) -> None:
        style = attributes.get("text:style-name", "")
        kinds, is_hidden = self._styles.resolve("text", style)
        self._fonts.append(self._styles.font("text", style) or self._fonts[-1])
        self._begin_styles(kinds, is_hidden)

    def _end_span(self) -> None:
        if self._spans:
            begun, is_hidden = self._spans.pop()
            self._fonts.pop()
            self._hidden -= is_hidden
            for style in begun:
                self._flow.builder.end_style(style)

    def _open(self) -> None:
        """Begin the paragraph, and say the mark of the note that it is of."""
        self._flow.open()
        if not self._is_note_marked:
            self._is_note_marked = True
            self._flow.add(self._note)
            self._flow.builder.add_space()

    def _add(self, words: str) -> None:
        if self._paragraphs and not self._hidden:
            self._open()
            self._flow.add(words)

    def _add_spaces(self, attributes: Attributes) -> None:
        if count := min(number(attributes.get("text:c", "1")), _MOST_SPACES):
            self._add(" " * count)

    def _break_line(self) -> None:
        if not self._hidden:
            self._flow.break_line()

    def _start_note_link(self, attributes: Attributes) -> None:
        self._start_link({"xlink:href": f"#{attributes.get('text:ref-name', '')}"})

    def _start_link(self, attributes: Attributes) -> None:
        target = attributes.get("xlink:href", "")
        link = None
        if target and self._paragraphs and not self._hidden:
            self._open()
            link = self._flow.builder.begin_style(StyleKind.LINK, target)
        self._links.append(link)

    def _end_link(self) -> None:
        link = self._links.pop() if self._links else None
        if link is not None:
            self._flow.builder.end_style(link)

    def _start_list(self, attributes: Attributes) -> None:
        begun = _List(attributes.get("text:style-name", ""), attributes.get("xml:id", ""))
        if "text:continue-list" in attributes:
            begun.count = self._counts_by_id.get(attributes["text:continue-list"], 0)
        elif attributes.get("text:continue-numbering") == "true":
            begun.count = self._counts_by_style.get(begun.style, 0)
        self._lists.append(begun)

    def _start_item(self, attributes: Attributes) -> None:
        if not self._lists:
            return
        current = self._lists[-1]
        name = next((each.style for each in reversed(self._lists) if each.style), "")
        rule = self._styles.level(name, len(self._lists))
        start = number(attributes.get("text:start-value", "")) or (rule.start if rule else 1)
        is_first = current.count == 0 or "text:start-value" in attributes
        current.count = start if is_first else current.count + 1
        current.is_item_new = True

    def _end_list(self) -> None:
        if self._lists:
            ended = self._lists.pop()
            self._counts_by_style[ended.style] = self._counts_by_id[ended.id] = ended.count

    def _start_mark(self) -> None:
        self._mark = []

    def _end_mark(self) -> None:
        mark = "".join(self._mark or ()).strip()
        self._mark = None
        self._deferred.notes.append((mark, Recording()))
        if mark:
            self._add(mark)
            builder = self._flow.builder
            start = builder.position - len(mark)
            builder.mark(start, builder.position, StyleKind.FOOTNOTE_MARK, mark)

    def _start_cell(self, attributes: Attributes) -> None:
        self._flow.begin_cell()
        repeated = number(attributes.get("table:number-columns-repeated", "1"))
        self._cells = min(max(repeated, 1), _MOST_CELLS)

    def _end_cell(self) -> None:
        self._flow.end_cell()
        for _ in range(self._cells - 1):
            self._flow.begin_cell()
            self._flow.end_cell()
        self._cells = 1


_STARTS: dict[str, Callable[[OdtBody, Attributes], None]] = {
    "text:p": lambda body, attributes: body._start_paragraph(attributes, 0),
    "text:h": OdtBody._start_heading,
    "text:span": OdtBody._start_span,
    "text:a": OdtBody._start_link,
    "text:note-ref": OdtBody._start_note_link,
    "text:s": OdtBody._add_spaces,
    "text:tab": lambda body, _: body._add("\t"),
    "text:line-break": lambda body, _: body._break_line(),
    "text:list": OdtBody._start_list,
    "text:list-item": OdtBody._start_item,
    "text:note-citation": lambda body, _: body._start_mark(),
    "table:table": lambda body, _: body._flow.begin_table(),
    "table:table-row": lambda body, _: body._flow.begin_row(),
    "table:table-cell": OdtBody._start_cell,
    "table:covered-table-cell": OdtBody._start_cell,
}


_ENDS: dict[str, Callable[[OdtBody], None]] = {
    "text:p": OdtBody._end_paragraph,
    "text:h": OdtBody._end_paragraph,
    "text:span": OdtBody._end_span,
    "text:a": OdtBody._end_link,
    "text:note-ref": OdtBody._end_link,
    "text:list": OdtBody._end_list,
    "text:note-citation": OdtBody._end_mark,
    "table:table": lambda body: body._flow.end_table(),
    "table:table-row": lambda body: body._flow.end_row(),
    "table:table-cell": OdtBody._end_cell,
    "table:covered-table-cell": OdtBody._end_cell,
}
