"""Manners of saying who says it that news, letters, filings and statements have."""

from __future__ import annotations

import pytest

from .telling import Told, told


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "de",
            "Laut ihrem Anwalt Peter Kranz war die Angeklagte verreist.",
            Told("Peter Kranz", "asserts", "Laut", "ihrem Anwalt Peter Kranz", None),
        ),
        (
            "de",
            "Einem internen Vermerk zufolge wusste der Vorstand von dem Leck.",
            Told("internen Vermerk", "asserts", "zufolge", "Einem internen Vermerk", None),
        ),
        (
            "de",
            "Wie die Staatsanwaltschaft am Dienstag mitteilte, wurde die Klage abgewiesen.",
            Told("Staatsanwaltschaft", "asserts", "mitteilte", "die Staatsanwaltschaft", None),
        ),
        (
            "fr",
            "Selon l’avocat de la famille, Jean Morel, l’enquête est close.",
            Told("Jean Morel", "asserts", "Selon", "l’avocat de la famille, Jean Morel", None),
        ),
        (
            "en",
            "The airline, in a filing with the court, rejected the claims.",
            Told("airline", "denies", "rejected", "The airline", "filing with the court"),
        ),
        (
            "en",
            "“It was dark,” recalled pensioner Olga Maier.",
            Told("Olga Maier", "asserts", "recalled", "pensioner Olga Maier", None),
        ),
        (
            "en",
            "The drug works, according to a study published in May.",
            Told("study", "asserts", "according to", "a study", None),
        ),
        (
            "de",
            "„Wir wussten nichts davon“, so die Leiterin der Schule.",
            Told("Leiterin der Schule", "asserts", "so", "die Leiterin der Schule", None),
        ),
        (
            "de",
            "Das Schiff sei sicher gewesen, beteuerte Kapitän Ole Brandt vor Gericht.",
            Told("Ole Brandt", "asserts", "beteuerte", "Kapitän Ole Brandt", None),
        ),
        (
            "de",
            "Die Gewerkschaft warf dem Konzern vor, er habe Löhne gedrückt.",
            Told("Gewerkschaft", "asserts", "warf … vor", "Die Gewerkschaft", None),
        ),
        (
            "fr",
            "Le juge a indiqué dans une lettre que le dossier était clos.",
            Told("juge", "asserts", "a indiqué", "Le juge", "lettre"),
        ),
        (
            "en",
            "On Monday the treasurer, Ian Cole, admitted that the books were wrong.",
            Told("Ian Cole", "confirms", "admitted", "the treasurer, Ian Cole", None),
        ),
        (
            "en",
            "“Not a chance,” shot back the opposition leader, Freya Lind.",
            Told("Freya Lind", "asserts", "shot back", "the opposition leader, Freya Lind", None),
        ),
        (
            "en",
            "A judge in Ohio ruled that the law was void.",
            Told("judge in Ohio", "asserts", "ruled", "A judge in Ohio", None),
        ),
        (
            "en",
            "The lake is dead, per the environment agency.",
            Told("environment agency", "asserts", "per", "the environment agency", None),
        ),
        (
            "de",
            "Der Intendant, Karl Weiss, räumte in einem Interview Fehler ein.",
            Told(
                "Karl Weiss", "confirms", "räumte … ein", "Der Intendant, Karl Weiss", "Interview"
            ),
        ),
        (
            "de",
            "Anwohner klagen, der Lärm sei unerträglich.",
            Told("Anwohner", "asserts", "klagen", "Anwohner", None),
        ),
        (
            "en",
            "The senator, through a spokeswoman, denied the meeting.",
            Told("senator", "denies", "denied", "The senator", None),
        ),
        (
            "de",
            "Der Gutachter hält den Hang für sicher.",
            Told("Gutachter", "asserts", "hält", "Der Gutachter", None),
        ),
        (
            "de",
            "Man habe nichts gewusst, sagte eine Mitarbeiterin der Bank.",
            Told("Mitarbeiterin der Bank", "asserts", "sagte", "eine Mitarbeiterin der Bank", None),
        ),
        (
            "de",
            "Das Gericht hat die Klage abgewiesen, wie eine Sprecherin bestätigte.",
            Told("Sprecherin", "confirms", "bestätigte", "eine Sprecherin", None),
        ),
        (
            "fr",
            "Selon des sources proches du dossier, le contrat est annulé.",
            Told(
                "sources proches du dossier",
                "asserts",
                "Selon",
                "des sources proches du dossier",
                None,
            ),
        ),
        (
            "fr",
            "« C’est un échec », a regretté le directeur du musée.",
            Told("directeur du musée", "asserts", "a regretté", "le directeur du musée", None),
        ),
        (
            "es",
            "“No habrá acuerdo”, advirtió ayer el sindicato.",
            Told("sindicato", "asserts", "advirtió", "el sindicato", None),
        ),
    ],
)
def test_a_manner_of_saying_tells_who_says_it(language: str, text: str, wanted: Told) -> None:
    assert told(text, language=language) == [wanted]


def test_a_french_plural_keeps_its_last_letters() -> None:
    """“des” is a German genitive and a French article."""
    (layer,) = told("Selon des sources proches du dossier, c’est fini.", language="fr")
    assert layer.source == "sources proches du dossier"
