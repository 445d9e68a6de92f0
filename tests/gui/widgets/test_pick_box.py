"""The box in which something is picked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.pick_box import Choice, PickBox, Question, rank
from annotator.gui.widgets.placing import GAP, MARGIN
from annotator.text.folding import typed

KEY = Qt.Key
CHOICES = [
    Choice("The Gazette", 1),
    Choice("Ann Lee", 2, remark="mayor"),
    Choice("Bob Gale", 3, remark="aide", key="b"),
    Choice("Galen Ames", 4),
]


@pytest.fixture
def area(qtbot: QtBot) -> QWidget:
    """A window with a field of its own, which has the focus."""
    made = QWidget()
    made.resize(800, 600)
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def box(area: QWidget) -> PickBox:
    return PickBox(area)


def ask(
    box: PickBox,
    choices: Sequence[Choice] = CHOICES,
    *,
    at: QPoint | None = None,
    digits: int = 0,
    hint: str = "",
    is_by_name: bool = False,
) -> list[object]:
    """Ask, and return the list that what is picked goes to; `left` if nothing is."""
    answers: list[object] = []
    box.picked.connect(answers.append)
    box.cancelled.connect(lambda: answers.append("left"))
    question = Question(
        title="Who?", choices=choices, digits=digits, hint=hint, is_by_name=is_by_name
    )
    area = box.parentWidget()
    assert area is not None
    box.ask(area, QPoint(50, 40) if at is None else at, question)
    return answers


def shown(box: PickBox) -> list[str]:
    return [box.list.item(row).text() for row in range(box.list.count())]


def visible_labels(box: PickBox) -> list[QLabel]:
    return [label for label in box.findChildren(QLabel) if label.isVisible()]


def press(box: PickBox, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(box.field, key)


def test_a_question_is_shown_with_its_choices(box: PickBox) -> None:
    ask(box, hint="Enter takes")
    assert box.isVisible()
    assert box.field.hasFocus()
    assert box.field.accessibleName() == "Who?"
    labels = [label.text() for label in box.findChildren(QLabel) if label.isVisible()]
    assert labels == ["Who?", "Enter takes"]
    assert shown(box) == [
        "The Gazette",
        "Ann Lee   ·   mayor",
        "Bob Gale   ·   aide   ·   b",
        "Galen Ames",
    ]
    assert box.list.currentRow() == 0


def test_a_question_without_a_hint_shows_none(box: PickBox) -> None:
    ask(box)
    assert [label.text() for label in box.findChildren(QLabel) if label.isVisible()] == ["Who?"]


def test_the_box_says_what_to_do_where_there_is_nothing_to_pick(
    box: PickBox, area: QWidget
) -> None:
    def label() -> str:
        return visible_labels(box)[-1].text()

    one = Question(
        title="Who?",
        choices=(),
        hint="Enter links",
        hint_for_none="Type a name",
        make_new=lambda typed: [Choice(f"New: {typed}", typed)] if typed != "?" else [],
    )
    box.ask(area, QPoint(50, 40), one)
    assert (label(), box.list.isVisible()) == ("Type a name", False)
    QTest.keyClicks(box.field, "Ann")
    assert (label(), shown(box), box.list.isVisible()) == ("Enter links", ["New: Ann"], True)
    box.field.setText("?")
    assert label() == "Nothing fits. Type other letters · Esc cancels"
    ask(box, ())
    assert label() == "There is nothing to choose from · Esc cancels"


def test_the_box_is_as_high_as_its_choices_up_to_nine(box: PickBox) -> None:
    heights = []
    for number in (0, 1, 2, 9, 10, 200):
        ask(box, [Choice(f"c{n}", n) for n in range(number)])
        heights.append(box.list.height())
    none, one, two, nine, ten, many = heights
    assert none <= one < two < nine == ten == many
    assert nine - one == 8 * (two - one)
    assert one >= 28


@pytest.mark.parametrize(
    ("point", "at"),
    [((50, 40), (50, 50)), ((0, 0), (12, 12)), ((12, 2), (12, 12)), ((13, 3), (13, 13))],
)
def test_the_box_stands_a_little_below_the_point(
    box: PickBox, point: tuple[int, int], at: tuple[int, int]
) -> None:
    ask(box, at=QPoint(*point))
    assert (box.x(), box.y()) == at
    assert box.width() == 420


def test_the_box_stays_within_the_window(box: PickBox, area: QWidget) -> None:
    ask(box, at=QPoint(790, 590))
    assert box.geometry().right() == area.width() - 12 - 1
    assert box.geometry().bottom() == area.height() - 12 - 1


@pytest.mark.parametrize(
    ("room_for", "rows", "is_beside"),
    [(9, 9, False), (8, 6, False), (6, 6, False), (5, 4, False), (4, 4, False), (3, 9, True)],
)
def test_the_box_shows_fewer_rows_rather_than_stand_beside_and_rather_that_than_on_words(
    box: PickBox, area: QWidget, room_for: int, rows: int, is_beside: bool
) -> None:
    def heights(number: int) -> tuple[int, int]:
        ask(box, [Choice(f"c{n}", n) for n in range(number)])
        return box.list.height(), box.height()

    room = heights(room_for)[1] + MARGIN + GAP
    words = QRect(20, MARGIN, 300, area.height() - room - MARGIN)
    choices = [Choice(f"c{n}", n) for n in range(20)]
    box.hide()
    box.ask(area, words.bottomLeft(), Question(title="", choices=choices), leaves=[(area, words)])
    assert not box.geometry().intersects(words)
    assert (box.x() > words.right()) is is_beside
    shown_height = box.list.height()
    assert shown_height == heights(rows)[0]


def test_a_point_of_another_widget_is_taken_as_its_own(box: PickBox, area: QWidget) -> None:
    field = area.findChildren(QLineEdit)[0]
    box.ask(field, QPoint(1, 2), Question(title="Who?", choices=CHOICES))
    assert box.pos() == field.mapTo(area, QPoint(1, 2)) + QPoint(0, 10)


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ((), 0),
        ((KEY.Key_Up,), 0),
        ((KEY.Key_Down,), 1),
        ((KEY.Key_Down, KEY.Key_Down), 2),
        ((KEY.Key_Down, KEY.Key_Down, KEY.Key_Up), 1),
        ((KEY.Key_Down, KEY.Key_Up), 0),
        ((KEY.Key_Down, KEY.Key_Up, KEY.Key_Up), 0),
        ((KEY.Key_Down,) * 3, 3),
        ((KEY.Key_Down,) * 5, 3),
        ((KEY.Key_Down,) * 5 + (KEY.Key_Up,), 2),
    ],
)
def test_up_and_down_move_in_the_list_and_stay_in_it(
    box: PickBox, keys: tuple[Qt.Key, ...], row: int
) -> None:
    answers = ask(box)
    press(box, *keys)
    assert box.list.currentRow() == row
    press(box, KEY.Key_Return)
    assert answers == [CHOICES[row].value]
    assert not box.isVisible()


def test_enter_takes_the_first_of_what_fits(box: PickBox) -> None:
    answers = ask(box)
    QTest.keyClicks(box.field, " gal")
    assert shown(box) == ["Galen Ames", "Bob Gale   ·   aide   ·   b"]
    press(box, KEY.Key_Down, KEY.Key_Enter)
    assert answers == [3]


def test_enter_on_nothing_keeps_asking_and_escape_leaves_once(box: PickBox) -> None:
    answers = ask(box)
    QTest.keyClicks(box.field, "zzz")
    assert shown(box) == []
    press(box, KEY.Key_Return)
    assert box.isVisible()
    press(box, KEY.Key_Escape)
    box.leave()
    assert answers == ["left"]
    assert not box.isVisible()


def test_the_box_is_left_when_the_focus_goes(box: PickBox, area: QWidget) -> None:
    answers = ask(box)
    area.findChildren(QLineEdit)[0].setFocus()
    assert answers == ["left"]
    assert not box.isVisible()


def test_a_new_question_begins_without_the_letters_of_the_last(box: PickBox) -> None:
    ask(box)
    QTest.keyClicks(box.field, "gal")
    ask(box, CHOICES[:1])
    assert box.field.text() == ""
    assert shown(box) == ["The Gazette"]


@pytest.mark.parametrize(
    ("digits", "typed", "answer"),
    [(2, "1", 1), (2, "2", 2), (2, "3", None), (2, "0", None), (4, "4", 4)],
)
def test_a_digit_picks_one_of_the_first(
    box: PickBox, digits: int, typed: str, answer: int | None
) -> None:
    answers = ask(box, digits=digits)
    numbered = [text for number, text in enumerate(shown(box), 1) if text[:4] == f"{number}   "]
    assert len(numbered) == digits
    QTest.keyClicks(box.field, typed)
    assert answers == ([] if answer is None else [answer])
    assert box.field.text() == ""


def test_digits_are_letters_behind_a_letter_and_where_none_are_asked(box: PickBox) -> None:
    answers = ask(box, digits=4)
    QTest.keyClicks(box.field, "a1")
    assert box.field.text() == "a1"
    assert not any(text[:1].isdigit() for text in shown(box))
    answers = ask(box, digits=0)
    QTest.keyClicks(box.field, "1")
    assert box.field.text() == "1"
    assert answers == []


@pytest.mark.parametrize("typed", ["20 Minuten", "²", "3sat"])
def test_where_names_are_typed_a_digit_is_a_letter_and_picks_with_alt(
    box: PickBox, typed: str
) -> None:
    answers = ask(box, digits=4, is_by_name=True)
    assert shown(box)[1] == "Alt+2   Ann Lee   ·   mayor"
    QTest.keyClicks(box.field, typed)
    assert box.field.text() == typed
    assert answers == []
    QTest.keyClick(box.field, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    assert answers == [2]


def test_a_raised_digit_is_a_letter_where_digits_pick(box: PickBox) -> None:
    answers = ask(box, digits=4)
    QTest.keyClicks(box.field, "²")
    assert box.field.text() == "²"
    assert answers == []


def test_the_box_stays_with_what_was_typed_while_another_window_is_in_front(
    box: PickBox, area: QWidget
) -> None:
    answers = ask(box)
    QTest.keyClicks(box.field, "Typed na")
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(box.field, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert answers == []
    assert box.isVisible()
    assert box.field.text() == "Typed na"


def test_more_digits_than_choices_number_the_choices(box: PickBox) -> None:
    ask(box, CHOICES[:1], digits=9)
    assert shown(box) == ["1   The Gazette"]


def test_a_click_takes_a_choice(box: PickBox) -> None:
    answers = ask(box)
    item = box.list.item(2)
    QTest.mouseClick(
        box.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=box.list.visualItemRect(item).center(),
    )
    assert answers == [3]


def test_a_key_stands_before_all_names_and_equals_go_by_name(box: PickBox) -> None:
    ask(box)
    QTest.keyClicks(box.field, "B")
    assert shown(box)[0].startswith("Bob")
    choices = [Choice("bell", 1), Choice("Bald", 2), Choice("x", 3, key="B"), Choice("a b", 4)]
    ask(box, choices)
    QTest.keyClicks(box.field, "b")
    assert [text.split(" ")[0] for text in shown(box)] == ["x", "Bald", "bell", "a"]


def test_a_row_tells_what_a_choice_is_besides_and_its_key(box: PickBox) -> None:
    ask(box)
    assert [box._row(number).remark for number in range(4)] == ["", "mayor", "aide · b", ""]


def test_nine_that_fit_are_shown_and_what_a_new_name_could_be(box: PickBox, area: QWidget) -> None:
    asked: list[str] = []

    def make_new(name: str) -> list[Choice]:
        asked.append(name)
        return [Choice(f"New: {name}", name)]

    choices = [Choice(f"gal {number:02}", number) for number in range(12)]
    answers: list[object] = []
    box.picked.connect(answers.append)
    box.ask(area, QPoint(), Question(title="", choices=choices, make_new=make_new))
    assert len(shown(box)) == 12
    QTest.keyClicks(box.field, "Gal")
    assert shown(box) == [f"gal {number:02}" for number in range(9)] + ["New: Gal"]
    QTest.keyClicks(box.field, " 07")
    assert shown(box) == ["gal 07"]
    QTest.keyClicks(box.field, "x")
    press(box, KEY.Key_Return)
    assert answers == ["Gal 07x"]
    assert "Gal 07" not in asked


@pytest.mark.parametrize(
    ("name", "needle", "place"),
    [
        ("The Gazette", "the g", 0),
        ("The Gazette", "gaz", 1),
        ("The “Gazette”", "gaz", 1),
        ("The Daily Gazette", "gaz the", 1),
        ("The Daily Gazette", "dg", 2),
        ("The Daily Gazette", "dg gaz", 2),
        ("The Daily Gazette", "tdg", None),
        ("The Daily Gazette", "zett", 3),
        ("The Daily Gazette", "gaz xyz", None),
        ("The Daily Gazette", "g d", 1),
        ("ÄRZTE OHNE", "ärz", 0),
        ("Straße", "strass", 0),
        ("José Núñez", "jose nu", 0),
        ("José Núñez", "núñ", 1),
        ("Jose Nunez", "núñ", None),
        ("“ ” Gale", "ga", 1),
        ("Gale", "", 0),
        ("", "a", None),
    ],
)
def test_a_name_fits_what_is_typed_more_or_less(name: str, needle: str, place: int | None) -> None:
    assert rank(name, typed(needle)) == place


def test_the_box_waits_until_it_is_asked_and_stands_before_all_else(qtbot: QtBot) -> None:
    area = QWidget()
    area.resize(800, 600)
    qtbot.addWidget(area)
    box = PickBox(area)
    other = QWidget(area)
    other.setGeometry(0, 0, 800, 600)
    area.show()
    qtbot.waitExposed(area)
    assert not box.isVisible()
    ask(box)
    under = area.childAt(box.geometry().center())
    assert under is not None
    assert box.isAncestorOf(under)


def test_title_and_hint_look_as_what_they_are(box: PickBox) -> None:
    ask(box, hint="Enter takes")
    roles = {label.text(): label.property("role") for label in visible_labels(box)}
    assert roles == {"Who?": "field", "Enter takes": "dim"}
    assert all(label.textFormat() != Qt.TextFormat.RichText for label in box.findChildren(QLabel))


def test_all_stands_within_the_margins_and_the_box_shrinks_with_its_list(box: PickBox) -> None:
    ask(box, hint="Enter takes")
    title, hint = (label.geometry() for label in visible_labels(box))
    inside = box.contentsRect()
    assert (title.left() - inside.left(), title.top() - inside.top()) == (12, 10)
    assert title.width() == inside.width() - 24
    assert hint.bottom() == inside.bottom() - 10
    height = box.height()
    QTest.keyClicks(box.field, "gaz")
    assert box.height() < height


def test_in_a_low_window_three_rows_stand_beside_the_words(box: PickBox, area: QWidget) -> None:
    heights = []
    for number in (3, 9):
        ask(box, [Choice(f"c{n}", n) for n in range(number)])
        heights.append((box.list.height(), box.height()))
    (three, low), (_, high) = heights
    box.hide()
    area.layout().setEnabled(False)  # type: ignore[union-attr]
    area.setFixedHeight((low + high) // 2 + 2 * MARGIN)
    words = QRect(0, 0, 300, area.height())
    choices = [Choice(f"c{n}", n) for n in range(20)]
    box.ask(area, words.bottomLeft(), Question(title="", choices=choices), leaves=[(area, words)])
    assert box.list.height() == three
    assert box.x() > words.right()


def test_groups_have_a_heading_above_their_first_choice(box: PickBox) -> None:
    groups = ("Persons", "Persons", "Papers", "")
    ask(box, [Choice(f"c{n}", n, group=group) for n, group in enumerate(groups)])
    assert [box._row(number).heading for number in range(4)] == ["Persons", "", "Papers", ""]
    heights = [box.list.sizeHintForRow(number) for number in range(4)]
    assert heights[0] == heights[2] > heights[1] == heights[3]


def test_a_row_shows_its_digit_its_name_and_the_key_that_does_the_same(box: PickBox) -> None:
    long = Choice("x" * 400, 1, shortcut="Ctrl+K")
    ask(box, [long, *CHOICES], digits=2)
    rows = [box._row(number) for number in range(3)]
    assert [row.digit for row in rows] == ["1", "2", ""]
    assert [row.key for row in rows] == ["Ctrl+K", "", ""]
    assert len(rows[0].name) <= 300
    assert rows[1].name == "The Gazette"


def test_what_a_choice_comes_to_is_shown_while_it_is_the_current_one(
    box: PickBox, area: QWidget
) -> None:
    question = Question(title="Who?", choices=CHOICES, outcome=lambda value: f"makes {value}")
    box.ask(area, QPoint(50, 40), question)
    assert [label.text() for label in visible_labels(box)] == ["Who?", "makes 1"]
    press(box, KEY.Key_Down)
    assert visible_labels(box)[-1].text() == "makes 2"
    press(box, KEY.Key_Up)
    assert visible_labels(box)[-1].text() == "makes 1"
    QTest.keyClicks(box.field, "zzz")
    assert not any("makes" in label.text() for label in visible_labels(box))


def test_no_digit_picks_unless_the_question_has_digits(box: PickBox, area: QWidget) -> None:
    picked: list[object] = []
    box.picked.connect(picked.append)
    box.ask(area, QPoint(50, 40), Question(title="Who?", choices=CHOICES))
    QTest.keyClicks(box.field, "1")
    assert picked == []
    assert box.field.text() == "1"


def test_long_names_that_differ_at_their_end_look_different(box: PickBox) -> None:
    """As the readers of one article do, who are told apart by the number of their comment."""
    who = "reader of “Ferry operator knew of cracked shaft weeks before it sailed”, comment "
    ask(box, [Choice(f"{who}{number}", number) for number in (1, 2)])
    items = [box.list.item(row) for row in (0, 1)]
    box.list.setCurrentRow(-1)
    pictures = [box.list.viewport().grab(box.list.visualItemRect(item)).toImage() for item in items]
    assert pictures[0] != pictures[1]
