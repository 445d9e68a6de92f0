"""Where file locks are missing, not shared or local, that is said, and nothing is written."""

import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.commands import AddTag
from annotator.errors import ReadOnlyProjectError
from annotator.model import Tag, TagId
from annotator.project import Project
from annotator.store import locks

from .conftest import ANALYST

_PRELOAD = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
static int answer(const char *name, int fd, int cmd, void *arg) {
    int (*real)(int, int, void *) = dlsym(RTLD_NEXT, name);
    if (cmd == F_SETLK || cmd == F_SETLKW) {
        int wanted = atoi(getenv("LOCKS_ANSWER"));
        if (wanted) { errno = wanted; return -1; }
        return 0;
    }
    return real(fd, cmd, arg);
}
int fcntl(int fd, int cmd, ...) {
    va_list list; va_start(list, cmd); void *arg = va_arg(list, void *); va_end(list);
    return answer("fcntl", fd, cmd, arg);
}
int fcntl64(int fd, int cmd, ...) {
    va_list list; va_start(list, cmd); void *arg = va_arg(list, void *); va_end(list);
    return answer("fcntl64", fd, cmd, arg);
}
"""


@pytest.fixture(scope="module")
def preload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has the system answer for locks as a test wants."""
    if sys.platform != "linux" or shutil.which("cc") is None:
        pytest.skip("needs Linux and a C compiler")
    folder = tmp_path_factory.mktemp("preload")
    (folder / "locks.c").write_text(_PRELOAD)
    command = ["cc", "-shared", "-fPIC", "-o", "locks.so", "locks.c", "-ldl"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "locks.so"


def annotator(preload: Path, answer: int, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LD_PRELOAD": str(preload), "LOCKS_ANSWER": str(answer)}
    command = [sys.executable, "-m", "annotator", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["ENOLCK", "EINVAL", "ENOSYS", "EOPNOTSUPP"])
def test_where_there_are_no_locks_that_is_said_at_once(
    preload: Path, sample_path: Path, name: str
) -> None:
    began = time.monotonic()
    done = annotator(preload, getattr(errno, name), "info", str(sample_path))
    assert done.returncode == 1
    assert "is on a disk or share without file locks" in done.stderr
    new = sample_path.with_name("new.annotator")
    done = annotator(preload, getattr(errno, name), "new", str(new))
    assert done.returncode == 1
    assert "without file locks" in done.stderr
    assert not new.exists()
    assert time.monotonic() - began < 15


def test_where_locks_are_granted_but_not_shared_nothing_is_written(
    preload: Path, sample_path: Path
) -> None:
    before = sample_path.read_bytes()
    assert annotator(preload, 0, "info", str(sample_path)).returncode == 0
    document = sample_path.with_name("a.txt")
    document.write_text("A text.")
    done = annotator(preload, 0, "import", str(sample_path), str(document))
    assert done.returncode == 1
    assert "granted but not seen by other programs" in done.stderr
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize("options", ["rw,nolock", "rw,local_lock=all", "rw,local_lock=posix"])
def test_where_the_mount_keeps_locks_local_nothing_is_written(
    options: str, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/a / ext4 rw 0 0\nserver:/x {tmp_path} nfs4 {options} 0 0\n")
    monkeypatch.setattr(locks, "MOUNTS", mounts)
    with Project.open(sample_path, ANALYST) as project:
        assert project.is_read_only
        with pytest.raises(ReadOnlyProjectError, match="locks stay on this computer"):
            project.do(AddTag(Tag(id=TagId("t"), name="t")))


def test_on_a_network_folder_one_line_says_that_one_person_should_write(
    sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path} nfs4 rw,local_lock=none 0 0\n")
    monkeypatch.setattr(locks, "MOUNTS", mounts)
    with Project.open(sample_path, ANALYST) as project:
        assert not project.is_read_only
        assert "only one person at a time" in str(project.remark)


def test_on_an_ordinary_disk_locks_are_shared_also_while_another_has_the_file_open(
    sample_path: Path,
) -> None:
    with Project.open(sample_path, ANALYST) as project:
        assert (project.is_read_only, project.remark) == (False, None)
        with Project.open(sample_path, ANALYST) as second:
            assert not second.is_read_only
