"""What the names of classes, ids and roles tell about a part of a page.

Pages are made with a few dozen systems whose authors name things alike. Such names are a sign, not
a proof, so they are weighed. The lists follow those that Arc90's and Mozilla's Readability have
found useful.
"""

import re
from itertools import islice

from annotator.documents.web.dom import INLINE, Node
from annotator.model import RegionKind
from annotator.text.word_lists import words

_UNLIKELY = re.compile(
    "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer"
    "|gdpr|cookie-|header|legends|menu|newsletter|related|remark|replies|rss|shoutbox|sidebar"
    "|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote"
)
_PERHAPS = re.compile("and|article|body|column|content|main|mathjax|shadow")
_GOOD = re.compile(
    "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story"
)
_BAD = re.compile(
    "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead"
    "|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping"
    "|tags|widget"
)
_POST = re.compile(r"tweet|instagram|fb-post|tiktok|mastodon|bluesky|reddit|telegram|embed|post")
_EMBEDDED = re.compile(r"\b(?:embed|tweet|toot|skeet|(?:twitter|facebook|instagram)-?post)\b")
_SHARE = re.compile(r"(?:\b|_)(?:share|sharedaddy)(?:\b|_)")
_BYLINE = re.compile(r"byline|author|dateline|writtenby|p-author")
_DATE = re.compile(
    r"(?:^|[\s_-])(?:(?:pub|publish(?:ed)?|post(?:ed)?|article|entry|news|story)?-?_?"
    r"(?:date|datum|fecha|timestamp|dateline|posted-on|published-on|pubdate))(?:$|[\s_-])"
)
LONGEST_BYLINE = 100
"""Characters."""
_HEADINGS = words("h1 h2 h3")
_APART = words("aside nav footer figure figcaption form table li")
_UNLIKELY_ROLES = words("menu menubar complementary navigation alert alertdialog dialog")


def is_unlikely(node: Node) -> bool:
    """Return whether an element is, by its names, none of the article."""
    if node.tag in ("body", "a", "html"):
        return False
    if node.attributes.get("role") in _UNLIKELY_ROLES:
        return True
    names = node.names
    if not _UNLIKELY.search(names) or _PERHAPS.search(names):
        return False
    return not any(above.tag in ("table", "code") for above in node.ancestors())


def holds_post(node: Node) -> bool:
    """Return whether an element wraps a post of a social network that the article quotes."""
    quotations = [below for below in node.elements if below.tag == "blockquote"]
    if any(_POST.search(f"{below.names} {node.names}") for below in quotations):
        return True
    posts = [one for one in (node, *node.elements) if _EMBEDDED.search(one.names)]
    return any(below.tag == "p" for post in posts for below in post.elements)


def weight(node: Node) -> int:
    """Return how much the names speak for an element, or against it: -50 to 50."""
    total = 0
    for name in (node.attributes.get("class", ""), node.attributes.get("id", "")):
        if name:
            name = name.lower()
            total -= 25 if _BAD.search(name) else 0
            total += 25 if _GOOD.search(name) else 0
    return total


def is_share(node: Node) -> bool:
    """Return whether an element offers to send the page to others."""
    return _SHARE.search(node.names) is not None


def may_be_date(node: Node) -> bool:
    """Return whether an element is, by its names, where the date of the article stands."""
    if node.region is not None or node.tag in ("body", "html") or not _DATE.search(node.names):
        return False
    return not is_in_other(node)


def stands_apart(node: Node) -> bool:
    """Return whether an element is a menu, a picture, a comment, or stands in one."""
    return node.tag in _APART or is_unlikely(node) or is_in_other(node)


def is_in_other(node: Node) -> bool:
    """Return whether an element stands in a menu, a picture, a comment, another article."""
    above = islice(node.ancestors(), 8)
    return any(
        (one.tag in _APART and not _is_of_head(one))
        or one.region is RegionKind.COMMENT
        or is_unlikely(one)
        for one in above
    )


def _is_of_head(node: Node) -> bool:
    """Return whether an item is of a list of author and date: it leads to nothing else."""
    if node.tag != "li" or node.parent is None:
        return False
    links = (below for below in node.parent.walk() if below.tag == "a")
    return all(link.attributes.get("rel") == "author" for link in links)


def line_of_byline(node: Node) -> Node:
    """Return the line that a name stands in: a link to one author is a part of “By A and B”."""
    while node.tag in INLINE and node.parent is not None:
        above = node.parent
        if above.tag in ("body", "html"):
            break  # words beside a name on a page without elements are no line of it
        holds_heading = any(below.tag in _HEADINGS for below in above.elements)
        if holds_heading or len(above.text(2 * LONGEST_BYLINE)) >= LONGEST_BYLINE:
            break
        node = above
    return node


def may_be_byline(node: Node) -> bool:
    """Return whether an element is, by its names, where the author's name stands."""
    attributes = node.attributes
    if any(above.tag in ("figure", "figcaption") for above in islice(node.ancestors(), 4)):
        return False  # who took the picture
    if attributes.get("rel") == "author" or "author" in attributes.get("itemprop", ""):
        return True
    return _BYLINE.search(f"{node.names} {attributes.get('data-testid', '')}") is not None
