"""Lessons in files, and what was guessed as a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions import Actions
from gui.folders import remember_folder, start_folder
from gui.messages import warn
from gui.session.session import Session
from gui.settings import Settings
from gui.words import files as words
from gui.words.translation import tr
from nn.files import write_atomically

if TYPE_CHECKING:
    from gui.guidance import Guidance

FOLDER, TABLES_FOLDER = "lesson_folder", "guesses_folder"
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class LessonFiles(QObject):
    """Opens lessons, and saves the guesses that were made."""

    def __init__(
        self,
        session: Session,
        guidance: Callable[[], Guidance],
        actions: Actions,
        settings: Settings,
        window: QWidget,
    ) -> None:
        """guidance: what tells lessons, made later than this."""
        super().__init__(window)
        self._session, self._guidance, self._settings, self._window = session, guidance, settings, window
        actions["open_lesson"].triggered.connect(self._choose)
        actions["save_guesses"].triggered.connect(self._choose_table)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Begin the lesson in a file."""
        from nn.digits.experiments.reading import (
            read_lesson,  # with the first lesson: the window opens sooner
        )

        try:
            lesson = read_lesson(path)
        except (OSError, ValueError) as error:
            warn(self._window, tr("Open lesson"), words.not_opened(error))
        else:
            remember_folder(self._settings, FOLDER, path)
            self._guidance().open_lesson(lesson)

    # Internal

    def _choose(self) -> None:
        folder = start_folder(self._settings, FOLDER, DOCUMENTS)
        kinds = f"{tr('Lessons')} (*.toml);;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open lesson"), str(folder), kinds)
        if name:
            self.open(Path(name))

    def _choose_table(self) -> None:
        folder = start_folder(self._settings, TABLES_FOLDER, DOCUMENTS)
        dialog = QFileDialog(self._window, tr("Save guesses"), str(folder), "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(tr("guesses"))
        if dialog.exec():
            self._write(Path(dialog.selectedFiles()[0]))
        dialog.deleteLater()  # else the window would keep every one

    def _write(self, path: Path) -> None:
        from gui.session.guesses import csv_of

        try:
            write_atomically(path, csv_of(self._guidance().experiments.state.guesses))
        except OSError as error:
            warn(self._window, tr("Save guesses"), words.guesses_not_saved(error))
        else:
            remember_folder(self._settings, TABLES_FOLDER, path)
            self._session.notice.emit(words.saved_words(path.name))
