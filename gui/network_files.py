"""Networks in files: a person chooses which one to open, or where to save the one that answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.actions import Actions
from gui.session.session import Session
from gui.words.translation import tr
from nn.digits.networks import save_network

SUFFIX = "safetensors"


class NetworkFiles(QObject):
    """Opens and saves the session's network; what goes wrong is said in a message."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        actions["open"].triggered.connect(self._choose)
        actions["save"].triggered.connect(self._save)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Show the network in a file."""
        try:
            self._session.open_network(path)
        except (OSError, ValueError) as error:
            text = tr("This file cannot be opened.\n\n{error}").format(error=error)
            QMessageBox.warning(self._window, tr("Open network"), text)

    # Internal

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open network"), "", _filter())
        if name:
            self.open(Path(name))

    def _save(self) -> None:
        dialog = QFileDialog(self._window, tr("Save network"), "", _filter())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"network.{SUFFIX}")
        if not dialog.exec():
            return
        try:
            save_network(self._session.shown.network, dialog.selectedFiles()[0])
        except OSError as error:
            text = tr("The network could not be saved.\n\n{error}").format(error=error)
            QMessageBox.warning(self._window, tr("Save network"), text)


def _filter() -> str:
    return f"{tr('Networks')} (*.{SUFFIX});;{tr('All files')} (*)"
