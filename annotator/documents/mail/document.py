"""From the parts of a mail to a document: what a mail program shows, and who speaks in it."""

from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePath

from annotator import messages
from annotator.documents.builder import TextBuilder
from annotator.documents.encodings import told_unfit
from annotator.documents.mail.attachments import Attachments
from annotator.documents.mail.bodies import DEEPEST, bodies
from annotator.documents.mail.headers import all_headers, found_fields, header, writer
from annotator.documents.mail.message import parse_message
from annotator.documents.mail.plain_body import add_plain_body
from annotator.documents.mail.quoted import with_voices
from annotator.documents.mail.sniffing import count_of_mailbox, is_mailbox, without_from_line
from annotator.documents.plain_text import notes_on_text, short_title
from annotator.documents.reader import ReadDocument
from annotator.documents.web.regions import regions_of
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings, StyleKind
from annotator.model.media_types import MAIL
from annotator.text.canonical import REPLACEMENT

_SHOWN = ("From", "To", "Cc", "Date")
_LISTS = ("To", "Cc")


def read_mail(data: bytes, file_name: str) -> ReadDocument:
    """Return the subject, who wrote to whom and when, and the words of a mail.

    Raises DocumentError if the file holds several mails, more parts than any mail has, or nothing
    to read.
    """
    if is_mailbox(data):
        if (count := count_of_mailbox(data)) > 1:
            raise DocumentError(
                "{0} could not be read: it is a mailbox of {1} mails. Save the mails you need as "
                ".eml files and import those.",
                file_name,
                count,
            )
        message = parse_message(without_from_line(data), file_name)
    else:
        message = parse_message(without_from_line(data.lstrip(b"\r\n")), file_name)
    mail = _Mail()
    mail.add(message)
    if mail.attachments.is_encrypted:
        raise DocumentError(
            "{0} could not be read: its words are encrypted. Open it in your mail program, copy "
            "its text into a .txt file and import that.",
            file_name,
        )
    return _document(mail, message, data, file_name)


@dataclass(slots=True)
class _Mail:
    """A mail in the making, with the mails in it."""

    builder: TextBuilder = field(default_factory=TextBuilder)
    attachments: Attachments = field(default_factory=Attachments)
    marked: list[messages.Message] = field(default_factory=list)

    def add(self, message: Message, voice: str = "", depth: int = 0) -> None:
        """Add headers and words of a mail; `voice` is its writer if it was forwarded."""
        self._add_headers(message, voice)
        for body in bodies(message, self.attachments):
            self.builder.break_block()
            if isinstance(body, Message):
                if depth < DEEPEST:
                    self.add(body, writer(body), depth + 1)
                else:
                    self.attachments.left_out.append("what is nested too deep")
            elif body.is_page:
                self._add_page(body.text, voice)
            else:
                add_plain_body(self.builder, body.text, voice)

    def _add_page(self, characters: str, voice: str) -> None:
        # Imported late: the parser takes a twentieth of a second, and most mails do without.
        from annotator.documents.web.dom import parse_page
        from annotator.documents.web.page import leave_out_decorations
        from annotator.documents.web.render import Renderer

        document = parse_page(characters)
        leave_out_decorations(document)
        with self.builder.region(RegionKind.PARAGRAPH, voice):
            renderer = Renderer(self.builder)
            renderer.render(next(document.find("body"), document))
        self.marked += renderer.notes()

    def _add_headers(self, message: Message, voice: str) -> None:
        if subject := header(message, "Subject"):
            self.builder.break_block()
            with (
                self.builder.region(RegionKind.HEADLINE, voice),
                self.builder.style(StyleKind.HEADING, "1" if not voice else "2"),
            ):
                self.builder.add(subject)
        self.builder.break_block()
        with self.builder.region(RegionKind.BYLINE):
            for name in _SHOWN:
                value = all_headers(message, name) if name in _LISTS else header(message, name)
                if value:
                    self.builder.end_line()
                    self.builder.add(f"{name}: {value}")


def _document(mail: _Mail, message: Message, data: bytes, file_name: str) -> ReadDocument:
    built = mail.builder.build()
    if not built.text:
        raise DocumentError("{0} holds no text. Choose another file.", file_name)
    regions = with_voices(built.text, regions_of(built))
    findings = Findings(styles=built.styles, fields=found_fields(message))
    unfit = built.text.count(REPLACEMENT) - sum(times for _, times in built.replaced)
    return ReadDocument(
        text=built.text,
        title=short_title(findings.first(FieldName.TITLE) or PurePath(file_name).stem),
        media_type=MAIL,
        original=data,
        file_name=file_name,
        language=findings.first(FieldName.LANGUAGE),
        regions=regions,
        findings=findings,
        parts=tuple(mail.attachments.parts),
        replaced=built.replaced,
        notes=(
            *told_unfit(unfit),
            *notes_on_text(None, built.replaced),
            *mail.attachments.notes(),
            *mail.marked,
        ),
    )
