"""Leave a small file of each foreign format that the packaged program says it reads.

`try_formats.py PROGRAM FOLDER`; build.sh has the program import them all. A format that none of
the files is of has to be added here, or its reader is built and never tried.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

WORDS = "The mayor said that it rained."
PDF = f"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R
/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
4 0 obj <</Length {len(WORDS) + 32}>> stream
BT /F1 12 Tf 20 100 Td ({WORDS}) Tj ET
endstream endobj
trailer <</Root 1 0 R/Size 5>>
%%EOF
"""


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
DOCX = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": f"""<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r>
</w:p></w:body></w:document>""",
}
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f"""<o:document-content xmlns:o="{ODF}:office:1.0" xmlns:t="{ODF}:text:1.0">
<o:body><o:text><t:p>{WORDS}</t:p></o:text></o:body></o:document-content>""",
}


def _archive(members: dict[str, str]) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in members.items():
                archive.writestr(name, text)

    return write


def _written(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(text, encoding="utf-8")


FILES: dict[str, Callable[[Path], object]] = {
    ".csv": _written(f"who,what\nmayor,{WORDS}\n"),
    ".docx": _archive(DOCX),
    ".eml": _written(f"From: a@a.example\nTo: b@b.example\nSubject: Rain\n\n{WORDS}\n"),
    ".html": _written(f"<!doctype html><title>Rain</title><p>{WORDS}</p>\n"),
    ".odt": _archive(ODT),
    ".pdf": _written(PDF),
    ".rtf": _written(rf"{{\rtf1\ansi {WORDS}}}"),
    ".srt": _written(f"1\n00:00:01,000 --> 00:00:02,000\n{WORDS}\n"),
}


def main(program: str, folder: Path) -> None:
    """Write the files of the formats that the program names."""
    said = subprocess.run([program, "formats"], check=True, capture_output=True, text=True).stdout
    known = said.split()
    for suffix, write in FILES.items():
        if suffix in known:
            write(folder / f"try{suffix}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
