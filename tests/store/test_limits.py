"""What is too large, too many or too deep for memory and time is refused in a sentence."""

import json
import sqlite3
import time
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.commands import AddClaim, AddDocument, AddTag, Revise
from annotator.errors import InvalidEditError, ProjectFileError
from annotator.model import Claim, Document, ProjectDetails, Span, Tag, TagId
from annotator.model.rules import DEPTH_LIMIT, too_deep
from annotator.project import Project
from annotator.store import codec, contents, gate

from .conftest import ANALYST, stranger


def refused(path: Path) -> str:
    with pytest.raises(ProjectFileError) as error:
        Project.open(path, ANALYST)
    assert main(["check", str(path)]) == 1
    return str(error.value)


def put_spans(path: Path, number: int) -> None:
    """Give a claim that many spans, with the digest made right again."""
    spans = json.dumps([[i, i + 1, ",[{"] for i in range(number)], separators=(",", ":"))
    names = ", ".join(f'"{field.name}"' for field in codec.fields_of(Claim))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE claim SET spans = ? WHERE id = 'claim-3'", (spans,))
        row = connection.execute(f"SELECT {names} FROM claim WHERE id = 'claim-3'").fetchone()
        changed = (codec.digest_of(row),)
        connection.execute("UPDATE claim SET digest = ? WHERE id = 'claim-3'", changed)
    connection.close()


def test_more_spans_than_a_claim_may_have_are_refused(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.annotator", ANALYST) as project:
        project.do(AddDocument(text="a " * 10_001, title="A"))
        document = project.read.all(Document)[0]
        ranges = tuple((2 * i, 2 * i + 1) for i in range(10_001))
        project.do(AddClaim(document_id=document.id, ranges=ranges[1:], kind=None))
        with pytest.raises(InvalidEditError, match="more than 10,000 spans"):
            project.do(AddClaim(document_id=document.id, ranges=ranges, kind=None))


@pytest.mark.parametrize("number", [10_001, 400_000])
def test_a_file_with_such_a_claim_is_refused_soon(
    sample_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stranger(sample_path)
    put_spans(path, number)
    made: list[object] = []
    span = codec._span

    def counted(value: object) -> Span:
        made.append(value)
        return span(value)

    monkeypatch.setattr(codec, "_span", counted)
    assert refused(path)
    assert len(made) < 100_000


def test_values_are_counted_outside_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "VALUE_LIMIT", 10)
    words = json.dumps(["," * 20, 'a"\\', ",,"])
    assert codec.parse(words) == json.loads(words)
    with pytest.raises(ProjectFileError):
        codec.parse(json.dumps([1] * 12))


def test_a_content_that_would_fill_the_memory_is_refused(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stranger(sample_path)
    monkeypatch.setattr(contents, "LIMIT", 1_000)
    assert "holds a document of 0 MB, more than" in refused(path)
    with (
        Project.create(path.with_name("b.annotator"), ANALYST) as project,
        pytest.raises(InvalidEditError, match="too large for a project"),
    ):
        project.do(AddDocument(text="x" * 1_001, title="A"))


def test_a_large_content_is_compared_with_its_key_in_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.annotator"
    with Project.create(path, ANALYST) as project:
        project.do(AddDocument(text="x" * 3_000_000, title="A"))
    other = stranger(path)
    with sqlite3.connect(other) as connection:
        connection.execute("UPDATE content SET data = CAST(replace(data, 'x', 'y') AS BLOB)")
    connection.close()
    assert "damaged" in refused(other)


def test_a_row_that_would_fill_the_memory_is_refused(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stranger(sample_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE edit SET label = ? WHERE number = 2", ("x" * 200_000,))
    connection.close()
    monkeypatch.setattr(gate, "_ROW_LIMIT", 100_000)
    assert "too large or too complex" in refused(path)


def test_a_record_that_would_is_not_written(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.annotator", ANALYST) as project:
        details = project.read.details()
        longer = ProjectDetails(id=details.id, title="A", description="x" * 8_000_000)
        with pytest.raises(InvalidEditError, match="more than 8 MB"):
            project.do(Revise(details, longer, "Describe"))
        assert project.read.details() == details


def chain(first: str, length: int, parent: str | None) -> list[Tag]:
    names = [f"{first}{number}" for number in range(length)]
    above = [parent, *names]
    return [
        Tag(id=TagId(name), name="t", parent=TagId(up) if up else None)
        for name, up in zip(names, above, strict=False)
    ]


def test_no_tag_is_nested_too_deeply(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.annotator", ANALYST) as project:
        for tag in [*chain("a", DEPTH_LIMIT, None), *chain("b", 2, None)]:
            project.do(AddTag(tag))
        with pytest.raises(InvalidEditError, match="256 levels deep"):
            project.do(AddTag(chain("c", 1, f"a{DEPTH_LIMIT - 1}")[0]))
        before = project.read.need(Tag, "b0")
        after = Tag(id=before.id, name="t", parent=TagId(f"a{DEPTH_LIMIT - 2}"))
        with pytest.raises(InvalidEditError, match="256 levels deep"):
            project.do(Revise(before, after, "Move"))
        after = Tag(id=before.id, name="t", parent=TagId(f"a{DEPTH_LIMIT - 3}"))
        assert project.do(Revise(before, after, "Move"))
    Project.open(stranger(project.path), ANALYST).close()


def test_a_tree_twenty_thousand_deep_is_refused_soon(sample_path: Path) -> None:
    path = stranger(sample_path)
    with sqlite3.connect(path) as connection:
        for number, tag in enumerate(chain("a", 20_000, None), 1_000):
            row = {"sequence": number, **codec.to_row(tag)}
            names, marks = ", ".join(row), ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO tag ({names}) VALUES ({marks})", tuple(row.values()))
    connection.close()
    start = time.process_time()
    with pytest.raises(ProjectFileError):
        Project.open(path, ANALYST)
    assert time.process_time() - start < 5


def test_the_depth_of_trees_is_found_whatever_their_order() -> None:
    deep = {str(i): str(i + 1) if i < 300 else None for i in range(301)}
    assert too_deep({"a": None, "b": "a", "c": "gone"}) is None
    assert too_deep({"a": "b", "b": "a"})
    assert too_deep({"a": "a"})
    assert too_deep(deep)
    assert too_deep(dict(reversed(deep.items())))
    assert too_deep({str(i): str(i + 1) for i in range(255)} | {"255": None}) is None
