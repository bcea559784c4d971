"""Repeats: the runs that are compared, trained again with other seeds, in a thread of their own."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot

from gui.session.run import Run
from gui.threads import WorkerThread
from nn import DivergenceError
from nn.digits.data import DigitData
from nn.digits.design import LARGEST_SEED, Design
from nn.digits.experiments.luck import LEVEL, luck_of

SEEDS = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which lane gets most of the test digits right over several seeds, and how probable that is by luck.

    better, worse: places of the best lane and of the next one. gap: of their mean accuracies. wins: of how
    many seeds the better one is ahead. chance: of such a gap by luck alone.
    """

    better: int
    worse: int
    gap: float
    wins: int
    seeds: int
    chance: float

    @classmethod
    def of(cls, accuracies: Sequence[Sequence[float]]) -> Verdict:
        """Return what (lanes, seeds) accuracies say: both of a pair had the same seed and test digits."""
        measured = np.array(accuracies)
        better, worse = (int(place) for place in np.argsort(-measured.mean(axis=1), kind="stable")[:2])
        differences = measured[better] - measured[worse]
        chance = luck_of(differences.tolist(), math.comb(len(measured), 2))
        wins = int((differences > 0).sum())
        return cls(better, worse, float(differences.mean()), wins, measured.shape[1], chance)

    @property
    def is_luck(self) -> bool:
        """Return whether luck alone would often make such a gap."""
        return self.chance >= LEVEL


@dataclass(eq=False, slots=True)
class RepeatJob:
    """The lanes that are trained again, on which digits, and whether that is still wanted."""

    lanes: Sequence[Run]
    data: Sequence[DigitData]
    designs: Sequence[Design] = field(init=False)
    is_wanted: bool = True
    accuracies: list[list[float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.designs = [run.design for run in self.lanes]

    def is_of(self, lanes: Sequence[Run], data: Sequence[DigitData]) -> bool:
        """Return whether lanes and their digits are still as they were when the job was made."""
        digits = [id(each) for each in data] == [id(each) for each in self.data]
        return digits and list(lanes) == list(self.lanes) and [run.design for run in lanes] == self.designs

    def begin(self, seed: int) -> list[Run]:
        """Return fresh runs of all lanes with a seed, from the same start and with the same batches."""
        first, *others = self.lanes
        leading = first.beside(replace(first.design, seed=seed))
        return [leading, *(leading.beside(replace(run.design, seed=seed)) for run in others)]


class RepeatWorker(QObject):
    """Trains lanes again; lives in a thread of its own."""

    progressed = Signal(object, int)
    ended = Signal(object)

    @Slot(object)
    def repeat(self, job: RepeatJob) -> None:
        """Measure the lanes of a job with seed after seed, while that is wanted; it ends in any case."""
        try:
            self._measure(job)
        finally:
            self.ended.emit(job)

    def _measure(self, job: RepeatJob) -> None:
        first = job.lanes[0].design.seed
        by_seed = []
        for number in range(SEEDS):
            if not job.is_wanted:
                return
            self.progressed.emit(job, number + 1)
            lanes = zip(job.begin((first + number) % (LARGEST_SEED + 1)), job.data, strict=True)
            by_seed.append([accuracy_of(run, data, lambda: job.is_wanted) for run, data in lanes])
        job.accuracies = [list(lane) for lane in zip(*by_seed, strict=True)]


class Repeats(QObject):
    """Trains the lanes again with other seeds; a newer wish takes the place of the one before.

    progressed: the number of the seed under way. ended: the verdict, None after an error. Both stay until
    they are given up: `number` is 0 and `verdict` None without them.
    """

    progressed = Signal(int)
    ended = Signal(object)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.verdict: Verdict | None = None
        self._job: RepeatJob | None = None
        self._worker = RepeatWorker()
        self._thread = WorkerThread(self._worker, self)
        self._asked.connect(self._worker.repeat)
        self._worker.progressed.connect(self._on_progress)
        self._worker.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Return whether lanes are trained again now."""
        return self._job is not None and self.verdict is None

    def begin(self, lanes: Sequence[Run], data: Sequence[DigitData]) -> None:
        """Train lanes again, each on its digits."""
        self.give_up()
        self._thread.begin()
        self._job, self.number = RepeatJob(tuple(lanes), data), 1
        self._asked.emit(self._job)

    def give_up(self) -> None:
        """Want nothing any more."""
        self.number, self.verdict = 0, None
        if self._job is not None:
            self._job.is_wanted = False
            self._job = None

    def give_up_others(self, lanes: Sequence[Run], data: Sequence[DigitData]) -> None:
        """Want no repeats of lanes that are others by now."""
        if self._job is not None and not self._job.is_of(lanes, data):
            self.give_up()

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether the epoch under way was done before the deadline."""
        self.give_up()
        return self._thread.end(deadline)

    @Slot(object, int)
    def _on_progress(self, job: RepeatJob, number: int) -> None:
        if job is self._job:
            self.number = number
            self.progressed.emit(number)

    @Slot(object)
    def _on_ended(self, job: RepeatJob) -> None:
        if job is not self._job:
            return
        if job.accuracies:
            self.verdict = Verdict.of(job.accuracies)
        else:
            self.give_up()
        self.ended.emit(self.verdict)


def accuracy_of(run: Run, data: DigitData, is_wanted: Callable[[], bool]) -> float:
    """Train a run to its end and return what it then gets right of the test digits, also if it fails."""
    trainer = run.prepare_trainer(data)
    try:
        for _ in trainer.run(run.last_epoch):
            if not is_wanted():
                break
    except DivergenceError:
        pass  # what it gets right now is what came of it
    _, accuracy = trainer.measure_validation()
    return 0.0 if accuracy is None else accuracy
