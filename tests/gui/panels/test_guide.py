from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from nn import Layer
from nn.digits.design import Design
from tests.conftest import SMALL, wait_until

SPIKE = Design.of(Layer(50), Layer(30), epochs=14, learning_rate=3.0, batch_size=143, even_batches=False)
DEAD = Design.of(Layer(64, "relu"), Layer(32, "relu"), epochs=12, learning_rate=2.0)


def learn(window: MainWindow, design: Design) -> None:
    """Train a design in the window and wait for its end."""
    window.session.take_preset(design, "this")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)


def test_it_is_silent_while_all_is_well(window: MainWindow) -> None:
    guide, actions = window.transport.guide, window.app_actions
    for design in (None, SMALL):
        if design is not None:
            learn(window, design)
        assert guide.label is None
        assert not guide.isVisible()
        assert not actions["show_hint"].isEnabled()
        assert not actions["put_hint_away"].isEnabled()


def test_it_tells_what_made_the_cost_leap_and_moves_the_window_to_that_step(window: MainWindow) -> None:
    learn(window, SPIKE)
    state, shown = window.transport.state, window.session
    assert state.text() == "Epoch 12: a short last batch"
    assert "its 7 digits, instead of 143" in window.transport.detail.text()
    window.transport.guide.show_button.click()
    wait_until(lambda: shown.shown.step is not None)
    assert shown.shown.step is not None
    assert (shown.shown.epoch, shown.shown.step.number, shown.shown.step.samples) == (12, 11, 7)
    assert state.text() == "Epoch 12: a short last batch"
    window.session.show_moment(5)
    assert state.text() == "As it was after epoch 5"
    window.app_actions["live"].trigger()
    assert state.text() == "Epoch 12: a short last batch"


def test_the_remedy_is_done_by_one_button_and_undone_by_undo(window: MainWindow) -> None:
    learn(window, SPIKE)
    window.transport.guide.remedy_button.click()
    assert window.session.design.config.even_batches
    assert not window.transport.guide.isVisible()
    window.session.undo_stack.undo()
    assert not window.session.design.config.even_batches
    assert window.transport.guide.isVisible()


def test_a_layer_that_a_hint_is_about_is_selected(window: MainWindow) -> None:
    learn(window, DEAD)
    assert window.transport.state.text() == "Dead units in layer 1"
    window.app_actions["show_hint"].trigger()
    assert window.session.selection == Selection(1)
    window.transport.guide.remedy_button.click()
    assert {layer.activation for layer in window.session.design.hidden} == {"leaky_relu"}
    window.session.undo_stack.undo()
    assert window.session.design == DEAD


@pytest.mark.slow
def test_a_hint_that_is_put_away_does_not_come_back_in_its_training(window: MainWindow) -> None:
    learn(window, SPIKE)
    window.transport.guide.close_button.click()
    assert window.transport.guide.label is None
    window.app_actions["train_one_epoch"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    assert window.transport.guide.label is None
    learn(window, SPIKE)
    assert window.transport.guide.label is not None


def test_another_network_has_no_hint_of_the_one_before(window: MainWindow) -> None:
    learn(window, SPIKE)
    window.session.restore_shipped()
    assert window.transport.guide.label is None
    window.session.undo_stack.undo()
    assert window.transport.guide.label is not None


@pytest.mark.slow
@pytest.mark.parametrize("width", [1000, 1366])
def test_its_sentence_has_room(window: MainWindow, width: int) -> None:
    learn(window, SPIKE)
    window.resize(width, 600)
    QApplication.processEvents()
    assert window.transport.detail.width() > 200
