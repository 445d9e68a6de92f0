"""What the program stands on, for `annotator --version` and “About”."""

from annotator.store.sqlite import VERSION as SQLITE_VERSION

__all__ = ["SQLITE_VERSION"]
