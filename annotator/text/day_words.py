"""Words that tell a day, a week and so on by when they are written, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

_ELSEWHERE = {"hier": ("", "de", "nl", "af")}
"""Words for a day, with the languages in which they are another word; "" is none that is known."""
_THERE_ALONE = {"morgen": ("de", "nl"), "ma": ("hu",), "pazar": ("tr",)}
"""Words that are others in most languages, with those in which they are not."""

_TABLE = """
en
monday tuesday wednesday thursday friday saturday sunday
-2 the_day_before_yesterday day_before_yesterday -1 yesterday last_night
0 today tonight this_morning this_afternoon this_evening 1 tomorrow
2 the_day_after_tomorrow day_after_tomorrow
< last past > next coming = this
d day days w week weeks f fortnight fortnights m month months y year years
ago n_p_ago hence n_p_from_now

de
montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
-2 vorgestern -1 gestern 0 heute 1 morgen 2 übermorgen
< letzte/n/s/r/m vorige/n/s/r/m vergangene/n/s/r/m > nächste/n/s/r/m kommende/n/s/r/m
= diese/n/s/r/m
d tage tagen w woche wochen m monat monaten monate monats y jahr jahren jahre jahres
ago vor_n_p

fr
lundi mardi mercredi jeudi vendredi samedi dimanche
-2 avant-hier -1 hier 0 aujourd’hui aujourd'hui 1 demain 2 après-demain
<< dernier/s dernière/s passé passée >> prochain/s prochaine/s = ce cette
d jours w semaine semaines m mois y an année ans années
ago il_y_a_n_p

es
lunes martes miércoles jueves viernes sábado domingo
-2 anteayer antier -1 ayer anoche 0 hoy 1 mañana 2 pasado_mañana
<< pasado/s pasada/s >> próximo/s próxima/s que_viene = este esta
d días w semana semanas m mes meses y año años
ago hace_n_p n_p_atrás

it
lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi sabato domenica
-2 l’altro_ieri l'altro_ieri altroieri -1 ieri 0 oggi stasera stamattina 1 domani 2 dopodomani
<< scorso scorsa passato passata >> prossimo prossima = questo questa
d giorni w settimana settimane m mese mesi y anno anni
ago n_p_fa

pt
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
-2 anteontem -1 ontem 0 hoje 1 amanhã 2 depois_de_amanhã
<< passado/s passada/s >> próximo/s próxima/s que_vem = este esta
d dias w semana semanas m mês meses y ano anos
ago há_n_p n_p_atrás

nl
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
-2 eergisteren -1 gisteren gisteravond 0 vandaag vanavond vanochtend vanmiddag 1 morgen 2 overmorgen
< vorige afgelopen > volgende komende = deze
d dagen w week weken m maand maanden y jaar jaren
ago n_p_geleden

sv
måndag/en/s tisdag/en/s onsdag/en/s torsdag/en/s fredag/en/s lördag/en/s söndag/en/s
-2 i_förrgår -1 igår i_går 0 idag i_dag ikväll i_kväll 1 imorgon i_morgon 2 i_övermorgon
< förra > nästa = denna
d dagar w vecka veckan veckor m månad månaden månader y år året
ago för_n_p_sedan

da no nb nn
mandag/en tirsdag/en onsdag/en torsdag/en fredag/en lørdag/en søndag/en
-2 i_forgårs -1 i_går igår 0 i_dag idag i_aften i_kveld 1 i_morgen 2 i_overmorgen
< sidste siste forrige > næste neste kommende = denne
d dage dager w uge ugen uger uke uka uken uker m måned måneden måneder y år året
ago for_n_p_siden

pl
poniedziałek/poniedziałku wtorek/wtorku środa/środę/środy czwartek/czwartku piątek/piątku
sobota/sobotę/soboty niedziela/niedzielę/niedzieli
-2 przedwczoraj -1 wczoraj 0 dziś dzisiaj 1 jutro 2 pojutrze
< zeszły zeszłym zeszłego zeszłej zeszłą ubiegły ubiegłym ubiegłego ubiegłej ubiegłą
> przyszły przyszłym przyszłego przyszłej przyszłą = tym
d dni w tydzień tygodniu tygodnia tygodnie tygodni m miesiąc miesiącu miesiąca miesiące miesięcy
y rok roku lata lat
ago n_p_temu

ru
понедельник/а вторник/а среда/среду/среды четверг/а пятница/пятницу/пятницы
суббота/субботу/субботы воскресенье/воскресенья
-2 позавчера -1 вчера 0 сегодня 1 завтра 2 послезавтра
< прошлый прошлом прошлого прошлую прошлой минувший минувшем минувшую минувшей
> следующий следующем следующего следующую следующей будущий будущем будущей = этой этом эту этот
d дня дней w неделя неделе неделю недели недель m месяц месяце месяца месяцев y год году года лет
ago n_p_назад

uk
понеділок/понеділка вівторок/вівторка середа/середу/середи четвер/четверга
п’ятниця/п’ятницю/п'ятниця/п'ятницю субота/суботу неділя/неділю
-2 позавчора -1 вчора учора 0 сьогодні 1 завтра 2 післязавтра
< минулий минулого минулому минулої > наступний наступного наступному наступної = цього цій цьому
d дні днів w тиждень тижня тижні тижнів m місяць місяця місяці місяців y рік року роки років
ago n_p_тому

cs
pondělí úterý středa/středu/středy čtvrtek/čtvrtka pátek/pátku sobota/sobotu/soboty neděle/neděli
-2 předevčírem -1 včera 0 dnes 1 zítra 2 pozítří
< minulý minulém minulou minulého > příští příštím = tento tomto
d dny dnů w týden týdnu týdny týdnů m měsíc měsíci měsíce měsíců y rok roce roky lety
ago před_n_p

tr
pazartesi salı çarşamba perşembe cuma cumartesi pazar
-1 dün 0 bugün 1 yarın < geçen > gelecek önümüzdeki = bu
w hafta m ay y yıl ago n_p_önce

fi
maanantai/na tiistai/na keskiviikko/na torstai/na perjantai/na lauantai/na sunnuntai/na
-2 toissapäivänä -1 eilen 0 tänään 1 huomenna 2 ylihuomenna
< viime > ensi = tällä w viikko viikolla viikon m kuussa kuun y vuonna vuoden

hu
hétfő/n kedd/en szerda/szerdán csütörtök/ön péntek/en szombat/on vasárnap
-2 tegnapelőtt -1 tegnap 0 ma 1 holnap 2 holnapután
< múlt > jövő = ezen w hét héten m hónap hónapban y évben

ro
luni/lunea marți/marțea miercuri/miercurea joi/joia vineri/vinerea sâmbătă/sâmbăta duminică/duminica
-2 alaltăieri -1 ieri 0 azi astăzi 1 mâine 2 poimâine
<< trecut trecută >> viitor viitoare w săptămâna săptămână m luna y anul

el
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
-2 προχθές προχτές -1 χθες χτες 0 σήμερα 1 αύριο 2 μεθαύριο
"""


@dataclass(slots=True)
class DayWords:
    """What one language says; all words in lower case."""

    weekdays: dict[str, int]
    """Monday is 0."""
    days: dict[str, int]
    """Days from when it was written."""
    turns: dict[str, int]
    """-1 for "last", 1 for "next", 0 for "this", where they stand before."""
    turns_behind: dict[str, int]
    """The same, where they stand behind what they are about."""
    periods: dict[str, float]
    """Days that a week and so on has."""
    spans: list[tuple[str, int]]
    """How "three weeks ago" is said, with -1, or 1 for what is to come."""


_DAYS_IN = {"d": 1, "w": 7, "f": 14, "m": 30.5, "y": 365}
_TURNS = {"<": -1, ">": 1, "=": 0}
_SPANS = {"ago": -1, "hence": 1}


@cache
def day_words(language: str) -> DayWords:
    """Return the words for a text of a language (ISO 639-1), which may quote others."""
    known = _languages()
    every = DayWords({}, {}, {}, {}, {}, [])
    for words in (*reversed(known.values()), *filter(None, (known.get(language),))):
        every.weekdays.update(words.weekdays)
        every.days.update(words.days)
        every.turns.update(words.turns)
        every.turns_behind.update(words.turns_behind)
        every.periods.update(words.periods)
        every.spans += (span for span in words.spans if span not in every.spans)
    for word, languages in (*_ELSEWHERE.items(), *_THERE_ALONE.items()):
        if (language in languages) is (word in _ELSEWHERE):
            every.days.pop(word, None)
            every.weekdays.pop(word, None)
    return every


@cache
def _languages() -> dict[str, DayWords]:
    return {
        tag: _read(block)
        for block in _TABLE.strip().casefold().replace("ı", "i").split("\n\n")
        for tag in block.split("\n", 1)[0].split()
    }


def plain(words: str) -> str:
    """Return words as they are looked for: in lower case, without what a Turkish i has or lacks."""
    return " ".join(words.casefold().replace("i̇", "i").replace("ı", "i").split())


def _read(block: str) -> DayWords:
    _tags, *entries = block.split("\n", 1)
    words = DayWords({}, {}, {}, {}, {}, [])
    weekday, key = 0, ""
    for entry in entries[0].split():
        is_turn = entry in _TURNS or entry[1:] in _TURNS
        if is_turn or entry in (*_DAYS_IN, *_SPANS) or entry.lstrip("-").isdecimal():
            key = entry
        elif not key:
            words.weekdays.update(dict.fromkeys(_forms(entry), weekday))
            weekday += 1
        elif key in _SPANS:
            words.spans.append((entry.replace("_", " "), _SPANS[key]))
        elif key in _DAYS_IN:
            words.periods[entry] = _DAYS_IN[key]
        elif key in _TURNS:
            words.turns.update(dict.fromkeys(_forms(entry), _TURNS[key]))
        elif key[1:] in _TURNS:
            words.turns_behind.update(dict.fromkeys(_forms(entry), _TURNS[key[1:]]))
            words.turns.update(dict.fromkeys(_forms(entry), _TURNS[key[1:]]))
        else:
            words.days[entry.replace("_", " ")] = int(key)
    return words


def _forms(entry: str) -> list[str]:
    """Return the forms of a word: whole ones, or endings of at most two letters."""
    first, *others = entry.replace("_", " ").split("/")
    return [first, *(first + form if len(form) < 3 else form for form in others)]
