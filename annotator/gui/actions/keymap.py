"""Which keys each action has: its own, or those the analyst gave it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Never

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotator.errors import AnnotatorError
from annotator.gui.actions.action import Action
from annotator.gui.actions.making import WindowAction, translated
from annotator.gui.look.plain_labels import plain_name


class KeyTakenError(AnnotatorError):
    """A key that another action has."""


def keys_of(row: Action[Never], changed: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of an action; an empty key of the analyst's own takes them away."""
    own = changed.get(row.name)
    return row.keys if own is None else (own,) if own else ()


def with_key(
    row: Action[Never], key: str, changed: Mapping[str, str], rows: Iterable[Action[Never]]
) -> dict[str, str]:
    """Return the analyst's keys with another one for an action.

    Raises KeyTakenError, which names the other action that has this key.
    """
    wanted = QKeySequence(key)
    for other in rows:
        if other.name != row.name and any(
            QKeySequence(taken) == wanted for taken in keys_of(other, changed) if key
        ):
            raise KeyTakenError(
                QCoreApplication.translate(
                    "keymap",
                    "{0} is the key of “{1}”. Choose another key, or give that action another one "
                    "first.",
                ).format(key_text(key), action_label(other))
            )
    result = {**changed, row.name: key}
    if row.keys[:1] == (key,):
        del result[row.name]
    return result


def apply_keys(actions: Iterable[WindowAction], changed: Mapping[str, str]) -> None:
    """Give the actions of a window their keys, which their tool tips name."""
    for action in actions:
        keys = keys_of(action.row, changed)
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = f" ({key_text(keys[0])})" if keys else ""
        action.setToolTip(translated(action.row.tip) + shown)


def action_label(row: Action[Never]) -> str:
    """Return how an action reads, without the marks of menus."""
    return plain_name(translated(row.title))


def typed(key: str) -> str:
    """Return a key as it is typed: `j` for J, `J` for Shift+J."""
    return key.lower() if len(key) == 1 else re.sub(r"^Shift\+([A-Z])$", r"\1", key)


def key_text(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_text_here(key: str, layout: Mapping[str, str]) -> str:
    """Return a key with its name, and with what is printed on it in the layout in use.

    `layout` is what keys give by their signs in the US layout.
    """
    text, sign = key_text_with_name(key), key.rpartition("+")[2].lower()
    return f"{text}  ·  {key_text(key)[:-1]}{layout[sign].upper()}" if sign in layout else text


def key_text_with_name(key: str) -> str:
    """Return a key as this system writes it, with the name of a sign that is hard to see."""
    tr = QCoreApplication.translate
    names = {
        ",": tr("keymap", "comma"),
        ".": tr("keymap", "full stop"),
        ";": tr("keymap", "semicolon"),
        "-": tr("keymap", "minus"),
        "+": tr("keymap", "plus"),
        "=": tr("keymap", "equals"),
        "/": tr("keymap", "slash"),
        "(": tr("keymap", "opening bracket"),
        ")": tr("keymap", "closing bracket"),
        "[": tr("keymap", "left bracket"),
        "]": tr("keymap", "right bracket"),
    }
    return f"{key}  {names[key]}" if key in names else key_text(key)
