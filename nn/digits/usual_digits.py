"""Drawn digits that count as usual: among them a hand is at home that none of the data's writers has.

They were drawn by the program without haste, since a few straight pieces can be like anything, and kept where
they are not like one another, so that a few thousand stand for all ways of writing.
`python -m resources.make_usual_digits` makes the file.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np

from nn.digits.allographs import drawn_digits
from nn.digits.data import INK_LEVELS, Digits, Labels
from nn.files import read_tensors, write_tensors
from nn.ink import Image

FILE = "familiarity/usual_digits.safetensors"
FORMAT = "inkling-usual-digits-1"
DRAWN, SEED = 60_000, 5
APART = 1.7  # the distance that two that are kept have at least
ROWS = 128  # that are compared at once: few enough to take little memory


def choose_usual_digits(count: int = DRAWN, seed: int = SEED, held_back: Collection[str] = ()) -> Digits:
    """Return drawn digits that are not like one another.

    count: how many are drawn to choose from. The same seed gives the same digits. held_back: ways of writing
    that are not drawn.
    """
    drawn = drawn_digits(count, seed, held_back=held_back, haste=0.0).digits
    return drawn.part(numbers_apart(drawn.images, APART))


def numbers_apart(images: Image, distance: float) -> Labels:
    """Return the numbers of (n, 64) images, in order, that lie farther than this from each one before."""
    chosen = np.empty(0, np.intp)
    for start in range(0, len(images), ROWS):
        some = images[start : start + ROWS]
        is_far = np.ones(len(some), np.bool_)
        if len(chosen):
            is_far = Neighbors(images[chosen]).distances(some) > distance
        for number in range(len(some)):
            if is_far[number]:
                is_far[number + 1 :] &= Neighbors(some[number, None]).distances(some[number + 1 :]) > distance
        chosen = np.append(chosen, start + np.flatnonzero(is_far))
    return chosen


class Neighbors:
    """Images among which the nearest one of others is looked for."""

    def __init__(self, images: Image) -> None:
        """Take (n, 64) images, at least one."""
        self._images = images
        self._squares = np.einsum("ij,ij->i", images, images)

    def nearest(self, image: Image) -> tuple[int, float]:
        """Return the number of the one nearest to a (64,) image, and its distance."""
        squares = self._squares - 2 * self._images @ image
        number = int(squares.argmin())
        return number, float(np.sqrt(max(squares[number] + image @ image, 0)))

    def distances(self, images: Image) -> Image:
        """Return (m,): from each of (m, 64) images to the nearest of these.

        |x - y|^2 = |x|^2 - 2 x.y + |y|^2, so that a product of matrices finds all distances of some rows.
        """
        nearest = np.empty(len(images), images.dtype)
        for start in range(0, len(images), ROWS):
            some = images[start : start + ROWS]
            own = np.einsum("ij,ij->i", some, some)
            nearest[start : start + ROWS] = own + (self._squares - 2 * some @ self._images.T).min(axis=1)
        return np.sqrt(np.maximum(nearest, 0))


def save_usual_digits(digits: Digits, path: str | os.PathLike[str]) -> None:
    """Write digits whose images are of sixteenths; OSError if that is impossible."""
    levels = np.round(digits.images * INK_LEVELS).astype(np.uint8)
    tensors = {"images": levels, "labels": digits.labels.astype(np.uint8)}
    write_tensors(Path(path), tensors, {"format": FORMAT})


@cache
def usual_digits() -> Digits:
    """Return the digits that ship with Inkling; not to be written into."""
    with resources.as_file(resources.files("resources") / FILE) as path:
        _, tensors = read_tensors(path, (FORMAT,), "collection of drawn digits")
    images: Image = tensors["images"].astype(np.float32) / np.float32(INK_LEVELS)
    images.flags.writeable = False
    return Digits(images, tensors["labels"].astype(np.intp))
