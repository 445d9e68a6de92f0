"""Reading members of ZIP archives that somebody sent: in memory, by name, within limits.

Books and office documents are such archives. Nothing is ever unpacked to a disk, so that a
member's name is no path here, whatever it says. The limits are those of a large book with pictures;
what goes beyond them is an attack or a mistake.
"""

import io
import lzma
import struct
import zipfile
import zlib

from annotator.errors import DocumentError
from annotator.messages import Message

MOST_MEMBERS = 20_000
LARGEST_TOTAL = 512 * 1024 * 1024
"""Bytes of all members together, unpacked."""
HIGHEST_RATIO = 200
"""Unpacked against packed; text that people write stays below 20."""

_LARGE = 1024 * 1024
_LARGEST_DIRECTORY = 16 * 1024 * 1024
_END = struct.Struct("<4s4H2LH")
# What zipfile and the unpackers below it raise on bad data.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    OverflowError,
)


class Archive:
    """A ZIP archive in memory; all members are checked against the limits at the beginning.

    Raises DocumentError if it is damaged or goes beyond a limit.
    """

    def __init__(self, data: bytes, file_name: str) -> None:
        self._file_name = file_name
        self._refuse_large_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (*_DAMAGED, NotImplementedError) as error:
            raise self._damaged() from error
        self._members = {member.filename: member for member in members}
        if len(members) > MOST_MEMBERS:
            raise self._beyond(Message("it holds more than {0} files", MOST_MEMBERS))
        if sum(member.file_size for member in members) > LARGEST_TOTAL:
            raise self._beyond(Message("unpacked it has more than {0} MB", LARGEST_TOTAL // 2**20))
        if any(_is_bomb(member) for member in members):
            raise self._beyond(Message("a file in it unpacks to far more than text does"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the archive."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        """Return whether there is a member of exactly that name."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return the bytes of a member.

        Raises DocumentError if there is none of that name, if it needs a password, or if it is
        damaged.
        """
        member = self._members.get(name)
        if member is None:
            raise DocumentError(
                "{0} could not be read: the file {1} that it refers to is missing from it. Get "
                "another copy, or save it again with the program that made it.",
                self._file_name,
                name,
            )
        if member.flag_bits & 1:
            raise DocumentError(
                "{0} could not be read: it is protected by a password. Open it with the program "
                "that made it and save it without one.",
                self._file_name,
            )
        try:
            return self._zip.read(member)
        except NotImplementedError as error:
            raise DocumentError(
                "{0} could not be read: it is packed in a way that is not known. Save it again "
                "with the program that made it.",
                self._file_name,
            ) from error
        except (*_DAMAGED, RuntimeError) as error:
            raise self._damaged() from error

    def _refuse_large_directory(self, data: bytes) -> None:
        """Look at the count before zipfile makes an object of each member."""
        start = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
        if start < 0 or start + _END.size > len(data):
            return
        _, _, _, _, count, size, _, _ = _END.unpack_from(data, start)
        if count > MOST_MEMBERS or size > _LARGEST_DIRECTORY:
            raise self._beyond(Message("it holds more than {0} files", MOST_MEMBERS))

    def _damaged(self) -> DocumentError:
        return DocumentError(
            "{0} could not be read: it is damaged. Get another copy, or save it again with the "
            "program that made it.",
            self._file_name,
        )

    def _beyond(self, why: Message) -> DocumentError:
        return DocumentError(
            "{0} could not be read: {1}, which is not safe to open. Copy its text into a .txt "
            "file and import that.",
            self._file_name,
            why,
        )


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    packed = max(member.compress_size, 1)
    return member.file_size > _LARGE and member.file_size > HIGHEST_RATIO * packed
