import pytest

from annotator.documents.web.titles import bare_title
from annotator.model.findings import GUESSED, FieldName
from annotator.text.dates import iso_date

from .pages import NEWS, PARAGRAPH, read
from .pages import fields as fields_of


def fields(head: str, name: FieldName, attributes: str = "") -> list[tuple[str, str]]:
    page = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><p>words</p>"
    return fields_of(read(page), name)


def test_values_are_given_with_their_origin_the_likeliest_first() -> None:
    document = read(NEWS)
    assert {name.value: fields_of(document, name) for name in FieldName} == {
        "title": [
            ("Council sells old mill for a song", "JSON-LD headline"),
            ("Council sells old mill for a song | The Elmford Echo", "<title>, whole"),
        ],
        "author": [
            ("Ann Poole, Bob Cole", "JSON-LD author"),
            ("Ann Poole", "link rel=author"),
        ],
        "publication": [("The Elmford Echo", "JSON-LD publisher")],
        "host": [],
        "language": [("en-GB", "<html> lang")],
        "published": [
            ("2024-05-06T08:30:00+01:00", "JSON-LD datePublished"),
            ("2024-05-06T07:30:00+00:00", "<meta> article:published_time"),
        ],
        "modified": [("2024-05-07", "JSON-LD dateModified")],
        "url": [("https://www.elmford-echo.example/news/mill", "<link> canonical")],
    }
    assert document.title == "Council sells old mill for a song"
    assert document.language == "en-GB"


def test_tags_of_scholars_are_read() -> None:
    head = (
        "<meta name=citation_title content='On mills'>"
        "<meta name=citation_author content='Poole, A'>"
        "<meta name=citation_author content='Cole, B'>"
        "<meta name=citation_journal_title content='Mills Today'>"
        "<meta name=citation_publication_date content='2021/03'>"
        "<meta name=citation_public_url content='https://a.example/1'>"
    )
    assert fields(head, FieldName.TITLE) == [("On mills", "<meta> citation_title")]
    assert fields(head, FieldName.AUTHOR) == [("Poole, A; Cole, B", "<meta> citation_author")]
    assert fields(head, FieldName.PUBLICATION)[0] == (
        "Mills Today",
        "<meta> citation_journal_title",
    )
    assert fields(head, FieldName.PUBLISHED) == [("2021-03", "<meta> citation_publication_date")]
    assert fields(head, FieldName.URL) == [("https://a.example/1", "<meta> citation_public_url")]


def test_dublin_core_microdata_and_times_are_read() -> None:
    head = "<meta name='DC.Creator' content='Ann'><meta name='dcterms:issued' content='2020'>"
    assert fields(head, FieldName.AUTHOR) == [("Ann", "<meta> dc.creator")]
    assert fields(head, FieldName.PUBLISHED) == [("2020", "<meta> dcterms.issued")]
    page = (
        "<!DOCTYPE html><body><article itemscope><p itemprop=author itemscope><span itemprop=name>"
        "Ann</span></p><time datetime='2020-05-06'>May</time><time class=updated>7 May 2020</time>"
        "<p>words</p></article>"
    )
    document = read(page)
    assert fields_of(document, FieldName.AUTHOR) == [("Ann", "microdata author")]
    assert fields_of(document, FieldName.PUBLISHED) == [("2020-05-06", "<time>")]
    assert fields_of(document, FieldName.MODIFIED) == [("2020-05-07", "<time>")]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Poole", ["Ann Poole"]),
        ("Von Ann Poole | 3. Mai 2024", ["Ann Poole"]),
        ("By Ann Poole March 25, 2015", ["Ann Poole"]),
        ("Last updated: 7 May", []),
    ],
)
def test_the_line_at_the_head_names_an_author_that_nothing_else_does(
    byline: str, author: list[str]
) -> None:
    page = f"<!DOCTYPE html><body><p class=byline>{byline}</p><p>{PARAGRAPH * 4}</p>"
    for whole in (False, True):
        found = fields_of(read(page, whole=whole), FieldName.AUTHOR)
        assert found == [(name, str(GUESSED)) for name in author]


NEXT = (
    "<article class=teaser><h4>Lake rises again</h4><p class=byline>By Rita Far</p>"
    "<time datetime=2019-02-03>3 February 2019</time></article>"
)


@pytest.mark.parametrize("around", ["<aside class=related>{}</aside>", "<div>{}</div>"])
def test_a_teaser_of_another_article_says_nothing_of_this_one(around: str) -> None:
    page = (
        f"<!DOCTYPE html><title>The bridge is closed</title><body><main><article>"
        f"<h1>The bridge is closed</h1><div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div></article>"
        f"{around.format(NEXT)}</main>"
    )
    document = read(page)
    assert "Lake" not in document.text
    assert fields_of(document, FieldName.AUTHOR) == []
    if "aside" in around:
        assert fields_of(document, FieldName.PUBLISHED) == []


def shown(line: str, name: FieldName) -> list[str]:
    """Return what a line says that stands between a headline and the article."""
    page = (
        "<!DOCTYPE html><title>The bridge is closed</title><body><article>"
        f"<h1>The bridge is closed</h1>{line}<div>{f'<p>{PARAGRAPH}</p>' * 3}</div></article>"
    )
    return [value for value, _ in fields_of(read(page), name)]


@pytest.mark.parametrize(
    ("line", "authors", "date"),
    [
        ("<em>di Jo Neri e Luca Rossi</em><time>05 Marzo 2021</time>", 2, "2021-03-05"),
        ("<ul><li>Jo<li><time datetime=2021-03-05>5 May</time></ul>", 0, "2021-03-05"),
        ("<ul><li><a href=/n>x</a><li><time datetime=2021-03-05>5</time></ul>", 0, ""),
        ("<time><i>March 5, 2021</i><i>9:12 AM UTC</i></time>", 0, "2021-03-05"),
        ("<abbr itemprop=datePublished title=2021-03-05>9:12</abbr>", 0, "2021-03-05"),
        ("<p class=byline>Von <i itemprop=author>Jo Weiß</i> und Ida Holm</p>", 2, ""),
    ],
)
def test_lines_at_the_head_are_read_however_they_are_marked(
    line: str, authors: int, date: str
) -> None:
    assert len(shown(line, FieldName.AUTHOR)) == authors
    assert shown(line, FieldName.PUBLISHED)[:1] == ([date] if date else [])


def test_an_endless_title_is_none() -> None:
    assert fields(f"<title>{'mill ' * 500}</title>", FieldName.TITLE) == []


def test_a_description_where_the_headline_belongs_is_no_title() -> None:
    head = (
        "<title>New Zealand - Encyclopaedia</title><script type='application/ld+json'>"
        '{"@type":"Article","headline":"monarchy in Oceania","name":"New Zealand"}</script>'
    )
    assert fields(head, FieldName.TITLE)[0] == ("New Zealand", "JSON-LD name")


@pytest.mark.parametrize(
    "json_ld",
    [
        '{"@type":"NewsArticle","author":"Ann"}',
        '[{"@type":"Thing"},{"@type":["Article","X"],"author":{"name":"Ann"}}]',
        '{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":"Ann"}]}',
        '<!-- {"@type":"Article","author":[{"name":"Ann"},{"name":"Ann"}]} -->',
        '/*<![CDATA[*/ {"@type":"Article","author":"Ann"} /*]]>*/',
        '// <![CDATA[\n{"@type":"Article","author":"Ann"};\n// ]]>',
        '//<!--\n{"@type":"Article","author":"Ann"}\n//-->',
        '{"@type":"http://schema.org/BlogPosting","author":{"@type":"Person","name":" Ann\n"}};',
        '{"@type":"Article","author":"By Ann"}',
    ],
)
def test_json_ld_comes_in_many_shapes(json_ld: str) -> None:
    head = f"<script type='application/ld+json'>{json_ld}</script>"
    assert fields(head, FieldName.AUTHOR) == [("Ann", "JSON-LD author")]


@pytest.mark.parametrize(
    "json_ld",
    ["", "{", "[" * 100_000, '{"@type":"Article","author":{"@id":"#a"},"@id":"#a"}', "null", '"x"'],
)
def test_bad_json_ld_does_no_harm(json_ld: str) -> None:
    head = f"<script type='application/ld+json'>{json_ld}</script>"
    assert [value for value, _ in fields(head, FieldName.AUTHOR)] in ([], ["#a"])


def test_a_host_is_named_where_it_is_not_the_publication() -> None:
    saved = "<!-- saved from url=(0030)https://mirror.example/copy/1 -->"
    page = f"<!DOCTYPE html>{saved}<link rel=canonical href=https://www.echo.example/1><p>words"
    document = read(page)
    assert fields_of(document, FieldName.HOST) == [
        ("mirror.example", "address that the page was saved from")
    ]
    assert fields_of(document, FieldName.PUBLICATION) == [("echo.example", "<link> canonical")]
    assert fields_of(document, FieldName.URL) == [
        ("https://www.echo.example/1", "<link> canonical"),
        ("https://mirror.example/copy/1", "comment “saved from url”"),
    ]
    head = (
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","publisher":{"name":'
        "\"Reuters\"}}</script><meta property=og:site_name content='Portal News'>"
    )
    assert fields(head, FieldName.HOST) == [("Portal News", "<meta> og:site_name")]


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ("lang=de", "", "de"),
        ("lang=en_US", "", "en-US"),
        ("", "<meta property=og:locale content=pt_BR>", "pt-BR"),
        ("lang='no language'", "<meta http-equiv=Content-Language content='fr, en'>", "fr"),
    ],
)
def test_languages_are_those_of_bcp_47(attributes: str, head: str, language: str) -> None:
    assert [value for value, _ in fields(head, FieldName.LANGUAGE, attributes)] == [language]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-05-06T08:30:00Z", "2024-05-06T08:30:00+00:00"),
        ("2024-05-06T08:30:00.123456789+0200", "2024-05-06T08:30:00+02:00"),
        ("2024-05-06 08:30:00", "2024-05-06T08:30:00"),
        ("2024-05-06T08:30+01:00", "2024-05-06T08:30+01:00"),
        ("2024-05-06 08:30", "2024-05-06T08:30"),
        ("2024/5/6", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("Mon, 06 May 2024 08:30:00 GMT", "2024-05-06T08:30:00+00:00"),
        ("May 6, 2024", "2024-05-06"),
        ("6th May 2024", "2024-05-06"),
        ("6. März 2024", "2024-03-06"),
        ("6 de mayo de 2024", "2024-05-06"),
        ("Published: May 2024", "2024-05"),
        ("05/06/2024", ""),
        ("2024-13-45", ""),
        ("yesterday", ""),
        ("", ""),
        ("9" * 1000, ""),
    ],
)
def test_dates_are_no_more_precise_than_they_are(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("title", "headings", "sites", "bare"),
    [
        ("Mill sold | Echo", ["Mill sold"], [], "Mill sold"),
        ("Echo: Mill sold", ["Mill sold"], [], "Echo: Mill sold"),
        ("Echo - Mill sold", [], ["Echo"], "Mill sold"),
        ("Mill – sold – The Echo", [], ["theecho.example"], "Mill – sold"),
        ("Mill sold at last today – My site", [], [], "Mill sold at last today"),
        ("Mill - sold", [], [], "Mill - sold"),
        ("Twenty-one mills", [], [], "Twenty-one mills"),
        ("A - B - C", ["B"], [], "A - B - C"),
    ],
)
def test_titles_lose_the_name_of_the_site_with_care(
    title: str, headings: list[str], sites: list[str], bare: str
) -> None:
    assert bare_title(title, headings=headings, sites=sites) == bare


def test_a_title_of_endless_parts_is_none() -> None:
    assert read(f"<title>{2_000 * 'a | '}</title><p>Words.</p>", "mill.html").title == "mill"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", [("Über die Mühle", "<h1>")]),
        ("<title></title>", [("Über die Mühle", "<h1>")]),
        ("<title>Mühlen</title>", [("Mühlen", "<title>")]),
    ],
)
def test_a_page_without_a_title_is_called_by_its_first_heading(
    head: str, expected: list[tuple[str, str]]
) -> None:
    body = "<h1>Über die Mühle</h1><p>words</p><h1>Second</h1>"
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}"
    assert fields_of(read(page), FieldName.TITLE) == expected


@pytest.mark.parametrize(
    ("name", "authors"), [("Marl Post", ["Ina Holt"]), ("Jo Black", ["Jo Black"])]
)
def test_a_paper_that_the_title_names_is_no_author(name: str, authors: list[str]) -> None:
    """A page of one's own may be called by one's name."""
    head = f"<meta name=author content='{name}'><title>The bridge is closed – {name}</title>"
    byline = "<p>By Ina Holt</p>" if "Post" in name else ""
    body = f"<article><h1>The bridge is closed</h1>{byline}{PARAGRAPH * 3}</article>"
    document = read(f"<!DOCTYPE html><head>{head}</head><body>{body}")
    assert [author for author, _ in fields_of(document, FieldName.AUTHOR)] == authors
