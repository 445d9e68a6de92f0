"""First guesses from a few words, which the analyst confirms or corrects."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.model.kinds import MarkReason, RegionKind, SourceKind

_WORDS = (
    (
        SourceKind.BRIEFING,
        r"briefing|(?:press|news) conference|interview|hearing|speech|presser|testimony"
        r"|\w*pressekonferenz|anhörung|rede",
    ),
    (
        SourceKind.DOCUMENT,
        r"report|letter|memo|memorandum|e-?mail|telegram|cable|statement|dossier|filing"
        r"|press release|\w*(?:bericht|brief|gutachten|erklärung|mitteilung|studie|entwurf)",
    ),
    (
        SourceKind.PUBLICATION,
        r"times|post|journal|herald|tribune|gazette|news|daily|courier|chronicle|magazine|blog"
        r"|spiegel|stern|bild|guardian|economist|reuters|associated press|bloomberg|politico"
        r"|afp|dpa|bbc|cnn|npr|haaretz|le monde|el país"
        r"|\w*(?:zeitung|nachrichten|anzeiger|tagblatt|tageblatt|bote|boten|kurier)",
    ),
    (
        SourceKind.ANONYMOUS,
        r"officials?|sources?|diplomats?|insiders?|people|somebody|unnamed"
        r"|kreise|\w*beamten?|diplomaten|\w*sprecher(?:in)?|mitarbeiter(?:in)?",
    ),
    (
        SourceKind.ORGANISATION,
        r"office|ministry|department|house|agency|council|committee|commission|party|bank|police"
        r"|government|court|university|institute|union|company|inc|ltd|association|congress|senate"
        r"|minist(?:ère|erio|ero|ério)|gouvernement|gobierno|governo|policía|polizia|parliament|pentagon|kremlin|nato|hospital|club|group|foundation|guard|army|navy|force"
        r"|ה?(?:משרד|עירייה|עיריית|ממשלה|ממשלת|משטרה|משטרת|צבא|צה״ל|ועדה|ועדת|ארגון|חברה|בנק|מפלגת|איגוד)"
        r"|(?:ال)?(?:وزارة|حكومة|شرطة|جيش|منظمة|بلدية|لجنة|شركة|بنك|حزب|هيئة|مكتب|جامعة|مجلس)"
        r"|\w*(?:amt|ministerium|behörde|regierung|polizei|gericht|partei|verband|verein|werke"
        r"|rathaus|kommission|universität|gesellschaft|bank|rat|bundestag|fraktion|klinik|büro)",
    ),
    (
        # A state speaks through its government.
        SourceKind.ORGANISATION,
        r"(?:the )?(?:israel|iran|iraq|russia|russland|china|ukraine|germany|deutschland|france"
        r"|frankreich|britain|großbritannien|the united kingdom|united states|usa|u\.s\.|syria"
        r"|syrien|turkey|türkei|egypt|ägypten|saudi arabia|saudi-arabien|qatar|jordan|jordanien"
        r"|lebanon|libanon|india|indien|pakistan|japan|north korea|nordkorea|south korea|südkorea"
        r"|poland|polen|hungary|ungarn|italy|italien|spain|spanien|greece|griechenland|canada"
        r"|kanada|mexico|mexiko|brazil|brasilien|australia|australien|austria|österreich"
        r"|switzerland|schweiz|belgium|belgien|netherlands|niederlande|sweden|schweden|norway"
        r"|norwegen|denmark|dänemark|finland|finnland|afghanistan|venezuela|cuba|kuba|taiwan"
        r"|washington|moscow|moskau|beijing|peking|tehran|teheran|jerusalem|brussels|brüssel"
        r"|hamas|hezbollah|hisbollah|taliban)\Z",
    ),
)

_STATES = re.compile(
    r"(?:the )?(?:Afghanistan|Argentina|Australia|Austria|Belarus|Belgium|Brazil|Britain|Canada"
    r"|China|Denmark|Egypt|Estonia|Finland|France|Germany|Greece|Hungary|India|Iran|Iraq|Ireland"
    r"|Israel|Italy|Japan|Latvia|Lebanon|Libya|Lithuania|Mexico|Netherlands|North Korea|Norway"
    r"|Pakistan|Poland|Portugal|Qatar|Romania|Russia|Saudi Arabia|Serbia|South Korea|Spain|Sudan"
    r"|Sweden|Switzerland|Syria|Taiwan|Turkey|U\.?K\.?|U\.?S\.?A?\.?|Ukraine"
    r"|United (?:Kingdom|States)|Yemen"
    r"|Ägypten|Belgien|Brasilien|Dänemark|Deutschland|Finnland|Frankreich|Griechenland"
    r"|Großbritannien|Indien|Italien|Kanada|Libanon|Niederlande|Nordkorea|Norwegen|Österreich|Polen"
    r"|Rumänien|Russland|Saudi-Arabien|Schweden|Schweiz|Serbien|Spanien|Südkorea|Syrien|Türkei"
    r"|Ungarn|Vereinigte Staaten)"
)
"""States, where they speak: nobody is called so, as some are called Jordan or Chad."""

_SPEAKERS = (
    *(SourceKind.PERSON, SourceKind.PSEUDONYM, SourceKind.ORGANISATION, SourceKind.PUBLICATION),
    SourceKind.ANONYMOUS,
)
_HOUSES = (SourceKind.PUBLICATION, SourceKind.ORGANISATION)
FITTING_KINDS: Mapping[str, tuple[SourceKind, ...]] = {
    "author": _SPEAKERS,
    "publication": _HOUSES,
    "host": _HOUSES,
    "voice": _SPEAKERS,
    "comment": (SourceKind.PSEUDONYM, SourceKind.PERSON, SourceKind.ANONYMOUS),
    "recipient": _SPEAKERS,
    "via": (SourceKind.DOCUMENT, SourceKind.BRIEFING, SourceKind.PUBLICATION),
}
"""What a source is by the part it plays in a document or a layer, likeliest first."""
_TOLD_BY_PART = ("publication", "host", "comment")
"""Parts that tell more of a source than its name: a newspaper may be called anything."""


def likely_kinds(name: str, part: str = "") -> tuple[SourceKind, ...]:
    """Return all kinds, those first that a source of a name is likely to be in a part."""
    guess = guess_source_kind(name)
    fitting = FITTING_KINDS.get(part, (guess,))
    first = (guess,) if guess in fitting and part not in _TOLD_BY_PART else ()
    return tuple(dict.fromkeys((*first, *fitting, *SourceKind)))


def voice_part(region: RegionKind) -> str:
    """Return the part that the voice of a region plays."""
    return "comment" if region is RegionKind.COMMENT else "voice"


_NUMBER = re.compile(r"\A\d+[.)]\s+")


_INITIALS = re.compile(r"[^\W\d_]\.(?:\s[^\W\d_]\.){1,2}")
"""“J. R.”; bodies are written without a space between."""


def guess_source_kind(name: str) -> SourceKind:
    """Return the likeliest kind of a source from the words of its name."""
    if _STATES.fullmatch(name):
        return SourceKind.ORGANISATION
    for kind, words in _WORDS:
        if re.search(rf"\b(?:{words})\b", name, re.IGNORECASE):
            return kind
    if name.islower() and " " in name:
        return SourceKind.ANONYMOUS
    if " " not in name and any(c.isdigit() or c == "_" for c in name):
        return SourceKind.PSEUDONYM
    if _INITIALS.fullmatch(name):
        return SourceKind.PERSON
    if "&" in name or (name.isupper() and len(name) > 1):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def guess_mark_reason(words: str, region: RegionKind | None) -> MarkReason:
    """Return the likeliest reason why some words carry no claim."""
    match region:
        case RegionKind.FURNITURE | RegionKind.CAPTION:
            return MarkReason.FURNITURE
        case RegionKind.BYLINE:
            return MarkReason.METADATA
        case RegionKind.HEADLINE:
            return MarkReason.HEADING
        case _:
            pass
    stripped = _NUMBER.sub("", words.strip().rstrip("\"'”’)"))
    if stripped.endswith(("?", "؟", "？")):
        return MarkReason.QUESTION
    if stripped.startswith("@") or re.search(r"\b(?:said|wrote|says):$", stripped, re.IGNORECASE):
        return MarkReason.ADDRESSEE
    if stripped.endswith(":"):
        return MarkReason.HEADING
    return MarkReason.OTHER
