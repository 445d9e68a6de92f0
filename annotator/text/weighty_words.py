"""Words that change what a quotation says when they go: negations, hedges, units, numbers, days.

In small letters, as `text.fidelity` compares them; the languages of `text.bearing_words` and some
more, and the commonest signs of Chinese and Japanese.
"""

from __future__ import annotations

import re

from annotator.text.word_lists import words

NEGATIONS = words(
    """
    no not never none nobody nothing nowhere neither nor without hardly scarcely barely cannot
    nicht nie niemals kein keine keinen keinem keiner keines niemand niemanden nichts nirgends
    ohne
    kaum weder
    ne pas jamais aucun aucune personne rien sans ni nullement
    nunca jamás nadie nada ningún ninguna ninguno sin tampoco
    non mai nessuno nessuna niente nulla senza né
    não nunca ninguém nenhum nenhuma sem nem
    niet nooit geen niemand niets zonder nauwelijks
    inte aldrig ingen inget inga ej utan ikke aldri uden uten intet
    nie nigdy nikt nic bez żaden żadna nikdy nikdo žádný žádná
    не ни никогда никто ничего нет без ніколи ніхто нічого немає
    不 没 沒 未 无 無 非 否 ない ません
    """
)

HEDGES = words(
    """
    said-to think thinks thought expected alleged suspected supposed
    may might could would should perhaps maybe possibly probably likely unlikely allegedly
    reportedly supposedly apparently seemingly presumably potentially almost nearly about around
    roughly approximately some somewhat partly mostly largely generally usually often sometimes
    suggests suggested appears appeared seems seemed if unless believed believes thinks
    vielleicht möglicherweise womöglich vermutlich wahrscheinlich wohl angeblich offenbar
    anscheinend soll sollen scheinbar könnte könnten dürfte dürften sollte sollten würde würden
    fast nahezu etwa ungefähr
    rund teilweise meist oft manchmal scheint schien falls
    peut-être probablement sans-doute apparemment sûrement éventuellement pourrait
    pourraient aurait auraient serait
    seraient
    environ presque souvent parfois semble
    quizá quizás probablemente posiblemente supuestamente aparentemente podría podrían habría casi
    parece alrededor
    forse probabilmente possibilmente apparentemente potrebbe potrebbero avrebbe sarebbe quasi
    sembra
    circa
    talvez provavelmente possivelmente supostamente aparentemente poderia poderiam teria seria
    quase
    parece cerca
    misschien waarschijnlijk mogelijk vermoedelijk blijkbaar kennelijk zou zouden bijna ongeveer
    lijkt
    kanske möjligen troligen sannolikt antagligen ungefär omkring nästan uppges påstås tros lär
    måske kanskje muligvis muligens trolig antageligt næsten nesten
    może chyba prawdopodobnie około prawie podobno rzekomo snad možná asi zhruba téměř údajně
    prý pravděpodobně
    возможно вероятно наверное около примерно почти якобы может можливо ймовірно майже нібито
    可 能 许 許 或
    """
)

UNITS = words(
    """
    percent percentage-point percentage-points
    points point °c °f °k dollar dollars euro euros pound pounds cent cents yen yuan rouble
    rubles ruble rupee rupees peso pesos dinar dinars lira liras roubles franc francs kronor shekel
    shekels metre metres meter meters kilometre kilometres kilometer kilometers mile miles yard
    yards foot feet inch inches centimetre centimetres centimeter centimeters millimetres km m cm mm
    kilogram kilograms kilo kilos kg gram grams g ton tons tonne tonnes ounce ounces litre litres
    liter liters gallon gallons barrel barrels hectare hectares acre acres degree degrees celsius
    fahrenheit watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts mw gw kwh volt
    volts hertz second seconds minute minutes hour hours day days week weeks month months year years
    decade decades century centuries prozent prozentpunkte prozentpunkt meile meilen zentimeter
    gramm kilogramm tonnen grad sekunde sekunden minuten stunde stunden tag tage tagen woche wochen
    monat monate monaten jahr jahre jahren franken punkt punkte punkten litern metern kubikmeter
    kubikmetern quadratmeter quadratmetern quadratkilometer hektar pfund zentner kilowattstunden
    pour-cent mètre mètres kilomètre kilomètres degré degrés heure heures jour jours semaine
    semaines mois an ans année années metro metros kilómetro kilómetros tonelada toneladas litro
    litros hora horas día días semana semanas mes meses año años metri chilometro chilometri
    tonnellata tonnellate ore ora giorno giorni settimana settimane mese mesi anno anni quilômetro
    quilômetros dia dias ano anos procent uur dag dagen maand maanden jaar weken uren minuut mijl
    mijlen litri chilo grammi ettari ettaro miglia minuti secondi secolo secoli barili kilogramos
    gramos millas hectáreas galones barriles minutos segundos siglos dólares libras quilos quilo
    gramas milhas mês kilogrammes grammes milles barils secondes siècle siècles timme timmar dagar
    vecka veckor månad månader år kroner uger uker måneder prosent litrów metrów złotych godzin dni
    tygodni miesięcy procenta litrů metrů korun hodin týdnů měsíců процентов тонн литров метров
    рублей часов дней недель месяцев
    """
)

DAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    spring summer autumn winter morning afternoon evening noon midnight night
    frühling frühjahr sommer herbst mittag nachmittag vormittag abend nacht mitternacht
    printemps automne hiver matin midi soir minuit
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen
    vorgestern übermorgen
    lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui
    lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana
    lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ontem hoje amanhã
    måndag tisdag onsdag torsdag fredag lördag söndag igår idag imorgon
    poniedziałek wtorek środa środę czwartek piątek sobota niedziela wczoraj dzisiaj jutro
    pondělí úterý středa středu čtvrtek pátek neděle včera dnes zítra
    понедельник вторник среда среду четверг пятница пятницу суббота воскресенье вчера сегодня завтра
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag
    """
)

NUMBERS = {
    word: str(number)
    for words in (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty",
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
        " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        "zéro _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
        "cero _ dos tres cuatro cinco seis siete ocho nueve diez _ doce trece catorce quince",
        "_ _ _ tre quattro cinque _ sette otto _ dieci undici dodici tredici quattordici quindici",
        "_ _ dois três _ _ _ sete oito nove dez _ doze treze _ _",
        "noll ett två tre fyra fem _ sju åtta nio tio elva tolv tretton fjorton femton sexton"
        " sjutton arton nitton tjugo",
        "_ _ twee drie _ vijf zes zeven _ negen tien elf twaalf dertien veertien vijftien",
    )
    for number, word in enumerate(words.split())
    if word != "_"
}
"""Number words by their figures: `five` and `5` say the same."""
TENS = {
    word: str(10 * number)
    for words in (
        "thirty forty fifty sixty seventy eighty ninety",
        "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "trente quarante cinquante soixante",
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "trettio fyrtio femtio sextio sjuttio åttio nittio",
        "dertig veertig vijftig zestig zeventig tachtig negentig",
    )
    for number, word in enumerate(words.split(), 3)
}
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
NUMBERS |= {
    **{
        f"{one}und{ten}": f"{n}{m}"
        for m, one in enumerate(_ONES, 1)
        for n, ten in enumerate(_TENS, 2)
    },
    **{f"{one}hundert": f"{m}00" for m, one in enumerate(_ONES, 1)},
    **{f"{one}tausend": f"{m}000" for m, one in enumerate(_ONES, 1)},
}
ORDINALS = words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth half third quarter twice once
    both double triple dozens scores hundreds thousands dutzende dutzenden hunderte hunderten
    tausende tausenden dizaines centaines milliers
    erste ersten zweite zweiten dritte dritten vierte vierten halb hälfte drittel viertel doppelt
    dozen dutzend
    """
)
SCALES = {
    word: zeros
    for zeros, words in (
        (2, "hundred hundert hundra 百"),
        (3, "thousand tausend mille mil mila duizend tusen tysiąc tysiące tysięcy"),
        (3, "тысяча тысячи тысяч тыс 千"),
        (4, "万 萬"),
        (5, "lakh"),
        (6, "million millions millionen millón millones milione milioni milhão milhões"),
        (6, "miljoen miljon miljoner milion miliony milionów миллион миллиона миллионов"),
        (6, "mio mln млн"),
        (7, "crore"),
        (8, "亿 億"),
        (9, "bn mrd mld млрд"),
        (9, "billion billions milliarde milliarden milliard milliards miliardo miliardi bilhão"),
        (9, "bilhões miljard miljarder miliard miliardy miliardów миллиард миллиарда миллиардов"),
        (12, "trillion trillions billionen"),
    )
    for word in words.split()
}
"""How many zeros a word adds to the number before it, of which it is a part."""

SAME = {"%": "percent", "‰": "permille", "$": "dollar", "€": "euro", "£": "pound", "&": "and"}
"""Signs that are read as words."""
SPELT = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "dollars": ("dollar",),
    "euros": ("euro",),
    "pounds": ("pound",),
}
"""Words that are compared as others."""
FULL = {
    "s": ("is", "has", "us"),
    "re": ("are",),
    "ve": ("have",),
    "d": ("would", "had"),
    "ll": ("will",),
    "m": ("am",),
}
"""What stands behind an apostrophe, in full: `it's` is `it is`."""
NEGATED = re.compile(r"(?P<verb>\w+)n't")
"""`didn't` is `did not`."""
JOINED = {
    "per-cent": "percent",
    **{word: word for word in HEDGES | DAYS | UNITS if "-" in word},
}
"""Words of two parts, by these with a hyphen between."""

PERIODS = words(
    """
    week weekend month year decade century season weeks months years days hours
    woche wochenende monat jahr jahrzehnt jahrhundert wochen monate monaten jahre jahren tagen
    semaine mois an année
    """
)
AWAY = words(
    """
    last next this past coming previous ago letzte letzten letztes nächste nächsten nächstes
    vorige vorigen voriges kommende kommenden diese diesen dieses dernière dernier prochaine
    prochain cette
    """
)
"""What makes a time of a period: last week, two years ago."""
DENYING = ("un", "in", "im", "il", "ir", "dis", "non", "ne")
"""Prefixes that make a word deny what it says without them."""
