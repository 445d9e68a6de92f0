"""Why a file of another program cannot be taken in, in the words that all importers share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotator.errors import ImportRefusedError


@contextmanager
def refused_if_unreadable(name: str) -> Iterator[None]:
    """Refuse a file where the system does not let it be read: raises ImportRefusedError."""
    try:
        yield
    except OSError as error:
        raise ImportRefusedError(
            "{0} cannot be read: {1}. Check that it is a file you may read.",
            name,
            error.strerror or str(error),
        ) from error


def is_a_stream(name: str) -> ImportRefusedError:
    """Return the error for what has no end that could be waited for."""
    return ImportRefusedError(
        "{0} cannot be read: it is a device or pipe, not a file. Choose a file.", name
    )


def damaged(name: str) -> ImportRefusedError:
    """Return the error for a file that its parser did not survive, or answered oddly to."""
    return ImportRefusedError(
        "{0} was not imported: it is damaged, or made to break programs. Have it exported again.",
        name,
    )
