"""What is wrong with a file, and where in it."""

from __future__ import annotations

from annotator.messages import Message

_LONGEST = 120

Step = str | int


class FaultError(Exception):
    """The end of a sentence that begins with a place, such as `claims[12].spans[0].start`."""

    def __init__(self, why: Message, *path: Step) -> None:
        super().__init__(why)
        self.why = why
        self.path = path

    @property
    def place(self) -> str:
        """Where it is, empty for the file as a whole."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return shortened("".join(steps).removeprefix("."))


class within:  # noqa: N801  # read as a word of the language: `with within("spans", 0):`
    """What is wrong inside the block is wrong at this place of the file."""

    __slots__ = ("_path",)

    def __init__(self, *path: Step) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, FaultError):
            error.path = (*self._path, *error.path)


def shown(value: object) -> str:
    """Return a value of the file for a sentence, shortened."""
    match value:
        case str():
            return f"“{shortened(value)}”"
        case dict():
            return Message("an object")
        case list():
            return Message("a list")
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case _:
            return shortened(str(value))


def shortened(text: str) -> str:
    """Return a text that can be shown on one line, its middle left out where it is long."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else " " for c in text)
