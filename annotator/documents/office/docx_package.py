"""The parts of a DOCX file and how they hang together (ECMA-376 Part 2, in both namespaces)."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from annotator.documents.archive import Archive
from annotator.documents.office.xml_events import Attributes, Handler, parse_events
from annotator.errors import DocumentError
from annotator.progress import Tell

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "app",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "app",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/XML/1998/namespace": "xml",
}

# Who revised which paragraph and run, in nearly every one.
_BARE = frozenset({"w:p", "w:r", "w:tr"})


@dataclass(frozen=True, slots=True)
class Relation:
    """A part or an address that a part speaks of; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    is_external: bool


Relations = dict[str, Relation]
"""What a part speaks of, by id."""


class Package:
    """A DOCX file; raises DocumentError if it is none, damaged, or beyond the limits."""

    def __init__(self, data: bytes, file_name: str) -> None:
        self._archive = Archive(data, file_name)
        self._file_name = file_name
        self.root_relations = self.relations_of("")
        self.document = self._main_part()
        self.relations = self.relations_of(self.document)

    def __contains__(self, name: str) -> bool:
        """Return whether there is a part of that name."""
        return name in self._archive

    def parse(self, part: str, handler: Handler, progress: Tell | None = None) -> None:
        """Tell the handler what a part holds."""
        data = self._archive.read(part)
        parse_events(data, handler, self._file_name, PREFIXES, progress, bare=_BARE)

    def parts(self, kind: str) -> tuple[str, ...]:
        """Return the names of the document's parts of a kind, such as `footnotes`."""
        found = (r.target for r in self.relations.values() if r.kind == kind and not r.is_external)
        return tuple(dict.fromkeys(name for name in found if name in self._archive))

    def relations_of(self, part: str) -> Relations:
        """Return what a part speaks of, by id; nothing if the archive does not say."""
        folder, _, name = part.rpartition("/")
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self._archive:
            return {}
        relations = _RelationsHandler(folder)
        self.parse(source, relations)
        return relations.found

    def _main_part(self) -> str:
        for relation in self.root_relations.values():
            if relation.kind == "officeDocument" and relation.target in self._archive:
                return relation.target
        if "word/document.xml" in self._archive:
            return "word/document.xml"
        raise DocumentError(
            "{0} could not be read: its text is missing. Get another copy, or save it again with "
            "the program that made it.",
            self._file_name,
        )


class _RelationsHandler:
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: Relations = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "rel:Relationship":
            return
        target = attributes.get("Target", "")
        is_external = attributes.get("TargetMode") == "External"
        if not is_external:
            # Only ever a name to look up in the archive, whatever it says.
            target = posixpath.normpath(posixpath.join("/", self._folder, unquote(target)))[1:]
        kind = attributes.get("Type", "").rpartition("/")[2]
        id_ = attributes.get("Id", "")
        self.found[id_] = Relation(id_, kind, target, is_external)

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass
