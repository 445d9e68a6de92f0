"""Sources, field by field."""

from dataclasses import replace

import pytest

from annotator.commands import AddSource, DeleteSource, FillSource, MergeSources
from annotator.errors import InvalidEditError
from annotator.model import (
    AnalystId,
    JsonText,
    Mention,
    Obtained,
    Reliability,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project

from .differences import (
    CHANGED_NOW,
    ENTERED_NOW,
    FIRST_REGION,
    OTHER_REGION,
    Difference,
    Fields,
    difference,
)
from .example import AGENCY, MINISTER, ONE, OTHER, PAPER, TEXT, TWO, source

WHO = SourceId("Ж")
FULL = Source(
    id=SourceId("voll"),
    name="Der Sprecher",
    kind=SourceKind.ANONYMOUS,
    named=False,
    role="speaker",
    affiliation=AGENCY,
    by=PAPER,
    date="2014-11",
    reliability=Reliability.A,
    descriptor=JsonText('{"a": 1}'),
    obtained=Obtained.YES,
    document=ONE,
    csl=JsonText('{"type": "book"}'),
    mentions=(Mention(ONE, 0, 3, TEXT[:3]), Mention(TWO, 0, 7, OTHER[:7])),
    note="was there",
    extra=JsonText('{"x": 2}'),
)
GIVEN: Fields = {
    name: getattr(FULL, name)
    for name in (
        *("named", "role", "affiliation", "by", "date", "reliability", "descriptor", "obtained"),
        *("document", "csl", "mentions", "note", "extra"),
    )
}


def test_a_source_is_entered_with_its_fields_the_time_and_the_analyst(filled: Project) -> None:
    given = replace(FULL, created_by=AnalystId("else"))
    assert difference(filled, AddSource(given)) == Difference(
        new={FULL.id: {"name": FULL.name, "kind": FULL.kind, **GIVEN, **ENTERED_NOW}}
    )


@pytest.mark.parametrize(
    ("kept", "other", "moved", "merged"),
    [
        (
            MINISTER,
            PAPER,
            {
                "outer": {"source": MINISTER},
                "tief": {"source": MINISTER},
                "tiefer": {"source": MINISTER},
                "other": {"recipient": MINISTER},
                "слой": {"via": MINISTER},
                ONE: {"author": MINISTER},
                FIRST_REGION: {"voice": MINISTER},
                AGENCY: {"by": MINISTER},
                "seen": {"sources": (MINISTER,)},
            },
            {"mentions": (Mention(TWO, 0, 7, OTHER[:7]),)},
        ),
        (
            AGENCY,
            MINISTER,
            {
                "inner": {"source": AGENCY},
                "ganz": {"source": AGENCY},
                "other": {"source": AGENCY},
                "слой": {"source": AGENCY},
                WHO: {"affiliation": AGENCY, "by": AGENCY},
                "seen": {"sources": (PAPER, AGENCY)},
            },
            {"note": "tall"},
        ),
        (
            PAPER,
            AGENCY,
            {
                "inner": {"via": PAPER},
                "beside": {"source": PAPER},
                ONE: {"host": PAPER},
                OTHER_REGION: {"voice": PAPER},
                MINISTER: {"affiliation": PAPER},
                "fell": {"source": PAPER},
            },
            {"document": TWO, "csl": '{"title":"A"}'},
        ),
        (
            AGENCY,
            PAPER,
            {
                "outer": {"source": AGENCY},
                "tief": {"source": AGENCY},
                "tiefer": {"source": AGENCY},
                "other": {"recipient": AGENCY},
                "слой": {"via": AGENCY},
                ONE: {"author": AGENCY},
                FIRST_REGION: {"voice": AGENCY},
                "seen": {"sources": (AGENCY, MINISTER)},
            },
            {"by": None, "mentions": (Mention(TWO, 0, 7, OTHER[:7]),)},
        ),
        (
            MINISTER,
            AGENCY,
            {
                "inner": {"via": MINISTER},
                "beside": {"source": MINISTER},
                ONE: {"host": MINISTER},
                OTHER_REGION: {"voice": MINISTER},
                "fell": {"source": MINISTER},
            },
            {"affiliation": None, "by": PAPER, "document": TWO, "csl": '{"title":"A"}'},
        ),
    ],
)
def test_a_merge_moves_every_reference_and_fills_what_is_empty(
    filled: Project,
    kept: SourceId,
    other: SourceId,
    moved: dict[str, Fields],
    merged: Fields,
) -> None:
    assert difference(filled, MergeSources(kept, other)) == Difference(
        changed={**moved, kept: {**merged, **CHANGED_NOW}}, gone={other}
    )


def test_a_merge_takes_all_fields_into_an_empty_source_and_none_into_a_full_one(
    filled: Project,
) -> None:
    filled.do(AddSource(FULL))
    filled.do(AddSource(source("leer")))
    filled.do(AddSource(replace(FULL, id=SourceId("auch"), note="", role="else", named=True)))
    empty = SourceId("leer")
    made = difference(filled, MergeSources(SourceId("auch"), FULL.id))
    assert made == Difference(
        changed={SourceId("auch"): {"note": "was there", **CHANGED_NOW}}, gone={FULL.id}
    )
    made = difference(filled, MergeSources(empty, SourceId("auch")))
    assert made.gone == {"auch"}
    assert made.changed == {empty: {**GIVEN, "role": "else", "named": True, **CHANGED_NOW}}


def test_a_merge_joins_the_mentions_of_both_and_names_none_twice(filled: Project) -> None:
    filled.do(AddSource(FULL))
    filled.do(MergeSources(PAPER, FULL.id))
    mentions = filled.read.need(Source, PAPER).mentions
    assert mentions == (Mention(TWO, 0, 7, OTHER[:7]), Mention(ONE, 0, 3, TEXT[:3]))


def test_which_of_two_sources_was_kept_is_known_even_after_that_is_undone(filled: Project) -> None:
    filled.do(AddSource(FULL))
    edit = filled.do(MergeSources(PAPER, FULL.id))
    assert edit is not None
    filled.undo()
    assert filled.read.history.united() == {edit.summary.id: {FULL.id: PAPER}}


def test_a_source_is_not_merged_with_itself(filled: Project) -> None:
    with pytest.raises(InvalidEditError, match="Choose another one"):
        filled.do(MergeSources(PAPER, PAPER))


@pytest.mark.parametrize(
    ("gone", "layers", "moved"),
    [
        (
            PAPER,
            {"outer", "tief", "tiefer", "seen"},
            {
                "inner": {"parent": None},
                "beside": {"parent": None},
                "ganz": {"parent": "inner"},
                "other": {"recipient": None},
                "слой": {"via": None},
                ONE: {"author": None},
                FIRST_REGION: {"voice": None},
                AGENCY: {"by": None},
            },
        ),
        (
            MINISTER,
            {"inner", "ganz", "other", "слой", "seen"},
            {
                "tief": {"parent": "outer"},
                "слой 2": {"parent": None},
                WHO: {"affiliation": None, "by": None},
            },
        ),
        (
            AGENCY,
            {"beside", "fell"},
            {
                "inner": {"via": None},
                ONE: {"host": None},
                OTHER_REGION: {"voice": None},
                MINISTER: {"affiliation": None},
            },
        ),
        (WHO, {"слой 2"}, {}),
    ],
)
def test_a_deleted_source_is_named_nowhere_and_chains_close_over_it(
    filled: Project, gone: SourceId, layers: set[str], moved: dict[str, Fields]
) -> None:
    assert difference(filled, DeleteSource(gone)) == Difference(changed=moved, gone={gone, *layers})


@pytest.mark.parametrize(
    ("date", "csl", "wanted"),
    [("", "", "2014-11"), ("2001", "", "2001"), ("2001", '{"type":"book"}', "2014-11")],
)
def test_a_source_filled_from_a_reference_stays_itself_and_takes_the_entry_with_its_date(
    filled: Project, date: str, csl: str, wanted: str
) -> None:
    kind = SourceKind.PUBLICATION
    entry = JsonText('{"title":"Entry","type":"article"}')
    own = Source(
        id=SourceId("own"), name="Own", kind=kind, date=date, csl=JsonText(csl), note="mine"
    )
    other = Source(id=SourceId("entry"), name="Entry", kind=kind, date="2014-11", csl=entry)
    filled.do(AddSource(own))
    filled.do(AddSource(other))
    filled.do(FillSource(own.id, other.id))
    made = filled.read.need(Source, own.id)
    assert (made.name, made.date, made.csl, made.note) == ("Own", wanted, entry, "mine")
    assert filled.read.get(Source, other.id) is None
