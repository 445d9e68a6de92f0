"""The label of an edit is stored in English; a window must be able to show it in its language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from annotator.commands import ImportRecords, Revise, Together
from annotator.gui.app import make_application
from annotator.gui.look.language import translate_message, use_language
from annotator.messages import Message, restored, stored

from .example import GOOD

GIVEN = (ImportRecords, Revise, Together)
"""Their label is handed to them: the window gives a `Message`."""
LABELS = sorted({c.label for made in GOOD.values() for c in made if not isinstance(c, GIVEN)})


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    app, locale = make_application(), QLocale()
    use_language(app, "de")
    yield
    use_language(app, "en")
    QLocale.setDefault(locale)


@pytest.mark.parametrize("label", LABELS)
def test_the_label_of_every_command_is_shown_in_german(german: None, label: str) -> None:
    assert isinstance(label, Message)
    shown = translate_message(label)
    assert shown != label
    for way in ("Undo: {0}", "Redo: {0}", "Return to “{0}”"):
        whole = restored(stored(Message(way, label)))
        assert whole == way.format(label)
        assert shown in translate_message(whole)
        assert translate_message(whole) != whole
