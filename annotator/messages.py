"""What the program says: a template and its arguments, kept apart until they are shown.

    raise DocumentError("{0} could not be read: it has {1} pages.", file_name, 1_200)
    label: Message = Message("Delete document")
    Message("Tag claim as {0}", term(ClaimKind.REPORT))

A `Message` is its English text (`str`, as in `zope.i18nmessageid`), so that it can be compared,
printed and searched; the window translates its template and puts the arguments in. How to write
one:

- The template is a literal, a whole sentence or a label, never an f-string: it stands in the
  catalogue. Places are numbered from {0} in the order of the English text, each used once.
- An argument that is a text is somebody's own words and is shown as it is, whatever it says. An
  `int` is shown with the separators of the language.
- A word of ours is handed over by `term` (a closed vocabulary, a kind of record, a field), a
  sentence or label of ours as a `Message`. One and several are two templates.
- An error takes a template and arguments itself; `error.message` is the message.

What is written to a file or comes from a child process goes through `stored` and `restored`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

Argument: TypeAlias = Union[str, int, "Message"]

_CAPITAL = re.compile(r"\B[A-Z]")
_PLACE = re.compile(r"\{(\d)\}")
_WORDS, _OURS, _END = "\u2068", "\u2066", "\u2069"
"""Unicode's isolates (UAX #9) round somebody's words, round what is ours, and their end."""
_ISOLATE = re.compile("[\u2066-\u2069]")
_DEEPEST = 4
_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3}){0,6}")


class Message(str):
    """A text of the program in English, with what it is made of."""

    __slots__ = ("arguments", "template")
    template: str
    arguments: tuple[Argument, ...]

    def __new__(cls, template: str, *arguments: Argument) -> Message:
        """Put the arguments into the places of a template; other braces stay as they are."""
        message = super().__new__(cls, filled(template, [_english(one) for one in arguments]))
        message.template = template
        message.arguments = arguments
        return message

    def __reduce__(self) -> tuple[type[Message], tuple[Argument, ...]]:
        """Let copies and pickles keep the parts."""
        return Message, (self.template, *self.arguments)


def term(word: str) -> Message:
    """Return a word of a closed vocabulary, a kind of record or a field, which is translated."""
    return Message(str(word).replace("-", " ").replace("_", " "))


def kind_term(kind: type) -> Message:
    """Return the words for a kind of record, given its type."""
    return term(_CAPITAL.sub(r" \g<0>", kind.__name__).lower())


def filled(template: str, arguments: Sequence[str]) -> str:
    """Return a template with texts in its places. A place without a text stays as it is."""
    return _PLACE.sub(
        lambda place: arguments[int(place[1])] if int(place[1]) < len(arguments) else place[0],
        template,
    )


def stored(message: str) -> str:
    """Return a message as English text in which the arguments can be told apart.

    They stand in Unicode's isolates, which are invisible and keep words of another direction in
    their place. A message that cannot be told apart again is stored as its text.
    """
    if not isinstance(message, Message):
        message = Message(message)
    for tried in (message, Message("{0}", str(message))):
        text = _written(tried)
        if _is_same(restored(text), tried):
            return text
    return str(message)


def restored(text: str) -> Message:
    """Return the message that `stored` made a text of; any other text as it is.

    A file of others may hold anything here: what does not read as a message, or is nested more
    than a few deep, is one without arguments. The message is never longer than the text.
    """
    return _read(text, _DEEPEST) or Message(text)


def _english(argument: Argument) -> str:
    return f"{argument:,}" if isinstance(argument, int) else str(argument)


def _written(argument: Argument) -> str:
    if isinstance(argument, Message):
        return filled(argument.template, [_isolated(one) for one in argument.arguments])
    return _english(argument)


def _isolated(argument: Argument) -> str:
    is_words = isinstance(argument, str) and not isinstance(argument, Message)
    return f"{_WORDS if is_words else _OURS}{_written(argument)}{_END}"


def _is_same(one: Argument, other: Argument) -> bool:
    if isinstance(one, Message) and isinstance(other, Message):
        return (
            one.template == other.template
            and len(one.arguments) == len(other.arguments)
            and all(map(_is_same, one.arguments, other.arguments))
        )
    return type(one) is type(other) and one == other


def _read(text: str, depth: int) -> Message | None:
    pieces: list[str] = []
    arguments: list[Argument] = []
    at = 0
    for start, end in _isolates(text):
        if end < 0 or text[start] not in (_WORDS, _OURS) or len(arguments) == 10:
            return None
        inside: Argument | None = text[start + 1 : end]
        if text[start] == _OURS:
            inside = _ours(text[start + 1 : end], depth - 1)
        if inside is None:
            return None
        pieces.append(text[at:start])
        arguments.append(inside)
        at = end + 1
    pieces.append(text[at:])
    if not arguments:
        return Message(text)
    if any(map(_PLACE.search, pieces)):
        return None
    places = (f"{{{number}}}" for number in range(len(arguments)))
    return Message("".join(f"{piece}{next(places, '')}" for piece in pieces), *arguments)


def _ours(text: str, depth: int) -> int | Message | None:
    if _NUMBER.fullmatch(text):
        return int(text.replace(",", ""))
    return _read(text, depth) if depth > 0 else None


def _isolates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the outermost isolates of a text; where one has no end or no start, its end is -1."""
    depth, start = 0, 0
    for sign in _ISOLATE.finditer(text):
        if sign[0] != _END:
            start = start if depth else sign.start()
            depth += 1
        elif depth == 0:
            yield sign.start(), -1
        else:
            depth -= 1
            if depth == 0:
                yield start, sign.start()
    if depth:
        yield start, -1
