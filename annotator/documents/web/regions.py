"""The regions of a text that was made from elements."""

from annotator.documents.builder import BuiltText, not_too_many
from annotator.model import RegionKind
from annotator.text.regions import ProposedRegion

_PARTED = {RegionKind.PARAGRAPH, RegionKind.FURNITURE, RegionKind.CAPTION, RegionKind.HEADLINE}


def regions_of(built: BuiltText) -> tuple[ProposedRegion, ...]:
    """Return the regions of a text that was made from elements, in text order.

    Paragraphs and the like end at a blank line; quotations and comments stay whole.
    """
    parted = [part for region in built.regions for part in _parts(built.text, region)]
    return not_too_many(built.text, parted)


def _parts(text: str, region: ProposedRegion) -> list[ProposedRegion]:
    if region.kind not in _PARTED:
        return [region]
    parts = []
    start = region.start
    while start < region.end:
        end = text.find("\n\n", start, region.end)
        end = region.end if end < 0 else end
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = end - (len(words) - len(words.rstrip()))
        if left < right:
            parts.append(ProposedRegion(region.kind, left, right, region.voice))
        start = end + 2
    return parts
