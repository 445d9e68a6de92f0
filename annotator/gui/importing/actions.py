"""Importing documents and annotations: files, folders, what is dropped or pasted.

Readers are loaded when they are used, and never here: they run in a process of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.commands import AddDocument, ObtainSource
from annotator.gui.importing import clipboard
from annotator.gui.look.language import in_quotes, translate_message, translator
from annotator.gui.session.attention import Attention
from annotator.gui.session.notices import Offer
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.messages import Message
from annotator.model import DocumentId, Source, SourceId
from annotator.model.findings import GUESSED, FieldName
from annotator.model.media_types import PAGES, TABLES
from annotator.progress import Tell
from annotator.project import Project
from annotator.project.document_list import document_of
from annotator.project.free_names import free_path
from annotator.project.project import SUFFIX
from annotator.settings import documents_path

if TYPE_CHECKING:
    from annotator.documents import Part, ReadDocument, ReadOptions
    from annotator.documents.intake import Intake, Taken

tr = translator("import_actions")

_MOST_NAMES = 200
_MOST_NOTES_SAID = 3
"""Remarks on a file of annotations or references in the message; more are listed."""
"""Characters of the list of formats in the dialog's filter."""


class ImportActions(QObject):
    """The handlers of what imports."""

    reading = Signal(object)
    """The paths of the files that are read from now on, in the background."""
    details_requested = Signal(str)
    """What is known of a document, by its id, is to be seen and corrected."""
    revision_requested = Signal(object)
    """The DocumentId of one whose original this version reads otherwise."""
    read = Signal(str, object)
    """The name of a file that waits to be looked at, since the analyst is at something else, and
    what shows it."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        open_project: Callable[[Path], None],
        attention: Attention,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._open_project = open_project
        self._attention = attention
        self._may_show: Callable[[], bool] = lambda: True
        """Whether what was read may come into view; as of the reading that began last."""
        self._window = window
        self._parts: tuple[Part, ...] = ()
        """What was inside the files that were imported last."""

    def import_files(self) -> None:
        """Ask for documents and annotated JSON and take them in."""
        names, _filter = QFileDialog.getOpenFileNames(
            self._window, tr("Import"), str(self._session.own_folder), filters()
        )
        if names:
            self.take_files([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and take in all that is in it."""
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Import a folder"), str(self._session.own_folder)
        )
        if name:
            self.take_files([Path(name)])

    def import_preview(self) -> None:
        """Ask for a file, show what would be taken in, and let it be corrected."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window, tr("Import with a preview"), str(self._session.own_folder), filters()
        )
        if name:
            self._read([Path(name)], lambda intakes: self._offer(intakes, Path(name)))

    def import_clipboard(self) -> None:
        """Take in the files, the piece of a page or the text on the clipboard."""
        mime = _on_clipboard()
        if mime is None or not self.take_mime(mime):
            self._session.say(tr("The clipboard holds no text and no files. Copy some first."))

    def import_parts(self) -> None:
        """Take in what is inside the files that were imported last."""
        parts = self._parts
        if not parts:
            self._session.say(tr("The last import held no attachments."))
            return
        self._parts = ()
        self._may_show = self._attention.note()
        self._tasks.run(lambda progress: read_parts(parts, progress), self._take_in)

    def import_source(self, source_id: SourceId) -> None:
        """Ask for a file and take it in as the document that a source is."""
        project = self._session.project
        source = project.read.get(Source, source_id) if project else None
        if source is None:
            return
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            tr("Import “{0}”").format(source.name),
            str(self._session.own_folder),
            filters(),
        )
        if name:
            self.take_source(source, Path(name))

    def take_source(self, source: Source, path: Path) -> None:
        """Read a file in the background and take it in as the document that a source is."""

        def then(files: list[Intake]) -> None:
            (file,) = files
            if not isinstance(file.command, AddDocument):
                text = tr("{0} holds annotations, not a document. Import it from the menu File.")
                told = translate_message(file.problem) or text.format(file.name)
                self._session.say(told, is_error=True)
                return
            text = tr("Imported {0} as “{1}”").format(file.name, source.name)
            project = self._session.project
            if project and self._session.do(ObtainSource(source.id, file.command), text):
                document_id = document_of(project.read, project.read.need(Source, source.id))
                self._show(document_id)

        self._read([path], then)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a project among some files, or import them all; makes a project if none is open.

        A single page or table is shown first: how much of it is wanted is the analyst's to say.
        """
        if projects := [path for path in paths if path.suffix.lower() == SUFFIX]:
            self._open_project(projects[0])
            return
        if len(paths) == 1 and self._is_bundle(paths[0]):
            self._open_bundle(paths[0])
            return

        def then(intakes: list[Intake]) -> None:
            document = intakes[0].document if len(intakes) == 1 else None
            if document is not None and document.media_type in PAGES | TABLES:
                self._offer(intakes, paths[0])
            else:
                self._take_in(intakes)

        self._read(paths, then)

    def _is_bundle(self, path: Path) -> bool:
        from annotator.documents.bundles import begins_a_bundle

        is_archive = path.suffix.lower() == ".zip"
        return is_archive and bool(self._session.attempt(lambda: begins_a_bundle(path)))

    def _open_bundle(self, path: Path) -> None:
        """Ask where the project of a bundle is to lie, make it there and open it."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            tr("Make a project of {0}").format(path.name),
            str(free_path(documents_path(), path.stem)),
            tr("Annotator projects (*.annotator)"),
            # A project is never replaced: asking would promise it.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            target = Path(name)
            target = target if target.suffix else target.with_suffix(SUFFIX)
            self._tasks.run(
                lambda progress: _unpack(path, target, progress), self._session.open_project
            )

    def take_mime(self, mime: QMimeData) -> bool:
        """Import what was dropped or pasted; returns whether there was anything."""
        if paths := clipboard.paths_in(mime):
            self.take_files(paths)
            return True
        pasted = clipboard.pasted_in(mime)
        if pasted is None:
            if mime.hasUrls():
                self._session.say(
                    tr("Nothing is fetched from the network. Save the page and import the file."),
                    is_error=True,
                )
            return mime.hasUrls()
        self._may_show = self._attention.note()
        self._tasks.run(
            lambda progress: _read_pasted(pasted, progress),
            lambda intakes: self._offer(intakes, None),
        )
        return True

    def _read(self, paths: Sequence[Path], then: Callable[[list[Intake]], None]) -> None:
        self._may_show = self._attention.note()
        self._tasks.run(lambda progress: read_files(paths, progress), then)
        self.reading.emit(paths)

    def _offer(self, intakes: Sequence[Intake], path: Path | None) -> None:
        """Show what was read at once, or have it wait for the analyst if she has gone on."""
        (intake,) = intakes
        if self._may_show() or intake.document is None:
            self._preview(intakes, path)
            return

        def look() -> None:
            self._may_show = self._attention.note()
            self._preview(intakes, path)

        self.read.emit(path.name if path else tr("What you pasted"), look)

    def _preview(self, intakes: Sequence[Intake], path: Path | None) -> None:
        """Show the one document that was read, and take in what the analyst accepts."""
        from annotator.documents.intake import intake_of
        from annotator.gui.importing.dialog import ImportDialog

        (intake,) = intakes
        if intake.document is None:
            self._take_in(intakes)
            return
        first = intake.document
        dialog = ImportDialog(
            first,
            lambda options, then: self._reread(first, options, then),
            self._session.drafts,
        )
        dialog.setParent(self._window, dialog.windowFlags())
        accepted = dialog.exec()
        document, is_by_row = dialog.result_document, dialog.is_by_row
        if not accepted or document is None:
            self._session.say(tr("Nothing was imported"))
            dialog.forget_typed()
        elif is_by_row and document.parts:
            parts = document.parts
            self._tasks.run(
                lambda progress: read_parts(parts, progress),
                lambda intakes: self._take_in(intakes, is_chosen=True),
            )
        elif self._take_in(
            [intake_of(path.name if path else intake.name, document)], is_chosen=True
        ):
            dialog.forget_typed()
        dialog.deleteLater()

    def _reread(
        self,
        first: ReadDocument,
        options: ReadOptions,
        then: Callable[[ReadDocument | None, Message], None],
    ) -> None:
        """Read the bytes of a document again, in the background."""
        from annotator.documents import Part

        part = Part(first.file_name, first.original)
        self._tasks.run(
            lambda progress: read_parts((part,), progress, options),
            lambda intakes: then(intakes[0].document, intakes[0].problem),
        )

    def _take_in(self, intakes: Sequence[Intake], *, is_chosen: bool = False) -> bool:
        """Take in what was read, and sum up what became of each file; tells whether any came in."""
        from annotator.documents.intake import Outcome, Taken, take_in

        if (project := self._project_for(intakes)) is not None:
            taken = take_in(intakes, project.read, project.do, is_chosen=is_chosen)
        elif any(one.command for one in intakes):
            return False  # The session has said why there is no project.
        else:
            taken = [Taken(one, Outcome.REFUSED, one.problem) for one in intakes]
        read = [one for one in taken if one.outcome is Outcome.READ]
        self._parts = tuple(part for one in read for part in one.intake.parts)
        if documents := [one.document for one in taken if one.document]:
            self._show(documents[-1].id)
        elif read and self._session.document is None:
            self._session.show_first_document()
        problems = [translate_message(one.problem) for one in taken if one.problem]
        text = " ".join(problems[:1]) if problems and not read else _summary(taken)
        self._session.say(
            text,
            is_error=bool(problems),
            can_undo=bool(read),
            offer=self._offer_after(taken[0]) if len(taken) == 1 else None,
        )
        has_many_notes = any(
            one.document is None and len(one.intake.notes) > _MOST_NOTES_SAID for one in taken
        )
        if has_many_notes or (len(taken) > 1 and len(read) < len(taken)):
            from annotator.gui.importing.summary import ImportSummary

            ImportSummary(taken, _summary(taken), self._window).open()
        return bool(read)

    def _offer_after(self, taken: Taken) -> Offer | None:
        """Offer to correct what was guessed of who wrote a document and where, or to revise it."""
        from annotator.documents.intake import Outcome

        document = taken.document
        if taken.outcome is Outcome.REFUSED and taken.earlier:
            earlier = taken.earlier[0].id
            return Offer(tr("Take it as a revision"), lambda: self.revision_requested.emit(earlier))
        if taken.outcome is not Outcome.READ or document is None or not _guesses(taken.intake):
            return None
        return Offer(tr("Change…"), lambda: self.details_requested.emit(document.id))

    def _show(self, document_id: DocumentId | None) -> None:
        """Show a new document, unless the analyst has gone on with another one meanwhile."""
        if document_id and (self._session.document is None or self._may_show()):
            self._session.show_document(document_id)

    def _project_for(self, intakes: Sequence[Intake]) -> Project | None:
        """Return the open project; if none is, one named after what was read, if that is any good.

        It is made where the analyst keeps documents: the file may lie among downloads.
        """
        first = next((one for one in intakes if one.command is not None), None)
        if self._session.project is None and first is not None:
            title = first.document.title if first.document else Path(first.name).stem
            self._session.new_project(free_path(documents_path(), title))
        return self._session.project


def _on_clipboard() -> QMimeData | None:
    """Return what is on the clipboard; PySide gives None for nothing, whatever its stubs say."""
    return QGuiApplication.clipboard().mimeData()


def _unpack(bundle: Path, target: Path, progress: Progress) -> Path:
    """Make the project of a bundle, and return where."""
    from annotator.documents.bundles import settle, unpacked

    with unpacked(bundle, progress) as found:
        settle(found, target)
    return target


def read_files(paths: Sequence[Path], progress: Progress) -> list[Intake]:
    """Read files and what is in folders, in one process that is ended when it is done."""
    from annotator.documents import ReadOptions
    from annotator.documents.intake import files_in, read_all
    from annotator.documents.worker import ReadingProcess

    files = list(files_in(paths))

    def options(number: int) -> ReadOptions:
        tell = _share_of(progress, number, len(files))
        tell(0.0)
        return ReadOptions(progress=tell)

    with ReadingProcess() as process:
        return list(read_all(files, process, options))


def read_parts(
    parts: Sequence[Part], progress: Progress, options: ReadOptions | None = None
) -> list[Intake]:
    """Read files that are in memory, in one process that is ended when it is done."""
    from dataclasses import replace

    from annotator.documents import ReadOptions
    from annotator.documents.intake import read_part
    from annotator.documents.worker import ReadingProcess

    intakes: list[Intake] = []
    with ReadingProcess() as process:
        for number, part in enumerate(parts):
            tell = _share_of(progress, number, len(parts))
            tell(0.0)
            wanted = replace(options or ReadOptions(), progress=tell)
            intakes.append(read_part(part, process, wanted))
    return intakes


def _read_pasted(pasted: clipboard.Pasted, progress: Progress) -> list[Intake]:
    """Read what was pasted, with the address that came along."""
    from annotator.documents import Part
    from annotator.documents.intake import corrected, intake_of

    (intake,) = read_parts((Part(pasted.file_name, pasted.data),), progress)
    if intake.document is None or not pasted.url:
        return [intake]
    document = corrected(intake.document, {FieldName.URL: pasted.url})
    return [intake_of(intake.name, document)]


def _share_of(progress: Progress, number: int, count: int) -> Tell:
    """Return a progress callback for one of several things that reports the overall share."""
    return lambda share: progress((number + share) / count)


def _summary(taken: Sequence[Taken]) -> str:
    """Say what became of some files; of a single one, with what is to be known of it."""
    from annotator.documents.intake import Outcome

    parts = [part for one in taken for part in one.intake.parts if not one.problem]
    inside = tr("It holds {0} more: File, Import attachments.").format(len(parts)) if parts else ""
    if len(taken) == 1:
        intake = taken[0].intake
        if taken[0].outcome is Outcome.ALREADY_HERE:
            is_here = tr("{0} is in the project already").format(intake.name)
            remarks = () if taken[0].document else intake.notes[:_MOST_NOTES_SAID]
            return ". ".join((is_here, *map(translate_message, remarks)))
        twins = ", ".join(in_quotes(twin.title) for twin in taken[0].twins)
        twin = tr("The same text from another carrier is here too, as {0}.").format(twins)
        earlier = ", ".join(in_quotes(each.title) for each in taken[0].earlier)
        other = tr("The same file is here too, read otherwise, as {0}.").format(earlier)
        others = (twin if twins else "", other if earlier else "")
        notes = (*map(translate_message, intake.notes[:_MOST_NOTES_SAID]), *others, inside)
        said = (tr("Imported {0}.").format(intake.name), _guesses(intake), *notes)
        return " ".join(text for text in said if text)
    counts = Counter(one.outcome for one in taken)
    read = counts[Outcome.READ]
    texts = [tr("Imported 1 file") if read == 1 else tr("Imported {0} files").format(read)]
    if known := counts[Outcome.ALREADY_HERE]:
        text = tr("1 was here already") if known == 1 else tr("{0} were here already")
        texts.append(text.format(known))
    if refused := counts[Outcome.REFUSED]:
        first = translate_message(next(one.problem for one in taken if one.problem))
        texts.append(tr("{0} refused: {1}").format(refused, first))
    return " · ".join((*texts, *((inside,) if inside else ())))


def _guesses(intake: Intake) -> str:
    """Ask whether what was guessed of author and publication is so; nothing where nothing was."""
    names = {FieldName.AUTHOR: tr("Author “{0}”"), FieldName.PUBLICATION: tr("Publication “{0}”")}
    fields = intake.document.findings.fields if intake.document else ()
    first = {name: next((f for f in fields if f.name is name), None) for name in names}
    told = [
        names[name].format(field.value)
        for name, field in first.items()
        if field is not None and field.origin == GUESSED
    ]
    return f"{', '.join(told)}?" if told else ""


def filters() -> str:
    """Return the filters of a dialog that asks for documents."""
    from annotator.documents import readers

    suffixes = [f"*{suffix}" for reader in readers() for suffix in reader.suffixes[:3]]
    shown = " ".join(dict.fromkeys([*suffixes, "*.json"]))[:_MOST_NAMES].rpartition(" ")[0]
    return f"{tr('All files')} (*);;{tr('Documents')} ({shown})"
