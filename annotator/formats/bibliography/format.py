"""Bibliographies among the formats: CSL-JSON, RIS and BibTeX, in and out."""

from __future__ import annotations

import json
import re
from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from annotator.collector import collector_paused
from annotator.commands import ImportReferences
from annotator.formats.annotated_json.members import members_of
from annotator.formats.bibliography.decoding import decoded, text_of_head
from annotator.formats.format import Exporter
from annotator.formats.losses import ALL, Loss, description_left_out, left_out
from annotator.formats.parsed import Parsed, ParsedImporter
from annotator.messages import Message
from annotator.model import Document, Source, SourceKind, guid
from annotator.processes import Limits
from annotator.progress import Tell
from annotator.reader import Reader
from annotator.references import Item, fit, item_in, new_sources, reference_of, signs

if TYPE_CHECKING:
    from annotator.formats.bibliography.entries import Broken, Outside

_KINDS = (SourceKind.DOCUMENT, SourceKind.PUBLICATION, SourceKind.BRIEFING)
_STAMPS = ("created", "created_by")


class _Reading(ParsedImporter):
    """Takes in the entries of a bibliography as sources."""

    # The blocks of BibTeX are found in one go, without a sign of life.
    limits = Limits(memory=1024**3, silence=60.0, processor=120)
    signs: ClassVar[tuple[str, str]]
    """What a file holds near its beginning: one that has the format's suffix, and any other."""
    entry: ClassVar[str]
    """What stands about once in each entry."""

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins with entries, or with a comment and entries behind it."""
        sign = self.signs[0 if file_name.lower().endswith(self.suffixes) else 1]
        return re.search(sign, text_of_head(head), re.MULTILINE | re.DOTALL) is not None

    def parse(self, data: bytes, file_name: str, tell: Tell) -> Parsed:
        """Return the sources that the entries of a file become."""
        from annotator.formats.bibliography import entries

        text, notes = decoded(data, file_name)
        with collector_paused():
            count = len(re.findall(self.entry, text, re.MULTILINE))
            found = entries.parsed(self.entries(text, file_name), file_name, count, tell)
        return replace(found, notes=(*notes, *found.notes))

    def command(self, parsed: Parsed, file_name: str) -> ImportReferences:
        """Return the command that takes the sources in that the register lacks."""
        label = Message("Import references from “{0}”", file_name)
        return ImportReferences(label, parsed.records, ())

    @abstractmethod
    def entries(self, text: str, file_name: str) -> Iterable[Item | Broken | Outside]:
        """Yield the entries of a file in order; raises ImportRefusedError."""


class CslImporter(_Reading):
    """CSL-JSON, and the JSON of Better BibTeX."""

    name = "csl"
    suffixes = (".json",)
    description = Message("CSL-JSON, as Zotero and others export references")
    entry = '"type"|"itemType"'

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins as a list of references does."""
        from annotator.formats.bibliography import csl

        return csl.is_csl(text_of_head(head))

    def entries(self, text: str, file_name: str) -> Iterable[Item | Broken | Outside]:
        """Yield the items; raises ImportRefusedError if it is no such JSON."""
        from annotator.formats.bibliography import csl

        return csl.read(text, file_name)


class RisImporter(_Reading):
    """RIS, as databases and reference managers write it."""

    name = "ris"
    suffixes = (".ris",)
    description = Message("RIS, as databases and reference managers export references")
    signs = (signs.RIS_NAMED, signs.RIS)
    entry = r"^\s*TY {0,3}-"

    def entries(self, text: str, file_name: str) -> Iterable[Item | Broken | Outside]:
        """Yield the records."""
        from annotator.formats.bibliography import ris

        return ris.read(text)


class BibtexImporter(_Reading):
    """BibTeX and BibLaTeX."""

    name = "bibtex"
    suffixes = (".bib", ".bibtex")
    description = Message("BibTeX and BibLaTeX")
    signs = (signs.BIBTEX_NAMED, signs.BIBTEX)
    entry = r"^\s*@\s*\w+\s*[{(]"

    def entries(self, text: str, file_name: str) -> Iterable[Item | Broken | Outside]:
        """Yield the entries."""
        from annotator.formats.bibliography import bibtex

        return bibtex.read(text)


class _Writing(Exporter):
    """Writes the documents, publications and briefings of the register."""

    audience = Message("For reference managers, and for bibliographies in other programs")
    importer: ClassVar[_Reading]
    """What reads its files."""

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the bytes of the file."""
        return (part.encode() for part in self.write(_items(reader)))

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return all that comes back, into a new project, otherwise than it is in the register."""
        why = Message("A bibliography lists what is cited, not what the analyst made of it.")
        reasons = {
            "": Message("Only documents, publications and briefings are references, each once."),
            "id": Message("It comes back under an id that follows from the entry."),
            "name": Message("Its name comes back from the title."),
            "kind": Message("All entries come back as documents."),
            "date": Message("It comes back from the entry."),
            "csl": Message("It comes back as the entry that is written, as far as it goes."),
            **dict.fromkeys(_STAMPS, Message("Who imports it, and when, takes its place.")),
        }
        changed: Counter[tuple[bool, str]] = Counter()
        back = self._back(reader)
        for source in reader.sources():
            other = next(back, None) if source.kind in _KINDS else None
            changed.update(_changed(source, other) if other else [(False, "")])
        return [
            *description_left_out(reader, why),
            *left_out(reader, {"sources": ALL}, why),
            *(
                Loss("sources", field, count, reasons.get(field, why), is_gain)
                for (is_gain, field), count in sorted(changed.items())
            ),
        ]

    def _back(self, reader: Reader) -> Iterator[Source | None]:
        """Yield what each entry comes back as that is written and read, in a new project."""
        from annotator.formats.bibliography import entries

        text = b"".join(self.export(reader)).decode()
        read = [
            each if isinstance(each, entries.Broken) else entries.source(each)
            for each in self.importer.entries(text, self.name)
            if not isinstance(each, entries.Outside)
        ]
        found = [each for each in read if isinstance(each, Source)]
        new = {source.id: source for source in new_sources(found, ()).sources}
        for each in read:
            yield new.pop(each.id, None) if isinstance(each, Source) else None

    @abstractmethod
    def write(self, items: Iterable[Item]) -> Iterator[str]:
        """Yield the text of a file with items that CSL's schema allows."""


class CslExporter(_Writing):
    """CSL-JSON, which holds the items as they are."""

    name = "csl"
    importer = CslImporter()
    suffixes = (".json",)
    description = Message("CSL-JSON: the sources as references, complete")
    lexer = "json"

    def write(self, items: Iterable[Item]) -> Iterator[str]:
        """Yield the text of a file with items that CSL's schema allows."""
        from annotator.formats.bibliography import csl

        return csl.write(items)


class RisExporter(_Writing):
    """RIS, which databases and all reference managers read."""

    name = "ris"
    importer = RisImporter()
    suffixes = (".ris",)
    description = Message("RIS: the sources as references")
    lexer = "text"

    def write(self, items: Iterable[Item]) -> Iterator[str]:
        """Yield the text of a file with items that CSL's schema allows."""
        from annotator.formats.bibliography import ris

        return ris.write(items)


class BibtexExporter(_Writing):
    """BibTeX, for those who write in LaTeX."""

    name = "bibtex"
    importer = BibtexImporter()
    suffixes = (".bib",)
    description = Message("BibTeX: the sources as references, for LaTeX")
    lexer = "bibtex"

    def write(self, items: Iterable[Item]) -> Iterator[str]:
        """Yield the text of a file with items that CSL's schema allows."""
        from annotator.formats.bibliography import bibtex

        return bibtex.write(items)


def _items(reader: Reader) -> Iterator[Item]:
    """Yield the references of a project, in order of entry, as CSL's schema allows them."""
    for source in reader.sources():
        if source.kind not in _KINDS:
            continue
        document = reader.get(Document, source.document) if source.document else None
        maker = source.by or (document.author if document else None)
        by = reader.get(Source, maker) if maker else None
        item = reference_of(
            source,
            document.url if document else "",
            document.published if document else "",
            by.name if by else "",
        )
        yield fit(item, guid(source.id))


def _changed(one: Source, other: Source) -> Iterator[tuple[bool, str]]:
    """Yield the members of a source that comes back as another one that are not the same there.

    With each comes whether it is all there and more, which is a gain.
    """
    if guid(one.id) != guid(other.id):
        yield False, "id"
    yield from ((getattr(one, field) is None, field) for field in _STAMPS)
    item, back = item_in(one), item_in(other)
    if item != back:
        yield not one.csl or (bool(item) and item.items() <= back.items()), "csl"
    for member in members_of(Source):
        field = member.field
        if field in ("id", "csl", *_STAMPS):
            continue
        before, after = getattr(one, field), getattr(other, field)
        if before != after:
            yield before in (None, "", ()), member.name
    yield from ((False, name) for name in json.loads(one.extra or "{}"))
