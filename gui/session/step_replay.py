"""The steps of an epoch, trained again in a thread of their own while everything else goes on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.run import Run
from gui.threads import WorkerThread
from nn import Recording, Trainer
from nn.digits.data import DigitData
from nn.training.steps import steps_of_epoch


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

    ended = Signal(object, object)

    @Slot(object)
    def replay(self, job: StepJob) -> None:
        """Find the steps of a job, or nothing if it is no longer wanted."""
        facts = steps_of_epoch(job.recording, job.epoch, job.twin, lambda _twin: job.is_wanted)
        self.ended.emit(job, facts)


class StepReplay(QObject):
    """Finds the steps of one epoch at a time; a newer wish takes the place of the one before.

    ready: the run, the epoch and its steps.
    """

    ready = Signal(object, int, object)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: StepJob | None = None
        self._worker = StepWorker()
        self._thread = WorkerThread(self._worker, self)
        self._asked.connect(self._worker.replay)
        self._worker.ended.connect(self._on_ended)

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

    @Slot(object, object)
    def _on_ended(self, job: StepJob, facts: object) -> None:
        if job is self._job:
            self._job = None
            self.ready.emit(job.run, job.epoch, facts)
