"""The player: lets the shown moment go through a recording, ever faster, as learning itself slows down."""

from __future__ import annotations

from bisect import bisect_right
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session

TICK_MS = 33
EPOCHS_PER_SECOND = 2.0  # at first
GROWTH = 0.25  # of the present epoch a second, later: an even pace on the logarithmic axis
FAST = 4.0  # times the usual pace


class Player(QObject):
    """Plays the recording of the shown run from where it stands, and stops when it comes to what is live.

    changed: whether it plays.
    """

    changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = 0.0
        self._last_tick = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(lambda: self.advance(self._seconds_passed()))
        self.is_fast = False

    @property
    def is_playing(self) -> bool:
        """Return whether the shown moment is on its way."""
        return self._timer.isActive()

    def play(self) -> None:
        """Play on from the shown moment, or from the beginning if that is live."""
        epochs = self._session.shown.run.recording.epochs
        if len(epochs) < 2:
            return
        shown = self._session.shown.epoch
        self._place = float(epochs[0] if shown is None else shown)
        self._session.show_moment(int(self._place))
        self._last_tick = monotonic()
        self._timer.start()
        self.changed.emit(True)

    def pause(self) -> None:
        """Stay at the shown moment."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit(False)

    def advance(self, seconds: float) -> None:
        """Show the moment that so many seconds bring; at the end of the recording what is live."""
        epochs = self._session.shown.run.recording.epochs
        pace = max(EPOCHS_PER_SECOND, GROWTH * self._place) * (FAST if self.is_fast else 1.0)
        self._place = min(self._place + pace * seconds, float(epochs[-1]))
        if self._place >= epochs[-1]:
            self._session.show_moment(None)
            self.pause()
            return
        self._session.show_moment(epochs[max(0, bisect_right(epochs, self._place) - 1)])

    def _seconds_passed(self) -> float:
        now, before = monotonic(), self._last_tick
        self._last_tick = now
        return now - before
