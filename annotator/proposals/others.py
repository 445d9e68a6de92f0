"""French, Spanish, Italian, Portuguese, Dutch: the commonest cues, and who stands beside them."""

from __future__ import annotations

from annotator.proposals.language import Grammar, cues_of, noun
from annotator.text.word_lists import words

FRENCH = Grammar(
    code="fr",
    cues=cues_of(
        "dit disent disait déclare déclaré déclarent affirme affirmé affirment annonce annoncé"
        " annoncent écrit écrivent explique expliqué expliquent indique indiqué indiquent précise"
        " précisé assure assuré ajoute ajouté souligne souligné estime estimé rapporte rapporté"
        " rapportent raconte raconté répond répondu soutient soutenu prétend prétendu note noté"
        " rappelle rappelé révèle révélé regrette regretté regrettent dénonce dénoncé dénoncent"
        " critique critiqué accuse accusé accusent signale signalé pense pensé"
        " avertit averti promet promis",
        "confirme confirmé confirment admet admis reconnaît reconnu",
        "dément démenti démentent nie nié nient conteste contesté contestent rejette rejeté",
        "demande demandé demandent",
        "craint craignent redoute redoutent",
        before=r"(?:(?:a|ont|avait|avaient|aurait)\s+(?:aussi\s+|également\s+)?)?",
        patterns=r"selon|d['’]après|aux\s+dires\s+de",
        declines=r"(?:a|ont)\s+(?:refusé|décliné)\s+de\s+(?:commenter|répondre|s['’]exprimer)"
        r"|n['’](?:a|ont)\s+(?:pas\s+)?(?:souhaité\s+|voulu\s+)?(?:répondu|commenté|réagi"
        r"|répondre|commenter|réagir)|s['’]est\s+refusée?\s+à\s+tout\s+commentaire",
        not_=r"n['’](?:a|ont)\s+pas\s+{0}|ne\s+{0}\s+pas",
    ),
    determiners=words(
        "le la les un une des ce cette ces son sa ses leur leurs deux trois plusieurs"
    ),
    joining=words("de du des d la le"),
    role_joining=words("à au aux chez pour de du"),
    pairing=words("et ou"),
    stops=words(
        "est sont était a ont avait que qui dont où mais et ou donc car si quand lorsque comme à au"
        " aux en dans sur sous par pour avec sans chez vers ne pas hier lundi mardi mercredi jeudi"
        " vendredi samedi dimanche a-t-il a-t-elle ont-ils ont-elles aussi selon se s"
    ),
    own=words("je nous on"),
    singular=words("il elle"),
    plural=words("ils elles"),
    neuter=words("ce cela ça"),
    relative=words("qui"),
    describing=words("qui"),
    opening=words("que qu si"),
    coordinating=words("mais et tandis"),
    adverbial=words(
        "à au en dans sur lors hier lundi mardi mercredi jeudi vendredi samedi dimanche"
    ),
    people=noun(
        "porte-parole responsables? sources? experts? avocats? témoins? diplomates?"
        " critiques? proches? autorités police ministère gouvernement"
    ),
    titles=noun(
        "m\\. mme président présidente ministre directeur directrice maire porte-parole"
        " procureur juge sénateur député députée avocat avocate professeur"
    ),
    written=noun("lettre rapport communiqué déclaration courriel e-mail article étude livre note"),
    spoken=noun("conférence interview entretien discours audition débat point_presse"),
    within=noun("dans lors au à en par sur"),
    report="article de {0}",
)
SPANISH = Grammar(
    code="es",
    cues=cues_of(
        "dijo dijeron dice dicen afirmó afirma afirmaron declaró declara declararon aseguró asegura"
        " aseguraron señaló señala señalaron explicó explica explicaron indicó indica indicaron"
        " informó informa informaron anunció anuncia anunciaron agregó agregaron añadió añadieron"
        " sostuvo sostiene sostuvieron escribió escribe"
        " manifestó manifestaron expresó expresaron relató relataron contó contaron reveló"
        " revelaron advirtió advierte advirtieron cree creen insistió insistieron subrayó"
        " subrayaron dicho declarado afirmado asegurado anunciado",
        "confirmó confirma confirmaron confirmado admitió admite reconoció reconoce",
        "negó niega negaron niegan desmintió desmiente desmintieron rechazó rechaza rechazaron",
        "preguntó pregunta preguntaron",
        "teme temen temía temió",
        before=r"(?:(?:ha|han|había|habían)\s+)?",
        patterns=r"según|de\s+acuerdo\s+con|en\s+palabras\s+de",
        declines=r"(?:se\s+negó|se\s+negaron|declinó|declinaron|rehusó|rehusaron)\s+(?:a\s+)?(?:hacer\s+"
        r"comentarios|comentar|responder|confirmar)|no\s+(?:quiso|quisieron|respondió|respondieron)"
        r"(?:\s+(?:comentar|responder|confirmar))?|no\s+(?:confirmó|confirmaron)\s+ni\s+\w+",
        not_=r"no\s+{0}",
    ),
    determiners=words(
        "el la los las un una unos unas su sus este esta estos estas dos tres varios"
    ),
    joining=words("de del la los"),
    role_joining=words("en para con del de"),
    pairing=words("y o e"),
    stops=words(
        "es son era fue ha han había que quien cuando como si pero y o a al en por para con"
        " sin sobre"
        " no ayer lunes martes miércoles jueves viernes sábado domingo también según se"
    ),
    own=words("yo nosotros"),
    singular=words("él ella"),
    plural=words("ellos ellas"),
    neuter=words("esto eso"),
    relative=words("quien que"),
    describing=words("quien que"),
    opening=words("que si"),
    coordinating=words("pero y mientras"),
    adverbial=words("en el al ayer durante lunes martes miércoles jueves viernes sábado domingo a"),
    people=noun(
        "portavoz portavoces funcionarios? fuentes? expertos? testigos? abogados? policía"
        " ministerio gobierno autoridades diplomáticos? críticos?"
    ),
    titles=noun(
        "presidente presidenta ministro ministra director directora alcalde alcaldesa"
        " portavoz fiscal juez jueza senador senadora diputado diputada general señor señora"
    ),
    written=noun("carta informe comunicado declaración correo artículo estudio libro nota"),
    spoken=noun("conferencia rueda entrevista discurso audiencia debate comparecencia"),
    within=noun("en durante por a mediante"),
    report="artículo de {0}",
)
ITALIAN = Grammar(
    code="it",
    cues=cues_of(
        "detto dice dicono disse dissero dichiarato dichiara dichiarano affermato afferma affermano"
        " spiegato spiega aggiunto aggiunge sostenuto sostiene sostengono scritto scrive scrivono"
        " annunciato annuncia riferito riferisce riferiscono riportato riporta sottolineato"
        " sottolinea assicurato assicura raccontato racconta rivelato rivela ritiene ritengono"
        " osservato osserva avvertito avverte",
        "confermato conferma confermano ammesso ammette",
        "smentito smentisce smentiscono negato nega negano respinto respinge",
        "chiesto chiede chiedono",
        "teme temono",
        before=r"(?:(?:ha|hanno|aveva|avevano|avrebbe)\s+)?",
        patterns=r"secondo|stando\s+a|a\s+detta\s+di",
        declines=r"(?:ha|hanno)\s+(?:rifiutato|declinato)\s+(?:di\s+(?:commentare|rispondere)|ogni"
        r"\s+commento)|non\s+(?:ha|hanno)\s+(?:voluto\s+)?(?:commentato|risposto|commentare"
        r"|rispondere)|si\s+è\s+rifiutat[oa]\s+di\s+(?:commentare|rispondere)",
        not_=r"non\s+(?:ha|hanno)\s+{0}|non\s+{0}",
    ),
    determiners=words(
        "il lo la i gli le un uno una suo sua suoi loro due tre alcuni questo questa"
    ),
    joining=words("di del della dei delle dello degli d"),
    role_joining=words("a al in per di del della"),
    pairing=words("e o"),
    stops=words(
        "è sono era ha hanno aveva che chi quando come se ma e o a al in nel nella su per con senza"
        " non ieri lunedì martedì mercoledì giovedì venerdì sabato domenica anche secondo si"
    ),
    own=words("io noi"),
    singular=words("lui lei egli"),
    plural=words("loro essi"),
    neuter=words("ciò questo"),
    relative=words("che"),
    describing=words("che"),
    opening=words("che se"),
    coordinating=words("ma e mentre"),
    adverbial=words("in nel nella ieri durante lunedì martedì mercoledì giovedì venerdì sabato a"),
    people=noun(
        "portavoce funzionari fonti esperti testimoni avvocati polizia ministero governo"
        " autorità diplomatici critici"
    ),
    titles=noun(
        "presidente ministro ministra direttore direttrice sindaco sindaca portavoce"
        " procuratore giudice senatore senatrice deputato generale signor signora premier"
    ),
    written=noun("lettera rapporto comunicato dichiarazione email articolo studio libro nota"),
    spoken=noun("conferenza intervista discorso audizione dibattito"),
    within=noun("in nel nella durante con a"),
    report="articolo di {0}",
)
PORTUGUESE = Grammar(
    code="pt",
    cues=cues_of(
        "disse disseram diz dizem afirmou afirma afirmaram declarou declara declararam explicou"
        " explica informou informa informaram anunciou anuncia acrescentou acrescenta escreveu"
        " escreve relatou relata contou conta revelou revela ressaltou destacou garantiu alertou"
        " acredita acreditam dito declarado afirmado",
        "confirmou confirma confirmaram admitiu admite reconheceu reconhece",
        "negou nega negaram negam desmentiu desmente desmentiram rejeitou rejeita",
        "perguntou pergunta questionou",
        "teme temem",
        before=r"(?:(?:tem|têm|tinha|havia|haviam)\s+)?",
        patterns=r"segundo|de\s+acordo\s+com|conforme",
        declines=r"(?:se\s+recusou|se\s+recusaram|recusou-se|recusaram-se)\s+a\s+(?:comentar|responder)"
        r"|não\s+(?:quis|quiseram|respondeu|responderam)(?:\s+(?:comentar|responder))?"
        r"|preferiu\s+não\s+comentar",
        not_=r"não\s+{0}",
    ),
    determiners=words("o a os as um uma seu sua seus suas este esta dois três vários"),
    joining=words("de do da dos das"),
    role_joining=words("em no na para do da"),
    pairing=words("e ou"),
    stops=words(
        "é são era foi tem têm que quem quando como se mas e ou a ao em no na por para com"
        " sem sobre"
        " não ontem segunda terça quarta quinta sexta sábado domingo também segundo"
    ),
    own=words("eu nós"),
    singular=words("ele ela"),
    plural=words("eles elas"),
    neuter=words("isso isto"),
    relative=words("quem que"),
    describing=words("quem que"),
    opening=words("que se"),
    coordinating=words("mas e enquanto"),
    adverbial=words("em no na ontem durante segunda terça quarta quinta sexta sábado domingo a"),
    people=noun(
        "porta-voz funcionários fontes? especialistas? testemunhas? advogados? polícia"
        " ministério governo autoridades diplomatas"
    ),
    titles=noun(
        "presidente ministro ministra diretor diretora prefeito prefeita porta-voz promotor"
        " juiz juíza senador senadora deputado deputada general senhor senhora"
    ),
    written=noun("carta relatório comunicado declaração e-mail artigo estudo livro nota"),
    spoken=noun("coletiva entrevista discurso audiência debate conferência"),
    within=noun("em no na numa durante por a"),
    report="reportagem de {0}",
)
DUTCH = Grammar(
    code="nl",
    cues=cues_of(
        "zei zeiden zegt zeggen verklaarde verklaarden verklaart schreef schreven schrijft meldde"
        " meldden meldt melden benadrukte benadrukt vertelde vertelden vertelt beweerde beweert"
        " stelde stelt stellen waarschuwde waarschuwt aldus gelooft denkt vindt vinden"
        " voegde_toe liet_weten laat_weten lieten_weten maakte_bekend gezegd verklaard gemeld",
        "bevestigde bevestigden bevestigt erkende erkent",
        "ontkende ontkenden ontkent ontkennen betwistte betwist weersprak",
        "vroeg vroegen vraagt",
        "vreest vrezen vreesde vreesden",
        before=r"(?:(?:heeft|hebben|had|hadden)\s+)?",
        patterns=r"volgens|naar\s+eigen\s+zeggen\s+van",
        declines=r"(?:wilde|wilden|wil|willen)\s+(?:hier\s+)?(?:niet|geen)\s+(?:\w+\s+){0,2}?(?:reageren"
        r"|commentaar\s+geven|bevestigen|ingaan)|(?:weigerde|weigerden)\s+(?:\w+\s+){0,3}?"
        r"(?:commentaar|te\s+reageren)|reageerde[n]?\s+niet",
        not_=r"{0}\s+(?:\w+\s+){{0,3}}?niet",
    ),
    determiners=words("de het een zijn haar hun deze dit die dat twee drie enkele meerdere"),
    joining=words("van"),
    role_joining=words("in bij voor uit van"),
    pairing=words("en of"),
    stops=words(
        "is zijn was waren heeft hebben had hadden dat die wie toen als maar en of op in bij"
        " te voor"
        " met zonder over niet gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
        " ook volgens zich"
    ),
    own=words("ik wij"),
    singular=words("hij zij ze"),
    plural=words("zij ze"),
    neuter=words("het dit"),
    relative=words("die"),
    opening=words("dat of"),
    coordinating=words("maar en terwijl"),
    adverbial=words("op in bij gisteren tijdens maandag dinsdag woensdag donderdag vrijdag tegen"),
    people=noun(
        "woordvoerders? woordvoerster ambtenaren bronnen experts? getuigen? advocaten?"
        " politie ministerie regering autoriteiten diplomaten"
    ),
    titles=noun(
        "president minister premier directeur burgemeester woordvoerder woordvoerster"
        " officier rechter senator generaal meneer mevrouw professor"
    ),
    written=noun("brief rapport verklaring e-mail artikel studie boek nota"),
    spoken=noun("persconferentie interview gesprek toespraak hoorzitting debat"),
    within=noun("in op tijdens bij via per"),
    report="bericht van {0}",
)
GRAMMARS = {grammar.code: grammar for grammar in (FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH)}
