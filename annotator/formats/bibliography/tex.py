"""TeX as bibliographies hold it, to Unicode and back.

Only what stands in fields of entries: accents, symbols, braces, dashes and quotation marks, a few
fonts, which CSL writes as tags (`<i>`, `<sup>`). Nothing is defined or run. The names of some
1,500 symbols are pylatexenc's. Linear in the length of the text, however deep its braces are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from annotator.text.word_lists import words

_Op = Callable[[str], str]

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]+)\*?(?P<blank>\s*)|\\(?P<sign>.)|(?P<open>\{)|(?P<close>\})|(?P<dollar>\$)"
    r"|(?P<raised>[\^_])|(?P<ligature>---?|``|''|[?!]`|~)|(?P<text>[^\\{}$^_~`'?!-]+|.)",
    re.DOTALL,
)
_PLAIN = re.compile(r"[\\{}$~`]|--|''")
"""What a text without TeX has none of."""
_LIGATURES = {
    "---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": "\u00a0",
}  # fmt: skip
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_ALONE = {"^": "^", "~": "~", "`": "`", "'": "´", '"': "¨", "=": "¯"}
"""What an accent over nothing is."""
_SIGNS = {"\\": " ", " ": " ", "\n": " ", "\t": " ", ",": "\u2009", ";": " ", ":": " "}
_NOTHING = frozenset("-/@!()[]")
_WRAPPED = {
    **dict.fromkeys(("textit", "emph", "textsl", "mathit", "it", "em", "sl"), "i"),
    **dict.fromkeys(("textbf", "mathbf", "bf"), "b"),
    **dict.fromkeys(("textsuperscript", "sp", "textsu"), "sup"),
    **dict.fromkeys(("textsubscript", "sb"), "sub"),
}
_SWITCHES = words("it em sl bf rm sf tt sc tiny small normalsize large relax protect")
"""Words that hold to the end of their braces, or do nothing."""
_DROPPED = words("noopsort begin end hspace vspace cite citep label")
"""Words whose argument is no text."""
_NAMES = {
    "BibTeX": "BibTeX", "LaTeX": "LaTeX", "TeX": "TeX", "textinterrobangdown": "⸘",
    "textasciicircum": "^", "textasciitilde": "~", "textbackslash": "\\", "textbraceleft": "{",
    "textbraceright": "}", "copyright": "©", "pounds": "£", "S": "§", "P": "¶", "dag": "†",
    "lbrace": "{", "rbrace": "}",
}  # fmt: skip
_MOST_NESTED = 50
_ESCAPED = re.compile(r"[\\%&#$_{}~^]")
_ESCAPES = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_LIGATED = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
_TAGS = (
    ("i", "textit"), ("b", "textbf"), ("sup", "textsuperscript"), ("sub", "textsubscript"),
)  # fmt: skip
_NOT_IN_AN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D"}


def to_text(tex: str) -> str:
    """Return what TeX shows, on one line; a command that is not known stays as it is."""
    if not _PLAIN.search(tex):
        return " ".join(tex.split()) if tex.isascii() else _one_line(tex)
    return _one_line(_Decoder(tex).text())


def to_address(tex: str) -> str:
    """Return an address or a number that stands in TeX, in which only escapes count."""
    text = re.sub(r"\\(?:url|path|nolinkurl)\s*(?=\{)", "", tex)
    text = re.sub(r"\\textasciitilde\s*(?:\{\})?|\\~\s*(?:\{\})?|\$\\sim\$", "~", text)
    return "".join(re.sub(r"\\([%&#$_{}\\])|[{}]", r"\1", text).split())


def from_text(text: str) -> str:
    """Return TeX that shows a text, which `to_text` reads back as it was."""
    is_balanced = _is_balanced(text)
    escaped = _ESCAPED.sub(lambda found: _escape(found[0], is_balanced=is_balanced), text)
    escaped = _LIGATED.sub("{}", escaped)
    for tag, command in _TAGS:
        escaped = re.sub(rf"<{tag}>([^<>]*)</{tag}>", rf"\\{command}{{\1}}", escaped)
    return escaped


def from_address(text: str) -> str:
    """Return an address as it may stand in a field, where nothing of it is escaped."""
    return "".join(_NOT_IN_AN_ADDRESS.get(character, character) for character in text)


def split_outside(tex: str, pattern: str) -> list[str]:
    """Split TeX at a regular expression wherever that does not stand in braces."""
    if "{" not in tex and "\\" not in tex:
        return re.split(pattern, tex)
    pieces: list[str] = []
    depth = start = 0
    for found in re.finditer(rf"\\.|[{{}}]|(?P<cut>{pattern})", tex, re.DOTALL):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth = max(0, depth - 1)
        elif found["cut"] is not None and depth == 0:
            pieces.append(tex[start : found.start()])
            start = found.end()
    return [*pieces, tex[start:]]


class _Decoder:
    """Reads TeX once from its beginning to its end."""

    def __init__(self, tex: str) -> None:
        self._tex = tex
        self._out: list[str] = []
        self._open: list[tuple[_Op | None, int, list[_Op]]] = []
        """For each brace that is open: what is done to its text, where that begins, what waits."""
        self._waiting: list[_Op] = []
        """What is to be done to the arguments that come next, the last first."""
        dollars = len(re.findall(r"(?<!\\)\$", tex))
        self._has_maths = dollars % 2 == 0
        self._is_maths = False

    def text(self) -> str:
        """Return the text."""
        at = 0
        while found := _TOKEN.match(self._tex, at):
            at = self._take(found) or found.end()
        return "".join(self._out)

    def _take(self, found: re.Match[str]) -> int:
        """Take in a token; return where to go on if that is not behind it."""
        taken = found[0]
        match found.lastgroup:
            case "blank":  # of the groups of a word this is the last
                return self._take_word(found)
            case "sign":
                self._take_sign(found["sign"])
            case "open":
                is_deep = len(self._open) > _MOST_NESTED
                op = self._waiting.pop() if self._waiting else None
                self._open.append((None if is_deep else op, len(self._out), self._waiting))
                self._waiting = []
            case "close" if self._open:
                op, start, self._waiting = self._open.pop()
                if op is not None:
                    self._out[start:] = [op("".join(self._out[start:]))]
            case "dollar" if self._has_maths:
                self._is_maths = not self._is_maths
            case "raised" if self._is_maths:
                self._waiting.append(_wrap("sup" if taken == "^" else "sub"))
            case "ligature":
                self._emit(_LIGATURES[taken])
            case "close":
                pass
            case _:
                self._take_text(taken)
        return 0

    def _take_text(self, text: str) -> None:
        if self._waiting:
            text = text.lstrip()
        while text and self._waiting:
            self._emit(text[0])
            text = text[1:]
        if text:
            self._out.append(text)

    def _take_sign(self, sign: str) -> None:
        if sign in _ACCENTS:
            self._waiting.append(_accent(sign))
        elif sign not in _NOTHING:
            self._emit(_SIGNS.get(sign, sign))

    def _take_word(self, found: re.Match[str]) -> int:
        word = found["word"]
        has_argument = self._tex.startswith("{", found.end())
        if word in _SWITCHES:
            if word in _WRAPPED and self._open and self._open[-1][0] is None:
                _, start, waiting = self._open[-1]
                if len(self._open) < _MOST_NESTED:
                    self._open[-1] = (_wrap(_WRAPPED[word]), start, waiting)
        elif word in ("url", "path", "nolinkurl") and has_argument:
            end = _end_of_group(self._tex, found.end())
            self._emit(to_address(self._tex[found.end() : end]))
            return end
        elif word == "href" and has_argument:
            return _end_of_group(self._tex, found.end())
        elif word in _ACCENTS:
            self._waiting.append(_accent(word))
        elif word in _WRAPPED:
            self._waiting.append(_wrap(_WRAPPED[word]))
        elif word in _DROPPED:
            self._waiting.append(lambda _argument: "")
        elif word == "ElsevierGlyph":
            self._waiting.append(_character)
        elif (symbol := _symbols().get(word)) is not None:
            self._emit(symbol)
        elif not has_argument:
            self._emit(found[0])
        return 0

    def _emit(self, text: str) -> None:
        self._out.append(self._waiting.pop()(text) if self._waiting else text)


@cache
def _symbols() -> dict[str, str]:
    from pylatexenc.latex2text import get_default_latex_context_db
    from pylatexenc.latexencode import get_builtin_uni2latex_dict

    found: dict[str, str] = {}
    for code, tex in get_builtin_uni2latex_dict().items():
        if name := re.fullmatch(r"(?:\\ensuremath\{)?\\([A-Za-z]{2,})\}?", tex):
            found.setdefault(name[1], chr(code))
    for spec in get_default_latex_context_db().iter_macro_specs():
        shown = spec.simplify_repl
        if isinstance(shown, str) and shown and "%" not in shown and spec.macroname != "today":
            found[spec.macroname] = shown
    return {**found, **_NAMES}


def _accent(sign: str) -> _Op:
    def put_on(letter: str) -> str:
        letter = letter.strip()
        if not letter:
            return _ALONE.get(sign, "")
        first = {"ı": "i", "ȷ": "j"}.get(letter[0], letter[0])
        return unicodedata.normalize("NFC", first + _ACCENTS[sign]) + letter[1:]

    return put_on


def _wrap(tag: str) -> _Op:
    return lambda text: f"<{tag}>{text}</{tag}>" if text else ""


def _character(code: str) -> str:
    is_code = re.fullmatch(r"[0-9A-Fa-f]{2,5}", code) and not 0xD800 <= int(code, 16) < 0xE000
    return chr(int(code, 16)) if is_code else code


def _end_of_group(tex: str, start: int) -> int:
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return len(tex)


def _escape(sign: str, *, is_balanced: bool) -> str:
    if sign in "{}" and not is_balanced:
        return r"\textbraceleft{}" if sign == "{" else r"\textbraceright{}"
    return _ESCAPES.get(sign, f"\\{sign}")


def _is_balanced(text: str) -> bool:
    depth = 0
    for brace in re.findall("[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
