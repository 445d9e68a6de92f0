"""A small annotated JSON file with a record of every type and every member, and new projects."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import Exporter
from annotator.formats.annotated_json import export_json, read_json
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporters
from annotator.model import Analyst, AnalystId
from annotator.project import Project

Json = dict[str, Any]

HOSTILE = [
    '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="x()">',
    '=HYPERLINK("https://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)\t-2\r\n=3",
    "'quoted",
    "&xxe; ]]> --> \\write18{x} %TAG",
    "\x01\x0b\x1b[31m\ufffe\uffff",
    "\u202egnp.exe",
    "../../etc/passwd",
    "<r>&</r>",
    "TY  - JOUR\nER  - \n@book{x,\n}",
    "x" * 40_000,
]
"""Names that a careless writer of a format would let act."""

TEXT = "Ada said that Bea «saw» it.\nBea 😀 denied it."


Fill = Callable[[Json], Project]


def span(start: int, end: int, text: str = TEXT) -> Json:
    return {
        "start": start,
        "end": end,
        "exact": text[start:end],
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
    }


@pytest.fixture
def sample() -> Json:
    return {
        "format": "annotator/1",
        "offsets": "Unicode code points, 0-based, half-open",
        "project": {"id": "p", "title": "Sample", "description": "What it is for"},
        "analysts": [{"id": "an", "name": "Ann"}],
        "documents": [
            {
                "id": "d",
                "title": "Saw it",
                "text": TEXT,
                "length": len(TEXT),
                "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                "media_type": "text/plain",
                "language": "en",
                "url": "https://example.org/1",
                "author": "ada",
                "publication": "paper",
                "host": "paper",
                "published": "2024-05",
                "accessed": "2024-06-01",
                "regions": [
                    {"id": "r2", "kind": "paragraph", "start": 28, "end": 44, "voice": "bea"},
                    {"id": "r1", "kind": "headline", "start": 0, "end": 27},
                ],
            }
        ],
        "tags": [
            {"id": "t2", "name": "inner", "parent": "t1"},
            {"id": "t1", "name": "outer", "colour": "#a0B1c2", "key": "o", "description": "x"},
        ],
        "sources": [
            {
                "id": "ada",
                "name": "Ada",
                "kind": "person",
                "named": True,
                "role": "witness",
                "affiliation": "paper",
                "reliability": "B",
                "descriptor": {"access": "direct", "note": "there"},
                "mentions": [{"document": "d", **span(0, 3)}],
                "note": "n",
                "created": "2024-05-01T10:00:00Z",
                "created_by": "an",
                "modified": "2024-05-02T10:00:00.123456Z",
                "modified_by": "an",
            },
            {"id": "bea", "name": "Bea", "kind": "anonymous", "named": False},
            {
                "id": "paper",
                "name": "The Paper",
                "kind": "document",
                "by": "ada",
                "date": "2024",
                "obtained": "yes",
                "document": "d",
                "csl": {"type": "article", "issued": {"date-parts": [[2024, 5]]}},
            },
        ],
        "claims": [
            {
                "id": "c2",
                "document": "d",
                "kind": None,
                "spans": [span(28, 31)],
                "tags": [],
                "attributions": [],
            },
            {
                "id": "c1",
                "document": "d",
                "kind": "report",
                "spans": [span(14, 17), span(24, 27)],
                "statement": "Bea saw it.",
                "tags": ["t2", "t1"],
                "borderline": True,
                "credibility": 3,
                "note": "n",
                "created": "2024-05-01T12:00:00+02:00",
                "created_by": "an",
                "attributions": [
                    {
                        "id": "a2",
                        "source": "bea",
                        "stance": "denies",
                        "via": "paper",
                        "directness": "indirect",
                        "parent": "a1",
                        "recipient": "ada",
                        "cue": [span(34, 40)],
                        "mention": [span(28, 31)],
                    },
                    {"id": "a1", "source": "ada", "stance": "asserts"},
                ],
            },
        ],
        "relations": [
            {
                "id": "rel",
                "from": "c1",
                "to": "c2",
                "type": "supports",
                "confidence": "low",
                "rationale": "why",
            }
        ],
        "evidence": [
            {
                "id": "e",
                "claim": "c1",
                "document": "d",
                "spans": [span(18, 23)],
                "verdict": "partial",
                "note": "n",
            }
        ],
        "marks": [{"id": "m", "document": "d", "spans": [span(41, 44)], "reason": "meta"}],
    }


@pytest.fixture
def hostile(sample: Json) -> Json:
    """The sample with such names and notes everywhere."""
    names = iter(HOSTILE * 20)
    for items in ("sources", "tags", "analysts"):
        for item in sample[items]:
            item["name"] = next(names)
    for item in sample["sources"]:
        item["note"] = item["role"] = next(names)
    for item in sample["claims"]:
        item["statement"], item["note"] = next(names), next(names)
    sample["relations"][0]["rationale"] = next(names)
    sample["evidence"][0]["note"] = next(names)
    sample["documents"][0]["title"] = sample["project"]["title"] = next(names)
    return sample


@pytest.fixture
def new_project(tmp_path: Path) -> Iterator[Callable[[], Project]]:
    with ExitStack() as stack:
        numbers = iter(range(10_000))

        def make() -> Project:
            analyst = Analyst(id=AnalystId("me"), name="Me")
            path = tmp_path / f"{next(numbers)}.annotator"
            return stack.enter_context(Project.create(path, analyst))

        yield make


@pytest.fixture
def project(new_project: Callable[[], Project]) -> Project:
    return new_project()


@pytest.fixture
def filled(new_project: Callable[[], Project]) -> Fill:
    """Return a new project with what a file of annotated JSON says."""

    def fill(content: Json) -> Project:
        project = new_project()
        project.do(read_json(json.dumps(content).encode(), "file.json"))
        return project

    return fill


@pytest.fixture
def there_and_back(new_project: Callable[[], Project]) -> Callable[[Json], Json]:
    """Import into a new project, and what is exported from it."""

    def go(content: Json) -> Json:
        project = new_project()
        project.do(read_json(json.dumps(content).encode(), "file.json"))
        exported: Json = json.loads("".join(export_json(project.read)))
        return exported

    return go


def format_of(name: str) -> Exporter:
    return next(item for item in exporters().formats if item.name == name)


def written(project: Project, name: str, folder: Path) -> Path:
    chosen = format_of(name)
    path = folder / f"written{chosen.suffixes[0]}"
    write_file(chosen, project.read, path)
    return path
