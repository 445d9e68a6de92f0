"""Make the reading font that the program ships: `python packaging/make_font.py FOLDER`.

FOLDER holds the static TrueType files of Source Serif 4 as Adobe publishes them (`TTF` in the npm
package `source-serif`, 4.5.1). Needs fonttools, which nothing else here does.

Only what texts in Latin, Greek and Cyrillic need is kept, so that four faces take 0.6 MB. Its
licence (SIL OFL 1.1) reserves the name “Source” for the original, so a part of it has another; the
program asks for that one, and never gets a variable font of the system, which Qt draws falsely
bold.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parents[1] / "resources/fonts"
FAMILY = "Annotator Serif"
FACES = {"Regular": "Regular", "It": "Italic", "Bold": "Bold", "BoldIt": "Bold Italic"}
"""How the original calls a face in its file names, and how it is called in a family of four."""
CHARACTERS = (
    "20-7E,A0-24F,259,2B0-2FF,300-36F,370-3FF,400-52F,1E00-1EFF,1F00-1FFF,2000-209F,20A0-20C0,"
    "2100-218F,2190-2193,2212,2215,2248,2260,2264,2265,25A0-25FF,FB00-FB04,FFFD"
)
FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk"]
_FAMILY_ID, _FACE_ID, _UNIQUE_ID, _FULL_ID, _POSTSCRIPT_ID = 1, 2, 3, 4, 6
_KEPT_IDS = (0, 5, 8, 9, 11, 13, 14)
"""Copyright, version, makers and licence."""


def main(folder: Path) -> int:
    """Write the faces and their licence."""
    TARGET.mkdir(exist_ok=True)
    characters = subset.parse_unicodes(CHARACTERS)
    for original, face in FACES.items():
        options = subset.Options(
            layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=False
        )
        font = subset.load_font(str(folder / f"SourceSerif4-{original}.ttf"), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        _rename(font, face)
        path = TARGET / f"{_joined(FAMILY)}-{_joined(face)}.ttf"
        subset.save_font(font, str(path), options)
        print(path.name, path.stat().st_size)
    licence = (folder.parent / "LICENSE.md").read_text(encoding="utf-8")
    (TARGET / "OFL.txt").write_text(licence, encoding="utf-8")
    return 0


def _rename(font: TTFont, face: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in _KEPT_IDS]
    whole = FAMILY if face == "Regular" else f"{FAMILY} {face}"
    for name_id, text in (
        (_FAMILY_ID, FAMILY),
        (_FACE_ID, face),
        (_UNIQUE_ID, f"Annotator:{whole}"),
        (_FULL_ID, whole),
        (_POSTSCRIPT_ID, f"{_joined(FAMILY)}-{_joined(face)}"),
    ):
        names.setName(text, name_id, 3, 1, 0x409)


def _joined(name: str) -> str:
    return name.replace(" ", "")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
