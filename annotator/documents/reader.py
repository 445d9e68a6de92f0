"""What a reader of a document format is, and what it gives back.

Plain text is read by this package; HTML, PDF, DOCX and others plug in here, as built-in readers
(`registry.BUILT_IN`) or through the entry points `annotator.readers`; see `annotator.plugins`.
"""

from abc import abstractmethod
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.messages import Message
from annotator.model.findings import NO_FINDINGS, Findings
from annotator.plugins import InputFormat
from annotator.progress import Tell, unheard
from annotator.text.regions import ProposedRegion

LENGTH_OF_HEAD = 65_536
"""How many bytes of a file a reader is shown to recognise it by."""

LARGEST_FILE = 256 * 1024 * 1024
"""No file of more bytes is read."""


class Extent(StrEnum):
    """How much of a page is read."""

    ARTICLE = "article"
    """The article and its comments, without navigation, advertisements and the like."""
    PAGE = "page"
    """Everything that a person sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the analyst asks for; an `encoding` of None is found out.

    `column` is the name of the column of a table that holds the text, None for all of them;
    `is_by_row` asks for a document a row, given back as parts. A reader of long files calls
    `progress` with the share it has read, 0 to 1, at least every few seconds.
    """

    encoding: str | None = None
    extent: Extent = Extent.ARTICLE
    column: str | None = None
    is_by_row: bool = False
    progress: Tell = field(default=unheard, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file, such as the attachment of a mail: offered as a document of its own."""

    file_name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document as it was read, before it is part of a project.

    `text` is canonical (`annotator.text.canonical`), `replaced` says which code points became
    U+FFFD, as (code point, how often). `encoding` is Python's name of it, or empty if the format
    has none; `is_encoding_guessed` if nothing but likelihood speaks for it. `notes` are whole
    sentences for the analyst. `original` is the bytes of the file. Regions are in text order and
    do not overlap; `findings` holds styles, pages and what the file says about itself.
    """

    text: str
    title: str
    media_type: str
    original: bytes = field(repr=False)
    file_name: str = ""
    language: str = ""
    encoding: str = ""
    is_encoding_guessed: bool = False
    regions: tuple[ProposedRegion, ...] = ()
    findings: Findings = NO_FINDINGS
    parts: tuple[Part, ...] = ()
    replaced: tuple[tuple[int, int], ...] = ()
    notes: tuple[Message, ...] = ()


class DocumentReader(InputFormat):
    """Reads documents of one format; `media_types` are those of the documents it gives back."""

    media_types: tuple[str, ...] = ()

    @abstractmethod
    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the document in `data`, the bytes of a whole file.

        Raises DocumentError, with a sentence that names the file and the next step, if it cannot.
        """
