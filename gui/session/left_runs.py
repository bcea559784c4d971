"""The runs that were left for others and that undo may bring back: together they keep bounded memory."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import ref

from gui.session.run import Run

REMEMBERED = 2  # the present run may be among them, as undo comes back to runs
BUDGET = 128 * 2**20  # bytes that the recordings of all but the last one may take


class LeftRuns:
    """Runs in the order in which they were left."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._last: list[Run] = []
        self._all: list[ref[Run]] = []

    def note(self, run: Run, present: Sequence[Run]) -> None:
        """Take a run that is left now for the present ones.

        Recordings of runs that were left earlier become coarser where they take too much.
        """
        self._all = [each for each in self._all if each() not in (None, run, *present)]
        self._thin()
        self._all.append(ref(run))
        if len(run.history):
            self._last = [*(each for each in self._last if each is not run), run][-REMEMBERED:]

    def before(self, run: Run) -> Run | None:
        """Return the last run with a history other than this one and what it goes on from."""
        mine = (run.id, run.parent)
        return next((each for each in reversed(self._last) if each.id not in mine), None)

    def _thin(self) -> None:
        """Share out the budget, the last run first; nobody trains these any more."""
        left = self._budget
        for run in filter(None, (each() for each in reversed(self._all))):
            run.thin(left)
            left = max(0, left - run.recording.nbytes)
