"""Remedies: the design that does away with what a hint has found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from nn.digits.design import Design
from nn.initializers import AUTOMATIC
from nn.training.hints import Hint, HintCode

SLOWER = 3.0  # times: a usual step from one rate to the next, 0.1, 0.03, 0.01
PROBABILITIES = {"softmax": "categorical_crossentropy", "sigmoid": "binary_crossentropy"}


def remedy_for(hint: Hint, design: Design) -> Design | None:
    """Return the design to go on with, or to begin anew if its layers are others; None: there is none."""
    remedy = REMEDIES.get(hint.code)
    changed = None if remedy is None else remedy(design)
    return None if changed == design else changed


def is_mended(hint: Hint, then: Design, now: Design) -> bool:
    """Return whether the present design is what helps; then: the one that counted when it was found."""
    remedy = remedy_for(hint, then)
    return remedy is not None and not then.differences(remedy).keys() & now.differences(remedy).keys()


def slower(design: Design) -> Design:
    """Return the design with a third of the learning rate."""
    return design.with_settings(learning_rate=float(f"{design.config.learning_rate / SLOWER:.1g}"))


def even_batches(design: Design) -> Design:
    """Return the design with batches of one size, but for one sample more or less."""
    return design.with_settings(even_batches=True)


def random_weights(design: Design) -> Design:
    """Return the design whose layers all begin with random weights."""
    layers = [replace(layer, initializer=AUTOMATIC, scale=1.0) for layer in design.spec.layers]
    return replace(design, spec=replace(design.spec, layers=tuple(layers)))


def relu(design: Design) -> Design:
    """Return the design with ReLU in all hidden layers, which passes a gradient on as it is."""
    return design.with_layers([replace(layer, activation="relu") for layer in design.hidden])


def leaky_relu(design: Design) -> Design:
    """Return the design with leaky ReLU in all hidden layers, which never lets a unit die."""
    return design.with_layers([replace(layer, activation="leaky_relu") for layer in design.hidden])


def cross_entropy(design: Design) -> Design:
    """Return the design with the loss that divides the slope of the outputs out."""
    loss = PROBABILITIES.get(design.output.activation, design.spec.loss)
    return replace(design, spec=replace(design.spec, loss=loss))


REMEDIES: Mapping[HintCode, Callable[[Design], Design]] = {
    HintCode.TWINS: random_weights,
    HintCode.DEAD_UNITS: leaky_relu,
    HintCode.VANISHING_GRADIENT: relu,
    HintCode.SATURATED_OUTPUTS: cross_entropy,
    HintCode.SHORT_LAST_BATCH: even_batches,
    HintCode.LONG_STEP: slower,
}
