"""CSL-JSON, and the JSON of Better BibTeX, which has Zotero's own items inside an object."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import NoReturn

from annotator.errors import ImportRefusedError
from annotator.formats.bibliography import zotero
from annotator.formats.bibliography.entries import Broken
from annotator.messages import Message
from annotator.references.items import DATES, NAMES, NUMBERS, TEXTS, TYPES
from annotator.references.values import Item, Json

_BEGIN = re.compile(r"\[\s*(?=\{)|(?=\{)")
_ITEMS = re.compile(r'"items"\s*:\s*\[\s*(?=\{)')
_ZOTERO = re.compile(r'"Better ?BibTeX JSON"|"itemType"\s*:\s*"')
_VARIABLES = NAMES | DATES | TEXTS | NUMBERS | {"id", "type", "categories", "custom"}
_TELLING = NAMES | DATES | {"container-title", "DOI"}
_NEXT = re.compile(r"\s*,\s*")
_TRIED = 5
_FAR = 4_000
"""Characters of an item that is longer than the head, in which its members are looked for."""
_LISTS = ("items", "references")


def is_csl(head: str) -> bool:
    """Return whether JSON that begins so is a reference, a list of them, or an object with one."""
    begin = _BEGIN.match(head)
    if begin is None:
        return False
    items = _ITEMS.search(head)
    if items and _ZOTERO.search(head):
        return True
    return _has_items(head, begin.end()) or (items is not None and _has_items(head, items.end()))


def _has_items(head: str, start: int) -> bool:
    """Return whether one of the first objects is an item, as far as they stand in a head."""
    for _ in range(_TRIED):
        try:
            item, end = json.JSONDecoder().raw_decode(head, start)
        except (ValueError, RecursionError):
            members = set(re.findall(r'"([^"\\]{1,40})"\s*:', head[start : start + _FAR]))
            return bool(members & _TELLING) and len(members & _VARIABLES) > len(members) / 2
        if isinstance(item, dict) and _is_item(item):
            return True
        following = _NEXT.match(head, end)
        if following is None:
            return False
        start = following.end()
    return False


def _is_item(item: Item) -> bool:
    own = item.keys() & _VARIABLES
    is_typed = item.get("type") in TYPES or bool(own & _TELLING)
    is_known = len(own) == len(item) or (len(own) > 1 and len(own) > len(item) / 2)
    return is_typed and is_known


def read(text: str, name: str) -> Iterator[Item | Broken]:
    """Yield the items of a file; raises ImportRefusedError if it is no such JSON."""
    try:
        value: Json = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise ImportRefusedError(
            "{0} was not imported: it is not JSON (line {1}: {2}). Have it exported again.",
            name,
            str(error.lineno),
            error.msg,
        ) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefusedError(
            "{0} was not imported: it is nested too deeply, or contains an invalid number. Have "
            "it exported again.",
            name,
        ) from error
    for given in _given(value):
        if not isinstance(given, dict):
            yield Broken("", Message("it is not an object with members"))
        elif "itemType" in given:
            yield zotero.item_of(given)
        else:
            yield given


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of a file with some items, each of which CSL's schema allows."""
    before = "[\n"
    for item in items:
        yield before + json.dumps(item, ensure_ascii=False, indent=1)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _given(value: Json) -> list[Json]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        inside = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        return inside if isinstance(inside, list) else [value]
    return [value]


def _no_number(_name: str) -> NoReturn:
    raise ValueError("no number in JSON")
