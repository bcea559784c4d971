"""Dialogs that answer themselves by chance: with good files, with bad ones, or not at all."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from tests.bench.fuzz.kinds import Kind, all_kinds

CLOSING_MS = 20
LONGEST_MESSAGE = 1_200  # characters
ODD_NAMES = (
    "<img src=x width=4000 height=3000>.toml",
    "a" * 200,
    "\u202eodd\u200f name ü.safetensors",
    "a.b.c",
)


class Answers:
    """Takes the place of Qt's dialogs of files and messages; chance: set anew before each action."""

    def __init__(self, folder: Path, report: Callable[[str], None]) -> None:
        self.chance = random.Random(0)
        self._folder, self._report = folder, report
        self.kinds: dict[str, Kind] = {
            name: kind for name, kind in all_kinds().items() if name not in ("trainings", "settings")
        }
        folder.mkdir(parents=True, exist_ok=True)

    def install(self) -> None:
        """Let every dialog be answered."""
        answers = self

        def exec_files(dialog: QFileDialog) -> int:
            return int(answers.chance.random() < 0.7)

        methods = {
            "getOpenFileName": staticmethod(lambda *_: (answers.file_to_open(), "")),
            "exec": exec_files,
            "selectedFiles": lambda _dialog: [answers.file_to_save()],
        }
        for name, method in methods.items():
            setattr(QFileDialog, name, method)
        for name in ("information", "warning", "critical", "question"):
            setattr(QMessageBox, name, staticmethod(answers._note_message))

    def file(self) -> Path:
        """Return a file of any kind, good or bad, or one that is not there."""
        kind = self.kinds[self.chance.choice([*self.kinds])]
        path = self._folder / f"opened{kind.ending}"
        if self.chance.random() < 0.1:
            path = self._folder / self.chance.choice(ODD_NAMES)
        is_good = self.chance.random() < 0.6
        path.write_bytes(self.chance.choice(kind.good()) if is_good else kind.faulty(self.chance))
        return path if self.chance.random() < 0.95 else self._folder / "missing"

    def file_to_open(self) -> str:
        """Return the name of a file, or none, as if somebody had cancelled."""
        return str(self.file()) if self.chance.random() < 0.8 else ""

    def file_to_save(self) -> str:
        """Return where to write, which may be impossible."""
        names = ("saved.safetensors", "saved.png", "saved.svg", "saved.csv", "saved.html", "no/folder/a.csv")
        return str(self._folder / self.chance.choice((*names, "")))

    def _note_message(self, _parent: QWidget, _title: str, text: str, *_others: object) -> int:
        if len(text) > LONGEST_MESSAGE:
            self._report(f"a message of {len(text)} characters: {text[:100]}")
        return int(QMessageBox.StandardButton.Ok)


class Closer(QObject):
    """Closes menus and dialogs that wait for somebody, now and then, and lets nobody close the window."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=CLOSING_MS)
        self._timer.timeout.connect(self._close)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the events with which the window would close."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def _close(self) -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()
