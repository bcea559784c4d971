"""The front door: a feed-forward network that can be trained, saved and loaded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy.typing as npt

from nn.feedforward import FeedForward
from nn.files import read_network, write_network
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History, print_progress
from nn.training.samples import sample_weights
from nn.training.trainer import Trainer


class Network(FeedForward):
    """A fully connected feed-forward network: what it answers is in FeedForward, how it learns is here."""

    def epoch(
        self, X: npt.ArrayLike, y: npt.ArrayLike, learning_rate: float, *, batch_size: float | int = 1.0
    ) -> float:
        """Train one epoch, by default one step on exactly these samples, and return its mean cost.

        Raises DivergenceError if the cost is not finite.
        """
        config = TrainingConfig(epochs=1, learning_rate=learning_rate, batch_size=batch_size)
        (metrics,) = Trainer(self, config, X, y).run()
        return metrics.cost

    def fit(
        self,
        X: npt.ArrayLike,
        y: npt.ArrayLike,
        epochs: int = 100,
        learning_rate: float = 0.1,
        batch_size: float | int = 0.1,
        *,
        steps_per_epoch: int | None = None,
        validation_data: tuple[npt.ArrayLike, ...] | None = None,
        optimizer: str = "sgd",
        sample_weight: npt.ArrayLike | None = None,
        class_weight: Mapping[int, float] | str | None = None,
        callbacks: Iterable[Callable[[EpochMetrics], None]] = (),
        verbose: bool = False,
        **settings: Any,
    ) -> History:
        """Train by mini-batch gradient descent and return the history of the run.

        X: (n, features). y: (n, classes), e.g. one-hot. batch_size: a fraction in (0, 1] or a number of
        samples. An epoch is a full shuffled pass, or `steps_per_epoch` batches of one. sample_weight: (n,)
        how much each sample counts; class_weight: by column number, or "balanced". Callbacks get the metrics
        of each epoch; verbose prints about ten of them. settings: any other field of TrainingConfig, such as
        schedule="cosine", penalties={"l2": 1e-4}, patience=20. Training goes on from the present weights.
        Raises TypeError or ValueError for wrong arguments and DivergenceError when the cost explodes.
        """
        config = TrainingConfig.from_settings(
            {
                "epochs": epochs,
                "learning_rate": learning_rate,
                "batch_size": batch_size,
                "steps_per_epoch": steps_per_epoch,
                "optimizer": optimizer,
                **settings,
            }
        )
        weights = sample_weights(self.check_targets(y), sample_weight, class_weight)
        trainer = Trainer(self, config, X, y, validation_data, sample_weight=weights)
        observers = [*_checked_callbacks(callbacks), *([print_progress(config.epochs)] if verbose else [])]
        for metrics in trainer.run():
            for observer in observers:
                observer(metrics)
        self.parameters = trainer.result_parameters
        return trainer.history

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the network to a safetensors file; an existing file is replaced only by a whole one.

        Raises OSError if the folder cannot be written to.
        """
        write_network(self, path)


def load_network(path: str | os.PathLike[str]) -> Network:
    """Return the network in a file that `Network.save` wrote.

    Raises OSError if the file cannot be read and ValueError if it is not such a file.
    """
    return read_network(path, Network.with_zero_parameters)


def _checked_callbacks(callbacks: object) -> list[Callable[[EpochMetrics], None]]:
    if not isinstance(callbacks, Iterable) or not all(callable(callback) for callback in callbacks):
        raise TypeError(f"callbacks must be a list of functions that take EpochMetrics, not {callbacks!r}")
    return list(callbacks)
