import pytest

from .telling import Told, said, source, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Lund sagte, der Damm sei sicher.", Told("Ada Lund", "asserts", "sagte", "Ada Lund")),
        ("Der Damm ist sicher, sagte Ada Lund.", Told("Ada Lund", "asserts", "sagte", "Ada Lund")),
        (
            "„Der Damm ist sicher“, sagte Ministerin Ada Lund am Montag.",
            Told("Ada Lund", "asserts", "sagte", "Ministerin Ada Lund"),
        ),
        (
            "Am Montag sagte Ministerin Ada Lund in Wien, der Damm sei sicher.",
            Told("Ada Lund", "asserts", "sagte", "Ministerin Ada Lund"),
        ),
        (
            "Laut Polizei war der Fahrer betrunken.",
            Told("Polizei", "asserts", "Laut", "Polizei"),
        ),
        (
            "Nach Angaben des Landesamtes für Wasserbau ist der Damm sicher.",
            Told(
                "Landesamt für Wasserbau",
                "asserts",
                "Nach Angaben",
                "des Landesamtes für Wasserbau",
            ),
        ),
        (
            "In der Anklageschrift heißt es, der Damm sei unsicher.",
            Told("Anklageschrift", "asserts", "In … heißt es", "der Anklageschrift"),
        ),
        (
            "Im Bericht hieß es, der Damm sei unsicher.",
            Told("Bericht", "asserts", "Im … hieß es", "Bericht"),
        ),
        (
            "Der Behörde zufolge ist der Damm sicher.",
            Told("Behörde", "asserts", "zufolge", "Der Behörde"),
        ),
        (
            "„Der Damm ist sicher“, so Ministerin Ada Lund.",
            Told("Ada Lund", "asserts", "so", "Ministerin Ada Lund"),
        ),
        (
            "Der Fahrer ist geflohen, teilte die Polizei am Montag mit.",
            Told("Polizei", "asserts", "teilte … mit", "die Polizei"),
        ),
        (
            "Das Landratsamt hat am Dienstag erklärt, dass der Damm sicher sei.",
            Told("Landratsamt", "asserts", "hat … erklärt", "Das Landratsamt"),
        ),
        (
            "Der Verband befürchtet, dass der Fluss austrocknet.",
            Told("Verband", "fears", "befürchtet", "Der Verband"),
        ),
        (
            "Ein Sprecher dementierte, dass es einen Brief gebe.",
            Told("Sprecher", "denies", "dementierte", "Ein Sprecher"),
        ),
        (
            "Die Stadtwerke wiesen den Vorwurf zurück.",
            Told("Stadtwerke", "denies", "wiesen … zurück", "Die Stadtwerke"),
        ),
        (
            "Die Stadtwerke dementierten den Bericht nicht.",
            Told("Stadtwerke", "does-not-deny", "dementierten … nicht", "Die Stadtwerke"),
        ),
        (
            "Ministerin Ada Lund bestätigte, dass die Pumpe versagt hat.",
            Told("Ada Lund", "confirms", "bestätigte", "Ministerin Ada Lund"),
        ),
        (
            "Das Amt wollte die Zahl weder bestätigen noch dementieren.",
            Told("Amt", "declines", "wollte … weder bestätigen noch dementieren", "Das Amt"),
        ),
        (
            "Die Behörde lehnte eine Stellungnahme ab.",
            Told("Behörde", "declines", "lehnte … ab", "Die Behörde"),
        ),
        (
            "Die Behörde war nicht zu erreichen.",
            Told("Behörde", "declines", "war … nicht zu erreichen", "Die Behörde"),
        ),
    ],
)
def test_a_german_sentence_tells_who_says_it(text: str, wanted: Told) -> None:
    assert told(text, language="de") == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister wollte sich zu dem Vorwurf nicht äußern.",
        "Der Minister wollte sich nicht äußern.",
        "Der Minister wollte den Vorwurf nicht kommentieren.",
        "Der Minister äußerte sich dazu nicht.",
    ],
)
def test_silence_is_a_stance_in_german_too(text: str) -> None:
    (layer,) = told(text, language="de")
    assert (layer.source, layer.stance, layer.mention) == ("Minister", "declines", "Der Minister")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        (
            "In einem Brief an die Kommission schrieb Ada Lund, der Damm sei sicher.",
            "Brief an die Kommission",
        ),
        ("„Der Damm ist sicher“, sagte Ada Lund in einem Interview.", "Interview"),
        (
            "Auf einer Pressekonferenz erklärte Ada Lund, dass der Damm sicher ist.",
            "Pressekonferenz",
        ),
    ],
)
def test_a_german_sentence_tells_in_what_it_was_said(text: str, via: str) -> None:
    (layer,) = told(text, language="de")
    assert (layer.source, layer.via) == ("Ada Lund", via)


@pytest.mark.parametrize(
    "text",
    [
        "Der Fahrer sei geflohen, berichtete der Talbote unter Berufung auf Ermittler.",
        "Der Talbote berichtete am Montag unter Berufung auf Ermittler, dass der Fahrer floh.",
        "Wie der Talbote unter Berufung auf Ermittler berichtet, ist der Fahrer geflohen.",
        "Laut Talbote, der sich auf Ermittler beruft, ist der Fahrer geflohen.",
    ],
)
def test_whom_a_paper_cites_told_it_the_paper(text: str) -> None:
    sources = [layer.source for layer in told(text, language="de")]
    assert sources == ["Talbote", "Ermittler"]


def test_who_is_told_of_whom_a_paper_cites_is_none_of_what_it_says() -> None:
    text = (
        "Der Fahrer sei geflohen, berichtete der Talbote am Montag unter Berufung auf zwei Beamte,"
        " die nicht genannt werden wollten."
    )
    assert [layer.source for layer in told(text, language="de")] == ["Talbote", "zwei Beamte"]
    assert said(text, language="de") == "Der Fahrer sei geflohen"


def test_a_name_in_quotation_marks_is_a_name() -> None:
    text = "Die „Süßbacher Nachrichten“ hatten am Mittwoch berichtet, ein Taucher sei gestorben."
    (layer,) = told(text, language="de")
    assert (layer.source, layer.cue) == ("Süßbacher Nachrichten", "hatten … berichtet")
    assert said(text, language="de") == "ein Taucher sei gestorben"


def test_a_compound_names_the_office_again() -> None:
    text = (
        "Regierungssprecher Jon Falk trat vor die Presse. Der Sprecher sagte, es gebe keinen Brief."
    )
    (layer,) = told(text, language="de", sources=[source("Jon Falk", role="Regierungssprecher")])
    assert layer.source == "Jon Falk"


def test_who_speaks_of_something_in_quotation_marks_says_it() -> None:
    text = "Der Minister sprach am Montag von einem „Skandal“."
    assert told(text, language="de") == [
        Told("Minister", "asserts", "sprach am Montag von", "Der Minister")
    ]
    assert said(text, language="de") == "einem „Skandal“"
    assert told("Der Minister sprach mit dem Kanzler.", language="de") == []


def test_a_clause_about_a_letter_is_not_what_the_letter_says() -> None:
    text = "Laut einem Vermerk, der dem Tageblatt vorliegt, hält der Damm nicht."
    assert said(text, language="de") == "hält der Damm nicht"


def test_a_german_fear_that_one_tells_is_one_layer() -> None:
    text = "Lehmann sagte, sie fürchte, dass der Damm bricht."
    assert told(text, language="de") == [Told("Lehmann", "fears", "sagte … fürchte", "Lehmann")]
    assert said(text, language="de") == "der Damm bricht"


def test_what_some_of_them_are_said_to_have_told_is_said_by_the_paper() -> None:
    text = "Einer von ihnen habe das auch dem Betriebsrat gemeldet, berichtet die Zeitung."
    assert [layer.source for layer in told(text, language="de")] == ["Zeitung"]


def test_a_main_clause_that_names_its_source_in_the_midst_is_said_on_both_sides() -> None:
    text = "Die Stadtwerke haben nach Angaben des „Lindener Anzeigers“ im Mai von dem Leck gewusst."
    assert said(text, language="de") == "Die Stadtwerke haben | im Mai von dem Leck gewusst"
    (layer,) = told(text, language="de")
    assert (layer.source, layer.cue) == ("Lindener Anzeiger", "nach Angaben")
    both = "Das Leck ist laut Mira Holt größer, als sie dachte."
    assert said(both, language="de") == "Das Leck ist | größer, als sie dachte"


@pytest.mark.parametrize("when", ["In der Nacht", "Im vergangenen Jahr", "In Wien"])
def test_a_time_or_a_place_says_nothing(when: str) -> None:
    assert told(f"{when} hieß es, der Damm sei sicher.", language="de") == []


def test_what_something_is_said_in_is_the_document_of_the_sentence_before() -> None:
    text = "Das geht aus einem Entwurf vom 2. Februar hervor. Darin heißt es, die Mauer sei alt."
    (layer,) = told(text, language="de")
    assert (layer.source, layer.mention, layer.via) == ("Entwurf", "Darin", None)


def test_a_question_in_quotation_marks_has_its_speaker_behind_it() -> None:
    (layer,) = told("„Wer wusste davon?“, fragte der Vorsitzende Jan Holt (FDP).", language="de")
    assert (layer.source, layer.stance) == ("Jan Holt", "asks")


def test_who_is_told_nothing_says_nothing() -> None:
    assert told("Uns hat keiner was gesagt.", language="de") == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Aus dem Bericht geht hervor, dass die Kosten gestiegen sind.", "dem Bericht"),
        (
            "Dass die Kosten gestiegen sind, geht aus einem internen Papier hervor.",
            "einem internen Papier",
        ),
        ("Augenzeugen berichteten von lauten Explosionen.", "Augenzeugen"),
        ("Der Minister sprach von einem Erfolg.", "Der Minister"),
    ],
)
def test_what_something_follows_from_and_who_tells_of_it_are_sources(
    text: str, mention: str
) -> None:
    (layer,) = told(text, language="de")
    assert (layer.mention, layer.stance) == (mention, "asserts")
