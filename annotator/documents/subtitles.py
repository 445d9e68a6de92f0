"""Subtitles (SubRip, WebVTT, SubStation Alpha, TTML) as the speech that they transcribe.

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
from annotator.documents.subtitle_sniffing import subtitles_type
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.model.media_types import SUBRIP, SUBSTATION, TTML, WEB_VTT

if TYPE_CHECKING:
    from annotator.documents.subtitle_cues import Cue


class SubtitleReader(DocumentReader):
    """Reads `.srt`, `.vtt`, `.ass`, `.ssa`, `.ttml` and `.dfxp`."""

    name = "Subtitles"
    suffixes = (".srt", ".vtt", ".ass", ".ssa", ".ttml", ".dfxp")
    media_types = (SUBRIP, WEB_VTT, SUBSTATION, TTML)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether the first lines are those of one of the formats."""
        return subtitles_type(head) != ""

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the words of all cues; raises DocumentError if there are none."""
        # Imported late, as all that only reading needs.
        from annotator.documents.substation import parse_events
        from annotator.documents.subtitle_cues import parse_cues
        from annotator.documents.subtitle_turns import join_turns
        from annotator.documents.ttml import parse_ttml

        decoded = decode(data, file_name, options.encoding)
        fields: tuple[FoundField, ...] = ()
        media_type = subtitles_type(data[:LENGTH_OF_HEAD]) or SUBRIP
        if media_type == SUBSTATION:
            cues = parse_events(decoded.characters)
        elif media_type == TTML:
            language, cues = parse_ttml(decoded.characters, file_name)
            fields = _language(language, "TTML xml:lang")
        else:
            header, cues = parse_cues(decoded.characters)
            fields = _fields(header)
        talk = join_turns(cues)
        if not talk.text:
            raise DocumentError(
                "{0} could not be read: none of its subtitles has any words. Choose another file.",
                file_name,
            )
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
    values = (value for name, _, value in named if name.strip().lower() == "language")
    return _language(next(filter(str.strip, values), ""), "WebVTT Language")


def _language(value: str, origin: str) -> tuple[FoundField, ...]:
    value = value.strip()
    return (FoundField(FieldName.LANGUAGE, value, origin),) if value else ()


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
