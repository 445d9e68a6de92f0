"""BibTeX and BibLaTeX to CSL, and back. What CSL has no variable for is kept in `custom`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from annotator.formats.bibliography import names, tex
from annotator.formats.bibliography.bibtex_syntax import MONTHS, BibEntry, joined, split
from annotator.formats.bibliography.entries import Broken, Outside, dois
from annotator.references.dates import edtf, parsed
from annotator.references.items import DATES, NAMES, NUMBERS, TEXTS, TYPES, names_of
from annotator.references.values import Item, Json
from annotator.text.dates import iso_date
from annotator.text.word_lists import words

_TYPES = {
    "article": "article-journal", "periodical": "periodical", "book": "book", "mvbook": "book",
    "booklet": "pamphlet", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "inbook": "chapter",
    "incollection": "chapter", "suppbook": "chapter", "suppcollection": "chapter",
    "bookinbook": "book", "inproceedings": "paper-conference", "conference": "paper-conference",
    "inreference": "entry", "manual": "report", "mastersthesis": "thesis", "phdthesis": "thesis",
    "thesis": "thesis", "techreport": "report", "report": "report", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "unpublished": "manuscript", "patent": "patent",
    "dataset": "dataset", "software": "software", "artwork": "graphic", "image": "graphic",
    "audio": "song", "music": "song", "movie": "motion_picture", "video": "motion_picture",
    "performance": "performance", "letter": "personal_communication", "review": "review",
    "legislation": "legislation", "jurisdiction": "legal_case", "legal": "treaty",
    "standard": "standard",
}  # fmt: skip
_FIRST = {
    "book": "book", "thesis": "thesis", "chapter": "incollection", "report": "techreport",
    "paper-conference": "inproceedings", "webpage": "online", "motion_picture": "movie",
    "graphic": "artwork", "song": "audio", "post": "online", "post-weblog": "online",
    "article-newspaper": "article", "article-magazine": "article", "review-book": "review",
    "entry-dictionary": "inreference", "entry-encyclopedia": "inreference",
}  # fmt: skip
"""What a type of CSL is called where several types of BibTeX become it, or none."""
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_THESES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_FIELDS = {
    "title-short": "shorttitle", "container-title-short": "shortjournal",
    "collection-title": "series", "page": "pages", "number-of-pages": "pagetotal",
    "chapter-number": "chapter", "number-of-volumes": "volumes", "publisher-place": "address",
    "keyword": "keywords", "genre": "type", "medium": "howpublished", "event-title": "eventtitle",
    "event-place": "venue", "original-publisher": "origpublisher", "original-title": "origtitle",
    "original-publisher-place": "origlocation", "status": "pubstate", "DOI": "doi", "URL": "url",
    "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid", "PMCID": "pmcid",
    "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate",
    "container-author": "bookauthor",
}  # fmt: skip
_VARIABLES = {field: variable for variable, field in _FIELDS.items()} | {
    "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "maintitle": "container-title", "location": "publisher-place", "school": "publisher",
    "institution": "publisher", "organization": "publisher", "langid": "language",
    "shortbooktitle": "container-title-short", "annotation": "annote",
    "conference": "event-title",
}  # fmt: skip
"""What is read of a field; the same name in small letters otherwise."""
_LOWER = {name.lower(): name for name in TEXTS | NUMBERS | NAMES | DATES}
_VERBATIM = frozenset(("doi", "url", "file", "eprint"))
_JOURNALS = words("article-journal article-newspaper article-magazine periodical")
_PARTS = words("chapter paper-conference entry entry-dictionary entry-encyclopedia")
_BOOKS = _PARTS | {"book"}
_OWN = "csl-"
"""Before the name of a variable that BibTeX has for something else."""
_LATER = (
    *("publisher", "school", "institution", "organization", "journal", "journaltitle"),
    *("booktitle", "maintitle", "address", "location", "langid"),
)
"""Fields that become one variable of CSL: the first one does, the others are kept in `custom`."""
_SUBTITLES = {"title": "subtitle", "booktitle": "booksubtitle", "maintitle": "mainsubtitle"}
_NOT_READ = words("crossref xref date year month day entrysubtype csl-id", *_SUBTITLES.values())
_FIELD_NAME = re.compile(r"[a-z][a-z0-9+:_.-]*")
_UNFIT_IN_KEY = re.compile(r"""[\s,{}"#%'()=\\~@]+""")


def read(text: str) -> Iterator[Item | Broken | Outside]:
    """Yield the entries of a file, and the lines that belong to none and are no remark."""
    for entry in split(text):
        if isinstance(entry, Outside):
            yield entry
        else:
            yield Broken(entry.key, entry.trouble) if entry.trouble else item_of(entry)


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of a file with some items, each of which CSL's schema allows."""
    return joined(entries_of(items))


def entries_of(items: Iterable[Item]) -> Iterator[BibEntry]:
    """Yield items as entries of one file, in which each has a key of its own."""
    taken: set[str] = set()
    for item in items:
        entry = entry_of(item)
        key, count = entry.key, 2
        while entry.key.lower() in taken:
            entry.key, count = f"{key}-{count}", count + 1
        taken.add(entry.key.lower())
        yield entry


def item_of(entry: BibEntry) -> Item:
    """Return an entry as an item of CSL."""
    fields = entry.fields
    subtype = fields.get("entrysubtype", "").strip().lower()
    csl_type = _TYPES.get(entry.type, "document")
    if subtype in TYPES or subtype in _SUBTYPES:
        csl_type = _SUBTYPES.get(subtype, subtype)
        subtype = ""
    item: Item = {"type": csl_type, "id": entry.key}
    if "csl-id" in fields:
        item = {"type": csl_type, "id": tex.to_text(fields["csl-id"]), "citation-key": entry.key}
    custom: Item = {"entrysubtype": subtype} if subtype else {}
    for name, value in sorted(fields.items(), key=lambda each: _rank(each[0])):
        if name in _NOT_READ:
            continue
        variable = _variable(name, csl_type)
        if name == "doi":
            value, *further = dois(value) or [""]
            custom.update({f"doi-{n}": tex.to_address(doi) for n, doi in enumerate(further, 2)})
        text = _text(name, value)
        if variable == "" or variable in item:
            custom[name] = text
        elif variable in NAMES:
            item[variable] = [dict(name) for name in names.from_bibtex(value)]
        elif variable in DATES:
            item[variable] = dict(parsed(_date_text(value)))
        else:
            subtitle = tex.to_text(fields.get(_SUBTITLES.get(name, ""), ""))
            item[variable] = f"{text}: {subtitle}" if subtitle else text
    if "URL" not in item and re.fullmatch(r"https?://\S+", str(item.get("medium", ""))):
        item["URL"] = item.pop("medium")
    if entry.type in _THESES:
        item.setdefault("genre", _THESES[entry.type])
    _date(fields, item, custom)
    empty = [name for name, value in item.items() if value in ("", [], {}) and name != "id"]
    for name in empty:
        del item[name]
    return {**item, "custom": custom} if custom else item


def entry_of(item: Mapping[str, Json]) -> BibEntry:
    """Return an item as an entry of BibTeX, as far as it goes."""
    csl_type = str(item["type"])
    own_id = str(item["id"])
    key = str(item.get("citation-key") or own_id)
    entry = BibEntry(_type_of(item), _UNFIT_IN_KEY.sub("_", key).strip("_") or "entry")
    if _TYPES.get(entry.type, "document") != csl_type:
        entry.fields["entrysubtype"] = csl_type
    for variable, value in item.items():
        if variable in ("type", "id", "citation-key", "custom", "categories"):
            continue
        name = _field(variable, csl_type)
        if variable in NAMES:
            entry.fields[name] = names.to_bibtex(names_of(item, variable))
        elif variable == "issued":
            entry.fields.update(_date_fields(value))
        elif variable in DATES:
            entry.fields[name] = edtf(value) or tex.from_text(_literal(value))
        elif not (variable == "genre" and _THESES.get(entry.type) == value):
            text = str(value)
            if variable == "page":
                text = re.sub(r"(?<=\w)-(?=\w)", "--", text)
                entry.fields[name] = re.sub(r"[\\%&#$_{}]", r"\\\g<0>", text)
            else:
                entry.fields[name] = _written(name, text)
    custom = item.get("custom")
    for name, value in custom.items() if isinstance(custom, dict) else ():
        if isinstance(value, str) and _FIELD_NAME.fullmatch(name) and name not in entry.fields:
            entry.fields[name] = _written(name, value)
    if own_id != entry.key or "citation-key" in item:
        entry.fields["csl-id"] = tex.from_text(own_id)
    entry.fields = {name: value for name, value in entry.fields.items() if value}
    return entry


def _written(name: str, text: str) -> str:
    text = re.sub(r"[ \t\r\n]+", " ", text)
    return tex.from_address(text) if name in _VERBATIM else tex.from_text(text)


def _text(name: str, value: str) -> str:
    if name in _VERBATIM:
        return tex.to_address(value)
    text = tex.to_text(value)
    return re.sub(r"\s*[-–—]+\s*", "-", text) if name == "pages" else text


def _type_of(item: Mapping[str, Json]) -> str:
    csl_type = str(item["type"])
    if csl_type == "thesis":
        genre = item.get("genre")
        return next((name for name, words in _THESES.items() if words == genre), "thesis")
    same = (name for name, found in _TYPES.items() if found == csl_type)
    return _FIRST.get(csl_type) or next(same, "misc")


def _number_variable(csl_type: str) -> str:
    """Return what `number` is of a type."""
    if csl_type in _JOURNALS:
        return "issue"
    return "collection-number" if csl_type in _BOOKS else "number"


def _variable(field: str, csl_type: str) -> str:
    """Return the variable of CSL that a field is, empty if there is none."""
    if field == "number":
        return _number_variable(csl_type)
    if field == "editor" or field == "author":
        return field
    plain = field.removeprefix(_OWN)
    return _VARIABLES.get(field) or _LOWER.get(plain, "")


def _field(variable: str, csl_type: str) -> str:
    """Return the field that a variable goes out as."""
    if variable == _number_variable(csl_type):
        return "number"
    if variable == "container-title" and csl_type in _JOURNALS:
        return "journal"
    if variable == "container-title" and csl_type in _PARTS:
        return "booktitle"
    if variable == "publisher" and csl_type in ("thesis", "report"):
        return "school" if csl_type == "thesis" else "institution"
    if variable in _FIELDS:
        return _FIELDS[variable]
    name = variable.lower()
    is_taken = name == "number" or name in _VARIABLES
    return f"{_OWN}{name}" if is_taken else name


def _rank(field: str) -> int:
    return _LATER.index(field) + 1 if field in _LATER else 0


def _date(fields: Mapping[str, str], item: Item, custom: Item) -> None:
    """Put in when it was issued, from a date, else from year, month and day."""
    date = _date_text(fields.get("date", ""))
    year, month, day = (tex.to_text(fields.get(name, "")) for name in ("year", "month", "day"))
    in_words = {"month": month, "day": day}
    if date:
        item["issued"] = dict(parsed(date))
        custom.update({name: words for name, words in in_words.items() if _is_odd(words)})
        return
    if not year:
        return
    number = MONTHS.index(month.lower()) + 1 if month.lower() in MONTHS else month
    words = re.sub(r"[\s\u00a0]+", " ", f"{day} {month} {year}").strip()
    if re.fullmatch(r"\d{3,4}", year) and str(number).isdecimal() and 1 <= int(number) <= 12:
        item["issued"] = dict(parsed("-".join(filter(None, (year, str(number), day)))))
    elif month and (whole := iso_date(words)):
        item["issued"] = dict(parsed(whole))
    else:
        item["issued"] = dict(parsed(year))
        custom.update({name: words for name, words in in_words.items() if words})


def _date_text(value: str) -> str:
    """Return the text of a date in TeX; a `~` behind it is EDTF's doubt and no blank."""
    return tex.to_text(re.sub(r"~(?=\s*(?:/|$))", r"\\textasciitilde{}", value))


def _is_odd(month_or_day: str) -> bool:
    return not (month_or_day.isdecimal() or month_or_day.lower() in ("", *MONTHS))


def _date_fields(value: Json) -> dict[str, str]:
    date = edtf(value)
    if not date:
        return {"year": tex.from_text(_literal(value))}
    found = re.fullmatch(r"(-?\d{4})(?:-(0\d|1[0-2]))?(?:-\d\d)?", date)
    fields = {"date": date}
    if found:
        fields["year"] = found[1]
        if found[2]:
            fields["month"] = str(int(found[2]))
    return fields


def _literal(value: Json) -> str:
    texts = (value.get("literal"), value.get("raw")) if isinstance(value, dict) else (value,)
    return next((text for text in texts if isinstance(text, str)), "")
