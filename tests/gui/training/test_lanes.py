"""Lanes in the worker: side by side, epoch by epoch, each as if it were alone."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import count
from typing import Any
from weakref import ref

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session.run import Origin, Run
from gui.training.controller import Outcome, TrainingStatus
from nn.training.batches import EpochPlan, plan_epoch
from tests.conftest import DATA, SMALL, WAIT_MS, design
from tests.gui.training.test_controller import Observed, controller, diverging_run, make_run, settle

__all__ = ["controller", "settle"]


def runs(*epochs: int) -> list[Run]:
    return [make_run(epochs=count, learning_rate=0.1 * (place + 1))[0] for place, count in enumerate(epochs)]


def trainer_epochs(run: Run) -> int:
    assert run.trainer is not None
    return run.trainer.epoch


def test_lanes_go_on_epoch_by_epoch(controller: Observed, settle: Callable[..., None]) -> None:
    first, second = runs(4, 4)
    apart: list[int] = []
    controller.probes.add(
        "apart", lambda _: apart.append(trainer_epochs(first) - trainer_epochs(second)) or 0
    )
    controller.train(first, second)
    settle()
    assert {0, 1} >= set(apart)
    assert 1 in apart
    assert controller.outcomes == [(Outcome.FINISHED, "")]


def test_each_lane_learns_what_it_would_learn_alone(
    controller: Observed, settle: Callable[..., None]
) -> None:
    together, alone = runs(5, 5), runs(5, 5)
    controller.train(*together)
    settle()
    for run, single in zip(together, alone, strict=True):
        assert single.trainer is not None
        list(single.trainer.run())
        told = [update for update in controller.updates if update.run is run][-1]
        np.testing.assert_array_equal(told.parameters, single.trainer.network.parameters)


def test_the_one_behind_catches_up_first(controller: Observed, settle: Callable[..., None]) -> None:
    ahead, behind = runs(6, 6)
    controller.train(ahead)
    settle()
    controller.train(ahead, behind)
    settle()
    assert [trainer_epochs(run) for run in (ahead, behind)] == [6, 6]


def test_one_that_fails_stops_no_other(controller: Observed, settle: Callable[..., None]) -> None:
    failing, _ = diverging_run()
    (steady,) = runs(3)
    controller.train(failing, steady)
    settle()
    assert set(controller.failures) == {failing}
    assert controller.failures[failing].rate == 100.0
    assert trainer_epochs(steady) == 3
    outcome, problem = controller.outcomes[-1]
    assert outcome is Outcome.FAILED
    assert problem == controller.failures[failing].problem


def test_pause_and_resume_are_of_all(qtbot: QtBot, controller: Observed, settle: Callable[..., None]) -> None:
    lanes = runs(10**6, 10**6)
    controller.train(*lanes)
    qtbot.waitUntil(lambda: min(map(trainer_epochs, lanes)) > 2, timeout=WAIT_MS)
    controller.pause()
    qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
    done = list(map(trainer_epochs, lanes))
    controller.resume()
    qtbot.waitUntil(lambda: all(trainer_epochs(run) > 2 + max(done) for run in lanes), timeout=WAIT_MS)
    controller.stop()
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, "")]


def test_one_epoch_more_levels_them(controller: Observed, settle: Callable[..., None]) -> None:
    first, second = runs(9, 9)
    controller.train_one_epoch(first)
    settle()
    controller.train_one_epoch(first, second)
    settle()
    assert [trainer_epochs(run) for run in (first, second)] == [1, 1]


def test_time_left_is_that_of_all(qtbot: QtBot, controller: Observed) -> None:
    lanes = runs(10**6, 10**6)
    controller.train(*lanes)
    qtbot.waitUntil(lambda: controller.samples_per_second > 0, timeout=WAIT_MS)
    left, speed = controller.seconds_left, controller.samples_per_second / len(DATA.train)
    assert left is not None
    assert left * speed > 1.5e6
    controller.stop()


def test_hints_of_a_run_do_not_keep_it_alive(controller: Observed, settle: Callable[..., None]) -> None:
    run = Run(design(*SMALL.hidden, epochs=2), Origin.UNTRAINED)
    controller.train(run)
    settle()
    kept = ref(run)
    controller.train(runs(1)[0])
    settle()
    controller.updates.clear()
    del run
    gc.collect()
    assert kept() is None


def test_a_pause_while_an_epoch_is_planned_leaves_the_moment_before_as_it_was(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, plans = runs(4)[0], count(1)

    def plan(*args: Any) -> EpochPlan:
        made = plan_epoch(*args)
        if next(plans) == 3 and run.trainer is not None:
            run.trainer.interrupt()
        return made

    monkeypatch.setattr("nn.training.trainer.plan_epoch", plan)
    controller.train(run)
    qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
    controller.resume()
    settle()
    assert run.recorder.epochs == [1, 2, 3, 4]
    twin = run.twin(DATA)
    run.recorder.replay(2, twin)
    list(twin.run(3))
    np.testing.assert_array_equal(twin.result_parameters, run.recorder.at(3).result_parameters)
