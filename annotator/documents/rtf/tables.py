"""What control words, charsets and languages of RTF mean (RTF 1.9.1), as far as a text needs it."""

# `\fcharset`: Windows' number of a charset, and Python's name of its code page.
CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    78: "shift_jis",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOL_CHARSET = 2

# Orders for the whole file.
FILE_CODES = {b"ansi": "cp1252", b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}

SIGNS = {
    b"tab": "\t",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"qmspace": "\u2005",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
    b"zwbo": "\u200b",
    b"zwnbo": "\u2060",
    b"ltrmark": "\u200e",
    b"rtlmark": "\u200f",
    b"~": "\u00a0",
    b"_": "\u2011",
    b"-": "\u00ad",
    b"{": "{",
    b"}": "}",
    b"\\": "\\",
}

# Groups that hold no words of the text. Those that begin with `\*` and are not known are skipped
# as well, as the standard asks.
SKIPPED = frozenset(
    b"colortbl pict object filetbl revtbl rsidtbl generator themedata colorschememapping datastore"
    b" latentstyles listtable listoverridetable xmlnstbl mmathPr wgrffmtfilter ftnsep ftnsepc ftncn"
    b" aftnsep aftnsepc aftncn atnid atnauthor atntime atnicn atnref atnparent atrfstart atrfend"
    b" bkmkstart bkmkend tc tcn xe rxe nonesttables nesttableprops nonshppict sp falt panose"
    b" formfield template private docvar userprops do blipuid pgdsctbl background"
    b" passwordhash protusertbl objdata objclass objname keycode fchars lchars gridtbl bkmkpub"
    b" factoidname datafield ffname oldcprops oldpprops oldtprops oldsprops".split()
)
# Groups with `\*` whose words are words of the text, or are looked at.
KNOWN = frozenset(b"shpinst shptxt ud fldinst footnote annotation listtext pntext".split())

LANGUAGES = {
    1025: "ar-SA",
    1026: "bg-BG",
    1028: "zh-TW",
    1029: "cs-CZ",
    1030: "da-DK",
    1031: "de-DE",
    1032: "el-GR",
    1033: "en-US",
    1034: "es-ES",
    1035: "fi-FI",
    1036: "fr-FR",
    1037: "he-IL",
    1038: "hu-HU",
    1040: "it-IT",
    1041: "ja-JP",
    1042: "ko-KR",
    1043: "nl-NL",
    1044: "nb-NO",
    1045: "pl-PL",
    1046: "pt-BR",
    1048: "ro-RO",
    1049: "ru-RU",
    1053: "sv-SE",
    1055: "tr-TR",
    1058: "uk-UA",
    1065: "fa-IR",
    2052: "zh-CN",
    2055: "de-CH",
    2057: "en-GB",
    2058: "es-MX",
    2060: "fr-BE",
    2067: "nl-BE",
    2070: "pt-PT",
    3079: "de-AT",
    3081: "en-AU",
    3082: "es-ES",
    3084: "fr-CA",
    4105: "en-CA",
}
