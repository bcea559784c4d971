"""One step downhill: everything between a gradient and new parameters, in this order.

penalties -> clipping -> decay -> optimizer -> averaging; what is frozen is put back.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from nn.checks import Array, norm
from nn.config import TrainingConfig
from nn.optimizers import OPTIMIZERS
from nn.parameters import split_by_layer
from nn.penalties import add_penalty_gradient

if TYPE_CHECKING:
    from nn.network import Network

# Optimizers work in pieces that fit, with all they remember, into the processor's nearest memory.
PIECE = 32768


class Descent:
    """Changes a network's parameters by its gradient, and owns what is remembered from step to step.

    gradient_norms, update_norms: for each layer, how long the gradient and the step were that were last
    measured.
    """

    def __init__(self, network: Network, config: TrainingConfig) -> None:
        """Begin with empty memories."""
        self._network = network
        self._weights = [layer.weights for layer in network.layer_parameters]
        self._weight_gradients = [layer.weights for layer in network.layer_gradients]
        self._moved = np.empty_like(network.parameters)
        self._moved_layers = split_by_layer(self._moved, network.spec)
        self.gradient_norms: tuple[float, ...] = ()
        self.update_norms: tuple[float, ...] = ()
        self.average: Array | None = None
        self._take_optimizer(config.optimizer)
        self.configure(config)

    @property
    def gradient_length(self) -> float:
        """The length of the whole gradient that was last measured."""
        return math.hypot(*self.gradient_norms)

    @property
    def answer(self) -> Array:
        """The (parameters,) to answer with: the moving average if there is one, else the network's own."""
        return self._network.parameters if self.average is None else self.average

    def configure(self, config: TrainingConfig) -> None:
        """Take other settings; another optimizer begins with empty memories."""
        layers, gradients = self._network.layer_parameters, self._network.layer_gradients
        self.config = config
        self._still = [gradients[number - 1].vector for number in config.frozen]
        frozen = [layers[number - 1].vector for number in config.frozen]
        self._held = frozen + [part for layer in layers for part in layer.statistics]
        if config.optimizer != self._optimizer:
            self._take_optimizer(config.optimizer)
        if not config.averaging:
            self.average = None
        elif self.average is None:
            self.average = self._network.parameters.copy()

    def _take_optimizer(self, name: str) -> None:
        optimizer, parameters = OPTIMIZERS.find(name), self._network.parameters
        self._optimizer, self._update = name, optimizer.update
        self.steps = 0
        self.memory = {vector: np.zeros_like(parameters) for vector in optimizer.memory}
        vectors = [parameters, self._network.last_gradient, *self.memory.values()]
        self._pieces = [[vector[part] for vector in vectors] for part in _pieces(parameters.size)]

    def step(self, rate: float, *, measure: bool = False) -> None:
        """Make one step with the network's last gradient, which is used up; take its measures if asked."""
        if measure:
            self.gradient_norms = tuple(norm(layer.vector) for layer in self._network.layer_gradients)
            np.copyto(self._moved, self._network.parameters)
        self._step(rate)
        if measure:
            self._moved -= self._network.parameters
            self.update_norms = tuple(norm(layer.vector) for layer in self._moved_layers)

    def _step(self, rate: float) -> None:
        config = self.config
        self.steps += 1
        if config.penalties:
            add_penalty_gradient(self._weights, self._weight_gradients, config.penalties)
        for gradient in self._still:
            gradient[:] = 0
        if config.clip_norm is not None:
            clip(self._network.last_gradient, config.clip_norm)
        held = [part.copy() for part in self._held] if self._held else ()
        if config.weight_decay:
            for weights in self._weights:
                weights *= 1 - rate * config.weight_decay
        for parameters, gradient, *memory in self._pieces:
            self._update(parameters, gradient, rate, self.steps, *memory, **config.optimizer_settings)
        for part, before in zip(self._held, held, strict=True):
            part[:] = before
        if self.average is not None:
            self._update_average()

    def _update_average(self) -> None:
        """avg := d avg + (1 - d) p; d rises to `averaging`, so that the first steps are soon forgotten."""
        assert self.average is not None
        keep = min(self.config.averaging, (1 + self.steps) / (10 + self.steps))
        self.average += (1 - keep) * (self._network.parameters - self.average)


def clip(gradient: Array, longest: float) -> None:
    """Shorten a gradient to the length `longest` if it is longer, in place (Pascanu et al., 2013)."""
    length = norm(gradient)
    if length > longest:
        gradient *= longest / length


def check_frozen(config: TrainingConfig, network: Network) -> None:
    """Raise ValueError unless the frozen layers are layers of the network, and not all of them."""
    count = len(network.layer_parameters)
    if any(number > count for number in config.frozen):
        raise ValueError(f"frozen must name layers from 1 to {count}, not {config.frozen!r}")
    if len(set(config.frozen)) == count:
        raise ValueError(f"frozen must leave a layer to train, not {config.frozen!r}")


def _pieces(size: int) -> list[slice]:
    return [slice(start, min(start + PIECE, size)) for start in range(0, size, PIECE)]
