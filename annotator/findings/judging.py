"""A judgement in words: how likely, and how good the basis is, in two sentences (ICD 203)."""

from __future__ import annotations

from annotator.messages import Message, term
from annotator.model import Confidence, Likelihood


def likelihood_sentence(statement: str, likelihood: Likelihood) -> Message:
    """Return the sentence that says how likely a statement is, with the band in per cent."""
    band = (*likelihood.range, statement.strip())
    match likelihood:
        case Likelihood.ALMOST_NO_CHANCE:
            return Message("We judge that this has almost no chance ({0}–{1} %): {2}", *band)
        case Likelihood.ROUGHLY_EVEN_CHANCE:
            return Message("We judge that this has a roughly even chance ({0}–{1} %): {2}", *band)
    return Message("We judge that this is {0} ({1}–{2} %): {3}", term(likelihood), *band)


def confidence_sentence(confidence: Confidence, why: str) -> Message:
    """Return the sentence that says how good the basis is, and why."""
    if why := why.strip().rstrip("."):
        return Message("Our confidence is {0}, because {1}.", term(confidence), why)
    return Message("Our confidence is {0}.", term(confidence))
