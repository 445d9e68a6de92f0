"""In which language a report is written: English, which stands in the code, or another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.messages import Argument, Message
from annotator.reports.german import GERMAN
from annotator.reports.rich import Rich, fill, joined, name, ours, words
from annotator.text.quoting import holds_marks


@dataclass(frozen=True, slots=True)
class Language:
    """A language of reports; `texts` holds the English texts with their translations."""

    code: str
    texts: Mapping[str, str]
    thousands: str

    def text(self, template: str) -> str:
        """Return a text of ours."""
        return self.texts.get(template, template)

    def say(self, template: str, *arguments: Rich | str | int) -> Rich:
        """Return a sentence; an argument that is a text is somebody’s name."""
        return fill(self.text(template), tuple(map(self._rich, arguments)))

    def quoted(self, text: str) -> Rich:
        """Return words in quotation marks: single ones, where the words hold double ones."""
        return self.say("‘{0}’" if holds_marks(text) else "“{0}”", words(text))

    def told(self, message: Message) -> Rich:
        """Return a message of the packages below."""
        return self.say(message.template, *map(self._argument, message.arguments))

    def _argument(self, argument: Argument) -> Rich | int:
        match argument:
            case Message():
                return self.told(argument)
            case str():
                return words(argument)
        return argument

    def count(self, number: int, one: str, many: str, *more: Rich | str | int) -> Rich:
        """Return a sentence about one thing or about many; `{0}` is the number."""
        return self.say(one if number == 1 else many, number, *more)

    def listed(self, parts: Iterable[Rich]) -> Rich:
        """Return a list within a sentence: a, b and c."""
        return joined(parts, ", ", self.text(" and "))

    def number(self, number: int) -> str:
        """Return a number with the separators of the language."""
        return f"{number:,}".replace(",", self.thousands)

    def _rich(self, argument: Rich | str | int) -> Rich:
        match argument:
            case str():
                return name(argument)
            case int():
                return ours(self.number(argument))
        return argument


ENGLISH = Language("en", {}, ",")
LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "de": Language("de", GERMAN, ".")}
"""The languages of reports, by their codes."""
