"""One step downhill: everything between a gradient and new parameters.

Running statistics and frozen layers are not touched: the optimizer gets only the ranges that learn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.checks import check_choice, check_count, check_like, norm, quoted
from nn.feedforward import FeedForward
from nn.layers import split_by_layer
from nn.training.config import TrainingConfig
from nn.training.optimizers import OPTIMIZERS
from nn.training.penalties import add_penalty_gradient

# 32,768 parameters at once: with their state they fit into the processor's nearest cache.
CACHE_CHUNK = 32768


class Update:
    """Changes a network's parameters by its gradient, and owns what is kept from step to step.

    gradient_norms, update_norms: for each layer, the length of the gradient and of the step that were last
    measured; measures_every_step: whether each is, not only those that are asked for. steps: made with this
    optimizer. average: (parameters,) moving average, if there is one;
    averaged_steps: that it has followed.
    """

    def __init__(self, network: FeedForward, config: TrainingConfig) -> None:
        """Begin with an empty state. Raises ValueError for frozen layers that do not fit the network."""
        self._network = network
        self._weights = [layer.weights for layer in network.layer_parameters]
        self._weight_gradients = [layer.weights for layer in network.layer_gradients]
        self._moved = np.empty_like(network.parameters)
        self._moved_layers = split_by_layer(self._moved, network.spec)
        self.gradient_norms: tuple[float, ...] = ()
        self.update_norms: tuple[float, ...] = ()
        self.measures_every_step = False
        self.average: Array | None = None
        self.averaged_steps = 0
        self.steps = 0
        self._optimizer = ""
        self.optimizer_state: dict[str, Array] = {}
        self.configure(config)

    @property
    def gradient_length(self) -> float:
        """The length of the whole gradient that was last measured."""
        return math.hypot(*self.gradient_norms)

    @property
    def update_length(self) -> float:
        """The length of the whole step that was last measured."""
        return math.hypot(*self.update_norms)

    @property
    def result_parameters(self) -> Array:
        """The (parameters,) to answer with: the moving average if there is one, else the network's own."""
        return self._network.parameters if self.average is None else self.average

    def configure(self, config: TrainingConfig) -> None:
        """Take other settings; another optimizer begins with an empty state."""
        check_frozen(config, self._network)
        self.config = config
        if config.optimizer != self._optimizer:
            self._begin_optimizer(config.optimizer)
        self._optimize = partial(OPTIMIZERS.find(config.optimizer).update, **config.optimizer_settings)
        self._frozen_gradients = [
            self._network.layer_gradients[number - 1].learned for number in config.frozen
        ]
        self._learning_weights = [
            weights for number, weights in enumerate(self._weights, start=1) if number not in config.frozen
        ]
        self._chunks = self._learning_chunks()
        if not config.averaging:
            self.average = None
        elif self.average is None:
            self.average, self.averaged_steps = self._network.parameters.copy(), 0

    def step(self, rate: float, *, measure: bool = False) -> None:
        """Make one step with the network's last gradient, which is used up; measure both if asked.

        penalties -> clipping -> decay -> optimizer -> averaging.
        """
        config, gradient = self.config, self._network.last_gradient
        measure = measure or self.measures_every_step
        if measure:
            self.gradient_norms = tuple(norm(layer.learned) for layer in self._network.layer_gradients)
            np.copyto(self._moved, self._network.parameters)
        if config.penalties:
            add_penalty_gradient(self._weights, self._weight_gradients, config.penalties)
        for frozen in self._frozen_gradients:
            frozen[:] = 0
        if config.clip_norm is not None:
            clip(gradient, config.clip_norm)
        if config.weight_decay:
            for weights in self._learning_weights:
                weights *= 1 - rate * config.weight_decay
        self.steps += 1
        for parameters, gradients, state in self._chunks:
            self._optimize(parameters, gradients, rate, self.steps, *state)
        if self.average is not None:
            self._update_average(self.average)
        if measure:
            self._moved -= self._network.parameters
            self.update_norms = tuple(norm(layer.learned) for layer in self._moved_layers)

    def state(self) -> dict[str, Any]:
        """Return what is kept from step to step, in plain values and arrays, for `restore`."""
        return {
            "optimizer": self._optimizer,
            "steps": self.steps,
            "optimizer_state": dict(self.optimizer_state),
            "average": self.average,
            "averaged_steps": self.averaged_steps,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from a state; what another optimizer kept is left out.

        Raises KeyError, TypeError or ValueError for a state that does not fit, and changes nothing then.
        """
        parameters = self._network.parameters
        steps = check_count("steps", state["steps"])
        averaged_steps = check_count("averaged_steps", state["averaged_steps"])
        is_same = check_choice("the optimizer", state["optimizer"], OPTIMIZERS) == self._optimizer
        vectors = state["optimizer_state"] if is_same else {}
        for name in self.optimizer_state if is_same else ():
            check_like(name, vectors[name], parameters)
        if self.config.averaging:
            self.average = check_like("average", state["average"], parameters).copy()
            self.averaged_steps = averaged_steps
        for name in self.optimizer_state if is_same else ():
            self.optimizer_state[name][:] = vectors[name]
        self.steps = steps if is_same else 0

    def _begin_optimizer(self, name: str) -> None:
        names = OPTIMIZERS.find(name).state
        self._optimizer, self.steps = name, 0
        self.optimizer_state = {each: np.zeros_like(self._network.parameters) for each in names}

    def _learning_chunks(self) -> list[tuple[Array, Array, tuple[Array, ...]]]:
        """Return views of parameters, gradient and state of all that learns, in chunks for the cache."""
        parameters, gradient = self._network.parameters, self._network.last_gradient
        sizes = [layer.learned.size for layer in self._network.layer_parameters]
        return [
            (
                parameters[part],
                gradient[part],
                tuple(vector[part] for vector in self.optimizer_state.values()),
            )
            for first, last in learning_ranges(sizes, self.config.frozen)
            for part in _chunks(first, last)
        ]

    def _update_average(self, average: Array) -> None:
        """avg := d avg + (1 - d) p; d rises to `averaging`, so that the first steps are soon forgotten."""
        self.averaged_steps += 1
        keep = min(self.config.averaging, (1 + self.averaged_steps) / (10 + self.averaged_steps))
        average += (1 - keep) * (self._network.parameters - average)


def learning_ranges(sizes: list[int], frozen: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return first and last + 1 of each stretch of layers of these sizes that are not frozen."""
    bounds = np.cumsum([0, *sizes]).tolist()
    learning = [span for number, span in enumerate(pairwise(bounds), start=1) if number not in frozen]
    ranges: list[tuple[int, int]] = []
    for first, last in learning:
        if ranges and ranges[-1][1] == first:
            first = ranges.pop()[0]
        ranges.append((first, last))
    return ranges


def clip(gradient: Array, longest: float) -> None:
    """Shorten a gradient to the length `longest` if it is longer, in place (Pascanu et al., 2013)."""
    length = norm(gradient)
    if length > longest:
        gradient *= longest / length


def check_frozen(config: TrainingConfig, network: FeedForward) -> None:
    """Raise ValueError unless the frozen layers are layers of the network, and not all of them."""
    count = len(network.layer_parameters)
    if any(number > count for number in config.frozen):
        raise ValueError(f"frozen must name layers from 1 to {count}, not {quoted(config.frozen)}")
    if len(set(config.frozen)) == count:
        raise ValueError(f"frozen must leave a layer to train, not {quoted(config.frozen)}")


def _chunks(first: int, last: int) -> list[slice]:
    return [slice(start, min(start + CACHE_CHUNK, last)) for start in range(first, last, CACHE_CHUNK)]
