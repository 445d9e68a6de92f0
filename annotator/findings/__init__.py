"""What the annotation shows: findings that follow from the records, by the rules of the manual.

`records` and `facts` hold the project in memory, `paths` who a claim goes back to, `independence`
what shares an origin, `rules` has one small function in a file for each kind of finding, and
`ledger` keeps what they find current from each edit.
"""

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Passage
from annotator.findings.ledger import Ledger
from annotator.findings.rules import RULES

__all__ = ["RULES", "Facts", "Finding", "Ledger", "Passage"]
