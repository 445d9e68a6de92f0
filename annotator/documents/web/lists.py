"""The markers of list items, which browsers draw and no text holds."""

import re

from annotator.documents.web.dom import Node

_BULLETS = "•◦▪"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_TYPES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal": "1",
}


class Numbering:
    """Counts the items of one list; `depth` is that of the list, from 1."""

    def __init__(self, node: Node, depth: int) -> None:
        self._depth = depth
        self._is_ordered = node.tag == "ol"
        style = _STYLE.search(node.attributes.get("style", "").lower())
        name = style[1] if style else ""
        self._is_bare = name == "none"
        self._type = _TYPES.get(name) or node.attributes.get("type", "1")
        self._step = -1 if "reversed" in node.attributes else 1
        items = sum(child.tag == "li" for child in node.elements) if self._step < 0 else 1
        self._next = _number(node.attributes.get("start"), items)

    def value_of(self, item: Node) -> str:
        """Return the value of the style of the next item: its depth and its marker."""
        if self._is_bare:
            return str(self._depth)
        if not self._is_ordered:
            return f"{self._depth} {_BULLETS[min(self._depth, len(_BULLETS)) - 1]}"
        number = _number(item.attributes.get("value"), self._next)
        self._next = number + self._step
        return f"{self._depth} {_numeral(number, self._type)}."


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?[0-9]{1,9}", text) else default


def _numeral(number: int, kind: str) -> str:
    if kind in ("i", "I") and 0 < number < 4000:
        numeral = ""
        for value, letters in _ROMAN:
            numeral += letters * (number // value)
            number %= value
        return numeral if kind == "i" else numeral.upper()
    if kind in ("a", "A") and number > 0:
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(kind) + rest) + letters
        return letters
    return str(number)
