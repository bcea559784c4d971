"""Likeness: whether a drawing is more like a digit than like a letter, a sign or a scribble.

A small network learned it from digits, variants of them and drawn ones on one side, and from drawn oddities
on the other. Both overlap: a ring is a 0, whoever means what by it. So oddities that are as near to a digit
as digits are to each other are left out. What such a network makes of kinds that it was not taught is
measured in docs/recognition.md. `python -m resources.make_likeness` makes the file.
Source: Hendrycks, Mazeika and Dietterich, Deep anomaly detection with outlier exposure, 2019.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib import resources
from typing import Any

import numpy as np

from nn.digits.allographs import draw_kinds, drawn_digits
from nn.digits.data import CLASSES, PIXELS
from nn.digits.oddities.drawing import draw_oddities
from nn.digits.usual_digits import Neighbors, usual_digits
from nn.ink import Image
from nn.ink.augmentation import augment
from nn.network import Network, load_network
from nn.spec import INPUT, Layer

FILE = "familiarity/likeness.safetensors"
HIDDEN = 160  # units of each of two layers
LEARNED, SEED = 300_000, 3  # digits; a third as many oddities are learned
COPYBOOK = 0.03  # of the digits are drawn by no hand: a bar by a ruler is a 1, too
LIKE_A_DIGIT = 1.5  # the distance to the nearest digit up to which an oddity is left out
SETTINGS: dict[str, Any] = {
    "epochs": 24,
    "batch_size": 128,
    "learning_rate": 0.002,
    "optimizer": "adamw",
    "schedule": "cosine",
}


def train_likeness(people: Image, count: int = LEARNED, held_back: Collection[str] = ()) -> Network:
    """Return a network from 64 pixels to how probably they are a digit.

    people: (n, 64) digits of which it learns variants. count: digits that it learns, people's and drawn ones.
    held_back: names of signs, and of parts of shapes, that it is not taught. The same digits give the same
    network.
    """
    generator = np.random.default_rng(SEED)
    digits = _digits(people, count, generator)
    oddities = draw_oddities(count // 2, generator, held_back)
    known = Neighbors(np.concatenate([people, usual_digits().images]))
    oddities = oddities[known.distances(oddities) > LIKE_A_DIGIT][: count // 3]
    network = Network(
        (Layer(PIXELS, INPUT), Layer(HIDDEN, "relu"), Layer(HIDDEN, "relu"), Layer(1, "sigmoid")),
        "binary_crossentropy",
        seed=SEED,
    )
    is_digit = np.repeat([1.0, 0.0], [len(digits), len(oddities)])[:, None]
    network.fit(np.concatenate([digits, oddities]), is_digit, **SETTINGS)
    return network


def shipped_likeness() -> Network:
    """Return the network that ships with Inkling, each time another one: a network is for one thread."""
    with resources.as_file(resources.files("resources") / FILE) as path:
        return load_network(path)


def _digits(people: Image, count: int, generator: np.random.Generator) -> Image:
    """Return digits: half of them variants of people's, half of them drawn, a few as in a copybook."""
    copybook = round(COPYBOOK * count)
    variants = augment(people[generator.integers(len(people), size=count // 2)], generator)
    drawn = draw_kinds(generator.integers(CLASSES, size=count // 2 - copybook), generator)
    return np.concatenate([variants, drawn, drawn_digits(copybook, SEED, strength=0, haste=0).digits.images])
