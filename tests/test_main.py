"""The program itself, started as a person starts it."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import main
from gui.startup import describe_error
from nn.command_line import program
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

# The program, started with one row of arguments after the other; it tells how each ended.
ONE_AFTER_THE_OTHER = """
import contextlib, io, json, sys
import main

for arguments in json.loads(sys.argv.pop()):
    sys.argv = ["inkling", *arguments]
    told, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(complained):
        try:
            code = main.main()
        except SystemExit as end:
            code = end.code
    print(json.dumps([code, told.getvalue(), complained.getvalue()]))
"""

WRONG_FILES = {
    ("evaluate", "--strokes", "none.json"): "evaluate: error: there is no file none.json",
    ("evaluate", "--bitmaps", "main.py"): "evaluate: error: main.py is no table of numbers",
    ("evaluate", "main.py", "--split", "ordered"): "evaluate: error: main.py is not a network file",
    ("evaluate", "--strokes", ""): "evaluate: error: there is no file",
    ("predict", "main.py"): "predict: error: main.py is not a picture",
    ("train", "--out", "none/new"): "train: error: there is no folder none",
}
HELP = [("--version",), ("--help",), *((name, "--help") for name in program.COMMANDS)]

Ended = tuple[int, str, str]


def run(*arguments: str, home: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own that never sees a person's settings."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment}
    if home is not None:
        variables |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def ended() -> dict[tuple[str, ...], Ended]:
    """Return exit code, output and complaints of the program for arguments that end it at once."""
    rows = [*HELP, *WRONG_FILES]
    done = run("-c", ONE_AFTER_THE_OTHER, json.dumps(rows))
    assert done.returncode == 0, done.stderr
    results = [json.loads(line) for line in done.stdout.splitlines()]
    return {row: tuple(result) for row, result in zip(rows, results, strict=True)}


def test_the_version_is_told(ended: dict[tuple[str, ...], Ended]) -> None:
    assert ended["--version",] == (0, f"Inkling {main.__version__}\n", "")


def test_help_is_told() -> None:
    done = run("main.py", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "draw a digit" in done.stdout


def test_help_lists_the_commands(ended: dict[tuple[str, ...], Ended]) -> None:
    told = ended["--help",][1]
    assert list(main.COMMANDS) == list(program.COMMANDS)
    for name, words in main.COMMANDS.items():
        assert re.search(f"^  {name} +{words}$", told, re.MULTILINE)


@pytest.mark.parametrize("name", program.COMMANDS)
def test_commands_are_explained(ended: dict[tuple[str, ...], Ended], name: str) -> None:
    code, told, complained = ended[name, "--help"]
    assert (code, complained) == (0, "")
    assert told.startswith(f"usage: inkling {name} ")


def test_an_unknown_command_opens_no_window() -> None:
    done = run("main.py", "evalute", "--split", "ordered")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(
        "inkling: error: there is no command 'evalute': "
        "the commands are evaluate, experiment, predict, train\n"
    )


def test_a_picture_is_recognised_without_a_window(tmp_path: Path) -> None:
    pixels = np.full((40, 30), 250, np.uint8)
    pixels[5:35, 13:17] = 10
    Image.fromarray(pixels).save(tmp_path / "bar.png")
    done = run("main.py", "predict", str(tmp_path / "bar.png"), "--json", QT_QPA_PLATFORM="none")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)[0]["answer"] == 1


@pytest.mark.parametrize("arguments", WRONG_FILES, ids=" ".join)
def test_wrong_files_are_told_in_one_line_and_by_the_exit_code(
    ended: dict[tuple[str, ...], Ended], arguments: tuple[str, ...]
) -> None:
    code, told, complained = ended[arguments]
    assert (code, told) == (2, "")
    assert complained.startswith(f"inkling {WRONG_FILES[arguments]}")
    assert complained.count("\n") == 1


def test_a_library_adds_no_line_of_its_own(tmp_path: Path) -> None:
    entries = [(256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (277, 9_999), (273, 8)]
    content = b"II*\0" + struct.pack("<IH", 8, len(entries))
    content += b"".join(struct.pack("<HHII", tag, 3, 1, value) for tag, value in entries)
    (tmp_path / "a.tif").write_bytes(content + bytes(100))
    done = run("main.py", "predict", str(tmp_path / "a.tif"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("inkling predict: error: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed in another way there")
@pytest.mark.parametrize(
    ("closed", "words"), [(">&-", "inkling: error: the standard output is closed\n"), ("2>&-", "")]
)
def test_closed_streams_end_in_one_line_and_no_traceback(closed: str, words: str) -> None:
    command = f"{shlex.quote(sys.executable)} main.py predict none.png {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", words)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
@pytest.mark.parametrize(
    ("number", "code", "words"),
    [(signal.SIGINT, 130, "interrupted, {} was not written"), (signal.SIGTERM, 143, "ended from outside")],
)
def test_signals_end_a_training_in_one_sentence_and_leave_no_file(
    tmp_path: Path, number: signal.Signals, code: int, words: str
) -> None:
    out = tmp_path / "new"
    options = [
        "--hidden",
        "16",
        "--augment",
        "0",
        "--drawn",
        "0",
        "--batch-size",
        "1437",
        "--epochs",
        "20000",
    ]
    # A process in the background of a shell would not hear of Ctrl+C by itself.
    start = "import main, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    start += f"sys.argv = {['inkling', 'train', *options, '--out', str(out)]!r}; sys.exit(main.main())"
    process = subprocess.Popen(
        [sys.executable, "-c", start], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("10 %  epoch 2,000 of 20,000, cost ")
        process.send_signal(number)
        written, told = process.communicate(timeout=60)
    assert (process.returncode, written) == (code, "")
    assert told.endswith(f"inkling train: {words.format(out)}\n")
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    digits = [{"strokes": [[[5, 0], [5, 9]]]}] * 5000
    (tmp_path / "many.json").write_text(json.dumps({"digits": digits}))
    command = f"'{sys.executable}' main.py predict '{tmp_path / 'many.json'}' | head -n 1"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.slow
def test_the_program_opens_a_window_that_answers_and_ends_with_it(tmp_path: Path) -> None:
    done = run("-c", DRAW_AND_CLOSE, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "answer 3\n"
    assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("settings.ini"))


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
        assert word in describe_error(error)


def test_without_an_error_there_is_nothing_to_explain() -> None:
    assert describe_error("") == ""
