"""Trials: an experiment set up, and run with several seeds, in a thread of their own."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.threads import WorkerThread
from nn import Network
from nn.digits.data import DigitData
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.figure import OF_A_DIGIT
from nn.digits.experiments.running import Trial, begin_lanes, run_trial

SEEDS = 3
SECONDS_BETWEEN_REPORTS = 0.1


def seeds_of(experiment: Experiment) -> int:
    """Return with how many seeds an experiment is measured: once if it is about one digit of one network."""
    return 1 if experiment.deciding.measure in OF_A_DIGIT else SEEDS


class NotWantedError(Exception):
    """Nobody wants what is being done any more."""


@dataclass(eq=False, slots=True)
class TrialJob:
    """The experiment that is set up or run, on which digits, and whether that is still wanted.

    is_heard: whether the window has taken the last report. It may be slow beside a busy thread, and reports
    that it has not taken would queue up and hold it.
    """

    experiment: Experiment
    data: DigitData
    is_wanted: bool = True
    is_heard: bool = True
    due: float = 0.0
    epochs_done: int = 0

    def count_epoch(self) -> bool:
        """Count an epoch; return whether it is time to tell. Raises NotWantedError."""
        self.epochs_done += 1
        now = time.monotonic()
        if not self.is_wanted:
            raise NotWantedError
        if now < self.due or not self.is_heard:
            return False
        self.due, self.is_heard = now + SECONDS_BETWEEN_REPORTS, False
        return True


class TrialWorker(QObject):
    """Sets experiments up and runs them; lives in a thread of its own."""

    begun = Signal(object, object)
    measured = Signal(object, object)
    progressed = Signal(object, float)
    failed = Signal(object, str, str)

    @Slot(object)
    def begin(self, job: TrialJob) -> None:
        """Find the networks that the lanes of a job begin with."""
        self._do(job, self._begin)

    @Slot(object)
    def run(self, job: TrialJob) -> None:
        """Run the experiment of a job with each seed."""
        self._do(job, self._run)

    # Internal

    def _do(self, job: TrialJob, what: Callable[[TrialJob], None]) -> None:
        try:
            what(job)
        except NotWantedError:
            return
        except Exception as error:
            self.failed.emit(job, str(error), traceback.format_exc())

    def _begin(self, job: TrialJob) -> None:
        trainers = begin_lanes(job.experiment, 0, job.data, lambda _: self._report(job))
        self.begun.emit(job, [trainer.network for trainer in trainers])

    def _run(self, job: TrialJob) -> None:
        for seed in range(seeds_of(job.experiment)):
            self.measured.emit(job, run_trial(job.experiment, seed, job.data, lambda _: self._report(job)))

    def _report(self, job: TrialJob) -> None:
        if job.count_epoch():
            self.progressed.emit(job, job.epochs_done / (seeds_of(job.experiment) * job.experiment.epochs))


class Trials(QObject):
    """Sets one experiment up at a time, and runs it; a newer wish takes the place of the one before.

    begun: the networks that its lanes begin with. measured: one trial after the other. progressed: the
    fraction that is done. failed: what went wrong, and its details.
    """

    begun = Signal(object)
    measured = Signal(object)
    progressed = Signal(float)
    failed = Signal(str, str)
    _begin_asked = Signal(object)
    _run_asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: TrialJob | None = None
        self._worker = TrialWorker()
        self._thread = WorkerThread(self._worker, self)
        self._begin_asked.connect(self._worker.begin)
        self._run_asked.connect(self._worker.run)
        self._worker.begun.connect(self._on_begun)
        self._worker.measured.connect(self._on_measured)
        self._worker.progressed.connect(self._on_progress)
        self._worker.failed.connect(self._on_failed)

    def begin(self, experiment: Experiment, data: DigitData) -> None:
        """Set an experiment up."""
        self._begin_asked.emit(self._take(experiment, data))

    def run(self, experiment: Experiment, data: DigitData) -> None:
        """Run an experiment with several seeds."""
        self._run_asked.emit(self._take(experiment, data))

    def give_up(self) -> None:
        """Want nothing any more."""
        if self._job is not None:
            self._job.is_wanted = False
            self._job = None

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether the epoch under way was done before the deadline."""
        self.give_up()
        return self._thread.end(deadline)

    # Internal

    def _take(self, experiment: Experiment, data: DigitData) -> TrialJob:
        self.give_up()
        self._thread.begin()
        self._job = TrialJob(experiment, data)
        return self._job

    @Slot(object, object)
    def _on_begun(self, job: TrialJob, networks: list[Network]) -> None:
        if job is self._job:
            self.begun.emit(networks)

    @Slot(object, object)
    def _on_measured(self, job: TrialJob, trial: Trial) -> None:
        if job is self._job:
            self.measured.emit(trial)

    @Slot(object, float)
    def _on_progress(self, job: TrialJob, fraction: float) -> None:
        job.is_heard = True
        if job is self._job:
            self.progressed.emit(fraction)

    @Slot(object, str, str)
    def _on_failed(self, job: TrialJob, problem: str, details: str) -> None:
        if job is self._job:
            self._job = None
            self.failed.emit(problem, details)
