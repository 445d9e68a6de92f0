"""How regions are recognised: what a headline, a byline or a caption looks like.

Each question is about one stretch of text and takes time linear in it; long stretches are
answered by their length alone.
"""

import re

from annotator.text.bylines import is_dateline, is_publication, read_byline
from annotator.text.dates import date_in

_LONGEST_TITLE = 200
_LONGEST_FURNITURE = 120
_LONGEST_NAME = 40
_LONGEST_DATE = 60
_MOST_WORDS_OF_PAPER = 4
_AT_DATE = re.compile(r"\s*(?:[,|•·–—]\s*(?=[^,|•·–—]*\d)|\s\Z)")
_AND = re.compile(r"\b(?:and|und|et|og|och|y|e)\b|&")
_LONGEST_CAPTION = 400
_LONGEST_QUOTATION = 5_000
_LENGTH_OF_SAMPLE = 65_536

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
    r"|January|February|March|April|June|July|August|September|October|November|December)\.?"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),?"
_CLOCK = r"(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
_DATE = (
    rf"(?:{_DAY} )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}\.? {_MONTH},? \d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
_COUNT = (
    r"(?:\d[\d,.]* (?:comments?|replies|responses?|shares?|views?|likes?)|no comments(?: yet)?)"
)
_COMMENTS = (
    r"(?:(?:leser-?|nutzer-?|user-?)?kommentare|lesermeinungen|commentaires|comentarios|comentários"
    r"|commenti|reacties|kommentarer|komentarze|комментарии|коментарі|σχόλια|yorumlar|תגובות"
    r"|تعليقات|评论|評論|コメント)"
)
"""Heads of readers' comments in languages other than English."""
_SEPARATOR = r"\s*[|·•/»«,–—-]\s*"
# Holds no separator and no white space at its ends, so that there is one way only to match a line.
_BETWEEN = r"[^\s|·•/»«,–—.!?-](?:[^\n|·•/»«,–—.!?-]{0,38}[^\s|·•/»«,–—.!?-])?"

_FURNITURE = re.compile(
    rf"""
      (?:(?:published|posted|(?:last\ )?(?:updated|modified)|created|date):?\s+(?:on\ )?)?
      {_DATE.replace(" ", "[ ]")}(?:(?:{_SEPARATOR}|\s+){_CLOCK.replace(" ", "[ ]")})?
      (?:{_SEPARATOR}{_BETWEEN})*\s*[»›]?
    | {_COUNT.replace(" ", "[ ]")}(?:{_SEPARATOR}{_COUNT.replace(" ", "[ ]")})*\s*[»›:]?
    | comments?\s*(?:\(\d+\))?:? | (?:reader(?:s[’']?|[’']s)?\ )?comments:?
    | {_COMMENTS}\s*(?:\(\d+\))?:? | \d[\d.,]*\s{_COMMENTS}:?
    | (?:leave|post|write|add|submit)\ (?:a|your)\ (?:reply|comment|response)(?:\ below)?:?
    | (?:subscribe|sign\ up|log\ in|sign\ in|register)
      (?:\ (?:to|for|now|here|or|with|by|in)\b[^.!?]*)?
    | share(?:\ (?:this|on|via|with)\b[^.!?]*)?:?
    | follow\ (?:us|me)\b[^.!?]* | join\ us\ on\b[^.!?]*
    | (?:read|view|show|see|load)\ (?:more|all|next)\b[^.!?]* | continue\ reading\b[^.!?]*
    | menu | advertisement:? | sponsored(?:\ content)? | (?:skip|back|return)\ to\ [^.!?]*
    | (?:related|recommended|trending|popular|most\ (?:read|popular|viewed))(?:\ [^.!?]{{1,40}})?:?
    | (?:filed\ under|tagged|tags|categories|category|topics|labels)\b:?\ [^.!?]*
    | posted\ (?:by|in)\ [^.!?]* | click\ here\b[^!?]* | print(?:\ (?:this|page)[^.!?]*)?
    | (?:e-?mail|tweet|facebook|twitter|whatsapp|linkedin|reddit|pin\ it)
      (?:{_SEPARATOR}(?:e-?mail|tweet|facebook|twitter|whatsapp|linkedin|reddit|print|pin\ it))*
    | (?:©|\(c\)|copyright\b).* | all\ rights\ reserved\.?
    | [«‹<←]\s*(?:previous|prev|older|back|home)\b[^.!?]* | (?:next|newer)\b[^.!?]*[»›>→]
    | (?:[-_=~]\s?){{3,}} | (?:\*\s?){{3,}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMMENTS_HEADER = re.compile(
    rf"""
      (?:.{{0,60}}{_SEPARATOR})?{_COUNT.replace(" ", "[ ]")}
      (?:{_SEPARATOR}{_COUNT.replace(" ", "[ ]")})*\s*[»›:]?
      (?:\ (?:to|on|for)\ [“"‘'].{{1,150}})?
    | comments?\s*(?:\(\d+\))?:? | (?:reader(?:s[’']?|[’']s)?\ )comments:?
    | (?:leave|post|write|add)\ a\ (?:reply|comment|response)
    | {_COMMENTS}\s*(?:\(\d+\))?:? | \d[\d.,]*\s{_COMMENTS}:?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMMENT_AUTHOR = re.compile(
    rf"\S[^\n.!?]{{0,60}} (?:says|said|wrote|writes|replied)"
    r"(?: (?:on|at) .{1,40}| \(.{1,40}\))?:"
    rf"|\S[^\n.!?|]{{0,40}} (?:on|at|\||·|–|—) {_DATE}.{{0,30}}",
)
_STAMPED = re.compile(
    r"\S[^\n!?|:(]{0,40}?\s*[,|·•–—(]\s*[^\n!?]{0,40}?"
    r"\b\d{1,2}(?:[:.]\d{2}|\s?h\s?\d{2})(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|Uhr|h))?\)?:?",
    re.IGNORECASE,
)
"""A name, and at which time of day, in any language."""

_MENU = re.compile(r"[^|\n.!?]{1,30}(?:\s\|\s[^|\n.!?]{1,30}){2,}")
_KICKER = re.compile(
    r"(?:opinion|comment(?:ary)?|analysis|editorial|exclusive|breaking(?:\snews)?|politics|world"
    r"|business|culture|sports?|science|health|technology|feature|interview|review|report(?:age)?"
    r"|local|national|international|meinung|kommentar|analyse|leitartikel|exklusiv|politik"
    r"|wirtschaft|kultur|sport|wissen(?:schaft)?|gesundheit|panorama|reportage|lokales|débats"
    r"|éditorial|monde|économie|société|opinión|análisis|economía|mundo|sociedad):?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:(?:Photo(?:graph)?|Image|Picture|Illustration|Graphic|Caption|Foto|Bild)"
    r"(?:\s+(?:by|courtesy|credit)\b[^:]{0,40})?(?::|\s+by\s|\s+courtesy\s)"
    r"|(?:Fig(?:ure|\.)|Abb(?:ildung|\.))\s*\d+)"
    r"|!\[[^\]]*\]\([^)]*\)\Z"
)
_CREDIT = re.compile(
    r"\((?:(?:AP|AFP|EPA|Reuters|Getty)\b[^()]{0,60}"
    r"|(?:Photo|Photograph|Image|Picture|Foto|Credit)s?\b(?::| by| courtesy|/)[^()]{0,80}"
    r"|[^()]{1,60}/(?:AP|AFP|EPA|Reuters|Getty(?: Images)?))\)\.?\Z",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6}\s+\S[^\n]*\Z|\S[^\n]{0,200}\n(?:=+|-{3,})\Z")
_ITEM_OR_SALUTE = re.compile(
    r"(?:[-*+•‣–—]|\(?\d{1,3}[.)])\s|(?:Dear|Dearest|Hi|Hello|Sehr|Liebe[rs]?|Cher|Chère|Querid[oa])\b"
    r"|(?:From|To|Subject|Date|Sent|Cc|Re):|```|~~~|\||<"
)
_QUOTES = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    '"': '"',
    "「": "」",
    "『": "』",
    "”": "”",
}

_CODE_LINE = re.compile(
    r"""
      .*[{};]\s*(?://.*|/\*.*|\#.*)?$ | \s*[\])}]+[,;]?\s*$
    | \s*(?://|/\*|\*/|\#!|\#include|<!--|<\?)
    | \s*(?:def|class|fn|func|function|if|elif|else|for|while|with|try|except|switch|case)\b
      [^.]*[:{(]\s*$
    | \s*(?:import|from|return|raise|package|using|const|let|var|static|pub|public|private|end)\b
      [^.!?]{0,80}(?:[\w"')\]]\s*)?$(?<![a-z]\.)
    | \s*@?[\w.\[\]"'-]+\s*(?:[-+*/|]?=|:=|=>|->)\s*\S | \s*[\w.]+\(.*\)\s*$ | \s*\#\s\S | \s*\$\s
    | \s*"[^"]*"\s*:\s | \s*[\[{]
    """,
    re.VERBOSE,
)
_LOG_LINE = re.compile(
    r"""
      [\[<(]?\d{4}[-/]\d{2}[-/]\d{2}[T\s,_]+\d{2}:\d{2} | [\[<(]?\d{1,2}:\d{2}:\d{2}\b
    | [A-Z][a-z]{2}\s+\d{1,2}\s\d{2}:\d{2}:\d{2}\s | \d{1,3}(?:\.\d{1,3}){3}\s | \[?\d{9,}\.?\d*\b
    | [\[<(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|E|W|I|D)[\]>)]?
      [:\s/][^a-z]
    """,
    re.VERBOSE,
)


def is_prose(text: str) -> bool:
    """Return whether a text is for reading, rather than code, a log or data, by its first lines."""
    lines = [line for line in text[:_LENGTH_OF_SAMPLE].splitlines() if line.strip()]
    if not lines:
        return True
    if lines[0].strip()[0] in "{[" and lines[-1].strip()[-1] in "}],":
        return False
    cut = [line[:_LONGEST_TITLE] for line in lines]
    logged = sum(_LOG_LINE.match(line) is not None for line in cut)
    coded = sum(_CODE_LINE.match(line) is not None for line in cut if len(line) < _LONGEST_TITLE)
    return 2 * logged < len(lines) and 5 * coded < 2 * len(lines)


def is_title(whole: str) -> bool:
    """Return whether a stretch could be a headline: short, with letters, not a sentence's end."""
    if len(whole) > _LONGEST_TITLE or whole.count("\n") > 1 or _ITEM_OR_SALUTE.match(whole):
        return False
    is_open = whole[-1] not in ".,;:…।。" or re.search(r"\b(?:[A-Z]\.){2,}\Z", whole) is not None
    return is_open and any(character.isalpha() for character in whole)


def is_marked_heading(whole: str) -> bool:
    """Return whether a stretch is a heading of Markdown."""
    return _HEADING.match(whole) is not None


def is_byline(whole: str) -> bool:
    """Return whether a stretch names the author, with at most two lines of date or place."""
    first, *rest = whole.split("\n", 3)
    if len(rest) > 2 or not read_byline(first).authors:
        return False
    return all(len(line) <= _LONGEST_FURNITURE and not line.rstrip().endswith(".") for line in rest)


def is_name(whole: str) -> bool:
    """Return whether a stretch is nothing but names, and a date, as may stand under a headline."""
    if "\n" in whole or ":" in whole or len(whole) > 2 * _LONGEST_NAME:
        return False
    name, date = _AT_DATE.split(f"{whole} ", maxsplit=1)
    if date and not is_date(date.strip()):
        return False
    names = "".join(read_byline(name, needs_label=False).authors)
    letters = sum(map(str.isalpha, _AND.sub("", name)))
    return bool(names) and sum(map(str.isalpha, names)) == letters <= _LONGEST_NAME


def is_date(line: str) -> bool:
    """Return whether a line is a date, in any language, with little beside it."""
    if len(line) > _LONGEST_DATE or not any(map(str.isdecimal, line)):
        return False
    return bool(date_in(line)) and is_dateline(line)


def is_masthead(line: str) -> bool:
    """Return whether a line above a headline is the name of a paper."""
    return len(line.split()) <= _MOST_WORDS_OF_PAPER and is_publication(line)


def is_menu(line: str) -> bool:
    """Return whether a line is a row of links between bars, as above an article."""
    return len(line) <= _LONGEST_TITLE and _MENU.fullmatch(line.strip()) is not None


def is_kicker(whole: str) -> bool:
    """Return whether a stretch is the name of a section, as it stands above a headline."""
    return len(whole) <= _LONGEST_NAME and _KICKER.fullmatch(whole.strip()) is not None


def is_caption(whole: str) -> bool:
    """Return whether a stretch says what a picture shows, or who took it."""
    if len(whole) > _LONGEST_CAPTION:
        return False
    return _CAPTION.match(whole) is not None or _CREDIT.search(whole) is not None


def is_quoted(whole: str) -> bool:
    """Return whether a stretch is one quotation from its first sign to its last."""
    closing = _QUOTES.get(whole[0], "")
    if len(whole) > _LONGEST_QUOTATION or not closing or len(whole) < 3 or whole[-1] not in closing:
        return False
    inside = whole[1:-1]
    if whole[0] == "‘":  # Its end is also the apostrophe.
        return re.search(r"’(?!\w)", inside) is None
    return not any(sign in inside for sign in closing)


def is_furniture(line: str) -> bool:
    """Return whether a line belongs to the page, not to the article: dates, counts, invitations."""
    if len(line) > _LONGEST_FURNITURE:
        return False
    return _FURNITURE.fullmatch(line) is not None or is_date(line)


def is_comments_header(line: str) -> bool:
    """Return whether a line announces readers' comments."""
    return len(line) <= _LONGEST_TITLE and _COMMENTS_HEADER.fullmatch(line) is not None


def is_comment_author(line: str) -> bool:
    """Return whether a line opens a comment by naming its writer."""
    return len(line) <= _LONGEST_FURNITURE and _COMMENT_AUTHOR.fullmatch(line) is not None


def is_stamped(line: str) -> bool:
    """Return whether a line says who wrote what follows, and at which time of day."""
    return len(line) <= _LONGEST_FURNITURE and _STAMPED.fullmatch(line) is not None
