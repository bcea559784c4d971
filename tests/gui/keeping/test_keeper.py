"""Nothing is lost: what a person has before them is there again at the next start."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.keeping.slots import take_slot
from gui.main_window import MainWindow
from gui.session.kept_session import read_session
from gui.session.run import Run
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from gui.words import keeping as words
from nn import Layer
from nn.replacing import ENDING
from tests.conftest import DATA, ENDLESS, MakeWindow, design, draw, thread_of, train, wait_for, wait_until
from tests.gui.shapes import DIGITS

LONG = design(Layer(8, "relu"), epochs=1_000_000, averaging=0.9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "session-1.inkling"


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write what has changed without a long wait."""
    monkeypatch.setattr("gui.keeping.keeper.WAIT_MS", 20)


def begin(open_window: MakeWindow, folder: Path) -> MainWindow:
    window = open_window()
    window.continue_from(folder)
    return window


def train_for(window: MainWindow, epochs: int) -> Run:
    window.session.take_preset(LONG, "long")
    train(window)
    wait_until(lambda: window.session.run.progress > epochs)
    return window.session.run


def go_on(run: Run, steps: int = 60) -> np.ndarray:
    assert run.trainer is not None
    list(run.trainer.run(run.trainer.epoch + 20, steps))
    return run.trainer.network.parameters.copy()


def test_a_first_start_has_nothing_to_go_on_with(open_window: MakeWindow, folder: Path) -> None:
    window = open_window()
    assert not window.continue_from(folder)
    assert window.session.continued is None
    assert "Start fresh" not in window.transport.advice.text()


@pytest.mark.slow
def test_the_same_window_comes_back_with_the_training_paused(open_window: MakeWindow, folder: Path) -> None:
    window = begin(open_window, folder)
    draw(window, *DIGITS[3])
    window.session.pins.label(window.session.pins.add(window.session.drawing), 3)
    before = train_for(window, 30)
    window.session.select(Selection(1, 2))
    window.workspace.show_panel(2)
    window.close()
    assert window.has_ended

    after = begin(open_window, folder)
    assert after.session.continued is not None
    wait_for(after, TrainingStatus.PAUSED)
    run = after.session.run
    assert run.progress == before.progress > 30
    assert run.recording.epochs == before.recording.epochs
    assert [pin.label for pin in after.session.pins.pins] == [3]
    assert len(after.session.pin_lines) == 1
    assert after.session.selection == Selection(1, 2)
    assert after.workspace.panels.current == 2
    assert len(after.session.drawing) == len(DIGITS[3])  # type: ignore[arg-type]
    assert after.transport.state.text().startswith("Continued from ")
    assert "Resume" in after.app_actions["train"].text()
    np.testing.assert_array_equal(go_on(run), go_on(before))


@pytest.mark.usefixtures("soon")
def test_it_is_written_while_a_training_runs(open_window: MakeWindow, folder: Path, file: Path) -> None:
    window = begin(open_window, folder)
    train_for(window, 30)
    wait_until(file.exists)
    kept = read_session(file)  # as after a crash
    window.controller.pause()
    wait_for(window, TrainingStatus.PAUSED)
    run, live = kept.whole.designed.run, window.session.run
    assert kept.is_paused
    assert run.progress > 0
    run.take_up(DATA)
    twin = live.twin(DATA)
    live.recording.replay(int(run.progress), twin)
    assert run.trainer is not None
    np.testing.assert_array_equal(run.trainer.network.parameters, twin.network.parameters)
    np.testing.assert_array_equal(run.network.parameters, twin.result_parameters)


@pytest.mark.slow
def test_a_training_that_came_back_can_be_resumed_and_kept_again(
    open_window: MakeWindow, folder: Path
) -> None:
    window = begin(open_window, folder)
    progress = train_for(window, 10).progress
    window.close()
    for _start in range(2):
        window = begin(open_window, folder)
        wait_for(window, TrainingStatus.PAUSED)
        run = window.session.run
        assert run.progress >= progress
        progress = run.progress
        train(window)
        assert window.session.continued is None
        wait_until(lambda run=run, least=progress + 10: run.progress > least)  # type: ignore[misc]
        assert window.session.run is run
        window.close()


def test_what_is_complete_comes_back_complete(open_window: MakeWindow, folder: Path) -> None:
    window = begin(open_window, folder)
    window.session.take_preset(LONG.with_settings(epochs=3), "short")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    said = window.transport.pace.text()
    window.close()
    after = begin(open_window, folder)
    wait_until(lambda: after.session.run.trainer is not None)
    assert after.controller.status is TrainingStatus.IDLE
    assert after.session.run.is_complete
    assert after.transport.pace.text() == said


def test_nothing_is_written_where_nothing_was_done(open_window: MakeWindow, folder: Path) -> None:
    window = begin(open_window, folder)
    QApplication.processEvents()
    assert window.keeper.is_settled
    window.close()
    assert list(folder.iterdir()) == []


def test_nothing_is_kept_without_a_place(open_window: MakeWindow, tmp_path: Path) -> None:
    window = open_window()
    draw(window, *DIGITS[1])
    assert window.keeper.is_settled
    (tmp_path / "file").touch()
    assert not window.continue_from(tmp_path / "file" / "sessions")
    window.close()
    assert window.has_ended


@pytest.mark.slow
def test_the_one_before_is_used_if_the_latest_is_broken(
    open_window: MakeWindow, folder: Path, file: Path
) -> None:
    for digit in (1, 7):
        window = begin(open_window, folder)
        draw(window, *DIGITS[digit])
        window.close()
    file.write_bytes(file.read_bytes()[:-100])
    window = begin(open_window, folder)
    assert len(window.session.drawing) == len(DIGITS[1])  # type: ignore[arg-type]
    assert (folder / "session-1.broken.inkling").exists()
    draw(window, *DIGITS[1])
    window.close()
    assert read_session(file)


def test_if_both_are_broken_that_is_said_and_they_are_kept(
    open_window: MakeWindow, folder: Path, file: Path
) -> None:
    folder.mkdir()
    file.write_bytes(b"no session")
    window = open_window()
    said: list[str] = []
    window.session.notice.connect(said.append)
    assert not window.continue_from(folder)
    (sentence,) = said
    assert sentence.startswith("Your last session could not be read: session-1.inkling is damaged or no")
    assert (folder / "session-1.broken.inkling").read_bytes() == b"no session"


@pytest.mark.usefixtures("soon")
def test_what_cannot_be_written_is_said_once(open_window: MakeWindow, folder: Path, file: Path) -> None:
    window = begin(open_window, folder)
    said: list[str] = []
    window.session.notice.connect(said.append)
    file.mkdir()
    for _time in range(2):
        draw(window, *DIGITS[1])
        wait_until(lambda: not window.keeper.is_settled)
        wait_until(lambda: window.keeper.is_settled)
    assert said == ["Your work cannot be kept for the next start: Is a directory"]
    assert file.is_dir()


@pytest.mark.slow
def test_two_copies_keep_to_places_of_their_own(open_window: MakeWindow, folder: Path) -> None:
    first = begin(open_window, folder)
    second = begin(open_window, folder)
    draw(first, *DIGITS[1])
    draw(second, *DIGITS[7])
    second.close()
    first.close()
    assert {each.name for each in folder.iterdir()} == {"session-1.inkling", "session-2.inkling"}
    # The one that was closed last comes back first, then the other.
    for digit in (1, 7):
        window = begin(open_window, folder)
        assert len(window.session.drawing) == len(DIGITS[digit])  # type: ignore[arg-type]


def test_what_a_killed_copy_was_writing_is_swept_at_the_next_start(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    left, others = (folder / f".session-{number}.inkling.12345678{ENDING}" for number in (1, 2))
    old = folder / f".project.inkling.12345678{ENDING}"
    for file in (left, others, old):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    slot = take_slot(folder)
    assert slot is not None
    assert slot.file.name == "session-1.inkling"
    assert not left.exists(), "whoever wrote it is no more: the place was free"
    assert not old.exists()
    assert others.exists(), "another copy may be writing it right now"
    slot.release()


def test_a_place_is_free_again_when_it_is_released(folder: Path) -> None:
    first = take_slot(folder)
    second = take_slot(folder)
    assert first is not None
    assert second is not None
    assert first.file != second.file
    first.release()
    third = take_slot(folder)
    assert third is not None
    assert third.file == first.file
    for slot in (second, third):
        slot.release()


@pytest.mark.slow
def test_a_moment_that_was_shown_is_shown_again_until_another_one_is(
    open_window: MakeWindow, folder: Path
) -> None:
    window = begin(open_window, folder)
    window.session.take_preset(LONG.with_settings(epochs=5), "short")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    window.session.show_moment(2)
    window.close()
    after = begin(open_window, folder)
    assert after.session.shown.epoch == 2
    assert after.transport.state.text().startswith("Continued from ")
    assert after.transport.advice.text() == "Start fresh"
    after.session.show_moment(3)
    assert after.transport.state.text() == "As it was after epoch 3"
    after.session.show_moment(None)
    assert "Trained for 5 epochs" in after.transport.state.text()


def test_a_fresh_start_is_one_click_and_undone_by_one(open_window: MakeWindow, folder: Path) -> None:
    window = begin(open_window, folder)
    draw(window, *DIGITS[4])
    window.session.take_preset(LONG, "long")
    window.close()
    after = begin(open_window, folder)
    assert after.transport.advice.text() == "Start fresh"
    after.transport.advice.click()
    assert after.session.drawing == ()
    assert after.transport.state.text() == "Inkling's own network, as shipped"
    assert not after.transport.advice.isVisible()
    after.app_actions["undo"].trigger()
    assert after.session.design == LONG
    assert len(after.session.drawing) == len(DIGITS[4])  # type: ignore[arg-type]


@pytest.mark.slow
def test_closing_keeps_what_is_trained_whatever_runs(
    open_window: MakeWindow, folder: Path, file: Path
) -> None:
    window = begin(open_window, folder)
    window.session.take_preset(ENDLESS.with_layers([Layer(512, "relu")] * 8), "wide")
    train(window)
    wait_until(lambda: window.session.run.progress > 0)
    window.close()  # tests.bench.session measures how long it takes
    assert not thread_of(window.keeper).isRunning()
    assert read_session(file).whole.designed.run.progress > 0


@pytest.mark.slow
def test_a_training_on_other_digits_goes_on_with_its_weights_alone(
    open_window: MakeWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(open_window, folder)
    window.session.take_preset(LONG.with_settings(epochs=3), "short")
    train(window)
    wait_for(window, TrainingStatus.IDLE)
    window.close()
    monkeypatch.setattr(Run, "take_up", lambda _run, _data: {}["gone"])
    after = open_window()
    said: list[str] = []
    after.session.notice.connect(said.append)
    after.continue_from(folder)
    wait_until(lambda: said != [])
    assert said == ["A training cannot go on where it was: 'gone'"]
    assert not after.session.run.can_go_on
    np.testing.assert_array_equal(after.session.run.network.parameters, window.session.run.network.parameters)


def test_the_time_is_told_as_short_as_it_is_clear() -> None:
    now = datetime(2026, 3, 2, 8, 0).astimezone()
    assert words.continued(now - timedelta(minutes=5), now, "x").name == "Continued from 07:55"
    assert words.continued(now - timedelta(hours=14), now, "x").name == "Continued from yesterday 18:00"
    assert "2026" in words.continued(now - timedelta(days=3), now, "x").name.replace("/26", "/2026")
