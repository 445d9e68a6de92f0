"""RIS to CSL, and back: files of databases and reference managers, a tag and a value on a line.

Read as they are and not only as they should be: one blank before the dash, values over several
lines, records without an end, tags in any order. What CSL has no variable for is kept in `custom`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from annotator.formats.bibliography.entries import Outside, dois
from annotator.references import people
from annotator.references.dates import edtf, parsed, season_of
from annotator.references.items import DATES, NAMES, names_of
from annotator.references.values import Item, Json
from annotator.text.word_lists import words

Field = tuple[str, str]

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])(?P<blanks> {0,4})-(?:[ \t]+(?P<value>.*))?$")
_TYPES = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
    "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case",
    "CHAP": "chapter", "CHART": "figure", "CLSWK": "classic", "COMP": "software",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset",
    "DBASE": "dataset", "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter",
    "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure", "GEN": "document", "GOVDOC": "report", "HEAR": "hearing",
    "ICOMM": "personal_communication", "INPR": "article", "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "legal_case", "MANSCPT": "manuscript", "MAP": "map",
    "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "webpage",
    "MUSIC": "musical_score", "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent",
    "PCOMM": "personal_communication", "RPRT": "report", "SER": "periodical", "SLIDE": "speech",
    "SOUND": "song", "STAND": "standard", "STAT": "legislation", "STD": "standard",
    "THES": "thesis", "UNBILL": "bill", "UNPB": "manuscript", "UNPD": "manuscript",
    "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
_FIRST = {
    "article-journal": "JOUR", "book": "BOOK", "chapter": "CHAP", "paper-conference": "CPAPER",
    "webpage": "ELEC", "report": "RPRT", "dataset": "DATA", "legal_case": "CASE", "bill": "BILL",
    "motion_picture": "MPCT", "figure": "FIGURE", "classic": "CLSWK", "standard": "STAND",
    "personal_communication": "PCOMM", "manuscript": "UNPB", "periodical": "JFULL",
}  # fmt: skip
"""What a type of CSL is called where several types of RIS become it."""
_AUTHORS = {
    "A1": "author", "AU": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor",
    "A4": "translator", "TA": "translator",
}  # fmt: skip
_TEXTS = {
    "TI": "title", "T1": "title", "CT": "title", "ST": "title-short", "T2": "container-title",
    "JO": "container-title", "JF": "container-title", "BT": "container-title",
    "JA": "container-title-short", "J1": "container-title-short", "J2": "container-title-short",
    "T3": "collection-title", "VL": "volume", "IS": "issue", "ET": "edition", "PB": "publisher",
    "CY": "publisher-place", "PP": "publisher-place", "AB": "abstract", "N2": "abstract",
    "N1": "note", "LA": "language", "DO": "DOI", "UR": "URL", "L3": "DOI", "CN": "call-number",
    "NV": "number-of-volumes", "SE": "section", "M3": "genre", "DB": "source", "DP": "archive",
    "ID": "id", "LB": "citation-key", "PM": "PMID", "C2": "PMCID", "CP": "part",
    "OP": "original-title",
}  # fmt: skip
_OUT = {variable: tag for tag, variable in reversed(_TEXTS.items())} | {
    "author": "AU", "editor": "A2", "collection-editor": "A3", "translator": "A4", "title": "TI",
    "container-title": "T2", "ISBN": "SN", "ISSN": "SN", "issued": "DA", "accessed": "Y2",
    "container-title-short": "J2", "abstract": "AB", "DOI": "DO", "publisher-place": "CY",
}  # fmt: skip
_NUMBERED = words("report patent bill legislation standard legal_case hearing dataset")
"""Types whose `IS` is the number of the thing itself."""
_TAGS = (
    frozenset(_TEXTS)
    | frozenset(_AUTHORS)
    | words(
        "TY ER KW SP EP DA PY Y1 Y2 SN AD AN C1 C3 C4 C5 C6 C7 C8 CA L1 L2 L4 LK M1 M2 RI RN RP TT",
        "U1 U2 U3 U4 U5 UK",
    )
)
"""What is a tag though there are not two blanks behind it."""
_DAY = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/(.*))?")
_KEPT_TAG = re.compile(r"[A-Z][A-Z0-9]")
_TYPE_KEY = "ris"
"""Where `custom` holds the type that RIS has more of than CSL."""


def read(text: str) -> Iterator[Item | Outside]:
    """Yield the records of a file, and the lines that belong to none."""
    return (each if isinstance(each, Outside) else item_of(each) for each in split(text))


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of a file with some items, each of which CSL's schema allows."""
    end = "\r\n"
    for item in items:
        lines = [f"{tag}  - {value}" for tag, value in (*fields_of(item), ("ER", ""))]
        yield end.join([*lines, ""])
    yield end


def split(text: str) -> Iterator[list[Field] | Outside]:
    """Yield the fields of each record, its type first, and the lines that belong to none."""
    fields: list[Field] = []
    wrapped: list[str] = []
    outside: Outside | None = None

    def close() -> None:
        if wrapped and fields:
            fields[-1] = (fields[-1][0], "\n".join((fields[-1][1], *wrapped)))
        wrapped.clear()

    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.match(line.strip())
        if found is None or (found["blanks"] != "  " and found["tag"] not in _TAGS):
            if line.strip() and fields:
                wrapped.append(line.strip())
            elif line.strip():
                before = outside or Outside(number, number, line.strip())
                outside = replace(before, last=number)
            continue
        close()
        if outside is not None:
            yield outside
            outside = None
        tag, value = found["tag"], (found["value"] or "").strip()
        if tag in ("TY", "ER") and fields:
            yield fields
            fields = []
        if not fields and tag not in ("TY", "ER"):
            fields.append(("TY", "GEN"))  # a record that does not say what it is
        if tag != "ER":
            fields.append((tag, value))
    close()
    if fields:
        yield fields
    if outside is not None:
        yield outside


def item_of(fields: Iterable[Field]) -> Item:
    """Return the fields of a record as an item of CSL."""
    (_, ris_type), *rest = fields
    csl_type = _TYPES.get(ris_type.upper(), "document")
    item: Item = {"type": csl_type}
    custom: dict[str, Json] = {}
    named: dict[str, list[Json]] = {}
    keywords: list[str] = []
    notes: list[str] = []
    pages = {"SP": "", "EP": ""}
    dates: dict[str, str] = {}
    for tag, raw in rest:
        value = " ".join(raw.split())
        if not value:
            continue
        variable = _variable(tag, value, csl_type)
        if variable == "DOI":
            value, *further = dois(value) or [value]
            if further:
                custom[tag] = [*_list(custom.get(tag)), *further]
        if tag in _AUTHORS:
            named.setdefault(_AUTHORS[tag], []).append(dict(people.from_line(value)))
        elif tag == "KW":
            keywords += [word.strip() for word in raw.split("\n") if word.strip()]
        elif tag in ("DA", "PY", "Y1", "Y2"):
            dates.setdefault(tag, value)
        elif tag in pages and not pages[tag]:
            pages[tag] = value
        elif tag == "N1":
            notes.append(value)
        elif variable and variable not in item:
            item[variable] = value
        elif variable and item[variable] == value:
            pass
        else:
            custom[tag] = [*_list(custom.get(tag)), value]
    item |= {variable: found for variable, found in named.items() if found != [{}]}
    _dates(dates, item, custom)
    page = "-".join(filter(None, pages.values()))
    item |= {"page": page} if page else {}
    item |= {"keyword": "; ".join(keywords)} if keywords else {}
    item |= {"note": "\n".join(notes)} if notes else {}
    if _FIRST.get(csl_type, _only(csl_type)) != ris_type:
        custom[_TYPE_KEY] = ris_type
    return {**item, "custom": custom} if custom else item


def fields_of(item: Mapping[str, Json]) -> Iterator[Field]:
    """Yield the fields that an item goes out with, its type first, as far as RIS goes."""
    csl_type = str(item["type"])
    found = item.get("custom")
    custom = dict(found) if isinstance(found, dict) else {}
    kept_type = custom.pop(_TYPE_KEY, None)
    is_kept = isinstance(kept_type, str) and _TYPES.get(kept_type, "document") == csl_type
    yield "TY", str(kept_type) if is_kept else _FIRST.get(csl_type) or _only(csl_type)
    for variable, value in item.items():
        tag = "IS" if variable == _issue(csl_type) else _OUT.get(variable, "")
        if variable in NAMES and tag:
            yield from (
                (tag, line) for n in names_of(item, variable) if (line := people.to_line(n))
            )
        elif variable == "issued":
            yield from _written_date(value)
        elif variable in DATES and tag:
            if date := edtf(value):
                yield tag, date.replace("-", "/")
        elif variable == "page":
            first, dash, last = str(value).partition("-")
            yield "SP", first
            yield from ((("EP", last),) if dash else ())
        elif variable == "keyword":
            yield from (("KW", word) for word in str(value).split("; "))
        elif variable == "note":
            yield from (("N1", line) for line in str(value).splitlines() if line.strip())
        elif tag and (tag != "IS" or variable == _issue(csl_type)) and str(value).strip():
            yield tag, " ".join(str(value).split())
    for tag, value in custom.items():
        if _KEPT_TAG.fullmatch(tag) and tag not in ("TY", "ER"):
            lines = [each for each in _list(value) if isinstance(each, str)]
            yield from ((tag, " ".join(line.split())) for line in lines)


def _variable(tag: str, value: str, csl_type: str) -> str:
    if tag == "SN":
        return "ISSN" if re.match(r"\d{4}-?\d{3}[\dXx](?![\dXx-])", value) else "ISBN"
    return _issue(csl_type) if tag == "IS" else _TEXTS.get(tag, "")


def _issue(csl_type: str) -> str:
    return "number" if csl_type in _NUMBERED else "issue"


def _only(csl_type: str) -> str:
    return next((tag for tag, found in _TYPES.items() if found == csl_type), "GEN")


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _dates(dates: Mapping[str, str], item: Item, custom: dict[str, Json]) -> None:
    """Put in when it was issued, from whatever says it most precisely, and when it was seen."""
    issued = [_date(dates[tag]) for tag in ("DA", "PY", "Y1") if tag in dates]
    issued.sort(key=lambda date: -len(str(date.get("date-parts", ""))))
    if issued:
        said = [date["season"] for date in issued if "season" in date]
        item["issued"] = {**issued[0], **({"season": said[0]} if said else {})}
    if "Y2" in dates:
        item["accessed"] = _date(dates["Y2"])


def _date(text: str) -> dict[str, Json]:
    found = _DAY.fullmatch(text)
    if found is None:
        return parsed(text)
    date = parsed("-".join(part for part in found.group(1, 2, 3) if part))
    if "literal" in date:
        return parsed(text)
    season = parsed(f"{found[4]} {found[1]}") if found[4] else {}
    return {**date, "season": season["season"]} if "season" in season else date


def _written_date(value: Json) -> Iterator[Field]:
    date = edtf(value)
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    if found and (not found[2] or int(found[2]) <= 12):
        year, month, day = (part or "" for part in found.groups())
        yield "PY", year
        season = season_of(value)
        yield "DA", f"{year}/{month}/{day}/{season}"
    elif date:
        yield "DA", date
    elif isinstance(value, dict):
        text = value.get("literal") or value.get("raw")
        if isinstance(text, str):
            yield "PY", " ".join(text.split())
