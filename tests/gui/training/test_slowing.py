"""Slowing a training down: it rests between epochs, and an interruption ends the rest."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

import pytest

from gui.main_window import MainWindow
from gui.session.pace import Pace
from gui.training.controller import TrainingStatus
from gui.training.slowing import Slowing
from tests.conftest import ENDLESS, WAIT_MS, train, wait_until


def rests_for_long(slowing: Slowing, meanwhile: Callable[[], None] = lambda: None) -> bool:
    """Return whether a thousand rests, of half a second each at the usual pace, take longer than a limit."""
    resting = Thread(target=lambda: [slowing.rest_after(0, 0.0) for _ in range(1000)])
    resting.start()
    meanwhile()
    resting.join(WAIT_MS / 1000)
    return resting.is_alive()


@pytest.mark.parametrize(("pace", "epochs"), [(Pace.WATCH, 2), (Pace.STEP, 2), (Pace.FAST, 8)])
def test_the_pace_grows_with_the_epochs(pace: Pace, epochs: float) -> None:
    assert pace.epochs_per_second(0) == pace.epochs_per_second(8) == epochs
    assert pace.epochs_per_second(800) == 100 * epochs


def test_at_full_speed_there_is_no_rest() -> None:
    slowing = Slowing()
    slowing.allow()
    assert not rests_for_long(slowing)


def test_an_interruption_ends_the_rest() -> None:
    slowing = Slowing()
    slowing.pace = Pace.WATCH
    slowing.allow()
    assert not rests_for_long(slowing, slowing.end)


@pytest.mark.slow
def test_a_slow_training_can_be_paused_and_made_fast_again(window: MainWindow) -> None:
    actions, controller = window.app_actions, window.controller
    actions["slow_training"].trigger()
    window.session.take_preset(ENDLESS, "endless")
    train(window)
    wait_until(lambda: len(window.session.run.history) > 0)
    actions["train"].trigger()
    wait_until(lambda: controller.status is TrainingStatus.PAUSED)
    assert len(window.session.run.history) < 10
    actions["slow_training"].trigger()
    actions["train"].trigger()
    wait_until(lambda: len(window.session.run.recording) > 100)
