"""Recognising files that are not text by their first bytes, and what the analyst can do."""

from annotator.messages import Message

_SAVE_AS_TEXT = Message("Save it as .txt and import that.")
_SAVE_AS_CSV = Message("Save the sheet as .csv and import that.")
_SAVE_AS_DOCX = Message("Save it as .docx and import that.")
_SAVE_AS_EPUB = Message("Save it as .epub and import that.")
_SAVE_PAGE = Message("Open the page, save it as .html and import that.")
_SAVE_AS_PDF = Message("Save it as .pdf and import that.")
_UNPACK = Message("Unpack it and import the files inside.")
_NO_TEXT = Message("Type the words you need into a .txt file and import that.")
_CHOOSE = Message("Choose a file that holds text.")
_EXPORT = Message("Export the text you need as .txt and import that.")

# Offset, bytes, what it is, next step.
_SIGNS: tuple[tuple[int, bytes, Message, Message], ...] = (
    (0, b"%!PS", Message("PostScript documents cannot be read"), _SAVE_AS_TEXT),
    (0, b"AT&TFORM", Message("DjVu documents cannot be read"), _SAVE_AS_TEXT),
    (0, b"\xffWPC", Message("WordPerfect documents are not supported"), _SAVE_AS_DOCX),
    (60, b"BOOKMOBI", Message("Kindle books are not supported"), _SAVE_AS_EPUB),
    (60, b"TEXtREAd", Message("Palm books are not supported"), _SAVE_AS_EPUB),
    (0, b"bplist00", Message("it is a web archive or a property list of macOS"), _SAVE_PAGE),
    (0, b"SQLite format 3\0", Message("it is a SQLite database"), _EXPORT),
    (0, b"\x1f\x8b", Message("it is a gzip archive"), _UNPACK),
    (0, b"BZh", Message("it is a bzip2 archive"), _UNPACK),
    (0, b"\xfd7zXZ\0", Message("it is an xz archive"), _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", Message("it is a 7-Zip archive"), _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", Message("it is a Zstandard archive"), _UNPACK),
    (0, b"Rar!\x1a\x07", Message("it is a RAR archive"), _UNPACK),
    (257, b"ustar", Message("it is a tar archive"), _UNPACK),
    (0, b"\x89PNG\r\n\x1a\n", Message("it is a PNG picture"), _NO_TEXT),
    (0, b"\xff\xd8\xff", Message("it is a JPEG picture"), _NO_TEXT),
    (0, b"GIF87a", Message("it is a GIF picture"), _NO_TEXT),
    (0, b"GIF89a", Message("it is a GIF picture"), _NO_TEXT),
    (0, b"II*\0", Message("it is a TIFF picture"), _NO_TEXT),
    (0, b"MM\0*", Message("it is a TIFF picture"), _NO_TEXT),
    (8, b"WEBP", Message("it is a WebP picture"), _NO_TEXT),
    (8, b"WAVE", Message("it is a sound recording"), _NO_TEXT),
    (8, b"AVI ", Message("it is a video"), _NO_TEXT),
    (4, b"ftyp", Message("it is a video, a recording or a picture"), _NO_TEXT),
    (0, b"ID3", Message("it is a sound recording"), _NO_TEXT),
    (0, b"OggS", Message("it is a sound recording or a video"), _NO_TEXT),
    (0, b"fLaC", Message("it is a sound recording"), _NO_TEXT),
    (0, b"\x1aE\xdf\xa3", Message("it is a video"), _NO_TEXT),
    (0, b"\x7fELF", Message("it is a program"), _CHOOSE),
    (0, b"MZ\x90\0", Message("it is a program"), _CHOOSE),
    (0, b"\xca\xfe\xba\xbe", Message("it is a program"), _CHOOSE),
    (0, b"\xcf\xfa\xed\xfe", Message("it is a program"), _CHOOSE),
    (0, b"\0asm", Message("it is a program"), _CHOOSE),
)
# Programs of before 2007 wrote files that hold streams, by names in UTF-16; so does what protects
# newer ones. The first name found decides.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    (
        "EncryptedPackage",
        Message("it is protected by a password"),
        Message("Open it with the program that made it, save it without one and import that."),
    ),
    (
        "WordDocument",
        Message("Word documents of before 2007 (.doc) are not supported"),
        _SAVE_AS_DOCX,
    ),
    ("Workbook", Message("Excel workbooks of before 2007 are not supported"), _SAVE_AS_CSV),
    ("PowerPoint Document", Message("PowerPoint presentations are not supported"), _SAVE_AS_PDF),
    (
        "__substg1.0_",
        Message("mails in the format of Outlook (.msg) are not supported"),
        Message("Save it as .eml, or drag it into another mail program, and import that."),
    ),
)
_LENGTH_OF_HEAD = 65_536
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MANIFEST = b"META-INF/manifest.xml"
"""Of an OpenDocument file, which names it first or last."""
# What is found near the beginning of an archive that is a document.
_ZIP_SIGNS: tuple[tuple[bytes, Message, Message], ...] = (
    (
        b"mimetypeapplication/vnd.oasis.opendocument",
        Message("OpenDocument tables, slides and drawings are not supported"),
        Message("Save a table as .csv, anything else as .pdf, and import that."),
    ),
    (
        _MANIFEST,
        Message("OpenDocument tables, slides and drawings are not supported"),
        Message("Save a table as .csv, anything else as .pdf, and import that."),
    ),
    (b"xl/", Message("Excel workbooks are not supported"), _SAVE_AS_CSV),
    (b"ppt/", Message("PowerPoint presentations are not supported"), _SAVE_AS_PDF),
    (b"[Content_Types].xml", Message("it is an Office document of another kind"), _SAVE_AS_PDF),
    (
        b"Index/Document.iwa",
        Message("Files of Pages, Numbers and Keynote are not supported"),
        _SAVE_AS_PDF,
    ),
)

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))
_MOST_CONTROLS = 0.05


def why_no_text(data: bytes) -> Message | None:
    """Return why a file is no text, and what to do; None if it may be one.

    Its first bytes are enough to tell; more of them make the reason more exact.
    The answer goes on after `x could not be read: `; it is one sentence and a next step.
    """
    head = data[:_LENGTH_OF_HEAD]
    if head.startswith(_OLE):
        return _why_not_ole(data)
    for offset, sign, what, next_step in _SIGNS:
        if head.startswith(sign, offset):
            return Message("{0}. {1}", what, next_step)
    if head.startswith(_ZIP):
        for sign, what, next_step in _ZIP_SIGNS:
            if sign in (data if sign == _MANIFEST else head):
                return Message("{0}. {1}", what, next_step)
        return Message("{0}. {1}", Message("it is a ZIP archive"), _UNPACK)
    return None


def _why_not_ole(data: bytes) -> Message:
    for name, what, next_step in _STREAMS:
        if name.encode("utf-16-le") in data:
            return Message("{0}. {1}", what, next_step)
    return Message("Office files of before 2007 are not supported. {0}", _SAVE_AS_PDF)


def share_of_controls(head: bytes) -> float:
    """Return which share of the bytes are control characters that no text needs."""
    return 1 - len(head.translate(None, _CONTROLS)) / len(head) if head else 0.0


def is_mostly_text(head: bytes) -> bool:
    """Return whether bytes of a code that contains ASCII have few enough control characters."""
    return share_of_controls(head) <= _MOST_CONTROLS
