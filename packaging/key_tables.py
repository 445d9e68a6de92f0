"""Write the tables of keys in the README and in the help from the rows of actions: `make keys`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "resources/help/keys.md")
_TABLE = re.compile(r"^\| key \|.*?(?=\n\n)", re.DOTALL | re.MULTILINE)


def table() -> str:
    """Return the keys of all actions as a table in Markdown, what is used most first."""
    return "\n".join(["| key | action | does |", "|---|---|---|", *_lines()])


def _lines() -> Iterator[str]:
    from annotator.gui.actions import Menu
    from annotator.gui.look.plain_labels import plain_name, without_key
    from annotator.gui.window.rows import ACTIONS

    first = (Menu.GO, Menu.CLAIM, Menu.SOURCE, Menu.SELECTION, Menu.EDIT)
    for menu in (*first, *(menu for menu in Menu if menu not in first)):
        yield f"| **{without_key(menu.value)}** | | |"
        for row in ACTIONS:
            if row.group.menu is menu and row.keys:
                name = plain_name(row.title)
                yield f"| {' '.join(f'`{typed(key)}`' for key in row.keys)} | {name} | {row.tip} |"


def typed(key: str) -> str:
    """Return a key as it is typed: `j` for J, `J` for Shift+J."""
    return key.lower() if len(key) == 1 else re.sub(r"^Shift\+([A-Z])$", r"\1", key)


def written(page: str) -> str:
    """Return the text of a page with the table as it has to be."""
    return _TABLE.sub(lambda _old: table(), page, count=1)


def main() -> None:
    """Bring the pages up to date."""
    for path in PAGES:
        text = written(path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
