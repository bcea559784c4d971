"""The network without its training: parameters, the two passes, and what can be asked of it.

The heart of the engine is `Propagation`: two loops over the layers of nn.layers.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt

from nn.activations import ACTIVATIONS
from nn.arrays import Array
from nn.calibration import Calibration, as_probabilities, decided
from nn.checks import check_choice, check_matrix, check_same_length, check_seed
from nn.initializers import initial_weights
from nn.layers import Dense, Dropout, LayerParameters, split_by_layer
from nn.losses import LOSSES, output_delta, targets_sum_to_one
from nn.spec import Layer, NetworkSpec, as_spec

DTYPES = ("float32", "float64")
KEPT_BATCH_SIZES = 4
MEASURED_AT_ONCE = 2048  # samples that go through the network together: their values fit a cache


def with_ones(X: Array) -> Array:
    """Return (samples, features + 1): X with the constant-one column that the biases multiply."""
    extended = np.empty((len(X), X.shape[1] + 1), X.dtype)
    extended[:, :-1] = X
    extended[:, -1] = 1
    return extended


class Propagation:
    """The forward and the backward pass for batches of one size, in buffers made once and reused.

    layer_type: what its layers are; nn.trace has one that keeps what each call computed.
    """

    layer_type: type[Dense] = Dense

    def __init__(
        self,
        spec: NetworkSpec,
        parameters: Sequence[LayerParameters],
        gradients: Sequence[LayerParameters],
        samples: int,
    ) -> None:
        """Prepare buffers for `samples` columns; parameters and gradients are the network's own, by layer."""
        dtype = parameters[0].matrix.dtype
        self._loss = LOSSES.find(spec.loss)
        self._input_dropout = Dropout.of(spec.layers[0], samples, dtype)
        self.layers = [
            self.layer_type(layer, own, gradient, samples, first=number == 0)
            for number, (layer, own, gradient) in enumerate(
                zip(spec.layers[1:], parameters, gradients, strict=True)
            )
        ]
        self._inverse_count = np.array(1 / samples, dtype)

    @property
    def values(self) -> list[Array]:
        """The (units, samples) values a_l of every layer after the last forward pass."""
        return [layer.values for layer in self.layers]

    def forward(
        self,
        rows: Array,
        columns: Array | None = None,
        generator: np.random.Generator | None = None,
        frozen: Collection[int] = (),
    ) -> Array:
        """Return the (classes, samples) output for (samples, features + 1) inputs with a column of ones.

        columns: the same inputs as a contiguous (features + 1, samples) array, if at hand: the first product
        is faster with it. generator: given in training only; it draws what dropout leaves out, and batch
        normalization uses the statistics of the batch. frozen: numbers of the layers, from 1, that answer as
        outside training. The result is a buffer that the next call overwrites.
        """
        inputs = rows.T if columns is None else columns
        own_rows: Array | None = rows
        if generator is not None and self._input_dropout is not None:
            inputs, own_rows = self._input_dropout.forward(inputs[:-1], generator), None
        for number, layer in enumerate(self.layers, start=1):
            inputs = layer.forward(inputs, None if number in frozen else generator, own_rows)
            own_rows = None
        return self.layers[-1].values

    def backward(
        self, targets: Array, weights: Array | None = None, *, sum_to_one: bool | None = None
    ) -> None:
        """Write the gradient of the cost by every matrix M_l.

        C is the mean of L over n samples. With delta_l = dC/dz_l, one column a sample, the chain rule gives

            delta_L  = dL/dz_L / n                   the output layer, see nn.losses.output_delta
            dC/da_l  = W_(l+1)^T delta_(l+1)         because z_(l+1) = W_(l+1) a_l + b_(l+1)
            delta_l  = dC/da_l through f_l           see Activation.backward
            dC/dM_l  = delta_l [a_(l-1); 1]^T        because z_l = M_l [a_(l-1); 1]

        The last column of dC/dM_l is the gradient of the biases, as it multiplies the ones.
        With (samples,) `weights` w of the samples, C is the mean of w L, so delta_L has the factor w.
        sum_to_one: whether every sample's targets add up to 1; None: find out.
        Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986.
        """
        delta = self.output_delta(targets, weights, sum_to_one=sum_to_one)
        for layer, below in pairwise(reversed(self.layers)):
            delta = below.through_activation(layer.backward(delta))
        self.layers[0].write_gradient(delta)  # nobody needs dC/dX: the largest product is saved

    def output_delta(
        self, targets: Array, weights: Array | None = None, *, sum_to_one: bool | None = None
    ) -> Array:
        """Return (classes, samples) delta_L = dC/dz_L; see `backward`."""
        last = self.layers[-1]
        sum_to_one = targets_sum_to_one(targets.T) if sum_to_one is None else sum_to_one
        delta = output_delta(
            self._loss, last.activation, last.values, targets, last.cache, sum_to_one=sum_to_one
        )
        delta *= self._inverse_count if weights is None else weights * self._inverse_count
        return delta


class FeedForward:
    """A fully connected feed-forward network.

    It answers in buffers of its own: threads that ask at the same time need a `copy` each.
    All weights and biases lie in one contiguous vector; each layer's matrix [weights | biases] is a view
    of it (nn.layers). Initial weights are drawn by each layer's initializer, initial biases are zero.
    information: entries that a file keeps with the network.
    """

    information: dict[str, Any]
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
        self._initialize()

    @classmethod
    def with_zero_parameters(cls, spec: NetworkSpec, dtype: str = "float32") -> Self:
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
        return self._gradient

    def forward(self, X: npt.ArrayLike) -> Array:
        """Return the (n, classes) outputs for (n, features) samples, without a warning of overflow."""
        samples = self.check_samples(X)
        outputs = np.empty((len(samples), self.spec.layers[-1].units), self.dtype)
        with np.errstate(over="ignore", invalid="ignore"):
            for start in range(0, len(samples), MEASURED_AT_ONCE):
                part = samples[start : start + MEASURED_AT_ONCE]
                result = self.propagation(len(part)).forward(with_ones(part))
                outputs[start : start + MEASURED_AT_ONCE] = result.T
        return outputs

    def predict_proba(self, X: npt.ArrayLike) -> Array:
        """Return (n, classes) outputs scaled to add up to 1; of one output, (n, 2): the other class and it.

        A softmax output does so by itself. Others are clipped at zero and divided by their sum; a row
        without anything above zero, or with a number that overflowed, becomes uniform. Then `calibration`
        makes them as certain as they are right; without one it changes nothing.
        """
        return self.calibration.apply(as_probabilities(self.forward(X)))

    def predict(self, X: npt.ArrayLike) -> npt.NDArray[np.intp]:
        """Return the (n,) column numbers of the largest outputs; of one output, 1 from 0.5 on, else 0."""
        return decided(self.forward(X))

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

        As in `cost` nothing is left out by dropout, and batch normalization uses its running statistics.
        """
        samples, targets = self.check_samples(X), self.check_targets(y)
        check_same_length(samples, targets)
        propagation = self.propagation(len(samples))
        propagation.forward(with_ones(samples))
        propagation.backward(targets.T)
        return self.last_gradient.copy()

    def copy(self) -> Self:
        """Return an independent network with equal parameters and an equal state of the random generator."""
        copied = object.__new__(type(self))
        copied.__setstate__(
            {
                **self.__getstate__(),  # what is frozen is shared
                "generator": copy.deepcopy(self.generator),
                "information": copy.deepcopy(self.information),
            }
        )
        return copied

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

    def forget_measurements(self) -> None:
        """Forget calibration and information: both were measured with other weights, or other labels."""
        self.calibration, self.information = Calibration(), {}

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
            found = Propagation(self.spec, self.layer_parameters, self.layer_gradients, samples)
            self._propagations[samples] = found
        return found

    def _allocate(self, spec: NetworkSpec, dtype: str) -> None:
        self.spec = spec
        self.dtype = np.dtype(dtype)
        self.forget_measurements()
        self._parameters: Array = np.zeros(spec.parameter_count, self.dtype)
        self._gradient: Array = np.zeros_like(self._parameters)
        self.layer_parameters = split_by_layer(self._parameters, spec)
        self.layer_gradients = split_by_layer(self._gradient, spec)
        self._propagations: dict[int, Propagation] = {}

    def _initialize(self) -> None:
        for layer, parameters in zip(self.spec.layers[1:], self.layer_parameters, strict=True):
            units, inputs = parameters.weights.shape
            gain = ACTIVATIONS[layer.activation].gain
            parameters.weights[:] = initial_weights(
                layer.initializer, inputs, units, self.generator, scale=layer.scale, gain=gain
            )
            if parameters.scales is not None and parameters.variances is not None:
                parameters.scales[:] = parameters.variances[:] = 1


AnyNetwork = TypeVar("AnyNetwork", bound=FeedForward)
