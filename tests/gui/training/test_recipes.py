"""Recipes in the window: what a preset and Train learn, what is shown of it, and how training goes on."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.session import Session
from gui.training.controller import TrainingStatus
from nn import Layer, Trainer
from nn.digits.design import PRESETS, Design
from nn.training.batches import EpochPlan, plan_epoch
from tests.conftest import DATA, SHIPPED_DESIGN, WAIT_MS, WatchSteps, train, wait_for

SHORT = Design.of(
    Layer(20, "relu"),
    epochs=4,
    learning_rate=0.2,
    batch_size=32,
    schedule="cosine",
    averaging=0.99,
    augmentation=1.0,
)
AVERAGED = SHORT.with_settings(epochs=1_000_000)
PLAIN = SHORT.with_settings(augmentation=0.0)
RECIPES = ("shipped", "small", "quick")  # the presets that recognise well


def learned(design: Design, epochs: int) -> Trainer:
    """Return the trainer that has followed a design without a window."""
    digits, test = DATA.train, (DATA.test.images, DATA.test.targets)
    trainer = Trainer(design.network(), design.config, digits.images, digits.targets, test)
    list(trainer.run(epochs))
    return trainer


def shown_accuracy(window: MainWindow) -> float:
    accuracy: float = window.session.shown.network.information["test_accuracy"]
    return accuracy


def accuracy_of_what_is_shown(window: MainWindow) -> float:
    right = window.session.shown.network.predict(DATA.test.images) == DATA.test.labels
    return float(right.mean())


def finish(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)


@pytest.mark.slow
@pytest.mark.parametrize("name", RECIPES)
def test_a_preset_and_its_first_epochs_are_the_recipe(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.session.take_preset(PRESETS[name], name)
    for _ in range(2):
        with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
            window.app_actions["train_one_epoch"].trigger()
    expected = learned(PRESETS[name], 2)
    np.testing.assert_array_equal(window.session.shown.network.parameters, expected.result_parameters)
    assert window.session.run.history[-1].validation_accuracy == expected.history[-1].validation_accuracy


def test_a_preset_and_train_are_the_whole_recipe_with_its_validation(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.take_preset(SHORT, "short")
    finish(window, qtbot)
    expected = learned(SHORT, 4)
    np.testing.assert_array_equal(window.session.shown.network.parameters, expected.result_parameters)
    assert (window.session.shown.network.parameters != expected.network.parameters).any()
    np.testing.assert_array_equal(
        window.session.run.history.column("validation_accuracy"),
        expected.history.column("validation_accuracy"),
    )
    assert window.transport.pace.text() == "Epoch 4 of 4"
    columns = window.curves_panel.accuracy_plot.curves()
    assert columns is not None
    np.testing.assert_array_equal(columns[0], [0, 1, 2, 3, 4])


@pytest.mark.slow
def test_going_on_continues_from_the_trainer_s_own_parameters(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.take_preset(SHORT, "short")
    finish(window, qtbot)
    trainer = window.session.run.prepare_trainer(DATA)
    own = trainer.network.parameters.copy()
    assert (own != window.session.shown.network.parameters).any()
    starts: list[np.ndarray] = []

    def watched(*arguments: Any) -> EpochPlan:
        starts.append(arguments[-1].copy())
        return plan_epoch(*arguments)

    monkeypatch.setattr("nn.training.trainer.plan_epoch", watched)
    finish(window, qtbot)
    np.testing.assert_array_equal(starts[0], own)
    going_on = window.session.run.prepare_trainer(DATA)
    np.testing.assert_array_equal(window.session.shown.network.parameters, going_on.result_parameters)


@pytest.mark.slow
@pytest.mark.fresh_window
def test_the_accuracy_that_shows_is_that_of_the_answering_network_also_in_the_middle_of_an_epoch(
    window: MainWindow, qtbot: QtBot
) -> None:
    slow = AVERAGED.with_layers([Layer(512, "relu")]).with_settings(batch_size=1, augmentation=0.0)
    window.session.take_preset(slow, "slow epochs")
    train(window)
    trainer = window.session.run.prepare_trainer(DATA)

    def is_in_the_middle_after(progress: float) -> bool:
        return trainer.progress > progress and 0.1 < trainer.progress % 1 < 0.6

    for _ in range(3):
        passed = trainer.progress + 0.3
        qtbot.waitUntil(lambda passed=passed: is_in_the_middle_after(passed), timeout=WAIT_MS)
        train(window)
        wait_for(window, TrainingStatus.PAUSED)
        assert trainer.progress != trainer.epoch
        assert shown_accuracy(window) == accuracy_of_what_is_shown(window)
        train(window)
    qtbot.waitUntil(lambda: is_in_the_middle_after(passed), timeout=WAIT_MS)
    window.controller.close()
    QApplication.processEvents()
    assert trainer.progress != trainer.epoch
    assert window.transport.accuracy.text() == f"Right on {100 * shown_accuracy(window):.1f} % of test digits"
    assert shown_accuracy(window) == accuracy_of_what_is_shown(window)


def test_a_training_that_goes_on_has_a_learning_rate_again(window: MainWindow, qtbot: QtBot) -> None:
    window.session.take_preset(PLAIN, "short")
    finish(window, qtbot)
    first = window.session.run.history.column("learning_rate")
    assert first[0] > 0.15
    assert first[-1] < 0.05
    finish(window, qtbot)
    assert window.transport.pace.text() == "Epoch 8 of 8"
    second = window.session.run.history.column("learning_rate")[4:]
    assert second[0] > 0.05
    assert second[-1] < 0.05
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train_one_epoch"].trigger()
    assert window.session.run.history[-1].learning_rate > 0.01


def test_single_epochs_follow_the_schedule_of_the_whole_training(session: Session) -> None:
    session.change_design(PLAIN, "short")
    for _ in range(4):
        trainer = session.run.prepare_trainer(DATA)
        list(trainer.run(trainer.epoch + 1))
    rates = trainer.history.column("learning_rate")
    expected = learned(PLAIN, 4)
    np.testing.assert_array_equal(rates, expected.history.column("learning_rate"))


def test_a_training_that_was_stopped_early_and_goes_on_has_all_epochs_to_come(session: Session) -> None:
    session.change_design(SHORT, "short")
    list(session.run.prepare_trainer(DATA, restart_schedule=True).run(1))
    assert session.run.prepare_trainer(DATA).config.epochs == 4
    assert session.run.prepare_trainer(DATA, restart_schedule=True).config.epochs == 5


def test_more_epochs_while_it_trains_stretch_the_schedule(session: Session) -> None:
    session.change_design(SHORT, "short")
    list(session.run.prepare_trainer(DATA, restart_schedule=True).run(4))
    trainer = session.run.prepare_trainer(DATA, restart_schedule=True)
    assert trainer.config.epochs == 8
    session.change_design(session.design.with_settings(epochs=10), "change the epochs")
    assert trainer.config.epochs == 14
    session.undo_stack.undo()
    assert trainer.config.epochs == 8


@pytest.mark.slow
def test_the_pace_is_told_with_variants_too(window: MainWindow, qtbot: QtBot) -> None:
    window.session.take_preset(AVERAGED.with_settings(epochs=1000), "variants")
    train(window)
    controller, trainer = window.controller, window.session.run.prepare_trainer(DATA)
    qtbot.waitUntil(lambda: trainer.epoch > 15, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: controller.samples_per_second > 0, timeout=WAIT_MS)
    assert controller.seconds_left is not None
    assert window.transport.detail.text().endswith("Variants are harder to read than the test digits.")
    assert "digits a second" in window.transport.pace.toolTip()
    assert f"of {1000:,}".replace(",", "\u2009") in window.transport.pace.text()


@pytest.fixture
def steps(watch_steps: WatchSteps) -> list[threading.Thread]:
    """Return a list to which every step of gradient descent adds its thread."""
    threads: list[threading.Thread] = []
    watch_steps(lambda _step: threads.append(threading.current_thread()))
    return threads


@pytest.mark.slow
def test_the_window_stays_awake_while_variants_are_drawn(
    window: MainWindow, qtbot: QtBot, steps: list[threading.Thread]
) -> None:
    window.session.take_preset(AVERAGED, "variants")
    train(window)
    turns: list[int] = []
    timer = QTimer(window, interval=5)
    timer.timeout.connect(lambda: turns.append(trainer.epoch))
    timer.start()
    trainer = window.session.run.prepare_trainer(DATA)
    qtbot.waitUntil(lambda: trainer.epoch > 10, timeout=WAIT_MS)
    timer.stop()
    assert len(turns) > 10, "the window has a turn in every epoch"
    assert threading.main_thread() not in steps


@pytest.mark.slow
def test_a_pause_takes_effect_after_the_step_under_way(
    window: MainWindow, qtbot: QtBot, steps: list[threading.Thread]
) -> None:
    window.session.take_preset(AVERAGED, "variants")
    train(window)
    for _ in range(5):
        seen = len(steps)
        qtbot.waitUntil(lambda seen=seen: len(steps) > seen, timeout=WAIT_MS)
        train(window)
        asked = len(steps)
        wait_for(window, TrainingStatus.PAUSED)
        assert len(steps) - asked <= 1
        train(window)
    window.app_actions["stop"].trigger()
    wait_for(window, TrainingStatus.IDLE)


def test_the_shipped_network_goes_on_on_variants_without_losing_what_it_knows(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.change_design(SHIPPED_DESIGN.with_settings(epochs=2, augmentation=1.0), "variants")
    finish(window, qtbot)
    assert window.session.run.history[-1].validation_accuracy is not None
    assert window.session.run.history[-1].validation_accuracy > 0.96
