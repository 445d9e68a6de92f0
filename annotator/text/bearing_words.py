"""Words that turn what a sentence claims, or lead to the sentence before; in small letters.

Stems match the beginning of a word. A language that is not here is one in which every change of a
sentence counts except a typo.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = (
    _words("the of and to in was is that for on with as at by be are from had has were an"),
    _words("der die das und den dem des ein eine einer ist war im mit von zu auf für sich auch am"),
    _words("le la les des du un une et est dans que en pour sur au aux par a avec été qui"),
    _words("el la los las de del y en que un una es se por con para al su fue"),
    _words("il lo gli la le di del della e che un una è in per con nel alla dei sono"),
    _words("o os a as de do da dos das e que um uma é em no na por com para foi"),
    _words("de het een en van in is dat op te zijn met voor aan was door bij"),
    _words("и в на что по с из от для до за к о у был была было были при не а как это среди года"),
)
"""The commonest words of each language whose bearing words are listed below."""
MORE_FUNCTION_WORDS = (
    _words("a we you they he she this have will would been said says who which when"),
    _words(
        "hat seit nach nicht wird werden wurde wurden als aus bei oder zum zur wir hatte sind über"
    ),
    _words("il elle ont sont cette mais nous vous depuis tous était"),
    _words("más han pero desde todos esta sus"),
    _words("hanno più questo dal nella sono"),
)
"""Further ones of the first of them, by which short sentences are known."""

REFERRING_OF = (
    _words(
        "he she they it him his her hers them their theirs its this these those such latter former"
    ),
    _words(
        """
        er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese
        dieser dieses diesen denen dessen deren
        """
    ),
    _words("il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça celui celle"),
    _words("él ella ellos ellas su sus lo le les esto este esta estos estas ese esa eso"),
    _words("egli lui lei loro suo sua suoi sue questo questa questi queste ciò"),
    _words("ele ela eles elas seu sua seus suas isto isso este esta esse essa"),
    _words("hij zij ze hem haar hun zijn dit deze die"),
    _words("он она оно они его её ее их ему ей им это этот эта эти тот та те"),
)
"""Words of each of these languages that stand for somebody or something named before."""
REFERRING_ELSEWHERE = _words(
    """
    ona ono oni jego jej jemu niego niej nim nią nich tego tej jeho její jejich něj něho něm tento
    tato toto njegov njegova njegovo njega njemu njen njena njihov ovaj ovo
    він вона воно вони його її їх йому їй цей ця це ці ён яна яно яны яго яе іх той тя него нея
    този тази това тези тој таа тоа тие
    ea său săi sale acesta aceasta acest această onun onu onlar onların bu bunun buna
    hän hänen häntä hänet hänelle heidän tämä nämä nende ő ők ez neki
    han hon hun hennes hendes deres deras henne hende honom denne denna dette jis jie jos viņš viņa
    αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη ίδιος ίδια նա նրա նրանք
    הוא היא הם הן שלו שלה שלהם זה זו זאת אלה هو هي هم هذا هذه ذلك تلك له لها او وی آنها این वह
    他 她 它 这 這 彼 그 그는 그가 그의 그를 그녀 그녀는 그녀가 그녀의 그들 그들은 그들이
    이들은 이는 이를 nó họ ấy mereka beliau yeye
    """
)
"""The same of other languages."""
REFERRING_FIRST = _words(
    "on ten ta to o de det den detta azt el se ne he hans ei ai ajo see tema ia dia one ông bà"
)
"""Those that may be something else unless they begin a sentence."""
REFERRING = (frozenset().union(*REFERRING_OF) - frozenset().union(*FUNCTION_WORDS)) | (
    REFERRING_ELSEWHERE
)
"""All of these that are no article of another language."""
REFERRING_BACK = re.compile(
    r"(?:(?:and|but) )?(?:both|neither|the (?:two|three|four|same|others?)|so (?:did|do|does"
    r"|was|is)|beide|die (?:beiden|zwei|drei|anderen)|de(?:r|s)selbe|dasselbe"
    r"|tous (?:les )?(?:deux|trois)|toutes (?:les )?(?:deux|trois)|les (?:deux|trois|autres)"
    r"|l['’] ?un\b|ambos|ambas|l[oa]s (?:dos|tres|otr[oa]s)|entrambi|entrambe|i due|gli altri"
    r"|os (?:dois|outros)|as (?:duas|outras)|de twee|de anderen|оба|обе|другие|остальные)\b"
)
"""What begins a sentence about somebody or something just named, in small letters."""
EXPLETIVE = re.compile(
    r"\bit (?:['’] s|is|was|seems|appears|remains)(?: (?:\w+ly|not|also|now|still|quite|very))? "
    r"(?:(?:possible|likely|unlikely|clear|unclear|obvious|plain|evident|important|essential|known)"
    r" (?:that|whether|how|why)|possible (?:the|a|an|any|some)"
    r"|(?:hard|difficult|easy|impossible) to (?:believe|say|know|see|tell|imagine|explain))\b"
)
"""Where "it" stands for nothing, in small letters with spaces between words and signs."""
PERSONS = _words("he she him his her hers")
"""English ones that stand for a person only."""

GROUPS = _words("they them their theirs")
BODIES = _words("it its")
"""English ones that stand for several, and those that may stand for a body that speaks."""

THINGS = _words(
    "it its this these that es dies dieses ce cela ça ceci esto eso lo questo ciò isto isso"
)
"""Those that seldom stand for somebody."""

BEARING = _words(
    """
    no not never none nobody nothing neither nor without hardly scarcely barely only almost nearly
    may might could would should can cannot must if unless whether perhaps maybe possibly probably
    allegedly reportedly supposedly apparently seemingly so-called according says said saying told
    tells according n't but although though despite except instead once former ex later false wrong
    fake true untrue lie lies lied joke jokes joking dream dreams rumour rumor rumours rumors hoax
    who whom whose which that what why how
    nicht nie niemals kein keine keinen keinem keiner niemand nichts ohne kaum nur fast wohl
    vielleicht angeblich offenbar womöglich möglicherweise falls wenn ob laut sei seien wäre hätte
    könnte dürfte soll sollen sollte will wollen falsch wahr lüge gerücht aber obwohl zufolge dass
    ne pas jamais aucun aucune personne rien sans ni peut-être probablement si selon aurait serait
    pourrait faux fausse vrai rumeur mais bien que dit
    no nunca jamás nadie nada ningún ninguna sin ni quizá quizás tal vez si según habría sería
    podría falso falsa verdad rumor pero aunque dijo que
    non mai nessuno nessuna niente nulla senza né forse se secondo avrebbe sarebbe potrebbe falso
    falsa vero voce ma sebbene ha detto che
    não nunca ninguém nada nenhum nenhuma sem nem talvez se segundo teria seria poderia falso falsa
    verdade boato mas embora disse que
    niet nooit geen niemand niets zonder nauwelijks slechts misschien mogelijk volgens zou kunnen
    indien als onwaar vals waar gerucht maar hoewel zei dat
    не ни нет никто никогда ничто без едва лишь только почти может могли мог бы если якобы будто
    возможно вероятно вряд наверное пожалуй ли ложь неправда правда слух слухи шутка но хотя однако
    словам данным мнению вопреки по что чтобы кто который которая которое которые бывший бывшая
    """
)

BEARING_STEMS = re.compile(
    r"(?:alleg|announc|assert|claim|conced|confirm|contend|contradict|declar|declin|den[iy]|disput"
    r"|doubt|estimat|expect|fear|insist|mistak|pretend|promis|quot|refus|refut|reject|report|retract"
    r"|state[ds]?\b|suggest|suppos|suspect|think|thought|threaten|warn|wrong|believ|hop(?:e|ing)"
    r"|imagin|assum|argu|admit|acknowledg|add(?:ed|s)\b|accus|accord|explain|reveal|testif|withdr"
    r"|correct|erron|fals|seem|appear"
    r"|behaupt|bestät|bestreit|bestritt|dement|erklär|glaub|mein|melde|bericht|sag|vermut|zweif"
    r"|befürcht|warn|widersp|zurück|irr|fälsch|lehn|weiger"
    r"|affirm|annonc|assur|conf|croi|crain|déclar|démen|dout|estim|ni(?:e|é|a)|prétend|refus|rapport"
    r"|soup|suppos|rejet|erreur"
    r"|afirm|anunci|asegur|cre[eí]|declar|desm|dud|neg|niega|rechaz|sospech|tem[eí]"
    r"|conferm|cred|dichiar|dubit|neg[aò]|riport|smenti|sosten|spera|teme"
    r"|acredit|confirm|dec?lar|duvid|desment|recus|tem(?:e|ia)"
    r"|bevest|bewe[er]|betwist|geloof|gelov|melde|ontken|twijf|verklaar|vermoed|vre[ez]"
    r"|заяв|утвержд|отрица|отверг|опроверг|подтвер|сообщ|говор|сказа|счита|полага|дума|вер[ияю]"
    r"|сомнева|предполож|предупре|обеща|признал|объяв|добав|уверя|писа|напис|шути|пошути|ошиб|лож)"
)
"""Stems of words of saying, of doubt and of correction."""

CORRECTIONS = re.compile(
    r"\b(?:correct|erron|wrong|mistak|false|untrue|fake|retract|withdr|berichtig|korrektur|falsch"
    r"|irrtüm|rectif|erreur|faux|erróne|falso|correc|errat|errone|onjuist|rectificat"
    r"|(?:not|nicht|never|nothing|nobody|no one)\b[^.]{0,30}"
    r"\b(?:true|so|right|happen\w*|wahr|richtig|zu)\b"
    r"|stimmt\s+nicht|pas\s+vrai|no\s+es\s+verdad|non\s+è\s+vero|não\s+é\s+verdade|niet\s+waar"
    r"|errat|error|fehler|made up(?! to\b)|invent|hoax|satir|joke|unfounded|baseless|erfunden"
    r"|неправд|неверн|ошибк|не так)",
    re.IGNORECASE,
)
"""What says that words beside it do not hold."""

NOTED = re.compile(
    r"(?:@?[\w.]{1,40}: {0,2}|[\d:.h]{1,8}\W{1,4})?\W{0,4}"
    r"(?:corrections?|clarifications?|retraction|sorry|editor['’]?s['’]? note|errat(?:um|a)"
    r"|(?:please )?(?:ignore|disregard)"
    r"|an? (?:earlier|previous) version|korrektur|berichtigung|richtigstellung|in einer früheren"
    r"|rectificati(?:f|on)|une version précédente|correcci[oó]n|fe de erratas|una versión anterior"
    r"|rettifica|correzione|una versione precedente|correção|uma versão anterior|rectificatie"
    r"|correctie|in een eerdere|исправлен|поправка|опровержен|rättelse|rettelse|berigtigelse"
    r"|oikaisu|sprostowanie|oprava|helyesbítés|düzeltme|διόρθωση|corectare|erată"
    r"|更正|勘误|訂正|정정|תיקון טעות|تصحيح)",
    re.IGNORECASE,
)
"""What begins a note that corrects a text, of the paragraphs before it."""

CONTRASTING = re.compile(
    r"(?:that|such|but|however|yet|still|though|if only|only|actually|instead|doch|aber|allerdings"
    r"|jedoch|nur|mais|pourtant|toutefois|cependant|seulement|pero|sin embargo|solo|ma|però"
    r"|tuttavia|mas|porém|no entanto|maar|echter|но|однако|только)\b"
)
"""What opens a sentence that is set against the one before it, in small letters."""

HERE = _words("here hier dort davon dazu dabei dafür ici là aquí ahí aqui aí daar здесь")
"""What opens a sentence that is about what stands beside it."""
POSSESSIVES = _words("his her its their seine ihre sein ihr ses leurs son leur sus su suo")
INDEFINITE = _words("a an ein eine un une una um uma een")
FUTURE = _words("will wird werden sera seront será serán sarà saranno serão zal zullen будет будут")
COURSES = _words(
    """
    go opens opened reopens reopened closes closed begin begins began starts started ends ended
    continue continues continued last lasts lasted run costs meet meets rained snowed falls rises
    rose arrive arrives arrived resumes resumed
    öffnet öffnen öffnete schließt schließen schloss geschlossen beginnt beginnen begann begannen
    endet enden endete dauert dauerte läuft laufen lief kostet fährt fahren fuhr fuhren tagt tagte
    regnet regnete schneite fiel fielen steigt steigen stieg stiegen
    ouvre ouvrent ouvrait ouvrira fermera fermeront commence commencent commencera durent durera
    continue continuent coûte coûtent reprend reprennent pleut neige
    abre abren abrió abrirá cierra cierran cerró empieza empiezan empezó comienza comienzan comenzó
    termina terminan terminó duran duró continúa continúan cuesta cuestan llueve llovió
    apre aprono aprì chiude chiudono inizia iniziano comincia cominciano finisce finiscono continua
    continuano costano piove
    abrem abriu fecham fechou começa começam começou terminam terminou continuam custam chove
    opent opende begint begon eindigt duurt duurde kost rijdt rijden regent
    откроется откроются открылся открылась открылись закроется закрылся закрылась начинается
    начнётся начнется начался началась началось начались продолжается продолжаются закончится
    закончился длится ходят
    """
)
"""Verbs of what begins, lasts, costs, opens or ends, forms alone that are no nouns: what is told
with them seldom objects to anything.
"""

SENDING = re.compile(
    r"^[^\S\n]*(?:from|sent by|forwarded by|von|de|expéditeur|da|van|från|fra|od|от|发件人|差出人)"
    r"[^\S\n]?[:：].*",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that tells from whom a letter comes."""
SIGNING_OFF = re.compile(
    r"(?:(?:kind|best|warm|with(?: kind| best)?) (?:regards|wishes)|regards|sincerely|yours\b"
    r"|(?:mit )?(?:freundlich|herzlich|best|viel|lieb)\w* gr[üu]ß|hochachtungsvoll|cordialement"
    r"|sincères salutations|bien à vous|(?:un )?(?:cordial(?:es)? )?saludos?\b|atentamente"
    r"|(?:cordiali|distinti) saluti|atenciosamente|cumprimentos|(?:met )?(?:vriendelijke )?groet"
    r"|(?:med )?(?:vänliga?|venlig) h[äi]lsning|z poważaniem|с уважением|此致|敬具)",
    re.IGNORECASE,
)
"""What stands above the name of who wrote a letter."""

SPEECH = re.compile(
    r"\b(?:sentence|passage|paragraph|wording|statement|allegation|satz|absatz|behauptung|phrase"
    r"|alinéa|frase|párrafo|zin\b|фраз|предложени|утвержд"
    r"|motions?\b|amendments?\b|resolution|ayes|noes|nays|antr[aä]g|beschluss|moción|mozion|moção"
    r"|th(?:at|is) (?:account|version|story|claim)|cette (?:version|histoire)"
    r"|diese\w? (?:darstellung|version|meldung)|(?:esta|esa) versión"
    r"|questa versione|ess?ta versão|deze (?:versie|lezing)|эт\w+ верси)",
    re.IGNORECASE,
)
"""What makes a sentence speak of words beside it."""

DENIALS = re.compile(
    r"\b(?:den[iy]|disput|reject|refut|contradict|recant|disown|tak(?:e|en|ing)\b.{1,20}\bback|took"
    r"|doubt|bestreit|bestritt|dement|widerr|widersp|zurück|démen|ni(?:e|é)|rétract|desm|neg[aó]"
    r"|smenti|ontken|trok|отриц|опроверг|отказал"
    r"|rückte?n?\b.{0,60}\bab\b|revenue?s? sur|mix-up|misunderst)",
    re.IGNORECASE,
)
"""What says that somebody does not stand by something."""

OF_A_SIDE = re.compile(
    r"(?:the )?(?:advert\w*|sponsored|guest|letters?|drafts?|claims|promises|anzeige|werbung"
    r"|gastbeitrag|leserbriefe?|entwurf|publicité|tribune|courrier|brouillon|publicidad|cartas?"
    r"|tribuna|borrador|pubblicità|lettere|bozza|publicidade|advertentie|ingezonden|реклама"
    r"|письма|черновик|arguments?|objections?|scenarios?|hypothes\w+|opinions?|viewpoint|comment"
    r"|commentary|pros?|cons?|proposals?|demands?|assumptions?|forecasts?|predictions?|argumente"
    r"|einwände|szenario|meinung|kommentar|annahmen?|prognose|scénario|hypothèse|projet"
    r"|prévisions?|objeciones|escenario|hipótesis|argomenti|obiezioni|ipotesi|opinione|cenário"
    r"|opinião|argumenten|bezwaren|mening|доводы|аргументы|сценарий|мнение|прогноз)\b"
    r"|(?:for|against|in favou?r|dafür|dagegen|pour|contre|a favor|en contra|contro|contra|voor"
    r"|tegen|за|против)\W*\Z"
    r"|.*\b(?:true or false|fact[ -]?check|faktencheck|vrai ou faux|verdadero o falso|vero o falso"
    r"|not true|no longer|archi\w+|архив\w*)\b",
    re.IGNORECASE,
)
"""What makes of a heading one below which a side speaks, or something only thought of stands."""
ASKING = re.compile(
    r"(?:what|how|was|wie|ce que|comment|lo que|qué|cómo|ciò che|cosa|o que|wat|hoe|что|как)\b",
    re.IGNORECASE,
)
"""What begins a heading such as "What the guards say"."""

DOUBTED = re.compile(
    r"\b(?:rumou?r|myth|allegation|hoax|satir|fiction|parod|lies?\b|lying\b|kidding|prank"
    r"|april fool|joking|in jest|unconfirmed|nonsense|rubbish|gerücht|mythe|märchen|lüge|gelogen"
    r"|quatsch|unsinn|spaß|scherz|angeblich|rumeur|mensonge|balivernes|rumor|mentira|bulo|mito|bugia|voci\b"
    r"|bufala|boato|leugen|onzin|gerucht|слух|миф|враньё|вранье|лож[ьи]|выдум)",
    re.IGNORECASE,
)
"""What makes of words beside it, or below a heading, something that is told and not held."""

LEANING = re.compile(
    r"\b(?:(?:much |just )?the same (?!time|day|night|week|month|year|place|way\b|as\b)"
    r"|(?:is|was|are|were|do|does|did|say|says|said) the same\b|the (?:opposite|reverse|contrary)\b"
    r"|likewise|similarly|ditto|(?:do|does|did|done|doing|say|says|said|think|thinks) so\b"
    r"|(?:former|latter)\b|\Aso (?:do|does|did|is|are|was|were|has|have|will)\b"
    r"|\A(?:neither|nor) (?:do|does|did|is|are|was|were|has|have|will)\b"
    r"|\b(?:as well|too) ?(?:[.,;!]|\Z)|\Anot so\b|otro tanto"
    r"|das ?selbe|(?:das |ein )?gleiche[sn]? (?:gilt|sagt|trifft)|gleiches|ebenso|genauso"
    r"|das gegenteil|umgekehrt|desgleichen|ersterer?s?|letzterer?s?"
    r"|(?:de|la|le) même(?! (?:temps|jour|année|façon))|de même|également|l['’] ?inverse"
    r"|le contraire|idem|l[oa] mismo|igual(?:mente)?\b|lo contrario|lo stesso|altrettanto"
    r"|il contrario|o mesmo|o contrário|igualmente|hetzelfde|evenzo|het omgekeerde|het tegendeel"
    r"|то же|так же|также|аналогичн|наоборот|противоположн"
    r"|det ?samma|detsamme|samma sak|likaså|likeledes|motsatsen|motsatte|to samo|podobnie|odwrotnie"
    r"|totéž|stejně|podobně|opak\b|naopak|isto\b|istoto|същото|те саме|то же самое|aynı şe|benzer"
    r"|ugyanez|hasonló|samoin|päinvastoin|acelaşi lucru|același lucru|το ίδιο|la fel)"
    "|同样|同樣|同理|相反|反之|亦然|同じこと|同様|逆に|마찬가지|반대로",
    re.IGNORECASE,
)
"""What makes a sentence say of something else what was said before, maybe not just before."""

FRAMING = re.compile(
    r"\b(?:imagin|suppos|assum|pretend|picture this|otherwise\b|let us\b|let['’]?s\b"
    r"|here (?:is|are)\b|here['’]s\b|as follows|like this|angenommen|gesetzt den fall"
    r"|stell\w* (?:wir|sie|dir|euch)\b|(?:man|wir) stell\w*|nehmen wir|so geht|voici\b|admettons"
    r"|supon|imagín|imagem|suponha|ecco\b|immagin|mettiamo|ammett|stel (?:je|u)\b|veronderstel"
    r"|neem aan|представь|вообраз|допустим|предполож|вот что)",
    re.IGNORECASE,
)
"""What makes of the words behind it something that is only thought of, or told."""

CONTINUING = re.compile(
    r"(?:or|at least|except|zumindest|wenigstens|jedenfalls|oder|du moins|ou|al menos|o no|almeno"
    r"|o forse|oppure|pelo menos|of|althans|tenminste|или|по крайней мере|так)\b",
    re.IGNORECASE,
)
"""What begins a sentence that goes on with the one before it, and may take some of it back."""

FOLLOWING = re.compile(
    r"\b(?:follow|below|next|folgend|nächst|suivant|ci-dessous|siguiente|seguente|seguinte|volgend)",
    re.IGNORECASE,
)
"""What makes a sentence speak of the one after it."""

ABOVE = re.compile(
    r"\b(?:above|preceding|(?:last|previous) (?:sentence|paragraph|tweet|post|entry|message|alert)"
    r"|obig|oben|ci-dessus|précéden|sopra|hierboven|выше)",
    re.IGNORECASE,
)
"""What makes a sentence speak of those before it."""

ATTRIBUTING = _words(
    """
    said says say saying tells told tell according wrote writes written write tweeted joked quipped
    called calls asked asks sang sings sung muttered whispered laughed shouted sneered scribbled
    dreamt dreamed dreams lied thinks think guess guessed reads read heard hears
    sagt sagte sagten laut zufolge schrieb schreibt schrieben nannte scherzte spottete lachte rief
    träumte fragte las hörte hieß heißt
    selon dit dire écrit écrivait plaisante plaisanté chante chanté rit demande lit entendu appelle
    según dijo dice escribió bromeó cantó preguntó secondo detto dice scrisse scherzò chiese
    segundo disse escreveu brincou perguntou volgens zei zegt schreef grapte vroeg
    сказал сказала сказали говорит говорят словам данным мнению пишет писал шутит пошутил
    """
)
"""Words that make of the words beside them what somebody says; beside the stems above."""

FRAMES = _words(
    """
    dream dreams film films movie movies novel novels comedy comedies satire fiction fairy tale
    tales legend legends myth myths story stories play plays song songs poem poems game games skit
    sketch parody cartoon show theory paper view views opinion opinions mind minds eyes imagination
    joke jokes jest fun irony sarcasm wink laugh vain error mistake wish hope hopes word words
    account accounts version versions reading belief nonsense rubbish hypothesis scenario draft
    traum träume träumen film roman romane komödie satire märchen sage legende lied gedicht spiel
    theorie papier ansicht meinung augen einbildung witz scherz ironie irrtum wunsch worten version
    unsinn entwurf
    rêve rêves roman romans comédie conte légende chanson poème jeu théorie papier avis opinion yeux
    plaisanterie blague ironie erreur souhait mots version film
    sueño novela película comedia cuento leyenda teoría papel opinión ojos broma error palabras
    sogno romanzo commedia favola teoria carta parere occhi scherzo errore parole
    sonho romance filme comédia conto teoria opinião olhos piada erro palavras
    droom roman komedie sprookje theorie mening ogen grap fout woorden
    сон сне снах роман романе фильм фильме сказка сказке мнение мнению шутка шутку теории словам
    """
)
"""What may make of the words beside it something that is only told, meant or wished."""

TEMPORAL = _words(
    """
    after before during since until till
    nach vor während seit bis nachdem bevor
    après avant pendant depuis
    después antes durante desde dopo prima durante depois antes durante desde na voor tijdens sinds
    после до перед
    """
)
"""What opens a part of a sentence that tells when."""

JOINING = _words(
    """
    and while whereas und während et tandis y mientras mentre e enquanto en terwijl и а
    """
)
"""What opens another statement beside the one before it."""

INCLUDING = _words(
    """
    including among darunter einschließlich davon dont notamment incluido incluidos incluidas
    incluso compresi inclusi incluindo waaronder среди включая
    """
)

PARTITIVE = re.compile(
    r"(?:the|some|most|two|three|four|five|six|one|all|half|many) (?:\w+ )?of (?:them|which|whom)\b"
)
"""What opens a part that goes on about things just named."""

WITH = _words("with mit avec con com met с")
CONDITIONS = _words(
    """
    rain snow sleet hail fog ice frost wind winds storm storms gusts thunder lightning showers
    sunshine temperatures waves flooding floods smoke flames traffic queues delays damage debris
    regen schnee hagel nebel eis frost wind sturm stürmen böen gewitter gewittern temperaturen
    wellen rauch flammen stau staus verspätungen schäden
    pluie neige grêle brouillard vent vents orage orages températures fumée flammes retards dégâts
    lluvia nieve granizo niebla viento vientos tormenta tormentas temperaturas humo llamas retrasos
    pioggia neve grandine nebbia vento temporali temperature fumo fiamme ritardi
    chuva neblina tempestades fumaça chamas atrasos
    regen sneeuw hagel mist storm wind onweer temperaturen rook vlammen vertragingen
    дождём дождем снегом градом туманом ветром грозой дымом
    """
)
"""What a part with one of these words tells of is weather, traffic or damage."""
SEVERAL = _words(
    """
    more fewer many several most dozens hundreds thousands further another
    mehr weniger viele mehrere weitere dutzende hunderte tausende plusieurs beaucoup autres
    varios varias muchos muchas molti
    molte diversi vários várias muitos veel meer enkele несколько много
    """
)
"""What opens a part that tells how many were or are with it: "with three people hurt"."""
OF_A_SPEAKER = re.compile(
    r"\b(?:eyes?|fingers?|hands?|breath|voices?|hearts?|minds?|foot|feet|tongues?|faces?|proofs?"
    r"|caveat|except|reserv|condit|errors?|provis|qualif|questions?|ifs|doubt|augen?|stimmen?|herz"
    r"|zunge|vorbehalt|ausnahme|bedingung|fehler|yeux|mains?|voix|cœur|langue|réserve|erreur|ojos"
    r"|manos?|voces|voz|corazón|reserva|condici|excepci|occhi|voc[ei]|cuore|riserv|condizion|eccezion"
    r"|olhos|mãos?|condiç|exceç|voorbehoud|uitzonder|оговор|исключен|услови)"
)
"""What such a part must not be of, since it tells how somebody says it, or how far it holds."""

PLACING = _words(
    """
    in on at near with under over behind beside across along around outside inside
    in im am an auf bei mit unter über hinter neben
    dans sur près avec sous à en con sobre cerca bajo in su presso com em no na met op bij
    в на под над около с
    """
)
"""What opens a part that tells where or with what."""

RELATIVE = _words(
    "who which der die das den dem qui que dont où quien el la il die dat который которая которое"
)
"""What opens a part that goes on about the name before it."""

DATES = _words(
    """
    since until till early late about around am pm a.m p.m last next
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning
    afternoon evening night noon midnight week month year weeks months years day days hours minutes
    spring summer autumn winter
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    seit bis gegen uhr montag dienstag mittwoch donnerstag freitag samstag sonnabend
    sonntag heute gestern morgen abend nacht mittag nachmittag januar februar märz mai juni juli
    oktober dezember jahr tag woche frühjahr sommer herbst
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août
    septembre octobre novembre décembre matin soir nuit semaine mois année
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio maggio giugno luglio
    settembre ottobre dicembre
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março maio
    junho julho setembro outubro novembro dezembro
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart augustus
    понедельник вторник среду четверг пятницу субботу воскресенье понедельника вторника среды
    четверга пятницы субботы воскресенья января февраля марта апреля мая июня июля августа сентября
    октября ноября декабря январе феврале марте апреле мае июне июле августе сентябре октябре ноябре
    декабре году года утром днём вечером ночью
    """
)
"""Words of dates and times, which bear on nothing but when."""
MONTHS = _words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober
    dezember
    """
)
"""Those that may be names or verbs."""
TO_DATES = DATES - _words("since until till early late about around last next seit bis gegen")
"""Those beside which a number is a day or an hour."""

SMALL = _words("on at in the a an am im um vom zum en em le la les à au el los il lo o os в во")
"""Articles and prepositions that come and go with a date."""
ON = _words("on at in am im em en à в во")
"""Those that may stand for each other."""

COUNTS = _words(
    """
    one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend
    deux trois quatre cinq six sept huit neuf dix dos tres cuatro cinco seis siete ocho nueve diez
    due tre quattro cinque sei sette otto nove dieci dois três quatro seis sete oito nove dez
    twee drie vier vijf zes zeven acht negen tien
    два две три четыре пять шесть семь восемь девять десять
    """
)

LEADING = _words(
    """
    y e pero ma mas también además asimismo luego después sin embargo anche inoltre poi però
    tuttavia também além disso depois porém no entanto и но также потом
    """
)
"""What may stand before the verb of a sentence that leaves its subject out."""

BARE_VERBS = re.compile(
    r"(?:\w+ó|\w+(?:aron|ieron)|\w+[oei]u|\w+(?:aram|eram|iram)|ha|han|hanno|había|aveva|tinha|havia)$"
)
"""Verbs of Spanish, Italian and Portuguese: a sentence that begins with one names no subject."""
DROPPING = (3, 4, 5, 7)
"""The languages among those above in which a subject may be left out."""

NO_PERSONS = _words(
    """
    a this these there more less many few all other same much last next late early new old long
    short large small high low over under into out up down off through between about near not
    two three four five six seven eight nine ten twelve hundred thousand million
    have been will do go come take begin start end stay open close run cost continue follow remain
    came went took began ran stood rose fell grew became lay lasted
    line page letter road bridge river dam lake wall hall town city village street harbour port
    school church station train bus ship boat car water rain snow storm wind fire flood weather sea
    hill field forest farm shop market price rate budget plan law bill tax fund money euro dollar
    percent hour minute time season session vote election debate trial case file book map list table
    figure number part work repair traffic power gas oil food bread door window roof floor room
    office building place area region country world war peace result question answer rule step task
    talk issue deal programme program matter project
    """
)
"""English words that name no person, among them common things."""
SPEAKING = _words(
    """
    town city village school church market plan law bill page letter case file book map list table
    line office area region country world vote question answer rule programme program project
    station
    """
)
"""Those among them that can be said to say something."""
NO_PERSON_ENDS = re.compile(r"\w{3,}(?:[^sui]s|ing|tion|ment|ness|ly)$")
PERSON_ENDS = re.compile(r"(?:sibl|darl|underl|hirel|foundl|weakl|fledgl|be)ing$|relation$|bully$")
"""Endings of English words that name no single person, and the few that have them and do."""

SIZES = _words(
    """
    large larger small smaller big huge long longer short lengthy brief tall wide narrow
    groß große großen großer großes klein kleine kleinen kleiner kleines lang lange langen langer
    langes kurz kurze kurzen kurzer kurzes
    grand grande petit petite long longue bref brève
    gran grande pequeño pequeña largo larga breve
    grande piccolo piccola lungo lunga breve
    pequeno pequena longo longa breve
    groot grote klein kleine lang lange kort korte
    большой большом большая большую маленький маленьком долгий долгом короткий коротком
    """
)
"""Words of size: what they describe stays what it is."""
DESCRIBING = _words(
    """
    young elderly tall busy crowded packed quiet noisy rainy sunny cold warm hot windy stormy
    wet dark bright sleepy freezing foggy snowy draughty
    jung junge jungen junger junges überfüllte überfüllten voll volle vollen besetzten vollbesetzten
    ruhigen lauten regnerischen sonnigen kalte kalten warme warmen heißen stürmischen nassen dunklen
    jeune froid froide bondé bondée joven frío fría lluvioso lluviosa giovane freddo fredda
    affollata jovem frio fria jonge koude drukke volle молодой молодая холодный холодном тёмном
    """
)
"""Words that only paint what they describe."""
AT = _words(
    "in at on during after before im am in auf bei nach dans à après en tras durante nel "
    "nella na no em após op bij na tijdens в на после"
)
"""Words that open a phrase of place or time."""
MANNERS = _words(
    """
    way ways measure part parts extent degree sense manner scale scope share chance doubt minority
    majority number art weise maß teil sinn grad umfang mehrheit minderheit zahl anzahl façon
    manière mesure partie sens degré majorité minorité nombre manera parte medida sentido grado
    escala mayoría minoría número modo misura senso scala maggioranza minoranza numero maneira grau
    maioria minoria manier mate deel zin meerderheid aantal мере степени смысле части большинстве
    """
)
"""What such a phrase must not be of, since it tells how far something holds."""
ARTICLES = _words(
    """
    the a an der die das dem den ein eine einen einem einer le la les l un une el los las una il lo
    gli i o os as um uma het een
    """
)
NO_NAME_BEHIND = _words("das ein eine einen einem einer im")
"""German words before which no name stands."""

TOLD = COURSES | COUNTS | FUTURE | _words("there be ran met held gab hubo hay")
"""Words with which a sentence tells of something by itself."""
