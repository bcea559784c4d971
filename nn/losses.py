"""Loss functions: how wrong an output is for one sample. Their mean over samples is the cost.

Outputs a and targets t are (units, samples). Logarithms see values clipped to [eps, 1 - eps] of the dtype,
so a cost is always finite for finite outputs; where the clip acts the loss is flat and its gradient is zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nn.activations import Activation
from nn.checks import Array


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss and its derivative.

    values(a, t): (samples,) the loss of each sample.
    gradient(a, t): (units, samples) derivative of each sample's loss by the outputs a.
    fused_activation, fused_delta: the output activation with which the derivative by the weighted sums z
    simplifies, and that simple form. It is legal only with this activation.
    """

    name: str
    values: Callable[[Array, Array], Array]
    gradient: Callable[[Array, Array], Array]
    fused_activation: str | None = None
    fused_delta: Callable[[Array, Array], Array] | None = None


def output_delta(loss: Loss, activation: Activation, a: Array, t: Array) -> Array:
    """Return the derivative of each sample's loss by the output layer's weighted sums z.

    In general dL/dz follows from dL/da by the activation's derivative. Softmax with categorical
    cross-entropy, and sigmoid with binary cross-entropy, simplify to about a - t (derived at their
    gradients below): no division that could overflow, and learning goes on where a has saturated.
    """
    if loss.fused_delta is not None and loss.fused_activation == activation.name:
        return loss.fused_delta(a, t)
    delta = loss.gradient(a, t)
    activation.backward(a, delta)
    return delta


def _clip(a: Array) -> Array:
    eps = np.finfo(a.dtype).eps
    clipped: Array = np.clip(a, eps, 1 - eps)
    return clipped


def _categorical(a: Array, t: Array) -> Array:
    """L = -sum_i t_i ln a_i."""
    values: Array = -(t * np.log(_clip(a))).sum(axis=0)
    return values


def _categorical_gradient(a: Array, t: Array) -> Array:
    """dL/da_i = -t_i / a_i.

    After softmax: dL/dz_k = a_k (-t_k / a_k + sum_i t_i) = a_k sum_i t_i - t_k.
    """
    clipped = _clip(a)
    return np.where(clipped == a, -t / clipped, 0).astype(a.dtype, copy=False)


def _categorical_softmax_delta(a: Array, t: Array) -> Array:
    """a_k sum_i t_i - t_k, which is a - t for targets that add up to 1; see above."""
    delta: Array = a * t.sum(axis=0)
    delta -= t
    return delta


def _binary(a: Array, t: Array) -> Array:
    """L = -mean_i [t_i ln a_i + (1 - t_i) ln(1 - a_i)]."""
    clipped = _clip(a)
    values: Array = -(t * np.log(clipped) + (1 - t) * np.log1p(-clipped)).mean(axis=0)
    return values


def _binary_gradient(a: Array, t: Array) -> Array:
    """dL/da_i = (a_i - t_i) / (a_i (1 - a_i)) / units.

    After sigmoid, whose derivative is a_i (1 - a_i): dL/dz_i = (a_i - t_i) / units.
    """
    clipped = _clip(a)
    slope = (clipped - t) / (clipped * (1 - clipped) * len(a))
    return np.where(clipped == a, slope, 0).astype(a.dtype, copy=False)


def _binary_sigmoid_delta(a: Array, t: Array) -> Array:
    delta: Array = a - t
    delta /= len(a)
    return delta


def _squared(a: Array, t: Array) -> Array:
    """L = mean_i (a_i - t_i)^2."""
    values: Array = np.square(a - t).mean(axis=0)
    return values


def _squared_gradient(a: Array, t: Array) -> Array:
    """dL/da_i = 2 (a_i - t_i) / units."""
    gradient: Array = a - t
    gradient *= 2 / len(a)
    return gradient


LOSSES = {
    loss.name: loss
    for loss in (
        Loss(
            "categorical_crossentropy",
            _categorical,
            _categorical_gradient,
            fused_activation="softmax",
            fused_delta=_categorical_softmax_delta,
        ),
        Loss(
            "binary_crossentropy",
            _binary,
            _binary_gradient,
            fused_activation="sigmoid",
            fused_delta=_binary_sigmoid_delta,
        ),
        Loss("mean_squared_error", _squared, _squared_gradient),
    )
}
