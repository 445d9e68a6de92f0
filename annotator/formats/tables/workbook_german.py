"""The texts of the workbook in German, by their English ones, beside those of all reports."""

from __future__ import annotations

from annotator.formats.tables import sheets
from annotator.reports.german import GERMAN
from annotator.reports.language import ENGLISH, Language

_TEXTS = {
    "About": "Über",
    "Claims": "Behauptungen",
    "Sources": "Quellen",
    "Attributions": "Zuschreibungen",
    "Evidence": "Belege",
    "Relations": "Beziehungen",
    "Matrix": "Matrix",
    "Coverage": "Abdeckung",
    "What this is": "Worum es geht",
    "State": "Stand",
    "Analysts": "Bearbeitet von",
    "Source summary": "Zu den Quellen",
    "Grades": "Bewertungen",
    "Formulas": "Formeln",
    "There are none. Text that begins like one is text.": (
        "Es gibt keine. Text, der wie eine beginnt, ist Text."
    ),
    "No.": "Nr.",
    "Kind": "Art",
    "Words of the text": "Wortlaut des Textes",
    "Statement": "Aussage",
    "Chain, from the reader inwards": "Kette, vom Leser nach innen",
    "Nearest source": "Nächste Quelle",
    "Origin": "Ursprung",
    "Layers": "Glieder",
    "What became of it": "Was aus ihr wurde",
    "Credibility": "Glaubwürdigkeit",
    "Borderline": "Grenzfall",
    "Tags": "Schlagwörter",
    "Held against": "Verglichen",
    "Region": "Abschnitt",
    "Document": "Dokument",
    "Start": "Anfang",
    "End": "Ende",
    "Stretches": "Stücke",
    "Note": "Notiz",
    "Id": "Kennung",
    "Source": "Quelle",
    "Named": "Benannt",
    "Role": "Rolle",
    "Affiliation": "Zugehörigkeit",
    "By": "Von",
    "Date": "Datum",
    "Reliability": "Zuverlässigkeit",
    "in words": "in Worten",
    "In hand": "Liegt vor",
    "Nearest of": "Nächste von",
    "Origin of": "Ursprung von",
    "In chains of": "In Ketten von",
    "Claim": "Behauptung",
    "Layer": "Glied",
    "Stance": "Haltung",
    "Said in": "Gesagt in",
    "Cue": "Hinweiswörter",
    "Mention": "Nennung",
    "Rendered": "Wiedergabe",
    "To": "An",
    "Reports layer": "Innerhalb von",
    "Words of the claim": "Wortlaut der Behauptung",
    "Verdict": "Befund",
    "Words of the passage": "Wortlaut der Stelle",
    "Relation": "Beziehung",
    "Confidence": "Sicherheit",
    "Why": "Warum",
    "Letter": "Buchstabe",
    "Sentences claimed": "Sätze mit Behauptung",
    "marked": "vermerkt",
    "untouched": "unberührt",
    "in all": "insgesamt",
    "Facts": "Tatsachen",
    "Reports": "Berichte",
    "Opinions": "Meinungen",
    "Untagged": "Ohne Art",
    "Marks": "Vermerke",
    "Characters": "Zeichen",
    "Author": "Autor",
    "Publication": "Publikation",
    "Host": "Anbieter",
    "Published": "Erschienen",
    "Accessed": "Abgerufen",
    "Address": "Adresse",
    "SHA-256 of the text": "SHA-256 des Textes",
    "yes": "ja",
    "no": "nein",
    "asserts": "behauptet",
    "confirms": "bestätigt",
    "denies": "bestreitet",
    "does not deny": "bestreitet nicht",
    "declines": "lehnt Auskunft ab",
    "asks": "fragt",
    "fears": "befürchtet",
    "uncommitted": "legt sich nicht fest",
    "direct": "direkt",
    "indirect": "indirekt",
    "mixed": "gemischt",
    "narrated": "erzählt",
    "low": "gering",
    "moderate": "mittel",
    "high": "hoch",
    "headline": "Schlagzeile",
    "deck": "Vorspann",
    "byline": "Autorenzeile",
    "paragraph": "Absatz",
    "caption": "Bildunterschrift",
    "quotation": "Zitat",
    "comment": "Kommentar",
    "furniture": "Beiwerk",
    sheets.ABOUT_CLAIMS: (
        "Eine Zeile je Behauptung. Die Nummer ist die der anderen Berichte, die Kennung die des "
        "Projekts. Der Wortlaut ist der des Textes, […] zwischen getrennten Stücken. Anfang und "
        "Ende zählen Unicode-Codepunkte ab 0, das Ende nicht mitgezählt."
    ),
    sheets.ABOUT_KINDS: (
        "Tatsache: Der Text sagt es mit eigener Stimme, und es lässt sich prüfen (als Tatsache "
        "dargestellt, nicht als wahr erwiesen). Bericht: Der Text schreibt es anderen zu. Meinung: "
        "Der Text sagt es mit eigener Stimme, und es lässt sich nicht prüfen."
    ),
    sheets.ABOUT_LAYERS: (
        "Eine Zeile je Glied einer Kette. Glied 1 steht dem Leser am nächsten; die innersten sind "
        "die Ursprünge."
    ),
    sheets.ABOUT_MATRIX: (
        "Zeilen sind Behauptungen, Spalten Quellen, die in einer Kette stehen, mit ihrer "
        "Zuverlässigkeit. {0}, · die Worte kamen durch sie."
    ),
    sheets.ABOUT_GRADES: (
        "Zuverlässigkeit einer Quelle von A bis F, Glaubwürdigkeit einer Behauptung von 1 bis 6. F "
        "und 6: angesehen und nicht zu beurteilen. Leer: Niemand hat geurteilt. Bilden Sie keine "
        "Mittelwerte, und sortieren Sie sie nicht als Zahlen."
    ),
    sheets.ABOUT_COVERAGE: (
        "{0} Sätze mit einer Behauptung, {1} als gelesen vermerkt und ohne eine, {2} unberührt, "
        "{3} insgesamt."
    ),
}
LANGUAGES = {"en": ENGLISH, "de": Language("de", {**GERMAN, **_TEXTS}, ".")}
"""The languages of the workbook, by their codes."""
