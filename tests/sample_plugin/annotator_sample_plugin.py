"""One format of each kind, as another package brings it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.documents import DocumentReader, ReadDocument, ReadOptions
from annotator.errors import DocumentError, ImportRefusedError
from annotator.formats import Exporter, Importer
from annotator.model import Document, RegionKind, Tag, TagId, new_id
from annotator.reader import Reader
from annotator.text.canonical import canonicalise
from annotator.text.regions import ProposedRegion

_LINE = re.compile(r"<(?P<who>[^<>\n]+)> (?P<words>.+)")
_HEAD = b"#tags"


class ChatReader(DocumentReader):
    """Reads chats: each line is `<Name> words`, and becomes a paragraph with that voice."""

    name = "Chat"
    suffixes = (".chat",)
    description = "Lines of a chat, each with its speaker"
    media_types = ("text/x-chat",)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Say whether the first line has a speaker."""
        return _LINE.match(head.decode("utf-8", "replace")) is not None

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return what was said, line by line."""
        try:
            text = canonicalise(data.decode("utf-8")).text
        except UnicodeDecodeError as error:
            raise DocumentError(
                "{0} could not be read: it is not UTF-8. Save it as UTF-8 and import that.",
                file_name,
            ) from error
        found = list(_LINE.finditer(text))
        words, regions, start = [], [], 0
        for line in found:
            words.append(line["words"].strip())
            end = start + len(words[-1])
            regions.append(ProposedRegion(RegionKind.PARAGRAPH, start, end, line["who"]))
            start = end + 1
        return ReadDocument(
            text="\n".join(words),
            title=Path(file_name).stem,
            media_type=self.media_types[0],
            original=data,
            file_name=file_name,
            encoding="utf-8",
            regions=tuple(regions),
        )


class TagListImporter(Importer):
    """Takes in a list of tags: `#tags` in the first line, then a name a line."""

    name = "tag-list"
    suffixes = (".tags",)
    description = "A list of tags, one a line"

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Say whether the file begins with its sign."""
        return head.startswith(_HEAD)

    def read(self, path: Path, tell: Callable[[float], None]) -> ImportRecords:
        """Return the command that adds the tags."""
        names = [line.strip() for line in path.read_text("utf-8").splitlines()[1:] if line.strip()]
        if not names:
            raise ImportRefusedError(
                "{0} was not imported: it names no tag. Write one a line.", path.name
            )
        tell(1.0)
        tags = tuple(Tag(id=TagId(new_id()), name=name) for name in names)
        return ImportRecords(label=f"Import {path.name}", records=tags, texts=())


class ClaimListExporter(Exporter):
    """Writes a table of the claims: the document's title, the kind and the words."""

    name = "claim-list"
    suffixes = (".csv",)
    description = "The claims as a table, without sources and chains"

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield a row a claim."""
        for document in reader.all(Document):
            for claim in reader.claims(document.id):
                row = io.StringIO()
                words = " … ".join(span.exact for span in claim.spans)
                csv.writer(row).writerow([document.title, claim.kind or "", words])
                yield row.getvalue().encode()
