"""The text is read in a font that the program ships, in real faces, on every machine."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from annotator.gui.app import begin_application
from annotator.gui.claims.card import ClaimCard
from annotator.gui.look.fonts import SHIPPED, reading_families, reading_font
from annotator.resources import resource_path

from ..robot import Robot


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    """The fonts of the program, as it begins with them."""
    begin_application()


def test_a_text_is_set_in_the_font_that_is_shipped(robot: Robot) -> None:
    assert QFontInfo(robot.view.document().defaultFont()).family() == SHIPPED
    assert robot.window.findChildren(ClaimCard), "the words on the card are the text's"


@pytest.mark.parametrize(
    ("is_bold", "is_italic", "face"),
    [
        (False, False, "Regular"),
        (True, False, "Bold"),
        (False, True, "Italic"),
        (True, True, "Bold Italic"),
    ],
)
def test_bold_and_italics_are_faces_of_their_own(
    fonts: None, is_bold: bool, is_italic: bool, face: str
) -> None:
    font = reading_font(17)
    font.setBold(is_bold)
    font.setItalic(is_italic)
    drawn = QRawFont.fromFont(font)
    assert (drawn.familyName(), drawn.styleName()) == (SHIPPED, face)


def test_the_font_has_latin_greek_and_cyrillic(fonts: None) -> None:
    drawn = QRawFont.fromFont(reading_font(17))
    for letters in ("Straße, Łódź, İstanbul, Việt", "Αθήνα", "Київ, Москва", "“”‘’«»–—…€№"):
        assert all(drawn.supportsCharacter(ord(letter)) for letter in letters), letters


def test_the_font_that_was_chosen_goes_before(fonts: None) -> None:
    family = reading_families()[0]
    assert family != SHIPPED
    assert QFontInfo(reading_font(17, family)).family() == family
    assert QFontInfo(reading_font(17, "Gone")).family() == SHIPPED


def test_the_font_is_small_has_its_licence_and_a_name_of_its_own() -> None:
    folder = resource_path("fonts")
    faces = sorted(folder.glob("*.ttf"))
    assert len(faces) == 4
    assert sum(path.stat().st_size for path in faces) <= 1_000_000
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
    for path in faces:
        number = QFontDatabase.addApplicationFont(str(path))
        assert QFontDatabase.applicationFontFamilies(number) == [SHIPPED]
        QFontDatabase.removeApplicationFont(number)
