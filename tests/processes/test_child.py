"""Children that answer, and those that crash, hang, eat memory or talk nonsense."""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence

import pytest

from annotator.processes import (
    Child,
    ChildBrokeOffError,
    ChildOutOfMemoryError,
    ChildSilentError,
    Header,
    Limits,
    Message,
)
from annotator.progress import Tell

LIMITS = Limits(memory=512 * 2**20, silence=20.0)


def answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Do what a test asks for; runs in the child."""
    match header["do"]:
        case "echo":
            return Header({"said": header["say"]}), [body[::-1] for body in bodies]
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "leave":
            os._exit(0)
        case "raise":
            raise ZeroDivisionError("on purpose")
        case "eat":
            return Header({}), [b"x" * 2**30]
        case "hang":
            time.sleep(60)
        case "work":
            for number in range(10):
                time.sleep(0.1)
                tell(number / 10)
        case "turn":
            while True:
                pass
        case "prepared":
            return Header({"prepared": prepared}), ()
        case "pid":
            return Header({"pid": os.getpid()}), ()
    return Header({}), ()


def prepare() -> None:
    """Look, with all rights, at what a child may not read."""
    global prepared  # noqa: PLW0603 - the child's own
    prepared = len(os.listdir(os.path.dirname(__file__)))


prepared = 0


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child(answer, LIMITS)
    yield made
    made.kill()


def ask(child: Child, do: str, *bodies: bytes, **more: object) -> Message:
    return child.ask(Header({"do": do, **more}), *bodies, tell=lambda share: None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
def test_asking_does_not_wait_for_a_child_that_starts(child: Child) -> None:
    """More than a pipe takes is asked of a child that cannot read it yet."""
    child.start()
    pid = child.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    going_on = threading.Timer(10.0, os.kill, (pid, signal.SIGCONT))
    going_on.start()
    child.send(Header({"do": "echo", "say": 1}), b"x" * 2**24)
    assert going_on.is_alive(), "it waited until the child went on"
    going_on.cancel()
    os.kill(pid, signal.SIGCONT)
    answered = child.receive(20.0)
    assert answered is not None
    assert answered[0] == {"said": 1}


def test_a_child_that_the_system_does_not_start_breaks_off(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere")
    with pytest.raises(ChildBrokeOffError):
        ask(child, "echo", say=1)
    monkeypatch.undo()
    assert ask(child, "echo", say=1)[0] == {"said": 1}


def test_a_child_is_prepared_before_its_rights_are_gone() -> None:
    child = Child(answer, LIMITS, prepare)
    try:
        assert ask(child, "prepared")[0]["prepared"] > 0
        assert child.held or sys.platform != "linux"
    finally:
        child.kill()


def test_answers_are_data(child: Child) -> None:
    header, bodies = ask(child, "echo", b"abc", b"", say="ä 😀")
    assert header == {"said": "ä 😀"}
    assert list(bodies) == [b"cba", b""]


def test_one_child_answers_many_questions(child: Child) -> None:
    assert ask(child, "pid") == ask(child, "pid")


@pytest.mark.parametrize("do", ["crash", "leave", "raise"])
def test_a_child_that_breaks_off_is_replaced(child: Child, do: str) -> None:
    with pytest.raises(ChildBrokeOffError):
        ask(child, do)
    assert ask(child, "echo", say=1)[0] == {"said": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit")
def test_a_child_has_a_limit_of_memory(child: Child) -> None:
    with pytest.raises(ChildOutOfMemoryError):
        ask(child, "eat")
    assert ask(child, "echo", say=1)[0] == {"said": 1}


def test_a_silent_child_is_killed() -> None:
    child = Child(answer, Limits(memory=LIMITS.memory, silence=0.5))
    child.start()
    ask(child, "echo", say=1)
    begun = time.monotonic()
    with pytest.raises(ChildSilentError):
        ask(child, "hang")
    assert time.monotonic() - begun < 10
    assert not child.is_running


def test_a_child_that_reports_progress_may_go_on() -> None:
    child = Child(answer, Limits(memory=LIMITS.memory, silence=0.5))
    shares: list[float] = []
    child.ask(Header({"do": "echo", "say": 1}), tell=lambda share: None)
    child.ask(Header({"do": "work"}), tell=shares.append)
    child.kill()
    assert shares == sorted(shares)
    assert max(shares) >= 0.5


def test_who_asked_can_give_up(child: Child) -> None:
    def give_up(share: float) -> None:
        raise KeyError("not wanted any more")

    with pytest.raises(KeyError):
        child.ask(Header({"do": "hang"}), tell=give_up)
    assert not child.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_child_has_a_limit_of_processor_time() -> None:
    child = Child(answer, Limits(memory=LIMITS.memory, silence=60.0, processor=2))
    begun = time.monotonic()
    with pytest.raises(ChildBrokeOffError):
        ask(child, "turn")
    assert time.monotonic() - begun < 30


def test_a_child_that_is_forgotten_ends() -> None:
    child = Child(answer, LIMITS)
    pid = ask(child, "pid")[0]["pid"]
    del child
    gc.collect()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_killed_child_leaves_no_process(child: Child) -> None:
    pid = ask(child, "pid")[0]["pid"]
    child.kill()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
