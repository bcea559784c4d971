"""An experiment: what is trained, what is guessed, and what decides, in frozen values.

Up to three trainings, the lanes, begin alike and differ in a few settings. A person guesses before they run;
figures that are measured decide; only then comes the sentence with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nn.checks import check_choice, check_integer, quoted
from nn.digits.data import CLASSES, DIGIT_COUNT
from nn.digits.design import Design
from nn.digits.experiments.figure import FRACTIONS, Figure
from nn.digits.experiments.guess import LETTERS, NO_LANE, RANK, SKETCH, Guess
from nn.digits.experiments.rules import Rules

TARGETS = ("epoch", "step", "layer", "unit", "phase", "ink")
TARGET = re.compile(rf"({'|'.join(TARGETS)}):[a-z0-9.]+")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Setup:
    """A training: a design, and which digits it is shown.

    shown: those that are trained on, while the outputs stay as the task has them; empty: all of the task.
    others: how many of the other digits are shown as well, the first ones.
    Raises TypeError or ValueError naming the wrong value.
    """

    design: Design
    shown: tuple[int, ...] = ()
    others: int = 0

    def __post_init__(self) -> None:
        for digit in self.shown:
            check_integer("each of shown", digit, 0, CLASSES - 1)
        if not set(self.shown) <= set(self.design.task.digits):
            raise ValueError(f"shown must be digits of the task, not {list(self.shown)}")
        check_integer("others", self.others, 0, DIGIT_COUNT)
        if self.others and not self.shown:
            raise ValueError("others needs digits in shown: without them all are shown")


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the trainings that are compared; name: how it differs from the others."""

    name: str
    setup: Setup


@dataclass(frozen=True, slots=True)
class Link:
    """Something to look at after the run: what it is, and where, such as "epoch:46", in a lane.

    Raises ValueError for a target that is not one of TARGETS with a place behind a colon.
    """

    text: str
    target: str
    lane: str = LETTERS[0]

    def __post_init__(self) -> None:
        if not TARGET.fullmatch(PLACEHOLDER.sub("1", self.target)):
            raise ValueError(
                f"a target is one of {', '.join(TARGETS)} with a place, such as epoch:46, "
                f"not {quoted(self.target)}"
            )


@dataclass(frozen=True, slots=True)
class Promise:
    """A gap that every run must show: the figure is higher in one lane than in another by at least so much.

    by: a factor for figures that are ratios.
    """

    figure: str
    lane: str
    over: str
    by: float


@dataclass(frozen=True, slots=True)
class Experiment:
    """An experiment.

    name: that of its file. minutes: that it takes a person. before: the training whose weights all lanes
    begin with. lanes: one to three, called A, B and C. figures: what is measured of each; the first decides.
    sentence, more: why, and a paragraph on it; what was measured stands in them as {A.name of a figure}.
    rules: of a lesson.
    Raises ValueError for what does not fit together.
    """

    name: str
    title: str
    minutes: int
    before: Setup | None
    lanes: tuple[Lane, ...]
    figures: tuple[Figure, ...]
    guess: Guess
    sentence: str
    more: str
    links: tuple[Link, ...] = ()
    promises: tuple[Promise, ...] = ()
    is_riddle: bool = False
    rules: Rules = field(default_factory=Rules)

    def __post_init__(self) -> None:
        if not 1 <= len(self.lanes) <= len(LETTERS):
            raise ValueError(f"an experiment has one to three lanes, not {len(self.lanes)}")
        if not self.figures:
            raise ValueError("an experiment needs a figure: the first one decides")
        check_different("the name of a lane", (lane.name for lane in self.lanes))
        check_different("the name of a figure", (figure.name for figure in self.figures))
        self._check_lanes()
        self._check_figures()
        self._check_weights()

    @property
    def letters(self) -> str:
        """The letters of the lanes."""
        return LETTERS[: len(self.lanes)]

    @property
    def deciding(self) -> Figure:
        """The figure that decides who was right."""
        return self.figures[0]

    @property
    def epochs(self) -> int:
        """How many epochs a trial trains at most, in all lanes and before them."""
        setups = [lane.setup for lane in self.lanes] + ([] if self.before is None else [self.before])
        return sum(setup.design.config.epochs for setup in setups)

    def figure(self, name: str) -> Figure:
        """Return the figure of a name; ValueError if there is none."""
        names = [figure.name for figure in self.figures]
        return self.figures[names.index(check_choice("a figure", name, names))]

    def lane(self, letter: str) -> Lane:
        """Return the lane of a letter; ValueError if there is none."""
        return self.lanes[LETTERS.index(check_choice("a lane", letter, self.letters))]

    def _check_lanes(self) -> None:
        """Raise ValueError unless every letter is that of a lane."""
        guess = self.guess
        chosen = [option.lane for option in guess.options if option.lane not in (None, NO_LANE)]
        named = [guess.lane, *chosen, *guess.expected, *(link.lane for link in self.links)]
        for letter in (*named, *(each for one in self.promises for each in (one.lane, one.over))):
            self.lane(str(letter))
        if len(self.lanes) > 1 and not self.promises:
            raise ValueError("an experiment with several lanes needs a promise: a gap that every run shows")
        if guess.kind == RANK and sorted(guess.expected) != list(self.letters):
            raise ValueError(f"the expected ranking must hold each of {', '.join(self.letters)} once")

    def _check_figures(self) -> None:
        """Raise ValueError unless every figure that is spoken of is measured."""
        names = [option.about for option in self.guess.options if isinstance(option.about, str)]
        for name in (*names, *(promise.figure for promise in self.promises)):
            self.figure(name)
        for text in (self.sentence, self.more, *(link.target for link in self.links)):
            for letter, name in placeholders_of(text):
                self.lane(letter)
                self.figure(name)
        if self.guess.kind == SKETCH and self.deciding.measure not in FRACTIONS:
            raise ValueError(f"a sketch needs a curve of an accuracy, not {self.deciding.measure}")
        self._check_gaps()
        for figure in self.figures:
            for lane in self.lanes:
                figure.check_design(lane.setup.design)

    def _check_gaps(self) -> None:
        """Raise ValueError for a gap that would be one in both directions."""
        gaps = [(self.figure(promise.figure), promise.by) for promise in self.promises]
        gaps += [(self.deciding, self.guess.margin)] if self.guess.compares_lanes else []
        for figure, least in gaps:
            if least <= (1 if figure.is_ratio else 0):
                needed = "a factor above 1" if figure.is_ratio else "a difference above 0"
                raise ValueError(f"a gap of {figure.measure} must be {needed}, not {least:g}")

    def _check_weights(self) -> None:
        """Raise ValueError unless the weights of the training before fit all lanes."""
        if self.before is None:
            return
        shapes = self.before.design.spec.shapes
        for letter, lane in zip(self.letters, self.lanes, strict=True):
            if lane.setup.design.spec.shapes != shapes:
                raise ValueError(f"lane {letter} cannot begin with the weights of before: its layers differ")


def check_different(what: str, names: Iterable[str]) -> None:
    """Raise ValueError if a name comes twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"{what} must not come twice: {quoted(name)}")
        seen.add(name)


def placeholders_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the lane and the figure of each placeholder in a text, such as {A.accuracy}."""
    for found in PLACEHOLDER.finditer(text):
        letter, dot, name = found[1].partition(".")
        if not dot:
            raise ValueError(f"a placeholder has a lane and a figure, such as {{A.accuracy}}, not {found[0]}")
        yield letter, name
