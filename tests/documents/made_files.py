"""Small files of every format, made by code, each with a bit of everything that is read of it."""

from __future__ import annotations

import base64

from office.made import archive, docx, item, odt, p, r
from pdf.made_up import report
from pdf.writer import Run, Sheet, pdf
from web.pages import NEWS

MadeFile = tuple[str, bytes]
"""A file name and what is in the file."""

_TRAVERSAL = "../../../../etc/passwd"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example"'
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_DOCX = (
    p("A title", style="berschrift1")
    + item("one", 1)
    + item("two", 1, 1)
    + f"""<w:tbl><w:tr><w:tc>{p("a")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>
      <w:tbl><w:tr><w:tc>{p("x")}</w:tc></w:tr></w:tbl>{p("b")}</w:tc></w:tr></w:tbl>"""
    + p(
        r("Words ", "<w:b/>")
        + '<w:r><w:footnoteReference w:id="1"/></w:r>'
        + _FIELD
        + r("result")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + f'<w:hyperlink r:id="h1">{r("link")}</w:hyperlink>'
        + f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{p('box')}</w:txbxContent>"
        + f"</mc:Choice></mc:AlternateContent></w:r><w:del>{r('gone')}</w:del>"
        + f'<w:ins>{r("new")}</w:ins><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'
    )
)
_ODT = """<text:h text:outline-level="1">Head</text:h><text:p text:style-name="P1">a
<text:span text:style-name="B">b<text:s text:c="3"/><text:tab/></text:span>
<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>note</text:p></text:note-body></text:note><text:a xlink:href="https://a.example">l</text:a>
<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>i</text:p><text:list><text:list-item>
<text:p>j</text:p></text:list-item></text:list></text:list-item></text:list><table:table>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2">
<text:p>c</text:p></table:table-cell></table:table-row></table:table>"""
_ODT_STYLES = """<style:style style:name="B" style:family="text"><style:text-properties
fo:font-weight="bold"/></style:style><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
</text:list-style>"""
_RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang1031{\fonttbl{\f0\fswiss\fcharset0 Arial;}"
    r"{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Gothic;}{\f3\fcharset2 Symbol;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}{\*\cs10 Strong;}}"
    r"{\info{\title A title}{\author Ann}{\creatim\yr2024\mo3\dy4\hr10\min0}}"
    r"\pard\s1\b Head\b0\par\pard One \'e4 {\i two}\u8364? \f1\'c0\f2\'82\'a0\f3 a\f0\par"
    r'{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt link}}{\footnote\chftn note}\par'
    r"{\pntext 1.\tab}{\*\pn\pnlvlbody}item\par{\header head\par}\trowd\cellx100\cellx200"
    r"\intbl a\cell b\cell\row\pard{\pict\bin4 abcd}{\v hidden}\uc2\u20320??\par}"
)
_CONTAINER = "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>"
_PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Mill</dc:title>
<dc:creator>Ann</dc:creator><dc:date>2020-05</dc:date></metadata><manifest>
<item id="one" href="one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine></package>"""
_CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<body><h1>Chapter</h1><p>It <em>turned</em>.<a epub:type="noteref" href="two.xhtml#n1">1</a></p>
<aside epub:type="footnote" id="n1"><p>The wheel.</p></aside></body></html>"""
_MAIL = """From: =?utf-8?q?J=C3=B6rg?= <a@a.example>
To: b@b.example
Date: Mon, 4 Mar 2024 10:00:00 +0100
Subject: =?utf-8?b?w6RuZGVydW5n?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/plain; format=flowed; charset=iso-8859-1

On Mon, Bob <b@c.example> wrote:
> hello\x20
> there
>> deeper

--\x20
signature
--B
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>a=C3=A4<blockquote>b</blockquote>
--B
Content-Disposition: attachment; filename*=utf-8''a%20b.txt
Content-Transfer-Encoding: base64

YWJj
--B
Content-Type: message/rfc822

From: q@q.example
Subject: inside

x
-----Original Message-----
From: f
To: g
Sent: h

y
--B--
"""
_SRT = """1
00:00:01,000 --> 00:00:02,500
ANNA: Hello, <i>you</i>.

2
00:00:03,000 --> 00:00:04,000
- Who is it?
- {\\an8}Me.
"""
_VTT = """WEBVTT - Title

NOTE nothing

intro
00:01.000 --> 00:02.000 align:start
<v Anna>Hello <00:01.500><c.loud>you</c></v>

00:02.000 --> 00:03.000
And &amp; so on.
"""
_CSV = 'id;Name;Text\r\n1;Kern, Anna;"He said, ""no"".\r\nTwice."\r\n2;x;"Yes; indeed"\r\n'
_TEXT = """A secret letter

By Ada Ray

The minister said that nobody had denied it. 😀 Others laughed.

1. bob_7 says:
I doubt it.
"""


def _epub() -> bytes:
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "b.opf": _PACKAGE,
            "one a.xhtml": _CHAPTER,
            "two.xhtml": _CHAPTER,
            _TRAVERSAL: "root",
        }
    )


def _saved_page() -> bytes:
    page = base64.encodebytes(NEWS.encode()).decode()
    return f"""From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/1
Subject: =?utf-8?Q?M=C3=BChle?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: base64

{page}
------b--
""".encode()


def _papers() -> list[bytes]:
    columns = [
        Run(72 + 250 * (n % 2), 700 - 12 * (n // 2), f"line {n} of a hy-") for n in range(30)
    ]
    return [
        pdf(report(2), info="/Title (A Report) /CreationDate (D:20240304100000+01'00')"),
        pdf([Sheet(runs=columns), Sheet(runs=columns, extra="/Rotate 90")], catalog="/Lang (en)"),
    ]


def made_files() -> dict[str, list[MadeFile]]:
    """Return small files for each reader that hold a bit of everything it reads."""
    word = docx(
        _DOCX,
        footnotes=f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>" + r(" note"))}'
        "</w:footnote>",
        header=p("HEAD"),
        core="<dc:title>A title</dc:title><dc:creator>Ann</dc:creator>",
        links={"h1": "https://a.example/"},
    )
    return {
        "web": [("seed.html", NEWS.encode()), ("seed.xhtml", _CHAPTER.encode())],
        "mht": [("seed.mht", _saved_page())],
        "epub": [("seed.epub", _epub())],
        "pdf": [("seed.pdf", data) for data in _papers()],
        "docx": [("seed.docx", word)],
        "odt": [("seed.odt", odt(_ODT, styles=_ODT_STYLES, meta="<dc:title>T</dc:title>"))],
        "rtf": [("seed.rtf", _RTF.encode())],
        "mail": [("seed.eml", _MAIL.encode())],
        "subtitles": [("seed.srt", _SRT.encode()), ("seed.vtt", _VTT.encode())],
        "csv": [("seed.csv", _CSV.encode()), ("seed.tsv", _CSV.replace(";", "\t").encode())],
        "text": [("seed.txt", _TEXT.encode()), ("seed16.txt", _TEXT.encode("utf-16"))],
    }
