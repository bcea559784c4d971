"""Sources: what makes new samples in the place of given ones every epoch, so that a network learns from both.

Each is one function registered by the decorator `source`. It gets (n,) kinds, whole numbers that say what
each sample is, and the training's random generator, and returns (n, features) new samples of these kinds. It
raises ValueError in words for a kind of which it can make none. Of each sample that is replaced the target
stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import ROUNDING
from nn.registry import Limits, Registry

Numbers = npt.NDArray[np.intp]
Source = Callable[[Numbers, np.random.Generator], Array]

SOURCES: Registry[Source] = Registry("source")
FRACTION = Limits(0, 1)


def source(function: Source) -> Source:
    """Register (kinds, generator) -> samples under the function's name; a decorator."""
    SOURCES[function.__name__] = function
    return function


def places_to_fill(
    fractions: Mapping[str, float], count: int, generator: np.random.Generator
) -> Iterator[tuple[Source, Numbers]]:
    """Yield each source and the places that it fills among so many samples, at random; no place twice."""
    if not fractions:
        return  # and nothing was drawn by chance: a training without sources goes as it did without the word
    places, filled = generator.permutation(count), 0
    for name, fraction in fractions.items():
        end = min(filled + count_of(fraction, count), count)
        yield SOURCES[name], places[filled:end]
        filled = end


def count_of(fraction: float, samples: int) -> int:
    """Return how many of so many samples a source makes that fills a fraction: rounded down."""
    return int(fraction * samples + ROUNDING)


def check_sources(fractions: Mapping[str, float], kinds: Numbers, features: int) -> None:
    """Raise ValueError in words for samples that a source cannot make, of these kinds or so many features."""
    for name in fractions:
        made = SOURCES[name](np.unique(kinds), np.random.default_rng(0))
        if made.shape[1] != features:
            raise ValueError(f"the source '{name}' makes samples of {made.shape[1]} values, not {features}")
