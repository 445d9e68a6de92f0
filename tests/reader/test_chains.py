"""Who says a claim, from the reader inwards."""

from typing import Any

import pytest

from annotator.model import (
    Attribution,
    Document,
    DocumentId,
    Obtained,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
)
from annotator.reader.chains import (
    UNKNOWN_READER,
    ChainRole,
    SourceRole,
    Voices,
    build_chain,
    claim_sources,
    depth,
    is_missing,
    is_named,
    lines,
    ordered_layers,
)
from annotator.reader.projections import VoicedRegion

_NAMES = ("host", "paper", "author", "voice", "agency", "minister")
# Any: ids are written as plain strings here.
SOURCES: Any = {n: Source(id=n, name=n, kind=SourceKind.PERSON) for n in _NAMES}  # type: ignore[arg-type]


def document(**fields: Any) -> Document:
    return Document(id="d", title="D", sha256="0" * 64, length=100, **fields)  # type: ignore[arg-type]


def layer(name: str, parent: str | None = None, **fields: Any) -> Attribution:
    values: Any = {"id": name, "claim": "c", "source": name, "parent": parent, **fields}
    return Attribution(**values)


ALL = {"host": "host", "publication": "paper", "author": "author"}


@pytest.mark.parametrize(
    ("fields", "voice", "layers", "chain"),
    [
        ({}, None, [], ""),
        (ALL, None, [], "host:host paper:publication author:voice"),
        (ALL, "voice", [], "host:host paper:publication voice:voice"),
        ({}, "author", [], "author:voice"),
        # Nobody stands twice in a row.
        ({**ALL, "publication": "host"}, "author", [], "host:host author:voice"),
        (ALL, "paper", [], "host:host paper:publication"),
        (ALL, "host", [], "host:host paper:publication host:voice"),
        # A layer is always told, with the one whom it came by.
        (
            {},
            "author",
            [layer("agency", via="paper"), layer("minister", "agency")],
            "author:voice paper:via agency:source minister:source",
        ),
        ({}, "agency", [layer("agency")], "agency:voice agency:source"),
        # Who is not there is passed over.
        ({"publication": "none"}, "gone", [layer("none", via="agency")], "agency:via"),
    ],
)
def test_a_chain_names_everybody_who_passes_a_claim_on(
    fields: dict[str, str], voice: Any, layers: list[Attribution], chain: str
) -> None:
    regions = [VoicedRegion(0, 9, RegionKind.PARAGRAPH, voice)]
    made = build_chain(Voices(document(**fields), regions).carriers(0), layers, SOURCES)
    assert " ".join(f"{node.source.id}:{node.role.value}" for node in made.nodes) == chain
    assert str(made) == " ← ".join(part.split(":")[0] for part in chain.split())
    assert made.origins == (made.nodes[-1:] if chain.endswith(":source") else ())
    assert all(
        (node.attribution in layers) == (node.role in (ChainRole.VIA, ChainRole.SOURCE))
        for node in made.nodes
    )


@pytest.mark.parametrize(
    ("layers", "voice", "sources"),
    [
        ([], None, ((), (), (), ())),
        ([], "v", ((), (), ("v",), ())),
        ([layer("a")], "v", (("a",), ("a",), (), ("a",))),
        ([layer("a", via="b")], None, (("a",), ("a",), (), ("b", "a"))),
        ([layer("a", via="a")], None, (("a",), ("a",), (), ("a",))),
        (
            [layer("a", via="x"), layer("b", "a"), layer("c", "b")],
            "v",
            (("a",), ("c",), (), ("x", "a", "b", "c")),
        ),
        (
            [layer("a"), layer("b", "a"), layer("c", "a"), layer("d")],
            None,
            (("a", "d"), ("b", "c", "d"), (), ("a", "b", "c", "d")),
        ),
        # Layers that report each other, and one whose parent is missing.
        ([layer("a", "b"), layer("b", "a")], None, (("a",), ("b",), (), ("a", "b"))),
        ([layer("a", "gone"), layer("b", "a")], None, (("a",), ("b",), (), ("a", "b"))),
    ],
)
def test_what_a_source_is_to_a_claim(
    layers: list[Attribution], voice: Any, sources: tuple[tuple[str, ...], ...]
) -> None:
    found = claim_sources(layers, voice)
    assert tuple(found) == sources
    assert [found.in_role(role) for role in SourceRole] == list(sources)
    assert found.in_role(None) == (sources[3] or sources[2])


@pytest.mark.parametrize(
    ("kind", "named", "is_so"),
    [
        (SourceKind.PERSON, None, True),
        (SourceKind.PERSON, True, True),
        (SourceKind.PERSON, False, False),
        (SourceKind.ANONYMOUS, True, False),
        (SourceKind.PSEUDONYM, None, False),
    ],
)
def test_a_source_has_a_name_unless_it_hides(
    kind: SourceKind, named: bool | None, is_so: bool
) -> None:
    assert is_named(Source(id=SourceId("s"), name="S", kind=kind, named=named)) is is_so


@pytest.mark.parametrize(
    ("layers", "order"),
    [
        ([], ""),
        ([layer("a")], "a"),
        ([layer("b", "a"), layer("a")], "a b"),
        ([layer("c", "b"), layer("b", "a"), layer("a")], "a b c"),
        ([layer("a"), layer("b"), layer("c")], "a b c"),
        ([layer("a"), layer("y", "a"), layer("z", "a"), layer("x", "y")], "a y x z"),
        ([layer("a"), layer("b"), layer("x", "a")], "a x b"),
        ([layer("x", "y"), layer("y", "x"), layer("z", "none"), layer("a")], "a x y z"),
    ],
)
def test_layers_come_from_the_outermost_inwards(layers: list[Attribution], order: str) -> None:
    assert " ".join(found.id for found in ordered_layers(layers)) == order


@pytest.mark.parametrize(
    ("offset", "voice"),
    [
        *((0, "author"), (9, "author"), (10, "a"), (19, "a"), (20, "b"), (29, "b")),
        *((30, "author"), (39, "author"), (40, "author"), (99, "author")),
    ],
)
def test_a_voice_is_heard_from_the_first_to_the_last_letter_of_its_region(
    offset: int, voice: str
) -> None:
    ranges: Any = [(20, 30, "b"), (30, 40, None), (10, 20, "a")]
    regions = [VoicedRegion(start, end, RegionKind.PARAGRAPH, v) for start, end, v in ranges]
    assert Voices(document(**ALL), regions).at(offset) == voice


@pytest.mark.parametrize(
    ("fields", "voice"),
    [(ALL, "author"), ({**ALL, "author": None}, "paper"), ({"host": "host"}, None), ({}, None)],
)
def test_without_a_voice_the_author_speaks_else_the_publication(
    fields: dict[str, Any], voice: str | None
) -> None:
    assert Voices(document(**fields), []).at(0) == voice


@pytest.mark.parametrize(
    ("fields", "voice", "own", "chain"),
    [
        (ALL, "voice", "voice", "host:host voice:voice"),
        (ALL, None, None, "host:host unknown reader:voice"),
        ({**ALL, "host": None}, "voice", "voice", "paper:publication voice:voice"),
        ({**ALL, "host": None}, None, None, "paper:publication unknown reader:voice"),
        ({"author": "author"}, None, None, "unknown reader:voice"),
    ],
)
def test_a_comment_runs_from_the_host_to_its_reader_and_never_by_the_author(
    fields: dict[str, Any], voice: Any, own: str | None, chain: str
) -> None:
    comment = VoicedRegion(10, 20, RegionKind.COMMENT, voice)
    voices = Voices(document(**fields), [comment])
    assert voices.at(10) == own
    made = build_chain(voices.carriers(19), [], SOURCES)
    assert " ".join(f"{n.source.name}:{n.role.value}" for n in made.nodes) == chain
    assert voices.at(9) == voices.at(20) == Voices(document(**fields), []).at(0)


@pytest.mark.parametrize(
    ("layers", "found"),
    [
        ([], []),
        ([layer("agency")], [["agency"]]),
        ([layer("minister", "agency"), layer("agency")], [["agency", "minister"]]),
        (
            [layer("agency"), layer("minister", "agency"), layer("voice", "agency")],
            [["agency", "minister"], ["agency", "voice"]],
        ),
        ([layer("agency"), layer("minister")], [["agency"], ["minister"]]),
        # What is wrong is told all the same, and comes to an end.
        ([layer("agency", "minister"), layer("minister", "agency")], [["agency", "minister"]]),
    ],
)
def test_each_origin_has_a_line_from_the_outermost_layer(
    layers: list[Attribution], found: list[list[str]]
) -> None:
    assert [[each.source for each in line] for line in lines(layers)] == found


@pytest.mark.parametrize(
    ("layers", "deepest"),
    [
        ([], 0),
        ([layer("a")], 1),
        ([layer("a", "gone")], 1),
        ([layer("a"), layer("b")], 1),
        ([layer("a"), layer("b"), layer("c", "a")], 2),
        ([layer("c", "b"), layer("b", "a"), layer("a"), layer("d", "a")], 3),
        ([layer("a", "b"), layer("b", "a")], 2),
        ([layer("a", "a"), layer("b")], 1),
    ],
)
def test_a_chain_is_as_deep_as_its_longest_line(layers: list[Attribution], deepest: int) -> None:
    assert depth(layers) == deepest


@pytest.mark.parametrize(
    ("kind", "fields", "is_so"),
    [
        (SourceKind.DOCUMENT, {}, True),
        (SourceKind.BRIEFING, {}, True),
        (SourceKind.PERSON, {}, False),
        (SourceKind.DOCUMENT, {"obtained": Obtained.NO}, True),
        (SourceKind.DOCUMENT, {"obtained": Obtained.CANNOT}, True),
        (SourceKind.DOCUMENT, {"obtained": Obtained.YES}, False),
        (SourceKind.DOCUMENT, {"document": DocumentId("d")}, False),
    ],
)
def test_a_source_is_missing_that_could_be_in_hand_and_is_not(
    kind: SourceKind, fields: dict[str, Any], is_so: bool
) -> None:
    assert is_missing(Source(id=SourceId("s"), name="S", kind=kind, **fields)) is is_so


@pytest.mark.parametrize(
    ("layers", "inside", "outside"),
    [
        ([], "host ← author ← X", "host ← author ← X"),
        ([layer("agency")], "host ← author ← agency ← X", "host ← author ← X ← agency"),
        (
            [layer("agency"), layer("minister", "agency")],
            "host ← author ← agency ← minister ← X",
            "host ← author ← X ← agency ← minister",
        ),
    ],
)
def test_one_more_layer_is_read_behind_all_others_or_before_them(
    layers: list[Attribution], inside: str, outside: str
) -> None:
    carriers = Voices(document(**{**ALL, "publication": None}), []).carriers(0)
    made = build_chain(carriers, layers, SOURCES)
    assert made.with_name("X", is_inside=True) == inside
    assert made.with_name("X", is_inside=False) == outside


def test_nobody_knows_the_name_of_an_unknown_reader() -> None:
    assert not is_named(UNKNOWN_READER)
    assert UNKNOWN_READER.named is False
