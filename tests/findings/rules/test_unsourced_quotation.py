"""unsourced-quotation."""

import pytest

from annotator.model import RegionKind
from annotator.text.finite_verbs import has_finite_verb

from ..made import FACT, claim, document, found, layers, region, source

CODE = "unsourced-quotation"
QUOTED = "He paid. “We have no letter,” a man said. The “secret letter” was found."


def told(text: str, *records: object) -> list[tuple[object, ...]]:
    findings = found(CODE, document(), source("man"), *records, texts={"d": text})
    return [(*f.claims, *(p.exact for p in f.passages)) for f in findings]


def test_quoted_words_without_a_claim_are_told_by_their_place() -> None:
    assert told(QUOTED) == [("We have no letter,",)]


def test_a_claim_without_a_source_that_holds_them_is_named() -> None:
    holder = claim("a", FACT, 9, words="“We have no letter,”")
    assert told(QUOTED, holder) == [("a",)]
    assert told(QUOTED, holder, *layers("a", "man")) == []


def test_a_claim_that_only_touches_them_does_not_hold_them() -> None:
    before = claim("a", FACT, words="He paid. “")
    behind = claim("b", FACT, QUOTED.index("” a man"), words="” a man said")
    assert told(QUOTED, before, behind) == [("We have no letter,",)]


def test_what_the_sourced_claims_leave_over_counts() -> None:
    text = "“We have no letter and they are all at fault,” he said."
    part = claim("a", start=1, words="We have no letter")
    assert told(text, part, *layers("a", "man")) == [("a",)]
    whole = claim("a", start=1, words="We have no letter and they are all at")
    assert told(text, whole, *layers("a", "man")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The “secret letter” was found.",
        "„Der Brief“ war weg.",
        "A ‘marital aid’ it is not.",
        "She calls it «le grand jeu» now.",
        "He wrote “The Rise and Fall of the Third Reich at Home”.",
    ],
)
def test_scare_quotes_are_none(text: str) -> None:
    assert told(text) == []


def test_one_that_goes_on_in_the_next_paragraph_is_told_in_both() -> None:
    text = "“We have no letter, and never had.\n\n“They made it up.”\n\nA “draft of it was"
    assert told(text) == [("We have no letter, and never had.",), ("They made it up.",)]


def test_the_language_of_a_short_quotation_is_told_by_the_text_round_it() -> None:
    text = "El ministro habló ayer. «Los rehenes escaparon» fue un título de la prensa."
    assert told(text) == [("Los rehenes escaparon",)]
    text = "Şafak haberi yazdı. “Mektup geç geldi” dedi biri. Bu “gizli plan” idi."
    assert told(text) == [("Mektup geç geldi",)]


def test_words_of_one_breath_are_told_where_a_verb_of_saying_follows_them() -> None:
    for text in (
        "“Absolutely,” replied the general when asked whether he would stay.",
        "“A shame,” Mrs Dahl told the court.",
        "„Kein Kommentar“, sagte der Sprecher.",
        "»Ein Skandal«, so der Abgeordnete.",
        "„Unsinn!“, rief der Minister.",
        "Der Bürgermeister rief: „Ruhe!“",
        "The minister said: “Never.”",
        "قال الوزير: «أبدا».",
        "« Jamais », a répondu le préfet.",
        "Le maire a lancé : « Assez ! »",
        "“Nunca”, respondeu o ministro.",
        "”Omöjligt”, svarade domaren.",
        "„Niemożliwe” – odpowiedziała sędzia.",
        "«Неможливо», — відповіла суддя.",
    ):
        assert len(told(text)) == 1, text


def test_names_and_titles_are_not_told_whatever_follows_them() -> None:
    for text in (
        "“Aurora,” the ship's name, said little to him.",
        "“Middlemarch,” by George Eliot.",
        "“Hope,” a dedicated nurse called it, was gone.",
        "“Saga,” the boat, sank.",
        "He named it “Hope.”",
        "The list: “Hope.”",
        "«Germinal», écrit par Zola, parut en 1885.",
        "„Der Brief“, ein Film, lief im Mai.",
        "«Аврора», сказка о море, вышла в мае.",
        "«Aurora», una vasta nave, era in porto.",
    ):
        assert told(text) == [], text


@pytest.mark.parametrize(
    "text",
    [
        "«La presa cede», dijo el alcalde.",
        "El alcalde lo repitió: «La presa cede».",
        "Según su abogado, «Marta firma mañana».",
        "„Hráz praská,“ řekl starosta.",
        "„Tama pęka” – powiedział burmistrz.",
        "”Dammen brister”, sade borgmästaren.",
        "«Плотина рушится», — сказал мэр.",
        "“הסכר קורס”, אמר ראש העיר.",
        "وأضاف شاهد: «السائق هرب إلى الغابة».",
    ],
)
def test_what_stands_around_a_quotation_tells_that_somebody_says_it(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "«La casa verde», de Vargas Llosa, se publicó en 1966.",
        "„Babička“, román Boženy Němcové, vyšla v roce 1855.",
        "Rada se včera sešla ve městě. „Nezávislá komise“ zasedala.",
        "Vive en la «Casa verde», cerca del río.",
        "“הבית הירוק”, ספר של סופר מפורסם, יצא לאור.",
        "”Det gröna huset” finns på svenska.",
        "Er schrieb: „Krieg und Frieden“.",
        "He gave it a name: “the long road”.",
    ],
)
def test_what_stands_around_a_title_or_a_term_does_not(text: str) -> None:
    assert told(text) == []


def test_furniture_is_left_out() -> None:
    furniture = region("f", RegionKind.FURNITURE, 0, len(QUOTED))
    assert told(QUOTED, furniture) == []


@pytest.mark.parametrize(
    "quoted",
    [
        "a temporary measure",
        "on hold",
        "War and Peace",
        "de facto",
        "van Gogh",
        "El País",
        "el plan",
        "временной мере",
        "tymczasowym środku",
        "tijdelijke maatregel",
    ],
)
def test_a_name_or_a_term_in_marks_is_no_quotation_in_any_language(quoted: str) -> None:
    assert not has_finite_verb(quoted)


@pytest.mark.parametrize(
    "quoted",
    [
        "We do",
        "on ne sait pas",
        "Мы не заплатим ни копейки",
        "Nie zapłacimy ani grosza",
        "Non pagheremo un centesimo",
        "Vi betaler ikke en øre",
        "Nem fizetünk egy fillért sem",
        "Nu vom plăti niciun ban",
        "Não pagaremos um centavo",
        "Δεν θα πληρώσουμε ούτε λεπτό",
    ],
)
def test_a_short_sentence_is_known_in_many_languages(quoted: str) -> None:
    assert has_finite_verb(quoted)


SENTENCES = {
    "es": [
        "La carta llegó tarde",
        "Nadie lo sabe",
        "No pagaremos",
        "Recibimos el dinero ayer",
        "El barco nunca zarpó",
        "Dimitirá en marzo",
    ],
    "sv": [
        "Brevet kom fram",
        "Ingen vet något",
        "Vi betalar inte",
        "Pengarna försvann",
        "Alla teg",
        "Vi lämnar landet",
    ],
    "cs": [
        "Dopis přišel pozdě",
        "Nikdo to neví",
        "Nezaplatíme nic",
        "Peníze zmizely",
        "Všichni mlčeli",
        "Vláda padne",
    ],
    "tr": [
        "Mektup geç geldi",
        "Kimse bilmiyor",
        "Para ödemeyeceğiz",
        "Paralar kayboldu",
        "Herkes sustu",
        "Hükümet düşecek",
    ],
    "he": [
        "המכתב הגיע באיחור.",
        "אף אחד לא יודע",
        "לא נשלם",
        "הכסף נעלם",
        "כולם שתקו",
        "הממשלה תיפול",
    ],
    "ar": [
        "وصلت الرسالة متأخرة",
        "لا أحد يعرف",
        "لن ندفع",
        "اختفى المال",
        "صمت الجميع",
        "ستسقط الحكومة",
    ],
    "ja": [
        "手紙は遅れて届いた",
        "誰も知らない",
        "支払いません",
        "金は消えた",
        "皆が黙っていた",
        "政府は倒れる",
    ],
    "zh": ["信已经寄出了", "没有人知道", "我们不会付钱", "钱不见了", "大家都沉默了", "政府会倒台"],
}
TERMS = {
    "es": [
        "el plan secreto",
        "La Voz de Galicia",
        "dinero negro",
        "El Mundo",
        "zona de exclusión",
        "precio justo",
        "ayuda humanitaria",
    ],
    "sv": [
        "tillfälliga åtgärder",
        "Dagens Nyheter",
        "svarta pengar",
        "Aftonbladet",
        "röda linjer",
        "humanitär hjälp",
        "den stora lögnen",
    ],
    "cs": [
        "tajný plán",
        "Lidové noviny",
        "černé peníze",
        "Právo",
        "červená linie",
        "humanitární pomoc",
        "velká lež",
    ],
    "tr": [
        "gizli plan",
        "geçici önlem",
        "kara para",
        "Hürriyet",
        "kırmızı çizgi",
        "insani yardım",
        "büyük yalan",
    ],
    "he": [
        "התוכנית הסודית",
        "ידיעות אחרונות",
        "כסף שחור",
        "מעריב",
        "קו אדום",
        "סיוע הומניטרי",
        "השקר הגדול",
    ],
    "ar": [
        "الخطة السرية",
        "حرب قذرة",
        "مال أسود",
        "النهار",
        "خط أحمر",
        "مساعدة إنسانية",
        "الكذبة الكبرى",
    ],
    "ja": ["秘密計画", "朝日新聞", "裏金", "読売新聞", "赤い線", "人道支援", "大きな嘘"],
    "zh": ["秘密计划", "人民日报", "黑钱", "环球时报", "红线", "人道援助", "弥天大谎"],
    "en": ["golden era", "man of the year", "no-fly zone"],
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_of_a_few_words_says_something(language: str) -> None:
    assert [quoted for quoted in SENTENCES[language] if not has_finite_verb(quoted, language)] == []


@pytest.mark.parametrize("language", TERMS)
def test_a_term_of_a_few_words_says_nothing(language: str) -> None:
    assert [quoted for quoted in TERMS[language] if has_finite_verb(quoted, language)] == []


@pytest.mark.parametrize(
    ("quoted", "is_one"),
    [
        ("Nobody came.", True),
        ("Prices rose?", True),
        ("nobody came.", False),
        ("Titanic.", False),
        ("Gone with the Wind.", False),
        ("Mr. B.", False),
        ("المطر توقف.", True),
    ],
)
def test_what_begins_and_ends_as_a_sentence_does_says_something(quoted: str, is_one: bool) -> None:
    assert has_finite_verb(quoted) is is_one


@pytest.mark.parametrize(
    ("quoted", "language", "is_one"),
    [
        ("Ganamos.", "es", True),
        ("Vyhráli.", "cs", True),
        ("Gelmedi.", "tr", True),
        ("Programa.", "es", False),
        ("ganamos", "es", False),
        ("Olympia.", "de", False),
    ],
)
def test_a_verb_alone_is_a_sentence_where_it_holds_its_subject(
    quoted: str, language: str, is_one: bool
) -> None:
    assert has_finite_verb(quoted, language) is is_one


def test_a_quotation_in_japanese_is_told() -> None:
    text = "大臣は遅れて来た。「手紙は存在しない。」その後、家に帰った。"
    (finding,) = found("unsourced-quotation", document(), texts={"d": text})
    assert [passage.exact for passage in finding.passages] == ["手紙は存在しない。"]
