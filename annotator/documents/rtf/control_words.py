"""Control words of RTF that change how what follows looks, or how it is to be read."""

from collections.abc import Callable

from annotator.documents.rtf import tables
from annotator.documents.rtf.state import Destination, Font, Head, State
from annotator.model.findings import StyleKind

ControlWord = Callable[[State, Head, int | None], None]
"""What a control word with its number does to the state of its group and the head of the file."""

_TOGGLES = {
    b"b": StyleKind.BOLD,
    b"i": StyleKind.ITALIC,
    b"strike": StyleKind.STRIKE,
    b"striked": StyleKind.STRIKE,
    b"ul": StyleKind.UNDERLINE,
    b"uld": StyleKind.UNDERLINE,
    b"uldb": StyleKind.UNDERLINE,
    b"ulw": StyleKind.UNDERLINE,
    b"super": StyleKind.SUPERSCRIPT,
    b"sub": StyleKind.SUBSCRIPT,
}


def _toggle(kind: StyleKind) -> ControlWord:
    def set_state(state: State, _head: Head, number: int | None) -> None:
        state.kinds = state.kinds | {kind} if number != 0 else state.kinds - {kind}

    return set_state


def _lift(kind: StyleKind) -> ControlWord:
    """Take half points, 6 where none are given; 0 is the line itself."""

    def set_state(state: State, _head: Head, number: int | None) -> None:
        state.kinds -= {StyleKind.SUPERSCRIPT, StyleKind.SUBSCRIPT}
        if number != 0:
            state.kinds |= {kind}

    return set_state


def _remove(*kinds: StyleKind) -> ControlWord:
    def set_state(state: State, _head: Head, _number: int | None) -> None:
        state.kinds -= frozenset(kinds)

    return set_state


def _reset_characters(state: State, head: Head, _number: int | None) -> None:
    state.kinds = frozenset()
    state.is_hidden = state.is_deleted = state.is_inserted = False
    state.font = head.default_font


def _reset_paragraph(state: State, _head: Head, _number: int | None) -> None:
    state.style = state.outline = state.level = 0
    state.is_in_table = state.is_drop_cap = False


def _hide(state: State, _head: Head, number: int | None) -> None:
    state.is_hidden = number != 0


def _delete(state: State, _head: Head, number: int | None) -> None:
    state.is_deleted = number != 0


def _insert(state: State, _head: Head, number: int | None) -> None:
    state.is_inserted = number != 0


def _drop_cap(state: State, _head: Head, _number: int | None) -> None:
    state.is_drop_cap = True


def _set_fallback(state: State, _head: Head, number: int | None) -> None:
    state.fallback_length = min(max(number or 0, 0), 100)


def _set_style(state: State, _head: Head, number: int | None) -> None:
    state.style = number or 0


def _set_outline(state: State, _head: Head, number: int | None) -> None:
    state.outline = number + 1 if number is not None and 0 <= number < 9 else 0


def _set_level(state: State, _head: Head, number: int | None) -> None:
    state.level = min(max(number or 0, 0), 8)


def _set_in_table(state: State, _head: Head, _number: int | None) -> None:
    state.is_in_table = True


def _set_font(state: State, _head: Head, number: int | None) -> None:
    state.font = number if number is not None else -1


def _set_default_font(state: State, head: Head, number: int | None) -> None:
    head.default_font = number or 0
    state.font = head.default_font


def _set_language(_state: State, head: Head, number: int | None) -> None:
    head.language = number or 0


def _set_code_page(_state: State, head: Head, number: int | None) -> None:
    head.encoding = _code_page(number) or head.encoding


def _set_charset(state: State, head: Head, number: int | None) -> None:
    if state.destination is Destination.FONTS:
        font = head.fonts.setdefault(state.font, Font())
        font.encoding = tables.CHARSETS.get(number or 0, "")
        font.is_symbol = number == tables.SYMBOL_CHARSET


def _set_font_code_page(state: State, head: Head, number: int | None) -> None:
    if state.destination is Destination.FONTS and _code_page(number):
        head.fonts.setdefault(state.font, Font()).encoding = _code_page(number)


def _code_page(number: int | None) -> str:
    """Return Python's name of a code page of Windows, or nothing."""
    special = {65001: "utf-8", 10000: "mac_roman", 20127: "ascii", 28591: "latin-1", 936: "gb18030"}
    name = special.get(number or 0, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name


STATE_CONTROL_WORDS: dict[bytes, ControlWord] = {
    **{word: _toggle(kind) for word, kind in _TOGGLES.items()},
    b"ulnone": _remove(StyleKind.UNDERLINE),
    b"nosupersub": _remove(StyleKind.SUPERSCRIPT, StyleKind.SUBSCRIPT),
    b"plain": _reset_characters,
    b"pard": _reset_paragraph,
    b"v": _hide,
    b"deleted": _delete,
    b"revised": _insert,
    b"dropcapt": _drop_cap,
    b"up": _lift(StyleKind.SUPERSCRIPT),
    b"dn": _lift(StyleKind.SUBSCRIPT),
    b"uc": _set_fallback,
    b"s": _set_style,
    b"outlinelevel": _set_outline,
    b"ilvl": _set_level,
    b"intbl": _set_in_table,
    b"f": _set_font,
    b"deff": _set_default_font,
    b"deflang": _set_language,
    b"ansicpg": _set_code_page,
    b"fcharset": _set_charset,
    b"cpg": _set_font_code_page,
}
