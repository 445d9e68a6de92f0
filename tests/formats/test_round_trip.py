"""Random projects come out of a file as they went in."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats.annotated_json import export_json, read_json
from annotator.formats.annotated_json.members import Form, members_of
from annotator.model import (
    Attribution,
    Claim,
    Decision,
    Dismissal,
    Judgement,
    Likelihood,
    Mark,
    Moment,
    Region,
    Relation,
    Source,
    Standing,
)
from annotator.project import Project

Json = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

CHARACTERS = st.one_of(
    st.sampled_from('ab .\n\t"\\é\u2028\u00a0\u0301😀👩🏽\u200dא\ufffd\x7f'),
    st.characters(exclude_categories=("Cs", "Cc", "Cn")),
)
WORDS = st.text(CHARACTERS, max_size=12)
NAMES = st.text(CHARACTERS, min_size=1, max_size=8)
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
UNKNOWN = st.dictionaries(NAMES.map(lambda name: f"x-{name}"), JSON_VALUES, max_size=2)
TIMES = st.datetimes().map(lambda time: time.isoformat() + "Z")


def words_of(cls: type[Any], name: str) -> st.SearchStrategy[str]:
    (member,) = (m for m in members_of(cls) if m.name == name and m.form is Form.WORD)
    return st.sampled_from(list(member.words))


@st.composite
def contents(draw: Draw) -> Json:
    """Files that this program would write: nothing that is left out is empty."""
    numbers = iter(range(10_000))

    def new(start: str) -> str:
        return f"{start}{next(numbers)}"

    def some(cls: type[Any], **members: st.SearchStrategy[Any]) -> Json:
        """Return a choice of optional members, empty values left out."""
        chosen = {name: draw(st.none() | strategy) for name, strategy in members.items()}
        return {name: value for name, value in chosen.items() if value not in (None, "", [])}

    text = draw(st.text(CHARACTERS, min_size=1, max_size=60)).lstrip("\ufeff") or "x"

    def range_() -> Json:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return span(start, end)

    def span(start: int, end: int) -> Json:
        return {
            "start": start,
            "end": end,
            "exact": text[start:end],
            "prefix": text[max(0, start - 32) : start],
            "suffix": text[end : end + 32],
            **draw(UNKNOWN),
        }

    def spans() -> list[Json]:
        borders = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        return [span(a, b) for a, b in zip(borders[::2], borders[1::2], strict=False)]

    document = {
        "id": new("d"),
        "title": draw(WORDS),
        "text": text,
        "length": len(text),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    analysts = [{"id": new("an"), "name": draw(WORDS), **draw(UNKNOWN)} for _ in range(2)]
    audit = {
        "created": TIMES,
        "created_by": st.sampled_from([a["id"] for a in analysts]),
        "modified": TIMES,
    }
    source_ids = [new("s") for _ in range(3)]
    any_source = st.sampled_from(source_ids)
    sources = [
        {
            "id": source_id,
            "name": draw(NAMES),
            "kind": draw(words_of(Source, "kind")),
            **some(
                Source,
                named=st.booleans(),
                by=any_source,
                affiliation=any_source,
                reliability=words_of(Source, "reliability"),
                obtained=words_of(Source, "obtained"),
                csl=st.dictionaries(NAMES, JSON_VALUES, max_size=2),
                document=st.just(document["id"]),
                note=WORDS,
                **audit,
            ),
            **(
                {"mentions": [{"document": document["id"], **range_()}]}
                if draw(st.booleans())
                else {}
            ),
            **draw(UNKNOWN),
        }
        for source_id in source_ids
    ]
    document |= some(Source, host=any_source, author=any_source, language=WORDS) | draw(UNKNOWN)
    document["regions"] = [
        {
            "id": new("r"),
            "kind": draw(words_of(Region, "kind")),
            "start": item["start"],
            "end": item["end"],
            **some(Region, voice=any_source),
        }
        for item in spans()
    ]
    tag_ids = [new("t") for _ in range(draw(st.integers(0, 3)))]
    tags = [
        {"id": tag_id, "name": draw(NAMES), **({"parent": tag_ids[i - 1]} if i else {})}
        for i, tag_id in enumerate(tag_ids)
    ]

    def layers() -> list[Json]:
        ids = [new("a") for _ in range(draw(st.integers(0, 3)))]
        made = []
        for index, layer_id in enumerate(ids):
            parents = st.sampled_from(ids[:index]) if index else st.none()
            made.append(
                {
                    "id": layer_id,
                    "source": draw(any_source),
                    "stance": draw(words_of(Attribution, "stance")),
                    **some(
                        Attribution,
                        via=any_source,
                        parent=parents,
                        directness=words_of(Attribution, "directness"),
                    ),
                    **({"cue": spans()} if draw(st.booleans()) else {}),
                    **draw(UNKNOWN),
                }
            )
        return list(draw(st.permutations(made)))

    claims = [
        {
            "id": new("c"),
            "document": document["id"],
            "kind": draw(st.none() | words_of(Claim, "kind")),
            "spans": spans(),
            "tags": draw(st.lists(st.sampled_from(tag_ids), unique=True)) if tag_ids else [],
            "attributions": layers(),
            **some(
                Claim,
                statement=WORDS,
                borderline=st.just(value=True),
                credibility=st.integers(1, 6),
                note=WORDS,
                **audit,
            ),
            **draw(UNKNOWN),
        }
        for _ in range(draw(st.integers(2, 4)))
    ]

    def further(ids: list[str]) -> Json:
        """Return lists that are left out where they are empty."""
        lists: dict[str, list[Json]] = {
            "judgements": [
                {
                    "id": new("j"),
                    "statement": draw(NAMES),
                    "likelihood": (likelihood := draw(st.sampled_from(Likelihood))).value,
                    "confidence": draw(words_of(Judgement, "confidence")),
                    "claims": ids[:1],
                    "against": ids[1:],
                    **some(Judgement, why=WORDS, **audit),
                    "range": list(likelihood.range),
                }
            ],
            "standings": [
                {
                    "id": new("st"),
                    "source": draw(any_source),
                    "fallen": draw(words_of(Standing, "fallen")),
                    **some(Standing, reason=WORDS, **audit),
                }
            ],
            "dismissals": [
                {
                    "id": new("dis"),
                    "code": draw(NAMES),
                    "sources": source_ids,
                    "passages": [{"document": document["id"], **range_()}],
                    **some(Dismissal, because=WORDS, ground=WORDS, **audit),
                    **draw(UNKNOWN),
                }
            ],
            "moments": [
                {
                    "id": new("mo"),
                    "claim": ids[0],
                    "kind": draw(words_of(Moment, "kind")),
                    "value": draw(st.sampled_from(["2014", "2014-10", "2014-11-06/2014-11-07"])),
                }
            ],
            "decisions": [
                {
                    "id": new("dec"),
                    "document": document["id"],
                    "claims": ids[:1],
                    **some(Decision, kept=st.just(ids[:1]), own=st.just(ids[1]), **audit),
                }
            ],
            "same_people": [
                {"id": new("one"), "analyst": analysts[1]["id"], "other": analysts[0]["id"]}
            ],
        }
        return {name: items for name, items in lists.items() if draw(st.booleans())}

    return {
        "format": "annotator/1",
        "offsets": "Unicode code points, 0-based, half-open",
        "project": {"id": new("p"), "title": draw(WORDS), **draw(UNKNOWN)},
        "analysts": analysts,
        "documents": [document],
        "tags": tags,
        "sources": sources,
        "claims": claims,
        "relations": [
            {
                "id": new("rel"),
                "from": claims[0]["id"],
                "to": claims[1]["id"],
                "type": draw(words_of(Relation, "type")),
            }
        ],
        "evidence": [],
        "marks": [
            {
                "id": new("m"),
                "document": document["id"],
                "spans": spans(),
                "reason": draw(words_of(Mark, "reason")),
                **draw(UNKNOWN),
            }
        ],
        **further([claim["id"] for claim in claims]),
        **draw(UNKNOWN),
    }


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(content=contents())
def test_a_random_project_comes_out_as_it_went_in(project: Project, content: Json) -> None:
    # Undone each time, so that one project serves all examples.
    project.do(read_json(json.dumps(content).encode(), "file.json"))
    try:
        written = "".join(export_json(project.read))
        assert json.loads(written) == content
        assert written == json.dumps(json.loads(written), indent=1, ensure_ascii=False) + "\n"
    finally:
        project.undo()
