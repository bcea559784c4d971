"""The player: lets the shown moment go through a recording, ever faster, as learning itself slows down."""

from __future__ import annotations

from bisect import bisect_right
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.pace import Pace
from gui.session.run import Run
from gui.session.session import Session

TICK_MS = 33
SECONDS_FOR_A_STEP = 0.5
HEAD_START = 0.4  # seconds: a training that has not gone on by then is slow enough to be seen live


class Player(QObject):
    """Plays the recording of the shown run from where it stands, and stops when it comes to what is live.

    changed: whether it plays. step_due: at the pace of steps, the next one is to be shown.
    """

    changed = Signal(bool)
    step_due = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pace = Pace.WATCH
        self._session = session
        self._place = 0.0
        self._last_tick = self._seconds_to_next_step = self._seconds_to_wait = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(lambda: self.advance(self._seconds_passed()))
        session.run_changed.connect(self.pause)

    @property
    def is_playing(self) -> bool:
        """Return whether the shown moment is on its way."""
        return self._timer.isActive()

    def play(self) -> None:
        """Play on from the shown moment, or from the beginning if that is live or the last one."""
        epochs, shown = self._session.shown.run.recording.epochs, self._session.shown
        if len(epochs) < 2:
            return
        if shown.epoch is None or (shown.step is None and shown.epoch >= epochs[-1]):
            self._begin(epochs[0])
        else:
            self._begin(shown.epoch)

    def follow(self, run: Run) -> None:
        """Play a training that begins now, from where it begins, if it is the one that is shown."""
        if run is self._session.shown.run and run.trainer is not None and self.pace is not Pace.FAST:
            self._begin(run.trainer.epoch, HEAD_START)

    def pause(self) -> None:
        """Stay at the shown moment."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit(False)

    def advance(self, seconds: float) -> None:
        """Show the moment that so many seconds bring; at the end of the recording what is live."""
        epochs = self._session.shown.run.recording.epochs
        self._seconds_to_wait -= seconds
        if not epochs or (epochs[-1] <= self._place and self._seconds_to_wait > 0):
            self._show_begin(epochs)
        elif self.pace is Pace.STEP:
            self._go_by_steps(seconds)
        else:
            self._go_by_epochs(seconds, epochs)

    # Internal

    def _begin(self, epoch: int, seconds_to_wait: float = 0.0) -> None:
        self._place, self._seconds_to_wait, self._seconds_to_next_step = float(epoch), seconds_to_wait, 0.0
        self._show_begin(self._session.shown.run.recording.epochs)
        self._last_tick = monotonic()
        self._timer.start()
        self.changed.emit(True)

    def _show_begin(self, epochs: list[int]) -> None:
        """Stay where the training began, as soon as there is a moment of that."""
        if self._place in epochs:
            self._session.show_moment(int(self._place))

    def _go_by_epochs(self, seconds: float, epochs: list[int]) -> None:
        pace = self.pace.epochs_per_second(self._place)
        self._place = min(self._place + pace * seconds, float(epochs[-1]))
        if self._place >= epochs[-1]:
            self.pause()
            self._session.show_moment(None)
        else:
            self._session.show_moment(epochs[max(0, bisect_right(epochs, self._place) - 1)])

    def _go_by_steps(self, seconds: float) -> None:
        self._seconds_to_next_step -= seconds
        if self._seconds_to_next_step <= 0:
            self._seconds_to_next_step = SECONDS_FOR_A_STEP
            self.step_due.emit()

    def _seconds_passed(self) -> float:
        now, before = monotonic(), self._last_tick
        self._last_tick = now
        return now - before
