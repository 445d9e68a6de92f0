"""Words that a full stop follows without ending a sentence; all in small letters.

Those of some forty languages stand together: what is an abbreviation in one is seldom a word in
another, and texts quote each other. CLDR's lists of the same kind know seven languages, without
titles or units of most, and hold words such as `In.`, `Go.` and `Up.`; from its German, Spanish,
French, Italian, Portuguese and Russian ones (Unicode License v3) is what was sound.
"""

from annotator.text.word_lists import words

# A name, a place or an explanation follows.
NEVER_LAST = words(
    """
    cllr cllrs dk
    mr mrs ms mx dr prof st ste rev fr gen sen rep reps sens gov lt col sgt capt cpl maj cmdr adm
    hon pres supt det insp messrs mme mmes mlle mlles mgr atty amb dipl hrsg mt mm pvt cdr
    e.g i.e eg viz cf vs v.s ca approx resp incl excl esp
    bgbl l’on l'on
    bzw z.b d.h u.a z.t m.e i.d.r o.g s.o s.u vgl geb verh gest inkl exkl zzgl abzgl einschl evtl
    ggf ggfs sog insb allg ehem mind hr hrn frl fam fa ing kfm med phil jur rer nat
    habil hl kgl röm kath evang dt engl frz russ lat griech amerik schweiz österr bayr sächs südd
    nordd hg verf bearb übers tägl jährl mtl urspr eigtl entspr betr bezgl zus
    sr sra sres sras srta srtas sto sta dra dras drs dña excmo excma ilmo ilma rvdo rvda mons gral
    cnel tte cmdte pdte lic ldo lda lcdo lcda arq avda dpto depto ee ntra ntro p.ej ej vid cfr
    profa exmo exma pe alm eng des av séc
    sig sig.ra sigg sig.na sigg.ri dott dott.ssa prof.ssa proff avv arch geom rag mons spett egr
    gent gent.mo gent.ma on.le p.es ss.ma d.ssa
    m.me mgr éd édit coll env av c.-à-d p.ex boul bd
    dhr mevr mw mej jhr drs ds bijv bv d.w.z o.a m.b.t i.v.m t.a.v zgn zg nl m.a.w i.p.v t.o.v
    skt bl.a f.eks t.ex d.v.s dvs kl jf jfr pga mht ift frk hrr ang ekskl vedr s.k p.g.a
    fr.o.m t.o.m bl a.k.a mfl st.f eks ev innkl adj forts
    esim ks mm ns vrt eli toim synt prof os puh joht varat
    ul św ks inż mgr hab np tzw tj m.in zob im woj pow gm płk ppłk kpt godz al pl bł
    o.o sp dyr hr kard abp bp ds wg tzn właśc
    např tzv tj sv nám doc bc judr mudr phdr rndr ing mvdr paeddr pí plk gen npor resp příp mj tř
    napr t.j t.zn sv p.n ul pplk
    npr tzv sv ul gđa gosp dipl akad inž    pribl roj tel hrv eng
    dl dna d-na d-l dlui sf cca jud mun loc str bd al șos aprox lit
    ifj özv szt ún pl ld vö dr prof phd főtit
    doç sn cad sok mah apt örn bkz alb yrd öğr gör uzm op müh hz çev haz
    nt s.o hr pr vt nn ingl ee kd
    piem t.i t.s kgs
    pvz t.y šv gyv vyr doc inž žr plg kun
    t.d þ.e m.a sbr u.þ.b próf sr
    p.sh znj z
    ts gs pgs ths bs ks tp tx q p pgs.ts gs.ts
    tn jl bpk hj kh drs kol ust sdr sdri
    bw bi dkt mhe bb gng mnr mev
    пгт мкр журн пр ул просп
    пер пл наб бул им см ср рис табл гл проф акад доц инж ген полк кап лейт св гр тов
    напр т.е т.к т.н тел изд ред прим англ лат нем фр ит исп рус греч букв к.т.н д.т.н к.м.н чл
    адм корп комн моб респ сев юж зап вост мл ст нач зам дир
    вул бульв див рис проф доц акад ім буд св напр стор заст гол
    д-р гр бул инж вж т.нар арх
    др нпр тзв тј бр гђа госп инж акад мр
    δρ καθ βλ π.χ δηλ λεωφ οδ κα κος αγ αρ αριθ τηλ σελ υπ επ μτφρ εκδ πρβλ ν.δ
    पं डॉ डा प्रो श्री सु कु मो रु सं क्र स्व मि मु पृ नं
    ডা ড মো মি অধ্যাপক প্রফেসর মোঃ মোছা ডাঃ
    டாக்டர் திரு திருமதி டாக் பேரா டா
    డా శ్రీ ప్రొ డాక్టర్ ಡಾ ಪ್ರೊ ಶ್ರೀ ഡോ ശ്രീ പ്രൊഫ ડૉ ડો પ્રો શ્રી ਡਾ ਪ੍ਰੋ ਸ
    ე.წ ე.ი მაგ იხ შდრ პროფ აკად დოქტ
    د.أ أ.د م.م
    """
)

# A number follows.
BEFORE_NUMBERS = words(
    """
    ed plkst est lbs genn thn ur gem lt kb d.lgs d.l d.p.r
    no nos nr vol vols p pp pg fig figs ch chap art arts para paras op eq tel ext sec secs ver
    jan feb mar apr jun jul aug sep sept oct nov dec okt dez mai déc févr janv avr juil
    abs art ziff rn rdn kap bd bde tab abb anm seite s lit hs rz std
    núm num pág págs pag pagg págs cap caps vol tít párr apdo nro no.º
    artt nn sez tav
    blz nr hfst afd sid avsn
    nro s luku
    str poz art ust pkt rozdz rys tab zał č čl odst kap obr tab č.p č.j st stč
    br čl čl.st toč alin pag nr bl
    sz old bek §
    sf böl md
    lk lpp psl bls hlm hal blg
    рис табл гл ст стр п пп ч т тт кв д корп № с разд илл р.
    мал
    ал т чл
    άρθ παρ κεφ σελ αρ εδ
    अनु धारा पृ सं
    გვ ტ მუხ
    ص ج ط
    """
)

# Both within and at the end of a sentence: the next word decides. Written with a capital: `ill.`
# is no state.
MAYBE_LAST = words(
    """
    inc ltd co corp llc plc bros jr sr esq ave blvd rd dept univ assn assoc est ed eds al gmbh
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo
    ph.d ltda cía cia kft zrt nyrt okt dez
    """
)

# The same of small letters too.
MAYBE_LAST_SMALL = words(
    """
    обл al mio mrd tsd jh jhd jhdt chr v.chr n.chr j.-c a.c d.c ust vj hj
    mln mld mlrd tis tys тыс млн млрд тис хил m.ö m.s yy eds hrsg aufl ausg
    """
)

# After a number these are its unit: what follows with a capital is a new sentence.
UNITS = words(
    """
    r г гг в вв руб коп тыс млн млрд р рр ст грн тис лв хил ж zł tys mln kč ft kr eur usd
    m km cm mm kg g t l s h min sec std
    """
)

# Words that seldom follow an abbreviation within a sentence, and often begin one.
STARTERS = words(
    """
    the a an this that these those there it its he she they we you i his her their our my your
    but and or so yet nor for if when while where after before although though because since
    however moreover meanwhile nevertheless instead still also then thus therefore
    in on at by from with to as of under over during according despite among
    what who why how which whose is are was were has have had do does did will would can could
    not no yes some many most more other others one two three all both each every
    last next today yesterday now here even later soon only just such once again until
    nobody everybody everyone somebody someone anyone anybody nothing everything something few
    der die das den dem er sie es wir ich ihr ein eine einer einem einen doch aber und oder dann
    danach später viele alle dies diese dieser dieses dabei damit dort hier heute gestern morgen
    auch nur noch nicht kein keine niemand jeder jede man im am an auf aus bei bis nach seit von vor
    zu zum zur mit für ohne um während wenn weil ob was wer wie wo warum sein seine seinen ihre
    trotzdem deshalb darum daher dagegen zudem außerdem allerdings jedoch inzwischen nun so sonst
    le la les un une des il elle ils elles on ce cette ces cela je tu nous vous mais et puis alors
    dans en à au aux pour par sur avec sans selon après avant depuis quand si son sa ses leur leurs
    personne rien tout tous ensuite enfin aussi
    el los las una él ella ellos ellas eso esto este esta estos estas y pero de para por con sin
    según después luego entonces cuando nadie su sus se lo hay era fue más también nunca todo todos
    lo i gli lui lei loro egli ma e poi di da per su secondo dopo quando non nessuno questo questa
    anche tutto tutti nel nella al alla
    o os as um uma ele ela eles elas mas em na do da com sem depois quando não ninguém isso
    de het een hij zij ze wij ik jij maar en dan daarna op van voor met bij na toen als niemand dit
    dat deze er ook niet
    den det ett et han hon hun vi jag jeg men och og då da sedan på för med efter etter när når om
    ingen detta dette
    ona oni ono to ten ta te ale w po z za od gdy kiedy jeśli nikt potem nie tak
    když keď pak potom nikdo však
    az ő ők ez de és majd aztán amikor ha nem senki
    hän he se ne tämä mutta ja sitten kun jos ei kukaan
    bu şu bunlar ama ve sonra daha ancak çünkü kimse ben biz onlar
    ea ei ele acest această dar și pe cu după când dacă nu nimeni
    он она они оно мы я вы это этот эта эти но и а в на по из за до от с к о когда если никто потом
    затем там тут все его её их как что кто где не ещё уже так тогда после
    він вона вони воно ми це цей ця але й у з від коли якщо ніхто потім
    той тя те ние това но когато ако никой след
    ο η το οι τα αυτός αυτή αυτό αλλά και στην στο στη στον με για από μετά όταν αν δεν κανείς
    """
)

# Of these, what is a part of names as well: `R. De Niro`.
PARTICLES = words(
    """
    le la les de des di da del della el al van von den der ter los las do dos du zu zum e i y o
    """
)

# They begin a sentence behind a title, which then was a street: `5 Oak Dr. She`.
SUBJECTS = words("she he it they we nobody but then the this that there er sie es")

# What follows `U.S.` and its like within a sentence.
AFTER_STATES = words(
    """
    congress senate house supreme army navy air marine marines coast secretary president vice
    treasury department dept state embassy ambassador government constitution capitol court
    district attorney federal general security high human special envoy open postal census chamber
    bank steel rep reps sen sens gov geological forest fish bureau agency office representative
    representatives senator senators council commission commissioner assembly mission resolution
    convention framework central cyber strategic military customs immigration citizenship border
    drug food environmental securities trade mayor police circuit metropolitan soccer olympic
    justice judge magistrate consulate consul defense defence energy education labor commerce
    interior homeland intelligence national virgin dollar dollars treasuries marshal marshals
    holocaust patent green chief deputy assistant minister prime economic children world refugee
    global climate nuclear
    """
)

# Times that a sentence may begin with: `In 44 B.C. Caesar was killed.`
TIMES = words("a.m p.m b.c a.d b.c.e c.e")

# Short for more than an abbreviation behind one other word alone: `ad es.`
PAIRS = frozenset({("ad", "es"), ("per", "es"), ("p.", "es"), ("p.", "ex"), ("de", "ex")})

# Countries and such in capitals, where small letters are a title: `na území SR.`
ACRONYMS = words("sr st av sv dl ml fr ms sp hr br tv pr al cs")

# Titles that are other words in small letters.
CAPITALS_ONLY = words("maj hon det pres rep reps mt adm gov amb supt sup")

# `And others`, which often ends a sentence.
AND_OTHERS = frozenset({("и", "пр"), ("и", "др"), ("і", "др"), ("та", "ін"), ("i", "in")})

# What follows `p.m.` within a sentence.
AFTER_TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december est edt cst cdt mst mdt pst pdt gmt utc bst
    cet cest et pt ct eastern pacific central mountain local
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

# What a letter names, rather than it being somebody's initial: `vitamin C.`
LETTERED = words(
    """
    vitamin plan type group class hepatitis section part appendix exhibit grade option schedule
    table figure point team model category division annex vitamine groupe annexe punkt klasse
    gruppe teil typ anhang vitamina grupo tipo clase anexo gruppo piano influenza terminal
    """
)

# `example.Com` is an address, not two sentences.
NEVER_FIRST = words("com net org js io gov edu py html htm pdf txt ai")

# Languages that write ordinals with a full stop, among them those that go on with a capital, ...
WITH_ORDINALS = words(
    """
    der die das dem ist nicht ein eine einer eines einem im am zum zur vom beim wird wurde wurden
    auf mit von für sich er sie und auch seit nach nach bei aus um über als wie kam ging fiel
    ve bir bu için ile olarak sonra yılında oldu kadar daha gibi çok yıl dünya savaşı
    az és egy hogy volt nem király meg ez mint lett után alatt
    og det som til af på ble blev
    je jest się że byl była był bio su sa
    pre pri ktorý ktoré bola bol boli bylo bude roku při pro kde
    oli ja
    """
)

ORDINAL_LANGUAGES = words("de tr az hu da nb nn no hr sr bs sl cs sk et lv is")

# Words whose number stands behind them, and so is no ordinal in these languages.
NUMBERED = words(
    """
    seite kapitel platz teil band absatz artikel nummer punkt bild tabelle abbildung saal halle
    side del punkt tabell figur strana kapitola část tabulka sayfa bölüm madde oldal fejezet
    stranica poglavlje slika stran poglavje joonis lehekülg peatükk attēls lappuse mynd kafli
    """
)

# ... and those that do not, each known by its common words.
WITHOUT_ORDINALS = words(
    """
    the of and to was is that for with by he she it they his her from at which were are this
    le les et est une du que qui dans il elle sur pour
    el los las y del por con se una fue
    il che di della è sono gli
    o os uma não do da em
    het een van en
    och att är
    """
)

# Names with a sign of exclamation.
SHOUTED = words("yahoo jeopardy jumeaux")

# Devanagari spells Latin initials so: `बी. आर. अंबेडकर`.
DEVANAGARI_INITIALS = words(
    """
    ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू डब्लू एक्स वाई जेड वि
    """
)

# Where what was said goes on with who said it, in Chinese and Japanese.
SAID = "说說问問道喊叫答称稱言尋聞述語話呟嘆"
