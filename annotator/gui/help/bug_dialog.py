"""What the analyst sees of a bug of ours."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__


class BugDialog(QMessageBox):
    """Says that nothing is lost, and lets the details be copied."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._details = (
            f"Annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
            f"{platform.platform()}\n\n{details}"
        )
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr(
                "The last step failed because of a fault in the program. "
                "Everything you did before it is saved, and you can go on."
            )
        )
        self.setInformativeText(details.strip().splitlines()[-1][:300])
        # Made by the box: a button of our own would be collected at the end of this function.
        copy = self.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # it does not close the box
        copy.clicked.connect(self.copy_details)
        self.addButton(QMessageBox.StandardButton.Close)

    def copy_details(self) -> None:
        """Put the details into the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
