"""Numbers and bullets as they are written before list items and notes."""

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHICAGO = "*†‡§"
# Bullets that are letters of a font of signs.
_BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0e0": "→",
    "\uf02d": "–",
    "\uf06f": "◦",
    "·": "•",
    "o": "◦",
    "§": "▪",
    "Ø": "➢",
    "ü": "✓",
    "v": "❖",
    "q": "❑",
}
_LONGEST_ROMAN = 5_000


def number_in(kind: str, number: int) -> str:
    """Return a number in a way of writing that Word (`w:numFmt`) or ODF (`iv`, `a`) names."""
    if kind in ("lowerRoman", "i") and 0 < number < _LONGEST_ROMAN:
        return _roman(number)
    if kind in ("upperRoman", "I") and 0 < number < _LONGEST_ROMAN:
        return _roman(number).upper()
    if kind in ("lowerLetter", "a") and number > 0:
        return _letters(number)
    if kind in ("upperLetter", "A") and number > 0:
        return _letters(number).upper()
    if kind == "decimalZero":
        return f"{number:02}"
    if kind == "ordinal":
        return f"{number}."
    if kind == "chicago" and number > 0:
        return _CHICAGO[(number - 1) % 4] * min((number - 1) // 4 + 1, 10)
    return "" if kind == "none" else str(number)


def bullet(sign: str) -> str:
    """Return a bullet that every font has."""
    bare = sign.strip()
    if bare in _BULLETS:
        return _BULLETS[bare]
    return bare if bare and not "\ue000" <= bare[0] <= "\uf8ff" else "•"


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


def _letters(number: int) -> str:
    """Return a, …, z, aa, bb, … as Word counts."""
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
