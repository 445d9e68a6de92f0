"""The window in German: every text, the labels and errors from below, and the way there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.commands import AddDocument
from annotator.documents import read_document
from annotator.documents.binary import why_no_text
from annotator.errors import AnnotatorError, ConflictError, DocumentError
from annotator.formats.losses import PROJECT, TYPES
from annotator.gui.actions import Menu
from annotator.gui.actions.making import translated
from annotator.gui.app import Windows, make_application
from annotator.gui.help.help_dialog import HelpDialog, help_paths
from annotator.gui.look.language import (
    first_supported,
    format_count,
    format_date,
    format_date_time,
    format_number,
    in_quotes,
    translate_message,
    translate_term,
    use_language,
)
from annotator.gui.pictures.painter import say
from annotator.gui.session.edit_places import told_of
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.rows import ACTIONS
from annotator.messages import Message, filled, term
from annotator.model import (
    Attribution,
    AttributionId,
    Change,
    Claim,
    ClaimId,
    ClaimKind,
    DocumentId,
    Record,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    SourceId,
    Span,
)
from annotator.model.findings import FieldName, FoundField
from annotator.pictures.signs import kind_words
from annotator.project import Project
from annotator.project.edit_description import describe_changes
from annotator.resources import resource_path
from annotator.settings import Settings, load_settings, save_settings
from annotator.text.regions import ProposedRegion

from ..robot import Robot

R = TypeVar("R", bound=Record)
GERMAN_PAGES = sorted(resource_path("help/de").glob("*.md"))
AT = datetime(2019, 11, 5, 12, 30, tzinfo=UTC)


@pytest.fixture
def german() -> Iterator[None]:
    """The language of everything that is made within."""
    app, locale = make_application(), QLocale()
    use_language(app, "de")
    yield
    use_language(app, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def language() -> str:
    """What the window of these tests speaks."""
    return "de"


def test_the_first_language_that_the_window_speaks_is_taken() -> None:
    assert first_supported(["fr-CH", "de-CH", "en-GB"]) == "de"
    assert first_supported(["en-US", "de-DE"]) == "en"
    assert first_supported(["de_AT.UTF-8"]) == "de"
    assert first_supported(["fr-FR"]) == "en"
    assert first_supported([]) == "en"


def test_menus_words_and_the_buttons_of_qt_are_german(robot: Robot) -> None:
    titles = [action.text() for action in robot.window.menuBar().actions()]
    assert titles[:4] == ["&Datei", "&Bearbeiten", "&Auswahl", "B&ehauptung"]
    assert translate_term("does-not-deny") == "bestreitet nicht"
    assert format_count("Claim", 1) == "1 Behauptung"
    assert format_count("Claim", 2_000) == "2.000 Behauptungen"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Abbrechen"
    box.deleteLater()


def test_a_refused_revision_is_told_in_german(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "copy.annotator"
    robot.project.save_copy(path)
    robot.window.revision_actions.take_revision(robot.document.id, path)
    robot.wait_for(lambda: "copy.annotator" in robot.message)
    assert robot.message.startswith("copy.annotator konnte nicht gelesen werden")


def test_numbers_and_times_follow_the_language(german: None) -> None:
    assert format_number(12_345) == "12.345"
    assert format_date(AT) == AT.astimezone().strftime("%d.%m.%Y")
    assert format_date_time(AT) == AT.astimezone().strftime("%d.%m.%Y %H:%M")
    assert format_date_time(AT, has_seconds=True).endswith(":00")


def test_quoted_words_that_hold_marks_stand_in_single_ones(german: None) -> None:
    assert in_quotes("no danger") == "„no danger“"
    assert in_quotes("“no danger”") == "‚“no danger”‘"


def test_the_records_of_an_edit_are_named_in_german(german: None) -> None:
    class Nothing:
        def get(self, cls: type[R], record_id: str) -> R | None:
            return None

    claim = Claim(id=ClaimId("c"), document=DocumentId("d"), kind=None, spans=(Span(0, 4, "They"),))
    tagged = replace(claim, kind=ClaimKind.REPORT, borderline=True)
    layer = Attribution(
        id=AttributionId("a"), claim=claim.id, source=SourceId("s"), cue=(Span(5, 9, "said"),)
    )
    link = Relation(
        id=RelationId("r"), from_claim=claim.id, type=RelationType.SUPPORTS, to_claim=claim.id
    )
    changes = (Change(claim, tagged), Change(None, layer), Change(None, link))
    told = "\n".join(told_of(one) for one in describe_changes(Nothing(), changes))
    assert told.splitlines() == [
        "Behauptung „They“",
        "    Art: — → Bericht",
        "    grenzwertig: — → ja",
        "Neu: Zuschreibung (Quelle seither gelöscht)",
        "    Behauptung: „They“",
        "    Quelle: (Quelle seither gelöscht)",
        "    Haltung: behauptet",
        "    Hinweiswörter: „said“",
        "Neu: Beziehung „They“ stützt „They“",
        "    von Behauptung: „They“",
        "    Typ: stützt",
        "    zu Behauptung: „They“",
    ]


def test_english_is_what_the_code_says() -> None:
    make_application()
    assert translate_message(Message("Add {0}", term("report"))) == "Add report"
    assert format_number(12_345) == "12,345"
    assert translate_term("does-not-deny") == "does not deny"
    assert format_count("Claim", 2) == "2 claims"
    assert format_date_time(AT) == AT.astimezone().strftime("%Y-%m-%d %H:%M")


def test_nothing_in_a_german_window_is_left_in_english(robot: Robot) -> None:
    robot.select("It is a shameful affair")
    robot.type("o")
    sources = dict(_catalogue())
    shown = set(_texts_of(robot.window))
    for tab in range(robot.window.tabs.count()):
        robot.window.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        shown |= set(_texts_of(robot.window))
    assert len(shown) > 200
    assert not [text for text in shown if sources.get(text, text) != text]


def test_no_two_entries_of_a_german_menu_share_a_mnemonic(robot: Robot) -> None:
    clashes = []
    bar = robot.window.menuBar()
    menus = [bar, *bar.findChildren(QMenu)]
    assert len(menus) > len(Menu)
    for menu in menus:
        letters: dict[str, str] = {}
        for action in menu.actions():
            text = action.text().replace("&&", "")
            if "&" in text:
                letter = text[text.index("&") + 1].casefold()
                assert letter.isalpha(), text
                if letter in letters:
                    clashes.append((letter, letters[letter], text))
                letters[letter] = text
    assert not clashes


def test_every_entry_with_a_mnemonic_keeps_one_in_german(german: None) -> None:
    for spec in ACTIONS:
        if "&" in spec.title:
            assert translated(spec.title).count("&") == 1, spec.title


def test_a_loss_says_in_german_what_it_is_of(german: None) -> None:
    for what in (*TYPES, PROJECT):
        assert translate_term(what).lower() != what
    assert translate_term(PROJECT) == "Projekt"


def test_terms_and_labels_within_a_label_are_german_too(german: None) -> None:
    tagged = Message("Tag {0} claims as {1}", 3_000, term("report"))
    assert translate_message(tagged) == "3.000 Behauptungen auszeichnen: Bericht"
    undone = Message("Undo: {0}", Message("Delete {0}", term("mark")))
    assert translate_message(undone) == "Rückgängig: Vermerk löschen"
    assert translate_message(Message("Wholly unheard of")) == "Wholly unheard of"
    assert translate_message(Message("Unheard of: {0}", "fact")) == "Unheard of: fact"


WORDS = ["report", "{0}", "{1}{", "%1 %s", "“fact”", "Undo: x. y", "Add source", "a.txt", "1,234"]


@pytest.mark.parametrize("words", WORDS)
def test_the_words_of_others_are_never_translated(german: None, words: str) -> None:
    assert translate_message(Message("Import “{0}”", words)) == f"„{words}“ importieren"
    error = DocumentError("{0} holds no text. Choose another file.", words)
    told = f"{words} enthält keinen Text. Eine andere Datei wählen."
    assert translate_message(error.message) == told
    wrapped = ConflictError("“{0}” is not possible. {1}", Message("Delete tag"), error.message)
    assert translate_message(wrapped.message) == f"„Schlagwort löschen“ ist nicht möglich. {told}"


def test_words_are_kept_in_every_sentence_of_the_catalogue(german: None) -> None:
    """Whatever stands in the places, and however often: each argument is found as it is."""
    for english, translation in _catalogue():
        places = {int(number) for number in re.findall(r"{(\d)}", english)}
        if places and places == set(range(len(places))):
            words = [f"<{n} report {{{n}}} {{0}} %1 “Add tag” {english[:20]}>" for n in places]
            shown = translate_message(Message(english, *words))
            assert all(shown.count(w) >= english.count(f"{{{n}}}") for n, w in enumerate(words))
            assert shown == filled(translation or english, words) or shown == filled(english, words)


def test_a_refusal_put_together_from_parts_is_german_in_all_of_them(german: None) -> None:
    reason = why_no_text(b"\x89PNG\r\n\x1a\n")
    assert reason is not None
    told = translate_message(DocumentError("{0} could not be read: {1}", "a.png", reason).message)
    assert told.startswith("a.png konnte nicht gelesen werden: Es ist ein PNG-Bild. Die nötigen")


def test_where_a_field_was_found_is_told_in_german(german: None) -> None:
    mail = b"From: Ada <ada@example.org>\nSubject: The letter\n\nIt was sent in March."
    fields = read_document(mail, "letter.eml").findings.fields
    assert translate_message(fields[0].place) == "Kopfzeile Subject der E-Mail"
    stored_as_text = FoundField(FieldName.AUTHOR, "Ada", "RTF property “author”")
    assert translate_message(stored_as_text.place) == "RTF property “author”"


def test_an_edit_that_is_made_in_german_stores_no_german(robot: Robot) -> None:
    robot.select("It is a shameful affair")
    robot.type("o")
    robot.session.undo()
    project = robot.session.project
    assert project is not None
    lines = project.read.history.lines(limit=2)
    assert [line.label for line in lines] == ["Undo: Add opinion", "Add opinion"]
    assert translate_message(lines[0].label) == "Rückgängig: Meinung hinzufügen"


def test_a_label_is_stored_in_english_and_shown_in_german(robot: Robot) -> None:
    robot.select("It is a shameful affair")
    robot.type("o")
    assert robot.messages[-1].text == "Meinung hinzufügen"
    project = robot.session.project
    assert project is not None
    assert project.undo_label == "Add opinion"
    model = robot.window.history.model
    assert model.data(model.index(0, 2)) == "Meinung hinzufügen"
    assert "." in str(model.data(model.index(0, 0)))


def test_errors_of_the_system_are_reported_in_german(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "none.annotator"
    assert not robot.session.open_project(path)
    said = robot.messages[-1]
    assert said.is_error
    assert "Dort suchen, wohin die Datei verschoben wurde." in said.text
    assert "none.annotator" in said.text
    with pytest.raises(AnnotatorError, match="not in"):
        Project.open(path, load_settings().analyst)


def test_the_help_has_german_pages_and_english_ones_where_there_are_none(robot: Robot) -> None:
    robot.window.help_actions.show_help()
    dialog = robot.window.findChild(HelpDialog)
    assert dialog is not None
    titles = [dialog.pages.item(row).text() for row in range(dialog.pages.count())]
    dialog.close()
    assert titles[0] == "Der Anfang"
    assert "Die Begriffe" in titles
    assert len(titles) == len(help_paths("en"))


@pytest.mark.parametrize("path", GERMAN_PAGES, ids=lambda path: path.stem)
def test_a_german_page_names_the_keys_and_commands_of_the_english_one(path: Path) -> None:
    german, english = (
        sorted(re.findall(r"`+[^`]+`+", page.read_text(encoding="utf-8")))
        for page in (path, path.parents[1] / path.name)
    )
    assert german == english, f"{path} has fallen behind its English page"


@pytest.mark.parametrize(
    ("name", "content"), [("empty.txt", b""), ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(64))]
)
def test_what_cannot_be_imported_is_refused_in_german(
    robot: Robot, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    robot.window.import_actions.take_files([path])
    robot.wait_for(lambda: bool(robot.messages))
    assert robot.messages[-1].is_error
    assert robot.messages[-1].text.startswith(name)
    assert robot.messages[-1].text.endswith(("Datei wählen.", "diese importieren."))


def test_another_language_rebuilds_the_windows(
    qtbot: QtBot, german: None, project_path: Path
) -> None:
    save_settings(Settings(analyst_name="Ann", theme="light", language="en"))
    app = make_application()
    windows = Windows(app)
    first = windows.open()
    first.project_actions.open_path(project_path)
    qtbot.waitUntil(lambda: first.session.project is not None)
    first.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: len(_shown()) == 1 and _shown()[0] is not first)
    second = _shown()[0]
    assert load_settings().language == "de"
    assert second.menuBar().actions()[0].text() == "&Datei"
    assert second.actions_by_name["language_de"].isChecked()
    qtbot.waitUntil(lambda: second.session.project is not None)
    assert second.session.project is not None
    assert second.session.project.path == project_path
    windows.close_all()
    windows.deleteLater()
    QApplication.processEvents()


def test_what_is_chosen_in_one_window_holds_in_all(qtbot: QtBot, project_path: Path) -> None:
    """And is not taken back when another window saves where it was."""
    save_settings(Settings(analyst_name="Ann", theme="light", language="en"))
    windows = Windows(make_application())
    first, second = windows.open(), windows.open()
    first.view_actions.choose_theme("dark")
    first.view_actions.change_text_size(3)
    first.session.change_settings(replace(first.session.settings, keys=(("tag_fact", "Q"),)))
    assert second.session.open_project(project_path)
    assert second.session.settings == load_settings()
    assert (load_settings().theme, load_settings().text_size) == ("dark", 20)
    assert first.view_actions.has_theme("dark")
    assert second.view_actions.has_theme("dark")
    assert second.actions_by_name["tag_fact"].key == "Q"
    assert second.view.font().pixelSize() == first.view.font().pixelSize()
    windows.close_all()
    windows.deleteLater()
    QApplication.processEvents()


def _shown() -> list[MainWindow]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
    ]


def _catalogue() -> Iterator[tuple[str, str]]:
    """Yield each English text with its German, where they differ."""
    import xml.etree.ElementTree as ElementTree

    root = ElementTree.parse(resource_path("translations/annotator_de.ts")).getroot()
    for message in root.iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def _texts_of(window: MainWindow) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        yield from (
            (widget.accessibleDescription() or widget.toolTip()).split(" (")[0],
            widget.accessibleName(),
        )
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(n) for n in range(widget.count()))
        if isinstance(widget, QTableView):
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    yield from (action.text() for action in window.actions_by_name.values())
    yield from (window.tabs.tabText(n) for n in range(window.tabs.count()))


def test_the_unnamed_reader_of_a_comment_is_called_so_in_german(robot: Robot) -> None:
    text = "The ferry is late.\n\n1. It always is."
    regions = (ProposedRegion(RegionKind.COMMENT, 20, 36),)
    page = AddDocument(text=text, title="Ferry", regions=regions)
    robot.session.do(page)
    robot.session.show_document(page.document_id)
    robot.select("It always is")
    robot.type("f")
    card = robot.window.claims.card
    shown = [button.text() for button in card.findChildren(QAbstractButton)]
    shown += [label.text() for label in card.findChildren(QLabel)]
    assert "Leser von Ferry, Kommentar 1" in " ".join(shown)


@pytest.mark.usefixtures("german")
def test_what_a_picture_calls_its_colours_is_german() -> None:
    told = [say(kind_words(kind)) for kind in (*ClaimKind, None)]
    assert told == ["Tatsache", "Bericht", "Meinung", "ohne Art"]
