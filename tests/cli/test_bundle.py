"""A bundle on the command line: out, and in as a project of its own."""

from pathlib import Path

from .conftest import Run


def test_a_bundle_makes_the_project_that_it_was_written_of(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    bundle, new = tmp_path / "a.zip", tmp_path / "new.annotator"
    assert run("export", sample_path, "--format", "bundle", "-o", bundle).out == ""
    (line,) = run("import", new, bundle, "--json").json
    assert line["outcome"] == "read"
    assert run("diff", sample_path, new).code == 0
    assert run("history", new).out == run("history", sample_path).out
    assert run("check", new).code == 0


def test_a_project_that_nobody_touched_becomes_that_of_the_bundle(
    run: Run, sample_path: Path, tmp_path: Path, empty_path: Path
) -> None:
    bundle = tmp_path / "a.zip"
    run("export", sample_path, "--format", "bundle", "-o", bundle)
    said = run("import", empty_path, bundle)
    assert (said.code, said.err) == (0, "")
    assert said.out == "Made empty.annotator of a.zip, with its history\n"
    assert run("diff", sample_path, empty_path).code == 0
    again = run("import", empty_path, bundle)
    assert (again.code, again.out) == (0, "a.zip is in the project already\n")


def test_a_project_with_something_of_its_own_takes_no_bundle(
    run: Run, sample_path: Path, tmp_path: Path, empty_path: Path
) -> None:
    bundle, text = tmp_path / "a.zip", tmp_path / "a.txt"
    text.write_text("A text of its own.")
    run("import", empty_path, text)
    run("export", sample_path, "--format", "bundle", "-o", bundle)
    before = run("export", empty_path).out
    said = run("import", empty_path, bundle)
    assert said.code == 1
    assert "comes in as a new project" in said.err
    assert run("import", empty_path, bundle, text).code == 2
    assert run("export", empty_path).out == before


def test_formats_lists_a_bundle_both_ways(run: Run) -> None:
    found = run("formats", "--json").json
    for use in ("import", "export"):
        assert "bundle" in [item["name"] for item in found[use]]
