"""Pages made up for the tests, and a short way to read one."""

from annotator.documents.reader import Extent, ReadDocument, ReadOptions
from annotator.documents.web.reader import HtmlReader
from annotator.model.findings import FieldName, StyleKind

PARAGRAPH = (
    "The council of Elmford voted on Monday, after six hours, to sell the old mill to a "
    "housing company, although its own auditors had warned, in March, that the price was low. "
)

NEWS = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Council sells old mill for a song | The Elmford Echo</title>
<link rel="canonical" href="https://www.elmford-echo.example/news/mill">
<meta property="og:title" content="Council sells old mill for a song">
<meta property="og:site_name" content="The Elmford Echo">
<meta property="og:description" content="Auditors had warned that the price was too low.">
<meta property="article:published_time" content="2024-05-06T07:30:00Z">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [
 {{"@type": "NewsArticle", "headline": "Council sells old mill for a song",
  "author": [{{"@id": "#ann"}}, {{"@type": "Person", "name": "Bob Cole"}}],
  "publisher": {{"@type": "Organization", "name": "The Elmford Echo"}},
  "datePublished": "2024-05-06T08:30:00+01:00", "dateModified": "2024-05-07"}},
 {{"@type": "Person", "@id": "#ann", "name": "Ann Poole"}}]}}
</script></head>
<body><header class="site-header"><a href="/">The Elmford Echo</a></header>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><header><h1>Council sells old mill for a song</h1>
<p class="standfirst">Auditors had warned that the price was too low.</p>
<p class="byline">By <a rel="author" href="/ann">Ann Poole</a> and Bob Cole</p></header>
<div class="story-body">
<p>{PARAGRAPH * 2}</p>
<figure><img src="mill.jpg" alt="A mill"><figcaption>The mill in 1998.</figcaption></figure>
<p>{PARAGRAPH} <b>Nobody</b> of the <a href="/company">company</a> answered.</p>
<blockquote><p>“We were never asked,” said a neighbour.</p></blockquote>
<p>{PARAGRAPH * 2}</p>
</div></article>
<aside class="related"><h2>Read more</h2><ul><li><a href="/a">Another story</a></li></ul></aside>
<section id="comments"><h2>2 comments</h2><ol class="comment-list">
<li class="comment" id="comment-1"><div class="comment-author"><cite class="fn">Mary</cite>
 <span class="says">says:</span></div><p>I was there, and it was two hours.</p>
 <div class="reply"><a href="#">Reply</a></div>
 <ol class="children"><li class="comment" id="comment-2"><div class="comment-author">
 <cite class="fn">Tom</cite></div><p>It was six.</p></li></ol></li>
</ol></section></main>
<footer>© The Elmford Echo</footer></body></html>
"""


def read(html: str | bytes, name: str = "page.html", *, whole: bool = False) -> ReadDocument:
    """Read a page; a text is sent in UTF-8."""
    data = html.encode() if isinstance(html, str) else html
    extent = Extent.PAGE if whole else Extent.ARTICLE
    return HtmlReader().read(data, name, ReadOptions(extent=extent))


def styled(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    """Return the words of each look of a kind, with its value."""
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is kind
    ]


def regions(document: ReadDocument) -> list[tuple[str, str, str]]:
    """Return the kind, voice and words of each region."""
    return [
        (region.kind.value, region.voice, document.text[region.start : region.end])
        for region in document.regions
    ]


def fields(document: ReadDocument, name: FieldName) -> list[tuple[str, str]]:
    """Return the values of a field, with their origins."""
    return [(f.value, f.origin) for f in document.findings.fields if f.name is name]
