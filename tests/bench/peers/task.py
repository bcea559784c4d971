"""What all sides learn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from nn import Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.digits.data import DigitData

SEED = 0


@dataclass(frozen=True, eq=False)
class Task:
    """A network, the samples that it learns, and how.

    X, y: the training samples; validation: a pair like them. orders: for each epoch the order in which the
    samples are shown, so that all sides learn from the same batches.
    """

    layers: tuple[Layer, ...]
    batch: int
    optimizer: str
    rate: float
    X: Array
    y: Array
    validation: tuple[Array, Array]
    orders: tuple[npt.NDArray[np.intp], ...]

    @property
    def config(self) -> TrainingConfig:
        """The settings of the training."""
        return TrainingConfig(
            epochs=1_000_000,
            learning_rate=self.rate,
            batch_size=self.batch,
            even_batches=False,  # as the other peers cut them
            optimizer=self.optimizer,
        )

    @property
    def steps_per_epoch(self) -> int:
        """Number of batches; the last may be smaller."""
        return self.config.steps(len(self.X))

    @property
    def steps(self) -> int:
        """Number of steps in all epochs."""
        return len(self.orders) * self.steps_per_epoch

    def network(self) -> Network:
        """Return the network with its first weights, always the same."""
        return Network(self.layers, seed=SEED)

    def trainer(self) -> Trainer:
        """Return a new training of a new network."""
        return Trainer(self.network(), self.config, self.X, self.y)

    def batches(self) -> Iterator[slice]:
        """Return the places of the batches in an epoch."""
        starts = range(0, len(self.X), self.batch)
        return (slice(start, start + self.batch) for start in starts)

    def in_full_batches(self) -> Task:
        """Return the task without the samples that would make a smaller batch."""
        count = len(self.X) // self.batch * self.batch
        return replace(self, X=self.X[:count], y=self.y[:count], orders=draw_orders(count, len(self.orders)))

    def with_epochs(self, epochs: int) -> Task:
        """Return the task with another number of epochs."""
        return replace(self, orders=draw_orders(len(self.X), epochs))


def small() -> Task:
    """Return 64-50-30-10 with sigmoid, batches of a tenth, plain gradient descent."""
    layers = (Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax"))
    return make_task(layers, 143, "sgd", 0.5)


def large() -> Task:
    """Return 64-512-256-10 with relu, batches of 256, Adam."""
    layers = (Layer(64, "input"), Layer(512, "relu"), Layer(256, "relu"), Layer(10, "softmax"))
    return make_task(layers, 256, "adam", 0.001)


def make_task(layers: tuple[Layer, ...], batch: int, optimizer: str, rate: float) -> Task:
    """Return the task to learn the first 80 % of the digits in one epoch."""
    data = DigitData.standard()
    X, y, validation = data.train.images, data.train.targets, (data.test.images, data.test.targets)
    return Task(layers, batch, optimizer, rate, X, y, validation, draw_orders(len(X), 1))


def draw_orders(samples: int, epochs: int) -> tuple[npt.NDArray[np.intp], ...]:
    """Return a random order for each epoch, the same in every run."""
    generator = np.random.default_rng(SEED)
    return tuple(generator.permutation(samples) for _ in range(epochs))
