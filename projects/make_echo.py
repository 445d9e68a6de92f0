"""Make sample-echo.json: five texts that have it from each other, to see what findings tell.

    python projects/make_echo.py [FILE]

echo/ holds the texts and annotation.toml, which says how it is written. All of it is put together
as annotated JSON; the program makes a project of that when the sample is opened. Each kind of
finding occurs. Ids are the names in the table.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
NAME = "sample-echo.json"
Json = dict[str, Any]
"""Members of a JSON object, and tables of TOML: checked by being used."""
_LAYER = re.compile(
    r"(?P<source>[\w-]+)(?: via (?P<via>[\w-]+))?(?:: (?P<stance>[\w-]+))?(?P<quoted>, quoted)?"
)


def build(path: Path) -> None:
    """Write the file, in place of the one that is there."""
    table = tomllib.loads((HERE / "echo" / "annotation.toml").read_text(encoding="utf-8"))
    content = json.dumps(_Annotation(table).members(), ensure_ascii=False, indent=1)
    path.write_text(f"{content}\n", encoding="utf-8", newline="\n")


class _Annotation:
    """Puts the tables together as annotated JSON."""

    def __init__(self, table: Json) -> None:
        self._table = table
        self._texts = {
            name: (HERE / "echo" / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")
            for name in table["documents"]
        }

    def members(self) -> Json:
        """Return the whole file."""
        table = self._table
        details = {"id": "sample-echo", **table["project"]}
        return {
            "format": "annotator/1",
            "offsets": "Unicode code points, 0-based, half-open",
            "project": details,
            "documents": list(map(self._document, self._texts)),
            "sources": [
                {"id": f"source/{n}", **self._linked(s)} for n, s in table["sources"].items()
            ],
            "claims": [self._claim(name, *values) for name, values in table["claims"].items()],
            "relations": [
                {"id": f"{one} {kind} {other}", "from": one, "type": kind, "to": other}
                for one, kind, other in table["relations"]["list"]
            ],
            "evidence": [self._evidence(*values) for values in table["evidence"]["list"]],
            "marks": [self._mark(*values) for values in table["marks"]["list"]],
            "judgements": [{"id": f"judgement/{n}", **j} for n, j in table["judgements"].items()],
            "standings": [
                {"id": f"standing/{name}", "source": f"source/{name}", **standing}
                for name, standing in table["standings"].items()
            ],
            "moments": [
                {"id": f"moment/{name}/{kind}", "claim": name, "kind": kind, "value": value}
                for name, moments in table["moments"].items()
                for kind, value in moments.items()
            ],
        }

    def _linked(self, values: Json) -> Json:
        """Return what refers to sources and documents by their names with their ids."""
        kinds = dict.fromkeys(("by", "affiliation", "author", "publication"), "source")
        kinds["document"] = "text"
        return {k: f"{kinds[k]}/{v}" if k in kinds else v for k, v in values.items()}

    def _document(self, name: str) -> Json:
        text = self._texts[name]
        return {
            "id": f"text/{name}",
            **self._linked(self._table["documents"][name]),
            "language": "en",
            "media_type": "text/plain",
            "sha256": sha256(text.encode()).hexdigest(),
            "length": len(text),
            "text": text,
            "regions": list(self._regions(name)),
        }

    def _regions(self, name: str) -> Iterator[Json]:
        """Yield a region for each paragraph, of the kinds that the table lists."""
        paragraphs = re.finditer(r".+", self._texts[name])
        for number, (match, told) in enumerate(
            zip(paragraphs, self._table["regions"][name], strict=True)
        ):
            kind, _, voice = told.partition(" ")
            region = {"id": f"region/{name}/{number}", "kind": kind}
            region |= {"start": match.start(), "end": match.end()}
            yield region | ({"voice": f"source/{voice}"} if voice else {})

    def _claim(self, name: str, document: str, kind: str, quote: str, *chain: str) -> Json:
        claim = {
            "id": name,
            "document": f"text/{document}",
            "kind": kind,
            "spans": self._spans(document, quote),
            "attributions": list(self._layers(name, chain)),
        }
        grade = self._table["credibility"].get(name)
        return claim | ({"credibility": grade} if grade else {})

    def _layers(self, name: str, chain: tuple[str, ...]) -> Iterator[Json]:
        for number, written in enumerate(chain):
            match = _LAYER.fullmatch(written)
            if match is None:
                raise ValueError(f"“{written}” is no layer")
            layer = {"id": f"{name}/{number}", "source": f"source/{match['source']}"}
            layer |= {"stance": match["stance"] or "asserts"}
            layer |= {"directness": "direct" if match["quoted"] else "indirect"}
            layer |= {"via": f"source/{match['via']}"} if match["via"] else {}
            yield layer | ({"parent": f"{name}/{number - 1}"} if number else {})

    def _evidence(self, claim: str, document: str, quote: str, verdict: str) -> Json:
        evidence = {"id": f"evidence/{claim}", "claim": claim, "document": f"text/{document}"}
        evidence |= {"spans": self._spans(document, quote)}
        return evidence | ({"verdict": verdict} if verdict else {})

    def _mark(self, document: str, reason: str, quote: str) -> Json:
        mark = {"id": f"mark/{quote}", "document": f"text/{document}", "reason": reason}
        return mark | {"spans": self._spans(document, quote)}

    def _spans(self, document: str, quote: str) -> list[Json]:
        text, spans, start = self._texts[document], [], 0
        for words in quote.split(" | "):
            start = text.index(words, start)
            spans.append({"start": start, "end": start + len(words), "exact": words})
        return spans


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / NAME)
