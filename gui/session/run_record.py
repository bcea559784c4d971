"""What a run leaves behind: figures, moments, how pins were learned, and changes of settings."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from gui.session.marks import Mark, Marks
from gui.session.pin_lines import Lines, PinRecorder
from nn import EpochMetrics, History, Recording, Trainer
from nn.digits.design import Design
from nn.digits.task import Task
from nn.training.hints import Hint, HintCode
from nn.training.recording import EVERY_EPOCH

KEPT_EPOCHS = 600


def new_history() -> History:
    """Return a history that costs little to draw, with the whole opening of a run."""
    return History(KEPT_EPOCHS, EVERY_EPOCH)


@dataclass(frozen=True, slots=True)
class Ending:
    """What a network gets right where no epoch's end says it: amid an epoch, or after its last step back.

    progress: epochs done, with the fraction of the one under way.
    """

    progress: float
    validation_cost: float
    validation_accuracy: float


@dataclass(eq=False, slots=True, kw_only=True)
class RunRecord:
    """What a training leaves behind, as its latest update told it.

    start: the figures before the first step, as epoch 0. history and recording: of all epochs. recorder: the
    recording as it grows, in the training's thread. pin_lines, pin_recorder: the same for pins. ending: where
    the network stands now, if an epoch's end does not say it. hints: what keeps it from learning, the most
    urgent first. settled_hints: those that somebody has put away.
    """

    start: EpochMetrics | None = None
    history: History = field(default_factory=new_history)
    ending: Ending | None = None
    recording: Recording = field(default_factory=Recording)
    recorder: Recording = field(default_factory=Recording)
    pin_lines: Lines = field(default_factory=dict)
    pin_recorder: PinRecorder = field(default_factory=PinRecorder)
    hints: tuple[Hint, ...] = ()
    settled_hints: frozenset[HintCode] = frozenset()
    _marks: Marks = field(default_factory=Marks)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return where settings were changed while there was a training."""
        return tuple(self._marks)

    @property
    def changes(self) -> list[tuple[int, Design, Design]]:
        """Return at which epochs settings were changed, from which design to which."""
        return self._marks.changes

    def take_changes(self, changes: Iterable[tuple[int, Design, Design]]) -> None:
        """Have these changes of settings, as `changes` told of them."""
        self._marks = Marks.of(changes)

    @property
    def is_recorded(self) -> bool:
        """Return whether there is an epoch that can be trained again."""
        return len(self.recording) > 1

    @property
    def seconds(self) -> float:
        """Return how long the training has taken so far."""
        return 0.0 if self.history.latest is None else self.history.latest.seconds

    @property
    def open_hints(self) -> list[Hint]:
        """Return the hints that nobody has put away."""
        return [hint for hint in self.hints if hint.code not in self.settled_hints]

    def take_over(self, other: RunRecord) -> None:
        """Go on with what another run has left behind, which stays as it is."""
        self.history, self.recording = other.history.copy(), other.recording.copy()
        self.pin_lines, self._marks = other.pin_lines, deepcopy(other._marks)
        self.start, self.ending = other.start, other.ending
        self.hints, self.settled_hints = other.hints, other.settled_hints

    def take_over_until(self, other: RunRecord, epoch: int) -> None:
        """Go on with what another run had left behind after an epoch of which there is a moment."""
        self.history, self.recording = other.history.until(epoch), other.recording.until(epoch)
        self.pin_lines = {pin: line.until(epoch) for pin, line in other.pin_lines.items()}
        self.start, self._marks = other.start, other._marks.until(epoch)

    def begin_recording(self, trainer: Trainer[Any], task: Task) -> None:
        """Let the recording grow with a training; task: what it learns."""
        self.recorder, self.pin_recorder = self.recording.copy(), PinRecorder(self.pin_lines, task)
        if not len(self.recorder):
            self.recorder.keep(trainer)

    def thin(self, budget: int) -> None:
        """Keep no more moments than fit into so many bytes; only for a run that is not trained now."""
        for recording in (self.recording, self.recorder):
            recording.thin(budget)
