"""The commands, on real files."""

import json
import sqlite3
from pathlib import Path

import pytest

from annotator.analysis.carry_over import Doubt
from annotator.commands import AddDocument
from annotator.model import Analyst, AnalystId, Document, Revision
from annotator.project import Project
from annotator.resources import sample_path as sample_file

from .conftest import Run

TEXT = "The mayor slept.\n\nHe said so.\n"


def documents_in(path: Path) -> list[Document]:
    with Project.open(path, Analyst(id=AnalystId("x"), name="X"), is_read_only=True) as project:
        return project.read.all(Document)


@pytest.fixture
def text_path(tmp_path: Path) -> Path:
    path = tmp_path / "mayor.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_new_makes_a_project_with_the_usual_ending(run: Run, tmp_path: Path) -> None:
    result = run("new", tmp_path / "letter", "--title", "The letter")
    assert result.code == 0
    assert str(tmp_path / "letter.annotator") in result.out
    assert run("info", tmp_path / "letter.annotator", "--json").json["project"] == "The letter"


def test_new_never_replaces_a_file(run: Run, text_path: Path) -> None:
    result = run("new", text_path)
    assert result.code == 1
    assert text_path.read_text(encoding="utf-8") == TEXT


def test_import_adds_documents_with_their_original_bytes(
    run: Run, empty_path: Path, text_path: Path
) -> None:
    result = run("import", empty_path, text_path)
    assert (result.code, result.err) == (0, "")
    assert "mayor.txt" in result.out
    (document,) = documents_in(empty_path)
    assert document.file_name == "mayor.txt"
    assert document.original != ""


def test_a_file_that_is_refused_does_not_keep_the_others_out(
    run: Run, empty_path: Path, text_path: Path, tmp_path: Path
) -> None:
    result = run("import", empty_path, tmp_path / "missing.txt", text_path)
    assert result.code == 1
    assert "missing.txt" in result.err
    assert len(documents_in(empty_path)) == 1


def test_the_same_document_twice_is_taken_in_once(
    run: Run, empty_path: Path, text_path: Path
) -> None:
    result = run("import", empty_path, text_path, text_path, "--json")
    assert result.code == 0
    first, second = result.json
    assert first["edit"]
    assert (first["outcome"], second["outcome"]) == ("read", "already here")
    assert (second["edit"], second["error"]) == ("", "")
    assert "already" in run("import", empty_path, text_path).out
    assert len(documents_in(empty_path)) == 1


def test_the_same_text_from_two_papers_is_two_documents(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    """In one run, then once more, from the same places under other names."""
    words = "<h1>Wall closed</h1><p>The minister denied that the harbour wall was unsafe.</p>" * 3
    names = ("courier", "gazette")
    for number, end in ((1, ""), (2, "#comments")):
        for name in names:
            head = (
                f"<link rel=canonical href='https://{name}.example/wall{end}'><title>Wall</title>"
            )
            page = f"<html><head>{head}</head><body><article>{words}</article></body></html>"
            (tmp_path / f"{name}-{number}.html").write_text(page)
    first, second = run("import", empty_path, *tmp_path.glob("*-1.html"), "--json").json
    assert (first["outcome"], second["outcome"]) == ("read", "read")
    assert (first["twins"], second["twins"]) == ([second["document"]], [first["document"]])
    again = run("import", empty_path, *tmp_path.glob("*-2.html"), "--json").json
    assert {line["outcome"] for line in again} == {"already here"}
    assert {line["document"] for line in again} == {first["document"], second["document"]}
    contents = run("info", empty_path, "--json").json["documents"]
    assert [len(document["twins"]) for document in contents] == [1, 1]
    told = run("info", empty_path).out
    assert "Wall · courier.example" in told
    assert "Wall · gazette.example" in told
    page = (tmp_path / "courier-1.html").read_text().replace("courier", "observer")
    (tmp_path / "third.html").write_text(page)
    assert "from another carrier" in run("import", empty_path, tmp_path / "third.html").out


def test_a_folder_is_imported_as_one_edit(run: Run, empty_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "deeper").mkdir(parents=True)
    (folder / "story_files").mkdir()
    (folder / "b.txt").write_text("The second.")
    (folder / "deeper" / "a.txt").write_text("The first.")
    (folder / "story_files" / "script.txt").write_text("Not wanted.")
    (folder / ".hidden.txt").write_text("Not wanted either.")
    result = run("import", empty_path, folder, "--json")
    assert [line["file"] for line in result.json] == ["b.txt", "a.txt"]
    assert len({line["edit"] for line in result.json}) == 1
    assert len(documents_in(empty_path)) == 2


def test_a_revision_carries_the_claims_over(run: Run, sample_path: Path, tmp_path: Path) -> None:
    with Project.open(sample_path, Analyst(id=AnalystId("x"), name="X")) as project:
        document = project.read.all(Document)[0]
        text = project.read.text(document)
        count = len(project.read.claims(document.id))
    later = tmp_path / "later.txt"
    later.write_text(f"A correction was made.\n\n{text}", encoding="utf-8")
    said = run("import", sample_path, later, "--revises", document.title)
    assert said.code == 0
    assert f"{count} claims carried over, 0 waiting" in said.out
    with Project.open(sample_path, Analyst(id=AnalystId("x"), name="X")) as project:
        (revision,) = project.read.all(Revision)
        assert revision.revises == document.id
        assert len(project.read.claims(revision.document)) == count
        assert revision.waiting == ()
    assert "No document is called" in run("import", sample_path, later, "--revises", "x").err
    several = run("import", sample_path, later, later, "--revises", document.title)
    assert "A revision is one file" in several.err


def test_a_file_that_an_older_version_read_otherwise_is_offered_as_its_revision(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("12³ men came. Nobody left.".encode())
    as_before = AddDocument(text="123 men came.", title="Men", original=path.read_bytes())
    with Project.open(empty_path, Analyst(id=AnalystId("x"), name="X")) as project:
        project.do(as_before)
    said = run("import", empty_path, path)
    assert said.code == 1
    assert "is here already as “Men”, in the way an older version read it" in said.err
    assert len(documents_in(empty_path)) == 1
    assert run("import", empty_path, path, "--revises", "Men").code == 0
    earlier, later = documents_in(empty_path)
    assert earlier.original == later.original
    with Project.open(empty_path, Analyst(id=AnalystId("x"), name="X")) as project:
        (revision,) = project.read.all(Revision)
    assert (revision.document, revision.revises) == (later.id, earlier.id)
    assert run("import", empty_path, path).code == 0


def test_a_file_that_is_read_otherwise_by_choice_is_taken_in(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Жизнь прекрасна".encode("koi8-r"))
    assert run("import", empty_path, path, "--encoding", "koi8-r").code == 0
    said = run("import", empty_path, path, "--encoding", "cp1251")
    assert said.code == 0
    assert "The same file is here, read otherwise, as “" in said.out


def test_what_waits_of_a_revision_is_reported(run: Run, sample_path: Path, tmp_path: Path) -> None:
    with Project.open(sample_path, Analyst(id=AnalystId("x"), name="X")) as project:
        document = project.read.all(Document)[0]
        text = project.read.text(document)
        claim = project.read.claims(document.id)[3]
    words = claim.spans[0].exact
    later = tmp_path / "later.txt"
    later.write_text(text.replace(words, "something else altogether"), encoding="utf-8")
    result = run("import", sample_path, later, "--revises", document.id, "--json")
    (line,) = result.json
    assert claim.id in [one["claim"] for one in line["waiting"]]
    assert {one["why"] for one in line["waiting"]} <= {str(doubt) for doubt in Doubt}
    number = len(line["waiting"])
    documents = run("info", sample_path, "--json").json["documents"]
    assert documents[-1]["revises"] == [{"document": document.id, "waiting": number}]
    assert f"{number} claims of earlier states" in run("check", sample_path).out


def test_the_encoding_can_be_told(run: Run, empty_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Жизнь".encode("koi8-r"))
    assert run("import", empty_path, path, "--encoding", "koi8-r").code == 0
    (document,) = documents_in(empty_path)
    assert document.length == 5


def test_the_files_of_the_sample_are_imported_as_one_edit(run: Run, empty_path: Path) -> None:
    folder = sample_file("sample")
    names = ("report.html", "memo.pdf", "briefing.docx")
    result = run("import", empty_path, *(folder / name for name in names), "--json")
    assert result.code == 0
    assert [line["outcome"] for line in result.json] == ["read"] * 3
    assert len({line["edit"] for line in result.json}) == 1
    contents = run("info", empty_path, "--json").json
    assert [document["title"] for document in contents["documents"]] == [
        "Corvin letter to Estmark ties pace of Tarn dam to tribunal case",
        "Filling of the Tarn reservoir: wells in the lower valley",
        "Weekly briefing of the president’s office",
    ]
    assert contents["sources"] == 8, "of the files' metadata and of the comments"


def test_an_unknown_encoding_is_refused(run: Run, empty_path: Path, text_path: Path) -> None:
    result = run("import", empty_path, text_path, "--encoding", "klingon")
    assert result.code == 1
    assert "klingon" in result.err


def test_an_export_comes_back_equal(run: Run, sample_path: Path, tmp_path: Path) -> None:
    json_path, again_path = tmp_path / "one.json", tmp_path / "again.annotator"
    assert run("export", sample_path, "-o", json_path).code == 0
    assert run("new", again_path).code == 0
    assert run("import", again_path, json_path).code == 0
    printed = run("export", again_path, "-o", "-")
    assert json.loads(printed.out) == json.loads(json_path.read_text(encoding="utf-8"))
    assert printed.err == ""


def test_export_to_standard_output_is_utf_8_json(run: Run, sample_path: Path) -> None:
    assert len(run("export", sample_path).json["claims"]) == 149


def test_an_export_never_replaces_a_project(run: Run, sample_path: Path) -> None:
    before = sample_path.read_bytes()
    assert run("export", sample_path, "-o", sample_path).code == 1
    assert sample_path.read_bytes() == before


def test_an_unknown_format_names_those_there_are(run: Run, sample_path: Path) -> None:
    result = run("export", sample_path, "--format", "papyrus")
    assert result.code == 1
    assert "json" in result.err


def test_reading_commands_leave_the_file_as_it_was(run: Run, sample_path: Path) -> None:
    before, beside = sample_path.read_bytes(), set(sample_path.parent.iterdir())
    for command in ("info", "history", "check", "export"):
        run(command, sample_path)
    assert sample_path.read_bytes() == before
    assert set(sample_path.parent.iterdir()) == beside


def test_info_counts_claims_by_kind_and_coverage(run: Run, sample_path: Path) -> None:
    contents = run("info", sample_path, "--json").json
    document, *_behind = contents["documents"]
    assert document["claims"] == {"fact": 17, "report": 22, "opinion": 7, "untagged": 0}
    assert document["sentences"] == {"claimed": 35, "marked": 14, "untouched": 0}
    assert (contents["sources"], contents["relations"], contents["marks"]) == (51, 81, 53)
    shown = run("info", sample_path).out
    assert "    46    17      22        7         0  Corvin offered" in shown
    assert "       49       35      14          0  Corvin offered" in shown


def test_info_of_several_documents_has_a_sum(run: Run, sample_path: Path, text_path: Path) -> None:
    assert run("import", sample_path, text_path).code == 0
    assert "169      111      56          2  5 documents" in run("info", sample_path).out


def test_info_of_an_empty_project_says_what_to_do(run: Run, empty_path: Path) -> None:
    assert "annotator import" in run("info", empty_path).out


def test_history_lists_the_newest_first(run: Run, empty_path: Path, text_path: Path) -> None:
    run("import", empty_path, text_path)
    lines = run("history", empty_path).out.splitlines()
    assert lines[0].split() == ["Edit", "When", "Who", "What"]
    assert [line.split()[0] for line in lines[1:]] == ["2", "1"]
    edits = run("history", empty_path, "--json").json
    assert [edit["action"] for edit in edits] == ["edit", "create"]
    assert edits[0]["at"].endswith("+00:00")


def test_history_is_cut_where_asked(run: Run, empty_path: Path, text_path: Path) -> None:
    run("import", empty_path, text_path)
    result = run("history", empty_path, "--limit", "1")
    assert "--limit 0" in result.out
    assert len(run("history", empty_path, "--limit", "1", "--json").json) == 1
    assert len(run("history", empty_path, "--limit", "0", "--json").json) == 2


def test_a_whole_project_passes_the_check(run: Run, sample_path: Path) -> None:
    result = run("check", sample_path)
    assert (result.code, result.err) == (0, "")
    assert "sample.annotator is whole" in result.out
    assert run("check", sample_path, "--json").json == []


def test_a_broken_project_fails_the_check_and_each_breach_is_named(
    run: Run, empty_path: Path, text_path: Path
) -> None:
    run("import", empty_path, text_path)
    connection = sqlite3.connect(empty_path)
    connection.execute("DELETE FROM region")
    connection.commit()
    connection.close()
    result = run("check", empty_path)
    assert result.code == 1
    assert result.out.count("\n") == 2
    assert all(line.startswith("region ") for line in result.out.splitlines())
    assert "empty.annotator is not whole: 2 breaches found." in result.err
    found = run("check", empty_path, "--json")
    assert (found.code, found.err) == (1, "")
    assert [breach["record_type"] for breach in found.json] == ["region", "region"]


def test_formats_lists_what_can_be_read_imported_and_exported(run: Run) -> None:
    found = run("formats", "--json").json
    assert "Plain text" in [reader["name"] for reader in found["read"]]
    assert "json" in [item["name"] for item in found["import"]]
    assert "json" in [item["name"] for item in found["export"]]
    assert "Annotated JSON" in run("formats").out
