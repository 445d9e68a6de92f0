"""An entry of a bibliography as a CSL-JSON item, and what CSL's schema asks of one.

CSL 1.0.2 (`csl-data.json`). An item that came in is kept as it is, whatever it says; `fit` makes of
it what the schema allows when it goes out.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.references.dates import date_variable
from annotator.references.values import Item, Json
from annotator.text.word_lists import words

TYPES = words(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter",
    "classic collection dataset document entry entry-dictionary entry-encyclopedia event figure",
    "graphic hearing interview legal_case legislation manuscript map motion_picture",
    "musical_score pamphlet paper-conference patent performance periodical",
    "personal_communication post post-weblog regulation report review review-book software song",
    "speech standard thesis treaty webpage",
)
NAMES = words(
    "author chair collection-editor compiler composer container-author contributor curator",
    "director editor editorial-director executive-producer guest host interviewer illustrator",
    "narrator organizer original-author performer producer recipient reviewed-author",
    "script-writer series-creator translator",
)
DATES = words("accessed available-date event-date issued original-date submitted")
NUMBERS = words(
    "chapter-number citation-number collection-number edition first-reference-note-number issue",
    "locator number number-of-pages number-of-volumes page page-first part printing supplement",
    "volume",
)
TEXTS = words(
    "citation-key language journalAbbreviation shortTitle abstract annote archive",
    "archive_collection archive_location archive-place authority call-number citation-label",
    "collection-title container-title container-title-short dimensions division DOI event",
    "event-title event-place genre ISBN ISSN jurisdiction keyword medium note",
    "original-publisher original-publisher-place original-title part-title PMCID PMID publisher",
    "publisher-place references reviewed-genre reviewed-title scale section source status title",
    "title-short URL version volume-title volume-title-short year-suffix",
)
"""The variables that hold text; those in `NUMBERS` hold text or a number."""

_NAME_TEXTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
_NAME_FLAGS = ("comma-suffix", "static-ordering", "parse-names")


def fit(item: Mapping[str, Json], own_id: str) -> Item:
    """Return an item that CSL's schema allows; what it has no place for goes into `custom`.

    `own_id` is the id of an item that has none.
    """
    kept: Item = {}
    rest: Item = {}
    for name, value in item.items():
        if (allowed := _allowed(name, value)) is not None:
            kept[name] = allowed
        elif name in TEXTS | NUMBERS and isinstance(value, list) and value[:1]:  # of Crossref
            kept |= {name: first} if (first := _allowed(name, value[0])) is not None else {}
            rest |= {name: value} if len(value) > 1 or first is None else {}
        elif value is not None and name not in ("custom", "id"):
            rest[name] = value
    kept.setdefault("id", own_id)
    kept.setdefault("type", "document")
    custom = item.get("custom")
    if isinstance(custom, dict):
        kept["custom"] = {**rest, **custom}
    elif rest or custom is not None:
        kept["custom"] = rest if custom is None else {**rest, "custom": custom}
    return kept


def text_of(item: Mapping[str, Json], *names: str) -> str:
    """Return the first of some variables that holds text or a number, on one line."""
    for name in names:
        value = item.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def names_of(item: Mapping[str, Json], variable: str) -> list[dict[str, str]]:
    """Return the names that a variable holds, as far as they are names."""
    allowed = _allowed_names(item.get(variable))
    return [
        {part: str(value) for part, value in name.items() if part in _NAME_TEXTS}
        for name in (allowed if isinstance(allowed, list) else [])
        if isinstance(name, dict)
    ]


def _allowed(name: str, value: Json) -> Json:
    """Return a value as the schema allows it of a variable, None if it does not."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if name == "type":
        return value if isinstance(value, str) and value in TYPES else None
    if name in NAMES:
        return _allowed_names(value)
    if name in DATES:
        return date_variable(value)
    if name in NUMBERS or name == "id":
        return value if is_number or isinstance(value, str) else None
    if name in TEXTS:
        return str(value) if is_number else value if isinstance(value, str) else None
    if name == "categories":
        is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
        return value if is_list else None
    return None


def _allowed_names(value: Json) -> Json:
    given = value if isinstance(value, list) else [value]
    names: list[Json] = [name for each in given if (name := _allowed_name(each))]
    return names or ([] if value == [] else None)


def _allowed_name(value: Json) -> dict[str, Json]:
    if isinstance(value, str):
        return {"literal": value} if value.strip() else {}
    if not isinstance(value, dict):
        return {}
    name: dict[str, Json] = {
        part: v for part in _NAME_TEXTS if isinstance(v := value.get(part), str)
    }
    flags = {f: v for f in _NAME_FLAGS if isinstance(v := value.get(f), str | int | float | bool)}
    return {**name, **flags} if name else {}
