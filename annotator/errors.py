"""Errors that are not bugs of ours.

`str(error)` is a whole English sentence for the analyst: it names the thing and the next step.
`error.message` is the same with its parts, for the window to translate. Anything that is not an
`AnnotatorError` is a bug of ours. Errors are caught in two places only: at the window's border and
in the command line's `main`.
"""

from pathlib import Path

from annotator.messages import Argument, Message


class CancelledError(Exception):
    """The analyst cancelled the task: not an error to report."""


class AnnotatorError(Exception):
    """Something outside the program's control, said by a template and arguments or a message."""

    def __init__(self, template: str, *arguments: Argument) -> None:
        super().__init__(template, *arguments)
        self.message = template if isinstance(template, Message) else Message(template, *arguments)

    def __str__(self) -> str:
        """Return the sentence in English."""
        return str(self.message)


class ProjectFileError(AnnotatorError):
    """A project file cannot be opened, read or written."""


class NotAProjectError(ProjectFileError):
    """The file is not an Annotator project."""


class NewerProjectError(ProjectFileError):
    """The project was written by a newer version of the program."""


class DamagedProjectError(ProjectFileError):
    """The project's bytes are broken or are not what this program writes."""


class OverwrittenProjectError(DamagedProjectError):
    """No whole project any more, but what is kept on this computer can make it again."""

    def __init__(self, message: Message, path: Path) -> None:
        super().__init__(message)
        self.path = path


class ReadOnlyProjectError(ProjectFileError):
    """The project was opened for reading, and an edit was asked of it."""


class BusyProjectError(ProjectFileError):
    """Another program kept the project locked for longer than we wait."""


class ReplacedProjectError(ProjectFileError):
    """The file under an open project was moved, deleted or replaced."""


class StorageError(ProjectFileError):
    """The disk refused a write or a read; what was acknowledged before is safe."""


class InvalidEditError(AnnotatorError):
    """A command asks for something that would break the project's rules."""


class RecordNotFoundError(InvalidEditError):
    """A command names a record that is not in the project (any more)."""


class ConflictError(AnnotatorError):
    """An edit cannot be undone because a record changed since."""


class NothingToUndoError(AnnotatorError):
    """There is no edit to undo or redo."""


class DocumentError(AnnotatorError):
    """A document cannot be read."""


class ImportRefusedError(AnnotatorError):
    """A file of annotations is refused whole; nothing of it was taken in."""


class ExportError(AnnotatorError):
    """An export could not be written; the old file, if any, is untouched."""
