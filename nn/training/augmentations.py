"""Augmentations: what makes new samples of the given ones every epoch, so that a network learns from more.

Each is one function registered by the decorator `augmentation`. It gets (n, features) samples, the training's
random generator and a strength, and returns as many samples that mean the same. With strength 0 it returns
the samples as they are, or raises ValueError in words for samples that it cannot work with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from nn.arrays import Array
from nn.registry import Limits, Registry

Augmentation = Callable[[Array, np.random.Generator, float], Array]

AUGMENTATIONS: Registry[Augmentation] = Registry("augmentation")
STRENGTH = Limits(0, 10)  # 10 is beyond legibility, not yet beyond float32
NUMBER_ALONE = "handwriting"  # the augmentation that a bare number stands for, as in files of version 0.1


def augmentation(function: Augmentation) -> Augmentation:
    """Register (samples, generator, strength) -> samples under the function's name; a decorator."""
    AUGMENTATIONS[function.__name__] = function
    return function


def augmented(samples: Array, strengths: Mapping[str, float], generator: np.random.Generator) -> Array:
    """Return (n, features) new samples made by each augmentation in turn."""
    for name, strength in strengths.items():
        samples = AUGMENTATIONS[name](samples, generator, strength)
    return samples


def check_augmentable(samples: Array, strengths: Mapping[str, float]) -> None:
    """Raise ValueError in words for (n, features) samples that an augmentation cannot work with."""
    augmented(samples, dict.fromkeys(strengths, 0.0), np.random.default_rng(0))
