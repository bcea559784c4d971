"""The program where much is missing or odd: it says so or simply works, and ends when it is told to."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT

LONGEST_SECONDS = 60

# The program with one addition: it draws a digit, trains, waits until that is kept, and closes its window.
RUN = """
import os, shutil, sys, time
own = dict(os.environ)
from PySide6.QtCore import QTimer
import gui.app, gui.keeping.keeper
from tests.conftest import draw
from tests.gui.shapes import DIGITS
from tests.windows import wait_until

os.environ.update(own)  # the tests have a folder of their own
gui.keeping.keeper.WAIT_MS = 20

class Window(gui.app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self.use)

    def use(self):
        window, said = self, []
        window.session.notice.connect(said.append)
        print("continued", window.session.continued is not None, flush=True)
        {before}
        window.session.change_drawing((), "clear")
        draw(window, *DIGITS[3])
        print("answer", window.answer_panel.answer.text(), flush=True)
        window.app_actions["train"].trigger()
        wait_until(lambda: window.session.run.progress > 0)
        window.app_actions["stop"].trigger()
        wait_until(lambda: window.keeper.is_settled or bool(said))
        {after}
        print("said", said, flush=True)
        started = time.perf_counter()
        window.close()
        print("closed in time", time.perf_counter() - started < 2, flush=True)

gui.app.MainWindow = Window
sys.exit(gui.app.run(["inkling", *{arguments!r}], "0"))
"""


def use(
    environment: Mapping[str, str], before: str = "", after: str = "", arguments: tuple[str, ...] = ()
) -> list[str]:
    """Use the program once; return the lines that it wrote."""
    script = RUN.format(before=before or "pass", after=after or "pass", arguments=arguments)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def home(folder: Path | str) -> dict[str, str]:
    """Return what tells the program that a folder is a person's own."""
    return dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))


ANSWERED = ["answer 3", "said []", "closed in time True"]
NOWHERE = "/proc/none"  # where nobody can make a folder, whoever asks
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="its folders and variables are those of Linux"),
]


def test_without_a_home_it_works_and_keeps_nothing() -> None:
    assert use(home(NOWHERE))[1:] == ANSWERED


@pytest.mark.parametrize(
    "name",
    [
        "\u00fcn\u00ef c\u00f6d\u00e9 \u624b",
        "-rf quote\" '<b>%s%n two\nlines",
        os.fsdecode(b"not \xff utf-8"),
    ],
    ids=["letters", "marks", "bytes"],
)
def test_a_home_with_an_odd_name_keeps_the_work(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    assert use(home(folder)) == ["continued False", *ANSWERED]
    assert use(home(folder)) == ["continued True", *ANSWERED]
    assert [*tmp_path.rglob("session-1.inkling")], "Qt reads bytes that are no text as it can"


def test_a_full_disk_is_said_once_and_the_old_work_stays(tmp_path: Path) -> None:
    assert use(home(tmp_path)) == ["continued False", *ANSWERED]
    (kept,) = tmp_path.rglob("session-1.inkling")
    before = kept.read_bytes()
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))"
    lines = use(home(tmp_path), before=full)
    assert lines[2] == "said ['Your work cannot be kept for the next start: File too large']"
    assert kept.read_bytes() == before
    assert {each.name for each in kept.parent.iterdir()} <= {
        "session-1.inkling",
        "session-1.before.inkling",
    }


def test_a_folder_that_vanishes_is_said_or_made_anew(tmp_path: Path) -> None:
    vanish = f"shutil.rmtree({str(tmp_path)!r})"
    continued, answer, said, closed = use(home(tmp_path), before=vanish)
    assert (continued, answer, closed) == ("continued False", "answer 3", "closed in time True")
    assert said in (
        "said []",
        "said ['Your work cannot be kept for the next start: No such file or directory']",
    )


def test_settings_and_sessions_from_the_future_and_a_clock_that_was_set_back(tmp_path: Path) -> None:
    use(home(tmp_path))
    (settings,), (kept,) = tmp_path.rglob("settings.ini"), tmp_path.rglob("session-1.inkling")
    text = settings.read_text()
    odd = {"language": '"xx"', "scheme": '"plaid"', "zoom": "9000", "pace": '"light"', "version": "99"}
    known = [line for line in text.splitlines() if line.split(" = ")[0] not in odd]
    unknown = [*(f"{name} = {value}" for name, value in odd.items()), "new thing = {}", "[next]", "a = 1"]
    settings.write_text("\n".join([*known, *unknown]))
    for file in (settings, kept):
        os.utime(file, (4e9, 4e9))
    assert use(home(tmp_path)) == ["continued True", *ANSWERED]
    # What was kept tomorrow, before the clock was set back, is continued, and so is what comes after it.
    tomorrow = "import datetime; window.session.continued = datetime.datetime(2099, 1, 1).astimezone(); "
    tomorrow += "window.session.shown_changed.emit()"
    assert use(home(tmp_path), before=tomorrow) == ["continued True", *ANSWERED]
    assert use(home(tmp_path)) == ["continued True", *ANSWERED]


def test_a_window_that_was_on_a_screen_that_is_gone_is_on_the_one_that_is_left(tmp_path: Path) -> None:
    use(home(tmp_path), after="window.move(9000, 7000); window.resize(1000, 600)")
    seen = "print(window.screen().geometry().intersects(window.frameGeometry()))"
    assert "True" in use(home(tmp_path), before=seen)


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "en"},
        {"LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"QT_QPA_FONTDIR": NOWHERE, "FONTCONFIG_FILE": "/dev/null", "FONTCONFIG_PATH": NOWHERE},
    ],
    ids=["decimal comma", "other figures", "no letters", "no fonts"],
)
def test_other_locales_and_no_fonts(tmp_path: Path, environment: dict[str, str]) -> None:
    lines = use({**home(tmp_path), **environment})
    assert lines[0] == "continued False"
    assert lines[-1] == "closed in time True"
    assert lines[1].startswith("answer ")
    assert use({**home(tmp_path), **environment})[0] == "continued True"


def test_from_right_to_left(tmp_path: Path) -> None:
    assert use(home(tmp_path), arguments=("-reverse",)) == ["continued False", *ANSWERED]
