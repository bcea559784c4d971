"""A guess that somebody has given: in words, and whether an outcome shows that it is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nn.checks import check_integer
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.outcome import Outcome


@dataclass(frozen=True, slots=True)
class GivenGuess:
    """A guess: in words, and whether an outcome shows that it is right. heights: those of a sketch."""

    text: str
    is_right: Callable[[Outcome], bool]
    heights: tuple[float, ...] = ()

    @classmethod
    def choice(cls, experiment: Experiment, number: int) -> GivenGuess:
        """Return the guess of an option, from 1; ValueError if there is none of this number."""
        options = experiment.guess.options
        option = options[check_integer("a guess", number, 1, len(options)) - 1]
        return cls(option.text, lambda outcome: outcome.right_option is option)

    @classmethod
    def ranking(cls, experiment: Experiment, letters: Sequence[str]) -> GivenGuess:
        """Return the guess of a ranking, the best first; ValueError unless it has each lane once."""
        if sorted(letters) != list(experiment.letters):
            raise ValueError(f"a guess has each of {', '.join(experiment.letters)} once, not {list(letters)}")
        return cls(", ".join(letters), lambda outcome: outcome.is_ranked_right(letters))

    @classmethod
    def sketch(cls, heights: Sequence[float], text: str = "a sketch") -> GivenGuess:
        """Return the guess of a curve: at least two heights from 0 to 1, evenly spread; ValueError if not."""
        if len(heights) < 2:
            raise ValueError("a guess is at least two heights")
        if not all(0 <= height <= 1 for height in heights):
            raise ValueError("a height is from 0 to 1")
        return cls(text, lambda outcome: outcome.is_sketched_right(heights), tuple(heights))
