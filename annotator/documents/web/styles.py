"""Which style an element of a page has, by its tag, its attributes and its own style."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

from annotator.documents.web.dom import Node
from annotator.model.findings import StyleKind
from annotator.text.word_lists import words

_BY_TAG = {
    "b": StyleKind.BOLD,
    "strong": StyleKind.BOLD,
    "th": StyleKind.BOLD,
    "i": StyleKind.ITALIC,
    "em": StyleKind.ITALIC,
    "cite": StyleKind.ITALIC,
    "dfn": StyleKind.ITALIC,
    "var": StyleKind.ITALIC,
    "u": StyleKind.UNDERLINE,
    "ins": StyleKind.UNDERLINE,
    "s": StyleKind.STRIKE,
    "strike": StyleKind.STRIKE,
    "sup": StyleKind.SUPERSCRIPT,
    "rt": StyleKind.SUPERSCRIPT,
    "sub": StyleKind.SUBSCRIPT,
    "code": StyleKind.CODE,
    "kbd": StyleKind.CODE,
    "samp": StyleKind.CODE,
    "tt": StyleKind.CODE,
    "pre": StyleKind.CODE,
    **{f"h{level}": StyleKind.HEADING for level in range(1, 7)},
}
_BY_STYLE = (
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)"), StyleKind.BOLD),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), StyleKind.ITALIC),
    (re.compile(r"text-decoration[a-z-]*\s*:[^;]*underline"), StyleKind.UNDERLINE),
    (re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through"), StyleKind.STRIKE),
    (
        re.compile(r"vertical-align\s*:\s*(?:super|\+?(?!0[a-z%])[.\d]+(?:em|ex|rem|px|pt|%))"),
        StyleKind.SUPERSCRIPT,
    ),
    (re.compile(r"font-variant-position\s*:\s*super"), StyleKind.SUPERSCRIPT),
    (re.compile(r"vertical-align\s*:\s*(?:sub\b|-)"), StyleKind.SUBSCRIPT),
)
_LINKS = {"http", "https", "mailto", "ftp", "tel", "news", "doi", "urn"}
_LONGEST_MARK = 8
_OWN_NOTES = words("footnote endnote fn noteref sdfootnoteanc sdendnoteanc")
_SMALL = re.compile(r"font-size\s*:\s*(?:(?:x+-)?small|[1-8]?\d%|0?\.[1-8])")
_AT_TOP = re.compile(r"vertical-align\s*:\s*(?:text-)?top|(?<![\w-])top\s*:\s*-")
_SHEET = re.compile(r"<(/?)style\b", re.IGNORECASE)
_LARGEST_SHEET, _MOST_SHEETS = 500_000, 50
_LONGEST_LOOK, _MOST_CLASSES = 200, 20
"""Of what a sheet says of a class, in code points, and of an element's classes: each has its own.
"""
_CLASS = re.compile(r"[a-z]*\.([\w-]+)", re.IGNORECASE)
_TELLING = re.compile(
    r"(?:vertical-align|text-decoration(?:-[a-z]{2,12})?|font-size|(?<![\w-])top)\s*:[^;]*"
)
_RAISED_OR_STRUCK = re.compile(
    r"line-through|vertical-align\s*:\s*(?:super|sub\b|text-top|\d)|(?<![\w-])top\s*:\s*-"
)
_NO_LOOKS: Mapping[str, str] = MappingProxyType({})
_NOTES = re.compile(r"noteref|footnote-?ref|fn-?ref|cite_ref|\breference\b")


def styles_of(node: Node, base: str) -> list[tuple[StyleKind, str]]:
    """Return the styles that an element gives to its words, with their values.

    `base` is the address that links are seen from; they are put together as text, never followed.
    """
    found: list[tuple[StyleKind, str]] = []
    kind = _BY_TAG.get(node.tag)
    if kind is StyleKind.HEADING:
        found.append((kind, node.tag[1]))
    elif kind is not None:
        found.append((kind, ""))
    elif node.parent is not None and node.parent.tag == "msup":
        last = next(child for child in reversed(node.parent.children) if isinstance(child, Node))
        found += [(StyleKind.SUPERSCRIPT, "")] * (last is node)
    elif node.tag == "a" and (link := resolve(node.attributes.get("href", ""), base)):
        found.append((StyleKind.LINK, link))
    if style := node.attributes.get("style"):
        style = style.lower()
        found += [(look, "") for sign, look in _BY_STYLE if look is not kind and sign.search(style)]
        if _SMALL.search(style) and _AT_TOP.search(style):
            found.append((StyleKind.SUPERSCRIPT, ""))
    return found


def take_in_sheets(characters: str, page: Node, others: Mapping[str, str] = _NO_LOOKS) -> None:
    """Give elements what sheets say of their classes: raised, lowered or struck.

    Programs that write pages, such as Google's, say so in no other way. `others` are the looks of
    sheets beside the page's own.
    """
    looks = {**others, **looks_in(_sheets(characters))}
    if not looks:
        return
    for node in page.walk():
        names = node.attributes.get("class", "").split() if node.attributes else ()
        if found := [looks[name] for name in names[:_MOST_CLASSES] if name in looks]:
            node.attributes["style"] = ";".join((node.attributes.get("style", ""), *found))


def looks_in(sheets: Iterable[str]) -> dict[str, str]:
    """Return what sheets say of classes, by their names, as far as it tells raised from struck."""
    looks: dict[str, str] = {}
    for sheet in islice(sheets, _MOST_SHEETS):
        for part in sheet[:_LARGEST_SHEET].split("}"):
            selectors, _, rule = part.rpartition("{")
            if not _RAISED_OR_STRUCK.search(rule):
                continue
            for selector in selectors.rpartition("{")[2].split(","):
                if name := _CLASS.fullmatch(selector.strip()):
                    looks[name[1]] = ";".join(_TELLING.findall(rule))[:_LONGEST_LOOK]
    return looks


def _sheets(characters: str) -> Iterator[str]:
    start: int | None = None
    for sign in _SHEET.finditer(characters):
        if not sign[1]:
            start = sign.end()
        elif start is not None:
            yield characters[start : min(sign.start(), start + _LARGEST_SHEET)].partition(">")[2]
            start = None


@lru_cache(maxsize=1024)
def resolve(link: str, base: str) -> str:
    """Return where a link leads, seen from `base`; nothing for one that runs or holds something."""
    link = link.strip()
    if not link or link == "#":
        return ""
    try:
        whole = urljoin(base, link) if base else link
        scheme = urlsplit(whole).scheme.lower()
    except ValueError:
        return ""
    # A relative link of a page without an address stays as it is.
    return "".join(whole.split()) if scheme in _LINKS or not scheme else ""


def note_of(node: Node) -> str:
    """Return the name of the note that a link marks, or nothing if it is no mark of a note."""
    href = node.attributes.get("href", "")
    name = href.rpartition("#")[2] if "#" in href else ""
    if not name:
        return ""
    attributes = node.attributes
    kind = attributes.get("type") or attributes.get("epub:type", "")
    signs = f"{attributes.get('role', '')} {kind} {node.names}".lower()
    is_named = not _OWN_NOTES.isdisjoint(node.names.split())
    parent = node.parent
    if parent is not None:
        signs += f" {parent.names}"
    around = (parent.tag if parent is not None else "", *(child.tag for child in node.elements))
    if not (is_named or _NOTES.search(signs) or "sup" in around):
        return ""
    return name if len(node.text(4 * _LONGEST_MARK)) <= _LONGEST_MARK else ""
