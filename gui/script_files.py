"""A training as a script in a file: from the shown moment to the latest epoch, in plain NumPy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.folders import remember_folder
from gui.messages import inform, warn
from gui.save_dialog import FileKind, ask_where_to_save
from gui.session.session import Session
from gui.settings import Settings
from gui.words import files as words
from gui.words.script import no_script, script_action
from gui.words.translation import tr
from nn.files import write_atomically


class ScriptFiles(QObject):
    """Asks for a file when a script is to be exported, and writes it."""

    def __init__(self, session: Session, actions: Actions, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions = session, actions
        self._settings, self._window = settings, window
        actions["export_script"].triggered.connect(self._choose)
        session.history_changed.connect(self._show)
        session.shown_changed.connect(self._show)
        self._show()

    # Internal

    def _show(self) -> None:
        """Offer a script where there is something between the shown moment and the latest, else say so."""
        span = self._span()
        self._actions["export_script"].setEnabled(span is not None)
        self._actions.set_words("export_script", *script_action(span))

    def _span(self) -> tuple[int, int] | None:
        """Return from which epoch to which a script would go: from the first moment if live is shown."""
        shown = self._session.shown
        if not shown.run.is_recorded:
            return None
        epochs = shown.run.recording.epochs
        first = epochs[0] if shown.epoch is None else shown.epoch
        return (first, epochs[-1]) if first < epochs[-1] else None

    def _choose(self) -> None:
        from nn.script import ScriptError  # seldom needed: the window opens sooner

        kind = FileKind(tr("Export script"), tr("Python scripts"), "py", "script_folder")
        try:
            text = self._text()
        except ScriptError as error:
            inform(self._window, kind.title, no_script(error))
            return
        path = ask_where_to_save(kind, tr("training"), self._settings, self._window)
        if path is not None:
            self._write(path, text)

    def _text(self) -> str:
        from nn.script import script_of

        run, span = self._session.shown.run, self._span()
        assert span is not None
        return script_of(run.recording, run.twin(self._session.data), *span)

    def _write(self, path: Path, text: str) -> None:
        try:
            write_atomically(path, text.encode())
        except OSError as error:
            warn(self._window, tr("Export script"), words.script_not_saved(error))
        else:
            remember_folder(self._settings, "script_folder", path)
            self._session.notice.emit(words.saved_words(path.name))
