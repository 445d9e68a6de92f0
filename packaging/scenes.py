"""Every state of the window, one after the other, for the contact sheet.

`scenes(window, folder)` works in the window as an analyst does, by the actions of its table, and
yields a name and what is to be seen of it whenever there is something to look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hard_texts import add_hebrew, add_nested
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMenuBar, QWidget

from annotator.commands import AddSource, Revise
from annotator.formats.annotated_json import read_json_file
from annotator.gui.merging.compare_dialog import CompareDialog
from annotator.gui.merging.merge_dialog import MergeDialog
from annotator.gui.window.main_window import MainWindow
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    ClaimKind,
    Document,
    Source,
    SourceId,
    SourceKind,
    new_id,
)
from annotator.project import Project
from annotator.project.sample import SECOND

Scene = tuple[str, QPixmap]

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "article.gold.json"
CHOSEN_CLAIM = 5
"""The claim that the pictures show: the offer, two layers deep, and overstated."""
QUOTED_CLAIM = 11
"""Whose words another document has, so that they can be found there."""
CLAIM_ON_PAGE = 4
"""Of the memo: the warning, on several lines of a column."""
ROUNDS_TO_SETTLE = 12
MILLISECONDS_TO_OPEN = 200
MILLISECONDS_TO_REST = 400
MILLISECONDS_TO_DRAW = 1_500
"""Pages are drawn in a process of their own, which has to start first."""

_PAGE = """<!doctype html><html lang="en"><head>
<title>Corvin offered slower dam - Capital Ledger</title>
<meta property="og:title" content="Corvin offered slower dam">
<meta property="og:site_name" content="Capital Ledger">
<meta name="author" content="Nina Holt"><link rel="canonical" href="https://ledger.example/dam">
<meta property="article:published_time" content="2019-11-19T07:30:00+01:00"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article>
<h1>Corvin offered slower dam</h1><p>By Nina Holt</p>
<p>President Adela Corvin offered in October to fill the reservoir behind the Tarn dam over
<b>six years</b> instead of three, according to a letter that the Ledger has seen.</p>
<p>Her office would not comment. Officials of the water ministry did not deny that the letter
exists, and said the talks went on every week.</p></article>
<section class="comments"><div class="comment"><cite class="author">weir_watcher</cite>
<p>Six years is still too quick.</p></div></section></body></html>"""

LONG_NAMES = (
    "Committee of the Upper House on the Regulation of Weirs, Dams and Inland Harbours",
    "Commission for the Verification of Statements Made in the Course of the Tarn Negotiations",
    "Donaudampfschifffahrtsgesellschaftskommissionsvorsitzendenstellvertreterin Weil",
)


def scenes(window: MainWindow, folder: Path) -> Iterator[Scene]:
    """Yield each state of a fresh window; `folder` is for files of its own."""
    yield "welcome", whole(window)
    yield from _of_an_empty_project(window, folder)
    yield from _of_hard_texts(window)
    window.welcome_newcomer()
    settle()
    yield "first-start", whole(window)
    window.first_steps.hide()
    yield "sample-opened", whole(window)
    choose_claim(window)
    yield "text", whole(window)
    yield from _of_the_text(window)
    yield from _of_the_tabs(window)
    yield from _of_two_documents(window)
    yield from _of_the_pages(window)
    yield from _of_the_panes(window)
    yield from _of_menus(window)
    yield from _of_pictures(window, "picture")
    yield from _of_dialogs(window, folder)
    yield from _of_two_analysts(window)
    yield from _of_the_past(window)
    yield from _of_findings(window)
    yield from _of_the_seed(window, folder)
    act(window, "close_project")
    yield "welcome-back", whole(window)


def act(window: MainWindow, name: str) -> None:
    """Trigger an action of the table, in a window that has the keys."""
    if QApplication.focusWidget() is None:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    window.actions_by_name[name].trigger()
    settle()


def settle() -> None:
    """Let layouts and timers come to rest."""
    for _round in range(ROUNDS_TO_SETTLE):
        QApplication.processEvents()


def whole(window: QWidget) -> QPixmap:
    """Return the window, and over it each dialog and menu that is open."""
    QTest.qWait(MILLISECONDS_TO_REST)  # counts follow a moment after what they count
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible() or not other.isWindow():
            continue
        painter.drawPixmap(other.pos() - window.pos(), other.grab())
    painter.end()
    return picture


def choose_claim(window: MainWindow, number: int = CHOSEN_CLAIM) -> None:
    """Make a claim of the current document current, by its place in the text."""
    document = window.session.document
    assert document is not None, "a document is shown"
    window.session.show_claim(document.places[number][2])
    window.desk.focus_text()


def show_report_beside(window: MainWindow) -> None:
    """Show the sample's second document beside the first, at the passage held against the claim."""
    session = window.session
    assert session.project is not None, "the sample is open"
    _article, report, *_others = session.project.read.all(Document)
    choose_claim(window)
    assert session.claim_id is not None, "the claim was just chosen"
    (evidence, *_) = session.project.read.evidence(session.claim_id)
    session.show_document(report.id, side=1)
    settle()
    window.desk.views[1].scroll_to(evidence.spans[0].start)
    session.activate(0)
    choose_claim(window)
    settle()
    window.claims.card.ensureWidgetVisible(window.claims.card.links)
    settle()


def _of_an_empty_project(window: MainWindow, folder: Path) -> Iterator[Scene]:
    path = folder / "Harbour letters.annotator"
    Project.create(path, window.session.settings.analyst).close()
    window.session.open_project(path)
    yield "empty-project", whole(window)
    for name, action in (
        ("sources", "show_sources"),
        ("tags", "show_tags"),
        ("search", "search_project"),
    ):
        act(window, action)
        yield f"empty-{name}", whole(window)
    act(window, "show_claims")
    yield from _of_pictures(window, "empty")


def _of_hard_texts(window: MainWindow) -> Iterator[Scene]:
    """In the empty project."""
    for name, add in (("nested", add_nested), ("right-to-left", add_hebrew)):
        window.session.show_claim(add(window.session))
        window.messages.clear()
        settle()
        yield name, whole(window)
    for long_name in LONG_NAMES:
        window.session.do(
            AddSource(Source(id=SourceId(new_id()), kind=SourceKind.ORGANISATION, name=long_name))
        )
    act(window, "link_source")
    type_text("comm")
    yield "source-box-long-names", whole(window)
    QTest.keyClick(window.pick_box.field, Qt.Key.Key_Return)
    settle()
    yield "message-long-name", whole(window)
    act(window, "show_sources")
    yield "sources-long-names", whole(window)
    act(window, "show_claims")


def _of_the_text(window: MainWindow) -> Iterator[Scene]:
    act(window, "link_source")
    yield "source-box", whole(window)
    type_text("ald")
    yield "source-box-typed", whole(window)
    window.pick_box.leave()
    act(window, "set_stance")
    yield "stance-box", whole(window)
    window.pick_box.leave()
    act(window, "palette_of_commands")
    type_text("sou")
    yield "palette", whole(window)
    window.pick_box.leave()
    act(window, "find_in_document")
    type_text("letter")
    yield "find-bar", whole(window)
    window.desk.pane.find_bar.leave()
    window.desk.focus_text()
    act(window, "select")
    yield "selection", whole(window)
    choose_claim(window)
    act(window, "tag_fact")
    yield "message-with-undo", whole(window)
    act(window, "undo")
    window.session.say("notes.pages could not be read. Save it as .docx or .pdf.", is_error=True)
    yield "message-of-error", whole(window)
    window.messages.clear()
    choose_claim(window)
    choose_claim(window, QUOTED_CLAIM)
    act(window, "find_passage")
    QTest.qWait(MILLISECONDS_TO_OPEN)
    yield "passage-found", whole(window)
    act(window, "close_second")
    window.messages.clear()
    choose_claim(window)


def _of_the_tabs(window: MainWindow) -> Iterator[Scene]:
    window.claims.table.setFocus()
    for name in ("sources", "tags", "details", "history"):
        act(window, f"show_{name}")
        yield name, whole(window)
    act(window, "show_claims")
    act(window, "claim_history")
    QTest.qWait(MILLISECONDS_TO_OPEN)
    yield "claim-history", whole(window)
    window.claims.card.past.unfold(False)
    act(window, "filter_claims")
    yield "claims-filtered", whole(window)
    act(window, "claims_as_table")
    yield "claims-as-table", whole(window)
    act(window, "claims_as_table")
    act(window, "all_claims")
    QTest.qWait(MILLISECONDS_TO_OPEN)
    yield "all-claims", whole(window)
    act(window, "all_claims")
    act(window, "search_project")
    type_text("letter")
    QTest.qWait(MILLISECONDS_TO_OPEN)
    yield "search", whole(window)
    act(window, "show_claims")
    window.desk.focus_text()


def _of_two_documents(window: MainWindow) -> Iterator[Scene]:
    show_report_beside(window)
    yield "two-documents", whole(window)
    act(window, "turn_desk")
    yield "two-documents-below", whole(window)
    act(window, "turn_desk")
    act(window, "close_second")
    choose_claim(window)


def _of_the_pages(window: MainWindow) -> Iterator[Scene]:
    """A PDF beside its text, at a claim on several lines of its page; then the other formats."""
    session = window.session
    assert session.project is not None, "the sample is open"
    article, report, memo, briefing = session.project.read.all(Document)
    session.show_document(memo.id)
    act(window, "show_pages")
    choose_claim(window, CLAIM_ON_PAGE)
    QTest.qWait(MILLISECONDS_TO_DRAW)
    yield "pages", whole(window)
    act(window, "toggle_side")
    choose_claim(window, CLAIM_ON_PAGE)
    QTest.qWait(MILLISECONDS_TO_DRAW)
    yield "pages-wide", whole(window)
    act(window, "toggle_side")
    act(window, "show_pages")
    for name, document in (("web-page", report), ("word-file", briefing)):
        session.show_document(document.id)
        choose_claim(window)
        yield name, whole(window)
    session.show_document(article.id)
    choose_claim(window)


def _of_the_panes(window: MainWindow) -> Iterator[Scene]:
    for name in ("toggle_side", "toggle_documents"):
        act(window, name)
    yield "text-alone", whole(window)
    for name in ("toggle_side", "toggle_documents"):
        act(window, name)
    act(window, "side_below")
    yield "side-below", whole(window)
    act(window, "side_automatic")


def _of_menus(window: MainWindow) -> Iterator[Scene]:
    bar = window.findChild(QMenuBar)
    assert bar is not None, "the window has menus"
    for action in bar.actions():
        menu = action.menu()
        if not isinstance(menu, QMenu):
            continue
        below = bar.actionGeometry(action).bottomLeft()
        menu.popup(bar.mapToGlobal(below) + QPoint(0, 1))
        yield f"menu-{action.text().replace('&', '').lower()}", whole(window)
        menu.close()


def _of_dialogs(window: MainWindow, folder: Path) -> Iterator[Scene]:
    from annotator.documents import read_document
    from annotator.gui.help.bug_dialog import BugDialog
    from annotator.gui.importing.dialog import ImportDialog

    page = read_document(_PAGE.encode(), "dam.html")
    details = 'Traceback (most recent call last):\n  File "view.py", line 7\nKeyError: 42\n'
    for name, make in (
        (
            "import",
            lambda: ImportDialog(page, lambda options, then: None, window.session.drafts, window),
        ),
        ("bug", lambda: BugDialog(details, window)),
    ):
        dialog = make()
        dialog.open()
        yield f"dialog-{name}", whole(window)
        dialog.close()
    choose_claim(window)
    for name in (
        "show_keys",
        "show_help",
        "change_keys",
        "about",
        "preferences",
        "export",
        "times",
        "judgements",
        "source_falls",
        "declare_people",
    ):
        yield f"dialog-{name.removeprefix('show_')}", _of_dialog(window, name)


def _of_pictures(window: MainWindow, scene: str) -> Iterator[Scene]:
    for name in ("show_matrix", "show_graph", "show_timeline", "show_profile"):
        act(window, name)
        pictures = window.picture_actions.pictures
        assert pictures is not None, "the action made it"
        pictures.resize(window.size())
        _wait_for_work(window)  # it is read in the background
        QTest.qWait(MILLISECONDS_TO_DRAW)
        if pictures.view.picture.spots:
            pictures.view.choose(0)
        settle()
        yield f"{scene}-{name.removeprefix('show_')}", pictures.grab()
        pictures.close()


def _of_two_analysts(window: MainWindow) -> Iterator[Scene]:
    """Merge the second analyst's copy, with a conflict in it, and show how far the two agree."""
    session = window.session
    assert session.project is not None, "the sample is open"
    hers = session.project.path.with_name(SECOND)
    with Project.open(hers, Analyst(id=AnalystId("jonas-weil"), name="Jonas Weil")) as project:
        claim = project.read.claims(project.read.all(Document)[0].id)[CHOSEN_CLAIM]
        said = replace(claim, kind=ClaimKind.FACT, note="The offer is on paper: the memo has it.")
        project.do(Revise(claim, said, Message("Change claim")))
    session.do(Revise(claim, replace(claim, kind=ClaimKind.OPINION), Message("Change claim")))
    for name, compare, kind in (
        ("compare", window.merge_actions.compare_path, CompareDialog),
        ("merge", lambda path: window.merge_actions.merge_paths([path]), MergeDialog),
    ):
        compare(hers)
        _wait_for_work(window)
        (dialog,) = window.findChildren(kind)
        yield f"dialog-{name}", whole(window)
        dialog.accept()
    _wait_for_work(window)
    session.show_document(session.project.read.all(Document)[1].id)
    act(window, "agreement")
    _wait_for_work(window)
    yield "agreement", whole(window)
    window.panes.agreement.panel.pages.setCurrentIndex(1)
    yield "agreement-figures", whole(window)
    act(window, "agreement")
    act(window, "show_history")
    yield "history-of-two", whole(window)
    act(window, "show_claims")


def _of_the_past(window: MainWindow) -> Iterator[Scene]:
    """The project as one of its edits left it, in a window of its own."""
    assert window.session.project is not None, "the sample is open"
    past = MainWindow()
    past.resize(window.size())
    past.show()
    past.show_past(window.session.project.path, None)
    _wait_for_work(past)
    yield "as-it-stood", past.grab()
    past.close()


def _of_findings(window: MainWindow) -> Iterator[Scene]:
    """In the second sample."""
    act(window, "open_echo")
    act(window, "show_findings")
    findings = window.tabs.findings.panel
    while not findings.tree.topLevelItemCount():  # they are read in the background
        QTest.qWait(MILLISECONDS_TO_OPEN)
    findings.tree.expandAll()
    findings.tree.setCurrentItem(findings.tree.topLevelItem(0).child(0))
    yield "findings", whole(window)
    act(window, "show_claims")
    yield from _of_pictures(window, "echo")


def _of_the_seed(window: MainWindow, folder: Path) -> Iterator[Scene]:
    """In the article that an expert annotated, where it lies beside the checkout."""
    if SEED.exists():
        path = folder / "Letter.annotator"
        with Project.create(path, window.session.settings.analyst) as project:
            project.do(read_json_file(SEED))
        window.session.open_project(path)
        yield "seed", whole(window)
        yield from _of_pictures(window, "seed")


def _wait_for_work(window: MainWindow) -> None:
    """Wait for what is done in the background, if any has begun."""
    QTest.qWait(MILLISECONDS_TO_REST)
    while window.tasks.is_busy:
        QTest.qWait(MILLISECONDS_TO_OPEN)
    settle()


def _of_dialog(window: MainWindow, name: str) -> QPixmap:
    """Return the window with the dialog that an action opens, which may keep what called it."""
    taken: list[QPixmap] = []

    def take() -> None:
        taken.append(whole(window))
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible() and isinstance(other, QDialog):
                other.reject()

    QTimer.singleShot(MILLISECONDS_TO_OPEN, take)
    act(window, name)
    end = 50
    while not taken and end:
        QTest.qWait(MILLISECONDS_TO_OPEN // 10)
        end -= 1
    assert taken, f"{name} opened nothing"
    return taken[0]


def type_text(text: str) -> None:
    """Type into what has the keys."""
    settle()
    target = QApplication.focusWidget()
    assert target is not None, "something has the keys"
    QTest.keyClicks(target, text)
    settle()
