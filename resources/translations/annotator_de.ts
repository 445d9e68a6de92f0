<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
    The words of the field, one German word for each (compare the table of words in the help):
    project Projekt, document Dokument, region Abschnitt, span Stelle, claim Behauptung,
    kind Art, fact Tatsache, report Bericht, opinion Meinung, statement Aussage,
    source Quelle, register Verzeichnis, attribution Zuschreibung, via über, chain Kette,
    layer Glied, origin Ursprung, stance Haltung, cue Hinweiswort, mention Nennung, voice Stimme,
    evidence Beleg, verdict Befund, relation Beziehung, mark Vermerk, coverage Abdeckung,
    untouched unberührt, tag Schlagwort, note Notiz, reliability Zuverlässigkeit,
    credibility Glaubwürdigkeit, edit Bearbeitung, history Verlauf, analyst Analystin oder
    Analyst (auf dem Schirm: Wer, Bearbeitet von), pane Bereich, quote Zitat, hit Treffer.
    The analyst is addressed without a pronoun where that reads well, else with “Sie”.
    Quotation marks are „…“; menu entries are nouns with an infinitive (“Behauptung löschen”).
-->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementPanel</name>
    <message>
        <source>3  Both</source>
        <translation>3  Beide</translation>
    </message>
    <message>
        <source>4  Neither</source>
        <translation>4  Keine</translation>
    </message>
    <message>
        <source>5  My own</source>
        <translation>5  Meine eigene</translation>
    </message>
    <message>
        <source>Agreement on “{0}”</source>
        <translation>Übereinstimmung zu „{0}“</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Alle {0}</translation>
    </message>
    <message>
        <source>Close the agreement</source>
        <translation>Übereinstimmung schließen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Decided: {0}</source>
        <translation>Entschieden: {0}</translation>
    </message>
    <message>
        <source>Del  Leave open</source>
        <translation>Entf  Offen lassen</translation>
    </message>
    <message>
        <source>Disagreements {0}</source>
        <translation>Unterschiede {0}</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Alles ist entschieden.</translation>
    </message>
    <message>
        <source>Fewer than two analysts claimed anything in this document.

Merge a colleague's copy first: File, Merge…</source>
        <translation>In diesem Dokument haben weniger als zwei Personen etwas ausgezeichnet.

Zuerst die Kopie einer Kollegin hineinnehmen: Datei, Zusammenführen …</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Go to “{0}”</source>
        <translation>Zu „{0}“</translation>
    </message>
    <message>
        <source>Left out, as nobody knows who made them: {0}</source>
        <translation>Weggelassen, weil niemand weiß, von wem sie sind: {0}</translation>
    </message>
    <message>
        <source>Only one of them made a claim here; both cannot be kept.</source>
        <translation>Hier hat nur eine von ihnen eine Behauptung; beide lassen sich nicht behalten.</translation>
    </message>
    <message>
        <source>Open a document that two analysts worked on.</source>
        <translation>Ein Dokument öffnen, an dem zwei gearbeitet haben.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The chosen row, whole</source>
        <translation>Die gewählte Zeile, ganz</translation>
    </message>
    <message>
        <source>The comparison was not finished.</source>
        <translation>Es wurde nicht zu Ende verglichen.</translation>
    </message>
    <message>
        <source>They agree here, so there is nothing to decide.</source>
        <translation>Hier stimmen sie überein, es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>They agree on every claim.</source>
        <translation>Sie stimmen in jeder Behauptung überein.</translation>
    </message>
    <message>
        <source>Two analysts worked on another document of this project.</source>
        <translation>In einem anderen Dokument dieses Projekts haben zwei Personen ausgezeichnet.</translation>
    </message>
    <message>
        <source>Two analysts worked on {0} other documents of this project.</source>
        <translation>In {0} anderen Dokumenten dieses Projekts haben zwei Personen ausgezeichnet.</translation>
    </message>
    <message>
        <source>Undecided {0}</source>
        <translation>Offen {0}</translation>
    </message>
    <message>
        <source>Which claims are listed</source>
        <translation>Welche Behauptungen aufgelistet sind</translation>
    </message>
    <message>
        <source>Which two analysts</source>
        <translation>Welche zwei Personen</translation>
    </message>
    <message>
        <source>Your own claim starts as a copy: change its words, kind and sources now.</source>
        <translation>Die eigene Behauptung beginnt als Kopie: jetzt ihre Wörter, Art und Quellen ändern.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0}: no claim</source>
        <translation>{0}: keine Behauptung</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>AllClaimsModel</name>
    <message>
        <source>Analyst</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Credibility, from 1 to 6</source>
        <translation>Glaubwürdigkeit, von 1 bis 6</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>From how many independent origins it came</source>
        <translation>Von wie vielen unabhängigen Ursprüngen sie kommt</translation>
    </message>
    <message>
        <source>Happens</source>
        <translation>Geschieht</translation>
    </message>
    <message>
        <source>How many documents carry it</source>
        <translation>Wie viele Dokumente sie tragen</translation>
    </message>
    <message>
        <source>How many layers its chain is deep</source>
        <translation>Wie viele Glieder die Kette tief ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Glieder</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Number of the claim in its document</source>
        <translation>Nummer der Behauptung in ihrem Dokument</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Ursprünge</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Wann es gesagt wurde</translation>
    </message>
    <message>
        <source>When what it tells is claimed to happen</source>
        <translation>Wann geschehen soll, wovon sie spricht</translation>
    </message>
</context>
<context>
    <name>AllClaimsPanel</name>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Close all claims</source>
        <translation>Alle Behauptungen schließen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen claims, which can be undone at once</source>
        <translation>Die gewählten Behauptungen löschen; das lässt sich in einem Zug rückgängig machen</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>{0} löschen</translation>
    </message>
    <message>
        <source>Filter all claims</source>
        <translation>Alle Behauptungen filtern</translation>
    </message>
    <message>
        <source>Filter by words, statement or origin</source>
        <translation>Filtern nach Wörtern, Aussage oder Ursprung</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Link a source to each of the chosen claims</source>
        <translation>Jeder der gewählten Behauptungen eine Quelle zuschreiben</translation>
    </message>
    <message>
        <source>No claims match the filter.

Press Esc in the field to clear it.</source>
        <translation>Keine Behauptung passt zum Filter.

Esc im Feld leert es.</translation>
    </message>
    <message>
        <source>No claims yet.

Mark what a text claims, and it is listed here.</source>
        <translation>Noch keine Behauptungen.

Markieren Sie, was ein Text behauptet; hier wird es aufgeführt.</translation>
    </message>
    <message>
        <source>Only claims of this document</source>
        <translation>Nur Behauptungen dieses Dokuments</translation>
    </message>
    <message>
        <source>Only claims of this kind</source>
        <translation>Nur Behauptungen dieser Art</translation>
    </message>
    <message>
        <source>Only claims of this origin</source>
        <translation>Nur Behauptungen dieses Ursprungs</translation>
    </message>
    <message>
        <source>Put a tag on the chosen claims; if all carry it, take it off</source>
        <translation>Den gewählten Behauptungen ein Schlagwort geben; tragen es alle, wird es abgenommen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Say how credible the chosen claims are</source>
        <translation>Die Glaubwürdigkeit der gewählten Behauptungen angeben</translation>
    </message>
    <message>
        <source>Say how the text presents the chosen claims</source>
        <translation>Angeben, wie der Text die gewählten Behauptungen hinstellt</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Quelle…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Schlagwort…</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>{0} gewählt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}, reading …</source>
        <translation>{0}, wird gelesen …</translation>
    </message>
</context>
<context>
    <name>AllClaimsTable</name>
    <message>
        <source>Claims of the project</source>
        <translation>Behauptungen des Projekts</translation>
    </message>
</context>
<context>
    <name>AnalystLanes</name>
    <message>
        <source>Claims of each analyst</source>
        <translation>Behauptungen jeder Person</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Claim {0}, {1}: {2}</source>
        <translation>Behauptung {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>No claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>without a kind</source>
        <translation>ohne Art</translation>
    </message>
    <message>
        <source>{0}. Source: {1}</source>
        <translation>{0}. Quelle: {1}</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The last step failed because of a fault in the program. Everything you did before it is saved, and you can go on.</source>
        <translation>Der letzte Schritt ist an einem Fehler im Programm gescheitert. Alles davor ist gespeichert, und die Arbeit kann weitergehen.</translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>+ who reported it</source>
        <translation>+ wer es berichtet hat</translation>
    </message>
    <message>
        <source>+ who said it</source>
        <translation>+ wer es gesagt hat</translation>
    </message>
    <message>
        <source>+ who told them</source>
        <translation>+ von wem sie es haben</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer das sagt</translation>
    </message>
    <message>
        <source>published it</source>
        <translation>hat es veröffentlicht</translation>
    </message>
    <message>
        <source>speaks here</source>
        <translation>spricht hier</translation>
    </message>
    <message>
        <source>where you read it</source>
        <translation>hier steht es</translation>
    </message>
    <message>
        <source>wrote it</source>
        <translation>hat es geschrieben</translation>
    </message>
</context>
<context>
    <name>ClaimBar</name>
    <message>
        <source>Credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Credibility {0}</source>
        <translation>Glaubwürdigkeit {0}</translation>
    </message>
    <message>
        <source>Credibility {0}: {1}</source>
        <translation>Glaubwürdigkeit {0}: {1}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>More about the claim</source>
        <translation>Mehr zur Behauptung</translation>
    </message>
    <message>
        <source>No credibility</source>
        <translation>Keine Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>nobody judged it</source>
        <translation>von niemandem beurteilt</translation>
    </message>
    <message>
        <source>{0} ({1} in the text)</source>
        <translation>{0} ({1} im Text)</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Anything worth remembering; Ctrl+Enter when done</source>
        <translation>Was zu merken ist; Strg+Eingabe, wenn fertig</translation>
    </message>
    <message>
        <source>Chain, from the reader inwards</source>
        <translation>Kette, vom Leser nach innen</translation>
    </message>
    <message>
        <source>Current claim</source>
        <translation>Aktuelle Behauptung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Say when it was said, and when it happens</source>
        <translation>Angeben, wann es gesagt wurde und wann es geschieht</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>The claim in your own words</source>
        <translation>Die Behauptung in eigenen Worten</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Words of this claim are struck out in the original.</source>
        <translation>Wörter dieser Behauptung sind im Original durchgestrichen.</translation>
    </message>
    <message>
        <source>claim {0} of {1}</source>
        <translation>Behauptung {0} von {1}</translation>
    </message>
    <message>
        <source>happens {0}</source>
        <translation>geschieht {0}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>published {0}</source>
        <translation>veröffentlicht {0}</translation>
    </message>
    <message>
        <source>said {0}</source>
        <translation>gesagt {0}</translation>
    </message>
    <message>
        <source>{0} · {1}, {2}</source>
        <translation>{0} · {1}, {2}</translation>
    </message>
    <message>
        <source>{0}: show its history</source>
        <translation>{0}: Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>ClaimFilters</name>
    <message>
        <source>Filter by words, statement or origin</source>
        <translation>Filtern nach Wörtern, Aussage oder Ursprung</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Sentences with neither a claim nor a mark</source>
        <translation>Die Sätze ohne Behauptung und ohne Vermerk</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
</context>
<context>
    <name>ClaimLinks</name>
    <message>
        <source>Add a tag (T in the text)</source>
        <translation>Ein Schlagwort vergeben (T im Text)</translation>
    </message>
    <message>
        <source>Another analyst could take it for another kind. Click to take this back</source>
        <translation>Jemand anderes könnte sie für eine andere Art halten. Ein Klick nimmt das zurück</translation>
    </message>
    <message>
        <source>Checked against this passage, the claim is …</source>
        <translation>An dieser Stelle geprüft, ist die Behauptung …</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>How does it bear on the other claim?</source>
        <translation>Wie verhält sie sich zur anderen Behauptung?</translation>
    </message>
    <message>
        <source>How sure are you of the relation?</source>
        <translation>Wie sicher ist die Beziehung?</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Remove the tag “{0}”</source>
        <translation>Das Schlagwort „{0}“ wegnehmen</translation>
    </message>
    <message>
        <source>another claim {0}</source>
        <translation>eine andere Behauptung {0}</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>how sure?</source>
        <translation>wie sicher?</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Befund</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>{0} another claim</source>
        <translation>{0} eine andere Behauptung</translation>
    </message>
</context>
<context>
    <name>ClaimPast</name>
    <message>
        <source>As it was:</source>
        <translation>Damals:</translation>
    </message>
    <message>
        <source>Has the claim and its chain be as they were then, as an edit</source>
        <translation>Macht Behauptung und Kette wieder so, wie sie damals waren, als Bearbeitung</translation>
    </message>
    <message>
        <source>Hide the history of the claim</source>
        <translation>Den Verlauf der Behauptung verbergen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Return to this</source>
        <translation>Hierhin zurück</translation>
    </message>
    <message>
        <source>Show its edits in the history, with relations and evidence</source>
        <translation>Ihre Bearbeitungen im Verlauf zeigen, mit Beziehungen und Belegen</translation>
    </message>
    <message>
        <source>Show the history of the claim</source>
        <translation>Den Verlauf der Behauptung zeigen</translation>
    </message>
    <message>
        <source>{0} · {1}: {2}</source>
        <translation>{0} · {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Credibility, from 1, confirmed by other sources, to 5, improbable; 6: cannot be judged</source>
        <translation>Glaubwürdigkeit, von 1, durch andere Quellen bestätigt, bis 5, unwahrscheinlich; 6: nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Number of the claim, in the order of the text</source>
        <translation>Nummer der Behauptung, in der Reihenfolge des Textes</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>The source that the claim ultimately goes back to</source>
        <translation>Die Quelle, auf die die Behauptung am Ende zurückgeht</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>No claims match the filter.

Press Esc in the field to clear it.</source>
        <translation>Keine Behauptung passt zum Filter.

Esc im Feld leert es.</translation>
    </message>
    <message>
        <source>No claims yet.

Select words in the text and press {0} for a fact, {1} for a report, {2} for an opinion.</source>
        <translation>Noch keine Behauptungen.

Wörter im Text auswählen und {0} für Tatsache, {1} für Bericht, {2} für Meinung drücken.</translation>
    </message>
    <message>
        <source>No untouched sentences match the filter.</source>
        <translation>Kein unberührter Satz passt zum Filter.</translation>
    </message>
    <message>
        <source>There are no untouched sentences: each one has a claim or a mark.</source>
        <translation>Nichts ist unberührt: Jeder Satz hat eine Behauptung oder einen Vermerk.</translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>1 record differs.</source>
        <translation>1 Eintrag ist verschieden.</translation>
    </message>
    <message>
        <source>Compare {0} with {1}</source>
        <translation>{0} mit {1} vergleichen</translation>
    </message>
    <message>
        <source>Enter shows it in the text; this window stays open behind that.</source>
        <translation>Die Eingabetaste zeigt es im Text; dieses Fenster bleibt dahinter offen.</translation>
    </message>
    <message>
        <source>This stands in no text of this project.</source>
        <translation>Das steht in keinem Text dieses Projekts.</translation>
    </message>
    <message>
        <source>{0} records differ.</source>
        <translation>{0} Einträge sind verschieden.</translation>
    </message>
</context>
<context>
    <name>ComparedModel</name>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Differ in</source>
        <translation>Anders in</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>only {0}</source>
        <translation>nur {0}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ComparedTable</name>
    <message>
        <source>Claims side by side</source>
        <translation>Behauptungen nebeneinander</translation>
    </message>
</context>
<context>
    <name>CoverageCounter</name>
    <message>
        <source>This version tells sentences apart otherwise than the last one: “{0}” has {1} untouched of {2}, where it had {3} of {4}. No claim and no mark has moved.</source>
        <translation>Diese Version trennt Sätze anders als die letzte: In „{0}“ sind {1} von {2} unberührt, zuvor waren es {3} von {4}. Keine Behauptung und kein Vermerk hat sich verschoben.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Second document</source>
        <translation>Zweites Dokument</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>&amp;Accessed</source>
        <translation>&amp;Abgerufen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Kind of the region</source>
        <translation>A&amp;rt des Abschnitts</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Erschienen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>Aut&amp;hor</source>
        <translation>A&amp;utor</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Found in the file:
{0}</source>
        <translation>In der Datei gefunden:
{0}</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>How is this document referred to?</source>
        <translation>Wie wird auf dieses Dokument verwiesen?</translation>
    </message>
    <message>
        <source>How the document is referred to: an entry of a bibliography in the register</source>
        <translation>Wie auf das Dokument verwiesen wird: ein Eintrag eines Literaturverzeichnisses unter den Quellen</translation>
    </message>
    <message>
        <source>Kind of the selected region</source>
        <translation>Art des gewählten Abschnitts</translation>
    </message>
    <message>
        <source>P&amp;ublication</source>
        <translation>&amp;Publikation</translation>
    </message>
    <message>
        <source>Refere&amp;nce</source>
        <translation>Literatura&amp;ngabe</translation>
    </message>
    <message>
        <source>Reference: {0}</source>
        <translation>Literaturangabe: {0}</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Regions: who speaks where (Enter chooses the voice)</source>
        <translation>Abschnitte: wer wo spricht (Enter wählt die Stimme)</translation>
    </message>
    <message>
        <source>Who carries the copy you read?</source>
        <translation>Wer bietet die gelesene Fassung an?</translation>
    </message>
    <message>
        <source>Who published it?</source>
        <translation>Wer hat es veröffentlicht?</translation>
    </message>
    <message>
        <source>Who speaks in this {0}?</source>
        <translation>Wer spricht hier ({0})?</translation>
    </message>
    <message>
        <source>Who wrote it?</source>
        <translation>Wer hat es geschrieben?</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} Zeichen</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>Twin {0}: {1}</source>
        <translation>Zwilling {0}: {1}</translation>
    </message>
    <message>
        <source>Under the mouse: {0}</source>
        <translation>Unter der Maus: {0}</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>noch keine Quelle</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>CITED, NOT OBTAINED</source>
        <translation>NUR ZITIERT</translation>
    </message>
    <message>
        <source>cited by 1 claim</source>
        <translation>von 1 Behauptung zitiert</translation>
    </message>
    <message>
        <source>cited by {0} claims</source>
        <translation>von {0} Behauptungen zitiert</translation>
    </message>
    <message>
        <source>cited, not obtained</source>
        <translation>nur zitiert</translation>
    </message>
    <message>
        <source>{0} claimed, {1} marked, {2} untouched of 1 sentence</source>
        <translation>{0} behauptet, {1} vermerkt, {2} unberührt von 1 Satz</translation>
    </message>
    <message>
        <source>{0} claimed, {1} marked, {2} untouched of {3} sentences</source>
        <translation>{0} behauptet, {1} vermerkt, {2} unberührt von {3} Sätzen</translation>
    </message>
    <message>
        <source>{0}, via {1}</source>
        <translation>{0}, über {1}</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>As imported</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Claims of the twins</source>
        <translation>Behauptungen der Zwillinge</translation>
    </message>
    <message>
        <source>DOCUMENTS</source>
        <translation>DOKUMENTE</translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Dokument löschen</translation>
    </message>
    <message>
        <source>Deleted the document “{0}”</source>
        <translation>Dokument „{0}“ gelöscht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Import it…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Most claims first</source>
        <translation>Meiste Behauptungen zuerst</translation>
    </message>
    <message>
        <source>No documents yet.

Import one with {0}, or drop it here.</source>
        <translation>Noch keine Dokumente.

Eines mit {0} importieren oder hier ablegen.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>In welcher Reihenfolge die Dokumente stehen</translation>
    </message>
    <message>
        <source>Show or hide them in this document</source>
        <translation>Zeichnet sie in dieses Dokument ein oder nicht mehr</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Daneben anzeigen</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Die Quelle anzeigen</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>(1 more)</source>
        <translation>(noch einer)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>({0} more)</source>
        <translation>(noch {0})</translation>
    </message>
    <message>
        <source>A text that is not saved</source>
        <translation>Ein Text, der nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard my text</source>
        <translation>Meinen Text verwerfen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>Restore it with my text</source>
        <translation>Mit meinem Text wiederherstellen</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Somebody else changed the {0} of “{1}” while you were typing. Which text do you want to keep?</source>
        <translation>Während Sie schrieben, hat jemand anders das Feld „{0}“ von „{1}“ geändert. Welchen Text möchten Sie behalten?</translation>
    </message>
    <message>
        <source>The {0} that you typed for “{1}” is not saved yet:</source>
        <translation>Was Sie für „{1}“ in das Feld „{0}“ geschrieben haben, ist noch nicht gespeichert:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Der andere</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <source>“{1}” has been deleted by somebody else. You were typing its {0}:</source>
        <translation>„{1}“ wurde von jemand anderem gelöscht. Sie schrieben gerade im Feld „{0}“:</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>What you type is kept in memory only: the folder for drafts cannot be written ({0}). The program keeps trying. Free some space on the disk, and leave the program open.</source>
        <translation>Was Sie schreiben, steht nur im Speicher: Der Ordner für Entwürfe lässt sich nicht schreiben ({0}). Das Programm versucht es weiter. Schaffen Sie Platz auf dem Datenträger und lassen Sie das Programm offen.</translation>
    </message>
    <message>
        <source>it cannot be locked</source>
        <translation>er lässt sich nicht sperren</translation>
    </message>
</context>
<context>
    <name>EmptyProject</name>
    <message>
        <source>Drop articles, PDFs, web pages, mails or a whole folder here. The files themselves stay as they are.</source>
        <translation>Artikel, PDFs, Webseiten, Mails oder einen ganzen Ordner hier ablegen. Die Dateien selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Choose a document to export.</source>
        <translation>Wählen Sie ein Dokument zum Exportieren.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>Looking at what will be written …</source>
        <translation>Es wird nachgesehen, was geschrieben wird …</translation>
    </message>
    <message>
        <source>Nothing of this project is left out.</source>
        <translation>Von diesem Projekt fehlt nichts.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>There is no preview of this format.</source>
        <translation>Für dieses Format gibt es keine Vorschau.</translation>
    </message>
    <message>
        <source>This is left out of the file, or changed in it:</source>
        <translation>Das fehlt in der Datei oder ist darin geändert:</translation>
    </message>
    <message>
        <source>This is the beginning of the file; the rest looks the same.</source>
        <translation>Der Anfang der Datei; der Rest sieht ähnlich aus.</translation>
    </message>
    <message>
        <source>This is the whole file.</source>
        <translation>Das ist die ganze Datei.</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>With analysts’ &amp;names</source>
        <translation>Mit &amp;Namen der Analystinnen</translation>
    </message>
</context>
<context>
    <name>FallenDialog</name>
    <message>
        <source>2014, 2014-11 or 2014-11-06</source>
        <translation>2014, 2014-11 oder 2014-11-06</translation>
    </message>
    <message>
        <source>A source falls</source>
        <translation>Eine Quelle fällt</translation>
    </message>
    <message>
        <source>Each claim, group and judgement that depends on it becomes a finding, until you say why it is all right.</source>
        <translation>Jede Behauptung, Gruppe und jedes Urteil, das davon abhängt, wird zur Auffälligkeit, bis Sie sagen, warum es in Ordnung ist.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was aus ihr wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why, and what is known about it</source>
        <translation>Warum; was davon bekannt ist</translation>
    </message>
    <message>
        <source>Write the date as 2014, 2014-11 or 2014-11-06.</source>
        <translation>Schreiben Sie das Datum als 2014, 2014-11 oder 2014-11-06.</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Figures of agreement</source>
        <translation>Kennzahlen der Übereinstimmung</translation>
    </message>
    <message>
        <source>in 95 of 100 such samples {0} to {1}</source>
        <translation>in 95 von 100 solchen Stichproben {0} bis {1}</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>weggelassen: {0}</translation>
    </message>
    <message>
        <source>units: {0}</source>
        <translation>Einheiten: {0}</translation>
    </message>
</context>
<context>
    <name>FileGuard</name>
    <message>
        <source>Make it again</source>
        <translation>Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>{0} Close once more to leave all the same.</source>
        <translation>{0} Schließen Sie noch einmal, um trotzdem zu beenden.</translation>
    </message>
    <message>
        <source>{0} is as it should be again.</source>
        <translation>{0} ist wieder, wie es sein soll.</translation>
    </message>
    <message>
        <source>{0} is open for reading only: the file or its folder is write-protected. Save a copy to work in.</source>
        <translation>{0} ist nur zum Lesen geöffnet: Die Datei oder ihr Ordner ist schreibgeschützt. Eine Kopie speichern, um darin zu arbeiten.</translation>
    </message>
    <message>
        <source>{0} lacks 1 edit that was made on this computer: it was replaced by an older version of itself.</source>
        <translation>In {0} fehlt 1 Änderung, die auf diesem Rechner gemacht wurde: Ein älterer Stand liegt an seiner Stelle.</translation>
    </message>
    <message>
        <source>{0} lacks {1} edits that were made on this computer: it was replaced by an older version of itself.</source>
        <translation>In {0} fehlen {1} Änderungen, die auf diesem Rechner gemacht wurden: Ein älterer Stand liegt an seiner Stelle.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{0} of the first {1}</source>
        <translation>{0} der ersten {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FindingsActions</name>
    <message>
        <source>No other document of the project contains the words of this claim.</source>
        <translation>Kein anderes Dokument des Projekts enthält die Worte dieser Behauptung.</translation>
    </message>
    <message>
        <source>The project is still being read. Try again in a moment.</source>
        <translation>Das Projekt wird noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0} Press {1} to check the claim against them.</source>
        <translation>{0} Mit {1} prüfen Sie die Behauptung daran.</translation>
    </message>
    <message>
        <source>“{0}” has nearly these words ({1}).</source>
        <translation>„{0}“ hat beinahe diese Worte ({1}).</translation>
    </message>
    <message>
        <source>“{0}” has these words.</source>
        <translation>„{0}“ hat diese Worte.</translation>
    </message>
</context>
<context>
    <name>FindingsKeeper</name>
    <message>
        <source>1 origin</source>
        <translation>1 Ursprung</translation>
    </message>
    <message>
        <source>Rests on a source that no longer stands: {0} ({1})</source>
        <translation>Beruht auf einer Quelle, die gefallen ist: {0} ({1})</translation>
    </message>
    <message>
        <source>{0} documents</source>
        <translation>{0} Dokumente</translation>
    </message>
    <message>
        <source>{0} origins</source>
        <translation>{0} Ursprünge</translation>
    </message>
    <message>
        <source>{0}, {1} without a name</source>
        <translation>{0}, davon {1} ohne Namen</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>1 finding</source>
        <translation>1 Auffälligkeit</translation>
    </message>
    <message>
        <source>All findings were seen and are all right.</source>
        <translation>Alle Auffälligkeiten sind gesehen und in Ordnung.</translation>
    </message>
    <message>
        <source>Claims of the finding</source>
        <translation>Behauptungen der Auffälligkeit</translation>
    </message>
    <message>
        <source>Include what is all right</source>
        <translation>Auch, was in Ordnung ist</translation>
    </message>
    <message>
        <source>List this finding again</source>
        <translation>Es ist doch nicht in Ordnung</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing to raise yet. Findings follow from claims, their sources and relations as you enter them; the help has the rules.</source>
        <translation>Noch nichts. Auffälligkeiten ergeben sich aus Behauptungen, Quellen und Beziehungen, während Sie sie eingeben; die Regeln stehen in der Hilfe.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Seen, all right because</source>
        <translation>Gesehen, in Ordnung, weil</translation>
    </message>
    <message>
        <source>Seen, all right because … (Enter)</source>
        <translation>Gesehen, in Ordnung, weil … (Eingabe)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the findings that somebody has dismissed, too</source>
        <translation>Auch die Auffälligkeiten zeigen, die jemand für erledigt erklärt hat</translation>
    </message>
    <message>
        <source>Show the words; again for the next claim of the finding (Enter)</source>
        <translation>Die Wörter zeigen; noch einmal für die nächste Behauptung (Eingabe)</translation>
    </message>
    <message>
        <source>Switch all rules back on</source>
        <translation>Abgeschaltete Regeln wieder an</translation>
    </message>
    <message>
        <source>Switch rule off</source>
        <translation>Regel abschalten</translation>
    </message>
    <message>
        <source>Switches this rule off in this project; can be undone</source>
        <translation>Dieses Projekt verzichtet auf die Regel; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Type first why it is all right.</source>
        <translation>Schreiben Sie zuerst, warum es in Ordnung ist.</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} Auffälligkeiten</translation>
    </message>
    <message>
        <source>{0}, {1}: all right because {2}</source>
        <translation>{0}, {1}: in Ordnung, weil {2}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Die Begrüßung schließen</translation>
    </message>
    <message>
        <source>Welcome. This is your own copy of the sample: an invented article, taken apart claim by claim. Click a claim, or go from one to the next with {0}; the side shows who says it.</source>
        <translation>Willkommen. Dies ist das Beispiel als eigene Kopie: ein erfundener Artikel, Behauptung für Behauptung zerlegt. Eine Behauptung anklicken oder mit {0} von einer zur nächsten gehen; an der Seite steht, wer es sagt.</translation>
    </message>
</context>
<context>
    <name>FoundFieldEdit</name>
    <message>
        <source>{0} more below</source>
        <translation>{0} weitere darunter</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message>
        <source>Claim {0} is not listed: the filter hides it.</source>
        <translation>Behauptung {0} steht nicht in der Liste: Der Filter blendet sie aus.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Den Verlauf filtern</translation>
    </message>
    <message>
        <source>From which day or time on</source>
        <translation>Ab welchem Tag oder welcher Zeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>It cannot be undone by itself. {0}</source>
        <translation>Für sich allein ist sie nicht zurückzunehmen. {0}</translation>
    </message>
    <message>
        <source>No edits match.

Shorten the filter, or show everybody's edits at any time.</source>
        <translation>Keine Bearbeitung passt.

Filter kürzen oder die Bearbeitungen aller und jeder Zeit zeigen.</translation>
    </message>
    <message>
        <source>No edits yet.

Each edit will be listed here and can be undone.</source>
        <translation>Noch ist nichts geschehen.

Jede Bearbeitung wird hier stehen und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing here is ever lost: whatever is undone can be restored.</source>
        <translation>Hier geht nichts verloren: Was zurückgenommen ist, lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Only {0}, remove this filter</source>
        <translation>Nur {0}, diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Restores what the selected edit changed, as a new edit</source>
        <translation>Stellt wieder her, was die gewählte Bearbeitung geändert hat, als eigene Bearbeitung</translation>
    </message>
    <message>
        <source>Return to this point</source>
        <translation>Zu diesem Punkt zurück</translation>
    </message>
    <message>
        <source>Returning to this point undoes the one edit after it</source>
        <translation>Die Rückkehr zu diesem Punkt nimmt die eine Bearbeitung danach zurück</translation>
    </message>
    <message>
        <source>Returning to this point undoes the {0} edits after it</source>
        <translation>Die Rückkehr zu diesem Punkt nimmt die {0} Bearbeitungen danach zurück</translation>
    </message>
    <message>
        <source>See the project then</source>
        <translation>Das Projekt von damals sehen</translation>
    </message>
    <message>
        <source>Show the edits of all claims again</source>
        <translation>Die Bearbeitungen aller Behauptungen wieder zeigen</translation>
    </message>
    <message>
        <source>Shows the project as this edit left it, in a window of its own, only to read</source>
        <translation>Zeigt das Projekt, wie diese Bearbeitung es hinterließ, in einem eigenen Fenster, nur zum Lesen</translation>
    </message>
    <message>
        <source>This is the newest edit.</source>
        <translation>Dies ist die neueste Bearbeitung.</translation>
    </message>
    <message>
        <source>Undo this edit</source>
        <translation>Diese Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>Undoes everything done after it, as one edit that can itself be undone</source>
        <translation>Nimmt alles zurück, was danach geschah, als eine Bearbeitung, die sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Up to which day or time</source>
        <translation>Bis zu welchem Tag oder welcher Zeit</translation>
    </message>
    <message>
        <source>What the edit changed</source>
        <translation>Was die Bearbeitung geändert hat</translation>
    </message>
    <message>
        <source>Whose edits</source>
        <translation>Wessen Bearbeitungen</translation>
    </message>
    <message>
        <source>changes {0}</source>
        <translation>ändert: {0}</translation>
    </message>
    <message>
        <source>deletes {0}</source>
        <translation>löscht: {0}</translation>
    </message>
    <message>
        <source>from …</source>
        <translation>von …</translation>
    </message>
    <message>
        <source>restores {0}</source>
        <translation>stellt wieder her: {0}</translation>
    </message>
    <message>
        <source>to …</source>
        <translation>bis …</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>Spal&amp;te</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>&amp;Publikation</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Umfang</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>1 document inside</source>
        <translation>1 Dokument darin</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>A document for each &amp;row</source>
        <translation>Ein Dokument je &amp;Zeile</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>{0} importieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pu&amp;blished</source>
        <translation>&amp;Erschienen</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>Tite&amp;l</translation>
    </message>
    <message>
        <source>The article and its comments</source>
        <translation>Der Artikel und seine Kommentare</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>{0} comments</source>
        <translation>{0} Kommentare</translation>
    </message>
    <message>
        <source>{0} comments by one person</source>
        <translation>{0} Kommentare von einer Person</translation>
    </message>
    <message>
        <source>{0} comments by {1} people</source>
        <translation>{0} Kommentare von {1} Personen</translation>
    </message>
    <message>
        <source>{0} documents inside</source>
        <translation>{0} Dokumente darin</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} Wörter</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>JudgementsDialog</name>
    <message>
        <source>Add current claim</source>
        <translation>Aktuelle Behauptung dazu</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Choose a claim in the text first.</source>
        <translation>Wählen Sie zuerst eine Behauptung im Text.</translation>
    </message>
    <message>
        <source>Claims against it</source>
        <translation>Behauptungen dagegen</translation>
    </message>
    <message>
        <source>Claims for it</source>
        <translation>Behauptungen dafür</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Delete judgement</source>
        <translation>Urteil löschen</translation>
    </message>
    <message>
        <source>How good the basis is, and why</source>
        <translation>Wie gut die Grundlage ist, und warum</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Save judgement</source>
        <translation>Urteil speichern</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The claim that is current in the window</source>
        <translation>Die Behauptung, die im Fenster aktuell ist</translation>
    </message>
    <message>
        <source>What you conclude, as a sentence</source>
        <translation>Was Sie schließen, als Satz</translation>
    </message>
</context>
<context>
    <name>KeptSearchesBar</name>
    <message>
        <source>Enter saves it, Esc cancels</source>
        <translation>Enter merkt, Esc bricht ab</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Name of the search; Enter saves it, Esc cancels</source>
        <translation>Name der Suche; Enter merkt, Esc bricht ab</translation>
    </message>
    <message>
        <source>No saved searches yet</source>
        <translation>Nichts gemerkt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Remove the selected search from the list</source>
        <translation>Die gewählte Suche nicht länger merken</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Save this search under a name</source>
        <translation>Diese Suche unter einem Namen merken</translation>
    </message>
    <message>
        <source>Save under a name…</source>
        <translation>Unter einem Namen speichern …</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Letters act while the text has the keyboard focus; {0} moves the focus back to it.</source>
        <translation>Buchstaben wirken, solange der Text die Tasten hat; {0} gibt sie ihm zurück.</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>Eigene Taste</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key:</source>
        <translation>Die neue Taste drücken:</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Claim {0}</source>
        <translation>Behauptung {0}</translation>
    </message>
    <message>
        <source>Claim{0} goes back to {1} already.</source>
        <translation>Behauptung{0} geht schon auf {1} zurück.</translation>
    </message>
    <message>
        <source>Linked claim{0} to {1}</source>
        <translation>Behauptung{0} mit {1} verknüpft</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source> (read-only)</source>
        <translation> (schreibgeschützt)</translation>
    </message>
    <message>
        <source> as it stood {0}</source>
        <translation> wie am {0}</translation>
    </message>
    <message>
        <source>This window shows the past already: move the slider.</source>
        <translation>Dieses Fenster zeigt schon die Vergangenheit: den Regler bewegen.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>1 conflict: both of you changed it without seeing the other’s change</source>
        <translation>1 Konflikt: Beide haben das geändert, ohne zu sehen, was die andere Seite tat</translation>
    </message>
    <message>
        <source>1 keeps ours, 2 theirs, 3 both.</source>
        <translation>1 behält unseres, 2 das andere, 3 beides.</translation>
    </message>
    <message>
        <source>1 merged claim covers words that you or others have claimed too.</source>
        <translation>1 neue Behauptung steht auf Wörtern, die auch Sie oder andere als Behauptung haben.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Chosen before, and another conflict now: {0}</source>
        <translation>Zuvor gewählt und jetzt ein anderer Konflikt: {0}</translation>
    </message>
    <message>
        <source>Chosen before, and no conflict any more: {0}</source>
        <translation>Zuvor gewählt und jetzt kein Konflikt mehr: {0}</translation>
    </message>
    <message>
        <source>Comes in: {0}</source>
        <translation>Wird übernommen: {0}</translation>
    </message>
    <message>
        <source>For all conflicts:</source>
        <translation>Für alle Konflikte:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep of {0}</source>
        <translation>Zu behalten von {0}</translation>
    </message>
    <message>
        <source>Merge {0}</source>
        <translation>{0} zusammenführen</translation>
    </message>
    <message>
        <source>Nothing comes in. What was undone there is noted, so that it does not come in with another copy.</source>
        <translation>Es kommt nichts herein. Was dort zurückgenommen wurde, wird festgehalten, damit es nicht mit einer anderen Kopie hereinkommt.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unseres</translation>
    </message>
    <message>
        <source>Possible duplicates: Space merges the two, or keeps both</source>
        <translation>Vielleicht dasselbe, zweimal angelegt: Die Leertaste macht eins daraus oder lässt es bei zweien</translation>
    </message>
    <message>
        <source>The project was edited meanwhile, so the merge was planned anew.</source>
        <translation>Das Projekt wurde inzwischen bearbeitet, daher wurde die Zusammenführung neu geplant.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>They stay side by side, each with its analyst.</source>
        <translation>Sie bleiben nebeneinander, jede mit ihrer Analystin.</translation>
    </message>
    <message>
        <source>This will be merged, as one edit that can be undone:</source>
        <translation>Das kommt herein, als eine Bearbeitung, die zurückgenommen werden kann:</translation>
    </message>
    <message>
        <source>What the merge brings</source>
        <translation>Was die Zusammenführung bringt</translation>
    </message>
    <message>
        <source>What you chose stands where it is still the same conflict.</source>
        <translation>Was gewählt war, gilt weiter, wo es noch derselbe Konflikt ist.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>analysts</source>
        <translation>Analystinnen und Analysten</translation>
    </message>
    <message>
        <source>analysts who are one person</source>
        <translation>Personen, die eine sind</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>details of the project</source>
        <translation>Angaben zum Projekt</translation>
    </message>
    <message>
        <source>dismissals of findings</source>
        <translation>erledigte Auffälligkeiten</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>judgements</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>revisions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>standings of sources</source>
        <translation>Stand von Quellen</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>times of claims</source>
        <translation>Zeiten von Behauptungen</translation>
    </message>
    <message>
        <source>{0} conflicts: both of you changed them without seeing the other’s changes</source>
        <translation>{0} Konflikte: Beide haben das geändert, ohne zu sehen, was die andere Seite tat</translation>
    </message>
    <message>
        <source>{0} has no history in common with this project: what only one of them has is kept, and what differs is a conflict.</source>
        <translation>{0} hat mit diesem Projekt keinen gemeinsamen Verlauf: Was nur eines von beiden hat, bleibt, und was verschieden ist, ist ein Konflikt.</translation>
    </message>
    <message>
        <source>{0} is another project, “{1}”: its title and description are not taken in.</source>
        <translation>{0} ist ein anderes Projekt, „{1}“: Titel und Beschreibung werden nicht übernommen.</translation>
    </message>
    <message>
        <source>{0} merged claims cover words that you or others have claimed too.</source>
        <translation>{0} neue Behauptungen stehen auf Wörtern, die auch Sie oder andere als Behauptung haben.</translation>
    </message>
    <message>
        <source>{0} records are the same.</source>
        <translation>{0} Einträge sind gleich.</translation>
    </message>
    <message>
        <source>“{0}” has the same text as a document that is here from another carrier.</source>
        <translation>„{0}“ hat den Text eines Dokuments, das von anderer Stelle schon hier ist.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last edit ({0})</source>
        <translation>Zurücknehmen, was gerade geschah ({0})</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the document</source>
        <translation>Überblick über das Dokument</translation>
    </message>
    <message>
        <source>The whole document; click to go there</source>
        <translation>Das ganze Dokument; ein Klick führt dorthin</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>That is my name</source>
        <translation>So heiße ich</translation>
    </message>
    <message>
        <source>What is your name? It is recorded with everything that you annotate.</source>
        <translation>Wie heißen Sie? Der Name steht bei allem, was Sie annotieren.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>PageScroller</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>This page cannot be displayed. Its words are in the text.</source>
        <translation>Diese Seite lässt sich nicht zeichnen. Ihre Wörter stehen im Text.</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Close this document</source>
        <translation>Dieses Dokument schließen</translation>
    </message>
    <message>
        <source>Close “{0}”</source>
        <translation>„{0}“ schließen</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>As it stood</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>The history of the project begins later.</source>
        <translation>Der Verlauf des Projekts beginnt später.</translation>
    </message>
    <message>
        <source>The project as it stood then</source>
        <translation>Das Projekt, wie es damals war</translation>
    </message>
    <message>
        <source>Which edit</source>
        <translation>Welche Bearbeitung</translation>
    </message>
    <message>
        <source>after edit {0} of {1} · {2} · {3}: {4}</source>
        <translation>nach Bearbeitung {0} von {1} · {2} · {3}: {4}</translation>
    </message>
    <message>
        <source>day or time …</source>
        <translation>Tag oder Zeit …</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>&amp;They are one person</source>
        <translation>&amp;Sie sind ein Mensch</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Analysts who are one person</source>
        <translation>Analystinnen, die ein Mensch sind</translation>
    </message>
    <message>
        <source>Declared to be one person</source>
        <translation>Als ein Mensch erklärt</translation>
    </message>
    <message>
        <source>Records keep the analyst who made them. Where analysts are compared, the two count as one. {0} takes it back.</source>
        <translation>Die Einträge behalten, wer sie gemacht hat. Wo Analystinnen verglichen werden, zählen die zwei als eine. {0} nimmt es zurück.</translation>
    </message>
    <message>
        <source>They are t&amp;wo</source>
        <translation>Sie sind &amp;zwei</translation>
    </message>
    <message>
        <source>is also</source>
        <translation>ist auch</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} is also {1}</source>
        <translation>{0} ist auch {1}</translation>
    </message>
</context>
<context>
    <name>PickBox</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing fits. Type other letters · Esc cancels</source>
        <translation>Nichts passt. Andere Buchstaben eingeben · Esc bricht ab</translation>
    </message>
    <message>
        <source>There is nothing to choose from · Esc cancels</source>
        <translation>Es gibt nichts zur Auswahl · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>A digit or Enter chooses it · Esc cancels</source>
        <translation>Ziffer oder Enter wählt · Esc bricht ab</translation>
    </message>
    <message>
        <source>Enter adds or removes it · Esc cancels</source>
        <translation>Enter vergibt es oder nimmt es weg · Esc bricht ab</translation>
    </message>
    <message>
        <source>Enter links · Alt+1 to 9 links at once · Esc cancels</source>
        <translation>Enter verknüpft · Alt+1 bis 9 verknüpft sofort · Esc bricht ab</translation>
    </message>
    <message>
        <source>Enter puts it into the register · Esc cancels</source>
        <translation>Enter trägt sie ins Verzeichnis ein · Esc bricht ab</translation>
    </message>
    <message>
        <source>Import a bibliography to have more of them; both become one source · Esc cancels</source>
        <translation>Mehr davon bringt der Import eines Literaturverzeichnisses; beide werden eine Quelle · Esc bricht ab</translation>
    </message>
    <message>
        <source>Name of the new source, or of what something was said in</source>
        <translation>Name der neuen Quelle, oder dessen, worin etwas gesagt wurde</translation>
    </message>
    <message>
        <source>New source: {0}</source>
        <translation>Neue Quelle: {0}</translation>
    </message>
    <message>
        <source>New tag: “{0}”</source>
        <translation>Neues Schlagwort: „{0}“</translation>
    </message>
    <message>
        <source>New {0}: “{1}”</source>
        <translation>Neu, {0}: „{1}“</translation>
    </message>
    <message>
        <source>No other source has a reference. Import a bibliography to have some · Esc cancels</source>
        <translation>Keine andere Quelle hat eine Literaturangabe. Eine Bibliografie importieren, um welche zu haben · Esc bricht ab</translation>
    </message>
    <message>
        <source>Nothing to choose from yet. Type a name: Enter puts it into the register and links it · Esc cancels</source>
        <translation>Noch nichts zur Auswahl. Einen Namen eingeben: Enter trägt ihn ins Verzeichnis ein und verknüpft ihn · Esc bricht ab</translation>
    </message>
    <message>
        <source>There are no tags yet. Type a name: Enter makes the tag and adds it · Esc cancels</source>
        <translation>Noch keine Schlagwörter. Einen Namen eingeben: Enter legt das Schlagwort an und setzt es · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>&amp;Font of the text</source>
        <translation>&amp;Schrift des Textes</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>&amp;Größe des Textes</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>It is recorded with everything that you annotate.</source>
        <translation>Er steht bei allem, was Sie annotieren.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>as chosen by the program</source>
        <translation>wie das Programm wählt</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast, dark</source>
        <translation>hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>high contrast, light</source>
        <translation>hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>? – press {0} to say who</source>
        <translation>? – mit {0} sagen, wer es ist</translation>
    </message>
    <message>
        <source>Leave the claim without the proposed chain</source>
        <translation>Die Behauptung ohne die vorgeschlagene Kette lassen</translation>
    </message>
    <message>
        <source>Proposed: {0} takes it over, Esc leaves it</source>
        <translation>Vorschlag: {0} ja, Esc nein</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over the proposed chain</source>
        <translation>Vorgeschlagene Kette übernehmen</translation>
    </message>
    <message>
        <source>The claim would be: “{0}”</source>
        <translation>Die Behauptung wäre: „{0}“</translation>
    </message>
    <message>
        <source>cue “{0}”</source>
        <translation>Hinweiswort „{0}“</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <source>named “{0}”</source>
        <translation>genannt „{0}“</translation>
    </message>
    <message>
        <source>{0} (new)</source>
        <translation>{0} (neu)</translation>
    </message>
    <message>
        <source>{0}? (a guess)</source>
        <translation>{0}? (vermutet)</translation>
    </message>
</context>
<context>
    <name>ReadBar</name>
    <message>
        <source>(1 more)</source>
        <translation>(noch eine)</translation>
    </message>
    <message>
        <source>({0} more)</source>
        <translation>(noch {0})</translation>
    </message>
    <message>
        <source>A file that was read</source>
        <translation>Eine gelesene Datei</translation>
    </message>
    <message>
        <source>Don't import it</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>{0} has been read and waits to be imported.</source>
        <translation>{0} ist gelesen und wartet auf den Import.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>RegionsModel</name>
    <message>
        <source>Region</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>claim {0}</source>
        <translation>Behauptung {0}</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>ohne Art</translation>
    </message>
</context>
<context>
    <name>RevisionPanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Leave behind</source>
        <translation>Zurücklassen</translation>
    </message>
    <message>
        <source>No claims are waiting: each was carried over, placed or left behind.</source>
        <translation>Keine Behauptung wartet: Jede ist übertragen, eingeordnet oder zurückgelassen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Place at selection</source>
        <translation>Bei der Auswahl einordnen</translation>
    </message>
    <message>
        <source>Show both documents side by side, with what was changed</source>
        <translation>Beide Dokumente nebeneinander zeigen, mit dem, was geändert wurde</translation>
    </message>
    <message>
        <source>The claim belongs to the words selected in the later document</source>
        <translation>Die Behauptung gehört zu den Wörtern, die im späteren Dokument ausgewählt sind</translation>
    </message>
    <message>
        <source>The later document does not make this claim (Delete)</source>
        <translation>Das spätere Dokument enthält diese Behauptung nicht (Entf)</translation>
    </message>
    <message>
        <source>The proposed place is right (Enter)</source>
        <translation>Die vorgeschlagene Stelle stimmt (Enter)</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Waiting claims</source>
        <translation>Wartende Behauptungen</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Nothing found.

Remove a filter, or press “All claims”.</source>
        <translation>Nichts gefunden.

Weniger verlangen oder „Alle“ drücken.</translation>
    </message>
    <message>
        <source>Nothing found.

Try fewer letters, or another form of the word.</source>
        <translation>Nichts gefunden.

Weniger Buchstaben oder eine andere Form des Wortes versuchen.</translation>
    </message>
    <message>
        <source>Open a project to search in it.</source>
        <translation>Ein Projekt öffnen, um darin zu suchen.</translation>
    </message>
    <message>
        <source>Search for words only again</source>
        <translation>Wieder nur nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Search texts, statements and notes</source>
        <translation>Texte, Aussagen und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>Das Projekt durchsuchen</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Showing the first {0} hits; narrow the search to see more</source>
        <translation>Die ersten {0} Treffer; enger suchen, um andere zu sehen</translation>
    </message>
    <message>
        <source>Type words to find them in all texts, statements and notes, or choose which claims to list.

Enter goes to the first hit, the arrow keys to the others.</source>
        <translation>Wörter eingeben, um sie in allen Texten, Aussagen und Notizen zu finden, oder wählen, welche Behauptungen aufgelistet werden.

Enter führt zum ersten Treffer, die Pfeiltasten zu den anderen.</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{0} hits</source>
        <translation>{0} Treffer</translation>
    </message>
    <message>
        <source>{0} in {1} documents</source>
        <translation>{0} in {1} Dokumenten</translation>
    </message>
    <message>
        <source>{0}, searching …</source>
        <translation>{0}, wird gesucht …</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Choose a claim first: click it, or go to it with {0}.</source>
        <translation>Zuerst eine Behauptung wählen: anklicken oder mit {0} hingehen.</translation>
    </message>
    <message>
        <source>Drop the edit</source>
        <translation>Bearbeitung verwerfen</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Claims {0}</source>
        <translation>Behauptungen {0}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources {0}</source>
        <translation>Quellen {0}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Also kept</source>
        <translation>Auch enthalten</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Fill from a reference…</source>
        <translation>Aus Literaturangabe füllen …</translation>
    </message>
    <message>
        <source>Filled “{0}” from “{1}”</source>
        <translation>„{0}“ aus „{1}“ gefüllt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Named in the text</source>
        <translation>Im Text genannt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Literaturangabe</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Take over the reference of another source, and the source</source>
        <translation>Die Literaturangabe einer anderen Quelle übernehmen, samt der Quelle</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>Die gewählte Quelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Which reference is “{0}”?</source>
        <translation>Welche Literaturangabe ist „{0}“?</translation>
    </message>
    <message>
        <source>Who made “{0}”?</source>
        <translation>Von wem ist „{0}“?</translation>
    </message>
    <message>
        <source>Who wrote it, or who spoke there</source>
        <translation>Wer das geschrieben oder dort gesprochen hat</translation>
    </message>
    <message>
        <source>in chains {0}</source>
        <translation>in Ketten {0}</translation>
    </message>
    <message>
        <source>nearest {0}</source>
        <translation>nächste {0}</translation>
    </message>
    <message>
        <source>not in hand</source>
        <translation>nicht beschafft</translation>
    </message>
    <message>
        <source>origin {0}</source>
        <translation>Ursprung {0}</translation>
    </message>
    <message>
        <source>own voice {0}</source>
        <translation>eigene Stimme {0}</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Claims of this source</source>
        <translation>Behauptungen dieser Quelle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the source and remove it from all chains</source>
        <translation>Die Quelle löschen und aus allen Ketten nehmen</translation>
    </message>
    <message>
        <source>Deleted the source “{0}”</source>
        <translation>Quelle „{0}“ gelöscht</translation>
    </message>
    <message>
        <source>Enter a source, or what something was said in</source>
        <translation>Eine Quelle eintragen, oder worin etwas gesagt wurde</translation>
    </message>
    <message>
        <source>Everything that refers to the other one moves · Esc cancels</source>
        <translation>Alles, was auf die andere verweist, zieht um · Esc bricht ab</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Quellen filtern</translation>
    </message>
    <message>
        <source>Import a file as the document that this source is</source>
        <translation>Eine Datei als das Dokument aufnehmen, das die Quelle ist</translation>
    </message>
    <message>
        <source>Import it…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>Merge this source into another one; everything that refers to it moves</source>
        <translation>Aus dieser und einer anderen Quelle eine machen: Alles, was sie nennt, zieht um</translation>
    </message>
    <message>
        <source>Merged “{0}” into “{1}”</source>
        <translation>„{0}“ mit „{1}“ zusammengelegt</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenlegen…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>No sources yet.

Choose a claim, press {0} in the text and type a name, or press New… to enter one without a claim.</source>
        <translation>Noch keine Quellen.

Eine Behauptung wählen, im Text {0} drücken und einen Namen eingeben, oder mit „Neu…“ eine ohne Behauptung eintragen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the document that this source is</source>
        <translation>Das Dokument anzeigen, das die Quelle ist</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>They are one source. Which name stays?</source>
        <translation>Das ist eine Quelle. Welcher Name bleibt?</translation>
    </message>
    <message>
        <source>Which source is “{0}” really?</source>
        <translation>Welche Quelle ist „{0}“ in Wahrheit?</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Words {0} of {1}: {2}</source>
        <translation>Stelle {0} von {1}: {2}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Esc: to the text</source>
        <translation>Esc: zum Text</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Gespeichert {0}</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>Teilsatz</translation>
    </message>
    <message>
        <source>evidence: {0}</source>
        <translation>Prüfung: {0}</translation>
    </message>
    <message>
        <source>keys: {0}</source>
        <translation>Tasten: {0}</translation>
    </message>
    <message>
        <source>only spaces are selected</source>
        <translation>nur Leerzeichen ausgewählt</translation>
    </message>
    <message>
        <source>others: {0}</source>
        <translation>sonst: {0}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>shaped by {0}</source>
        <translation>Schritt: {0}</translation>
    </message>
    <message>
        <source>source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} claimed · {1} marked · {2} untouched of 1 sentence</source>
        <translation>{0} behauptet · {1} vermerkt · {2} unberührt von 1 Satz</translation>
    </message>
    <message>
        <source>{0} claimed · {1} marked · {2} untouched of {3} sentences</source>
        <translation>{0} behauptet · {1} vermerkt · {2} unberührt von {3} Sätzen</translation>
    </message>
    <message>
        <source>{0}: these {1} characters</source>
        <translation>{0}: diese {1} Zeichen</translation>
    </message>
    <message>
        <source>{0}: these {1} words</source>
        <translation>{0}: diese {1} Wörter</translation>
    </message>
    <message>
        <source>{0}: this character</source>
        <translation>{0}: dieses Zeichen</translation>
    </message>
    <message>
        <source>{0}: this sentence</source>
        <translation>{0}: dieser Satz</translation>
    </message>
    <message>
        <source>{0}: this word</source>
        <translation>{0}: dieses Wort</translation>
    </message>
</context>
<context>
    <name>TagCard</name>
    <message>
        <source>(top of the tree)</source>
        <translation>(oberste Ebene)</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The chosen tag</source>
        <translation>Das gewählte Schlagwort</translation>
    </message>
</context>
<context>
    <name>TagsModel</name>
    <message>
        <source>Claims</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>(top of the tree)</source>
        <translation>(oberste Ebene)</translation>
    </message>
    <message>
        <source>Choose a colour for the tag</source>
        <translation>Dem Schlagwort eine Farbe geben</translation>
    </message>
    <message>
        <source>Claims with this tag</source>
        <translation>Behauptungen mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>Colour of the tag</source>
        <translation>Farbe des Schlagworts</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Create a tag below the selected one</source>
        <translation>Ein Schlagwort unter dem gewählten anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the tag and remove it from all claims</source>
        <translation>Das Schlagwort löschen und von allen Behauptungen nehmen</translation>
    </message>
    <message>
        <source>Deleted the tag “{0}”</source>
        <translation>Schlagwort „{0}“ gelöscht</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>Merge the tag into another one; its claims carry that one then</source>
        <translation>Das Schlagwort mit einem anderen zusammenlegen; seine Behauptungen tragen dann dieses</translation>
    </message>
    <message>
        <source>Merged “{0}” into “{1}”</source>
        <translation>„{0}“ mit „{1}“ zusammengelegt</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenlegen…</translation>
    </message>
    <message>
        <source>Move the tag, with everything below it, below another one</source>
        <translation>Das Schlagwort mit allen darunter unter ein anderes stellen</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>No tags yet.

Choose a claim and press {0} in the text, or create one here.</source>
        <translation>Noch keine Schlagwörter.

Eine Behauptung wählen und im Text {0} drücken oder hier eines anlegen.</translation>
    </message>
    <message>
        <source>Put “{0}” below which tag?</source>
        <translation>Unter welches Schlagwort gehört „{0}“?</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>They are one tag. Which name stays?</source>
        <translation>Das ist ein Schlagwort. Welcher Name bleibt?</translation>
    </message>
    <message>
        <source>Which tag is “{0}” really?</source>
        <translation>Welches Schlagwort ist „{0}“ eigentlich?</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>neues Schlagwort</translation>
    </message>
</context>
<context>
    <name>TakenModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>“{0}” is not a date. Type one as 2026-05-03, 3 May 2026 or 3.5.2026, with 14:30 behind it for a time; or today, yesterday.</source>
        <translation>„{0}“ ist kein Datum. Möglich sind 2026-05-03, 3. Mai 2026 oder 3.5.2026, für eine Uhrzeit mit 14:30 dahinter; oder heute, gestern.</translation>
    </message>
</context>
<context>
    <name>TimesDialog</name>
    <message>
        <source>2014, 6 November 2014, or 2014-11-06 / 2014-11-08</source>
        <translation>2014, 6. November 2014 oder 2014-11-06 / 2014-11-08</translation>
    </message>
    <message>
        <source>Claimed to happen</source>
        <translation>Soll geschehen sein</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Times of the claim</source>
        <translation>Zeiten der Behauptung</translation>
    </message>
    <message>
        <source>not known; the document’s details have it</source>
        <translation>nicht bekannt; es gehört in die Angaben des Dokuments</translation>
    </message>
    <message>
        <source>“{0}” is not a time. Write 2014, 2014-11, 2014-11-06, or two of these.</source>
        <translation>„{0}“ ist keine Zeit. Schreiben Sie 2014, 2014-11, 2014-11-06 oder zwei davon.</translation>
    </message>
    <message>
        <source>“{0}” may be {1}.</source>
        <translation>„{0}“ kann {1} sein.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>No claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Outer source</source>
        <translation>Äußere Quelle</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>Suche oder Befehl…</translation>
    </message>
    <message>
        <source>Second document</source>
        <translation>Zweites Dokument</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>UntouchedModel</name>
    <message>
        <source>Untouched sentence</source>
        <translation>Unberührter Satz</translation>
    </message>
</context>
<context>
    <name>UntouchedTable</name>
    <message>
        <source>Untouched sentences</source>
        <translation>Unberührte Sätze</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>claim {0}</source>
        <translation>Behauptung {0}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>A merge is being written to {0}. What you type meanwhile is done after that.</source>
        <translation>Eine Zusammenführung wird in {0} geschrieben. Was inzwischen getippt wird, geschieht danach.</translation>
    </message>
    <message>
        <source>The edit was dropped, and the keys typed after it: {0}</source>
        <translation>Die Änderung wurde verworfen, und die danach getippten Tasten: {0}</translation>
    </message>
    <message>
        <source>The edit was dropped; nothing was changed.</source>
        <translation>Die Änderung wurde verworfen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Waiting for another program that keeps {0} locked. What you type meanwhile is done when it lets go.</source>
        <translation>Warten auf ein anderes Programm, das {0} gesperrt hält. Was Sie inzwischen tippen, wird ausgeführt, sobald es loslässt.</translation>
    </message>
    <message>
        <source>Waiting for {1}, which keeps {0} locked. What you type meanwhile is done when it lets go.</source>
        <translation>Warten auf {1}, das {0} gesperrt hält. Was inzwischen getippt wird, geschieht, sobald die Sperre fällt.</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Warum sie wartet</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>certain now</source>
        <translation>jetzt sicher</translation>
    </message>
    <message>
        <source>changed around it</source>
        <translation>im Umfeld geändert</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>several places</source>
        <translation>mehrere Stellen</translation>
    </message>
    <message>
        <source>source renamed</source>
        <translation>Quelle umbenannt</translation>
    </message>
    <message>
        <source>words changed</source>
        <translation>Wörter geändert</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a text and take it apart claim by claim: what is presented as fact, what is somebody else’s report, what is opinion, and which source each goes back to.</source>
        <translation>Einen Text öffnen und Behauptung für Behauptung zerlegen: was als Tatsache dargestellt wird, was der Bericht anderer ist, was Meinung ist und auf welche Quelle jede zurückgeht.</translation>
    </message>
    <message>
        <source>Or drop a document or a project here.</source>
        <translation>Oder ein Dokument oder Projekt hier ablegen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Who says so?</source>
        <translation>Wer sagt das?</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{0}: {1} in the claim, {2} in the passage</source>
        <translation>{0}: {1} in der Behauptung, {2} in der Stelle</translation>
    </message>
</context>
<context>
    <name>_Chips</name>
    <message>
        <source>Claims with this tag</source>
        <translation>Behauptungen mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>Take it off the claim</source>
        <translation>Von der Behauptung nehmen</translation>
    </message>
</context>
<context>
    <name>_LinkLine</name>
    <message>
        <source>Compare, {0}</source>
        <translation>Vergleichen, {0}</translation>
    </message>
    <message>
        <source>Confidence: {0}</source>
        <translation>Sicherheit: {0}</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Hide the differences, {0}</source>
        <translation>Unterschiede ausblenden, {0}</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Keine gefunden</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Diese Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Remove, {0}</source>
        <translation>Entfernen, {0}</translation>
    </message>
    <message>
        <source>Why, {0}</source>
        <translation>Warum, {0}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Annotator {0}

Take a text apart claim by claim.
MIT licence. Texts are set in Source Serif by Adobe, under the SIL Open Font License.</source>
        <translation>Annotator {0}

Einen Text Behauptung für Behauptung zerlegen.
MIT-Lizenz. Texte sind in Source Serif von Adobe gesetzt, unter der SIL Open Font License.</translation>
    </message>
    <message>
        <source>Blocked while documents are read: {0}.</source>
        <translation>Gesperrt für alles, was Dokumente liest: {0}.</translation>
    </message>
    <message>
        <source>Not blocked on this system: {0}.</source>
        <translation>Auf diesem System dafür nicht gesperrt: {0}.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About</source>
        <translation>Info ü&amp;ber Annotator</translation>
    </message>
    <message>
        <source>&amp;Add words to the claim</source>
        <translation>Wörter hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;All claims of the project</source>
        <translation>A&amp;lle Behauptungen des Projekts</translation>
    </message>
    <message>
        <source>&amp;Chains</source>
        <translation>&amp;Ketten</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>Tasten än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>B&amp;ehauptung</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>&amp;Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Copy words</source>
        <translation>Wörter &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Cue words</source>
        <translation>&amp;Hinweiswörter</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Thema</translation>
    </message>
    <message>
        <source>&amp;Delete claim</source>
        <translation>Behauptung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Deutsch</source>
        <translation>&amp;Deutsch</translation>
    </message>
    <message>
        <source>&amp;Documents side by side</source>
        <translation>&amp;Dokumente nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;End one on</source>
        <translation>&amp;Ende weiter</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>&amp;Tatsache</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Font of the text…</source>
        <translation>Schri&amp;ft des Textes…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Hervorheben</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Inner layer</source>
        <translation>&amp;Inneres Glied</translation>
    </message>
    <message>
        <source>&amp;Judgements…</source>
        <translation>&amp;Urteile …</translation>
    </message>
    <message>
        <source>&amp;Keep edits on this computer too</source>
        <translation>Änderungen a&amp;uch auf diesem Rechner behalten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Link source…</source>
        <translation>Quelle &amp;verknüpfen…</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>&amp;Mention</source>
        <translation>&amp;Nennung</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Zusa&amp;mmenführen…</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;New source…</source>
        <translation>Neue &amp;Quelle…</translation>
    </message>
    <message>
        <source>&amp;Next clause</source>
        <translation>&amp;Nächster Teilsatz</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>&amp;Nächster Satz</translation>
    </message>
    <message>
        <source>&amp;No claim here</source>
        <translation>&amp;Keine Behauptung hier</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation>&amp;Meinung</translation>
    </message>
    <message>
        <source>&amp;Other claim here</source>
        <translation>Andere Behauptung &amp;hier</translation>
    </message>
    <message>
        <source>&amp;Outer layer</source>
        <translation>Ä&amp;ußeres Glied</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Be&amp;reiche</translation>
    </message>
    <message>
        <source>&amp;Previous clause</source>
        <translation>&amp;Voriger Teilsatz</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>&amp;Voriger Satz</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Dru&amp;cken…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Repeat the last chain</source>
        <translation>Letzte Kette &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>&amp;Satz</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Stance…</source>
        <translation>Ha&amp;ltung…</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>&amp;Aussage</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlagwör&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Take over the proposed chain</source>
        <translation>Vorgeschlagene Kette &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Take words off the claim</source>
        <translation>Wörter &amp;wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Voice of the region…</source>
        <translation>&amp;Stimme des Abschnitts…</translation>
    </message>
    <message>
        <source>&amp;Wrap outer source…</source>
        <translation>Quelle &amp;außen herumlegen…</translation>
    </message>
    <message>
        <source>A source &amp;falls…</source>
        <translation>Eine Quelle &amp;fällt …</translation>
    </message>
    <message>
        <source>Add a later version of this document, and carry over the claims whose words still stand</source>
        <translation>Eine spätere Fassung dieses Dokuments hinzufügen und die Behauptungen übertragen, deren Wörter noch dastehen</translation>
    </message>
    <message>
        <source>Add a tag to the claim, or remove it</source>
        <translation>Ein Schlagwort vergeben oder wegnehmen</translation>
    </message>
    <message>
        <source>Add documents or annotated JSON to the project</source>
        <translation>Dokumente oder annotiertes JSON zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Add everything in a folder, at any depth</source>
        <translation>Alles hinzufügen, was in einem Ordner liegt, beliebig tief</translation>
    </message>
    <message>
        <source>Add the attachments of the files imported last</source>
        <translation>Hinzufügen, was in den zuletzt importierten Dateien steckte</translation>
    </message>
    <message>
        <source>Add the selected words to the current claim</source>
        <translation>Die ausgewählten Wörter zur aktuellen Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Add the text, the part of a page or the files that you copied</source>
        <translation>Den kopierten Text, das Stück einer Seite oder die Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Agreement of analysts</source>
        <translation>Übereinstimmung der Analystinnen</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>Analysts who are one person…</source>
        <translation>Ana&amp;lystinnen, die ein Mensch sind…</translation>
    </message>
    <message>
        <source>As it stood…</source>
        <translation>Wie es war …</translation>
    </message>
    <message>
        <source>Below the text in narrow windows, beside it in others</source>
        <translation>In schmalen Fenstern unter dem Text, sonst daneben</translation>
    </message>
    <message>
        <source>Beside or &amp;below</source>
        <translation>Daneben oder dar&amp;unter</translation>
    </message>
    <message>
        <source>Black on white, with strong lines</source>
        <translation>Schwarz auf Weiß, mit deutlichen Linien</translation>
    </message>
    <message>
        <source>Borderline</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Check the claim against the selected words, here or in the other document</source>
        <translation>Die Behauptung an den ausgewählten Wörtern prüfen, hier oder im anderen Dokument</translation>
    </message>
    <message>
        <source>Choose how much of a page is read and in which encoding, and correct what the file says about itself</source>
        <translation>Wählen, wie viel einer Seite gelesen wird, die Kodierung, und berichtigen, was die Datei über sich sagt</translation>
    </message>
    <message>
        <source>Choose the font of the text</source>
        <translation>Die Schrift des Textes wählen</translation>
    </message>
    <message>
        <source>Choose the next layer of the chain inwards; stance, via, cue and mention are for it</source>
        <translation>Das nächste Glied der Kette nach innen wählen; Haltung, „über“, Hinweiswörter und Nennung gelten ihm</translation>
    </message>
    <message>
        <source>Choose the next layer of the chain outwards</source>
        <translation>Das nächste Glied der Kette nach außen wählen</translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation>Wählen, was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>Claim of this evidence</source>
        <translation>Behauptung &amp;dieses Belegs</translation>
    </message>
    <message>
        <source>Claims as a table</source>
        <translation>Behauptungen als Tabelle</translation>
    </message>
    <message>
        <source>Claims of the twins</source>
        <translation>Behauptungen der Zwillinge</translation>
    </message>
    <message>
        <source>Clause &amp;in</source>
        <translation>Teilsatz &amp;hinzu</translation>
    </message>
    <message>
        <source>Clause &amp;out</source>
        <translation>Teilsatz &amp;weg</translation>
    </message>
    <message>
        <source>Close second document</source>
        <translation>Zweites Dokument schließen</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Das Projekt schließen</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Col&amp;umns of the claims…</source>
        <translation>&amp;Spalten der Behauptungen…</translation>
    </message>
    <message>
        <source>Collapse or show the list of documents</source>
        <translation>Die Liste der Dokumente einklappen oder zeigen</translation>
    </message>
    <message>
        <source>Collapse or show the side with its tabs</source>
        <translation>Die Seite mit ihren Reitern einklappen oder zeigen</translation>
    </message>
    <message>
        <source>Compare documents: kinds, origins, depth, what was checked</source>
        <translation>Dokumente vergleichen: Arten, Ursprünge, Tiefe, was geprüft wurde</translation>
    </message>
    <message>
        <source>Compare wit&amp;h…</source>
        <translation>Ve&amp;rgleichen mit…</translation>
    </message>
    <message>
        <source>Compare with the earlier ver&amp;sion</source>
        <translation>Mit der frühe&amp;ren Fassung vergleichen</translation>
    </message>
    <message>
        <source>Copy claim</source>
        <translation>Behauptung kopieren</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>Die ausgewählten Wörter kopieren</translation>
    </message>
    <message>
        <source>Copy the words of the current claim, with its document and number</source>
        <translation>Die Worte der aktuellen Behauptung kopieren, mit Dokument und Nummer</translation>
    </message>
    <message>
        <source>Count the work of one person at several computers as that of one analyst</source>
        <translation>Die Arbeit eines Menschen an mehreren Rechnern als die einer Analystin zählen</translation>
    </message>
    <message>
        <source>Create a claim without a kind</source>
        <translation>Eine Behauptung ohne Art anlegen</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Ein Projekt anlegen</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>Ang&amp;aben</translation>
    </message>
    <message>
        <source>D&amp;ocuments</source>
        <translation>D&amp;okumente</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Thema</translation>
    </message>
    <message>
        <source>Delete the current claim, or the mark at the caret</source>
        <translation>Die aktuelle Behauptung löschen oder den Vermerk an der Schreibmarke</translation>
    </message>
    <message>
        <source>Directness…</source>
        <translation>Wiedergabe…</translation>
    </message>
    <message>
        <source>E&amp;vidence…</source>
        <translation>B&amp;eleg…</translation>
    </message>
    <message>
        <source>End one &amp;back</source>
        <translation>Ende &amp;zurück</translation>
    </message>
    <message>
        <source>End one character back</source>
        <translation>Ende ein Zeichen zurück</translation>
    </message>
    <message>
        <source>End one character on</source>
        <translation>Ende ein Zeichen weiter</translation>
    </message>
    <message>
        <source>F&amp;ilter claims…</source>
        <translation>Behauptungen &amp;filtern…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Find any action, document, source, claim or word by a few letters</source>
        <translation>Jede Aktion, jedes Dokument, jede Quelle, jede Behauptung und jedes Wort mit wenigen Buchstaben finden</translation>
    </message>
    <message>
        <source>Find in pro&amp;ject…</source>
        <translation>Im &amp;Projekt suchen…</translation>
    </message>
    <message>
        <source>Find its passage</source>
        <translation>Ihre Stelle suchen</translation>
    </message>
    <message>
        <source>Find the claim's words in another document, exactly or nearly, and show them beside it</source>
        <translation>Die Worte der Behauptung in einem anderen Dokument suchen, genau oder beinahe, und daneben zeigen</translation>
    </message>
    <message>
        <source>Find words in this document</source>
        <translation>Wörter in diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Findin&amp;gs</source>
        <translation>Auffälli&amp;gkeiten</translation>
    </message>
    <message>
        <source>Fit the pages to the width of the pane</source>
        <translation>Die Seiten so breit zeigen, wie Platz ist</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Dem System folgen</translation>
    </message>
    <message>
        <source>Getting started, terms, files, keys</source>
        <translation>Erste Schritte, Begriffe, Dateien, Tasten</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>Go from a passage to the claim that was checked against it</source>
        <translation>Von einer Textstelle zur Behauptung, die an ihr geprüft wird</translation>
    </message>
    <message>
        <source>Go to the next change of the revision</source>
        <translation>Zu dem gehen, was die Fassung als Nächstes geändert hat</translation>
    </message>
    <message>
        <source>Go to the next claim</source>
        <translation>Zur nächsten Behauptung gehen</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Zum nächsten Treffer gehen</translation>
    </message>
    <message>
        <source>Go to the next sentence</source>
        <translation>Zum nächsten Satz gehen</translation>
    </message>
    <message>
        <source>Go to the next sentence without claim or mark</source>
        <translation>Zum nächsten Satz ohne Behauptung und Vermerk gehen</translation>
    </message>
    <message>
        <source>Go to the previous change of the revision</source>
        <translation>Zu dem gehen, was die Fassung davor geändert hat</translation>
    </message>
    <message>
        <source>Go to the previous claim</source>
        <translation>Zur vorigen Behauptung gehen</translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation>Zum Treffer davor gehen</translation>
    </message>
    <message>
        <source>Go to the previous sentence</source>
        <translation>Zum vorigen Satz gehen</translation>
    </message>
    <message>
        <source>Go to the previous sentence without claim or mark</source>
        <translation>Zum vorigen Satz ohne Behauptung und Vermerk gehen</translation>
    </message>
    <message>
        <source>Grad&amp;e…</source>
        <translation>&amp;Glaubwürdigkeit…</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>History of the claim</source>
        <translation>Verlauf der Behauptung</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Import a re&amp;vision…</source>
        <translation>Spätere Fassun&amp;g importieren…</translation>
    </message>
    <message>
        <source>Import a&amp;ttachments</source>
        <translation>&amp;Anhänge importieren</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board</source>
        <translation>Aus der Z&amp;wischenablage importieren</translation>
    </message>
    <message>
        <source>Import with &amp;a preview…</source>
        <translation>Mit &amp;Vorschau importieren…</translation>
    </message>
    <message>
        <source>Keep a second copy of each edit until the project has been closed intact, and what you are typing; without it the project leaves no such copy on this computer</source>
        <translation>Jede Änderung auch neben dem Projekt behalten, bis es geschlossen wurde und vollständig ist, und was gerade getippt wird; ohne das hinterlässt das Projekt keine solche Spur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Keep the side below the text</source>
        <translation>Die Seite unter dem Text lassen</translation>
    </message>
    <message>
        <source>Keep the side beside the text</source>
        <translation>Die Seite neben dem Text lassen</translation>
    </message>
    <message>
        <source>L&amp;anguage (Sprache)</source>
        <translation>S&amp;prache (Language)</translation>
    </message>
    <message>
        <source>L&amp;ight and dark</source>
        <translation>&amp;Hell und dunkel</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>&amp;Helles Thema</translation>
    </message>
    <message>
        <source>Language of the &amp;system</source>
        <translation>Sprache des &amp;Systems</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Seiten größer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Leave out the first character</source>
        <translation>Das erste Zeichen weglassen</translation>
    </message>
    <message>
        <source>Leave out the first word, or the unit you shape by</source>
        <translation>Das erste Wort weglassen, oder wonach geformt wird</translation>
    </message>
    <message>
        <source>Leave out the last character</source>
        <translation>Das letzte Zeichen weglassen</translation>
    </message>
    <message>
        <source>Leave out the last clause</source>
        <translation>Den letzten Teilsatz weglassen</translation>
    </message>
    <message>
        <source>Leave out the last word, or the unit you shape by</source>
        <translation>Das letzte Wort weglassen, oder wonach geformt wird</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Thema</translation>
    </message>
    <message>
        <source>Link the source that is said to have said it; it becomes the origin</source>
        <translation>Sagen, wer es gesagt haben soll: Die neue Quelle wird der Ursprung</translation>
    </message>
    <message>
        <source>Link the source that reports the whole chain</source>
        <translation>Sagen, wer die ganze Kette berichtet</translation>
    </message>
    <message>
        <source>Link the whole chain that was linked last again, with the cue and names of this sentence</source>
        <translation>Die zuletzt verknüpfte Kette noch einmal ganz verknüpfen, mit Hinweiswörtern und Nennungen dieses Satzes</translation>
    </message>
    <message>
        <source>Link what the sentence itself tells of who says it, as the card shows it</source>
        <translation>Verknüpfen, was der Satz selbst darüber sagt, wer es sagt, so wie die Karte es zeigt</translation>
    </message>
    <message>
        <source>Mark all that stands around the text as read, without a claim</source>
        <translation>Alles, was um den Text herum steht, als gelesen vermerken, ohne Behauptung</translation>
    </message>
    <message>
        <source>Mark furnit&amp;ure</source>
        <translation>Beiwerk ve&amp;rmerken</translation>
    </message>
    <message>
        <source>Mark words as read, without a claim</source>
        <translation>Wörter als gelesen und ohne Behauptung vermerken</translation>
    </message>
    <message>
        <source>Move the ends of the selection by character</source>
        <translation>Die Enden der Auswahl zeichenweise bewegen</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next pane</source>
        <translation>Den Tastaturfokus in den nächsten Bereich setzen</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues Fens&amp;ter</translation>
    </message>
    <message>
        <source>Next &amp;claim</source>
        <translation>Nächste &amp;Behauptung</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>Nächster Unterschie&amp;d</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Next &amp;untouched sentence</source>
        <translation>Nächster &amp;unberührter Satz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a second sample: texts that copy from one another, with every kind of finding</source>
        <translation>Ein zweites Beispiel öffnen: Texte, die voneinander abschreiben, mit jeder Art von Auffälligkeit</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Ein weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the sample of findings</source>
        <translation>Beispiel für Auffälligkeiten öffnen</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Das Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Pa&amp;ges of a PDF</source>
        <translation>S&amp;eiten eines PDF</translation>
    </message>
    <message>
        <source>Pages as wide as the pane</source>
        <translation>Seiten so breit wie der Bereich</translation>
    </message>
    <message>
        <source>Place of the si&amp;de</source>
        <translation>Platz der Se&amp;ite</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Previous untouched sentence</source>
        <translation>Voriger unberührter Satz</translation>
    </message>
    <message>
        <source>Print the doc&amp;ument…</source>
        <translation>Te&amp;xt drucken…</translation>
    </message>
    <message>
        <source>Print the report: figures, all claims with their chains, open items, sources</source>
        <translation>Den Bericht drucken: Zahlen, alle Behauptungen mit ihren Ketten, offene Punkte, Quellen</translation>
    </message>
    <message>
        <source>Print the text as it stands on screen, with its claims</source>
        <translation>Den Text drucken, wie er auf dem Bildschirm steht, mit seinen Behauptungen</translation>
    </message>
    <message>
        <source>Put a colleague's copy together with this project, as one edit</source>
        <translation>Die Kopie einer Kollegin mit diesem Projekt zusammenführen, als eine Bearbeitung</translation>
    </message>
    <message>
        <source>Put a source, or what something was said in, into the register without a claim</source>
        <translation>Eine Quelle, oder worin etwas gesagt wurde, ohne Behauptung ins Verzeichnis eintragen</translation>
    </message>
    <message>
        <source>Put the caret at the end of the clause, and once more of the sentence</source>
        <translation>Die Schreibmarke ans Ende des Teilsatzes setzen, noch einmal: des Satzes</translation>
    </message>
    <message>
        <source>Put the caret at the start of the clause, and once more of the sentence</source>
        <translation>Die Schreibmarke an den Anfang des Teilsatzes setzen, noch einmal: des Satzes</translation>
    </message>
    <message>
        <source>Put the claim in your own words</source>
        <translation>Die Behauptung in eigene Worte fassen</translation>
    </message>
    <message>
        <source>Put the second document below the first, or beside it again</source>
        <translation>Das zweite Dokument unter das erste setzen oder wieder daneben</translation>
    </message>
    <message>
        <source>Quit; everything is saved</source>
        <translation>Verlassen; alles ist gespeichert</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>Ver&amp;zeichnis</translation>
    </message>
    <message>
        <source>Re&amp;late…</source>
        <translation>&amp;In Beziehung setzen…</translation>
    </message>
    <message>
        <source>Read the file of this document, which the project holds, as this version of the program reads it; if it says something else, that is taken in as a revision</source>
        <translation>Die Datei dieses Dokuments, die im Projekt liegt, so lesen, wie diese Version des Programms sie liest; sagt sie etwas anderes, kommt das als spätere Fassung herein</translation>
    </message>
    <message>
        <source>Read the ori&amp;ginal again</source>
        <translation>Ori&amp;ginal noch einmal lesen</translation>
    </message>
    <message>
        <source>Recipient…</source>
        <translation>Empfänger…</translation>
    </message>
    <message>
        <source>Redo your last undone edit</source>
        <translation>Das letzte Rückgängig zurücknehmen</translation>
    </message>
    <message>
        <source>Remove the selected words, or those at the caret, from the current claim</source>
        <translation>Die ausgewählten Wörter oder die an der Schreibmarke von der aktuellen Behauptung wegnehmen</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
        <source>Say how credible the claim is, from 1 to 6</source>
        <translation>Sagen, wie glaubwürdig die Behauptung ist, 1 bis 6</translation>
    </message>
    <message>
        <source>Say how the claim bears on another one</source>
        <translation>Sagen, wie sich die Behauptung zu einer anderen verhält</translation>
    </message>
    <message>
        <source>Say how the words of the source are rendered: direct, indirect, mixed, narrated</source>
        <translation>Sagen, wie die Worte der Quelle wiedergegeben sind: direkt, indirekt, gemischt, erzählt</translation>
    </message>
    <message>
        <source>Say that the claim could be taken for another kind, or take it back</source>
        <translation>Sagen, dass die Behauptung für eine andere Art gehalten werden könnte, oder das zurücknehmen</translation>
    </message>
    <message>
        <source>Say to whom the source said it</source>
        <translation>Sagen, wem die Quelle es gesagt hat</translation>
    </message>
    <message>
        <source>Say what the source does with the claim</source>
        <translation>Sagen, was die Quelle mit der Behauptung tut</translation>
    </message>
    <message>
        <source>Say when the claim was said, and when what it tells is claimed to happen</source>
        <translation>Sagen, wann die Behauptung gesagt wurde, und wann geschehen soll, was sie sagt</translation>
    </message>
    <message>
        <source>Say where, or in what, the source said it: a briefing, a letter, a report</source>
        <translation>Sagen, wo oder worin die Quelle es gesagt hat: in einem Pressegespräch, einem Brief, einem Bericht</translation>
    </message>
    <message>
        <source>Say who speaks in the paragraph or comment at the caret</source>
        <translation>Sagen, wer im Absatz oder Kommentar an der Schreibmarke spricht</translation>
    </message>
    <message>
        <source>Search all documents and statements</source>
        <translation>Alle Dokumente und Aussagen durchsuchen</translation>
    </message>
    <message>
        <source>Second docume&amp;nt…</source>
        <translation>&amp;Zweites Dokument…</translation>
    </message>
    <message>
        <source>Selec&amp;tion</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>Select the clause at the caret, then the one after it</source>
        <translation>Den Teilsatz an der Schreibmarke auswählen, dann den danach</translation>
    </message>
    <message>
        <source>Select the clause before</source>
        <translation>Den Teilsatz davor auswählen</translation>
    </message>
    <message>
        <source>Select the sentence at the caret</source>
        <translation>Den Satz an der Schreibmarke auswählen</translation>
    </message>
    <message>
        <source>Shape by &amp;word</source>
        <translation>Nach Wör&amp;tern formen</translation>
    </message>
    <message>
        <source>Shape by c&amp;haracter</source>
        <translation>Nach Zei&amp;chen formen</translation>
    </message>
    <message>
        <source>Shape by c&amp;lause</source>
        <translation>Nach Tei&amp;lsätzen formen</translation>
    </message>
    <message>
        <source>Shape by sentence</source>
        <translation>Nach Sätzen formen</translation>
    </message>
    <message>
        <source>Show a revised document beside the earlier version, with what was changed, or two twins</source>
        <translation>Ein überarbeitetes Dokument neben dem früheren zeigen, mit dem, was geändert wurde, oder zwei Zwillinge</translation>
    </message>
    <message>
        <source>Show above the text whose claims are whose, how far they agree, and decide; or hide it</source>
        <translation>Über dem Text zeigen, wessen Behauptungen welche sind und wie weit sie übereinstimmen, und entscheiden; oder es verbergen</translation>
    </message>
    <message>
        <source>Show another document beside this one</source>
        <translation>Ein anderes Dokument neben diesem zeigen</translation>
    </message>
    <message>
        <source>Show on its card who did what to the current claim, and how it was</source>
        <translation>Auf ihrer Karte zeigen, wer was mit der aktuellen Behauptung getan hat, und wie sie war</translation>
    </message>
    <message>
        <source>Show only one document again</source>
        <translation>Wieder ein Dokument zeigen</translation>
    </message>
    <message>
        <source>Show only some of the claims of this document</source>
        <translation>Nur einige Behauptungen dieses Dokuments zeigen</translation>
    </message>
    <message>
        <source>Show or hide, dimmed, the claims of documents with the very same text</source>
        <translation>Blass einzeichnen, was in Dokumenten desselben Wortlauts behauptet wird, oder nicht mehr</translation>
    </message>
    <message>
        <source>Show pa&amp;ges</source>
        <translation>S&amp;eiten anzeigen</translation>
    </message>
    <message>
        <source>Show the claims</source>
        <translation>Die Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Show the claims as a table with columns, or in rows of two lines again</source>
        <translation>Die Behauptungen als Tabelle mit Spalten oder wieder in zweizeiligen Einträgen zeigen</translation>
    </message>
    <message>
        <source>Show the claims of all documents in one table above the text, or hide it</source>
        <translation>Die Behauptungen aller Dokumente in einer Tabelle über dem Text zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show the pages larger; Ctrl with the wheel does it too</source>
        <translation>Die Seiten größer zeigen; Strg mit dem Mausrad tut es auch</translation>
    </message>
    <message>
        <source>Show the pages of a PDF beside its text, as they are</source>
        <translation>Die Seiten eines PDF neben seinem Text zeigen, wie sie sind</translation>
    </message>
    <message>
        <source>Show the pages smaller</source>
        <translation>Die Seiten kleiner zeigen</translation>
    </message>
    <message>
        <source>Show the project as it stood at a time, only to read, in a window of its own</source>
        <translation>Das Projekt zeigen, wie es zu einer Zeit war, nur zum Lesen, in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Die Quellen zeigen</translation>
    </message>
    <message>
        <source>Show the tree of tags</source>
        <translation>Den Baum der Schlagwörter zeigen</translation>
    </message>
    <message>
        <source>Show the window in English</source>
        <translation>Das Fenster auf Englisch zeigen</translation>
    </message>
    <message>
        <source>Show the window in German</source>
        <translation>Das Fenster auf Deutsch zeigen</translation>
    </message>
    <message>
        <source>Show the window in the language of the system</source>
        <translation>Das Fenster in der Sprache des Systems zeigen</translation>
    </message>
    <message>
        <source>Show what a careful reader would raise</source>
        <translation>Zeigen, was sorgfältigen Lesern auffiele</translation>
    </message>
    <message>
        <source>Show what another copy and this project do not have alike</source>
        <translation>Zeigen, was eine andere Kopie und dieses Projekt nicht gleich haben</translation>
    </message>
    <message>
        <source>Show when it was published, said and claimed to happen</source>
        <translation>Zeigen, wann es veröffentlicht und gesagt wurde und geschehen sein soll</translation>
    </message>
    <message>
        <source>Show where the claims come from, from the reader to the origins</source>
        <translation>Zeigen, woher die Behauptungen kommen, vom Leser bis zu den Ursprüngen</translation>
    </message>
    <message>
        <source>Show where the document comes from</source>
        <translation>Zeigen, woher das Dokument stammt</translation>
    </message>
    <message>
        <source>Show which source does what with which claim</source>
        <translation>Zeigen, welche Quelle sich wie zu welcher Behauptung stellt</translation>
    </message>
    <message>
        <source>Show who did what</source>
        <translation>Zeigen, wer was getan hat</translation>
    </message>
    <message>
        <source>Side &amp;with tabs</source>
        <translation>Seite &amp;mit Reitern</translation>
    </message>
    <message>
        <source>Side below the text</source>
        <translation>Seite unter dem Text</translation>
    </message>
    <message>
        <source>Side beside the text</source>
        <translation>Seite neben dem Text</translation>
    </message>
    <message>
        <source>Side where there is &amp;room</source>
        <translation>Seite, &amp;wo Platz ist</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Seiten kleiner</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Start one back</source>
        <translation>&amp;Anfang zurück</translation>
    </message>
    <message>
        <source>Start one character back</source>
        <translation>Anfang ein Zeichen zurück</translation>
    </message>
    <message>
        <source>Start one character on</source>
        <translation>Anfang ein Zeichen weiter</translation>
    </message>
    <message>
        <source>Start one on</source>
        <translation>Anfang weiter</translation>
    </message>
    <message>
        <source>Ta&amp;g…</source>
        <translation>&amp;Schlagwort…</translation>
    </message>
    <message>
        <source>Take in one more character</source>
        <translation>Ein Zeichen mehr aufnehmen</translation>
    </message>
    <message>
        <source>Take in one more word, or the unit you shape by</source>
        <translation>Ein Wort mehr aufnehmen, oder wonach geformt wird</translation>
    </message>
    <message>
        <source>Take in the next clause</source>
        <translation>Den Teilsatz danach aufnehmen</translation>
    </message>
    <message>
        <source>Take in the previous character</source>
        <translation>Das Zeichen davor aufnehmen</translation>
    </message>
    <message>
        <source>Take in the previous word, or the unit you shape by</source>
        <translation>Das Wort davor aufnehmen, oder wonach geformt wird</translation>
    </message>
    <message>
        <source>Tell that a source was withdrawn, corrected or discredited; what depends on it is listed</source>
        <translation>Sagen, dass eine Quelle zurückgezogen, berichtigt oder unglaubwürdig wurde; was davon abhängt, wird aufgeführt</translation>
    </message>
    <message>
        <source>The selected words name the source (“the paper”, “he”)</source>
        <translation>Die ausgewählten Wörter nennen die Quelle („die Zeitung“, „er“)</translation>
    </message>
    <message>
        <source>The selected words show that somebody said it (“reported”, “according to”)</source>
        <translation>Die ausgewählten Wörter sagen, dass jemand es gesagt hat („berichtete“, „laut“)</translation>
    </message>
    <message>
        <source>The text attributes it to somebody else</source>
        <translation>Der Text schreibt es jemand anderem zu</translation>
    </message>
    <message>
        <source>The text's own voice says it, and it can be checked</source>
        <translation>Die eigene Stimme des Textes sagt es, und es ist nachprüfbar</translation>
    </message>
    <message>
        <source>The text's own voice, and it cannot be checked</source>
        <translation>Die eigene Stimme des Textes, und es ist nicht nachprüfbar</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Thema des S&amp;ystems</translation>
    </message>
    <message>
        <source>Times…</source>
        <translation>Zeiten …</translation>
    </message>
    <message>
        <source>To the en&amp;d</source>
        <translation>Ans En&amp;de</translation>
    </message>
    <message>
        <source>To the st&amp;art</source>
        <translation>An den An&amp;fang</translation>
    </message>
    <message>
        <source>Undo your last edit</source>
        <translation>Die eigene letzte Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Via…</source>
        <translation>Über…</translation>
    </message>
    <message>
        <source>Where claims overlap, go to the next one at the caret; a second click does it too</source>
        <translation>Wo Behauptungen sich überlappen, zur nächsten an der Schreibmarke gehen; ein zweiter Klick tut es auch</translation>
    </message>
    <message>
        <source>White on black, with strong lines</source>
        <translation>Weiß auf Schwarz, mit deutlichen Linien</translation>
    </message>
    <message>
        <source>Widen the selection to clauses, and move its ends by clause</source>
        <translation>Die Auswahl auf Teilsätze erweitern und ihre Enden teilsatzweise bewegen</translation>
    </message>
    <message>
        <source>Widen the selection to sentences, and move its ends by sentence</source>
        <translation>Die Auswahl auf Sätze erweitern und ihre Enden satzweise bewegen</translation>
    </message>
    <message>
        <source>Widen the selection to words, and move its ends by word</source>
        <translation>Die Auswahl auf Wörter erweitern und ihre Enden wortweise bewegen</translation>
    </message>
    <message>
        <source>Write a note on the claim</source>
        <translation>Eine Notiz zur Behauptung schreiben</translation>
    </message>
    <message>
        <source>Write annotated JSON, a report, tables or references</source>
        <translation>Annotiertes JSON, einen Bericht, Tabellen oder Literaturangaben schreiben</translation>
    </message>
    <message>
        <source>Write one compact file to pass on; the project itself is always saved</source>
        <translation>Eine kompakte Datei zum Weitergeben schreiben; das Projekt selbst ist immer gespeichert</translation>
    </message>
    <message>
        <source>Write what you conclude: how likely, how sure, and which claims speak for and against</source>
        <translation>Schreiben, was Sie schließen: wie wahrscheinlich, wie sicher, und welche Behauptungen dafür und dagegen sprechen</translation>
    </message>
    <message>
        <source>Your name, language, theme, font and keys</source>
        <translation>Name, Sprache, Thema, Schrift und Tasten</translation>
    </message>
</context>
<context>
    <name>aim</name>
    <message>
        <source>Only spaces are selected. Select words, or press Esc to select nothing.</source>
        <translation>Es sind nur Leerzeichen ausgewählt. Wörter auswählen, oder die Auswahl mit Esc aufheben.</translation>
    </message>
    <message>
        <source>claim {0}</source>
        <translation>Behauptung {0}</translation>
    </message>
    <message>
        <source>claim {0} of “{1}”</source>
        <translation>Behauptung {0} in „{1}“</translation>
    </message>
</context>
<context>
    <name>chain_view</name>
    <message>
        <source>+ cue</source>
        <translation>+ Hinweiswort</translation>
    </message>
    <message>
        <source>+ how</source>
        <translation>+ Wiedergabe</translation>
    </message>
    <message>
        <source>+ mention</source>
        <translation>+ Nennung</translation>
    </message>
    <message>
        <source>+ to whom</source>
        <translation>+ wem</translation>
    </message>
    <message>
        <source>In what {0} said it</source>
        <translation>Worin {0} es gesagt hat</translation>
    </message>
    <message>
        <source>Stance of {0}: {1}</source>
        <translation>Haltung von {0}: {1}</translation>
    </message>
    <message>
        <source>The document itself says so</source>
        <translation>Das steht im Dokument selbst</translation>
    </message>
    <message>
        <source>Unlink {0}</source>
        <translation>{0} lösen</translation>
    </message>
    <message>
        <source>What {0} does with the claim</source>
        <translation>Was {0} mit der Behauptung tut</translation>
    </message>
    <message>
        <source>cue “{0}”</source>
        <translation>Hinweiswort „{0}“</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <source>in …</source>
        <translation>über …</translation>
    </message>
    <message>
        <source>named “{0}”</source>
        <translation>genannt „{0}“</translation>
    </message>
    <message>
        <source>not obtained</source>
        <translation>nicht beschafft</translation>
    </message>
    <message>
        <source>says it</source>
        <translation>sagt es</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>an {0}</translation>
    </message>
    <message>
        <source>{0} said it {1}</source>
        <translation>{0} hat es gesagt {1}</translation>
    </message>
</context>
<context>
    <name>claim_actions</name>
    <message>
        <source>Checked against this passage, {0} is …</source>
        <translation>An dieser Textstelle geprüft, ist {0} …</translation>
    </message>
    <message>
        <source>Checked the claim against the passage: {0}</source>
        <translation>Behauptung an der Textstelle geprüft: {0}</translation>
    </message>
    <message>
        <source>Choose a claim, select the passage to check it against, then press {0}.</source>
        <translation>Eine Behauptung wählen, die Textstelle auswählen, an der sie geprüft wird, dann {0} drücken.</translation>
    </message>
    <message>
        <source>Claim {0} bears on which claim? Type its number.</source>
        <translation>Zu welcher Behauptung steht Behauptung {0} in Beziehung? Ihre Nummer eingeben.</translation>
    </message>
    <message>
        <source>Claim {0} {1} claim {2}</source>
        <translation>Behauptung {0} {1} Behauptung {2}</translation>
    </message>
    <message>
        <source>Claim {0} … claim {1}</source>
        <translation>Behauptung {0} … Behauptung {1}</translation>
    </message>
    <message>
        <source>Copied claim {0} and where it stands</source>
        <translation>Behauptung {0} kopiert, mit der Stelle</translation>
    </message>
    <message>
        <source>How are the words of {0} rendered?</source>
        <translation>Wie sind die Worte von {0} wiedergegeben?</translation>
    </message>
    <message>
        <source>How credible is claim {0}?</source>
        <translation>Wie glaubwürdig ist Behauptung {0}?</translation>
    </message>
    <message>
        <source>No source has been linked in this project yet. Press {0} first.</source>
        <translation>In diesem Projekt ist noch keine Quelle verknüpft. Drücken Sie zuerst {0}.</translation>
    </message>
    <message>
        <source>Nobody that is named</source>
        <translation>Niemand Genannter</translation>
    </message>
    <message>
        <source>Nothing that is named</source>
        <translation>Nichts Genanntes</translation>
    </message>
    <message>
        <source>Set cue</source>
        <translation>Hinweiswort setzen</translation>
    </message>
    <message>
        <source>Set mention</source>
        <translation>Nennung setzen</translation>
    </message>
    <message>
        <source>Stance, via, cue and mention are now for {0}.</source>
        <translation>Haltung, „über“, Hinweiswörter und Nennung gelten jetzt für {0}.</translation>
    </message>
    <message>
        <source>Tag for claim {0}</source>
        <translation>Schlagwort für Behauptung {0}</translation>
    </message>
    <message>
        <source>The claim has no source yet. Press {0} to link one.</source>
        <translation>Die Behauptung hat noch keine Quelle. {0} verknüpft eine.</translation>
    </message>
    <message>
        <source>There is no passage of evidence at the caret.</source>
        <translation>An der Schreibmarke ist kein Beleg.</translation>
    </message>
    <message>
        <source>To whom did {0} say it?</source>
        <translation>Wem hat {0} es gesagt?</translation>
    </message>
    <message>
        <source>What does {0} do with the claim?</source>
        <translation>Was tut {0} mit der Behauptung?</translation>
    </message>
    <message>
        <source>Where, or in what, did {0} say claim {1}?</source>
        <translation>Wo oder worin hat {0} Behauptung {1} gesagt?</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>{0} {1} claim {2}</source>
        <translation>{0} {1} Behauptung {2}</translation>
    </message>
    <message>
        <source>{0}: {1}, of {2}</source>
        <translation>{0}: {1}, für {2}</translation>
    </message>
    <message>
        <source>“{0}” ({1}, claim {2})</source>
        <translation>„{0}“ ({1}, Behauptung {2})</translation>
    </message>
</context>
<context>
    <name>claim_acts</name>
    <message>
        <source>How credible? {0}</source>
        <translation>Wie glaubwürdig? {0}</translation>
    </message>
    <message>
        <source>Tag for {0}</source>
        <translation>Schlagwort für {0}</translation>
    </message>
    <message>
        <source>Who is said to have said {0}?</source>
        <translation>Wer soll {0} geäußert haben?</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>keine Note</translation>
    </message>
</context>
<context>
    <name>condition_chips</name>
    <message>
        <source>1 layer</source>
        <translation>1 Glied</translation>
    </message>
    <message>
        <source>Anywhere in the chain</source>
        <translation>Irgendwo in der Kette</translation>
    </message>
    <message>
        <source>As the nearest source</source>
        <translation>Als nächste Quelle</translation>
    </message>
    <message>
        <source>As the origin</source>
        <translation>Als Ursprung</translation>
    </message>
    <message>
        <source>As the own voice</source>
        <translation>Als eigene Stimme</translation>
    </message>
    <message>
        <source>Claims not checked against any passage</source>
        <translation>Behauptungen, die an keiner Textstelle geprüft sind</translation>
    </message>
    <message>
        <source>Claims that cite what nobody has obtained</source>
        <translation>Behauptungen, deren Kette etwas nennt, was nicht beschafft ist</translation>
    </message>
    <message>
        <source>Claims that rest on a source that fell</source>
        <translation>Behauptungen, die auf einer gefallenen Quelle beruhen</translation>
    </message>
    <message>
        <source>Claims that several documents carry, of one origin</source>
        <translation>Behauptungen, die mehrere Dokumente tragen, von einem Ursprung</translation>
    </message>
    <message>
        <source>Claims whose origin is unnamed</source>
        <translation>Behauptungen mit einem Ursprung, der keinen Namen hat</translation>
    </message>
    <message>
        <source>Credibility {0}</source>
        <translation>Glaubwürdigkeit {0}</translation>
    </message>
    <message>
        <source>Document: {0}</source>
        <translation>Dokument: {0}</translation>
    </message>
    <message>
        <source>Filter by…</source>
        <translation>Filtern nach…</translation>
    </message>
    <message>
        <source>Made by {0}</source>
        <translation>Angelegt von {0}</translation>
    </message>
    <message>
        <source>Made since {0}</source>
        <translation>Angelegt seit {0}</translation>
    </message>
    <message>
        <source>Made until {0}</source>
        <translation>Angelegt bis {0}</translation>
    </message>
    <message>
        <source>No claim here has a source or a tag yet.</source>
        <translation>Noch hat hier keine Behauptung eine Quelle oder ein Schlagwort.</translation>
    </message>
    <message>
        <source>No credibility</source>
        <translation>Keine Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>No layer</source>
        <translation>Kein Glied</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Not in hand</source>
        <translation>Nicht beschafft</translation>
    </message>
    <message>
        <source>One origin</source>
        <translation>Ein Ursprung</translation>
    </message>
    <message>
        <source>Only claims of a source, with a tag, a stance and so on</source>
        <translation>Nur Behauptungen einer Quelle, mit einem Schlagwort, einer Haltung und so weiter</translation>
    </message>
    <message>
        <source>Only claims that no source is linked to</source>
        <translation>Nur Behauptungen, mit denen keine Quelle verknüpft ist</translation>
    </message>
    <message>
        <source>Only these; choose several for any of them</source>
        <translation>Nur diese; mehrere gewählt, gilt jede davon</translation>
    </message>
    <message>
        <source>Only this filter</source>
        <translation>Nur dieser Filter</translation>
    </message>
    <message>
        <source>Only which claims?</source>
        <translation>Nur welche Behauptungen?</translation>
    </message>
    <message>
        <source>Origin of reliability {0}</source>
        <translation>Ursprung mit Zuverlässigkeit {0}</translation>
    </message>
    <message>
        <source>Origin without a grade</source>
        <translation>Ursprung ohne Note</translation>
    </message>
    <message>
        <source>Own voice</source>
        <translation>Eigene Stimme</translation>
    </message>
    <message>
        <source>Published since {0}</source>
        <translation>Erschienen seit {0}</translation>
    </message>
    <message>
        <source>Published until {0}</source>
        <translation>Erschienen bis {0}</translation>
    </message>
    <message>
        <source>Relation to another claim: {0}</source>
        <translation>Beziehung zu einer anderen Behauptung: {0}</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Source fell</source>
        <translation>Quelle gefallen</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Stance of any layer: {0}</source>
        <translation>Haltung eines Glieds: {0}</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>Schlagwort: {0}</translation>
    </message>
    <message>
        <source>The part that the sources play in the claims</source>
        <translation>Was die Quellen für die Behauptungen sind</translation>
    </message>
    <message>
        <source>Two or three letters or a date find it · Enter filters · Esc cancels</source>
        <translation>Zwei, drei Buchstaben oder ein Datum finden es · Eingabe filtert · Esc bricht ab</translation>
    </message>
    <message>
        <source>Unnamed origin</source>
        <translation>Namenlos</translation>
    </message>
    <message>
        <source>Verdict of any passage: {0}</source>
        <translation>Befund zu irgendeiner Stelle: {0}</translation>
    </message>
    <message>
        <source>analyst</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>{0} layers</source>
        <translation>{0} Glieder</translation>
    </message>
    <message>
        <source>{0} layers or more</source>
        <translation>{0} Glieder oder mehr</translation>
    </message>
    <message>
        <source>{0}, remove this filter</source>
        <translation>{0}, diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>({0} deleted since)</source>
        <translation>({0} seither gelöscht)</translation>
    </message>
    <message>
        <source>1 character that cannot be kept became �: {0}.</source>
        <translation>1 Zeichen, nicht zu behalten, wurde zu �: {0}.</translation>
    </message>
    <message>
        <source>1 character was added so that nothing is misread: brackets around note marks, raised digits, fraction bars, spaces beside struck words. It is shown dimmed.</source>
        <translation>1 Zeichen wurde hinzugefügt, damit nichts falsch gelesen wird: Klammern um Zeichen von Anmerkungen, hochgestellte Ziffern, Bruchstriche, Leerzeichen neben durchgestrichenen Wörtern. Es wird blass gezeigt.</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>1 deletion that is marked in the file was left out.</source>
        <translation>1 in der Datei vermerkte Löschung wurde weggelassen.</translation>
    </message>
    <message>
        <source>1 insertion that is marked in the file was read as part of the text.</source>
        <translation>1 in der Datei vermerkte Einfügung wurde als Teil des Textes gelesen.</translation>
    </message>
    <message>
        <source>1 letter became �: the file does not say which it is.</source>
        <translation>1 Buchstabe wurde zu �: Die Datei sagt nicht, welcher es ist.</translation>
    </message>
    <message>
        <source>1 paragraph of the page is not in the text, since it seems to be no part of the article. Import the page with a preview, or with --whole-page, to have it.</source>
        <translation>1 Absatz der Seite steht nicht im Text, da er nicht zum Artikel zu gehören scheint. Mit der Vorschau oder mit --whole-page importiert, ist er dabei.</translation>
    </message>
    <message>
        <source>1 source is new.</source>
        <translation>1 Quelle ist neu.</translation>
    </message>
    <message>
        <source>1 word stands under a dark bar on its page. The file holds it, so it was read.</source>
        <translation>1 Wort steht auf seiner Seite unter einem dunklen Balken. Die Datei enthält es, daher wurde es gelesen.</translation>
    </message>
    <message>
        <source>&lt;title&gt;, whole</source>
        <translation>&lt;title&gt;, ganz</translation>
    </message>
    <message>
        <source>A ' stands before each cell that begins with =, +, -, @, ', a tab or a line break, since spreadsheets would take it for a formula.</source>
        <translation>Vor jeder Zelle, die mit =, +, -, @, ', einem Tabulator oder Zeilenumbruch beginnt, steht ein ', weil Tabellenprogramme sie für eine Formel hielten.</translation>
    </message>
    <message>
        <source>A bibliography lists what is cited, not what the analyst made of it.</source>
        <translation>Ein Literaturverzeichnis enthält, worauf verwiesen wird, und nicht, was daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>A cell holds 32,767 characters at most; longer ones are cut, with a … there.</source>
        <translation>Eine Zelle fasst höchstens 32.767 Zeichen; längere Texte sind gekürzt, dort steht ein ….</translation>
    </message>
    <message>
        <source>A claim contradicts another one.</source>
        <translation>Eine Behauptung widerspricht einer anderen.</translation>
    </message>
    <message>
        <source>A claim could be checked against a document of the project, and has no verdict.</source>
        <translation>Eine Behauptung ließe sich an einem Dokument des Projekts prüfen und ist nicht beurteilt.</translation>
    </message>
    <message>
        <source>A date is given relative to when the text was written, and is unknown or does not fit.</source>
        <translation>Ein Tag ist danach angegeben, wann der Text geschrieben wurde, und ist nicht bekannt oder ein anderer.</translation>
    </message>
    <message>
        <source>A document goes back, through others, to itself.</source>
        <translation>Ein Dokument geht über andere auf sich selbst zurück.</translation>
    </message>
    <message>
        <source>A document of {0} MB is too large for a project. Split it and import its parts.</source>
        <translation>Ein Dokument von {0} MB ist zu groß für ein Projekt. Es teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>A fact depends on a report.</source>
        <translation>Eine Tatsache hängt von einem Bericht ab.</translation>
    </message>
    <message>
        <source>A fact says in the text’s own voice what another claim reports.</source>
        <translation>Eine Tatsache sagt mit der Stimme des Textes, was eine andere Behauptung nur berichtet.</translation>
    </message>
    <message>
        <source>A line describes a claim and has no place for this.</source>
        <translation>Eine Zeile enthält eine Behauptung und hat dafür keinen Platz.</translation>
    </message>
    <message>
        <source>A record can only be revised into itself.</source>
        <translation>Ein Datensatz kann nur in sich selbst überarbeitet werden.</translation>
    </message>
    <message>
        <source>A record of the edit was changed since. Nothing was changed.</source>
        <translation>Ein Eintrag dieser Änderung wurde seither geändert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A report goes back to a source that is not named.</source>
        <translation>Ein Bericht geht auf eine Quelle zurück, die nicht genannt ist.</translation>
    </message>
    <message>
        <source>A report has what readers need; annotated JSON has the rest.</source>
        <translation>Ein Bericht sagt, was Leser brauchen; annotiertes JSON enthält das Übrige.</translation>
    </message>
    <message>
        <source>A report of {0} claims is too long for paper, which holds {1} at most. Choose fewer documents, or export a web page or a workbook.</source>
        <translation>Ein Bericht mit {0} Behauptungen ist zu lang für Papier, wo höchstens {1} Platz haben. Wählen Sie weniger Dokumente, oder exportieren Sie eine Webseite oder eine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>A source cannot be merged with itself. Choose another one.</source>
        <translation>Eine Quelle lässt sich nicht mit sich selbst zusammenlegen. Eine andere wählen.</translation>
    </message>
    <message>
        <source>A tag cannot be merged with itself. Choose another one.</source>
        <translation>Ein Schlagwort kann nicht mit sich selbst zusammengelegt werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>A {0} would refer to a {1} that is not (or no longer) in the project. Nothing was changed; choose another one or remove the reference first.</source>
        <translation>{0} würde auf etwas verweisen ({1}), das nicht (mehr) im Projekt ist. Nichts wurde geändert; etwas anderes wählen oder den Verweis zuerst entfernen.</translation>
    </message>
    <message>
        <source>A {0} would take more than {1} MB, so nothing was changed. Make it shorter.</source>
        <translation>Mehr als {1} MB wären zu viel ({0}); nichts wurde geändert. Kürzer fassen.</translation>
    </message>
    <message>
        <source>A {0} {1}. Nothing was changed.</source>
        <translation>{0}: {1}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Add judgement</source>
        <translation>Urteil hinzufügen</translation>
    </message>
    <message>
        <source>Add outer source</source>
        <translation>Äußere Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add words to a claim</source>
        <translation>Wörter zu einer Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All entries come back as documents.</source>
        <translation>Alle Einträge kommen als Dokumente zurück.</translation>
    </message>
    <message>
        <source>Annotated JSON does not hold it; a bundle does.</source>
        <translation>Annotiertes JSON enthält es nicht, ein Bündel schon.</translation>
    </message>
    <message>
        <source>Annotated JSON, as this program exports it</source>
        <translation>Annotiertes JSON, wie dieses Programm es exportiert</translation>
    </message>
    <message>
        <source>Annotated JSON: the whole project in one text file, to be read back</source>
        <translation>Annotiertes JSON: das ganze Projekt in einer Textdatei, die wieder eingelesen werden kann</translation>
    </message>
    <message>
        <source>Attribution dropped</source>
        <translation>Zuschreibung weggefallen</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Beside {0} is {1}, which is not a file and prevents edits from being stored. Move it away and open the project again.</source>
        <translation>Neben {0} liegt {1}; das ist keine Datei und verhindert, dass Bearbeitungen gespeichert werden. Es wegschieben und das Projekt noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Voreingenommenheit</translation>
    </message>
    <message>
        <source>BibTeX and BibLaTeX</source>
        <translation>BibTeX und BibLaTeX</translation>
    </message>
    <message>
        <source>BibTeX: the sources as references, for LaTeX</source>
        <translation>BibTeX: die Quellen als Literaturangaben, für LaTeX</translation>
    </message>
    <message>
        <source>Both files have a {0} with the id “{1}” that is not the same one, so nothing was merged. Import the other file into a project of its own.</source>
        <translation>Beide Dateien haben unter der Kennung „{1}“ etwas anderes ({0}), darum wurde nichts zusammengeführt. Die andere Datei in ein eigenes Projekt importieren.</translation>
    </message>
    <message>
        <source>Bundle: the whole project with originals and history, as a ZIP archive</source>
        <translation>Bündel: das ganze Projekt mit Originalen und Verlauf als ZIP-Archiv</translation>
    </message>
    <message>
        <source>CSL-JSON, as Zotero and others export references</source>
        <translation>CSL-JSON, wie Zotero und andere Literaturangaben exportieren</translation>
    </message>
    <message>
        <source>CSL-JSON: the sources as references, complete</source>
        <translation>CSL-JSON: die Quellen als Literaturangaben, vollständig</translation>
    </message>
    <message>
        <source>CSV: ten tables and their description, in a ZIP archive</source>
        <translation>CSV: zehn Tabellen und ihre Beschreibung in einem ZIP-Archiv</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Verbreitet von</translation>
    </message>
    <message>
        <source>Carry over 1 claim</source>
        <translation>1 Behauptung übertragen</translation>
    </message>
    <message>
        <source>Carry over a claim</source>
        <translation>Eine Behauptung übertragen</translation>
    </message>
    <message>
        <source>Carry over {0} claims</source>
        <translation>{0} Behauptungen übertragen</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Change judgement</source>
        <translation>Urteil ändern</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>Grund ändern</translation>
    </message>
    <message>
        <source>Change relation</source>
        <translation>Beziehung ändern</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Change tag</source>
        <translation>Schlagwort ändern</translation>
    </message>
    <message>
        <source>Change the words of a claim</source>
        <translation>Wörter einer Behauptung ändern</translation>
    </message>
    <message>
        <source>Change verdict</source>
        <translation>Befund ändern</translation>
    </message>
    <message>
        <source>Charts, diagrams and other objects with their words were left out: {0}.</source>
        <translation>Diagramme, Schaubilder und andere Objekte wurden mit ihren Wörtern weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Choose a file that holds text.</source>
        <translation>Eine Datei mit Text wählen.</translation>
    </message>
    <message>
        <source>Circular reporting</source>
        <translation>Im Kreis berichtet</translation>
    </message>
    <message>
        <source>Cited: the further right, the further away</source>
        <translation>Angeführt, je ferner, desto weiter rechts</translation>
    </message>
    <message>
        <source>Claimed to happen</source>
        <translation>Soll geschehen sein</translation>
    </message>
    <message>
        <source>Claims that seem to corroborate each other go back to one and the same source.</source>
        <translation>Behauptungen, die einander zu stützen scheinen, gehen auf ein und dieselbe Quelle zurück.</translation>
    </message>
    <message>
        <source>Cohen’s κ of the kind, by sentence</source>
        <translation>Cohens κ der Art, nach Sätzen</translation>
    </message>
    <message>
        <source>Colour tag</source>
        <translation>Schlagwort färben</translation>
    </message>
    <message>
        <source>Comments in the margin were left out: {0}.</source>
        <translation>Randkommentare wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Creating the project cannot be undone. Delete its file instead.</source>
        <translation>Das Anlegen des Projekts lässt sich nicht zurücknehmen. Stattdessen seine Datei löschen.</translation>
    </message>
    <message>
        <source>Credibility 1 means confirmed by an independent source, and there is none.</source>
        <translation>Glaubwürdigkeit 1 heißt: von einer unabhängigen Quelle bestätigt; es gibt keine.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date claim</source>
        <translation>Behauptung datieren</translation>
    </message>
    <message>
        <source>Decide a disagreement</source>
        <translation>Uneinigkeit entscheiden</translation>
    </message>
    <message>
        <source>Decide with an own claim</source>
        <translation>Mit einer eigenen Behauptung entscheiden</translation>
    </message>
    <message>
        <source>Declare two analysts one person</source>
        <translation>Zwei Personen zu einer erklären</translation>
    </message>
    <message>
        <source>Declare two analysts two people again</source>
        <translation>Zwei Personen wieder als zwei erklären</translation>
    </message>
    <message>
        <source>Delete claim</source>
        <translation>Behauptung löschen</translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Dokument löschen</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>Quelle löschen</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Schlagwort löschen</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>{0} löschen</translation>
    </message>
    <message>
        <source>Delete {0} claims</source>
        <translation>{0} Behauptungen löschen</translation>
    </message>
    <message>
        <source>Depth of chains</source>
        <translation>Kettentiefe</translation>
    </message>
    <message>
        <source>Dismiss finding</source>
        <translation>Auffälligkeit erledigen</translation>
    </message>
    <message>
        <source>DjVu documents cannot be read</source>
        <translation>DjVu-Dokumente können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Documents within the document were left out: {0}.</source>
        <translation>Dokumente im Dokument wurden weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Edits are missing between. Nothing was changed.</source>
        <translation>Dazwischen fehlen Änderungen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Edits are stored in the project only: the second copy of them on this computer cannot be written ({0}). Free some space on the disk of your home folder.</source>
        <translation>Änderungen stehen nur im Projekt: Ihre zweite Kopie auf diesem Rechner lässt sich nicht schreiben ({0}). Schaffen Sie Platz auf dem Laufwerk Ihres persönlichen Ordners.</translation>
    </message>
    <message>
        <source>Edits put back: {0}</source>
        <translation>Zurückgeholte Änderungen: {0}</translation>
    </message>
    <message>
        <source>Edits put back: {0}. {1} more do not fit what the file holds now; they stay in the data folder of Annotator.</source>
        <translation>Zurückgeholte Änderungen: {0}. {1} weitere passen nicht zu dem, was die Datei jetzt enthält; sie bleiben im Datenordner von Annotator.</translation>
    </message>
    <message>
        <source>Entry {0} was left out: {1}.</source>
        <translation>Eintrag {0} wurde ausgelassen: {1}.</translation>
    </message>
    <message>
        <source>Entry {0}, “{1}”, was left out: {2}.</source>
        <translation>Eintrag {0}, „{1}“, wurde ausgelassen: {2}.</translation>
    </message>
    <message>
        <source>Everything is as “{0}” left it. Choose an earlier edit to return to.</source>
        <translation>Alles ist, wie „{0}“ es hinterließ. Eine frühere Bearbeitung für die Rückkehr wählen.</translation>
    </message>
    <message>
        <source>Excel workbook: claims, sources, chains, checks and the matrix</source>
        <translation>Excel-Arbeitsmappe: Behauptungen, Quellen, Ketten, Belege und die Matrix</translation>
    </message>
    <message>
        <source>Excel workbooks are not supported</source>
        <translation>Excel-Arbeitsmappen werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Excel workbooks of before 2007 are not supported</source>
        <translation>Excel-Arbeitsmappen von vor 2007 werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Export its texts from there as .docx or .txt and import those.</source>
        <translation>Die Texte dort als .docx oder .txt exportieren und diese importieren.</translation>
    </message>
    <message>
        <source>Export the text you need as .txt and import that.</source>
        <translation>Den gebrauchten Text als .txt exportieren und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Files of Pages, Numbers and Keynote are not supported</source>
        <translation>Dateien von Pages, Numbers und Keynote werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Fill source from reference</source>
        <translation>Quelle aus Literaturangabe füllen</translation>
    </message>
    <message>
        <source>For archives, and for whoever goes on with the project elsewhere</source>
        <translation>Für Archive und für alle, die anderswo mit dem Projekt weiterarbeiten</translation>
    </message>
    <message>
        <source>For claim {0}</source>
        <translation>Für Behauptung {0}</translation>
    </message>
    <message>
        <source>For colleagues who use Annotator, for scripts, and for keeping</source>
        <translation>Für alle, die auch mit Annotator arbeiten, für Skripte und zum Aufbewahren</translation>
    </message>
    <message>
        <source>For databases and statistics: R, SQL, pandas, spreadsheets</source>
        <translation>Für Datenbanken und Statistik: R, SQL, pandas, Tabellenprogramme</translation>
    </message>
    <message>
        <source>For readers who comment or go on writing: a client, an editor, a court</source>
        <translation>Für alle, die lesen, kommentieren oder weiterschreiben: Auftraggeber, Redaktion, Gericht</translation>
    </message>
    <message>
        <source>For readers without this program: an editor, a colleague, a court; in any browser, offline</source>
        <translation>Für Leser ohne dieses Programm: Redaktion, Kollegen, Gericht; in jedem Browser, ohne Netz</translation>
    </message>
    <message>
        <source>For reading on paper or on screen, and for the files: a minister, a court</source>
        <translation>Für alle, die lesen und ablegen, auf Papier oder am Bildschirm: Ministerium, Gericht</translation>
    </message>
    <message>
        <source>For reference managers, and for bibliographies in other programs</source>
        <translation>Für Literaturverwaltungen und für Literaturlisten in anderen Programmen</translation>
    </message>
    <message>
        <source>For whoever checks a text line by line</source>
        <translation>Für alle, die einen Text Zeile für Zeile prüfen</translation>
    </message>
    <message>
        <source>For whoever counts claims with pandas, R, jq or a database</source>
        <translation>Für alle, die Behauptungen mit pandas, R, jq oder einer Datenbank zählen</translation>
    </message>
    <message>
        <source>For whoever sorts, filters and counts in Excel, LibreOffice or Numbers</source>
        <translation>Für alle, die in Excel, LibreOffice oder Numbers sortieren, filtern und zählen</translation>
    </message>
    <message>
        <source>Grade claim</source>
        <translation>Glaubwürdigkeit einstufen</translation>
    </message>
    <message>
        <source>Grade {0} claims</source>
        <translation>{0} Behauptungen benoten</translation>
    </message>
    <message>
        <source>Hidden text was left out, in 1 place.</source>
        <translation>Verborgener Text wurde weggelassen, an 1 Stelle.</translation>
    </message>
    <message>
        <source>Hidden text was left out, in {0} places.</source>
        <translation>Verborgener Text wurde weggelassen, an {0} Stellen.</translation>
    </message>
    <message>
        <source>Highlight claim</source>
        <translation>Behauptung hervorheben</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Import a revision, “{0}”</source>
        <translation>Spätere Fassung „{0}“ importieren</translation>
    </message>
    <message>
        <source>Import references from “{0}”</source>
        <translation>Literaturangaben aus „{0}“ importieren</translation>
    </message>
    <message>
        <source>Import the documents that it names, or enter them as sources.</source>
        <translation>Die genannten Dokumente importieren oder sie als Quellen eintragen.</translation>
    </message>
    <message>
        <source>Import the texts that it belongs to.</source>
        <translation>Die Texte importieren, zu denen sie gehört.</translation>
    </message>
    <message>
        <source>Import {0} documents</source>
        <translation>{0} Dokumente importieren</translation>
    </message>
    <message>
        <source>Import “{0}”</source>
        <translation>„{0}“ importieren</translation>
    </message>
    <message>
        <source>Import “{0}” as a source</source>
        <translation>„{0}“ als Quelle importieren</translation>
    </message>
    <message>
        <source>In 1 place the bytes do not fit the encoding; what stood there became �.</source>
        <translation>An 1 Stelle passen die Bytes nicht zur Kodierung; was dort stand, wurde zu �.</translation>
    </message>
    <message>
        <source>In {0} places the bytes do not fit the encoding; what stood there became �.</source>
        <translation>An {0} Stellen passen die Bytes nicht zur Kodierung; was dort stand, wurde zu �.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Heft</translation>
    </message>
    <message>
        <source>It comes back as the entry that is written, as far as it goes.</source>
        <translation>Zurück kommt der Eintrag, der geschrieben wird, soweit er reicht.</translation>
    </message>
    <message>
        <source>It comes back from the entry.</source>
        <translation>Es kommt aus dem Eintrag zurück.</translation>
    </message>
    <message>
        <source>It comes back under an id that follows from the entry.</source>
        <translation>Die Quelle kommt unter einer Kennung zurück, die sich aus dem Eintrag ergibt.</translation>
    </message>
    <message>
        <source>It holds none.</source>
        <translation>Sie enthält keine.</translation>
    </message>
    <message>
        <source>It is not in UTF-8 and was read as {0}; look at the accents.</source>
        <translation>Sie ist nicht in UTF-8 und wurde als {0} gelesen; prüfen Sie die Akzente.</translation>
    </message>
    <message>
        <source>It leaves out a sentence that one of them did not touch, and so looks better than it is.</source>
        <translation>Er lässt einen Satz weg, den eine von ihnen nicht berührt hat, und sieht deshalb besser aus, als er ist.</translation>
    </message>
    <message>
        <source>It leaves out the {0} sentences that one of them did not touch, and so looks better than it is.</source>
        <translation>Er lässt die {0} Sätze weg, die eine von ihnen nicht berührt hat, und sieht deshalb besser aus, als er ist.</translation>
    </message>
    <message>
        <source>It rests on a source that was withdrawn, corrected or discredited.</source>
        <translation>Es beruht auf einer Quelle, die zurückgezogen, berichtigt oder unglaubwürdig wurde.</translation>
    </message>
    <message>
        <source>It rests on fewer than {0} units, too few to rely on.</source>
        <translation>Er beruht auf weniger als {0} Einheiten, zu wenigen, um sich darauf zu verlassen.</translation>
    </message>
    <message>
        <source>Its name comes back from the title.</source>
        <translation>Der Name kommt aus dem Titel zurück.</translation>
    </message>
    <message>
        <source>JSON Lines: one claim a line, with its chain, sources and checks</source>
        <translation>JSON Lines: eine Behauptung je Zeile, mit Kette, Quellen und Belegen</translation>
    </message>
    <message>
        <source>Kindle books are not supported</source>
        <translation>Kindle-Bücher werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Krippendorff’s α of the kind, by sentence</source>
        <translation>Krippendorffs α der Art, nach Sätzen</translation>
    </message>
    <message>
        <source>Krippendorff’s α of the source, by pair of claims</source>
        <translation>Krippendorffs α der Quelle, nach Paaren von Behauptungen</translation>
    </message>
    <message>
        <source>Krippendorff’s α of the stance, by pair of claims</source>
        <translation>Krippendorffs α der Haltung, nach Paaren von Behauptungen</translation>
    </message>
    <message>
        <source>Krippendorff’s α of where claims stand and of their kind</source>
        <translation>Krippendorffs α der Stellen und der Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Leave a claim behind</source>
        <translation>Eine Behauptung zurücklassen</translation>
    </message>
    <message>
        <source>Leave a disagreement open</source>
        <translation>Einen Unterschied offen lassen</translation>
    </message>
    <message>
        <source>Leave {0} claims behind</source>
        <translation>{0} Behauptungen zurücklassen</translation>
    </message>
    <message>
        <source>Line {0}, “{1}”, belongs to no entry and was left out.</source>
        <translation>Zeile {0}, „{1}“, gehört zu keinem Eintrag und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Lines that stay on the screen are repeated in the file for each subtitle ({0} times here); they were read once.</source>
        <translation>Zeilen, die auf dem Schirm stehen bleiben, stehen in der Datei bei jedem Untertitel noch einmal (hier {0}-mal); sie wurden einmal gelesen.</translation>
    </message>
    <message>
        <source>Lines {0} to {1}, from “{2}” on, belong to no entry and were left out.</source>
        <translation>Die Zeilen {0} bis {1}, ab „{2}“, gehören zu keinem Eintrag und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Link source</source>
        <translation>Quelle verknüpfen</translation>
    </message>
    <message>
        <source>Link {0} claims</source>
        <translation>{0} Behauptungen zuschreiben</translation>
    </message>
    <message>
        <source>Mark as no claim</source>
        <translation>Als keine Behauptung vermerken</translation>
    </message>
    <message>
        <source>Mark furniture</source>
        <translation>Beiwerk vermerken</translation>
    </message>
    <message>
        <source>Mark source as {0}</source>
        <translation>Quelle kennzeichnen: {0}</translation>
    </message>
    <message>
        <source>Merge sources</source>
        <translation>Quellen zusammenlegen</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Schlagwörter zusammenlegen</translation>
    </message>
    <message>
        <source>Merge “{0}”</source>
        <translation>Mit „{0}“ zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{0}” and {1} more</source>
        <translation>Mit „{0}“ und {1} weiteren zusammenführen</translation>
    </message>
    <message>
        <source>Move tag</source>
        <translation>Schlagwort verschieben</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>Ohne Anlass</translation>
    </message>
    <message>
        <source>No sheet has a place for it.</source>
        <translation>Kein Blatt hat dafür Platz.</translation>
    </message>
    <message>
        <source>No table has a place for it.</source>
        <translation>Keine Tabelle hat dafür Platz.</translation>
    </message>
    <message>
        <source>Office files of before 2007 are not supported. {0}</source>
        <translation>Office-Dateien von vor 2007 werden nicht unterstützt. {0}</translation>
    </message>
    <message>
        <source>One voice of the text says them.</source>
        <translation>Eine Stimme des Textes sagt sie.</translation>
    </message>
    <message>
        <source>Only claims of the document that is revised can be carried over.</source>
        <translation>Nur Behauptungen des überarbeiteten Dokuments lassen sich übertragen.</translation>
    </message>
    <message>
        <source>Only documents, publications and briefings are references, each once.</source>
        <translation>Literaturangaben sind nur Dokumente, Publikationen und Pressegespräche, jede einmal.</translation>
    </message>
    <message>
        <source>Only the kind of the one that a claim begins in is there.</source>
        <translation>Nur die Art dessen, in dem eine Behauptung beginnt, ist da.</translation>
    </message>
    <message>
        <source>Only the names of those who made or changed a claim are there.</source>
        <translation>Nur die Namen derer, die eine Behauptung angelegt oder geändert haben, sind da.</translation>
    </message>
    <message>
        <source>Only the names of those who made or changed something are there.</source>
        <translation>Nur die Namen derer, die etwas angelegt oder geändert haben, sind da.</translation>
    </message>
    <message>
        <source>Only the sources that claims cite are listed.</source>
        <translation>Nur die Quellen, auf die sich Behauptungen berufen, sind aufgeführt.</translation>
    </message>
    <message>
        <source>Only the tags that claims have are there.</source>
        <translation>Nur die Schlagwörter, die Behauptungen haben, sind da.</translation>
    </message>
    <message>
        <source>Only the titles of those that hold claims are there.</source>
        <translation>Nur die Titel derer, die Behauptungen enthalten, sind da.</translation>
    </message>
    <message>
        <source>Only “{0}”</source>
        <translation>Nur „{0}“</translation>
    </message>
    <message>
        <source>Open it with the program that made it, save it without one and import that.</source>
        <translation>Mit dem Programm öffnen, das sie erzeugt hat, ohne Kennwort speichern und diese importieren.</translation>
    </message>
    <message>
        <source>Open it; to take its records in, export it as annotated JSON and import that.</source>
        <translation>Öffnen Sie es; um seinen Inhalt zu übernehmen, als annotiertes JSON exportieren und dieses importieren.</translation>
    </message>
    <message>
        <source>Open the page, save it as .html and import that.</source>
        <translation>Die Seite öffnen, als .html speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>OpenDocument tables, slides and drawings are not supported</source>
        <translation>OpenDocument-Tabellen, -Folien und -Zeichnungen werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Ursprünge</translation>
    </message>
    <message>
        <source>Our confidence is {0}, because {1}.</source>
        <translation>Unsere Sicherheit ist {0}, weil {1}.</translation>
    </message>
    <message>
        <source>Our confidence is {0}.</source>
        <translation>Unsere Sicherheit ist {0}.</translation>
    </message>
    <message>
        <source>PDF: the analyst’s report, with all claims and sources, to be printed</source>
        <translation>PDF: der Bericht, mit allen Behauptungen und Quellen, zum Drucken</translation>
    </message>
    <message>
        <source>Page {0} has no text, only an image. Run text recognition over the file, for instance with OCRmyPDF, and import the result to have it whole.</source>
        <translation>Seite {0} ist ohne Text: Dort ist nur ein Bild. Texterkennung auf die Datei anwenden, zum Beispiel mit OCRmyPDF, und das Ergebnis importieren, um alles zu haben.</translation>
    </message>
    <message>
        <source>Page {0} is damaged and could not be read.</source>
        <translation>Seite {0} ist beschädigt und konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages {0} are damaged and could not be read.</source>
        <translation>Die Seiten {0} sind beschädigt und konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Pages {0} have no text, only images. Run text recognition over the file, for instance with OCRmyPDF, and import the result to have it whole.</source>
        <translation>Die Seiten {0} sind ohne Text: Dort ist nur ein Bild. Texterkennung auf die Datei anwenden, zum Beispiel mit OCRmyPDF, und das Ergebnis importieren, um alles zu haben.</translation>
    </message>
    <message>
        <source>Palm books are not supported</source>
        <translation>Palm-Bücher werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>PostScript documents cannot be read</source>
        <translation>PostScript-Dokumente sind nicht lesbar</translation>
    </message>
    <message>
        <source>PowerPoint presentations are not supported</source>
        <translation>PowerPoint-Präsentationen werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Presupposes a report</source>
        <translation>Setzt einen Bericht voraus</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Veröffentlicht von</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Erschienen in</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Put a tag on {0} claims</source>
        <translation>{0} Behauptungen ein Schlagwort geben</translation>
    </message>
    <message>
        <source>Put tag on</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>Zitat weicht ab</translation>
    </message>
    <message>
        <source>RIS, as databases and reference managers export references</source>
        <translation>RIS, wie Datenbanken und Literaturverwaltungen Literaturangaben exportieren</translation>
    </message>
    <message>
        <source>RIS: the sources as references</source>
        <translation>RIS: die Quellen als Literaturangaben</translation>
    </message>
    <message>
        <source>RTF property “{0}”</source>
        <translation>RTF-Eigenschaft „{0}“</translation>
    </message>
    <message>
        <source>Rating unsupported</source>
        <translation>Note nicht gestützt</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Relate claims: {0}</source>
        <translation>Behauptungen in Beziehung setzen: {0}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Repeat the last chain</source>
        <translation>Letzte Kette wiederholen</translation>
    </message>
    <message>
        <source>Return claim to “{0}”</source>
        <translation>Behauptung zurück auf den Stand „{0}“</translation>
    </message>
    <message>
        <source>Return to “{0}”</source>
        <translation>Zurück zu „{0}“</translation>
    </message>
    <message>
        <source>Said or written</source>
        <translation>Gesagt oder geschrieben</translation>
    </message>
    <message>
        <source>Save a table as .csv, anything else as .pdf, and import that.</source>
        <translation>Eine Tabelle als .csv speichern, alles andere als .pdf, und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Save it as .docx and import that.</source>
        <translation>Als .docx speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Save it as .eml, or drag it into another mail program, and import that.</source>
        <translation>Als .eml speichern oder in ein anderes Mailprogramm ziehen und das importieren.</translation>
    </message>
    <message>
        <source>Save it as .epub and import that.</source>
        <translation>Als .epub speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Save it as .pdf and import that.</source>
        <translation>Als .pdf speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Save it as .txt and import that.</source>
        <translation>Als .txt speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Save it as a file of its own and import that: its entries become sources.</source>
        <translation>Speichern Sie sie als eigene Datei und importieren Sie diese: Ihre Einträge werden Quellen.</translation>
    </message>
    <message>
        <source>Save it in UTF-8 as a file of its own and import that.</source>
        <translation>Als eigene Datei in UTF-8 speichern und diese importieren.</translation>
    </message>
    <message>
        <source>Save the sheet as .csv and import that.</source>
        <translation>Das Blatt als .csv speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>Second hand, not in hand</source>
        <translation>Aus zweiter Hand, liegt nicht vor</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Set borderline</source>
        <translation>Grenzfall setzen</translation>
    </message>
    <message>
        <source>Set cue</source>
        <translation>Hinweiswort setzen</translation>
    </message>
    <message>
        <source>Set directness</source>
        <translation>Wiedergabe setzen</translation>
    </message>
    <message>
        <source>Set kind of region</source>
        <translation>Art des Abschnitts setzen</translation>
    </message>
    <message>
        <source>Set mention</source>
        <translation>Nennung setzen</translation>
    </message>
    <message>
        <source>Set recipient</source>
        <translation>Empfänger setzen</translation>
    </message>
    <message>
        <source>Set reference</source>
        <translation>Literaturangabe setzen</translation>
    </message>
    <message>
        <source>Set stance</source>
        <translation>Haltung setzen</translation>
    </message>
    <message>
        <source>Set via</source>
        <translation>„Über“ setzen</translation>
    </message>
    <message>
        <source>Set voice</source>
        <translation>Stimme setzen</translation>
    </message>
    <message>
        <source>Set {0}</source>
        <translation>{0} setzen</translation>
    </message>
    <message>
        <source>Single root</source>
        <translation>Eine einzige Wurzel</translation>
    </message>
    <message>
        <source>Something would be nested more than {0} levels deep, so nothing was changed. Move it to a higher level.</source>
        <translation>Etwas läge mehr als {0} Ebenen tief; nichts wurde geändert. Weniger tief verschieben.</translation>
    </message>
    <message>
        <source>Source fell</source>
        <translation>Quelle gefallen</translation>
    </message>
    <message>
        <source>Tag claim as {0}</source>
        <translation>Behauptung auszeichnen: {0}</translation>
    </message>
    <message>
        <source>Tag {0} claims as {1}</source>
        <translation>{0} Behauptungen auszeichnen: {1}</translation>
    </message>
    <message>
        <source>Take a tag off {0} claims</source>
        <translation>{0} Behauptungen ein Schlagwort abnehmen</translation>
    </message>
    <message>
        <source>Take over the proposed chain</source>
        <translation>Vorgeschlagene Kette übernehmen</translation>
    </message>
    <message>
        <source>Take recipient off</source>
        <translation>Empfänger entfernen</translation>
    </message>
    <message>
        <source>Take tag off</source>
        <translation>Schlagwort wegnehmen</translation>
    </message>
    <message>
        <source>Take via off</source>
        <translation>„Über“ entfernen</translation>
    </message>
    <message>
        <source>Take words off a claim</source>
        <translation>Wörter von einer Behauptung wegnehmen</translation>
    </message>
    <message>
        <source>The PDF could not be written: it needs more memory than there is. Choose fewer documents, or export a Word document.</source>
        <translation>Das PDF konnte nicht geschrieben werden: Es braucht mehr Speicher, als da ist. Wählen Sie weniger Dokumente, oder exportieren Sie ein Word-Dokument.</translation>
    </message>
    <message>
        <source>The PDF could not be written: {0}. Export a Word document and make the PDF there.</source>
        <translation>Das PDF konnte nicht geschrieben werden: {0}. Exportieren Sie ein Word-Dokument, und machen Sie das PDF dort.</translation>
    </message>
    <message>
        <source>The beginning of the text</source>
        <translation>Der Anfang des Textes</translation>
    </message>
    <message>
        <source>The book refers to 1 chapter that is missing from it.</source>
        <translation>Das Buch nennt 1 Kapitel, das es nicht enthält.</translation>
    </message>
    <message>
        <source>The book refers to {0} chapters that are missing from it.</source>
        <translation>Das Buch nennt {0} Kapitel, die es nicht enthält.</translation>
    </message>
    <message>
        <source>The claim comes from a publication’s report that is not in the project.</source>
        <translation>Die Behauptung kommt aus dem Bericht eines Mediums, der nicht im Projekt ist.</translation>
    </message>
    <message>
        <source>The claim is no longer waiting. Look at the list again.</source>
        <translation>Die Behauptung wartet nicht mehr. Noch einmal in die Liste sehen.</translation>
    </message>
    <message>
        <source>The claim runs over the end of a paragraph.</source>
        <translation>Die Behauptung geht über das Ende eines Absatzes hinaus.</translation>
    </message>
    <message>
        <source>The cue covers words of the claim itself.</source>
        <translation>Das Hinweiswort steht in den Worten der Behauptung selbst.</translation>
    </message>
    <message>
        <source>The cue is long: it says no more than that somebody said it.</source>
        <translation>Das Hinweiswort ist lang: Es sagt nur, dass jemand es gesagt hat.</translation>
    </message>
    <message>
        <source>The cue is not in the paragraph of the claim.</source>
        <translation>Das Hinweiswort steht in einem anderen Absatz als die Behauptung.</translation>
    </message>
    <message>
        <source>The disk is full: {0} could not be read. Free some space and repeat it.</source>
        <translation>Der Datenträger ist voll: {0} konnte nicht gelesen werden. Platz schaffen und wiederholen.</translation>
    </message>
    <message>
        <source>The disk is full: {0} could not be saved. The last edit was not stored, all earlier ones are. Free some space and repeat it.</source>
        <translation>Der Datenträger ist voll: {0} konnte nicht gespeichert werden. Die letzte Bearbeitung wurde nicht gespeichert, alle früheren sind es. Platz schaffen und wiederholen.</translation>
    </message>
    <message>
        <source>The disk reported an error, and {0} cannot be read to see whether the last edit was stored; all earlier ones are. Check the disk, then look.</source>
        <translation>Der Datenträger meldet einen Fehler, und {0} ist nicht lesbar, um zu sehen, ob die letzte Bearbeitung gespeichert ist; alle früheren sind es. Den Datenträger prüfen, dann nachsehen.</translation>
    </message>
    <message>
        <source>The disk reported an error: {0} could not be read. Check the disk and repeat it.</source>
        <translation>Der Datenträger meldet einen Fehler: {0} konnte nicht gelesen werden. Den Datenträger prüfen und wiederholen.</translation>
    </message>
    <message>
        <source>The disk reported an error: {0} could not be saved. The last edit was not stored, all earlier ones are. Check the disk and repeat it.</source>
        <translation>Der Datenträger meldet einen Fehler: {0} konnte nicht gespeichert werden. Die letzte Bearbeitung wurde nicht gespeichert, alle früheren sind es. Den Datenträger prüfen und wiederholen.</translation>
    </message>
    <message>
        <source>The document has no date, so “{0}” could be any day.</source>
        <translation>Das Dokument hat kein Datum; „{0}“ kann jeder Tag sein.</translation>
    </message>
    <message>
        <source>The edit holds a number that is too large or half of a character (a lone surrogate), which cannot be stored. Nothing was changed.</source>
        <translation>Die Bearbeitung enthält eine zu große Zahl oder ein halbes Zeichen (ein einzelnes Surrogat), das sich nicht speichern lässt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The edit holds a value that a project cannot hold. Nothing was changed; correct it.</source>
        <translation>Die Bearbeitung enthält einen Wert, den ein Projekt nicht aufnehmen kann. Nichts wurde geändert; ihn berichtigen.</translation>
    </message>
    <message>
        <source>The edit is not in the history of this project.</source>
        <translation>Die Bearbeitung steht nicht im Verlauf dieses Projekts.</translation>
    </message>
    <message>
        <source>The export could not be written: {0}. What was written is not complete.</source>
        <translation>Der Export konnte nicht geschrieben werden: {0}. Was geschrieben wurde, ist unvollständig.</translation>
    </message>
    <message>
        <source>The file does not say how it is encoded; it was read as {0}. If letters look wrong, import it again and choose another encoding.</source>
        <translation>Die Datei sagt nicht, wie sie kodiert ist; sie wurde als {0} gelesen. Sehen Buchstaben falsch aus, noch einmal importieren und eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>The file was read as plain text, with its tags.</source>
        <translation>Die Datei wurde als reiner Text gelesen, samt ihren Auszeichnungen.</translation>
    </message>
    <message>
        <source>The file's author does not permit its text to be copied; keep that in mind when you quote it.</source>
        <translation>Der Verfasser der Datei erlaubt nicht, dass ihr Text kopiert wird; beim Zitieren beachten.</translation>
    </message>
    <message>
        <source>The file's {0} “{1}” ({2}) is in the project already, and it is not the same there, so nothing was imported. Import the file into a new project and merge that.</source>
        <translation>„{1}“ ({2}; {0}) gibt es im Projekt schon, und dort steht etwas anderes; deshalb wurde nichts importiert. Importieren Sie die Datei in ein neues Projekt und führen Sie das zusammen.</translation>
    </message>
    <message>
        <source>The file's {0} “{1}” is there twice, so nothing was imported. Give one of them another id.</source>
        <translation>Etwas in der Datei ({0} „{1}“) ist doppelt, darum wurde nichts importiert. Einem davon eine andere Kennung geben.</translation>
    </message>
    <message>
        <source>The first such sentence</source>
        <translation>Der erste dieser Sätze</translation>
    </message>
    <message>
        <source>The folder of {0} cannot be reached: the share or the drive does not answer. Save a copy elsewhere, or wait until it is back.</source>
        <translation>Der Ordner von {0} ist nicht erreichbar: Die Freigabe oder das Laufwerk antwortet nicht. Speichern Sie anderswo eine Kopie, oder warten Sie, bis es wieder da ist.</translation>
    </message>
    <message>
        <source>The folder {0} is on a disk or share without file locks, so that two programs could write into a project at once. Put the project on a disk of this computer and open it there.</source>
        <translation>Der Ordner {0} liegt auf einem Laufwerk oder einer Freigabe ohne Dateisperren; zwei Programme könnten gleichzeitig in ein Projekt schreiben. Legen Sie das Projekt auf ein Laufwerk dieses Rechners und öffnen Sie es dort.</translation>
    </message>
    <message>
        <source>The history has no edit {0}. `annotator history` lists their numbers.</source>
        <translation>Der Verlauf hat keine Bearbeitung {0}. `annotator history` zeigt ihre Nummern.</translation>
    </message>
    <message>
        <source>The history of the project begins later. Name a later time.</source>
        <translation>Der Verlauf des Projekts beginnt später. Eine spätere Zeit angeben.</translation>
    </message>
    <message>
        <source>The id “{0}” stands for different things in the two files, so nothing was merged. Import the other file into a project of its own.</source>
        <translation>Die Kennung „{0}“ steht in den beiden Dateien für Verschiedenes, darum wurde nichts zusammengeführt. Die andere Datei in ein eigenes Projekt importieren.</translation>
    </message>
    <message>
        <source>The line of a claim names only those that it goes back to.</source>
        <translation>Nur die Namen derer, auf die eine Behauptung zurückgeht, stehen in ihrer Zeile.</translation>
    </message>
    <message>
        <source>The line of a claim names only those that it has.</source>
        <translation>Nur die Namen derer, die eine Behauptung trägt, stehen in ihrer Zeile.</translation>
    </message>
    <message>
        <source>The line of a claim names what became last of each source that it rests on, unless somebody dealt with that.</source>
        <translation>Die Zeile einer Behauptung nennt, was zuletzt aus jeder Quelle wurde, auf der sie beruht, es sei denn, jemand hat das erledigt.</translation>
    </message>
    <message>
        <source>The mail has attachments that can be documents: {0}.</source>
        <translation>Die Mail hat Anhänge, die Dokumente sein können: {0}.</translation>
    </message>
    <message>
        <source>The mail has parts that hold no text to read: {0}.</source>
        <translation>Die Mail hat Teile ohne lesbaren Text: {0}.</translation>
    </message>
    <message>
        <source>The mention covers words of the claim itself.</source>
        <translation>Die Nennung steht in den Worten der Behauptung selbst.</translation>
    </message>
    <message>
        <source>The mention is long: it only names the source.</source>
        <translation>Die Nennung ist lang: Sie nennt nur die Quelle.</translation>
    </message>
    <message>
        <source>The mention is not in the paragraph of the claim.</source>
        <translation>Die Nennung steht in einem anderen Absatz als die Behauptung.</translation>
    </message>
    <message>
        <source>The other end is in a document that was not chosen.</source>
        <translation>Das andere Ende liegt in einem Dokument, das nicht gewählt wurde.</translation>
    </message>
    <message>
        <source>The page does not say how it is encoded; it was read as {0}. If letters look wrong, import it again and choose another encoding.</source>
        <translation>Die Seite sagt nicht, wie sie kodiert ist; sie wurde als {0} gelesen. Sehen Buchstaben falsch aus, noch einmal importieren und eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>The page says that it is encoded as {0}, but it is UTF-8 and read as such.</source>
        <translation>Die Seite gibt die Kodierung {0} an, ist aber UTF-8 und wurde so gelesen.</translation>
    </message>
    <message>
        <source>The page was saved on {0}.</source>
        <translation>Die Seite wurde am {0} gespeichert.</translation>
    </message>
    <message>
        <source>The pages of this document cannot be displayed: the file crashes the program that draws them. Work in the text, or open the PDF in another program.</source>
        <translation>Die Seiten dieses Dokuments lassen sich nicht zeichnen: Die Datei bringt das Zeichenprogramm zum Absturz. Im Text arbeiten oder das PDF in einem anderen Programm öffnen.</translation>
    </message>
    <message>
        <source>The passage has no verdict yet.</source>
        <translation>Die Stelle hat noch keinen Befund.</translation>
    </message>
    <message>
        <source>The plug-in “{0}” of the package {1} is left out ({2}). Update or remove that package, or report this to its author.</source>
        <translation>Die Erweiterung „{0}“ des Pakets {1} bleibt außen vor ({2}). Aktualisieren oder entfernen Sie das Paket, oder melden Sie es seinem Hersteller.</translation>
    </message>
    <message>
        <source>The printer does not respond. Check that it is on and connected, or choose another.</source>
        <translation>Der Drucker nimmt nichts an. Sehen Sie nach, ob er eingeschaltet und verbunden ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The project is damaged and cannot be exported. Run “annotator check” on it to see which records are broken.</source>
        <translation>Das Projekt ist beschädigt und lässt sich nicht exportieren. „annotator check“ zeigt, welche Datensätze fehlerhaft sind.</translation>
    </message>
    <message>
        <source>The project is damaged: a line of its history cannot be read. Open a backup or a copy of the project.</source>
        <translation>Das Projekt ist beschädigt: Eine Zeile seines Verlaufs ist nicht lesbar. Eine Sicherung oder Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <source>The project is damaged: a stored value cannot be read. Open a backup or a copy of the project.</source>
        <translation>Das Projekt ist beschädigt: Ein gespeicherter Wert ist nicht lesbar. Eine Sicherung oder Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <source>The project is damaged: a {0} ({1}) holds a value that does not belong there. Open a backup or a copy of the project.</source>
        <translation>Das Projekt ist beschädigt: {0} ({1}) enthält einen Wert, der nicht dorthin gehört. Eine Sicherung oder Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <source>The project is damaged: the text of a document is missing or broken. Open a backup or a copy of the project.</source>
        <translation>Das Projekt ist beschädigt: Der Text eines Dokuments fehlt oder ist fehlerhaft. Eine Sicherung oder Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <source>The project is damaged: what it is a blind copy of cannot be read. Ask for a new copy.</source>
        <translation>Das Projekt ist beschädigt: Wovon es eine blinde Kopie ist, lässt sich nicht lesen. Bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>The project is damaged: what it noted of a merge cannot be read. Open a backup or a copy of the project.</source>
        <translation>Das Projekt ist beschädigt: Was es über ein Zusammenlegen vermerkt hat, ist nicht lesbar. Eine Sicherung oder Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <source>The project was edited while it was being exported. Export it again.</source>
        <translation>Das Projekt wurde während des Exports bearbeitet. Noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The project was edited while the merge was being planned, so nothing was merged. Merge again.</source>
        <translation>Das Projekt wurde bearbeitet, während das Zusammenlegen geplant wurde, darum wurde nichts zusammengeführt. Noch einmal zusammenlegen.</translation>
    </message>
    <message>
        <source>The report alone gives reasons, where claims contradict each other.</source>
        <translation>Gründe stehen nur im Bericht und nur dort, wo Behauptungen gegeneinander stehen.</translation>
    </message>
    <message>
        <source>The report gives the words, but not their positions.</source>
        <translation>Der Bericht gibt den Wortlaut an, nicht, wo er steht.</translation>
    </message>
    <message>
        <source>The report has not been checked against its source, which is in the project.</source>
        <translation>Der Bericht wurde nicht an seine Quelle gehalten, die vorliegt.</translation>
    </message>
    <message>
        <source>The row of a claim names only those that it has.</source>
        <translation>Nur die Namen derer, die eine Behauptung trägt, stehen in ihrer Tabellenzeile.</translation>
    </message>
    <message>
        <source>The sample cannot be copied to {0}: {1}. Free some space there, or check that you may write there.</source>
        <translation>Das Beispiel lässt sich nicht nach {0} kopieren: {1}. Dort Platz schaffen oder prüfen, ob Schreiben erlaubt ist.</translation>
    </message>
    <message>
        <source>The search by regular expression was interrupted. Try it again.</source>
        <translation>Die Suche mit regulärem Ausdruck brach ab. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The sheets hold the words of claims, not whole texts.</source>
        <translation>Die Blätter enthalten den Wortlaut der Behauptungen, nicht die ganzen Texte.</translation>
    </message>
    <message>
        <source>The tables hold the words of claims, not whole texts.</source>
        <translation>Die Tabellen enthalten den Wortlaut der Behauptungen, nicht die ganzen Texte.</translation>
    </message>
    <message>
        <source>The text does not say where, or on what occasion, the source said it.</source>
        <translation>Es steht nicht da, worin oder bei welchem Anlass die Quelle es gesagt hat.</translation>
    </message>
    <message>
        <source>The text of “{0}” is not in the project, so nothing was changed. Import the document with its text.</source>
        <translation>Der Text von „{0}“ ist nicht im Projekt, darum wurde nichts geändert. Das Dokument mit seinem Text importieren.</translation>
    </message>
    <message>
        <source>The two claims are related in this way already. Choose another type.</source>
        <translation>Die beiden Behauptungen stehen schon in dieser Beziehung. Eine andere wählen.</translation>
    </message>
    <message>
        <source>The words from {0} to {1} are not in “{2}”. Select them again.</source>
        <translation>Die Wörter von {0} bis {1} stehen nicht in „{2}“. Noch einmal auswählen.</translation>
    </message>
    <message>
        <source>The words of a claim differ from the passage that it was checked against.</source>
        <translation>Die Wörter einer Behauptung sind nicht die der Stelle, an die sie gehalten wurde.</translation>
    </message>
    <message>
        <source>The {0} is in the project already. Nothing was changed.</source>
        <translation>{0}: ist schon im Projekt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The {0} is no longer in the project. Choose another one.</source>
        <translation>{0}: nicht mehr im Projekt. Etwas anderes wählen.</translation>
    </message>
    <message>
        <source>The {0} is no longer in the project; somebody may have deleted it. Choose another one.</source>
        <translation>{0}: nicht mehr im Projekt, vielleicht von jemandem gelöscht. Etwas anderes wählen.</translation>
    </message>
    <message>
        <source>The {0} was changed elsewhere in the meantime. Nothing was overwritten; look at the new value and change it again.</source>
        <translation>{0}: inzwischen anderswo geändert. Nichts wurde überschrieben; den neuen Wert ansehen und noch einmal ändern.</translation>
    </message>
    <message>
        <source>There is no export format “{0}”. Choose one of {1}.</source>
        <translation>Es gibt kein Exportformat „{0}“. Eines von {1} wählen.</translation>
    </message>
    <message>
        <source>There is too little, or too little that differs, to say anything.</source>
        <translation>Es ist zu wenig, oder zu wenig Verschiedenes, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>These are the only words of the claim. Delete the claim instead.</source>
        <translation>Das sind die einzigen Wörter der Behauptung. Stattdessen die Behauptung löschen.</translation>
    </message>
    <message>
        <source>They agree more than by chance, but too little to rely on it.</source>
        <translation>Sie stimmen mehr als zufällig überein, aber zu wenig, um sich darauf zu verlassen.</translation>
    </message>
    <message>
        <source>They agree no more than by chance.</source>
        <translation>Sie stimmen nicht mehr als zufällig überein.</translation>
    </message>
    <message>
        <source>They agree well enough for tentative conclusions only.</source>
        <translation>Sie stimmen gut genug überein für vorläufige Schlüsse, nicht für mehr.</translation>
    </message>
    <message>
        <source>They agree well enough to rely on what both found.</source>
        <translation>Sie stimmen gut genug überein, um sich auf das zu verlassen, was beide fanden.</translation>
    </message>
    <message>
        <source>They are only counted, on the sheet of coverage.</source>
        <translation>Sie sind nur gezählt, auf dem Blatt zur Abdeckung.</translation>
    </message>
    <message>
        <source>They go back to one and the same text.</source>
        <translation>Sie gehen auf ein und denselben Text zurück.</translation>
    </message>
    <message>
        <source>They go back to {0}.</source>
        <translation>Sie gehen zurück auf: {0}.</translation>
    </message>
    <message>
        <source>They lead to {0}: {1}.</source>
        <translation>Sie führen zu {0}: {1}.</translation>
    </message>
    <message>
        <source>This expression needs too much memory on this text. Make it simpler.</source>
        <translation>Dieser Ausdruck braucht für diesen Text zu viel Speicher. Ihn vereinfachen.</translation>
    </message>
    <message>
        <source>This expression takes longer than {0} seconds on this text. Make it simpler, for instance with fewer “*” and “+” inside one another.</source>
        <translation>Dieser Ausdruck braucht für diesen Text länger als {0} Sekunden. Ihn vereinfachen, etwa mit weniger ineinander geschachtelten „*“ und „+“.</translation>
    </message>
    <message>
        <source>This is not a valid regular expression: {0}. Correct it, or switch “.*” off.</source>
        <translation>Das ist kein regulärer Ausdruck: {0}. Ihn berichtigen oder „.*“ ausschalten.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Erzählt von</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Bisherige Verlässlichkeit</translation>
    </message>
    <message>
        <source>Two records of different types would have the id “{0}”, so nothing was changed. Give one of them another id in the file it comes from.</source>
        <translation>Zwei Datensätze verschiedener Art hätten die Kennung „{0}“, darum wurde nichts geändert. Geben Sie einem von ihnen in der Datei, aus der er kommt, eine andere Kennung.</translation>
    </message>
    <message>
        <source>Type the words you need into a .txt file and import that.</source>
        <translation>Die nötigen Wörter in eine .txt-Datei eingeben und diese importieren.</translation>
    </message>
    <message>
        <source>Uncertain time</source>
        <translation>Zeit unklar</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Unlink source</source>
        <translation>Quelle lösen</translation>
    </message>
    <message>
        <source>Unnamed origin</source>
        <translation>Namenlos</translation>
    </message>
    <message>
        <source>Unpack it and import the files inside.</source>
        <translation>Auspacken und die Dateien darin importieren.</translation>
    </message>
    <message>
        <source>Unresolved voice</source>
        <translation>Stimme nicht geklärt</translation>
    </message>
    <message>
        <source>Unsourced quotation</source>
        <translation>Zitat ohne Quelle</translation>
    </message>
    <message>
        <source>Untag claim</source>
        <translation>Art der Behauptung wegnehmen</translation>
    </message>
    <message>
        <source>Untag {0} claims</source>
        <translation>Art von {0} Behauptungen wegnehmen</translation>
    </message>
    <message>
        <source>Verdict open</source>
        <translation>Befund offen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>We judge that this has a roughly even chance ({0}–{1} %): {2}</source>
        <translation>Wir halten dies für etwa ausgeglichen ({0}–{1} %): {2}</translation>
    </message>
    <message>
        <source>We judge that this has almost no chance ({0}–{1} %): {2}</source>
        <translation>Wir halten dies für fast ausgeschlossen ({0}–{1} %): {2}</translation>
    </message>
    <message>
        <source>We judge that this is {0} ({1}–{2} %): {3}</source>
        <translation>Wir halten dies für {0} ({1}–{2} %): {3}</translation>
    </message>
    <message>
        <source>Web page: the documents with their claims in place, in one file</source>
        <translation>Webseite: die Dokumente mit ihren Behauptungen an Ort und Stelle, in einer Datei</translation>
    </message>
    <message>
        <source>Who imports it, and when, takes its place.</source>
        <translation>An seine Stelle tritt, wer importiert und wann.</translation>
    </message>
    <message>
        <source>Who speaks in a part of the text is not known.</source>
        <translation>Wer in einem Teil des Textes spricht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Word documents of before 2007 (.doc) are not supported</source>
        <translation>Word-Dokumente von vor 2007 (.doc) werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Word property “{0}”</source>
        <translation>Word-Eigenschaft „{0}“</translation>
    </message>
    <message>
        <source>Word report: what the analysis found, with all claims and sources</source>
        <translation>Word-Bericht: was die Analyse ergab, mit allen Behauptungen und Quellen</translation>
    </message>
    <message>
        <source>Word text: the documents, their claims underlined, with comments beside</source>
        <translation>Word-Text: die Dokumente, ihre Behauptungen unterstrichen, mit Kommentaren daneben</translation>
    </message>
    <message>
        <source>WordPerfect documents are not supported</source>
        <translation>WordPerfect-Dokumente werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Words stand in quotation marks, and no claim there says whose they are.</source>
        <translation>Wörter stehen in Anführungszeichen, und keine Behauptung dort sagt, von wem sie sind.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write rationale</source>
        <translation>Begründung schreiben</translation>
    </message>
    <message>
        <source>Write statement</source>
        <translation>Aussage schreiben</translation>
    </message>
    <message>
        <source>You have nothing to redo.</source>
        <translation>Es gibt nichts Eigenes zu wiederholen.</translation>
    </message>
    <message>
        <source>You have nothing to undo.</source>
        <translation>Es gibt nichts Eigenes rückgängig zu machen.</translation>
    </message>
    <message>
        <source>a file in it unpacks to far more than text does</source>
        <translation>eine Datei darin wird ausgepackt viel größer, als Text es wird</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>address that the page was saved from</source>
        <translation>Adresse, von der die Seite gespeichert wurde</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an own claim</source>
        <translation>eine eigene Behauptung</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>bill (of law)</source>
        <translation>Gesetzentwurf</translation>
    </message>
    <message>
        <source>blog post</source>
        <translation>Blogbeitrag</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>book review</source>
        <translation>Buchbesprechung</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>cannot change its {0}: other records rely on it</source>
        <translation>kann keinen anderen Wert bekommen ({0}): Anderes beruht darauf</translation>
    </message>
    <message>
        <source>carries a tag twice</source>
        <translation>trägt ein Schlagwort doppelt</translation>
    </message>
    <message>
        <source>carries the tag {0}, which is not in the project</source>
        <translation>trägt das Schlagwort {0}, das nicht im Projekt ist</translation>
    </message>
    <message>
        <source>chapter of a book</source>
        <translation>Kapitel eines Buches</translation>
    </message>
    <message>
        <source>classic work</source>
        <translation>klassisches Werk</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>comment “saved from url”</source>
        <translation>Kommentar „saved from url“</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>conference paper</source>
        <translation>Tagungsbeitrag</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>default style</source>
        <translation>Standardformatvorlage</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>document property “{0}”</source>
        <translation>Dokumenteigenschaft „{0}“</translation>
    </message>
    <message>
        <source>ends at {0}, behind the end of the text ({1})</source>
        <translation>endet bei {0}, hinter dem Ende des Textes ({1})</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>entry of a dictionary</source>
        <translation>Eintrag eines Wörterbuchs</translation>
    </message>
    <message>
        <source>entry of an encyclopedia</source>
        <translation>Eintrag einer Enzyklopädie</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>film or video</source>
        <translation>Film oder Video</translation>
    </message>
    <message>
        <source>guessed from a line at the head</source>
        <translation>vermutet nach einer Zeile am Anfang</translation>
    </message>
    <message>
        <source>has a claim waiting twice</source>
        <translation>hat eine Behauptung doppelt auf der Warteliste</translation>
    </message>
    <message>
        <source>has a malformed sha256</source>
        <translation>hat einen fehlerhaften SHA-256</translation>
    </message>
    <message>
        <source>has a parent that is a layer of another claim</source>
        <translation>hat eine übergeordnete Zuschreibung, die zu einer anderen Behauptung gehört</translation>
    </message>
    <message>
        <source>has a span at {0} whose words are not those of the text</source>
        <translation>hat eine Stelle bei {0}, deren Wörter nicht die des Textes sind</translation>
    </message>
    <message>
        <source>has a span from {0} to {1}</source>
        <translation>hat eine Stelle von {0} bis {1}</translation>
    </message>
    <message>
        <source>has a span whose offsets are not whole numbers</source>
        <translation>hat eine Stelle, deren Grenzen keine ganzen Zahlen sind</translation>
    </message>
    <message>
        <source>has a span with unknown members that are not a JSON object</source>
        <translation>hat eine Stelle mit weiteren Angaben, die kein JSON-Objekt sind</translation>
    </message>
    <message>
        <source>has a {0} that is not a JSON object</source>
        <translation>hat einen Wert ({0}), der kein JSON-Objekt ist</translation>
    </message>
    <message>
        <source>has an empty id</source>
        <translation>hat eine leere Kennung</translation>
    </message>
    <message>
        <source>has an empty name</source>
        <translation>hat einen leeren Namen</translation>
    </message>
    <message>
        <source>has an empty statement</source>
        <translation>hat eine leere Aussage</translation>
    </message>
    <message>
        <source>has more than {0} mentions</source>
        <translation>hat mehr als {0} Nennungen</translation>
    </message>
    <message>
        <source>has more than {0} spans</source>
        <translation>hat mehr als {0} Stellen</translation>
    </message>
    <message>
        <source>has no spans</source>
        <translation>hat keine Stellen</translation>
    </message>
    <message>
        <source>has one of the claims that it is about as its own</source>
        <translation>hat eine der Behauptungen, um die es geht, als eigene</translation>
    </message>
    <message>
        <source>has spans that overlap or are out of order at {0}</source>
        <translation>hat Stellen, die sich bei {0} überschneiden oder nicht in Reihenfolge sind</translation>
    </message>
    <message>
        <source>has the colour {0}, which is not of the form #rrggbb</source>
        <translation>hat die Farbe {0}, die nicht die Form #rrggbb hat</translation>
    </message>
    <message>
        <source>has the credibility {0}, which is not from 1 to 6</source>
        <translation>hat die Glaubwürdigkeit {0}, die nicht zwischen 1 und 6 liegt</translation>
    </message>
    <message>
        <source>has the member “{0}” twice</source>
        <translation>hat das Element „{0}“ doppelt</translation>
    </message>
    <message>
        <source>has the member “{0}” twice in one object</source>
        <translation>hat das Element „{0}“ doppelt in einem Objekt</translation>
    </message>
    <message>
        <source>has the value {0}, which is no date of ISO 8601</source>
        <translation>hat den Wert {0}, der kein Datum nach ISO 8601 ist</translation>
    </message>
    <message>
        <source>has {0} characters, but “length” is {1}</source>
        <translation>hat {0} Zeichen, aber „length“ ist {1}</translation>
    </message>
    <message>
        <source>has {0} waiting, which is no claim of the earlier document</source>
        <translation>hat {0} auf der Warteliste, was keine Behauptung des früheren Dokuments ist</translation>
    </message>
    <message>
        <source>header {0}</source>
        <translation>Kopfzeile {0}</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>Anhörung</translation>
    </message>
    <message>
        <source>held against a passage</source>
        <translation>mit einer Stelle verglichen</translation>
    </message>
    <message>
        <source>holds a number with too many digits</source>
        <translation>enthält eine Zahl mit zu vielen Ziffern</translation>
    </message>
    <message>
        <source>holds half a character (a lone surrogate)</source>
        <translation>enthält ein halbes Zeichen (ein einzelnes Surrogat)</translation>
    </message>
    <message>
        <source>holds more than {0} million values in one</source>
        <translation>enthält mehr als {0} Millionen Werte in einem</translation>
    </message>
    <message>
        <source>holds more than {0} records</source>
        <translation>enthält mehr als {0} Datensätze</translation>
    </message>
    <message>
        <source>holds the character NUL</source>
        <translation>enthält das Zeichen NUL</translation>
    </message>
    <message>
        <source>holds the number {0}, which is too large</source>
        <translation>enthält die Zahl {0}, die zu groß ist</translation>
    </message>
    <message>
        <source>holds unknown members of a file that are not a JSON object</source>
        <translation>enthält weitere Angaben einer Datei, die kein JSON-Objekt sind</translation>
    </message>
    <message>
        <source>holds unknown members that are not a JSON object</source>
        <translation>enthält weitere Angaben, die kein JSON-Objekt sind</translation>
    </message>
    <message>
        <source>holds {0}, which is no number in JSON</source>
        <translation>enthält {0}, was in JSON keine Zahl ist</translation>
    </message>
    <message>
        <source>in answer to the claim</source>
        <translation>als Antwort auf die Behauptung</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>is a layer of another claim</source>
        <translation>gehört zur Kette einer anderen Behauptung</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is empty; there must be a span</source>
        <translation>ist leer; es muss eine Stelle geben</translation>
    </message>
    <message>
        <source>is its own ancestor in the chain</source>
        <translation>ist in der Kette sich selbst übergeordnet</translation>
    </message>
    <message>
        <source>is its own ancestor in the tree of tags</source>
        <translation>ist im Baum der Schlagwörter sich selbst übergeordnet</translation>
    </message>
    <message>
        <source>is its own parent</source>
        <translation>ist sich selbst übergeordnet</translation>
    </message>
    <message>
        <source>is larger than {0} MB, the most that is read at once</source>
        <translation>ist größer als {0} MB, mehr wird nicht auf einmal gelesen</translation>
    </message>
    <message>
        <source>is mentioned in {0}, which is not in the project</source>
        <translation>ist in {0} genannt, was nicht im Projekt ist</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is nested more than {0} levels deep</source>
        <translation>liegt mehr als {0} Ebenen tief</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>is not JSON: line {0}, column {1}: {2}</source>
        <translation>ist kein JSON: Zeile {0}, Spalte {1}: {2}</translation>
    </message>
    <message>
        <source>is not in UTF-8 (byte {0})</source>
        <translation>ist nicht in UTF-8 (Byte {0})</translation>
    </message>
    <message>
        <source>is not in canonical form: it holds a byte order mark, a carriage return, a control character or a noncharacter</source>
        <translation>ist nicht in kanonischer Form: Eine Bytereihenfolge-Marke, ein Wagenrücklauf, ein Steuerzeichen oder ein Nichtzeichen ist darin</translation>
    </message>
    <message>
        <source>is not the one that “sha256” was made from</source>
        <translation>ist nicht der, aus dem „sha256“ gemacht wurde</translation>
    </message>
    <message>
        <source>is {0}, behind the end of the text ({1})</source>
        <translation>ist {0}, hinter dem Ende des Textes ({1})</translation>
    </message>
    <message>
        <source>is {0}, but the text has {1} there</source>
        <translation>ist {0}, aber im Text steht dort {1}</translation>
    </message>
    <message>
        <source>is {0}, not a list</source>
        <translation>ist {0}, keine Liste</translation>
    </message>
    <message>
        <source>is {0}, not a text</source>
        <translation>ist {0}, kein Text</translation>
    </message>
    <message>
        <source>is {0}, not a time such as 2025-01-31T09:30:00Z</source>
        <translation>ist {0}, keine Zeit wie 2025-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>is {0}, not a whole number</source>
        <translation>ist {0}, keine ganze Zahl</translation>
    </message>
    <message>
        <source>is {0}, not an object</source>
        <translation>ist {0}, kein Objekt</translation>
    </message>
    <message>
        <source>is {0}, not one of {1}</source>
        <translation>ist {0}, keines von {1}</translation>
    </message>
    <message>
        <source>is {0}, not the object that annotated JSON begins with</source>
        <translation>ist {0}, nicht das Objekt, mit dem annotiertes JSON beginnt</translation>
    </message>
    <message>
        <source>is {0}, not true or false</source>
        <translation>ist {0}, weder true noch false</translation>
    </message>
    <message>
        <source>is {0}, not {1}</source>
        <translation>ist {0}, nicht {1}</translation>
    </message>
    <message>
        <source>is {0}, which is another record's id too</source>
        <translation>ist {0}, was auch die Kennung eines anderen Datensatzes ist</translation>
    </message>
    <message>
        <source>is {0}, which is below 0</source>
        <translation>ist {0}, was kleiner als 0 ist</translation>
    </message>
    <message>
        <source>is {0}, which is not behind the start, {1}</source>
        <translation>ist {0}, was nicht hinter dem Anfang ({1}) liegt</translation>
    </message>
    <message>
        <source>is {0}; this version reads {1}</source>
        <translation>ist {0}; diese Version liest {1}</translation>
    </message>
    <message>
        <source>it holds a number that is too large</source>
        <translation>er enthält eine Zahl, die zu groß ist</translation>
    </message>
    <message>
        <source>it holds annotations in WebAnno TSV</source>
        <translation>Es enthält Annotationen in WebAnno TSV</translation>
    </message>
    <message>
        <source>it holds annotations in a UIMA CAS, as INCEpTION exports them</source>
        <translation>Es enthält Annotationen in einem UIMA CAS, wie INCEpTION sie exportiert</translation>
    </message>
    <message>
        <source>it holds annotations in the W3C Web Annotation format</source>
        <translation>Es enthält Annotationen im Format W3C Web Annotation</translation>
    </message>
    <message>
        <source>it holds annotations of Hypothesis</source>
        <translation>Es enthält Annotationen von Hypothesis</translation>
    </message>
    <message>
        <source>it holds annotations of Prodigy</source>
        <translation>Es enthält Annotationen von Prodigy</translation>
    </message>
    <message>
        <source>it holds annotations of PubAnnotation</source>
        <translation>Es enthält Annotationen von PubAnnotation</translation>
    </message>
    <message>
        <source>it holds annotations of Recogito</source>
        <translation>Es enthält Annotationen von Recogito</translation>
    </message>
    <message>
        <source>it holds annotations of brat</source>
        <translation>Es enthält Annotationen von brat</translation>
    </message>
    <message>
        <source>it holds annotations that are kept apart from their text</source>
        <translation>Es enthält Annotationen, die getrennt von ihrem Text stehen</translation>
    </message>
    <message>
        <source>it holds labelled lines in fastText</source>
        <translation>Es enthält Zeilen mit Labeln in fastText</translation>
    </message>
    <message>
        <source>it holds labelled texts, as doccano exports them</source>
        <translation>Es enthält Texte mit Labeln, wie doccano sie exportiert</translation>
    </message>
    <message>
        <source>it holds more than {0} files</source>
        <translation>sie enthält mehr als {0} Dateien</translation>
    </message>
    <message>
        <source>it holds patterns or settings of Prodigy or spaCy</source>
        <translation>Es enthält Muster oder Einstellungen von Prodigy oder spaCy</translation>
    </message>
    <message>
        <source>it holds tasks or annotations of Label Studio</source>
        <translation>Es enthält Aufgaben oder Annotationen von Label Studio</translation>
    </message>
    <message>
        <source>it holds tokens with their labels in CoNLL</source>
        <translation>Es enthält Tokens mit ihren Labeln in CoNLL</translation>
    </message>
    <message>
        <source>it is a 7-Zip archive</source>
        <translation>Es ist ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>it is a GIF picture</source>
        <translation>Es ist ein GIF-Bild</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>Es ist ein JPEG-Bild</translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation>Es ist ein PNG-Bild</translation>
    </message>
    <message>
        <source>it is a RAR archive</source>
        <translation>Es ist ein RAR-Archiv</translation>
    </message>
    <message>
        <source>it is a SQLite database</source>
        <translation>Es ist eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>it is a TIFF picture</source>
        <translation>Es ist ein TIFF-Bild</translation>
    </message>
    <message>
        <source>it is a WebP picture</source>
        <translation>Es ist ein WebP-Bild</translation>
    </message>
    <message>
        <source>it is a ZIP archive</source>
        <translation>Es ist ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>it is a Zstandard archive</source>
        <translation>Es ist ein Zstandard-Archiv</translation>
    </message>
    <message>
        <source>it is a bzip2 archive</source>
        <translation>Es ist ein bzip2-Archiv</translation>
    </message>
    <message>
        <source>it is a code book in the exchange format REFI-QDA</source>
        <translation>Es ist ein Codebuch im Austauschformat REFI-QDA</translation>
    </message>
    <message>
        <source>it is a gzip archive</source>
        <translation>Es ist ein gzip-Archiv</translation>
    </message>
    <message>
        <source>it is a labelling configuration of Label Studio</source>
        <translation>Es ist eine Label-Konfiguration von Label Studio</translation>
    </message>
    <message>
        <source>it is a library of EndNote</source>
        <translation>Es ist eine Bibliothek von EndNote</translation>
    </message>
    <message>
        <source>it is a library of Zotero</source>
        <translation>Es ist eine Bibliothek von Zotero</translation>
    </message>
    <message>
        <source>it is a link to a page, not the page</source>
        <translation>Es ist ein Verweis auf eine Seite, nicht die Seite</translation>
    </message>
    <message>
        <source>it is a list of sources in BibTeX</source>
        <translation>Es ist ein Literaturverzeichnis in BibTeX</translation>
    </message>
    <message>
        <source>it is a list of sources in CSL-JSON</source>
        <translation>Es ist ein Literaturverzeichnis in CSL-JSON</translation>
    </message>
    <message>
        <source>it is a list of sources in RIS</source>
        <translation>Es ist ein Literaturverzeichnis in RIS</translation>
    </message>
    <message>
        <source>it is a list of sources of PubMed</source>
        <translation>Es ist ein Literaturverzeichnis von PubMed</translation>
    </message>
    <message>
        <source>it is a list of tags or highlights of Taguette</source>
        <translation>Es ist eine Liste von Schlagwörtern oder Markierungen aus Taguette</translation>
    </message>
    <message>
        <source>it is a note or a file, not a reference</source>
        <translation>er ist eine Notiz oder eine Datei, keine Literaturangabe</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>Es ist ein Programm</translation>
    </message>
    <message>
        <source>it is a project export of INCEpTION or WebAnno</source>
        <translation>Es ist ein Projektexport von INCEpTION oder WebAnno</translation>
    </message>
    <message>
        <source>it is a project in the exchange format REFI-QDA</source>
        <translation>Es ist ein Projekt im Austauschformat REFI-QDA</translation>
    </message>
    <message>
        <source>it is a project of ATLAS.ti</source>
        <translation>Es ist ein Projekt von ATLAS.ti</translation>
    </message>
    <message>
        <source>it is a project of Discourse Network Analyzer</source>
        <translation>Es ist ein Projekt des Discourse Network Analyzer</translation>
    </message>
    <message>
        <source>it is a project of MAXQDA</source>
        <translation>Es ist ein Projekt von MAXQDA</translation>
    </message>
    <message>
        <source>it is a project of NVivo</source>
        <translation>Es ist ein Projekt von NVivo</translation>
    </message>
    <message>
        <source>it is a project of QualCoder</source>
        <translation>Es ist ein Projekt von QualCoder</translation>
    </message>
    <message>
        <source>it is a project of Taguette</source>
        <translation>Es ist ein Projekt von Taguette</translation>
    </message>
    <message>
        <source>it is a project of requal</source>
        <translation>Es ist ein Projekt von requal</translation>
    </message>
    <message>
        <source>it is a sound recording</source>
        <translation>Es ist eine Tonaufnahme</translation>
    </message>
    <message>
        <source>it is a sound recording or a video</source>
        <translation>Es ist eine Tonaufnahme oder ein Film</translation>
    </message>
    <message>
        <source>it is a tar archive</source>
        <translation>Es ist ein tar-Archiv</translation>
    </message>
    <message>
        <source>it is a transcript of ELAN</source>
        <translation>Es ist ein Transkript von ELAN</translation>
    </message>
    <message>
        <source>it is a transcript of Praat</source>
        <translation>Es ist ein Transkript von Praat</translation>
    </message>
    <message>
        <source>it is a type system of UIMA</source>
        <translation>Es ist ein Typsystem von UIMA</translation>
    </message>
    <message>
        <source>it is a video</source>
        <translation>Es ist ein Film</translation>
    </message>
    <message>
        <source>it is a video, a recording or a picture</source>
        <translation>Es ist ein Film, eine Aufnahme oder ein Bild</translation>
    </message>
    <message>
        <source>it is a web archive or a property list of macOS</source>
        <translation>Es ist ein Webarchiv oder eine Eigenschaftsliste von macOS</translation>
    </message>
    <message>
        <source>it is an Annotator project</source>
        <translation>Es ist ein Annotator-Projekt</translation>
    </message>
    <message>
        <source>it is an Office document of another kind</source>
        <translation>Es ist ein Office-Dokument anderer Art</translation>
    </message>
    <message>
        <source>it is an annotated document of GATE</source>
        <translation>Es ist ein annotiertes Dokument von GATE</translation>
    </message>
    <message>
        <source>it is an xz archive</source>
        <translation>Es ist ein xz-Archiv</translation>
    </message>
    <message>
        <source>it is annotated JSON, but not in UTF-8 or not a file of its own</source>
        <translation>Es ist annotiertes JSON, aber nicht in UTF-8 oder keine eigene Datei</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>er ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not an object with members</source>
        <translation>er ist kein Objekt mit Angaben</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>Die Datei ist durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>it is the configuration of a brat collection</source>
        <translation>Es ist die Konfiguration einer brat-Sammlung</translation>
    </message>
    <message>
        <source>it is too large for a reference</source>
        <translation>er ist größer als jede Literaturangabe</translation>
    </message>
    <message>
        <source>it names no title, no person, no date and no address</source>
        <translation>er nennt weder Titel noch Person, Datum oder Adresse</translation>
    </message>
    <message>
        <source>it was said in this</source>
        <translation>darin wurde es gesagt</translation>
    </message>
    <message>
        <source>its braces or quotation marks do not close</source>
        <translation>seine Klammern oder Anführungszeichen werden nicht geschlossen</translation>
    </message>
    <message>
        <source>journal article</source>
        <translation>Aufsatz in einer Zeitschrift</translation>
    </message>
    <message>
        <source>keeps a claim that it is not about</source>
        <translation>behält eine Behauptung, um die es nicht geht</translation>
    </message>
    <message>
        <source>lacks the member “document”</source>
        <translation>hat kein Element „document“</translation>
    </message>
    <message>
        <source>lacks the member “{0}”</source>
        <translation>hat kein Element „{0}“</translation>
    </message>
    <message>
        <source>lacks the member “{0}”, so it is not annotated JSON ({1})</source>
        <translation>hat kein Element „{0}“, ist also kein annotiertes JSON ({1})</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last saved</source>
        <translation>zuletzt gespeichert</translation>
    </message>
    <message>
        <source>last saved by</source>
        <translation>zuletzt gespeichert von</translation>
    </message>
    <message>
        <source>law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>leads back to the record itself</source>
        <translation>führt zum Datensatz selbst zurück</translation>
    </message>
    <message>
        <source>legal case</source>
        <translation>Rechtsfall</translation>
    </message>
    <message>
        <source>letter or message</source>
        <translation>Brief oder Nachricht</translation>
    </message>
    <message>
        <source>magazine article</source>
        <translation>Magazinartikel</translation>
    </message>
    <message>
        <source>mail header {0}</source>
        <translation>Kopfzeile {0} der E-Mail</translation>
    </message>
    <message>
        <source>mails in the format of Outlook (.msg) are not supported</source>
        <translation>Mails im Format von Outlook (.msg) werden nicht unterstützt</translation>
    </message>
    <message>
        <source>manuscript</source>
        <translation>Manuskript</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>musical score</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>names a claim of another document</source>
        <translation>nennt eine Behauptung eines anderen Dokuments</translation>
    </message>
    <message>
        <source>names a claim twice</source>
        <translation>nennt eine Behauptung zweimal</translation>
    </message>
    <message>
        <source>names no claims</source>
        <translation>nennt keine Behauptungen</translation>
    </message>
    <message>
        <source>names no rule</source>
        <translation>nennt keine Regel</translation>
    </message>
    <message>
        <source>names the {0} {1}, which is not in the project</source>
        <translation>nennt {0} {1}, nicht im Projekt vorhanden</translation>
    </message>
    <message>
        <source>needs more memory than is available</source>
        <translation>braucht mehr Speicher, als da ist</translation>
    </message>
    <message>
        <source>newspaper article</source>
        <translation>Zeitungsartikel</translation>
    </message>
    <message>
        <source>no reader knows its format. Save it as .txt and import that.</source>
        <translation>Das Format ist nicht bekannt. Als .txt speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keine von ihnen</translation>
    </message>
    <message>
        <source>not held against any</source>
        <translation>mit keiner verglichen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>one layer</source>
        <translation>ein Glied</translation>
    </message>
    <message>
        <source>only marked</source>
        <translation>nur vermerkt</translation>
    </message>
    <message>
        <source>origin named</source>
        <translation>Ursprung mit Namen</translation>
    </message>
    <message>
        <source>origin not named</source>
        <translation>Ursprung ohne Namen</translation>
    </message>
    <message>
        <source>overlaps the region “{0}”</source>
        <translation>überschneidet den Abschnitt „{0}“</translation>
    </message>
    <message>
        <source>own voice</source>
        <translation>eigene Stimme</translation>
    </message>
    <message>
        <source>package {0}</source>
        <translation>Paketangabe {0}</translation>
    </message>
    <message>
        <source>pamphlet</source>
        <translation>Broschüre</translation>
    </message>
    <message>
        <source>patent</source>
        <translation>Patent</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>Aufführung</translation>
    </message>
    <message>
        <source>periodical</source>
        <translation>Periodikum</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>preprint</source>
        <translation>Vorabdruck</translation>
    </message>
    <message>
        <source>refers to {0}, which is a {1}, not a {2}</source>
        <translation>verweist auf {0}, was etwas anderes ist ({1} statt {2})</translation>
    </message>
    <message>
        <source>refers to {0}, which is not in the file</source>
        <translation>verweist auf {0}, was nicht in der Datei ist</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>Verordnung</translation>
    </message>
    <message>
        <source>relates a claim to itself</source>
        <translation>setzt eine Behauptung mit sich selbst in Beziehung</translation>
    </message>
    <message>
        <source>report (document)</source>
        <translation>Bericht (Dokument)</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>runs from {0} to {1}</source>
        <translation>reicht von {0} bis {1}</translation>
    </message>
    <message>
        <source>says its text has {0} characters; it has {1}</source>
        <translation>gibt für seinen Text {0} Zeichen an; er hat {1}</translation>
    </message>
    <message>
        <source>says that a document revises itself</source>
        <translation>gibt an, dass ein Dokument sich selbst überarbeitet</translation>
    </message>
    <message>
        <source>says that an analyst is the same person as themselves</source>
        <translation>erklärt eine Person zu sich selbst</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>sound recording</source>
        <translation>Tonaufnahme</translation>
    </message>
    <message>
        <source>speech or briefing</source>
        <translation>Rede oder Pressegespräch</translation>
    </message>
    <message>
        <source>standard (norm)</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>that of {0}</source>
        <translation>die von {0}</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>thesis</source>
        <translation>Abschlussarbeit</translation>
    </message>
    <message>
        <source>three layers and more</source>
        <translation>drei Glieder und mehr</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>two layers</source>
        <translation>zwei Glieder</translation>
    </message>
    <message>
        <source>unknown reader</source>
        <translation>unbekannter Leser</translation>
    </message>
    <message>
        <source>unpacked it has more than {0} MB</source>
        <translation>ausgepackt hat sie mehr als {0} MB</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>ohne Art</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unbearbeitet</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>with a claim</source>
        <translation>mit einer Behauptung</translation>
    </message>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}</source>
        <translation>{0} ({1}): {2}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} came with a journal that does not belong to it, and is intact without it. The files are kept as they were in {1}.</source>
        <translation>{0} kam mit einem Journal, das nicht dazugehört, und ist ohne es vollständig. Die Dateien liegen, wie sie waren, in {1}.</translation>
    </message>
    <message>
        <source>{0} can no longer be written: it or its folder was made read-only. Make it writable again, or save a copy and work in that.</source>
        <translation>{0} lässt sich nicht mehr schreiben: Die Datei oder ihr Ordner ist jetzt schreibgeschützt. Heben Sie den Schreibschutz auf, oder speichern Sie eine Kopie und arbeiten Sie darin.</translation>
    </message>
    <message>
        <source>{0} cannot be made again from what is kept on this computer. Nothing was changed; open a backup.</source>
        <translation>{0} lässt sich aus dem, was auf diesem Computer aufbewahrt ist, nicht wiederherstellen. Nichts wurde geändert; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}. Check that it is a file you may read.</source>
        <translation>{0} lässt sich nicht öffnen: {1}. Prüfen, ob es eine Datei ist, die gelesen werden darf.</translation>
    </message>
    <message>
        <source>{0} cannot be read: it is a device or pipe, not a file. Choose a file.</source>
        <translation>{0} lässt sich nicht lesen: Es ist ein Gerät oder eine Pipe, keine Datei. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. Check that it is a file you may read.</source>
        <translation>{0} ist nicht lesbar: {1}. Prüfen, ob es eine Datei ist, die gelesen werden darf.</translation>
    </message>
    <message>
        <source>{0} cannot be written: the file or its folder is read-only. Save a copy elsewhere and work in that.</source>
        <translation>{0} lässt sich nicht schreiben: Die Datei oder ihr Ordner ist schreibgeschützt. Anderswo eine Kopie speichern und darin arbeiten.</translation>
    </message>
    <message>
        <source>{0} characters that cannot be kept became �: {1}.</source>
        <translation>{0} Zeichen, nicht zu behalten, wurden zu �: {1}.</translation>
    </message>
    <message>
        <source>{0} characters were added so that nothing is misread: brackets around note marks, raised digits, fraction bars, spaces beside struck words. They are shown dimmed.</source>
        <translation>{0} Zeichen wurden hinzugefügt, damit nichts falsch gelesen wird: Klammern um Zeichen von Anmerkungen, hochgestellte Ziffern, Bruchstriche, Leerzeichen neben durchgestrichenen Wörtern. Sie werden blass gezeigt.</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} comes with {1}: it was not closed properly where it comes from. Open and close it there, or ask for a copy made with “Save a copy”.</source>
        <translation>{0} kommt mit {1}: Es wurde dort, wo es herkommt, nicht ordentlich geschlossen. Dort öffnen und schließen oder um eine mit „Kopie speichern“ erzeugte Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} could not be read as a table: {1}. Save it as .txt and import that.</source>
        <translation>{0} konnte nicht als Tabelle gelesen werden: {1}. Als .txt speichern und diese Datei importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read as {1}. Choose another encoding.</source>
        <translation>{0} konnte nicht als {1} gelesen werden. Eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read as {1}: byte {2} does not fit. Choose another encoding.</source>
        <translation>{0} konnte nicht als {1} gelesen werden: Byte {2} passt nicht. Eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read row by row: it has {1} rows, and the most is {2}. Split it, or import it as one document.</source>
        <translation>{0} konnte nicht zeilenweise gelesen werden: Es sind {1} Zeilen, höchstens {2} gehen. Teilen oder als ein Dokument importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it does not say which chapters it has. Get another copy, or save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei sagt nicht, welche Kapitel sie hat. Noch einmal beschaffen oder mit dem Programm neu speichern, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: it has more parts than any mail that a person writes. Open it in a mail program, copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Sie hat mehr Teile als jede Mail, die Menschen schreiben. In einem Mailprogramm öffnen, den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it has more than {1} parts, which is not safe to open. Open it in a browser and save the page alone.</source>
        <translation>{0} konnte nicht gelesen werden: Mehr als {1} Teile sind nicht sicher zu öffnen. Im Browser öffnen und nur die Seite speichern.</translation>
    </message>
    <message>
        <source>{0} could not be read: it has {1} MB, and the most is {2} MB. Split it and import the parts.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei hat {1} MB, höchstens {2} MB gehen. Sie teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it has {1} tags, and the most is {2}. Open it in a browser, select what you need there, copy it and paste it here.</source>
        <translation>{0} konnte nicht gelesen werden: Die Seite hat {1} Tags, und höchstens {2} sind möglich. Öffnen Sie sie im Browser, wählen Sie dort aus, was Sie brauchen, kopieren Sie es und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>{0} could not be read: it holds bytes that are not text. If it is a text all the same, choose its encoding; else save its text as .txt.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei enthält Bytes, die kein Text sind. Ist sie doch einer, die Kodierung wählen; sonst den Text als .txt speichern.</translation>
    </message>
    <message>
        <source>{0} could not be read: it holds pictures of text, as a scanner makes them, and no text. Run text recognition over it, for instance with OCRmyPDF, and import the result.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei enthält Bilder von Text, wie ein Scanner sie macht, und keinen Text. Texterkennung anwenden, zum Beispiel mit OCRmyPDF, und das Ergebnis importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is a device or pipe, not a file. Choose a file.</source>
        <translation>{0} konnte nicht gelesen werden: Es ist ein Gerät oder eine Pipe, keine Datei. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is a folder. Choose the files in it.</source>
        <translation>{0} konnte nicht gelesen werden: Es ist ein Ordner. Die Dateien darin wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is a mailbox of {1} mails. Save the mails you need as .eml files and import those.</source>
        <translation>{0} konnte nicht gelesen werden: Es ist ein Postfach mit {1} Mails. Die nötigen Mails als .eml-Dateien speichern und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is damaged, or made to break programs. Open it where it comes from, save it again and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist beschädigt oder soll Programme zum Absturz bringen. Dort öffnen, wo sie herkommt, neu speichern und das importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is damaged. Get another copy, or save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist beschädigt. Noch einmal beschaffen oder mit dem Programm neu speichern, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is damaged. Open the page in a browser and save it again.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist beschädigt. Die Seite im Browser öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is locked with a password. Open it with the password in a PDF program, print it to a new PDF and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist mit einem Kennwort gesperrt. Mit dem Kennwort in einem PDF-Programm öffnen, in ein neues PDF drucken und dieses importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is packed in a way that is not known. Save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist auf unbekannte Weise gepackt. Mit dem Programm neu speichern, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is protected against copying (DRM). Ask the publisher for a copy without protection, or type the passages you need into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist kopiergeschützt (DRM). Den Verlag um eine Fassung ohne Schutz bitten oder die nötigen Stellen in eine .txt-Datei eingeben und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is protected by a password. Open it with the program that made it and save it without one.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei ist durch ein Kennwort geschützt. Mit dem Programm öffnen, das sie erzeugt hat, und ohne Kennwort speichern.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is protected in a way that only its seller's program can open. Ask for a copy without protection.</source>
        <translation>{0} konnte nicht gelesen werden: Der Schutz der Datei lässt sich nur mit dem Programm des Verkäufers öffnen. Um eine Fassung ohne Schutz bitten.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is written in columns from top to bottom, in a font that is not in the file, and lines would be missing. Open it in a PDF program that has the font, print it to a new PDF and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Der Text steht in Spalten von oben nach unten, in einer Schrift, die nicht in der Datei ist, und Zeilen würden fehlen. In einem PDF-Programm mit dieser Schrift öffnen, in ein neues PDF drucken und dieses importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: it lists {1} pages, far more than a file of its size can hold. Print the pages that you need to a new PDF and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei führt {1} Seiten auf, weit mehr, als eine Datei dieser Größe enthalten kann. Drucken Sie die Seiten, die Sie brauchen, in ein neues PDF und importieren Sie dieses.</translation>
    </message>
    <message>
        <source>{0} could not be read: it needs more than {1} MB of memory. Split it and import the parts.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei braucht mehr als {1} MB Speicher. Sie teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its XML declares entities, which is not safe to open. Save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Das XML deklariert Entitäten, was nicht sicher zu öffnen ist. Mit dem Programm neu speichern, das die Datei erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: its XML has a DOCTYPE, which documents of this kind must not have. Save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Das XML hat einen DOCTYPE, den solche Dokumente nicht haben dürfen. Mit dem Programm neu speichern, das die Datei erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: its XML is damaged. Get another copy, or save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Das XML ist beschädigt. Noch einmal beschaffen oder mit dem Programm neu speichern, das die Datei erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: its elements are nested more than {1} deep. Copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Elemente sind mehr als {1}-fach geschachtelt. Den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its encoding is not recognised. Choose the encoding, or save it as UTF-8 text and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Kodierung ist nicht zu erkennen. Die Kodierung wählen oder als UTF-8-Text speichern und diesen importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its fonts do not say which letters their shapes are. Run text recognition over it, for instance with OCRmyPDF --force-ocr, and import the result.</source>
        <translation>{0} konnte nicht gelesen werden: Die Schriften sagen nicht, welche Buchstaben ihre Formen sind. Texterkennung anwenden, zum Beispiel mit OCRmyPDF --force-ocr, und das Ergebnis importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its groups are nested more than {1} deep. Copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Die Gruppen sind mehr als {1}-fach geschachtelt. Den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its notes and text boxes are nested more than {1} deep. Copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Notizen und Textfelder sind mehr als {1}-fach geschachtelt. Den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: its text is missing. Get another copy, or save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Der Text fehlt. Noch einmal beschaffen oder mit dem Programm neu speichern, das die Datei erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: its words are encrypted. Open it in your mail program, copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Der Inhalt ist verschlüsselt. Im Mailprogramm öffnen, den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: no column in it is called “{1}”. Choose one of {2}.</source>
        <translation>{0} konnte nicht gelesen werden: Keine Spalte darin heißt „{1}“. Eine von {2} wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read: no encoding is called “{1}”. Choose one such as utf-8, windows-1252 or shift_jis.</source>
        <translation>{0} konnte nicht gelesen werden: Keine Kodierung heißt „{1}“. Eine wie utf-8, windows-1252 oder shift_jis wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read: none of its pages can be opened, it is damaged. Get it again from where it comes from.</source>
        <translation>{0} konnte nicht gelesen werden: Keine Seite lässt sich öffnen, die Datei ist beschädigt. Dort noch einmal beschaffen, wo sie herkommt.</translation>
    </message>
    <message>
        <source>{0} could not be read: none of its subtitles has any words. Choose another file.</source>
        <translation>{0} konnte nicht gelesen werden: Kein Untertitel darin hat Wörter. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{0} could not be read: reading it took too long. Open it where it comes from, save it again or as .txt, and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Das Lesen dauerte zu lange. Öffnen Sie die Datei dort, wo sie herkommt, speichern Sie sie neu oder als .txt und importieren Sie diese.</translation>
    </message>
    <message>
        <source>{0} could not be read: the PDF is damaged. Get it again from where it comes from, or open it in a PDF program, print it to a new PDF and import that.</source>
        <translation>{0} konnte nicht gelesen werden: Das PDF ist beschädigt. Noch einmal beschaffen, oder in einem PDF-Programm öffnen, in ein neues PDF drucken und dieses importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: the file {1} that it refers to is missing from it. Get another copy, or save it again with the program that made it.</source>
        <translation>{0} konnte nicht gelesen werden: Die Datei {1}, die darin genannt ist, fehlt. Noch einmal beschaffen oder mit dem Programm neu speichern, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>{0} could not be read: there is no web page in it. Open the page in a browser and save it again.</source>
        <translation>{0} konnte nicht gelesen werden: Es ist keine Seite darin. Die Seite im Browser öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>{0} could not be read: you may not read it. Ask its owner for access.</source>
        <translation>{0} konnte nicht gelesen werden: Das Lesen ist nicht erlaubt. Den Eigentümer um Zugang bitten.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}</source>
        <translation>{0} konnte nicht gelesen werden: {1}</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}, which is not safe to open. Copy its text into a .txt file and import that.</source>
        <translation>{0} konnte nicht gelesen werden: {1}, was nicht sicher zu öffnen ist. Den Text in eine .txt-Datei kopieren und diese importieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Try again, or copy it to another disk first.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Noch einmal versuchen oder zuerst auf einen anderen Datenträger kopieren.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. {2}</source>
        <translation>{0} konnte nicht gelesen werden: {1}. {2}</translation>
    </message>
    <message>
        <source>{0} could not be upgraded to the current file format: {1}. It was left unchanged; free some space or check the disk and open it again.</source>
        <translation>{0} konnte nicht auf den jetzigen Stand gebracht werden: {1}. Es ist unverändert; Platz schaffen oder den Datenträger prüfen und noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{0} could not be written to {1}: {2}. What was there before is untouched; choose another place or make room.</source>
        <translation>{0} konnte nicht nach {1} geschrieben werden: {2}. Was vorher dort war, ist unverändert; einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>{0} could not be written. Check the folder.</source>
        <translation>{0} konnte nicht geschrieben werden. Den Ordner prüfen.</translation>
    </message>
    <message>
        <source>{0} deletions that are marked in the file were left out.</source>
        <translation>{0} in der Datei vermerkte Löschungen wurden weggelassen.</translation>
    </message>
    <message>
        <source>{0} does not exist. Choose another file.</source>
        <translation>{0} gibt es nicht. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{0} exists already. Choose another name.</source>
        <translation>{0} gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{0} had been emptied by another program and was made again from the second copy of its edits on this computer: {1} edits.</source>
        <translation>{0} war von einem anderen Programm geleert worden und wurde aus der zweiten Abschrift der Änderungen auf diesem Rechner neu angelegt: {1} Änderungen.</translation>
    </message>
    <message>
        <source>{0} had been emptied by another program and was made again from what is kept on this computer while it is open: its state at the opening, and the {1} edits after that.</source>
        <translation>{0} war von einem anderen Programm geleert worden und wurde aus dem neu angelegt, was auf diesem Rechner aufbewahrt wird, solange es offen ist: seinem Stand beim Öffnen und den {1} Änderungen danach.</translation>
    </message>
    <message>
        <source>{0} has the name of a project, which an export must not replace. Choose a name with another ending.</source>
        <translation>{0} hat den Namen eines Projekts, das ein Export nicht ersetzen darf. Einen Namen mit anderer Endung wählen.</translation>
    </message>
    <message>
        <source>{0} holds a document of {1} MB, more than Annotator reads ({2} MB). Ask for a copy without it.</source>
        <translation>{0} enthält ein Dokument von {1} MB, mehr als Annotator liest ({2} MB). Um eine Kopie ohne dieses Dokument bitten.</translation>
    </message>
    <message>
        <source>{0} holds no text. Choose another file or column.</source>
        <translation>{0} enthält keinen Text. Eine andere Datei oder Spalte wählen.</translation>
    </message>
    <message>
        <source>{0} holds no text. Choose another file.</source>
        <translation>{0} enthält keinen Text. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{0} holds no text: its pages may be pictures. Choose another file.</source>
        <translation>{0} enthält keinen Text: Die Seiten sind vielleicht Bilder. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{0} holds no text: the page may be made by scripts. Open it in a browser and save it there as a complete page, or print it as PDF, and import that.</source>
        <translation>{0} enthält keinen Text: Die Seite wird vielleicht von Skripten erzeugt. Im Browser öffnen und dort als vollständige Seite speichern oder als PDF drucken und das importieren.</translation>
    </message>
    <message>
        <source>{0} holds something that does not belong in a project, or lacks a part of one, so nothing in it was run. Ask where it comes from; it was left as it is.</source>
        <translation>{0} enthält etwas, das nicht zu einem Projekt gehört, oder ein Teil fehlt; nichts daraus wurde ausgeführt. Nachfragen, woher die Datei stammt; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>{0} insertions that are marked in the file were read as part of the text.</source>
        <translation>{0} in der Datei vermerkte Einfügungen wurden als Teil des Textes gelesen.</translation>
    </message>
    <message>
        <source>{0} is a bundle, which comes in as a new project, with its history. Nothing was changed; import it under the name of a project that does not exist yet.</source>
        <translation>{0} ist ein Bündel und wird zu einem neuen Projekt mit seinem Verlauf. Nichts wurde geändert; importieren Sie es unter dem Namen eines Projekts, das es noch nicht gibt.</translation>
    </message>
    <message>
        <source>{0} is a database of another program, not an Annotator project. Open it there.</source>
        <translation>{0} ist eine Datenbank eines anderen Programms, kein Annotator-Projekt. Dort öffnen.</translation>
    </message>
    <message>
        <source>{0} is a device or pipe, not an Annotator project. Choose a file.</source>
        <translation>{0} ist ein Gerät oder eine Pipe, kein Annotator-Projekt. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{0} is a folder, not an Annotator project. Choose a file.</source>
        <translation>{0} ist ein Ordner, kein Annotator-Projekt. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{0} is affiliated to it</source>
        <translation>{0} gehört dazu</translation>
    </message>
    <message>
        <source>{0} is by it</source>
        <translation>{0} ist davon</translation>
    </message>
    <message>
        <source>{0} is by it or affiliated to it through others</source>
        <translation>{0} ist davon oder gehört dazu, über andere</translation>
    </message>
    <message>
        <source>{0} is closed. Open it again.</source>
        <translation>{0} ist geschlossen. Noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{0} is damaged: its content does not agree with itself. It was left as it is; open a backup or ask for a new copy.</source>
        <translation>{0} ist beschädigt: Der Inhalt widerspricht sich. Die Datei blieb unverändert; eine Sicherung öffnen oder um eine neue Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} is empty: it holds no project. Ask for a new copy of it.</source>
        <translation>{0} ist leer: Es ist kein Projekt darin. Um eine neue Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} is locked by another program. Nothing was changed; close it there or try again in a moment.</source>
        <translation>{0} ist von einem anderen Programm gesperrt. Nichts wurde geändert; dort schließen oder es gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} is no whole project any more: another program wrote over it. It can be made again as it was after the last edit on this computer, from its creation on (edits: {1}). Open it in the window for that; the file as it is now stays beside it.</source>
        <translation>{0} ist kein ganzes Projekt mehr: Ein anderes Programm hat es überschrieben. Es lässt sich so wiederherstellen, wie es nach der letzten Bearbeitung auf diesem Computer war, von seiner Anlage an (Bearbeitungen: {1}). Öffnen Sie es dafür im Fenster; die jetzige Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>{0} is no whole project any more: another program wrote over it. It can be made again as it was when it was opened on this computer, with what was done here since (edits: {1}); what others did after that is not in it. Open it in the window for that; the file as it is now stays beside it.</source>
        <translation>{0} ist kein ganzes Projekt mehr: Ein anderes Programm hat es überschrieben. Es lässt sich so wiederherstellen, wie es beim Öffnen auf diesem Computer war, mit dem, was hier seither getan wurde (Bearbeitungen: {1}); was andere danach taten, ist nicht darin. Öffnen Sie es dafür im Fenster; die jetzige Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>{0} is no whole project any more: another program wrote over it. It can be made again as it was when it was opened on this computer, with what was done here until somebody else edited it (edits: {1}). What was done here after that is kept (edits: {2}), and you are asked next whether to put it back; what others did is not there. Open it in the window for that; the file as it is now stays beside it.</source>
        <translation>{0} ist kein ganzes Projekt mehr: Ein anderes Programm hat es überschrieben. Es lässt sich so wiederherstellen, wie es beim Öffnen auf diesem Computer war, mit dem, was hier getan wurde, bis jemand anderes es bearbeitete (Bearbeitungen: {1}). Was hier danach getan wurde, ist aufbewahrt (Bearbeitungen: {2}), und Sie werden als Nächstes gefragt, ob Sie es zurückholen wollen; was andere taten, ist nicht da. Öffnen Sie es dafür im Fenster; die jetzige Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>{0} is not an Annotator project. If it is a document or annotated JSON, import it into a project instead.</source>
        <translation>{0} ist kein Annotator-Projekt. Ist es ein Dokument oder annotiertes JSON, stattdessen in ein Projekt importieren.</translation>
    </message>
    <message>
        <source>{0} is not in {1}. If it was moved, open it from its new folder.</source>
        <translation>{0} ist nicht (mehr) in {1}. Dort suchen, wohin die Datei verschoben wurde.</translation>
    </message>
    <message>
        <source>{0} is of an older version and has to be rewritten, but it is read-only. Copy it to a folder where you may write and open it there.</source>
        <translation>{0} ist von einer älteren Version und muss umgeschrieben werden, ist aber schreibgeschützt. In einen beschreibbaren Ordner kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>{0} is on a network folder: only one person at a time should write in it.</source>
        <translation>{0} liegt in einem Netzwerkordner: Nur eine Person zur selben Zeit sollte darin schreiben.</translation>
    </message>
    <message>
        <source>{0} is open for reading only. Save a copy where you may write and work in that.</source>
        <translation>{0} ist nur zum Lesen geöffnet. An einem beschreibbaren Ort eine Kopie speichern und darin arbeiten.</translation>
    </message>
    <message>
        <source>{0} is open for reading only: its share was mounted so that locks stay on this computer, and a colleague could write at the same time and damage it. Save a copy on a disk of this computer and work in that.</source>
        <translation>{0} ist nur zum Lesen geöffnet: Die Freigabe wurde so eingebunden, dass Sperren auf diesem Rechner bleiben, und jemand anderes könnte gleichzeitig schreiben und das Projekt beschädigen. Speichern Sie eine Kopie auf einem Laufwerk dieses Rechners und arbeiten Sie darin.</translation>
    </message>
    <message>
        <source>{0} is open for reading only: locks on its disk or share are granted but not seen by other programs, which could write at the same time and damage it. Save a copy on a disk of this computer and work in that.</source>
        <translation>{0} ist nur zum Lesen geöffnet: Sperren auf dem Laufwerk oder der Freigabe werden gewährt, aber andere Programme sehen sie nicht, könnten gleichzeitig schreiben und das Projekt beschädigen. Speichern Sie eine Kopie auf einem Laufwerk dieses Rechners und arbeiten Sie darin.</translation>
    </message>
    <message>
        <source>{0} is open, or was not closed properly. Close it or choose another name.</source>
        <translation>{0} ist offen oder wurde nicht ordentlich geschlossen. Schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{0} is the project itself. Choose another name for the copy.</source>
        <translation>{0} ist das Projekt selbst. Der Kopie einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>{0} is too large or too complex to be read. It was left as it is; ask for a smaller copy.</source>
        <translation>{0} ist zu groß oder zu verwickelt, um gelesen zu werden. Die Datei blieb unverändert; um eine kleinere Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} letters became �: the file does not say which they are.</source>
        <translation>{0} Buchstaben wurden zu �: Die Datei sagt nicht, welche es sind.</translation>
    </message>
    <message>
        <source>{0} more were left out.</source>
        <translation>{0} weitere wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} paragraphs of the page are not in the text, since they seem to be no part of the article. Import the page with a preview, or with --whole-page, to have them.</source>
        <translation>{0} Absätze der Seite stehen nicht im Text, da sie nicht zum Artikel zu gehören scheinen. Mit der Vorschau oder mit --whole-page importiert, sind sie dabei.</translation>
    </message>
    <message>
        <source>{0} sources are new.</source>
        <translation>{0} Quellen sind neu.</translation>
    </message>
    <message>
        <source>{0} was damaged by another program while it was open: a part of it was written over. Save a copy, which is made from what is kept on this computer.</source>
        <translation>{0} wurde von einem anderen Programm beschädigt, während das Projekt geöffnet war: Ein Teil der Datei wurde überschrieben. Speichern Sie eine Kopie; sie entsteht aus dem, was auf diesem Rechner behalten wird.</translation>
    </message>
    <message>
        <source>{0} was deleted or moved by another program. Save a copy of what this window shows.</source>
        <translation>{0} wurde von einem anderen Programm gelöscht oder verschoben. Speichern Sie eine Kopie dessen, was dieses Fenster zeigt.</translation>
    </message>
    <message>
        <source>{0} was emptied by another program. Save a copy of what this window shows.</source>
        <translation>{0} wurde von einem anderen Programm geleert. Speichern Sie eine Kopie dessen, was dieses Fenster zeigt.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit and could not be recovered: {1}. Nothing was changed; free some space or check the disk, and open it again.</source>
        <translation>{0} ist mitten in einer Bearbeitung liegen geblieben und ließ sich nicht in Ordnung bringen: {1}. Nichts wurde geändert; Platz schaffen oder den Datenträger prüfen und noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit and has been recovered: every finished edit is there. The files are kept as they were in {1}.</source>
        <translation>{0} war mitten in einer Bearbeitung liegen geblieben und wurde in Ordnung gebracht: Jede fertige Bearbeitung ist da. Die Dateien liegen, wie sie waren, in {1}.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit and has to be recovered, but the file or its folder is read-only. Copy it with {1} to a folder where you may write and open it there.</source>
        <translation>{0} ist mitten in einer Bearbeitung liegen geblieben und muss in Ordnung gebracht werden, aber die Datei oder ihr Ordner ist schreibgeschützt. Zusammen mit {1} in einen beschreibbaren Ordner kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit, and is not a whole project with or without its journal {1}. Both are as they were; open a backup or ask for a new copy.</source>
        <translation>{0} ist mitten in einer Bearbeitung liegen geblieben und ist weder mit seinem Journal {1} noch ohne es ein vollständiges Projekt. Beide sind, wie sie waren; eine Sicherung öffnen oder um eine neue Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit, and lies where files cannot be locked: nobody can tell whether it is still being written. Copy it with {1} to a disk of this computer and open it there.</source>
        <translation>{0} ist mitten in einer Bearbeitung liegen geblieben und liegt dort, wo sich Dateien nicht sperren lassen: Niemand kann sagen, ob noch darin geschrieben wird. Zusammen mit {1} auf einen Datenträger dieses Rechners kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>{0} was left in the middle of an edit, and the file or its folder is read-only. What you see is a recovered copy with every finished edit, for reading only; save a copy to work in.</source>
        <translation>{0} war mitten in einer Bearbeitung liegen geblieben, und die Datei oder ihr Ordner ist schreibgeschützt. Zu sehen ist eine Kopie, die in Ordnung gebracht wurde, mit jeder fertigen Bearbeitung, nur zum Lesen; zum Arbeiten eine Kopie speichern.</translation>
    </message>
    <message>
        <source>{0} was made again from what is kept on this computer (edits put in: {1}). What another program had made of it is kept in {2}.</source>
        <translation>{0} wurde aus dem wiederhergestellt, was auf diesem Computer aufbewahrt ist (eingetragene Bearbeitungen: {1}). Was ein anderes Programm daraus gemacht hatte, ist in {2} aufbewahrt.</translation>
    </message>
    <message>
        <source>{0} was moved, deleted or replaced by another program while it was open. Nothing was written to it; open the project again.</source>
        <translation>{0} wurde von einem anderen Programm verschoben, gelöscht oder ersetzt, während es offen war. Nichts wurde hineingeschrieben; das Projekt noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{0} was not imported: it holds more than {1} entries, the most that are read at once. Split it and import the parts.</source>
        <translation>{0} wurde nicht importiert: Es hat mehr als {1} Einträge, und so viele werden höchstens auf einmal gelesen. Teilen Sie es und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>{0} was not imported: it holds no project. Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Die Datei enthält kein Projekt. Lassen Sie es noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: it holds “{1}”, which is no part of a bundle. Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Die Datei enthält „{1}“, was zu keinem Bündel gehört. Lassen Sie es noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is damaged, or made to break programs. Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Die Datei ist beschädigt oder soll Programme zum Absturz bringen. Lassen Sie sie neu exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is larger than {1} MB, the most that is read at once. Ask for a copy of the project instead.</source>
        <translation>{0} wurde nicht importiert: Die Datei ist größer als {1} MB, mehr wird nicht auf einmal gelesen. Bitten Sie stattdessen um eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is larger than {1} MB, the most that is read at once. Have it exported in parts, a project for each.</source>
        <translation>{0} wurde nicht importiert: Die Datei ist größer als {1} MB; mehr wird nicht auf einmal gelesen. Lassen Sie sie in Teilen exportieren, jeden als eigenes Projekt.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is larger than {1} MB, the most that is read at once. Split it and import the parts.</source>
        <translation>{0} wurde nicht importiert: Die Datei ist größer als {1} MB, mehr wird nicht auf einmal gelesen. Teilen Sie sie und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is nested too deeply, or contains an invalid number. Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Es ist zu tief verschachtelt oder enthält eine Zahl, die keine ist. Lassen Sie es neu exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is not JSON (line {1}: {2}). Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Es ist kein JSON (Zeile {1}: {2}). Lassen Sie es neu exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: it is not a text file. Choose another file.</source>
        <translation>{0} wurde nicht importiert: Es ist kein Text. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} was not imported: it needs more than {1} MB of memory. Have it exported in parts, a project for each.</source>
        <translation>{0} wurde nicht importiert: Die Datei braucht mehr als {1} MB Arbeitsspeicher. Lassen Sie sie in Teilen exportieren, jeden als eigenes Projekt.</translation>
    </message>
    <message>
        <source>{0} was not imported: it needs more than {1} MB of memory. Split it and import the parts.</source>
        <translation>{0} wurde nicht importiert: Dafür sind mehr als {1} MB Arbeitsspeicher nötig. Teilen Sie die Datei und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>{0} was not imported: it was written by a newer version of Annotator. Update this one, or ask for annotated JSON.</source>
        <translation>{0} wurde nicht importiert: Die Datei stammt von einer neueren Version von Annotator. Aktualisieren Sie diese, oder bitten Sie um annotiertes JSON.</translation>
    </message>
    <message>
        <source>{0} was not imported: it {1}. Nothing was changed; have the file corrected and import it again.</source>
        <translation>{0} wurde nicht importiert: Die Datei {1}. Nichts wurde geändert; die Datei berichtigen lassen und noch einmal importieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: none of its entries can be read. {1}</source>
        <translation>{0} wurde nicht importiert: Keiner seiner Einträge lässt sich lesen. {1}</translation>
    </message>
    <message>
        <source>{0} was not imported: the file {1}. Nothing was changed; have the file corrected and import it again.</source>
        <translation>{0} wurde nicht importiert: Die Datei {1}. Nichts wurde geändert; die Datei berichtigen lassen und noch einmal importieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: the project in it is not whole. {1} Have it exported again.</source>
        <translation>{0} wurde nicht importiert: Das Projekt darin ist nicht vollständig. {1} Lassen Sie es noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{0} was not imported: {1} {2}. Nothing was changed; have the file corrected and import it again.</source>
        <translation>{0} wurde nicht importiert: {1} {2}. Nichts wurde geändert; die Datei berichtigen lassen und noch einmal importieren.</translation>
    </message>
    <message>
        <source>{0} was not written: another program changed {1}, and it no longer holds what was stored in it. Open it again, or open a backup.</source>
        <translation>{0} wurde nicht geschrieben: Ein anderes Programm hat {1} geändert, und darin steht nicht mehr, was gespeichert wurde. Öffnen Sie das Projekt neu, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{0} was not written: it is a folder. Choose another name.</source>
        <translation>{0} wurde nicht geschrieben: Es ist ein Ordner. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: its name is too long for the files that are made beside it. Choose a shorter name.</source>
        <translation>{0} wurde nicht geschrieben: Der Name ist zu lang für die Dateien, die daneben entstehen. Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: the disk is full. Free some space or choose another folder.</source>
        <translation>{0} wurde nicht geschrieben: Der Datenträger ist voll. Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: the disk reported an error. Check the disk or choose another folder.</source>
        <translation>{0} wurde nicht geschrieben: Der Datenträger meldet einen Fehler. Den Datenträger prüfen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: there is no folder {1}. Choose another folder.</source>
        <translation>{0} wurde nicht geschrieben: Es gibt keinen Ordner {1}. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: {1} cannot be written to. Choose another folder.</source>
        <translation>{0} wurde nicht geschrieben: In {1} lässt sich nicht schreiben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{0} was overwritten by another program while it was open. Save a copy of what this window shows.</source>
        <translation>{0} wurde von einem anderen Programm überschrieben, während das Projekt geöffnet war. Speichern Sie eine Kopie dessen, was dieses Fenster zeigt.</translation>
    </message>
    <message>
        <source>{0} was replaced by an older version of itself while it was open.</source>
        <translation>An die Stelle von {0} wurde ein älterer Stand gelegt, während das Projekt geöffnet war.</translation>
    </message>
    <message>
        <source>{0} was replaced by another file while it was open. Open it again to see what it holds now.</source>
        <translation>{0} wurde durch eine andere Datei ersetzt, während das Projekt geöffnet war. Öffnen Sie es neu, um zu sehen, was jetzt darin steht.</translation>
    </message>
    <message>
        <source>{0} was rewritten by another program in a form that Annotator never uses. It was left as it is; ask for a copy made with Annotator's “Save a copy”.</source>
        <translation>{0} wurde von einem anderen Programm in einer Form umgeschrieben, die Annotator nie benutzt. Die Datei blieb unverändert; um eine mit „Kopie speichern“ erzeugte Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} was switched to a mode (WAL) that keeps edits in other files, so it may be incomplete. Ask for a copy made with Annotator's “Save a copy”.</source>
        <translation>{0} wurde in einen Modus (WAL) geschaltet, der Bearbeitungen in anderen Dateien hält, und ist vielleicht unvollständig. Um eine mit „Kopie speichern“ erzeugte Kopie bitten.</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Annotator (file format {1}; this one reads up to {2}). Update the program to open it.</source>
        <translation>{0} wurde von einer neueren Version von Annotator geschrieben (Dateiformat {1}; diese liest bis {2}). Zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>{0} was written by an older version of Annotator (file format {1}). Open it once, which brings it up to date, then check it.</source>
        <translation>{0} wurde von einer älteren Version von Annotator geschrieben (Dateiformat {1}). Einmal öffnen, was die Datei auf den neuen Stand bringt, dann prüfen.</translation>
    </message>
    <message>
        <source>{0} words stand under dark bars on their pages. The file holds them, so they were read.</source>
        <translation>{0} Wörter stehen auf ihren Seiten unter dunklen Balken. Die Datei enthält sie, daher wurden sie gelesen.</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>{0}, in answer to it</source>
        <translation>{0}, als Antwort darauf</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} (added to {2}): {3}</source>
        <translation>{0}, {1} (bei {2} hinzugefügt): {3}</translation>
    </message>
    <message>
        <source>{0}, {1} ({2}): {3}</source>
        <translation>{0}, {1} ({2}): {3}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}: the plug-in “{1}” of the package {2} failed ({3}). Update or remove that package, or report this to its author.</source>
        <translation>{0}: Die Erweiterung „{1}“ des Pakets {2} ist gescheitert ({3}). Aktualisieren oder entfernen Sie das Paket, oder melden Sie es seinem Hersteller.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>“{0}” came later and changed the same records. Undo that first.</source>
        <translation>„{0}“ kam danach und hat dasselbe geändert. Das zuerst zurücknehmen.</translation>
    </message>
    <message>
        <source>“{0}” has been obtained already. Nothing was imported; open its document.</source>
        <translation>„{0}“ ist schon vorhanden. Nichts wurde importiert; das Dokument öffnen.</translation>
    </message>
    <message>
        <source>“{0}” has no reference to fill from. Choose another one.</source>
        <translation>„{0}“ hat keine Literaturangabe, aus der gefüllt werden kann. Wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>“{0}” instead</source>
        <translation>Stattdessen „{0}“</translation>
    </message>
    <message>
        <source>“{0}” is here already as “{1}”, in the way an older version read it. It reads otherwise now, and nothing was imported. Import it as a revision of that to carry the claims over.</source>
        <translation>„{0}“ ist schon da, als „{1}“, so wie eine ältere Version es gelesen hat. Heute liest es sich anders; importiert wurde nichts. Importieren Sie es als spätere Fassung davon, um die Behauptungen zu übernehmen.</translation>
    </message>
    <message>
        <source>“{0}” is in the project already, as “{1}”. Nothing was imported.</source>
        <translation>„{0}“ ist schon im Projekt, als „{1}“. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“{0}” is in the register already and says something else there; it stays as it is.</source>
        <translation>„{0}“ ist schon im Verzeichnis und sagt dort etwas anderes; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“{0}” is not possible. {1}</source>
        <translation>„{0}“ ist nicht möglich. {1}</translation>
    </message>
    <message>
        <source>“{0}” is not possible: a {1} it touched has been changed since. Undo the later edits first.</source>
        <translation>„{0}“ ist nicht möglich: Etwas davon ({1}) wurde seither geändert. Zuerst die späteren Bearbeitungen zurücknehmen.</translation>
    </message>
    <message>
        <source>“{0}” is not {1}.</source>
        <translation>„{0}“ ist nicht der {1}.</translation>
    </message>
    <message>
        <source>“{0}” revises “{1}” already. Place the waiting claims one by one.</source>
        <translation>„{0}“ überarbeitet „{1}“ schon. Die wartenden Behauptungen einzeln einordnen.</translation>
    </message>
</context>
<context>
    <name>counted</name>
    <message>
        <source>1 analyst</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>1 attribution</source>
        <translation>1 Zuschreibung</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 Entscheidung</translation>
    </message>
    <message>
        <source>1 dismissal</source>
        <translation>1 Erledigung</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>1 evidence</source>
        <translation>1 Beleg</translation>
    </message>
    <message>
        <source>1 judgement</source>
        <translation>1 Urteil</translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation>1 Vermerk</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 Zeitangabe</translation>
    </message>
    <message>
        <source>1 oneperson</source>
        <translation>1 Personengleichheit</translation>
    </message>
    <message>
        <source>1 projectdetails</source>
        <translation>1 Projektangabe</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 Lesung</translation>
    </message>
    <message>
        <source>1 region</source>
        <translation>1 Abschnitt</translation>
    </message>
    <message>
        <source>1 relation</source>
        <translation>1 Beziehung</translation>
    </message>
    <message>
        <source>1 revision</source>
        <translation>1 Fassung</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>1 standing</source>
        <translation>1 Quellenstand</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 Schlagwort</translation>
    </message>
    <message>
        <source>{0} analysts</source>
        <translation>{0} Personen</translation>
    </message>
    <message>
        <source>{0} attributions</source>
        <translation>{0} Zuschreibungen</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} decisions</source>
        <translation>{0} Entscheidungen</translation>
    </message>
    <message>
        <source>{0} dismissals</source>
        <translation>{0} Erledigungen</translation>
    </message>
    <message>
        <source>{0} documents</source>
        <translation>{0} Dokumente</translation>
    </message>
    <message>
        <source>{0} evidence</source>
        <translation>{0} Belege</translation>
    </message>
    <message>
        <source>{0} judgements</source>
        <translation>{0} Urteile</translation>
    </message>
    <message>
        <source>{0} marks</source>
        <translation>{0} Vermerke</translation>
    </message>
    <message>
        <source>{0} moments</source>
        <translation>{0} Zeitangaben</translation>
    </message>
    <message>
        <source>{0} onepersons</source>
        <translation>{0} Personengleichheiten</translation>
    </message>
    <message>
        <source>{0} projectdetails</source>
        <translation>{0} Projektangaben</translation>
    </message>
    <message>
        <source>{0} readings</source>
        <translation>{0} Lesungen</translation>
    </message>
    <message>
        <source>{0} regions</source>
        <translation>{0} Abschnitte</translation>
    </message>
    <message>
        <source>{0} relations</source>
        <translation>{0} Beziehungen</translation>
    </message>
    <message>
        <source>{0} revisions</source>
        <translation>{0} Fassungen</translation>
    </message>
    <message>
        <source>{0} sources</source>
        <translation>{0} Quellen</translation>
    </message>
    <message>
        <source>{0} standings</source>
        <translation>{0} Quellenstände</translation>
    </message>
    <message>
        <source>{0} tags</source>
        <translation>{0} Schlagwörter</translation>
    </message>
</context>
<context>
    <name>edit_places</name>
    <message>
        <source>Deleted: {0}</source>
        <translation>Gelöscht: {0}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Neu: {0}</translation>
    </message>
    <message>
        <source>claim {0} of “{1}”</source>
        <translation>Behauptung {0} in „{1}“</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>“{0}” in “{1}”</source>
        <translation>„{0}“ in „{1}“</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
</context>
<context>
    <name>import_actions</name>
    <message>
        <source>1 was here already</source>
        <translation>1 war schon vorhanden</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator)</source>
        <translation>Annotator-Projekte (*.annotator)</translation>
    </message>
    <message>
        <source>Author “{0}”</source>
        <translation>Autor „{0}“</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
    </message>
    <message>
        <source>Import with a preview</source>
        <translation>Mit Vorschau importieren</translation>
    </message>
    <message>
        <source>Import “{0}”</source>
        <translation>„{0}“ importieren</translation>
    </message>
    <message>
        <source>Imported 1 file</source>
        <translation>1 Datei importiert</translation>
    </message>
    <message>
        <source>Imported {0} as “{1}”</source>
        <translation>{0} als „{1}“ importiert</translation>
    </message>
    <message>
        <source>Imported {0} files</source>
        <translation>{0} Dateien importiert</translation>
    </message>
    <message>
        <source>Imported {0}.</source>
        <translation>{0} importiert.</translation>
    </message>
    <message>
        <source>It holds {0} more: File, Import attachments.</source>
        <translation>Es enthält {0} weitere: Datei, Anhänge importieren.</translation>
    </message>
    <message>
        <source>Make a project of {0}</source>
        <translation>Aus {0} ein Projekt machen</translation>
    </message>
    <message>
        <source>Nothing is fetched from the network. Save the page and import the file.</source>
        <translation>Aus dem Netz wird nichts geholt. Die Seite speichern und die Datei importieren.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Publication “{0}”</source>
        <translation>Publikation „{0}“</translation>
    </message>
    <message>
        <source>Take it as a revision</source>
        <translation>Als spätere Fassung übernehmen</translation>
    </message>
    <message>
        <source>The clipboard holds no text and no files. Copy some first.</source>
        <translation>In der Zwischenablage sind weder Text noch Dateien. Zuerst etwas kopieren.</translation>
    </message>
    <message>
        <source>The last import held no attachments.</source>
        <translation>Der letzte Import enthielt keine Anhänge.</translation>
    </message>
    <message>
        <source>The same file is here too, read otherwise, as {0}.</source>
        <translation>Dieselbe Datei ist auch anders gelesen hier, als {0}.</translation>
    </message>
    <message>
        <source>The same text from another carrier is here too, as {0}.</source>
        <translation>Derselbe Text von einem anderen Träger ist auch hier, als {0}.</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Das Eingefügte</translation>
    </message>
    <message>
        <source>{0} holds annotations, not a document. Import it from the menu File.</source>
        <translation>{0} enthält Annotationen, kein Dokument. Über das Menü Datei importieren.</translation>
    </message>
    <message>
        <source>{0} is in the project already</source>
        <translation>{0} ist schon im Projekt</translation>
    </message>
    <message>
        <source>{0} refused: {1}</source>
        <translation>{0} abgelehnt: {1}</translation>
    </message>
    <message>
        <source>{0} were here already</source>
        <translation>{0} waren schon vorhanden</translation>
    </message>
</context>
<context>
    <name>keymap</name>
    <message>
        <source>closing bracket</source>
        <translation>schließende Klammer</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>left bracket</source>
        <translation>eckige Klammer auf</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>opening bracket</source>
        <translation>öffnende Klammer</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>right bracket</source>
        <translation>eckige Klammer zu</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Strichpunkt</translation>
    </message>
    <message>
        <source>slash</source>
        <translation>Schrägstrich</translation>
    </message>
    <message>
        <source>{0} is the key of “{1}”. Choose another key, or give that action another one first.</source>
        <translation>{0} ist die Taste von „{1}“. Eine andere Taste wählen oder jener Aktion zuerst eine andere geben.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
</context>
<context>
    <name>kinds_hint</name>
    <message>
        <source>No claim is chosen. Click one in the text, or go to the next one with {0}. To make one, select words and press the key of what they are:</source>
        <translation>Keine Behauptung ist gewählt. Klicken Sie eine im Text an oder gehen Sie mit {0} zur nächsten. Für eine neue Wörter auswählen und die Taste für das drücken, was sie sind:</translation>
    </message>
    <message>
        <source>The text attributes it to somebody else, who is linked as its source.</source>
        <translation>Der Text schreibt es jemand anderem zu, der als Quelle verknüpft wird.</translation>
    </message>
    <message>
        <source>The text's own voice says it, and it can be checked.</source>
        <translation>Der Text sagt es selbst, und es lässt sich prüfen.</translation>
    </message>
    <message>
        <source>The text's own voice says it, and it cannot be checked.</source>
        <translation>Der Text sagt es selbst, und es lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>“The bridge was closed in June.”</source>
        <translation>„Die Brücke wurde im Juni geschlossen.“</translation>
    </message>
    <message>
        <source>“The delay is a disgrace.”</source>
        <translation>„Die Verzögerung ist eine Schande.“</translation>
    </message>
    <message>
        <source>“The mayor said that the bridge was safe.”</source>
        <translation>„Die Bürgermeisterin sagte, die Brücke sei sicher.“</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>%Y-%m-%d</source>
        <translation>%d.%m.%Y</translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <translation>%d.%m.%Y %H:%M</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>‘{0}’</source>
        <translation>‚{0}‘</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>lost_claim</name>
    <message>
        <source>The claim that you had chosen was deleted meanwhile. Choose another one.</source>
        <translation>Die gewählte Behauptung wurde inzwischen gelöscht. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another merge is being planned; wait for it, or cancel it.</source>
        <translation>Eine andere Zusammenführung wird gerade geplant; warten Sie sie ab, oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Merge into this project</source>
        <translation>In dieses Projekt zusammenführen</translation>
    </message>
    <message>
        <source>Merged {0}</source>
        <translation>{0} zusammengeführt</translation>
    </message>
    <message>
        <source>Merged {0} into {1} before that was closed.</source>
        <translation>{0} wurde mit {1} zusammengeführt, bevor das Projekt geschlossen wurde.</translation>
    </message>
    <message>
        <source>Merging was cancelled; nothing was changed.</source>
        <translation>Die Zusammenführung wurde abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Move to a record to read it whole.</source>
        <translation>Auf einem Eintrag steht er hier ganz.</translation>
    </message>
    <message>
        <source>Of no document</source>
        <translation>Ohne Dokument</translation>
    </message>
    <message>
        <source>Open this project, or merge it into the one that is open?</source>
        <translation>Dieses Projekt öffnen oder mit dem offenen zusammenführen?</translation>
    </message>
    <message>
        <source>Projects and annotated JSON (*.annotator *.json)</source>
        <translation>Projekte und annotiertes JSON (*.annotator *.json)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>The chosen record, whole</source>
        <translation>Der gewählte Eintrag, ganz</translation>
    </message>
    <message>
        <source>There is nothing to merge: this project already has everything.</source>
        <translation>Es kommt nichts herein: Dieses Projekt hat alles.</translation>
    </message>
    <message>
        <source>This project can only be read. Save a copy and merge into that.</source>
        <translation>Dieses Projekt kann nur gelesen werden. Speichern Sie eine Kopie und führen Sie in dieser zusammen.</translation>
    </message>
    <message>
        <source>deleted: {0}</source>
        <translation>gelöscht: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>on the same words</source>
        <translation>auf denselben Wörtern</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>{0} is not as it was when the merge was planned. Merge again.</source>
        <translation>{0} ist nicht mehr so wie bei der Planung. Noch einmal zusammenführen.</translation>
    </message>
    <message>
        <source>{0} is the same as this project</source>
        <translation>{0} sagt dasselbe wie dieses Projekt</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>name_bar</name>
    <message>
        <source>Type a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Ohne Art</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>nicht zu beurteilen</translation>
    </message>
    <message>
        <source>confirmed by other sources</source>
        <translation>durch andere Quellen bestätigt</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>möglicherweise wahr</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>reader of {0}, comment {1}</source>
        <translation>Leser von {0}, Kommentar {1}</translation>
    </message>
    <message>
        <source>unknown reader</source>
        <translation>unbekannter Leser</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Claims</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In this text</source>
        <translation>In diesem Text</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Run a command, or go somewhere</source>
        <translation>Etwas tun oder irgendwohin gehen</translation>
    </message>
    <message>
        <source>Search the project for “{0}”</source>
        <translation>Das Projekt nach „{0}“ durchsuchen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Type to search · Enter runs it · Esc cancels</source>
        <translation>Buchstaben suchen · Enter führt aus · Esc bricht ab</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation>Nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Click a sign, or move with the arrow keys.</source>
        <translation>Klicken Sie auf ein Zeichen, oder gehen Sie mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Enter shows a claim in its text.</source>
        <translation>Die Eingabetaste zeigt eine Behauptung in ihrem Text.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>In order of the text</source>
        <translation>In der Reihenfolge des Textes</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>No claim is linked to a source yet: press {0} in a text to link one.</source>
        <translation>Noch ist keine Behauptung mit einer Quelle verknüpft: Drücken Sie im Text {0}, um eine zu verknüpfen.</translation>
    </message>
    <message>
        <source>Nothing here has a date yet: set one in the details of a document.</source>
        <translation>Noch hat hier nichts ein Datum: Geben Sie eines in den Einzelheiten eines Dokuments an.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Save as drawing (SVG) or image (PNG)</source>
        <translation>Als Zeichnung (SVG) oder Bild (PNG) speichern</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Gespeichert {0}</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>There are no claims yet: select words in a text and press {0}, {1} or {2}.</source>
        <translation>Es gibt noch keine Behauptungen: Wählen Sie in einem Text Wörter aus und drücken Sie {0}, {1} oder {2}.</translation>
    </message>
    <message>
        <source>There are no documents yet.</source>
        <translation>Es gibt noch keine Dokumente.</translation>
    </message>
    <message>
        <source>This claim</source>
        <translation>Diese Behauptung</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>No text is open. Open a document first.</source>
        <translation>Kein Text ist offen. Öffnen Sie zuerst ein Dokument.</translation>
    </message>
    <message>
        <source>Sent one page to the printer</source>
        <translation>Eine Seite an den Drucker gesandt</translation>
    </message>
    <message>
        <source>Sent {0} pages to the printer</source>
        <translation>{0} Seiten an den Drucker gesandt</translation>
    </message>
</context>
<context>
    <name>project_actions</name>
    <message>
        <source>Annotator projects (*.annotator)</source>
        <translation>Annotator-Projekte (*.annotator)</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator);;All files (*)</source>
        <translation>Annotator-Projekte (*.annotator);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Blind: for an analyst who is not to see what others concluded (*.annotator)</source>
        <translation>Blind: für eine Analystin, die nicht sehen soll, was andere geschlossen haben (*.annotator)</translation>
    </message>
    <message>
        <source>Checking {0} before it is opened …</source>
        <translation>{0} wird vor dem Öffnen geprüft …</translation>
    </message>
    <message>
        <source>Each edit is also kept on this computer until the project is closed.</source>
        <translation>Jede Änderung wird auch auf diesem Rechner behalten, bis das Projekt geschlossen ist.</translation>
    </message>
    <message>
        <source>Edits of this project are kept in the project only; what you type is in memory alone until it is saved there.</source>
        <translation>Änderungen an diesem Projekt stehen nur im Projekt; was getippt wird, steht bis zum Speichern nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} exportiert</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved a blind copy as {0}</source>
        <translation>Blinde Kopie als {0} gespeichert</translation>
    </message>
    <message>
        <source>Saved a copy as {0}</source>
        <translation>Kopie als {0} gespeichert</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>With history (*.annotator)</source>
        <translation>Mit Verlauf (*.annotator)</translation>
    </message>
    <message>
        <source>Without history: nothing of what was deleted or changed (*.annotator)</source>
        <translation>Ohne Verlauf: nichts von dem, was gelöscht oder geändert wurde (*.annotator)</translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation>{0} Kopie</translation>
    </message>
</context>
<context>
    <name>proposing</name>
    <message>
        <source>Linked {0} again</source>
        <translation>{0} noch einmal verknüpft</translation>
    </message>
    <message>
        <source>Not all of the proposal is on the screen. Scroll to it, then press {0}.</source>
        <translation>Der Vorschlag ist nicht ganz zu sehen. Blättern Sie hin und drücken Sie dann {0}.</translation>
    </message>
    <message>
        <source>Nothing here tells who that is. Press {0} to say it, or {1} for the last one.</source>
        <translation>Hier steht nicht, wer das ist. Sagen Sie es mit {0}, oder nehmen Sie mit {1} die letzte Kette.</translation>
    </message>
    <message>
        <source>Took over: {0}</source>
        <translation>Übernommen: {0}</translation>
    </message>
</context>
<context>
    <name>revision_actions</name>
    <message>
        <source>Both texts are the same, word for word. Each has claims of its own.</source>
        <translation>Beide Texte sind Wort für Wort gleich. Jeder hat eigene Behauptungen.</translation>
    </message>
    <message>
        <source>Carried over claim {0}</source>
        <translation>Behauptung {0} übertragen</translation>
    </message>
    <message>
        <source>First open the document that the file is a later version of.</source>
        <translation>Zuerst das Dokument öffnen, dessen spätere Fassung die Datei ist.</translation>
    </message>
    <message>
        <source>First open the document whose original is to be read again.</source>
        <translation>Öffnen Sie zuerst das Dokument, dessen Original noch einmal gelesen werden soll.</translation>
    </message>
    <message>
        <source>Import a revision of “{0}”</source>
        <translation>Eine spätere Fassung von „{0}“ importieren</translation>
    </message>
    <message>
        <source>Imported {0}: {1} claims carried over, {2} waiting</source>
        <translation>{0} importiert: {1} Behauptungen übertragen, {2} warten</translation>
    </message>
    <message>
        <source>Left claim {0} behind</source>
        <translation>Behauptung {0} zurückgelassen</translation>
    </message>
    <message>
        <source>Select the words in the later document first.</source>
        <translation>Zuerst die Wörter im späteren Dokument auswählen.</translation>
    </message>
    <message>
        <source>The file has the same words as the document, so there is nothing to revise.</source>
        <translation>Die Datei hat dieselben Wörter wie das Dokument: nichts zu überarbeiten.</translation>
    </message>
    <message>
        <source>The project does not hold the original of this document, only its text.</source>
        <translation>Das Projekt enthält nicht das Original dieses Dokuments, nur seinen Text.</translation>
    </message>
    <message>
        <source>There are no more differences. Compare the document with its revision.</source>
        <translation>Kein weiterer Unterschied. Das Dokument mit seiner späteren Fassung vergleichen.</translation>
    </message>
    <message>
        <source>This document does not revise another one, and none revises it.</source>
        <translation>Das Dokument überarbeitet kein anderes, und keines überarbeitet es.</translation>
    </message>
    <message>
        <source>{0} holds annotations, not a document. Choose another file.</source>
        <translation>{0} enthält Annotationen, kein Dokument. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{0}” revises “{1}”. {2} of {3} claims are waiting.</source>
        <translation>„{0}“ überarbeitet „{1}“. {2} von {3} Behauptungen warten.</translation>
    </message>
</context>
<context>
    <name>seen_edits</name>
    <message>
        <source>Merged: {0}</source>
        <translation>Übernommen: {0}</translation>
    </message>
    <message>
        <source>This was done in another copy and came with a merge. It cannot be undone by itself; undoing the merge takes back all that came with it.</source>
        <translation>Das wurde in einer anderen Kopie getan und kam mit einer Zusammenführung. Einzeln lässt es sich nicht zurücknehmen; wird die Zusammenführung zurückgenommen, geht alles zurück, was mit ihr kam.</translation>
    </message>
    <message>
        <source>This was done in another copy. The merge that brought it was undone, so nothing of it is in the project now.</source>
        <translation>Das wurde in einer anderen Kopie getan. Die Zusammenführung, mit der es kam, wurde zurückgenommen; davon ist also nichts mehr im Projekt.</translation>
    </message>
    <message>
        <source>Withdrawn: {0}</source>
        <translation>Zurückgenommen: {0}</translation>
    </message>
</context>
<context>
    <name>shape_actions</name>
    <message>
        <source>There are no more clauses in this direction.</source>
        <translation>In dieser Richtung gibt es keinen weiteren Teilsatz.</translation>
    </message>
</context>
<context>
    <name>sources_model</name>
    <message>
        <source>Affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>A–F</source>
        <translation>A–F</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Claims it is the nearest source of</source>
        <translation>Behauptungen, deren nächste Quelle sie ist</translation>
    </message>
    <message>
        <source>Claims that go back to it</source>
        <translation>Behauptungen, die auf sie zurückgehen</translation>
    </message>
    <message>
        <source>Claims whose chain names it, in any layer</source>
        <translation>Behauptungen, deren Kette sie nennt, in irgendeinem Glied</translation>
    </message>
    <message>
        <source>Claims without a source that it makes itself</source>
        <translation>Behauptungen ohne Quelle, die sie selbst aufstellt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Its document in the project</source>
        <translation>Das Dokument des Projekts, das sie ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Zuverlässigkeit der Quelle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The organisation that it belongs to</source>
        <translation>Die Organisation, zu der sie gehört</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Whether it was obtained</source>
        <translation>Ob sie beschafft wurde</translation>
    </message>
    <message>
        <source>Whether the text names it</source>
        <translation>Ob der Text sie beim Namen nennt</translation>
    </message>
</context>
<context>
    <name>telling</name>
    <message>
        <source>Proposed: {0}</source>
        <translation>Vorschlag: {0}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>credibility {0}</source>
        <translation>Glaubwürdigkeit {0}</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}</source>
        <translation>{0}, {1}: {2}</translation>
    </message>
</context>
<context>
    <name>text_actions</name>
    <message>
        <source>Another reason…</source>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>Choose a claim and put the caret into the words to remove.</source>
        <translation>Eine Behauptung wählen und die Schreibmarke in die Wörter setzen, die weg sollen.</translation>
    </message>
    <message>
        <source>Choose a claim, select further words, then press {0}.</source>
        <translation>Eine Behauptung wählen, weitere Wörter auswählen, dann {0} drücken.</translation>
    </message>
    <message>
        <source>Choose or tag a claim first; then link its source.</source>
        <translation>Zuerst eine Behauptung wählen oder anlegen, dann ihre Quelle verknüpfen.</translation>
    </message>
    <message>
        <source>Deleted claim {0}</source>
        <translation>Behauptung {0} gelöscht</translation>
    </message>
    <message>
        <source>Deleted the mark</source>
        <translation>Vermerk gelöscht</translation>
    </message>
    <message>
        <source>Marked as read, around the text: {0}</source>
        <translation>Als gelesen vermerkt, um den Text herum: {0}</translation>
    </message>
    <message>
        <source>Marked as read, no claim: {0}</source>
        <translation>Als gelesen vermerkt, keine Behauptung: {0}</translation>
    </message>
    <message>
        <source>No other claim is at the caret.</source>
        <translation>An der Schreibmarke ist keine andere Behauptung.</translation>
    </message>
    <message>
        <source>Put the caret into the words to remove from the claim.</source>
        <translation>Die Schreibmarke in die Wörter der Behauptung setzen, die weg sollen.</translation>
    </message>
    <message>
        <source>Tagged claim {0} as {1}</source>
        <translation>Behauptung {0}: {1}</translation>
    </message>
    <message>
        <source>The caret is not in a region; put it into a paragraph or comment.</source>
        <translation>Die Schreibmarke ist in keinem Abschnitt; sie in einen Absatz oder Kommentar setzen.</translation>
    </message>
    <message>
        <source>The mark is not there any more.</source>
        <translation>Den Vermerk gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There are no more untouched sentences in this direction.</source>
        <translation>In dieser Richtung ist kein Satz unberührt.</translation>
    </message>
    <message>
        <source>There are no words here to tag.</source>
        <translation>Hier sind keine Wörter auszuzeichnen.</translation>
    </message>
    <message>
        <source>There is no claim or mark at the caret to delete.</source>
        <translation>An der Schreibmarke ist keine Behauptung und kein Vermerk zu löschen.</translation>
    </message>
    <message>
        <source>There is no furniture left that nobody has marked.</source>
        <translation>Es gibt kein Beiwerk mehr, das niemand vermerkt hat.</translation>
    </message>
    <message>
        <source>Who reports claim {0}?</source>
        <translation>Wer berichtet Behauptung {0}?</translation>
    </message>
    <message>
        <source>Who said claim {0}?</source>
        <translation>Wer hat Behauptung {0} gesagt?</translation>
    </message>
    <message>
        <source>Who speaks in this {0}?</source>
        <translation>Wer spricht hier ({0})?</translation>
    </message>
    <message>
        <source>Why is there no claim?</source>
        <translation>Warum ist hier keine Behauptung?</translation>
    </message>
</context>
<context>
    <name>twins</name>
    <message>
        <source>No other document here has the same text.</source>
        <translation>Kein anderes Dokument hier hat denselben Text.</translation>
    </message>
</context>
<context>
    <name>view_actions</name>
    <message>
        <source>Choose a claim first.</source>
        <translation>Zuerst eine Behauptung wählen.</translation>
    </message>
    <message>
        <source>The project has no other document. Import one first.</source>
        <translation>Das Projekt hat kein anderes Dokument. Zuerst eines importieren.</translation>
    </message>
    <message>
        <source>Type to search · Enter chooses it · Esc cancels</source>
        <translation>Buchstaben suchen · Enter wählt · Esc bricht ab</translation>
    </message>
    <message>
        <source>Which document beside this one?</source>
        <translation>Welches Dokument daneben?</translation>
    </message>
    <message>
        <source>Which font for the text?</source>
        <translation>Welche Schrift für den Text?</translation>
    </message>
    <message>
        <source>as chosen by the program</source>
        <translation>wie das Programm wählt</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Dismissal</source>
        <translation>Erledigung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitangabe</translation>
    </message>
    <message>
        <source>OnePerson</source>
        <translation>Personengleichheit</translation>
    </message>
    <message>
        <source>ProjectDetails</source>
        <translation>Projektangaben</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesung</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Quellenstand</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>accessed</source>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>fast sicher</translation>
    </message>
    <message>
        <source>almost no chance</source>
        <translation>fast ausgeschlossen</translation>
    </message>
    <message>
        <source>analyst</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>analysts</source>
        <translation>Analystinnen und Analysten</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>asserts</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>attributions</source>
        <translation>Zuschreibungen</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>Pressegespräch</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>create</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>angelegt von</translation>
    </message>
    <message>
        <source>credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>csl</source>
        <translation>CSL</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Hinweiswörter</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>lehnt Auskunft ab</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>descriptor</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>directness</source>
        <translation>Redeform</translation>
    </message>
    <message>
        <source>discredited</source>
        <translation>unglaubwürdig geworden</translation>
    </message>
    <message>
        <source>dismissal</source>
        <translation>Erledigung</translation>
    </message>
    <message>
        <source>dismissals</source>
        <translation>Erledigungen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>does not deny</source>
        <translation>bestreitet nicht</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>elaborates</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>explains</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>weitere Angaben</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>sinngetreu</translation>
    </message>
    <message>
        <source>fallen</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>fears</source>
        <translation>befürchtet</translation>
    </message>
    <message>
        <source>file extra</source>
        <translation>weitere Angaben der Datei</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>from claim</source>
        <translation>von Behauptung</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>happens</source>
        <translation>geschieht</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Schlagzeile</translation>
    </message>
    <message>
        <source>hedge</source>
        <translation>Abschwächung</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>humour</source>
        <translation>Humor</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>judgements</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>Metatext</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>modified by</source>
        <translation>geändert von</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>Zeitangabe</translation>
    </message>
    <message>
        <source>moments</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>more memory than allotted</source>
        <translation>mehr Speicher als zugeteilt</translation>
    </message>
    <message>
        <source>more processor time than allotted</source>
        <translation>mehr Rechenzeit als zugeteilt</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>named</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>narrated</source>
        <translation>erzählt</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>obtained</source>
        <translation>beschafft</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>Personengleichheit</translation>
    </message>
    <message>
        <source>oneperson</source>
        <translation>Personengleichheit</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>other processes</source>
        <translation>andere Prozesse</translation>
    </message>
    <message>
        <source>overstated</source>
        <translation>übertrieben</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>own observation</source>
        <translation>eigene Beobachtung</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>Umschreibung</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>übergeordnet</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>phatic</source>
        <translation>Floskel</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>project details</source>
        <translation>Projektangaben</translation>
    </message>
    <message>
        <source>projectdetails</source>
        <translation>Projektangaben</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>published</source>
        <translation>erschienen</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quoted from</source>
        <translation>zitiert aus</translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesung</translation>
    </message>
    <message>
        <source>reading files</source>
        <translation>Dateien lesen</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>reorder</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>responds to</source>
        <translation>antwortet auf</translation>
    </message>
    <message>
        <source>revises</source>
        <translation>überarbeitet</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>revisions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>rhetorical</source>
        <translation>rhetorisch</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roughly even chance</source>
        <translation>etwa ausgeglichen</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>same as</source>
        <translation>gleicht</translation>
    </message>
    <message>
        <source>same_people</source>
        <translation>Personen, die eine sind</translation>
    </message>
    <message>
        <source>sha256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>splice</source>
        <translation>zwei Sätze verschweißt</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>Quellenstand</translation>
    </message>
    <message>
        <source>standings</source>
        <translation>Quellenstände</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>starting programs</source>
        <translation>Programme starten</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>supersedes</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to claim</source>
        <translation>zu Behauptung</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>uncommitted</source>
        <translation>legt sich nicht fest</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>url</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>sehr unwahrscheinlich</translation>
    </message>
    <message>
        <source>via</source>
        <translation>über</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>weakens</source>
        <translation>schwächt</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>writing files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
</TS>
