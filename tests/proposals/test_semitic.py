"""Hebrew and Arabic: who says it, by the commonest cues."""

from __future__ import annotations

import subprocess
import sys

import pytest

from annotator.model import SourceKind

from .telling import proposal_for, said, told


@pytest.mark.parametrize(
    ("text", "source", "stance", "cue", "mention"),
    [
        ("העירייה מסרה אתמול כי אין בידיה מסמך.", "העירייה", "asserts", "מסרה", "העירייה"),
        (
            "שר המים, אורי ואנונו, אמר לכתבים ביום חמישי כי שמע על הזיהום.",
            "אורי ואנונו",
            "asserts",
            "אמר",
            "שר המים, אורי ואנונו",
        ),
        (
            "״היה ריח״, אמרה נדיה רואיז, בת 34, אחות.",
            "נדיה רואיז",
            "asserts",
            "אמרה",
            "נדיה רואיז, בת 34, אחות",
        ),
        (
            "אתמול אמרה ראש העיר בנדיקטה הולם כי הבאר נקייה.",
            "בנדיקטה הולם",
            "asserts",
            "אמרה",
            "ראש העיר בנדיקטה הולם",
        ),
        ("לפי משרד הבריאות, 212 בני אדם נפגעו.", "משרד הבריאות", "asserts", "לפי", "משרד הבריאות"),
        ('דובר צה"ל הכחיש כי הדו״ח נשלח.', "דובר צה״ל", "denies", "הכחיש", 'דובר צה"ל'),
        ("השר סירב להגיב.", "השר", "declines", "סירב להגיב", "השר"),
        ("המשרד לא הכחיש את הדברים.", "המשרד", "does-not-deny", "לא הכחיש", "המשרד"),
        ("התושבים חוששים כי המים יורעלו.", "התושבים", "fears", "חוששים", "התושבים"),
        (
            "قال وزير المياه أحمد سالم يوم الاثنين إن السد آمن.",
            "أحمد سالم",
            "asserts",
            "قال",
            "وزير المياه أحمد سالم",
        ),
        ("أعلنت منظمة الصحة أن المرض ينتشر.", "منظمة الصحة", "asserts", "أعلنت", "منظمة الصحة"),
        ("«السد آمن»، قالت منى حداد.", "منى حداد", "asserts", "قالت", "منى حداد"),
        ("وفقا لوزارة المياه، السد آمن.", "وزارة المياه", "asserts", "وفقا ل", "وزارة المياه"),
        ("بحسب الشرطة، كان السائق مخمورا.", "الشرطة", "asserts", "بحسب", "الشرطة"),
        ("نفت الوزارة أن تكون الرسالة موجودة.", "الوزارة", "denies", "نفت", "الوزارة"),
        ("رفض المتحدث التعليق.", "المتحدث", "declines", "رفض … التعليق", "المتحدث"),
        ("يخشى السكان أن ينهار السد.", "السكان", "fears", "يخشى", "السكان"),
        (
            "לפי משרד הבריאות פנו לטיפול 212 בני אדם.",
            "משרד הבריאות",
            "asserts",
            "לפי",
            "משרד הבריאות",
        ),
        (
            "לפי הערכת המשטרה השתתפו בהפגנה אלפי אנשים.",
            "הערכת המשטרה",
            "asserts",
            "לפי",
            "הערכת המשטרה",
        ),
        (
            "״אלה שבע דקות״, אמרה חברת הכנסת דנה פלד־סוטו.",
            "דנה פלד־סוטו",
            "asserts",
            "אמרה",
            "חברת הכנסת דנה פלד־סוטו",
        ),
        (
            "עובד במחלקת המים, שביקש שלא להזדהות, אמר לעיתון שכולם ידעו.",
            "עובד במחלקת המים",
            "asserts",
            "אמר",
            "עובד במחלקת המים",
        ),
        (
            "وفقا لوزارة الصحة بلغ عدد المصابين 212 شخصا.",
            "وزارة الصحة",
            "asserts",
            "وفقا ل",
            "وزارة الصحة",
        ),
        ("بحسب الشرطة المحلية قتل رجل.", "الشرطة المحلية", "asserts", "بحسب", "الشرطة المحلية"),
        (
            "قال المتحدث باسم الجيش أحمد سالم إن السد آمن.",
            "أحمد سالم",
            "asserts",
            "قال",
            "المتحدث باسم الجيش أحمد سالم",
        ),
        ("لم تنف الحكومة أن التقرير صحيح.", "الحكومة", "does-not-deny", "لم تنف", "الحكومة"),
    ],
)
def test_the_commonest_cues_tell_who_says_it(
    text: str, source: str, stance: str, cue: str, mention: str
) -> None:
    (layer,) = told(text, language="")
    assert (layer.source, layer.stance, layer.cue, layer.mention) == (source, stance, cue, mention)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("השר כתב במכתב כי הבאר נסגרה.", "מכתב"),
        ("قالت الوزيرة في رسالة إن السد آمن.", "رسالة"),
    ],
)
def test_in_what_it_was_said_is_told(text: str, via: str) -> None:
    assert told(text, language="")[0].via == via


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("העירייה מסרה אתמול כי אין בידיה מסמך.", "אין בידיה מסמך"),
        ("״היה ריח רע״, אמרה נדיה רואיז.", "״היה ריח רע״"),
        ("قال وزير المياه إن السد آمن.", "السد آمن"),
        ("«السد آمن تماما»، قالت منى حداد.", "«السد آمن تماما»"),
    ],
)
def test_what_is_said_goes_without_the_word_that_opens_it(text: str, wanted: str) -> None:
    assert said(text, language="") == wanted


def test_a_sentence_without_a_cue_tells_nothing() -> None:
    assert proposal_for("הבאר נסגרה בשבת.", language="he") is None
    assert proposal_for("السد آمن.", language="ar") is None
    assert proposal_for("ב־20 בפברואר אמרה שהבאר נקייה.", language="he") is None
    assert proposal_for("وزیر آب گفت که سد امن است.", language="fa") is None


def test_a_ministry_is_a_body_and_a_person_a_person() -> None:
    for text, kind in (
        ("משרד הבריאות הודיע כי המים נקיים.", SourceKind.ORGANISATION),
        ("أعلنت وزارة المياه أن السد آمن.", SourceKind.ORGANISATION),
        ("أحمد سالم قال إن السد آمن.", SourceKind.PERSON),
    ):
        found = proposal_for(text, language="")
        assert found is not None
        assert getattr(found.layers[0].source, "kind", None) is kind, text


def test_they_are_loaded_without_the_grammars_of_other_languages() -> None:
    script = "import sys, annotator.proposals.semitic; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    names = loaded.stdout.decode().split()
    assert "annotator.proposals.semitic" in names
    assert "annotator.proposals.others" not in names
