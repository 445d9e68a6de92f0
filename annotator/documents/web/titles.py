"""The title of an article without the name of the site that browsers show beside it."""

import re

_PARTS = re.compile(r"\s+[|\-–—·»›/\\:]{1,2}\s+|\s*[|»›]\s*")
_FEWEST_WORDS = 4
_MOST_WORDS_OF_SITE = 3


def bare_title(title: str, *, headings: list[str], sites: list[str]) -> str:
    """Return a title without the site's name, if it is certain enough which part that is.

    It is if the rest is one of the headings, or the part is one of the names of the site; else
    only a short last part is taken for one, of a title whose rest is no less than four words.
    """
    title = " ".join(title.split())
    cuts = [(match.start(), match.end()) for match in _PARTS.finditer(title)]
    if not cuts:
        return title
    rests = [rest for start, end in cuts for rest in (title[:start], title[end:])]
    known = {_letters(heading) for heading in headings if _letters(heading)}
    for rest in rests:
        if _letters(rest) in known:
            return rest
    names = {_letters(site) for site in sites if _letters(site)}
    for start, end in reversed(cuts):
        if _is_site(title[end:], names):
            return title[:start]
    start, end = cuts[0]
    if _is_site(title[:start], names):
        return title[end:]
    start, end = cuts[-1]
    is_short = len(title[end:].split()) <= _MOST_WORDS_OF_SITE
    return title[:start] if is_short and len(title[:start].split()) >= _FEWEST_WORDS else title


def shares_words(title: str, other: str) -> bool:
    """Return whether half of a title's words, or half of the other's, are in both."""
    words = set(re.findall(r"\w+", title.lower()))
    others = set(re.findall(r"\w+", other.lower()))
    return 2 * len(words & others) >= max(1, min(len(words), len(others)))


def _is_site(part: str, names: set[str]) -> bool:
    letters = _letters(part)
    # The name may be that of the host, with its ending.
    return bool(letters) and any(letters == name or name.startswith(letters) for name in names)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text.lower())
