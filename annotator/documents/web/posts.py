"""The posts of a live blog: elements of one name beside each other, each with its time.

Many are a sentence or two, which by itself speaks for no article; together they are one.
"""

import re
from itertools import islice

from annotator.documents.web.dom import Node
from annotator.documents.web.measure import Measure

_FEWEST = 3
_MOST_BESIDE = 100
"""What stands beside an element and is looked at: a page may have it for each of very many."""
_MOST_AROUND = 6
_LOOKED_AT = 200
_LONGEST_TIME = 60
_MOST_IN_LINKS = 0.5
_TIME = re.compile(
    r"(?<![\d.:/])[0-2]?\d ?[:.h] ?[0-5]\d(?![\d.:/]| ?%)|\b[0-2]?\d Uhr\b"
    r"|\b\d+ ?(?:m|mins?|minutes?|h|hrs?|hours?) ago\b|\b(?:vor|il y a|hace) \d+ ?[hmMS]"
)
_STAMP = re.compile(
    r"(?:\b|[_-])(?:time|time-?stamp|stamp|date|minute|ago|when|clock"
    r"|zeit|uhrzeit|datum|heure|hora|fecha)(?:\b|[_-])"
)
_MOST_BELOW = 20
_LEAST_IN_TEASERS = 0.2
"""Of the words of what leads to other articles, each with its date, are links."""
_NUMBER = re.compile(r"\d+")


class Posts:
    """Knows the posts of one page."""

    def __init__(self) -> None:
        self._timed: dict[Node, bool] = {}
        self._alike: dict[tuple[Node, str, str], list[Node]] = {}

    def holder(self, top: Node, body: Node, measures: dict[Node, Measure]) -> Node:
        """Return the element that holds all posts if `top` is in one of them, else `top`."""
        for post in (top, *islice(top.ancestors(), _MOST_AROUND)):
            if post is body or post.tag == "body" or post.parent is None:
                break
            if self.has(post):
                found = [measures[other] for other in self._beside(post) if other in measures]
                linked = sum(measure.links for measure in found)
                if linked < _MOST_IN_LINKS * sum(measure.length for measure in found):
                    return post.parent
        return top

    def has(self, node: Node) -> bool:
        """Return whether an element is one of several posts beside each other."""
        return self._has_time(node) and len(self._beside(node)) >= _FEWEST

    def has_head(self, node: Node) -> bool:
        """Return whether an element is called a head and stands in a post."""
        return "header" in node.names and self._is_within(node)

    def has_time(self, node: Node, found: Measure) -> bool:
        """Return whether an element says when a post was written."""
        return found.length < _LONGEST_TIME and self._has_time(node) and self._is_within(node)

    def _is_within(self, node: Node) -> bool:
        return any(self.has(above) for above in islice(node.ancestors(), _MOST_AROUND))

    def _beside(self, node: Node) -> list[Node]:
        """Return the posts of a name among an element and those beside it."""
        if node.parent is None:
            return []
        name = _name(node)
        key = node.parent, *name
        if key not in self._alike:
            beside = islice(node.parent.elements, _MOST_BESIDE)
            self._alike[key] = [
                other for other in beside if _name(other) == name and self._has_time(other)
            ]
        return self._alike[key]

    def _has_time(self, node: Node) -> bool:
        if node not in self._timed:
            said = node.text(_LOOKED_AT)
            self._timed[node] = _TIME.search(said) is not None or _is_stamped(node, len(said))
        return self._timed[node]


def _is_stamped(node: Node, length: int) -> bool:
    """Return whether a part of an element is made to say a time, and it is no teaser."""
    below = list(islice(node.walk(), _MOST_BELOW))
    linked = sum(len(one.text(_LOOKED_AT)) for one in below if one.tag == "a")
    return linked < _LEAST_IN_TEASERS * length and any(map(_says_time, below))


def _says_time(node: Node) -> bool:
    if node.tag != "time" and not _STAMP.search(node.names):
        return False
    return _NUMBER.search(node.attributes.get("datetime") or node.text(_LONGEST_TIME)) is not None


def _name(node: Node) -> tuple[str, str]:
    """Return the tag and the first class, without the number of a single one."""
    return node.tag, _NUMBER.sub("", node.attributes.get("class", "").partition(" ")[0])
