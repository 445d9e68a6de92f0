"""What an export tells on the command line."""

import json
from pathlib import Path

from .conftest import Run


def test_what_is_left_out_is_printed_after_a_file_is_written(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "a.json"
    said = run("export", sample_path, "-o", target)
    assert said.code == 0
    assert [line for line in said.out.splitlines() if "documents, original (4)" in line]
    assert json.loads(target.read_text("utf-8"))["format"] == "annotator/1"


def test_it_goes_to_standard_error_where_the_file_goes_to_standard_output(
    run: Run, sample_path: Path
) -> None:
    said = run("export", sample_path)
    assert json.loads(said.out)["format"] == "annotator/1"
    assert "documents, original (4)" in said.err


def test_it_is_data_for_scripts(run: Run, sample_path: Path, tmp_path: Path) -> None:
    found = run("export", sample_path, "-o", tmp_path / "a.json", "--json").json
    assert list(found) == ["left_out"]
    (first, *_) = found["left_out"]
    assert (first["what"], first["field"], first["count"]) == ("documents", "original", 4)
    assert first["why"].endswith(".")


def test_data_for_scripts_needs_a_file(run: Run, sample_path: Path) -> None:
    said = run("export", sample_path, "--json")
    assert (said.code, said.out) == (2, "")
    assert "-o FILE" in said.err


def test_the_same_file_again_is_already_here(run: Run, sample_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    run("export", sample_path, "-o", target)
    (line,) = run("import", sample_path, target, "--json").json
    assert (line["outcome"], line["edit"]) == ("already here", "")


def test_documents_and_names_are_chosen(run: Run, sample_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    title = "Weekly briefing of the president’s office"
    words = ("export", sample_path, "-o", target, "--json")
    told = run(*words, "--document", title, "--without-names").json["left_out"]
    content = json.loads(target.read_text("utf-8"))
    assert [item["title"] for item in content["documents"]] == [title]
    assert [item["name"] for item in content["analysts"]] == ["Analyst 1"]
    counts = {loss["what"]: loss["count"] for loss in told if not loss["field"]}
    assert counts["evidence"] > 0
    assert run(*words, "--document", "No such").code == 1


def test_a_choice_that_a_format_cannot_take_is_wrong_usage(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    words = ("export", sample_path, "-o", tmp_path / "a", "--format")
    assert run(*words, "bundle", "--without-names").code == 2
    assert run(*words, "json", "--language", "de").code == 2
    assert run(*words, "xlsx", "--language", "fr").code == 2
    assert run(*words, "xlsx", "--language", "de").code == 0


def test_what_a_bibliography_only_adds_is_no_loss(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    words = ("export", sample_path, "--format", "ris", "-o", tmp_path / "a.ris")
    found = run(*words, "--json").json
    assert {each["field"] for each in found["added"]} == {"csl"}
    assert "csl" not in {each["field"] for each in found["left_out"]}
    assert all(each.keys() == {"what", "field", "count", "why"} for each in found["left_out"])
    assert "sources, csl (added to 14): " in run(*words).out
