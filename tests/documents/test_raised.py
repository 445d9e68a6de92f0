"""Raised figures and struck words in every format: no word of a text says another than the page."""

from itertools import pairwise

import pytest
from office.made import archive, docx, odt, p, r
from pdf.writer import Run, Sheet, first_extra, lines, pdf

from annotator.documents import ReadDocument, ReadOptions
from annotator.documents.raised import with_signs
from annotator.documents.reading import read_document
from annotator.model.findings import Style, StyleKind
from annotator.text.sentences import sentences

_CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="b.opf"/></rootfiles></container>"""
_PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="a"/></spine></package>"""
_UP = '<w:vertAlign w:val="superscript"/>'
_ODT_LOOKS = """<style:style style:name="Up" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text">
<style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="Struck" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>"""


def read(data: bytes, name: str) -> ReadDocument:
    return read_document(data, name, ReadOptions())


def page(body: str) -> ReadDocument:
    return read(f"<html><body><article>{body}</article></body></html>".encode(), "a.html")


def added(document: ReadDocument) -> list[tuple[str, str]]:
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is StyleKind.ADDED
    ]


def styled(document: ReadDocument, kind: StyleKind) -> list[str]:
    return [document.text[s.start : s.end] for s in document.findings.styles if s.kind is kind]


PAGES = [
    ('<p>12<sup><a href="#n3">3</a></sup> men</p>', "12[3] men"),
    ('<p>12<a href="#n3"><sup>3</sup></a> men</p>', "12[3] men"),
    ('<p>12<sup><a href="https://a.example/">3</a></sup> men</p>', "12[3] men"),
    ('<p>12<sup>[<a href="#n3">3</a>]</sup> men</p>', "12[3] men"),
    ('<p>12<sup><a href="#n3">[3]</a></sup> men</p>', "12[3] men"),
    ('<p>12<sup><a href="#a">3</a>,<a href="#b">14</a></sup> men</p>', "12[3],[14] men"),
    ('<p>12<sup><a href="#a">3</a></sup><sup><a href="#b">4</a></sup> men</p>', "12[3][4] men"),
    ('<p>12<a class="footnote-ref" href="#n3">3</a> men</p>', "12[3] men"),
    ('<p>12<a role="doc-noteref" href="#n3">3</a> men</p>', "12[3] men"),
    ('<p>men<sup><a class="footnote-ref" href="#na">a</a></sup> left</p>', "men[a] left"),
    ('<p>men<sup><a href="#n1">*</a></sup> left</p>', "men* left"),
    ('<p>Out.<sup><a href="#n3">3</a></sup>She left.</p>', "Out.[3] She left."),
    (
        '<p>12<span style="vertical-align: super"><a href="#n">3</a></span> men</p>',
        "12[3] men",
    ),
    ("<p>10<sup>6</sup> men</p>", "10⁶ men"),
    ("<p>10<sup>-6</sup> and 10<sup>−12</sup></p>", "10⁻⁶ and 10⁻¹²"),
    ("<p>Mg<sup>2+</sup> and SO<sub>4</sub><sup>2−</sup></p>", "Mg²⁺ and SO4²⁻"),
    ("<p>12<sup>3</sup> men</p>", "12³ men"),
    ("<p>5 m<sup>2</sup>, 2 km<sup>3</sup>.</p>", "5 m², 2 km³."),
    ('<p><a href="https://a.example/">12 m<sup>2</sup> of it</a></p>', "12 m² of it"),
    ('<p>10<span style="vertical-align:0.4em">6</span></p>', "10⁶"),
    ("<p>the 1<sup>st</sup> and 2<sup>nd</sup></p>", "the 1st and 2nd"),
    ('<p>the 1<sup><a href="https://a.example/">st</a></sup></p>', "the 1st"),
    ("<style>.c3{vertical-align:super}</style><p>10<span class=c3>6</span> men</p>", "10⁶ men"),
    (
        "<style>a{x:y} p.old,.c4 , .c5 b{text-decoration:line-through}</style>"
        "<p>He<span class=c4>sold</span>gave</p>",
        "He sold gave",
    ),
    (
        '<p>10<span style="position:relative;top:-.5em;font-size:smaller">6</span> men</p>',
        "10⁶ men",
    ),
    ('<p>10<span style="vertical-align:text-top;font-size:70%">6</span> men</p>', "10⁶ men"),
    ('<p>in <span style="vertical-align:top">2019</span></p>', "in 2019"),
    ('<p>12<a epub:type="noteref" href="#n3">3</a> men</p>', "12[3] men"),
    ('<p>12<a class="footnote" href="#n3">3</a> men</p>', "12[3] men"),
    ("<p><math><msup><mn>10</mn><mn>6</mn></msup></math> men</p>", "10⁶ men"),
    (
        "<p><math><msup><mi>x</mi><mrow><mo>-</mo><mn>1</mn></mrow></msup></math> men</p>",
        "x⁻¹ men",
    ),
    ("<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of all</p>", "1/2 of all"),
    ("<p>CO<sub>2</sub> and H<sub>2</sub>O</p>", "CO2 and H2O"),
    ("<p>n<sup>o</sup> 5, x<sup>®</sup></p>", "no 5, x®"),
]


@pytest.mark.parametrize(("html", "text"), PAGES)
def test_raised_figures_of_a_page_stay_apart_from_what_they_follow(html: str, text: str) -> None:
    assert page(html).text == text


def test_signs_that_were_added_are_findings_and_are_reported() -> None:
    document = page('<p>12<sup><a href="#n3">3</a></sup> men on 10<sup>6</sup> m</p>')
    assert document.text == "12[3] men on 10⁶ m"
    assert added(document) == [("[", ""), ("]", ""), ("⁶", "6")]
    assert styled(document, StyleKind.LINK) == ["[3]"]
    assert styled(document, StyleKind.SUPERSCRIPT) == []
    assert [str(note)[:23] for note in document.notes][-1] == "3 characters were added"
    assert page("<p>12 men.</p>").notes == ()


def test_styles_and_regions_after_a_sign_keep_their_words() -> None:
    document = page(
        '<h2>Men<sup><a href="#n">1</a></sup></h2><p>12<sup><a href="#n">3</a></sup> <b>men</b></p>'
        "<p><i>Last</i></p>"
    )
    assert document.text == "Men[1]\n\n12[3] men\n\nLast"
    assert styled(document, StyleKind.BOLD) == ["men"]
    assert styled(document, StyleKind.ITALIC) == ["Last"]
    assert styled(document, StyleKind.HEADING) == ["Men[1]"]
    found = [document.text[region.start : region.end] for region in document.regions]
    assert found == ["Men[1]", "12[3] men", "Last"]


def test_raised_prose_keeps_its_figures() -> None:
    text = page("<p>Out.</p><p><sup>3 See the report of 2019.</sup></p>").text
    assert text == "Out.\n\n3 See the report of 2019."


@pytest.mark.parametrize("mark", ["[3]", "³", "[12][13]", "[a]"])
def test_a_mark_after_a_stop_belongs_to_the_sentence_before(mark: str) -> None:
    text = f"The man left.{mark} She stayed in Rome.{mark} It rained."
    found = [text[start:end] for start, end in sentences(text)]
    assert found == [f"The man left.{mark}", f"She stayed in Rome.{mark}", "It rained."]


def test_raised_figures_of_a_docx_stay_apart() -> None:
    note = f"{r('12')}<w:r><w:footnoteReference w:id='2'/></w:r>{r(' men')}"
    body = (
        p(note)
        + p(r("10") + r("6", _UP) + r(" m") + r("2", _UP))
        + p(r("10") + r("6", '<w:position w:val="6"/>') + r(" 1") + r("st", _UP))
        + p(r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'))
        + p(r("12") + f'<w:hyperlink w:anchor="n">{r("3", _UP)}</w:hyperlink>' + r(" men"))
        + p(
            r("12")
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            + "<w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r>"
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("3", _UP)
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + r(" men")
        )
    )
    notes = f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" See it."))}</w:footnote>'
    document = read(docx(body, footnotes=notes), "a.docx")
    assert document.text.split("\n\n") == [
        "12[1] men",
        "10⁶ m²",
        "10⁶ 1st",
        "CO2",
        "12[3] men",
        "12[3] men",
        "1 See it.",
    ]
    assert styled(document, StyleKind.FOOTNOTE_MARK) == ["[1]"]


def test_powers_and_fractions_of_a_formula_in_a_docx_stay_apart() -> None:
    def part(name: str, figure: str) -> str:
        return f"<m:{name}><m:r><m:t>{figure}</m:t></m:r></m:{name}>"

    power = f"<m:oMath><m:sSup>{part('e', '10')}{part('sup', '6')}</m:sSup></m:oMath>"
    half = f"<m:oMath><m:f>{part('num', '1')}{part('den', '2')}</m:f></m:oMath>"
    document = read(docx(p(power + r(" men, ") + half + r(" of all"))), "a.docx")
    assert document.text == "10⁶ men, 1/2 of all"
    assert added(document) == [("⁶", "6"), ("/", "")]


def test_raised_figures_of_an_odt_stay_apart() -> None:
    up = '<text:span text:style-name="Up">{}</text:span>'.format
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>See it.</text:p></text:note-body></text:note>"
    )
    link = f'<text:a xlink:href="#n">{up("3")}</text:a>'
    again = up('<text:note-ref text:ref-name="n1">1</text:note-ref>')
    body = "".join(
        f"<text:p>{inside}</text:p>"
        for inside in (
            f"12{note} men",
            f"10{up('6')} m{up('2')} 1{up('st')}",
            f"12{link} men, 14{again} women",
            'CO<text:span text:style-name="Down">2</text:span>',
        )
    )
    text = read(odt(body, styles=_ODT_LOOKS), "a.odt").text
    assert text.split("\n\n") == [
        "12[1] men",
        "10⁶ m² 1st",
        "12[3] men, 14[1] women",
        "CO2",
        "1 See it.",
    ]


def test_raised_figures_of_an_rtf_stay_apart() -> None:
    body = (
        r"12{\super\chftn{\footnote {\super\chftn} See it.}} men\par "
        r"10{\super 6} m{\up6\fs16 2} 1{\super st} CO{\sub 2}{\dn4 3}\par "
        r'12{\field{\*\fldinst HYPERLINK "#n"}{\fldrslt\super 3}} men\par '
        r"14{\field{\*\fldinst NOTEREF n \\h}{\fldrslt\super 4}} men"
    )
    text = read(rf"{{\rtf1\ansi {body}}}".encode(), "a.rtf").text
    assert text.split("\n\n") == [
        "12[1] men",
        "10⁶ m² 1st CO23",
        "12[3] men",
        "14[4] men",
        "1 See it.",
    ]


def test_raised_figures_of_a_book_stay_apart() -> None:
    chapter = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <body><p>12<a epub:type="noteref" href="#n3">3</a> men, 10<sup>6</sup> more, 1<sup>st</sup></p>
    <aside epub:type="footnote" id="n3"><p>See it.</p></aside></body></html>"""
    book = archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "b.opf": _PACKAGE,
            "a.xhtml": chapter,
        }
    )
    assert read(book, "a.epub").text.startswith("12[3] men, 10⁶ more, 1st")


def test_raised_figures_of_a_mail_stay_apart() -> None:
    mail = (
        b"From: a@example.org\r\nSubject: Men\r\nContent-Type: text/html\r\n\r\n"
        b"<p>10<sup>6</sup> men <s>and</s>or women</p>"
    )
    assert "10⁶ men and or women" in read(mail, "a.eml").text


def _paper(*runs: Run, links: tuple[str, ...] = ()) -> str:
    sheets = [Sheet(runs=runs)]
    numbers = " ".join(f"{first_extra(sheets) + n} 0 R" for n in range(len(links)))
    sheets = [Sheet(runs=runs, extra=f"/Annots [{numbers}]" if links else "")]
    return read(pdf(sheets, objects=[link.encode() for link in links]), "a.pdf").text


def test_raised_figures_of_a_pdf_stay_apart() -> None:
    def line(y: float, before: str, high: str, after: str, rise: float = 4) -> list[Run]:
        middle = 72 + 6 * len(before)
        return [
            Run(72, y, before),
            Run(middle, y + rise, high, size=6),
            Run(middle + 3.6 * len(high), y, after),
        ]

    text = _paper(
        *line(700, "There were 10", "6", " of them"),
        *line(660, "A field of 12 m", "2", ", and more"),
        *line(620, "The 1", "st", " of them"),
        *line(580, "They breathe CO", "2", " there", rise=-2),
        *line(540, "In 12", "3", " places"),
    )
    assert text.split("\n\n") == [
        "There were 10⁶ of them",
        "A field of 12 m², and more",
        "The 1st of them",
        "They breathe CO2 there",
        "In 12³ places",
    ]


@pytest.mark.parametrize(
    "target", ["/Dest [10 0 R /Fit]", "/A << /S /URI /URI (https://a.example/) >>"]
)
def test_a_raised_figure_of_a_pdf_that_is_a_link_is_a_mark(target: str) -> None:
    link = f"<< /Type /Annot /Subtype /Link /Rect [150 702 154 712] {target} >>"
    runs = [Run(72, 700, "There were 12"), Run(150, 704, "3", size=6), Run(153.6, 700, " men")]
    assert _paper(*runs, links=(link,)) == "There were 12[3] men"


def test_a_raised_figure_of_a_pdf_with_a_note_below_is_a_mark() -> None:
    runs = [
        Run(72, 700, "There were 12"),
        Run(150, 704, "3", size=6),
        Run(153.6, 700, " men on 5 m"),
        Run(219.6, 704, "2", size=6),
        *lines(72, 688, [f"The town of line {n} was as it had been before." for n in range(9)]),
        Run(72, 60, "2 One more note of it.", size=7),
        Run(72, 50, "3 See the report of the town.", size=7),
    ]
    assert _paper(*runs).startswith("There were 12[3] men on 5 m²")


def test_struck_words_stay_and_stand_apart() -> None:
    document = page("<p>The <s>red</s>blue car, 12<s>3</s>4 of (<s>old</s>) <s>it</s>, so.</p>")
    assert document.text == "The red blue car, 12 3 4 of (old) it, so."
    assert styled(document, StyleKind.STRIKE) == ["red", "3", "old", "it"]
    assert added(document) == [(" ", "")] * 3
    text = page('<p>$100<span style="text-decoration: line-through">$120</span></p>').text
    assert text == "$100 $120"


def test_struck_words_of_office_files_stay_and_stand_apart() -> None:
    body = p(r("old", "<w:strike/>") + r("new") + r("er", "<w:dstrike/>"))
    assert read(docx(body), "a.docx").text == "old new er"
    struck = '<text:span text:style-name="Struck">old</text:span>'
    assert read(odt(f"<text:p>{struck}new</text:p>", styles=_ODT_LOOKS), "a.odt").text == "old new"
    assert read(rb"{\rtf1\ansi {\strike old}new}", "a.rtf").text == "old new"


def test_what_a_page_marks_as_deleted_is_left_out_and_counted() -> None:
    document = page("<p>The <del>red</del><ins>blue</ins> car <del>is</del>was.</p>")
    assert document.text == "The blue car was."
    assert document.notes[-2:] == (
        "2 deletions that are marked in the file were left out.",
        "1 insertion that is marked in the file was read as part of the text.",
    )


def test_insertions_alone_are_reported() -> None:
    inserted = p(f'<w:ins w:id="1">{r("two ")}</w:ins>{r("men")}')
    told = ("1 insertion that is marked in the file was read as part of the text.",)
    assert read(docx(inserted), "a.docx").notes == told
    change = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:insertion/>'
        "</text:changed-region></text:tracked-changes><text:p>"
        '<text:change-start text:change-id="c"/>two<text:change-end text:change-id="c"/> men'
        "</text:p>"
    )
    assert read(odt(change), "a.odt").notes == told
    assert read(rb"{\rtf1\ansi {\revised two} men}", "a.rtf").notes == told


def test_every_box_of_a_pdf_keeps_its_word() -> None:
    runs = [Run(72, 700, "There were 10"), Run(150, 704, "6", size=6), Run(153.6, 700, " men now")]
    link = "<< /Type /Annot /Subtype /Link /Rect [150 702 154 712] /Dest [10 0 R /Fit] >>"
    sheets = [Sheet(runs=runs)]
    sheets = [Sheet(runs=runs, extra=f"/Annots [{first_extra(sheets)} 0 R]")]
    document = read(pdf(sheets, objects=[link.encode()]), "a.pdf")
    found = [document.text[box.start : box.end] for box in document.findings.pages[0].boxes]
    assert found == ["There", "were", "10[6]", "men", "now"]
    assert Style(13, 14, StyleKind.ADDED) in document.findings.styles


def _letters(left: float, bottom: float, text: str, size: float = 10) -> list[Run]:
    """Return a line as browsers print it: each letter for itself, spaces among them."""
    step = 0.6 * size
    return [Run(left + step * n, bottom, sign, size) for n, sign in enumerate(text)]


@pytest.mark.parametrize(
    ("lift", "size"), [(4, 8.33), (4, 6), (3.3, 10)], ids=["browser", "small", "as large"]
)
def test_letters_that_a_browser_printed_singly_are_words_with_their_raised_figures(
    lift: float, size: float
) -> None:
    runs = []
    for n in range(16):
        runs += _letters(30, 780 - 40 * n, f"Word {n:02} 12")
        runs += [Run(90, 780 - 40 * n + lift, "3", size)]
        runs += _letters(90 + 0.6 * size, 780 - 40 * n, " men")
    text = " ".join(read(pdf([Sheet(runs=runs)]), "a.pdf").text.split())
    assert text == " ".join(f"Word {n:02} 12³ men" for n in range(16))


def test_all_raised_figures_of_a_printed_word_are_raised() -> None:
    runs = [
        *lines(72, 700, ["The men were in all not more than that number here."]),
        Run(72, 640, "10"), Run(84, 644, "-3", 6), Run(91.2, 640, "=10"), Run(109.2, 644, "6", 6),
        Run(112.8, 640, "."),
    ]  # fmt: skip
    assert "10⁻³=10⁶." in read(pdf([Sheet(runs=runs)]), "a.pdf").text


def test_raised_words_within_raised_words_are_one_stretch() -> None:
    """Thousands of them within each other take no longer than so many beside each other."""
    text = "mc2 " * 20
    spans = [(2, 80), (2, 80), *((n, 80) for n in range(6, 80, 4))]
    styles = [Style(start, end, StyleKind.SUPERSCRIPT) for start, end in spans]
    styles.insert(0, Style(2, 80, StyleKind.BOLD))
    _, placed, _ = with_signs(text, styles)
    raised = [(s.start, s.end) for s in placed if s.kind is StyleKind.SUPERSCRIPT]
    assert raised == sorted(set(raised))
    assert all(a[1] <= b[0] for a, b in pairwise(raised))
    assert raised[0][0] <= 3
    assert [s.kind for s in placed].count(StyleKind.BOLD) == 1
