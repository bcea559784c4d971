"""The program itself, started as a person starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from gui.startup import explain
from tests.conftest import ROOT

# The program with one addition: it draws a digit by itself, then closes its window.
DRAW_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import main

run_events = QApplication.exec

def act():
    window, = (w for w in QApplication.topLevelWidgets() if w.objectName() == "main_window")
    try:
        from tests.conftest import draw
        from tests.gui.shapes import DIGITS
        draw(window, *DIGITS[3])
        print("answer", window.answer_panel.answer.text())
    finally:
        window.close()

def run_and_act():
    QTimer.singleShot(0, act)
    return run_events()

QApplication.exec = staticmethod(run_and_act)
sys.argv = ["inkling"]
sys.exit(main.main())
"""


def run(*arguments: str, home: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own that never sees a person's settings."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment}
    if home is not None:
        variables |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_version_is_told() -> None:
    done = run("main.py", "--version")
    assert (done.returncode, done.stdout) == (0, f"Inkling {main.__version__}\n")


def test_help_is_told() -> None:
    done = run("main.py", "--help")
    assert done.returncode == 0
    assert "draw a digit" in done.stdout


def test_the_program_opens_a_window_that_answers_and_ends_with_it(tmp_path: Path) -> None:
    done = run("-c", DRAW_AND_CLOSE, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "answer 3\n"
    assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("Inkling.conf"))


@pytest.mark.skipif(sys.platform != "linux", reason="screens are asked for by these variables on Linux")
def test_without_a_screen_it_says_so_and_ends() -> None:
    done = run("main.py", QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert "There is no screen" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            "libEGL.so.1: cannot open shared object file: No such file or directory",
            ("libEGL.so.1 is missing", "apt install libegl1\n"),
        ),
        (
            "libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
            ("apt install libxcb-cursor0\n",),
        ),
        ("libodd.so.7: cannot open shared object file: No such file", ("libodd.so.7 is missing", "Install")),
        ("No module named 'PySide6'", ("Qt could not be loaded", "No module named 'PySide6'")),
    ],
)
def test_a_missing_system_library_is_named_with_its_package(error: str, words: tuple[str, ...]) -> None:
    for word in words:
        assert word in explain(error)


def test_without_an_error_there_is_nothing_to_explain() -> None:
    assert explain("") == ""
