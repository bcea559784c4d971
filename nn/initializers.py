"""Initialisers: the random weights with which a layer begins. Biases always begin at zero.

Weights that are too small let the signal fade from layer to layer, too large ones saturate the units; equal
ones never become different. Another initialiser is one function with the decorator `initializer`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nn.arrays import Array
from nn.registry import Registry

Initializer = Callable[[int, int, np.random.Generator], Array]

AUTOMATIC = "automatic"

INITIALIZERS: Registry[Initializer] = Registry("initializer")


def initializer(function: Initializer) -> Initializer:
    """Register (inputs, units, generator) -> (units, inputs) by the function's name; a decorator."""
    INITIALIZERS[function.__name__] = function
    return function


def initial_weights(
    name: str, inputs: int, units: int, generator: np.random.Generator, *, scale: float, gain: float
) -> Array:
    """Return (units, inputs) weights; `scale` multiplies them, and the activation's `gain` if automatic."""
    if name == AUTOMATIC:
        return INITIALIZERS["glorot_uniform"](inputs, units, generator) * (gain * scale)
    return INITIALIZERS[name](inputs, units, generator) * scale


@initializer
def glorot_uniform(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Uniform with variance 2 / (inputs + units): a compromise that keeps the size of the values on their way
    forward and of the gradients on their way back (Glorot and Bengio, 2010)."""
    return _uniform(2 / (inputs + units), inputs, units, generator)


@initializer
def glorot_normal(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Normal with variance 2 / (inputs + units)."""
    return _normal(2 / (inputs + units), inputs, units, generator)


@initializer
def he_uniform(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Uniform with variance 2 / inputs, as relu blocks half of what comes in (He et al., 2015)."""
    return _uniform(2 / inputs, inputs, units, generator)


@initializer
def he_normal(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Normal with variance 2 / inputs."""
    return _normal(2 / inputs, inputs, units, generator)


@initializer
def lecun_uniform(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Uniform with variance 1 / inputs: a sum of `inputs` numbers keeps their size (LeCun et al., 1998)."""
    return _uniform(1 / inputs, inputs, units, generator)


@initializer
def lecun_normal(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Normal with variance 1 / inputs."""
    return _normal(1 / inputs, inputs, units, generator)


@initializer
def orthogonal(inputs: int, units: int, generator: np.random.Generator) -> Array:
    """Orthonormal rows or columns, whichever are fewer: lengths and angles are kept (Saxe et al., 2014).

    Q of the QR decomposition of a normal matrix; the signs of R's diagonal make Q uniformly distributed.
    """
    tall = generator.normal(size=(max(inputs, units), min(inputs, units)))
    q, r = np.linalg.qr(tall)
    q *= np.where(np.diagonal(r) < 0, -1, 1)
    return q if units >= inputs else q.T


@initializer
def zeros(inputs: int, units: int, _generator: np.random.Generator) -> Array:
    """All zero: every unit of a layer stays equal to the others, which shows why weights begin random."""
    return np.zeros((units, inputs))


@initializer
def constant(inputs: int, units: int, _generator: np.random.Generator) -> Array:
    """All one, times the layer's scale."""
    return np.ones((units, inputs))


def _uniform(variance: float, inputs: int, units: int, generator: np.random.Generator) -> Array:
    """A uniform number in +-limit has the variance limit^2 / 3."""
    limit = np.sqrt(3 * variance)
    return generator.uniform(-limit, limit, (units, inputs))


def _normal(variance: float, inputs: int, units: int, generator: np.random.Generator) -> Array:
    return generator.normal(0, np.sqrt(variance), (units, inputs))
