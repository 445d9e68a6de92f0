"""What the program remembers between starts, outside any project.

Settings are the analyst's choices, in JSON that a person can read. State is what the program
found out by itself, and may be lost.
"""

from __future__ import annotations

import getpass
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import PlatformDirs

from annotator import files
from annotator.model import Analyst, AnalystId, new_id

RECENT_LIMIT = 12
SMALLEST_TEXT, LARGEST_TEXT = 11, 36
"""Sizes of the text that can be chosen, in pixels."""

_directories = PlatformDirs("annotator", appauthor=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The analyst's choices; `text_size` is in pixels.

    `theme` is system, light, dark, contrast_light or contrast_dark.
    """

    analyst_id: str = field(default_factory=new_id)
    analyst_name: str = field(default_factory=lambda: _login_name())  # noqa: PLW0108 - defined below
    is_named: bool = False
    """Whether the analyst has said what to be called; until then it is the name of the login."""
    theme: str = "system"
    language: str = "system"
    """Of the window: the system's, or a code such as de."""
    text_size: int = 17
    text_font: str = ""
    """The family that the text is set in; empty for the program's own choice."""
    recent_paths: tuple[str, ...] = ()
    side: str = "automatic"
    """Where the tabs stand: beside the text, below it, or as the width of the window asks."""
    keys: tuple[tuple[str, str], ...] = ()
    """Names of actions with the keys that the analyst gave them in place of their own."""

    @property
    def analyst(self) -> Analyst:
        """Who works here."""
        return Analyst(id=AnalystId(self.analyst_id), name=self.analyst_name)

    def with_recent(self, path: Path) -> Settings:
        """Return settings with a project at the head of the recent ones."""
        name = str(path.absolute())
        others = (other for other in self.recent_paths if other != name)
        return replace(self, recent_paths=(name, *others)[:RECENT_LIMIT])


def load_settings() -> Settings:
    """Return the stored settings; what is missing or unreadable gets its default."""
    stored = read_state(_settings_path())
    known = {f.name: type(f.default) for f in fields(Settings)}
    known |= {"analyst_id": str, "analyst_name": str}
    values: dict[str, Any] = {}
    for name, value in stored.items():
        if name == "recent_paths" and isinstance(value, list):
            values[name] = tuple(str(path) for path in value)
        elif name == "keys" and isinstance(value, list):
            pairs = (pair for pair in value if isinstance(pair, list) and len(pair) == 2)
            values[name] = tuple((str(action), str(key)) for action, key in pairs)
        elif name in known and type(value) is known[name]:
            values[name] = value
    settings = Settings(**values)
    if "analyst_id" not in stored:
        save_settings(settings)
    return settings


def save_settings(settings: Settings) -> None:
    """Store the settings."""
    write_state(_settings_path(), asdict(settings))


def state_path(name: str) -> Path:
    """Return the path of a file of the program's own state."""
    return Path(_directories.user_state_dir) / name


def data_path() -> Path:
    """Return the folder of what the program keeps for the analyst, such as the sample."""
    return Path(_directories.user_data_dir)


def documents_path() -> Path:
    """Return the folder in which the analyst keeps documents, or the home where there is none."""
    path = Path(_directories.user_documents_dir)
    return path if path.is_dir() else Path.home()


def read_state(path: Path) -> dict[str, Any]:
    """Return the members of a JSON file, none where it is missing or broken."""
    try:
        # A pipe or device has no end.
        stored = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def write_state(path: Path, members: dict[str, Any], *, is_durable: bool = False) -> None:
    """Replace a JSON file whole. That it cannot be written must not stop the analyst's work."""
    # A path that is no UTF-8 becomes an escape of JSON.
    text = json.dumps(members, indent=1, ensure_ascii=False)
    with suppress(OSError):
        files.make_folder(path.parent)
        files.write(path, (text.encode("utf-8", "backslashreplace"),), is_durable=is_durable)


def _settings_path() -> Path:
    return Path(_directories.user_config_dir) / "settings.json"


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Analyst"
