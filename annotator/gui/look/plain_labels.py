"""Texts for labels, buttons and tool tips, which take some signs for markup or for a key."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Return a text that a tool tip shows as it stands, whatever is in it."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def literal(text: str) -> str:
    """Return a text that a button or a menu shows as it stands: `&` is no sign for a key."""
    return text.replace("&", "&&")


def without_key(text: str) -> str:
    """Return the text of an action or a label without the sign for its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def plain_name(text: str) -> str:
    """Return how an action is called, without the signs for its menu."""
    return without_key(text).removesuffix("…")
