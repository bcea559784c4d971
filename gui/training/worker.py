"""The worker: trains in a thread of its own and emits updates."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from gui.session.pin_lines import Lines
from gui.session.pins import Pin
from gui.session.run import Run, TrainingUpdate
from gui.session.run_record import Ending
from gui.training.hinter import Hinter
from gui.training.probes import Probes
from gui.training.slowing import Slowing
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
    diverged_at_rate: float | None = None


class TrainingWorker(QObject):
    """Runs trainings one after the other; lives in the controller's thread."""

    updated = Signal(object)
    ended = Signal(object)
    probe_failed = Signal(str, str)

    def __init__(self, probes: Probes, slowing: Slowing | None = None) -> None:
        super().__init__()
        self._probes, self._slowing = probes, slowing or Slowing()
        self._hinter = Hinter()
        self.pins: tuple[Pin, ...] = ()  # the window sets others in one assignment

    @Slot(object, object)
    def train(self, run: Run, epochs: Iterator[EpochMetrics]) -> None:
        """Train until the generator of the run's trainer ends."""
        try:
            self._train(run, epochs)
            ended = RunEnded(epochs)
        except DivergenceError as error:
            rate = error.divergence.learning_rate
            ended = RunEnded(epochs, divergence_words(error.divergence), diverged_at_rate=rate)
        except Exception as error:
            ended = RunEnded(epochs, _words_for(error), traceback.format_exc())
        self.ended.emit(ended)

    def _train(self, run: Run, epochs: Iterator[EpochMetrics]) -> None:
        assert run.trainer is not None
        trainer, due, epoch_began = run.trainer, 0.0, time.perf_counter()
        if not trainer.progress:
            run.pin_recorder.follow(trainer, self.pins, run.recorder)
            self._tell_start(run, trainer)
        try:
            for metrics in epochs:
                run.recorder.follow(trainer)
                run.pin_recorder.follow(trainer, self.pins, run.recorder)
                now = time.perf_counter()
                if now >= due:
                    lines = run.pin_recorder.recent_lines()
                    self._update(run, trainer, accuracy=metrics.validation_accuracy, pin_lines=lines)
                    due = now + SECONDS_BETWEEN_UPDATES
                self._slowing.rest_after(trainer.epoch, now - epoch_began)
                epoch_began = time.perf_counter()
        finally:
            # Also when it fails: the last epochs are those that explain why.
            if trainer.progress == trainer.epoch:
                run.recorder.keep(trainer)
            cost, accuracy = trainer.measure_validation()
            ending = _ending(trainer, cost, accuracy)
            self._update(run, trainer, accuracy=accuracy, ending=ending, is_last=True)

    def _tell_start(self, run: Run, trainer: Trainer) -> None:
        start = trainer.measure()
        self._update(run, trainer, accuracy=start.validation_accuracy, start=start)

    def _update(
        self,
        run: Run,
        trainer: Trainer,
        *,
        accuracy: float | None,
        start: EpochMetrics | None = None,
        ending: Ending | None = None,
        pin_lines: Lines | None = None,
        is_last: bool = False,
    ) -> None:
        figures, failures = self._probes.take(trainer)
        try:
            found = self._hinter.ask(run, now=is_last)
        except Exception as problem:
            found, failures["hints"] = (), problem
            self._hinter.give_up()
        self.updated.emit(TrainingUpdate.of(run, accuracy, figures, start, ending, pin_lines, found))
        for name, error in failures.items():
            self.probe_failed.emit(name, f"{type(error).__name__}: {error}")


def _ending(trainer: Trainer, cost: float | None, accuracy: float | None) -> Ending | None:
    """Return what a training gives where it has ended, unless that is what its last epoch says."""
    latest, progress = trainer.history.latest, trainer.progress
    if cost is None or accuracy is None or not progress:
        return None
    if latest is not None and (progress, accuracy) == (latest.epoch, latest.validation_accuracy):
        return None
    return Ending(progress, cost, accuracy)


def _words_for(error: Exception) -> str:
    return tr("Training stopped because of an error: {error}").format(error=error)
