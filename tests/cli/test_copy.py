"""`annotator copy`, on real files."""

from pathlib import Path

from annotator.model import Analyst, AnalystId, Claim, Source
from annotator.project import Project

from .conftest import Run

ROTH = Analyst(id=AnalystId("roth"), name="M. Roth")


def test_a_copy_says_the_same_with_its_history_or_without(run: Run, sample_path: Path) -> None:
    for words in ((), ("--no-history",)):
        target = sample_path.with_name(f"copy{len(words)}.annotator")
        result = run("copy", sample_path, target, *words)
        assert (result.code, result.err) == (0, "")
        assert run("diff", sample_path, target).code == 0


def test_blind_copies_hold_names_and_texts_alone_and_come_back_without_a_conflict(
    run: Run, sample_path: Path
) -> None:
    targets = [sample_path.with_name(f"{name}.annotator") for name in ("roth", "klein")]
    before = sample_path.read_bytes()
    assert run("copy", sample_path, *targets, "--blind").code == 0
    assert sample_path.read_bytes() == before
    for target in targets:
        assert run("check", target).code == 0
        told = run("merge", sample_path, target, "--json").json
        assert (told["changed"], told["conflicts"]) == (False, [])
        with Project.open(target, ROTH, is_read_only=True) as project:
            assert project.read.all(Claim) == []
            assert {(s.note, s.reliability, s.mentions) for s in project.read.all(Source)} == {
                ("", None, ())
            }
    assert sample_path.read_bytes() == before


def test_a_file_that_is_there_is_not_replaced_and_none_is_written(
    run: Run, sample_path: Path
) -> None:
    there, new = sample_path.with_name("there.annotator"), sample_path.with_name("new.annotator")
    there.write_bytes(b"kept")
    result = run("copy", sample_path, new, there, "--blind")
    assert (result.code, result.out) == (1, "")
    assert "there.annotator exists already" in result.err
    assert there.read_bytes() == b"kept"
    assert not new.exists()
