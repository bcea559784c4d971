"""One step downhill: everything between a gradient and new parameters, in this order.

penalties -> clipping -> decay -> optimizer -> averaging; what is frozen is put back.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nn.checks import Array, norm
from nn.parameters import split_by_layer
from nn.training.config import TrainingConfig
from nn.training.optimizers import OPTIMIZERS
from nn.training.penalties import add_penalty_gradient

if TYPE_CHECKING:
    from nn.network import Network

# Optimizers work in pieces that fit, with all they remember, into the processor's nearest memory.
PIECE = 32768

Stage = Callable[[float], None]


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
        self.followed = 0  # steps that the average has followed; another optimizer does not begin it anew
        self._optimizer = ""
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
        self._update = partial(OPTIMIZERS.find(config.optimizer).update, **config.optimizer_settings)
        if not config.averaging:
            self.average = None
        elif self.average is None:
            self.average, self.followed = self._network.parameters.copy(), 0
        self._stages = self._active_stages()

    def _take_optimizer(self, name: str) -> None:
        parameters, gradient = self._network.parameters, self._network.last_gradient
        self._optimizer, self.steps = name, 0
        self.memory = {vector: np.zeros_like(parameters) for vector in OPTIMIZERS.find(name).memory}
        self._pieces = [
            (parameters[part], gradient[part], tuple(vector[part] for vector in self.memory.values()))
            for part in _pieces(parameters.size)
        ]

    def _active_stages(self) -> list[Stage]:
        """Return what a step does, in order, without what the settings leave out."""
        config = self.config
        stages: list[tuple[object, Stage]] = [
            (config.penalties, self._add_penalties),
            (self._still, self._clear_frozen),
            (config.clip_norm, self._clip),
            (self._held, self._hold),
            (config.weight_decay, self._decay),
            (True, self._optimize),
            (self._held, self._put_back),
            (config.averaging, self._follow),
        ]
        return [stage for is_active, stage in stages if is_active]

    def step(self, rate: float, *, measure: bool = False) -> None:
        """Make one step with the network's last gradient, which is used up; take its measures if asked."""
        if measure:
            self.gradient_norms = tuple(norm(layer.vector) for layer in self._network.layer_gradients)
            np.copyto(self._moved, self._network.parameters)
        self.steps += 1
        for stage in self._stages:
            stage(rate)
        if measure:
            self._moved -= self._network.parameters
            self.update_norms = tuple(norm(layer.vector) for layer in self._moved_layers)

    def _add_penalties(self, _rate: float) -> None:
        add_penalty_gradient(self._weights, self._weight_gradients, self.config.penalties)

    def _clear_frozen(self, _rate: float) -> None:
        for gradient in self._still:
            gradient[:] = 0

    def _clip(self, _rate: float) -> None:
        assert self.config.clip_norm is not None
        clip(self._network.last_gradient, self.config.clip_norm)

    def _hold(self, _rate: float) -> None:
        self._kept = [part.copy() for part in self._held]

    def _decay(self, rate: float) -> None:
        for weights in self._weights:
            weights *= 1 - rate * self.config.weight_decay

    def _optimize(self, rate: float) -> None:
        for parameters, gradient, memory in self._pieces:
            self._update(parameters, gradient, rate, self.steps, *memory)

    def _put_back(self, _rate: float) -> None:
        for part, before in zip(self._held, self._kept, strict=True):
            part[:] = before

    def _follow(self, _rate: float) -> None:
        """avg := d avg + (1 - d) p; d rises to `averaging`, so that the first steps are soon forgotten."""
        assert self.average is not None
        self.followed += 1
        keep = min(self.config.averaging, (1 + self.followed) / (10 + self.followed))
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
