"""What stands at the head of an article: headline, deck and byline.

The finder of articles leaves them out, as reading views show them on their own. Where a page
declares its headline for machines, or marks it as one, the heading is put back, and with it the
summary below it and the line that names the author.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

from annotator.documents.web.article import Article, repeats
from annotator.documents.web.dom import INLINE, Node
from annotator.documents.web.heuristics import may_be_byline, stands_apart
from annotator.model import RegionKind
from annotator.text.bylines import ROLE, read_byline
from annotator.text.dates import date_in
from annotator.text.word_lists import words

_DECK = re.compile(
    r"(?:article|story|post|entry|page|c|content)?[-_]{0,2}(?:dec?k|standfirst|stand-first|subtitle"
    r"|sub-?title|sub-?headline|subhead(?:ing)?|teaser|lead|lede|summary|excerpt|intro|strapline"
    r"|description|abstract|chapo|kicker-text)(?:[-_]{1,2}(?:text|content|wrapper|main|body))?"
)
_HEADLINE = re.compile(
    r"(?:(?:article|entry|post|story|page|news|content)[-_]{0,2})?(?:headline|title|heading)"
)
_BY = re.compile(r"\s*(?:By|Von|Par|Por|Di|Door|Av|Af|От)\s+[^.]{3,100}\Z|[\W\d]")
_LONGEST_DECK = 800
_NEAR = 80
_SHORTEST_DECK = 20
_SHORTEST_PLAIN_DECK, _FEWEST_WORDS = 40, 6
_TOLD, _STEM = 0.25, 5
"""Of the longer words of a deck the article has some; how many letters of each are looked at."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_LETTERS = re.compile(r"\w+")
_LONGEST_LINE_BELOW = 300
_MOST_LINES_BELOW = 10
_LOOKED_AT = 2_000
_MANY = 40
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_OTHERS = words("article aside nav footer")
"""What holds other things than the article, where it does not hold that."""
_IN_LINE = INLINE | {"br", "button"}
_CONTROLS = words("a button input select textarea")


def find_head(
    body: Node, article: Article, headline: str, description: str, title: str = ""
) -> list[Node]:
    """Return the head of an article: what its page declares as `headline`, marks, or shows as one.

    What only the page's `title` says must be a heading of the first level. The elements
    have their regions, and are in the order in which they are read.
    """
    heading = _heading(body, article, headline) if headline else _marked(article)
    heading = heading or next(
        (node for node in _all(body) if node.tag == "h1" and repeats(node, title)), None
    )
    heading = heading or _worded(body, title)
    if heading is None:
        return []
    heading.region = RegionKind.HEADLINE
    nodes = [heading]
    lines = _lines_below(body, heading, article)
    around = _holders(article).union(heading.ancestors())
    if article.byline is not None and _is_of_others(article.byline, around, article):
        article.byline = None
    if article.byline is None:
        article.byline = next((line for line in lines if read_byline(_text(line)).authors), None)
    deck = _deck(body, heading, article, description) or _plain_deck(lines, article, heading)
    if deck is not None:
        deck.region = RegionKind.DECK
        nodes.append(deck)
    article.lines = [part for line in lines if line is not deck for part in lines_of(line)]
    if article.byline is not None and not _is_within(article.byline, nodes):
        article.byline.region = RegionKind.BYLINE
        nodes.append(article.byline)
    return nodes


def _marked(article: Article) -> Node | None:
    """Return the heading with the page's title if the page itself marks it as a headline."""
    heading = article.title_heading
    if heading is None or heading.parent is None:
        return None
    is_named = any(_HEADLINE.fullmatch(name) for name in heading.names.split())
    return heading if is_named or heading.parent.tag in ("header", "hgroup") else None


def _heading(body: Node, article: Article, headline: str) -> Node | None:
    if article.title_heading is not None and repeats(article.title_heading, headline):
        return article.title_heading
    return next((node for node in _all(body) if node.tag == "h1" and repeats(node, headline)), None)


def _all(body: Node) -> Iterator[Node]:
    """Yield all elements in the order of the page, those that were left out as well."""
    stack = [body]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.elements))


def _deck(body: Node, heading: Node, article: Article, description: str) -> Node | None:
    nodes = dropwhile(lambda node: node is not heading, _all(body))
    holders = _holders(article)
    wanted = _letters(description)
    around = holders.union(heading.ancestors())
    for node in islice(nodes, 1, _NEAR):
        if node.region is not None or node is article.byline or node in holders:
            continue
        if _is_of_others(node, around, article):
            continue
        if node.tag == "figcaption" or any(above.tag == "figure" for above in _near(node)):
            continue
        names = node.attributes.get("class", "").lower().split()
        is_named = node.attributes.get("itemprop") in ("description", "alternativeHeadline")
        is_named = is_named or any(_DECK.fullmatch(name) for name in names)
        is_named = is_named or (
            node.tag in ("p", "h2")
            and node.parent is heading.parent
            and heading.parent is not None
            and heading.parent.tag in ("header", "hgroup")
            and not may_be_byline(node)
            and not _BY.match(_text(node))
        )
        if not is_named and not wanted:
            continue
        text = _text(node)
        if not _SHORTEST_DECK <= len(text) <= _LONGEST_DECK:
            continue
        if is_named or _letters(text) == wanted:
            return node
    return None


def _holders(article: Article) -> set[Node]:
    """Return the parts of an article, and what the first stands in."""
    return set(article.nodes).union(*(root.ancestors() for root in article.nodes[:1]))


def _is_of_others(node: Node, around: set[Node], article: Article) -> bool:
    """Return whether an element stands in what holds neither headline nor article."""
    for above in (node, *node.ancestors()):
        if above in around or above in article.nodes:
            return False
        if above.tag in _OTHERS:
            # Another article of many elements may be the one that is wanted.
            return above.tag != "article" or len(list(islice(_all(above), _MANY))) < _MANY
    return False


def _worded(body: Node, title: str) -> Node | None:
    """Return the heading, or else the line, that is the page's title to the letter."""
    wanted = _letters(title)
    if not wanted:
        return None
    same = [
        node
        for node in islice(_all(body), _LOOKED_AT)
        if (_is_line(node) or _is_in_heading(node))
        and not stands_apart(node)
        and _is(_text(node), wanted)
    ]
    return next((node for node in same if _is_heading(node)), same[0] if same else None)


def _is_heading(node: Node) -> bool:
    is_named = node.tag in _HEADINGS or node.attributes.get("role") == "heading"
    return is_named or _is_in_heading(node)


def _is_in_heading(node: Node) -> bool:
    """Return whether an element is a part of a heading, beside a kicker."""
    return node.tag == "span" and node.parent is not None and node.parent.tag in _HEADINGS


def _lines_below(body: Node, heading: Node, article: Article) -> list[Node]:
    """Return the short blocks between the headline and the first long paragraph."""
    inside = set(heading.walk())
    around = _holders(article).union(heading.ancestors())
    found: list[Node] = []
    for node in islice(dropwhile(lambda node: node is not heading, _all(body)), 4 * _NEAR):
        if node in inside or not _is_line(node) or stands_apart(node):
            continue
        if _is_of_others(node, around, article):
            continue
        length = len(_text(node))
        if length > _LONGEST_LINE_BELOW or len(found) == _MOST_LINES_BELOW:
            break
        if length and node is not article.byline:
            found.append(node)
    return found


def _is_line(node: Node) -> bool:
    """Return whether an element is a block that holds no other, or stands beside blocks."""
    is_apart = node.tag not in INLINE or (node.parent is not None and not _holds_lines(node.parent))
    return is_apart and _holds_lines(node)


def _holds_lines(node: Node) -> bool:
    return all(below.tag in _IN_LINE for below in node.elements)


def _plain_deck(lines: Sequence[Node], article: Article, heading: Node) -> Node | None:
    """Return the sentence below the headline that stands by itself, outside of the article.

    It sums up what follows, and so has words of it: an offer or a hint of the site's has not.
    """
    shown = set(article.nodes)
    told = _stems(" ".join((_text(heading), *(node.text(_LOOKED_AT) for node in article.nodes))))
    for line in lines[:2]:
        text = _text(line)
        if len(text) < _SHORTEST_PLAIN_DECK or len(text.split()) < _FEWEST_WORDS:
            continue
        is_plain = not any(below.tag in _CONTROLS for below in _all(line))
        if is_plain and line.region is None and shown.isdisjoint((line, *line.ancestors())):
            stems = _stems(text)
            is_told = len(stems & told) >= max(1, _TOLD * len(stems)) or not stems
            return line if is_told and not (_BY.match(text) or date_in(text)) else None
    return None


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text, whatever endings they have."""
    return {word[:_STEM].lower() for word in _WORD.findall(text)}


def lines_of(node: Node) -> Iterator[str]:
    """Yield the lines of a block as breaks part them; words of two elements are two words."""
    parts: list[list[str]] = [[]]
    stack: list[Node | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts[-1].append(item)
        elif item.tag == "br":
            parts.append([])
        else:
            stack.extend((" ", *reversed(item.children), " "))
    yield from (line for part in parts if (line := " ".join("".join(part).split())))


def named_by_role(byline: Node) -> list[str]:
    """Return the first words of a byline whose second are what that person does."""
    parts = islice((below for below in byline.walk() if not below.elements), _MOST_LINES_BELOW)
    first, second, *_ = [*filter(None, map(_text, parts)), "", ""]
    return [first] if ROLE.search(second) else []


def _near(node: Node) -> Iterator[Node]:
    return islice(node.ancestors(), 6)


def _text(node: Node) -> str:
    was_out, node.is_out = node.is_out, False
    text = node.text(2 * _LONGEST_DECK)
    node.is_out = was_out
    return text


def _is_within(node: Node, others: list[Node]) -> bool:
    return any(above in others for above in node.ancestors())


def _is(text: str, wanted: str) -> bool:
    """Return whether a text has just these letters; most begin with another word."""
    first = _LETTERS.search(text)
    is_other = first and first[0].isascii() and not wanted.startswith(first[0].lower())
    return not is_other and _letters(text) == wanted


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text)).lower()
