"""Names in the order of a dictionary, numbers by their size."""

from __future__ import annotations

import random

import pytest

from annotator.text.collation import sort_key


@pytest.mark.parametrize(
    "names",
    [
        "Ägypten ähnlich Apfel Éclair Ezra oder Öhler Zebra",
        "Source_1 Source_2 Source_02a Source_10 Source_100",
        "resume Resume résumé Résumé resumes",
        "ёлка Ёлкин ель ельник",
        "евро еж єв жук ил ім кот",
        "Αθήνα αθλητής Άθως Βόλος",
        "かき カキ がき かきく",
        "“Aid”_report 7_seas Aid_agency",
        "Lodz Łódź Lodzer",
        "אב אָב אבא",
    ],
)
def test_names_stand_as_in_a_dictionary(names: str) -> None:
    wanted = [name.replace("_", " ") for name in names.split()]
    mixed = random.Random(names).sample(wanted, len(wanted))
    assert sorted(mixed, key=sort_key) == wanted


def test_a_number_of_any_length_is_sorted() -> None:
    assert sort_key("9" * 2000) > sort_key("9" * 999)
