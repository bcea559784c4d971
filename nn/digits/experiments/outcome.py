"""The outcome of an experiment: which guess was right, what was measured in words, and whether it was luck.

What several seeds measured counts by its median, so that one odd seed decides nothing.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nn.digits.experiments.experiment import PLACEHOLDER, Experiment, Link, Promise, placeholders_of
from nn.digits.experiments.figure import NEVER, Figure
from nn.digits.experiments.guess import HIGHEST, NO_LANE, Option
from nn.digits.experiments.luck import FEWEST_PAIRS, LEVEL, luck_of
from nn.digits.experiments.running import Trial

Write = Callable[[Figure, float], str]
NEAR_ZERO = float(np.finfo(np.float64).tiny)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a promised gap stands after several seeds: with how many of them the one lane is above the other.

    chance: how probable such a gap is by luck alone, 0 to 1.
    """

    figure: Figure
    higher: str
    lower: str
    wins: int
    seeds: int
    chance: float

    @property
    def is_luck(self) -> bool:
        """Whether luck alone would often make such a gap."""
        return self.chance >= LEVEL


class Outcome:
    """What the trials of an experiment say; there is at least one."""

    def __init__(self, experiment: Experiment, trials: Sequence[Trial], write: Write = Figure.text) -> None:
        """trials: one for each seed. write: a value of a figure in words."""
        self.experiment, self.trials, self.write = experiment, list(trials), write

    def values(self, letter: str, figure: Figure) -> list[float]:
        """Return a figure of a lane for every seed."""
        return [trial.value(self.experiment, letter, figure) for trial in self.trials]

    def typical(self, letter: str, figure: Figure) -> float:
        """Return the median of a figure of a lane over the seeds."""
        return statistics.median(self.values(letter, figure))

    @property
    def medians(self) -> tuple[tuple[str, str, float], ...]:
        """The letter of each lane with the name of each figure and its median over the seeds."""
        experiment = self.experiment
        return tuple(
            (letter, figure.name, self.typical(letter, figure))
            for letter in experiment.letters
            for figure in experiment.figures
        )

    @property
    def ranking(self) -> list[str]:
        """The letters of the lanes by the deciding figure, the best first."""
        is_best_high, figure = self.experiment.guess.right == HIGHEST, self.experiment.deciding
        return sorted(
            self.experiment.letters, key=lambda letter: self.typical(letter, figure), reverse=is_best_high
        )

    @property
    def leader(self) -> str | None:
        """The letter of the lane that is ahead of all others by the margin, None if there is none."""
        first, *others = self.ranking
        return first if all(self._is_ahead(first, other) for other in others) else None

    @property
    def right_option(self) -> Option | None:
        """The option that is right; None if there is none."""
        guess = self.experiment.guess
        if guess.compares_lanes:
            wanted = self.leader or NO_LANE
            return next((option for option in guess.options if option.lane == wanted), None)
        measured = self.typical(guess.lane, self.experiment.deciding)
        numbers = [option for option in guess.options if option.about is not None]
        return min(numbers, key=lambda option: distance(self._about(option), measured), default=None)

    def is_ranked_right(self, ranking: Sequence[str]) -> bool:
        """Return whether no lane in a ranking stands behind one that it is ahead of by the margin."""
        places = range(len(ranking))
        pairs = [(ranking[i], ranking[j]) for i in places for j in places if i < j]
        return not any(self._is_ahead(behind, before) for before, behind in pairs)

    @property
    def curve(self) -> list[float]:
        """The curve that is guessed: the median over the seeds, from before the first step on.

        One that ended early keeps its last value.
        """
        experiment = self.experiment
        lane, name = experiment.letters.index(experiment.guess.lane), experiment.deciding.name
        curves = [trial.lanes[lane].curves[name] for trial in self.trials]
        longest = max(map(len, curves))
        padded = [[*curve, *[curve[-1]] * (longest - len(curve))] for curve in curves]
        return [float(value) for value in np.median(padded, axis=0)]

    def sketch_error(self, heights: Sequence[float]) -> float:
        """Return how far a sketch is off on average; heights: spread evenly from before the first step on."""
        measured = np.array(self.curve)
        epochs = np.arange(len(measured))
        drawn = np.interp(epochs, np.linspace(0, epochs[-1], len(heights)), heights)
        return float(np.abs(drawn - measured).mean())

    def is_sketched_right(self, heights: Sequence[float]) -> bool:
        """Return whether a sketch is off by no more than the margin on average."""
        return self.sketch_error(heights) <= self.experiment.guess.margin

    def filled(self, text: str) -> str:
        """Return a text with what was measured in the place of its placeholders."""
        return PLACEHOLDER.sub(lambda found: self._in_words(*found[1].split(".")), text)

    def links(self, say: Callable[[str], str] = str) -> list[Link]:
        """Return where to look, with what was measured; those to what never happened are left out.

        say: a text of the experiment in the language of who reads it.
        """
        return [
            replace(link, text=self._of_first_seed(say(link.text)), target=self._of_first_seed(link.target))
            for link in self.experiment.links
            if all(self._place(*names) != NEVER for names in placeholders_of(link.target))
        ]

    def broken_promises(self) -> list[str]:
        """Return a sentence for each gap that the experiment promises and the trials do not show."""
        broken = []
        for promise in self.experiment.promises:
            figure = self.experiment.figure(promise.figure)
            high, low = (self.typical(letter, figure) for letter in (promise.lane, promise.over))
            if not gap(figure, high, low) >= promise.by:
                broken.append(
                    f"{promise.figure} of {promise.lane} over {promise.over}: {figure.text(high)} against "
                    f"{figure.text(low)}, promised is a gap of {promise.by:g}"
                )
        return broken

    def comparisons(self) -> list[Comparison]:
        """Return how each promised gap stands. None for too few seeds."""
        if len(self.trials) < FEWEST_PAIRS:
            return []
        return [self._comparison(promise) for promise in self.experiment.promises]

    def luck_sentences(self) -> list[str]:
        """Return a sentence for each promised gap: whether it is more than luck. None for too few seeds."""
        return [
            f"{each.figure.label}: {each.higher} is above {each.lower} with {each.wins} of {each.seeds} "
            f"seeds; {'this may be luck' if each.is_luck else 'more than luck'} "
            f"({probability_in_words(each.chance)} by chance alone)."
            for each in self.comparisons()
        ]

    def _comparison(self, promise: Promise) -> Comparison:
        figure, seeds = self.experiment.figure(promise.figure), len(self.trials)
        differences = self._differences(promise)
        higher, lower = promise.lane, promise.over
        if sum(differences) < 0:
            higher, lower, differences = lower, higher, [-each for each in differences]
        wins = sum(each > 0 for each in differences)
        luck = luck_of(differences, len(self.experiment.promises))
        return Comparison(figure, higher, lower, wins, seeds, luck)

    def _differences(self, promise: Promise) -> list[float]:
        """Return by how much one lane is above the other with each seed, for ratios in logarithms."""
        figure = self.experiment.figure(promise.figure)
        pairs = zip(self._finite(promise.lane, figure), self._finite(promise.over, figure), strict=True)
        if figure.is_ratio:
            return [math.log(max(a, NEAR_ZERO) / max(b, NEAR_ZERO)) for a, b in pairs]
        return [a - b for a, b in pairs]

    def _finite(self, letter: str, figure: Figure) -> list[float]:
        """Return a figure for every seed; never counts as the epoch after the last, the least it can be."""
        after_last = float(self.experiment.lane(letter).setup.design.config.epochs + 1)
        return [after_last if value == NEVER else value for value in self.values(letter, figure)]

    def _is_ahead(self, letter: str, other: str) -> bool:
        """Return whether one lane is better than another by the margin."""
        guess, figure = self.experiment.guess, self.experiment.deciding
        high, low = (letter, other) if guess.right == HIGHEST else (other, letter)
        return gap(figure, self.typical(high, figure), self.typical(low, figure)) >= guess.margin

    def _about(self, option: Option) -> float:
        guess = self.experiment.guess
        if isinstance(option.about, str):
            return self.typical(guess.lane, self.experiment.figure(option.about))
        assert option.about is not None
        return option.about

    def _of_first_seed(self, text: str) -> str:
        """Return a text with plain numbers as the first seed measured them: that run is looked at."""
        return PLACEHOLDER.sub(lambda found: f"{self._place(*found[1].split('.')):.0f}", text)

    def _place(self, letter: str, name: str) -> float:
        return self.trials[0].value(self.experiment, letter, self.experiment.figure(name))

    def _in_words(self, letter: str, name: str) -> str:
        figure = self.experiment.figure(name)
        return self.write(figure, self.typical(letter, figure))


def gap(figure: Figure, high: float, low: float) -> float:
    """Return by how much one value is above another: the factor for ratios, else the difference."""
    if high == low:
        return 1.0 if figure.is_ratio else 0.0
    return high / max(low, NEAR_ZERO) if figure.is_ratio else high - low


def distance(one: float, other: float) -> float:
    """Return how far two numbers are apart: the logarithm of their ratio, or infinity."""
    if one == other:
        return 0.0
    return abs(math.log(one / other)) if 0 < one < NEVER and 0 < other < NEVER else math.inf


def probability_in_words(probability: float) -> str:
    """Return how often something happens, such as "1 of 40 times"."""
    if probability < 1e-3:
        return "less than 1 of 1,000 times"
    return f"1 of {1 / probability:,.0f} times" if probability < 0.25 else f"{probability:.0%} of the times"
