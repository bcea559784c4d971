"""Activation functions: what a layer makes of its weighted sums z.

Values are stored units x samples, so one column is one sample. Everything works in place, because a training
step is bound by passes over memory. The classic functions have derivatives in terms of the output a = f(z)
and need to keep nothing else; the others keep their slope from the forward pass for the backward pass.

Another elementwise activation is one function with the decorator `elementwise`: see docs/engine.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.registry import Registry


@dataclass(frozen=True, slots=True)
class Activation:
    """A function f and its derivative.

    forward(z): (units, samples) weighted sums z become a = f(z), in place. Returns what `backward` needs
    beside a, or None.
    backward(a, gradient, cache): the cost's gradient by a becomes its gradient by z, in place; a is used up.
    gain: how much larger than for tanh the initial weights are: 2 for sigmoid, because sigmoid(z) =
    (1 + tanh(z / 2)) / 2 uses the same stretch of the curve as tanh at twice the z; sqrt(2) for relu, which
    blocks half of its input (He et al., 2015), and for those that are shaped like it.
    """

    name: str
    forward: Callable[[Array], Array | None]
    backward: Callable[[Array, Array, Array | None], None]
    gain: float = 1.0


ACTIVATIONS: Registry[Activation] = Registry("activation")

# NumPy converts a Python number anew in every operation, which takes as long as the work on a small batch;
# arrays without dimensions it takes as they are. Single precision holds both exactly.
HALF, ONE = np.array(0.5, np.float32), np.array(1, np.float32)


def elementwise(
    function: Callable[[Array], tuple[Array, Array]], gain: float = math.sqrt(2)
) -> Callable[[Array], tuple[Array, Array]]:
    """Register z -> (f(z), f'(z)) as the activation of the function's name; usable as a decorator."""

    def forward(z: Array) -> Array:
        a, slope = function(z)
        cache = slope.astype(z.dtype, copy=np.may_share_memory(slope, z))
        z[:] = a
        return cache

    def backward(_a: Array, gradient: Array, slope: Array | None) -> None:
        assert slope is not None
        gradient *= slope

    name = function.__name__
    ACTIVATIONS[name] = Activation(name, forward, backward, gain)
    return function


def _linear(z: Array) -> None:
    """a = z."""


def _linear_backward(a: Array, gradient: Array, _cache: Array | None) -> None:
    """da/dz = 1."""


def _sigmoid(z: Array) -> None:
    """a = 1 / (1 + exp(-z)) = (1 + tanh(z / 2)) / 2; the second form cannot overflow."""
    z *= HALF
    np.tanh(z, out=z)
    z += ONE
    z *= HALF


def _sigmoid_backward(a: Array, gradient: Array, _cache: Array | None) -> None:
    """da/dz = exp(-z) / (1 + exp(-z))^2 = a (1 - a)."""
    gradient *= a
    np.subtract(ONE, a, out=a)
    gradient *= a


def _tanh(z: Array) -> None:
    """a = tanh(z)."""
    np.tanh(z, out=z)


def _tanh_backward(a: Array, gradient: Array, _cache: Array | None) -> None:
    """da/dz = 1 - tanh(z)^2 = 1 - a^2."""
    a *= a
    np.subtract(ONE, a, out=a)
    gradient *= a


def _relu(z: Array) -> None:
    """a = max(z, 0); NumPy compares with a row of zeros twice as fast as with one zero."""
    np.maximum(z, np.zeros(z.shape[1], z.dtype), out=z)


def _relu_backward(a: Array, gradient: Array, _cache: Array | None) -> None:
    """da/dz = 1 where z > 0, else 0; at the kink itself 0 is used. z > 0 exactly where a > 0."""
    gradient *= a > 0


def _softmax(z: Array) -> None:
    """a_i = exp(z_i) / sum_j exp(z_j) per column; subtracting the maximum cancels out and avoids overflow."""
    z -= np.maximum.reduce(z, axis=0)
    np.exp(z, out=z)
    z /= _ones(len(z), z.dtype).dot(z)  # the sum of each column, faster than by adding rows


@lru_cache(maxsize=16)
def _ones(count: int, dtype: np.dtype[np.floating[Any]]) -> Array:
    """Return (count,) ones, not to be changed: to make them takes twice as long as the sum."""
    ones: Array = np.ones(count, dtype)
    ones.setflags(write=False)
    return ones


def _softmax_backward(a: Array, gradient: Array, _cache: Array | None) -> None:
    """da_i/dz_k = a_i (1[i = k] - a_k), so by the chain rule, with g_i the gradient by a_i:

    dC/dz_k = sum_i g_i a_i (1[i = k] - a_k) = a_k (g_k - sum_i g_i a_i).
    """
    gradient -= (gradient * a).sum(axis=0)
    gradient *= a


ACTIVATIONS["linear"] = Activation("linear", _linear, _linear_backward)
ACTIVATIONS["sigmoid"] = Activation("sigmoid", _sigmoid, _sigmoid_backward, gain=2)
ACTIVATIONS["tanh"] = Activation("tanh", _tanh, _tanh_backward)
ACTIVATIONS["relu"] = Activation("relu", _relu, _relu_backward, gain=math.sqrt(2))
ACTIVATIONS["softmax"] = Activation("softmax", _softmax, _softmax_backward)


@elementwise
def leaky_relu(z: Array) -> tuple[Array, Array]:
    """a = z where z > 0, else z / 100, so that no unit can die (Maas et al., 2013)."""
    slope = np.where(z > 0, 1, 0.01).astype(z.dtype)
    return z * slope, slope


@elementwise
def elu(z: Array) -> tuple[Array, Array]:
    """a = z where z > 0, else exp(z) - 1, whose slope is exp(z) (Clevert et al., 2016)."""
    slope = np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0))), slope


@elementwise
def gelu(z: Array) -> tuple[Array, Array]:
    """a = z (1 + t) / 2 with t = tanh(u), u = sqrt(2 / pi) (z + 0.044715 z^3) (Hendrycks, Gimpel, 2016).

    z times the probability that a standard normal number is below z, in the authors' close approximation.
    da/dz = (1 + t) / 2 + z (1 - t^2) / 2 du/dz. Beyond +-10 t is 1 to the last bit, so z is limited there,
    which keeps its cube in range.
    """
    near = np.clip(z, -10, 10)
    t = np.tanh(math.sqrt(2 / math.pi) * (near + 0.044715 * near**3))
    slope_of_u = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * near**2)
    return z * ((1 + t) / 2), (1 + t) / 2 + near * (1 - t * t) / 2 * slope_of_u


@elementwise
def silu(z: Array) -> tuple[Array, Array]:
    """a = z s with s = sigmoid(z), so da/dz = s + z s (1 - s) = s + a (1 - s) (Elfwing et al., 2017)."""
    s = (1 + np.tanh(z * 0.5)) * 0.5
    a = z * s
    return a, s + a * (1 - s)


@elementwise
def softplus(z: Array) -> tuple[Array, Array]:
    """a = ln(1 + exp(z)), a smooth relu; da/dz = sigmoid(z) (Dugas et al., 2001)."""
    return np.logaddexp(z.dtype.type(0), z), (1 + np.tanh(z * 0.5)) * 0.5
