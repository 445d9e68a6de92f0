"""A field for a day or a time, as analysts type them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from annotator.gui.look.plain_labels import set_tip
from annotator.text.moments import Stretch, moments
from annotator.text.quoting import shortened

_LONGEST = 40


class TimeField(QLineEdit):
    """Holds a day or a time; empty for any."""

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__(placeholderText=placeholder)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setClearButtonEnabled(True)

    @property
    def time(self) -> Stretch | None:
        """When that begins and is over, None where it is empty or no time."""
        return moments(self.text())

    @property
    def is_wrong(self) -> bool:
        """Whether something was typed that is no time."""
        return bool(self.text().strip()) and self.time is None

    @property
    def doubt(self) -> str:
        """What to say of something that is no time."""
        return self.tr(
            "“{0}” is not a date. Type one as 2026-05-03, 3 May 2026 or 3.5.2026, with "
            "14:30 behind it for a time; or today, yesterday."
        ).format(shortened(self.text().strip(), _LONGEST))
