"""What a font implies: symbols by their code in a symbol font, and letters of one width."""

import re

# Adobe's encoding of the Symbol font: the printable places from 0x20 on, then from 0xA0 on.
_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_SYMBOL = {
    **{0x20 + n: shown for n, shown in enumerate(_LOW)},
    **{0xA0 + n: shown for n, shown in enumerate(_HIGH)},
}
_IS_SYMBOL = re.compile(r"symbol(?: ?mt|ps)?\d?\Z|standard symbols (?:l|ps)\Z")
_WINGDINGS_1 = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺",
    0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
    0x77: "⬥", 0x78: "⌧", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
    0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷",
    0x8E: "❸", 0x8F: "❹", 0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD5: "⌫", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "☐",
}  # fmt: skip
_WINGDINGS = {"wingdings": _WINGDINGS_1, "wingdings 2": _WINGDINGS_2}
_FIXED_WIDTH = (
    "courier",
    "consolas",
    "menlo",
    "monaco",
    "lucida console",
    "source code",
    "liberation mono",
    "dejavu sans mono",
)


def is_fixed_width(font: str) -> bool:
    """Return whether all letters of a font are of one width, as those of code are."""
    return font.lower().startswith(_FIXED_WIDTH)


def sign(font: str, code: int) -> str:
    """Return the character at a place of a font; the place itself where the font is not known."""
    place = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if place == 0x20:
        return " "
    if found := _places_of(font).get(place):
        return found
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def with_signs(words: str, font: str) -> str:
    """Return words as their font shows them: a font of symbols has others at all places."""
    if not (places := _places_of(font)):
        return words
    return words.translate(places | {0xF000 + place: shown for place, shown in places.items()})


def _places_of(font: str) -> dict[int, str]:
    font = font.lower()
    return _SYMBOL if _IS_SYMBOL.match(font) else _WINGDINGS.get(font, {})
