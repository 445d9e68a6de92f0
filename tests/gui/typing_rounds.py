"""Somebody types in every field and cell while a colleague, another process, edits at random.

Each round ends in one of two ways: what was typed is in the project, or it is offered. Never does
it replace what the colleague wrote in the same field, and never does the field lose the focus. In
some rounds the disk is full while the text is stored; in some the program is killed while it is
being typed, and but the last two seconds have to be offered at its next start. Run as a script this
module is the colleague, `typing_rounds.py edit PROJECT`, one command a line, or the one who types
until she is killed, `typing_rounds.py type PROJECT SEED`.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.commands import (
    AddClaim,
    AddSource,
    AddTag,
    DeleteClaims,
    DeleteSource,
    DeleteTag,
    Revise,
)
from annotator.errors import AnnotatorError
from annotator.messages import Message
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Claim,
    ClaimKind,
    DocumentId,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    new_id,
)
from annotator.project import Command, Project

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from .robot import Robot

TYPES = {cls.__name__: cls for cls in RECORD_TYPES}
FIELDS = (
    ("Claim", "statement"),
    ("Claim", "note"),
    ("Document", "title"),
    ("Document", "url"),
    ("Document", "language"),
    ("Source", "name"),
    ("Tag", "name"),
    ("Tag", "description"),
)
ACTS = ("nothing", "other", "other", "same", "delete")
FULL_EVERY, KILLED_EVERY = 8, 12
"""One round in so many has a full disk, or ends by a kill."""
_SECONDS_AT_RISK = 2.0
LETTERS = "abcdefghijklm nopqrstuvwxyz 123"


class Colleague:
    """Another process with the same project open."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gui.typing_rounds", "edit", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )

    def act(self, what: str, kind: str, record: str, field: str, text: str) -> bool:
        """Have something done; returns whether the project took it."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([what, kind, record, field, text]), file=self._process.stdin, flush=True)
        return self._process.stdout.readline() == "done\n"

    def close(self) -> None:
        """Let the process end."""
        self._process.communicate()


@dataclass
class Figures:
    """What came of some rounds."""

    rounds: int = 0
    saved: int = 0
    conflicts: int = 0
    gone: int = 0
    lost: int = 0
    overwritten: int = 0
    focus_lost: int = 0
    full: int = 0
    kills: int = 0
    unkept: int = 0
    """Texts that were offered and are not in the project although they were accepted."""


def play(robot: Robot, colleague: Colleague, seed: int, figures: Figures) -> None:
    """Play one round of the kind that its number asks for."""
    if seed % KILLED_EVERY == 5:
        play_with_kill(robot, seed, figures)
    else:
        play_with_colleague(robot, colleague, seed, figures)
    figures.rounds += 1


def play_with_colleague(robot: Robot, colleague: Colleague, seed: int, figures: Figures) -> None:
    """Type in a field at random, and look what became of it."""
    from PySide6.QtWidgets import QApplication

    is_full = seed % FULL_EVERY == 3 and sys.platform != "win32"
    chance = random.Random(seed)
    kind, field = chance.choice(FIELDS)
    record = _begin(robot, chance, kind, field)
    editor = QApplication.focusWidget()
    _clear(robot)
    typed = "x" + "".join(chance.choice(LETTERS) for _ in range(chance.randint(4, 16))) + "x"
    cut = chance.randint(1, len(typed) - 1)
    robot.type(typed[:cut])
    what = chance.choice(ACTS)
    theirs = f"theirs {seed}"
    if what == "delete" and kind == "Document":
        what = "same"
    is_done = colleague.act(what, kind, record, field, theirs)
    robot.session.poll_other_processes()
    for _ in range(3):
        QApplication.processEvents()
    figures.focus_lost += QApplication.focusWidget() is not editor
    robot.type(typed[cut:])
    with _full_disk() if is_full else nullcontext():
        robot.enter() if kind in ("Source", "Tag") and chance.random() < 0.5 else robot.focus_text()
        QApplication.processEvents()
    figures.full += is_full
    _judge(
        robot, (kind, record, field), typed, theirs if is_done and what == "same" else "", figures
    )
    robot.focus_text()


def play_with_kill(robot: Robot, seed: int, figures: Figures) -> None:
    """Have another process type and kill it; open the project again, and look what is offered."""
    path = robot.project.path
    robot.session.close_project()
    typist = subprocess.Popen(
        [sys.executable, "-m", "gui.typing_rounds", "type", str(path), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert typist.stdout
    kind, record, field = json.loads(typist.stdout.readline())
    key = (kind, record, field)
    seconds = random.Random(seed).uniform(0.1, 2 * _SECONDS_AT_RISK)
    told: list[tuple[str, float]] = []
    while not told or told[-1][1] - told[0][1] < seconds:
        text, at = json.loads(typist.stdout.readline())
        told.append((text, at))
    typist.kill()
    killed_at = time.time()
    told += [
        tuple(json.loads(line)) for line in typist.communicate()[0].splitlines() if line[-1:] == "]"
    ]
    assert robot.session.open_project(path)
    draft = robot.session.drafts.get(key)
    found = draft.text if draft else ""
    safe = max(
        (text for text, at in told if at < killed_at - _SECONDS_AT_RISK), key=len, default=""
    )
    figures.lost += not found.startswith(safe)
    figures.kills += 1
    robot.session.show_first_document()
    if draft is not None:
        robot.click(robot.window.drafts.keep)
        figures.unkept += _value(robot, key) != found
    robot.focus_text()


def _judge(
    robot: Robot, key: tuple[str, str, str], typed: str, theirs: str, figures: Figures
) -> None:
    now = _value(robot, key)
    offers = [offer for offer in robot.session.drafts.offers if offer.draft.key == key]
    is_offered = any(offer.draft.text == typed for offer in offers)
    figures.lost += now != typed and not is_offered
    figures.overwritten += bool(theirs) and now != theirs
    figures.saved += now == typed
    figures.conflicts += is_offered and now is not None
    figures.gone += is_offered and now is None
    for _offer in offers:
        bar = robot.window.drafts
        if bar.keep.isVisible() and len(typed) % 2:
            robot.click(bar.keep)
            figures.unkept += _value(robot, key) != typed
        else:
            robot.click(bar.give_up)


def _value(robot: Robot, key: tuple[str, str, str]) -> str | None:
    kind, record, field = key
    found = robot.project.read.get(TYPES[kind], record)
    return None if found is None else str(getattr(found, field))


def _begin(robot: Robot, chance: random.Random, kind: str, field: str) -> str:
    """Put the focus into a field, and return the id of its record."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    window = robot.window
    robot.focus_text()
    if kind == "Claim":
        if not robot.claims:
            robot.project.do(_claim(robot.document.id, chance))
        robot.session.show_claim(chance.choice(robot.claims).id)
        robot.type("i" if field == "statement" else "m")
        return str(robot.claim.id)
    if kind == "Document":
        window.view_actions.show_details()
        robot.named({"title": "Title", "url": "Address", "language": "Language"}[field]).setFocus()
        return str(robot.document.id)
    if kind == "Source":
        if not robot.project.read.sources():
            robot.project.do(AddSource(_source()))
        window.view_actions.show_sources()
        panel: Any = window.sources
    else:
        if not robot.project.read.tags():
            robot.project.do(AddTag(_tag()))
        window.view_actions.show_tags()
        panel = window.tags
    QApplication.processEvents()
    row = chance.randrange(panel.model.rowCount())
    panel.table.setFocus()
    index = panel.model.index(row, 3 if field == "description" else 0)
    panel.table.setCurrentIndex(index)
    robot.key(Qt.Key.Key_F2)
    return str(panel.model.carried_id(row))


def _clear(robot: Robot) -> None:
    from PySide6.QtCore import Qt

    robot.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def _claim(document: DocumentId, chance: random.Random) -> AddClaim:
    start = chance.randrange(40)
    return AddClaim(document_id=document, ranges=((start, start + 9),), kind=ClaimKind.REPORT)


def _source() -> Source:
    made = new_id()
    return Source(id=SourceId(made), name=f"Source {made[-4:]}", kind=SourceKind.PERSON)


def _tag() -> Tag:
    made = new_id()
    return Tag(id=TagId(made), name=f"tag {made[-4:]}")


def colleague(path: Path) -> None:
    """Do what is asked on the standard input."""
    chance = random.Random(1)
    with Project.open(path, Analyst(id=AnalystId("ben"), name="Ben")) as project:
        for line in sys.stdin:
            project.poll()
            try:
                for command in _commands(project, chance, *json.loads(line)):
                    project.do(command)
                print("done", flush=True)
            except AnnotatorError as error:
                print("refused", error, flush=True)


def _commands(
    project: Project,
    chance: random.Random,
    what: str,
    kind: str,
    record: str,
    field: str,
    text: str,
) -> list[Command]:
    present: Any = project.read.get(TYPES[kind], record)
    match what, kind:
        case "same", _:
            return [Revise(present, replace(present, **{field: text}), Message("Change"))]
        case "delete", "Claim":
            return [DeleteClaims((present.id,))]
        case "delete", "Source":
            return [DeleteSource(present.id)]
        case "delete", "Tag":
            return [DeleteTag(present.id)]
        case "other", _:
            return _others(project, chance, record)
    return []


def _others(project: Project, chance: random.Random, record: str) -> list[Command]:
    """Edit, add and delete what is not being typed in."""
    sources = [source for source in project.read.sources() if source.id != record]
    tags = [tag for tag in project.read.tags() if tag.id != record]
    claims = [claim for claim in project.read.all(Claim) if claim.id != record]
    document = project.read.ids(TYPES["Document"])[0]
    commands: list[Command] = [
        AddSource(_source()),
        AddTag(_tag()),
        _claim(DocumentId(document), chance),
    ]
    for found in (sources, tags, claims):
        if found:
            one: Any = chance.choice(found)
            name = "note" if isinstance(one, Claim) else "name"
            commands.append(Revise(one, replace(one, **{name: new_id()}), Message("Change")))
    if len(sources) > 3:
        commands.append(DeleteSource(sources[0].id))
    if len(tags) > 3:
        commands.append(DeleteTag(tags[0].id))
    if len(claims) > 3:
        commands.append(DeleteClaims((claims[0].id,)))
    return chance.sample(commands, k=min(3, len(commands)))


def typist(path: Path, seed: int) -> None:
    """Type into a field at random until the process is killed, and tell what stands there when."""
    from PySide6.QtCore import QTimer

    from annotator.gui.app import make_application
    from annotator.gui.window.main_window import MainWindow

    from .robot import Robot

    app = make_application()
    window = MainWindow()
    window.show()
    robot = Robot(window)
    assert robot.session.open_project(path)
    chance = random.Random(seed)
    kind, field = chance.choice(FIELDS)
    print(json.dumps((kind, _begin(robot, chance, kind, field), field)), flush=True)
    _clear(robot)
    typed = ""

    def type_on() -> None:
        nonlocal typed
        letter = chance.choice(LETTERS.replace(" ", ""))
        robot.type(letter)
        typed += letter
        print(json.dumps((typed, time.time())), flush=True)

    timer = QTimer()
    timer.timeout.connect(type_on)
    timer.start(20)
    app.exec()


@contextmanager
def _full_disk() -> Iterator[None]:
    """Have the system refuse whatever this process writes to files, as a full disk does."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


if __name__ == "__main__":
    if sys.argv[1] == "edit":
        colleague(Path(sys.argv[2]))
    else:
        typist(Path(sys.argv[2]), int(sys.argv[3]))
