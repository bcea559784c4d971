"""Probes: extra figures of a real training, for as long as somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.session.run import Origin, Run, TrainingUpdate
from gui.training.controller import Outcome, TrainingController
from gui.training.probes import Probes
from nn import Trainer
from nn.arrays import Array
from tests.conftest import DATA, ENDLESS, SMALL, WAIT_MS


class Watched(TrainingController):
    """A controller and all that it has emitted."""

    def __init__(self) -> None:
        super().__init__(lambda _run: DATA)
        self.updates: list[TrainingUpdate] = []
        self.probe_failures: list[tuple[str, str]] = []
        self.outcomes: list[Outcome] = []
        self.updated.connect(self.updates.append)
        self.probe_failed.connect(lambda name, problem: self.probe_failures.append((name, problem)))
        self.ended.connect(lambda outcome, _problem: self.outcomes.append(outcome))


@pytest.fixture
def controller(qapp: QApplication) -> Iterator[Watched]:
    made = Watched()
    yield made
    made.close()
    made.deleteLater()


def length_of_weights(trainer: Trainer) -> float:
    return float(np.linalg.norm(trainer.network.parameters))


def first_biases(trainer: Trainer) -> Array:
    """Return a view of what the training goes on changing."""
    return trainer.network.layer_parameters[0].biases


def fail(_trainer: Trainer) -> float:
    raise RuntimeError("a mistake in a probe")


def test_figures_come_with_the_update_whose_parameters_they_belong_to(
    qtbot: QtBot, controller: Watched
) -> None:
    controller.probes.add("length", length_of_weights)
    controller.probes.add("biases", first_biases)
    controller.train(Run(ENDLESS, Origin.UNTRAINED))
    qtbot.waitUntil(lambda: len(controller.updates) > 2, timeout=WAIT_MS)
    controller.close()
    for update in controller.updates:
        assert update.figures["length"] == pytest.approx(np.linalg.norm(update.parameters))
        np.testing.assert_array_equal(update.figures["biases"], update.parameters.reshape(-1)[64:520:65])


def test_probes_come_and_go_while_the_training_runs(qtbot: QtBot, controller: Watched) -> None:
    def names() -> set[str]:
        return set(controller.updates[-1].figures) if controller.updates else set()

    controller.train(Run(ENDLESS, Origin.UNTRAINED))
    qtbot.waitUntil(lambda: bool(controller.updates), timeout=WAIT_MS)
    assert names() == set()
    controller.probes.add("length", length_of_weights)
    qtbot.waitUntil(lambda: names() == {"length"}, timeout=WAIT_MS)
    controller.probes.add("biases", first_biases)
    controller.probes.remove("length")
    qtbot.waitUntil(lambda: names() == {"biases"}, timeout=WAIT_MS)
    controller.probes.remove("biases")
    qtbot.waitUntil(lambda: names() == set(), timeout=WAIT_MS)
    controller.probes.remove("biases")


def test_probes_are_taken_in_the_thread_of_the_training_once_an_update(
    qtbot: QtBot, controller: Watched
) -> None:
    threads: list[QThread] = []
    controller.probes.add("thread", lambda _trainer: threads.append(QThread.currentThread()) or 0)
    controller.train(Run(SMALL, Origin.UNTRAINED))
    qtbot.waitUntil(lambda: bool(controller.outcomes), timeout=WAIT_MS)
    assert len(threads) == len(controller.updates)
    assert QThread.currentThread() not in threads


def test_a_probe_that_fails_is_reported_once_and_stops_nothing(qtbot: QtBot, controller: Watched) -> None:
    controller.probes.add("broken", fail)
    controller.probes.add("length", length_of_weights)
    run = Run(ENDLESS, Origin.UNTRAINED)
    controller.train(run)
    qtbot.waitUntil(lambda: len(controller.updates) > 3, timeout=WAIT_MS)
    controller.stop()
    qtbot.waitUntil(lambda: controller.outcomes == [Outcome.STOPPED], timeout=WAIT_MS)
    assert controller.probe_failures == [("broken", "RuntimeError: a mistake in a probe")]
    assert [*controller.probes] == ["length"]
    assert all("length" in update.figures and "broken" not in update.figures for update in controller.updates)


def test_a_training_with_probes_learns_the_same(qtbot: QtBot, controller: Watched) -> None:
    learned = []
    for probed in (False, True):
        if probed:
            controller.probes.add("length", length_of_weights)
        run = Run(SMALL, Origin.UNTRAINED)
        with qtbot.waitSignal(controller.ended, timeout=WAIT_MS):
            controller.train(run)
        learned.append(controller.updates[-1].parameters)
    np.testing.assert_array_equal(*learned)


def test_a_name_has_one_probe() -> None:
    probes = Probes()
    probes.add("length", fail)
    probes.add("length", length_of_weights)
    trainer = Run(SMALL, Origin.UNTRAINED).prepare_trainer(DATA)
    figures, failures = probes.take(trainer)
    assert figures["length"] == pytest.approx(length_of_weights(trainer))
    assert failures == {}
