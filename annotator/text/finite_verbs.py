"""Whether some quoted words hold a finite verb, so that they say something and are no mere name.

It goes by the small words that are one or stand before one, in some twenty languages: auxiliaries,
negations and pronouns of the subject; where these are few, by the endings of verbs. Many words
together hold one in all likelihood, and so does what begins and ends as a sentence does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.text.word_lists import words

_MANY = 7
"""Words that hardly any name has, unless it is a title."""
_LONG = 4
"""Letters of a word that has a capital in a title."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SMALL = {
    "en": words(
        """
        i we he she it they you who there that's it's i'm we're they're don't didn't isn't wasn't
        can't won't am is are was were be been has have had do does did will would can could may
        might must shall should said says let
        """
    ),
    "de": words(
        """
        ich wir er sie es du ihr man bin ist sind war waren wird werden wurde würde hat haben hatte
        kann können muss müssen soll sollen will wollen darf sagte sei seien
        """
    ),
    "fr": words(
        """
        je j'ai nous il elle ils elles ne c'est n'est est sont était étaient sera ont avait peut
        doit faut
        """
    ),
    "es": words(
        """
        yo nosotros él ella ellos es son era fue está están ha han había puede debe tenemos tiene
        tienen
        """
    ),
    "it": words("io noi lui lei loro è sono erano hanno aveva può deve non abbiamo abbiano siamo"),
    "pt": words("eu nós ele ela eles é são foi tem têm pode não"),
    "nl": words("ik wij hij zij ze ben zijn waren heeft hebben kan moet zal zou"),
    "sv": words("jag vi han hon är var har hade kan ska skall vill måste inte"),
    "da": words("jeg vi hun han er var har havde hadde kan skal vil må ikke"),
    "fi": words("minä hän oli ovat emme eivät"),
    "pl": words("jest są był była było byli będzie będą nie może mogą musi mamy jesteśmy"),
    "cs": words("jsou byl byla bylo budou bude není nejsou může musí jsme"),
    "ru": words(
        "я мы он она они вы ты был была было были будет будут не может могут должен должны"
    ),
    "uk": words("є я ми він вона вони ви ти був була було були буде будуть не може можуть повинні"),
    "ro": words("eu noi ele este sunt era erau are au vom nu poate trebuie"),
    "hu": words("volt vannak voltak lesz nem kell én ők"),
    "el": words("είναι ήταν έχει έχουν θα δεν πρέπει μπορεί εμείς"),
    "tr": words("değil yok biz onlar"),
}
_ANY_SMALL = frozenset().union(*_SMALL.values())


_ENDS = tuple(".!?…؟۔")
_VERBS = {
    "es": re.compile(
        r"""se|me|te|nos|le|les|ya|nadie|hay|vi|va|van|vamos|quiero|quiere|queremos|quieren|sé|sabe
        |saben|sabemos|dice|dicen|hace|hacen|tengo|tenía|había|fueron|soy|somos|existe|miente\w*
        |sigue\w*|creo|cree|creemos|pido|pide\w*|basta|falta|quedan?|vino|dijo|hizo|pudo|puso|tuvo
        |\w{2,}(?:ó|aron|ieron|jeron|aban|ían|ar[áé]|er[áé]|ir[áé]|arán|erán|irán)
        |\w{2,}(?:[aei]remos|ábamos|íamos|[bdpmv]imos|aste)|\w{3,}[rt]é|esto|eso
        |(?!(?:ramos|tramos|gramos|extremos|supremos)\Z)\w{3,}[ae]mos""",
        re.VERBOSE,
    ),
    "sv": re.compile(
        r"""är|kom|kommer|fick|får|gick|går|sa|sade|säger|vet|visste|tror|tänker|såg|ser|blev|blir
        |finns|fanns|gör|gjorde|tog|tar|stod|står|gav|ger|ljög|ljuger|teg|tiger|dog|dör|behöver
        |betalar|lämnar|avgår|minns|hoppas|väntar|kräver|vägrar|vann|föll|höll|låg|ligger|satt|sitter
        |lät|låter|skrev|skriver|drog|försvann|försvinner|stängs|\w{3,}(?:ade|ades|dde)""",
        re.VERBOSE,
    ),
    "cs": re.compile(
        r"""je|jsem|jsi|jste|mám|máme|máš|má|mají|nemá|vím|ví|neví|víme|chci|chce|chtějí|lže|lžou|jde
        |jdou|stojí|platí|\w*(?:padne|stoupí|mizí|končí|hraje|uje)|ne\w{2,}uji
        |(?!\w*(?:tel|model|panel|tunel|vila|skála|škála|ival|iál|omyl)\Z)\w+(?:[aiyeěu]l|[aiyeěuá]l[aoiy])
        |\w*(?:š|še)l[aoiy]?|\w{2,}(?:íme|eme|áme)|\w{3,}u[lj]i|\w{2,}[bcdhkrstvz]l[iy]""",
        re.VERBOSE,
    ),
    "tr": re.compile(
        r"""(?!(?:parti|yardım|kendi|şimdi|hindi|gelecek|kedi|ordu|sürdü|yedi)\Z)\w{2,}(?:[dt][ıiuü](?:[mnk]
        |lar|ler|n[ıiuü]z)?|[ıiuü]yor(?:um|uz|sun|lar|du)?|[ae]ca[kğ](?:lar|[ıi][mz]|t[ıi]r)?
        |[ae]ce[kğ](?:ler|[ıi][mz]|t[ıi]r)?|m[ıiuü]ş(?:t[ıiuü]r|lar|ler|[ıi][mz])?|mal[ıi]|meli
        |malıyız|meliyiz|[dt][ıiuü]r|mez(?:ler)?|maz(?:lar)?)|var|yok""",
        re.VERBOSE,
    ),
}
"""Words and endings of verbs where small words are few; of Turkish, the last word."""
_CZECH_END = re.compile(r"(?!nej|nebezpečí|neštěstí)ne\w{2,}[íá]")
"""A verb that is denied, at the end; before a noun it is an adjective: „nezávislá komise“."""
_SWEDISH_SUBJECT = re.compile(r"[A-ZÅÄÖ]\w{2,}(?:en|et|an|na) [a-zåäö]")
"""A noun with its article, behind which the verb stands."""
_TELLING = {
    "es": words("el la los las que y del una por con para no se su más alguien"),
    "pt": words("o os as do da em um uma com para"),
    "it": words("il di che gli per una della sono con i"),
    "fr": words("le les des et une du que dans pour au"),
    "ca": words("el els les i del amb una per que és"),
    "sv": words("i och att det som en på av för med ett sade någon inte"),
    "da": words("og at det som en på af for med et"),
    "no": words("og å det som en på av for med et"),
    "cs": words("a se na že v z do pro ve byl řekl někdo"),
    "sk": words("a sa na že v z do pre vo bol"),
    "pl": words("i się na że w z do dla we był"),
    "tr": words("bir ve bu için da de ile olarak çok daha dedi söyledi biri"),
    "en": words("the of and to in a that for on with"),
    "de": words("der die und das den von mit für dem zu"),
    "nl": words("de het van en een dat op voor met te"),
}
_LETTERS = {"es": "ñ¿¡", "sv": "å", "cs": "ěřů", "pl": "łąęż", "tr": "ığş"}
_ALIKE = ({"es", "pt", "it", "ca", "fr"}, {"sv", "da", "no"}, {"cs", "sk"})
_BEGINNING = 4_000
"""Code points of a text by which its language is told."""
_HEBREW = re.compile(
    r"""(?<!\w)(?:אני|אנחנו|אנו|הוא|היא|הם|הן|אתה|אתם|היה|הייתה|היו|יהיה|תהיה|יהיו|צריך|צריכים|חייבים
    |יכולים|רוצה|רוצים|יודע|יודעת|יודעים|הגיע\w?|אמר\w?|קרה|נפל\w?|יצא\w?|באו|הלכו?|ידעו?|עשו|ראו
    |קיבל\w?|נתנו?|שלחו?|נעלם|נעלמה|נעלמו|נגמר\w?|התפטר\w?|צדק\w?|אין\ לנו|אין\ לי|יש\ לנו|יש\ לי
    |לא\ [ינתא]\w{3,}|לא\ \w+\ \w+|נ(?:חזור|שלם|לך|צא|עשה|ראה|דע)|\w{3,}ו\ (?:לנו|לי|אותנו)
    |ה\w{3,}\ \w{2,}ו|ה\w{3,}\ [ית]\w{3,}|(?:כולם|כולן)\ \w{3,}|ת[יה]\w{3,})(?!\w)""",
    re.VERBOSE,
)
_ARABIC = re.compile(
    r"""(?<!\w)[وف]?(?:لم|لن|ليس\w*|سوف|قد|كان\w*|نحن|أنا|هو|هي|هم|إن(?:ه|ها|هم|ني|نا|ك)?
    |لا\ [أينت]\w+|لا\ أحد|لدي\w*|س[ينتأ]\w{3,}
    |[أن](?:ريد|علم|عرف|عتقد|طالب|رفض|وافق|حتاج|ؤيد|دعم|طلب|قول|أمل|رى|فعل|ملك|دفع))(?!\w)
    |\A(?!ال|يوم|يد\ |يهود|يمين|يسار)(?:(?!\w*ات\ )\w{3,}ت\ (?=ال|\w)|ي\w{2,}\ |\w{3,}وا(?:\ |\Z)
    |(?:قال|وصل|رفض|دفع|أعلن|صمت|انتهى|اختفى|استقال|سقط|مات|هرب|غادر|فشل|بدأ|خسر|كذب|عاد|قتل
    |ا[سنخت]ت\w{2,})\ )""",
    re.VERBOSE,
)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_MANY_SIGNS = 16
_JAPANESE = re.compile(
    r"""(?:です|ます|ました|ません|でした|ない|なかった|だろう|でしょう|たい|だった|かった|ている|ていた|ていない
    |[はがをもにで]\w*[たるだうくいす]|[はがをも]\w*[つぬむぐぶ])[。！？!?]*\Z""",
    re.VERBOSE,
)
_CHINESE = re.compile(
    r"""[我你您他她]|没有|不会|不能|不要|不是|不知|不见|不同意|已经?|将会?|会\w|正在|在\w{2}|必须|应该|可以
    |是\w|了[。！？!?]*\Z|[。！？!?]\Z""",
    re.VERBOSE,
)


@lru_cache(maxsize=64)
def guessed_language(text: str) -> str:
    """Return which of some languages a text is in, by small words and letters; nothing if unclear.

    Of languages that are much alike the first counts.
    """
    beginning = text[:_BEGINNING].casefold()
    found = _WORD.findall(beginning)
    counts = {name: sum(word in telling for word in found) for name, telling in _TELLING.items()}
    for name, letters in _LETTERS.items():
        counts[name] += sum(map(beginning.count, letters))
    best = max(counts, key=lambda name: counts[name])
    alike = next((family for family in _ALIKE if best in family), {best})
    others = max(count for name, count in counts.items() if name not in alike)
    return best if counts[best] > others else ""


def has_finite_verb(quoted: str, language: str = "") -> bool:
    """Return whether some words hold a finite verb; without a language, of any."""
    if _UNSPACED.search(quoted):
        return _says_unspaced(quoted)
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(quoted)]
    if len(found) >= _MANY and not is_title(quoted):
        return True
    if is_title(quoted):
        found = [word for word in found if word in quoted]
    language = language[:2].casefold().replace("nb", "da").replace("no", "da")
    verbs = _VERBS.get(language)
    if len(found) <= 1:
        return bool(
            found and verbs and verbs.fullmatch(found[0]) and quoted.rstrip().endswith(_ENDS)
        )
    if not _SMALL.get(language, _ANY_SMALL).isdisjoint(found) or _is_sentence(quoted):
        return True
    if _HEBREW.search(quoted) or _ARABIC.search(quoted):
        return True
    # A Turkish sentence ends with its verb; a Swedish one hardly begins with one.
    asked = found[-1:] if language == "tr" else found[language == "sv" :]
    if language == "sv" and _SWEDISH_SUBJECT.match(quoted):
        return True
    if language == "cs" and _CZECH_END.fullmatch(found[-1]):
        return True
    return verbs is not None and any(map(verbs.fullmatch, asked))


def is_title(quoted: str) -> bool:
    """Return whether all longer words but the first have a capital, as in the title of a book."""
    longer = [word for word in _WORD.findall(quoted)[1:] if len(word) >= _LONG]
    return bool(longer) and all(word[0].isupper() for word in longer)


def _says_unspaced(quoted: str) -> bool:
    """Return whether words of a script without spaces say something."""
    if len(_UNSPACED.findall(quoted)) >= _MANY_SIGNS:
        return True
    pattern = _JAPANESE if _KANA.search(quoted) else _CHINESE
    return pattern.search(quoted) is not None


def _is_sentence(quoted: str) -> bool:
    """Return whether words begin and end as a sentence, and are no mere names."""
    first = next(filter(str.isalpha, quoted), "")
    last = _WORD.findall(quoted)[-1]
    has_small_end = len(last) > 1 and not last[0].isupper()  # titles end with a capital
    return has_small_end and not first.islower() and quoted.rstrip().endswith(_ENDS)
