"""A page as a tree of what is shown.

lxml parses; its events build this tree, because the tree of lxml itself ends at a depth of 256 and
holds text in an awkward way. What no reader of the page sees is left out here, once: scripts,
styles, templates, what stands in for them, and what is marked as hidden. All walks over the tree
are loops, since a page may be nested as deep as it is long.
"""

import html.entities
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from annotator.model import RegionKind
from annotator.text.word_lists import words

DOCUMENT: Final = "#document"

# Searched again and again, so that none may be very long.
_SIGNS = ("class", "id", "style", "role", "rel", "itemprop", "itemtype")
_LONGEST_SIGN = 2_000
_LONGEST_PROLOGUE = 8_192
_NONE: dict[str, str] = {}


# Their content is no text, or is shown only where something else cannot be.
_UNSEEN = words(
    "script style template noscript noframes noembed iframe object embed applet audio video canvas"
    " svg picture map datalist select annotation annotation-xml progress meter"
)
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.I)
# For screen readers only; by common agreement these names say so.
_FOR_SCREEN_READERS = words(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader"
    " show-for-sr u-visually-hidden a11y-hidden katex-mathml mjx-assistive-mml"
)
_XML_HEAD = re.compile(r"\A\s*<\?xml\s|\A[^<]*(?:<[!?][^>]*>[^<]*)*<html[^>]*\sxmlns\s*=", re.I)
_DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_DOCTYPE_END = re.compile(r"[>\[]")
_SUBSET_END = re.compile(r"\]\s*>")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_KEPT_IN_XML = {"amp", "lt", "gt", "quot", "apos"}


@dataclass(slots=True, eq=False)
class Node:
    """An element with its children, elements and stretches of text, in the order of the page.

    `is_out`: left out of the text. `region` and `voice` are what somebody found out about it.
    """

    tag: str
    attributes: dict[str, str]
    parent: "Node | None"
    children: "list[Node | str]" = field(default_factory=list)
    is_out: bool = False
    region: RegionKind | None = None
    voice: str = ""

    @property
    def names(self) -> str:
        """Its class and id, which often tell what it is, in small letters."""
        attributes = self.attributes
        return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()

    @property
    def elements(self) -> "list[Node]":
        """Its children without stretches of text."""
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self) -> "Iterator[Node]":
        """Yield the node and all that is below and not left out, in the order of the page.

        What is left out when its turn comes, or while it is looked at, is not gone into.
        """
        stack = [self]
        while stack:
            node = stack.pop()
            if not node.is_out:
                yield node
            if not node.is_out and node.children:
                stack.extend([child for child in node.children[::-1] if isinstance(child, Node)])

    def find(self, *tags: str) -> "Iterator[Node]":
        """Yield the elements of these tags that are not left out, in the order of the page."""
        return (node for node in self.walk() if node.tag in tags)

    def ancestors(self) -> "Iterator[Node]":
        """Yield its parent and so on, up to the whole document."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def text(self, most: int = 100_000) -> str:
        """Return the words below it, with single spaces; `most` bounds the work, in code points."""
        pieces: list[str] = []
        length = 0
        stack: list[Node | str] = [self]
        while stack and length < most:
            item = stack.pop()
            if isinstance(item, str):
                pieces.append(item[: most - length])
                length += len(item)
            elif not item.is_out and item.tag not in ("script", "head"):
                length += 1
                # Words in two blocks are two words; `<b>w</b>ord` is one.
                if item.tag not in INLINE:
                    pieces.append(" ")
                    stack.append(" ")
                stack.extend(reversed(item.children))
        return " ".join("".join(pieces).split())


@dataclass(slots=True, eq=False)
class Page(Node):
    """A whole page, with lists of those elements that somebody looks for, in their order."""

    by_tag: dict[str, list[Node]] = field(default_factory=dict)
    marked: list[Node] = field(default_factory=list)
    """Elements that say what they are: microdata, dates, authors."""
    aria_hidden: list[Node] = field(default_factory=list)

    def listed(self, *tags: str) -> list[Node]:
        """Return the elements of these tags, which must be among the listed ones."""
        return [node for tag in tags for node in self.by_tag.get(tag, [])]

    @property
    def body(self) -> Node:
        """The element that holds what is shown."""
        return next(iter(self.listed("body")), self)


_LISTED = words("html head title base meta link script body h1 h2")

INLINE = words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp"
    " rt ruby s samp small span strike strong sub sup time tt u var wbr img math mi mn mo mtext"
    " mrow msup msub mfrac input"
)
"""Elements that stand in a line with others; all else begins a new one."""


_BEGIN = re.compile(
    r"<!--|<(?P<kept>script|style|textarea|title|xmp)\b"
    r"|<(?P<raw>noscript|iframe|noembed|noframes)\b[^<>]*>",
    re.IGNORECASE,
)


def parse_page(characters: str) -> Page:
    """Return the tree of a page; its root is of the tag `DOCUMENT`.

    XHTML is parsed as XML if it is well formed, all else as HTML, which always succeeds.
    """
    if _XML_HEAD.match(characters[:4096]) and (document := _parse_xml(characters)) is not None:
        return document
    # What follows in brackets is no part of HTML's declarations.
    return _parse_html(_without_subset(characters))


def _without_subset(characters: str, *, keeps_rest: bool = True) -> str:
    """Take off what a document type declares in brackets: entities, most of all.

    Without `keeps_rest` the document type itself goes as well.
    """
    start = _DOCTYPE.search(characters, 0, _LONGEST_PROLOGUE)
    end = _DOCTYPE_END.search(characters, start.end()) if start is not None else None
    if start is None or end is None:
        return characters
    if end[0] == "[":
        end = _SUBSET_END.search(characters, end.end())
    elif keeps_rest:
        return characters
    return characters if end is None else characters[: start.start()] + characters[end.end() :]


def _parse_xml(characters: str) -> Page | None:
    from lxml import etree

    bare = _DECLARATION.sub("", characters.lstrip("\ufeff"), count=1)
    bare = _without_subset(bare, keeps_rest=False)
    bare = _NAMED.sub(_character_of, bare)
    # Any: the stubs want targets that take bytes too, which lxml never gives them.
    maker: Any = TreeMaker()
    document: Page = maker.document
    parser = etree.XMLParser(
        target=maker, resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8"
    )
    try:
        etree.fromstring(bare.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return document


def _character_of(match: re.Match[str]) -> str:
    """Put a named character of HTML in place; XML knows five, and no DTD is read."""
    name = match[1]
    return match[0] if name in _KEPT_IN_XML else html.entities.html5.get(f"{name};", match[0])


def _without_raw_text(characters: str) -> str:
    """Take out what a browser with scripts never parses: a tag left open there swallows nothing.

    An opening tag without an end goes alone.
    """
    kept: list[str] = []
    endless: set[str] = set()
    position = done = 0
    while begin := _BEGIN.search(characters, position):
        name = (begin["raw"] or begin["kept"] or "").lower()
        end = None if name in endless else _ends(name).search(characters, begin.end())
        position = end.end() if end else begin.end()
        if end is None and not begin["raw"]:
            break  # A comment or a script to the end of the page.
        if end is None:
            endless.add(name)
        if begin["raw"]:
            kept.append(characters[done : begin.start()])
            done = position
    return "".join((*kept, characters[done:]))


@cache
def _ends(name: str) -> re.Pattern[str]:
    """Return what ends an element of a name, or a comment for the empty one."""
    return re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE)


def _parse_html(characters: str) -> Page:
    from lxml import etree

    characters = _without_raw_text(characters)

    # Any: the stubs want targets that take bytes too, which lxml never gives them.
    maker: Any = TreeMaker()
    document: Page = maker.document
    parser = etree.HTMLParser(target=maker, no_network=True, huge_tree=False, encoding="utf-8")
    # A page without any element is an error to lxml; what was made of it stands all the same.
    with suppress(etree.XMLSyntaxError, ValueError):
        etree.fromstring(characters.encode("utf-8", "replace"), parser)
    return document


class TreeMaker:
    """Makes a tree of the events of a parser: the interface is lxml's for targets."""

    def __init__(self) -> None:
        self.document = Page(DOCUMENT, {}, None)
        self._current: Node = self.document
        # How deep in something unseen, counted in elements; 0 if outside.
        self._unseen = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        if self._unseen:
            self._unseen += 1
            return
        if tag[0] == "{":
            tag = tag.rpartition("}")[2].lower()
        found = _bare(attributes) if attributes else _NONE
        if (tag in _UNSEEN and not _is_data(tag, found)) or (found and _is_hidden(found)):
            self._unseen = 1
            return
        node = Node(tag, found, self._current)
        self._current.children.append(node)
        self._current = node
        if tag in _LISTED:
            self.document.by_tag.setdefault(tag, []).append(node)
        if found:
            self._list(node, found)
        elif tag == "time":
            self.document.marked.append(node)

    def _list(self, node: Node, attributes: dict[str, str]) -> None:
        if "itemprop" in attributes or node.tag == "time" or attributes.get("rel") == "author":
            self.document.marked.append(node)
        if attributes.get("aria-hidden") == "true":
            self.document.aria_hidden.append(node)

    def end(self, tag: str) -> None:
        """End the element that began last."""
        if self._unseen:
            self._unseen -= 1
        elif self._current.parent is not None:
            self._current = self._current.parent

    def data(self, text: str) -> None:
        """Add characters."""
        if not self._unseen:
            self._current.children.append(text)

    def close(self) -> Page:
        """Return the document."""
        return self.document


def _bare(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return attributes without the namespaces of their names; long lists are cut."""
    return {
        name.rpartition("}")[2] if name[0] == "{" else name: (
            value[:_LONGEST_SIGN] if name in _SIGNS else value
        )
        for name, value in attributes.items()
    }


def _is_data(tag: str, attributes: dict[str, str]) -> bool:
    return tag == "script" and attributes.get("type", "").lower().startswith("application/ld+json")


def _is_hidden(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if style and _HIDING.search(style):
        return True
    names = attributes.get("class", "")
    return bool(names) and not _FOR_SCREEN_READERS.isdisjoint(names.lower().split())
