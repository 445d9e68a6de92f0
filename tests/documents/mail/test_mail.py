"""Mails as files."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from annotator.documents import ReadDocument, read_document, read_file
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, StyleKind

HEADERS = (
    "From: Anna Kern <anna@a.example>\nTo: b@b.example\nSubject: The plan\n"
    "Date: Mon, 4 Mar 2024 10:00:00 +0100\nMessage-ID: <1@a.example>\n"
)
TOP = (
    "The plan\n\nFrom: Anna Kern <anna@a.example>\nTo: b@b.example\n"
    "Date: Mon, 4 Mar 2024 10:00:00 +0100\n\n"
)


def mail(body: str, headers: str = "", encoding: str = "utf-8") -> ReadDocument:
    return read_document(f"{HEADERS}{headers}\n{body}".encode(encoding), "x.eml")


def words(document: ReadDocument) -> str:
    return document.text.removeprefix(TOP)


def spoken(document: ReadDocument) -> list[tuple[RegionKind, str, str]]:
    """Return the regions below the headers."""
    return [
        (region.kind, region.voice, document.text[region.start : region.end])
        for region in document.regions[2:]
    ]


def test_a_mail_begins_with_its_subject_and_who_wrote_to_whom() -> None:
    document = mail("Hello.\n\nBye.\n")
    assert document.text == TOP + "Hello.\n\nBye."
    kinds = [region.kind for region in document.regions]
    assert kinds == [RegionKind.HEADLINE, RegionKind.BYLINE, *2 * [RegionKind.PARAGRAPH]]
    assert (document.title, document.media_type) == ("The plan", "message/rfc822")
    assert {field.name: (field.value, field.origin) for field in document.findings.fields} == {
        FieldName.TITLE: ("The plan", "mail header Subject"),
        FieldName.AUTHOR: ("Anna Kern", "mail header From"),
        FieldName.PUBLISHED: ("2024-03-04T09:00:00+00:00", "mail header Date"),
    }


def test_all_who_got_a_copy_are_named() -> None:
    document = mail("x\n", "Cc: c@c.example\nCC: d@d.example\n")
    assert "\nCc: c@c.example, d@d.example\n" in document.text


def test_attachments_of_one_name_are_distinguished() -> None:
    part = "--B\nContent-Disposition: attachment; filename=a.txt\n\nWords.\n"
    headers = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n"
    names = [found.file_name for found in mail(150 * part + "--B--\n", headers).parts]
    assert len(names) == len(set(names)) == 150


def test_headers_are_decoded_even_where_they_are_wrong() -> None:
    data = (
        b"From: =?utf-8?q?J=C3=B6rg_M=2E?= <j@a.example>\nMIME-Version: 1.0\n"
        b"Subject: =?utf-8?B?w4RuZGVydW5n?=\n =?nonsense?Q?=E4?= und \xe4 mehr\n\nx\n"
    )
    document = read_document(data, "x.eml")
    assert document.title == "Änderungä und ä mehr"
    assert document.findings.first(FieldName.AUTHOR) == "Jörg M."


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("See C:\\users and \\u0041", "See C:\\users and \\u0041"),
        ("é \\users", "é \\users"),
        ("=?utf-8?b?w6Q=?= \\users", "ä \\users"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9_x?= y", "café x y"),
        ("a =?utf-8?b?!!?= b =?utf-8?q?=ZZ=?=", "a =?utf-8?b?!!?= b =ZZ"),
        ("=?iso-8859-1*de?Q?Gr=F6=DFe?=(2)", "Größe(2)"),
        ("=?utf-8?b?w6Q?=", "ä"),
        ("=?utf-8?q?naïve_x?=", "naïve x"),
    ],
)
def test_words_of_a_subject_are_decoded_and_all_else_is_kept(raw: str, subject: str) -> None:
    assert read_document(f"From: a@a.example\nSubject: {raw}\n\nx\n".encode(), "x.eml").title == (
        subject
    )


def test_quoted_replies_are_quotations_with_the_voice_of_whom_they_quote() -> None:
    document = mail(
        "See below.\n\nOn Sun, Mar 3, 2024 at 9:15 AM Tom Ode\n<tom@b.example> wrote:\n\n"
        "> I think so.\n>\n> On 1 Mar 2024, Eva Li wrote:\n>> Do you?\n> Yes.\n\n"
        "Am 03.03.24 um 12:00 schrieb Max Beispiel:\n> Nein.\n\nEnd.\n"
    )
    assert spoken(document) == [
        (RegionKind.PARAGRAPH, "", "See below."),
        (
            RegionKind.BYLINE,
            "",
            "On Sun, Mar 3, 2024 at 9:15 AM Tom Ode\n<tom@b.example> wrote:",
        ),
        (RegionKind.QUOTATION, "Tom Ode", "> I think so."),
        (RegionKind.QUOTATION, "Tom Ode", "> On 1 Mar 2024, Eva Li wrote:"),
        (RegionKind.QUOTATION, "Eva Li", ">> Do you?"),
        (RegionKind.QUOTATION, "Tom Ode", "> Yes."),
        (RegionKind.BYLINE, "", "Am 03.03.24 um 12:00 schrieb Max Beispiel:"),
        (RegionKind.QUOTATION, "Max Beispiel", "> Nein."),
        (RegionKind.PARAGRAPH, "", "End."),
    ]


def test_a_mail_forwarded_in_the_text_speaks_with_the_voice_of_its_writer() -> None:
    document = mail(
        "Look.\n\n---------- Forwarded message ---------\nFrom: Bob Roe <bob@c.example>\n"
        "Date: Monday\nSubject: Plan\nTo: Anna\n\nIt has changed.\n\nWholly.\n"
    )
    assert [(kind, voice) for kind, voice, _ in spoken(document)] == [
        (RegionKind.PARAGRAPH, ""),
        (RegionKind.BYLINE, ""),
        (RegionKind.QUOTATION, "Bob Roe"),
        (RegionKind.QUOTATION, "Bob Roe"),
    ]


def test_signatures_and_disclaimers_are_furniture() -> None:
    document = mail(
        "Words.\n\nThis e-mail and any attachments are confidential.\n\nBye\n-- \nAnna\n\nPhone 1\n"
    )
    assert spoken(document) == [
        (RegionKind.PARAGRAPH, "", "Words."),
        (RegionKind.FURNITURE, "", "This e-mail and any attachments are confidential."),
        (RegionKind.PARAGRAPH, "", "Bye"),
        (RegionKind.FURNITURE, "", "-- \nAnna"),
        (RegionKind.FURNITURE, "", "Phone 1"),
    ]


def test_a_mail_attached_to_a_mail_is_read_with_its_own_voice() -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Bob Roe <bob@c.example>", "Inner"
    inner.set_content("Inner words.\n")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "anna@a.example", "Outer"
    outer.set_content("Outer words.\n")
    outer.add_attachment(inner)
    document = read_document(outer.as_bytes(), "x.eml")
    voices = [(r.voice, document.text[r.start : r.end]) for r in document.regions]
    assert voices == [
        ("", "Outer"),
        ("", "From: anna@a.example"),
        ("", "Outer words."),
        ("Bob Roe", "Inner"),
        ("", "From: Bob Roe <bob@c.example>"),
        ("Bob Roe", "Inner words."),
    ]


def test_attachments_are_offered_under_names_that_are_no_paths() -> None:
    message = EmailMessage()
    message["From"] = "a@a.example"
    message.set_content("Words.\n")
    for name in ("../../evil.txt", "C:\\x\\evil.txt", "a\u202etxt.pdf", "." * 300):
        message.add_attachment(b"data", "application", "octet-stream", filename=name)
    message.add_attachment(b"\x89PNG", "image", "png", filename="photo.png")
    document = read_document(message.as_bytes(), "x.eml")
    assert [part.file_name for part in document.parts] == [
        "evil.txt",
        "evil (2).txt",
        "a txt.pdf",
        "attachment-4.bin",
    ]
    assert document.parts[0].data == b"data"
    assert "evil (2).txt" in document.notes[0]
    assert "photo.png" in document.notes[1]


def test_the_plain_form_is_read_and_a_stub_of_it_is_not() -> None:
    def both(plain: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = "a@a.example"
        message.set_content(plain)
        message.add_alternative(f"<p>{'Words of the page. ' * 30}</p>", "html")
        return message

    whole = read_document(both("Words of the text. " * 30).as_bytes(), "x.eml")
    assert "Words of the text." in whole.text
    stub = read_document(both("Use a browser.").as_bytes(), "x.eml")
    assert "Use a browser" not in stub.text


def test_a_page_is_read_as_pages_are_and_its_quotations_have_voices() -> None:
    headers = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    document = mail(
        "<html><head><title>no</title></head><body><div style='display:none'>hidden</div>"
        "<div>Dear <b>Anna</b>,</div><div><br></div><div>see <a href='https://a.example'>it</a>.</div>"
        "<img src='http://tracker.example/x.gif'><div class='gmail_quote'><div>On Monday, Bob Roe "
        "&lt;b@c.example&gt; wrote:<br></div><blockquote>Quoted.<br><br>More.</blockquote></div>",
        headers,
    )
    assert spoken(document) == [
        (RegionKind.PARAGRAPH, "", "Dear Anna,"),
        (RegionKind.PARAGRAPH, "", "see it."),
        (RegionKind.BYLINE, "", "On Monday, Bob Roe <b@c.example> wrote:"),
        (RegionKind.QUOTATION, "Bob Roe", "Quoted.\n\nMore."),
    ]
    kinds = {style.kind for style in document.findings.styles}
    assert {StyleKind.BOLD, StyleKind.LINK, StyleKind.QUOTATION} <= kinds


def test_flowed_lines_are_joined() -> None:
    flowed = "Content-Type: text/plain; format=flowed\n"
    document = mail("One line \nthat goes on.\n\n>> deep \n>> words\n> less\n-- \nAnna\n", flowed)
    assert words(document) == "One line that goes on.\n\n>> deep words\n\n> less\n\n-- \nAnna"
    delsp = "Content-Type: text/plain; format=flowed; delsp=yes\n"
    assert words(mail("日本 \n語\n", delsp)) == "日本語"


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("utf-8", "cp1252", "Le café est très fermé."),
        ("iso-8859-1", "cp1252", "“quoted” – said"),
        ("iso-8859-1", "utf-8", "naïve Größe"),
        ("us-ascii", "utf-8", "naïve Größe"),
        ("x-unknown", "utf-8", "naïve Größe"),
        ("punycode", "utf-8", "naïve Größe"),
        ("gb2312", "gb18030", "谢谢 €"),
        ("koi8-r", "koi8-r", "Привет"),
    ],
)
def test_a_charset_that_is_wrong_or_unknown_is_seen_through(
    charset: str, encoding: str, text: str
) -> None:
    headers = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n"
    assert words(mail(text, headers, encoding)) == text


def test_an_encrypted_mail_and_a_mailbox_are_refused() -> None:
    with pytest.raises(DocumentError, match="its words are encrypted"):
        mail("--B\n\nx\n--B--\n", "Content-Type: multipart/encrypted; boundary=B\n")
    one = f"From a@a.example Mon Mar  4 10:00:00 2024\n{HEADERS}\nWords.\n\n"
    with pytest.raises(DocumentError, match="mailbox of 2 mails"):
        read_document((one * 2).encode(), "x.mbox")
    assert words(read_document(one.encode(), "x.mbox")) == "Words."


def test_a_memo_in_a_text_file_is_no_mail() -> None:
    data = b"From: the mayor\nTo: all\nSubject: rain\n\nIt rains.\n"
    assert read_document(data, "memo.txt").media_type == "text/plain"
    assert read_document(data, "memo.eml").media_type == "message/rfc822"


def test_a_saved_web_page_is_no_mail() -> None:
    from annotator.documents.mail.reader import MailReader

    head = b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related"
    assert not MailReader().recognises(head, "x.mht")


def _nested(depth: int) -> bytes:
    levels = (
        f"Content-Type: multipart/mixed; boundary=B{level}\n\n--B{level}\n".encode()
        for level in range(depth)
    )
    return HEADERS.encode() + b"".join(levels) + b"\nx\n"


@pytest.mark.parametrize(
    "data",
    [
        _nested(100),
        _nested(900),
        HEADERS.encode() + b"Content-Type: message/rfc822\n\n" * 5_000 + b"x",
        HEADERS.encode()
        + b"Content-Type: multipart/mixed; boundary=B\n\n"
        + b"--B\n\nx\n" * 300_000,
        b"Subject: " + b"=?utf-8?b?w6TDpA==?= " * 150_000 + b"\nFrom: a@b\n\nx",
        HEADERS.encode() + b"\n" + b">" * 1_000_000 + b"\n" + b"On " * 300_000 + b"wrote:\n> x\n",
        HEADERS.encode() + b"\n" + b"From: a\nTo: b\nDate: c\n\n" * 20_000,
        HEADERS.encode() + b'Content-Type: text/plain; charset="' + b"a" * 1_000_000 + b'"\n\nx',
        HEADERS.encode() + b'Content-Type: text/plain; a="' + b"b;" * 300_000 + b"\n\nx",
        HEADERS.encode() + b"Content-Type: text/plain; name*0*=x''%ff; name*5=y; =;;=\n\nx",
    ],
)
def test_mail_bombs_are_read_or_refused(data: bytes) -> None:
    try:
        outcome = read_document(data, "x.eml").text
    except DocumentError as error:
        outcome = str(error)
        assert outcome.endswith(".")
    assert outcome


def test_shared_mails_are_read(data_path: Path) -> None:
    texts = {}
    for path in (data_path / "documents" / "eml-cpython").iterdir():
        try:
            document = read_file(path)
        except DocumentError:
            continue
        texts[path.name] = document.text
        is_mail = document.media_type == "message/rfc822"
        # No headers, headers of a memo, a page that was sent to nobody.
        assert is_mail or path.name in ("msg_19.txt", "msg_35.txt", "msg_40.txt")
    assert len(texts) >= 23
    assert texts["msg_03.txt"].endswith("Hi,\n\nDo you like this message?\n\n-Me")
    assert "This is a Base64 encoded message." in texts["msg_10.txt"]
    assert texts["msg_21.txt"].endswith("One\n\nTwo")
    assert texts["msg_46.txt"].endswith("Testing email forwarding with Groupwise 1.2.2010")


@pytest.mark.parametrize(
    ("announcement", "name"),
    [
        ("чт, 4 мар. 2021 г. в 18:00, Иван Чёрный <jo@x.example>:", "Иван Чёрный"),
        ("2021年3月4日(木) 18:00 山田太郎 <jo@x.example>:", "山田太郎"),
        ("李华 <jo@x.example> 于2021年3月4日周四 18:00写道：", "李华"),
        ("Jale Kara <jo@x.example>, 4 Mar 2021 Per, 18:00 tarihinde şunu yazdı:", "Jale Kara"),
        ("Dne čt 4. 3. 2021 18:00 uživatel Jan Černý <jo@x.example> napsal:", "Jan Černý"),
        ("בתאריך יום ה׳, 4 במרץ 2021 ב-18:00 מאת דנה לוי <d@x.example>:", "דנה לוי"),
        ("Op do 4 mrt 2021 om 18:00 schreef Jo Zwart <jo@x.example>:", "Jo Zwart"),
        ("El jue, 4 mar 2021 a las 18:00, Jo Negro (<jo@x.example>) escribió:", "Jo Negro"),
    ],
)
def test_programs_of_other_languages_announce_whom_they_quote(announcement: str, name: str) -> None:
    found = spoken(mail(f"Mine.\n\n{announcement}\n\n> Theirs.\n"))
    assert found[2] == (RegionKind.QUOTATION, name, "> Theirs.")


def test_quotations_between_answers_keep_the_voice_of_whom_the_reply_quotes() -> None:
    found = spoken(mail("On 4 Mar 2021, Jo Black wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo.\n"))
    assert [(kind, voice) for kind, voice, words in found if words.endswith("?")] == [
        (RegionKind.QUOTATION, "Jo Black"),
        (RegionKind.QUOTATION, "Jo Black"),
    ]


def test_a_forwarded_mail_may_name_its_sender_behind_its_subject_and_date() -> None:
    headers = (
        "-------- Weitergeleitete Nachricht --------\nBetreff: B\nDatum: 4.3.2021\nVon: Jo S\n"
    )
    assert spoken(mail(f"{headers}\nDie Worte.\n"))[-1][1:] == ("Jo S", "Die Worte.")


@pytest.mark.parametrize(
    ("page", "voiced"),
    [
        pytest.param(
            "<p>Mine.</p><div><p><b>From:</b> Black, Jo &lt;j@x.example&gt;<br><b>Sent:</b> 4 "
            "March<br><b>To:</b> Anna<br><b>Subject:</b> B</p></div><p>Theirs.</p>",
            [(RegionKind.BYLINE, ""), (RegionKind.QUOTATION, "Jo Black")],
            id="below headers",
        ),
        pytest.param(
            "Mine.<blockquote type=cite><div>On 4 Mar 2021, at 18:00, Jo Black &lt;j@x.example&gt; "
            "wrote:</div><br><div>Theirs.</div></blockquote>",
            [(RegionKind.BYLINE, ""), (RegionKind.QUOTATION, "Jo Black")],
            id="announced within",
        ),
    ],
)
def test_a_mailed_page_speaks_with_the_voice_of_whom_it_quotes(
    page: str, voiced: list[tuple[RegionKind, str]]
) -> None:
    found = spoken(mail(page, "Content-Type: text/html\n"))
    assert [(kind, voice) for kind, voice, _ in found][1:] == voiced
    assert found[-1][2] == "Theirs."


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ('"Kern, Anna (Town Hall)" <a@x.example>', "Anna Kern"),
        ("Anna Kern via Press List <p@x.example>", "Anna Kern"),
        ("'Anna Kern' via Press <p@x.example>", "Anna Kern"),
        ('"Kern, Inc." <a@x.example>', "Kern, Inc."),
        ('"Town Hall, Press Office" <a@x.example>', "Town Hall, Press Office"),
    ],
)
def test_a_sender_is_named_as_people_are(sender: str, name: str) -> None:
    data = f"From: {sender}\nTo: b@b.example\nMessage-ID: <1@x>\n\nWords.\n".encode()
    assert read_document(data, "x.eml").findings.first(FieldName.AUTHOR) == name


def test_a_signature_in_signs_is_furniture() -> None:
    body = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWords.\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    )
    assert [kind for kind, _, _ in spoken(mail(body))] == [
        RegionKind.FURNITURE,
        RegionKind.PARAGRAPH,
        *2 * [RegionKind.FURNITURE],
    ]
