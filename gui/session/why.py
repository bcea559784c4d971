"""Why this answer: what each cell did for the digit that is asked about, found only while one is."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from nn import Network
from nn.arrays import Array
from nn.digits.explanations import Change, occlusion, smallest_change
from nn.digits.recognizer import recognize

RESTS = 4  # after a search for this many times as long as it took: a training goes on beside it

Subject = tuple[Network, Array | None]


@dataclass(frozen=True, slots=True, eq=False)
class Why:
    """What each cell did for a digit: (64,), -1 to 1 of its probability.

    answer: the digit that wins. change: the fewest cells that make another one win, None if there is no such
    change. searched: whether that is known already.
    """

    digit: int
    answer: int
    effects: Array
    change: Change | None = None
    searched: bool = False

    @property
    def shows_change(self) -> bool:
        """Return whether the change has to do with the digit: it wins, or would win."""
        return self.change is not None and self.digit in (self.answer, self.change.digit)

    @property
    def steps(self) -> tuple[tuple[int, float], ...]:
        """Return the cells to change and what each is set to, if there is such a change to show."""
        if self.change is None or not self.shows_change:
            return ()
        return tuple(zip(self.change.cells, self.change.values, strict=True))


class Asking(QObject):
    """Notes which digit is asked about, by pointing or for good, and finds out why, after all is painted."""

    changed = Signal()

    def __init__(self, subject: Callable[[], Subject], parent: QObject) -> None:
        """Take a function that returns the network and the tilted copies of the drawing."""
        super().__init__(parent)
        self._subject = subject
        self._pointed: int | None = None
        self.kept: int | None = None
        self.why: Why | None = None
        self._searched_until = 0.0
        self._explain_timer = QTimer(self, singleShot=True, interval=0)
        self._search_timer = QTimer(self, singleShot=True)
        self._explain_timer.timeout.connect(self._explain)
        self._search_timer.timeout.connect(self._search)

    @property
    def digit(self) -> int | None:
        """Return the digit that is asked about."""
        return self.kept if self._pointed is None else self._pointed

    @property
    def is_settled(self) -> bool:
        """Return whether nothing is left to be found."""
        return not self._explain_timer.isActive() and not self._search_timer.isActive()

    def point(self, digit: int | None) -> None:
        """Ask about a digit as long as it is pointed at."""
        before, self._pointed = self.digit, digit
        self._ask_again(before)

    def keep(self, digit: int | None) -> None:
        """Ask about a digit until another one is kept, or none."""
        before, self.kept = self.digit, digit
        self._ask_again(before)
        self.changed.emit()

    def look_again(self) -> None:
        """Find out anew: the drawing or the network is another."""
        if self.digit is not None:
            self._explain_timer.start()

    # Internal

    def _ask_again(self, before: int | None) -> None:
        if self.digit == before:
            return
        if self.digit is None:
            self._explain_timer.stop()
            self._search_timer.stop()
            self.why = None
        else:
            self._explain_timer.start()
        self.changed.emit()

    def _explain(self) -> None:
        network, copies = self._subject()
        if copies is None or self.digit is None:
            self.why = None
        else:
            answer = recognize(network, copies).digit
            self.why = Why(self.digit, answer, occlusion(network, copies, self.digit))
            self._search_timer.start(max(0, round(1000 * (self._searched_until - time.perf_counter()))))
        self.changed.emit()

    def _search(self) -> None:
        network, copies = self._subject()
        if copies is None or self.why is None:
            return
        start = time.perf_counter()
        self.why = replace(self.why, change=smallest_change(network, copies), searched=True)
        end = time.perf_counter()
        self._searched_until = end + RESTS * (end - start)
        self.changed.emit()
