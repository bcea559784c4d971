"""From other people's pictures to what a network receives."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from nn.digits.data import INK_LEVELS, DigitData, Labels
from nn.digits.datasets.dataset import AnyArray, Dataset
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.pictures import stages_from_picture
from nn.ink import Image, InkError, Stages, stages_from_bitmap
from nn.ink.handprint import CELLS

EXAMPLES = 1000  # pictures that are looked at for the color of their paper
MOSTLY = 0.95
WHITE_ON_BLACK, BLACK_ON_WHITE, BOTH = "white on black", "black on white", "some dark, some light"


class Unreadable(NamedTuple):
    """A picture that cannot be read: its number from 0, and why."""

    number: int
    why: str


class Inputs(NamedTuple):
    """Pictures as a network receives them: (m, copies, 64), the upright one first, and those without any."""

    copies: Image
    unreadable: list[Unreadable]


def inputs_of(dataset: Dataset, show: Callable[[int], None], *, tilted: bool = True) -> Inputs:
    """Return the inputs of all pictures; show is told how many are done; tilted: with tilted copies.

    Images of 8x8 that count ink, 0 to 16 or as fractions of 16, are inputs already. All others go through the
    normalization of pictures.
    """
    counts = ink_counts(dataset.pictures)
    if counts is not None:
        return Inputs(counts.reshape(len(counts), 1, -1), [])
    made, unreadable = [], []
    read = _reader_of(dataset)
    for number in range(len(dataset)):
        try:
            stages = read(dataset.pictures[number])
            made.append(stages.tilted_copies if tilted else stages.image.reshape(1, -1))
        except (InkError, ValueError, OSError) as error:
            unreadable.append(Unreadable(number, str(error)))
        show(number + 1)
    return Inputs(np.array(made, np.float32), unreadable)


def _reader_of(dataset: Dataset) -> Callable[[AnyArray], Stages]:
    """Return how pictures are read: those in files may be photos, with something beside the digit."""
    if isinstance(dataset.pictures, np.ndarray):
        return stages_from_bitmap
    return partial(stages_from_picture, index=FamiliarityIndex.of(DigitData.standard()))


def ink_counts(pictures: object) -> Image | None:
    """Return (n, 8, 8) fractions of ink, 0 to 1, if the pictures are such counts already."""
    if not isinstance(pictures, np.ndarray) or pictures.shape[1:] != (CELLS, CELLS):
        return None
    low, high = float(pictures.min()), float(pictures.max())
    if low < 0 or high > INK_LEVELS or (high <= 1 and pictures.dtype.kind != "f"):
        return None
    return np.asarray(pictures / (INK_LEVELS if high > 1 else 1), np.float32)


def described(dataset: Dataset) -> str:
    """Return in a few words what was understood of a data set."""
    count, pictures = len(dataset), dataset.pictures
    if not isinstance(pictures, np.ndarray):
        return f"{count:,} pictures in folders by digit"
    height, width = pictures.shape[1:3]
    size = f"{count:,} images of {height} x {width}"
    if ink_counts(pictures) is not None:
        return f"{size} cells that count ink, as the network receives them"
    color = ", in color" if pictures.ndim == 4 else ""
    return f"{size} pixels{color}, {_ink_words(pictures)}"


def readable_labels(dataset: Dataset, inputs: Inputs) -> tuple[Labels, Labels]:
    """Return the labels of the pictures that have inputs, and of the others."""
    is_readable = np.ones(len(dataset), np.bool_)
    is_readable[[each.number for each in inputs.unreadable]] = False
    return dataset.labels[is_readable], dataset.labels[~is_readable]


def _ink_words(pictures: AnyArray) -> str:
    """Return whether most of the borders are dark or bright."""
    chosen = pictures[np.linspace(0, len(pictures) - 1, min(len(pictures), EXAMPLES)).astype(np.intp)]
    gray = chosen.astype(np.float64)
    gray = gray if gray.ndim == 3 else gray[..., :3].mean(axis=3)
    border = np.concatenate([gray[:, 0], gray[:, -1], gray[:, :, 0], gray[:, :, -1]], axis=1)
    middle = (gray.min(axis=(1, 2)) + gray.max(axis=(1, 2))) / 2
    dark = float((np.median(border, axis=1) < middle).mean())
    return WHITE_ON_BLACK if dark >= MOSTLY else BLACK_ON_WHITE if dark <= 1 - MOSTLY else BOTH
