"""What of a page is not in the text of its article is counted, and the whole page has it."""

from annotator.documents import ReadOptions, read_document
from annotator.documents.reader import Extent

PARAGRAPH = "The council wants to fill the dam number {0} more slowly than was planned last year. "
ARTICLE = "".join(f"<p>{PARAGRAPH.format(number) * 3}</p>" for number in range(6))
MENU = "<nav><ul>" + "<li><a href=/>News</a></li>" * 40 + "</ul></nav>"
ASIDE = (
    "<aside class='related sidebar'><p>Nobody on the other bank had been asked whether the ferry "
    "could be spared for a winter.</p><p><a href=x>More</a></p></aside>"
)


def read(body: str, extent: Extent = Extent.ARTICLE) -> tuple[str, str]:
    page = f"<!DOCTYPE html><title>Dam</title><body>{body}</body>"
    document = read_document(page.encode(), "page.html", ReadOptions(extent=extent))
    return document.text, " ".join(document.notes)


def test_menus_and_the_article_itself_are_not_counted() -> None:
    text, notes = read(f"{MENU}<article><h1>Dam</h1>{ARTICLE}</article>")
    assert text.count("more slowly") == 18
    assert notes == ""


def test_paragraphs_beside_the_article_are_counted_and_can_be_had() -> None:
    body = f"{MENU}<main><article><h1>Dam</h1>{ARTICLE}</article>{{0}}</main>"
    text, notes = read(body.format(ASIDE))
    assert "ferry" not in text
    assert notes.startswith("1 paragraph of the page is not in the text")
    assert "--whole-page" in notes
    _, notes = read(body.format(ASIDE + ASIDE.replace("ferry", "mill")))
    assert notes.startswith("2 paragraphs of the page are not in the text")
    text, notes = read(body.format(ASIDE), Extent.PAGE)
    assert "ferry" in text
    assert notes == ""


def test_a_short_sentence_is_counted_and_a_menu_is_not() -> None:
    short = "<section class=sidebar><p>It rains.</p><p>Read all</p></section>"
    text, notes = read(f"{MENU}<main><article><h1>Dam</h1>{ARTICLE}</article>{short}</main>")
    assert "rains" not in text
    assert notes.startswith("1 paragraph of the page is not in the text")


def test_what_is_in_the_text_is_not_counted_whatever_was_made_of_it() -> None:
    table = "<table><tr><th>Hour<th>Event</tr>{0}</table>"
    rows = "<tr><td>14:05</td><td>The gates were opened by hand.</td></tr>" * 3
    item = f"<ul><li><div><p>{PARAGRAPH}</p></div><p>The works go on.</p></li></ul>"
    odd = "<p>A dam of <del>nine</del> 20 m<sup>2</sup> was planned.</p>"
    text, notes = read(f"<article><h1>Dam</h1>{ARTICLE}{table.format(rows)}{item}{odd}</article>")
    assert "14:05\tThe gates were opened by hand." in text
    assert "20 m² was planned." in text
    assert "not in the text" not in notes
