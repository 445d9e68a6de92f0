"""The commonest words of each language, and those that lead to somebody or something named before.

In small letters; stems match the beginning of a word.
"""

import re

from annotator.text.word_lists import words

FUNCTION_WORDS = (
    words("the of and to in was is that for on with as at by be are from had has were an"),
    words("der die das und den dem des ein eine einer ist war im mit von zu auf für sich auch am"),
    words("le la les des du un une et est dans que en pour sur au aux par a avec été qui"),
    words("el la los las de del y en que un una es se por con para al su fue"),
    words("il lo gli la le di del della e che un una è in per con nel alla dei sono"),
    words("o os a as de do da dos das e que um uma é em no na por com para foi"),
    words("de het een en van in is dat op te zijn met voor aan was door bij"),
    words("и в на что по с из от для до за к о у был была было были при не а как это среди года"),
)
"""The commonest words of each language whose bearing words are listed below."""

MORE_FUNCTION_WORDS = (
    words("a we you they he she this have will would been said says who which when"),
    words(
        "hat seit nach nicht wird werden wurde wurden als aus bei oder zum zur wir hatte sind über"
    ),
    words("il elle ont sont cette mais nous vous depuis tous était"),
    words("más han pero desde todos esta sus"),
    words("hanno più questo dal nella sono"),
)
"""Further ones of the first of them, by which short sentences are known."""

REFERRING_OF = (
    words(
        "he she they it him his her hers them their theirs its this these those such latter former"
    ),
    words(
        """
        er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese
        dieser dieses diesen denen dessen deren
        """
    ),
    words("il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça celui celle"),
    words("él ella ellos ellas su sus lo le les esto este esta estos estas ese esa eso"),
    words("egli lui lei loro suo sua suoi sue questo questa questi queste ciò"),
    words("ele ela eles elas seu sua seus suas isto isso este esta esse essa"),
    words("hij zij ze hem haar hun zijn dit deze die"),
    words("он она оно они его её ее их ему ей им это этот эта эти тот та те"),
)
"""Words of each of these languages that stand for somebody or something named before."""

REFERRING_ELSEWHERE = words(
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

REFERRING_FIRST = words(
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

PERSONS = words("he she him his her hers")
"""English ones that stand for a person only."""

GROUPS = words("they them their theirs")

BODIES = words("it its")
"""English ones that stand for several, and those that may stand for a body that speaks."""

THINGS = words(
    "it its this these that es dies dieses ce cela ça ceci esto eso lo questo ciò isto isso"
)
"""Those that seldom stand for somebody."""

POSSESSIVES = words("his her its their seine ihre sein ihr ses leurs son leur sus su suo")

LEADING = words(
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

NO_PERSONS = words(
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

SPEAKING = words(
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
