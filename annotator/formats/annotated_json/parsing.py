"""Bytes from a stranger to a JSON value, strictly and within bounds.

Python's parser lets duplicate members, NaN and lone surrogates pass, and needs many times a
file's size in memory; here a file is refused for them, with the place where that can be told.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json.faults import FaultError

SIZE_LIMIT = 256 * 1024 * 1024
VALUE_LIMIT = 16_000_000
"""Commas and opening brackets, which bound the number of values and so the memory."""
DEPTH_LIMIT = 100
"""Levels in a member that the format does not know."""

_TOO_LARGE = f"is larger than {SIZE_LIMIT >> 20} MB, the most that is read at once"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")

Json = Any
"""A JSON value. `Any` because JSON has no narrower type that mypy can follow."""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises ImportRefusedError, before reading where it is too large."""
    try:
        if path.exists() and not path.is_file():
            raise IsADirectoryError(0, "it is not a file")
        size = path.stat().st_size
        if size <= SIZE_LIMIT:
            with path.open("rb") as file:
                return file.read(SIZE_LIMIT + 1)  # it may have grown
    except OSError as error:
        raise ImportRefusedError(
            f"{path.name} cannot be read: {error.strerror or error}. "
            "Check that it is a file you may read."
        ) from error
    raise ImportRefusedError(
        f"{path.name} was not imported: it {_TOO_LARGE}. "
        "Have it exported in parts, a project for each."
    )


def parse(data: bytes) -> Json:
    """Return the JSON value that the bytes hold; raises FaultError."""
    if len(data) > SIZE_LIMIT:
        raise FaultError(_TOO_LARGE)
    if data.count(b",") + data.count(b"[") + data.count(b"{") > VALUE_LIMIT:
        raise FaultError(f"holds more than {VALUE_LIMIT // 1_000_000} million values")
    repeated: dict[int, str] = {}

    def to_object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        if len(members) != len(pairs):
            repeated[id(members)] = Counter(name for name, _ in pairs).most_common(1)[0][0]
            kept.append(members)
        return members

    kept: list[dict[str, Json]] = []  # so that no other object gets the id of one of these
    tree = _loads(data, to_object)
    if repeated:
        raise _repetition(tree, repeated)
    if _ESCAPED_SURROGATE.search(data):
        _refuse_lone_surrogates(tree)
    return tree


def _loads(data: bytes, to_object: Callable[[list[tuple[str, Json]]], Json]) -> Json:
    try:
        text = data.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
        return json.loads(
            text, object_pairs_hook=to_object, parse_constant=_no_number, parse_float=_finite
        )
    except UnicodeDecodeError as error:
        raise FaultError(f"is not in UTF-8 (byte {error.start + 1})") from error
    except json.JSONDecodeError as error:
        raise FaultError(
            f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}"
        ) from error
    except RecursionError as error:
        raise FaultError("is nested too deeply") from error
    except MemoryError as error:
        raise FaultError("needs more memory than there is") from error
    except ValueError as error:  # Python converts no number of more than 4300 digits
        raise FaultError("holds a number with too many digits") from error


def _no_number(name: str) -> NoReturn:
    raise FaultError(f"holds {name}, which is no number in JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise FaultError(f"holds the number {digits[:40]}, which is too large")
    return number


def to_json_text(value: Json) -> str:
    """Return a JSON value as compact text; raises FaultError where it is nested too deeply."""
    level, depth = [value], 0
    while level:
        if depth > DEPTH_LIMIT:
            raise FaultError(f"is nested more than {DEPTH_LIMIT} levels deep")
        level = [
            child
            for parent in level
            if isinstance(parent, dict | list)
            for child in (parent.values() if isinstance(parent, dict) else parent)
        ]
        depth += 1
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _repetition(tree: Json, repeated: dict[int, str]) -> FaultError:
    for value, path in _walk(tree):
        if id(value) in repeated:
            return FaultError(f"has the member “{repeated[id(value)]}” twice", *path)
    return FaultError(f"has the member “{next(iter(repeated.values()))}” twice in one object")


def _refuse_lone_surrogates(tree: Json) -> None:
    for value, path in _walk(tree):
        texts = [value] if isinstance(value, str) else value if isinstance(value, dict) else ()
        for text in texts:
            try:
                text.encode("utf-8")
            except UnicodeEncodeError as error:
                raise FaultError("holds half a character (a lone surrogate)", *path) from error


def _walk(tree: Json) -> Iterator[tuple[Json, tuple[str | int, ...]]]:
    """Yield every value with its path."""
    waiting: list[tuple[Json, tuple[str | int, ...]]] = [(tree, ())]
    while waiting:
        value, path = waiting.pop()
        yield value, path
        if isinstance(value, dict):
            waiting += [(child, (*path, name)) for name, child in value.items()]
        elif isinstance(value, list):
            waiting += [(child, (*path, index)) for index, child in enumerate(value)]
