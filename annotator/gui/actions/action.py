"""One action of the window, whole: what it is called, its keys, its place, the method it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import Generic, Never, TypeVar

H_contra = TypeVar("H_contra", contravariant=True)
"""The class whose method an action runs; `Action[Never]` is an action of any class."""


class Menu(Enum):
    """The menus, in order."""

    FILE = "&File"
    EDIT = "&Edit"
    SELECTION = "Selec&tion"
    CLAIM = "&Claim"
    SOURCE = "&Source"
    GO = "&Go"
    PANELS = "&Panels"
    VIEW = "&View"
    HELP = "&Help"


class Group(Enum):
    """What stands together in a menu, between two lines; in order."""

    PROJECTS = (Menu.FILE, 1)
    IMPORTS = (Menu.FILE, 2)
    WINDOWS = (Menu.FILE, 3)
    LEAVING = (Menu.FILE, 4)
    UNDO = (Menu.EDIT, 1)
    COPY = (Menu.EDIT, 2)
    FIND = (Menu.EDIT, 3)
    CHOOSE = (Menu.SELECTION, 1)
    CLAUSES = (Menu.SELECTION, 2)
    ENDS = (Menu.SELECTION, 3)
    CHARACTERS = (Menu.SELECTION, 4)
    UNITS = (Menu.SELECTION, 5)
    KINDS = (Menu.CLAIM, 1)
    WORDS = (Menu.CLAIM, 2)
    MARKS = (Menu.CLAIM, 3)
    CONTENT = (Menu.CLAIM, 4)
    LINK = (Menu.SOURCE, 1)
    LAYERS = (Menu.SOURCE, 2)
    REGISTER = (Menu.SOURCE, 3)
    SENTENCES = (Menu.GO, 1)
    CLAIMS = (Menu.GO, 2)
    DIFFERENCES = (Menu.GO, 3)
    TABS = (Menu.PANELS, 1)
    SECOND = (Menu.VIEW, 1)
    PAGES = (Menu.VIEW, 2)
    PANES = (Menu.VIEW, 3)
    TEXT = (Menu.VIEW, 4)
    LOOK = (Menu.VIEW, 5)
    HELP = (Menu.HELP, 1)

    @property
    def menu(self) -> Menu:
        """The menu that the group stands in."""
        return self.value[0]


class Needs(Enum):
    """Without what an action is not offered."""

    NOTHING = "nothing"
    PROJECT = "project"
    PAGES = "pages"
    """A document with pages."""
    TEXT = "text"
    """A project, and the keyboard focus in a text: letters can be typed everywhere else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextContext:
    """What there is to act on in the text."""

    has_words: bool = False
    """Whether words are selected."""
    has_claim: bool = False
    has_several_spans: bool = False
    has_source: bool = False
    has_other_claim: bool = False
    """Whether a claim is current on the other side of the desk."""
    is_on_mark: bool = False
    is_on_passage: bool = False
    is_in_region: bool = False


@dataclass(frozen=True, slots=True)
class Action(Generic[H_contra]):
    """A row of the table of actions."""

    title: str
    """How it reads in the menus; & stands before the letter that chooses it there."""
    tip: str
    keys: tuple[str, ...] = ()
    _: KW_ONLY
    run: Callable[[H_contra], object]
    group: Group
    needs: Needs = Needs.NOTHING
    is_shown: Callable[[TextContext], bool] = lambda _context: True
    """Whether the menu of the text offers it; asked only of an action that needs the text."""
    is_ticked: Callable[[H_contra], bool] | None = None
    """Whether the menu shows by a tick that it is so; None for what has no such state."""
    within: str = ""
    """The menu within the menu that it stands in."""
    key_name: str = ""
    """Its name where that of the method would not do: one method serves several actions."""

    @property
    def name(self) -> str:
        """What it is called for good: the analyst's own keys are stored under this name."""
        return self.key_name or name_of(self.run)


def name_of(run: Callable[..., object]) -> str:
    """Return the name of the action that runs a method."""
    return str(getattr(run, "__name__", ""))


def in_order(*rows: Action[Never]) -> tuple[Action[Never], ...]:
    """Return rows in the order of the menus and their groups."""
    places = {group: number for number, group in enumerate(Group)}
    return tuple(sorted(rows, key=lambda row: places[row.group]))
