"""Characters of RTF: bytes in the code page of their font, and Unicode with a fallback beside it.

One letter may be several tokens, so what comes is kept until something else than a letter does.
"""

from annotator.documents.office.symbols import sign
from annotator.documents.rtf.state import Destination, Head, State
from annotator.text.canonical import REPLACEMENT


class Letters:
    """Collects characters until they are taken away."""

    def __init__(self, head: Head) -> None:
        self._head = head
        self._bytes = bytearray()
        self._characters: list[str] = []
        self._to_skip = 0

    def end_fallback(self) -> None:
        """Reset the fallback: none goes beyond its group."""
        self._to_skip = 0

    def is_fallback(self) -> bool:
        """Return whether one character, which is not added then, only stands in for another."""
        if self._to_skip:
            self._to_skip -= 1
            return True
        return False

    def add_bytes(self, value: bytes) -> None:
        """Add text in the code page of its font."""
        skipped = min(self._to_skip, len(value))
        self._to_skip -= skipped
        self._bytes += value[skipped:]

    def add_sign(self, character: str, state: State) -> None:
        """Add a character that has a control word of its own."""
        self._decode(state)
        self._characters.append(character)

    def add_unicode(self, number: int | None, state: State) -> None:
        """Add a unit of UTF-16, written as a number of 16 bits with a sign."""
        is_one = number is not None and -0x8000 <= number <= 0xFFFF
        character = chr(number % 0x1_0000) if number and is_one else REPLACEMENT
        font = self._head.fonts.get(state.font)
        if "\uf000" <= character <= "\uf0ff" and font is not None:
            character = sign(font.name, ord(character))
        self.add_sign(character, state)
        self._to_skip = state.fallback_length

    def take(self, state: State) -> str:
        """Return all characters so far, and start over."""
        self._decode(state)
        words = "".join(self._characters)
        self._characters.clear()
        if "\ud800" <= words[-1:] <= "\udbff":
            # Half a character: the other half comes after an order, such as `\\uc0`.
            self._characters.append(words[-1])
            words = words[:-1]
        if words.isascii():
            return words
        # Two halves of a character beyond the first plane become one.
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _decode(self, state: State) -> None:
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        font = self._head.fonts.get(state.font)
        if font is not None and font.is_symbol and state.destination is Destination.TEXT:
            self._characters += (sign(font.name or "symbol", 0xF000 + byte) for byte in data)
        elif data.isascii():
            self._characters.append(data.decode("ascii"))
        else:
            encoding = (font.encoding if font is not None else "") or self._head.encoding
            self._characters.append(data.decode(encoding, "replace"))
