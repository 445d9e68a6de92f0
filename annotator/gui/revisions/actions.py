"""Later versions of a document: importing them, comparing, and placing waiting claims."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.commands import AddDocument, CarryOver, DropWaiting, PlaceWaiting, Together
from annotator.gui.desk.desk import Desk
from annotator.gui.importing.actions import filters, read_files, read_parts
from annotator.gui.look.language import translate_message, translator
from annotator.gui.revisions.differences import Differences
from annotator.gui.revisions.twins import Twins
from annotator.gui.session.attention import Attention
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.messages import Message
from annotator.model import ClaimId, Document, DocumentId, Edit, Revision
from annotator.text.quoting import quoted

if TYPE_CHECKING:
    from annotator.analysis.carry_over import Material, Proposal
    from annotator.documents.intake import Intake
    from annotator.gui.revisions.model import Waiting
    from annotator.gui.revisions.panel import RevisionPanel

tr = translator("revision_actions")


class RevisionActions(QObject):
    """The handlers of what is done with revisions."""

    tab_requested = Signal(bool, bool)
    """Whether to show the tab of waiting claims, and whether to bring it to the front."""

    def __init__(self, session: Session, tasks: TaskRunner, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._tasks = tasks
        self._desk = desk
        self._attention = Attention(lambda: desk.whereabouts, desk)
        self._panel: RevisionPanel | None = None
        self._differences = Differences(session, tasks, desk)
        self.twins = Twins(session, desk)
        self._shown: Revision | None = None
        """The revision whose waiting claims are listed."""
        session.opened.connect(self._follow)
        session.document_changed.connect(self._follow)
        session.edited.connect(self._on_edit)

    # What the table of actions calls

    def import_revision(self) -> None:
        """Ask for a later version of the current document, and carry its claims over."""
        opened = self._session.document
        if opened is None:
            self._session.say(tr("First open the document that the file is a later version of."))
            return
        name, _filter = QFileDialog.getOpenFileName(
            self._desk,
            tr("Import a revision of “{0}”").format(opened.document.title),
            str(self._session.folder),
            filters(),
        )
        if name:
            self.take_revision(opened.id, Path(name))

    def take_revision(self, earlier: DocumentId, path: Path) -> None:
        """Read a later version of a document in the background, and take it in."""
        self._take(earlier, partial(read_files, [path]))

    def _take(self, earlier: DocumentId, read: Callable[[Progress], list[Intake]]) -> None:
        may_show = self._attention.note()

        def then(intakes: list[Intake]) -> None:
            (intake,) = intakes
            if not isinstance(intake.command, AddDocument):
                text = tr("{0} holds annotations, not a document. Choose another file.")
                told = translate_message(intake.problem) or text.format(intake.name)
                self._session.say(told, is_error=True)
                return
            self._carry_over(earlier, intake.command, may_show)

        self._tasks.run(read, then)

    def read_again(self) -> None:
        """Read the original of the current document as this version of the program does."""
        if (opened := self._session.document) is None:
            self._session.say(tr("First open the document whose original is to be read again."))
        else:
            self.revise_by_original(opened.id)

    def revise_by_original(self, document_id: DocumentId) -> None:
        """Take in as a revision what the original of a document says to this version."""
        from annotator.documents import Part

        project = self._session.project
        document = project.read.get(Document, document_id) if project else None
        original = project.read.original(document) if project and document else None
        if document is None or original is None:
            text = tr("The project does not hold the original of this document, only its text.")
            self._session.say(text, is_error=True)
            return
        self._take(document_id, partial(read_parts, (Part(document.file_name, original),)))

    def compare_revision(self) -> None:
        """Show the document beside the one that it revises, that revises it, or its twin."""
        revision = self._revision()
        if revision is None:
            self._compare_twin()
            return
        self._session.show_document(revision.revises, side=0)
        self._session.show_document(revision.document, side=1)
        self._desk.focus_text()

    def toggle_twins(self) -> None:
        """Draw the claims of the document's twins in it, or no longer."""
        if self._session.document is not None:
            self.twins.toggle(self._session.document.id)

    def shows_twins(self) -> bool:
        """Tell whether they are drawn."""
        opened = self._session.document
        return opened is not None and self.twins.are_shown(opened.id)

    def _compare_twin(self) -> None:
        """Show the document beside its first twin: the words are equal, the claims are not."""
        opened, project = self._session.document, self._session.project
        twins = project.read.twins(opened.document) if project and opened else []
        if opened is None or not twins:
            self._session.say(tr("This document does not revise another one, and none revises it."))
            return
        self._session.show_document(opened.id, side=0)
        self._session.show_document(twins[0].id, side=1)
        self._desk.focus_text()
        self._session.say(tr("Both texts are the same, word for word. Each has claims of its own."))

    def next_difference(self) -> None:
        """Go to the next change of the revision."""
        self._go(forward=True)

    def previous_difference(self) -> None:
        """Go to the previous change of the revision."""
        self._go(forward=False)

    # Taking in

    def _carry_over(
        self, earlier: DocumentId, command: AddDocument, may_show: Callable[[], bool]
    ) -> None:
        from annotator.analysis.carry_over import material, plan_carry_over

        project = self._session.project
        if project is None:
            return
        reader = project.read
        known = reader.known_document(command.text_sha256, command.carrier)
        later = known.id if known else command.document_id
        if later == earlier:
            self._session.say(
                tr("The file has the same words as the document, so there is nothing to revise.")
            )
            return
        given = self._session.attempt(lambda: material(reader, later, earlier, command.text))
        if given is None:
            return

        def then(carry: CarryOver) -> None:
            steps = (carry,) if known else (command, carry)
            label = Message("Import a revision, “{0}”", command.title)
            said = tr("Imported {0}: {1} claims carried over, {2} waiting").format(
                command.title, len(carry.claims), len(carry.waiting)
            )
            if self._session.do(Together(label, steps), said) and may_show():
                self._session.show_document(later)
                self.tab_requested.emit(True, bool(carry.waiting))

        self._tasks.run(lambda progress: plan_carry_over(given, progress), then)

    # The list of what waits

    def _revision(self) -> Revision | None:
        project, opened = self._session.project, self._session.document
        found = project.read.revisions(opened.id) if project and opened else []
        return found[0] if found else None

    def _on_edit(self, edit: Edit) -> None:
        changed = {type(change.record) for change in edit.changes}
        if changed & {Revision, Document}:
            self._follow(has_new_titles=Document in changed)

    def _follow(self, *, has_new_titles: bool = False) -> None:
        """Show the tab where the current document is part of a revision, and list what waits."""
        revision = self._revision()
        if revision != self._shown:
            self._shown = revision
            self.tab_requested.emit(revision is not None, False)
        elif not has_new_titles:
            return
        if revision is not None and self._panel is not None:
            self._list(revision)

    def fill(self, panel: RevisionPanel) -> None:
        """List what waits in a panel, and do what it asks for."""
        self._panel = panel
        panel.chosen.connect(self._show)
        panel.confirmed.connect(self._confirm)
        panel.placed.connect(self._place)
        panel.dropped.connect(self._drop)
        panel.compare_requested.connect(self.compare_revision)
        if self._shown is not None:
            self._list(self._shown)

    def _list(self, revision: Revision) -> None:
        """Find out in the background where each waiting claim could go, and list them."""
        from annotator.analysis.carry_over import material, proposals

        project = self._session.project
        if project is None:
            return
        reader = project.read
        given = self._session.attempt(lambda: material(reader, revision.document, revision.revises))
        if given is None:
            return
        if not revision.waiting:
            self._show_list(revision, given, {})
            return
        self._tasks.run(
            lambda progress: proposals(given, revision.waiting),
            lambda found: self._show_list(revision, given, found),
        )

    def _show_list(
        self, revision: Revision, given: Material, found: dict[ClaimId, Proposal]
    ) -> None:
        from annotator.analysis.carry_over import change_shown
        from annotator.gui.revisions.model import Waiting

        project = self._session.project
        if project is None or self._panel is None or self._shown != revision:
            return
        names = {d.id: d.title for d in project.read.all(Document)}
        summary = tr("“{0}” revises “{1}”. {2} of {3} claims are waiting.").format(
            names.get(revision.document, ""),
            names.get(revision.revises, ""),
            len(found),
            len(given.claims),
        )
        rows = [
            Waiting(
                claim, number, proposal, _words(given.new, proposal), *change_shown(given, proposal)
            )
            for number, claim in enumerate(given.claims, 1)
            if (proposal := found.get(claim.id)) is not None
        ]
        self._panel.show_waiting(summary, rows)

    def _show(self, waiting: Waiting) -> None:
        """Show a waiting claim in both documents, where both are on the desk."""
        revision = self._shown
        if revision is None:
            return
        for side, view in enumerate(self._desk.views):
            document = view.open_document
            if document is None:
                continue
            if document.id == revision.revises:
                self._session.show_claim(waiting.claim.id, side)
            elif document.id == revision.document and waiting.proposal.claim.ranges:
                start, end = waiting.proposal.claim.ranges[0]
                view.scroll_to(start)
                view.select_range(start, end)

    def _confirm(self, waiting: Waiting) -> None:
        if self._shown is not None:
            command = PlaceWaiting(self._shown.id, waiting.proposal.claim)
            self._session.do(command, tr("Carried over claim {0}").format(waiting.number))

    def _place(self, waiting: Waiting) -> None:
        from dataclasses import replace

        revision = self._shown
        if revision is None:
            return
        selected = None
        for view in self._desk.views:
            if view.open_document is not None and view.open_document.id == revision.document:
                selected = view.selected_range
        if selected is None:
            self._session.say(tr("Select the words in the later document first."))
            return
        claim = replace(waiting.proposal.claim, ranges=(selected,))
        command = PlaceWaiting(revision.id, claim)
        self._session.do(command, tr("Carried over claim {0}").format(waiting.number))

    def _drop(self, waiting: Waiting) -> None:
        if self._shown is not None:
            command = DropWaiting(self._shown.id, (waiting.claim.id,))
            self._session.do(command, tr("Left claim {0} behind").format(waiting.number))

    def _go(self, *, forward: bool) -> None:
        view = self._desk.view
        place = self._differences.next_from(self._session.active_side, view.caret, forward=forward)
        if place is None:
            self._session.say(
                tr("There are no more differences. Compare the document with its revision.")
            )
            return
        view.scroll_to(place)


def _words(text: str, proposal: Proposal) -> str:
    return quoted(text[start:end] for start, end in proposal.claim.ranges)
