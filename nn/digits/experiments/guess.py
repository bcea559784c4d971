"""A guess: what is asked before an experiment runs, and what there is to choose."""

from __future__ import annotations

from dataclasses import dataclass

from nn.checks import check_choice, check_not_negative

LETTERS = "ABC"  # of the lanes
CHOOSE, RANK, SKETCH = GUESSES = ("choose", "rank", "sketch")
HIGHEST, LOWEST = RIGHT = ("highest", "lowest")
NO_LANE = "none"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose.

    It is right if its lane leads all others, or, for the lane "none", if no lane does; or else if nothing
    else that can be chosen comes as close to what was measured: `about` is a number, infinite for "never", or
    the name of a figure of the same lane. With neither it is never right. expected: it will be right.
    Raises ValueError if it has both.
    """

    text: str
    lane: str | None = None
    about: float | str | None = None
    expected: bool = False

    def __post_init__(self) -> None:
        if self.lane is not None and self.about is not None:
            raise ValueError("an option has a lane or an about, not both")


@dataclass(frozen=True, slots=True)
class Guess:
    """What is asked before the run; the first figure of the experiment decides.

    kind: "choose" one of the options; "rank" the lanes, the best first; "sketch" the figure's curve in a
    lane. right: whether the highest or the lowest is the best. lane: whose figure is guessed, where no lane
    is chosen. margin: above 0 where lanes are compared, how large a gap counts as a difference, for ratios as
    a factor; of a sketch, how far off it may be on average. expected: the right ranking, as letters.
    Raises TypeError or ValueError naming the wrong value.
    """

    kind: str
    question: str
    margin: float = 0.0
    right: str = HIGHEST
    lane: str = LETTERS[0]
    options: tuple[Option, ...] = ()
    expected: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_choice("kind", self.kind, GUESSES)
        check_choice("right", self.right, RIGHT)
        check_not_negative("margin", self.margin)
        if not self.margin and (self.compares_lanes or self.kind == SKETCH):
            raise ValueError("a guess about lanes or a sketch needs a margin above 0")
        if (self.kind == CHOOSE) != bool(self.options):
            raise ValueError("a guess has options if its kind is choose, and only then")
        if self.options and [option.expected for option in self.options].count(True) != 1:
            raise ValueError("exactly one of the options must be expected")
        if (self.kind == RANK) != bool(self.expected):
            raise ValueError("a guess has an expected ranking if its kind is rank, and only then")

    @property
    def compares_lanes(self) -> bool:
        """Whether lanes are compared, not a figure with numbers."""
        return self.kind == RANK or any(option.lane for option in self.options)
