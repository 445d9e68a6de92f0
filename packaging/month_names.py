"""Write `annotator/text/month_names.py` from CLDR; needs Babel, which nothing else does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, __version__  # type: ignore[import-not-found]

TARGET = Path(__file__).resolve().parents[1] / "annotator/text/month_names.py"
LANGUAGES = """
    ar ar_LB ar_MA be bg bs ca cs da de de_AT el en es et eu fa fi fr ga gl he hi hr hu hy id is it
    ka lt lv mk ms nb nl nn pl pt ro ru sk sl sq sr sr_Latn sv sw th tr uk ur
"""
LONGEST_LINE = 100


def names_of(language: str) -> list[tuple[str, ...]]:
    """Return the names of each month in a language, long and short, in small letters."""
    months = Locale.parse(language).months
    found: list[dict[str, None]] = [{} for _ in range(12)]
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[context][width].items():
                plain = unicodedata.normalize("NFKC", name).casefold().strip(" .")
                if len(plain) > 1 and not any(c.isdigit() for c in plain):
                    found[number - 1][plain] = None
    return [tuple(names) for names in found]


def lines() -> Iterator[str]:
    """Yield the lines of the module."""
    yield '"""Names of months, long and short, by language.'
    yield ""
    yield f"From CLDR, by way of Babel {__version__}: made by `packaging/month_names.py`."
    yield '"""'
    yield ""
    yield "MONTHS = {"
    for language in LANGUAGES.split():
        yield f'    "{language}": ('
        text = "; ".join("|".join(names) for names in names_of(language))
        while text:
            cut = len(text) if len(text) < LONGEST_LINE - 12 else text.rfind("; ", 0, 86) + 2
            yield f'        "{text[:cut]}"'
            text = text[cut:]
        yield "    ),"
    yield "}"
    yield '"""The months of a year, parted by semicolons; the names of one by bars."""'


if __name__ == "__main__":
    TARGET.write_text("\n".join(lines()) + "\n", encoding="utf-8")
