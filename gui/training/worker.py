"""The worker: pumps a trainer's generator in its own thread and tells what came out."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from nn import DivergenceError, EpochMetrics, Trainer
from nn.checks import Array

SECONDS_BETWEEN_UPDATES = 1 / 10


@dataclass(frozen=True, slots=True)
class TrainingUpdate:
    """The epochs since the last update, and a snapshot of the parameters.

    accuracy: that the parameters have on the validation data, where it is not that of the last epoch.
    """

    trainer: Trainer
    metrics: tuple[EpochMetrics, ...]
    parameters: Array
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class Halt:
    """The generator has come to its end: it was interrupted, or all epochs are done, or it failed."""

    epochs: Iterator[EpochMetrics]
    problem: str = ""
    details: str = ""


class TrainingWorker(QObject):
    """Runs trainings one after the other; lives in the controller's thread."""

    updated = Signal(object)
    halted = Signal(object)

    @Slot(object, object)
    def pump(self, trainer: Trainer, epochs: Iterator[EpochMetrics]) -> None:
        """Train until the generator ends."""
        try:
            self._pump(trainer, epochs)
            halt = Halt(epochs)
        except DivergenceError as error:
            halt = Halt(epochs, str(error))
        except Exception as error:
            halt = Halt(epochs, f"Training stopped because of an error: {error}", traceback.format_exc())
        self.halted.emit(halt)

    def _pump(self, trainer: Trainer, epochs: Iterator[EpochMetrics]) -> None:
        waiting: list[EpochMetrics] = []
        due = 0.0
        try:
            for metrics in epochs:
                waiting.append(metrics)
                now = time.perf_counter()
                if now >= due:
                    self._update(trainer, waiting)
                    waiting = []
                    due = now + SECONDS_BETWEEN_UPDATES
        finally:
            # Also when it fails: the last epochs are those that explain why.
            self._update(trainer, waiting, measured_accuracy(trainer))

    def _update(self, trainer: Trainer, metrics: list[EpochMetrics], accuracy: float | None = None) -> None:
        self.updated.emit(TrainingUpdate(trainer, tuple(metrics), trainer.result_parameters.copy(), accuracy))


def measured_accuracy(trainer: Trainer) -> float | None:
    """Return the accuracy of what a training has to give, which may have ended in the middle of an epoch."""
    if trainer.validation is None:
        return None
    with np.errstate(all="ignore"):
        return trainer.validation.measure(trainer.result_parameters)[1]
