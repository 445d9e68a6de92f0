"""Links of a DOCX file: elements of their own, or fields, as Word wrote them before and still does.

A field is an instruction to Word, then the words that it came to; both may run over many runs.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from annotator.documents.builder import OpenStyle
from annotator.documents.eq_fields import words_of_eq
from annotator.documents.office.docx_package import Relations
from annotator.documents.office.flow import Flow
from annotator.documents.office.xml_events import Attributes
from annotator.model.findings import StyleKind

_HYPERLINK = re.compile(r'\s*(?:HYPERLINK\s+(\\l\s+)?"([^"]+)"|NOTEREF\s+(\S+))')
_LONGEST_INSTRUCTION = 4_000


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    is_result: bool = False
    link: OpenStyle | None = None


class Links:
    """Begins links in a flow and ends them; `begin_paragraph` is called before one begins."""

    def __init__(
        self, flow: Flow, relations: Relations, begin_paragraph: Callable[[], None]
    ) -> None:
        self._flow, self._relations, self._begin_paragraph = flow, relations, begin_paragraph
        self._fields: list[_Field] = []
        self._links: list[OpenStyle | None] = []

    @property
    def is_open(self) -> bool:
        """Whether the words that come belong to a link."""
        return bool(self._links)

    @property
    def is_in_words(self) -> bool:
        """Whether what comes is no instruction."""
        return not self._fields or all(field.is_result for field in self._fields)

    def begin(self, attributes: Attributes) -> None:
        """Begin the link of an element."""
        relation = self._relations.get(attributes.get("r:id", ""))
        anchor = attributes.get("w:anchor", "")
        target = relation.target if relation is not None and relation.is_external else ""
        self._links.append(self._begin(target + (f"#{anchor}" if anchor else "")))

    def end(self) -> None:
        """End the link of an element."""
        if (link := self._links.pop()) is not None:
            self._flow.builder.end_style(link)

    def add_instruction(self, words: Sequence[str]) -> None:
        """Take in a piece of the instruction of the field that began last."""
        if self._fields:
            self._fields[-1].instruction += words

    def change_field(self, attributes: Attributes) -> None:
        """Begin a field, its result, or end it."""
        if (kind := attributes.get("w:fldCharType")) == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            field = self._fields[-1]
            field.is_result = True
            link = _HYPERLINK.match("".join(field.instruction)[:_LONGEST_INSTRUCTION])
            if link:
                anchor = "#" if link[1] or link[3] else ""
                field.link = self._begin(anchor + (link[2] or link[3]))
                if field.link is not None:
                    self._links.append(field.link)
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            shown = "" if field.is_result else words_of_eq("".join(field.instruction))
            if shown and self.is_in_words:
                self._begin_paragraph()
                self._flow.add(shown)
            if field.link is not None:
                self._flow.builder.end_style(field.link)
                self._links.remove(field.link)

    def end_paragraph(self) -> None:
        """End instructions with their paragraph: a damaged one would hide all that follows."""
        self._fields = [field for field in self._fields if field.is_result]

    def _begin(self, target: str) -> OpenStyle | None:
        self._begin_paragraph()
        if not target or not self.is_in_words:
            return None
        self._flow.open()
        return self._flow.builder.begin_style(StyleKind.LINK, target)
