"""What is known of the shown network, its training and the drawing, for sentences about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from gui.session.health import shown_health
from gui.session.reading import Reading
from gui.session.shown import Shown
from gui.session.table import rows_of
from gui.session.testing import Results
from nn import EpochMetrics, Layer, Network
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.recognizer import Prediction
from nn.training.health import LayerHealth


@dataclass(frozen=True, eq=False)
class Facts:
    """The figures of one moment; those that take time are found when they are first asked for.

    names: of the outputs. training_count: how many digits are trained on. pins: how many are kept. split: of
    nn.digits.data.SPLITS. read_data, find_accuracy, find_results: where the digits come from, and what the
    shown network says of the test digits.
    """

    shown: Shown
    design: Design
    names: tuple[str, ...]
    reading: Reading
    prediction: Prediction | None
    training_count: int
    pins: int
    split: str
    read_data: Callable[[], DigitData]
    find_accuracy: Callable[[], float]
    find_results: Callable[[], Results]

    # The network

    @property
    def network(self) -> Network:
        """Return the network that answers."""
        return self.shown.network

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return the layers behind the input."""
        return self.network.spec.layers[1:]

    @property
    def hidden(self) -> tuple[Layer, ...]:
        """Return the layers between input and output."""
        return self.layers[:-1]

    @cached_property
    def weights(self) -> Array:
        """Return all weights in one row, without the biases."""
        return np.concatenate([layer.weights.ravel() for layer in self.network.layer_parameters])

    @cached_property
    def biases(self) -> Array:
        """Return all biases in one row."""
        return np.concatenate([layer.biases for layer in self.network.layer_parameters])

    @cached_property
    def health(self) -> list[LayerHealth]:
        """Return the figures of each layer behind the input."""
        return shown_health(self.shown, self.data)

    # The training

    @cached_property
    def metrics(self) -> EpochMetrics | None:
        """Return the figures of the shown epoch or the last one kept before it; None of an untrained one."""
        run, epoch = self.shown.run, self.shown.epoch
        if epoch is None:
            return run.history.latest
        until = [row for row in rows_of(run) if row.epoch <= epoch]
        return until[-1] if until else None

    @property
    def epochs_done(self) -> int:
        """Return how many epochs of the shown run are done."""
        return int(self.shown.run.progress)

    @property
    def batch_sizes(self) -> list[int]:
        """Return how many digits each step of an epoch learns from."""
        bounds = self.design.config.batch_bounds(self.training_count)
        return [end - begin for begin, end in pairwise(bounds)]

    # The digits

    @cached_property
    def data(self) -> DigitData:
        """Return the digits that are trained on and tested with."""
        return self.read_data()

    @cached_property
    def accuracy(self) -> float:
        """Return what fraction of the test digits the shown network gets right, 0 to 1."""
        return self.find_accuracy()

    @cached_property
    def results(self) -> Results:
        """Return what the shown network says of every test digit."""
        return self.find_results()
