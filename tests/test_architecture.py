"""Hold the layers of the design: who may import what, and what no file may contain.

Each rule is a function over values that returns what breaks it, so that every rule is shown to
fail on a bad example before it is trusted with the program.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

CHECKOUT_PATH = Path(__file__).resolve().parents[1]

# Imports point to a lower number, or to the same one where no cycle arises. A new module or
# package of annotator/ is entered here, which is the moment to think of its place.
LAYERS = {
    "__init__": 0,
    "code_path": 0,
    "drafts": 0,
    "collector": 0,
    "errors": 0,
    "files": 0,
    "ground": 0,
    "grouping": 0,
    "messages": 0,
    "model": 0,
    "places": 0,
    "plugins": 0,
    "processes": 0,
    "progress": 0,
    "resources": 0,
    "settings": 0,
    "text": 0,
    "pages": 1,
    "proposals": 1,
    "references": 1,
    "store": 1,
    "reader": 2,
    "agreement": 3,
    "analysis": 3,
    "check": 3,
    "commands": 3,
    "documents": 3,
    "findings": 3,
    "formats": 3,
    "merge": 3,
    "paper": 3,
    "pictures": 3,
    "project": 3,
    "reports": 3,
    "cli": 4,
    "gui": 4,
    "__main__": 5,
}
# The rooms of the window, from the ground up: a room imports those before it, and those beside it
# in one row do not know each other.
ROOMS = (
    ("look",),
    ("actions",),
    ("widgets",),
    ("drafts",),
    ("session", "document"),
    ("pages", "proposals"),
    (
        *("claims", "sources", "tags", "documents"),
        *("search", "history", "importing", "help", "start", "findings"),
    ),
    ("all_claims",),
    ("desk",),
    ("revisions", "merging", "agreement", "pictures", "printing", "exporting"),
    ("window",),
    ("app",),
    ("__init__", "demo"),
)
MOST_FILES_IN_A_ROOM = 15
STANDARD_LIBRARY_ONLY = {"collector", "errors", "grouping", "messages", "model", "progress", "text"}
KNOW_THE_STORE = {"store", "reader", "project", "commands"}
# An outer library, and the one package that may import it.
OWNERS = {
    "PySide6": "gui",
    "budoux": "text",
    "docx": "reports",
    "lxml": "documents",
    "pypdfium2": "pages",
    "shiboken6": "gui",
    "sqlalchemy": "store",
    "sqlite3": "store",
}

# Statements in capitals, and the lower-case ones that are no English. `Select a claim` is fine.
SQL = re.compile(
    r"\b(?:SELECT\s.+\sFROM|INSERT\s(?:OR\s\w+\s)?INTO|REPLACE\sINTO|UPDATE\s\S+\sSET|DELETE\sFROM"
    r"|(?:CREATE|DROP|ALTER)\s(?:\w+\s)*(?:TABLE|INDEX|VIEW|TRIGGER)|PRAGMA\s|BEGIN\sIMMEDIATE"
    r"|VACUUM\b|ATTACH\sDATABASE|SAVEPOINT\s|ORDER\sBY)"
    r"|\b(?:select\s\*\sfrom|insert\sinto\s\w+\s*\(|pragma\s\w+\s*=|create\stable\s\w+\s*\()",
    re.DOTALL,
)
# Addresses of package registries, options that name one, and paths of one machine.
UNWANTED = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|proxy\.golang\.org|(?:index|find)-(?:url|links)"
    r"|(?<![\w.-])/(?:work|root)/"
)
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"} | {
    f".{tool}_cache" for tool in ("mypy", "pytest", "ruff")
}


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the package of annotator/ it stands in, the dotted name it asks for."""

    part: str
    wanted: str
    place: str
    is_late: bool

    @property
    def outer(self) -> str:
        """The imported library."""
        return self.wanted.split(".")[0]

    @property
    def inner(self) -> str | None:
        """The imported package of annotator/, or None for another library."""
        if self.outer != "annotator":
            return None
        part = _part(self.wanted)
        # `from annotator import __version__` asks for the package itself.
        return "__init__" if part.startswith("__") else part


def imports_of(source: str, module: str, *, is_package: bool = False) -> list[Import]:
    """Return the imports of a module's source text; `module` is its dotted name."""
    package = module.split(".") if is_package else module.split(".")[:-1]
    part = _part(module)
    tree = ast.parse(source)
    late = {
        id(inside)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for inside in ast.walk(function)
    }
    return [
        Import(part, wanted, f"{module}:{node.lineno}", id(node) in late)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Call)
        for wanted in _wanted(node, package)
    ]


def _part(dotted_name: str) -> str:
    return [*dotted_name.split("."), "__init__"][1]


def _wanted(node: ast.Import | ast.ImportFrom | ast.Call, package: list[str]) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=module, names=names, level=level):
            above = package[: len(package) - level + 1] if level else []
            base = ".".join([*above, *([module] if module else [])])
            yield from (f"{base}.{alias.name}" for alias in names)
        case ast.Call(
            func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield name


def broken_import_rules(imports: list[Import]) -> list[str]:
    """Return a sentence for each import that points up or crosses a border."""
    return [f"{item.place}: {why}" for item in imports for why in _why_not(item)]


def _why_not(item: Import) -> Iterator[str]:
    owner = "paper" if item.part == "paper" and _draws(item) else OWNERS.get(item.outer)
    if owner not in (None, item.part):
        yield f"only annotator.{owner} imports {item.outer}"
    if item.inner is None:
        allowed = owner == item.part or item.outer in sys.stdlib_module_names
        if item.part in STANDARD_LIBRARY_ONLY and not allowed:
            yield f"{item.part} imports the standard library only, not {item.outer}"
        return
    unknown = {item.part, item.inner} - LAYERS.keys()
    if unknown:
        yield f"the layer of {', '.join(sorted(unknown))} is not known: enter it in LAYERS"
        return
    if LAYERS[item.inner] > LAYERS[item.part]:
        yield f"{item.part} imports {item.inner}, which is above it"
    if item.inner == "store" and item.part not in KNOW_THE_STORE:
        yield f"{item.part} must not know the store"
    if (item.part, item.inner) == ("gui", "cli"):
        yield "the window knows nothing of the command line"
    if (item.part, item.inner) == ("cli", "gui") and not item.is_late:
        yield "the command line starts the window by an import inside a function"


def _draws(item: Import) -> bool:
    """Return whether an import is of the part of Qt that draws without a window."""
    return item.wanted.startswith(("PySide6.QtCore.", "PySide6.QtGui."))


def cycles(imports: list[Import]) -> list[str]:
    """Return the packages that import each other in a circle, late imports included."""
    graph: dict[str, set[str]] = {}
    for item in imports:
        if item.inner is not None and item.inner != item.part:
            graph.setdefault(item.part, set()).add(item.inner)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" imports ".join(reversed(error.args[1]))]
    return []


def broken_room_rules(imports: list[Import]) -> list[str]:
    """Return a sentence for each import from a room of the window that is not below."""
    floors = {room: floor for floor, row in enumerate(ROOMS) for room in row}
    found = []
    for item in imports:
        if item.part != "gui" or item.inner != "gui":
            continue
        room, wanted = _room(item.place.rpartition(":")[0]), _room(item.wanted)
        if room == wanted:
            continue
        if not {room, wanted} <= floors.keys():
            found.append(f"{item.place}: enter {room} and {wanted} in ROOMS")
        elif floors[wanted] >= floors[room]:
            found.append(f"{item.place}: {room} imports {wanted}, which is not below it")
    return found


def _room(dotted_name: str) -> str:
    return [*dotted_name.split("."), "__init__"][2]


def circles(imports: list[Import], modules: set[str]) -> list[str]:
    """Return the modules that import each other in a circle, late imports included.

    A package's own module hands names on; who imports it for a name needs the module of the name.
    """
    graph: dict[str, set[str]] = {}
    for item in imports:
        module = item.place.rpartition(":")[0]
        wanted = item.wanted if item.wanted in modules else item.wanted.rpartition(".")[0]
        if wanted in modules and wanted != module:
            graph.setdefault(module, set()).add(wanted)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" imports ".join(reversed(error.args[1]))]
    return []


def sql_in(source: str, module: str) -> list[str]:
    """Return the places of a source text where a string, docstrings apart, holds SQL."""
    tree = ast.parse(source)
    docstrings = {
        id(body[0].value)
        for node in ast.walk(tree)
        if (body := getattr(node, "body", None)) and isinstance(body, list)
        if isinstance(body[0], ast.Expr)
    }
    return [
        f"{module}:{node.lineno}: {node.value!r}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in docstrings and SQL.search(node.value)
    ]


def unwanted_in(text: str, name: str) -> list[str]:
    """Return the lines of a file's text that name a registry or a path of one machine."""
    return [
        f"{name}:{number}: {line.strip()}"
        for number, line in enumerate(text.splitlines(), 1)
        if UNWANTED.search(line)
    ]


def loaded_by(code: str) -> list[str]:
    """Return the modules that are loaded after `code` in a new process."""
    script = f"""
import contextlib, sys
with contextlib.suppress(SystemExit):
    {code}
print("---", *sys.modules, sep="\\n")
"""
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.partition("---\n")[2].splitlines()


def qt_loaded_by(code: str) -> str:
    """Return the modules of Qt, one per line, that are loaded after `code` in a new process."""
    return "\n".join(name for name in loaded_by(code) if name.startswith("PySide6"))


@cache
def _modules() -> list[tuple[str, bool, str]]:
    """Return dotted name, whether it is a package, and source of every module of annotator."""
    found = []
    for path in sorted((CHECKOUT_PATH / "annotator").rglob("*.py")):
        words = path.relative_to(CHECKOUT_PATH).with_suffix("").parts
        is_package = words[-1] == "__init__"
        name = ".".join(words[:-1] if is_package else words)
        found.append((name, is_package, path.read_text(encoding="utf-8")))
    return found


@cache
def _all_imports() -> list[Import]:
    return [
        item
        for name, is_package, source in _modules()
        for item in imports_of(source, name, is_package=is_package)
    ]


def _our_files() -> Iterator[Path]:
    for path in sorted(CHECKOUT_PATH.rglob("*")):
        if not NOT_OURS.intersection(path.relative_to(CHECKOUT_PATH).parts) and path.is_file():
            yield path


def test_every_part_of_the_program_has_its_layer() -> None:
    parts = {_part(name) for name, _, _ in _modules()}
    assert parts - LAYERS.keys() == set()


def test_imports_point_down_and_stay_inside_their_borders() -> None:
    assert broken_import_rules(_all_imports()) == []


def test_no_packages_import_each_other_in_a_circle() -> None:
    assert cycles(_all_imports()) == []


def test_rooms_of_the_window_import_only_what_is_below() -> None:
    assert broken_room_rules(_all_imports()) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles(_all_imports(), {name for name, _, _ in _modules()}) == []


def test_no_room_of_the_window_is_crowded() -> None:
    folders = [path for path in (CHECKOUT_PATH / "annotator/gui").rglob("*") if path.is_dir()]
    counts = {path.name: len(list(path.glob("*.py"))) for path in folders}
    assert {name for name, count in counts.items() if count > MOST_FILES_IN_A_ROOM} == set()
    assert len(counts) > 15


def test_boxes_that_the_wheel_would_change_are_made_in_one_place() -> None:
    changing = ("QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QSlider")
    found = [
        f"{name}: {box}"
        for name, _, source in _modules()
        for box in changing
        if name != "annotator.gui.widgets.choice_box" and re.search(rf"\b{box}\b", source)
    ]
    assert found == [], "ChoiceBox leaves the wheel alone; make another box like it there"


def test_sql_stands_in_the_store_alone() -> None:
    found = [
        line
        for name, _, source in _modules()
        if not name.startswith("annotator.store")
        for line in sql_in(source, name)
    ]
    assert found == []


def test_help_is_shown_without_loading_qt() -> None:
    assert qt_loaded_by("from annotator.cli import main; main(['--help'])") == ""


def test_a_child_that_reads_a_file_is_started_with_little_beside_the_readers() -> None:
    loaded = loaded_by("import annotator.documents.worker")
    parts = {_part(name) for name in loaded if name.startswith("annotator.")}
    assert parts <= {"documents", "references"} | {p for p, layer in LAYERS.items() if layer == 0}


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = []
    for path in _our_files():
        content = path.read_bytes()
        if b"\0" not in content:
            name = str(path.relative_to(CHECKOUT_PATH))
            found += unwanted_in(content.decode("utf-8", "replace"), name)
    assert found == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("annotator.model.records", "from annotator.store import Store"),
        ("annotator.text.spans", "import regex"),
        ("annotator.errors", "import platformdirs"),
        ("annotator.settings", "from PySide6.QtCore import QSettings"),
        ("annotator.paper.pdf", "from PySide6.QtWidgets import QWidget"),
        ("annotator.reports.word", "from PySide6.QtGui import QPdfWriter"),
        ("annotator.reader.claims", "import sqlite3"),
        ("annotator.project.project", "def f():\n    import sqlalchemy.exc"),
        ("annotator.store.tables", "from ..reader import claims"),
        ("annotator.formats.json_reader", "from annotator import store"),
        ("annotator.check", "from .store import Store"),
        ("annotator.cli.commands", "from annotator.gui import start"),
        ("annotator.gui.window.main_window", "def f():\n    from annotator.cli import main"),
        (
            "annotator.project.project",
            "importlib.import_module('annotator.gui.window.main_window')",
        ),
        ("annotator.commands.claims", "if TYPE_CHECKING:\n    from PySide6.QtGui import QColor"),
        ("annotator.novelty", "from annotator.model import Claim"),
    ],
)
def test_a_forbidden_import_is_found(module: str, source: str) -> None:
    assert broken_import_rules(imports_of(source, module)) != []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("annotator.model.records", "import uuid\nfrom annotator.errors import AnnotatorError"),
        ("annotator.settings", "import platformdirs"),
        ("annotator.store.tables", "import sqlite3, sqlalchemy\nfrom ..model import Claim"),
        ("annotator.cli", "def f():\n    from annotator.gui import start"),
        ("annotator.cli.commands", "from annotator import __version__"),
        (
            "annotator.gui.window.main_window",
            "from PySide6.QtGui import QColor\nimport annotator.reader",
        ),
        ("annotator.formats.json_reader", "from annotator.project import Project"),
        ("annotator.paper.pdf", "from PySide6.QtGui import QPdfWriter"),
    ],
)
def test_an_allowed_import_is_let_pass(module: str, source: str) -> None:
    assert broken_import_rules(imports_of(source, module)) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("annotator.gui.look.theme", "from annotator.gui.widgets.pick_box import PickBox"),
        ("annotator.gui.claims.card", "def f():\n    from annotator.gui.sources import panel"),
        ("annotator.gui.desk.pane", "from annotator.gui.window.panes import Panes"),
        ("annotator.gui.cellar.pane", "from annotator.gui.look.theme import Colours"),
    ],
)
def test_an_import_from_a_room_that_is_not_below_is_found(module: str, source: str) -> None:
    assert broken_room_rules(imports_of(source, module)) != []


def test_a_circle_inside_a_package_is_found() -> None:
    there = imports_of("from annotator.text.words import Word", "annotator.text.spans")
    back = imports_of("def f():\n    from annotator.text import spans", "annotator.text.words")
    modules = {"annotator.text.spans", "annotator.text.words"}
    assert circles(there, modules) == []
    assert circles(there + back, modules) != []


def test_a_relative_import_in_a_package_is_counted_from_that_package() -> None:
    (item,) = imports_of("from .tables import claims", "annotator.store", is_package=True)
    assert item.wanted == "annotator.store.tables.claims"


def test_a_circle_of_imports_is_found() -> None:
    there = imports_of("from annotator.merge import plan", "annotator.formats.text")
    back = imports_of("def f():\n    import annotator.formats", "annotator.merge")
    assert cycles(there) == []
    assert cycles(there + back) != []


@pytest.mark.parametrize(
    "source",
    [
        "x = 'SELECT id FROM claims'",
        "x = f'DELETE FROM {table}'",
        "def f():\n    'Docstring.'\n    return 'PRAGMA user_version'",
        "x = 'CREATE UNIQUE INDEX i ON t (a)'",
        "x = 'insert into claims (id) values (?)'",
        "x = '''UPDATE claims\nSET kind = 1'''",
    ],
)
def test_sql_in_a_string_is_found(source: str) -> None:
    assert sql_in(source, "annotator.gui.window.main_window") != []


@pytest.mark.parametrize(
    "source",
    [
        "x = 'Select the words from here on and delete them.'",
        "'''Runs SELECT a FROM b.'''",
        "x = 1",
    ],
)
def test_english_is_not_taken_for_sql(source: str) -> None:
    assert sql_in(source, "annotator.gui.window.main_window") == []


def test_a_loaded_qt_is_found() -> None:
    assert "PySide6.QtCore" in qt_loaded_by("import PySide6.QtCore")


@pytest.mark.parametrize(
    "text",
    [
        "see https://{}.org/simple".format("pypi"),
        "--{}-url=x".format("index"),
        "path = '/{}/main/x'".format("work"),
        "cd /{}/x".format("root"),
    ],
)
def test_a_registry_or_a_path_of_one_machine_is_found(text: str) -> None:
    assert unwanted_in(f"first line\n{text}", "a.txt") == [f"a.txt:2: {text}"]


@pytest.mark.parametrize("text", ["../shared/seed", "at work/home", "a/work/b", "/rooted/"])
def test_an_ordinary_path_is_let_pass(text: str) -> None:
    assert unwanted_in(text, "a.txt") == []


def test_stored_columns_are_read_by_the_reader_and_the_export_alone() -> None:
    knowing = (
        "annotator.store",
        "annotator.reader",
        "annotator.formats.annotated_json.writing",
        "annotator.formats.losses",
        "annotator.formats.tables.claim_lines",
    )
    found = [
        name
        for name, _, source in _modules()
        if not name.startswith(knowing) and re.search(r"\bread(?:er)?\.stored\(", source)
    ]
    assert found == []
