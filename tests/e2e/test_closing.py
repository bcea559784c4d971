"""Closing the window ends the program, whatever a thread is busy with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# What is under way cannot be interrupted and never ends.
RUN = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QMimeData, QTimer, QUrl
import gui.app, gui.main_window, gui.pictures.worker
from nn import OPTIMIZERS
from nn.training.optimizers import Optimizer
from tests.windows import wait_until

busy = []

def hang(*_arguments):
    busy.append(1)
    threading.Event().wait()

def files(name):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(Path(name).resolve()))])
    return mime

class Window(gui.app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self.close_when_busy)

    def close_when_busy(self):
        window = self
        {beginning}
        wait_until(lambda: busy)
        self.close()

gui.main_window.CLOSING_MS = 200
gui.app.MainWindow = Window
gui.app.settings_path = lambda: Path(sys.argv[1])
gui.app.sessions_folder = lambda: Path(sys.argv[1]).parent / "sessions"
sys.exit(gui.app.run(["inkling"], "0"))
"""

BEGINNINGS = {
    "reading": "gui.pictures.worker.read_picture = hang; window.pictures.take(files('README.md'))",
    "training": "OPTIMIZERS['sgd'] = Optimizer(hang); window.app_actions['train'].trigger()",
}


@pytest.mark.parametrize(
    "beginning",
    [
        pytest.param(BEGINNINGS["training"], id="training"),
        pytest.param(BEGINNINGS["reading"], id="reading", marks=pytest.mark.slow),
    ],
)
def test_a_thread_that_does_not_end_does_not_keep_the_program(tmp_path: Path, beginning: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(beginning=beginning), str(tmp_path / "settings.ini")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "settings.ini").is_file()
