"""What the window calls kinds of claims, grades and sources, wherever it shows them."""

from __future__ import annotations

from annotator.gui.look.language import translator
from annotator.model import ClaimKind
from annotator.model.comment_readers import named_comment
from annotator.reader.chains import UNKNOWN_READER
from annotator.text.direction import isolated

tr = translator("names")


def kind_name(kind: ClaimKind | None) -> str:
    """Return how a kind is called in tables and on buttons; having none is called something too."""
    match kind:
        case ClaimKind.FACT:
            return tr("Fact")
        case ClaimKind.REPORT:
            return tr("Report")
        case ClaimKind.OPINION:
            return tr("Opinion")
        case None:
            return tr("Untagged")


def source_name(name: str) -> str:
    """Return a source's name as it is shown, in its own direction.

    That of a comment's unnamed reader is translated.
    """
    if name == UNKNOWN_READER.name:
        return tr("unknown reader")
    comment = named_comment(name)
    return isolated(tr("reader of {0}, comment {1}").format(*comment) if comment else name)


def credibility_meanings() -> dict[int, str]:
    """Return what the grades of credibility mean, from 1 to 6 (Admiralty scale)."""
    return {
        1: tr("confirmed by other sources"),
        2: tr("probably true"),
        3: tr("possibly true"),
        4: tr("doubtful"),
        5: tr("improbable"),
        6: tr("cannot be judged"),
    }
