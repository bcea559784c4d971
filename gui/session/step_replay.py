"""The steps of an epoch, trained again in a thread of their own while everything else goes on."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.run import Run
from gui.threads import WorkerThread
from nn import Recording, Trainer
from nn.digits.data import DigitData
from nn.training.steps import TooManyStepsError, steps_of_epoch

SECONDS_BETWEEN_REPORTS = 0.1


@dataclass(eq=False, slots=True)
class StepJob:
    """The steps that are wanted: of which run and epoch, and whether they still are."""

    run: Run
    epoch: int
    recording: Recording
    twin: Trainer
    is_wanted: bool = True


class StepWorker(QObject):
    """Trains again; lives in a thread of its own."""

    progressed = Signal(object, int)
    ended = Signal(object, object)

    @Slot(object)
    def replay(self, job: StepJob) -> None:
        """Find the steps of a job, or nothing if it is no longer wanted."""
        due = time.monotonic() + SECONDS_BETWEEN_REPORTS

        def tell(twin: Trainer) -> bool:
            nonlocal due
            if time.monotonic() >= due:
                self.progressed.emit(job, twin.epoch)
                due = time.monotonic() + SECONDS_BETWEEN_REPORTS
            return job.is_wanted

        try:
            facts = steps_of_epoch(job.recording, job.epoch, job.twin, tell)
        except TooManyStepsError:
            self.ended.emit(job, None)
        else:
            self.ended.emit(job, facts)


class StepReplay(QObject):
    """Finds the steps of one epoch at a time; a newer wish takes the place of the one before.

    ready: the run, the epoch and its steps, None if they are too many to keep. progressed: from which epoch
    the training goes on again, where it is, and where it is going to.
    """

    ready = Signal(object, int, object)
    progressed = Signal(int, int, int)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: StepJob | None = None
        self._worker = StepWorker()
        self._thread = WorkerThread(self._worker, self)
        self._asked.connect(self._worker.replay)
        self._worker.ended.connect(self._on_ended)
        self._worker.progressed.connect(self._on_progress)

    def ask(self, run: Run, epoch: int, data: DigitData) -> None:
        """Find the steps of an epoch of a run that was recorded on these digits."""
        self.give_up()
        self._thread.begin()
        self._job = StepJob(run, epoch, run.recording, run.twin(data))
        self._asked.emit(self._job)

    def give_up(self) -> None:
        """Want nothing any more."""
        if self._job is not None:
            self._job.is_wanted = False
            self._job = None

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether the epoch under way was done before the deadline."""
        self.give_up()
        return self._thread.end(deadline)

    @Slot(object, int)
    def _on_progress(self, job: StepJob, epoch: int) -> None:
        if job is self._job:
            self.progressed.emit(job.recording.at(job.epoch - 1).epoch, epoch, job.epoch - 1)

    @Slot(object, object)
    def _on_ended(self, job: StepJob, facts: object) -> None:
        if job is self._job:
            self._job = None
            self.ready.emit(job.run, job.epoch, facts)
