"""From bytes to characters, so that the analyst can put a wrong guess right.

A few bytes that do not fit become U+FFFD and are told; many mean another encoding.

What the bytes themselves say comes first: a byte order mark, then UTF-8, which text in another
code hardly ever happens to be, then the marks of seven-bit East Asian codes, then UTF-16 and
UTF-32 by their NULs. Only what is left is guessed by likelihood, on a sample, and the guess has
to decode the whole file.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.documents.binary import is_mostly_text
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.text.canonical import REPLACEMENT

_SAMPLE = 128 * 1024
_HEAD = 65_536
_MOST_NULS_IN_UTF8 = 0.01
_MOST_UNFIT, _FEW = 0.001, 3
_FEW_NULS = 4
_LEAST_PRINTABLE = 0.95

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_ESCAPES = (
    (re.compile(rb"\x1b\$\)C"), ("iso2022_kr",)),
    (
        re.compile(rb"\x1b\$(?:[@B]|\([DOPQ])|\x1b\([IJ]"),
        ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext"),
    ),
)
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
# Codes of Latin letters differ in a few of them only, and likelihood often errs between them.
_LATIN = re.compile(r"cp125[02478]|iso8859_\d+|latin_1|mac_\w+|cp\d{3}|hp_roman8|cp1006|cp1140")
_SIGNS = "“”‘’„‚–—…€«»‹›°§©®™·•\u00a0\u00ad"
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŸ¡¿ªº£²³½" + _SIGNS)
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ" + _SIGNS)
_TURKISH = frozenset("çğıöşüâîûÇĞİÖŞÜÂÎÛ" + _SIGNS)
_CZECH = "áčďéěíňóřšťúůýž"
_SLOVAK = "áäčďéíĺľňóôŕšťúýž"
_CROATIAN = "čćđšž"
_LITHUANIAN = "ąčęėįšųūž"
_LATVIAN = "āčēģīķļņšūž"
_HUNGARIAN = "áéíóöőúüű"
_ROMANIAN = "ăâîşţ"
_ESTONIAN = "äõöüšž"


def _letters(small: str) -> frozenset[str]:
    return frozenset(small + small.upper() + _SIGNS)


# What each code is tried with: the characters of its languages, and those of them that tell.
_LATIN_CODES = (
    ("cp1252", _WESTERN, None),
    ("iso8859_15", _WESTERN, None),
    ("mac_roman", _WESTERN, None),
    ("cp850", _WESTERN, None),
    ("cp1250", _POLISH, frozenset("ąęłśźż")),
    ("iso8859_2", _POLISH, frozenset("ąęłśźż")),
    ("cp1254", _TURKISH, frozenset("ğışİ")),
    *(
        (code, _letters(letters), frozenset("čěřšžťďůľćđ"))
        for letters in (_CZECH, _SLOVAK, _CROATIAN)
        for code in ("cp1250", "iso8859_2")
    ),
    ("cp1250", _letters(_CZECH + _SLOVAK + _CROATIAN), frozenset("šžť")),
    ("iso8859_2", _letters(_CZECH + _SLOVAK + _CROATIAN), frozenset("šžť")),
    ("cp1257", _letters(_ESTONIAN), frozenset("õ")),
    *((code, _letters(_HUNGARIAN), frozenset("őű")) for code in ("cp1250", "iso8859_2")),
    *((code, _letters(_ROMANIAN), frozenset("ăşţ")) for code in ("cp1250", "iso8859_2")),
    *(
        (code, _letters(letters), frozenset("ėįųūšžāēģķļņ"))
        for letters in (_LITHUANIAN, _LATVIAN)
        for code in ("cp1257", "iso8859_13")
    ),
)
# A sign or a capital within a word; vowels in a heap.
_UNLIKELY = re.compile(
    "[A-Za-z][°§©®™·•ºª£€²³½¡¿][A-Za-z]|[A-Za-z][‚„](?:[A-Za-z]|\\s|\\Z)"
    "|[a-zß-ÿ][À-ÖØ-Þ]|[à-öø-ÿ]{3}|\\d[À-ÿ]\\d|[a-z]»[a-z]|[a-z]Ÿ|Ÿ[a-z]|\\bª[a-z]"
    # No language has both.
    "|ø(?=.*[ìùèò])|[ìùèò](?=.*ø)|ç[b-df-hj-np-tv-z]|\\bï"
)
_NOT_WESTERN = re.compile("[õÕ](?![eEo])|[a-z]æ(?=.*è)|è(?=.*[a-z]æ)|[aeiou]è[aeiou]")
"""Hungarian and Croatian letters read as Western ones."""
_HEBREW = re.compile("[\u05d0-\u05ea]{2,}")
_NO_HEBREW = re.compile("[ךםןףץ][\u05d0-\u05ea]|[A-Za-z][\u05d0-\u05ea]|[\u05d0-\u05ea][A-Za-z]")
_IN_HEBREW = re.compile("[\u05b0-\u05f4\u200e\u200f₪]")
_GREEK = re.compile("[\u0384-\u03ce]")
_GREEK_WORD = re.compile("[\u0384-\u03ce]{2,}")
_NO_GREEK = re.compile(r"ς\w|σ\b|[A-Za-z][\u0384-\u03ce]|[α-ώ][Α-Ω]")
_KANA = re.compile("[\u3041-\u30ff]")
_BOX_IN_WORD = re.compile("[а-я][\u2500-\u257f]|[\u2500-\u257f][а-я]")
_WITHIN_WORDS = re.compile("(?<=[A-Za-z])[\u3040-\u9fff\uac00-\ud7a3]{1,2}(?=[a-z])")
_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]")
_SMALL_CYRILLIC = re.compile("[а-яёіїєґ]")
_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, Python's name of the encoding, and whether likelihood alone chose it.

    `unfit` counts the sequences of bytes that do not fit it and became U+FFFD.
    """

    characters: str
    encoding: str
    is_guessed: bool = False
    unfit: int = 0

    def notes(self) -> tuple[Message, ...]:
        """Return notes for the analyst on bytes that do not fit."""
        return told_unfit(self.unfit)


def told_unfit(count: int) -> tuple[Message, ...]:
    """Return a note for the analyst on a number of byte sequences that became U+FFFD."""
    if not count:
        return ()
    return (
        Message("In 1 place the bytes do not fit the encoding; what stood there became �.")
        if count == 1
        else Message(
            "In {0} places the bytes do not fit the encoding; what stood there became �.", count
        ),
    )


def with_few_unfit(
    data: bytes, encoding: str, most: float = _MOST_UNFIT, *, is_asked: bool = False
) -> Decoded | None:
    """Return a reading of a code in which few bytes do not fit, or None where they are many.

    Three are always few; else `most` is their share of the characters. Where nobody asked for the
    code, and several bytes do not fit it and hardly one that could be wrong does, it is another.
    """
    text = data.decode(encoding, "replace")
    unfit = text.count(REPLACEMENT)
    if encoding.startswith("utf"):
        unfit -= data.count(REPLACEMENT.encode(encoding))
    fit = sum(character > "\x7f" for character in text) - unfit
    is_it = is_asked or unfit <= 1 or fit > unfit
    is_few = unfit <= max(_FEW, most * len(text))
    return Decoded(text, encoding, unfit=unfit) if is_it and is_few else None


def decode(data: bytes, file_name: str, encoding: str | None = None) -> Decoded:
    """Return the characters of a whole file, in the encoding named or found.

    A byte order mark stays in as U+FEFF. Raises DocumentError if the encoding is not known, or a
    too many bytes do not fit it (the first is named), or if no encoding is likely.
    """
    if encoding is not None:
        return _decode_as(data, file_name, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            # UTF-16 text that begins with a NUL looks like UTF-32.
            if name == "utf-32-le" and (len(data) % 4 or _try(data, name) is None):
                continue
            return _decode_as(data, file_name, name)
    if (found := _certain(data)) is not None:
        return found
    if b"\0" in data[:_HEAD] or not is_mostly_text(data[:_HEAD]):
        raise DocumentError(
            "{0} could not be read: it holds bytes that are not text. If it is a text all the "
            "same, choose its encoding; else save its text as .txt.",
            file_name,
        )
    return _guess(data, file_name)


def _decode_as(data: bytes, file_name: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding.strip()).name
        # `utf-16` alone takes the byte order from the mark and would swallow it; no harm.
        return Decoded(data.decode(name), name)
    except (LookupError, ValueError) as error:
        # An unknown name, or a codec that is none of characters (`hex`); ValueError: a NUL in it.
        if isinstance(error, UnicodeDecodeError):
            if (found := with_few_unfit(data, name, is_asked=True)) is not None:
                return found
            raise DocumentError(
                "{0} could not be read as {1}: byte {2} does not fit. Choose another encoding.",
                file_name,
                error.encoding,
                error.start + 1,
            ) from error
        if isinstance(error, UnicodeError):
            raise DocumentError(
                "{0} could not be read as {1}. Choose another encoding.", file_name, encoding
            ) from error
        raise DocumentError(
            "{0} could not be read: no encoding is called “{1}”. Choose one such as utf-8, "
            "windows-1252 or shift_jis.",
            file_name,
            encoding,
        ) from error


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _certain(data: bytes) -> Decoded | None:
    """Return a reading that the bytes themselves ask for."""
    characters = _try(data, "utf-8")
    nuls = data.count(b"\0")
    if characters is not None and nuls <= _MOST_NULS_IN_UTF8 * len(data):
        seven_bit = _seven_bit(data) if characters.isascii() else None
        if seven_bit is not None:
            return seven_bit
        return Decoded(characters, "utf-8") if is_mostly_text(data[:_HEAD]) else None
    if not nuls:
        broken = with_few_unfit(data, "utf-8")
        if broken is None:
            return None
        others = sum(character > "\x7f" for character in broken.characters)
        return broken if others > 2 * broken.unfit else None
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        # A text has spaces or line ends, and these are NULs beside a byte of ASCII.
        if (wide := _try(data, encoding)) is not None and _is_likely(wide[:_HEAD]):
            return Decoded(wide, encoding)
    # A stray NUL or two in a short text.
    if characters is not None and nuls <= _FEW_NULS:
        return Decoded(characters, "utf-8")
    return None


def _seven_bit(data: bytes) -> Decoded | None:
    if b"\x1b" in data:
        for escape, encodings in _ESCAPES:
            if escape.search(data):
                for encoding in encodings:
                    characters = _try(data, encoding)
                    if characters is not None:
                        return Decoded(characters, encoding)
    if _HZ.search(data):
        characters = _try(data, "hz")
        if characters is not None:
            return Decoded(characters, "hz", is_guessed=True)
    return None


def _is_likely(characters: str) -> bool:
    """Return whether a reading of wide characters has what text has, and little else."""
    if not any(character in characters for character in " \n\u3000"):
        return characters.isascii() and characters.isprintable()
    good = sum(character.isprintable() or character in "\t\n\r\ufeff" for character in characters)
    return good >= _LEAST_PRINTABLE * len(characters)


def _guess(data: bytes, file_name: str) -> Decoded:
    for encoding in _likely_encodings(_sample(data)):
        if (characters := _try(data, encoding)) is not None:
            return Decoded(characters, codecs.lookup(encoding).name, is_guessed=True)
    raise DocumentError(
        "{0} could not be read: its encoding is not recognised. Choose the encoding, or save it "
        "as UTF-8 text and import that.",
        file_name,
    )


def _sample(data: bytes) -> bytes:
    """Return the lines from the first byte on that is not ASCII."""
    if len(data) <= _SAMPLE:
        return data
    first = re.search(rb"[\x80-\xff]", data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    # A file of one line is cut anywhere: its first bytes are the beginning of a character.
    start = max(start, first.start() - 1024) if first else start
    sample = data[start : start + _SAMPLE]
    end = max(sample.rfind(b"\n"), sample.rfind(b" "))
    return sample[: end + 1] if end > _SAMPLE // 2 else sample


def _likely_encodings(sample: bytes) -> Iterator[str]:
    # Imported late: it takes a tenth of a second, and most files are UTF-8.
    from charset_normalizer import from_bytes

    hebrew = _try(sample, "cp1255")
    if hebrew is not None and _is_hebrew(hebrew):
        yield "cp1255"
    for encoding in ("cp1253", "iso8859_7"):
        greek = _try(sample, encoding)
        if greek is not None and _is_greek(greek):
            yield encoding
    for encoding in ("euc_jp", "cp932"):
        japanese = _try(sample, encoding)
        if japanese is not None and _is_japanese(japanese):
            yield encoding
    # UTF-8, UTF-16 and UTF-32 have been thought of; for a few bytes they are a bad guess.
    found = [match.encoding for match in from_bytes(sample)]
    guesses = [name for name in found if name != "ascii" and not name.startswith("utf_")]
    if not guesses or _LATIN.fullmatch(guesses[0]) or _is_odd(sample, guesses[0]):
        for encoding, expected, telling in _LATIN_CODES:
            characters = _try(sample, encoding)
            if characters is not None and _is_latin(characters, expected, telling):
                yield encoding
                break
    # Half-width kana in a heap are Cyrillic or Greek letters, misread.
    if guesses and _is_kana_heap(_try(sample, guesses[0]) or ""):
        for encoding in ("koi8_r", "cp1251", "cp866", "iso8859_5"):
            characters = _try(sample, encoding)
            if characters is not None and _is_cyrillic(characters):
                yield from _with_ukrainian(encoding, characters)
    for name in sorted(guesses, key=lambda name: _is_odd(sample, name)):
        yield from _with_ukrainian(name, _try(sample, name) or "")
    for encoding in ("cp949", "johab"):
        characters = _try(sample, encoding)
        if characters is not None and _is_korean(characters):
            yield encoding


def _with_ukrainian(encoding: str, characters: str) -> Iterator[str]:
    """Yield an encoding, after that of Ukrainian letters where it reads them as lines of boxes."""
    if encoding == "koi8_r" and _BOX_IN_WORD.search(characters):
        yield "koi8_u"
    yield encoding


def _is_latin(characters: str, expected: frozenset[str], telling: frozenset[str] | None) -> bool:
    """Return whether a reading shows what text of its languages shows."""
    others = {character for character in characters if character > "\x7f"}
    is_told = telling is None or not others.isdisjoint(telling)
    if expected is _WESTERN and _NOT_WESTERN.search(characters):
        return False
    return others <= expected and is_told and not _UNLIKELY.search(characters)


def _is_hebrew(characters: str) -> bool:
    """Say whether a reading is of Hebrew words: what ends a word stands nowhere else in it."""
    others = {character for character in characters if character > "\x7f"}
    are_known = all(other in _SIGNS or _IN_HEBREW.match(other) for other in others)
    words = _HEBREW.findall(characters)
    return are_known and len("".join(words)) > _FEW and not _NO_HEBREW.search(characters)


def _is_greek(characters: str) -> bool:
    """Say whether a reading is of Greek words: the sigma that ends them stands nowhere else."""
    others = [character for character in characters if character > "\x7f"]
    letters = "".join(_GREEK_WORD.findall(characters))
    are_known = all(_GREEK.match(other) or other in _SIGNS for other in others)
    is_small = sum(map(str.islower, letters)) > 0.7 * len(letters)
    return len(letters) > _FEW and are_known and is_small and not _NO_GREEK.search(characters)


def _is_japanese(characters: str) -> bool:
    """Say whether a quarter of a reading are syllables, and no heap of half-width ones."""
    others = sum(character > "\x7f" for character in characters)
    is_full = 4 * len(_KANA.findall(characters)) > others > _FEW
    return is_full and not _HALF_WIDTH_KANA.search(characters)


def _is_odd(sample: bytes, encoding: str) -> bool:
    """Return whether a code makes East Asian signs of what is likely to be letters."""
    characters = _try(sample, encoding) or ""
    others = sum(character > "\x7f" for character in characters)
    within = sum(map(len, _WITHIN_WORDS.findall(characters)))
    return 2 * within > others > 0 or _is_kana_heap(characters)


def _is_kana_heap(characters: str) -> bool:
    others = sum(character > "\x7f" for character in characters)
    return 5 * len(_HALF_WIDTH_KANA.findall(characters)) > others


def _is_cyrillic(characters: str) -> bool:
    """Return whether a reading has Cyrillic words; a wrong code of the kind swaps the capitals."""
    others = sum(character > "\x7f" for character in characters)
    small = len(_SMALL_CYRILLIC.findall(characters))
    return 3 * small > 2 * others


def _is_korean(characters: str) -> bool:
    others = sum(character > "\x7f" for character in characters)
    return 2 * len(_HANGUL.findall(characters)) > others
