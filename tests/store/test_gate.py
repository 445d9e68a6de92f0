"""Untrusted files: refused in a sentence, left as it was, and nothing of it run."""

import io
import os
import sqlite3
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.errors import (
    DamagedProjectError,
    NewerProjectError,
    NotAProjectError,
    ProjectFileError,
)
from annotator.model import Claim
from annotator.project import Project
from annotator.store import codec, gate, known, sqlite
from annotator.store.gate import examine

from .conftest import ANALYST, alter, files_beside, stranger

Attack = Callable[[sqlite3.Connection], object]


def sql(*statements: str) -> Attack:
    def run(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return run


def in_schema(name: str, old: str, new: str) -> Attack:
    """Rewrite the recorded text of a table."""

    def run(connection: sqlite3.Connection) -> None:
        done = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ? AND instr(sql, ?)",
            (old, new, name, old),
        )
        assert done.rowcount == 1

    return run


def add_to_schema(kind: str, name: str, table: str, text: str | None, root: str = "0") -> Attack:
    def run(connection: sqlite3.Connection) -> None:
        connection.execute(
            f"INSERT INTO sqlite_master VALUES (?, ?, ?, {root}, ?)", (kind, name, table, text)
        )

    return run


def redigested(table: str, **columns: object) -> Attack:
    """Change a row and give it the digest that belongs to it, as an attacker can."""

    def run(connection: sqlite3.Connection) -> None:
        fields = codec.fields_of(codec.types_by_name[table])
        names = ", ".join(f'"{field.name}"' for field in fields)
        row = connection.execute(f"SELECT {names} FROM {table} LIMIT 1").fetchone()
        new = dict(zip((field.name for field in fields), row, strict=True)) | columns
        digest = codec.digest_of(list(new.values()))
        sets = ", ".join(f'"{name}" = ?' for name in columns)
        connection.execute(
            f"UPDATE {table} SET {sets}, digest = ? WHERE id = ?",
            (*columns.values(), digest, row[0]),
        )

    return run


def index_that_lies(connection: sqlite3.Connection) -> None:
    """Delete a row while the index is out of sight, so that the index still lists it."""
    file = connection.execute("PRAGMA database_list").fetchone()[2]
    listed = "SELECT * FROM sqlite_master WHERE name = 'claim_document'"
    entry = connection.execute(listed).fetchone()
    connection.execute("DELETE FROM sqlite_master WHERE name = 'claim_document'")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("UPDATE claim SET document = document || 'x' WHERE id = 'claim-3'")
    other.execute("UPDATE claim SET document = rtrim(document, 'x') WHERE id <> 'claim-3'")
    other.close()
    connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", entry)


def unstrictly(statement: str) -> Attack:
    """Run a statement while a table's schema says that it may hold anything."""

    def run(connection: sqlite3.Connection) -> None:
        in_schema("claim", ") STRICT", ")")(connection)
        file = connection.execute("PRAGMA database_list").fetchone()[2]
        other = sqlite3.connect(file, isolation_level=None)
        other.execute(statement)
        other.close()
        connection.execute("UPDATE sqlite_master SET sql = sql || ' STRICT' WHERE name = 'claim'")

    return run


def many_tables(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    for number in range(100_000):
        connection.execute(
            "INSERT INTO sqlite_master VALUES ('table', ?, ?, 2, ?)",
            (f"t{number}", f"t{number}", f"CREATE TABLE t{number} (x)"),
        )
    connection.execute("COMMIT")


_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
_ROOT_OF_CLAIM = "(SELECT rootpage FROM sqlite_master WHERE name = 'claim')"

SCHEMA_ATTACKS: dict[str, Attack] = {
    "a view in the place of a table": sql(
        "DROP TABLE mark", "CREATE VIEW mark AS SELECT canary('view') AS id"
    ),
    "a view beside the tables": sql("CREATE VIEW more AS SELECT canary('view') AS id"),
    "an endless view": sql("DROP TABLE mark", f"CREATE VIEW mark AS {_ENDLESS}"),
    "a view that fills the memory": sql(
        "DROP TABLE mark", "CREATE VIEW mark AS SELECT hex(zeroblob(450000000)) AS id"
    ),
    "a view that takes the name of the schema": add_to_schema(
        "view", "sqlite_schema", "sqlite_schema", "CREATE VIEW sqlite_schema AS SELECT 1"
    ),
    "a trigger that calls a function": sql(
        "CREATE TRIGGER t AFTER INSERT ON claim BEGIN SELECT canary('trigger'); END"
    ),
    "a trigger of plain SQL": sql(
        "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM change; END"
    ),
    "a check that calls a function": in_schema("claim", "<> '')", "<> '' AND canary(\"id\"))"),
    "a default that calls a function": in_schema(
        "edit", "root TEXT", "root TEXT DEFAULT (canary())"
    ),
    "a generated column": in_schema("edit", "root TEXT", "root TEXT AS (canary(id))"),
    "an index on an expression": sql("CREATE INDEX i ON claim (canary(id))"),
    "a partial index": sql("CREATE INDEX i ON claim (id) WHERE canary(id) = 1"),
    "an index more": sql("CREATE INDEX i ON claim (note)"),
    "an index less": sql("DROP INDEX claim_document"),
    "an index on another column": sql(
        "DROP INDEX claim_document", "CREATE INDEX claim_document ON claim (note)"
    ),
    "an index that is unique": sql(
        "DROP INDEX mark_document", "CREATE UNIQUE INDEX mark_document ON mark (document)"
    ),
    "a table more": sql("CREATE TABLE more (id)"),
    "a table less": sql("DROP TABLE mark"),
    "a table that is not strict": in_schema("claim", ") STRICT", ")"),
    "a foreign key less": in_schema(
        "relation",
        "FOREIGN KEY(to_claim) REFERENCES claim",
        "FOREIGN KEY(to_claim) REFERENCES mark",
    ),
    "a white space that is not one": in_schema("property", "value TEXT", "value\u00a0TEXT"),
    "a virtual table": add_to_schema(
        "table", "v", "v", "CREATE VIRTUAL TABLE v USING fts5(canary)"
    ),
    "the table of a sequence": sql(
        "CREATE TABLE t (i INTEGER PRIMARY KEY AUTOINCREMENT)", "DROP TABLE t"
    ),
    "statistics": sql("ANALYZE"),
    "a table listed twice": add_to_schema(
        "table", "claim", "claim", "CREATE TABLE claim (id)", _ROOT_OF_CLAIM
    ),
    "an index without statement": add_to_schema(
        "index", "sqlite_autoindex_claim_2", "claim", None, _ROOT_OF_CLAIM
    ),
    "a lying name": sql("UPDATE sqlite_master SET name = 'x' WHERE name = 'mark'"),
    "a lying table": sql(
        "UPDATE sqlite_master SET tbl_name = 'mark' WHERE name = 'claim_document'"
    ),
    "a lying type": sql("UPDATE sqlite_master SET type = 'view' WHERE name = 'mark'"),
    "a statement that is broken": sql(
        "UPDATE sqlite_master SET sql = 'CREATE' WHERE name = 'mark'"
    ),
    "a statement that is no text": sql(
        "UPDATE sqlite_master SET sql = x'ff00' WHERE name = 'mark'"
    ),
    "a name that is not UTF-8": sql(
        "UPDATE sqlite_master SET name = CAST(x'ff' AS TEXT) WHERE name = 'mark'"
    ),
    "two tables on one page": sql(
        f"UPDATE sqlite_master SET rootpage = {_ROOT_OF_CLAIM} WHERE name = 'mark'"
    ),
    "an index on a table's page": sql(
        f"UPDATE sqlite_master SET rootpage = {_ROOT_OF_CLAIM} WHERE name = 'mark_document'"
    ),
    "a page that is not there": sql("UPDATE sqlite_master SET rootpage = 9999 WHERE name = 'mark'"),
    "a page of the schema itself": sql("UPDATE sqlite_master SET rootpage = 1 WHERE name = 'mark'"),
    "a hundred thousand tables": many_tables,
    "two thousand columns": sql(
        f"CREATE TABLE more ({', '.join(f'c{number}' for number in range(2000))})"
    ),
}

ROW_ATTACKS: dict[str, Attack] = {
    "a word that no vocabulary holds": sql("UPDATE claim SET kind = 'rumour'"),
    "a number where a text belongs": unstrictly("UPDATE claim SET spans = 7 WHERE id = 'claim-1'"),
    "bytes where a text belongs": unstrictly(
        "UPDATE claim SET note = x'00ff' WHERE id = 'claim-1'"
    ),
    "broken UTF-8": sql("UPDATE claim SET note = CAST(x'c328' AS TEXT)"),
    "a digest that is wrong": sql("UPDATE claim SET note = 'forged' WHERE id = 'claim-2'"),
    "a digest that is empty": sql("UPDATE claim SET digest = ''"),
    "a reference to nothing": redigested("claim", document="nowhere"),
    "a layer without claim": redigested("attribution", claim="nowhere"),
    "spans that are no list": redigested("claim", spans='{"a": 1}'),
    "spans that are no JSON": redigested("claim", spans="[[0, 1"),
    "spans with white space behind": redigested("claim", spans='[[0,1,"T"]] []'),
    "a span without words": redigested("claim", spans="[[0, 1]]"),
    "a span with too much": redigested("claim", spans='[[0, 1, "T", "", 5]]'),
    "a span that runs backwards": redigested("claim", spans='[[5, 1, "x"]]'),
    "a span of fractions": redigested("claim", spans='[[0.5, 1.5, "x"]]'),
    "a span of truths": redigested("claim", spans='[[false, true, "x"]]'),
    "spans that are nested too deep": redigested("claim", spans="[" * 100_000),
    "no spans": redigested("claim", spans="[]"),
    "tags that are numbers": redigested("claim", tags="[1, 2]"),
    "a mention without document": redigested("source", mentions='[[null, 0, 1, "x"]]'),
    "a credibility of seven": redigested("claim", credibility=7),
    "a time that is none": redigested("claim", created="yesterday"),
    "members that are no JSON": redigested("claim", extra="{"),
    "members that are not a number": redigested("claim", extra='{"a": NaN}'),
    "members that cannot be written": redigested("claim", extra='{"a": "\\ud800"}'),
    "members that are nested too deep": redigested("claim", extra='{"a":' * 100_000),
    "no project": sql("DELETE FROM projectdetails"),
    "two projects": sql(
        "INSERT INTO projectdetails SELECT 99, 'other', title, description, extra, file_extra,"
        " digest FROM projectdetails"
    ),
    "a text that was exchanged": sql("UPDATE content SET data = CAST('forged' AS BLOB)"),
    "a text under another name": sql("UPDATE content SET sha256 = upper(sha256)"),
    "a line of the history that was altered": sql("UPDATE edit SET analyst_name = 'Eve'"),
    "a change that was altered": sql(
        """UPDATE change SET "after" = replace("after", 'fact', 'opinion')"""
    ),
    "a change that was moved": sql("UPDATE change SET edit = 3 WHERE edit = 4"),
    "a change that is gone": sql("DELETE FROM change WHERE edit = 4"),
    "an edit with changes of nothing": sql(
        "PRAGMA foreign_keys=OFF", "UPDATE change SET edit = 999"
    ),
    "an index that lies": index_that_lies,
}


def assert_refused(
    path: Path, error: type[ProjectFileError] = ProjectFileError, *, is_read_only: bool = False
) -> str:
    """Hold all that is promised of a refused file; returns the sentence."""
    before = sha256(path.read_bytes()).digest() if path.is_file() else b""
    beside = files_beside(path)
    with pytest.raises(error) as caught:
        Project.open(path, ANALYST, is_read_only=is_read_only)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert (sha256(path.read_bytes()).digest() if path.is_file() else b"") == before
    assert files_beside(path) == beside
    return sentence


def test_a_sound_untrusted_file_opens(sample_path: Path, tmp_path: Path) -> None:
    with Project.open(stranger(sample_path), ANALYST) as project:
        assert len(project.read.all(Claim)) == 12
        assert not project.is_read_only


@pytest.mark.parametrize("attack", SCHEMA_ATTACKS)
def test_a_schema_that_is_not_ours_is_refused(
    sample_path: Path, ran: list[object], attack: str
) -> None:
    path = stranger(sample_path)
    alter(path, SCHEMA_ATTACKS[attack])
    assert_refused(path, DamagedProjectError)
    assert ran == []


@pytest.mark.parametrize("attack", SCHEMA_ATTACKS)
def test_a_known_file_gets_no_further_with_such_a_schema(
    sample_path: Path, ran: list[object], attack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "page" in attack or "without statement" in attack:
        pytest.skip("is seen by reading the pages, which a known file is spared")
    alter(sample_path, SCHEMA_ATTACKS[attack])
    monkeypatch.setattr("annotator.store.known.is_known", lambda path: True)
    assert_refused(sample_path, DamagedProjectError)
    assert ran == []


@pytest.mark.parametrize("attack", ROW_ATTACKS)
def test_rows_that_are_not_ours_are_refused(
    sample_path: Path, ran: list[object], attack: str
) -> None:
    path = stranger(sample_path)
    alter(path, ROW_ATTACKS[attack])
    assert_refused(path, DamagedProjectError)
    assert ran == []


def test_the_forger_s_digests_are_right(sample_path: Path) -> None:
    """Else the attacks above would be refused for their digests only."""
    path = stranger(sample_path)
    alter(path, redigested("claim", note="forged"))
    with Project.open(path, ANALYST) as project:
        assert "forged" in {claim.note for claim in project.read.all(Claim)}


def with_header(path: Path, offset: int, value: bytes) -> Path:
    data = bytearray(path.read_bytes())
    data[offset : offset + len(value)] = value
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("offset", "value", "error"),
    [
        (68, b"\0\0\0\0", NotAProjectError),
        (60, b"\0\0\0\0", DamagedProjectError),
        (60, b"\0\0\0\x09", NewerProjectError),
        (60, b"\xff\xff\xff\xff", NewerProjectError),
        (0, b"SQLite format 2\0", NotAProjectError),
        (16, b"\x02\x00", DamagedProjectError),
        (18, b"\2\2", DamagedProjectError),
        (52, b"\0\0\0\1", DamagedProjectError),
        (56, b"\0\0\0\2", DamagedProjectError),
        (20, b"\x20", DamagedProjectError),
        (28, b"\0\0\0\1", DamagedProjectError),
        (100, b"\x0d\0\0\0\x01\x0f\x00", DamagedProjectError),
    ],
)
def test_a_header_that_is_not_ours_is_refused(
    sample_path: Path, offset: int, value: bytes, error: type[ProjectFileError]
) -> None:
    assert_refused(with_header(stranger(sample_path), offset, value), error)


@pytest.mark.parametrize(
    ("version", "is_older"), [(1, True), (2, True), (3, False), (4, False), (1 << 24, False)]
)
def test_a_head_tells_whether_a_file_is_of_an_earlier_version(
    sample_path: Path, version: int, is_older: bool
) -> None:
    path = with_header(stranger(sample_path), 60, version.to_bytes(4, "big"))
    assert gate.is_older(path) is is_older


def test_what_is_no_project_is_of_no_earlier_version(sample_path: Path, tmp_path: Path) -> None:
    path = with_header(stranger(sample_path), 60, bytes(4))
    assert not gate.is_older(with_header(path, 0, b"SQLite format 2"))
    assert not gate.is_older(tmp_path)
    assert not gate.is_older(tmp_path / "none.annotator")


@pytest.mark.parametrize("pragma", ["journal_mode=WAL", "encoding='UTF-16'", "auto_vacuum=1"])
def test_a_file_rewritten_in_another_form_is_refused(sample_path: Path, pragma: str) -> None:
    path = sample_path.with_name("other.annotator")
    source, target = sqlite3.connect(sample_path), sqlite3.connect(path, isolation_level=None)
    target.execute(f"PRAGMA {pragma}")
    target.executescript("\n".join(source.iterdump()))
    for name in ("application_id", "user_version"):
        (value,) = source.execute(f"PRAGMA {name}").fetchone()
        target.execute(f"PRAGMA {name}={value}")
    source.close()
    target.close()
    assert_refused(path, DamagedProjectError)


def test_files_that_are_no_databases_are_refused(tmp_path: Path) -> None:
    for name, data in {
        "empty": b"",
        "text": b"A letter.\n" * 100,
        "beginning": b"SQLite format 3\0",
        "zeros": bytes(8192),
        "json": b'{"format": "annotator"}',
    }.items():
        path = tmp_path / f"{name}.annotator"
        path.write_bytes(data)
        assert_refused(path, NotAProjectError)


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    folder = tmp_path / "folder.annotator"
    folder.mkdir()
    assert "folder" in assert_refused(folder)
    assert "not in" in assert_refused(tmp_path / "missing.annotator")
    dangling = tmp_path / "dangling.annotator"
    loop = tmp_path / "loop.annotator"
    try:
        dangling.symlink_to(tmp_path / "nothing")
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("needs symbolic links")
    assert_refused(dangling)
    assert_refused(loop)
    if hasattr(os, "mkfifo"):
        pipe = tmp_path / "pipe.annotator"
        os.mkfifo(pipe)
        assert "pipe" in assert_refused(pipe)
        assert "device" in assert_refused(Path("/dev/zero"))


def test_a_link_leads_to_the_file(sample_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link" / "other.annotator"
    link.parent.mkdir()
    path = stranger(sample_path)
    link.symlink_to(path)
    with Project.open(link, ANALYST) as project:
        assert len(project.read.all(Claim)) == 12


def test_a_refusal_names_the_link_and_what_lies_beside_the_file_counts(sample_path: Path) -> None:
    path = stranger(sample_path)
    link = path.with_name("link.annotator")
    link.symlink_to(path)
    path.with_name(path.name + "-wal").write_bytes(b"x")
    assert "was not closed properly" in assert_refused(link, DamagedProjectError)
    path.with_name(path.name + "-wal").unlink()
    with_header(path, 68, b"\0\0\0\0")
    assert assert_refused(link).startswith("link.annotator is a database of another program")


@pytest.mark.parametrize("end", ["-journal", "-wal"])
def test_an_untrusted_file_with_a_side_file_is_refused(sample_path: Path, end: str) -> None:
    path = stranger(sample_path)
    path.with_name(path.name + end).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 100)
    assert "was not closed properly" in assert_refused(path, DamagedProjectError)


def test_a_journal_that_names_another_file_is_refused_beside_our_own(sample_path: Path) -> None:
    victim = sample_path.with_name("victim")
    victim.write_bytes(b"precious")
    name = os.fsencode(victim)
    tail = name + len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big")
    journal = sample_path.with_name(sample_path.name + "-journal")
    journal.write_bytes(bytes(512) + tail + bytes.fromhex("d9d505f920a163d7"))
    assert_refused(sample_path, DamagedProjectError)
    assert victim.exists()


def test_a_file_truncated_at_each_page_is_refused(sample_path: Path) -> None:
    data = sample_path.read_bytes()
    for length in range(4096, len(data), 4096):
        path = sample_path.with_name(f"cut-{length}.annotator")
        path.write_bytes(data[:length])
        assert_refused(path)
    for length in (1, 50, 99):
        path = sample_path.with_name(f"cut-{length}.annotator")
        path.write_bytes(data[:length])
        assert_refused(path, NotAProjectError)
    for length in (100, 101, 1000, 4095, 5000, len(data) - 1):
        path = sample_path.with_name(f"cut-{length}.annotator")
        path.write_bytes(data[:length])
        assert_refused(path, DamagedProjectError)


@pytest.mark.parametrize("leaf", [0, 2**32 - 1])
def test_a_schema_in_pages_that_no_file_has_is_damage(sample_path: Path, leaf: int) -> None:
    data = bytearray(sample_path.read_bytes())
    assert data[100] == 5, "the schema has leaves"
    data[108:112] = leaf.to_bytes(4, "big")
    sample_path.write_bytes(data)
    assert_refused(sample_path, DamagedProjectError)


def test_the_malformed_databases_of_sqlite_s_own_tests_are_refused(
    data_path: Path, tmp_path: Path
) -> None:
    hostile = sorted((data_path / "hostile").glob("sqlite-*/*.db"))
    assert len(hostile) == 29
    for original in hostile:
        path = tmp_path / f"{original.stem}.annotator"
        path.write_bytes(original.read_bytes())
        assert_refused(path)
        # The same damage in what says of itself that it is ours.
        with_header(path, 68, (0x416E6E6F).to_bytes(4, "big"))
        with_header(path, 60, b"\0\0\0\1")
        with_header(path, 16, b"\x10\0\1\1")
        assert_refused(path)


def test_opening_for_reading_holds_the_same_promises(sample_path: Path) -> None:
    path = stranger(sample_path)
    alter(path, SCHEMA_ATTACKS["a trigger of plain SQL"])
    assert_refused(path, DamagedProjectError, is_read_only=True)


def test_an_untrusted_file_is_not_written_by_opening_and_closing(sample_path: Path) -> None:
    path = stranger(sample_path)
    before = path.read_bytes()
    with Project.open(path, ANALYST) as project:
        assert project.read.all(Claim)
    assert path.read_bytes() == before
    assert files_beside(path) == [path.name]


def test_examining_tells_version_and_whether_it_may_be_written(sample_path: Path) -> None:
    examined = examine(sample_path)
    assert examined.version == sqlite.SCHEMA_VERSION
    assert examined.is_writable


def test_examining_tells_which_file_it_was_and_who_may_write_it(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert examine(sample_path).identity == sqlite.identity(sample_path)
    for refused in (sample_path, sample_path.parent):
        monkeypatch.setattr(os, "access", lambda path, _mode, no=refused: Path(path) != no)
        assert not examine(sample_path).is_writable


def test_a_file_is_known_when_its_rows_were_read_and_not_before(
    sample_path: Path,
) -> None:
    path = stranger(sample_path)
    told: list[float] = []
    examine(path, reads_rows=False, tell=told.append)
    assert told == []
    assert not known.is_known(path)
    examine(path, tell=told.append)
    assert known.is_known(path)


def test_wrong_rows_are_passed_where_only_the_schema_is_looked_at(sample_path: Path) -> None:
    path = stranger(sample_path)
    alter(path, ROW_ATTACKS["a digest that is wrong"])
    assert examine(path, reads_rows=False).version == sqlite.SCHEMA_VERSION
    with pytest.raises(DamagedProjectError):
        examine(path)
    assert not known.is_known(path)


def test_only_much_that_is_to_be_read_takes_long(tmp_path: Path) -> None:
    path = tmp_path / "large.annotator"
    assert not gate.takes_long(path)
    for size, is_long in ((8_000_000, False), (8_000_001, True)):
        with path.open("wb") as file:
            file.truncate(size)
        assert gate.takes_long(path) is is_long
    known.remember(path, is_open=False, was_checked=True)
    assert not gate.takes_long(path)


@pytest.mark.parametrize(
    ("offset", "value", "words"),
    [
        (68, b"\0\0\0\0", "a database of another program"),
        (60, b"\0\0\0\0", "damaged"),
        (60, b"\xff\xff\xff\xff", "was written by a newer version"),
        (0, b"SQLite format 2\0", "is not an Annotator project. If it is a document"),
        (18, b"\2\2", "was switched to a mode (WAL)"),
        (18, b"\1\2", "was switched to a mode (WAL)"),
        (16, b"\x02\x00", "was rewritten by another program"),
        (52, b"\0\0\0\1", "was rewritten by another program"),
        (56, b"\0\0\0\2", "was rewritten by another program"),
    ],
)
def test_a_refusal_names_what_is_wrong_with_the_header(
    sample_path: Path, offset: int, value: bytes, words: str
) -> None:
    assert words in assert_refused(with_header(stranger(sample_path), offset, value))


def test_a_refusal_names_the_kind_of_what_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "x.annotator"
    path.write_bytes(b"")
    assert "is empty" in assert_refused(path)
    path.write_bytes(b"SQLite format 3\0" + bytes(83))
    assert "is not an Annotator project" in assert_refused(path)
    path.write_bytes(b"SQLite format 3\0" + bytes(84))
    assert "a database of another program" in assert_refused(path)


def page(cells: int, *, kind: bytes = b"\x05", leaves: int | None = None) -> bytes:
    """Return a page 1 with this many pointers to page 2, and one page more that is a leaf."""
    head = bytearray(4096)
    head[100:101] = kind
    head[103:105] = cells.to_bytes(2, "big")
    head[108:112] = (2).to_bytes(4, "big")
    for number in range(cells):
        head[112 + 2 * number : 114 + 2 * number] = (4000).to_bytes(2, "big")
    head[4000:4004] = (leaves or 2).to_bytes(4, "big")
    return bytes(head)


LEAF, INTERIOR = b"\x0d" + bytes(4095), b"\x05" + bytes(4095)


@pytest.mark.parametrize(
    ("data", "is_small"),
    [
        (page(65, kind=b"\x0d") + INTERIOR, True),
        (page(1) + LEAF, True),
        (page(64) + LEAF, True),
        (page(65) + LEAF, False),
        (page(1) + INTERIOR, False),
        # The last pointer, and the pointers of the cells, are looked at alike.
        (page(1, leaves=3) + LEAF + LEAF, True),
        (page(1, leaves=3) + LEAF + INTERIOR, False),
        (page(0, leaves=3) + LEAF + INTERIOR, True),
        (page(1, leaves=3) + INTERIOR + LEAF, False),
        (page(1, leaves=2**32 - 1) + LEAF, True),
        (page(1), True),
    ],
)
def test_a_schema_of_many_pages_is_reported_before_it_is_parsed(
    data: bytes, is_small: bool
) -> None:
    assert gate._is_schema_small(io.BytesIO(data)) is is_small


def test_a_side_file_that_empties_itself_is_waited_for(sample_path: Path) -> None:
    path = stranger(sample_path)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"x" * 600)
    timer = threading.Timer(0.2, journal.write_bytes, (b"",))
    timer.start()
    assert examine(path).version == sqlite.SCHEMA_VERSION
    timer.join()
    journal.unlink()


@pytest.mark.parametrize(
    ("content", "is_of_strangers", "is_of_ours"),
    [
        (b"", True, True),
        (b"\0" + b"x" * 600, True, True),  # used up
        (b"x" * 600, False, True),
        (b"x" * 600 + bytes.fromhex("d9d505f920a163d7"), False, False),
    ],
)
def test_a_journal_is_played_beside_a_file_of_ours_alone(
    sample_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    is_of_strangers: bool,
    is_of_ours: bool,
) -> None:
    monkeypatch.setattr(gate, "_PATIENCE_SECONDS", 0.0)
    for path, passes in ((stranger(sample_path), is_of_strangers), (sample_path, is_of_ours)):
        journal = gate.journal_of(path)
        journal.write_bytes(content)
        if passes:
            assert examine(path).version == sqlite.SCHEMA_VERSION
        else:
            with pytest.raises(DamagedProjectError, match="comes with"):
                examine(path)
            assert journal.read_bytes() == content
        journal.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("content", "is_strangers_strange", "is_ours_strange_elsewhere"),
    [
        (b"", False, False),
        (b"\0" + b"x" * 600, False, False),
        (b"x" * 600, True, True),
        (b"x" * 600 + bytes.fromhex("d9d505f920a163d7"), False, False),  # refused, not played
    ],
)
def test_a_strange_journal_is_one_that_is_not_to_be_played_where_it_lies(
    sample_path: Path, content: bytes, is_strangers_strange: bool, is_ours_strange_elsewhere: bool
) -> None:
    path = stranger(sample_path)
    for file in (path, sample_path):
        gate.journal_of(file).write_bytes(content)
    assert gate.has_strange_journal(path) is is_strangers_strange
    assert gate.has_strange_journal(path, in_place=False) is is_strangers_strange
    assert not gate.has_strange_journal(sample_path)
    assert gate.has_strange_journal(sample_path, in_place=False) is is_ours_strange_elsewhere
    gate.journal_of(path).unlink()
    assert not gate.has_strange_journal(path)


def test_a_file_that_was_looked_at_is_ours_though_the_file_system_numbers_it_anew(
    sample_path: Path,
) -> None:
    path = stranger(sample_path)
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    assert not known.is_ours(path)
    examine(path)
    os.replace(other, path)
    assert known.is_ours(path)
    assert not known.is_known(path)


def test_a_refused_side_file_is_named(sample_path: Path) -> None:
    path = stranger(sample_path)
    for end in ("-journal", "-wal"):
        side = path.with_name(path.name + end)
        side.write_bytes(bytes.fromhex("d9d505f920a163d7"))
        assert f"comes with {side.name}:" in assert_refused(path, DamagedProjectError)
        side.unlink()


@pytest.mark.parametrize(
    ("tail", "is_named"),
    [
        (b"", False),
        (bytes.fromhex("d9d505f920a163d7"), True),
        (bytes(512) + bytes.fromhex("d9d505f920a163d7"), True),
        (bytes.fromhex("d9d505f920a163d7") + b"\0", False),
        (bytes.fromhex("d505f920a163d7"), False),
    ],
)
def test_a_journal_that_names_another_one_ends_so(
    tmp_path: Path, tail: bytes, is_named: bool
) -> None:
    journal = tmp_path / "journal"
    journal.write_bytes(tail)
    assert gate.names_super_journal(journal) is is_named
    assert gate.names_super_journal(tmp_path / "none")
