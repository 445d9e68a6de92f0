"""What a file knows of another one's edits, and what it changed unseen by that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import DamagedProjectError
from annotator.merge.knowledge import (
    GONE,
    INSIDE,
    NEW,
    Line,
    Note,
    Touch,
    note_from,
    note_text,
    owner_of,
    resolved,
    touches_of,
    unseen_changes,
)
from annotator.merge.side import Side, shares_history
from annotator.model import (
    AnalystId,
    AttributionId,
    Change,
    ClaimId,
    EditId,
    Reading,
    ReadingId,
    Record,
    SourceId,
)
from annotator.model.references import with_values

from .example import ONE, RECORDS, claim, layer, source
from .sides import line, side

BASE: dict[str, Record] = {record.id: record for record in RECORDS}
X: Touch = ("x", "note")
DONE, UNDONE, REDONE = (
    line("edit", X),
    line("undo", X, root="edit", is_undo=True),
    line("redo", X, root="edit"),
)


@pytest.mark.parametrize(
    ("lines", "known", "is_unseen"),
    [
        ([DONE], [], True),
        ([DONE], ["edit"], False),
        ([DONE, UNDONE], [], False),
        ([DONE, UNDONE], ["edit"], True),
        ([DONE, UNDONE], ["edit", "undo"], False),
        ([DONE, UNDONE, REDONE], [], True),
        ([DONE, UNDONE, REDONE], ["edit"], False),
        ([DONE, UNDONE, REDONE], ["edit", "undo"], True),
        ([DONE, UNDONE, REDONE], ["edit", "undo", "redo"], False),
    ],
)
def test_an_edit_is_unseen_where_it_does_not_stand_as_the_other_knows_it(
    lines: list[Line], known: list[str], is_unseen: bool
) -> None:
    other = line("other", ("y", "title"))
    found = unseen_changes([*lines, other], {*map(EditId, known)}, lambda one: one.touched or ())
    assert found == ({X} if is_unseen else set()) | {("y", "title")}


def test_an_edit_touches_the_fields_that_it_changed_and_what_the_record_nests_in() -> None:
    one, inner = claim("one", 0, 12), layer("inner", "one", "minister")
    changes = [
        Change(one, replace(one, note="n", credibility=2)),
        Change(layer("outer", "two", "paper"), layer("outer", "two", "agency")),
        Change(None, layer("new", "three", "paper")),
        Change(inner, None),
        Change(source("agency"), None),
    ]
    found = list(touches_of(changes))
    began = [name for i, name in found if i == "new"]
    assert len(began) == 1
    assert began[0].startswith(NEW)
    assert [touch for touch in found if touch[0] != "new"] == [
        ("one", "credibility"),
        ("one", "note"),
        ("outer", "source"),
        ("two", INSIDE),
        ("three", INSIDE),
        ("inner", GONE),
        ("one", INSIDE),
        ("agency", GONE),
    ]


def test_what_comes_or_goes_with_all_that_nests_in_it_touches_no_owner() -> None:
    one, inner = claim("one", 0, 12), layer("inner", "one", "minister")
    assert [t for t in touches_of([Change(None, one), Change(None, inner)]) if t[1] == INSIDE] == []
    assert list(touches_of([Change(one, None), Change(inner, None)])) == [
        ("one", GONE),
        ("inner", GONE),
    ]


def test_what_began_alike_is_known_by_its_beginning_whoever_made_it() -> None:
    def began(record: Record) -> str:
        ((_, name),) = touches_of([Change(None, record)])
        return name

    one = claim("one", 0, 12)
    document = BASE[ONE]
    how = {"accessed": "2026-01-01", "file_name": "f", "original": "o", "encoding": "e"}
    imported = with_values(document, how)
    assert began(one) == began(replace(one, created_by=AnalystId("ben")))
    assert began(document) == began(imported)
    assert began(one) != began(replace(one, note="n"))


@pytest.mark.parametrize(
    ("record", "owner"),
    [
        (BASE["inner"], ("Claim", "one")),
        (Reading(id=ReadingId("r"), document=ONE, sha256="k"), ("Document", ONE)),
        (BASE["one"], None),
        (BASE["link"], None),
        (BASE["proof"], None),
    ],
)
def test_a_layer_is_a_part_of_its_claim_and_what_was_found_of_its_document(
    record: Record, owner: tuple[str, str] | None
) -> None:
    found = owner_of(record)
    assert (found and (found[0].__name__, found[1])) == owner


def test_a_note_of_a_merge_comes_back_as_it_was_written() -> None:
    seen = (
        line("a", ("é", "note"), ("b", GONE), by="Zoë"),
        line("b", X, root="a", is_undo=True, by="Ben"),
        replace(line("c", X), united=(("paper", "agency"),)),
    )
    settled = {("one", "note"), ("two", GONE)}
    united = {"z": "a", "y": "b"}
    same = {"theirs": "ours", "further": "one"}
    text = note_text(Note(frozenset(settled), seen, united, same))
    assert "Zoë" in text
    assert note_from(text) == Note(frozenset(settled), seen, united, same)
    turned = dict(reversed(united.items())), dict(reversed(same.items()))
    assert text == note_text(Note(frozenset(settled), seen, *turned))
    merged = resolved(seen[0], [X], EditId("merge"))
    assert merged == replace(seen[0], touched=frozenset({X}), via=EditId("merge"))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"seen": [{}], "settled": []}', '{"seen": [], "settled": [1]}']
)
def test_a_note_that_nobody_wrote_so_is_damage(text: str) -> None:
    with pytest.raises(DamagedProjectError):
        note_from(text)


def test_a_note_from_before_sources_were_made_one_says_that_none_were() -> None:
    assert note_from('{"seen": [], "settled": []}') == Note(frozenset(), (), {}, {})


# Whose history tells of the other one's


def test_copies_of_one_project_share_their_history() -> None:
    whole = side("whole", lines=[line("a"), line("b")])
    bare = replace(whole, origin="copy")
    none = replace(whole, origin=None)
    for one, other, is_shared in (
        (whole, whole, True),
        (bare, bare, True),
        (whole, bare, False),
        (none, none, False),
        (whole, none, False),
    ):
        assert shares_history(one, other) is is_shared
        assert shares_history(other, one) is is_shared


def blind(*, base: str, origin: str = "", lines: tuple[Line, ...] = ()) -> Side:
    made = side("blind", lines=lines, origin="new")
    return replace(made, blind_of=(origin, base))


@pytest.mark.parametrize(
    ("copy", "is_shared"),
    [
        (blind(base="b"), True),
        (blind(base=""), True),
        (blind(base="later"), False),
        (blind(base="b", origin="other"), False),
    ],
)
def test_a_blind_copy_shares_the_history_of_what_it_was_made_from(
    copy: Side, is_shared: bool
) -> None:
    whole = side("whole", lines=[line("a"), line("b")])
    assert shares_history(copy, whole) is is_shared
    assert shares_history(whole, copy) is is_shared


def test_a_blind_copy_knows_the_edits_up_to_those_it_was_made_after() -> None:
    whole = side("whole", lines=[line("a"), line("b"), line("c")])
    own = line("own")
    assert blind(base="b", lines=(own,)).known(whole) == {"a", "b", "own"}
    assert blind(base="", lines=(own,)).known(whole) == {"own"}
    assert side("other", lines=[line("a"), own]).known(whole) == {"a", "own"}
    by_merge = [replace(line(n), via=EditId(v)) for n, v in (("a", "m"), ("b", "n"), ("c", "n"))]
    taken = side("taken", lines=by_merge)
    assert blind(base="c", lines=(own,)).known(taken) == {"b", "c", "own"}


def test_a_blind_copy_is_blind_until_it_is_merged_with_what_it_was_made_from() -> None:
    own, merged = line("own"), replace(line("b"), via=EditId("m"))
    for copy, is_blind in (
        (blind(base="b", lines=(own,)), True),
        (blind(base="b", lines=(own, merged)), False),
        (blind(base="", lines=(own,)), True),
        (blind(base="", lines=(own, merged)), False),
        (side("whole", lines=[own, merged]), False),
    ):
        assert copy.is_blind is is_blind


def test_what_an_edit_of_the_file_itself_touched_is_asked_once() -> None:
    asked: list[int] = []

    def changes_of(number: int) -> list[Change]:
        asked.append(number)
        return [Change(source("agency"), None)]

    file = replace(side("file"), changes_of=changes_of)
    own = replace(line("own"), touched=None, number=7)
    for _ in range(2):
        assert set(file.touched(own)) == {("agency", GONE)}
    assert asked == [7]
    assert file.touched(line("seen", X)) == {X}
    assert asked == [7]


def test_what_cannot_be_without_a_record_hangs_on_it() -> None:
    hanging = side("file", *RECORDS).hanging
    of_claim = {type(hung).__name__: hung.id for hung in hanging[type(BASE["two"]), "two"]}
    assert of_claim == {"Attribution": AttributionId("other"), "Evidence": "proof"}
    assert {hung.id for hung in hanging[type(BASE["one"]), ClaimId("one")]} == {
        "outer",
        "inner",
        "link",
    }
    of_source = hanging[type(BASE["agency"]), SourceId("agency")]
    assert [hung.id for hung in of_source] == ["other"]
    assert (type(BASE["denials"]), "denials") not in hanging
