"""The figures of one step, phase by phase, as nn.microscope finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nn.arrays import Array


@dataclass(frozen=True, slots=True, eq=False)
class Forward:
    """What the network made of the batch.

    sums: (chosen, units) weighted sums z of every layer behind the input. values: (chosen, units) of every
    layer, the input first, as they are before dropout. losses: (n,) of all samples. cost: their mean, each
    times its weight.
    """

    sums: list[Array]
    values: list[Array]
    losses: Array
    cost: float


@dataclass(frozen=True, slots=True, eq=False)
class LossSlopes:
    """The derivative of each chosen sample's loss L, in two ways, in the precision of the network.

    outputs, targets: (chosen, classes) p and y. by_output: (chosen, classes) dL/dp; of cross-entropy -y/p.
    jacobian: (chosen, classes, classes) dp_i/dz_k of the output activation, in row i and column k; of softmax
    p_i (1[i = k] - p_k). apart: (chosen, classes) dL/dz as the product of both. together: (chosen, classes)
    dL/dz as training computes it; of cross-entropy after softmax p - y. largest_difference: between these
    two; rounding, unless p has come so close to 0 or 1 that the logarithm is clipped: there `apart` is lost.
    """

    outputs: Array
    targets: Array
    by_output: Array
    jacobian: Array
    apart: Array
    together: Array

    @property
    def largest_difference(self) -> float:
        """The largest difference between dL/dz taken apart and together."""
        return float(np.abs(self.apart - self.together).max())


@dataclass(frozen=True, slots=True, eq=False)
class Backward:
    """What the cost depends on, for each layer behind the input.

    deltas: (chosen, units) dC/dz. gradients: (units, inputs + 1) dC/dM, whose last column is that of the
    biases. lengths: of the gradients, with the scales of batch normalization, before penalties and clipping.
    """

    deltas: list[Array]
    gradients: list[Array]
    lengths: tuple[float, ...]


class Measured(NamedTuple):
    """What a network has, with nothing left out and the running statistics of batch normalization.

    cost: of the batch, each sample times its weight. predictions: (m, classes) probabilities of the watched
    samples, without calibration. test: cost and accuracy on the test data. None for what was not asked for.
    """

    cost: float
    predictions: Array | None
    test: tuple[float, float] | None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """What the step changed.

    rate: see UpdateRule. updates: (units, inputs + 1) of each layer behind the input: parameters after the
    step minus those before. lengths: of the updates, with the scales of batch normalization. parameters:
    (parameters,) after the step. before, after: what the network had and has.
    """

    rate: float
    updates: list[Array]
    lengths: tuple[float, ...]
    parameters: Array
    before: Measured
    after: Measured


@dataclass(frozen=True, slots=True, eq=False)
class StepReport:
    """The four phases of a step. chosen: numbers of the samples in the batch that are shown one by one."""

    chosen: list[int]
    forward: Forward
    loss: LossSlopes
    backward: Backward
    step: Step
