"""What tests.bench.recognition works with: figures, files of digits, and how much to train."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.digits.data import DIGIT_COUNT, TRAINING_COUNT, load_digits, writer_blocks
from nn.digits.design import PRESETS, Design
from nn.digits.evaluation import calibration_error
from nn.digits.writers import Training
from nn.ink.files import Drawing

Labels = npt.NDArray[np.intp]

ALL = np.arange(DIGIT_COUNT)
FIRST = np.arange(TRAINING_COUNT)  # learned; the last fifth is not
NO_STROKES = "skipped: give --strokes FILE"


@dataclass(frozen=True)
class Figures:
    """What was measured, for each seed, and what is asked: at least or at most."""

    part: str
    what: str
    values: tuple[float, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    note: str = ""


class Pens(NamedTuple):
    """Drawings with the pen and what they are."""

    drawings: list[Drawing]
    labels: Labels


class Bitmaps(NamedTuple):
    """Pictures, (n, height, width), and what they show."""

    images: npt.NDArray[np.uint8]
    labels: Labels


@dataclass(frozen=True)
class Plan:
    """How much to train.

    epochs: None: the preset's own. blocks: numbers of the writers to leave out; None: each in turn.
    """

    seeds: int
    epochs: int | None
    left_out_epochs: int
    blocks: tuple[int, ...] | None = None
    ablation: bool = False

    @property
    def left_out(self) -> list[slice]:
        """Where the digits of the writers are that are left out in turn."""
        blocks = writer_blocks()
        return blocks if self.blocks is None else [blocks[number] for number in self.blocks]


def recipe(name: str, epochs: int | None) -> Design:
    """Return a preset for so many epochs, None: its own."""
    found = PRESETS[name]
    return found if epochs is None else found.with_settings(epochs=epochs)


def training(design: Design, seed: int, numbers: Labels) -> Training:
    """Return the training of a design with this seed on these digits of the data set."""
    return Training(replace(design, seed=seed), load_digits().part(numbers))


class Confidence(NamedTuple):
    """Calibration error, answers that are sure, and right ones among these, each in per cent."""

    error: float
    sure: float
    right: float

    @classmethod
    def of(cls, probabilities: Array, labels: Labels, is_sure: npt.NDArray[np.bool_]) -> Confidence:
        """Return it for (n, 10) calibrated probabilities."""
        right = probabilities.argmax(axis=1)[is_sure] == labels[is_sure]
        right_among_sure = 100 * float(right.mean()) if len(right) else 0.0
        return cls(
            100 * calibration_error(probabilities, labels), 100 * float(is_sure.mean()), right_among_sure
        )
