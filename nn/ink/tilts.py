"""Tilted copies of a drawing: a network sees it upright and sheared, and the mean of its predictions counts.

The normalisation sets every drawing upright, but by two pixels of its outline, and counts the ink in coarse
squares: so each sheared copy of a drawing comes out as a slightly different image, and a digit that is nearly
lost in one is clear in another. It is what augmentation does in training, done once more for the prediction
(Krizhevsky, Sutskever and Hinton, 2012, average over ten crops). What it is worth: docs/recognition.md.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from nn.ink.handprint import Image, Integers, image_from_counts, normalize
from nn.ink.morphology import Ink

TILTS = "tilts"  # the name under which all copies but the upright one can be skipped
SHEARS = (0.0, -0.4, -0.2, 0.2, 0.4)  # pixels to the right a row upwards; up to 22 degrees


def tilted_copies(ink: Ink, skip: Collection[str] = ()) -> Image:
    """Return (n, copies, 64) images, 0..1, of (n, height, width) ink; the first copy is the upright one.

    skip: names of nn.ink.handprint.STAGES, and TILTS for the upright copy alone.
    """
    return np.concatenate([copies_at(ink, (shear,), skip) for shear in shears(skip)], axis=1)


def shears(skip: Collection[str] = ()) -> tuple[float, ...]:
    """Return the shear of each copy; all of them are upright if nothing would remove the slant again."""
    chosen = SHEARS[:1] if TILTS in skip else SHEARS
    return (0.0,) * len(chosen) if "upright" in skip else chosen


def copies_at(ink: Ink, chosen: Sequence[float], skip: Collection[str] = ()) -> Image:
    """Return (n, shears, 64) images of (n, height, width) ink that is sheared first, in each of some ways.

    All of them go through the stages together: of one drawing that takes a third of the time of one by one.
    """
    room = max(_room(ink, shear) for shear in chosen)
    sheared = np.stack([shear_ink(ink, shear, room) for shear in chosen], axis=1)
    counts = normalize(sheared.reshape(-1, *sheared.shape[2:]), set(skip) - {TILTS})
    return image_from_counts(counts).reshape(len(ink), len(chosen), -1)


def shear_ink(ink: Ink, shear: float, room: int | None = None) -> Ink:
    """Return (n, height, wider) ink whose rows move `shear` pixels further to the right with each row up.

    room: columns that are added at either side, no fewer than it takes; just so many without. Nothing is
    cut off.
    """
    count, height, width = ink.shape
    shift = _shift(height, shear)
    room = _room(ink, shear) if room is None else room
    wider = np.zeros((count, height, width + 2 * room), np.bool_)
    columns = np.arange(width) + room + shift[:, None]
    wider[:, np.arange(height)[:, None], columns] = ink
    return wider


def _room(ink: Ink, shear: float) -> int:
    return int(np.abs(_shift(ink.shape[1], shear)).max())


def _shift(height: int, shear: float) -> Integers:
    """Return how far each row moves to the right."""
    return np.rint(shear * ((height - 1) / 2 - np.arange(height))).astype(np.int64)
