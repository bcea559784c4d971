"""Asking where something is to be saved, beginning in the folder of the last time."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.folders import start_folder
from gui.settings import Settings

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class FileKind(NamedTuple):
    """A kind of file: its dialog's title, its name in the filter, its suffix, where its folder is kept."""

    title: str
    name: str
    suffix: str
    folder: str


def ask_where_to_save(kind: FileKind, name: str, settings: Settings, window: QWidget) -> Path | None:
    """Return the file that a person chooses, None if they choose none; name: the proposal."""
    folder = start_folder(settings, kind.folder, DOCUMENTS)
    dialog = QFileDialog(window, kind.title, str(folder), f"{kind.name} (*.{kind.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind.suffix)
    dialog.selectFile(name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()  # else the window would keep every one
    return chosen
