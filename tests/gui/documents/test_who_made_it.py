"""The boxes for author, publication, host and voices: who fits comes first, names are offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.commands import AddSource
from annotator.model import Document, Source, SourceId, SourceKind

from ..robot import CTRL, Robot, document_of

ARTICLE = """Herald Group sues Mayor Ann Lee

By Amos Harel and Jack Khoury, Haaretz

The Herald Group said on Monday that it sues Mayor Ann Lee over the letter. She denies that.

“It is forged”, she said. The Ministry of Water did not answer. The Skelby Gazette reported it.
"""


@pytest.fixture
def article(robot: Robot) -> Robot:
    robot.project.do(document_of(ARTICLE, "Third"))
    for name, kind in (
        ("Ann Lee", SourceKind.PERSON),
        ("Haarlem Journal", SourceKind.PUBLICATION),
        ("Haar, of Leiden", SourceKind.PERSON),
    ):
        robot.project.do(AddSource(Source(id=SourceId(name), name=name, kind=kind)))
    robot.session.show_document(robot.project.read.all(Document)[2].id)
    robot.key(Qt.Key.Key_4, CTRL)
    return robot


def ask(robot: Robot, field: str) -> None:
    robot.click(robot.named(field))
    assert robot.window.pick_box.isVisible()


def choices(robot: Robot) -> list[str]:
    listed = robot.window.pick_box.list
    return [listed.item(row).text().split("   ")[-1] for row in range(listed.count())]


def chosen(robot: Robot, field: str) -> Source:
    source_id = getattr(robot.document.document, field)
    assert source_id is not None
    return robot.project.read.need(Source, source_id)


@pytest.mark.parametrize(
    ("label", "field", "kind"),
    [
        ("Author", "author", SourceKind.PERSON),
        ("Publication", "publication", SourceKind.PUBLICATION),
        ("Host", "host", SourceKind.PUBLICATION),
    ],
)
def test_a_name_that_nobody_has_becomes_what_the_field_asks_for(
    article: Robot, label: str, field: str, kind: SourceKind
) -> None:
    ask(article, label)
    article.type("Moniteur")
    article.enter()
    assert (chosen(article, field).name, chosen(article, field).kind) == ("Moniteur", kind)
    assert QApplication.focusWidget() is article.named(label)


def test_names_of_byline_and_headline_are_offered_without_a_letter(article: Robot) -> None:
    ask(article, "Author")
    offered = [choice for choice in choices(article) if choice.startswith("New")]
    assert offered[:2] == ["New person: “Amos Harel”", "New person: “Jack Khoury”"]
    article.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert chosen(article, "author").name == "Amos Harel"
    ask(article, "Publication")
    assert "New publication: “Haaretz”" in choices(article)
    article.type("Haaretz")
    article.enter()
    assert chosen(article, "publication").kind is SourceKind.PUBLICATION


def test_names_that_stand_in_the_text_are_found_by_their_letters(article: Robot) -> None:
    ask(article, "Publication")
    article.type("skel")
    assert choices(article)[0] == "New publication: “Skelby Gazette”"


def test_sources_of_a_kind_that_fits_come_before_others(article: Robot) -> None:
    ask(article, "Publication")
    shown = choices(article)
    assert shown.index("publication") < shown.index("person")
    article.type("Haar")
    listed = article.window.pick_box.list
    names = [listed.item(row).text().partition("   ·")[0] for row in range(2)]
    assert names == ["Haarlem Journal", "Haar, of Leiden"]


@pytest.mark.parametrize("field", ["Host", "Publication"])
def test_who_is_known_as_something_else_comes_behind_who_fits(article: Robot, field: str) -> None:
    """The author stands in the byline, and is nobody who carries a page."""
    for name, kind in (("Amos Harel", SourceKind.PERSON), ("Haaretz", SourceKind.PUBLICATION)):
        article.project.do(AddSource(Source(id=SourceId(name), name=name, kind=kind)))
    ask(article, field)
    listed = article.window.pick_box.list
    rows = " | ".join(listed.item(row).text() for row in range(listed.count()))
    assert 0 <= rows.find("Haaretz") < rows.find("Amos Harel")


def test_the_first_word_of_a_headline_is_no_name(robot: Robot) -> None:
    text = "Ferry operator knew\n\nBy Ann Lee\n\nThe ferry sank. Holm denies it, as Holm says."
    robot.project.do(document_of(text, "Ferry"))
    robot.session.show_document(robot.project.read.all(Document)[2].id)
    robot.key(Qt.Key.Key_4, CTRL)
    ask(robot, "Author")
    assert not any("Ferry" in each for each in choices(robot))
