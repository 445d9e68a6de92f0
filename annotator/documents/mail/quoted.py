"""Voices of quotations in a page that was mailed, where a line before them names one."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.documents.mail.plain_body import announced_name, announces_words
from annotator.model import RegionKind
from annotator.text.regions import ProposedRegion


def with_voices(text: str, regions: Iterable[ProposedRegion]) -> tuple[ProposedRegion, ...]:
    """Return the regions with a voice for each quotation that the region before it announces.

    That region becomes a byline: it is the mail program's, not the writer's.
    """
    found: list[ProposedRegion] = []
    for region in regions:
        before = found[-1] if found else None
        if before is not None and region.kind is RegionKind.QUOTATION and not region.voice:
            words = " ".join(text[before.start : before.end].split())
            if before.kind is RegionKind.PARAGRAPH and announces_words(words):
                found[-1] = replace(before, kind=RegionKind.BYLINE)
                region = replace(region, voice=announced_name(words))
        found.append(region)
    return tuple(found)
