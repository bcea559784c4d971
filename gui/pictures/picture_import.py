"""How pictures come in: opened, pasted or dropped; each becomes the drawing, or a sentence says why not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions import Actions
from gui.folders import remember_folder, start_folder
from gui.messages import warn
from gui.pictures.reader import PictureReader
from gui.pictures.sources import PICTURE_ENDINGS, PictureSource, has_picture, network_in, picture_in
from gui.session.drawing import Picture
from gui.session.session import Session
from gui.settings import Settings
from gui.words import changes
from gui.words.problems import problem_words
from gui.words.translation import tr

FOLDER = "picture_folder"
PICTURES = QStandardPaths.StandardLocation.PicturesLocation


class PictureImport(QObject):
    """Asks for a picture, has it read beside the window's thread, and gives it to the session."""

    reading_changed = Signal(str)
    network_given = Signal(object)

    def __init__(self, session: Session, actions: Actions, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._paste_action = actions["paste"]
        self._reader = PictureReader(self)
        self._reader.reading_changed.connect(self.reading_changed)
        self._reader.read.connect(self._show)
        self._reader.failed.connect(self._warn)
        actions["open_picture"].triggered.connect(self._choose)
        actions["paste"].triggered.connect(self._paste)
        QGuiApplication.clipboard().dataChanged.connect(self._look_at_clipboard)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)
        self._look_at_clipboard()

    def take(self, mime: QMimeData) -> None:
        """Show the picture, or open the network, that was dropped."""
        network = network_in(mime)
        if network is not None:
            self.network_given.emit(network)
        else:
            self._start(picture_in(mime, tr("the dropped picture")))

    def close(self, deadline: QDeadlineTimer) -> bool:
        """End the reading of a picture; return whether it ended before the deadline."""
        return self._reader.close(deadline)

    # Internal

    def _choose(self) -> None:
        folder = start_folder(self._settings, FOLDER, PICTURES)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open picture"), str(folder), _filter())
        if name:
            path = Path(name)
            remember_folder(self._settings, FOLDER, path)
            self._start(PictureSource(path.name, path))

    def _paste(self) -> None:
        self._start(picture_in(_on_clipboard(), tr("the pasted picture")))

    def _start(self, source: PictureSource | None) -> None:
        if source is not None:
            self._reader.start(source)

    def _look_at_clipboard(self) -> None:
        self._paste_action.setEnabled(has_picture(_on_clipboard()))

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look again: some systems show the clipboard to the active program only."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._look_at_clipboard()

    def _show(self, picture: Picture) -> None:
        self._session.change_drawing(picture, changes.showing_picture(picture.name))

    def _warn(self, problem: str) -> None:
        text = tr("This picture cannot be shown.\n\n{problem}.").format(problem=problem_words(problem))
        warn(self._window, tr("Open picture"), text)


def _filter() -> str:
    endings = " ".join(f"*{ending}" for ending in PICTURE_ENDINGS)
    return f"{tr('Pictures')} ({endings});;{tr('All files')} (*)"


def _on_clipboard() -> QMimeData:
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where there is no clipboard
    return QMimeData() if held is None else held
