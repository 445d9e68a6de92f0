"""The libraries the program uses, for `annotator --version` and “About”."""

from annotator.store.sqlite import VERSION as SQLITE_VERSION

__all__ = ["SQLITE_VERSION"]
