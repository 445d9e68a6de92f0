"""Which keys each action has: its own, or those the analyst gave it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from annotator.errors import AnnotatorError
from annotator.gui.actions import ACTIONS, ActionSpec
from annotator.gui.actions.making import translated
from annotator.gui.look.plain_labels import plain_name

_SPECS = {spec.name: spec for spec in ACTIONS}


class KeyTakenError(AnnotatorError):
    """A key that another action has."""


def keys_of(name: str, changed: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of an action; an empty key of the analyst's own takes them away."""
    if name in changed:
        return (changed[name],) if changed[name] else ()
    return _SPECS[name].keys


def with_key(name: str, key: str, changed: Mapping[str, str]) -> dict[str, str]:
    """Return the analyst's keys with another one; raises KeyTakenError, which names the clash."""
    wanted = QKeySequence(key)
    for other in ACTIONS:
        if other.name != name and any(
            QKeySequence(taken) == wanted for taken in keys_of(other.name, changed) if key
        ):
            raise KeyTakenError(
                QCoreApplication.translate(
                    "keymap",
                    "{0} is the key of “{1}”. Choose another key, or give that action another one "
                    "first.",
                ).format(native(key), words(other))
            )
    result = {**changed, name: key}
    if _SPECS[name].keys[:1] == (key,):
        del result[name]
    return result


def apply_keys(actions: Mapping[str, QAction], changed: Mapping[str, str]) -> None:
    """Give the actions of a window their keys, which their tool tips name."""
    for name, action in actions.items():
        keys = keys_of(name, changed)
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = f" ({native(keys[0])})" if keys else ""
        action.setToolTip(translated(_SPECS[name].tip) + shown)


def words(spec: ActionSpec) -> str:
    """Return how an action reads, without the marks of menus."""
    return plain_name(translated(spec.text))


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def readable(key: str) -> str:
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
        "[": tr("keymap", "left bracket"),
        "]": tr("keymap", "right bracket"),
    }
    return f"{key}  {names[key]}" if key in names else native(key)
