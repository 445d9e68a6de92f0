"""What a font implies: symbols by their code in a symbol font, and letters of one width."""

# Adobe's encoding of the Symbol font: the printable places from 0x20 on, then from 0xA0 on.
_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_WINGDINGS = {
    0x22: "✂",
    0x28: "☎",
    0x2A: "✉",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
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
    font = font.lower()
    if font.startswith("symbol") and place <= 0xFF:
        if 0x20 <= place < 0x20 + len(_LOW):
            return _LOW[place - 0x20]
        if 0xA0 <= place < 0xA0 + len(_HIGH):
            return _HIGH[place - 0xA0]
    if font.startswith("wingdings") and place in _WINGDINGS:
        return _WINGDINGS[place]
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
