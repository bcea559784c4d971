"""Lessons: what an experiment keeps as it is, and a broken network that is to be mended."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from nn.checks import check_choice
from nn.digits.experiments.experiment import Setup, placeholders_of
from nn.digits.experiments.figure import AT_EPOCH, Figure
from nn.digits.experiments.rules import Rules


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached: a figure of the network that is trained.

    at_least, at_most: one of both. Raises ValueError for neither, both, or a figure that is no single value
    at the end.
    """

    figure: Figure
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("a goal has at_least or at_most, and not both")
        if self.figure.take != AT_EPOCH or self.figure.epoch is not None:
            raise ValueError("the figure of a goal is taken at the end of a training")

    def is_reached(self, value: float) -> bool:
        """Return whether a value of the figure is good enough."""
        if math.isnan(value):
            return False
        return value >= self.at_least if self.at_least is not None else value <= (self.at_most or 0.0)


@dataclass(frozen=True, slots=True)
class Repair:
    """A network that does not learn as it should, and what is to be reached with it.

    name: that of its file. minutes: that it takes a person. text: what is wrong, and what is to be done.
    helps: told one after the other to who asks. sentence: what was wrong, told at the end; what was measured
    stands in it as {A.name of the figure}. Raises ValueError for what does not fit together.
    """

    name: str
    title: str
    minutes: int
    text: str
    setup: Setup
    goal: Goal
    helps: tuple[str, ...]
    sentence: str
    rules: Rules = field(default_factory=Rules)

    def __post_init__(self) -> None:
        self.goal.figure.check_design(self.setup.design)
        for letter, name in placeholders_of(self.sentence):
            check_choice("a lane", letter, ("A",))
            check_choice("a figure", name, (self.goal.figure.name,))
