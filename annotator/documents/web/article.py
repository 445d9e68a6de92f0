"""Finding the article of a page: the elements that hold it, and those in them that do not.

The method is that of Mozilla's Readability, which browsers use for their reading view: paragraphs
with many words and commas speak for the elements around them, links speak against, names of
classes are weighed; the best element is taken with its like-minded neighbours, and cleaned. If that
leaves little, it is done again with less mistrust. Elements are chosen, not copied, so that the
text comes from the same walk as that of a whole page.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, takewhile

from annotator.documents.web import heuristics
from annotator.documents.web.blocks import make_paragraphs
from annotator.documents.web.cleaning import clean
from annotator.documents.web.dom import Node
from annotator.documents.web.measure import Measure, Measurer
from annotator.documents.web.posts import Posts
from annotator.text.word_lists import words

_SCORED = words("section h2 h3 h4 h5 h6 p td pre")
_HEADINGS = words("h2 h3 h4 h5 h6")
_TITLES = words("h1 h2 h3")
_WHOLES = words("article main body")
_MOST_AROUND = 50
_GOOD_TAGS = {"div": 5, "pre": 3, "td": 3, "blockquote": 3}
_BAD_TAGS = words("address ol ul dl dd dt li form")
_WORST_TAGS = words("h1 h2 h3 h4 h5 h6 th")

_SHORTEST_PARAGRAPH = 25
_ENOUGH = 500
_MOST_CANDIDATES = 5
_LEAST_ALTERNATIVES = 3
_SHORTEST_HEADING = 4
_SAME_TITLE = 0.75
_LARGE_PAGE = 30_000
_LARGEST_PAGE = 300_000
"""A page of more elements is a book or a log, all of which is wanted."""
_MOST_HEADINGS = 50
_SENTENCE_END = re.compile(r"\.(?: |$)")
_WORDS = re.compile(r"\w+")


@dataclass(slots=True)
class Article:
    """The elements that hold the article, in the order of the page.

    `title_heading` repeats the page's title and is none of them; `byline` names the author.
    """

    nodes: list[Node]
    title_heading: Node | None = None
    byline: Node | None = None
    lines: list[str] = field(default_factory=list)
    """What stands between the headline and the first paragraph, but for the deck."""


@dataclass(frozen=True, slots=True)
class _Mistrust:
    names: bool
    weights: bool
    parts: bool


_ATTEMPTS = (
    _Mistrust(names=True, weights=True, parts=True),
    _Mistrust(names=False, weights=True, parts=True),
    _Mistrust(names=False, weights=False, parts=True),
    _Mistrust(names=False, weights=False, parts=False),
)


def find_article(body: Node, title: str) -> Article:
    """Return the article below an element; what is left out in it gets `is_out`.

    `title` is that of the page: a heading that repeats it is taken out. There always is an
    article; at worst it is all of `body`.
    """
    make_paragraphs(body)
    measurer, posts = Measurer(), Posts()
    lengths = measurer.lengths(body.walk())
    if len(lengths) > _LARGEST_PAGE:
        return Article([body])
    attempts = _ATTEMPTS if len(lengths) < _LARGE_PAGE else _ATTEMPTS[:1]
    best: tuple[int, Article, list[Node]] | None = None
    for mistrust in attempts:
        article, left_out, length = _attempt(lengths, body, title, mistrust, measurer, posts)
        if best is None or length > best[0]:
            best = length, article, left_out
        _set_out(left_out, is_out=False)
        if length >= _ENOUGH:
            break
    assert best is not None
    if not best[0]:
        return Article([body])
    _set_out(best[2], is_out=True)
    return best[1]


def repeats(heading: Node, title: str) -> bool:
    """Return whether three quarters of a heading's letters are in words of the title."""
    if not title:
        return False
    was_out, heading.is_out = heading.is_out, False
    found = _WORDS.findall(heading.text(1_000).lower())
    heading.is_out = was_out
    known = set(_WORDS.findall(title.lower()))
    if not found or not known:
        return False
    new = sum(len(word) + 1 for word in found if word not in known)
    return 1 - new / sum(len(word) + 1 for word in found) > _SAME_TITLE


def _set_out(nodes: Iterable[Node], *, is_out: bool) -> None:
    for node in nodes:
        node.is_out = is_out


def _attempt(
    lengths: dict[Node, int],
    body: Node,
    title: str,
    mistrust: _Mistrust,
    measurer: Measurer,
    posts: Posts,
) -> tuple[Article, list[Node], int]:
    """Return the article, what was left out for it, and its length."""
    left_out: list[Node] = []
    article = Article([])
    _leave_out_unlikely(lengths, title, mistrust, article, left_out, posts)
    measures = measurer.measure(body.walk())
    scores = _scores(measures, mistrust)
    candidates = sorted(scores, key=lambda node: -scores[node])[:_MOST_CANDIDATES]
    if not candidates or candidates[0] is body or candidates[0].tag == "html":
        article.nodes = [body]
    else:
        top = posts.holder(_better(candidates, scores, body), body, measures)
        article.nodes = _with_siblings(top, scores, measures)
        if parts := set(_parts_elsewhere(top, measures)) - set(article.nodes):
            wanted = parts.union(article.nodes)
            article.nodes = [node for node in body.walk() if node in wanted]
    clutter = clean(
        article.nodes, measures, posts, is_strict=mistrust.parts, weighs=mistrust.weights
    )
    length = sum(measures[node].length for node in article.nodes)
    length -= sum(measures[node].length for node in clutter)
    return article, left_out + clutter, length


def _leave_out_unlikely(
    lengths: dict[Node, int],
    title: str,
    mistrust: _Mistrust,
    article: Article,
    left_out: list[Node],
    posts: Posts,
) -> None:
    gone: set[Node] = set()
    headings = 0
    for node, length in lengths.items():
        if node.parent in gone:
            gone.add(node)
            continue
        if article.title_heading is None and node.tag in ("h1", "h2") and headings < _MOST_HEADINGS:
            headings += 1
            if repeats(node, title):
                article.title_heading = node
                node.is_out = True
        elif article.byline is None and heuristics.may_be_byline(node):
            if 0 < length < heuristics.LONGEST_BYLINE:
                article.byline = heuristics.line_of_byline(node)
                gone.update(article.byline.walk())
                article.byline.is_out = True
                left_out.append(article.byline)
                continue
        elif mistrust.names and heuristics.is_unlikely(node):
            node.is_out = not (heuristics.holds_post(node) or posts.has_head(node))
        if node.is_out:
            left_out.append(node)
            gone.add(node)


def _scores(measures: dict[Node, Measure], mistrust: _Mistrust) -> dict[Node, float]:
    """Return the scores of the elements around paragraphs, already lowered by their links."""
    scores: dict[Node, float] = {}
    for node, found in reversed(measures.items()):
        if node.tag not in _SCORED or node.parent is None or found.length < _SHORTEST_PARAGRAPH:
            continue
        score = 2 + found.commas + min(found.length // 100, 3)
        for level, above in enumerate(node.ancestors()):
            if level == 5 or above.parent is None:
                break
            if above not in scores:
                scores[above] = _base_score(above, mistrust)
            scores[above] += score / (1 if level == 0 else 2 if level == 1 else 3 * level)
    return {
        node: score * (1 - measures[node].link_density)
        for node, score in scores.items()
        if node in measures
    }


def _base_score(node: Node, mistrust: _Mistrust) -> float:
    score = _GOOD_TAGS.get(node.tag, 0)
    if node.tag in _BAD_TAGS:
        score = -3
    elif node.tag in _WORST_TAGS:
        score = -5
    return score + (heuristics.weight(node) if mistrust.weights else 0)


def _better(candidates: list[Node], scores: dict[Node, float], body: Node) -> Node:
    """Return the best candidate, or one around it that holds more of the article."""
    top = candidates[0]
    alternatives = [
        set(other.ancestors())
        for other in candidates[1:]
        if scores[other] >= 0.75 * scores[top] > 0
    ]
    if len(alternatives) >= _LEAST_ALTERNATIVES:
        for above in top.ancestors():
            if above is body or above.tag == "body":
                break
            if sum(above in others for others in alternatives) >= _LEAST_ALTERNATIVES:
                top = above
                break
    last = scores.get(top, 0.0)
    least = last / 3
    for above in top.ancestors():
        if above is body or above.tag == "body":
            break
        score = scores.get(above)
        if score is None:
            continue
        if score < least:
            break
        if score > last:
            top = above
            break
        last = score
    return _outermost_alone(top, body)


def _outermost_alone(top: Node, body: Node) -> Node:
    """Return the element around one that holds nothing else."""
    while (above := top.parent) is not None and above is not body and above.tag != "body":
        if sum(not child.is_out for child in above.elements) != 1:
            break
        top = above
    return top


def _with_siblings(
    top: Node, scores: dict[Node, float], measures: dict[Node, Measure]
) -> list[Node]:
    """Return the best element with those beside it that are of the same kind."""
    if top.parent is None:
        return [top]
    score = scores.get(top, 0.0)
    least = max(10.0, 0.2 * score)
    siblings = [child for child in top.parent.elements if not child.is_out and child in measures]
    taken = []
    for place, sibling in enumerate(siblings):
        bonus = 0.0
        if sibling.attributes.get("class") and _has_same_class(sibling, top):
            bonus = 0.2 * score
        is_like = sibling in scores and scores[sibling] + bonus >= least
        if sibling is top or is_like or _is_good_paragraph(sibling, measures[sibling]):
            taken.append(place)
    # A heading between two parts belongs to them; a word of three letters is none.
    for place in range(taken[0] + 1, taken[-1]):
        is_heading = siblings[place].tag in _HEADINGS
        if is_heading and measures[siblings[place]].length > _SHORTEST_HEADING:
            taken.append(place)
    return [siblings[place] for place in sorted(set(taken))]


def _parts_elsewhere(top: Node, measures: dict[Node, Measure]) -> list[Node]:
    """Return what else holds paragraphs of an article that advertisements cut."""
    name = top.attributes.get("class")
    above_top = set(top.ancestors())
    around = next((above for above in top.ancestors() if above.tag in _WHOLES), None)
    if not name or around is None:
        return []
    is_sure = around.tag == "article"
    known: dict[Node, bool] = {}
    found_parts = [
        node
        for node, found in measures.items()
        if node.tag == top.tag
        and node.attributes.get("class") == name
        and node not in above_top
        and found.paragraphs
        and found.length >= heuristics.LONGEST_BYLINE
        and found.link_density < 0.25
        and around in (ancestors := list(islice(node.ancestors(), _MOST_AROUND)))
        and top not in ancestors
        and (is_sure or not _is_another_article(ancestors, above_top, known))
    ]
    return found_parts if is_sure or len(found_parts) > 1 else []


def _is_another_article(around: list[Node], above_top: set[Node], known: dict[Node, bool]) -> bool:
    """Return whether what is around an element is an article of its own, with its heading."""
    for above in takewhile(lambda above: above not in above_top, around):
        if above not in known:
            is_headed = any(child.tag in _TITLES for child in above.walk())
            known[above] = above.tag == "article" or is_headed
        if known[above]:
            return True
    return False


def _has_same_class(one: Node, other: Node) -> bool:
    return one.attributes.get("class") == other.attributes.get("class")


def _is_good_paragraph(node: Node, found: Measure) -> bool:
    if node.tag != "p" or not found.length:
        return False
    if found.length > 80:
        return found.link_density < 0.25
    return found.links == 0 and _SENTENCE_END.search(node.text()) is not None
