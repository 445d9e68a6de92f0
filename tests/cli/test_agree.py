"""`annotator agree`: the figures and the differences of two analysts."""

import shutil
from pathlib import Path

from annotator.commands import AddClaim, AddMark, Decide
from annotator.model import Analyst, AnalystId, ClaimKind
from annotator.project import Project

from .conftest import Run


def test_two_analysts_are_compared(run: Run, empty_path: Path, tmp_path: Path) -> None:
    page = tmp_path / "dam.txt"
    page.write_text("The dam is old. The mayor said so. It is ugly.", encoding="utf-8")
    bare = run("agree", empty_path)
    assert (bare.code, "has no document" in bare.err) == (1, True)
    assert run("import", empty_path, page).code == 0
    alone = run("agree", empty_path)
    assert (alone.code, alone.err.count("\n")) == (1, 1)
    assert "claims of no analyst" in alone.err
    assert "annotator merge" in alone.err
    for name, kinds in (("Ann", "ffo"), ("Ben", "for")):
        analyst = Analyst(id=AnalystId(name), name=name)
        with Project.open(empty_path, analyst) as project:
            (document,) = project.read.titles()
            for (start, end), kind in zip(((0, 15), (16, 34), (35, 46)), kinds, strict=True):
                known = {k.value[0]: k for k in ClaimKind}
                ranges = ((start, end),)
                project.do(AddClaim(document_id=document, ranges=ranges, kind=known[kind]))
    result = run("agree", empty_path)
    assert result.code == 0
    assert "Ann and Ben: 3 pairs, 1 of them alike" in result.out
    assert "“It is ugly.”: kind" in result.out
    assert run("agree", empty_path, "--document", "dam").code in (0, 1)
    found = run("agree", empty_path, "--json").json
    assert [pair["differs"] for pair in found["pairs"]] == [[], ["kind"], ["kind"]]
    codes = {figure["code"]: figure for figure in found["figures"]}
    assert codes["kappa-kind"]["units"] == 3
    assert codes["alpha-unitizing"]["people"] == ["Ann", "Ben"]


def worked(path: Path, name: str, ranges: list[tuple[int, int]], mark: tuple[int, int]) -> None:
    with Project.open(path, Analyst(id=AnalystId(name), name=name)) as project:
        (document,) = project.read.titles()
        for each in ranges:
            project.do(AddClaim(document_id=document, ranges=(each,), kind=ClaimKind.FACT))
        project.do(AddMark(document_id=document, ranges=(mark,)))


def test_after_a_merge_marks_still_belong_to_who_made_them(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    page = tmp_path / "dam.txt"
    page.write_text("The dam is old. The mayor said so. It is ugly.", encoding="utf-8")
    run("import", empty_path, page)
    other = tmp_path / "other.annotator"
    shutil.copyfile(empty_path, other)
    worked(empty_path, "Ann", [(0, 15)], (16, 34))
    worked(other, "Ben", [(0, 15)], (35, 46))
    assert run("merge", empty_path, other).code == 0
    found = run("agree", empty_path, "--json").json
    kappa = next(figure for figure in found["figures"] if figure["code"] == "kappa-kind")
    assert (kappa["units"], kappa["left_out"]) == (1, 2)
    assert kappa["cautions"] == [
        "It rests on fewer than 30 units, too few to rely on.",
        "It leaves out the 2 sentences that one of them did not touch, and so looks better than "
        "it is.",
    ]


def test_what_was_decided_is_told_beside_each_disagreement(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    page = tmp_path / "dam.txt"
    page.write_text("The dam is old. The mayor said so. It is ugly.", encoding="utf-8")
    run("import", empty_path, page)
    worked(empty_path, "Ann", [(0, 15)], (16, 34))
    worked(empty_path, "Ben", [(35, 46)], (16, 34))
    claims = run("agree", empty_path, "--json").json["alone"]
    with Project.open(empty_path, Analyst(id=AnalystId("carla"), name="Carla")) as project:
        project.do(Decide((claims[0],), ()))
    out = run("agree", empty_path).out
    assert "Left out:" not in out
    lines = out.splitlines()
    assert lines[-4:] == [
        "2 disagreements, 1 of them decided",
        "    “The dam is old.”: only Ann",
        "        Carla: none of them",
        "    “It is ugly.”: only Ben",
    ]
    (decision,) = run("agree", empty_path, "--json").json["decisions"]
    assert (decision["by"], decision["claims"], decision["kept"]) == ("carla", [claims[0]], [])


def test_a_document_must_be_named_where_there_are_several(run: Run, sample_path: Path) -> None:
    result = run("agree", sample_path)
    assert result.code == 1
    assert "--document" in result.err
