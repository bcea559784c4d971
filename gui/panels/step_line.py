"""The steps of the shown epoch, in the place of the line of time: each can be shown by the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.session.run import Run
from gui.session.session import Session
from gui.session.step_replay import StepReplay
from gui.style.theme import Theme
from gui.widgets.steps_view import StepsView
from gui.words import recording as words
from nn.training.steps import StepFacts

FIRST, LAST = 0, -1  # places in the list of steps


class StepLine(StepsView):
    """Finds the steps of an epoch and moves the window from one to the other.

    ended: there is no step after the one that shows.
    """

    ended = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._begin_with, self._epoch = LAST, 0
        self.replay = StepReplay(self)
        self.replay.ready.connect(self._show_steps)
        self.replay.progressed.connect(lambda *epochs: self.tell(words.replaying(*epochs)))
        self.moved.connect(self._choose_step)
        self.beyond.connect(self._go_beyond)

    def open(self, step: int | None = None) -> None:
        """Find the steps that led to the shown epoch; after the very beginning, those of the first.

        step: the number of the one to show, from 1; without, the last one.
        """
        shown, epochs = self._session.shown.epoch, self._session.shown.run.recording.epochs
        epoch = max(epochs[0] + 1, epochs[-1] if shown is None else shown)
        usual = LAST if shown in (None, epoch) else FIRST
        self._find(epoch, usual if step is None else step - 1)

    @property
    def is_at_end(self) -> bool:
        """Return whether the last step of the recording shows."""
        is_last = self.current is not None and self.current == len(self.steps)
        return is_last and self._epoch >= self._session.shown.run.recording.epochs[-1]

    def go_on(self) -> None:
        """Show the next step, once the steps are found."""
        self._go(1)

    def close_steps(self) -> None:
        """Show the epoch as a whole again."""
        self.replay.give_up()
        if self._session.shown.step is not None:
            self._session.show_moment(self._session.shown.epoch)
        self.set_steps(0, (), None)  # a network each: nobody else needs them

    # Internal

    def _find(self, epoch: int, place: int) -> None:
        self._begin_with, self._epoch = place, epoch
        self.set_steps(epoch, (), None)
        self.replay.ask(self._session.shown.run, epoch, self._session.data)

    def _show_steps(self, run: Run, epoch: int, steps: Sequence[StepFacts] | None) -> None:
        if run is not self._session.shown.run or self.isHidden():
            return
        if steps is None:
            self.tell(words.too_many_steps())
        elif not steps:
            self.tell(words.no_steps(epoch))
        else:
            self._show_step(epoch, steps, steps[min(self._begin_with, len(steps) - 1)])

    def _choose_step(self, number: int) -> None:
        self._show_step(self._epoch, self.steps, self.steps[number - 1])

    def _show_step(self, epoch: int, steps: Sequence[StepFacts], step: StepFacts) -> None:
        self.set_steps(epoch, steps, step.number)
        self._session.show_step(epoch, step)

    def _go_beyond(self, direction: int) -> None:
        """Go on to the steps of the epoch before or after."""
        epoch, epochs = self._epoch, self._session.shown.run.recording.epochs
        if epochs[0] < epoch + direction <= epochs[-1]:
            self._find(epoch + direction, LAST if direction < 0 else FIRST)
        elif direction > 0:
            self.ended.emit()
