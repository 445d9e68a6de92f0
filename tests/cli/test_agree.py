"""`annotator agree`: the figures and the differences of two analysts."""

from pathlib import Path

from annotator.commands import AddClaim
from annotator.model import Analyst, AnalystId, ClaimKind
from annotator.project import Project

from .conftest import Run


def test_two_analysts_are_compared(run: Run, empty_path: Path, tmp_path: Path) -> None:
    page = tmp_path / "dam.txt"
    page.write_text("The dam is old. The mayor said so. It is ugly.", encoding="utf-8")
    assert run("import", empty_path, page).code == 0
    alone = run("agree", empty_path)
    assert (alone.code, alone.err.count("\n")) == (1, 1)
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


def test_a_document_must_be_named_where_there_are_several(run: Run, sample_path: Path) -> None:
    result = run("agree", sample_path)
    assert result.code == 1
    assert "--document" in result.err
