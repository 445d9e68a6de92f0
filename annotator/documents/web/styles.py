"""Which style an element of a page has, by its tag, its attributes and its own style."""

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from annotator.documents.web.dom import Node
from annotator.model.findings import StyleKind

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
    (re.compile(r"vertical-align\s*:\s*(?:sub\b|-)"), StyleKind.SUBSCRIPT),
)
_LINKS = {"http", "https", "mailto", "ftp", "tel", "news", "doi", "urn"}
_LONGEST_MARK = 8
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
    elif node.tag == "a":
        link = resolve(node.attributes.get("href", ""), base)
        if link:
            found.append((StyleKind.LINK, link))
    style = node.attributes.get("style")
    if style:
        style = style.lower()
        found += [(look, "") for sign, look in _BY_STYLE if look is not kind and sign.search(style)]
    return found


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
    signs = f"{attributes.get('role', '')} {attributes.get('type', '')} {node.names}".lower()
    parent = node.parent
    if parent is not None:
        signs += f" {parent.names}"
    around = (parent.tag if parent is not None else "", *(child.tag for child in node.elements))
    if not (_NOTES.search(signs) or "sup" in around):
        return ""
    return name if len(node.text(4 * _LONGEST_MARK)) <= _LONGEST_MARK else ""
