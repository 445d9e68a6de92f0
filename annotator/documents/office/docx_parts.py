"""The smaller parts of a DOCX file: notes, headers and footers, properties."""

from collections.abc import Callable, Iterator

from annotator.documents.office.docx_body import Body, Deferred, Rules
from annotator.documents.office.docx_package import Package, Relations
from annotator.documents.office.flow import Flow
from annotator.documents.office.xml_events import Attributes, Recording
from annotator.model import RegionKind

_MOST_HEADERS = 60


class Notes:
    """The footnotes or endnotes of a file, each kept until its mark was met."""

    def __init__(self) -> None:
        self._notes: dict[str, Recording] = {}
        self._recording: Recording | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Note what a note holds."""
        if self._recording is not None:
            self._recording.start(name, attributes)
        elif name in ("w:footnote", "w:endnote"):
            self._recording = Recording()
            # Those of other types are lines between text and notes.
            if attributes.get("w:type", "normal") == "normal":
                self._notes.setdefault(attributes.get("w:id", ""), self._recording)

    def end(self, name: str) -> None:
        """Note the end of an element, or of the note."""
        if self._recording is not None and self._recording.depth:
            self._recording.end(name)
        else:
            self._recording = None

    def text(self, data: str) -> None:
        """Note characters."""
        if self._recording is not None:
            self._recording.text(data)

    def take(self, note_id: str) -> Recording | None:
        """Return a note, once."""
        return self._notes.pop(note_id, None)


def add_notes(package: Package, flow: Flow, rules: Rules, deferred: Deferred) -> None:
    """Add the notes whose marks were met, footnotes first, each with its mark."""
    for kind in ("footnote", "endnote"):
        marks = [(note_id, mark) for other, note_id, mark in deferred.notes if other == kind]
        for part in package.parts(f"{kind}s") if marks else ():
            notes, relations = Notes(), package.relations_of(part)
            package.parse(part, notes)
            for note_id, mark in marks:
                if (note := notes.take(note_id)) is not None:
                    note.replay(Body(flow, rules, relations, deferred, note=mark))
                    flow.end_paragraph()


def headers(package: Package, kind: str, rules: Rules) -> Iterator[Callable[[Flow], None]]:
    """Yield what puts each part of a kind, `header` or `footer`, into a flow."""
    for part in package.parts(kind)[:_MOST_HEADERS]:
        relations = package.relations_of(part)

        def tell(flow: Flow, part: str = part, relations: Relations = relations) -> None:
            body = Body(flow, rules, relations, Deferred(), region=RegionKind.FURNITURE)
            package.parse(part, body)

        yield tell
