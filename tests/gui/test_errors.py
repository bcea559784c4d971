"""The last resort: an error that nobody caught is told in one dialog, and the app stays usable."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.errors import ErrorDialog, ErrorReporter
from gui.later import later
from gui.main_window import MainWindow
from gui.training.controller import TrainingStatus
from nn import EpochMetrics, Trainer
from tests.conftest import DATA, ROOT, SMALL, WAIT_MS, delete, draw, train, visible_texts
from tests.gui.shapes import DIGITS

pytestmark = pytest.mark.usefixtures("capsys")

# A window in which for a moment nothing can be painted.
CANNOT_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from tests.conftest import draw, make_application
from tests.gui.shapes import DIGITS
from tests.windows import open_main_window
from gui.errors import ErrorReporter
from gui.style.theme import Theme

def fail(*_arguments):
    raise RuntimeError("a mistake in painting")

application = make_application(["inkling"])
window = open_main_window(Path(sys.argv[1]))
window.findChild(ErrorReporter).install()
color, Theme.color = Theme.color, fail
loop = QEventLoop()  # as in the program: another wait would take the errors for its own
QTimer.singleShot(0, window.update)
QTimer.singleShot(100, lambda: window.grab())  # until it has its picture, it keeps the errors
QTimer.singleShot(200, loop.quit)
loop.exec()
Theme.color = color
window.findChild(ErrorReporter).dialog.reject()
draw(window, *DIGITS[3])
print(window.session.prediction.digit)
window.close()
"""


@pytest.fixture
def window(window: MainWindow) -> Iterator[MainWindow]:
    """Return a window that tells errors as in the program."""
    hook = sys.excepthook
    reporter = window.findChild(ErrorReporter)
    assert reporter is not None
    reporter.install()
    yield window
    sys.excepthook = hook
    for dialog in dialogs(window):
        dialog.reject()


def dialogs(window: MainWindow) -> list[ErrorDialog]:
    return [dialog for dialog in window.findChildren(ErrorDialog) if dialog.isVisible()]


def the_dialog(window: MainWindow, qtbot: QtBot) -> ErrorDialog:
    qtbot.waitUntil(lambda: bool(dialogs(window)), timeout=WAIT_MS)
    (dialog,) = dialogs(window)
    return dialog


def fail(*_arguments: object) -> None:
    raise RuntimeError("a mistake in the program")


def in_a_slot(window: MainWindow) -> None:
    action = QAction(window)
    action.triggered.connect(fail)
    action.trigger()
    action.deleteLater()


def in_a_timer(window: MainWindow) -> None:
    later(window, fail)


class Broken(QWidget):
    """A widget with a mistake in its paint event."""

    painting = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painting.emit()
        fail()


def in_a_paint_event(window: MainWindow) -> None:
    widget = Broken(window)
    loop = QEventLoop()  # as in the program: a wait of pytest would take the error for its own
    widget.painting.connect(loop.quit)
    widget.show()
    loop.exec()
    delete(widget)


def in_the_worker(window: MainWindow) -> None:
    class BrokenTrainer(Trainer):
        def run(self, last_epoch: int | None = None, steps: int | None = None) -> Iterator[EpochMetrics]:
            fail()
            yield from super().run(last_epoch, steps)

    window.session.change_design(SMALL, "small")
    run, digits = window.session.run, DATA.train
    run.trainer = BrokenTrainer(run.network.copy(), SMALL.config, digits.images, digits.targets)
    window.controller.train(run)


@pytest.mark.parametrize("fail_there", [in_a_slot, in_a_timer, in_a_paint_event, in_the_worker])
def test_an_error_is_told_with_details_to_copy_and_the_app_stays_usable(
    window: MainWindow, qtbot: QtBot, fail_there: Callable[[MainWindow], None]
) -> None:
    fail_there(window)
    dialog = the_dialog(window, qtbot)
    words = " ".join(visible_texts(dialog))
    assert "Something went wrong" in words
    assert "a mistake in the program" in words
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert "Traceback (most recent call last)" in details.toPlainText()
    assert "RuntimeError: a mistake in the program" in details.toPlainText()
    assert "test_errors.py" in details.toPlainText()
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == details.toPlainText()
    assert dialog.copy_button.text() == "Copied"
    dialog.reject()
    qtbot.waitUntil(lambda: not dialogs(window), timeout=WAIT_MS)
    draw(window, *DIGITS[3])
    assert window.session.prediction is not None
    assert window.controller.status is TrainingStatus.IDLE
    assert window.app_actions["train"].isEnabled()


def test_errors_in_painting_are_told_and_the_app_goes_on(tmp_path: Path) -> None:
    """In a process of its own, which a painter that is kept would end."""
    command = [sys.executable, "-c", CANNOT_PAINT, str(tmp_path / "settings.ini")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "RuntimeError: a mistake in painting" in done.stderr
    assert done.stdout.splitlines() == ["3"]


def test_nothing_that_was_in_use_is_kept_after_an_error(window: MainWindow, qtbot: QtBot) -> None:
    used: list[weakref.ref[Broken]] = []

    def fail_with_something_in_use() -> None:
        widget = Broken()
        used.append(weakref.ref(widget))
        fail()

    later(window, fail_with_something_in_use)
    qtbot.waitUntil(lambda: bool(used), timeout=WAIT_MS)
    gc.collect()
    assert [each() for each in used] == [None]


def test_no_dialog_opens_inside_of_the_event_that_failed(window: MainWindow, qtbot: QtBot) -> None:
    in_a_slot(window)
    assert dialogs(window) == []
    the_dialog(window, qtbot)


def test_many_errors_open_one_dialog_and_all_are_written_out(
    window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[str] = []

    def all_are_written() -> bool:
        written.append(capsys.readouterr().err)
        return "".join(written).count("RuntimeError: a mistake in the program") == 20

    for _ in range(20):
        in_a_timer(window)
    the_dialog(window, qtbot)
    qtbot.waitUntil(all_are_written, timeout=WAIT_MS)
    assert len(window.findChildren(ErrorDialog)) == 1


def test_after_a_dialog_was_closed_the_next_error_opens_another(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        in_a_timer(window)
        the_dialog(window, qtbot).reject()
        qtbot.waitUntil(lambda: not window.findChildren(ErrorDialog), timeout=WAIT_MS)


def test_training_goes_on_behind_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    in_a_timer(window)
    the_dialog(window, qtbot)
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    assert len(window.session.run.history) == 3


def test_the_window_closes_while_the_dialog_is_open(window: MainWindow, qtbot: QtBot) -> None:
    in_a_timer(window)
    the_dialog(window, qtbot)
    window.close()
    assert not window.isVisible()


@pytest.mark.fresh_window
def test_every_error_is_in_the_log_without_personal_data(window: MainWindow, qtbot: QtBot) -> None:
    (reporter,) = window.findChildren(ErrorReporter)
    for _ in range(3):
        in_a_timer(window)
    the_dialog(window, qtbot)
    qtbot.waitUntil(lambda: reporter.log.path.exists(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: reporter.log.path.read_text().count("\n") == 3, timeout=WAIT_MS)
    entries = reporter.log.path.read_text()
    assert entries.count("RuntimeError < gui/test_errors.py") == 3
    assert "a mistake" not in entries


@pytest.mark.slow
def test_a_probe_that_fails_is_told_and_the_training_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    window.controller.probes.add("broken", fail)
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    assert "RuntimeError: a mistake in the program" in the_dialog(window, qtbot).details
    assert len(window.session.run.history) == 3


@pytest.mark.fresh_window
def test_a_panel_that_cannot_be_made_leaves_the_others(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.panels.mistakes_panel.MistakesPanel.__init__", fail)
    loop = QEventLoop()  # as in the program: a wait of pytest would take the error for its own
    later(window, lambda: window.workspace.show_panel(1))
    QTimer.singleShot(50, loop.quit)
    loop.exec()
    the_dialog(window, qtbot).reject()
    window.workspace.show_panel(3)
    assert window.xray_panel.isVisible()
    draw(window, *DIGITS[3])
    assert window.session.prediction is not None


def test_an_error_is_told_where_there_is_no_terminal(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    in_a_timer(window)
    the_dialog(window, qtbot)
