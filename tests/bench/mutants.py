"""Change one thing in a module, and see whether a test notices: the score of the tests.

A seeded sample of mutants of each module (a comparison turned round, a call left out, a number one
higher …) is tried in copies of the tree. The tests that mirror the module run first, then those of
its package that name it, then the whole package (of the window's only where it is asked for). What
cannot be told by a test is no mutant: docstrings, annotations, variables of types, decorators, log
calls, assertions, the words of errors.

    .venv/bin/python tests/bench/mutants.py --seed 7 --number 12 annotator/commands annotator/text

prints `{"seed", "score", "modules": {path: [killed, tried]}, "survivors": [...]}`.
"""

import argparse
import ast
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
CORE = (
    *("annotator/commands", "annotator/model", "annotator/store", "annotator/text"),
    *("annotator/reader", "annotator/project", "annotator/analysis", "annotator/documents/web"),
)
_TURNED: dict[type, str] = dict(
    [
        *((ast.Lt, "<="), (ast.LtE, "<"), (ast.Gt, ">="), (ast.GtE, ">")),
        *((ast.Eq, "!="), (ast.NotEq, "=="), (ast.Is, "is not"), (ast.IsNot, "is")),
        *((ast.In, "not in"), (ast.NotIn, "in"), (ast.BitOr, "&"), (ast.BitAnd, "|")),
        *((ast.Add, "-"), (ast.Sub, "+"), (ast.Mult, "//"), (ast.FloorDiv, "*"), (ast.Mod, "//")),
    ]
)
_CHECKED = ("repr", "strict")
"""Keywords that only assert something, or only show it to us."""
_UNTOLD = (ast.Assert, ast.Raise, ast.JoinedStr, ast.AnnAssign, ast.Import, ast.ImportFrom)


@dataclass(frozen=True, slots=True)
class Mutant:
    """Other words for a stretch of a module, in bytes of UTF-8."""

    path: Path
    line: int
    start: int
    end: int
    old: str
    new: str


def mutants_of(path: Path) -> list[Mutant]:
    """Return all mutants of a module that stand for something."""
    source = (TREE / path).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: dict[tuple[int, int, str], Mutant] = {}
    for node, new in _changes(ast.parse(source)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        old = source[start:end].decode()
        if ast.unparse(node) != ast.unparse(ast.parse(new)):
            found[start, end, new] = Mutant(path, node.lineno, start, end, old, new)
    return list(found.values())


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Yield each part of a tree that can be another, and the words of the other."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield from _changes_of(node)
    for name, value in ast.iter_fields(node):
        if name in ("decorator_list", "annotation", "returns", "type_params", "bases", "keywords"):
            value = [k.value for k in value if k.arg not in _CHECKED] if name == "keywords" else []
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AnnAssign) and child.value is not None:
                yield from _changes(child.value)
            elif isinstance(child, ast.AST) and not (isinstance(child, _UNTOLD) or _is_mute(child)):
                yield from _changes(child)


def _is_mute(node: ast.AST) -> bool:
    """Return whether a statement only logs, or only tells the checker of types something."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
        return ast.unparse(node.value.func) in ("TypeVar", "ParamSpec", "NewType")
    is_call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return is_call and ast.unparse(node).lower().lstrip("_").startswith(("log.", "logger."))


def _changes_of(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    match node:
        case ast.Compare(left, [op], [right]) if type(op) in _TURNED:
            yield node, f"({ast.unparse(left)} {_TURNED[type(op)]} {ast.unparse(right)})"
        case ast.BoolOp(op, values):
            word = " or " if isinstance(op, ast.And) else " and "
            yield node, "(" + word.join(f"({ast.unparse(value)})" for value in values) + ")"
        case ast.BinOp(left, op, right) if type(op) in _TURNED:
            yield node, f"(({ast.unparse(left)}) {_TURNED[type(op)]} ({ast.unparse(right)}))"
        case ast.AugAssign(target, op, value) if type(op) in _TURNED:
            yield node, f"{ast.unparse(target)} {_TURNED[type(op)]}= {ast.unparse(value)}"
        case ast.UnaryOp(ast.Not(), operand):
            yield node, f"({ast.unparse(operand)})"
        case ast.Constant(bool() as value):
            yield node, str(not value)
        case ast.Constant(int() | float() as value):
            yield node, str(value + 1)
        case ast.Return(ast.expr() as value) if ast.unparse(value) not in ("None", "False"):
            yield node, "return None"
        case ast.Expr(ast.Call() | ast.YieldFrom() | ast.Yield()):
            yield node, "pass"
        case ast.Call(func, args, keywords):
            is_free = ast.unparse(func) in ("min", "max")  # to take them in any order
            if len(args) > 1 and not is_free and not isinstance(args[0], ast.Starred):
                yield node, ast.unparse(ast.Call(func, [args[1], args[0], *args[2:]], keywords))
            for dropped in (keyword for keyword in keywords if keyword.arg not in _CHECKED):
                rest = [keyword for keyword in keywords if keyword is not dropped]
                yield node, ast.unparse(ast.Call(func, args, rest))
        case _:
            pass
    tests = [node.test] if isinstance(node, ast.If | ast.While | ast.IfExp) else []
    for test in [*tests, *(node.ifs if isinstance(node, ast.comprehension) else [])]:
        if not isinstance(test, ast.Compare | ast.UnaryOp):
            yield test, f"(not ({ast.unparse(test)}))"


def tests_for(path: Path, *, is_whole: bool) -> list[str]:
    """Return the tests of a module, those that are likeliest to notice first."""
    package = Path("tests", *path.parent.parts[1:])
    while not list((TREE / package).glob("test_*.py")):
        package = package.parent
    whole = sorted(p.relative_to(TREE) for p in (TREE / package).rglob("test_*.py"))
    module = ".".join(path.with_suffix("").parts)
    mirrors = [p for p in whole if p.name == f"test_{path.stem.removesuffix('_')}.py"]
    naming = [p for p in whole if f"{module} import" in (TREE / p).read_text(encoding="utf-8")]
    rest = whole if is_whole or "gui" not in path.parts or not mirrors + naming else []
    return [str(p) for p in dict.fromkeys([*mirrors, *naming, *rest])]


def _copy_tree(folder: Path) -> Path:
    copy = folder / "annotator"
    kept_out = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")
    shutil.copytree(TREE, copy, ignore=kept_out)
    if (shared := TREE.parent / "shared").is_dir():
        (folder / "shared").symlink_to(shared)
    return copy


def _passes(copy: Path, tests: list[str], seconds: float) -> bool:
    """Run tests in a copy; what takes longer than the limit fails."""
    command = [sys.executable, "-m", "pytest", "-xq", "-p", "no:cacheprovider", *tests]
    run = subprocess.Popen(
        [*command, "--hypothesis-seed=1", "--timeout", str(int(seconds))],
        cwd=copy,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return run.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        return run.wait() == 0


def _is_killed(copy: Path, mutant: Mutant, tests: list[str], seconds: float) -> bool:
    path = copy / mutant.path
    source = path.read_bytes()
    path.write_bytes(source[: mutant.start] + mutant.new.encode() + source[mutant.end :])
    # Compiled code is known by the second and the size of its source: give each a second.
    os.utime(path, (mutant.start, mutant.start + len(mutant.new) * 1_000_000))
    try:
        return not _passes(copy, tests, seconds)
    finally:
        path.write_bytes(source)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", default=CORE, help="modules or packages")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=12, help="mutants of each module")
    parser.add_argument("--seconds", type=float, default=120.0, help="limit for one mutant")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--whole", action="store_true", help="run all tests of the window too")
    given = parser.parse_args()
    modules = sorted(
        {m.relative_to(TREE) for p in given.paths for m in [*(TREE / p).rglob("*.py"), TREE / p]}
    )
    chosen: list[Mutant] = []
    for module in (m for m in modules if m.suffix == ".py"):
        every = mutants_of(module)
        randomly = random.Random(f"{given.seed} {module}")
        chosen += randomly.sample(every, min(given.number, len(every)))
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(given.jobs) as pool:
        copies: queue.SimpleQueue[Path] = queue.SimpleQueue()
        for number in range(given.jobs):
            copies.put(_copy_tree(Path(folder, str(number))))
        tests = {m.path: tests_for(m.path, is_whole=given.whole) for m in chosen}

        def passes(group: tuple[str, ...]) -> bool:
            copy = copies.get()
            try:
                return _passes(copy, list(group), 10 * given.seconds)
            finally:
                copies.put(copy)

        def is_killed(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                return _is_killed(copy, mutant, tests[mutant.path], given.seconds)
            finally:
                copies.put(copy)

        if not all(pool.map(passes, {tuple(sorted(group)) for group in tests.values()})):
            sys.exit("The tests fail as they stand, so they tell nothing of the mutants.")
        results = list(zip(chosen, pool.map(is_killed, chosen), strict=True))
    by_module: dict[str, list[int]] = {}
    for mutant, killed in results:
        counts = by_module.setdefault(str(mutant.path), [0, 0])
        counts[0] += killed
        counts[1] += 1
    survivors = [
        {"at": f"{m.path}:{m.line}", "old": m.old, "new": m.new}
        for m, killed in results
        if not killed
    ]
    score = round(100 * (len(results) - len(survivors)) / max(1, len(results)), 1)
    figures = {"seed": given.seed, "score": score, "seconds": round(time.monotonic() - began)}
    print(json.dumps({**figures, "modules": by_module, "survivors": survivors}, indent=1))


if __name__ == "__main__":
    main()
