"""What a child cannot do, each tried from within one that does what it is told."""

import ctypes
import marshal
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.documents import worker
from annotator.pages import drawing
from annotator.processes import Child, Header, Limits, Message
from annotator.processes.rights.kept import Kept
from annotator.progress import Tell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="tried on Linux alone")
LIMITS = Limits(memory=512 * 2**20, silence=20.0)
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Do a forbidden act and tell what came of it; runs in the child."""
    try:
        done = {**ACTS, "grow a file": _grow}[header["act"]](header)
    except (OSError, RuntimeError) as error:  # a thread that does not start is a RuntimeError
        return Header({"refused": type(error).__name__}), ()
    return Header({"done": str(done)}), ()


def _checked(result: int) -> int:
    if result == -1:
        raise OSError(ctypes.get_errno(), "the system refused")
    return result


def _call(*words: object) -> Callable[[Header], object]:
    """Return an act that is one call of the C library; a word of `$` names what the test made."""

    def act(header: Header) -> object:
        name, *arguments = words
        given = [header[a[1:]] if isinstance(a, str) and a[:1] == "$" else a for a in arguments]
        encoded = [os.fsencode(a) if isinstance(a, str) else a for a in given]
        return _checked(getattr(_libc, str(name))(*encoded))

    return act


def _connect(family: int, kind: int) -> Callable[[Header], object]:
    def act(header: Header) -> object:
        with socket.socket(family, kind) as made:
            place = header["socket"] if family == socket.AF_UNIX else ("127.0.0.1", header["port"])
            made.connect(place)
            return made.send(b"x")

    return act


def _open(mode: str) -> Callable[[Header], object]:
    return lambda header: open(header["file"], mode).close()


def _read_memory(header: Header) -> object:
    with open(f"/proc/{header['pid']}/mem", "rb") as file:
        return file.fileno()


def _use_every_descriptor(header: Header) -> object:
    """Write to all descriptors but the standard three and the two pipes."""
    open_ones = []
    for descriptor in range(3, 256):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        open_ones.append(descriptor)
    if len(open_ones) > 2:
        return open_ones
    raise OSError("nothing but the pipes")


def _write_and_cut(header: Header) -> None:
    import fcntl  # Windows has none

    with open(header["file"], "r+b", buffering=0) as file:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.pwrite(file.fileno(), b"wrote and more", 0)
        os.ftruncate(file.fileno(), 5)
        os.fsync(file.fileno())


def _grow(header: Header) -> None:
    with open(header["file"], "r+b", buffering=0) as file:
        os.ftruncate(file.fileno(), header["size"])


ACTS: dict[str, Callable[[Header], object]] = {
    "write and cut it": _write_and_cut,
    "read a file": _open("rb"),
    "read a file of the system": lambda _: open("/etc/passwd", "rb").close(),
    "read what it is": lambda _: open("/proc/self/environ", "rb").close(),
    "write a file": _open("r+b"),
    "empty a file": _open("wb"),
    "append to a file": _open("ab"),
    "make a file": lambda header: open(header["new"], "xb").close(),
    "list a folder": lambda header: os.listdir(header["folder"]),
    "truncate a file": lambda header: os.truncate(header["file"], 0),
    "delete a file": lambda header: os.unlink(header["file"]),
    "rename a file": lambda header: os.rename(header["file"], header["new"]),
    "replace a file": lambda header: os.replace(header["other"], header["file"]),
    "link a file": lambda header: os.link(header["file"], header["new"]),
    "point to a file": lambda header: os.symlink(header["file"], header["new"]),
    "make a folder": lambda header: os.mkdir(header["new"]),
    "delete a folder": lambda header: os.rmdir(header["empty"]),
    "make a pipe with a name": lambda header: os.mkfifo(header["new"]),
    "change a mode": lambda header: os.chmod(header["file"], 0o777),
    "change a time": lambda header: os.utime(header["file"], (0, 0)),
    "change an owner": lambda header: os.chown(header["file"], os.getuid(), os.getgid()),
    "set an attribute": _call("setxattr", "$file", "user.a", "b", 1, 0),
    "change into a folder": lambda header: os.chdir(header["folder"]),
    "fork": lambda _: os.fork() or os._exit(0),
    "fork within the C library": _call("fork"),
    "run a program": lambda _: os.execv("/bin/true", ["true"]),
    "start a program": lambda _: subprocess.run(["/bin/true"], check=True),
    "run a command": lambda _: _checked(-1 if os.system("true") else 0),
    "run Python": lambda _: os.execv(sys.executable, ["python", "-c", ""]),
    "connect over TCP": _connect(socket.AF_INET, socket.SOCK_STREAM),
    "send over UDP": _connect(socket.AF_INET, socket.SOCK_DGRAM),
    "make a socket of IPv6": lambda _: socket.socket(socket.AF_INET6).close(),
    "make a local socket": lambda _: socket.socket(socket.AF_UNIX).close(),
    "connect to a local socket": _connect(socket.AF_UNIX, socket.SOCK_STREAM),
    "make a pair of sockets": lambda _: socket.socketpair(),
    "make a socket of the kernel": _call("socket", 16, 3, 0),
    "make a raw socket": _call("socket", 2, 3, 1),
    "ask for a name": lambda header: socket.create_connection(("localhost", header["port"])),
    "signal another process": lambda header: os.kill(header["pid"], signal.SIGTERM),
    "look for another process": lambda header: os.kill(header["pid"], 0),
    "signal its group": lambda _: os.kill(0, signal.SIGTERM),
    "signal everybody": lambda _: os.kill(-1, 0),
    "signal through a descriptor": lambda header: os.pidfd_open(header["pid"]),
    "have a file signal another process": _call("fcntl", 0, 8, "$pid"),
    "trace another process": _call("ptrace", 16, "$pid", 0, 0),
    "be traced": _call("ptrace", 0, 0, 0, 0),
    "read the memory of another process": _read_memory,
    "copy the memory of another process": _call("process_vm_readv", "$pid", 0, 0, 0, 0, 0),
    "change the limits of another process": _call("prlimit", "$pid", 7, b"\0" * 16, None),
    "lift its own limits": _call("setrlimit", 7, b"\0" * 16),
    "change how another process runs": lambda header: os.setpriority(
        os.PRIO_PROCESS, header["pid"], 19
    ),
    "share memory": _call("shmget", 77, 4096, 0o1600),
    "make a file in memory": _call("memfd_create", "a", 0),
    "be somebody else": lambda _: os.setuid(1),
    "leave its name space": _call("unshare", 0x10000000),
    "use another road to files": _call("syscall", 425, 8, b"\0" * 256),
    "mount a disk": _call("mount", "none", "/mnt", "tmpfs", 0, None),
    "use a descriptor of its parent": _use_every_descriptor,
}


class Outside:
    """What a child would like to reach."""

    def __init__(self, folder: Path) -> None:
        (folder / "file").write_text("a secret")
        (folder / "other").write_text("something else")
        (folder / "empty").mkdir()
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self._local = socket.socket(socket.AF_UNIX)
        self._local.bind(str(folder / "socket"))
        self._local.listen()
        self.folder = folder
        self.victim = subprocess.Popen(["sleep", "60"])
        names = ("file", "other", "empty", "new", "socket")
        self.header = Header(
            {
                **{name: str(folder / name) for name in names},
                "folder": str(folder),
                "port": self._tcp.getsockname()[1],
                "pid": self.victim.pid,
            }
        )

    @property
    def state(self) -> object:
        """What a child may have changed."""
        paths = sorted(self.folder.iterdir())
        files = [path for path in paths if path.is_file()]
        return (
            [(path.name, path.stat().st_mode, path.stat().st_mtime_ns) for path in paths],
            [path.read_text() for path in files],
            self.victim.poll(),
            os.getpriority(os.PRIO_PROCESS, self.victim.pid),
        )

    def close(self) -> None:
        self.victim.kill()
        self.victim.wait()
        self._tcp.close()
        self._local.close()


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    made = Outside(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    made = Child(answer, LIMITS)
    yield made
    made.kill()


def test_a_child_keeps_no_part_of_the_code_that_it_is_first_to_load() -> None:
    # Not imported here: the child loads this module too, before it gives up its rights.
    spec = find_spec("annotator.processes.rights.linux")
    assert spec is not None
    assert spec.cached is not None
    kept = Path(spec.cached)
    kept.unlink(missing_ok=True)
    made = Child(answer, replace(LIMITS, file_size=100))
    header, _bodies = made.ask(Header({"act": "read what it is"}), tell=lambda share: None)
    made.kill()
    assert "refused" in header
    # Another process may have written it meanwhile, whole.
    assert not kept.exists() or marshal.loads(kept.read_bytes()[16:])


def test_what_is_blocked_in_each_kind_of_child_is_reported() -> None:
    kinds = (worker._answer, worker.LIMITS), (drawing._answer, drawing.LIMITS), (answer, LIMITS)
    for function, limits in kinds:
        child = Child(function, limits)
        child.start()
        while not child.is_ready:
            child.receive(0.1)
        assert set(child.held) == set(Kept)
        child.kill()


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workplace")


@pytest.fixture(scope="module")
def worker_child(workplace: Path) -> Iterator[Child]:
    """A child that may change the files of one folder, up to a hundred bytes."""
    made = Child(
        answer, Limits(**{**asdict(LIMITS), "workplace": str(workplace), "file_size": 100})
    )
    yield made
    made.kill()


def test_a_child_changes_the_files_of_its_workplace_up_to_a_size(
    worker_child: Child, workplace: Path
) -> None:
    file = workplace / "file"
    file.write_text("work")

    def done(act: str, **more: object) -> bool:
        header = Header({"act": act, "file": str(file), "new": str(workplace / "new"), **more})
        return "done" in worker_child.ask(header, tell=lambda share: None)[0]

    assert done("read a file")
    assert done("write and cut it")
    assert file.read_text() == "wrote"
    assert done("grow a file", size=100)
    assert not done("grow a file", size=101)
    assert not done("make a file")
    assert not done("make a folder")
    assert not done("rename a file")
    assert done("delete a file")
    assert list(workplace.iterdir()) == []
    assert set(worker_child.held) == set(Kept)


@pytest.mark.parametrize("act", [*ACTS])
def test_a_child_with_a_workplace_is_refused_all_else(
    act: str, worker_child: Child, outside: Outside
) -> None:
    before = outside.state
    header, _ = worker_child.ask(Header({**outside.header, "act": act}), tell=lambda share: None)
    assert "refused" in header, header
    assert outside.state == before


@pytest.mark.parametrize("act", ACTS)
def test_a_child_is_refused(act: str, child: Child, outside: Outside) -> None:
    before = outside.state
    header, _ = child.ask(Header({**outside.header, "act": act}), tell=lambda share: None)
    assert "refused" in header, header
    assert outside.state == before
