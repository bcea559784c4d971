"""Recognizing digits: one prediction, made in one place for the window, the command line and evaluations.

A network receives a drawing upright and tilted (nn.ink.tilts). Its probabilities for the copies are averaged,
the temperature of its calibration is applied to the mean, and from the calibration's threshold on a
prediction is sure.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import Calibration, as_probabilities
from nn.network import Network

UNCALIBRATED = Calibration()
UNCALIBRATED_THRESHOLD = 0.5  # below it, a prediction is more likely wrong than right


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What a network predicts for one drawing.

    probabilities: (10,), they sum to 1. calibration: of the network.
    activations: the (units,) values of every layer behind the input, for the upright copy of the drawing.
    """

    probabilities: Array
    calibration: Calibration = UNCALIBRATED
    activations: tuple[Array, ...] = ()

    @property
    def digit(self) -> int:
        """The most probable digit."""
        return int(self.probabilities.argmax())

    @property
    def runner_up(self) -> int:
        """The second most probable digit."""
        return int(np.argsort(-self.probabilities, kind="stable")[1])

    @property
    def probability(self) -> float:
        """The probability of the most probable digit, 0 to 1."""
        return float(self.probabilities.max())

    @property
    def is_sure(self) -> bool:
        """Whether the probability reaches the threshold."""
        return bool(are_sure(self.probabilities, self.calibration))


def recognize(network: Network, copies: npt.ArrayLike) -> Prediction:
    """Return the prediction for one drawing: its (copies, 64) images, the upright one first.

    Raises TypeError or ValueError for other images.
    """
    with np.errstate(over="ignore", invalid="ignore"):  # as in Network.predict_proba
        activations = network.activations(copies)
    outputs = activations[-1]
    probabilities = mean_probabilities(outputs, len(outputs), network.calibration)[0]
    return Prediction(probabilities, network.calibration, tuple(values[0] for values in activations))


def recognize_all(network: Network, copies: npt.ArrayLike) -> Array:
    """Return the (n, classes) probabilities for many drawings: their (n, copies, features) images.

    Raises ValueError for another shape.
    """
    images = np.asarray(copies)
    if images.ndim != 3:
        raise ValueError(f"copies must have the shape (n, copies, features), not {images.shape}")
    with np.errstate(over="ignore", invalid="ignore"):
        outputs = network.forward(images.reshape(-1, images.shape[2]))
    return mean_probabilities(outputs, images.shape[1], network.calibration)


def mean_probabilities(outputs: Array, copies: int, calibration: Calibration) -> Array:
    """Return (n, classes) calibrated probabilities from (n * copies, classes) outputs, drawing by drawing."""
    probabilities = as_probabilities(outputs)
    return calibration.apply(probabilities.reshape(-1, copies, probabilities.shape[1]).mean(axis=1))


def is_calibrated(calibration: Calibration) -> bool:
    """Return whether a threshold has been measured."""
    return calibration.sure_from > 0


def confidence_threshold(calibration: Calibration) -> float:
    """Return the probability from which a prediction is sure, 0 to 1."""
    return calibration.sure_from if is_calibrated(calibration) else UNCALIBRATED_THRESHOLD


def are_sure(probabilities: Array, calibration: Calibration) -> npt.NDArray[np.bool_]:
    """Return (n,) whether the predictions with these (n, classes) probabilities are sure."""
    return np.asarray(probabilities.max(axis=-1) >= confidence_threshold(calibration))
