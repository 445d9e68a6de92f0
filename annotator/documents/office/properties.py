"""What office files say of themselves in their parts of properties."""

import re

from annotator.documents.office.xml_events import Attributes
from annotator.messages import Message
from annotator.model.findings import FieldName, FoundField

WORD = {
    "dc:title": (FieldName.TITLE, Message("Word property “{0}”", Message("title"))),
    "dc:creator": (FieldName.AUTHOR, Message("Word property “{0}”", Message("author"))),
    "cp:lastModifiedBy": (
        FieldName.AUTHOR,
        Message("Word property “{0}”", Message("last saved by")),
    ),
    "app:Company": (FieldName.PUBLICATION, Message("Word property “{0}”", Message("company"))),
    "dc:language": (FieldName.LANGUAGE, Message("Word property “{0}”", Message("language"))),
    "dcterms:created": (FieldName.PUBLISHED, Message("Word property “{0}”", Message("created"))),
    "dcterms:modified": (FieldName.MODIFIED, Message("Word property “{0}”", Message("last saved"))),
}
OPEN_DOCUMENT = {
    "dc:title": (FieldName.TITLE, Message("document property “{0}”", Message("title"))),
    "meta:initial-creator": (
        FieldName.AUTHOR,
        Message("document property “{0}”", Message("author")),
    ),
    "dc:creator": (FieldName.AUTHOR, Message("document property “{0}”", Message("last saved by"))),
    "dc:language": (FieldName.LANGUAGE, Message("document property “{0}”", Message("language"))),
    "meta:creation-date": (
        FieldName.PUBLISHED,
        Message("document property “{0}”", Message("created")),
    ),
    "dc:date": (FieldName.MODIFIED, Message("document property “{0}”", Message("last saved"))),
}
_LONGEST = 1_000
# What programs write where nobody filled a property in.
_EMPTY = re.compile(
    r"(?:microsoft word - .*|(?:word )?document\d*|untitled.*|unknown|user|admin(?:istrator)?"
    r"|python-docx|.*\.(?:docx?|dotx?|odt|rtf))\Z",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?\Z")


class Properties:
    """Properties by the elements that hold them; a handler of the parts that do."""

    def __init__(self, wanted: dict[str, tuple[FieldName, Message]]) -> None:
        self._wanted = wanted
        self._values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a property."""
        self._name = name

    def end(self, name: str) -> None:
        """End a property."""
        self._name = ""

    def text(self, data: str) -> None:
        """Take in the value of a property."""
        if self._name in self._wanted:
            value = self._values.get(self._name, "") + data
            self._values[self._name] = value[:_LONGEST]

    def fields(self) -> tuple[FoundField, ...]:
        """Return the properties that somebody filled in."""
        found = []
        for name, (field, origin) in self._wanted.items():
            value = " ".join(self._values.get(name, "").split())
            is_date = field in (FieldName.PUBLISHED, FieldName.MODIFIED)
            if says_something(value) and (not is_date or _DATE.match(value)):
                found.append(FoundField(field, value, origin))
        return tuple(found)


def says_something(value: str) -> bool:
    """Return whether a property holds more than what programs put there by themselves."""
    return bool(value) and not _EMPTY.match(value)
