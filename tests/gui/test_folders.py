"""A dialog for files begins in the last folder or the usual one, never where the program was started."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from gui.folders import remember_folder, start_folder
from gui.settings import Settings

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def test_the_last_folder_comes_before_the_usual_one_and_home_after_both(
    settings_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, usual, last = Settings(settings_path), tmp_path / "usual", tmp_path / "last"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(usual))
    assert start_folder(settings, "folder", DOCUMENTS) == Path.home()
    usual.mkdir()
    assert start_folder(settings, "folder", DOCUMENTS) == usual
    remember_folder(settings, "folder", last / "network.safetensors")
    assert start_folder(settings, "folder", DOCUMENTS) == usual  # it is gone
    last.mkdir()
    assert start_folder(Settings(settings_path), "folder", DOCUMENTS) == last
