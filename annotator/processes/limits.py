"""What a child may take, and where it may look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`memory` in bytes; `silence` in seconds between two signs of life.

    `processor` is in seconds of a processor, over the life of the child. `folders` may be read
    beside the folders of its own code. Nothing may be written anywhere but in `workplace`, if there
    is one: the files that lie in it may be changed, up to `file_size` bytes each, and deleted.
    """

    memory: int
    silence: float
    processor: int = 3600
    folders: tuple[str, ...] = ()
    workplace: str = ""
    file_size: int = 0
