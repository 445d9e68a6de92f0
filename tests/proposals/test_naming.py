import pytest

from annotator.model import SourceKind
from annotator.proposals import NewSource

from .telling import proposal_for, source, told

_EARNEST = source("White House spokesman Josh Earnest")
_HOUSE = source("The White House", SourceKind.ORGANISATION)
_JOURNAL = source("Wall Street Journal", SourceKind.PUBLICATION)
_OFFICIALS = source("Senior port officials (unnamed)", SourceKind.ANONYMOUS)
_ALL = [_EARNEST, _HOUSE, _JOURNAL, _OFFICIALS]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Earnest said it was late.", _EARNEST),
        ("Mr. Earnest said it was late.", _EARNEST),
        ("Josh Earnest, the spokesman, said it was late.", _EARNEST),
        ("The White House said it was late.", _HOUSE),
        ("The Journal reported that it was late.", _JOURNAL),
        ("Senior port officials said it was late.", _OFFICIALS),
    ],
)
def test_a_known_source_is_found_by_any_word_of_its_name(text: str, wanted: object) -> None:
    (layer,) = told(text, sources=_ALL)
    assert layer.source == wanted.id  # type: ignore[attr-defined]


def test_a_person_is_not_found_by_the_body_in_the_name() -> None:
    (layer,) = told("The White House said it was late.", sources=[_EARNEST])
    assert layer.source == "White House"


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("Her lawyer, Rémy Dufour, said it was late.", "en", "Rémy Dufour", "Her lawyer"),
        ("A spokesperson, Dr. Ada Lund, said it was late.", "en", "Ada Lund", "spokesperson"),
        ("The company, Holm & Daughters, said it was late.", "en", "Holm & Daughters", "company"),
        ("Ada Lund, the harbour chief, said it was late.", "en", "Ada Lund", "harbour chief"),
        (
            "Die Leiterin der Werke, Dr. Käthe Holm, sagte, es sei spät.",
            "de",
            "Käthe Holm",
            "Leiterin der Werke",
        ),
        (
            "Ein Kollege, der Statiker Jan Wöß, sagte, es sei spät.",
            "de",
            "Jan Wöß",
            "Kollege",
        ),
    ],
)
def test_of_name_and_office_in_an_apposition_the_name_is_the_name(
    text: str, language: str, name: str, role: str
) -> None:
    found = proposal_for(text, language=language)
    assert found is not None
    new = found.layers[0].source
    assert not isinstance(new, str | None)
    assert (new.name, new.role) == (name, role)


def test_somebody_else_of_the_same_given_name_is_new() -> None:
    (layer,) = told("Josh Miller said it was late.", sources=_ALL)
    assert layer.source == "Josh Miller"


def test_of_two_of_one_name_the_one_used_last_is_guessed() -> None:
    found = proposal_for("Holt said it was late.", sources=[source("Ben Holt"), source("Ada Holt")])
    assert found is not None
    assert (found.layers[0].source, found.layers[0].is_guess) == ("Ben Holt", True)


def test_who_carries_the_document_says_no_sentence_of_it() -> None:
    courier = source("Evening Courier", SourceKind.PUBLICATION)
    (layer,) = told(
        "The Evening Courier reported that it was late.", sources=[courier], carriers=[courier.id]
    )
    assert layer.source is None
    assert (layer.cue, layer.mention) == ("reported", "The Evening Courier")


def test_a_family_name_is_completed_from_the_paragraph_and_not_from_further_away() -> None:
    near = "Ada Lund runs the harbour. Lund said it was closed."
    far = "Ada Lund runs the harbour.\n\nLund said it was closed."
    assert [each.source for each in told(near)] == ["Ada Lund"]
    assert [each.source for each in told(far)] == ["Lund"]


def test_another_source_without_a_name_is_another_source() -> None:
    known = source("source", SourceKind.ANONYMOUS)
    (layer,) = told("Another source said it was late.", sources=[known])
    assert layer.source == "Another source"


def test_a_report_that_is_known_stands_for_who_wrote_it() -> None:
    report = source("Wall Street Journal report", SourceKind.DOCUMENT)
    text = "The Journal reported it. It was late, according to the report."
    (layer,) = told(
        text,
        sources=[_JOURNAL, report],
        earlier=[(_JOURNAL.id, report.id, "The Journal")],
    )
    assert (layer.source, layer.via) == (_JOURNAL.id, report.id)


def test_a_document_that_nobody_is_known_to_have_written_is_the_source() -> None:
    found = proposal_for("The pier was closed, according to an inspector’s note.")
    assert found is not None
    new = found.layers[0].source
    assert not isinstance(new, str | None)
    assert (new.name, new.kind) == ("inspector’s note", SourceKind.DOCUMENT)


def test_the_via_of_the_last_time_goes_without_saying() -> None:
    briefing = source("harbour briefing", SourceKind.BRIEFING)
    text = "Earnest said it was late. Earnest added that it was dark."
    sources = [_EARNEST, briefing]
    made = [(_EARNEST.id, briefing.id, "Earnest")]
    found = proposal_for(text, sources=sources, earlier=made)
    assert found is not None
    assert (found.layers[0].via, found.layers[0].is_via_guess) == (briefing.id, True)
    silent = told(f"{text} Earnest declined to comment.", sources=sources, earlier=made)
    assert silent[0].via is None


def test_the_same_letter_is_known_again() -> None:
    letter = source("letter to the board", SourceKind.DOCUMENT, by=_EARNEST.id)
    (layer,) = told("In the letter, Earnest wrote that it was dark.", sources=[_EARNEST, letter])
    assert layer.via == letter.id


def test_what_a_publication_is_is_no_part_of_its_name() -> None:
    found = proposal_for("The newspaper Norrtidende reported that it was late.")
    assert found is not None
    new = found.layers[0].source
    assert (new.name, new.kind) == ("Norrtidende", SourceKind.PUBLICATION)  # type: ignore[union-attr]  # a new one


def test_whose_professor_somebody_is_belongs_to_no_name() -> None:
    text = "Professor Grün von der Freien Universität dementierte das."
    found = proposal_for(text, language="de")
    assert found is not None
    (layer,) = found.layers
    assert isinstance(layer.source, NewSource)
    assert layer.source.name == "Grün"
    assert layer.source.role == "Professor von der Freien Universität"
