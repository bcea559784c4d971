"""The controller: owns the thread and the status of a training, and lives with the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.pace import Pace
from gui.session.pins import Pin
from gui.session.run import Run
from gui.threads import WorkerThread
from gui.training.probes import Probes
from gui.training.slowing import Slowing
from gui.training.speed import SpeedMeter
from gui.training.worker import RunEnded, TrainingWorker
from nn import EpochMetrics, Trainer
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

    begun: the run of which all epochs are to be trained, just before the first of them.

    Pausing and stopping both interrupt the generator, which ends before its next step. A paused training is
    one that nobody takes epochs from; resuming asks the same trainer for another generator. How many epochs
    there are is up to the run.
    """

    status_changed = Signal(object)
    begun = Signal(object)
    updated = Signal(object)
    ended = Signal(object, str)
    crashed = Signal(str, str)
    probe_failed = Signal(str, str)
    _train_asked = Signal(object, object)

    def __init__(self, load_data: Callable[[], DigitData], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = TrainingStatus.IDLE
        self.run: Run | None = None
        self.diverged_at_rate: float | None = None
        self.probes = Probes()
        self._load_data = load_data
        self._status_after_epoch: TrainingStatus | None = None
        self._epochs: Iterator[EpochMetrics] | None = None
        self._speed = SpeedMeter()
        self._slowing = Slowing()
        self._worker = TrainingWorker(self.probes, self._slowing)
        self._thread = WorkerThread(self._worker, self)
        self._train_asked.connect(self._worker.train)
        self._worker.updated.connect(self.updated)
        self._worker.probe_failed.connect(self.probe_failed)
        self._worker.ended.connect(self._on_ended)

    # Properties

    @property
    def seconds_left(self) -> float | None:
        """Return the estimated seconds until the run is complete; None while nothing is known."""
        speed = self._epochs_per_second()
        if self.run is None or not speed:
            return None
        return max(0.0, self.run.last_epoch - self._trainer.progress) / speed

    @property
    def samples_per_second(self) -> float:
        """Return how many samples were trained on each second since the last start or resume."""
        return self._epochs_per_second() * (self._trainer.samples if self.run else 0)

    # Commands

    def train(self, run: Run) -> None:
        """Train all epochs of a run's design from where it is; a training under way is stopped first."""
        self._begin(run, restart_schedule=True)
        self.begun.emit(run)
        self._train_until(run.last_epoch)

    def train_one_epoch(self, run: Run) -> None:
        """Train one epoch more, then pause again if the training was paused."""
        if self.status is TrainingStatus.IDLE:
            self._begin(run)
            self._train_until(self._trainer.epoch + 1, then=TrainingStatus.IDLE)
        elif self.status is TrainingStatus.PAUSED:
            self._train_until(self._trainer.epoch + 1, then=TrainingStatus.PAUSED)

    def train_one_step(self, run: Run) -> None:
        """Train on one batch more, then pause."""
        if self.status is TrainingStatus.IDLE:
            self._begin(run)
        elif self.status is not TrainingStatus.PAUSED:
            return
        self._train_until(run.last_epoch, steps=1)

    def pause(self) -> None:
        """Interrupt the training so that it can be resumed."""
        if self.status is TrainingStatus.RUNNING:
            self._set_status(TrainingStatus.PAUSING)
            self._interrupt()

    def resume(self) -> None:
        """Continue a paused training."""
        if self.status in (TrainingStatus.PAUSED, TrainingStatus.PAUSING):
            self._train_until(self._active_run.last_epoch)

    def stop(self) -> None:
        """End the training; what it has learned stays."""
        if self.status is not TrainingStatus.IDLE:
            self._interrupt()
            self._epochs = None
            self._end(Outcome.STOPPED)

    def follow_design(self) -> None:
        """Let a training under way end where its run ends now."""
        if self.status is not TrainingStatus.IDLE and self._status_after_epoch is None:
            self._trainer.last_epoch = self._active_run.last_epoch

    def watch(self, pins: tuple[Pin, ...]) -> None:
        """Note from the next epoch on how these pins are learned."""
        self._worker.pins = pins

    def slow_down_to(self, pace: Pace | None) -> None:
        """Train no faster than is watched from the next epoch on, or again as fast as can be."""
        self._slowing.pace = pace

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the training and the thread, within about one mini-batch; return whether that was in time."""
        self.stop()
        return self._thread.end(deadline)

    # Internal

    @property
    def _active_run(self) -> Run:
        assert self.run is not None
        return self.run

    @property
    def _trainer(self) -> Trainer:
        assert self._active_run.trainer is not None
        return self._active_run.trainer

    def _epochs_per_second(self) -> float:
        if self.status is TrainingStatus.RUNNING:
            self._speed.read(self._trainer.progress)
        return self._speed.epochs_per_second

    def _interrupt(self) -> None:
        self._trainer.interrupt()
        self._slowing.end()

    def _begin(self, run: Run, *, restart_schedule: bool = False) -> None:
        self.stop()
        self.run = run
        run.prepare_trainer(self._load_data(), restart_schedule=restart_schedule)
        self._speed = SpeedMeter()

    def _train_until(
        self, epoch: int, *, then: TrainingStatus | None = None, steps: int | None = None
    ) -> None:
        """Train until an epoch is done, or so many steps; then: the status before, for a single epoch."""
        self._thread.begin()
        self._slowing.allow()
        self._speed.start(self._trainer.progress)
        self._status_after_epoch = then
        self._set_status(TrainingStatus.RUNNING)
        self._epochs = self._trainer.run(epoch, steps)
        self._train_asked.emit(self.run, self._epochs)

    @Slot(object)
    def _on_ended(self, ended: RunEnded) -> None:
        if ended.details:
            self.crashed.emit(ended.problem, ended.details)
        if self.run is None or ended.epochs is not self._epochs:
            return
        was_one_epoch = self._status_after_epoch is TrainingStatus.IDLE and self._trainer.is_done
        self.diverged_at_rate = ended.diverged_at_rate
        if ended.problem:
            self._end(Outcome.FAILED, ended.problem)
        elif self.run.is_complete or was_one_epoch:
            self._end(Outcome.FINISHED)
        else:
            self._set_status(TrainingStatus.PAUSED)

    def _end(self, outcome: Outcome, problem: str = "") -> None:
        self._set_status(TrainingStatus.IDLE)
        self.ended.emit(outcome, problem)

    def _set_status(self, status: TrainingStatus) -> None:
        self.status = status
        self.status_changed.emit(status)
