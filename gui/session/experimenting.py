"""An experiment in the window: set up, guessed, run, measured; one at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.words.figures import figure_text
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.given import GivenGuess
from nn.digits.experiments.guess import CHOOSE, RANK, SKETCH
from nn.digits.experiments.outcome import Outcome
from nn.digits.experiments.running import Trial

Heights = tuple[float, ...]


class Stage(Enum):
    """How far an experiment is."""

    SET_UP = "set_up"
    GUESS = "guess"
    RUNNING = "running"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Guessed:
    """What was guessed in an experiment and what came of it, for a table of guesses.

    guess: in words, empty for a person who wanted to be shown. is_right: None without a guess. measured: the
    letter of each lane with the name of each figure and its median. No curves: a class makes many guesses.
    """

    when: datetime
    experiment: str
    guess: str
    is_right: bool | None
    measured: tuple[tuple[str, str, float], ...]


class Experimenting(QObject):
    """Owns the experiment that is open, what is guessed, and what was measured.

    changed: any of it. Guesses that are finished stay in `guesses`, the latest last. is_listing: one is to
    be chosen. tells_more: with the paragraph on it. points: the curve as far as it is drawn, NaN where not.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment: Experiment | None = None
        self.stage = Stage.SET_UP
        self.choice: int | None = None
        self.ranking: tuple[str, ...] = ()
        self.is_listing = self.tells_more = False
        self.points: Heights = ()
        self.trials: tuple[Trial, ...] = ()
        self.fraction_done = 0.0
        self.guesses: list[Guessed] = []
        self._given: GivenGuess | None = None

    # Properties

    @property
    def is_open(self) -> bool:
        """Return whether there is an experiment."""
        return self.experiment is not None

    @property
    def heights(self) -> Heights:
        """Return the curve that is guessed, straight over what was left out; empty unless it is whole."""
        known = [place for place, height in enumerate(self.points) if math.isfinite(height)]
        if not known or (known[0], known[-1]) != (0, len(self.points) - 1):
            return ()
        return tuple(np.interp(range(len(self.points)), known, [self.points[at] for at in known]).tolist())

    @property
    def can_run(self) -> bool:
        """Return whether a whole guess is made."""
        return self.stage is Stage.GUESS and self.guess is not None

    @property
    def guess(self) -> GivenGuess | None:
        """Return the guess as far as it is whole; None for nothing, or a part of a ranking."""
        experiment = self.experiment
        if experiment is None:
            return None
        if experiment.guess.kind == CHOOSE:
            return None if self.choice is None else GivenGuess.choice(experiment, self.choice + 1)
        if experiment.guess.kind == RANK:
            is_whole = len(self.ranking) == len(experiment.letters)
            return GivenGuess.ranking(experiment, self.ranking) if is_whole else None
        return GivenGuess.sketch(heights) if (heights := self.heights) else None

    @property
    def is_sketched(self) -> bool:
        """Return whether the guess is a curve."""
        return self.experiment is not None and self.experiment.guess.kind == SKETCH

    @property
    def given(self) -> GivenGuess | None:
        """Return the guess that was made before the run; None if a person wanted to be shown."""
        return self._given

    @property
    def outcome(self) -> Outcome | None:
        """Return what was measured so far."""
        if self.experiment is None or not self.trials:
            return None
        return Outcome(self.experiment, self.trials, figure_text)

    # What happens

    def list_all(self) -> None:
        """Let one be chosen."""
        self.is_listing = True
        self.changed.emit()

    def begin(self, experiment: Experiment) -> None:
        """Open an experiment, which has to be set up first."""
        self.experiment, self.stage, self.is_listing = experiment, Stage.SET_UP, False
        self._forget_guess()
        self.changed.emit()

    def ask(self) -> None:
        """Ask for a guess, as everything is set up."""
        self.stage, self.tells_more = Stage.GUESS, False
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Guess an option; in a ranking the lane of this number comes next, or the order begins anew."""
        if self.experiment is None or self.stage is not Stage.GUESS:
            return
        if self.experiment.guess.kind == RANK:
            letter = self.experiment.letters[number]
            whole = len(self.ranking) == len(self.experiment.letters)
            self.ranking = (letter,) if letter in self.ranking or whole else (*self.ranking, letter)
        else:
            self.choice = number
        self.changed.emit()

    def sketch(self, points: Sequence[float]) -> None:
        """Guess a curve: heights from 0 to 1, evenly spread from before the first step on, or NaN."""
        if self.stage is Stage.GUESS:
            self.points = tuple(points)
            self.changed.emit()

    def run(self, *, with_guess: bool) -> None:
        """Note that the experiment runs; with_guess: what is guessed counts."""
        self._given = self.guess if with_guess else None
        self.stage, self.trials, self.fraction_done = Stage.RUNNING, (), 0.0
        self.changed.emit()

    def note_progress(self, fraction: float) -> None:
        """Note how much of all trials is done."""
        self.fraction_done = fraction
        if self.stage is Stage.RUNNING:
            self.changed.emit()

    def take_trial(self, trial: Trial) -> None:
        """Take what was measured with one more seed."""
        self.trials = (*self.trials, trial)
        self.changed.emit()

    def tell_outcome(self) -> None:
        """Tell what was measured, and keep the guess."""
        outcome = self.outcome
        if self.experiment is None or outcome is None or self.stage is not Stage.RUNNING:
            return
        self.stage = Stage.OUTCOME
        given = self._given
        is_right = None if given is None else given.is_right(outcome)
        text = "" if given is None else given.text
        name = self.experiment.name
        self.guesses.append(Guessed(datetime.now(), name, text, is_right, outcome.medians))
        self.changed.emit()

    def tell_more(self, *, more: bool) -> None:
        """Tell the outcome with the paragraph on it, or without."""
        self.tells_more = more
        self.changed.emit()

    def end(self) -> None:
        """Close the experiment, or the list."""
        if self.is_open or self.is_listing:
            self.experiment, self.is_listing = None, False
            self._forget_guess()
            self.changed.emit()

    # Internal

    def _forget_guess(self) -> None:
        self.choice, self.ranking, self.points, self._given = None, (), (), None
        self.trials, self.fraction_done = (), 0.0
