"""Where a dialog for files begins: in the last folder, never wherever the program was started."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui.settings import Settings


def start_folder(settings: Settings, name: str, usual: QStandardPaths.StandardLocation) -> Path:
    """Return the folder remembered by a name, else the usual one, else the person's home."""
    folders = (settings.text(name), QStandardPaths.writableLocation(usual))
    return next((Path(folder) for folder in folders if folder and Path(folder).is_dir()), Path.home())


def remember_folder(settings: Settings, name: str, file: Path) -> None:
    """Let the next dialog begin where a file lies."""
    settings.set_text(name, str(file.parent))
    settings.save()
