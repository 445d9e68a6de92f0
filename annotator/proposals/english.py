"""English: its verbs of saying by stance, and the words around names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model import Stance
from annotator.proposals.language import Frame, Grammar, any_of, cue, noun, verbs
from annotator.text.word_lists import words

_QUOTED = """
    shout yell cry scream mutter murmur mumble sigh laugh chant plead gasp shrug nod smile grin snap
    joke continue begin
"""
"""Verbs that are of saying only beside what is said."""
_REGULAR = {
    Stance.ASSERTS: """
        add advise affirm agree allege announce answer argue assert assess assume assure
        attest aver boast brief caution charge claim comment complain conclude contend counter
        declare describe detail determine disclose emphasise emphasize estimate exclaim explain
        express forecast hint imply indicate infer inform insist instruct interject joke lament
        maintain mention note notify observe opine outline pledge point_out portray posit predict
        proclaim promise pronounce propose quip recall recount reiterate relate remark remind repeat
        reply report respond retort reveal signal speculate state stipulate stress submit suggest
        summarise summarize surmise testify theorise theorize threaten tweet underline underscore
        urge voice vow volunteer warn whisper believe conceive consider expect feel hope learn
        discern detect notice advocate accuse demand call_for call_on
    """
    + _QUOTED,
    Stance.CONFIRMS: "admit affirm concede confirm corroborate verify acknowledge certify",
    Stance.DENIES: "deny dispute reject refute rebut contradict disavow repudiate dismiss disclaim",
    Stance.ASKS: "ask enquire inquire query question wonder",
    Stance.FEARS: "fear worry dread",
    Stance.UNCOMMITTED: "doubt suspect speculate guess",
}
_IRREGULAR = {
    Stance.ASSERTS: """
        say says said tell tells told write writes wrote written think thinks thought
        find finds found show shows showed shown see sees saw know knows knew understand
        understands understood foresee foresees foresaw puts_it put_it swear
        swears swore goes_on_to_say went_on_to_say made_clear makes_clear made_it_clear
        makes_it_clear made_the_case makes_the_case made_the_point let_it_be_known spoke_of
        speaks_of talked_of ruled rules shot_back fired_back hit_back saying telling writing
        thinking
    """,
    Stance.DENIES: "deny_knowing",
    Stance.ASKS: "wanted_to_know wants_to_know",
    Stance.FEARS: """
        is_afraid are_afraid was_afraid were_afraid is_worried are_worried was_worried were_worried
        is_concerned are_concerned was_concerned were_concerned expressed_concern expressed_fears
        expresses_concern voiced_concern expressed_concerns
    """,
    Stance.UNCOMMITTED: """
        is_not_sure are_not_sure was_not_sure were_not_sure is_unsure are_unsure was_unsure
        were_unsure isn['’]t_sure wasn['’]t_sure
    """,
}
_NOT = r"(?:not|never)"
_DO = "did does do has have had could would will can is was are were"
_DO_NOT = rf"(?:(?:{'|'.join(_DO.split())})(?:\s+{_NOT}|n['’]t)|cannot|can['’]t|won['’]t|never)"
_HELPERS = words(_DO, "may might must should be been being having shall also 's ’s 've ’ve 'd ’d")
_ADVERB = (
    r"(?:also|later|earlier|then|now|again|once|first|further|only|just|even|still|already|soon"
    r"|(?<=\w\s)(?<!and\s)(?<!but\s)(?<!that\s)(?:both|all|each)"
    # Small letters: “Emily said”; and no nouns: “the family said”.
    r"|in_turn|(?-i:(?!(?:fami|al|ral|assemb|supp|rep|bul|dai|week|month|monopo)ly\b)[a-z]+ly))"
)
_BEFORE = rf"(?:(?:{'|'.join(sorted(_HELPERS))}|{_ADVERB})\s+)*"
_SAY_NO = r"""(?:comment(?:\s+further)?|(?:either\s+)?confirm\s+n?or\s+(?:to\s+)?deny|confirm|deny
    |discuss|say|answer|elaborate|respond|speak|talk|speculate|address|disclose|reveal|identify
    |acknowledge|specify|reply|explain|be\s+(?:drawn|interviewed|quoted|named)
    |(?:provide|give|offer|share)\s+(?:any\s+|further\s+|more\s+)?(?:details?|comments?|information))"""
_SAY_NO = re.sub(r"\n\s*", "", _SAY_NO)
_ABOUT = r"(?:\s+(?:on|to|about)(?=\s))?"
_SUBJECT = r"(?:[^,.;:“”\"]|(?<=\b[MD][rs])\.|(?<=\bMrs)\.){2,140}?"
_AS_SAYING = r"as\s+(?:saying|telling|writing|claiming|warning|adding)(?!\w)"
_SAID_AT_ALL = (
    rf"(?:(?:would|could|will|can|has|have|had|was|were|is|are)\s+(?:{_ADVERB}\s+)?(?:{_SAY_NO}"
    r"|responded|replied|answered|commented|returned|be\s+reached|available|reachable"
    r"|(?:willing|prepared)\s+to\s+\w+)"
    rf"|(?:responded|replied|answered|commented|returned|(?:agreed|wished|wanted)\s+to\s+{_SAY_NO})"
    r"(?!\s+(?:fire|the\s+(?:door|phone|telephone|ball)|home)\b))"
    r"(?:\s+(?:to|for|on)(?=\s)|\s+(?:(?:phone|telephone)\s+)?calls|\s+(?:a\s+)?requests?|\s+comment)*"
)
"""What somebody does not do who says nothing, without its negation."""


def _forms(verb: str) -> list[str]:
    """Return the forms of a regular verb; what follows a `_` stays as it is."""
    stem, _, particle = verb.partition("_")
    if stem.endswith("e"):
        made = [stem, f"{stem}s", f"{stem}d", f"{stem[:-1]}ing"]
    elif stem.endswith("y") and stem[-2] not in "aeiou":
        made = [stem, f"{stem[:-1]}ies", f"{stem[:-1]}ied", f"{stem}ing"]
    else:
        doubled = stem + stem[-1] if stem in _DOUBLING else stem
        plural = f"{stem}es" if stem.endswith(("s", "sh", "ch")) else f"{stem}s"
        made = [stem, plural, f"{doubled}ed", f"{doubled}ing"]
    return [f"{form}_{particle}" if particle else form for form in made]


_DOUBLING = words("admit submit quip infer refer rebut grin nod snap shrug")


def _patterns() -> Iterator[tuple[Stance, str]]:
    for stance, regular in _REGULAR.items():
        forms = " ".join(form for verb in regular.split() for form in _forms(verb))
        yield stance, _BEFORE + any_of(forms, _IRREGULAR.get(stance, ""))


_DENYING = any_of(
    "deny denied dispute disputed reject rejected refute refuted contradict contradicted"
)
_ENGLISH_CUES = (
    cue(
        rf"{_BEFORE}(?:declin|refus)(?:e|ed|es|ing)\s+to\s+(?:\w+ly\s+)?{_SAY_NO}{_ABOUT}"
        rf"|{_BEFORE}declin(?:ed|es|ing)\s+comment(?:\s+on)?|{_BEFORE}refus(?:ed|es)\s+comment"
        rf"|{_BEFORE}neither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)"
        rf"|{_DO_NOT}\s+(?:{_ADVERB}\s+)?(?:confirm\s+or\s+deny|respond(?:ed)?|repl(?:y|ied)"
        r"|answer(?:ed)?|comment(?:ed)?|return(?:ed)?(?=\s+(?:\w+\s+){0,2}(?:call|request|message)))"
        r"(?:\s+(?:to|for|on)(?=\s)|\s+calls|\s+requests?|\s+(?:phone|telephone)\s+calls)*"
        rf"|(?:would|will)(?:\s+not|n['’]t)\s+(?:{_ADVERB}\s+)?{_SAY_NO}{_ABOUT}|won['’]t\s+{_SAY_NO}"
        r"|(?:could|can)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?be\s+reached(?:\s+for\s+comment)?"
        r"|(?:was|were|is|are)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?available(?:\s+for\s+comment)?"
        r"|(?:was|were|is|are)\s+(?:\w+ly\s+)?unavailable\s+for\s+comment"
        r"|(?:has|have|had|gave|offered)\s+no\s+(?:\w+\s+)?comment(?:\s+on)?"
        r"|(?:remain|stay|keep|kept|was|were)(?:ed|s)?\s+silent(?:\s+(?:on|about))?",
        Stance.DECLINES,
        Frame.SPEECH_ACT,
    ),
    cue(
        rf"(?P<a>neither|none|nobody|no\s+one)\s+{_SUBJECT}\s+(?P<b>{_SAID_AT_ALL})",
        Stance.DECLINES,
        Frame.BETWEEN,
    ),
    cue(
        rf"(?P<a>neither|none|nobody|no\s+one)\s+{_SUBJECT}\s+(?P<b>(?:(?:has|have|had|would)\s+)?{_DENYING})",
        Stance.DOES_NOT_DENY,
        Frame.BETWEEN,
    ),
    cue(
        rf"(?P<a>neither|none|nobody|no\s+one)\s+{_SUBJECT}\s+(?P<b>(?:(?:has|have|had)\s+)?"
        r"(?:confirm(?:ed|s)?|verified))",
        Stance.UNCOMMITTED,
        Frame.BETWEEN,
    ),
    cue(
        rf"{_DO_NOT}\s+(?:{_ADVERB}\s+)?{_DENYING}|stop(?:s|ped)\s+short\s+of\s+denying",
        Stance.DOES_NOT_DENY,
        Frame.SPEECH_ACT,
    ),
    cue(
        rf"{_BEFORE}(?:declin|refus)(?:e|ed|es|ing)\s+to\s+rule\s+out"
        rf"|{_DO_NOT}\s+(?:{_ADVERB}\s+)?(?:confirm(?:ed)?|say|said|know|knew|rule(?:d)?\s+out"
        r"|exclude(?:d)?|be\s+sure)",
        Stance.UNCOMMITTED,
        Frame.SPEECH_ACT,
    ),
    *verbs(_patterns()),
    cue(
        r"according\s+to|per(?=\s(?:the|a|an)\s)|in\s+the\s+(?:words|view|opinion)\s+of",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    cue(
        rf"{_BEFORE}(?:call|label|brand|dub)(?:s|l?ed|bed)?(?=\s(?:(?!and\s)\S+\s){{1,8}}?[“\"])",
        Stance.ASSERTS,
    ),
    cue(r"(?:was|were|is|been)\s+quoted\s+(?:\w+\s+){0,4}?as\s+saying", Stance.ASSERTS),
    cue(
        r"(?:was|were|been|is|are|as)\s+(?:first\s+)?(?:reported|announced|stated|disclosed|revealed"
        r"|described|quoted|told|said|alleged|claimed|argued|suggested|asserted|explained|warned)"
        r"\s+by",
        Stance.ASSERTS,
        Frame.PREPOSITION,
    ),
    cue(r"(?:was|were|been|is|are)\s+confirmed\s+by", Stance.CONFIRMS, Frame.PREPOSITION),
    cue(
        r"(?:was|were|been|is|are)\s+(?:denied|disputed|rejected)\s+by",
        Stance.DENIES,
        Frame.PREPOSITION,
    ),
    cue(
        r"citing|quoting|(?:(?<=\bwhich )|(?<=\bwho ))(?:cited|quoted)",
        Stance.ASSERTS,
        Frame.CITING,
    ),
    cue(
        r"(?:fear|worry|concern)s?(?:\s+(?:is|was|are|were)(?=\s+that\b)|(?=\s+that\b))",
        Stance.FEARS,
        Frame.NOUN,
    ),
    cue(
        r"(?:view|opinion|belief|claim|argument|assertion|statement|position|answer|response|reply"
        r"|explanation|contention|message|conclusion|assessment|account|hope|warning|promise"
        r"|allegation|prediction|estimate)"
        r"(?:\s+(?:is|was)(?=\s+that\b)|(?=\s+that\b))",
        Stance.ASSERTS,
        Frame.NOUN,
    ),
    cue(r"denial(?:\s+(?:is|was)(?=\s+that\b)|(?=\s+that\b))", Stance.DENIES, Frame.NOUN),
    cue(
        r"(?:is|are|was|were)\s+(?:said|reported|alleged|rumou?red|believed|thought|understood)\s+to"
        r"|it\s+(?:is|was|has\s+been)\s+(?:said|reported|alleged|rumou?red)(?=\s+that\b)"
        r"|reportedly|allegedly|purportedly",
        Stance.ASSERTS,
        Frame.UNNAMED,
    ),
)

ENGLISH = Grammar(
    code="en",
    cues=_ENGLISH_CUES,
    determiners=words(
        "the a an this that these those his her its their our my your some many several few two"
        " three four five six seven eight nine ten eleven twelve most all both another other one"
        " any each every"
    ),
    joining=words("of"),
    role_joining=words(
        "by for from at in with on to close near inside within familiar involved along across"
        " around aboard behind opposite throughout beyond"
    ),
    pairing=words("and or"),
    nor=("nor", "and"),
    quoting=re.compile(
        rf"(?<![\w’'-])(?:(?P<passive>(?:was|were|is|are|been)\s+(?:\w+ly\s+)?quoted)\s+(?:(?P<by>by)\s"
        rf"(?P<who>{_SUBJECT})\s(?P<saying>{_AS_SAYING})|(?P<as_saying>{_AS_SAYING})\s(?P<behind>by|in)\s)"
        rf"|(?P<active>{_BEFORE}(?:quoted|quotes))\s(?P<whom>{_SUBJECT})\s(?P<says>{_AS_SAYING}))"
    ),
    participles=re.compile(r"(?!\w*thing\b|during\b)[a-z]{2,}ing\b"),
    stops=words(
        "whether",
        "is are was were be been being has have had do does did will would can could may might must"
        " should shall cannot not never and or but nor so yet because if when while as since"
        " although"
        " though unless until after before where why how than then that which who whom whose what"
        " in on at by to from with for about into over under between among against during through"
        " without of also now today nobody nothing none no neither nor night yesterday"
        " tomorrow monday tuesday wednesday"
        " thursday friday saturday sunday january february march april june july august september"
        " october november december there here still even just only already again once meanwhile"
        " soon then again instead together however moreover nevertheless recently apparently"
        " reportedly for according there's"
        " said says told asked met interviewed visited consulted contacted accused blamed"
        " praised thanked angered surprised anyone everyone anybody everybody whoever",
    ),
    singular=words("he she i him her"),
    plural=words("they we them"),
    neuter=words("it this"),
    relative=words("who which"),
    describing=words("who which whose"),
    opening=words("that whether if how why what where when"),
    coordinating=words("and but while whereas yet although though"),
    adverbial=words(
        "according on in at to during after before by via from last this early late earlier later"
        " yesterday today when as with through over under about outside inside near recently monday"
        " tuesday wednesday thursday friday saturday sunday"
    ),
    people=noun(
        "officials? sources? diplomats? aides? advis[eo]rs? analysts? experts? critics? insiders?"
        " lawyers? lawmakers? residents? witness(?:es)? spokes(?:man|woman|person|people|men)"
        " allies friends? leaders? members? supporters? opponents? researchers? scientists?"
        " economists? investigators? prosecutors? police officers? people persons? parents?"
        " activists? employees? workers? colleagues? observers? neighbou?rs? representatives?"
        " agents? heads? directors? ministers? presidents? chiefs? authorit(?:y|ies)"
        " governments? ministry commanders? engineers? doctors? teachers? professors? deputy"
        " chairs?"
    ),
    titles=noun(
        r"mr\.? mrs\.? ms\.? dr\.? sen\.? rep\.? gov\.? gen\.? prof\.? sir"
        r" col\.? lt\.? maj\.? capt\.? sgt\.? adm\.? cmdr\.? brig\.? rev\.?"
        " lord lady dame president"
        " vice-president minister secretary chancellor senator representative congressman"
        " congresswoman governor mayor judge justice general colonel captain sergeant lieutenant"
        " major admiral commander officer chief sheriff professor doctor spokesman spokeswoman"
        " spokesperson director chairman chairwoman chair chairperson head leader adviser advisor"
        " aide analyst expert economist lawyer attorney prosecutor ambassador envoy commissioner"
        " king queen prince princess pope bishop archbishop cardinal rabbi imam ayatollah sheikh"
        " reverend father sister coach manager founder owner editor reporter correspondent author"
        " pilot engineer scientist researcher candidate nominee activist resident councillor deputy"
        " whistleblower inspector detective superintendent magistrate farmer nurse widow"
        " pensioner pollster virologist biologist historian student teacher trader banker driver"
        " captain actor singer writer critic broker lobbyist curator"
    ),
    written=noun(
        "letters? statements? reports? memos? memorand(?:um|a) e-?mails? telegrams? cables?"
        " filings?"
        " complaints? affidavits? tweets? posts? blogs? books? memoirs? articles? columns?"
        " op-eds? editorials? stud(?:y|ies) papers? surveys? polls? press_releases? releases?"
        " communiqu[eé]s? notes? documents? indictments? rulings? dossiers? messages? texts?"
        " transcripts? white_papers? minutes motions? lawsuits? petitions? reviews? newsletters?"
    ),
    spoken=noun(
        "briefings? news_conferences? press_conferences? conferences? interviews? speech(?:es)?"
        " address(?:es)? hearings? testimony calls? debates? rall(?:y|ies) lectures?"
        " broadcasts? podcasts? keynotes? remarks sermons? pressers? conversations?"
    ),
    within=noun("in at during via through from on by of after with"),
    within_which=re.compile(r"\b(?:in|at|during)\s+which\b", re.IGNORECASE),
    passing=re.compile(
        r"\s(?:just\s|on\s|early\s|late\s|earlier\s|this\s|last\s)*(?:mon|tues|wednes|thurs|fri|satur"
        r"|sun)day(?:\s(?:morning|afternoon|evening|night))?\Z"
        r"|\s(?:just\s|earlier\s)?(?:this|last)\s(?:week|month|year|weekend|morning|night)\Z"
        r"|\s(?:today|yesterday)\Z",
        re.IGNORECASE,
    ),
    report="{0} report",
    verbs_of_reporting=re.compile(r"report|wrote|write|reveal|disclos", re.IGNORECASE),
    own=words("i we"),
    finite=words(
        "is are was were has have had does did will would can could may might must should"
    ),
    passives=re.compile(
        r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+|(?:also|then|first|now|once|later)\s+)*(?!\w+ing\b)\w+\Z",
        re.I,
    ),
    nouns_too=words(
        "report claim fear state note plan question voice forecast estimate comment complaint"
        " answer remark reply promise demand pledge warning hope belief believe charge account"
        " view issue advocate post detail outline signal dispute witness feature dread doubt guess"
        " worry caution brief counter reports claims fears states notes questions voices forecasts"
        " estimates comments answers remarks replies promises demands pledges hopes charges"
        " details outlines signals disputes doubts worries"
    ),
    knowing=words(
        "know knows knew see sees saw understand understands understood find finds found show"
        " shows showed feel feels felt learn learns learned notice notices noticed consider"
        " considers considered conceive foresee foresees foresaw write writes wrote written ask"
        " asks asked shown known seen felt understood expect expects expected answer answers"
        " answered state states stated tell tells told",
        *(" ".join(_forms(verb)) for verb in _QUOTED.split()),
    ),
)
