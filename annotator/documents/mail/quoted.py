"""Voices of what a page that was mailed quotes, where a line before it names one."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.documents.mail.plain_body import announced_name, announces_words, sender_of
from annotator.model import RegionKind
from annotator.text.regions import ProposedRegion

_QUOTATION, _PARAGRAPH = RegionKind.QUOTATION, RegionKind.PARAGRAPH


def with_voices(text: str, regions: Iterable[ProposedRegion]) -> tuple[ProposedRegion, ...]:
    """Return the regions with a voice for each quotation that a line before or in it announces.

    That line becomes a byline: it is the mail program's, not the writer's. What stands below the
    headers of a mail, as a reply leaves them, is quoted from its sender.
    """
    found: list[ProposedRegion] = []
    quoted = sender = ""
    for region in regions:
        before = found[-1] if found else None
        if region.voice or region.kind not in (_QUOTATION, _PARAGRAPH):
            found.append(region)
            continue
        lines = text[region.start : region.end].split("\n")
        name, _ = sender_of(lines, is_marked=False)
        if name:
            sender = name
            found.append(replace(region, kind=RegionKind.BYLINE))
            continue
        if region.kind is _QUOTATION:
            words = " ".join(lines[0].split())
            if announces_words(words):
                quoted = announced_name(words)
                end = region.start + len(lines[0])
                found.append(replace(region, kind=RegionKind.BYLINE, end=end))
                start = region.end - len(text[end : region.end].lstrip())
                if start < region.end:
                    found.append(replace(region, start=start, voice=quoted))
                continue
            if before is not None and before.kind is _PARAGRAPH:
                words = " ".join(text[before.start : before.end].split())
                if announces_words(words):
                    found[-1] = replace(before, kind=RegionKind.BYLINE)
                    quoted = announced_name(words)
            region = replace(region, voice=quoted or sender)
        elif sender:
            region = replace(region, kind=_QUOTATION, voice=sender)
        found.append(region)
    return tuple(found)
