"""The steps of an epoch in the window: the batch of seven is found, looked at and left again."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.step_line import StepLine
from tests.conftest import SMALL, WAIT_MS, draw, settle, train, wait_until
from tests.gui.shapes import DIGITS

UNEVEN = SMALL.with_settings(epochs=5, batch_size=0.1, even_batches=False)


@pytest.fixture
def steps(window: MainWindow, qtbot: QtBot) -> StepLine:
    """Return the steps of the fourth of five epochs, with a drawing on the paper."""
    draw(window, *DIGITS[3])
    window.session.take_preset(UNEVEN, "uneven")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    wait_until(lambda: window.tape_bar.tape.epochs == tuple(range(6)))
    window.tape_bar.tape.moved.emit(4)
    window.app_actions["steps"].trigger()
    wait_until(lambda: len(window.tape_bar.steps.steps) == 11)
    return window.tape_bar.steps


def test_before_a_training_there_are_no_steps(window: MainWindow) -> None:
    assert not window.app_actions["steps"].isEnabled()
    assert window.tape_bar.steps.isHidden()


@pytest.mark.slow
def test_the_last_step_is_the_epoch_itself(window: MainWindow, steps: StepLine) -> None:
    shown = window.session.shown
    assert (shown.epoch, steps.current) == (4, 11)
    moment = shown.run.recording.at(4)
    np.testing.assert_array_equal(shown.network.parameters, moment.result_parameters)
    assert window.tape_bar.tape.isHidden()
    assert "Step 11 of epoch 4" in window.transport.state.text()
    assert window.tape_bar.preview.text().startswith("7 digits, step ")


def test_bars_are_as_wide_as_batches_and_as_tall_as_steps(steps: StepLine) -> None:
    bars, facts = steps.bars(), steps.steps
    assert bars[-1].width() < bars[0].width() / 4
    assert max(range(11), key=lambda n: bars[n].height()) == max(range(11), key=lambda n: facts[n].length)
    assert bars[0].left() >= 0
    assert bars[-1].right() <= steps.width()


def test_arrows_and_pointer_move_the_whole_window_from_step_to_step(
    window: MainWindow, qtbot: QtBot, steps: StepLine
) -> None:
    qtbot.keyClick(steps, Qt.Key.Key_Left)
    settle(window)
    assert window.session.shown.step is steps.steps[9]
    np.testing.assert_array_equal(window.session.shown.network.parameters, steps.steps[9].parameters)
    QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=steps.bars()[2].center().toPoint())
    assert steps.current == 3
    qtbot.keyClick(steps, Qt.Key.Key_End)
    assert steps.current == 11


def test_beyond_the_first_step_are_those_of_the_epoch_before(
    window: MainWindow, qtbot: QtBot, steps: StepLine
) -> None:
    qtbot.keyClick(steps, Qt.Key.Key_Home)
    qtbot.keyClick(steps, Qt.Key.Key_Left)
    wait_until(lambda: window.session.shown.epoch == 3)
    assert steps.current == 11
    qtbot.keyClick(steps, Qt.Key.Key_Right)
    wait_until(lambda: window.session.shown.epoch == 4)
    assert steps.current == 1


def test_escape_goes_back_to_the_epoch_and_live_to_the_present(
    window: MainWindow, qtbot: QtBot, steps: StepLine
) -> None:
    qtbot.keyClick(steps, Qt.Key.Key_Home)
    qtbot.keyClick(steps, Qt.Key.Key_Escape)
    assert steps.isHidden()
    assert not window.tape_bar.tape.isHidden()
    assert (window.session.shown.epoch, window.session.shown.step) == (4, None)
    window.app_actions["steps"].trigger()
    wait_until(lambda: steps.current == 11)
    window.app_actions["live"].trigger()
    assert window.session.shown.epoch is None
    assert not window.app_actions["steps"].isChecked()


def turn_wheel(widget: QWidget, x: float, up: bool) -> None:
    at, nothing = QPointF(x, widget.height() / 2), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn, phase = QPoint(0, 120 if up else -120), Qt.ScrollPhase.NoScrollPhase
    place = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QWheelEvent(at, place, nothing, turn, buttons, keys, phase, False))


def test_plus_wheel_and_double_click_look_into_an_epoch_and_out_again(
    window: MainWindow, qtbot: QtBot, steps: StepLine
) -> None:
    tape = window.tape_bar.tape
    turn_wheel(steps, 50, up=False)
    assert steps.isHidden()
    qtbot.keyClicks(tape, "+")
    wait_until(lambda: steps.current == 11)
    qtbot.keyClicks(steps, "-")
    assert steps.isHidden()
    turn_wheel(tape, 2, up=True)
    assert not steps.isHidden()
    wait_until(lambda: steps.current == 1)  # nothing leads to epoch 0, at which the wheel was turned
    assert window.session.shown.epoch == 1
    qtbot.keyClick(steps, Qt.Key.Key_Escape)
    QTest.mouseDClick(tape, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert not steps.isHidden()


@pytest.mark.slow
def test_a_run_that_goes_on_from_here_has_its_steps_before_it_is_trained(
    window: MainWindow, steps: StepLine
) -> None:
    before = [step.parameters for step in steps.steps]
    window.app_actions["steps"].trigger()
    window.app_actions["from_here"].trigger()
    assert window.session.run.trainer is None
    window.app_actions["steps"].trigger()
    wait_until(lambda: steps.current == 11)
    assert window.session.shown.epoch == 4
    np.testing.assert_array_equal([step.parameters for step in steps.steps], before)


def test_an_epoch_whose_first_step_ended_the_training_says_so(window: MainWindow, steps: StepLine) -> None:
    steps.set_steps(3, (), None)
    steps.replay.progressed.emit(1, 2, 3)
    assert steps.accessibleDescription() == "Training again from epoch 1: 2 of 3. Esc ends it."
    steps.replay.ready.emit(window.session.shown.run, 3, [])
    assert steps.accessibleDescription() == "The first step of epoch 3 ended the training."


def test_another_run_leaves_the_steps(window: MainWindow, steps: StepLine) -> None:
    window.session.restore_shipped()
    assert steps.isHidden()
    assert not window.app_actions["steps"].isEnabled()
    assert window.session.shown.step is None


def test_steps_that_are_left_keep_nothing(window: MainWindow, steps: StepLine) -> None:
    assert steps.steps
    window.app_actions["steps"].trigger()
    assert not steps.steps


def test_too_many_steps_for_the_memory_are_said(
    window: MainWindow, steps: StepLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nn.training.steps.MOST_BYTES", 1)
    window.app_actions["steps"].trigger()
    window.app_actions["steps"].trigger()
    wait_until(lambda: steps.accessibleDescription().startswith("An epoch has too many steps to keep"))
    assert not steps.steps
    assert window.session.shown.step is None
