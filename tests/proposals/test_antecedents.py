import pytest

from annotator.model import SourceKind

from .telling import proposal_for, source, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Lund closed the pier. She said it was unsafe.", "Ada Lund"),
        ("Ada Lund met Omar Reyes. He said it was unsafe.", "Ada Lund"),
        ("On Monday, Ada Lund closed the pier. It was unsafe, she said.", "Ada Lund"),
        ("Port officials closed the pier. They said it was unsafe.", "Port officials"),
        ("Port officials closed the pier. The officials said it was unsafe.", "Port officials"),
        ("Ada Lund sent a memo, in which she wrote that it was unsafe.", "Ada Lund"),
        ("The ministry closed the pier. It said the pier was unsafe.", "ministry"),
        ("The network later gave in. It said the film was old.", "network"),
        ("Ada Jones closed the pier. She said it was unsafe.", "Ada Jones"),
        (
            "An engineer of the company told the Courier that all knew. “We laughed,” he said.",
            "engineer of the company",
        ),
        (
            "“Seven minutes,” said Ada Lund. “Then nothing. The minister says that nobody told"
            " him. He did not read.” She called for an inquiry.",
            "Ada Lund",
        ),
        ("The firm changed its mind. Two days later it said the pier was unsafe.", "firm"),
    ],
)
def test_a_pronoun_stands_for_the_subject_before_it_and_is_a_guess(text: str, wanted: str) -> None:
    found = proposal_for(text)
    assert found is not None
    (layer,) = found.layers
    assert layer.is_guess
    assert told(text)[0].source == wanted


def test_a_pronoun_stands_for_the_name_in_an_apposition() -> None:
    text = "Her lawyer, Ada Lund, said it was late. He would not say whether it leaked."
    assert [each.source for each in told(text)] == ["Ada Lund"]


def test_a_pronoun_does_not_reach_beyond_the_paragraph() -> None:
    (layer,) = told("Ada Lund closed the pier.\n\nShe said it was unsafe.")
    assert (layer.source, layer.cue, layer.mention) == (None, "said", "She")


def test_a_pronoun_is_nobody_who_stands_in_what_is_said() -> None:
    text = "Port officials were angry. Norway, they said, had not paid."
    assert [each.source for each in told(text)] == ["Port officials"]


def test_they_are_no_single_person() -> None:
    text = "Port officials closed the pier. Ada Lund watched. They said it was unsafe."
    assert [each.source for each in told(text)] == ["Port officials"]


def test_a_mention_that_the_analyst_linked_is_whom_a_pronoun_means() -> None:
    text = "The head of the port shrugged. She said it was unsafe."
    made = [("Ada Lund", "", "The head of the port")]
    found = told(text, sources=[source("Ada Lund")], earlier=made)
    assert [each.source for each in found] == ["Ada Lund"]


def test_a_pronoun_is_never_the_host_of_the_page() -> None:
    courier = source("Evening Courier", SourceKind.PUBLICATION)
    text = "The Evening Courier asked. It said the pier was unsafe."
    (layer,) = told(text, sources=[courier], carriers=["Evening Courier"])
    assert layer.source is None


def test_where_the_one_meant_spoke_in_the_sentence_before_is_a_guess() -> None:
    text = "Ada Lund discussed it at a press conference on Monday. She said it was unsafe."
    found = proposal_for(text)
    assert found is not None
    assert found.layers[0].is_via_guess
    assert told(text)[0].via == "press conference"
