"""The plain text of a mail: what its writer says, whom it quotes, what was forwarded, what signs.

Only what is certain gets a voice: lines that begin with `>`, the line that announces them, and
blocks that look like the headers of a mail. All else is the writer's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from annotator.documents.builder import TextBuilder
from annotator.documents.mail.headers import name_of
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

_QUOTE = re.compile(r"(?:>[ ]?){1,64}")
_FROM_LINE = re.compile(r">From ")
_SIGNATURE = re.compile(r"-- ?\Z|-----BEGIN PGP SIGNATURE-----\Z")
_LIST_FOOTER = re.compile(r"_{20,}\Z")
_FURNITURE = re.compile(
    r"""
      -----BEGIN\ PGP\ SIGNED\ MESSAGE-
    | sent\ from\ my\ | get\ outlook\ for\ | von\ meinem\ .{2,30}\ gesendet
    | envoyé\ de(?:puis)?\ mon\b
    | (?:confidentiality\ (?:notice|note)|disclaimer)\b | virus-free\.
    | (?:this|the\ information\ (?:contained\ )?in\ this)\ (?:e-?mail|message|communication)\b
      [^.]{0,200}\b(?:confidential|privileged|intended\ (?:only|solely))
    | diese\ e-?mail\b[^.]{0,200}\bvertraulich
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANNOUNCES = re.compile(
    r"(?:\bwrote|\bwrites|\bsaid|\bschrieb|\ba écrit|\bécrivit|\bescribió|\bha scritto|\bschreef"
    r"|\bescreveu|\bskrev|\bnapisał\(?a?\)?|\bписала?|\bпишет)(?:[^:\n]{0,120})[ \u00a0]?:\Z",
    re.IGNORECASE,
)
# Programs of all languages name the writer with the address, and a day or an hour.
_WITH_ADDRESS = re.compile(
    r"[<(][^<>\s@]{1,64}@[^<>\s@]{1,255}>.{0,80}[:：]\Z|[<(][^<>\s@]{1,64}@[^<>\s@]{1,255}[>)]+\s?:\Z",
)
_ADDRESS = re.compile(r"[<\[(](?:mailto:)?[^<>\s@]{1,64}@[^<>\s@\])]{1,255}[>\])]")
_BEFORE_NAME = re.compile(
    r'[,;:"\u201e]|\d\d(?: ?[AaPp][Mm])?\b'
    r"|\b(?:schrieb|schreef|skrev|uživatel|používateľ|מאת|بواسطة)\s"
)
_NAME_AFTER_VERB = re.compile(
    r"\b(?:schrieb|skrev|schreef)[ ]+([^\W\d_][^,;:<>\d\n]{0,60}?)[ ]?:\Z"
)
_NAME_BEFORE_VERB = re.compile(
    r"(?:\A|[,;:]|\d\d(?:[ ]?[ap]m)?)[ ]*([^\W\d_][^,;:<>\d\n]{0,60}?)[ ]*"
    r"(?:(?:wrote|writes|said|a écrit|escribió|ha scritto|schreef|escreveu|skrev)[ \u00a0]?)?:\Z",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"-{2,12}\s?(?:Forwarded (?:message|mail)|Original[ -](?:Message|Appointment|Nachricht)"
    r"|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message (?:transféré|d'origine)"
    r"|Mensaje (?:reenviado|original)|Messaggio (?:inoltrato|originale)|Doorgestuurd bericht"
    r"|(?:Пересылаемое|Перенаправленное) сообщение)[^\n]{0,80}|Begin forwarded message:",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"[ \t]{0,8}\*?(?:From|Von|De|Da|Van|Fra|Från|От|Od)[ \u00a0]?:\*?[ \t]*(.+)", re.IGNORECASE
)
_HEADER = re.compile(r"[ \t]{0,8}\*?[^\W\d_][\w -]{0,24}[ \u00a0]?:\*?(?:[ \t]|\Z)")
_LONGEST_ANNOUNCEMENT = 400


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines between blank lines, all quoted to the same depth."""

    depth: int
    lines: list[str]

    @property
    def whole(self) -> str:
        return "\n".join(self.lines)


def add_plain_body(builder: TextBuilder, text: str, voice: str) -> None:
    """Put the body of a mail into the text; `voice` is that of who wrote it, or nothing."""
    _Body(builder, voice).add(list(_blocks(text)))


def _blocks(text: str) -> Iterator[_Block]:
    lines = (line.rstrip() if line.rstrip() != "--" else line for line in text.split("\n"))
    for depth, group in groupby(lines, _depth):
        for is_blank, stretch in groupby(group, lambda line: not line.strip("> ")):
            if not is_blank:
                yield _Block(depth, list(stretch))


def _depth(line: str) -> int:
    match = _QUOTE.match(line)
    return match.group().count(">") if match and not _FROM_LINE.match(line) else 0


class _Body:
    def __init__(self, builder: TextBuilder, voice: str) -> None:
        self._builder = builder
        self._voice = voice
        self._kind = RegionKind.PARAGRAPH
        self._quoted: dict[int, str] = {}
        self._is_end = False

    def add(self, blocks: list[_Block]) -> None:
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            self._builder.break_block()
            if block.depth:
                self._add_quotation(block, following)
            else:
                self._add_own(block, following)

    def _add_quotation(self, block: _Block, following: _Block | None) -> None:
        self._is_end = False
        builder, voice = self._builder, self._quoted.get(block.depth, "")
        bare = [_QUOTE.sub("", line, count=1) for line in block.lines]
        self._announce(bare, block.depth, following)
        with (
            builder.region(RegionKind.QUOTATION, voice),
            builder.style(StyleKind.QUOTATION, str(block.depth)),
        ):
            builder.add(block.whole)

    def _add_own(self, block: _Block, following: _Block | None) -> None:
        if self._add_forwarded(block):
            return
        lines = block.lines
        for number, line in enumerate(lines):
            if _SIGNATURE.match(line) or (_LIST_FOOTER.match(line) and _is_list(lines)):
                if number:
                    self._add_lines(lines[:number], self._kind, self._voice)
                    self._builder.end_line()
                self._is_end = True
                lines = lines[number:]
                break
        if self._is_end or _FURNITURE.match(lines[0]):
            self._add_lines(lines, RegionKind.FURNITURE, "")
        elif self._announce(lines, 0, following):
            self._add_lines(lines, RegionKind.BYLINE, self._voice)
        else:
            self._add_lines(lines, self._kind, self._voice)

    def _add_lines(self, lines: list[str], kind: RegionKind, voice: str) -> None:
        with self._builder.region(kind, voice):
            self._builder.add("\n".join(lines))

    def _announce(self, lines: list[str], depth: int, following: _Block | None) -> bool:
        """Note who is quoted next, if the end of a block says so; return whether all of it does."""
        if following is None or following.depth != depth + 1:
            return False
        whole = " ".join(" ".join(lines[-3:]).split())
        is_announced = announces_words(whole)
        if is_announced:
            self._quoted = {d: voice for d, voice in self._quoted.items() if d <= depth}
            self._quoted[depth + 1] = announced_name(whole)
        return is_announced and len(lines) <= 3

    def _add_forwarded(self, block: _Block) -> bool:
        """Add a block that opens a forwarded mail; what follows is quoted from its writer."""
        lines = block.lines
        marker = _MARKER.match(lines[0].strip()) is not None or _LIST_FOOTER.match(lines[0])
        heads = lines[1:] if marker else lines
        if not heads:
            if marker and not _LIST_FOOTER.match(lines[0]):
                self._add_lines(lines, RegionKind.FURNITURE, "")
                return True
            return False
        sender, count = sender_of(heads, is_marked=bool(marker))
        if not sender:
            return False
        # Addressees go on over several lines, and a body may begin without a blank line.
        count = len(heads) if len(heads) <= count + 3 else count
        self._is_end = False
        self._kind, self._voice = RegionKind.QUOTATION, sender
        stop = len(lines) - len(heads) + count
        self._add_lines(lines[:stop], RegionKind.BYLINE, "")
        if stop < len(lines):
            self._builder.end_line()
            self._add_lines(lines[stop:], self._kind, self._voice)
        return True


def _is_list(lines: list[str]) -> bool:
    return any("list" in line.lower() for line in lines)


def sender_of(lines: list[str], *, is_marked: bool) -> tuple[str, int]:
    """Return whom lines like the headers of a mail are from, or nothing, and how many they are.

    The sender comes first, unless a line before them marks them as headers.
    """
    count = 0
    while count < len(lines) and _HEADER.match(lines[count]):
        count += 1
    sender = next(filter(None, map(_FROM.match, lines[: count if is_marked else 1])), None)
    return (name_of(sender[1].strip("* ")), count) if sender and count >= 3 else ("", 0)


def announces_words(whole: str) -> bool:
    """Return whether a stretch announces whose words come next, as in `Anna wrote:`."""
    if len(whole) > _LONGEST_ANNOUNCEMENT:
        return False
    has_time = any(character.isdigit() for character in whole)
    return bool(_ANNOUNCES.search(whole[-160:]) or (has_time and _WITH_ADDRESS.search(whole)))


def announced_name(announcement: str) -> str:
    """Return who is announced by a line such as `On Monday, Anna Kern <a@b.example> wrote:`."""
    if address := _ADDRESS.search(announcement):
        before = announcement[: address.start()].rstrip("\"\u201d'( ")
        name = _BEFORE_NAME.split(before)[-1].strip()
        return name or address.group()[1:-1].removeprefix("mailto:")
    match = _NAME_AFTER_VERB.search(announcement[-160:]) or _NAME_BEFORE_VERB.search(
        announcement[-160:]
    )
    return match[1].strip() if match else ""
