"""Several views of one drawing: a network looks at it upright and leaning, and its answers are averaged.

The normalisation sets every drawing upright, but by two pixels of its outline, and counts the ink in coarse
squares: so each leaning copy of a drawing comes out as a slightly different image, and a digit that is nearly
lost in one is clear in another. It is what augmentation does in training, done once more for the answer
(Krizhevsky, Sutskever and Hinton, 2012, average over ten crops). What it is worth: docs/recognition.md.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from nn.checks import Array
from nn.ink.handprint import BLOCK, Ink, normalise

VIEWS = "views"  # the name under which all views but the first can be left out
LEANS = (0.0, -0.4, -0.2, 0.2, 0.4)  # pixels to the right a row upwards; up to 22 degrees


def views_of(ink: Ink, without: Collection[str] = ()) -> Array:
    """Return (n, views, 64) images, 0..1, of (n, height, width) ink; the first is the upright one.

    without: steps of nn.ink.handprint that are left out, and VIEWS for the first view alone.
    """
    return np.stack([view_of(ink, lean, without) for lean in leans_of(without)], axis=1)


def leans_of(without: Collection[str] = ()) -> tuple[float, ...]:
    """Return how far each view leans; upright all of them if nothing takes the slant away again."""
    leans = LEANS[:1] if VIEWS in without else LEANS
    return (0.0,) * len(leans) if "slant" in without else leans


def view_of(ink: Ink, lean: float, without: Collection[str] = ()) -> Array:
    """Return (n, 64) images of ink made to lean."""
    counts = normalise(leaning(ink, lean), set(without) - {VIEWS})
    return (counts.reshape(len(ink), -1) / BLOCK**2).astype(np.float32)


def leaning(ink: Ink, lean: float) -> Ink:
    """Return (n, height, wider) ink whose rows are moved `lean` pixels further to the right with each row up.

    Nothing is cut off. Without a lean the ink is returned as it is.
    """
    if not lean:
        return ink
    count, height, width = ink.shape
    shift = np.rint(lean * ((height - 1) / 2 - np.arange(height))).astype(np.int64)
    room = int(np.abs(shift).max())
    wider = np.zeros((count, height, width + 2 * room), np.bool_)
    columns = np.arange(width) + room + shift[:, None]
    wider[:, np.arange(height)[:, None], columns] = ink
    return wider
