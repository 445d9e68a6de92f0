"""What becomes of memory: Python's garbage collector, and what the system gets back."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_ROUNDS = 1_000
"""Of looking through what is of middle age, until all is looked through; Python has ten."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector while hundreds of thousands of values are made.

    They hold no cycles, and being looked through again and again doubles the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def begin_collecting() -> None:
    """Collect garbage among what is made from here on, and look through all of it seldom.

    What is read of a large project stays until it is closed. To look through a million values of
    it takes a tenth of a second, in which no key is answered; Python would do so whenever a
    quarter has come. What is made and dropped is found young.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _ROUNDS)
    gc.enable()


def give_memory_back(*, is_closed: bool = False) -> None:
    """Give the system what was let go of, where that has to be asked for (glibc keeps it).

    Where a project `is_closed`, what held itself in circles goes first; little is left then.
    """
    if is_closed:
        gc.collect()
    if sys.platform != "linux":
        return
    import ctypes

    if (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)
