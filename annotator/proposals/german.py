"""German: its verbs of saying by stance, and the words around names.

Verbs that split (“teilte … mit”) and perfects (“hat … gesagt”) are cues of two parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model import Stance
from annotator.proposals.language import Frame, Grammar, any_of, cue, noun, verbs
from annotator.text.word_lists import words

_ADVERB = r"(?:auch|zudem|außerdem|ferner|später|zuvor|bereits|nun|jetzt|erneut|weiter|noch|dann)"
_SIMPLE = {
    Stance.ASSERTS: """
        sagt sagte sagten sagen erklärt erklärte erklärten erklären berichtet berichtete berichteten
        berichten schreibt schrieb schrieben schreiben betont betonte betonten betonen behauptet
        behauptete behaupteten behaupten meint meinte meinten meinen meldet meldete meldeten melden
        warnt warnte warnten warnen versichert versicherte versicherten versichern erzählt erzählte
        erzählten erzählen ergänzt ergänzte ergänzten erläutert erläuterte erläuterten urteilt
        urteilte urteilten argumentiert argumentierte argumentierten kritisiert kritisierte
        kritisierten unterstreicht unterstrich unterstrichen bemerkt bemerkte bemerkten berichtigt
        fordert forderte forderten verlangt verlangte verlangten verspricht versprach versprachen
        schätzt schätzte schätzten prognostiziert prognostizierte prognostizierten glaubt glaubte
        glaubten glauben findet fand fanden hofft hoffte hofften hoffen twittert twitterte
        twitterten antwortet antwortete antworteten entgegnet entgegnete entgegneten erwidert
        erwiderte erwiderten beteuert beteuerte beteuerten verkündet verkündete verkündeten
        verlautbart verlautbarte äußert äußerte äußerten prophezeit prophezeite wirft warf warfen
        droht drohte drohten rät riet rieten heißt_es hieß_es resümiert resümierte beklagt beklagte
        beklagten klagt klagte klagten klagen lobt lobte lobten informiert informierte informierten
        erinnert erinnerte bilanziert bilanzierte stellt_klar stellte_klar stellten_klar erwartet
        erwartete erwarteten ruft rief riefen brüllt brüllte brüllten schrie schrien lacht lachte
        lachten seufzt seufzte flüstert flüsterte flüsterten scherzt scherzte scherzten
        spricht_von sprach_von sprechen_von sprachen_von berichtet_von berichtete_von berichten_von
        berichteten_von berichtet_über berichtete_über berichten_über berichteten_über
    """,
    Stance.FEARS: """
        fürchte fürchtet fürchtete fürchteten fürchten befürchte befürchtet befürchtete
        befürchteten befürchten
        sorgt_sich sorgte_sich sorgten_sich
    """,
    Stance.CONFIRMS: """
        bestätigt bestätigte bestätigten bestätigen bekräftigt bekräftigte bekräftigten
    """,
    Stance.DENIES: """
        dementiert dementierte dementierten dementieren bestreitet bestritt bestritten bestreiten
        leugnet leugnete leugneten widerspricht widersprach widersprachen
    """,
    Stance.ASKS: "fragt fragte fragten fragen erkundigt_sich erkundigte_sich",
    Stance.UNCOMMITTED: """
        vermutet vermutete vermuteten vermuten bezweifelt bezweifelte bezweifelten spekuliert
        spekulierte mutmaßt mutmaßte mutmaßten zweifelt zweifelte
    """,
}
# The finite part, and what stands at the end of its clause.
_SPLIT = {
    Stance.ASSERTS: (
        "teilt|teilte|teilten mit",
        "schlägt|schlug|schlugen vor",
        "fügt|fügte|fügten hinzu|an",
        "kündigt|kündigte|kündigten an",
        "gibt|gab|gaben an|bekannt|zu_Protokoll",
        "merkt|merkte|merkten an",
        "führt|führte|führten aus|an",
        "weist|wies|wiesen hin|darauf_hin",
        "stellt|stellte|stellten fest|klar",
        "legt|legte|legten dar",
        "hebt|hob|hoben hervor",
        "sagt|sagte|sagten aus|zu|voraus",
        "geht|ging|gehen davon_aus|hervor",
        "wirft|warf|werfen|warfen vor",
        "rechnet|rechnete|rechnen|rechneten damit",
        "besteht|bestand|bestehen|bestanden|beharrt|beharrte|beharren|beharrten darauf",
        "zeigt|zeigte|zeigten sich_überzeugt",
        "lässt|ließ|ließen erklären|mitteilen|ausrichten|wissen|verlauten",
    ),
    Stance.CONFIRMS: (
        "gibt|gab|gaben zu",
        "gesteht|gestand|gestanden ein",
        "räumt|räumte|räumten ein",
    ),
    Stance.DENIES: (
        "weist|wies|wiesen zurück|von_sich",
        "streitet|stritt|stritten ab",
        "stellt|stellte|stellten in_Abrede",
    ),
    Stance.ASKS: ("will|wollte|wollten wissen",),
}
_PERFECT = {
    Stance.ASSERTS: """
        gesagt erklärt berichtet geschrieben betont behauptet gemeldet gewarnt versichert erzählt
        ergänzt erläutert mitgeteilt hinzugefügt angekündigt angegeben angemerkt ausgeführt
        festgestellt dargelegt klargestellt geäußert bemerkt gefordert versprochen geschätzt
        geglaubt geantwortet entgegnet erwidert verkündet bekanntgegeben bekannt_gegeben ausgesagt
        kritisiert argumentiert verlangt gedroht
    """,
    Stance.CONFIRMS: "bestätigt zugegeben eingestanden eingeräumt bekräftigt",
    Stance.DENIES: "dementiert bestritten geleugnet zurückgewiesen widersprochen abgestritten",
    Stance.ASKS: "gefragt",
    Stance.FEARS: "befürchtet gefürchtet",
    Stance.UNCOMMITTED: "vermutet gemutmaßt bezweifelt",
}
_HAVE = r"(?:hat|haben|habe|hatte|hatten|hätte|hätten)"
_GAP = r"(?:(?:[^,.;:“”„\"]|„[^,.;:“”„]{1,30}[“”]){1,90}?\s)?"


def _patterns() -> Iterator[tuple[Stance, str]]:
    for stance, simple in _PERFECT.items():
        said = any_of(simple)
        yield stance, rf"(?P<a>{_HAVE})\s+{_GAP}(?P<b>{said})"
        yield stance, rf"{said}\s+{_HAVE}"
    for stance, pairs in _SPLIT.items():
        for pair in pairs:
            finite, _, ends = pair.partition(" ")
            parts = any_of(ends.replace("|", " "))
            yield stance, rf"(?P<a>{finite})\s+{_GAP}(?P<b>{parts})"
            joined = (f"{end}{verb}" for end in ends.split("|") for verb in finite.split("|"))
            yield stance, any_of(*joined)
    for stance, simple in _SIMPLE.items():
        yield stance, rf"(?:{_ADVERB}\s+)?{any_of(simple)}(?:\s+{_ADVERB})?"


_WRITTEN = (
    r"\b\w*?(?:brief(?:e[ns]?)?|schreiben[s]?|bericht(?:e[ns]?)?|erklärung(?:en)?|mitteilung(?:en)?"
    r"|stellungnahme[n]?|e-?mails?|mails?|gutachten[s]?|entwurf[s]?|studie[n]?|papier[s]?|umfrage[n]?"
    r"|artikel[sn]?|buch(?:es)?|aufsatz|tweet[s]?|beitrag[s]?|klage|urteil[s]?|protokoll[s]?"
    r"|dokument(?:e[ns]?)?|vermerk[s]?|anlage|fassung|amtsblatt[es]*|statement[s]?|notiz"
    r"|(?<!zeit)schrift(?:en)?)\b"
)
"""What something is written in."""
_SUBJECT = r"[^,.;:“”„\"]{2,140}?"
_WILL = r"(?:will|wollen|wollte|wollten|mochte|mochten|möchte|möchten|konnte|konnten|kann|können)"
_SAID_NO = any_of(
    "äußern kommentieren sagen Stellung_nehmen beantworten bestätigen mitteilen antworten sprechen"
    " erläutern"
)
_NOBODY = r"weder|keine[rs]?|niemand"
_GERMAN_CUES = (
    cue(
        rf"(?P<a>{_NOBODY})\s+{_SUBJECT}\s+(?P<b>{_WILL})\s+{_GAP}(?P<c>{_SAID_NO})"
        rf"|(?P<d>{_NOBODY})\s+{_SUBJECT}\s+(?P<e>reagierte[n]?|antwortete[n]?|(?:äußerte[n]?\s+sich)|kommentierte[n]?)"
        rf"|(?P<f>{_NOBODY})\s+{_SUBJECT}\s+(?P<g>war|waren|ist|sind)\s+{_GAP}(?P<h>zu\s+erreichen|erreichbar)",
        Stance.DECLINES,
        Frame.BETWEEN,
    ),
    cue(
        rf"(?P<a>{_WILL})\s+{_GAP}(?P<b>(?:weder\s+(?:bestätigen|kommentieren)\s+noch\s+"
        r"(?:dementieren|bestreiten)|(?:sich\s+)?(?:nicht|nichts|keine[nr]?)\s+"
        rf"(?:\w+\s+){{0,3}}?{_SAID_NO}))",
        Stance.DECLINES,
        Frame.SPEECH_ACT,
    ),
    cue(
        rf"(?P<a>lehnt|lehnte|lehnten)\s+{_GAP}(?P<b>ab)|(?P<c>verweiger\w+)"
        rf"|(?P<d>war|waren|ist|sind)\s+{_GAP}(?P<e>nicht\s+(?:zu\s+erreichen|erreichbar))"
        rf"|(?P<f>äußer(?:t|te|ten|n)\s+sich)\s+{_GAP}(?P<g>nicht)"
        rf"|(?P<h>(?:reagier|antworte)(?:t|te|ten|n))\s+{_GAP}(?P<i>nicht)"
        rf"|(?P<j>ließ|ließen|lässt|lassen)\s+{_GAP}(?P<k>unbeantwortet)"
        r"|schwieg(?:en)?|schweig(?:t|en)|kommentierte[n]?\s+(?:\w+\s+){0,4}?nicht",
        Stance.DECLINES,
        Frame.SPEECH_ACT,
    ),
    cue(
        r"(?P<a>dementier(?:t|te|ten|en)|bestr(?:itt|itten|eitet|eiten)|leugnete[n]?"
        rf"|widersprach(?:en)?)\s+{_GAP}(?P<b>nicht)|(?P<c>wies|wiesen|weist)\s+{_GAP}"
        r"(?P<d>nicht\s+zurück)"
        rf"|(?P<e>{_HAVE})\s+{_GAP}(?P<f>nicht\s+(?:dementiert|bestritten|geleugnet))",
        Stance.DOES_NOT_DENY,
        Frame.SPEECH_ACT,
    ),
    cue(
        rf"(?P<a>{_WILL})\s+{_GAP}(?P<b>nicht\s+(?:ausschließen|einschätzen))"
        rf"|(?P<c>(?:schließ|schloss)\w*)\s+{_GAP}(?P<d>nicht\s+aus)"
        rf"|(?P<e>bestätig(?:t|te|ten|en))\s+{_GAP}(?P<f>nicht)",
        Stance.UNCOMMITTED,
        Frame.SPEECH_ACT,
    ),
    cue(
        r"(?:heißt|hieß)\s+es\s+(?:\w+\s+){0,3}?(?:in|im|aus|von|bei)",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    cue(
        rf"(?P<a>von|aus|i[nm](?=\s(?:\w+\s){{0,2}}{_WRITTEN}))\s+(?:[^,.;:„“]{{2,60}}\s)(?P<b>(?:heißt|hieß)\s+es"
        r"|hervorg(?:eht|ing)|(?:geht|gehen|ging|gingen)\s+(?:\w+\s){0,2}?hervor)"
        r"|(?P<c>(?:geht|gehen|ging|gingen)\s+(?:\w+\s){0,2}?aus)\s+(?:[^.,;:„“]{2,60}?\s)(?P<d>hervor)",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    *verbs(_patterns()),
    cue(
        r"spr(?:icht|ach|achen|echen)(?:\s+am\s+\w+)?\s+von(?=\s(?:\w+\s){0,3}[„“\"«»])",
        Stance.ASSERTS,
    ),
    cue(r"h(?:ält|ielten|ielt|alten)(?=\s[^.]*\bfür\b)", Stance.ASSERTS),
    cue(
        r"laut|nach\s+(?:eigenen\s+)?(?:Angaben?|Auskunft|Aussagen?|Darstellung|Ansicht|Meinung"
        r"|Einschätzung|Auffassung|Überzeugung|Informationen|Worten|Berichten?|Recherchen"
        r"|Erkenntnissen)(?:\s+von(?=\s))?|so(?=\s+(?:der|die|das|ein|eine|[A-ZÄÖÜ]))",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    cue(
        r"(?P<a>(?:Angaben|Informationen|Berichten|Erkenntnissen|Worten|Aussagen))\s+"
        r"(?:[^,.;:]{2,60}?\s)(?P<b>zufolge)",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    cue(r"zufolge", Stance.ASSERTS, Frame.POSTPOSITION),
    cue(
        r"unter\s+Berufung\s+auf|ber(?:ief(?:en)?|uft|ufen)\s+sich\s+auf|sich\s+auf",
        Stance.ASSERTS,
        Frame.CITING,
    ),
    cue(
        r"angeblich|es\s+(?:heißt|hieß)(?=,)|soll(?:en)?(?=\s[^.]*\b(?:haben|sein|werden)\b)",
        Stance.ASSERTS,
        Frame.UNNAMED,
    ),
)

GERMAN = Grammar(
    code="de",
    cues=_GERMAN_CUES,
    determiners=words(
        "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem"
        " sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere"
        " mehrere einige viele zwei drei vier fünf beide alle andere weitere"
    ),
    joining=words("des der eines einer von vom"),
    role_joining=words("aus in im beim bei für am an zur zum von vom der dem den"),
    pairing=words("und oder"),
    nor=("noch", "und"),
    stops=words(
        "ist sind war waren sei seien wäre wären hat haben habe hatte hatten wird werden wurde"
        " wurden werde würde würden kann können könne konnte konnten soll sollen solle sollte will"
        " wollen wolle wollte wollten muss müssen darf dürfen nicht nie auch und aber oder sondern"
        " denn weil wenn als da während seit obwohl bis nachdem bevor wo warum wie dass daß ob was"
        " wer wen wem in im an am auf aus bei beim mit nach seit vor von zu zum zur für über unter"
        " gegen um durch ohne heute gestern morgen montag dienstag mittwoch donnerstag freitag"
        " samstag sonnabend sonntag januar februar märz april mai juni juli august september"
        " oktober november dezember hier dort dann nun jetzt schon noch nur sich es zudem außerdem"
        " jedoch allerdings dagegen zuvor später danach anschließend damals bereits inzwischen"
        " mittlerweile zugleich gleichzeitig daraufhin schließlich zunächst sagte sagten sagt"
        " gegenüber laut nichts niemand keiner so"
    ),
    singular=words("er sie ihm ihn"),
    plural=words("sie ihnen"),
    neuter=words("es dieses darin"),
    relative=words("der die das welcher welche"),
    opening=words("dass daß ob wie warum was wann wo wer"),
    coordinating=words("und aber doch während jedoch sondern"),
    adverbial=words(
        "am im in an auf aus bei beim mit nach seit vor von zu zum zur für über unter um"
        " durch heute"
        " gestern morgen später zuvor gegenüber dem der den weiter dazu"
    ),
    people=re.compile(
        r"\b\w*?(?:sprecher(?:in|innen|n|s)?|beamte[nr]?|kreise[n]?|quellen?|diplomaten|expert(?:e|en"
        r"|in|innen)|fachleute[n]?|kritiker[n]?|anwälte[n]?|anwalt|zeuge[n]?|insider[n]?|mitarbeiter"
        r"(?:in|innen|n|s)?|vertreter(?:in|innen|n|s)?|leiter(?:in|s)?|chef(?:in|s)?|minister(?:in|s)?"
        r"|präsident(?:in|en)?|forscher(?:in|innen|n)?|ermittler[n]?|behörden?|regierung|amt(?:es)?"
        r"|kollegen?|leute[n]?|anwohner[n]?|bewohner[n]?|abgeordnete[nr]?|polizei|vorstand"
        r"|berater(?:in|n)?)\b",
        re.IGNORECASE,
    ),
    titles=re.compile(
        r"\b(?:herrn?|frau|dr\.?|prof\.?|professor(?:in)?|\w*(?:minister|präsident|kanzler|sprecher"
        r"|bürgermeister|direktor|leiter|führer|chef|vorsitzende|abgeordnete|general|richter|anwalt"
        r"|anwält|staatsanwalt|experte|expert|forscher|geolog|historiker|ökonom|politiker|beamte"
        r"|rentner|kapitän|pilot|ingenieur|zeuge|chemiker|biolog|physiker|virolog|analyst|berater"
        r"|gründer|kurator|förster|landwirt|wirt|fahrer|arzt|ärzt|autor|kommissar|botschafter|sekretär|statiker|kollege|gutachter|lehrer"
        r"|trainer|manager|händler|bauer|pfarrer|bischof|papst|könig|oberst|leutnant|major|admiral|kommandant|rat|rät)(?:in|r|n|s|en)?)\b",
        re.IGNORECASE,
    ),
    written=re.compile(_WRITTEN, re.IGNORECASE),
    spoken=re.compile(
        r"\b\w*?(?:pressekonferenz(?:en)?|interview[s]?|gespräch[s]?|rede[n]?|ansprache|anhörung"
        r"|sitzung|vortrag[s]?|podcast[s]?|debatte|briefing[s]?|sendung|telefonat[s]?|aussprache)\b",
        re.IGNORECASE,
    ),
    within=noun("in im bei beim auf während per via durch aus zur zum vor nach mit"),
    quoting=re.compile(
        rf"(?<!\w)(?:(?P<active>zitier(?:t|te|ten|en))\s(?P<whom>{_SUBJECT})\s"
        r"(?P<says>mit\s(?:den\sWorten|der\sAussage|dem\sSatz)|wie\sfolgt)(?!\w)"
        r"|(?<=[,“”\"»«]\s)(?P<turned>zitier(?:t|te|ten|en))(?=\s))"
    ),
    within_which=re.compile(
        r"\b(?:darin|dabei|dort|in\s+de(?:m|r|nen)(?=\s+(?:es|er|sie)\b))", re.IGNORECASE
    ),
    report="Bericht ({0})",
    nouns_are_capital=True,
    verbs_of_reporting=re.compile(r"bericht|schr[ie]+b|meld", re.IGNORECASE),
    own=words("ich wir man uns mich mir"),
    knowing=words(
        "findet fand fanden schreibt schrieb schrieben schreiben wirft warf warfen erwartet"
        " erwartete erwarteten droht drohte drohten erinnert erinnerte klagt klagte klagten fragt"
        " fragte fragten fragen antwortet antwortete antworteten erzählt erzählte erzählten"
        " erzählen informiert informierte informierten ruft rief riefen brüllt brüllte brüllten"
        " schrie schrien lacht lachte lachten seufzt seufzte flüstert flüsterte flüsterten scherzt"
        " scherzte scherzten"
    ),
    passing=re.compile(
        r"(?:\s(?:am\s)?(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w{0,6}|\s(?:am\s)?(?:Mittwoch|Sonnabend)"
        r"\w{0,6}|\s(?:gestern|heute|später|zuvor|zuletzt|auf\s(?:An|Nach)frage"
        r"|unter\sBerufung\sauf\s[^,;]{3,60}))+\Z"
    ),
    datives=re.compile(r"(?:dem|den|einem|ihm|ihr|ihnen|uns|mir)\b", re.IGNORECASE),
)
