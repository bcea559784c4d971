"""The life of a training in its thread: each ends in exactly one outcome, whatever one does to it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.run import Origin, Run, TrainingUpdate
from gui.training.controller import Outcome, TrainingController, TrainingStatus
from nn import EpochMetrics, Layer, Trainer
from nn.digits.design import Design
from tests.conftest import DATA, ENDLESS, SMALL, WAIT_MS, WatchSteps, thread_of, train, wait_for

FOREVER = 1_000_000


class Observed(TrainingController):
    """A controller and all that it has told."""

    def __init__(self) -> None:
        super().__init__(lambda _run: DATA)
        self.updates: list[TrainingUpdate] = []
        self.outcomes: list[tuple[Outcome, str]] = []
        self.statuses: list[TrainingStatus] = []
        self.crashes: list[tuple[str, str]] = []
        self.updated.connect(self.updates.append)
        self.ended.connect(lambda outcome, problem: self.outcomes.append((outcome, problem)))
        self.status_changed.connect(self.statuses.append)
        self.crashed.connect(lambda *words: self.crashes.append(words))

    @property
    def epochs(self) -> list[int]:
        """Return the epochs in the history that was told last."""
        return [row.epoch for row in self.updates[-1].history] if self.updates else []


@pytest.fixture
def controller(qapp: QApplication) -> Iterator[Observed]:
    made = Observed()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def settle(qtbot: QtBot, controller: Observed) -> Callable[..., None]:
    """Return a function that waits for a status, then for all events still under way."""

    def wait(status: TrainingStatus = TrainingStatus.IDLE) -> None:
        qtbot.waitUntil(lambda: controller.status is status, timeout=WAIT_MS)
        controller.close()
        QApplication.processEvents()

    return wait


def make_run(*hidden: int, kind: type[Trainer] = Trainer, **settings: Any) -> tuple[Run, Trainer]:
    """Return a run and its trainer, of this kind."""
    layers = [Layer(units, "relu") for units in hidden or (8,)]
    settings = {"epochs": FOREVER, "learning_rate": 0.1, "batch_size": 32} | settings
    run = Run(Design.of(*layers, **settings), Origin.UNTRAINED)
    digits, test = DATA.train, (DATA.test.images, DATA.test.targets)
    run.trainer = kind(run.network.copy(), run.design.config, digits.images, digits.targets, test)
    return run, run.trainer


def diverging_run() -> tuple[Run, Trainer]:
    return make_run(50, output="linear", loss="mean_squared_error", learning_rate=100.0, epochs=60)


class BrokenTrainer(Trainer):
    """A trainer with a mistake in it that shows in the third epoch."""

    def run(self, last_epoch: int | None = None, steps: int | None = None) -> Iterator[EpochMetrics]:
        for metrics in super().run(last_epoch, steps):
            if metrics.epoch == 3:
                raise RuntimeError("a mistake in the program")
            yield metrics


def test_a_training_that_is_left_alone_finishes(controller: Observed, settle: Callable[..., None]) -> None:
    run, trainer = make_run(epochs=5)
    controller.train(run)
    settle()
    assert controller.outcomes == [(Outcome.FINISHED, "")]
    assert controller.statuses == [TrainingStatus.RUNNING, TrainingStatus.IDLE]
    assert controller.epochs == [1, 2, 3, 4, 5]
    np.testing.assert_array_equal(controller.updates[-1].parameters, trainer.network.parameters)


def test_a_training_can_be_stopped_and_what_it_learned_is_told(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: len(controller.epochs) > 3, timeout=WAIT_MS)
    controller.stop()
    assert controller.status is TrainingStatus.IDLE
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, "")]
    assert controller.epochs == list(range(1, trainer.epoch + 1))
    np.testing.assert_array_equal(controller.updates[-1].parameters, trainer.network.parameters)


def test_the_parameters_told_are_snapshots_that_training_does_not_change(
    qtbot: QtBot, controller: Observed
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: len(controller.updates) > 1, timeout=WAIT_MS)
    controller.close()
    first, second = (update.parameters for update in controller.updates[:2])
    assert not np.shares_memory(first, trainer.network.parameters)
    assert (first != second).any()


def test_training_goes_on_from_where_it_was_stopped(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: len(controller.epochs) > 3, timeout=WAIT_MS)
    controller.stop()
    settle()
    done = trainer.epoch
    run.configure(run.design.with_settings(epochs=3))
    controller.train(run)
    settle()
    assert trainer.epoch == done + 3
    assert controller.epochs == list(range(1, done + 4))
    assert [outcome for outcome, _ in controller.outcomes] == [Outcome.STOPPED, Outcome.FINISHED]


def test_a_paused_training_stands_still_until_it_is_resumed(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: bool(controller.epochs), timeout=WAIT_MS)
    controller.pause()
    qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
    progress, parameters = trainer.progress, trainer.network.parameters.copy()
    for _ in range(20):
        QApplication.processEvents()
    assert trainer.progress == progress
    np.testing.assert_array_equal(trainer.network.parameters, parameters)
    assert controller.outcomes == []
    controller.resume()
    qtbot.waitUntil(lambda: trainer.epoch > progress + 2, timeout=WAIT_MS)
    controller.stop()
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, "")]
    assert controller.epochs == list(range(1, trainer.epoch + 1))


@pytest.mark.slow
def test_a_pause_that_is_taken_back_at_once_loses_nothing(
    controller: Observed, settle: Callable[..., None]
) -> None:
    run, _ = make_run(epochs=300)
    controller.train(run)
    for _ in range(50):
        controller.pause()
        controller.resume()
        QApplication.processEvents()
    settle()
    assert controller.outcomes == [(Outcome.FINISHED, "")]
    assert controller.epochs == list(range(1, 301))


def test_a_stop_with_an_immediate_start_trains_only_the_new_network(
    controller: Observed, settle: Callable[..., None]
) -> None:
    old, old_trainer = make_run()
    new, _ = make_run(epochs=4)
    controller.train(old)
    controller.stop()
    controller.train(new)
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, ""), (Outcome.FINISHED, "")]
    assert {id(update.run) for update in controller.updates} == {id(old), id(new)}
    assert controller.updates[-1].run is new
    assert controller.epochs == [1, 2, 3, 4]
    assert old_trainer.epoch < FOREVER


def test_a_start_while_another_training_runs_stops_that_one(
    controller: Observed, settle: Callable[..., None]
) -> None:
    for epochs in (FOREVER, FOREVER, 2):
        run, trainer = make_run(epochs=epochs)
        controller.train(run)
    settle()
    assert [outcome for outcome, _ in controller.outcomes] == [
        Outcome.STOPPED,
        Outcome.STOPPED,
        Outcome.FINISHED,
    ]
    assert trainer.epoch == 2


def test_one_step_when_idle_is_one_epoch(controller: Observed, settle: Callable[..., None]) -> None:
    run, trainer = make_run()
    for count in (1, 2, 3):
        controller.train_one_epoch(run)
        settle()
        assert trainer.epoch == count
    assert controller.epochs == [1, 2, 3]


def test_one_step_when_paused_goes_to_the_end_of_one_epoch_and_pauses_again(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: bool(controller.epochs), timeout=WAIT_MS)
    controller.pause()
    for _ in range(3):
        qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
        done = trainer.epoch
        controller.train_one_epoch(run)
        assert controller.status is TrainingStatus.RUNNING
        qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
        assert trainer.epoch == trainer.progress == done + 1
    assert controller.outcomes == []
    controller.stop()
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, "")]


def test_the_last_step_of_a_paused_training_finishes_it(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run(256, 256, batch_size=8, epochs=2)
    controller.train(run)
    controller.pause()
    qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
    while controller.status is TrainingStatus.PAUSED:
        controller.train_one_epoch(run)
        qtbot.waitUntil(lambda: controller.status is not TrainingStatus.RUNNING, timeout=WAIT_MS)
    settle()
    assert controller.outcomes == [(Outcome.FINISHED, "")]
    assert trainer.epoch == 2


def test_a_training_under_way_ends_with_the_epochs_that_its_run_has_now(
    qtbot: QtBot, controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run()
    controller.train(run)
    qtbot.waitUntil(lambda: bool(controller.epochs), timeout=WAIT_MS)
    run.configure(run.design.with_settings(epochs=1))
    controller.follow_design()
    settle()
    assert controller.outcomes == [(Outcome.FINISHED, "")]
    assert trainer.epoch == run.last_epoch


def test_a_single_epoch_stays_one_whatever_the_run_has_now(
    controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run(256, 256, batch_size=8)
    controller.train_one_epoch(run)
    run.configure(run.design.with_settings(epochs=FOREVER // 2))
    controller.follow_design()
    settle()
    assert controller.outcomes == [(Outcome.FINISHED, "")]
    assert trainer.epoch == 1


def test_a_training_that_diverges_fails_with_its_reason(
    controller: Observed, settle: Callable[..., None]
) -> None:
    run, _ = diverging_run()
    controller.train(run)
    settle()
    ((outcome, problem),) = controller.outcomes
    assert outcome is Outcome.FAILED
    assert "learning rate of 100 is too large" in problem
    assert controller.crashes == []
    assert np.isfinite(controller.updates[-1].parameters).all()


def test_an_error_in_the_program_fails_with_details_and_the_next_training_works(
    controller: Observed, settle: Callable[..., None]
) -> None:
    broken, _ = make_run(kind=BrokenTrainer)
    controller.train(broken)
    settle()
    ((outcome, problem),) = controller.outcomes
    assert outcome is Outcome.FAILED
    assert "a mistake in the program" in problem
    ((summary, details),) = controller.crashes
    assert summary == problem
    assert "RuntimeError: a mistake in the program" in details
    assert "test_controller.py" in details
    controller.train(make_run(epochs=2)[0])
    settle()
    assert controller.outcomes[1:] == [(Outcome.FINISHED, "")]


@pytest.mark.parametrize("when", ["at once", "running", "paused", "idle"])
def test_closing_ends_a_training_and_its_thread(qtbot: QtBot, controller: Observed, when: str) -> None:
    if when != "idle":
        controller.train(make_run()[0])
    if when in ("running", "paused"):
        qtbot.waitUntil(lambda: bool(controller.epochs), timeout=WAIT_MS)
    if when == "paused":
        controller.pause()
        qtbot.waitUntil(lambda: controller.status is TrainingStatus.PAUSED, timeout=WAIT_MS)
    controller.close()
    assert not thread_of(controller).isRunning()
    QApplication.processEvents()
    assert controller.status is TrainingStatus.IDLE
    assert [outcome for outcome, _ in controller.outcomes] == ([] if when == "idle" else [Outcome.STOPPED])


def test_a_hundred_starts_have_a_hundred_outcomes(controller: Observed, settle: Callable[..., None]) -> None:
    run, trainer = make_run()
    for number in range(100):
        controller.train(run)
        if number % 3 == 0:
            controller.pause()
        if number % 5 == 0:
            QApplication.processEvents()
    controller.stop()
    settle()
    assert controller.outcomes == [(Outcome.STOPPED, "")] * 100
    assert controller.epochs == list(range(1, trainer.epoch + 1))


def test_commands_without_a_training_do_nothing(controller: Observed) -> None:
    controller.pause()
    controller.resume()
    controller.stop()
    assert controller.statuses == []
    assert controller.outcomes == []
    assert controller.seconds_left is None
    assert controller.samples_per_second == 0


def test_a_stop_takes_effect_within_one_mini_batch_even_in_a_large_network(
    qtbot: QtBot, controller: Observed, watch_steps: WatchSteps
) -> None:
    steps: list[int] = [0]
    watch_steps(steps.append)
    controller.train(make_run(512, 512, 512, 512, batch_size=256)[0])
    qtbot.waitUntil(lambda: steps[-1] > 2, timeout=WAIT_MS)
    controller.stop()
    done = steps[-1]
    controller.close()
    assert steps[-1] - done <= 1


@pytest.mark.parametrize("end", ["pause", "stop"])
def test_weights_that_have_overflowed_never_leave_the_worker(
    controller: Observed, settle: Callable[..., None], watch_steps: WatchSteps, end: str
) -> None:
    run, trainer = make_run()
    halfway, resumed = threading.Event(), threading.Event()

    def explode(step: int) -> None:
        if step == 3:
            trainer.network.parameters[:] = np.inf
            halfway.set()
            resumed.wait(WAIT_MS / 1000)

    watch_steps(explode)
    controller.train(run)
    assert halfway.wait(WAIT_MS / 1000)
    getattr(controller, end)()
    resumed.set()
    settle()
    assert controller.updates
    assert all(np.isfinite(update.parameters).all() for update in controller.updates)
    outcome, problem = controller.outcomes[-1]
    assert outcome is (Outcome.FAILED if end == "pause" else Outcome.STOPPED)
    assert ("no longer finite numbers" in problem) == (end == "pause")
    assert not controller.crashes


def test_the_speed_and_the_time_left_are_measured(qtbot: QtBot, controller: Observed) -> None:
    run, trainer = make_run()
    controller.train(run)

    qtbot.waitUntil(lambda: controller.samples_per_second > 0, timeout=WAIT_MS)
    assert controller.seconds_left is not None
    epochs_left = controller.seconds_left * controller.samples_per_second / 1437
    assert epochs_left == pytest.approx(FOREVER - trainer.progress, rel=0.01)


def parameters_after(window: MainWindow, qtbot: QtBot, *, pauses: int) -> np.ndarray:
    """Train the small network in a window to its end, with pauses, and return its parameters."""
    window.session.change_design(SMALL, "small")
    window.session.change_design(SMALL.with_settings(epochs=40), "longer")
    controller = window.controller
    outcomes: list[Outcome] = []
    controller.ended.connect(lambda outcome, _problem: outcomes.append(outcome))
    train(window)
    for _ in range(pauses):
        controller.pause()
        qtbot.waitUntil(lambda: controller.status is not TrainingStatus.PAUSING, timeout=WAIT_MS)
        controller.resume()
    qtbot.waitUntil(lambda: bool(outcomes), timeout=WAIT_MS)
    assert outcomes == [Outcome.FINISHED]
    return window.session.shown.network.parameters.copy()


@pytest.mark.slow
def test_the_same_seed_gives_the_same_network_with_and_without_pauses_and_plots(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    headless = SMALL.network()
    digits, config = DATA.train, SMALL.config
    headless.fit(digits.images, digits.targets, 40, config.learning_rate, config.batch_size)
    for pauses in (0, 15):
        learned = parameters_after(open_window(), qtbot, pauses=pauses)
        np.testing.assert_array_equal(learned, headless.parameters)


@pytest.mark.slow
def test_a_new_learning_rate_reaches_the_running_training(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    rate = window.side.settings.fields["config.learning_rate"].line
    rate.setFocus()
    rate.selectAll()
    qtbot.keyClicks(rate, "0.025")
    qtbot.waitUntil(
        lambda: len(window.session.run.history) > 0 and window.session.run.history[-1].learning_rate == 0.025,
        timeout=WAIT_MS,
    )
    assert window.controller.status is TrainingStatus.RUNNING
    window.app_actions["stop"].trigger()
    wait_for(window, TrainingStatus.IDLE)


def test_before_the_first_epoch_the_random_network_is_measured(
    controller: Observed, settle: Callable[..., None]
) -> None:
    run, trainer = make_run(epochs=2)
    network = trainer.network.copy()
    controller.train(run)
    settle()
    first, *later = controller.updates
    assert first.start is not None
    assert (first.epoch, first.start.epoch, len(first.history)) == (0, 0, 0)
    for digits, cost, accuracy in (
        (DATA.train, first.start.cost, first.start.accuracy),
        (DATA.test, first.start.validation_cost, first.start.validation_accuracy),
    ):
        assert cost == pytest.approx(network.cost(digits.images, digits.targets))
        assert accuracy == pytest.approx(np.mean(network.predict(digits.images) == digits.labels))
    assert all(update.start is None for update in later)


def test_at_an_epochs_end_the_history_says_all(controller: Observed, settle: Callable[..., None]) -> None:
    controller.train(make_run(epochs=2)[0])
    settle()
    assert controller.updates[-1].ending is None


def test_after_an_explosion_there_is_one_accuracy_that_of_the_network(
    controller: Observed, settle: Callable[..., None]
) -> None:
    layers: Any = {"output": "linear", "loss": "mean_squared_error"}
    run, trainer = make_run(50, **layers, learning_rate=0.05, averaging=0.99)
    list(trainer.run(5))
    of_average = trainer.history[-1].validation_accuracy
    run.configure(run.design.with_settings(learning_rate=100.0))
    controller.train(run)
    settle()
    update = controller.updates[-1]
    assert controller.outcomes[-1][0] is Outcome.FAILED
    assert update.ending is not None
    assert update.ending.validation_accuracy == update.accuracy != of_average
