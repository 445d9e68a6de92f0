"""Finding the comments of readers in a page, and who wrote each.

They are recognised by microdata (schema.org), by the names of classes of common systems, and,
for the authors, by JSON-LD. A lone element of such a name is no comment unless it names an author.
"""

import re
from collections.abc import Iterable

from annotator.documents.web.dom import Node
from annotator.documents.web.json_ld import Comment
from annotator.model import RegionKind
from annotator.text.word_lists import words

_TAGS = words("li div article section dd blockquote tr")
_CLASS = re.compile(
    r"(?:(?:user|reader|c|js|d|fos|post|single|blog|u|the)[-_]?)?comment"
    r"(?:[-_]{0,2}(?:item|entry|wrap(?:per)?|block|box|container|node|main|single))?"
    r"|comments?__(?:item|comment)|comments?-(?:list-)?item|comment-?thread__item|commentitem"
    r"|h-cite"
)
_ID = re.compile(r"(?:li-)?comment[-_]?(?:id[-_]?)?[0-9a-f]+|dsq-comment-\d+")
_CONTAINER = re.compile(r"\b(?:comments?(?:[-_]?(?:list|area|section|thread))?|disqus_thread)\b")
_POST = re.compile(r"post-list|dsq-comments|disqus")
_AUTHOR = re.compile(
    r"(?:(?:comments?|user|post|reply|disqus)[-_]{1,2})?"
    r"(?:author|username|user-name|user|nick|nickname|display-?name|poster|commenter|byline|name)"
    r"(?:[-_]{1,2}(?:name|link))?|commentauthor|comment-?user(?:name)?|p-author|p-name"
    r"|(?:[a-z]+[-_]{1,2}){1,3}(?:author|username|commenter)(?:[-_]{1,2}(?:name|link|url))?"
)
_TOOLS = re.compile(
    r"(?:comments?[-_]{0,2})?(?:reply|actions?|tools?|toolbar|buttons?|likes?|votes?|voting|rating"
    r"|share|report|flag|edit|respond|menu|controls|footer)(?:[-_]{1,2}(?:link|button|bar|box))?"
)
_SAYS = re.compile(
    r"\s*(?:\b(?:says?|said|wrote|writes|sagt|schreibt|schrieb|meint|dit|dice)\b)?\s*[:,]?\s*$",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|von|par|por|di|posted by|comment by)\b[\s:]+", re.IGNORECASE)
_LONGEST_NAME = 80
_LONGEST_TOOL = 60
_LOOKED_AT = 400
_MOST_TRIES = 10


def mark_comments(document: Node, given: Iterable[Comment] = ()) -> list[Node]:
    """Mark each comment as such, with its author as voice; return the outermost ones in order.

    Answers lie within what they answer, or after it. `given` are comments that the page holds a
    second time for machines; they name the authors of those found.
    """
    nodes = list(document.walk())
    candidates = {node for node in nodes if _may_be_comment(node)}
    if not candidates:
        return []
    own = _own_parts(nodes, candidates)
    found = [node for node in nodes if node in candidates and _has_words(own[node])]
    authors = {node: _author(node, own[node]) for node in found}
    authors = _with_given(authors, own, list(given))
    found = _believed(found, authors)
    for node in found:
        node.region = RegionKind.COMMENT
        node.voice = authors[node]
    return _outermost(nodes, set(found))


def leave_out_tools(comments: Iterable[Node]) -> None:
    """Leave out in comments what is for use and not for reading: answer, like, report."""
    for comment in comments:
        was_out, comment.is_out = comment.is_out, False
        for node in comment.walk():
            if node.tag in ("button", "form", "textarea"):
                node.is_out = True
            elif node is not comment and node.region is None and _is_tool(node):
                node.is_out = len(node.text(2 * _LONGEST_TOOL)) <= _LONGEST_TOOL
        comment.is_out = was_out


def _is_tool(node: Node) -> bool:
    return any(_TOOLS.fullmatch(name) for name in node.attributes.get("class", "").lower().split())


def _may_be_comment(node: Node) -> bool:
    attributes = node.attributes
    if not attributes or node.tag not in _TAGS:
        return False
    if attributes.get("itemtype", "").endswith(("/Comment", "/UserComments", "/Answer")):
        return True
    names = attributes.get("class", "").lower().split()
    if any(_CLASS.fullmatch(name) for name in names):
        return True
    if _ID.fullmatch(attributes.get("id", "").lower()):
        return True
    above = node.parent
    return "post" in names and above is not None and _POST.search(above.names) is not None


def _own_parts(nodes: list[Node], candidates: set[Node]) -> dict[Node, list[Node]]:
    """Return for each candidate the elements in it that are in no inner one."""
    own: dict[Node, list[Node]] = {candidate: [candidate] for candidate in candidates}
    owner: dict[Node, Node] = {}
    for node in nodes:
        if node in candidates:
            owner[node] = node
        elif node.parent in owner:
            owner[node] = owner[node.parent]
            own[owner[node]].append(node)
    return own


def _has_words(parts: list[Node]) -> bool:
    return any(
        isinstance(child, str) and any(map(str.isalnum, child))
        for part in parts
        if not _is_tool(part)
        for child in part.children
    )


def _author(comment: Node, parts: list[Node]) -> str:
    best: tuple[int, str] = (99, comment.attributes.get("data-author", "").strip())
    tries = 0
    for part in parts:
        rank = _author_rank(part)
        if rank < 99 and rank <= best[0] and tries < _MOST_TRIES:
            tries += 1
            name = _name(part)
            # Of two that lie within each other the inner one is the name alone.
            if name and (rank < best[0] or name in best[1]):
                best = rank, name
    return best[1]


def _author_rank(node: Node) -> int:
    """Return how likely an element is the author's name, 0 the likeliest; 99: it is not."""
    attributes = node.attributes
    if not attributes:
        return 99
    names = attributes.get("class", "").lower().split()
    prop = attributes.get("itemprop", "")
    if "fn" in names:
        return 0
    if prop in ("author", "creator"):
        return 1
    if attributes.get("rel") == "author":
        return 2
    return 3 if any(_AUTHOR.fullmatch(name) for name in names) else 99


def _name(node: Node) -> str:
    named = node
    if node.attributes.get("itemprop") in ("author", "creator"):
        inner = (below for below in node.walk() if below.attributes.get("itemprop") == "name")
        named = next(inner, node)
    text = named.attributes.get("content") or named.text(_LOOKED_AT)
    name = _SAYS.sub("", _BY.sub("", text.strip()))
    return name if 0 < len(name) <= _LONGEST_NAME else ""


def _with_given(
    authors: dict[Node, str], own: dict[Node, list[Node]], given: list[Comment]
) -> dict[Node, str]:
    if not given or all(authors.values()):
        return authors
    by_beginning = {_beginning(comment.text): comment.author for comment in given}
    found = dict(authors)
    for node, author in authors.items():
        if not author:
            texts = (_beginning(part.text(_LOOKED_AT)) for part in own[node])
            found[node] = next((by_beginning[t] for t in texts if t in by_beginning), "")
    return found


def _beginning(text: str) -> str:
    return re.sub(r"\W", "", text[:_LOOKED_AT]).lower()[:40]


def _believed(found: list[Node], authors: dict[Node, str]) -> list[Node]:
    """Return those that are comments for certain: named, marked, or many in their place."""
    if any(authors[node] for node in found):
        return [node for node in found if authors[node] or _is_marked(node)]
    if len(found) == 1:
        return [node for node in found if node.attributes.get("itemtype")]
    return [node for node in found if _is_marked(node) or _is_in_container(node)]


def _is_marked(node: Node) -> bool:
    attributes = node.attributes
    return "itemtype" in attributes or bool(_ID.fullmatch(attributes.get("id", "").lower()))


def _is_in_container(node: Node) -> bool:
    around = zip(range(6), node.ancestors(), strict=False)
    return any(_CONTAINER.search(above.names) for _, above in around)


def _outermost(nodes: list[Node], found: set[Node]) -> list[Node]:
    inside: set[Node] = set()
    outermost = []
    for node in nodes:
        if node.parent in inside:
            inside.add(node)
        elif node in found:
            inside.add(node)
            outermost.append(node)
    return outermost
