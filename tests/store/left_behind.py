"""Edits a project in a process of its own and stops in the middle of an edit, as told.

    python left_behind.py PROJECT kill|stop

Prints the id of each edit once it is acknowledged. A small cache has SQLite write to the file
before the commit, so that what is left is a file between two states and the journal that takes it
back.
"""

import os
import signal
import sys
from pathlib import Path

from annotator.commands import AddClaim
from annotator.commands.documents import AddDocument
from annotator.model import Analyst, AnalystId, Claim, Document
from annotator.project import Project
from annotator.store import sqlite
from annotator.store.sqlite import Connection

_ANALYST = Analyst(id=AnalystId("analyst-ann"), name="Ann")


def main(path: Path, how: str) -> None:
    """Edit until the end."""
    sqlite._CACHE_KIB = 8

    def end(connection: Connection) -> None:
        os.kill(os.getpid(), signal.SIGKILL if how == "kill" else signal.SIGSTOP)
        commit(connection)

    with Project.open(path, _ANALYST) as project:
        document = project.read.all(Document)[0]
        for number in range(5):
            edit = project.do(AddClaim(document_id=document.id, ranges=((number, number + 9),)))
            assert edit is not None
            print(edit.summary.id, flush=True)
        assert project.read.all(Claim)
        commit, sqlite.commit = sqlite.commit, end
        text = "".join(f"Nobody denied letter {number}. " for number in range(20_000))
        project.do(AddDocument(text=text, title="Another", original=text.encode("utf-16")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
