"""A film in a file: the run that is shown, for the drawing on the paper, as a page that any browser plays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.folders import remember_folder
from gui.messages import warn
from gui.save_dialog import FileKind, ask_where_to_save
from gui.session.drawing import strokes_of
from gui.session.session import Session
from gui.settings import Settings
from gui.widgets.tape_view import TapeMark
from gui.words import files as words
from gui.words.film import film_action, film_texts
from gui.words.translation import tr
from nn.files import write_atomically

if TYPE_CHECKING:
    from nn.digits.film import FilmDrawing

FOLDER = "film_folder"


class FilmFiles(QObject):
    """Asks for a file when a film is to be exported, and writes it."""

    def __init__(
        self,
        session: Session,
        marks: Callable[[], Sequence[TapeMark]],
        actions: Actions,
        settings: Settings,
        window: QWidget,
    ) -> None:
        """Take what returns the marks of the run that is shown."""
        super().__init__(window)
        self._session, self._marks, self._actions = session, marks, actions
        self._settings, self._window = settings, window
        actions["export_film"].triggered.connect(self._choose)
        session.history_changed.connect(self._show)
        session.reading_changed.connect(self._show)
        self._show()

    # Internal

    def _show(self) -> None:
        """Offer a film where there is a drawing and a training, else say what is missing."""
        drawn = self._session.reading.tilted_copies is not None
        recorded = len(self._session.shown.run.recording) > 1
        self._actions["export_film"].setEnabled(drawn and recorded)
        self._actions.set_words("export_film", *film_action(drawn=drawn, recorded=recorded))

    def _choose(self) -> None:
        kind = FileKind(tr("Export film"), tr("Web pages"), "html", FOLDER)
        make = self._maker()  # before the dialog: what is shown may be another thing when that closes
        path = ask_where_to_save(kind, tr("film"), self._settings, self._window)
        if path is not None:
            self._write(path, make)

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        try:
            write_atomically(path, make())
        except OSError as error:
            warn(self._window, tr("Export film"), words.film_not_saved(error))
        else:
            remember_folder(self._settings, FOLDER, path)
            self._session.notice.emit(words.saved_words(path.name))

    def _drawing(self) -> FilmDrawing:
        from nn.digits.film import FilmDrawing  # seldom needed

        copies = self._session.reading.tilted_copies
        assert copies is not None
        strokes = strokes_of(self._session.drawing)
        return FilmDrawing(copies, [(stroke.points, stroke.width) for stroke in strokes])

    def _maker(self) -> Callable[[], bytes]:
        """Return what makes the page of the drawing, the run and the marks as they are now."""
        from nn.digits.film import FilmMark, film_content, film_page

        run = self._session.shown.run
        content = partial(
            film_content,
            self._drawing(),
            run.network,
            run.recording,
            [*([] if run.start is None else [run.start]), *run.history],
            [FilmMark(mark.epoch, mark.kind, mark.text) for mark in self._marks()],
            film_texts(run.name),
            self._session.output_names,
        )
        return lambda: film_page(content())
