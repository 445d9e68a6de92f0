"""Write what follows from the rows of actions: `make keys`.

That is the tables of keys in the README and the help, and the list of names under which analysts'
own keys are stored: it gets new names and loses none.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
PAGES = {
    ROOT / "README.md": "en",
    ROOT / "README.de.md": "de",
    ROOT / "resources/help/keys.md": "en",
    ROOT / "resources/help/de/keys.md": "de",
}
"""The pages with a table, and the language of each."""
NAMES = ROOT / "tests/gui/actions/names.txt"
_CATALOGUE = ROOT / "resources/translations/annotator_de.ts"
_HEADS = {"en": "| key | action | does |", "de": "| Taste | Aktion | Wirkung |"}
_TABLE = re.compile(r"^\| (?:key|Taste) \|.*?(?=\n\n)", re.DOTALL | re.MULTILINE)


def table(language: str = "en") -> str:
    """Return the keys of all actions as a table in Markdown, what is used most first."""
    return "\n".join([_HEADS[language], "|---|---|---|", *_lines(language)])


def _lines(language: str) -> Iterator[str]:
    from annotator.gui.actions import Menu
    from annotator.gui.actions.keymap import typed
    from annotator.gui.look.plain_labels import plain_name, without_key
    from annotator.gui.window.rows import ACTIONS

    german = _german() if language == "de" else {}
    first = (Menu.GO, Menu.CLAIM, Menu.SOURCE, Menu.SELECTION, Menu.EDIT)
    for menu in (*first, *(menu for menu in Menu if menu not in first)):
        yield f"| **{without_key(german.get(menu.value, menu.value))}** | | |"
        for row in ACTIONS:
            if row.group.menu is menu and row.keys:
                name = plain_name(german.get(row.title, row.title))
                tip = german.get(row.tip, row.tip)
                yield f"| {' '.join(f'`{typed(key)}`' for key in row.keys)} | {name} | {tip} |"


def _german() -> dict[str, str]:
    """Return the German texts of the actions by the English ones."""
    catalogue = ElementTree.parse(_CATALOGUE)  # noqa: S314 - a file of ours
    (actions,) = catalogue.findall("context[name='actions']")
    messages = actions.iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def written(page: str, language: str = "en") -> str:
    """Return the text of a page with the table as it has to be."""
    return _TABLE.sub(lambda _old: table(language), page, count=1)


def with_new_names(known: str) -> str:
    """Return the list of names, a line each, with those of new actions."""
    from annotator.gui.window.rows import ACTIONS

    return "".join(f"{name}\n" for name in sorted({*known.split(), *(a.name for a in ACTIONS)}))


def main() -> None:
    """Bring the pages and the list up to date."""
    names = with_new_names(NAMES.read_text(encoding="utf-8"))
    NAMES.write_text(names, encoding="utf-8", newline="\n")
    for path, language in PAGES.items():
        text = written(path.read_text(encoding="utf-8"), language)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
