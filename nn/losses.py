"""Loss functions: how wrong an output is for one sample. Their mean over samples is the cost.

Outputs a and targets t are (units, samples). Logarithms see values clipped to [eps, 1 - eps] of the dtype,
so a cost is always finite for finite outputs; where the clip acts the loss is flat and its gradient is zero.

Another loss is one function with the decorator `mean_over_units`: see docs/engine.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nn.activations import Activation
from nn.arrays import Array
from nn.registry import Registry

Terms = Callable[[Array, Array], tuple[Array, Array]]


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss and its derivative.

    values(a, t): (samples,) the loss of each sample.
    gradient(a, t): (units, samples) derivative of each sample's loss by the outputs a.
    fused_activation, fused_delta: the output activation with which the derivative by the weighted sums z
    simplifies, and that simple form. It is legal only with this activation.
    needs_sum_to_one: the simple form is legal only for targets that add up to 1.
    of_true_output: for one-hot targets, the (samples,) losses from the (samples,) outputs of the classes.
    smooth_target: what label smoothing draws targets towards, given the number of classes.
    """

    name: str
    values: Callable[[Array, Array], Array]
    gradient: Callable[[Array, Array], Array]
    fused_activation: str | None = None
    fused_delta: Callable[[Array, Array], Array] | None = None
    needs_sum_to_one: bool = False
    of_true_output: Callable[[Array], Array] | None = None
    smooth_target: Callable[[int], float] | None = None


LOSSES: Registry[Loss] = Registry("loss")


def mean_over_units(terms: Terms) -> Terms:
    """Register (a, t) -> (l_i, dl_i/da_i) as the loss L = mean_i l_i of the function's name; a decorator."""

    def values(a: Array, t: Array) -> Array:
        return terms(a, t)[0].mean(axis=0)

    def gradient(a: Array, t: Array) -> Array:
        return (terms(a, t)[1] / len(a)).astype(a.dtype, copy=False)

    LOSSES[terms.__name__] = Loss(terms.__name__, values, gradient)
    return terms


def output_delta(
    loss: Loss, activation: Activation, a: Array, t: Array, cache: Array | None = None, *, sum_to_one: bool
) -> Array:
    """Return the derivative of each sample's loss by the output layer's weighted sums z.

    In general dL/dz follows from dL/da by the activation's derivative. Softmax with categorical
    cross-entropy, and sigmoid with binary cross-entropy, simplify to about a - t (derived at their
    gradients below): no division that could overflow, and learning goes on where a has saturated.
    sum_to_one: whether every sample's targets add up to 1 (see `targets_sum_to_one`).
    """
    is_legal = loss.fused_activation == activation.name and (sum_to_one or not loss.needs_sum_to_one)
    if loss.fused_delta is not None and is_legal:
        return loss.fused_delta(a, t)
    delta = loss.gradient(a, t)
    activation.backward(a, delta, cache)
    return delta


def targets_sum_to_one(targets: Array) -> bool:
    """Return whether each row of (samples, classes) targets adds up to 1."""
    return bool(np.allclose(targets.sum(axis=1), 1, rtol=0, atol=1e-6))


def smoothed(loss: Loss, targets: Array, smoothing: float) -> Array:
    """Return (samples, classes) targets drawn by the fraction `smoothing` towards "could be any class".

    t := (1 - s) t + s / classes for categorical cross-entropy, t := (1 - s) t + s / 2 for binary (Szegedy et
    al., Rethinking the Inception architecture, 2016). Raises ValueError for a loss that has no such target.
    """
    if smoothing == 0:
        return targets
    if loss.smooth_target is None:
        names = " or ".join(name for name, other in LOSSES.items() if other.smooth_target)
        raise ValueError(f"label_smoothing must be 0 with the loss {loss.name}: it needs {names}")
    return ((1 - smoothing) * targets + smoothing * loss.smooth_target(targets.shape[1])).astype(
        targets.dtype
    )


def _clip(a: Array) -> Array:
    eps = np.finfo(a.dtype).eps
    clipped: Array = np.clip(a, eps, 1 - eps)
    return clipped


def _categorical(a: Array, t: Array) -> Array:
    """L = -sum_i t_i ln a_i."""
    values: Array = -(t * np.log(_clip(a))).sum(axis=0)
    return values


def _categorical_of_true_output(a: Array) -> Array:
    """L = -ln a_label."""
    values: Array = -np.log(_clip(a))
    return values


def _categorical_gradient(a: Array, t: Array) -> Array:
    """dL/da_i = -t_i / a_i.

    After softmax: dL/dz_k = a_k (-t_k / a_k + sum_i t_i) = a_k sum_i t_i - t_k, which is a_k - t_k if the
    targets add up to 1.
    """
    clipped = _clip(a)
    return np.where(clipped == a, -t / clipped, 0).astype(a.dtype, copy=False)


def _categorical_softmax_delta(a: Array, t: Array) -> Array:
    """dL/dz = a - t, because the targets add up to 1."""
    delta: Array = a - t
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
    """dL/dz = (a - t) / units."""
    delta: Array = a - t
    delta /= len(a)
    return delta


LOSSES["categorical_crossentropy"] = Loss(
    "categorical_crossentropy",
    _categorical,
    _categorical_gradient,
    fused_activation="softmax",
    fused_delta=_categorical_softmax_delta,
    needs_sum_to_one=True,
    of_true_output=_categorical_of_true_output,
    smooth_target=lambda classes: 1 / classes,
)
LOSSES["binary_crossentropy"] = Loss(
    "binary_crossentropy",
    _binary,
    _binary_gradient,
    fused_activation="sigmoid",
    fused_delta=_binary_sigmoid_delta,
    smooth_target=lambda _classes: 0.5,
)


@mean_over_units
def mean_squared_error(a: Array, t: Array) -> tuple[Array, Array]:
    """l = (a - t)^2, dl/da = 2 (a - t)."""
    difference = a - t
    return np.square(difference), 2 * difference


@mean_over_units
def mean_absolute_error(a: Array, t: Array) -> tuple[Array, Array]:
    """l = |a - t|, dl/da = sign(a - t), for which 0 is used at the kink."""
    difference = a - t
    return np.abs(difference), np.sign(difference)


@mean_over_units
def hinge(a: Array, t: Array) -> tuple[Array, Array]:
    """l = max(0, 1 - s a) with s = 2 t - 1: targets 1 and 0 mean "above +1" and "below -1".

    dl/da = -s where s a < 1, else 0 (Cortes and Vapnik, 1995).
    """
    s = 2 * t - 1
    margin = 1 - s * a
    return np.maximum(margin, 0), np.where(margin > 0, -s, 0)
