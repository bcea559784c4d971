"""What can be wrong with a drawing: a code, its values, and a sentence in English."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import numpy as np
import numpy.typing as npt

LARGEST_NUMBER = 1e150  # of coordinates and pixels: the differences of such numbers are finite


class InkProblem(Enum):
    """Why a drawing or a picture cannot be one digit; with the sentence, in which numbers are left open."""

    NOTHING_DRAWN = "no ink: draw a digit"
    TOO_THIN = "no ink: nothing is as wide as a pen stroke"
    EVEN_PICTURE = "no ink: the picture is even"
    NO_CONTRAST = "no ink: nothing stands out from the paper"
    ONLY_SPECKS = "no ink: there are only specks"
    TINY_DRAWING = "too little ink: a drawing of size {size:g} is a dot"
    TINY_PICTURE = "too little ink: a dot is not a digit"
    BESIDE_PAPER = "no ink on the paper, but something beside it: crop the picture to the digit"
    SEVERAL_DIGITS = "there seem to be {count} digits: one at a time can be read"


class InkError(ValueError):
    """A drawing that cannot be one digit.

    problem: why. values: what belongs to it, such as the `count` of SEVERAL_DIGITS. `str()` is a sentence.
    row: where these stand side by side, the ink of each, cut out, from left to right.
    """

    def __init__(
        self, problem: InkProblem, row: Sequence[npt.NDArray[np.bool_]] = (), **values: float
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.row = tuple(row)
        self.values = values

    def __str__(self) -> str:
        return self.problem.value.format(**self.values)
