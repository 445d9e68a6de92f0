"""The walk over the words of a DOCX file: `document.xml`, its notes, headers and footers."""

from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.documents.office.docx_links import Links
from annotator.documents.office.docx_numbering import Numbering
from annotator.documents.office.docx_package import Relations
from annotator.documents.office.docx_styles import RunProperties, Styles, is_on
from annotator.documents.office.flow import Flow, paragraph_of
from annotator.documents.office.left_out import LeftOut
from annotator.documents.office.markers import number_in
from annotator.documents.office.symbols import sign, with_signs
from annotator.documents.office.xml_events import Attributes, Recording
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

# Deleted or moved away, a second form of what came before, how it was before, and the layout.
_SKIPPED = {
    "w:del",
    "w:moveFrom",
    "mc:Fallback",
    "w:rPrChange",
    "w:pPrChange",
    "w:tblPrChange",
    "w:tcPrChange",
    "w:trPrChange",
    "w:sectPrChange",
    "w:numberingChange",
    "w:tblPr",
    "w:tblGrid",
    "w:sectPr",
    "w:sdtPr",
    "w:sdtEndPr",
    "w:delText",
    "w:delInstrText",
    "w:rt",
    "w:customXmlPr",
    "w:smartTagPr",
    "w:tabs",
    "w:pBdr",
}
_MARK = "w:pPr/w:rPr"
"""The look of the sign at a paragraph's end, which has no words."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the words of a file are to be read by."""

    styles: Styles
    numbering: Numbering


@dataclass(slots=True)
class Deferred(LeftOut):
    """Notes still to be appended, and counts of what was skipped."""

    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Footnotes and endnotes as (kind, id, mark), in the order of their marks."""


@dataclass(slots=True)
class _ParagraphProperties:
    style: str = ""
    outline: int = 0
    list_id: str | None = None
    list_level: int | None = None
    is_mark_deleted: bool = False


class Body:
    """Hears one part and puts its words into a flow.

    `region` is given to all paragraphs where they are no text of the document proper; `note` is
    the mark of the note that is heard.
    """

    def __init__(
        self,
        flow: Flow,
        rules: Rules,
        relations: Relations,
        deferred: Deferred,
        *,
        region: RegionKind | None = None,
        note: str = "",
    ) -> None:
        self._flow, self._rules, self._relations, self._deferred = flow, rules, relations, deferred
        self._region, self._note = region, note
        self._path: list[str] = []
        self._skipped = 0
        self._paragraph = _ParagraphProperties()
        self._is_begun = self._is_joined = False
        self._run = RunProperties()
        self._run_styles: tuple[StyleKind, ...] | None = ()
        self._font = ""
        self._text: list[str] | None = None
        self._is_space_kept = False
        self._links = Links(flow, relations, self._begin_paragraph)
        self._powers: list[int] = []
        """Where the powers begin that are open."""
        self._boxes: list[Recording] = []
        self._recording: Recording | None = None
        self._is_hidden = self._is_heading = self._is_row_deleted = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._recording is not None:
            self._recording.start(name, attributes)
            return
        if self._skipped:
            self._skipped += 1
            return
        parent = self._path[-1] if self._path else ""
        if parent == _MARK:
            self._paragraph.is_mark_deleted |= name in ("w:del", "w:moveFrom")
        elif name in _SKIPPED:
            self._skip(name, parent)
            return
        elif name == "w:txbxContent":
            self._recording = Recording()
            return
        elif name in ("w:ins", "w:moveTo"):
            self._deferred.insertions += 1
        self._path.append(_MARK if name == "w:rPr" and parent == "w:pPr" else name)
        if parent == "w:rPr":
            self._run.read(name, attributes)
        elif parent in ("w:pPr", "w:numPr"):
            self._read_paragraph(name, attributes.get("w:val", ""))
            if attributes.get("w:dropCap", "none") != "none":
                self._paragraph.is_mark_deleted = True  # the rest of its word comes next
        elif name in _STARTS:
            _STARTS[name](self, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._recording is not None:
            if self._recording.depth:
                self._recording.end(name)
            else:
                self._boxes.append(self._recording)
                self._recording = None
        elif self._skipped:
            self._skipped -= 1
        else:
            self._path.pop()
            if (done := _ENDS.get(name)) is not None:
                done(self)

    def text(self, data: str) -> None:
        """Characters come; only those of a few elements are words."""
        if self._recording is not None:
            self._recording.text(data)
        elif self._text is not None and not self._skipped:
            self._text.append(data)

    def _skip(self, name: str, parent: str) -> None:
        self._skipped = 1
        if name in ("w:del", "w:moveFrom"):
            self._deferred.deletions += 1
            if parent == "w:trPr":
                self._is_row_deleted = True

    def _start_paragraph(self, _attributes: Attributes) -> None:
        self._paragraph = _ParagraphProperties()
        self._is_begun = False

    def _read_paragraph(self, name: str, value: str) -> None:
        properties = self._paragraph
        if name == "w:pStyle":
            properties.style = value
        elif name == "w:outlineLvl" and value.isdecimal():
            properties.outline = int(value) + 1
        elif name == "w:numId":
            properties.list_id = value
        elif name == "w:ilvl" and value.isdecimal():
            properties.list_level = int(value[:2])

    def _begin_paragraph(self) -> None:
        """Begin what is known of the paragraph now, unless it goes on from a deleted mark."""
        if self._is_begun:
            return
        self._is_begun = True
        if self._is_joined:
            self._is_joined = False
            return
        properties, styles = self._paragraph, self._rules.styles
        heading = properties.outline if 0 < properties.outline <= 9 else 0
        if not properties.outline:
            heading = styles.heading_level(properties.style)
        paragraph = paragraph_of(
            styles.names(properties.style),
            heading=heading,
            item=self._item(properties),
            note=self._note,
            region=self._region,
        )
        self._is_heading = bool(paragraph.heading)
        self._flow.begin_paragraph(paragraph)

    def _item(self, properties: _ParagraphProperties) -> str:
        """Return the depth and the marker of a list item, and count it."""
        list_id, level = self._rules.styles.list_of(properties.style)
        if properties.list_id is not None:
            list_id = properties.list_id
        if properties.list_level is not None:
            level = properties.list_level
        marker = self._rules.numbering.next_marker(list_id, level) if list_id else None
        return "" if marker is None else f"{level + 1} {marker}".strip()

    def _end_paragraph(self) -> None:
        self._begin_paragraph()
        self._links.end_paragraph()
        if self._paragraph.is_mark_deleted:
            self._is_joined = self._flow.is_open
        if not self._is_joined:
            self._flow.end_paragraph()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._is_joined = False
            box.replay(
                Body(
                    self._flow,
                    self._rules,
                    self._relations,
                    self._deferred,
                    region=self._region,
                    note=self._note,
                )
            )
            self._flow.end_paragraph()

    def _start_run(self, _attributes: Attributes) -> None:
        self._run = RunProperties()
        self._run_styles = None

    def _end_run_properties(self) -> None:
        self._run_styles = None

    def _resolve(self) -> tuple[StyleKind, ...]:
        """Return the styles of the run, and note whether it is hidden."""
        if self._run_styles is None:
            # A heading looks like one by itself; only what stands out in it is told.
            paragraph = "" if self._is_heading else self._paragraph.style
            inherited = self._rules.styles.resolve(paragraph, self._run.style)
            kinds = inherited.kinds | self._run.kinds
            self._run_styles = tuple(kind for kind, is_on in kinds.items() if is_on)
            self._font = self._run.font or inherited.font
            hidden = self._run.is_hidden
            self._is_hidden = bool(inherited.is_hidden if hidden is None else hidden)
        return self._run_styles

    def _is_shown(self) -> bool:
        if not self._is_begun:
            self._begin_paragraph()
        if self._run_styles is None:
            self._resolve()
        if self._is_hidden or self._is_row_deleted:
            return False
        return self._links.is_in_words

    def _add(self, words: str) -> None:
        if not words:
            return
        if not self._is_shown():
            self._deferred.hidden += self._is_hidden and bool(words.strip())
            return
        self._flow.add(words)
        builder = self._flow.builder
        for kind in self._resolve():
            if kind is not StyleKind.UNDERLINE or not self._links.is_open:
                builder.mark(builder.position - len(words), builder.position, kind)

    def _start_text(self, attributes: Attributes) -> None:
        self._text = []
        self._is_space_kept = attributes.get("xml:space") == "preserve"

    def _end_text(self) -> None:
        words = "".join(self._text or ())
        self._text = None
        # A line end in the XML is a space on the page.
        words = words.replace("\n", " ")
        words = words if self._is_space_kept else words.strip(" \t\r")
        self._add(with_signs(words, self._font) if words and self._is_shown() else words)

    def _end_instruction(self) -> None:
        words, self._text = self._text or [], None
        self._links.add_instruction(words)

    def _break_line(self) -> None:
        if self._is_shown():
            self._flow.break_line()

    def _add_symbol(self, attributes: Attributes) -> None:
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            return
        self._add(sign(attributes.get("w:font", ""), code))

    def _add_mark(self, kind: str, attributes: Attributes) -> None:
        """Add the mark of a note, counted in the order of the text."""
        if not self._is_shown():
            return
        number = sum(other == kind for other, _, _ in self._deferred.notes) + 1
        mark = number_in("decimal" if kind == "footnote" else "lowerRoman", number)
        self._deferred.notes.append((kind, attributes.get("w:id", ""), mark))
        # Else the words that follow are the mark.
        if not is_on(attributes.get("w:customMarkFollows", "0")):
            self._flow.add(mark)
            builder = self._flow.builder
            start = builder.position - len(mark)
            builder.mark(start, builder.position, StyleKind.FOOTNOTE_MARK, mark)

    def _add_own_mark(self) -> None:
        """Begin a note with its mark, which stands high but follows nothing."""
        if self._is_shown():
            self._flow.add(self._note)

    def _end_row(self) -> None:
        self._flow.end_row()
        self._is_row_deleted = False

    def _widen_cell(self, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        self._flow.widen_cell(int(value[:6]) if value.isdecimal() else 1)

    def _divide(self) -> None:
        """Put a sign between the parts of a fraction, which stand above each other."""
        if self._is_shown():
            builder = self._flow.builder
            self._flow.add("/")
            builder.mark(builder.position - 1, builder.position, StyleKind.ADDED)

    def _end_power(self) -> None:
        builder = self._flow.builder
        start = self._powers.pop()
        if start < builder.position:
            builder.mark(start, builder.position, StyleKind.SUPERSCRIPT)

    def _count_comment(self, _attributes: Attributes) -> None:
        self._deferred.comments += 1

    def _count_drawing(self, _attributes: Attributes) -> None:
        self._deferred.drawings += 1

    def _count_document(self, _attributes: Attributes) -> None:
        self._deferred.documents += 1


_STARTS: dict[str, Callable[[Body, Attributes], None]] = {
    "w:p": Body._start_paragraph,
    "w:r": Body._start_run,
    "m:r": Body._start_run,
    "w:t": Body._start_text,
    "m:t": Body._start_text,
    "m:den": lambda body, _: body._divide(),
    "m:sup": lambda body, _: body._powers.append(body._flow.builder.position),
    "w:instrText": Body._start_text,
    "w:br": lambda body, _: body._break_line(),
    "w:cr": lambda body, _: body._break_line(),
    "w:tab": lambda body, _: body._add("\t"),
    "w:ptab": lambda body, _: body._add("\t"),
    "w:noBreakHyphen": lambda body, _: body._add("\u2011"),
    "w:softHyphen": lambda body, _: body._add("\u00ad"),
    "w:sym": Body._add_symbol,
    "w:hyperlink": lambda body, attributes: body._links.begin(attributes),
    "w:fldChar": lambda body, attributes: body._links.change_field(attributes),
    "w:footnoteReference": lambda body, attributes: body._add_mark("footnote", attributes),
    "w:endnoteReference": lambda body, attributes: body._add_mark("endnote", attributes),
    "w:footnoteRef": lambda body, _: body._add_own_mark(),
    "w:endnoteRef": lambda body, _: body._add_own_mark(),
    "w:tbl": lambda body, _: body._flow.begin_table(),
    "w:tr": lambda body, _: body._flow.begin_row(),
    "w:tc": lambda body, _: body._flow.begin_cell(),
    "w:gridSpan": Body._widen_cell,
    "w:commentReference": Body._count_comment,
    "w:altChunk": Body._count_document,
    "?:relIds": Body._count_drawing,
    "?:chart": Body._count_drawing,
    "?:textpath": Body._count_drawing,
    "?:OLEObject": Body._count_drawing,
}


_ENDS: dict[str, Callable[[Body], None]] = {
    "w:p": Body._end_paragraph,
    "w:pPr": Body._begin_paragraph,
    "w:t": Body._end_text,
    "m:t": Body._end_text,
    "m:sup": Body._end_power,
    "w:instrText": lambda body: body._end_instruction(),
    "w:rPr": Body._end_run_properties,
    "w:hyperlink": lambda body: body._links.end(),
    "w:tbl": lambda body: body._flow.end_table(),
    "w:tr": Body._end_row,
    "w:tc": lambda body: body._flow.end_cell(),
}
