"""Subtitles (SubRip, WebVTT, SubStation Alpha) as the speech that they transcribe.

A cue ends where the screen is full, not where a thought does, so cues are joined into paragraphs:
one for each turn of a speaker, where the file distinguishes speakers, else one for each stretch
between pauses. When words are heard stands beside the text, as a style of each cue.
"""

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from annotator.documents.encodings import decode
from annotator.documents.plain_text import notes_on_text, short_title
from annotator.documents.reader import LENGTH_OF_HEAD, DocumentReader, ReadDocument, ReadOptions
from annotator.documents.subtitle_sniffing import is_subrip, is_substation, is_web_vtt
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.model.media_types import SUBRIP, SUBSTATION, WEB_VTT

if TYPE_CHECKING:
    from annotator.documents.subtitle_cues import Cue


class SubtitleReader(DocumentReader):
    """Reads `.srt`, `.vtt`, `.ass` and `.ssa`."""

    name = "Subtitles"
    suffixes = (".srt", ".vtt", ".ass", ".ssa")
    media_types = (SUBRIP, WEB_VTT, SUBSTATION)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether the first lines are those of one of the formats."""
        return is_web_vtt(head) or is_subrip(head) or is_substation(head)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the words of all cues; raises DocumentError if there are none."""
        # Imported late, as all that only reading needs.
        from annotator.documents.substation import parse_events
        from annotator.documents.subtitle_cues import parse_cues
        from annotator.documents.subtitle_turns import join_turns

        decoded = decode(data, file_name, options.encoding)
        header: tuple[str, ...] = ()
        media_type = WEB_VTT if is_web_vtt(data[:64]) else SUBRIP
        if is_substation(data[:LENGTH_OF_HEAD]):
            media_type, cues = SUBSTATION, parse_events(decoded.characters)
        else:
            header, cues = parse_cues(decoded.characters)
        talk = join_turns(cues)
        if not talk.text:
            raise DocumentError(
                "{0} could not be read: none of its subtitles has any words. Choose another file.",
                file_name,
            )
        fields = _fields(header)
        return ReadDocument(
            text=talk.text,
            title=short_title(PurePath(file_name).stem),
            media_type=media_type,
            original=data,
            file_name=file_name,
            language=fields[0].value if fields else "",
            encoding=decoded.encoding,
            is_encoding_guessed=decoded.is_guessed,
            regions=talk.regions,
            findings=Findings(styles=talk.styles, fields=fields),
            replaced=talk.replaced,
            notes=(*notes_on_text(decoded, talk.replaced), *_notes(cues)),
        )


def _fields(header: tuple[str, ...]) -> tuple[FoundField, ...]:
    """Return the language, which files of some services name beneath the first line."""
    named = (line.partition(":") for line in header)
    return tuple(
        FoundField(FieldName.LANGUAGE, value.strip(), "WebVTT Language")
        for name, _, value in named
        if name.strip().lower() == "language" and value.strip()
    )[:1]


def _notes(cues: Iterable["Cue"]) -> tuple[Message, ...]:
    repeated = sum(cue.is_shortened for cue in cues)
    if not repeated:
        return ()
    return (
        Message(
            "Lines that stay on the screen are repeated in the file for each subtitle ({0} "
            "times here); they were read once.",
            repeated,
        ),
    )
