"""Familiarity: how usual a drawing is beside the training digits.

A network answers whatever it is shown: a letter, too, gets ten probabilities. How far a drawing lies from
the nearest training digit tells whether such a thing was learned at all. How far is far is taken from the
training digits: the distance from each to the nearest digit of another writer is what another hand may do.
Distances are Euclidean, between images of 64 values in 0..1. No network takes part: this holds for all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.checks import ROUNDING
from nn.ink import Image
from nn.ink.augmentation import check_images
from nn.ink.handprint import CELLS

NEAREST = 5
USUAL = 0.95  # of the digits of other writers are usual
INK_TOLERANCE = 0.1  # a straight bar drawn with a ruler has a little more ink than any digit of a hand
NOTHING_LIKE_IT = "Nothing like it among the training digits."

Indices = npt.NDArray[np.intp]
Range = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How one drawing looks beside the training digits.

    percentile: the share of the training digits that lie nearer to the digits of other writers, 0..1.
    strangeness: 0 is a training digit, up to 0.5 is usual, 1 is twice as far as that, or ink unlike a digit.
    indices, images (k, 8, 8), labels, distances: the nearest training digits, at most five, nearest first.
    reasons: what is unusual, each a sentence; none if nothing is.
    """

    percentile: float
    strangeness: float
    indices: Indices
    images: Image
    labels: Indices
    distances: Image
    reasons: tuple[str, ...]

    @property
    def unusual(self) -> bool:
        """Tell whether anything is unusual."""
        return bool(self.reasons)


class Familiarity:
    """The training digits, ready to be compared with a drawing."""

    def __init__(self, images: npt.ArrayLike, labels: npt.ArrayLike, writers: npt.ArrayLike) -> None:
        """Take images, (n, 64) numbers in 0..1; labels, (n,); writers, (n,), who wrote which, at least two.

        Raises TypeError or ValueError naming the wrong value.
        """
        self._images = check_images(images)
        self._labels = _check_column("labels", labels, len(self._images))
        hands = _check_column("writers", writers, len(self._images))
        self._distances = np.sort(_distances_to_other_writers(self._images, hands))
        # A distance is far when at least the share USUAL is smaller.
        self._limit = float(self._distances[math.ceil(USUAL * len(self._distances) - ROUNDING) - 1])
        ink, columns = self._images.sum(axis=1), _columns(self._images)
        self._ink: Range = (1 - INK_TOLERANCE) * ink.min(), (1 + INK_TOLERANCE) * ink.max()
        self._columns: Range = float(columns.min()), float(columns.max())

    def look_at(self, image: npt.ArrayLike) -> Look:
        """Return how a drawing looks, (8, 8) or (64,) numbers in 0..1; TypeError or ValueError otherwise."""
        drawing = _check_image(image)
        gaps = self._images - drawing
        squares = np.einsum("ij,ij->i", gaps, gaps)
        nearest = np.argsort(squares, kind="stable")[:NEAREST]
        distances = np.sqrt(squares[nearest])
        distance = float(distances[0])
        wrong_ink = self._ink_reasons(drawing)
        return Look(
            self.percentile(distance),
            1.0 if wrong_ink else self._strangeness(distance),
            nearest,
            self._images[nearest].reshape(-1, CELLS, CELLS),
            self._labels[nearest],
            distances,
            (*wrong_ink, NOTHING_LIKE_IT) if distance > self._limit else wrong_ink,
        )

    def percentile(self, distance: float) -> float:
        """Return the share of the training digits that lie nearer than this to digits of other writers."""
        return float(np.searchsorted(self._distances, distance) / len(self._distances))

    def _strangeness(self, distance: float) -> float:
        return min(1.0, distance / (2 * self._limit)) if self._limit else float(distance > 0)

    def _ink_reasons(self, drawing: Image) -> tuple[str, ...]:
        """Return in what the ink is unlike that of all training digits: they reach from top to bottom."""
        rows = np.any(drawing.reshape(CELLS, CELLS), axis=1)
        reasons = (
            "" if rows[[0, -1]].all() else "It does not reach from top to bottom.",
            _outside(
                float(drawing.sum()), self._ink, "Too little ink for a digit.", "Too much ink for a digit."
            ),
            _outside(
                float(_columns(drawing[None])[0]),
                self._columns,
                "Too narrow for a digit.",
                "Too wide for a digit.",
            ),
        )
        return tuple(reason for reason in reasons if reason)


def _distances_to_other_writers(images: Image, writers: Indices) -> Image:
    """Return (n,): from each image to the nearest one of another writer."""
    if len(np.unique(writers)) < 2:
        raise ValueError(f"writers must be at least two, not {np.unique(writers).tolist()}")
    lengths = np.einsum("ij,ij->i", images, images)
    squares = lengths[:, None] + lengths - 2 * images @ images.T
    squares[writers[:, None] == writers] = np.inf
    return np.sqrt(np.maximum(squares.min(axis=1), 0))


def _columns(images: Image) -> Indices:
    """Return (n,): how many columns of each (n, 64) image hold ink."""
    return np.count_nonzero(np.any(images.reshape(-1, CELLS, CELLS), axis=1), axis=1)


def _outside(value: float, allowed: Range, below: str, above: str) -> str:
    if value < allowed[0]:
        return below
    return above if value > allowed[1] else ""


def _check_image(image: npt.ArrayLike) -> Image:
    given = np.asarray(image)
    if given.shape not in ((CELLS, CELLS), (CELLS**2,)):
        raise ValueError(f"image must have the shape (8, 8) or (64,), not {given.shape}")
    return check_images(given.reshape(1, -1))[0]


def _check_column(name: str, values: npt.ArrayLike, length: int) -> Indices:
    given = np.asarray(values)
    if given.shape != (length,):
        raise ValueError(f"{name} must have the shape ({length},), one for each image, not {given.shape}")
    if given.dtype.kind not in "iu":
        raise TypeError(f"{name} must be whole numbers, not of {given.dtype}")
    return given.astype(np.intp)
