"""Projects: the whole session in a file that a person chooses, and the latest of these files."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gui.actions import Actions
from gui.folders import remember_folder, start_folder
from gui.keeping.keeper import Keeper
from gui.messages import warn
from gui.save_dialog import FileKind, ask_where_to_save
from gui.session.kept_session import SUFFIX, Reopened, read_session
from gui.session.session import Session, digits_for
from gui.settings import Settings
from gui.words import files
from gui.words import keeping as words
from gui.words.translation import tr
from nn.archive import DAMAGED, in_short

FOLDER, RECENT = "project_folder", "recent_projects"
MOST_RECENT = 8
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class ProjectFiles(QObject):
    """Asks for files, saves projects through the keeper and opens them."""

    def __init__(
        self, session: Session, keeper: Keeper, actions: Actions, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._keeper, self._settings, self._window = session, keeper, settings, window
        actions["save_project"].triggered.connect(self._choose_where)
        actions["open_project"].triggered.connect(self._choose)
        actions["start_fresh"].triggered.connect(session.start_fresh)
        keeper.project_written.connect(self._tell)

    @property
    def recent(self) -> list[Path]:
        """Return the projects that were opened or saved last, the latest first."""
        try:
            names = json.loads(self._settings.text(RECENT, "[]"))
        except (ValueError, RecursionError):
            return []
        is_right = isinstance(names, list) and all(isinstance(name, str) and name for name in names)
        return [Path(name) for name in names[:MOST_RECENT]] if is_right else []

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of the recent projects."""
        menu = QMenu(tr("&Recent projects"), parent)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        return menu

    def open(self, path: Path) -> None:
        """Take the place of everything with what is in a project, so that it can be undone."""
        title = tr("Open project")
        try:
            reopened = self._checked(path)
        except (OSError, ValueError) as error:
            warn(self._window, title, words.project_not_opened(error))
            return
        self._keeper.take_project(reopened, words.opening_project(path.stem))
        self._remember(path)

    # Internal

    def _checked(self, path: Path) -> Reopened:
        """Return what is in a project when each of its trainings can go on; OSError or ValueError."""
        reopened = read_session(path)
        digits = reopened.whole.data or self._session.usual_digits
        try:
            for run in reopened.whole.designed.lanes:
                run.take_up(digits_for(run, digits))
        except DAMAGED as error:
            raise ValueError(f"{path.name} is damaged: {in_short(error)}") from None
        return reopened

    def _choose(self) -> None:
        folder = start_folder(self._settings, FOLDER, DOCUMENTS)
        kinds = f"{tr('Projects')} (*.{SUFFIX});;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open project"), str(folder), kinds)
        if name:
            self.open(Path(name))

    def _choose_where(self) -> None:
        kind = FileKind(tr("Save project"), tr("Projects"), SUFFIX, FOLDER)
        name = self.recent[0].name if self.recent else f"{tr('project')}.{SUFFIX}"
        path = ask_where_to_save(kind, name, self._settings, self._window)
        if path is not None:
            self._keeper.save_project(path)

    def _tell(self, path: Path, problem: Exception | None) -> None:
        if problem is not None:
            warn(self._window, tr("Save project"), words.project_not_saved(problem))
            return
        self._remember(path)
        self._session.notice.emit(files.saved_words(path.stem))

    def _remember(self, path: Path) -> None:
        others = [str(each) for each in self.recent if each != path]
        self._settings.set_text(RECENT, json.dumps([str(path), *others][:MOST_RECENT]))
        remember_folder(self._settings, FOLDER, path)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for path in self.recent:
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked, path=path: self.open(path))
        if not self.recent:
            menu.addAction(words.no_recent_projects()).setEnabled(False)
