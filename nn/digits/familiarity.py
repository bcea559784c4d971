"""Familiarity: how usual a drawing is, compared with the training digits and with what is no digit.

A network answers whatever it is shown: a letter, too, gets ten probabilities. The distance of a drawing from
the nearest training digit shows whether anything like it was learned at all. Beside people's digits stand
some that the program drew, in ways of writing that those writers do not have. Which distance is far is
measured on the training digits: as far as each is from the nearest one of another hand, others may be.
Distances are Euclidean, between images of 64 values in 0..1. What is near enough may still be no digit: a
small network of its own, always the same, tells digits from letters, signs and scribbles
(nn.digits.oddities). The network that answers takes no part: familiarity is the same for all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from nn.checks import ROUNDING, check_whole_column
from nn.digits.data import DigitData, Digits
from nn.digits.oddities import shipped_likeness
from nn.digits.usual_digits import Neighbors, usual_digits
from nn.ink import Image
from nn.ink.augmentation import check_images
from nn.ink.handprint import CELLS
from nn.network import Network

NEAREST = 5  # training digits that are shown
USUAL_QUANTILE = 0.99  # drawings nearer than this fraction of other writers' digits are usual
LIKELY = 0.5  # a drawing that is less probably a digit is unusual
INK_TOLERANCE = (
    0.1  # of the ink: a straight bar drawn with a ruler has a little more than any digit of a hand
)

LONGEST_LINES = 6.0  # of its strokes by its larger side: a digit has about 3, one that is drawn over twice 6

Indices = npt.NDArray[np.intp]
Points = npt.NDArray[np.floating]
Range = tuple[float, float]


class Unusual(Enum):
    """What can be unusual about a drawing; `str()` is a sentence."""

    NOTHING_LIKE_IT = "Nothing like it among the training digits."
    NO_DIGIT = "More like a letter or a scribble than a digit."
    NOT_FULL_HEIGHT = "It does not reach from top to bottom."
    TOO_LITTLE_INK = "Too little ink for a digit."
    TOO_MUCH_INK = "Too much ink for a digit."
    TOO_NARROW = "Too narrow for a digit."
    TOO_WIDE = "Too wide for a digit."
    TOO_LONG = "Its lines are too long for a digit."

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """A drawing compared with the training digits.

    distance: to the nearest training digit, or drawn one.
    percentile: the fraction of the training digits that lie nearer to the digits of other hands, 0..1.
    likeness: how probably it is a digit rather than a letter, a sign or a scribble, 0..1; from 0.5 on it is.
    unusualness: 0 is a training digit, up to 0.5 is usual, 1 is twice as far as that, or ink unlike a digit.
    indices, images (k, 8, 8), labels, distances: the nearest training digits, at most five, nearest first;
    drawn ones are not among them.
    reasons: what is unusual; empty if nothing is.
    drawn_label: of the nearest drawn digit, None if there are none.
    """

    distance: float
    percentile: float
    likeness: float
    unusualness: float
    indices: Indices
    images: Image
    labels: Indices
    distances: Image
    reasons: tuple[Unusual, ...]
    drawn_label: int | None = None

    @property
    def is_unusual(self) -> bool:
        """Whether anything is unusual."""
        return bool(self.reasons)


class FamiliarityIndex:
    """The training digits, ready to be compared with drawings, in one thread at a time."""

    def __init__(
        self,
        images: npt.ArrayLike,
        labels: npt.ArrayLike,
        writers: npt.ArrayLike,
        drawn: Digits | None = None,
        likeness: Network | None = None,
    ) -> None:
        """Take images, (n, 64) numbers in 0..1; labels, (n,); writers, (n,), who wrote which, at least two.

        drawn: digits by no writer that make a drawing usual, too. likeness: from 64 pixels to how
        probably they are a digit; without it all are.
        Raises TypeError or ValueError naming the wrong value.
        """
        self._images = check_images(images)
        self._drawn = None if drawn is None else Neighbors(drawn.images)
        self._drawn_labels = None if drawn is None else drawn.labels
        self._likeness = likeness
        self._labels = check_whole_column("labels", labels, len(self._images))
        hands = check_whole_column("writers", writers, len(self._images))
        to_others = _distances_to_other_writers(self._images, hands)
        if self._drawn is not None:
            to_others = np.minimum(to_others, self._drawn.distances(self._images))
        self._distances = np.sort(to_others)
        # A distance is far when at least the fraction USUAL_QUANTILE is smaller.
        self._limit = float(self._distances[math.ceil(USUAL_QUANTILE * len(self._distances) - ROUNDING) - 1])
        ink, columns = self._images.sum(axis=1), _columns(self._images)
        self._ink: Range = (1 - INK_TOLERANCE) * ink.min(), (1 + INK_TOLERANCE) * ink.max()
        self._columns: Range = float(columns.min()), float(columns.max())

    @classmethod
    def of(cls, data: DigitData) -> FamiliarityIndex:
        """Return the index of the digits that networks are trained on."""
        return cls(data.train.images, data.train.labels, data.writers, usual_digits(), shipped_likeness())

    def compare(self, image: npt.ArrayLike, strokes: Sequence[Points] = ()) -> Comparison:
        """Compare a drawing, (8, 8) or (64,) numbers in 0..1, and the (n, 2) points of its strokes, if known.

        A spiral of many turns is a grey patch in 8x8, which may be like a digit: only its lines tell.
        TypeError or ValueError for another image.
        """
        drawing = _check_image(image)
        gaps = self._images - drawing
        squares = np.einsum("ij,ij->i", gaps, gaps)
        nearest = np.argsort(squares, kind="stable")[:NEAREST]
        distances = np.sqrt(squares[nearest])
        distance, drawn_label = float(distances[0]), None
        if self._drawn is not None and self._drawn_labels is not None:
            number, to_drawn = self._drawn.nearest(drawing)
            distance, drawn_label = min(distance, to_drawn), int(self._drawn_labels[number])
        likeness = 1.0 if self._likeness is None else float(self._likeness.forward(drawing[None])[0, 0])
        of_ink = self._ink_reasons(drawing)
        if lines_by_side(strokes) > LONGEST_LINES:
            of_ink = (*of_ink, Unusual.TOO_LONG)
        return Comparison(
            distance,
            self.percentile(distance),
            likeness,
            1.0 if of_ink else max(self._unusualness(distance), 1 - likeness),
            nearest,
            self._images[nearest].reshape(-1, CELLS, CELLS),
            self._labels[nearest],
            distances,
            (*of_ink, *self._reasons(distance, likeness)),
            drawn_label,
        )

    def compare_all(
        self, images: Image, strokes: Sequence[Sequence[Points]] | None = None
    ) -> list[Comparison]:
        """Compare (n, 64) images, and the strokes of each, if they are known."""
        lines = [()] * len(images) if strokes is None else strokes
        return [self.compare(image, drawn) for image, drawn in zip(images, lines, strict=True)]

    def percentile(self, distance: float) -> float:
        """Return the fraction of the training digits that lie nearer than this to digits of other writers."""
        return float(np.searchsorted(self._distances, distance) / len(self._distances))

    def _unusualness(self, distance: float) -> float:
        return min(1.0, distance / (2 * self._limit)) if self._limit else float(distance > 0)

    def _reasons(self, distance: float, likeness: float) -> Iterator[Unusual]:
        if likeness < LIKELY:
            yield Unusual.NO_DIGIT
        elif distance > self._limit:
            yield Unusual.NOTHING_LIKE_IT

    def _ink_reasons(self, drawing: Image) -> tuple[Unusual, ...]:
        """Return how the amount and the extent of the ink differ from those of every training digit."""
        reasons: list[Unusual | None] = []
        rows = np.any(drawing.reshape(CELLS, CELLS), axis=1)
        if not rows[[0, -1]].all():  # all training digits touch the first and the last row
            reasons.append(Unusual.NOT_FULL_HEIGHT)
        ink, columns = float(drawing.sum()), float(_columns(drawing[None])[0])
        reasons.append(_reason_outside(ink, self._ink, Unusual.TOO_LITTLE_INK, Unusual.TOO_MUCH_INK))
        reasons.append(_reason_outside(columns, self._columns, Unusual.TOO_NARROW, Unusual.TOO_WIDE))
        return tuple(reason for reason in reasons if reason is not None)


def lines_by_side(strokes: Sequence[Points]) -> float:
    """Return how long (n, 2) strokes are together, as a multiple of the larger side around them."""
    if not strokes:
        return 0.0
    side = float(np.ptp(np.concatenate(strokes), axis=0).max())
    length = sum(float(np.hypot(*np.diff(points, axis=0).T).sum()) for points in strokes)
    return length / side if side else 0.0


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


def _reason_outside(value: float, allowed: Range, below: Unusual, above: Unusual) -> Unusual | None:
    if value < allowed[0]:
        return below
    return above if value > allowed[1] else None


def _check_image(image: npt.ArrayLike) -> Image:
    given = np.asarray(image)
    if given.shape not in ((CELLS, CELLS), (CELLS**2,)):
        raise ValueError(f"image must have the shape (8, 8) or (64,), not {given.shape}")
    return check_images(given.reshape(1, -1))[0]
