"""Looks into steps, and checks gradients, in a thread of its own while everything else goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.examined import Examined
from gui.session.shown import Shown
from gui.threads import WorkerThread
from nn import Network, Recording, Trainer
from nn.arrays import Array
from nn.checks import norm
from nn.digits.data import Digits
from nn.gradient_check import GradientCheck, check_gradient
from nn.microscope import Watched, examine_next_step, examine_step_on_sample
from nn.training.samples import Validation
from nn.training.steps import StepFacts

CHOSEN = 256  # digits of a batch that can be looked at one by one

Tell = Callable[[float], bool]


class Job(Protocol):
    """Something to find out; `tell` takes the fraction that is done, and returns whether to go on."""

    is_wanted: bool

    def run(self, tell: Tell) -> object:
        """Find it out; None where it is no longer wanted."""


@dataclass(eq=False, slots=True)
class StepOfBatch:
    """A step of a training, of so many samples: the epoch that it leads to, and its number in that."""

    recording: Recording
    twin: Trainer
    epoch: int
    number: int
    samples: int
    is_wanted: bool = True

    @classmethod
    def of(cls, shown: Shown, step: StepFacts) -> StepOfBatch | None:
        """Return the job for a step of the shown run; None if that is not trained here."""
        trainer, epoch = shown.run.trainer, shown.epoch
        if trainer is None or epoch is None:
            return None
        return cls(shown.run.recording, trainer.twin(), epoch, step.number, step.samples)

    def run(self, tell: Tell) -> Examined | None:
        """Train again up to the step, and look into it."""
        first, twin = self.recording.at(self.epoch - 1).epoch, self.twin
        epochs = max(self.epoch - first, 1)
        self.recording.replay(
            self.epoch - 1, twin, tell=lambda trained: tell((trained.epoch - first) / epochs)
        )
        length = None
        for done in range(self.number - 1):
            if not tell((twin.epoch - first + done / self.number) / epochs):
                return None
            before = twin.network.parameters.copy()
            list(twin.run(self.epoch, steps=1))
            length = norm(twin.network.parameters - before)
        watched = Watched(chosen=range(min(self.samples, CHOSEN)), test=twin.validation)
        return Examined.of(examine_next_step(twin, watched), twin.network, length) if self.is_wanted else None


class Beyond:
    """What is found of a step after which weights would not be finite."""


@dataclass(eq=False, slots=True)
class StepOnDrawing:
    """A step of a network on one (64,) image with its label; test: digits that it is measured with."""

    network: Network
    image: Array
    label: int
    rate: float
    test: Digits
    is_wanted: bool = True

    def run(self, tell: Tell) -> Examined | Beyond:
        """Look into the step, if it leads to weights that are finite."""
        test = Validation(self.network, (self.test.images, self.test.targets))
        report = examine_step_on_sample(self.network, self.image, self.label, self.rate, Watched(test=test))
        is_finite = bool(np.isfinite(report.step.parameters).all())
        return Examined.of(report, self.network) if is_finite else Beyond()


@dataclass(eq=False, slots=True)
class Check:
    """Some weights of the network before a step, with the samples of that step."""

    examined: Examined
    count: int
    is_wanted: bool = True

    def run(self, tell: Tell) -> GradientCheck:
        """Compare the slopes."""
        report = self.examined.report
        return check_gradient(self.examined.before, report.forward.values[0], report.loss.targets, self.count)


class ExaminerWorker(QObject):
    """Does one job after the other; lives in a thread of its own."""

    told = Signal(object, float)
    ended = Signal(object, object)

    @Slot(object)
    def do(self, job: Job) -> None:
        """Do a job, unless it is no longer wanted; one that is begun ends, also with an error."""
        if not job.is_wanted:
            return
        found = None
        try:
            found = job.run(lambda fraction: self._tell(job, fraction))
        finally:
            self.ended.emit(job, found)

    def _tell(self, job: Job, fraction: float) -> bool:
        self.told.emit(job, fraction)
        return job.is_wanted


class Examiner(QObject):
    """Finds out one thing at a time; a newer wish takes the place of the one before.

    found: what was asked for, None after an error. told: how much of it is done, 0 to 1.
    """

    found = Signal(object)
    told = Signal(float)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._worker = ExaminerWorker()
        self._thread = WorkerThread(self._worker, self)
        self._asked.connect(self._worker.do)
        self._worker.ended.connect(self._on_ended)
        self._worker.told.connect(self._on_told)

    @property
    def is_busy(self) -> bool:
        """Return whether something is being found out."""
        return self._job is not None

    def ask(self, job: Job) -> None:
        """Find something out."""
        self.give_up()
        self._thread.begin()
        self._job = job
        self._asked.emit(job)

    def give_up(self) -> None:
        """Want nothing any more."""
        if self._job is not None:
            self._job.is_wanted = False
            self._job = None

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether what was under way was done before the deadline."""
        self.give_up()
        return self._thread.end(deadline)

    @Slot(object, object)
    def _on_ended(self, job: Job, found: object) -> None:
        if job is self._job:
            self._job = None
            self.found.emit(found)

    @Slot(object, float)
    def _on_told(self, job: Job, fraction: float) -> None:
        if job is self._job:
            self.told.emit(fraction)
