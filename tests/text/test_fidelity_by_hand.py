# ruff: noqa: E501 - each passage stands in one line
"""Quotations in eight languages, each changed by hand in one way; the answers came first."""

import pytest

from annotator.text.fidelity import departures

PASSAGES = {
    "en": "The board refused to disclose that roughly 40 workers at the Leeds plant fell ill on 3 June. Managers were never told, and two wells probably leaked about 900 litres of solvent.",
    "de": "Der Konzern räumte ein, dass am 12. Mai etwa 300 Tonnen Schlamm in die Elbe flossen. Die Behörde wurde nicht gewarnt, obwohl Direktorin Kessler vermutlich Bescheid wusste.",
    "fr": "La mairie a reconnu que près de 60 familles avaient quitté Roubaix le 8 avril. Le préfet n’a pas signé l’arrêté, et le barrage pourrait céder avant deux mois.",
    "es": "La empresa admitió que unas 70 personas enfermaron en Mérida el 5 de mayo. El alcalde no avisó a nadie, y quizás la mina vertió 200 toneladas de lodo.",
    "it": "Il comune ha ammesso che circa 80 operai si ammalarono a Taranto il 9 marzo. Il sindaco non firmò nulla, e forse il pozzo perse 50 tonnellate di gasolio.",
    "pt": "A câmara admitiu que cerca de 90 pessoas adoeceram em Braga no dia 4 de abril. O ministro não assinou nada, e talvez a mina tenha perdido 30 toneladas de óleo.",
    "nl": "Het bedrijf gaf toe dat ongeveer 25 arbeiders in Breda ziek werden op 6 maart. De burgemeester tekende niets, en misschien lekte de put 70 ton olie.",
    "sv": "Bolaget medgav att ungefär 35 arbetare i Luleå insjuknade den 7 mars. Borgmästaren skrev inte under, och kanske läckte brunnen 80 liter olja.",
}
PAIRS = [
    (
        "en",
        "negation",
        "Managers were told, and two wells probably leaked about 900 litres of solvent",
    ),
    (
        "en",
        "negation",
        "The board agreed not to disclose that roughly 40 workers at the Leeds plant fell ill on 3 June",
    ),
    ("en", "number", "two wells probably leaked about 90 litres of solvent"),
    ("en", "number", "roughly four workers at the Leeds plant fell ill on 3 June"),
    ("en", "unit", "two wells probably leaked about 900 gallons of solvent"),
    ("en", "date", "roughly 40 workers at the Leeds plant fell ill on 3 July"),
    ("en", "date", "roughly 40 workers at the Leeds plant fell ill on 13 June"),
    ("en", "name", "roughly 40 workers at the Derby plant fell ill on 3 June"),
    ("en", "hedge", "to disclose that 40 workers at the Leeds plant fell ill on 3 June"),
    ("en", "hedge", "two wells leaked about 900 litres of solvent"),
    ("en", "omission", "The board refused to disclose that workers fell ill on 3 June"),
    ("en", "splice", "roughly 40 workers at the Leeds plant were never told"),
    (
        "en",
        "reorder",
        "two wells probably leaked about 900 litres of solvent, and Managers were never told",
    ),
    ("en", "paraphrase", "Managers were never informed, and two wells probably leaked"),
    (
        "en",
        "",
        "Managers were never told — and two wells probably leaked about nine hundred litres of solvent",
    ),
    ("en", "", "‘roughly forty workers at the Leeds plant fell ill on 3 June’"),
    (
        "de",
        "negation",
        "Die Behörde wurde gewarnt, obwohl Direktorin Kessler vermutlich Bescheid wusste",
    ),
    (
        "de",
        "negation",
        "Die Behörde wurde nicht gewarnt, obwohl Direktorin Kessler vermutlich nichts wusste",
    ),
    ("de", "number", "dass am 12. Mai etwa 3.000 Tonnen Schlamm in die Elbe flossen"),
    ("de", "number", "dass am 12. Mai etwa dreißig Tonnen Schlamm in die Elbe flossen"),
    ("de", "unit", "dass am 12. Mai etwa 300 Liter Schlamm in die Elbe flossen"),
    ("de", "date", "dass am 12. März etwa 300 Tonnen Schlamm in die Elbe flossen"),
    ("de", "date", "dass am 2. Mai etwa 300 Tonnen Schlamm in die Elbe flossen"),
    ("de", "name", "dass am 12. Mai etwa 300 Tonnen Schlamm in die Weser flossen"),
    ("de", "name", "obwohl Direktorin Kaiser vermutlich Bescheid wusste"),
    ("de", "hedge", "dass am 12. Mai 300 Tonnen Schlamm in die Elbe flossen"),
    ("de", "hedge", "obwohl Direktorin Kessler Bescheid wusste"),
    ("de", "omission", "dass etwa 300 Tonnen Schlamm flossen"),
    (
        "de",
        "splice",
        "dass am 12. Mai etwa 300 Tonnen Schlamm in die Elbe flossen, obwohl Direktorin Kessler vermutlich Bescheid wusste",
    ),
    (
        "de",
        "paraphrase",
        "Die Behörde wurde nicht informiert, obwohl Direktorin Kessler vermutlich Bescheid wusste",
    ),
    ("de", "", "dass am 12. Mai etwa dreihundert Tonnen Schlamm in die Elbe flossen"),
    (
        "de",
        "",
        "»Die Behörde wurde nicht gewarnt«, obwohl Direktorin Kessler vermutlich Bescheid wusste",
    ),
    ("fr", "negation", "Le préfet a signé l’arrêté, et le barrage pourrait céder avant deux mois"),
    (
        "fr",
        "negation",
        "Le préfet n’a jamais signé l’arrêté, et le barrage ne pourrait céder avant deux mois",
    ),
    ("fr", "number", "près de 16 familles avaient quitté Roubaix le 8 avril"),
    ("fr", "number", "près de soixante-dix familles avaient quitté Roubaix le 8 avril"),
    ("fr", "unit", "le barrage pourrait céder avant deux semaines"),
    ("fr", "date", "près de 60 familles avaient quitté Roubaix le 8 août"),
    ("fr", "date", "près de 60 familles avaient quitté Roubaix le 18 avril"),
    ("fr", "name", "près de 60 familles avaient quitté Tourcoing le 8 avril"),
    ("fr", "hedge", "le barrage va céder avant deux mois"),
    ("fr", "hedge", "le barrage peut céder avant deux mois"),
    ("fr", "omission", "60 familles avaient quitté Roubaix … Le préfet l’arrêté"),
    (
        "fr",
        "splice",
        "60 familles avaient quitté Roubaix et le barrage pourrait céder avant deux mois",
    ),
    (
        "fr",
        "reorder",
        "le barrage pourrait céder avant deux mois, et Le préfet n’a pas signé l’arrêté",
    ),
    (
        "fr",
        "paraphrase",
        "Le préfet n’a pas validé l’arrêté, et le barrage pourrait céder avant deux mois",
    ),
    ("fr", "", "près de soixante familles avaient quitté Roubaix le 8 avril"),
    (
        "fr",
        "",
        "« Le préfet n'a pas signé l'arrêté », et le barrage pourrait céder avant deux mois",
    ),
    ("es", "negation", "El alcalde avisó a todos, y quizás la mina vertió 200 toneladas de lodo"),
    ("es", "negation", "El alcalde sí avisó, y quizás la mina no vertió 200 toneladas de lodo"),
    ("es", "number", "quizás la mina vertió 2.000 toneladas de lodo"),
    ("es", "number", "unas siete personas enfermaron en Mérida el 5 de mayo"),
    ("es", "unit", "quizás la mina vertió 200 litros de lodo"),
    ("es", "date", "unas 70 personas enfermaron en Mérida el 5 de marzo"),
    ("es", "date", "unas 70 personas enfermaron en Mérida el 15 de mayo"),
    ("es", "name", "unas 70 personas enfermaron en Badajoz el 5 de mayo"),
    ("es", "hedge", "y la mina vertió 200 toneladas de lodo"),
    ("es", "hedge", "70 personas enfermaron en Mérida el 5 de mayo y la mina vertió 200 toneladas"),
    ("es", "omission", "unas 70 personas enfermaron el 5 de mayo"),
    (
        "es",
        "splice",
        "unas 70 personas enfermaron en Mérida y quizás la mina vertió 200 toneladas de lodo",
    ),
    ("es", "reorder", "quizás la mina vertió 200 toneladas de lodo, y El alcalde no avisó a nadie"),
    ("es", "paraphrase", "El alcalde no alertó a nadie, y quizás la mina vertió 200 toneladas"),
    ("es", "", "unas setenta personas enfermaron en Mérida el 5 de mayo"),
    ("es", "", "«El alcalde no avisó a nadie»; y quizás la mina vertió 200 toneladas de lodo"),
    ("it", "negation", "Il sindaco firmò tutto, e forse il pozzo perse 50 tonnellate di gasolio"),
    ("it", "negation", "Il sindaco firmò, e forse il pozzo non perse 50 tonnellate di gasolio"),
    ("it", "number", "forse il pozzo perse 500 tonnellate di gasolio"),
    ("it", "number", "circa otto operai si ammalarono a Taranto il 9 marzo"),
    ("it", "unit", "forse il pozzo perse 50 litri di gasolio"),
    ("it", "date", "circa 80 operai si ammalarono a Taranto il 9 maggio"),
    ("it", "date", "circa 80 operai si ammalarono a Taranto il 19 marzo"),
    ("it", "name", "circa 80 operai si ammalarono a Brindisi il 9 marzo"),
    ("it", "hedge", "e il pozzo perse 50 tonnellate di gasolio"),
    (
        "it",
        "hedge",
        "80 operai si ammalarono a Taranto il 9 marzo. Il sindaco non firmò nulla, e il pozzo",
    ),
    ("it", "omission", "circa 80 operai si ammalarono il 9 marzo"),
    (
        "it",
        "splice",
        "circa 80 operai si ammalarono a Taranto e forse il pozzo perse 50 tonnellate di gasolio",
    ),
    (
        "it",
        "reorder",
        "forse il pozzo perse 50 tonnellate di gasolio, e Il sindaco non firmò nulla",
    ),
    ("it", "paraphrase", "Il sindaco non approvò nulla, e forse il pozzo perse 50 tonnellate"),
    ("it", "", "circa ottanta operai si ammalarono a Taranto il 9 marzo"),
    ("it", "", "“Il sindaco non firmò nulla” – e forse il pozzo perse 50 tonnellate di gasolio"),
    (
        "pt",
        "negation",
        "O ministro assinou tudo, e talvez a mina tenha perdido 30 toneladas de óleo",
    ),
    (
        "pt",
        "negation",
        "O ministro não assinou nada, e talvez a mina não tenha perdido 30 toneladas de óleo",
    ),
    ("pt", "number", "talvez a mina tenha perdido 300 toneladas de óleo"),
    ("pt", "number", "cerca de nove pessoas adoeceram em Braga no dia 4 de abril"),
    ("pt", "unit", "talvez a mina tenha perdido 30 litros de óleo"),
    ("pt", "date", "cerca de 90 pessoas adoeceram em Braga no dia 4 de agosto"),
    ("pt", "date", "cerca de 90 pessoas adoeceram em Braga no dia 14 de abril"),
    ("pt", "name", "cerca de 90 pessoas adoeceram em Coimbra no dia 4 de abril"),
    ("pt", "hedge", "e a mina tenha perdido 30 toneladas de óleo"),
    ("pt", "hedge", "admitiu que 90 pessoas adoeceram em Braga no dia 4 de abril"),
    ("pt", "omission", "cerca de 90 pessoas adoeceram no dia 4 de abril"),
    (
        "pt",
        "splice",
        "cerca de 90 pessoas adoeceram em Braga e talvez a mina tenha perdido 30 toneladas de óleo",
    ),
    (
        "pt",
        "reorder",
        "talvez a mina tenha perdido 30 toneladas de óleo, e O ministro não assinou nada",
    ),
    ("pt", "paraphrase", "O ministro não aprovou nada, e talvez a mina tenha perdido 30 toneladas"),
    ("pt", "", "cerca de noventa pessoas adoeceram em Braga no dia 4 de abril"),
    ("pt", "", "«O ministro não assinou nada»: e talvez a mina tenha perdido 30 toneladas de óleo"),
    ("nl", "negation", "De burgemeester tekende alles, en misschien lekte de put 70 ton olie"),
    ("nl", "negation", "De burgemeester tekende niets, en misschien lekte de put geen 70 ton olie"),
    ("nl", "number", "misschien lekte de put 700 ton olie"),
    ("nl", "number", "ongeveer vijf arbeiders in Breda ziek werden op 6 maart"),
    ("nl", "unit", "misschien lekte de put 70 liter olie"),
    ("nl", "date", "ongeveer 25 arbeiders in Breda ziek werden op 6 mei"),
    ("nl", "date", "ongeveer 25 arbeiders in Breda ziek werden op 16 maart"),
    ("nl", "name", "ongeveer 25 arbeiders in Tilburg ziek werden op 6 maart"),
    ("nl", "hedge", "en lekte de put 70 ton olie"),
    ("nl", "hedge", "dat 25 arbeiders in Breda ziek werden op 6 maart"),
    ("nl", "omission", "ongeveer 25 arbeiders ziek werden op 6 maart"),
    (
        "nl",
        "splice",
        "ongeveer 25 arbeiders in Breda ziek werden en misschien lekte de put 70 ton olie",
    ),
    ("nl", "reorder", "misschien lekte de put 70 ton olie, en De burgemeester tekende niets"),
    (
        "nl",
        "paraphrase",
        "De burgemeester ondertekende niets, en misschien lekte de put 70 ton olie",
    ),
    ("nl", "", "misschien lekte de put zeventig ton olie"),
    ("nl", "", "‘De burgemeester tekende niets’ en misschien lekte de put 70 ton olie"),
    ("sv", "negation", "Borgmästaren skrev under, och kanske läckte brunnen 80 liter olja"),
    (
        "sv",
        "negation",
        "Borgmästaren skrev aldrig under, och kanske läckte brunnen inte 80 liter olja",
    ),
    ("sv", "number", "kanske läckte brunnen 800 liter olja"),
    ("sv", "number", "ungefär fem arbetare i Luleå insjuknade den 7 mars"),
    ("sv", "unit", "kanske läckte brunnen 80 ton olja"),
    ("sv", "date", "ungefär 35 arbetare i Luleå insjuknade den 7 maj"),
    ("sv", "date", "ungefär 35 arbetare i Luleå insjuknade den 17 mars"),
    ("sv", "name", "ungefär 35 arbetare i Boden insjuknade den 7 mars"),
    ("sv", "hedge", "och läckte brunnen 80 liter olja"),
    ("sv", "hedge", "att 35 arbetare i Luleå insjuknade den 7 mars"),
    ("sv", "omission", "ungefär 35 arbetare insjuknade den 7 mars"),
    (
        "sv",
        "splice",
        "ungefär 35 arbetare i Luleå insjuknade och kanske läckte brunnen 80 liter olja",
    ),
    ("sv", "reorder", "kanske läckte brunnen 80 liter olja, och Borgmästaren skrev inte under"),
    ("sv", "paraphrase", "Borgmästaren signerade inte, och kanske läckte brunnen 80 liter olja"),
    ("sv", "", "kanske läckte brunnen åttio liter olja"),
    ("sv", "", "”Borgmästaren skrev inte under” – och kanske läckte brunnen 80 liter olja"),
]


@pytest.mark.parametrize(("language", "kind", "said"), PAIRS)
def test_each_change_is_named_and_what_is_none_is_not(language: str, kind: str, said: str) -> None:
    found = {each.kind.value for each in departures(said, PASSAGES[language])}
    assert kind in found if kind else not found


@pytest.mark.parametrize(
    ("said", "original"),
    [
        ("nine hundred litres", "900 litres"),
        ("two thousand people", "2,000 people"),
        ("quatre-vingt-dix jours", "90 jours"),
        ("soixante-douze jours", "72 jours"),
    ],
)
def test_a_number_of_several_words_is_its_figures(said: str, original: str) -> None:
    assert departures(said, original) == []


def test_cents_are_no_hundreds() -> None:
    assert [d.kind.value for d in departures("It cost five cents.", "It cost 500.")] == ["number"]
