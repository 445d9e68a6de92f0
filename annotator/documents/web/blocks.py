"""Making paragraphs of what looks like them: runs of words between blocks, and double breaks."""

from collections.abc import Callable

from annotator.documents.web.dom import INLINE, Node
from annotator.text.word_lists import words

_CONTAINERS = words(
    "article aside body center dd details div figure fieldset form li main p section td"
)
# With one of these in it, a division is no paragraph.
_BLOCKS = words("blockquote dl div img ol p pre table ul")


def make_paragraphs(root: Node) -> None:
    """Put each run of words beside blocks into a `p` of its own, as browsers lay it out.

    Two or more line breaks in a row part two paragraphs. A `div` without blocks becomes a `p`.
    """
    nodes = list(root.walk())
    mixed = _around(nodes, lambda tag: tag not in INLINE and tag != "br")
    large = _around(nodes, _BLOCKS.__contains__)
    for node in nodes:
        if node.tag not in _CONTAINERS:
            continue
        has_breaks = _has_double_break(node)
        if has_breaks or (node.tag == "div" and node in mixed):
            _wrap(node, mixed, splits=has_breaks)
            if node.tag == "p":
                node.tag = "div"
            _absorb(node)
        elif node.tag == "div" and node not in large:
            node.tag = "p"


def _absorb(node: Node) -> None:
    """Make a division that holds one paragraph, and no more, that paragraph."""
    if node.tag != "div" or len(elements := node.elements) != 1 or elements[0].tag != "p":
        return
    paragraph = elements[0]
    is_alone = all(not child.strip() for child in node.children if isinstance(child, str))
    if not is_alone or _has_double_break(paragraph) or _is_links(paragraph):
        return
    node.tag, node.attributes = "p", paragraph.attributes
    node.children, paragraph.children = paragraph.children, []
    for child in node.elements:
        child.parent = node


def _is_links(paragraph: Node) -> bool:
    """Return whether a quarter of a paragraph is links."""
    total = linked = 0
    in_link: set[Node] = set()
    for node in paragraph.walk():
        if node.tag == "a" or node.parent in in_link:
            in_link.add(node)
        length = sum(len(child) for child in node.children if isinstance(child, str))
        total += length
        linked += length if node in in_link else 0
    return 4 * linked >= total


def _around(nodes: list[Node], is_meant: Callable[[str], bool]) -> set[Node]:
    """Return those of the nodes that have an element of such a tag below them."""
    found: set[Node] = set()
    for node in reversed(nodes):
        if node.parent is not None and (is_meant(node.tag) or node in found):
            found.add(node.parent)
    return found


def _has_double_break(node: Node) -> bool:
    is_after_break = False
    for child in node.children:
        if isinstance(child, str):
            is_after_break = is_after_break and not child.strip()
        elif child.tag == "br":
            if is_after_break:
                return True
            is_after_break = True
        elif not child.is_out:
            is_after_break = False
    return False


def _wrap(node: Node, mixed: set[Node], *, splits: bool) -> None:
    children = node.children
    node.children = []
    run: list[Node | str] = []
    for child in children:
        if isinstance(child, str) or child.tag == "br" or _is_phrase(child, mixed):
            run.append(child)
        else:
            _add_run(node, run, splits=splits)
            run = []
            node.children.append(child)
    _add_run(node, run, splits=splits)


def _is_phrase(node: Node, mixed: set[Node]) -> bool:
    return node.tag in INLINE and node not in mixed


def _add_run(node: Node, run: list[Node | str], *, splits: bool) -> None:
    for part in _parts(run) if splits else [run]:
        if all(isinstance(child, str) and not child.strip() for child in part):
            node.children.extend(part)
            continue
        paragraph = Node("p", {}, node)
        paragraph.children = part
        for child in part:
            if isinstance(child, Node):
                child.parent = paragraph
        node.children.append(paragraph)


def _parts(run: list[Node | str]) -> list[list[Node | str]]:
    """Take a run apart where two or more breaks stand together."""
    parts: list[list[Node | str]] = [[]]
    breaks: list[Node | str] = []
    for child in run:
        is_break = isinstance(child, Node) and child.tag == "br"
        if is_break or (breaks and isinstance(child, str) and not child.strip()):
            breaks.append(child)
        else:
            if sum(isinstance(each, Node) for each in breaks) > 1:
                parts.append([])
            else:
                parts[-1] += breaks
            breaks = []
            parts[-1].append(child)
    return parts
