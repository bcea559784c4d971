"""The worker: trains in a thread of its own and emits updates."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from gui.session.run import Run, TrainingUpdate
from gui.training.probes import Probes
from gui.words.divergence import divergence_words
from gui.words.translation import tr
from nn import DivergenceError, EpochMetrics, Trainer

SECONDS_BETWEEN_UPDATES = 1 / 10


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A trainer's generator has come to its end: it was interrupted, or all epochs are done, or it failed."""

    epochs: Iterator[EpochMetrics]
    problem: str = ""
    details: str = ""


class TrainingWorker(QObject):
    """Runs trainings one after the other; lives in the controller's thread."""

    updated = Signal(object)
    ended = Signal(object)
    probe_failed = Signal(str, str)

    def __init__(self, probes: Probes) -> None:
        super().__init__()
        self._probes = probes

    @Slot(object, object)
    def train(self, run: Run, epochs: Iterator[EpochMetrics]) -> None:
        """Train until the generator of the run's trainer ends."""
        try:
            self._train(run, epochs)
            ended = RunEnded(epochs)
        except DivergenceError as error:
            ended = RunEnded(epochs, divergence_words(error.divergence))
        except Exception as error:
            ended = RunEnded(epochs, _words_for(error), traceback.format_exc())
        self.ended.emit(ended)

    def _train(self, run: Run, epochs: Iterator[EpochMetrics]) -> None:
        assert run.trainer is not None
        trainer, due = run.trainer, 0.0
        try:
            for metrics in epochs:
                now = time.perf_counter()
                if now >= due:
                    self._update(run, trainer, metrics.validation_accuracy)
                    due = now + SECONDS_BETWEEN_UPDATES
        finally:
            # Also when it fails: the last epochs are those that explain why.
            self._update(run, trainer, measured_accuracy(trainer))

    def _update(self, run: Run, trainer: Trainer, accuracy: float | None) -> None:
        figures, failures = self._probes.take(trainer)
        is_mid_epoch = trainer.progress != trainer.epoch
        parameters, history = trainer.result_parameters.copy(), trainer.history.copy()
        update = TrainingUpdate(run, trainer.epoch, is_mid_epoch, history, parameters, accuracy, figures)
        self.updated.emit(update)
        for name, error in failures.items():
            self.probe_failed.emit(name, f"{type(error).__name__}: {error}")


def measured_accuracy(trainer: Trainer) -> float | None:
    """Return the accuracy of what a training gives, which may have ended in the middle of an epoch."""
    if trainer.validation is None:
        return None
    with np.errstate(all="ignore"):
        return trainer.validation.measure(trainer.result_parameters)[1]


def _words_for(error: Exception) -> str:
    return tr("Training stopped because of an error: {error}").format(error=error)
