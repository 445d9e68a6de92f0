"""What is let go of goes back to the system."""

import ctypes
import sys
from pathlib import Path

import pytest

from annotator.collector import give_memory_back

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
