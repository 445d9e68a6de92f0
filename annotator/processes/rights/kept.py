"""What can be kept from a child."""

from __future__ import annotations

from enum import StrEnum


class Kept(StrEnum):
    """What can be kept from a child; the values are read by analysts."""

    READING = "reading files"
    WRITING = "writing files"
    NETWORK = "the network"
    STARTING = "starting programs"
    OTHERS = "other processes"
    MEMORY = "more memory than allotted"
    TIME = "more processor time than allotted"
