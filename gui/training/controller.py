"""The controller: owns the thread and the status of a training, and lives with the window."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.threads import WorkerThread
from gui.training.status import Outcome, TrainingStatus
from gui.training.worker import Halt, TrainingUpdate, TrainingWorker
from nn import EpochMetrics, Trainer


class TrainingController(QObject):
    """Starts, pauses, resumes and stops trainings; each ends in exactly one outcome.

    Pausing and stopping both interrupt the generator, which ends before its next step. A paused training is
    simply not being pumped; resuming asks the same trainer for another generator.
    """

    status_changed = Signal(object)
    updated = Signal(object)
    ended = Signal(object, str)
    crashed = Signal(str, str)
    _pump = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = TrainingStatus.IDLE
        self.trainer: Trainer | None = None
        self.until = 0
        self._began_at = 0
        self._worker = TrainingWorker()
        self._thread = WorkerThread(self._worker, self)
        self._pump.connect(self._worker.pump)
        self._worker.updated.connect(self._on_updated)
        self._worker.halted.connect(self._on_halted)
        self._epochs: Iterator[EpochMetrics] | None = None
        self._clock = _Clock()

    @property
    def seconds_left(self) -> float | None:
        """Return the estimated seconds until the end; None while nothing is known."""
        speed = self._speed()
        if self.trainer is None or not speed:
            return None
        return max(0.0, self.until - self.trainer.progress) / speed

    @property
    def samples_per_second(self) -> float:
        """Return how many samples were trained on each second since the last start or resume."""
        return self._speed() * (self.trainer.samples if self.trainer else 0)

    def start(self, trainer: Trainer, epochs: int) -> None:
        """Train for that many epochs more; a training under way is stopped first."""
        self.stop()
        self.trainer, self._began_at = trainer, trainer.epoch
        self.until = self._began_at + epochs
        self._clock = _Clock()
        self._run()

    def set_epochs(self, epochs: int) -> None:
        """Train that many epochs in all since the start of a training under way."""
        if self.trainer is None or self.status is TrainingStatus.IDLE:
            return
        stepping = self.trainer.last_epoch != self.until
        self.until = max(self._began_at + epochs, self.trainer.epoch)
        if not stepping:
            self.trainer.last_epoch = self.until

    def pause(self) -> None:
        """Interrupt the training so that it can be resumed."""
        if self.trainer is not None and self.status is TrainingStatus.RUNNING:
            self._set_status(TrainingStatus.PAUSING)
            self.trainer.interrupt()

    def resume(self) -> None:
        """Go on with a paused training."""
        if self.status in (TrainingStatus.PAUSED, TrainingStatus.PAUSING):
            self._run()

    def step(self, trainer: Trainer) -> None:
        """Train one epoch more, then pause again if the training was paused."""
        if self.status is TrainingStatus.IDLE:
            self.start(trainer, 1)
        elif self.status is TrainingStatus.PAUSED:
            self._run(trainer.epoch + 1)

    def stop(self) -> None:
        """End the training; what it has learned stays."""
        if self.trainer is not None and self.status is not TrainingStatus.IDLE:
            self.trainer.interrupt()
            self._epochs = None
            self._end(Outcome.STOPPED)

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the training and the thread, within about one mini-batch; return whether that was in time."""
        self.stop()
        return self._thread.end(deadline)

    def _speed(self) -> float:
        if self.trainer is not None and self.status is TrainingStatus.RUNNING:
            self._clock.read(self.trainer.progress)
        return self._clock.epochs_per_second

    def _run(self, until: int | None = None) -> None:
        assert self.trainer is not None
        self._thread.begin()
        self._clock.start(self.trainer.progress)
        self._set_status(TrainingStatus.RUNNING)
        self._epochs = self.trainer.run(until or self.until)
        self._pump.emit(self.trainer, self._epochs)

    @Slot(object)
    def _on_updated(self, update: TrainingUpdate) -> None:
        self.updated.emit(update)

    @Slot(object)
    def _on_halted(self, halt: Halt) -> None:
        if halt.details:
            self.crashed.emit(halt.problem, halt.details)
        if self.trainer is None or halt.epochs is not self._epochs:
            return
        if halt.problem:
            self._end(Outcome.FAILED, halt.problem)
        elif self.trainer.epoch >= self.until or self.trainer.has_run_out_of_patience:
            self._end(Outcome.FINISHED)
        else:
            self._set_status(TrainingStatus.PAUSED)

    def _end(self, outcome: Outcome, problem: str = "") -> None:
        self._set_status(TrainingStatus.IDLE)
        self.ended.emit(outcome, problem)

    def _set_status(self, status: TrainingStatus) -> None:
        self.status = status
        self.status_changed.emit(status)


class _Clock:
    """Measures epochs a second, smoothed over about a second."""

    def __init__(self) -> None:
        self.epochs_per_second = 0.0
        self._last = (0.0, 0.0)

    def start(self, progress: float) -> None:
        self._last = (time.perf_counter(), progress)

    def read(self, progress: float) -> None:
        now = time.perf_counter()
        seconds, epochs = now - self._last[0], progress - self._last[1]
        if seconds < 0.2 or epochs < 0:
            return
        speed = epochs / seconds
        self.epochs_per_second += (speed - self.epochs_per_second) * (0.3 if self.epochs_per_second else 1)
        self._last = (now, progress)
