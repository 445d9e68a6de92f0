"""The reader of mails as files. What does the work is loaded when there is some."""

from annotator.documents.mail.sniffing import is_mail, is_mailbox
from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.model.media_types import MAIL


class MailReader(DocumentReader):
    """Reads one mail, with the mails that it forwards and the files that come with it."""

    name = "E-mail"
    suffixes = (".eml", ".mail", ".mbox")
    media_types = (MAIL,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins with the headers of a mail."""
        if file_name.lower().endswith((".mht", ".mhtml")):
            return False
        is_called_mail = file_name.lower().endswith(self.suffixes)
        return is_mail(head, is_called_mail=is_called_mail) or is_mailbox(head)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the subject, who wrote to whom and when, and the words of the mail.

        Raises DocumentError if the file holds several mails, more parts than any mail has, or
        nothing to read.
        """
        from annotator.documents.mail.document import read_mail

        return read_mail(data, file_name)
