"""Telling how much of a page did not come into the text of its article."""

import re
import unicodedata
from collections.abc import Iterator

from annotator.documents.web.dom import Node
from annotator.messages import Message
from annotator.text.word_lists import words

_BLOCKS = words("p li blockquote pre dd dt td th h1 h2 h3 h4 h5 h6 figcaption")
_AROUND = words("a aside button dialog footer form header label nav")
_FEWEST_WORDS = 12
"""Of a paragraph: menus and buttons have fewer, but are no sentences."""
_STOP = re.compile(r"\w.*[.!?…。！？؟।][\"'”’»)\]]*\Z", re.DOTALL)
_COMPARED = 60
"""Letters at the beginning that tell paragraphs apart."""
_LETTERS = re.compile(r"[^\W_]+")
_MOST_TOLD = 1_000


def left_out_of(body: Node, text: str) -> tuple[Message, ...]:
    """Return a sentence on the paragraphs of a page that are not in a text, if there are any."""
    shown = {_beginning(line) for line in re.split(r"[\n\t]", text)}
    count = 0
    for paragraph in _paragraphs(body):
        count += _beginning(paragraph) not in shown
        if count > _MOST_TOLD:
            break
    if not count:
        return ()
    return (
        Message(
            "1 paragraph of the page is not in the text, since it seems to be no part of the "
            "article. Import the page with a preview, or with --whole-page, to have it."
        )
        if count == 1
        else Message(
            "{0} paragraphs of the page are not in the text, since they seem to be no part of the "
            "article. Import the page with a preview, or with --whole-page, to have them.",
            count,
        ),
    )


def _paragraphs(body: Node) -> Iterator[str]:
    """Yield the words of all paragraphs, those that were left out as well."""
    order: list[Node] = []
    around: set[Node] = set()
    stack = [body]
    while stack:
        node = stack.pop()
        order.append(node)
        node.is_out = node.is_out or node.tag == "del"  # has a note of its own
        if node.tag in _AROUND or node.parent in around:
            around.add(node)
        stack.extend(reversed(node.elements))
    holders: set[Node | None] = set()
    paragraphs: list[Node] = []
    for node in reversed(order):
        if node.tag in _BLOCKS and node not in holders:
            paragraphs.append(node)
        if node.tag in _BLOCKS or node in holders:
            holders.add(node.parent)
    for node in reversed(paragraphs):
        was_out, node.is_out = node.is_out, False
        found = node.text(4 * _COMPARED)
        node.is_out = was_out
        is_sentence = node not in around and len(found) > 1 and _STOP.search(found)
        if is_sentence or len(found.split()) >= _FEWEST_WORDS:
            yield found


def _beginning(line: str) -> str:
    line = unicodedata.normalize("NFKC", line[: 2 * _COMPARED])  # raised figures are made so
    return "".join(_LETTERS.findall(line))[:_COMPARED]
