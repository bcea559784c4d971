"""The network: a spec, one flat vector of parameters, and what can be asked of it."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.activations import ACTIVATIONS
from nn.calibration import Calibration, as_probabilities
from nn.checks import Array, check_choice, check_matrix, check_same_length, check_seed
from nn.initializers import initial_weights
from nn.layers import Propagation, with_ones
from nn.losses import LOSSES
from nn.parameters import LayerParameters, split_by_layer
from nn.spec import Layer, NetworkSpec, as_spec
from nn.training.batches import CHUNK
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.progress import print_progress
from nn.training.samples import sample_weights
from nn.training.trainer import Trainer

DTYPES = ("float32", "float64")
KEPT_BATCH_SIZES = 4


class Network:
    """A fully connected feed-forward network.

    It answers in buffers of its own: threads that ask at the same time need a `copy` each.
    All weights and biases lie in one contiguous vector; each layer's matrix [weights | biases] is a view
    of it (nn.parameters). Initial weights are drawn by each layer's initialiser, initial biases are zero.
    """

    information: dict[str, Any]  # texts and numbers
    generator: np.random.Generator

    def __init__(
        self,
        layers: Sequence[Layer],
        loss: str = "categorical_crossentropy",
        *,
        seed: int | np.random.Generator | None = None,
        dtype: str = "float32",
    ) -> None:
        """Make a network with fresh random weights.

        layers: input layer first. loss: a name from nn.LOSSES. seed: the same seed gives the same weights
        and the same batches, bit for bit. dtype: "float32" to train, "float64" to check gradients.
        Raises TypeError or ValueError naming the wrong value.
        """
        self._allocate(as_spec(layers, loss), check_choice("dtype", dtype, DTYPES))
        self.generator = np.random.default_rng(check_seed(seed))
        self._initialise()

    @classmethod
    def blank(cls, spec: NetworkSpec, dtype: str = "float32") -> Network:
        """Return a network whose weights are all zero, to be filled in."""
        network = cls.__new__(cls)
        network._allocate(spec, check_choice("dtype", dtype, DTYPES))
        network.generator = np.random.default_rng()
        return network

    @property
    def parameters(self) -> Array:
        """The flat (parameters,) vector of all weights and biases, a writable view."""
        return self._parameters

    @parameters.setter
    def parameters(self, values: npt.ArrayLike) -> None:
        given = np.asarray(values, self.dtype)
        if given.shape != self._parameters.shape:
            raise ValueError(f"parameters must have the shape {self._parameters.shape}, not {given.shape}")
        if not np.isfinite(given).all():
            raise ValueError("parameters must be finite: there is NaN or infinity among them")
        self._parameters[:] = given

    @property
    def last_gradient(self) -> Array:
        """The (parameters,) buffer of the last backward pass; a training step uses it up."""
        return self._gradient[0]

    @property
    def layer_gradients(self) -> list[LayerParameters]:
        """Views of `last_gradient` by layer."""
        return self._gradient[1]

    def forward(self, X: npt.ArrayLike) -> Array:
        """Return the (n, classes) outputs for (n, features) samples."""
        samples = self.check_samples(X)
        outputs = np.empty((len(samples), self.spec.layers[-1].units), self.dtype)
        for start in range(0, len(samples), CHUNK):
            part = samples[start : start + CHUNK]
            outputs[start : start + CHUNK] = self.propagation(len(part)).forward(with_ones(part)).T
        return outputs

    def predict_proba(self, X: npt.ArrayLike) -> Array:
        """Return (n, classes) outputs scaled to add up to 1.

        A softmax output does so by itself. Others are clipped at zero and divided by their sum; a row
        without anything above zero, or with a number that overflowed, becomes uniform. Then `calibration`
        makes them as certain as they are right; without one it changes nothing.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            outputs = self.forward(X)
        return self.probabilities_of(outputs)

    def probabilities_of(self, outputs: Array) -> Array:
        """Return (n, classes) outputs of the last layer as calibrated shares: see `predict_proba`."""
        return self.calibration.apply(as_probabilities(outputs))

    def predict(self, X: npt.ArrayLike) -> npt.NDArray[np.intp]:
        """Return the (n,) column numbers of the largest outputs."""
        return np.argmax(self.forward(X), axis=1)

    def activations(self, X: npt.ArrayLike) -> list[Array]:
        """Return the (n, units) values of every layer behind the input, first to last."""
        samples = self.check_samples(X)
        propagation = self.propagation(len(samples))
        propagation.forward(with_ones(samples))
        return [np.array(values.T, order="C") for values in propagation.values]

    def cost(self, X: npt.ArrayLike, y: npt.ArrayLike) -> float:
        """Return the mean loss per sample for (n, features) samples and (n, classes) targets."""
        targets, outputs = self.check_targets(y), self.forward(X)
        check_same_length(outputs, targets)
        return float(LOSSES[self.spec.loss].values(outputs.T, targets.T).mean())

    def gradient(self, X: npt.ArrayLike, y: npt.ArrayLike) -> Array:
        """Return the (parameters,) gradient of the cost, by backpropagation.

        As in `cost` nothing is left out by dropout, and batch normalisation uses its running statistics.
        """
        samples, targets = self.check_samples(X), self.check_targets(y)
        check_same_length(samples, targets)
        propagation = self.propagation(len(samples))
        propagation.forward(with_ones(samples))
        propagation.backward(targets.T, self.layer_gradients)
        return self.last_gradient.copy()

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
        self.parameters = trainer.answer
        return trainer.history

    def copy(self) -> Network:
        """Return an independent network with equal parameters and an equal state of the random generator."""
        return copy.deepcopy(self)

    def __getstate__(self) -> dict[str, Any]:
        """Return what pickle and deepcopy keep: views into the vector are made anew."""
        return {
            "spec": self.spec,
            "parameters": self._parameters,
            "generator": self.generator,
            "information": self.information,
            "calibration": self.calibration,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        parameters = state["parameters"]
        self._allocate(state["spec"], parameters.dtype.name)
        self._parameters[:] = parameters
        self.generator, self.information = state["generator"], state["information"]
        self.calibration = state["calibration"]

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the network to a safetensors file; an existing file is replaced only by a whole one."""
        from nn.files import save_network

        save_network(self, path)

    def check_samples(self, X: npt.ArrayLike, name: str = "X") -> Array:
        """Return X as finite (n, features) of this network's dtype; TypeError or ValueError otherwise."""
        return check_matrix(name, X, self.spec.layers[0].units, self.dtype)

    def check_targets(self, y: npt.ArrayLike, name: str = "y") -> Array:
        """Return y as finite (n, classes) of this network's dtype; TypeError or ValueError otherwise."""
        return check_matrix(name, y, self.spec.layers[-1].units, self.dtype)

    def propagation(self, samples: int) -> Propagation:
        """Return the passes for batches of this size; the last few sizes keep their buffers."""
        found = self._propagations.get(samples)
        if found is None:
            while len(self._propagations) >= KEPT_BATCH_SIZES:
                self._propagations.pop(next(iter(self._propagations)))
            found = self._propagations[samples] = Propagation(self.spec, self.layer_parameters, samples)
        return found

    @cached_property
    def _gradient(self) -> tuple[Array, list[LayerParameters]]:
        """The gradient's vector and its views by layer; a network that only answers never needs them."""
        vector: Array = np.zeros_like(self._parameters)
        return vector, split_by_layer(vector, self.spec)

    def _allocate(self, spec: NetworkSpec, dtype: str) -> None:
        self.spec = spec
        self.information = {}
        self.dtype = np.dtype(dtype)
        self.calibration = Calibration()
        self._parameters: Array = np.zeros(spec.parameter_count, self.dtype)
        self.layer_parameters = split_by_layer(self._parameters, spec)
        self.matrices = [layer.matrix for layer in self.layer_parameters]
        self._propagations: dict[int, Propagation] = {}

    def _initialise(self) -> None:
        for layer, parameters in zip(self.spec.layers[1:], self.layer_parameters, strict=True):
            units, inputs = parameters.weights.shape
            parameters.weights[:] = initial_weights(
                layer.initializer,
                inputs,
                units,
                self.generator,
                scale=layer.scale,
                gain=ACTIVATIONS[layer.activation].gain,
            )
            if parameters.scales is not None and parameters.variances is not None:
                parameters.scales[:] = parameters.variances[:] = 1


def _checked_callbacks(callbacks: object) -> list[Callable[[EpochMetrics], None]]:
    if not isinstance(callbacks, Iterable) or not all(callable(callback) for callback in callbacks):
        raise TypeError(f"callbacks must be a list of functions that take EpochMetrics, not {callbacks!r}")
    return list(callbacks)
