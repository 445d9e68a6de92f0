"""Words that turn what a sentence claims, and those that bear on nothing; in small letters.

Stems match the beginning of a word. A language that is not here is one in which every change of a
sentence counts except a typo.
"""

import re

from annotator.text.word_lists import words

BEARING = words(
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

ATTRIBUTING = words(
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

FRAMES = words(
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

TEMPORAL = words(
    """
    after before during since until till
    nach vor während seit bis nachdem bevor
    après avant pendant depuis
    después antes durante desde dopo prima durante depois antes durante desde na voor tijdens sinds
    после до перед
    """
)
"""What opens a part of a sentence that tells when."""

JOINING = words(
    """
    and while whereas und während et tandis y mientras mentre e enquanto en terwijl и а
    """
)
"""What opens another statement beside the one before it."""

INCLUDING = words(
    """
    including among darunter einschließlich davon dont notamment incluido incluidos incluidas
    incluso compresi inclusi incluindo waaronder среди включая
    """
)

PARTITIVE = re.compile(
    r"(?:the|some|most|two|three|four|five|six|one|all|half|many) (?:\w+ )?of (?:them|which|whom)\b"
)
"""What opens a part that goes on about things just named."""

WITH = words("with mit avec con com met с")

CONDITIONS = words(
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

SEVERAL = words(
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

PLACING = words(
    """
    in on at near with under over behind beside across along around outside inside
    in im am an auf bei mit unter über hinter neben
    dans sur près avec sous à en con sobre cerca bajo in su presso com em no na met op bij
    в на под над около с
    """
)
"""What opens a part that tells where or with what."""

RELATIVE = words(
    "who which der die das den dem qui que dont où quien el la il die dat который которая которое"
)
"""What opens a part that goes on about the name before it."""

DATES = words(
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

MONTHS = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober
    dezember
    """
)
"""Those that may be names or verbs."""

TO_DATES = DATES - words("since until till early late about around last next seit bis gegen")
"""Those beside which a number is a day or an hour."""

SMALL = words("on at in the a an am im um vom zum en em le la les à au el los il lo o os в во")
"""Articles and prepositions that come and go with a date."""

ON = words("on at in am im em en à в во")
"""Those that may stand for each other."""

COUNTS = words(
    """
    one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend
    deux trois quatre cinq six sept huit neuf dix dos tres cuatro cinco seis siete ocho nueve diez
    due tre quattro cinque sei sette otto nove dieci dois três quatro seis sete oito nove dez
    twee drie vier vijf zes zeven acht negen tien
    два две три четыре пять шесть семь восемь девять десять
    """
)

SIZES = words(
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

DESCRIBING = words(
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

AT = words(
    "in at on during after before im am in auf bei nach dans à après en tras durante nel "
    "nella na no em após op bij na tijdens в на после"
)
"""Words that open a phrase of place or time."""

MANNERS = words(
    """
    way ways measure part parts extent degree sense manner scale scope share chance doubt minority
    majority number art weise maß teil sinn grad umfang mehrheit minderheit zahl anzahl façon
    manière mesure partie sens degré majorité minorité nombre manera parte medida sentido grado
    escala mayoría minoría número modo misura senso scala maggioranza minoranza numero maneira grau
    maioria minoria manier mate deel zin meerderheid aantal мере степени смысле части большинстве
    """
)
"""What such a phrase must not be of, since it tells how far something holds."""

ARTICLES = words(
    """
    the a an der die das dem den ein eine einen einem einer le la les l un une el los las una il lo
    gli i o os as um uma het een
    """
)

NO_NAME_BEHIND = words("das ein eine einen einem einer im")
"""German words before which no name stands."""
