"""The texts of reports in German, by their English ones; names stand in them uninflected."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN: Mapping[str, str] = {
    " and ": " und ",
    # Chains
    "Asserted by {0}": "Behauptet von {0}",
    "Confirmed by {0}": "Bestätigt von {0}",
    "Denied by {0}": "Bestritten von {0}",
    "Not denied by {0}": "Nicht bestritten von {0}",
    "Answer declined by {0}": "Auskunft abgelehnt von {0}",
    "Asked by {0}": "Gefragt von {0}",
    "Feared by {0}": "Befürchtet von {0}",
    "Left open by {0}": "Offengelassen von {0}",
    "according to {0}": "laut {0}",
    "as confirmed by {0}": "so bestätigt von {0}",
    "which is denied by {0}": "was von {0} bestritten wird",
    "which is not denied by {0}": "was von {0} nicht bestritten wird",
    "with an answer declined by {0}": "wozu von {0} Auskunft abgelehnt wird",
    "as asked by {0}": "so gefragt von {0}",
    "as feared by {0}": "so befürchtet von {0}",
    "which is left open by {0}": "was von {0} offengelassen wird",
    "as told by {0}": "so wiedergegeben von {0}",
    "{0} to {1}": "{0} gegenüber {1}",
    "{0} in “{1}”{2}": "{0} in „{1}“{2}",
    "{0} in {1}{2}": "{0} in {1}{2}",
    "{0} at “{1}”{2}": "{0} bei „{1}“{2}",
    "carried by {0}": "verbreitet von {0}",
    "Own voice of {0}.": "Eigene Stimme: {0}.",
    "Told by {0}, unless a line says otherwise.": (
        "Soweit nicht anders vermerkt, wiedergegeben von {0}."
    ),
    "unknown reader": "unbekannter Leser",
    "a source that is gone": "einer Quelle, die es nicht mehr gibt",
    # The source summary statement
    "This product draws on {0} and {1}: {2}, {3}.": (
        "Dieses Produkt stützt sich auf {0} und {1}: {2}, {3}."
    ),
    "{0} document": "{0} Dokument",
    "{0} documents": "{0} Dokumente",
    "{0} claim": "{0} Behauptung",
    "{0} claims": "{0} Behauptungen",
    "{0} is attributed to somebody else": "{0} wird anderen zugeschrieben",
    "{0} are attributed to somebody else": "{0} werden anderen zugeschrieben",
    "{0} is the text’s own": "{0} stammt vom Text selbst",
    "{0} are the text’s own": "{0} stammen vom Text selbst",
    "They cite {0}: {1}.": "Angeführt werden {0}: {1}.",
    "{0} source": "{0} Quelle",
    "{0} sources": "{0} Quellen",
    "{0} person": "{0} Person",
    "{0} persons": "{0} Personen",
    "{0} organisation": "{0} Organisation",
    "{0} organisations": "{0} Organisationen",
    "{0} publication": "{0} Publikation",
    "{0} publications": "{0} Publikationen",
    "{0} speech event": "{0} Redeanlass",
    "{0} speech events": "{0} Redeanlässe",
    "{0} without a name": "{0} ohne Namen",
    "{0} under a pseudonym": "{0} unter Pseudonym",
    "{0} under pseudonyms": "{0} unter Pseudonym",
    "{0} own observation": "{0} eigene Beobachtung",
    "{0} own observations": "{0} eigene Beobachtungen",
    "Nearest to the text stands {0}.": "Dem Text am nächsten steht {0}.",
    "Nearest to the text stand {0}.": "Dem Text am nächsten stehen {0}.",
    "Their reliability: {0}.": "Ihre Zuverlässigkeit: {0}.",
    "{0} {1}": "{0} {1}",
    "not graded": "nicht bewertet",
    "{0} of the attributed claims passes through more than one source.": (
        "{0} der zugeschriebenen Behauptungen geht über mehr als eine Quelle."
    ),
    "{0} of the attributed claims pass through more than one source.": (
        "{0} der zugeschriebenen Behauptungen gehen über mehr als eine Quelle."
    ),
    "{0} ends with somebody who is not named.": "{0} endet bei jemandem, der nicht genannt ist.",
    "{0} end with somebody who is not named.": "{0} enden bei jemandem, der nicht genannt ist.",
    "{0} cited source was not in hand.": "{0} angeführte Quelle lag nicht vor.",
    "{0} cited sources were not in hand.": "{0} angeführte Quellen lagen nicht vor.",
    "{0} claim comes through what was not in hand.": (
        "{0} Behauptung geht auf Quellen zurück, die nicht vorlagen."
    ),
    "{0} claims come through what was not in hand.": (
        "{0} Behauptungen gehen auf Quellen zurück, die nicht vorlagen."
    ),
    "No claim was held against another document.": (
        "Keine Behauptung wurde mit einem anderen Dokument verglichen."
    ),
    "{0} claim was held against {1}: {2}.": "{0} Behauptung wurde mit {1} verglichen: {2}.",
    "{0} claims were held against {1}: {2}.": "{0} Behauptungen wurden mit {1} verglichen: {2}.",
    "{0} passage": "{0} Stelle",
    "{0} passages": "{0} Stellen",
    "In {0} place one claim contradicts another.": (
        "An {0} Stelle widerspricht eine Behauptung einer anderen."
    ),
    "In {0} places one claim contradicts another.": (
        "An {0} Stellen widerspricht eine Behauptung einer anderen."
    ),
    "In {0} place one claim weakens another.": (
        "An {0} Stelle schwächt eine Behauptung eine andere."
    ),
    "In {0} places one claim weakens another.": (
        "An {0} Stellen schwächt eine Behauptung eine andere."
    ),
    "{0} claim is not graded for credibility.": (
        "Bei {0} Behauptung ist die Glaubwürdigkeit nicht bewertet."
    ),
    "{0} claims are not graded for credibility.": (
        "Bei {0} Behauptungen ist die Glaubwürdigkeit nicht bewertet."
    ),
    "{0} sentence has not been dealt with.": "{0} Satz ist noch nicht bearbeitet.",
    "{0} sentences have not been dealt with.": "{0} Sätze sind noch nicht bearbeitet.",
    # Values
    "Fact": "Tatsache",
    "Report": "Bericht",
    "Opinion": "Meinung",
    "Untagged": "Ohne Art",
    "person": "Person",
    "organisation": "Organisation",
    "publication": "Publikation",
    "document": "Dokument",
    "speech event": "Redeanlass",
    "unnamed": "ohne Namen",
    "pseudonym": "Pseudonym",
    "own observation": "eigene Beobachtung",
    "completely reliable": "völlig zuverlässig",
    "usually reliable": "gewöhnlich zuverlässig",
    "fairly reliable": "ziemlich zuverlässig",
    "not usually reliable": "gewöhnlich nicht zuverlässig",
    "unreliable": "unzuverlässig",
    "cannot be judged": "nicht zu beurteilen",
    "confirmed by other sources": "durch andere Quellen bestätigt",
    "probably true": "wahrscheinlich wahr",
    "possibly true": "möglicherweise wahr",
    "doubtful": "zweifelhaft",
    "improbable": "unwahrscheinlich",
    "contradicted": "widerlegt",
    "overstated": "übertrieben",
    "not found": "nicht gefunden",
    "in part": "teilweise",
    "cannot be checked": "nicht prüfbar",
    "faithful": "sinngetreu",
    "word for word": "wörtlich",
    "no verdict yet": "noch ohne Befund",
    "the same as": "dasselbe wie",
    "supports": "stützt",
    "weakens": "schwächt",
    "contradicts": "widerspricht",
    "depends on": "hängt ab von",
    "elaborates": "führt aus",
    "explains": "erklärt",
    "quoted from": "zitiert aus",
    "supersedes": "ersetzt",
    "responds to": "antwortet auf",
    "in hand": "liegt vor",
    "to be obtained": "zu beschaffen",
    "cannot be had": "nicht zu beschaffen",
    "presented as fact": "als Tatsache dargestellt",
    "reported from others": "von anderen berichtet",
    "opinion": "Meinung",
    "without a kind": "ohne Art",
    # Claims against each other
    "the same as {0}": "dasselbe wie {0}",
    "supports {0}": "stützt {0}",
    "supported by {0}": "gestützt von {0}",
    "weakens {0}": "schwächt {0}",
    "weakened by {0}": "geschwächt von {0}",
    "contradicts {0}": "widerspricht {0}",
    "contradicted by {0}": "im Widerspruch zu {0}",
    "depends on {0}": "hängt ab von {0}",
    "needed by {0}": "vorausgesetzt von {0}",
    "elaborates {0}": "führt {0} aus",
    "elaborated by {0}": "ausgeführt von {0}",
    "explains {0}": "erklärt {0}",
    "explained by {0}": "erklärt von {0}",
    "quoted from {0}": "zitiert aus {0}",
    "quoted in {0}": "zitiert in {0}",
    "supersedes {0}": "ersetzt {0}",
    "superseded by {0}": "ersetzt von {0}",
    "responds to {0}": "antwortet auf {0}",
    "answered by {0}": "beantwortet von {0}",
    # Sources and documents
    "Access: {0}": "Zugang: {0}",
    "Basis: {0}": "Grundlage: {0}",
    "Record: {0}": "Bisherige Verlässlichkeit: {0}",
    "Bias: {0}": "Interessen: {0}",
    "Currency: {0}": "Aktualität: {0}",
    "Completeness: {0}": "Vollständigkeit: {0}",
    "{0}": "{0}",
    "{0} ({1})": "{0} ({1})",
    "not named in the text": "im Text nicht genannt",
    "by {0}": "von {0}",
    "read {0}": "abgerufen {0}",
    "SHA-256 {0}, {1}": "SHA-256 {0}, {1}",
    "{0} character": "{0} Zeichen",
    "{0} characters": "{0} Zeichen",
    "Document": "Dokument",
    "Document {0}: {1}": "Dokument {0}: {1}",
    "State of the project: without a history.": "Stand des Projekts: ohne Verlauf.",
    "State of the project: edit {0}, {1}.": "Stand des Projekts: Bearbeitung {0}, {1}.",
    # The page
    "To the text": "Zum Text",
    "linked to a source": "mit einer Quelle verknüpft",
    "sources cited": "angeführte Quellen",
    "sentences dealt with": "bearbeitete Sätze",
    "Source summary statement": "Zusammenfassung der Quellenlage",
    "Point at underlined words, or press {0} and {1}, to see who says so. A click keeps the card, "
    "{2} lets it go.": (
        "Zeigen Sie auf unterstrichene Wörter oder drücken Sie {0} und {1}, um zu sehen, wer es "
        "sagt. Ein Klick hält die Karte fest, {2} lässt sie los."
    ),
    "Filter": "Filter",
    "Kinds": "Arten",
    "Source in the chain": "Quelle in der Kette",
    "any source": "jede Quelle",
    "Tag": "Schlagwort",
    "any tag": "jedes Schlagwort",
    "words": "Wörter",
    "Words in the claims": "Wörter in den Behauptungen",
    "All": "Alle",
    "Light or dark": "Hell oder dunkel",
    "{0} of {1} claims": "{0} von {1} Behauptungen",
    "Claims": "Behauptungen",
    "credibility": "Glaubwürdigkeit",
    "borderline": "grenzwertig",
    "Statement": "Aussage",
    "Chain": "Kette",
    "Relations": "Beziehungen",
    "Held against": "Verglichen",
    "Note": "Notiz",
    "Sources": "Quellen",
    "Source": "Quelle",
    "Reliability": "Zuverlässigkeit",
    "Nearest of": "Am nächsten",
    "Origin of": "Ursprung",
    "In chains of": "In Ketten",
    "Coverage": "Abdeckung",
    "With a claim": "Mit Behauptung",
    "Marked": "Vermerkt",
    "Untouched": "Unberührt",
    "Sentences": "Sätze",
    "Analysts: {0}.": "Bearbeitet von {0}.",
    # The analyst's report
    "Claims, who makes them, and what they rest on": (
        "Behauptungen, wer sie aufstellt und worauf sie beruhen"
    ),
    "What the checks showed": "Was die Vergleiche ergaben",
    "Verdict": "Befund",
    "Passages": "Stellen",
    "Claims that stand against each other": "Behauptungen, die gegeneinander stehen",
    "Claim": "Behauptung",
    "The documents": "Die Dokumente",
    "Origin": "Herkunft",
    "No.": "Nr.",
    "Claim, and who says so": "Behauptung und wer sie aufstellt",
    "Kind, credibility": "Art, Glaubwürdigkeit",
    "Comments of readers": "Kommentare von Lesern",
    "The text again": "Weiter im Text",
    "“{0}”": "„{0}“",
    "‘{0}’": "‚{0}‘",
    "Held against documents: {0}, {1}.": "Mit Dokumenten verglichen: {0}, {1}.",
    "Open items": "Offene Punkte",
    "Cited, not in hand": "Angeführte Quellen, die nicht vorlagen",
    "Claims that come through it": "Behauptungen, die darauf zurückgehen",
    "{0} ({1}): {2}": "{0} ({1}): {2}",
    "Attributed, with nobody named at the end of the chain": (
        "Zugeschrieben, und am Ende der Kette ist niemand genannt"
    ),
    "Attributed in the first document, and held against nothing": (
        "Im ersten Dokument zugeschrieben und mit nichts verglichen"
    ),
    "Not graded for credibility": "Glaubwürdigkeit nicht bewertet",
    "Without a kind": "Ohne Art",
    "Borderline between two kinds": "Grenzfall zwischen zwei Arten",
    "Cited, and not graded for reliability": "Angeführt, Zuverlässigkeit nicht bewertet",
    "Nothing is open.": "Nichts ist offen.",
    "Sources cited": "Angeführte Quellen",
    "In the order in which the claims cite them: what it is, how it was had, its grade, what "
    "bears on its quality, and what rests on it.": (
        "In der Reihenfolge, in der die Behauptungen sie anführen: worum es sich handelt, ob es "
        "vorlag, wie es bewertet ist, was über die Güte bekannt ist und was darauf beruht."
    ),
    "How to read this report": "Wie dieser Bericht zu lesen ist",
    "Sentences: {0} with a claim, {1} marked as read and without one, {2} untouched, {3} in all.": (
        "Sätze: {0} mit Behauptung, {1} als gelesen vermerkt und ohne eine, {2} unberührt, {3} "
        "insgesamt."
    ),
    # Judgements
    "Judgements": "Urteile",
    "We judge that this has almost no chance ({0}–{1} %): {2}": (
        "Wir halten dies für fast ausgeschlossen ({0}–{1} %): {2}"
    ),
    "We judge that this has a roughly even chance ({0}–{1} %): {2}": (
        "Die Chancen stehen nach unserer Einschätzung etwa gleich ({0}–{1} %): {2}"
    ),
    "We judge that this is {0} ({1}–{2} %): {3}": "Wir halten dies für {0} ({1}–{2} %): {3}",
    "Our confidence is {0}, because {1}.": "Unsere Sicherheit ist {0}, weil {1}.",
    "Our confidence is {0}.": "Unsere Sicherheit ist {0}.",
    "very unlikely": "sehr unwahrscheinlich",
    "unlikely": "unwahrscheinlich",
    "likely": "wahrscheinlich",
    "very likely": "sehr wahrscheinlich",
    "almost certain": "fast sicher",
    "low": "gering",
    "moderate": "mittel",
    "high": "hoch",
    "For it: {0}.": "Dafür: {0}.",
    "Against it: {0}.": "Dagegen: {0}.",
    "Source fell": "Quelle gefallen",
    "Rests on {0}: {1}": "Beruht auf {0}: {1}",
    "withdrawn": "zurückgezogen",
    "corrected": "berichtigt",
    "discredited": "unglaubwürdig geworden",
    # How it is to be read
    "“Fact” says that the text presents it as fact, not that it is true. Small raised numbers lead "
    "to the sources at the end.": (
        "„Tatsache“ heißt, dass der Text es als Tatsache darstellt, nicht, dass es wahr ist. "
        "Kleine hochgestellte Zahlen führen zu den Quellen am Ende."
    ),
    "Fact: the text’s own voice says it, and it can be checked. Report: the text attributes it to "
    "somebody else. Opinion: the text’s own voice, and it cannot be checked.": (
        "Tatsache: Der Text sagt es selbst, und es lässt sich prüfen. Bericht: Der Text schreibt "
        "es anderen zu. Meinung: Der Text sagt es selbst, und es lässt sich nicht prüfen."
    ),
    "Reliability of a source, A to F: A completely reliable; B usually reliable; C fairly "
    "reliable; D not usually reliable; E unreliable; F cannot be judged. Credibility of a claim, "
    "1 to 6: 1 confirmed by other sources; 2 probably true; 3 possibly true; 4 doubtful; "
    "5 improbable; 6 cannot be judged. The two are judged apart; F and 6 say that it was looked at "
    "and cannot be judged, and no letter or number says that nobody has judged it.": (
        "Zuverlässigkeit einer Quelle, A bis F: A völlig zuverlässig; B gewöhnlich zuverlässig; "
        "C ziemlich zuverlässig; D gewöhnlich nicht zuverlässig; E unzuverlässig; F nicht zu "
        "beurteilen. Glaubwürdigkeit einer Behauptung, 1 bis 6: 1 durch andere Quellen bestätigt; "
        "2 wahrscheinlich wahr; 3 möglicherweise wahr; 4 zweifelhaft; 5 unwahrscheinlich; 6 nicht "
        "zu beurteilen. Beide werden getrennt beurteilt; F und 6 heißen, dass es angesehen wurde "
        "und nicht zu beurteilen ist; kein Buchstabe und keine Zahl heißen, dass es niemand "
        "beurteilt hat."
    ),
    "A claim counts once however many stretches of text carry it. “Attributed” are claims with at "
    "least one source behind the text; the nearest source is the first of them, the origin the "
    "last. “Not in hand” is what the register says of a source.": (
        "Jede Behauptung zählt einmal, gleich wie viele Textstellen sie tragen. „Zugeschrieben“ "
        "sind Behauptungen mit mindestens einer Quelle hinter dem Text; die nächste Quelle ist die "
        "erste davon, der Ursprung die letzte. Ob eine Quelle vorlag, sagt das Verzeichnis."
    ),
}
