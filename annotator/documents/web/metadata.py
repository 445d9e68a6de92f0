"""What a page says of itself: title, author, publication, host, language, dates and address.

Each value is given with the place it was found in, the likeliest of each name first: what is
written for machines and about this article comes before what is written about the whole site.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from annotator.documents.language_tags import language_tag
from annotator.documents.web import heuristics
from annotator.documents.web.dom import Node, Page
from annotator.documents.web.head import lines_of
from annotator.documents.web.json_ld import JsonLd
from annotator.documents.web.titles import bare_title, shares_words
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, FoundField
from annotator.text.bylines import is_publication
from annotator.text.dates import date_in, is_sound, iso_date

_LONGEST = 500
_NEAR = 12
_MOST_MARKED = 40
_MOST_TIMES = 3
HEADING = "<h1>"
"""The origin of a title that is only the first heading."""
_MOST_HEADINGS = 5
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por|di|da|door|av|od|written by|text)\b[\s:]+", re.IGNORECASE)
_DATES = (FieldName.PUBLISHED, FieldName.MODIFIED)
_SITE_AUTHOR = re.compile(r"^(?:https?://|www\.|@)|^(?:admin|administrator|staff|editor)$", re.I)

_META: dict[FieldName, tuple[str, ...]] = {
    FieldName.TITLE: (
        "citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title",
        "parsely-title", "sailthru.title", "title",
    ),
    FieldName.AUTHOR: (
        "citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author",
        "parsely-author", "article:author", "og:article:author", "dc.contributor",
        "sailthru.author",
        "byl", "twitter:creator",
    ),
    FieldName.PUBLICATION: (
        "citation_journal_title", "citation_conference_title", "citation_publisher", "og:site_name",
        "dc.publisher", "dcterms.publisher", "dc.source", "publisher", "application-name",
    ),
    FieldName.LANGUAGE: (
        "content-language", "og:locale", "dc.language", "dcterms.language", "citation_language",
        "language",
    ),
    FieldName.PUBLISHED: (
        "article:published_time", "og:article:published_time", "citation_publication_date",
        "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "parsely-pub-date",
        "sailthru.date", "datepublished", "pubdate", "publishdate", "publish-date", "date",
    ),
    FieldName.MODIFIED: (
        "article:modified_time", "og:article:modified_time", "og:updated_time", "dc.date.modified",
        "dcterms.modified", "datemodified", "lastmod", "last-modified", "revised",
    ),
    FieldName.URL: (
        "og:url", "citation_public_url", "citation_abstract_html_url", "twitter:url",
        "dc.identifier",
    ),
}  # fmt: skip
_JSON_LD: dict[FieldName, tuple[str, ...]] = {
    FieldName.TITLE: ("headline", "name"),
    FieldName.AUTHOR: ("author", "creator"),
    FieldName.PUBLICATION: ("publisher", "sourceOrganization", "isPartOf"),
    FieldName.LANGUAGE: ("inLanguage",),
    FieldName.PUBLISHED: ("datePublished", "dateCreated", "uploadDate"),
    FieldName.MODIFIED: ("dateModified",),
    FieldName.URL: ("url", "mainEntityOfPage", "@id"),
}
_ITEMPROPS = {
    "headline": FieldName.TITLE,
    "author": FieldName.AUTHOR,
    "creator": FieldName.AUTHOR,
    "publisher": FieldName.PUBLICATION,
    "inlanguage": FieldName.LANGUAGE,
    "datepublished": FieldName.PUBLISHED,
    "datemodified": FieldName.MODIFIED,
}


@dataclass(slots=True)
class _Collector:
    base: str
    fields: dict[FieldName, dict[str, str]] = field(default_factory=dict)

    def add(self, name: FieldName, value: str, origin: str) -> None:
        if clean := _clean(name, value, self.base):
            self.fields.setdefault(name, {}).setdefault(clean, origin)

    def first(self, name: FieldName) -> str:
        return next(iter(self.fields.get(name, {})), "")

    def found(self) -> tuple[FoundField, ...]:
        return tuple(
            FoundField(name, value, origin)
            for name in FieldName
            for value, origin in sorted(
                self.fields.get(name, {}).items(),
                key=lambda item: name in _DATES and not is_sound(item[0]),
            )
        )


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields, the headline that the page declares for machines, and where links start."""

    fields: tuple[FoundField, ...]
    headline: str
    base: str


def find_metadata(
    page: Page, json_ld: JsonLd, characters: str, given: Iterable[FoundField] = ()
) -> Metadata:
    """Return what a page says of itself; `given` is what stood around it, such as mail headers."""
    given = tuple(given)
    saved = _SAVED_FROM.search(characters[:8192])
    address = saved[1] if saved is not None and saved[1].startswith("http") else ""
    address = address or next((f.value for f in given if f.name is FieldName.URL), "")
    found = _Collector(_base(page, address))
    for name, keys in _JSON_LD.items():
        for value, key in json_ld.values(*keys):
            if key != "@id" or "#" not in value:
                found.add(name, value, f"JSON-LD {key}")
    _add_links(found, page)
    metas = _metas(page)
    for name, keys in _META.items():
        for key in keys:
            _add_meta(found, name, key, metas.get(key, []))
    _add_marked(found, page)
    if saved is not None:
        found.add(FieldName.URL, address, Message("comment “saved from url”"))
    for item in given:
        found.add(item.name, item.value, item.origin)
    declared = list(found.fields.get(FieldName.TITLE, {}))
    house = _add_title(found, page)
    houses = {name.casefold() for name in (house, *found.fields.get(FieldName.PUBLICATION, {}))}
    authors = found.fields.get(FieldName.AUTHOR, {})
    for author in [author for author in authors if author.casefold() in houses]:
        del authors[author]
    headline = next((t for t in found.fields.get(FieldName.TITLE, {}) if t in declared), "")
    _add_places(found, address)
    return Metadata(found.found(), headline, found.base or found.first(FieldName.URL))


def _clean(name: FieldName, value: str, base: str) -> str:
    value = " ".join(html.unescape(value[: 4 * _LONGEST]).split())[: _LONGEST + 1]
    if not value or len(value) > _LONGEST:
        return ""
    match name:
        case FieldName.PUBLISHED | FieldName.MODIFIED:
            return iso_date(value)
        case FieldName.LANGUAGE:
            return language_tag(value.replace("_", "-").split(",")[0].strip())
        case FieldName.AUTHOR:
            value = _BY.sub("", value).strip(" ,;")
            return "" if _SITE_AUTHOR.search(value) else value
        case FieldName.URL:
            try:
                value = urljoin(base, value) if base else value
                return value if urlsplit(value).scheme in ("http", "https") else ""
            except ValueError:
                return ""
        case _:
            return value


def _base(page: Page, address: str) -> str:
    for node in page.listed("base"):
        href = node.attributes.get("href", "")
        try:
            return urljoin(address, href) if address else href
        except ValueError:
            break
    return address


def _metas(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in page.listed("meta"):
        attributes = node.attributes
        content = attributes.get("content", "")
        names = " ".join(attributes.get(key, "") for key in ("property", "name", "http-equiv"))
        # `property="dc:title og:title"` names two.
        for key in names.lower().split():
            key = re.sub(r"^(dc|dcterms)[:_]", r"\1.", key)
            if content and len(found.setdefault(key, [])) < 100:
                found[key].append(content)
    return found


def _add_meta(found: _Collector, name: FieldName, key: str, values: list[str]) -> None:
    if not values:
        return
    if key in ("citation_author", "dc.creator"):
        # Authors of papers are written with the family name first, so commas part nothing.
        values = ["; ".join(dict.fromkeys(values))]
    for value in values[:10]:
        found.add(name, value, f"<meta> {key}")


def _add_links(found: _Collector, page: Page) -> None:
    for node in page.listed("link"):
        if "canonical" in node.attributes.get("rel", "").lower().split():
            found.add(FieldName.URL, node.attributes.get("href", ""), "<link> canonical")
    for node in page.listed("html"):
        language = node.attributes.get("lang") or node.attributes.get("xml:lang") or ""
        found.add(FieldName.LANGUAGE, language, "<html> lang")


def _add_marked(found: _Collector, page: Page) -> None:
    """Add what elements of the page itself are marked as."""
    marked = times = 0
    for node in page.marked:
        attributes = node.attributes
        if marked > _MOST_MARKED or node.region is RegionKind.COMMENT:
            continue
        prop = attributes.get("itemprop")
        name = _ITEMPROPS.get(prop.lower()) if prop else None
        is_author = attributes.get("rel") == "author" and node.tag == "a"
        if (name is None and not is_author and node.tag != "time") or _is_in_comment(node):
            continue
        marked += 1
        if name is not None:
            found.add(name, _value(node), f"microdata {prop}")
        elif is_author:
            found.add(FieldName.AUTHOR, node.text(_LONGEST), "link rel=author")
        elif times < _MOST_TIMES and not heuristics.is_in_other(node):
            times += 1
            _add_time(found, node)


def _add_time(found: _Collector, node: Node) -> None:
    names = node.attributes.get("class", "").lower()
    is_change = "updated" in names or "modified" in names
    name = FieldName.MODIFIED if is_change else FieldName.PUBLISHED
    if is_change or not any(map(is_sound, found.fields.get(name, {}))):
        value = _value(node)
        # Words of several elements run together: `2021` and `9:12`.
        found.add(name, value if iso_date(value) else date_in(" ".join(lines_of(node))), "<time>")


def _is_in_comment(node: Node) -> bool:
    around = zip(range(_NEAR), node.ancestors(), strict=False)
    return any(above.region is RegionKind.COMMENT for _, above in around)


def _value(node: Node) -> str:
    attributes = node.attributes
    for key in ("content", "datetime", *(("title",) if node.tag == "abbr" else ())):
        if attributes.get(key):
            return attributes[key]
    if "itemscope" in attributes:
        for below in node.walk():
            if below.attributes.get("itemprop") == "name":
                return below.attributes.get("content") or below.text(_LONGEST)
    return node.text(_LONGEST)


def _add_title(found: _Collector, page: Page) -> str:
    """Add the title of a page and return the paper that it names, if any."""
    title = next((node.text(2_000) for node in page.listed("title")), "")
    if not title:
        heading = next((node.text(2_000) for node in page.listed("h1")), "")
        found.add(FieldName.TITLE, heading, HEADING)
        return ""
    headings = [node.text(2_000) for node in page.listed("h1", "h2")[:_MOST_HEADINGS]]
    sites = [*found.fields.get(FieldName.PUBLICATION, {}), _host(found.first(FieldName.URL))]
    bare = bare_title(
        title, headings=[*headings, *found.fields.get(FieldName.TITLE, {})], sites=sites
    )
    found.add(FieldName.TITLE, bare, "<title>")
    found.add(FieldName.TITLE, title, Message("<title>, whole"))
    titles = found.fields.get(FieldName.TITLE, {})
    # Some systems write a description where the headline belongs.
    ranked = sorted(titles, key=lambda other: other in sites or not shares_words(other, title))
    found.fields[FieldName.TITLE] = {value: titles[value] for value in ranked}
    # A page of one's own may be called by one's name.
    house = title.removeprefix(bare).removesuffix(bare).strip(" -–—|·:»")
    return house if is_publication(house) else ""


def _add_places(found: _Collector, address: str) -> None:
    """Add who carries the copy, where that is somebody else than the publication."""
    publications = list(found.fields.get(FieldName.PUBLICATION, {}).items())
    canonical = _host(found.first(FieldName.URL))
    host = _host(address) or canonical
    if len(publications) > 1 and publications[0][1].startswith("JSON-LD"):
        for name, origin in publications[1:]:
            if origin == "<meta> og:site_name" and not _is_same(name, publications[0][0]):
                found.add(FieldName.HOST, name, origin)
    if host and canonical and not _is_same_site(host, canonical):
        found.add(FieldName.HOST, host, Message("address that the page was saved from"))
        found.add(FieldName.PUBLICATION, canonical, "<link> canonical")
    elif host and publications and not _is_same(publications[0][0], host):
        found.add(FieldName.HOST, host, Message("address"))
    elif host and not publications:
        found.add(FieldName.PUBLICATION, host, Message("address"))


def with_head(metadata: Metadata, guesses: Iterable[FoundField]) -> Metadata:
    """Return metadata with what the lines at the head say, where nothing is declared."""
    known = {
        item.name for item in metadata.fields if item.name not in _DATES or is_sound(item.value)
    }
    guesses = tuple(dict.fromkeys(guesses))
    new = tuple(item for item in guesses if item.name not in known)
    # A byline that names who is declared may name others too.
    declared = "; ".join(i.value for i in metadata.fields if i.name is FieldName.AUTHOR)
    shown = [item for item in guesses if item.name is FieldName.AUTHOR]
    others = [item for item in shown if item.value not in declared]
    more = others if declared and len(others) < len(shown) else ()
    return replace(metadata, fields=(*new, *metadata.fields, *more))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_same_site(one: str, other: str) -> bool:
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def _is_same(one: str, other: str) -> bool:
    """Return whether two names are likely to be those of one house, by a word of three letters."""
    letters = re.sub(r"\W", "", other.lower())
    initials = "".join(word[0] for word in re.findall(r"\w+", one.lower()))
    parts = [part for part in re.findall(r"\w+", one.lower()) if len(part) > 2 and part != "the"]
    return any(part in letters for part in parts) or (len(initials) > 2 and initials in letters)
