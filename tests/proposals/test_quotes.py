import pytest

from annotator.proposals.quotes import quotations


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("«Oui», dit-il, «non».", ["«Oui»", "«non»"]),
        ('He said "yes".', ['"yes"']),
        ("He said “yes and no.", ["“yes and no."]),
        ("and no,” he said.", ["and no,”"]),
        ("und nein“, sagte er.", ["und nein“"]),
        ("No marks.", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == wanted
