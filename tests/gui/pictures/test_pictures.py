"""The window of pictures, with keys and the mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QToolButton,
)

from annotator.commands import ImportRecords, TagClaims
from annotator.gui.pictures.window import PicturesWindow
from annotator.gui.window.main_window import MainWindow
from annotator.model import Claim, ClaimId, ClaimKind, Document, DocumentId, Span
from annotator.pictures.chains import MORE
from annotator.pictures.shapes import ROW, Box, Ink, Label, Sign

from ..robot import Robot, type_path

SAMPLE = Path(__file__).resolve().parents[3] / "projects" / "sample.annotator"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A copy of the sample."""
    return Path(shutil.copyfile(SAMPLE, tmp_path / "sample.annotator"))


@pytest.fixture
def pictures(robot: Robot, window: MainWindow) -> Iterator[PicturesWindow]:
    """The window with the matrix of the sample."""
    QTest.keyClick(robot.view, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    found = window.picture_actions.pictures
    assert found is not None
    robot.wait_for(lambda: not found.view.picture.is_empty)
    yield found
    found.close()


def turn_to(pictures: PicturesWindow, robot: Robot, number: int) -> None:
    """Choose a picture by its key, and wait until it is drawn."""
    pictures.activateWindow()
    QTest.qWaitForWindowActive(pictures)
    before = pictures.view.picture
    if number != pictures.tabs.currentIndex():
        QTest.keyClicks(pictures, str(number + 1))
        robot.wait_for(lambda: pictures.view.picture is not before)


def point_of(pictures: PicturesWindow, number: int) -> QPoint:
    """Return the middle of a spot in the viewport."""
    view, spot = pictures.view, pictures.view.picture.spots[number]
    return QPoint(
        round((spot.x + spot.width / 2 + view.picture.side_width) * view.zoom)
        - view.horizontalScrollBar().value(),
        round((spot.y + spot.height / 2 + view.picture.head_height) * view.zoom)
        - view.verticalScrollBar().value(),
    )


def test_a_click_tells_who_does_what_and_lists_the_claims(pictures: PicturesWindow) -> None:
    QTest.mouseClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pictures, 0))
    spot = pictures.view.spot
    assert spot is pictures.view.picture.spots[0]
    assert spot.tip[0] in pictures.told.text()
    assert pictures.claims.count() == len(spot.claims)


def test_a_click_beside_everything_chooses_nothing(pictures: PicturesWindow) -> None:
    pictures.view.choose(0)
    corner = QPoint(4, 4)
    QTest.mouseClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert pictures.view.spot is None
    assert pictures.claims.count() == 0


def test_a_double_click_shows_the_words_and_edits_nothing(
    pictures: PicturesWindow, robot: Robot
) -> None:
    edits = robot.project.read.history.lines(limit=1)
    point = point_of(pictures, 0)
    QTest.mouseClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert robot.session.claim_id == pictures.view.picture.spots[0].claims[0]
    assert robot.project.read.history.lines(limit=1) == edits


def test_a_double_click_on_what_is_cut_by_the_edge_shows_its_words(
    pictures: PicturesWindow, robot: Robot
) -> None:
    view, spots = pictures.view, pictures.view.picture.spots
    cells = {(spot.x, spot.y) for spot in spots}
    number = next(n for n, s in enumerate(spots) if s.y > 0 and (s.x, s.y - ROW) not in cells)
    view.verticalScrollBar().setValue(round((spots[number].y + ROW * 0.7) * view.zoom))
    point = QPoint(point_of(pictures, number).x(), round(view.picture.head_height * view.zoom) + 2)
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.spot is spots[number]
    assert robot.session.claim_id == spots[number].claims[0]


def test_the_head_stands_for_the_first_cell_of_its_column(pictures: PicturesWindow) -> None:
    point = QPoint(point_of(pictures, 0).x(), 20)
    QTest.mouseClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pictures.view.spot is pictures.view.picture.spots[0]


def test_entering_a_sign_brings_the_window_of_its_words_before_the_picture(
    pictures: PicturesWindow, window: MainWindow
) -> None:
    assert pictures.windowHandle().transientParent() is None
    QTest.keyClick(pictures.view, Qt.Key.Key_Home)
    QTest.keyClick(pictures.view, Qt.Key.Key_Return)
    assert QTest.qWaitForWindowActive(window)


def test_every_sign_leads_to_words(pictures: PicturesWindow, robot: Robot) -> None:
    for number in range(4):
        turn_to(pictures, robot, number)
        spots = pictures.view.picture.spots
        bare = [place for place, spot in enumerate(spots) if not spot.claims]
        for place in {*range(0, len(spots), 40), *bare}:
            robot.session.show_claim(None)
            pictures.view.choose(place)
            QTest.keyClick(pictures.view, Qt.Key.Key_Return)
            spot = pictures.view.spot
            assert spot is not None
            if spot.claims:
                assert robot.session.claim_id == spot.claims[0]
            else:
                assert spot.words is not None
                assert robot.session.document is not None
                assert robot.session.document.id == spot.words.document
                assert robot.view.caret == spot.words.start


def test_the_words_of_a_claim_are_listed_whole(pictures: PicturesWindow) -> None:
    QTest.qWaitForWindowExposed(pictures)
    for width in (784, 1180):
        pictures.resize(width, 600)
        for number in range(len(pictures.view.picture.spots)):
            pictures.view.choose(number)
            QApplication.processEvents()
            claims = pictures.claims
            for row in range(claims.count()):
                option = QStyleOptionViewItem()
                claims.initViewItemOption(option)
                option.rect = claims.visualItemRect(claims.item(row))
                option.text = claims.item(row).text()
                option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
                part = QStyle.SubElement.SE_ItemViewItemText
                room = claims.style().subElementRect(part, option, claims)
                words = claims.fontMetrics().boundingRect(
                    0, 0, room.width() - 6, 0, Qt.TextFlag.TextWordWrap, option.text
                )
                assert words.height() <= room.height(), option.text
                assert room.right() <= claims.viewport().width(), option.text


def test_the_boxes_ask_for_the_room_of_their_longest_value(pictures: PicturesWindow) -> None:
    for box in (pictures.scope, pictures.order):
        box.resize(box.sizeHint())
        longest = max(box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(3))
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part, kind = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        assert longest <= box.style().subControlRect(kind, option, part, box).width() - 2


def test_the_arrow_keys_walk_and_enter_shows_the_words(
    pictures: PicturesWindow, robot: Robot
) -> None:
    view = pictures.view
    QTest.keyClick(view, Qt.Key.Key_Home)
    first = view.spot
    assert first is not None
    QTest.keyClick(view, Qt.Key.Key_Right)
    right = view.spot
    assert right is not None
    assert right.x > first.x
    assert right.y == first.y
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.spot is not None
    assert view.spot.y > first.y
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert robot.session.claim_id == view.spot.claims[0]


def test_the_end_of_the_walk_is_brought_into_view(pictures: PicturesWindow) -> None:
    QTest.keyClick(pictures.view, Qt.Key.Key_End)
    assert pictures.view.verticalScrollBar().value() > 0
    point = point_of(pictures, len(pictures.view.picture.spots) - 1)
    assert pictures.view.viewport().rect().contains(point)


def test_the_side_stands_for_the_first_cell_of_its_row(pictures: PicturesWindow) -> None:
    spot = pictures.view.picture.spots[0]
    point = QPoint(100, point_of(pictures, 0).y())
    QTest.mouseClick(pictures.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pictures.view.spot is spot


def test_side_and_head_leave_room_however_far_one_zooms(pictures: PicturesWindow) -> None:
    pictures.resize(1180, 700)
    view = pictures.view
    for _ in range(20):
        QTest.keyClicks(view, "+")
    corner = QPointF(view.picture.side_width, view.picture.head_height) * view.zoom
    assert corner.x() <= max(view.viewport().width() * 0.75, view.picture.side_width)
    assert corner.y() <= max(view.viewport().height() * 0.75, view.picture.head_height)


def test_the_wheel_zooms_with_ctrl_about_the_mouse(pictures: PicturesWindow) -> None:
    QTest.keyClicks(pictures, "2")
    view = pictures.view
    QTest.keyClicks(view, "0")
    where = point_of(pictures, 3)
    event = QWheelEvent(
        QPointF(where),
        QPointF(view.viewport().mapToGlobal(where)),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom > 1.4
    QTest.keyClicks(view, "0")
    assert view.zoom == pytest.approx(1.0)


@pytest.mark.parametrize("number", range(4))
def test_every_picture_shows_something_of_the_sample(
    pictures: PicturesWindow, robot: Robot, number: int
) -> None:
    turn_to(pictures, robot, number)
    assert pictures.tabs.currentIndex() == number
    assert pictures.view.picture.spots
    assert pictures.legend.height() > 0


def test_only_the_documents_side_by_side_ask_for_sentences(
    pictures: PicturesWindow, robot: Robot
) -> None:
    assert pictures._material is not None
    assert not pictures._material.contents.coverages
    turn_to(pictures, robot, 3)
    assert any(spot.tip[1] == "Sentences" for spot in pictures.view.picture.spots)


def test_the_picture_follows_an_edit(pictures: PicturesWindow, robot: Robot) -> None:
    turn_to(pictures, robot, 3)
    robot.session.show_first_document()
    facts = [c.id for c in robot.project.read.all(Claim) if c.kind is ClaimKind.FACT][:2]
    before = pictures.view.picture
    robot.session.do(TagClaims(tuple(facts), ClaimKind.OPINION))
    robot.wait_for(lambda: pictures.view.picture is not before)
    texts = [s.text for s in pictures.view.picture.body if isinstance(s, Label)]
    assert texts != [s.text for s in before.body if isinstance(s, Label)]


def test_one_document_has_less_to_show_than_all(pictures: PicturesWindow, robot: Robot) -> None:
    robot.session.show_first_document()
    whole = len(pictures.view.picture.spots)
    pictures.scope.setCurrentIndex(1)
    robot.wait_for(lambda: 0 < len(pictures.view.picture.spots) < whole)


def test_a_picture_is_saved_as_drawing_and_as_image(
    pictures: PicturesWindow, robot: Robot, tmp_path: Path
) -> None:
    for name in ("matrix.svg", "matrix.png"):
        robot.answer_dialogs(type_path(tmp_path / name))
        pictures.buttons["save"].click()
        robot.wait_for((tmp_path / name).exists)
    assert b"<svg" in (tmp_path / "matrix.svg").read_bytes()
    image = QImage(str(tmp_path / "matrix.png"))
    assert image.width() > 1_000


def test_a_project_without_claims_says_what_to_do(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.session.new_project(tmp_path / "empty.annotator", "Empty")
    window.picture_actions.show_matrix()
    pictures = window.picture_actions.pictures
    assert pictures is not None
    robot.wait_for(lambda: "press S" in pictures._shown.words.text())
    assert pictures.view.picture.is_empty
    assert not pictures.beside.isVisible()
    assert not any(button.isEnabled() for button in pictures.buttons.values())
    pictures.close()


def test_all_claims_of_a_spot_are_listed_without_a_sign_for_more(pictures: PicturesWindow) -> None:
    pictures.tabs.setCurrentIndex(1)
    spots = pictures.view.picture.spots
    number = next(n for n, spot in enumerate(spots) if spot.tip[-1] == MORE)
    pictures.view.choose(number)
    assert pictures.claims.count() == len(spots[number].claims)
    assert MORE not in pictures.told.text()


def test_a_large_project_is_laid_out_in_the_background(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    text = "It rained. " * 1_000
    places = range(0, len(text), 11)
    digest = sha256(text.encode()).hexdigest()
    document = Document(id=DocumentId("d"), title="Rain", sha256=digest, length=len(text))
    claims = [
        Claim(
            id=ClaimId(f"c{start}"),
            document=document.id,
            kind=ClaimKind.FACT,
            spans=(Span(start, start + 9, text[start : start + 9]),),
        )
        for start in places
    ]
    robot.session.new_project(tmp_path / "rain.annotator", "Rain")
    robot.session.do(ImportRecords("rain", (document, *claims), (text,)))
    window.picture_actions.show_profile()
    pictures = window.picture_actions.pictures
    assert pictures is not None
    robot.wait_for(lambda: not pictures.view.picture.is_empty)
    before = pictures.view.picture
    pictures.tabs.setCurrentIndex(0)
    pictures.tabs.setCurrentIndex(2)
    assert pictures.view.picture is before
    robot.wait_for(lambda: pictures.view.picture is not before)
    assert pictures._shown.words.text().startswith("Nothing here has a date")
    pictures.close()


def test_signs_are_told_apart_without_colours(pictures: PicturesWindow) -> None:
    signs = [shape for shape, _ in pictures.view.picture.legend if isinstance(shape, Sign)]
    assert len({(sign.glyph, sign.is_answer) for sign in signs}) == len(signs) > 5


def test_nothing_is_drawn_in_an_ink_that_a_theme_lacks(
    pictures: PicturesWindow, robot: Robot
) -> None:
    for number in range(4):
        turn_to(pictures, robot, number)
        inks = {s.ink for s in pictures.view.picture.body if isinstance(s, Box | Label)}
        assert inks <= set(Ink)
        assert not pictures.view.grab().isNull()


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_picture_can_be_chosen_in_the_narrowest_window(pictures: PicturesWindow) -> None:
    pictures.resize(784, 552)
    QApplication.processEvents()
    tabs = pictures.tabs
    assert pictures.width() == 784
    assert all(tabs.rect().contains(tabs.tabRect(tab)) for tab in range(tabs.count()))
    assert not any(arrow.isVisible() for arrow in tabs.findChildren(QToolButton))
