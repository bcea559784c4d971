"""Asks about a training what keeps it from learning, so seldom that the training hardly notices."""

from __future__ import annotations

import time
from collections.abc import Callable

from gui.session.run import Run
from nn import Recording, Trainer
from nn.training.hints import Hint, TrainingFacts, hints

FRACTION_OF_TIME = 150  # asking takes one part in so many of the time


class Hinter:
    """Keeps what was found of a run; lives in the thread of the training."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """clock: the time in seconds."""
        self._clock = clock
        self._recorder: Recording | None = None
        self._probe: Callable[[Trainer], TrainingFacts] | None = None
        self._found: tuple[Hint, ...] = ()
        self._due = 0.0

    def ask(self, run: Run, *, now: bool = False) -> tuple[Hint, ...]:
        """Return what the rules find of a run; in between, and unless asked now, what they found last."""
        started = self._clock()
        if run.recorder is not self._recorder:
            self._begin(run)
        if run.trainer is not None and self._probe is not None and (now or started >= self._due):
            self._found = tuple(hints(self._probe(run.trainer)))
            ended = self._clock()
            self._due = ended + FRACTION_OF_TIME * (ended - started)
        return self._found

    def give_up(self) -> None:
        """Ask no more about the present run."""
        self._probe, self._found = None, ()

    def _begin(self, run: Run) -> None:
        from nn.training.hint_probe import HintProbe  # with the first training: the window opens sooner

        first = run.recorder.moments[:1]
        # The run itself is not kept: it would keep itself alive for ever.
        self._recorder, self._found, self._due = run.recorder, (), 0.0
        self._probe = HintProbe(first[0].parameters, run.recorder) if first else None
