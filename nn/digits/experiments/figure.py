"""A figure: one number that an experiment measures in each lane, and how it is written."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nn.checks import check_choice, check_fraction, check_integer
from nn.digits.design import Design
from nn.digits.task import Task

# What has a value after every epoch, and what is measured once.
CURVES = ("test_accuracy", "training_accuracy", "cost")
MOMENTS = (
    "different_units",
    "epochs_lasted",
    "gradient_length",
    "gradient_ratio",
    "loss_slope",
    "output_slope",
    "probability",
    "push",
)
FRACTIONS = ("test_accuracy", "training_accuracy")
COUNTS = ("different_units", "epochs_lasted")
RATIOS = ("cost", "gradient_length", "gradient_ratio")
OF_A_DIGIT = ("loss_slope", "output_slope", "probability", "push")

AT_EPOCH, FIRST, LOWEST_AFTER, EPOCH_OF_LOWEST = TAKES = (
    "at_epoch",
    "first_epoch_from",
    "lowest_after",
    "epoch_of_lowest_after",
)
EPOCHS = (FIRST, EPOCH_OF_LOWEST)  # what is taken is an epoch
NEVER = math.inf


@dataclass(frozen=True, slots=True)
class Figure:
    """What is measured of a lane.

    name: in placeholders. label: over its column. measure: one of CURVES or MOMENTS. take: what of a curve:
    its value "at_epoch"; the "first_epoch_from" which it is at least `level`; its "lowest_after" that, or the
    "epoch_of_lowest_after" that; if it never is, the epochs are infinite, and the lowest is the last. epoch:
    when it is measured, 0: before the first step; None: at the end. digits: of the test digits, these alone;
    empty: all. layer: behind the input, from 1. sample: number of the test digit from 0, output: the name of
    the output, of what is of one digit.
    Raises TypeError or ValueError naming the wrong value.
    """

    name: str
    label: str
    measure: str
    take: str = AT_EPOCH
    level: float = 0.0
    epoch: int | None = None
    digits: tuple[int, ...] = ()
    layer: int = 1
    sample: int = 0
    output: str = ""

    def __post_init__(self) -> None:
        check_choice("measure", self.measure, (*CURVES, *MOMENTS))
        check_choice("take", self.take, TAKES)
        check_fraction("level", self.level)
        check_integer("sample", self.sample, 0)
        if self.epoch is not None:
            check_integer("epoch", self.epoch, 0)
        if self.take != AT_EPOCH and self.measure not in FRACTIONS:
            raise ValueError(f"only an accuracy can be taken {self.take}, not {self.measure}")
        if self.digits and self.measure != "test_accuracy":
            raise ValueError(f"only test_accuracy can be of some digits, not {self.measure}")

    @property
    def is_curve(self) -> bool:
        """Whether it has a value after every epoch."""
        return self.measure in CURVES

    @property
    def is_ratio(self) -> bool:
        """Whether two of them are compared by what one is divided by the other."""
        return self.measure in RATIOS

    def check_design(self, design: Design) -> None:
        """Raise ValueError unless it can be measured of a training of this design."""
        check_integer("layer", self.layer, 1, len(design.spec.layers) - 1)
        check_integer("epoch", self.epoch or 0, 0, design.config.epochs)
        Task(self.digits or design.task.digits)
        if not set(self.digits) <= set(design.task.digits):
            raise ValueError(f"digits of a figure must be of the task, not {list(self.digits)}")
        if self.measure in OF_A_DIGIT:
            check_choice("output", self.output, design.task.outputs)

    def text(self, value: float) -> str:
        """Return a value in words."""
        if value == NEVER:
            return "never"
        if self.take in EPOCHS or self.measure in COUNTS:
            return f"{value:,.0f}"
        if self.measure in FRACTIONS:
            return f"{value:.1%}".replace("%", " %")
        if self.measure == "gradient_ratio" and 0 < value < 0.1:
            return f"1/{1 / value:,.0f}"
        return f"{value:.3g}"
