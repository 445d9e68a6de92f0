"""Files that come with a mail: which are offered as documents, and under which name."""

import mimetypes
import re
from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePath

from annotator import messages
from annotator.documents.mail.headers import decode_words
from annotator.documents.reader import Part

MOST_ATTACHMENTS = 200
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_NO_DOCUMENT = ("image/", "audio/", "video/", "font/", "application/pgp-signature")
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature")
_LONGEST_NAME = 120


@dataclass(slots=True)
class Attachments:
    """What has been found so far: parts to offer, and names of what no reader could read."""

    parts: list[Part] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    is_encrypted: bool = False
    _names: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, message: Message) -> None:
        """Take a part of a mail in."""
        kind = message.get_content_type()
        name = self._unique(file_name_of(message, len(self._names) + 1))
        data = message.get_payload(decode=True)
        is_document = not kind.startswith(_NO_DOCUMENT) and kind not in _SIGNATURES
        if isinstance(data, bytes) and data and is_document and len(self.parts) < MOST_ATTACHMENTS:
            self.parts.append(Part(name, data))
        else:
            self.left_out.append(name)

    def notes(self) -> tuple[messages.Message, ...]:
        """Return sentences on what came with the mail and is not in its text."""
        found = []
        if self.parts:
            names = _listed([part.file_name for part in self.parts])
            found.append(
                messages.Message("The mail has attachments that can be documents: {0}.", names)
            )
        if self.left_out:
            names = _listed(self.left_out)
            found.append(
                messages.Message("The mail has parts that hold no text to read: {0}.", names)
            )
        return tuple(found)

    def _unique(self, name: str) -> str:
        stem, suffix, given = PurePath(name).stem, PurePath(name).suffix, name.casefold()
        while name.casefold() in self._names:
            # Not from 2 each time: a mail may hold thousands of one name.
            number = self._numbers[given] = self._numbers.get(given, 1) + 1
            name = f"{stem} ({number}){suffix}"
        self._names.add(name.casefold())
        return name


def file_name_of(message: Message, number: int) -> str:
    """Return the name of an attached file without its folders and without unfit characters."""
    try:
        given = message.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        # Parameters that are cut in pieces (RFC 2231) and put together wrongly.
        given = ""
    return clean_file_name(decode_words(given)) or f"attachment-{number}{_suffix(message)}"


def clean_file_name(name: str) -> str:
    """Return the last part of a path, fit for a file on any system, or nothing."""
    bare = re.split(r"[/\\]", name)[-1]
    bare = " ".join(_UNFIT.sub(" ", bare).split()).strip(". ")
    if len(bare) > _LONGEST_NAME:
        suffix = PurePath(bare).suffix[:12]
        bare = bare[: _LONGEST_NAME - len(suffix)].rstrip() + suffix
    return bare


def _suffix(message: Message) -> str:
    kind = message.get_content_type()
    return (
        ".txt" if kind == "text/plain" else mimetypes.guess_extension(kind, strict=False) or ".bin"
    )


def _listed(names: list[str]) -> messages.Message:
    first = ", ".join(dict.fromkeys(names[:10]))
    if len(names) <= 10:
        return messages.Message("{0}", first)
    return messages.Message("{0} and {1} more", first, len(names) - 10)
