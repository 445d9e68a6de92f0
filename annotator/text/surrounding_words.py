"""Words by which a sentence or a line bears on those beside it, or plainly does not."""

import re

from annotator.text.word_lists import words

CORRECTIONS = re.compile(
    r"\b(?:correct|erron|wrong|mistak|false|untrue|fake|retract|withdr|berichtig|korrektur|falsch"
    r"|irrtüm|rectif|erreur|faux|erróne|falso|correc|errat|errone|onjuist|rectificat"
    r"|(?:not|nicht|never|nothing|nobody|no one)\b[^.]{0,30}"
    r"\b(?:true|so|right|happen\w*|wahr|richtig|zu)\b"
    r"|stimmt\s+nicht|pas\s+vrai|no\s+es\s+verdad|non\s+è\s+vero|não\s+é\s+verdade|niet\s+waar"
    r"|errat|error|fehler|made up(?! to\b)|invent|hoax|satir|joke|unfounded|baseless|erfunden"
    r"|неправд|неверн|ошибк|не так)",
    re.IGNORECASE,
)
"""What says that words beside it do not hold."""

NOTED = re.compile(
    r"(?:@?[\w.]{1,40}: {0,2}|[\d:.h]{1,8}\W{1,4})?\W{0,4}"
    r"(?:corrections?|clarifications?|retraction|sorry|editor['’]?s['’]? note|errat(?:um|a)"
    r"|(?:please )?(?:ignore|disregard)"
    r"|an? (?:earlier|previous) version|korrektur|berichtigung|richtigstellung|in einer früheren"
    r"|rectificati(?:f|on)|une version précédente|correcci[oó]n|fe de erratas|una versión anterior"
    r"|rettifica|correzione|una versione precedente|correção|uma versão anterior|rectificatie"
    r"|correctie|in een eerdere|исправлен|поправка|опровержен|rättelse|rettelse|berigtigelse"
    r"|oikaisu|sprostowanie|oprava|helyesbítés|düzeltme|διόρθωση|corectare|erată"
    r"|更正|勘误|訂正|정정|תיקון טעות|تصحيح)",
    re.IGNORECASE,
)
"""What begins a note that corrects a text, of the paragraphs before it."""

CONTRASTING = re.compile(
    r"(?:that|such|but|however|yet|still|though|if only|only|actually|instead|doch|aber|allerdings"
    r"|jedoch|nur|mais|pourtant|toutefois|cependant|seulement|pero|sin embargo|solo|ma|però"
    r"|tuttavia|mas|porém|no entanto|maar|echter|но|однако|только)\b"
)
"""What opens a sentence that is set against the one before it, in small letters."""

HERE = words("here hier dort davon dazu dabei dafür ici là aquí ahí aqui aí daar здесь")
"""What opens a sentence that is about what stands beside it."""

FUTURE = words("will wird werden sera seront será serán sarà saranno serão zal zullen будет будут")
"""What tells of a plan, which bears on nothing beside it."""

SENDING = re.compile(
    r"^[^\S\n]*(?:from|sent by|forwarded by|von|de|expéditeur|da|van|från|fra|od|от|发件人|差出人)"
    r"[^\S\n]?[:：].*",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that tells from whom a letter comes."""

SIGNING_OFF = re.compile(
    r"(?:(?:kind|best|warm|with(?: kind| best)?) (?:regards|wishes)|regards|sincerely|yours\b"
    r"|(?:mit )?(?:freundlich|herzlich|best|viel|lieb)\w* gr[üu]ß|hochachtungsvoll|cordialement"
    r"|sincères salutations|bien à vous|(?:un )?(?:cordial(?:es)? )?saludos?\b|atentamente"
    r"|(?:cordiali|distinti) saluti|atenciosamente|cumprimentos|(?:met )?(?:vriendelijke )?groet"
    r"|(?:med )?(?:vänliga?|venlig) h[äi]lsning|z poważaniem|с уважением|此致|敬具)",
    re.IGNORECASE,
)
"""What stands above the name of who wrote a letter."""

SPEECH = re.compile(
    r"\b(?:sentence|passage|paragraph|wording|statement|allegation|satz|absatz|behauptung|phrase"
    r"|alinéa|frase|párrafo|zin\b|фраз|предложени|утвержд"
    r"|motions?\b|amendments?\b|resolution|ayes|noes|nays|antr[aä]g|beschluss|moción|mozion|moção"
    r"|th(?:at|is) (?:account|version|story|claim)|cette (?:version|histoire)"
    r"|diese\w? (?:darstellung|version|meldung)|(?:esta|esa) versión"
    r"|questa versione|ess?ta versão|deze (?:versie|lezing)|эт\w+ верси)",
    re.IGNORECASE,
)
"""What makes a sentence speak of words beside it."""

DENIALS = re.compile(
    r"\b(?:den[iy]|disput|reject|refut|contradict|recant|disown|tak(?:e|en|ing)\b.{1,20}\bback|took"
    r"|doubt|bestreit|bestritt|dement|widerr|widersp|zurück|démen|ni(?:e|é)|rétract|desm|neg[aó]"
    r"|smenti|ontken|trok|отриц|опроверг|отказал"
    r"|rückte?n?\b.{0,60}\bab\b|revenue?s? sur|mix-up|misunderst)",
    re.IGNORECASE,
)
"""What says that somebody does not stand by something."""

OF_A_SIDE = re.compile(
    r"(?:the )?(?:advert\w*|sponsored|guest|letters?|drafts?|claims|promises|anzeige|werbung"
    r"|gastbeitrag|leserbriefe?|entwurf|publicité|tribune|courrier|brouillon|publicidad|cartas?"
    r"|tribuna|borrador|pubblicità|lettere|bozza|publicidade|advertentie|ingezonden|реклама"
    r"|письма|черновик|arguments?|objections?|scenarios?|hypothes\w+|opinions?|viewpoint|comment"
    r"|commentary|pros?|cons?|proposals?|demands?|assumptions?|forecasts?|predictions?|argumente"
    r"|einwände|szenario|meinung|kommentar|annahmen?|prognose|scénario|hypothèse|projet"
    r"|prévisions?|objeciones|escenario|hipótesis|argomenti|obiezioni|ipotesi|opinione|cenário"
    r"|opinião|argumenten|bezwaren|mening|доводы|аргументы|сценарий|мнение|прогноз)\b"
    r"|(?:for|against|in favou?r|dafür|dagegen|pour|contre|a favor|en contra|contro|contra|voor"
    r"|tegen|за|против)\W*\Z"
    r"|.*\b(?:true or false|fact[ -]?check|faktencheck|vrai ou faux|verdadero o falso|vero o falso"
    r"|not true|no longer|archi\w+|архив\w*)\b",
    re.IGNORECASE,
)
"""What makes of a heading one below which a side speaks, or something only thought of stands."""

ASKING = re.compile(
    r"(?:what|how|was|wie|ce que|comment|lo que|qué|cómo|ciò che|cosa|o que|wat|hoe|что|как)\b",
    re.IGNORECASE,
)
"""What begins a heading such as "What the guards say"."""

DOUBTED = re.compile(
    r"\b(?:rumou?r|myth|allegation|hoax|satir|fiction|parod|lies?\b|lying\b|kidding|prank"
    r"|april fool|joking|in jest|unconfirmed|nonsense|rubbish|gerücht|mythe|märchen|lüge|gelogen"
    r"|quatsch|unsinn|spaß|scherz|angeblich|rumeur|mensonge|balivernes|rumor|mentira|bulo|mito|bugia|voci\b"
    r"|bufala|boato|leugen|onzin|gerucht|слух|миф|враньё|вранье|лож[ьи]|выдум)",
    re.IGNORECASE,
)
"""What makes of words beside it, or below a heading, something that is told and not held."""

LEANING = re.compile(
    r"\b(?:(?:much |just )?the same (?!time|day|night|week|month|year|place|way\b|as\b)"
    r"|(?:is|was|are|were|do|does|did|say|says|said) the same\b|the (?:opposite|reverse|contrary)\b"
    r"|likewise|similarly|ditto|(?:do|does|did|done|doing|say|says|said|think|thinks) so\b"
    r"|(?:former|latter)\b|\Aso (?:do|does|did|is|are|was|were|has|have|will)\b"
    r"|\A(?:neither|nor) (?:do|does|did|is|are|was|were|has|have|will)\b"
    r"|\b(?:as well|too) ?(?:[.,;!]|\Z)|\Anot so\b|otro tanto"
    r"|das ?selbe|(?:das |ein )?gleiche[sn]? (?:gilt|sagt|trifft)|gleiches|ebenso|genauso"
    r"|das gegenteil|umgekehrt|desgleichen|ersterer?s?|letzterer?s?"
    r"|(?:de|la|le) même(?! (?:temps|jour|année|façon))|de même|également|l['’] ?inverse"
    r"|le contraire|idem|l[oa] mismo|igual(?:mente)?\b|lo contrario|lo stesso|altrettanto"
    r"|il contrario|o mesmo|o contrário|igualmente|hetzelfde|evenzo|het omgekeerde|het tegendeel"
    r"|то же|так же|также|аналогичн|наоборот|противоположн"
    r"|det ?samma|detsamme|samma sak|likaså|likeledes|motsatsen|motsatte|to samo|podobnie|odwrotnie"
    r"|totéž|stejně|podobně|opak\b|naopak|isto\b|istoto|същото|те саме|то же самое|aynı şe|benzer"
    r"|ugyanez|hasonló|samoin|päinvastoin|acelaşi lucru|același lucru|το ίδιο|la fel)"
    "|同样|同樣|同理|相反|反之|亦然|同じこと|同様|逆に|마찬가지|반대로",
    re.IGNORECASE,
)
"""What makes a sentence say of something else what was said before, maybe not just before."""

FRAMING = re.compile(
    r"\b(?:imagin|suppos|assum|pretend|picture this|otherwise\b|let us\b|let['’]?s\b"
    r"|here (?:is|are)\b|here['’]s\b|as follows|like this|angenommen|gesetzt den fall"
    r"|stell\w* (?:wir|sie|dir|euch)\b|(?:man|wir) stell\w*|nehmen wir|so geht|voici\b|admettons"
    r"|supon|imagín|imagem|suponha|ecco\b|immagin|mettiamo|ammett|stel (?:je|u)\b|veronderstel"
    r"|neem aan|представь|вообраз|допустим|предполож|вот что)",
    re.IGNORECASE,
)
"""What makes of the words behind it something that is only thought of, or told."""

CONTINUING = re.compile(
    r"(?:or|at least|except|zumindest|wenigstens|jedenfalls|oder|du moins|ou|al menos|o no|almeno"
    r"|o forse|oppure|pelo menos|of|althans|tenminste|или|по крайней мере|так)\b",
    re.IGNORECASE,
)
"""What begins a sentence that goes on with the one before it, and may take some of it back."""

FOLLOWING = re.compile(
    r"\b(?:follow|below|next|folgend|nächst|suivant|ci-dessous|siguiente|seguente|seguinte|volgend)",
    re.IGNORECASE,
)
"""What makes a sentence speak of the one after it."""

ABOVE = re.compile(
    r"\b(?:above|preceding|(?:last|previous) (?:sentence|paragraph|tweet|post|entry|message|alert)"
    r"|obig|oben|ci-dessus|précéden|sopra|hierboven|выше)",
    re.IGNORECASE,
)
"""What makes a sentence speak of those before it."""
