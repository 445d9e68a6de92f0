"""The child's side: give up all rights, then answer questions until the parent is gone."""

from __future__ import annotations

import faulthandler
import importlib
import sys
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from annotator.processes.limits import Limits
from annotator.processes.messages import Answer, Header, Line, Message, Prepare
from annotator.processes.rights import give_up_rights
from annotator.progress import Tell

_ORPHAN_SECONDS = 60.0
"""How much longer than its silence a child lives whose parent is gone and cannot kill it."""
_STANDARD_ERROR = 2


# Any: the JSON object that `starting` has made.
def serve(job: dict[str, Any]) -> None:
    """Do what `starting.start_process` has asked for."""
    # Loaded with all rights, which the code that is loaded later has to do without.
    answer: Answer = _named(*job["answer"])
    if job["prepare"]:
        prepare: Prepare = _named(*job["prepare"])
        prepare()
    limits = Limits(**{**job["limits"], "folders": tuple(job["limits"]["folders"])})
    line = _line(*job["pipes"])
    # WORKAROUND https://github.com/python/cpython/issues/126606: of a module that is imported under
    # a limit on the size of files, Python would keep a part of its code, and load that ever after.
    sys.dont_write_bytecode = True
    held = give_up_rights(limits, kept=job["pipes"])

    def stay_alive() -> None:
        seconds = limits.silence + _ORPHAN_SECONDS
        faulthandler.dump_traceback_later(seconds, exit=True, file=_STANDARD_ERROR)

    def tell(share: float) -> None:
        stay_alive()
        line.send(Header({"share": share}))

    try:
        line.send(Header({"is_ready": True, "held": held}))
        while True:
            header, bodies = line.receive()
            stay_alive()
            line.send(*_answered(answer, header, bodies, tell))
            faulthandler.cancel_dump_traceback_later()
    except (EOFError, OSError, KeyboardInterrupt):
        return


# Any: whatever is called so.
def _named(module: str, name: str) -> Any:  # noqa: ANN401
    return attrgetter(name)(importlib.import_module(module))


def _line(receiving: int, sending: int) -> Line:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection as Connection
    else:
        from multiprocessing.connection import Connection

    return Line(Connection(receiving, writable=False), Connection(sending, readable=False))


def _answered(answer: Answer, header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    try:
        return answer(header, bodies, tell)
    except MemoryError:
        return Header({"trouble": "memory"}), ()
    # The border of the process: parsers fail in any way on a file made to break them.
    except Exception as error:  # noqa: BLE001
        return Header({"trouble": f"{type(error).__name__}: {error}"[:2_000]}), ()
