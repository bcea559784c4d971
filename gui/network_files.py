"""Networks in files: a person chooses which one to open, and where to save the one that answers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions import Actions
from gui.folders import remember_folder, start_folder
from gui.messages import warn
from gui.session.session import Session
from gui.settings import Settings
from gui.words import files as words
from gui.words.translation import tr
from nn import Network
from nn.digits.networks import save_network
from nn.digits.task import Task

SUFFIX = "safetensors"
FOLDER = "network_folder"
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class _Answering(NamedTuple):
    """The network that answers at a moment, for good: its task, its run, and what tells its weights."""

    network: Network
    task: Task
    run: str
    weights: object


class NetworkFiles(QObject):
    """Opens and saves the session's network; the window's title names its file."""

    def __init__(self, session: Session, actions: Actions, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._saved: dict[str, tuple[Path, object]] = {}  # of each run: its file, and the weights in it
        actions["open"].triggered.connect(self._choose)
        actions["save"].triggered.connect(self._save)
        actions["save_as"].triggered.connect(self._save_as)
        session.network_changed.connect(self._show)
        self._show()

    @property
    def file(self) -> Path | None:
        """Return the file of the network that answers, if it has one."""
        return self._saved.get(self._session.shown.run.id, (None, None))[0]

    @property
    def known(self) -> dict[str, tuple[Path, object]]:
        """Return of each run its file, and what tells the weights in it."""
        return self._saved

    def take_over(self, known: dict[str, tuple[Path, object]]) -> None:
        """Take over what is known of files."""
        self._saved = known
        self._show()

    @Slot(object)
    def open(self, path: Path) -> None:
        """Show the network in a file."""
        try:
            self._session.open_network(path)
        except (OSError, ValueError) as error:
            warn(self._window, tr("Open network"), words.not_opened(error))
        else:
            self._belongs_to(path, self._session.shown.run.id, self._weights())

    # Internal

    def _choose(self) -> None:
        folder = start_folder(self._settings, FOLDER, DOCUMENTS)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open network"), str(folder), _filter())
        if name:
            self.open(Path(name))

    def _save(self) -> None:
        """Save to the file of the network, or ask where it has none."""
        if self.file is None:
            self._save_as()
        else:
            self._write(self.file, self._answering())

    def _save_as(self) -> None:
        answering = self._answering()  # before the dialog: what plays or learns goes on while that is open
        file = self.file or start_folder(self._settings, FOLDER, DOCUMENTS) / f"{tr('network')}.{SUFFIX}"
        dialog = QFileDialog(self._window, tr("Save network"), str(file.parent), _filter())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(file.name)
        if dialog.exec():
            self._write(Path(dialog.selectedFiles()[0]), answering)
        dialog.deleteLater()  # else the window would keep every one

    def _write(self, path: Path, answering: _Answering) -> None:
        try:
            save_network(answering.network, path, answering.task)
        except OSError as error:
            warn(self._window, tr("Save network"), words.not_saved(error))
        else:
            self._belongs_to(path, answering.run, answering.weights)
            self._session.notice.emit(words.saved_words(path.stem))

    def _belongs_to(self, path: Path, run: str, weights: object) -> None:
        self._saved[run] = path, weights
        remember_folder(self._settings, FOLDER, path)
        self._show()

    def _answering(self) -> _Answering:
        shown = self._session.shown
        return _Answering(shown.network.copy(), self._session.task, shown.run.id, self._weights())

    def _weights(self) -> object:
        """Return what tells the weights that answer from those of other runs and moments."""
        shown = self._session.shown
        trainer, is_usual = shown.run.trainer, shown.parameters is None
        progress = 0 if trainer is None else trainer.progress
        return shown.run.id, shown.epoch, shown.step, shown.edits, is_usual, progress

    def _show(self) -> None:
        """Name the file in the title, with a mark if the network has changed since it was saved."""
        run = self._session.shown.run
        if run.parent in self._saved:  # a training that goes on is to be saved to the same file
            self._saved.setdefault(run.id, self._saved[run.parent])
        path, weights = self._saved.get(run.id, (None, None))
        self._window.setWindowTitle(words.window_title("" if path is None else path.stem))
        self._window.setWindowModified(path is not None and weights != self._weights())


def _filter() -> str:
    return f"{tr('Networks')} (*.{SUFFIX});;{tr('All files')} (*)"
