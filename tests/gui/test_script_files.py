"""Scripts in files: they end in the same last bit, and what stands in the way is said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from gui import script_files
from gui.main_window import MainWindow
from tests.conftest import SMALL, WAIT_MS, settle, train
from tests.gui.dialogs import choose_file, choose_what_fails, in_the_dialog

LONGER = SMALL.with_settings(epochs=6)


def finish(window: MainWindow, qtbot: QtBot, **settings: object) -> None:
    window.session.take_preset(LONGER.with_settings(**settings), "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    settle(window)


def export(window: MainWindow, path: Path) -> str:
    """Export a script and return its text."""
    in_the_dialog(choose_file(path))
    window.app_actions["export_script"].trigger()
    return path.read_text()


def test_it_is_offered_where_there_is_a_training_to_write(window: MainWindow, qtbot: QtBot) -> None:
    action = window.app_actions["export_script"]
    assert not action.isEnabled()
    assert "Train first" in action.toolTip()
    finish(window, qtbot)
    assert action.isEnabled()
    assert "from epoch 0 to 6" in action.toolTip()
    window.session.show_moment(4)
    assert "from epoch 4 to 6" in action.toolTip()
    window.session.show_moment(6)
    assert not action.isEnabled()


@pytest.mark.slow
def test_the_script_from_the_shown_moment_ends_in_the_same_last_bit(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    finish(window, qtbot)
    window.session.show_moment(4)
    path = tmp_path / "training.py"
    assert "import numpy as np" in export(window, path)
    assert "Saved as training.py" in window.transport.state.text()
    done = subprocess.run(
        [sys.executable, str(path)], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=True
    )
    assert "the same to the last bit" in done.stdout


def test_what_no_script_can_hold_is_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda _window, _title, text: told.append(text))
    finish(window, qtbot, augmentation={"handwriting": 1.0})
    window.app_actions["export_script"].trigger()
    assert told == [
        "No script can be written of this training: it has new variants of the digits in every epoch."
    ]


def test_what_cannot_be_written_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left")

    monkeypatch.setattr(script_files, "write_atomically", full)
    finish(window, qtbot)
    told: list[str] = []
    in_the_dialog(choose_what_fails(tmp_path / "training.py", told))
    window.app_actions["export_script"].trigger()
    assert told == ["The script could not be saved: No space left."]
    assert not (tmp_path / "training.py").exists()
