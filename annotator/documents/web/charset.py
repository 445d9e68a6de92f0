"""Which encoding a page declares, found as browsers find it, and its characters.

The rules are those of the WHATWG's Encoding and HTML standards: the names of encodings mean what
they mean on the web (`latin1` is windows-1252), and a declaration is looked for by the prescan of
HTML, section 13.2.3.2. A saved page has lost the headers that it was sent with, and these come
before its own declaration; so bytes that are UTF-8 are read as such whatever the page says.
"""

import codecs
import re

from annotator.documents.encodings import Decoded, decode, with_few_unfit
from annotator.errors import DocumentError
from annotator.messages import Message

PRESCAN = 1024
"""Bytes that the standard looks at before anything is parsed."""
_LATEST = 65_536
_MOST_UNFIT = 0.01

# Names that Python does not know, or knows as something else than the web does.
_LABELS = {
    "cp1252": "ansi_x3.4-1968 ascii us-ascii iso-ir-100 csisolatin1 iso8859-1 iso88591 iso_8859-1"
    " iso_8859-1:1987 iso-8859-1 l1 latin1 x-cp1252 cp819 ibm819",
    "cp1250": "x-cp1250",
    "cp1251": "x-cp1251",
    "cp1253": "x-cp1253",
    "cp1254": "csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5"
    " latin5 x-cp1254",
    "cp1255": "x-cp1255",
    "cp1256": "x-cp1256",
    "cp1257": "x-cp1257",
    "cp1258": "x-cp1258",
    "cp866": "csibm866",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "utf-16-le": "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff",
    "utf-16-be": "unicodefffe utf-16be",
    "iso8859_2": "iso88592",
    "iso8859_3": "iso88593",
    "iso8859_4": "iso88594",
    "iso8859_5": "iso88595 csisolatincyrillic",
    "iso8859_6": "iso88596 csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i csisolatinarabic",
    "iso8859_7": "iso88597 csisolatingreek sun_eu_greek",
    "iso8859_8": "iso88598 csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i logical visual"
    " csisolatinhebrew",
    "iso8859_10": "iso885910",
    "iso8859_13": "iso885913",
    "iso8859_14": "iso885914",
    "iso8859_15": "iso885915 csisolatin9",
    "koi8_r": "koi koi8 koi8_r cskoi8r",
    "koi8_u": "koi8-ru",
    "mac_roman": "csmacintosh mac x-mac-roman macintosh",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc_jp": "cseucpkdfmtjapanese x-euc-jp",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601"
    " ksc_5601 windows-949",
}
_BY_LABEL = {label: name for name, labels in _LABELS.items() for label in labels.split()}
_LABEL = re.compile(r"[a-z0-9._:-]+")
# Codes of Python's that are none of documents.
_NO_CODES = {"utf-7", "idna", "punycode", "undefined", "mbcs", "oem", "cp65001"}

_COMMENT_END = re.compile(rb"-->")
_TAG_END = re.compile(rb"[\t\n\f\r /]*>")
_OPEN_QUOTATION = re.compile(rb"[\t\n\f\r ]*=[\t\n\f\r ]*[\"']")
_META = re.compile(rb"<meta[\t\n\f\r />]", re.IGNORECASE)
_TAG = re.compile(rb"</?[A-Za-z][^\t\n\f\r >]*")
_ATTRIBUTE = re.compile(
    rb"[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)"
    rb"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*)))?"
)
_IN_CONTENT = re.compile(
    r"charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r ;\"'][^\t\n\f\r ;]*))",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(
    rb"\A\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._:-]*)[\"']"
)


def codec_of(label: str) -> str | None:
    """Return Python's name of the encoding that a label means on the web; None if it is unknown."""
    label = label.strip("\t\n\f\r ").lower()
    if label in _BY_LABEL:
        return codecs.lookup(_BY_LABEL[label]).name
    # Python overlooks signs that are no part of a name.
    if not _LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
        # A codec between bytes, such as `hex`, has no such error handler and is no encoding.
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return None if name in _NO_CODES or "escape" in name else name


def declared_encoding(head: bytes, *, is_xml: bool = False) -> str | None:
    """Return Python's name of the encoding that the beginning of a page declares, or None.

    The first 1024 bytes are searched as the standard says; then, as a parser would that meets a
    later declaration, what follows.
    """
    xml = _XML_DECLARATION.match(head)
    if xml is not None and is_xml:
        return codec_of(xml[1].decode("ascii"))
    found = _prescan(head[:PRESCAN]) or _prescan(head[:_LATEST])
    if found is None and xml is not None:
        found = codec_of(xml[1].decode("ascii"))
    # A page whose declaration could be read byte by byte is not in UTF-16.
    return "utf-8" if found is not None and found.startswith("utf-16") else found


def decode_page(
    data: bytes,
    file_name: str,
    encoding: str | None = None,
    *,
    header: str | None = None,
    is_xml: bool = False,
) -> tuple[Decoded, tuple[Message, ...]]:
    """Return the characters of a page, and sentences about what the analyst should know.

    A named `encoding` comes first, then a byte order mark, UTF-8, the label in the `header` that
    came with the page, and what the page declares; else the encoding is found as that of plain
    text is. Raises DocumentError as `decode` does.
    """
    if encoding is not None:
        return decode(data, file_name, encoding), ()
    declared = codec_of(header) if header else None
    declared = declared or declared_encoding(data[:_LATEST], is_xml=is_xml)
    if declared is None or _has_mark(data):
        return decode(data, file_name), ()
    if declared != "utf-8" and not data.isascii() and (text := _strictly(data, "utf-8")):
        note = Message(
            "The page says that it is encoded as {0}, but it is UTF-8 and read as such.", declared
        )
        return Decoded(text, "utf-8"), (note,)
    text = _strictly(data, declared)
    if text is not None:
        return Decoded(text, declared), ()
    return _with_unfit(data, file_name, declared), ()


def _with_unfit(data: bytes, file_name: str, declared: str) -> Decoded:
    """Return a reading in which what does not fit became U+FFFD, if that is little."""
    if (found := with_few_unfit(data, declared, _MOST_UNFIT)) is not None:
        return found
    try:
        return decode(data, file_name)
    except DocumentError:
        return decode(data, file_name, declared)


def _has_mark(data: bytes) -> bool:
    return data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "annotator-c1" if encoding.startswith("cp125") else "strict")
    except (UnicodeError, LookupError):
        return None


def _as_c1(error: UnicodeError) -> tuple[str, int]:
    """Read the few bytes that Windows codes leave out as C1 controls, as browsers do."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("annotator-c1", _as_c1)


def _prescan(head: bytes) -> str | None:
    position = 0
    while (position := head.find(b"<", position)) >= 0:
        if head.startswith(b"<!--", position):
            # `<!-->` is a whole comment.
            end = _COMMENT_END.search(head, position + 2)
            if end is None:
                return None
            position = end.end()
        elif _META.match(head, position):
            attributes, position = _attributes(head, position + 5)
            found = None if position < 0 else _from_meta(dict(attributes))
            if found is not None:
                return found
        elif tag := _TAG.match(head, position):
            _, position = _attributes(head, tag.end())
        elif head.startswith((b"<!", b"</", b"<?"), position):
            position = head.find(b">", position)
        else:
            position += 1
        if position < 0:
            return None
    return None


def _attributes(head: bytes, position: int) -> tuple[list[tuple[str, str]], int]:
    """Return the attributes of a tag, the first of each name last, and where it ends; -1: never."""
    found: list[tuple[str, str]] = []
    while True:
        match = _ATTRIBUTE.match(head, position)
        if match is None:
            break
        position = match.end()
        name = match[1].decode("latin-1").lower()
        value = next((part for part in match.groups()[1:] if part is not None), b"")
        found.append((name, value.decode("latin-1")))
        if _OPEN_QUOTATION.match(head, position):
            return found, -1  # a quotation mark that never ends
    end = _TAG_END.match(head, position)
    if end is None:
        return found, -1
    return found[::-1], end.end()


def _from_meta(attributes: dict[str, str]) -> str | None:
    charset = attributes.get("charset")
    if charset is None:
        if attributes.get("http-equiv", "").lower() != "content-type":
            return None
        match = _IN_CONTENT.search(attributes.get("content", ""))
        if match is None:
            return None
        charset = next(part for part in match.groups() if part is not None)
    return codec_of(charset)
