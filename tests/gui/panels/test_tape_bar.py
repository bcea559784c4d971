"""The line of time: it moves the whole window through a training, and back to what is live."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.tape_bar import TapeBar
from gui.session.player import HEAD_START, SECONDS_FOR_A_STEP
from gui.training.controller import TrainingStatus
from tests.conftest import ENDLESS, SMALL, WAIT_MS, draw, let_timers_fire, settle, train, wait_until
from tests.gui.shapes import DIGITS

LONG = SMALL.with_settings(epochs=12)


@pytest.fixture
def trained(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window with a drawing, after twelve epochs of a small network."""
    draw(window, *DIGITS[3])
    window.session.take_preset(LONG, "long")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    wait_until(lambda: window.tape_bar.tape.epochs == tuple(range(13)))
    settle(window)
    return window


def press(bar: TapeBar, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(bar.tape, key)


def test_before_a_training_there_is_nothing_to_play_or_to_leave(window: MainWindow) -> None:
    for name in ("play", "from_here", "live"):
        assert not window.app_actions[name].isEnabled()
    assert window.tape_bar.tape.epochs == ()


def test_keys_move_the_whole_window_to_an_earlier_moment_and_back(trained: MainWindow, qtbot: QtBot) -> None:
    session, bar = trained.session, trained.tape_bar
    live, bars = session.shown.network, trained.answer_panel.bars.accessibleDescription()
    press(bar, qtbot, Qt.Key.Key_Home)
    settle(trained)
    assert session.shown.epoch == bar.tape.playhead == 0
    assert trained.answer_panel.bars.accessibleDescription() != bars
    assert "epoch 0" in trained.transport.state.text()
    assert trained.curves_panel.cost_plot.epoch_shown == 0
    press(bar, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    settle(trained)
    assert session.shown.epoch == 2
    moment = session.run.recording.at(2)
    np.testing.assert_array_equal(session.shown.network.parameters, moment.result_parameters)
    press(bar, qtbot, Qt.Key.Key_End)
    settle(trained)
    assert session.shown.network is live
    assert trained.answer_panel.bars.accessibleDescription() == bars
    assert "epoch 0" not in trained.transport.state.text()


def test_epochs_can_have_the_same_room(trained: MainWindow, qtbot: QtBot) -> None:
    tape = trained.tape_bar.tape

    def room() -> list[float]:
        pixels = [tape.text_at(place) for place in range(tape.width())]
        return [pixels.count(f"Epoch {epoch}") for epoch in (2, 7)]

    assert room()[0] > 2 * room()[1]
    trained.app_actions["epochs_alike"].trigger()
    assert room()[0] == pytest.approx(room()[1], abs=2)
    trained.app_actions["epochs_alike"].trigger()
    assert room()[0] > 2 * room()[1]


def test_the_pointer_previews_the_answer_and_moves_nothing(trained: MainWindow) -> None:
    bar, shown = trained.tape_bar, trained.session.shown
    bar.tape.pointed.emit(1)
    answer = trained.session.answer_at(1)
    assert answer is not None
    digit = int(answer.probabilities.argmax())
    assert bar.preview.text().startswith(f"Epoch 1: {digit}, ")
    assert trained.session.shown is shown
    bar.tape.pointed.emit(None)
    assert bar.preview.text() == ""


@pytest.mark.slow
def test_another_run_under_the_pointer_is_no_fault(trained: MainWindow) -> None:
    trained.tape_bar.tape.pointed.emit(7)
    trained.session.restore_shipped()
    settle(trained)
    assert trained.tape_bar.preview.text() == ""


def test_without_a_drawing_the_preview_is_the_epoch_alone(trained: MainWindow) -> None:
    trained.app_actions["clear"].trigger()
    settle(trained)
    trained.tape_bar.tape.pointed.emit(4)
    assert trained.tape_bar.preview.text() == "Epoch 4"


def test_going_on_from_a_moment_trains_a_run_of_its_own_and_undo_brings_the_old_one_back(
    trained: MainWindow, qtbot: QtBot
) -> None:
    run, actions = trained.session.run, trained.app_actions
    trained.tape_bar.tape.moved.emit(5)
    actions["from_here"].trigger()
    assert trained.session.run is not run
    assert trained.session.shown.epoch is None
    assert not actions["from_here"].isEnabled()
    assert [row.epoch for row in trained.session.run.history] == [1, 2, 3, 4, 5]
    assert trained.transport.pace.text() == "Epoch 5 of 12"
    assert trained.transport.progress.value() == round(5 / 12 * trained.transport.progress.maximum())
    with qtbot.waitSignal(trained.controller.ended, timeout=WAIT_MS):
        actions["train_one_epoch"].trigger()
    assert trained.session.run.history[-1].epoch == 6
    while trained.session.run is not run:
        actions["undo"].trigger()
    assert len(run.history) == 12


def test_a_setting_that_is_changed_in_the_past_offers_to_go_on_with_it(trained: MainWindow) -> None:
    run, advice = trained.session.run, trained.transport.advice
    trained.tape_bar.tape.moved.emit(5)
    assert advice.isHidden()
    trained.side.settings.set_rate(0.3)
    assert not advice.isHidden()
    advice.click()
    assert trained.session.run.parent == run.id
    assert trained.session.design.config.learning_rate == 0.3
    assert len(trained.session.run.history) == 5
    assert advice.isHidden()


@pytest.mark.slow
def test_a_training_goes_on_while_an_earlier_moment_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.session.take_preset(ENDLESS, "endless")
    train(window)
    wait_until(lambda: len(window.tape_bar.tape.epochs) > 20)
    press(window.tape_bar, qtbot, Qt.Key.Key_Home, Qt.Key.Key_Right)
    shown, done = window.session.shown, len(window.session.run.recording)
    before = shown.network.parameters.copy()
    wait_until(lambda: len(window.session.run.recording) > done + 5)
    assert window.session.shown is shown
    np.testing.assert_array_equal(window.session.shown.network.parameters, before)
    window.app_actions["live"].trigger()
    assert window.session.shown.epoch is None


def test_it_plays_to_the_end_and_can_be_paused(trained: MainWindow, qtbot: QtBot) -> None:
    bar, actions = trained.tape_bar, trained.app_actions
    actions["play"].trigger()
    assert trained.session.shown.epoch == 0
    assert actions["play"].text().replace("&", "") == "Stay"
    assert trained.transport.state.text() == "Watching it learn: epoch 0"
    wait_until(lambda: trained.session.shown.epoch not in (0, None))
    actions["play"].trigger()
    assert trained.transport.state.text().startswith("As it was")
    paused_at = trained.session.shown.epoch
    assert paused_at is not None
    assert not bar.player.is_playing
    with qtbot.waitSignal(bar.player.changed, timeout=WAIT_MS):
        actions["play"].trigger()
    assert bar.player.is_playing
    bar.player.advance(60.0)
    assert not bar.player.is_playing
    assert trained.session.shown.epoch is None


@pytest.mark.slow
def test_from_the_last_moment_it_plays_from_the_beginning(trained: MainWindow) -> None:
    trained.session.show_moment(12)
    trained.app_actions["play"].trigger()
    assert trained.session.shown.epoch == 0
    assert trained.tape_bar.player.is_playing


def test_another_run_ends_playing(trained: MainWindow) -> None:
    trained.app_actions["play"].trigger()
    trained.session.restore_shipped()
    assert not trained.tape_bar.player.is_playing
    settle(trained)
    assert trained.session.shown.epoch is None


def test_a_new_training_is_watched_from_its_beginning(
    trained: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.player.monotonic", lambda: 0.0)
    trained.app_actions["pace_watch"].trigger()
    player, session = trained.tape_bar.player, trained.session
    session.take_preset(LONG, "again")
    train(trained)
    wait_until(lambda: len(session.run.recording) == 13)
    wait_until(lambda: session.shown.epoch == 0)  # by the player's first tick at the latest
    assert player.is_playing
    player.advance(2.0)
    assert session.shown.epoch == 4
    assert np.isfinite(session.shown.network.parameters).all()
    trained.app_actions["live"].trigger()
    assert (session.shown.epoch, player.is_playing) == (None, False)


@pytest.mark.slow
def test_a_training_that_goes_on_is_watched_from_there(
    trained: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.player.monotonic", lambda: 0.0)
    trained.app_actions["pace_watch"].trigger()
    train(trained)
    wait_until(lambda: len(trained.session.run.recording) == 25)
    wait_until(lambda: trained.session.shown.epoch == 12)


def test_a_training_slower_than_the_pace_is_shown_as_it_is_now(window: MainWindow) -> None:
    window.app_actions["pace_watch"].trigger()
    window.app_actions["slow_training"].trigger()
    window.session.take_preset(LONG, "slow")
    train(window)
    wait_until(lambda: len(window.session.run.recording) > 1)
    assert window.session.shown.epoch is None
    window.app_actions["stop"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    assert len(window.session.run.recording) < 5


def test_a_training_whose_first_epoch_takes_long_is_shown_as_it_is_now_at_the_pace_of_steps(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.player.monotonic", lambda: 0.0)
    window.app_actions["pace_step"].trigger()
    player, session = window.tape_bar.player, window.session
    session.take_preset(LONG, "long")
    window.app_actions["train_one_step"].trigger()
    wait_until(lambda: window.controller.status is not TrainingStatus.RUNNING)
    assert session.run.recording.epochs == [0]
    player.follow(session.run)
    assert session.shown.epoch == 0
    player.advance(2 * HEAD_START)
    assert (session.shown.epoch, player.is_playing) == (None, False)


@pytest.mark.slow
def test_a_training_that_has_not_gone_on_after_a_while_is_shown_as_it_is_now(trained: MainWindow) -> None:
    trained.app_actions["pace_watch"].trigger()
    player, session = trained.tape_bar.player, trained.session
    session.begin_training()
    session.run.prepare_trainer(session.data)
    player.follow(session.run)
    assert session.shown.epoch == 12
    player.advance(HEAD_START / 2)
    assert (session.shown.epoch, player.is_playing) == (12, True)
    player.advance(HEAD_START)
    assert (session.shown.epoch, player.is_playing) == (None, False)


@pytest.fixture
def stepping(trained: MainWindow) -> MainWindow:
    """Return the window while it plays the steps of the second epoch."""
    trained.app_actions["pace_step"].trigger()
    trained.tape_bar.tape.moved.emit(2)
    trained.app_actions["play"].trigger()
    wait_until(lambda: trained.session.shown.step is not None)
    assert trained.tape_bar.player.is_playing
    return trained


def test_another_pace_while_steps_play_closes_them_and_plays_on(stepping: MainWindow) -> None:
    bar, session = stepping.tape_bar, stepping.session
    stepping.app_actions["pace_watch"].trigger()
    assert (session.shown.epoch, session.shown.step, bar.player.is_playing) == (2, None, True)
    assert bar.steps.isHidden()
    bar.player.advance(1.0)
    assert session.shown.epoch in (3, 4, 5)


@pytest.mark.parametrize(("step", "next_shown"), [(3, (12, 4)), (None, (1, 1))])
def test_steps_of_the_last_epoch_play_to_their_end_and_then_from_the_beginning(
    trained: MainWindow, step: int | None, next_shown: tuple[int, int]
) -> None:
    bar, session, actions = trained.tape_bar, trained.session, trained.app_actions
    actions["pace_step"].trigger()
    bar.tape.moved.emit(12)
    bar.show_steps(step)
    wait_until(lambda: session.shown.step is not None)
    seen: list[tuple[int | None, int]] = []

    def note() -> None:
        if session.shown.step is not None:
            seen.append((session.shown.epoch, session.shown.step.number))

    session.shown_changed.connect(note)
    actions["play"].trigger()
    wait_until(lambda: bool(seen))
    session.shown_changed.disconnect(note)
    assert bar.player.is_playing
    assert seen[0] == next_shown


def test_open_steps_close_when_epochs_are_played(stepping: MainWindow) -> None:
    bar, actions = stepping.tape_bar, stepping.app_actions
    actions["play"].trigger()
    actions["pace_watch"].trigger()
    assert (bar.player.is_playing, bar.steps.isHidden()) == (False, False)
    actions["play"].trigger()
    assert (bar.player.is_playing, bar.steps.isHidden()) == (True, True)


def test_steps_stay_those_of_their_epoch_whatever_else_shows(stepping: MainWindow, qtbot: QtBot) -> None:
    steps, session = stepping.tape_bar.steps, stepping.session
    stepping.app_actions["play"].trigger()
    wait_until(lambda: len(steps.steps) > 2)
    session.show_moment(5)
    qtbot.keyClick(steps, Qt.Key.Key_Home)
    assert session.shown.epoch == 2
    np.testing.assert_array_equal(session.shown.network.parameters, steps.steps[0].parameters)


@pytest.mark.slow
def test_step_by_step_it_plays_each_batch_from_one_epoch_into_the_next(trained: MainWindow) -> None:
    trained.app_actions["pace_step"].trigger()
    bar, session = trained.tape_bar, trained.session
    bar.tape.moved.emit(11)
    seen: list[tuple[int | None, int | None]] = []

    def note() -> None:
        step = session.shown.step
        seen.append((session.shown.epoch, None if step is None else step.number))

    session.shown_changed.connect(note)
    trained.app_actions["play"].trigger()
    steps = 0
    while bar.player.is_playing:
        bar.player.advance(SECONDS_FOR_A_STEP)
        let_timers_fire()
        steps = max(steps, len(bar.steps.steps))
    session.shown_changed.disconnect(note)
    assert steps > 1
    assert seen[:-2] == [(11, steps), *((12, step) for step in range(1, steps + 1))]
    assert session.shown.epoch is None


@pytest.mark.slow
def test_from_a_step_one_cannot_go_on(trained: MainWindow) -> None:
    bar = trained.tape_bar
    bar.tape.moved.emit(4)
    assert trained.app_actions["from_here"].isEnabled()
    trained.app_actions["steps"].setChecked(True)
    wait_until(lambda: trained.session.shown.step is not None)
    assert not trained.app_actions["from_here"].isEnabled()


@pytest.mark.slow
def test_a_change_of_settings_is_marked(trained: MainWindow, qtbot: QtBot) -> None:
    trained.side.settings.set_rate(0.2)
    with qtbot.waitSignal(trained.controller.ended, timeout=WAIT_MS):
        train(trained)
    wait_until(lambda: any(mark.kind == "change" for mark in trained.tape_bar.marks()))
    (change,) = [mark for mark in trained.tape_bar.marks() if mark.kind == "change"]
    assert (change.epoch, change.text) == (12, "rate 0.05 to 0.2")


def test_a_training_under_way_makes_no_new_icons(window: MainWindow) -> None:
    """Qt keeps the pixels of each new icon: ten a second would fill its memory."""
    window.session.take_preset(ENDLESS, "endless")
    train(window)
    wait_until(lambda: len(window.session.run.recording) > 1)
    icons = {name: window.app_actions[name].icon().cacheKey() for name in ("play", "train")}
    kept = len(window.session.run.recording)
    wait_until(lambda: len(window.session.run.recording) > kept + 20)
    assert icons == {name: window.app_actions[name].icon().cacheKey() for name in icons}
