"""Words by which a sentence beside another one may hold something against it.

The languages are those of `bearing_words`, and Chinese; in small letters.
"""

import re

from annotator.text.bearing_words import COUNTS
from annotator.text.weighty_words import NUMBERS, SCALES
from annotator.text.word_lists import words

RECORDS = re.compile(
    r"\b(?:logs?\b|log ?books?|diar(?:y|ies)\b|regist(?:er|rar|ry|ries)|ledger|records?\b|recorded"
    r"|minutes of|photo|video|footage|camera|microphone|screens?\b|displays?\b|gauge|thermometer"
    r"|sensor|satellite|drone|spread ?sheet|files?\b|documents?\b|e-?mails?\b|letters\b|invoice"
    r"|receipt|pay(?:roll|slip)|contracts?\b|charts?\b|maps?\b|tests?\b|tested|samples?\b|analys"
    r"|laborator|measurement|readings\b|inspection|audit|witness|eyewitness|footprint|traces?\b"
    r"|tracks\b|census|polls?\b|surveys?\b|statistic|data\b|tally|books show"
    r"|protokoll|logbuch|akten?\b|fotos?\b|\w*aufnahmen\b|luftbild|\w*kamera|bildschirm|anzeige"
    r"|mess(?:ung|wert|ger)|pegel|drohne|tabelle|\w*listen?\b|dokument|unterlagen|briefe?\b"
    r"|\w*rechnung|quittung|gutachten|analyse|proben?\b|labor|zeug(?:e|in|en)\b|\w*spur(?:en)?\b"
    r"|\w*daten\b|statistik|zählung|umfrage|kassenbuch"
    r"|registre|procès-verba|vidéo|images?\b|caméra|écran|tableau\b|affich|capteur|thermomètre"
    r"|tableur|listes?\b|fichier|courriel|lettres\b|factures?\b|reçus?\b|devis\b|fiches?\b|contrat"
    r"|cartes?\b|badge|prélèvement|labo\b|mesures\b|témoins?\b|relevés?\b|relevé|sondage|données"
    r"|recensement|bilan"
    r"|registros?\b|actas?\b|bitácora|imágen|imagen|cámaras?\b|pantalla|termómetro|satélite"
    r"|hojas? de|listas?\b|nóminas?\b|archivos?\b|documento|correos?\b|cartas\b|recibo|contrato"
    r"|mapas?\b|planos?\b|análisis|muestras?\b|medici|testigo|huellas?\b|rastro|encuesta|datos\b|estadístic"
    r"|censo"
    r"|verbal[ei]\b|immagin[ei]\b|telecamer|scherm|tabellone|termometro|satellit|elenc|fattur"
    r"|ricevut|contratt|mappa|analisi|campion[ei]\b|misurazion|testimon|tracc|dati\b|censimento"
    r"|atas?\b|imagens?\b|câmera|telas?\b|ecrã|termômetro|planilha|fatura|análise|amostra"
    r"|medição|testemunh|pesquisa|dados\b|estatístic"
    r"|logboek|notulen|beelden\b|scherm|thermometer|satelliet|lijst|factuur|kaart\b|monsters?\b"
    r"|metingen?\b|getuige|spor?en\b|gegevens|telling"
    r"|журнал|протокол|реестр|фото|видео|сним|кадр|камер|экран|табло|датчик|термометр|спутник|дрон"
    r"|смет|ведомост|список|списк|документ|письм|сч[её]т\b|чек\b|договор|карт[аеуы]\b|анализ"
    r"|проб[аы]\b|лаборатор|замер|измерен|свидетел|следы|следов|данны|статистик|перепис|акт[аеы]?\b)"
    "|账本|帐本|账单|报告|报表|照片|图片|视频|录像|录音|摄像|监控|镜头|名单|记录|日志|日程|数据|文件|合同|发票"
    "|温度计|检测|化验|航拍|证人|屏幕|样本|地图|统计|问卷",
    re.IGNORECASE,
)
"""What something can be held against: papers, pictures, gauges, witnesses."""

PERCEIVED = re.compile(
    r"\b(?:saw\b|sees?\b|seen\b|visible|spotted|filmed|counted|counts\b|found\b|finds\b|measured"
    r"|shows?\b|showed|shown\b|listed|lists\b|registered|noted\b|heard\b|smel(?:t|led|ls?)\b"
    r"|photographed|detected|discovered|observed|noticed|watched|caught\b"
    r"|sah(?:en)?\b|gesehen|sichtbar|zu sehen|filmt|gefilmt|zählte|gezählt|fanden?\b|gefunden"
    r"|maßen?\b|gemessen|zeig(?:t|ten?|en)\b|gezeigt|hör(?:t|ten?)\b|gehört|entdeck|beobacht"
    r"|verzeichn|registrier|bemerk|steh(?:t|en) (?:im|in|auf|am)\b"
    r"|a vu\b|ont vu\b|vue?s?\b|voi(?:t|ent)\b|voyai|film[ée]|(?<!se )trouv|montr|entend"
    r"|mesur(?:é|aient|ait)|constat|observ|aperç|aperc|indiqu|marquait|marque\b"
    r"|vio\b|vieron\b|vist[ao]\b|ven?\b|filma|film[oó]|grab[aó]|contó|encontr|hall[oó]|midi[oó]"
    r"|muestran?\b|mostr|oy[oó]\b|registr|marcab?an?\b|indican?\b|señal|detect|aparec|asoma"
    r"|vide(?:ro)?\b|trovat|misurat|rilevat|osservat|viu\b|viram\b|encontrou|mediu\b|ouviu"
    r"|zag(?:en)?\b|gezien|telden?\b|geteld|vond(?:en)?\b|gevonden|gemeten|toon(?:t|de)|hoorde"
    r"|видел|увид|видн|видит|снял|сняла|насчит|посчит|наш[её]л|нашл|обнаруж|измер|показыва|показал"
    r"|слыша|замет|зафикс)"
    "|看到|看见|看出|发现|拍到|拍下|听到|闻到|数出|显示|目击|见到|可见",
    re.IGNORECASE,
)
"""What somebody saw, heard, counted or measured."""

COMPARED = re.compile(
    r"\b(?:half\b|halves|twice as|double|triple|fewer|less\b|more than|times as"
    r"|as (?:much|many|few)|hälfte|doppelt|dreimal|weniger|mehr als|so wenig|so viel|bruchteil"
    r"|moitié|double|triple|moins d|moins que|plus d|plus que|fois plus|fois moins"
    r"|mitad|doble|triple|menos|más de|más que|metà|doppio|triplo|meno|più di"
    r"|metade|dobro|helft|dubbel|minder|meer dan"
    r"|половин|вдвое|втрое|вдвойне|меньше|больше|в \w+ раза?\b)"
    "|一半|倍|只有|只装|仅",
    re.IGNORECASE,
)
"""What sets a number or a measure against another one."""

CHINESE_DATE = re.compile(
    "(?:星期|周|礼拜)[一二三四五六日天末]|[\\d一二三四五六七八九十]+[月日年点]"
)

AT = words("at by until till from um gegen bis ab à vers jusqu las hasta alle até om tot до в с к")
"""Words before an hour."""

CARDINALS = (
    COUNTS
    | NUMBERS.keys()
    | SCALES.keys()
    | words(
        """
        twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands both
        zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hunderte tausende
        vingt trente quarante cinquante soixante cent cents centaine centaines dizaine dizaines
        treinta veinte cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientas
        trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas decenas
        centenares venti trenta quaranta cinquanta sessanta vinte trinta dertig twintig veertig
        vijftig двенадцать двадцать тридцать сорок пятьдесят сто двести триста десятка десятки сотни
        """
    )
) - words("one un une uno een otto")

PLAIN_HEADINGS = re.compile(
    r"(?:updates?|updated|breaking|live|news|background|context|timeline|history|outlook|overview"
    r"|summary|at a glance|aktualisiert|hintergrund|vorgeschichte|ausblick|überblick|kontext"
    r"|mise à jour|contexte|historique|perspectives|actualización|contexto|antecedentes"
    r"|perspectivas|contesto|antefatto|achtergrond|справка|предыстория|контекст|обновлено|更新|背景|概述|时间线)"
    r"\W*\Z",
    re.IGNORECASE,
)
"""Headings that say no more than what kind of thing stands below."""
