"""The worker: trains in a thread of its own, up to three runs side by side, and emits updates."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

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
class Failure:
    """Why a training came to an early end: in words, its details for a fault of the program, and its rate."""

    problem: str
    details: str = ""
    rate: float | None = None

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """Return what an error means."""
        if isinstance(error, DivergenceError):
            return cls(divergence_words(error.divergence), rate=error.divergence.learning_rate)
        return cls(_words_for(error), traceback.format_exc())


@dataclass(eq=False, slots=True)
class Lane:
    """One of the runs that are trained side by side, and the generator of its epochs."""

    run: Run
    epochs: Iterator[EpochMetrics]
    due: float = 0.0
    state_told: float = field(default_factory=time.perf_counter)
    epoch_began: float = field(default_factory=time.perf_counter)

    @property
    def trainer(self) -> Trainer:
        """Return what trains the run."""
        assert self.run.trainer is not None
        return self.run.trainer


@dataclass(frozen=True, slots=True)
class LanesEnded:
    """All generators have come to their end: they were interrupted, all epochs are done, or they failed."""

    lanes: Sequence[Lane]
    failures: Mapping[Run, Failure] = field(default_factory=dict)


class TrainingWorker(QObject):
    """Runs trainings; lives in the controller's thread."""

    updated = Signal(object)
    ended = Signal(object)
    probe_failed = Signal(str, str)

    def __init__(self, probes: Probes, slowing: Slowing | None = None) -> None:
        super().__init__()
        self._probes, self._slowing = probes, slowing or Slowing()
        self._hinters: WeakKeyDictionary[Run, Hinter] = WeakKeyDictionary()
        self.pins: tuple[Pin, ...] = ()  # the window sets others in one assignment
        self.state_asked = 0.0  # when the window asked for the states of the trainings, in one assignment

    @Slot(object)
    def train(self, lanes: Sequence[Lane]) -> None:
        """Train until all generators end; the next epoch is always that of the run with the fewest."""
        failures: dict[Run, Failure] = {}
        going = list(lanes)
        while going:
            lane = min(going, key=_epochs_done)
            try:
                is_going = self._train_epoch(lane, rests=lane is going[0])
            except Exception as error:
                failures[lane.run] = Failure.of(error)
                is_going = False
            if not is_going:
                going.remove(lane)
        self.ended.emit(LanesEnded(lanes, failures))

    def _train_epoch(self, lane: Lane, *, rests: bool) -> bool:
        """Train an epoch of a run; return whether there may be another. rests: if the training is slowed."""
        metrics = None
        try:
            metrics = self._next_epoch(lane)
        finally:
            if metrics is None:
                # Also when it fails: the last epochs are those that explain why.
                self._tell_end(lane)
        if metrics is not None and rests:
            self._slowing.rest_after(lane.trainer.epoch, time.perf_counter() - lane.epoch_began)
            lane.epoch_began = time.perf_counter()
        return metrics is not None

    def _next_epoch(self, lane: Lane) -> EpochMetrics | None:
        run, trainer = lane.run, lane.trainer
        if not trainer.progress and not lane.due:
            run.pin_recorder.follow(trainer, self.pins, run.recorder)
            self._tell_start(run, trainer)
        metrics = next(lane.epochs, None)
        if metrics is None:
            return None
        run.recorder.follow(trainer)
        run.pin_recorder.follow(trainer, self.pins, run.recorder)
        now, is_asked = time.perf_counter(), lane.state_told < self.state_asked
        if now >= lane.due or is_asked:
            lines, accuracy = run.pin_recorder.recent_lines(), metrics.validation_accuracy
            self._update(run, trainer, accuracy=accuracy, pin_lines=lines, with_state=is_asked)
            lane.due = now + SECONDS_BETWEEN_UPDATES
            lane.state_told = now if is_asked else lane.state_told
        return metrics

    def _tell_start(self, run: Run, trainer: Trainer) -> None:
        start = trainer.measure()
        self._update(run, trainer, accuracy=start.validation_accuracy, start=start)

    def _tell_end(self, lane: Lane) -> None:
        run, trainer = lane.run, lane.trainer
        if trainer.current_epoch is None:  # planning another one has used chance that the moment lacks
            run.recorder.keep(trainer)
        cost, accuracy = trainer.measure_validation()
        ending = _ending(trainer, cost, accuracy)
        self._update(run, trainer, accuracy=accuracy, ending=ending, is_last=True, with_state=True)

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
        with_state: bool = False,
    ) -> None:
        figures, failures = self._probes.take(trainer)
        hinter = self._hinters.setdefault(run, Hinter())
        try:
            found = hinter.ask(run, now=is_last)
        except Exception as problem:
            found, failures["hints"] = (), problem
            hinter.give_up()
        told = (figures, start, ending, pin_lines, found)
        self.updated.emit(TrainingUpdate.of(run, accuracy, *told, with_state=with_state))
        for name, error in failures.items():
            self.probe_failed.emit(name, f"{type(error).__name__}: {error}")


def _epochs_done(lane: Lane) -> int:
    return lane.trainer.epoch


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
