"""Text, regions, styles and fields of PDFs, each made for the test by a few lines."""

import pytest

from annotator.documents import ReadDocument, ReadOptions, read_document
from annotator.documents.pdf import reading
from annotator.documents.registry import readers
from annotator.documents.worker import ReadingProcess
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, StyleKind

from .made_up import report
from .writer import BOLD, HEBREW, ITALIC, Run, Sheet, first_extra, lines, pdf, stream


@pytest.fixture
def read() -> "Read":
    return Read()


class Read:
    """Reads in this process: a child for each of these small files would take most of the time."""

    def __call__(self, data: bytes) -> ReadDocument:
        return read_document(data, "paper.pdf")

    def text(self, *sheets: Sheet) -> str:
        return self(pdf(sheets)).text


def kinds(document: ReadDocument) -> list[tuple[RegionKind, str]]:
    return [(r.kind, document.text[r.start : r.end]) for r in document.regions]


def styled(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    styles = document.findings.styles
    return [(document.text[s.start : s.end], s.value) for s in styles if s.kind is kind]


LEFT = (
    "The first column begins here and it goes",
    "on for some lines until the page is at",
    "its end, where the sentence does not end",
    "but goes on at the top of the column to",
)
RIGHT = (
    "the right, where it is at last finished.",
    "Then another sentence follows, and more",
    "words fill the lines of this column too.",
)


def test_the_sign_counts_and_not_the_suffix() -> None:
    reader = next(reader for reader in readers() if reader.name == "PDF")
    file = pdf([Sheet()])
    assert reader.recognises(file, "a.txt")
    assert reader.recognises(b"junk\n" * 100 + file, "a.txt")
    assert not reader.recognises(b"x" * 1030 + file, "a.txt")
    assert not reader.recognises(b"A PDF begins with %PDF-1.4, they say.", "a.txt")


def test_two_columns_are_read_one_after_the_other(read: Read) -> None:
    columns = [*lines(50, 700, LEFT), *lines(320, 700, RIGHT)]
    head = Run(50, 730, "A heading over both of the columns of the page", 16)
    expected = f"{head.text}\n\n{' '.join((*LEFT, *RIGHT))}"
    assert read.text(Sheet(runs=[head, *columns])) == expected


def test_lines_across_both_columns_do_not_break_the_sentences_below(read: Read) -> None:
    """A full line that ends a sentence is no line of an address, whatever stands above it."""
    across = "To everybody who has to do with the wells of the lower valley and with the dam"
    first = (
        "The builders wrote to us on the 9 July.",
        "It was read here on the very same days.",
        "They ask us to wait until the next year",
        "and to measure the snow before we begin",
        "to fill it. We hold this to be sound.",
    )
    top = lines(50, 730, (across, across.replace("everybody", "all those")))
    document = read(pdf([Sheet(runs=[*top, *lines(50, 690, first), *lines(320, 690, RIGHT)])]))
    assert " ".join(first) in document.text


def test_columns_whose_lines_alternate_in_the_file_are_distinguished(read: Read) -> None:
    pairs = zip(lines(50, 700, LEFT), lines(320, 695, RIGHT), strict=False)
    runs = [run for pair in pairs for run in pair] + lines(50, 664, LEFT[3:])
    assert read.text(Sheet(runs=runs)) == " ".join((*LEFT, *RIGHT))


def test_rows_of_a_table_are_read_row_by_row(read: Read) -> None:
    names = lines(50, 700, ["Year", "1914", "1915"])
    values = lines(250, 700, ["Letters", "12", "31"])
    assert read.text(Sheet(runs=[*names, *values])) == "Year\tLetters\n1914\t12\n1915\t31"


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_small_table_of_wide_cells_is_read_row_by_row(read: Read, count: int) -> None:
    left = ["Bridges closed last year", "Walls that were mended", "Roads in the old quarter"]
    right = [
        "Twelve, all of them wooden",
        "Seven in the harbour alone",
        "None of those named there",
    ]
    left += ["Wells in the lower valley", "Dams on the upper river"]
    right += ["Five, of which two are dry", "One, and another is built"]
    below = ["The council wrote this list for all who live in the lower valley of the river."]
    runs = [*lines(50, 700, left[:count], 16), *lines(250, 700, right[:count], 16)]
    text = read.text(Sheet(runs=[*runs, *lines(50, 600, below * 2)]))
    rows = [f"{one}\t{other}" for one, other in zip(left[:count], right, strict=False)]
    assert text.startswith("\n".join(rows))


def test_a_table_of_many_rows_keeps_each(read: Read) -> None:
    runs = [Run(20 + 60 * c, 8_000 - 4 * n, f"{n}", 4) for n in range(400) for c in range(8)]
    assert read(pdf([Sheet(runs=runs, height=9_000)])).text.count("\n") == 399


def test_lines_of_a_table_of_contents_stay_apart(read: Read) -> None:
    rows = ["The letter . . . . . . . . . . . . . . 3", "Who denied it . . . . . . . . . . . . 12"]
    text = read.text(Sheet(runs=lines(50, 700, rows)))
    assert text.split("\n") == rows


def test_lines_are_joined_and_indents_begin_paragraphs(read: Read) -> None:
    rows = ["One sentence that is long enough to fill", "the line. Another sentence ends it here."]
    runs = [*lines(50, 700, rows), Run(64, 676, "A new paragraph is told by its indent"),
            Run(50, 664, "and goes on without one to its own end.")]  # fmt: skip
    assert read.text(Sheet(runs=runs)).count("\n\n") == 1


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["The commit-", "tee met."], "The committee met."),
        (["The commit\xad", "tee met."], "The committee met."),
        (["An Anglo-", "Irish pact."], "An Anglo-Irish pact."),
        (["All well-known. It is well-", "known."], "All well-known. It is well-known."),
        *(
            ([f"It was {first}-", f"{second} that day."], f"It was {whole} that day.")
            for first, second, whole in (
                ("e", "mail", "e-mail"),
                ("two", "thirds", "two-thirds"),
                ("twenty", "five", "twenty-five"),
                ("seven", "teen", "seventeen"),
                ("full", "time", "full-time"),
                ("left", "wing", "left-wing"),
                ("www.exam", "ple", "www.example"),
            )
        ),
        (["Ever what comes, what-", "ever it was."], "Ever what comes, whatever it was."),
        (["A so-called state-of-the-", "art for each art"], None),
    ],
)
def test_broken_words_are_joined_and_real_hyphens_kept(
    read: Read, rows: list[str], joined: str | None
) -> None:
    text = read.text(Sheet(runs=lines(50, 700, rows)))
    assert text == (joined or "A so-called state-of-the-art for each art")


def test_both_pieces_of_a_broken_word_have_their_boxes(read: Read) -> None:
    document = read(pdf([Sheet(runs=lines(60, 700, ["A commit-", "tee met."]))]))
    start = document.text.index("committee")
    (page,) = document.findings.pages
    pieces = [box for box in page.boxes if start <= box.start < start + 9]
    assert [document.text[box.start : box.end] for box in pieces] == ["commit", "tee"]
    first, second = pieces
    assert first.left == pytest.approx(60 + 2 * 6, abs=0.5)
    assert second.left == pytest.approx(60, abs=0.5)
    assert first.top < 842 - 700 < first.bottom < second.bottom


def test_a_paragraph_runs_over_the_page_and_furniture_stands_behind_it(read: Read) -> None:
    document = read(pdf(report(6)))
    furniture = [text for kind, text in kinds(document) if kind is RegionKind.FURNITURE]
    heads = ["A Report of the Commission"] * 6
    assert sorted(furniture) == sorted([*heads, *"123456"])
    paragraphs = [text for kind, text in kinds(document) if kind is RegionKind.PARAGRAPH]
    assert all(text.endswith(".") for text in paragraphs[:-1])
    assert all(text[0].isupper() for text in paragraphs)


def test_every_word_has_a_box_on_its_page(read: Read) -> None:
    document = read(pdf(report(4)))
    boxes = [box for page in document.findings.pages for box in page.boxes]
    words = {document.text[box.start : box.end] for box in boxes}
    assert set(document.text.split()) == words
    pages = document.findings.pages
    assert [page.start for page in pages[1:]] == [page.end for page in pages[:-1]]
    assert (pages[0].start, pages[-1].end) == (0, len(document.text))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_follow_the_turned_and_cropped_page(read: Read, turn: int) -> None:
    extra = f"/Rotate {turn} /CropBox [40 600 340 800]"
    document = read(pdf([Sheet(runs=[Run(100, 700, "Word", 20)], extra=extra)]))
    (page,) = document.findings.pages
    (box,) = page.boxes
    assert (page.width, page.height) == ((300, 200) if turn % 180 == 0 else (200, 300))
    # The letters of the word are 48 wide and stand at 60, 100 within the crop.
    low, high = (60, 108), (192, 240)
    expected = {0: low, 180: high}.get(turn)
    if expected:
        assert (box.left, box.right) == pytest.approx(expected, abs=0.5)
    else:
        assert (box.top, box.bottom) == pytest.approx(low if turn == 90 else high, abs=0.5)


def test_right_to_left_text_comes_in_the_order_of_its_reading(read: Read) -> None:
    # In the file it stands as it is seen, from left to right; figures are not turned.
    rows = ["abc defg hijkl mnopq rst vwxy zab cdef", "klmn opq 12 rstu."]
    seen = [row[::-1].replace("21", "12") for row in rows]
    runs = [Run(500 - 6 * len(row), 700 - 12 * n, row, font=HEBREW) for n, row in enumerate(seen)]
    expected = "".join(chr(ord("א") + ord(c) - 97) if c.isalpha() else c for c in " ".join(rows))
    assert read.text(Sheet(runs=runs)) == expected


def test_headings_have_levels_and_styles(read: Read) -> None:
    body = lines(50, 640, [*LEFT, *RIGHT])
    runs = [
        Run(50, 740, "The Whole", 20, BOLD),
        Run(50, 700, "One part", 14, BOLD),
        *body,
        Run(50, 540, "Bold", font=BOLD),
        Run(50, 500, "stressed", font=ITALIC),
    ]
    document = read(pdf([Sheet(runs=runs)]))
    assert styled(document, StyleKind.HEADING)[:2] == [("The Whole", "1"), ("One part", "2")]
    assert ("stressed", "") in styled(document, StyleKind.ITALIC)
    assert kinds(document)[0] == (RegionKind.HEADLINE, "The Whole")
    assert document.title == "The Whole"


def test_items_keep_their_markers_in_the_text(read: Read) -> None:
    rows = ["The reasons are these, as far as they", "are known to anybody at all:"]
    items = ["- nobody has seen the letter;", "- nobody has ever denied it."]
    document = read(pdf([Sheet(runs=[*lines(50, 700, rows), *lines(62, 664, items)])]))
    assert styled(document, StyleKind.LIST_ITEM) == [(item, "1") for item in items]


def test_an_indented_block_is_a_quotation(read: Read) -> None:
    quoted = ["Nobody has ever denied the", "letter, and nobody ever will,"]
    runs = [*lines(50, 700, LEFT), *lines(80, 640, quoted), *lines(50, 604, RIGHT)]
    document = read(pdf([Sheet(runs=runs)]))
    assert (RegionKind.QUOTATION, " ".join(quoted)) in kinds(document)
    assert styled(document, StyleKind.QUOTATION) == [(" ".join(quoted), "1")]


def test_notes_at_the_foot_keep_their_marks(read: Read) -> None:
    mark = Run(50 + 6 * len(LEFT[0]), 704, "1", 6)
    note = Run(50, 100, "1 A note at the foot of the page.", 8)
    document = read(pdf([Sheet(runs=[*lines(50, 700, LEFT), mark, note])]))
    assert styled(document, StyleKind.FOOTNOTE_MARK) == [("[1]", "1")]
    assert styled(document, StyleKind.FOOTNOTE) == [(note.text, "1")]
    assert f"{LEFT[0]}[1] {LEFT[1]}" in document.text


def test_links_keep_where_they_lead(read: Read) -> None:
    link = "<< /Type /Annot /Subtype /Link /Rect [48 695 100 712] /A << /S /URI /URI (%s) >> >>"
    annotation = link % "https://example.org/a"
    sheet = Sheet(runs=[Run(50, 700, "Follow this")], extra=f"/Annots [{annotation}]")
    assert styled(read(pdf([sheet])), StyleKind.LINK) == [("Follow", "https://example.org/a")]


def test_fields_name_their_origin_and_xmp_comes_first(read: Read) -> None:
    sheets = [Sheet(runs=[Run(50, 700, "Words")])]
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li>The Letter'
        b"</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ada Ray</rdf:li><rdf:li>Bo "
        b"Lin</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    data = pdf(
        sheets,
        info="/Title (Microsoft Word - draft.doc) /CreationDate (D:20240503101500+02'00')",
        catalog=f"/Lang (en-GB) /Metadata {first_extra(sheets)} 0 R",
        objects=[stream(xmp, "/Type /Metadata /Subtype /XML")],
    )
    document = read(data)
    assert [(f.name, f.value, f.origin) for f in document.findings.fields] == [
        (FieldName.TITLE, "The Letter", "XMP dc:title"),
        (FieldName.AUTHOR, "Ada Ray; Bo Lin", "XMP dc:creator"),
        (FieldName.PUBLISHED, "2024-05-03T10:15:00+02:00", "PDF Info CreationDate"),
        (FieldName.LANGUAGE, "en-GB", "PDF catalog Lang"),
    ]
    assert (document.title, document.language) == ("The Letter", "en-GB")


def test_entities_in_the_metadata_are_not_expanded(read: Read) -> None:
    xmp = b'<!DOCTYPE x [<!ENTITY e "boom">]><x:xmpmeta xmlns:x="a">&e;</x:xmpmeta>'
    sheets = [Sheet(runs=[Run(50, 700, "Words")])]
    document = read(pdf(sheets, objects=[stream(xmp, "/Type /Metadata /Subtype /XML")]))
    assert document.findings.fields == ()


PICTURE = "q 300 0 0 300 50 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x41 EI Q"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf([Sheet(drawing=PICTURE)]), "OCRmyPDF, and import the result"),
        (pdf([Sheet()]), "paper.pdf holds no text. Choose another file."),
        (pdf([]), "the PDF is damaged"),
        (b"%PDF-1.7\nnothing of use", "the PDF is damaged. Get it again"),
        (
            pdf([Sheet(runs=[Run(50, 700, "Secret")])], trailer="/Encrypt << /Filter /EBX >>"),
            "only its seller's program can open. Ask for a copy",
        ),
        (
            pdf(
                [Sheet(runs=[Run(50, 700, "Secret")])],
                trailer="/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                f"/O <{'11' * 32}> /U <{'22' * 32}> >>",
            ),
            "locked with a password. Open it with the password in a PDF program",
        ),
    ],
)
def test_what_cannot_be_read_is_one_sentence(read: Read, data: bytes, sentence: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data)
    assert sentence in str(caught.value)


def test_a_page_that_is_only_a_picture_is_reported(read: Read) -> None:
    document = read(pdf([Sheet(runs=[Run(50, 700, "Words")]), Sheet(drawing=PICTURE)]))
    assert document.notes[0].startswith("Page 2 has no text, only an image.")


def test_page_labels_are_the_files_own(read: Read) -> None:
    sheets = [Sheet(runs=[Run(50, 700, "Preface")]), Sheet(runs=[Run(50, 700, "Text")])]
    labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 1 >>] >>"
    document = read(pdf(sheets, catalog=labels))
    assert [page.label for page in document.findings.pages] == ["i", "1"]


def test_progress_is_reported() -> None:
    shares: list[float] = []
    with ReadingProcess() as process:
        process.read(pdf(report(60)), "paper.pdf", ReadOptions(progress=shares.append))
    assert shares == sorted(shares)


@pytest.mark.parametrize("size", [1e9, 1e30, -1e30])
def test_letters_of_any_size_stay_on_their_page(read: Read, size: float) -> None:
    sheet = Sheet(runs=[Run(50, 700, "Huge", size), Run(50, 600, "Words", 10)])
    document = read(pdf([sheet]))
    assert "Words" in document.text
    for box in document.findings.pages[0].boxes:
        assert 0 <= box.left <= box.right <= 595
        assert 0 <= box.top <= box.bottom <= 842


def test_words_without_an_end_are_read(read: Read) -> None:
    runs = [Run(50, 700 - 20 * n, 500 * "a.)" + "x", 0.1) for n in range(8)]
    assert "a.)a.)" in read(pdf([Sheet(runs=runs)])).text


def test_a_damaged_file_that_is_called_a_pdf_is_no_text() -> None:
    data = b"00008 0 obj<</Type/XRef/Size 0>>stream\nx\x9cc0endobj\nstartxref\n4\n"
    with pytest.raises(DocumentError, match=r"^paper\.pdf could not be read: the PDF is damaged"):
        read_document(data, "paper.pdf")


def test_a_text_that_is_called_a_pdf_is_read() -> None:
    assert read_document(b"No more than words.", "words.pdf").media_type == "text/plain"


def test_a_page_that_is_listed_over_and_over_is_refused_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "_MOST_ALIKE", 50)
    whole = pdf([Sheet(runs=lines(72, 700, ["Said by none."]))])
    kids = whole[whole.index(b"/Kids [") : whole.index(b"] /Count")]
    page = kids.removeprefix(b"/Kids [")
    for count in (40, 4_000):
        listed = whole.replace(kids, b"/Kids [" + b" ".join([page] * count))
        listed = listed.replace(b"/Count 1", b"/Count %d" % count)
        if count == 40:
            assert read_document(listed, "many.pdf").text.count("Said by none.") == 40
        else:
            with pytest.raises(DocumentError, match="it lists 4,000 pages, far more than"):
                read_document(listed, "many.pdf")
