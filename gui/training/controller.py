"""The controller: owns the thread and the status of a training, and lives with the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from time import perf_counter

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.pace import Pace
from gui.session.pins import Pin
from gui.session.run import Run
from gui.threads import RightOfWay, WorkerThread, wait_until_told
from gui.training.probes import Probes
from gui.training.slowing import Slowing
from gui.training.speed import SpeedMeter
from gui.training.worker import Failure, Lane, LanesEnded, TrainingWorker
from nn import Trainer
from nn.digits.data import DigitData


class TrainingStatus(Enum):
    """What the controller is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"


class Outcome(Enum):
    """How a training ended: always exactly one of these."""

    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


class TrainingController(QObject):
    """Starts, pauses, resumes and stops trainings; each ends in exactly one outcome.

    Up to three runs are trained side by side, as one training. runs: these, the one that leads first.
    failures: those of them that cannot go on. begun: the run that leads, when all epochs are to be trained,
    just before the first of them.

    Pausing and stopping both interrupt the generators, which end before their next step. A paused training is
    one that nobody takes epochs from; resuming asks the same trainers for other generators. How many epochs
    there are is up to the runs.
    """

    status_changed = Signal(object)
    begun = Signal(object)
    updated = Signal(object)
    ended = Signal(object, object)
    crashed = Signal(str, str)
    probe_failed = Signal(str, str)
    _train_asked = Signal(object)

    def __init__(self, load_data: Callable[[Run], DigitData], parent: QObject | None = None) -> None:
        """load_data: of the digits that a run is trained on and tested with."""
        super().__init__(parent)
        self.status = TrainingStatus.IDLE
        self.runs: tuple[Run, ...] = ()
        self.failures: Mapping[Run, Failure] = {}
        self.probes = Probes()
        self._load_data = load_data
        self._status_after_epoch: TrainingStatus | None = None
        self._lanes: tuple[Lane, ...] = ()
        self._asked_for = 0  # trainings that the thread has not ended yet
        self._speed = SpeedMeter()
        self._slowing = Slowing()
        self._right_of_way = RightOfWay(self)
        self._worker = TrainingWorker(self.probes, self._slowing)
        self._thread = WorkerThread(self._worker, self)
        self._train_asked.connect(self._worker.train)
        self._worker.updated.connect(self.updated)
        self._worker.probe_failed.connect(self.probe_failed)
        self._worker.ended.connect(self._on_ended)

    # Properties

    @property
    def seconds_left(self) -> float | None:
        """Return the estimated seconds until all runs are complete; None while nothing is known."""
        speed = self._epochs_per_second()
        if not self.runs or not speed:
            return None
        left = [run.last_epoch - run.progress for run in self.runs if run not in self.failures]
        return max(0.0, sum(left)) / speed

    @property
    def samples_per_second(self) -> float:
        """Return how many samples were trained on each second since the last start or resume."""
        return self._epochs_per_second() * (_trainer_of(self.runs[0]).samples if self.runs else 0)

    @property
    def is_at_rest(self) -> bool:
        """Return whether the thread trains nothing, also nothing that is just being stopped."""
        return self._asked_for == 0

    # Commands

    def hold(self, run: Run, *others: Run) -> None:
        """Have runs as a paused training, which goes on when it is resumed; each has its trainer."""
        self.stop()
        self.runs, self.failures, self._speed = (run, *others), {}, SpeedMeter()
        self._set_status(TrainingStatus.PAUSED)

    def ask_for_states(self) -> None:
        """Let the next update of each run that is being trained tell all that it goes on from."""
        self._worker.state_asked = perf_counter()

    def train(self, run: Run, *others: Run) -> None:
        """Train all epochs of a run's design from where it is, and others side by side with it.

        A training under way is stopped first. Runs that are complete go on only if all are.
        """
        self._begin((run, *others), restart_schedule=True)
        self.begun.emit(run)
        self._train_until()

    def train_one_epoch(self, run: Run, *others: Run) -> None:
        """Train one epoch more, then pause again if the training was paused.

        Of runs side by side those with the fewest epochs are trained.
        """
        if self.status is TrainingStatus.IDLE:
            self._begin((run, *others))
            self._train_until(self._next_epoch, then=TrainingStatus.IDLE)
        elif self.status is TrainingStatus.PAUSED:
            self._train_until(self._next_epoch, then=TrainingStatus.PAUSED)

    def train_one_step(self, run: Run, *others: Run) -> None:
        """Train on one batch more, then pause."""
        if self.status is TrainingStatus.IDLE:
            self._begin((run, *others))
        elif self.status is not TrainingStatus.PAUSED:
            return
        self._train_until(steps=1)

    def pause(self) -> None:
        """Interrupt the training so that it can be resumed."""
        if self.status is TrainingStatus.RUNNING:
            self._set_status(TrainingStatus.PAUSING)
            self._interrupt()

    def resume(self) -> None:
        """Continue a paused training."""
        if self.status in (TrainingStatus.PAUSED, TrainingStatus.PAUSING):
            self._train_until()

    def stop(self) -> None:
        """End the training; what it has learned stays."""
        if self.status is not TrainingStatus.IDLE:
            self._interrupt()
            self._lanes = ()
            self._end(Outcome.STOPPED)

    def settle(self) -> None:
        """Wait until the thread has ended what it was told to end: a step, and the figures after it."""
        wait_until_told(self, lambda: self.is_at_rest)

    def leave(self, left: Collection[Run]) -> None:
        """Train some of the runs no longer; the others go on, and without others the training ends."""
        rest = tuple(run for run in self.runs if run not in left)
        if not rest:
            self.stop()
        elif len(rest) < len(self.runs) and self.status is not TrainingStatus.IDLE:
            for run in set(self.runs) & set(left):
                _trainer_of(run).interrupt()
            self.runs = rest
            self._speed.start(self._epochs_done)

    def forget_failures(self) -> None:
        """Take no notice of why runs could not go on."""
        self.failures = {}

    def follow_design(self) -> None:
        """Let a training under way end where its runs end now."""
        if self.status is not TrainingStatus.IDLE and self._status_after_epoch is None:
            for run in self.runs:
                _trainer_of(run).last_epoch = run.last_epoch

    def watch(self, pins: tuple[Pin, ...]) -> None:
        """Note from the next epoch on how these pins are learned."""
        self._worker.pins = pins

    def slow_down_to(self, pace: Pace | None) -> None:
        """Train no faster than is watched from the next epoch on, or again as fast as can be."""
        self._slowing.pace = pace

    def give_way(self) -> None:
        """Let the training wait until the window has painted what it is about to answer."""
        if self.status in (TrainingStatus.RUNNING, TrainingStatus.PAUSING):
            self._right_of_way.claim()

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the training and the thread, within about one mini-batch; return whether that was in time."""
        self.stop()
        return self._thread.end(deadline)

    # Internal

    @property
    def _epochs_done(self) -> float:
        """Return the epochs that all runs together have done, with the fractions of those under way."""
        return sum(run.progress for run in self.runs)

    @property
    def _next_epoch(self) -> int:
        return min(_trainer_of(run).epoch for run in self.runs if run not in self.failures) + 1

    def _epochs_per_second(self) -> float:
        if self.status is TrainingStatus.RUNNING:
            self._speed.read(self._epochs_done)
        return self._speed.epochs_per_second

    def _interrupt(self) -> None:
        for run in self.runs:
            _trainer_of(run).interrupt()
        self._slowing.end()
        self._right_of_way.give_back()

    def _begin(self, runs: tuple[Run, ...], *, restart_schedule: bool = False) -> None:
        self.stop()
        self.runs, self.failures = runs, {}
        for run in [each for each in runs if not each.is_complete] or runs:
            trainer = run.prepare_trainer(self._load_data(run), restart_schedule=restart_schedule)
            trainer.before_step = self._right_of_way.wait
        self._speed = SpeedMeter()

    def _train_until(
        self,
        epoch: int | None = None,
        *,
        then: TrainingStatus | None = None,
        steps: int | None = None,
    ) -> None:
        """Train until an epoch is done, or so many steps; then: the status before, for a single epoch."""
        self._thread.begin()
        self._slowing.allow()
        self._speed.start(self._epochs_done)
        self._status_after_epoch = then
        self._set_status(TrainingStatus.RUNNING)
        self._lanes = tuple(
            Lane(run, _trainer_of(run).run(run.last_epoch if epoch is None else epoch, steps))
            for run in self.runs
            if run not in self.failures
        )
        self._asked_for += 1
        self._train_asked.emit(self._lanes)

    @Slot(object)
    def _on_ended(self, ended: LanesEnded) -> None:
        self._asked_for -= 1
        for failure in ended.failures.values():
            if failure.details:
                self.crashed.emit(failure.problem, failure.details)
        if not self._lanes or ended.lanes is not self._lanes:
            return
        present = {run: failure for run, failure in ended.failures.items() if run in self.runs}
        self.failures = {**self.failures, **present}
        going = [run for run in self.runs if run not in self.failures]
        was_one_epoch = self._status_after_epoch is TrainingStatus.IDLE and all(
            _trainer_of(run).is_done for run in going
        )
        if not going or (self.failures and all(run.is_complete for run in going)):
            self._end(Outcome.FAILED, next(iter(self.failures.values())).problem)
        elif was_one_epoch or all(run.is_complete for run in going):
            self._end(Outcome.FINISHED)
        else:
            self._set_status(TrainingStatus.PAUSED)

    def _end(self, outcome: Outcome, problem: str = "") -> None:
        self._set_status(TrainingStatus.IDLE)
        self.ended.emit(outcome, problem)

    def _set_status(self, status: TrainingStatus) -> None:
        self.status = status
        self.status_changed.emit(status)


def _trainer_of(run: Run) -> Trainer:
    assert run.trainer is not None
    return run.trainer
