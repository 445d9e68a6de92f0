"""What there is below each element of a page, counted in one pass from the leaves up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.documents.web.dom import Node
from annotator.text.word_lists import words

# Commas of Arabic, East Asian and other scripts, as Readability counts them.
_COMMAS = re.compile("[,\u060c\ufe50\ufe10\ufe11\u2e41\u2e34\u2e32\uff0c\u3001]")
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_LISTS = words("ul ol")
_TEXTUAL = words("span li td blockquote dl div img ol p pre table ul")
_SHORT_LINK = 0.3


@dataclass(slots=True)
class Measure:
    """Counts of code points, and of elements, at or below an element."""

    length: int = 0
    commas: int = 0
    links: float = 0.0
    headings: int = 0
    lists: int = 0
    textual: int = 0
    paragraphs: int = 0
    items: int = 0
    images: int = 0
    inputs: int = 0

    @property
    def link_density(self) -> float:
        """The share of the text that is in links."""
        return self.links / self.length if self.length else 0.0

    def add(self, other: "Measure") -> None:
        """Count what is below a child."""
        self.length += other.length
        self.commas += other.commas
        self.links += other.links
        self.headings += other.headings
        self.lists += other.lists
        self.textual += other.textual
        self.paragraphs += other.paragraphs
        self.items += other.items
        self.images += other.images
        self.inputs += other.inputs


class Measurer:
    """Measures one tree again and again, while elements of it are left out and put back."""

    def __init__(self) -> None:
        self._own: dict[Node, tuple[int, int, list[Node]]] = {}

    def lengths(self, nodes: Iterable[Node]) -> dict[Node, int]:
        """Return the code points at or below nodes, which are given in the order of the page."""
        order = list(nodes)
        found: dict[Node, int] = {}
        for node in reversed(order):
            own = self._own[node] = _own(node)
            length = own[0]
            for child in own[2]:
                length += found.get(child, 0)
            found[node] = length
        return {node: found[node] for node in order}

    def measure(self, nodes: Iterable[Node]) -> dict[Node, Measure]:
        """Return the measures of nodes that are given in the order of the page.

        Those of the result are in the opposite order.
        """
        found: dict[Node, Measure] = {}
        own = self._own
        for node in reversed(list(nodes)):
            total = found[node] = Measure()
            if node.tag in ("head", "script"):
                continue
            if node not in own:
                own[node] = _own(node)
            total.length, total.commas, elements = own[node]
            for child in elements:
                if child in found:
                    total.add(found[child])
            _count_element(total, node)
        return found


def _own(node: Node) -> tuple[int, int, list[Node]]:
    """Return the code points and commas that stand in an element itself, and its elements."""
    length = commas = 0
    elements = []
    for child in node.children:
        if isinstance(child, Node):
            elements.append(child)
        else:
            if parts := child.split():
                length += sum(map(len, parts)) + len(parts)
                commas += child.count(",") if child.isascii() else len(_COMMAS.findall(child))
    return length, commas, elements


def _count_element(total: Measure, node: Node) -> None:
    tag = node.tag
    if tag == "a":
        # Links to another place of the same page are often notes.
        is_short = node.attributes.get("href", "").startswith("#")
        total.links = total.length * (_SHORT_LINK if is_short else 1)
    elif tag == "p":
        total.paragraphs += 1
    elif tag == "li":
        total.items += 1
    elif tag == "img":
        total.images += 1
    elif tag in ("input", "textarea", "button"):
        total.inputs += 1
    elif tag in _HEADINGS:
        total.headings = total.length
    elif tag in _LISTS:
        total.lists = total.length
    if tag in _TEXTUAL:
        total.textual = total.length
