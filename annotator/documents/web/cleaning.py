"""Leaving out, within an article, what is none of it: forms, lists of links, offers to share."""

import re
from itertools import islice

from annotator.documents.web import heuristics
from annotator.documents.web.dom import INLINE, Node
from annotator.documents.web.measure import Measure
from annotator.documents.web.posts import Posts
from annotator.text.word_lists import words

_NEVER = words("footer aside input textarea button nav dialog")
_DOUBTED = words("form fieldset table ul div")
_LISTS = words("ul ol")
_FEW_COMMAS = 10
_LONGEST_SHARE = 500
_LONGEST_CONTROL = 50
_MOST_BESIDE = 100
"""What stands beside an element and is looked at: a page may have it for each of very many."""
_CELLS = words("td th dt dd h1 h2 h3 h4 h5 h6")
_MOSTLY, _ALMOST_ALL = 0.5, 0.9
_CONTROL = re.compile(
    r"(?:Image|Photo|Slide|Bild|Foto) \d+ ?(?:of|von|de|sur|di|/) ?\d+|Close|Caption|Schließen"
    r"|(?:Skip |Story continues below )?(?:this |the )?Advertisement(?: -? ?(?:story|article)"
    r" continues below(?: advertisement)?)?|Anzeige|Werbung|Publicité|Publicidad|Pubblicità|Реклама"
    r"|Annon(?:s|se|ce)|Reklam[ae]?|Mainos|Hirdetés|Publicitate|Διαφήμιση|広告|广告|廣告|광고|إعلان|פרסומת"
    r"|(?:View|Open|Enlarge) (?:gallery|image|photo)(?: in (?:full ?screen|lightbox|gallery))?"
    r"|Subscribe now(?: to read on)?|Read more|Share|Save|Print|Listen|\[ ?edit ?\]",
    re.IGNORECASE,
)
_SOFTLY_BAD = re.compile(r"media|share|widget|scroll|meta|social|embed|label-hidden|quote")
_QUOTE = re.compile(r"quote")
_SHORTEST_SENTENCE, _LONGEST_SENTENCE = 40, 300
_STOP = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*\Z")


def clean(
    roots: list[Node],
    measures: dict[Node, Measure],
    posts: Posts,
    *,
    is_strict: bool,
    weighs: bool,
) -> list[Node]:
    """Leave out what is none of the article below its elements; return what was left out.

    The elements stand beside each other.
    """
    left_out: list[Node] = []
    is_kept_around = any(_keeps(above) for above in roots[0].ancestors())
    for root in roots:
        # Where a node stands follows from where its parent does.
        kept = {root} if is_kept_around else set()
        in_figure: set[Node] = set()
        for node in root.walk():
            found = measures.get(node)
            if found is None:
                continue
            if node.parent in kept or _keeps(node):
                kept.add(node)
            if node.parent in in_figure or node.tag == "figure":
                in_figure.add(node)
            is_foreign = _is_foreign(node, found, weighs=weighs)
            if is_strict and not is_foreign and node.tag in _DOUBTED and node not in kept:
                is_foreign = _is_clutter(node, found, weighs=weighs, in_figure=node in in_figure)
                is_foreign = is_foreign and not (posts.has(node) or posts.has_time(node, found))
            if node is not root and is_foreign:
                node.is_out = True
                left_out.append(node)
    return left_out


def _keeps(node: Node) -> bool:
    """Return whether all that is in an element belongs together: code, or a table of data."""
    return node.tag in ("code", "pre") or is_data_table(node)


def _is_foreign(node: Node, found: Measure, *, weighs: bool) -> bool:
    if node.tag in _NEVER:
        return not (
            node.tag == "aside" and _QUOTE.search(node.names) and _says_something(node, found)
        )
    if heuristics.holds_post(node):
        return False
    if found.length < _LONGEST_SHARE and heuristics.is_share(node):
        return not (_wraps(node) and _says_something(node, found))
    if node.tag == "p" and found.link_density > _MOSTLY and weighs and heuristics.weight(node) < 0:
        return True
    if found.length <= _LONGEST_CONTROL and _is_control(node):
        return True
    if "truncated" in node.names and _is_said_beside(node):
        return True
    return node.tag in ("h1", "h2") and weighs and heuristics.weight(node) < 0


def _is_control(node: Node) -> bool:
    """Return whether an element only shows where a picture or an advertisement is."""
    if node.tag in _CELLS or not _CONTROL.fullmatch(node.text(2 * _LONGEST_CONTROL)):
        return False
    beside = node.parent.children if node.parent is not None and node.tag in INLINE else []
    near = islice(beside, _MOST_BESIDE)
    return not any(isinstance(child, str) and child.strip() for child in near)


def _says_something(node: Node, found: Measure) -> bool:
    """Return whether an element is a sentence, and nothing to press, whatever it is called."""
    if found.links or found.inputs or found.length < _SHORTEST_SENTENCE:
        return False
    if found.length > _LONGEST_SENTENCE:
        return True
    return _STOP.search(node.text(2 * found.length)) is not None


def _wraps(node: Node) -> bool:
    return any(below.tag in ("p", "blockquote", "q") for below in node.elements)


def _is_said_beside(node: Node) -> bool:
    """Return whether an element beside begins with the words of one that was cut short."""
    words = node.text(_LONGEST_SHARE).rstrip(" …").removesuffix("...")
    if node.parent is None or len(node.parent.children) > _MOST_BESIDE:
        return False
    others = (other for other in node.parent.elements if other is not node)
    return any(other.text(2 * _LONGEST_SHARE).startswith(words) for other in others)


def _is_clutter(node: Node, found: Measure, *, weighs: bool, in_figure: bool) -> bool:
    if heuristics.holds_post(node):
        return False
    weight = heuristics.weight(node) if weighs else 0
    if weight < 0:
        return not (_SOFTLY_BAD.search(node.names) and _says_something(node, found))
    if found.commas >= _FEW_COMMAS:
        return False
    is_list = node.tag in _LISTS or (found.length > 0 and found.lists / found.length > 0.9)
    if is_list and found.link_density <= _ALMOST_ALL and _is_list_of_images(node, found):
        return False
    is_odd = _has_odd_mixture(found, is_list=is_list, in_figure=in_figure)
    return is_odd or _has_many_links(found, weight, is_list=is_list, in_figure=in_figure)


def _is_list_of_images(node: Node, found: Measure) -> bool:
    return found.images == found.items > 0 and all(len(e.elements) <= 1 for e in node.elements)


def _has_odd_mixture(found: Measure, *, is_list: bool, in_figure: bool) -> bool:
    paragraphs = found.paragraphs
    if not in_figure and found.images > 1 and paragraphs / found.images < 0.5:
        return True
    if not is_list and found.items - 100 > paragraphs:
        return True
    if found.inputs > paragraphs // 3:
        return True
    return found.images == 0 and found.textual == 0


def _has_many_links(found: Measure, weight: int, *, is_list: bool, in_figure: bool) -> bool:
    density = found.link_density
    if not is_list and not in_figure and found.length < 25 and density > 0:
        headings = found.headings / found.length if found.length else 0.0
        if headings < 0.9 and (found.images == 0 or found.images > 2):
            return True
    if weight >= 25:
        return density > 0.5
    return not is_list and density > 0.2


def is_data_table(node: Node) -> bool:
    """Return whether a table holds data, and is not there to lay the page out."""
    if node.tag != "table" or node.attributes.get("role") in ("presentation", "none"):
        return False
    if node.attributes.get("datatable") == "0":
        return False
    if node.attributes.get("summary"):
        return True
    rows = columns = 0
    is_told = False
    for below in node.walk():
        if below is not node and below.tag == "table":
            return False
        if below.tag in ("caption", "col", "colgroup", "tfoot", "thead", "th"):
            is_told = True
        elif below.tag == "tr":
            rows += 1
            columns = max(columns, sum(cell.tag in ("td", "th") for cell in below.elements))
    if is_told and rows:
        return True
    if rows == 1 or columns == 1:
        return False
    return columns > 4 or rows * columns > 10
