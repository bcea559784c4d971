"""Tilted copies of a drawing: a network sees it upright and sheared, and the mean of its predictions counts.

The normalisation sets every drawing upright, but by two pixels of its outline, and counts the ink in coarse
squares: so each sheared copy of a drawing comes out as a slightly different image, and a digit that is nearly
lost in one is clear in another. It is what augmentation does in training, done once more for the prediction
(Krizhevsky, Sutskever and Hinton, 2012, average over ten crops). The copies lean to both sides, and their
lines climb or fall, which the normalisation leaves as it is. What it is worth: docs/recognition.md.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.ink.handprint import Image, Integers, image_from_counts, normalize
from nn.ink.morphology import Ink

TILTS = "tilts"  # the name under which all copies but the upright one can be skipped


class Tilt(NamedTuple):
    """How ink is sheared: its rows against each other, and its columns."""

    shear: float = 0.0  # pixels to the right a row upwards; up to 22 degrees
    climb: float = 0.0  # pixels upwards a column to the right; up to 6 degrees


UPRIGHT = Tilt()
COPIES = (UPRIGHT, Tilt(-0.4, -0.1), Tilt(-0.4, 0.1), Tilt(0.4, -0.1), Tilt(0.4, 0.1))


def tilted_copies(ink: Ink, skip: Collection[str] = ()) -> Image:
    """Return (n, copies, 64) images, 0..1, of (n, height, width) ink; the first copy is the upright one.

    skip: names of nn.ink.handprint.STAGES, and TILTS for the upright copy alone.
    """
    return np.concatenate([copies_at(ink, (tilt,), skip) for tilt in tilts_without(skip)], axis=1)


def tilts_without(skip: Collection[str] = ()) -> tuple[Tilt, ...]:
    """Return the tilt of each copy; all of them are upright if nothing would remove the slant again."""
    chosen = COPIES[:1] if TILTS in skip else COPIES
    return (UPRIGHT,) * len(chosen) if "upright" in skip else chosen


def is_tilted_without(skip: Collection[str]) -> bool:
    """Return whether any copy is tilted."""
    return set(tilts_without(skip)) != {UPRIGHT}


def copies_at(ink: Ink, chosen: Sequence[Tilt], skip: Collection[str] = ()) -> Image:
    """Return (n, tilts, 64) images of (n, height, width) ink that is tilted first, in each of some ways.

    All of them go through the stages together: of one drawing that takes a third of the time of one by one.
    """
    tilted = tilt_ink(ink, chosen)
    counts = normalize(tilted.reshape(-1, *tilted.shape[2:]), set(skip) - {TILTS})
    return image_from_counts(counts).reshape(len(ink), len(chosen), -1)


def tilt_ink(ink: Ink, chosen: Sequence[Tilt]) -> Ink:
    """Return (n, tilts, higher, wider) ink, in each way the columns climb and the rows are sheared then.

    Nothing is cut off. Pixels are moved one by one: ink is a small part of a drawing.
    """
    count, height, width = ink.shape
    shears, climbs = np.array(chosen, np.float64).reshape(-1, 2).T
    up = -_shifts(climbs, width)
    higher = height + 2 * np.abs(up).max()
    right = _shifts(shears, higher)
    wider = width + 2 * np.abs(right).max()
    numbers, rows, columns = np.nonzero(ink)
    rows = rows + (higher - height) // 2 - up[:, columns]
    columns = columns + (wider - width) // 2 + np.take_along_axis(right, rows, axis=1)
    tilted = np.zeros((count, len(chosen), higher, wider), np.bool_)
    tilted[numbers, np.arange(len(chosen))[:, None], rows, columns] = True
    return tilted


def _shifts(slopes: npt.NDArray[np.float64], length: int) -> Integers:
    """Return the (slopes, length) pixels by which each line moves: none in the middle, more to the first."""
    return np.rint(slopes[:, None] * ((length - 1) / 2 - np.arange(length))).astype(np.int64)
