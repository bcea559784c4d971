"""Activation functions: what a layer makes of its weighted sums z.

Values are stored units x samples, so one column is one sample. Both functions work in place because a
training step is bound by passes over memory. Every derivative is written in terms of the output a = f(z),
which is why z need not be kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nn.checks import Array


@dataclass(frozen=True, slots=True)
class Activation:
    """A function f and its derivative.

    forward(z): (units, samples) weighted sums z become a = f(z), in place.
    backward(a, gradient): the cost's gradient by a becomes its gradient by z, in place.
    gain: how much larger than for tanh the initial weights are: 2 for sigmoid, because sigmoid(z) =
    (1 + tanh(z / 2)) / 2 uses the same stretch of the curve as tanh at twice the z; sqrt(2) for relu, which
    blocks half of its input (He et al., 2015).
    """

    name: str
    forward: Callable[[Array], None]
    backward: Callable[[Array, Array], None]
    gain: float = 1.0


def _linear(z: Array) -> None:
    """a = z."""


def _linear_backward(a: Array, gradient: Array) -> None:
    """da/dz = 1."""


def _sigmoid(z: Array) -> None:
    """a = 1 / (1 + exp(-z)) = (1 + tanh(z / 2)) / 2; the second form cannot overflow."""
    z *= 0.5
    np.tanh(z, out=z)
    z += 1
    z *= 0.5


def _sigmoid_backward(a: Array, gradient: Array) -> None:
    """da/dz = exp(-z) / (1 + exp(-z))^2 = a (1 - a)."""
    gradient *= a
    gradient *= 1 - a


def _tanh(z: Array) -> None:
    """a = tanh(z)."""
    np.tanh(z, out=z)


def _tanh_backward(a: Array, gradient: Array) -> None:
    """da/dz = 1 - tanh(z)^2 = 1 - a^2."""
    gradient *= 1 - a * a


def _relu(z: Array) -> None:
    """a = max(z, 0)."""
    np.maximum(z, 0, out=z)


def _relu_backward(a: Array, gradient: Array) -> None:
    """da/dz = 1 where z > 0, else 0; at the kink itself 0 is used. z > 0 exactly where a > 0."""
    gradient *= a > 0


def _softmax(z: Array) -> None:
    """a_i = exp(z_i) / sum_j exp(z_j) per column; subtracting the maximum cancels out and avoids overflow."""
    z -= z.max(axis=0)
    np.exp(z, out=z)
    z /= z.sum(axis=0)


def _softmax_backward(a: Array, gradient: Array) -> None:
    """da_i/dz_k = a_i (1[i = k] - a_k), so by the chain rule, with g_i the gradient by a_i:

    dC/dz_k = sum_i g_i a_i (1[i = k] - a_k) = a_k (g_k - sum_i g_i a_i).
    """
    gradient -= (gradient * a).sum(axis=0)
    gradient *= a


ACTIVATIONS = {
    activation.name: activation
    for activation in (
        Activation("linear", _linear, _linear_backward),
        Activation("sigmoid", _sigmoid, _sigmoid_backward, gain=2),
        Activation("tanh", _tanh, _tanh_backward),
        Activation("relu", _relu, _relu_backward, gain=2**0.5),
        Activation("softmax", _softmax, _softmax_backward),
    )
}
