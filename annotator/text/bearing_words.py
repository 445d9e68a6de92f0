"""Words that turn what a sentence claims, or lead to the sentence before; in small letters.

Stems match the beginning of a word. A language that is not here is one in which every change of a
sentence counts.
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
)
"""The commonest words of each language whose bearing words are listed below."""

REFERRING = _words(
    """
    he she they it him his her hers them their theirs its this these those such latter former
    er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser
    dieses diesen dem denen dessen deren
    il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça celui celle
    él ella ellos ellas su sus lo le les esto este esta estos estas ese esa eso
    egli lui lei loro suo sua suoi sue questo questa questi queste ciò
    ele ela eles elas seu sua seus suas isto isso este esta esse essa
    hij zij ze hem haar hun zijn dit deze die
    он она оно они его её ее их ему ей им это этот эта эти тот та те
    """
)
"""Words that stand for somebody or something named before."""

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
    indien als of onwaar vals waar gerucht maar hoewel zei dat
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
    r"|bevest|bewe[er]|betwist|geloof|gelov|melde|ontken|twijf|verklaar|vermoed|vre[ez])"
)
"""Stems of words of saying, of doubt and of correction."""

CORRECTIONS = re.compile(
    r"\b(?:correct|erron|wrong|mistak|false|untrue|fake|retract|withdr|berichtig|korrektur|falsch"
    r"|irrtüm|rectif|erreur|faux|erróne|falso|correc|errat|errone|onjuist|rectificat)",
    re.IGNORECASE,
)
"""What says that words beside it do not hold."""

FOLLOWING = re.compile(
    r"\b(?:follow|below|next|folgend|nächst|suivant|ci-dessous|siguiente|seguente|seguinte|volgend)",
    re.IGNORECASE,
)
"""What makes a sentence speak of the one after it."""

INERT = _words(
    """
    on at in of the by since until till from to early late about around am pm a.m p.m
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning
    afternoon evening night noon midnight week month year weeks months years day days hours minutes
    january february march april may june july august september october november december
    am um im vom seit bis gegen uhr montag dienstag mittwoch donnerstag freitag samstag sonnabend
    sonntag heute gestern morgen januar februar märz mai juni juli oktober dezember jahr tag woche
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août
    septembre octobre novembre décembre lunes martes miércoles jueves viernes sábado domingo enero
    febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    """
)
"""Words of dates and times, which bear on nothing but when."""
