"""Whatever is wrong with what a command reads and writes: one line, a documented exit code, no traceback."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

Inkling = Callable[..., tuple[int, str, str]]

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="its devices are found there")
BRIEF = ("--hidden", "5", "--epochs", "1", "--augment", "0", "--drawn", "0")
HUGE = "9" * 30
TRAIN = f"train --out {{}} {' '.join(BRIEF)}"
NO_NAME = "there is no file without a name"
FOLDER = "is a folder: give the name of a file in it"
DEVICE = "is a pipe or a device: give the name of a file"
WRONG = [  # arguments, of which {} is a folder, and words of the one line
    # files without a name, folders, missing ones, links to nowhere
    ("evaluate --strokes ''", NO_NAME),
    ("evaluate --data ''", NO_NAME),
    ("evaluate '' --split ordered", NO_NAME),
    ("predict ''", NO_NAME),
    ("predict a.png --network ''", NO_NAME),
    ("train --out ''", NO_NAME),
    ("train --out {}/a --film ''", NO_NAME),
    ("train --out {}/a --data ''", NO_NAME),
    ("experiment ''", "there is no experiment ''"),
    ("evaluate --strokes {}", FOLDER),
    ("evaluate {} --split ordered", FOLDER),
    ("evaluate --data {}", "is a folder: it must hold folders named 0 to 9"),
    ("predict {}", FOLDER),
    ("predict a.png --network {}", FOLDER),
    ("train --out {}", FOLDER),
    ("train --out {}/a --script {} --augment 0 --drawn 0", FOLDER),
    ("experiment {}/folder.toml", FOLDER),
    ("evaluate --strokes {}/none", "there is no file"),
    ("evaluate {}/none --split ordered", "there is no file"),
    ("predict {}/none", "there is no file"),
    ("predict {}/nowhere.png", "there is no file"),
    ("experiment {}/none.toml", "there is no file"),
    ("train --out {}/none/a", "there is no folder"),
    # what cannot be read, by whoever asks
    pytest.param("evaluate --strokes /proc/self/mem", "/proc/self/mem: ", marks=LINUX),
    pytest.param("evaluate --data /proc/self/mem", "/proc/self/mem: ", marks=LINUX),
    pytest.param("evaluate /proc/self/mem --split ordered", "/proc/self/mem: ", marks=LINUX),
    pytest.param("experiment {}/unreadable.toml", "unreadable.toml: ", marks=LINUX),
    # what is no file
    pytest.param("evaluate --strokes /dev/zero", DEVICE, marks=LINUX),
    pytest.param("evaluate --data /dev/zero", DEVICE, marks=LINUX),
    pytest.param("evaluate /dev/zero --split ordered", DEVICE, marks=LINUX),
    pytest.param("predict /dev/zero", DEVICE, marks=LINUX),
    pytest.param("experiment {}/endless.toml", DEVICE, marks=LINUX),
    # numbers and texts that no one meant
    (f"train --out {{}}/a --epochs {HUGE}", "epochs must be from 1 to"),
    (f"train --out {{}}/a --seed {HUGE}", "seed must be from 0 to"),
    (f"train --out {{}}/a --count {HUGE}", "count must be from 1 to 1797"),
    (f"train --out {{}}/a --label-seed {HUGE}", "label_seed must be from 0 to"),
    (f"train --out {{}}/a --hidden {HUGE}", "must be 1 to 8 numbers"),
    (f"train --out {{}}/a --digits 0-{HUGE}", "a digit must be from 0 to 9"),
    (f"train --out {{}}/a --epochs {'9' * 5000}", "invalid int value"),
    ("train --out {}/a --learning-rate 1e999", "learning_rate must be a finite number above 0"),
    ("train --out {}/a --batch-size ''", "must be a whole number of digits or a share"),
    (f"experiment bend --seeds {HUGE}", "seeds must be from 1 to 100"),
    (f"experiment bend --guess {HUGE}", "guess"),
    (f"experiment {HUGE * 200}", "there is no experiment"),
    (f"evaluate --split {HUGE * 200}", "invalid choice"),
    ("train", "required: --out"),
    ("predict", "required: FILE"),
    ("evaluate", "is required"),
]
# The program as a shell starts it: what stands behind it, its exit code, and words of its one line.
STREAMS = [
    ("evaluate --split ordered >&-", 2, "the standard output is closed"),
    ("evaluate --split ordered 2>&-", 0, ""),
    ("evaluate --split ordered >&- 2>&-", 2, ""),
    ("evaluate --split ordered >/dev/full", 2, "the standard output: No space left on device"),
    ("evaluate --help >/dev/full", 2, "the standard output: No space left on device"),
    ("evaluate --help >&-", 2, "the standard output is closed"),
    ("experiment >/dev/full", 2, "the standard output: No space left on device"),
    ("experiment bend --seeds 1 <&- >/dev/full", 2, "the standard output: No space left on device"),
    ("predict {}/none >&-", 2, "the standard output is closed"),
    ("predict {}/none 2>/dev/full", 2, ""),
    ("predict {}/none <&-", 2, "there is no file"),
    ("predict /proc/self/mem", 2, "/proc/self/mem: "),
    ("predict {}/pipe", 2, DEVICE),
    ("predict {}/pipe.json", 2, DEVICE),
    ("predict /dev/stdin </dev/null", 2, DEVICE),
    ("evaluate --strokes {}/pipe", 2, DEVICE),
    ("evaluate --data {}/pipe", 2, DEVICE),
    ("evaluate {}/pipe --split ordered", 2, DEVICE),
    ("experiment {}/pipe.toml", 2, DEVICE),
    (f"{TRAIN.format('/dev/full')} 2>/dev/null", 2, ""),
    (f"{TRAIN.format('{}/a')} 2>/dev/full", 0, ""),
    (f"{TRAIN.format('{}/a')} 2> >(true)", 0, ""),
    (f"{TRAIN.format('{}/a')} >/dev/full", 2, "the standard output: No space left on device"),
    ("nothing", 2, "there is no command 'nothing'"),
    (f"{HUGE * 200}", 2, "there is no command '999"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with what commands should not be given."""
    (tmp_path / "folder.toml").mkdir()
    for name, target in {"unreadable": "/proc/self/mem", "endless": "/dev/zero"}.items():
        (tmp_path / f"{name}.toml").symlink_to(target)
    (tmp_path / "nowhere.png").symlink_to("none")
    return tmp_path


@pytest.mark.parametrize(("line", "words"), WRONG, ids=lambda text: text[:50])
def test_what_is_wrong_is_one_line(inkling: Inkling, folder: Path, line: str, words: str) -> None:
    before = sorted(folder.iterdir())
    code, out, err = inkling(*shlex.split(line.format(folder, folder)))
    assert (code, out) == (2, "")
    assert words in err
    assert err.startswith(f"inkling {line.split()[0]}: error: ")
    assert err.count("\n") == 1
    assert len(err) < 700, "what somebody has typed is repeated, but only its ends"
    assert sorted(folder.iterdir()) == before


@pytest.mark.slow
@LINUX
@pytest.mark.parametrize(("line", "code", "words"), STREAMS, ids=lambda value: str(value)[:50])
def test_streams_and_pipes_are_no_trouble(folder: Path, line: str, code: int, words: str) -> None:
    for name in ("pipe", "pipe.json", "pipe.toml"):
        os.mkfifo(folder / name)
    command = f"{shlex.quote(sys.executable)} main.py {line.format(shlex.quote(str(folder)))}"
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60
    )
    told = [each for each in done.stderr.splitlines() if not each.startswith("100 %")]
    assert done.returncode == code, done.stderr
    assert len(told) == bool(words), done.stderr
    assert words in done.stderr
    assert not [*folder.glob(".*.tmp")]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize(
    ("number", "code", "words"),
    [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "ended from outside")],
)
@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_signal_while_a_file_is_written_leaves_the_old_one_whole(
    inkling: Inkling,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
    number: signal.Signals,
    code: int,
    words: str,
) -> None:
    out = folder / "network"
    out.write_bytes(b"old")
    before = sorted(folder.iterdir())
    owner = os if moment == "fsync" else Path
    monkeypatch.setattr(owner, moment, lambda *_: os.kill(os.getpid(), number))
    ended, told, err = inkling("train", *BRIEF, "--out", out)
    assert (ended, told) == (code, "")
    assert err.splitlines()[-1] == f"inkling train: {words}"
    assert out.read_bytes() == b"old"
    assert sorted(folder.iterdir()) == before
