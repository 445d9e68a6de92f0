"""Words that a full stop follows without ending a sentence; all in small letters."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name, a place or a number follows.
NEVER_LAST = _words(
    """
    mr mrs ms mx dr prof st ste rev fr gen sen rep reps sens gov lt col sgt capt cpl maj cmdr adm
    hon pres supt det insp messrs mme mlle mgr atty amb dipl hrsg mt
    e.g i.e viz cf vs ca approx resp bzw z.b d.h u.a z.t m.e
    """
)

# A number follows.
BEFORE_NUMBERS = _words(
    """
    no nos nr vol vols p pp pg fig figs ch chap art arts para paras op eq tel ext
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

# Both within and at the end of a sentence: the next word decides. Written with a capital: `ill.`
# is no state.
MAYBE_LAST = _words(
    """
    inc ltd co corp llc plc bros jr sr esq ave blvd rd dept univ assn assoc est ed eds al gmbh
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo
    ph.d
    """
)

# Words that seldom follow an abbreviation within a sentence, and often begin one.
STARTERS = _words(
    """
    the a an this that these those there it its he she they we you i his her their our my your
    but and or so yet nor for if when while where after before although though because since
    however moreover meanwhile nevertheless instead still also then thus therefore
    in on at by from with to as of under over during according despite among
    what who why how which whose is are was were has have had do does did will would can could
    not no yes some many most more other others one two three all both each every
    last next today yesterday now here even
    """
)

# The months of a language that writes the day before them with a full stop.
MONTHS_AFTER_DAY = _words(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember
    """
)

# `example.Com` is an address, not two sentences.
NEVER_FIRST = _words("com net org js io gov edu py html htm pdf txt ai")
