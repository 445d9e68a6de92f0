"""Hebrew and Arabic: the commonest cues, and who stands beside them.

Neither has capital letters, so a name is bounded by the words that cannot belong to one; and both
write articles and “and”, “in”, “to” in one with the word.
"""

from __future__ import annotations

import re

from annotator.model import Stance
from annotator.proposals.language import Cue, Frame, Grammar, any_of, cues_of, noun
from annotator.text.word_lists import words


def _joined(prefixes: str, *texts: str) -> re.Pattern[str]:
    """Return what finds words behind signs that are written in one with them, without these."""
    return re.compile(rf"(?:(?<=\b[{prefixes}])|\b){any_of(*texts)}\b")


def _with_article(article: str, *texts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{article})?{any_of(*texts)}(?!\w)")


_HEBREW_DAYS = "אתמול היום הבוקר הערב ביום ראשון שני שלישי רביעי חמישי שישי שבת בשבת"
_HEBREW_PEOPLE = """
    דובר דוברת דוברי גורם גורמים מקור מקורות עד עדים תושב תושבים מומחה מומחים עובד עובדת עובדים
    בכיר בכירים פקיד פקידים עורך_דינו עורך_דינה עורכת_דינו עורכת_דינה אנשים שכנים הורים
"""
HEBREW = Grammar(
    code="he",
    cues=cues_of(
        """
        אמר אמרה אמרו אומר אומרת אומרים מסר מסרה מסרו הודיע הודיעה הודיעו הוסיף הוסיפה הוסיפו כתב
        כתבה כתבו טען טענה טענו טוען טוענת טוענים סיפר סיפרה סיפרו הסביר הסבירה הסבירו ציין ציינה
        ציינו הדגיש הדגישה הדגישו דיווח דיווחה דיווחו הצהיר הצהירה הצהירו סבור סבורה סבורים קבע
        קבעה קבעו קובע קובעת הזהיר הזהירה הזהירו השיב השיבה השיבו ענה ענתה ענו הבטיח הבטיחה העיד
        העידה העריך העריכה מעריך גילה גילתה חשף חשפה
        """,
        "אישר אישרה אישרו מאשר מאשרת הודה הודתה",
        "הכחיש הכחישה הכחישו מכחיש מכחישה דחה דחתה דחו שלל שללה שללו",
        "שאל שאלו תהה תהתה",
        "חושש חוששת חוששים חשש חששה חששו",
        before="[וש]?",
        patterns=r"לפי|על[\s־]פי|לדברי|לטענת|להערכת",
        declines=r"(?:סירב|מסרב)(?:ה|ו|ת|ים)?\s+(?:להגיב|לומר|להתייחס|לאשר|להשיב|לענות|לפרט)"
        r"|לא\s+(?:הגיב|השיב)(?:ה|ו)?"
        r"|(?:לא|אינו|אינה|אינם)\s+(?:מאשר|אישר)\w{0,2}\s+ו(?:לא|אינו|אינה|אינם)\s+\w+",
        not_=r"(?:לא|אינו|אינה|אינם)\s+{0}",
    ),
    determiners=frozenset(),
    joining=words("של"),
    role_joining=words("מטעם"),
    pairing=words("או"),
    stops=words(
        _HEBREW_DAYS,
        "כי אם אבל אך גם רק לא את על אל עם מן בין תוך אחרי לאחר לפני כדי אשר עד כאשר לכן אולם עוד"
        " היה הייתה היו יש אין ב ל מ ה ו כך כש זה זו לי לו לה לנו להם לכך מכן"
        " לעיתון לכתבים לעיתונאים",
    ),
    singular=words("הוא היא"),
    plural=words("הם הן"),
    own=words("אני אנחנו אנו"),
    neuter=words("זה זאת"),
    relative=words("אשר"),
    opening=words("כי האם אם"),
    coordinating=words("אבל אך אולם"),
    adverbial=words(_HEBREW_DAYS, "אחרי לאחר לפני"),
    people=_with_article("ה", _HEBREW_PEOPLE),
    titles=_with_article(
        "ה",
        "שר שרת ראש מנכ״ל מנכ״לית דובר דוברת יו״ר ד״ר פרופ׳ עו״ד שופט שופטת נשיא נשיאת נשיאה מנהל"
        " מנהלת ח״כ נציב נציבת רב אלוף סגן סגנית פרקליט פרקליטה מפקד מר גב׳ חבר_הכנסת חברת_הכנסת",
    ),
    written=_joined(
        "הבמלו",
        "מכתב דו״ח דוח הודעה הצהרה דוא״ל מייל מסמך תזכיר מאמר מחקר ספר סקר ציוץ תצהיר פוסט",
    ),
    spoken=_joined("הבמלו", "ראיון נאום מסיבת_עיתונאים ישיבה דיון שימוע תדריך הרצאה פודקאסט"),
    within=noun("ב"),
    report="דיווח של {0}",
    article="ה",
)

_ARABIC_DAYS = "يوم أمس اليوم الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت صباح مساء"
_ARABIC_PEOPLE = """
    مسؤول مسؤولون مسؤولين مسؤولة مصدر مصادر شاهد شهود خبير خبراء متحدث متحدثة ناطق ناطقة سكان موظف
    موظفون محام محامي محامية دبلوماسي دبلوماسيون محللون ناشطون
"""
ARABIC = Grammar(
    code="ar",
    cues=(
        *cues_of(
            """
            قال قالت قالوا يقول تقول يقولون أعلن أعلنت أعلنوا يعلن صرح صرحت أضاف أضافت أضافوا ذكر
            ذكرت أوضح أوضحت أشار أشارت كتب كتبت أفاد أفادت زعم زعمت ادعى ادعت حذر حذرت يرى ترى
            اعتبر اعتبرت شدد شددت كشف كشفت روى روت أبلغ أبلغت تابع تابعت
            """,
            "أكد أكدت أكدوا يؤكد تؤكد اعترف اعترفت أقر أقرت",
            "نفى نفت نفوا ينفي تنفي أنكر أنكرت",
            "سأل سألت تساءل تساءلت",
            "يخشى تخشى يخشون",
            before="[وف]?",
            patterns=r"بحسب|حسب|نقلا\s+عن|نقلاً\s+عن|نقلًا\s+عن|على\s+حد\s+قول",
            declines=r"(?P<a>[وف]?(?:رفض|امتنع)(?:ت|وا)?)\s+(?:[^,.;:]{0,60}?\s)?"
            r"(?P<b>(?:عن\s+)?(?:التعليق|الرد|الإجابة|الإدلاء))"
            r"|(?P<c>لم\s+(?:يرد|ترد|يردوا|يعلق|تعلق|يعلقوا))",
            not_=r"لم\s+(?:ينف|تنف|ينفوا|ينكر|تنكر|{0})",
        ),
        # “to” is written in one with the name.
        Cue(
            re.compile(r"(?<!\w)(?:وفق|طبق)(?:ا|اً|ًا)\s+ل(?=\w)"),
            Stance.ASSERTS,
            Frame.PREPOSITION,
        ),
    ),
    determiners=frozenset(),
    joining=frozenset(),
    role_joining=words("من باسم"),
    pairing=words("و أو"),
    stops=words(
        _ARABIC_DAYS,
        "أن إن بأن أنه أنها بأنه بأنها إنه إنها لكن ثم لا لم لن ما في على إلى من عن مع بعد قبل خلال"
        " عند حتى منذ كان كانت قد سوف ليس ليست التي الذي الذين هل إذا للصحفيين لرويترز لوكالة",
    ),
    singular=words("هو هي"),
    plural=words("هم هن"),
    own=words("أنا نحن"),
    neuter=words("هذا هذه"),
    relative=words("الذي التي الذين"),
    opening=words("أن إن بأن أنه أنها بأنه بأنها إنه إنها هل إذا"),
    coordinating=words("لكن ثم"),
    adverbial=words(_ARABIC_DAYS, "في خلال بعد قبل عن على للصحفيين لرويترز"),
    people=_with_article("ال", _ARABIC_PEOPLE),
    titles=_with_article(
        "ال",
        "وزير وزيرة رئيس رئيسة مدير مديرة متحدث متحدثة ناطق ناطقة نائب نائبة قاض قاضي قاضية دكتور"
        " دكتورة سيد سيدة جنرال عميد محافظ عمدة سفير سفيرة أمين مفوض مهندس مهندسة محامي محامية",
    ),
    written=_joined(
        "وبل", "رسالة تقرير بيان تصريح مذكرة وثيقة مقال مقالة دراسة كتاب بريد تغريدة منشور شهادة"
    ),
    spoken=_joined("وبل", "مقابلة خطاب مؤتمر_صحفي مؤتمر اجتماع جلسة إحاطة محاضرة"),
    within=noun("في خلال عبر ب"),
    report="تقرير {0}",
    article="ال",
)
