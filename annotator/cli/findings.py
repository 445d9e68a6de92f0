"""`annotator findings`: what a careful reader would raise about a project."""

from __future__ import annotations

import argparse
from itertools import groupby
from typing import Any

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import counted, one_line, say, say_json, shortened
from annotator.findings import RULES, Facts, Ledger
from annotator.findings.dismissals import Seen, seen
from annotator.findings.telling import words_of_shared
from annotator.model import Judgement

EXAMPLES = """\
annotator findings letter.annotator
annotator findings letter.annotator --json"""

_LONGEST_WORDS = 64

Json = dict[str, Any]
"""Members of a JSON object; Any, as JSON is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument(
        "--all", action="store_true", help="also those that were seen and are all right"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings, those of each rule together."""
    with open_project(arguments.project, is_read_only=True) as project:
        ledger = Ledger(Facts.read(project.read))
        known = list(seen(ledger.facts, ledger.findings()))
        found = [each for each in known if arguments.all or each.dismissal is None]
        if arguments.json:
            say_json({"findings": [_members(ledger.facts, each) for each in found]})
        else:
            _tell(ledger.facts, found, len(known) - len(found))
    return 0


def _members(facts: Facts, seen: Seen) -> Json:
    """Return what `--json` prints of a finding."""
    finding = seen.finding
    members: Json = {
        "code": finding.code,
        "claims": list(finding.claims),
        "sources": list(finding.sources),
        "root": finding.root,
        "judgement": finding.judgement,
        "passages": [
            {"document": p.document, "start": p.start, "end": p.end, "exact": p.exact}
            for p in finding.passages
        ],
        "detail": str(finding.detail),
        "shared": [
            {"node": each.node, "leads": list(each.leads), "words": str(words)}
            for each, words in zip(
                finding.shared, words_of_shared(facts, finding.shared), strict=True
            )
        ],
    }
    if seen.dismissal is not None:
        members["dismissed"] = seen.dismissal.because
    return members


def _tell(facts: Facts, found: list[Seen], left_out: int) -> None:
    sentences = {rule.code: str(rule.sentence) for rule in RULES}
    for code, group in groupby(found, key=lambda each: each.finding.code):
        findings = list(group)
        say(f"{code} ({counted(len(findings), 'finding')}): {sentences[code]}")
        for each in findings:
            say(f"  {_line(facts, each)}")
            for claim_id in each.finding.claims:
                words = " … ".join(span.exact for span in facts.claim(claim_id).spans)
                say(f"    “{shortened(one_line(words), _LONGEST_WORDS)}”")
    if not found and left_out:
        say(f"There is none but {left_out:,} that were seen and are all right; --all lists them.")
    elif not found:
        say("There are no findings.")


def _line(facts: Facts, seen: Seen) -> str:
    finding = seen.finding
    judgement = facts.get(Judgement, finding.judgement)
    sources = (facts.source(source_id) for source_id in finding.sources)
    parts = [
        str(finding.detail),
        f"judgement “{judgement.statement}”" if judgement else "",
        ", ".join(source.name for source in sources if source),
        " ".join(words_of_shared(facts, finding.shared)),
        "" if finding.claims else ", ".join(f"“{p.exact}”" for p in finding.passages),
        f"seen, all right because {seen.dismissal.because}" if seen.dismissal else "",
    ]
    what = one_line("; ".join(part for part in parts if part))
    return what or counted(len(finding.claims), "claim")
