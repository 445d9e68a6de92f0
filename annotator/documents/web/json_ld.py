"""What a page says of itself in JSON-LD, in the words of schema.org.

Contexts are never fetched: the words are taken as they stand. Objects that name each other by
`@id`, as many systems write them, are put together.
"""

import html
import json
import re
from dataclasses import dataclass
from typing import Any

from annotator.documents.web.dom import Node, Page
from annotator.text.word_lists import words

_LARGEST = 2_000_000
_MOST_OBJECTS = 20_000
_ARTICLES = words(
    "Article NewsArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle"
    " BackgroundNewsArticle ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting"
    " ScholarlyArticle TechArticle SatiricalArticle AdvertiserContentArticle Report"
    " SocialMediaPosting DiscussionForumPosting MedicalScholarlyArticle Review Recipe Book"
)
_PAGES = words("WebPage ItemPage AboutPage QAPage FAQPage")
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_OTHERS = words("relatedLink isRelatedTo mentions citation hasPart")
_LISTED = "itemListElement"
"""What a page lists is not what it is."""
_HIDING = ("<!--", "-->", "<![CDATA[", "]]>", "//", "/*", "*/", ";")
"""Marks around it, in which older systems hide it from browsers that are gone."""
_COMMENTS = words("Comment UserComments Answer")

# Any in this module: JSON from anybody.
_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment that JSON-LD gives."""

    author: str
    text: str


class JsonLd:
    """The objects of all JSON-LD of a page; those of articles before those of pages."""

    def __init__(self, page: Page) -> None:
        loaded = [_load(node) for node in page.listed("script")]
        self._objects = [found for each in loaded for found in _objects(each)]
        self._by_id: dict[str, _Object] = {}
        for found in self._objects:
            name = found.get("@id")
            if isinstance(name, str) and len(found) > 1:
                self._by_id.setdefault(name, found)
        self._mains = [
            found
            for types in (_ARTICLES, _PAGES)
            for found in self._objects
            if not types.isdisjoint(_types(found))
        ]
        if self._objects and not any(
            not _ARTICLES.isdisjoint(_types(found)) for found in self._mains
        ):
            titles = [_letters(node.text(2_000)) for node in page.listed("title", "h1")]
            self._mains = [*_listed(loaded, titles), *self._mains]

    def values(self, *keys: str) -> list[tuple[str, str]]:
        """Return (value, key) for the article: texts, or the names of people and organisations."""
        return [
            (value, key)
            for key in keys
            for found in self._mains
            if (value := self._text(found.get(key), depth=3))
        ]

    def comments(self) -> list[Comment]:
        """Return the comments with a text and an author."""
        found = []
        for item in self._objects:
            if not _COMMENTS.isdisjoint(_types(item)):
                text = self._text(item.get("text") or item.get("commentText"), depth=1)
                author = self._text(item.get("author") or item.get("creator"), depth=3)
                if text and author:
                    found.append(Comment(author, text))
        return found

    def _text(self, value: Any, depth: int) -> str:  # noqa: ANN401
        """Return a value as one text: that of a list with commas, that of an object its name."""
        if isinstance(value, str):
            return " ".join(html.unescape(value).split())
        if depth == 0:
            return ""
        if isinstance(value, list):
            texts = [self._text(item, depth - 1) for item in value[:50]]
            return ", ".join(dict.fromkeys(text for text in texts if text))
        if not isinstance(value, dict):
            return ""
        name = value.get("@id")
        if isinstance(name, str) and "name" not in value and "@value" not in value:
            value = self._by_id.get(name, value)
        for key in ("@value", "name", "url"):
            if value.get(key):
                return self._text(value[key], depth - 1)
            if key == "name" and (value.get("givenName") or value.get("familyName")):
                names = (self._text(value.get(k), 1) for k in ("givenName", "familyName"))
                return " ".join(filter(None, names))
        return self._text(name, depth - 1)


def _load(node: Node) -> Any:  # noqa: ANN401
    text = "".join(child for child in node.children if isinstance(child, str)).strip()
    if len(text) > _LARGEST:
        return None
    # Twice, since one may stand within another: `/*<![CDATA[*/`.
    for mark in 2 * _HIDING:
        text = text.removeprefix(mark).removesuffix(mark).strip()
    # One comma too many is the slip of those who write it by hand.
    for tried in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(loaded: Any) -> list[_Object]:  # noqa: ANN401
    """Return all objects in a value, outer ones first."""
    found: list[_Object] = []
    waiting = [loaded]
    while waiting and len(found) < _MOST_OBJECTS:
        value = waiting.pop()
        if isinstance(value, dict):
            found.append(value)
            inside = [(k, v) for k, v in value.items() if isinstance(v, dict | list)]
            waiting.extend(v for k, v in reversed(inside) if k not in (*_OTHERS, _LISTED))
            # What a page relates to comes after what it is.
            waiting[:0] = [v for k, v in inside if k in _OTHERS]
        elif isinstance(value, list):
            waiting.extend(reversed([v for v in value if isinstance(v, dict | list)]))
    return found


def _listed(loaded: list[Any], titles: list[str]) -> list[_Object]:
    """Return what a page lists under the title that it has itself."""
    return [
        inner
        for each in loaded
        for found in _objects(each)
        for inner in _objects(found.get(_LISTED))
        if not _ARTICLES.isdisjoint(_types(inner))
        and (name := _letters(inner.get("headline") or inner.get("name")))
        and any(name in title for title in titles)
    ]


def _letters(title: object) -> str:
    return re.sub(r"\W", "", title).casefold() if isinstance(title, str) else ""


def _types(found: _Object) -> set[str]:
    types = found.get("@type")
    names = types if isinstance(types, list) else [types]
    return {name.rpartition("/")[2] for name in names if isinstance(name, str)}
