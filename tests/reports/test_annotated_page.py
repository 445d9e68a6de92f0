"""The page of the annotated documents: whole, in itself, and harmless."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from annotator.model import Claim, Document, Source
from annotator.reader import Reader
from annotator.reports.annotated_page import annotated_page
from annotator.reports.contents import read_contents
from annotator.reports.language import ENGLISH, LANGUAGES, Language

VOID = {"meta", "input", "br", "rect"}


class Page(HTMLParser):
    """What a browser would make of a page, roughly: texts by where they stand, tags, links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.open: list[dict[str, str]] = []
        self.words: dict[str, str] = {}
        """The words in place of each claim, its levels apart."""
        self.blocks: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        own = {name: value or "" for name, value in attrs}
        self.attributes += own.items()
        self.ids += [own["id"]] if "id" in own else []
        if tag in VOID or tag in {"li", "dt", "dd", "td", "th", "tr", "tbody", "thead"}:
            return
        self.open.append({"tag": tag, **own})
        if own.get("class", "").startswith("r "):
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1]["tag"] != tag and self.open[-1]["tag"] == "p":
            self.open.pop()
        if self.open and self.open[-1]["tag"] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        classes = {one for entry in self.open for one in entry.get("class", "").split()}
        if "r" not in classes or classes & {"n", "voice"}:
            return
        self.blocks[-1] += data
        for entry in self.open:
            if "k" in entry.get("class", "").split():
                key = entry["data-k"]
                self.words[key] = self.words.get(key, "") + data


def page_of(reader: Reader, language: Language = ENGLISH) -> Page:
    return Page("".join(annotated_page(reader, language)))


@pytest.fixture(params=["gold", "sample"])
def reader(request: pytest.FixtureRequest) -> Reader:
    found: Reader = request.getfixturevalue(request.param)
    return found


def test_the_text_stands_there_whole_and_claims_are_marked_in_place(reader: Reader) -> None:
    page, contents = page_of(reader), read_contents(reader)
    text = "".join(reader.text(document) for document in reader.all(Document))
    assert "".join("".join(page.blocks).split()) == "".join(text.split())
    for claim in contents.claims.values():
        exact = "".join(span.exact for span in claim.spans)
        assert page.words[contents.numbers[claim.id]] == exact


def test_every_claim_and_source_has_its_entry_and_every_link_leads_to_a_place(
    reader: Reader,
) -> None:
    page, contents = page_of(reader), read_contents(reader)
    assert len(page.ids) == len(set(page.ids))
    links = {value for name, value in page.attributes if name == "href"}
    assert {link[1:] for link in links} <= set(page.ids)
    assert all(link.startswith("#") for link in links)
    wanted = {f"claim-{n}" for n in contents.numbers.values()}
    wanted |= {f"source-{n}" for n in contents.citations.values()}
    assert wanted <= set(page.ids)
    assert sum(key.startswith(("source-", "other-")) for key in page.ids) == len(contents.sources)


def test_nothing_runs_that_is_not_ours_and_nothing_is_asked_for(reader: Reader) -> None:
    page = page_of(reader)
    policy = next(value for name, value in page.attributes if value.startswith("default-src"))
    for tag in ("style", "script"):
        ((content),) = re.findall(f"<{tag}>(.*?)</{tag}>", page.html, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "srcset", "style", "action", "background", "poster"}
    assert not any(name.startswith("on") for name in names)
    assert not re.search(r"https?:|url\(|@import", re.sub(r"<main.*", "", page.html, flags=re.S))


def test_the_same_project_gives_the_same_page_in_both_languages(reader: Reader) -> None:
    for language in LANGUAGES.values():
        one = "".join(annotated_page(reader, language))
        assert one == "".join(annotated_page(reader, language))
        assert f'<html lang="{language.code}">' in one


def test_the_figures_stand_at_the_head(gold: Reader) -> None:
    head = page_of(gold).html.partition("<nav")[0]
    assert re.findall(r"<b>([\d/]+)</b>", head) == ["34", "29", "25", "29", "18", "103/103"]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; alert(1); '",
    "</style></script><iframe src='https://evil.example'>",
    "\u202eevil\x00\x1b\ufffe\ud800",
    "--> ]]> <!-- &lt;&#0;",
    "{0}{1}{9}",
    "N" * 1_000_000,
]


def test_names_that_hold_markup_act_nowhere(
    sample: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = page_of(sample).tags
    monkeypatch.setattr(Reader, "all", _hostile(Reader.all))
    monkeypatch.setattr(Reader, "sources", lambda self: self.all(Source))
    page = page_of(sample)
    assert page.tags == usual
    assert not any(name.startswith("on") or name == "src" for name, _ in page.attributes)
    assert "alert(1)" in page.text
    assert "\x00" not in page.html
    assert "\ud800" not in page.html
    assert len(page.html) < 5_000_000


def _hostile(original: Callable[..., list[object]]) -> Callable[..., list[object]]:
    def every(self: Reader, cls: type) -> list[object]:
        found = original(self, cls)
        names = HOSTILE * (len(found) // len(HOSTILE) + 1)
        if cls is Source:
            return [
                replace(one, name=n, role=n, note=n, date=n)  # type: ignore[type-var]
                for one, n in zip(found, names, strict=False)
            ]
        if cls is Claim:
            return [
                replace(one, statement=n, note=n)  # type: ignore[type-var]
                for one, n in zip(found, names, strict=False)
            ]
        if cls is Document:
            return [
                replace(one, title=n, published=n, language=n, url=n)  # type: ignore[type-var]
                for one, n in zip(found, names, strict=False)
            ]
        return found

    return every


def test_what_only_a_colour_tells_is_told_otherwise_under_forced_colours(sample: Reader) -> None:
    (css,) = re.findall(r"<style>(.*?)</style>", page_of(sample).html, re.DOTALL)
    own, forced = css.split("@media (forced-colors: active)")
    forced = forced.split("@media")[0]
    coloured = re.findall(r"^\.([a-z]+) \{ (?:color|background): [^;]+; \}$", own, re.MULTILINE)
    assert {"passage", "mark", "now"} <= set(coloured)
    assert [name for name in coloured if not re.search(rf"\.{name}\b", forced)] == []
