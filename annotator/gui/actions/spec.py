"""What a row of the table of actions says."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum


class Scope(Enum):
    """Where the keys of an action act."""

    WINDOW = "window"
    TEXT = "text"


class Menu(Enum):
    """The menus, in order."""

    FILE = "&File"
    EDIT = "&Edit"
    SELECTION = "Selec&tion"
    CLAIM = "&Claim"
    SOURCE = "&Source"
    GO = "&Go"
    VIEW = "&View"
    HELP = "&Help"


class Needs(Enum):
    """Without what an action is not offered. Every action of the text needs a project too."""

    NOTHING = "nothing"
    PROJECT = "project"
    PAGES = "pages"
    """A document with pages."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: the name of its handler, how it reads, its keys, where it stands."""

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    _: KW_ONLY
    menu: Menu
    scope: Scope = Scope.WINDOW
    needs: Needs = Needs.NOTHING
    starts_group: bool = False
    is_checked: bool = False
    """Whether the menu shows by a check mark that it is so."""
    within: str = ""
    """The menu within the menu that it stands in."""
