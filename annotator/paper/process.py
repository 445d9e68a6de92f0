"""A PDF of blocks, written in a process of its own that may read fonts and nothing else.

Names come from whoever made the project. A fault in the shaping of a script must not take the
window along, nor give the project away.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from annotator.errors import ExportError
from annotator.processes import Child, ChildError, ChildOutOfMemoryError, Header, Limits, Message
from annotator.progress import Tell, unheard
from annotator.reports.blocks import Block, from_json, to_json
from annotator.reports.rich import LONGEST_NAME, fitting
from annotator.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_MEMORY = 4 * 1024**3
_SILENCE = 60.0
_FONTS = {
    "linux": (
        *("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts"),
        "/var/cache/fontconfig",
    ),
    "darwin": ("/Library/Fonts", "/System/Library/Fonts"),
}
"""Where a system keeps its fonts and what it says of them."""
_application: list[QGuiApplication] = []
"""That of the child, once it is prepared; Qt draws nothing without one."""


def pdf(title: str, at: datetime | None, blocks: Iterable[Block], state: str = "") -> bytes:
    """Return a PDF; the same arguments give the same bytes on one machine.

    `at` is when what it tells was edited last, if that is known, and `state` the id of that edit.

    Raises ExportError.
    """
    head = Header(
        {
            "title": fitting(title, LONGEST_NAME),
            "id": str(uuid5(NAMESPACE_URL, state)),
        }
    )
    folders = (*_FONTS.get(sys.platform, ()), str(resource_path("fonts")))
    child = Child(answer, Limits(memory=_MEMORY, silence=_SILENCE, folders=folders), prepare)
    try:
        _, (written,) = child.ask(head, to_json(blocks).encode(), tell=unheard)
    except ChildOutOfMemoryError as error:
        raise ExportError(
            "The PDF could not be written: it needs more memory than there is. Choose fewer "
            "documents, or export a Word document."
        ) from error
    except ChildError as error:
        raise ExportError(
            "The PDF could not be written: {0}. Export a Word document and make the PDF there.",
            str(error) or "the process that writes it ended",
        ) from error
    finally:
        child.kill()
    return _dated(written, at)


def prepare() -> None:
    """Start Qt without a window, and load the program's own font."""
    os.environ["TZ"] = "UTC"  # which Qt asks no file for
    os.environ["QT_HASH_SEED"] = "0"  # fonts go out in the order of their hashes
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    platform = "windows" if sys.platform == "win32" else "offscreen"
    _application.append(QGuiApplication(["annotator", "-platform", platform]))
    for path in sorted(resource_path("fonts").glob("*.ttf")):
        # From memory: else the order of fonts in a PDF goes by the folder of the program.
        QFontDatabase.addApplicationFontFromData(path.read_bytes())


def answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Draw the blocks of a message."""
    from annotator.paper.pdf import write_pdf

    blocks = from_json(bodies[0].decode())
    return Header({}), (write_pdf(str(header["title"]), str(header["id"]), blocks, tell),)


def _dated(written: bytes, at: datetime | None) -> bytes:
    """Return a PDF with the time of the last edit in the place of the time of writing.

    Without one it tells none. What is put in is as long as what was there, since the file counts
    its own bytes.
    """
    for pattern, form in ((_DATE, "%Y%m%d%H%M%S"), (_XML_DATE, "%Y-%m-%dT%H:%M:%S")):
        if at is None:
            written = pattern.sub(lambda found: b" " * len(found[0]), written)
        else:
            written = pattern.sub(rf"\g<1>{at.astimezone(UTC):{form}}\g<2>".encode(), written)
    return written


_DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(Z\))")
_XML_DATE = re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\+00:00")')
