"""The same PDF gives the same text, whatever fonts the machine has."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest

CHARACTERS = "日本語の文章"
NAMES = ("IPAGothic", "TakaoPGothic", "Helvetica")

# What a PDF program of some system does with its fonts, and then our reader, in one process.
READ = """
import ctypes, sys
from pathlib import Path
import pypdfium2
import pypdfium2.raw as raw
from annotator.documents.pdf.reading import read_pdf
from annotator.documents.reader import ReadOptions
from annotator.errors import DocumentError
from annotator.model.findings import findings_to_json

raw.FPDF_DestroyLibrary()
folder = ctypes.create_string_buffer(sys.argv[1].encode())
folders = (ctypes.POINTER(ctypes.c_char) * 2)(folder, None)
raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=folders))
try:
    document = read_pdf(Path(sys.argv[2]).read_bytes(), "a.pdf", ReadOptions())
    said = document.text + findings_to_json(document.findings)
except DocumentError as error:
    said = str(error)
sys.stdout.buffer.write(said.encode())
"""


def font(name: str) -> bytes:
    """Return a TrueType font in which each of the characters is a square."""
    square = struct.pack(">hhhhhHH", 1, 100, 0, 900, 800, 3, 0) + bytes([1, 1, 1, 1])
    square += struct.pack(">hhhhhhhh", 100, 0, 800, 0, 0, 800, 0, -800)
    square += b"\0" * (-len(square) % 4)
    glyphs = len(CHARACTERS) + 1
    places = sorted((ord(c), n) for n, c in enumerate(CHARACTERS, 1))
    segments = [*((c, c, g - c) for c, g in places), (0xFFFF, 0xFFFF, 1)]
    count = len(segments)
    ends, starts, deltas = zip(*((e, s, d % 65536) for s, e, d in segments), strict=True)
    cmap = struct.pack(">HHHH", 2 * count, 0, 0, 0)
    shape = f">{count}HH{count}H{count}H{count}H"
    cmap += struct.pack(shape, *ends, 0, *starts, *deltas, *[0] * count)
    cmap = struct.pack(">HHHHIHHH", 0, 1, 3, 1, 12, 4, len(cmap) + 6, 0) + cmap
    texts = [name.encode("utf-16-be"), "Regular".encode("utf-16-be")]
    records, strings = b"", b""
    for number, text in ((1, texts[0]), (2, texts[1]), (4, texts[0]), (6, texts[0])):
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(text), len(strings))
        strings += text
    tables = {
        b"OS/2": struct.pack(
            ">hHHHH11h10s4I4sHHHhhhHH2I",
            4,
            1000,
            400,
            5,
            0,
            *[0] * 11,
            b"\0" * 10,
            *[0xFFFFFFFF] * 4,
            b"made",
            64,
            ord(min(CHARACTERS)),
            ord(max(CHARACTERS)),
            800,
            -200,
            0,
            800,
            200,
            0x003F01FF,
            0,
        ),
        b"cmap": cmap,
        b"glyf": square * glyphs,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            0x10000,
            0x10000,
            0,
            0x5F0F3CF5,
            3,
            1000,
            0,
            0,
            0,
            0,
            1000,
            1000,
            0,
            8,
            2,
            0,
            0,
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH",
            0x10000,
            800,
            -200,
            0,
            1000,
            0,
            0,
            1000,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            glyphs,
        ),
        b"hmtx": struct.pack(">Hh", 1000, 100) * glyphs,
        b"loca": struct.pack(f">{glyphs + 1}H", *(n * len(square) // 2 for n in range(glyphs + 1))),
        b"maxp": struct.pack(">IH13H", 0x10000, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": struct.pack(">HHH", 0, 4, 6 + 48) + records + strings,
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    offset = 12 + 16 * len(tables)
    head, body = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, 32), b""
    for tag, table in sorted(tables.items()):
        head += struct.pack(">4sIII", tag, 0, offset + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + body


def document(encoding: str) -> bytes:
    """Return a PDF of the characters in a font that is not in it."""
    codes = CHARACTERS.encode("utf-16-be").hex()
    stream = f"BT /F1 20 Tf 300 700 Td <{codes}> Tj ET"
    return f"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length {len(stream)}>> stream
{stream}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type0/BaseFont/MS-Gothic/Encoding/{encoding}
/DescendantFonts[6 0 R]>> endobj
6 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/MS-Gothic/DW 1000
/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>> endobj
7 0 obj <</Type/FontDescriptor/FontName/MS-Gothic/Flags 4/FontBBox[0 -200 1000 800]
/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>> endobj
trailer <</Root 1 0 R/Size 8>>
%%EOF
""".encode()


@pytest.mark.parametrize("encoding", ["UniJIS-UCS2-H", "UniJIS-UCS2-V"])
def test_fonts_of_the_system_change_nothing(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(document(encoding))
    said = []
    for names in ((), NAMES):
        folder = tmp_path / f"fonts-{len(names)}"
        folder.mkdir()
        for name in names:
            (folder / f"{name}.ttf").write_bytes(font(name))
        words = [sys.executable, "-c", READ, str(folder), str(path)]
        said.append(subprocess.run(words, capture_output=True, check=True, timeout=60).stdout)
    assert said[0] == said[1]
