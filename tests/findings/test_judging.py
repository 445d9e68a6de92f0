"""A judgement in two sentences, with the bands of ICD 203 in per cent."""

import pytest

from annotator.findings.judging import confidence_sentence, likelihood_sentence
from annotator.model import Confidence, Likelihood


@pytest.mark.parametrize(
    ("likelihood", "sentence"),
    [
        (Likelihood.ALMOST_NO_CHANCE, "this has almost no chance (1–5 %)"),
        (Likelihood.VERY_UNLIKELY, "this is very unlikely (5–20 %)"),
        (Likelihood.UNLIKELY, "this is unlikely (20–45 %)"),
        (Likelihood.ROUGHLY_EVEN_CHANCE, "this has a roughly even chance (45–55 %)"),
        (Likelihood.LIKELY, "this is likely (55–80 %)"),
        (Likelihood.VERY_LIKELY, "this is very likely (80–95 %)"),
        (Likelihood.ALMOST_CERTAIN, "this is almost certain (95–99 %)"),
    ],
)
def test_how_likely_it_is_is_said_with_its_band(likelihood: Likelihood, sentence: str) -> None:
    told = likelihood_sentence("  It leaks. ", likelihood)
    assert told == f"We judge that {sentence}: It leaks."


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("", "Our confidence is low."),
        (" . ", "Our confidence is low."),
        ("two papers say so.", "Our confidence is low, because two papers say so."),
        (" two papers say so ", "Our confidence is low, because two papers say so."),
    ],
)
def test_how_good_the_basis_is_is_said_with_the_reason_if_any(why: str, sentence: str) -> None:
    assert confidence_sentence(Confidence.LOW, why) == sentence
