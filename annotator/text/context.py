"""The words of a span and around it, by which a reader finds it again in a changed text."""

CONTEXT_LENGTH = 32


def exact(text: str, start: int, end: int) -> str:
    """Return the words of the span.

    Raises ValueError if the span is empty or not in the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}..{end} is not in a text of {len(text)} code points")
    return text[start:end]


def prefix(text: str, start: int) -> str:
    """Return the up to 32 code points before a span that begins at `start`."""
    return text[max(0, start - CONTEXT_LENGTH) : start]


def suffix(text: str, end: int) -> str:
    """Return the up to 32 code points after a span that ends at `end`."""
    return text[end : end + CONTEXT_LENGTH]
