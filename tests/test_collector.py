"""What is let go of goes back to the system."""

import ctypes
import gc
import sys
import weakref
from pathlib import Path

import pytest

from annotator.collector import begin_collecting, give_memory_back

MEGABYTE = 1024 * 1024


def resident() -> int:
    """Return the bytes of memory that this process has."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing has to be asked for")
def test_what_a_kept_block_holds_back_is_given_back() -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_trim"):
        pytest.skip("this C library keeps nothing back")
    blocks = [bytes(1_000) for _ in range(60_000)]
    last = blocks[-1]
    blocks.clear()
    before = resident()
    give_memory_back()
    assert before - resident() > 30 * MEGABYTE
    assert len(last) == 1_000


class Circle:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.own = self


def test_circles_go_when_a_project_is_closed() -> None:
    left = weakref.ref(Circle())
    assert left() is not None
    give_memory_back(is_closed=True)
    assert left() is None


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="there the collector works piecemeal")
def test_what_is_read_of_a_large_project_is_not_looked_through_again_and_again() -> None:
    def rounds() -> int:
        before: int = gc.get_stats()[2]["collections"]
        made = [[number, [number]] for number in range(300_000)]
        assert len(made) == 300_000
        after: int = gc.get_stats()[2]["collections"]
        return after - before

    gc.collect()  # nothing of another test is to be passed over
    thresholds = gc.get_threshold()
    usual = rounds()
    try:
        begin_collecting()
        assert rounds() == 0 < usual
        young = gc.get_stats()[0]["collections"]
        left = [weakref.ref(Circle()) for _ in range(10_000)]
        assert gc.get_stats()[0]["collections"] > young
        assert sum(each() is not None for each in left) < 2_000
    finally:
        gc.set_threshold(*thresholds)
