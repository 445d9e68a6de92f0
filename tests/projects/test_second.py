"""The second analyst's copy of the sample is what its script makes, and goes with the sample."""

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from annotator.check import check
from annotator.merge import opened, plan_merge, side_of
from annotator.model import RECORD_TYPES, Analyst, AnalystId, Signed
from annotator.project import Project
from annotator.project.sample import SECOND, sample_copy
from annotator.resources import sample_path

ANALYST = Analyst(id=AnalystId("tester"), name="Tester")


def records_of(path: Path) -> list[object]:
    """Return all records, without the times of making."""
    with Project.open(path, ANALYST, is_read_only=True) as project:
        records = [r for cls in RECORD_TYPES for r in project.read.all(cls)]
    # Any: fields that all signed records have
    return [
        replace(cast(Any, r), created=None, modified=None) if isinstance(r, Signed) else r
        for r in records
    ]


def test_it_is_what_the_script_makes(tmp_path: Path) -> None:
    path = tmp_path / "rebuilt.annotator"
    runpy.run_path(str(sample_path("make_second.py")))["build"](path)
    assert records_of(path) == records_of(sample_path(SECOND)), "run python projects/make_second.py"


def test_it_lies_beside_the_sample_and_is_merged_into_it_without_a_conflict(
    tmp_path: Path,
) -> None:
    sample = sample_copy(tmp_path)
    with (
        Project.open(sample, ANALYST) as project,
        opened(tmp_path / SECOND, ANALYST) as other,
    ):
        plan = plan_merge(side_of(project.read, sample.name), [other])
        assert (plan.conflicts, plan.two_way) == ((), ())
        assert len(plan.pairs) > 30
        project.do(plan.command)
        assert {analyst.name for analyst in project.read.analysts()} > {"Jonas Weil"}
        assert list(check(project.read)) == []
