"""Recognizing digits: one prediction, made in one place for the window, the command line and evaluations.

A network receives a drawing upright and tilted (nn.ink.tilts). Its probabilities for the copies are averaged,
the temperature of its calibration is applied to the mean, and from the calibration's threshold on a
prediction is probable enough. It is sure if the drawing is usual, too, and the nearest training digits do not
all say otherwise: what that is worth is in docs/recognition.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import Calibration, as_probabilities
from nn.digits.familiarity import Comparison
from nn.digits.task import SHUFFLED_LABELS, STANDARD_TASK, Task
from nn.network import Network

UNCALIBRATED = Calibration()
UNCALIBRATED_THRESHOLD = 0.5  # below it, a prediction is more likely wrong than right


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What a network predicts for one drawing.

    probabilities: (10,), they sum to 1. calibration: of the network.
    activations: the (units,) values of every layer behind the input, for the upright copy of the drawing.
    comparison: of the drawing with the training digits, None if it was not made. task: of the network.
    """

    probabilities: Array
    calibration: Calibration = UNCALIBRATED
    activations: tuple[Array, ...] = ()
    comparison: Comparison | None = None
    task: Task = STANDARD_TASK

    @property
    def digit(self) -> int:
        """The most probable digit."""
        return int(self.probabilities.argmax())

    @property
    def runner_up(self) -> int:
        """The second most probable digit."""
        return int(np.argsort(-self.probabilities, kind="stable")[1])

    @property
    def alternative(self) -> int:
        """What it may be otherwise; of a contradicted prediction, what most of the nearest digits are."""
        nearby = [] if self.comparison is None else outputs_nearby(self.comparison, self.task)
        if not self.is_contradicted or not nearby:
            return self.runner_up
        return max(nearby, key=nearby.count)

    @property
    def probability(self) -> float:
        """The probability of the most probable digit, 0 to 1."""
        return float(self.probabilities.max())

    @property
    def is_probable(self) -> bool:
        """Whether the probability reaches the threshold."""
        return bool(are_probable(self.probabilities, self.calibration))

    @property
    def is_unusual(self) -> bool:
        """Whether anything is unusual about the drawing."""
        return self.comparison is not None and self.comparison.is_unusual

    @property
    def is_contradicted(self) -> bool:
        """Whether none of the nearest training digits, nor the nearest drawn one, is what is predicted."""
        return self.comparison is not None and is_contradicted(self.digit, self.comparison, self.task)

    @property
    def is_sure(self) -> bool:
        """Whether the prediction is probable enough, and nothing speaks against it."""
        return self.is_probable and not self.is_unusual and not self.is_contradicted


def recognize(
    network: Network,
    copies: npt.ArrayLike,
    comparison: Comparison | None = None,
    task: Task = STANDARD_TASK,
) -> Prediction:
    """Return the prediction for one drawing: its (copies, 64) images, the upright one first.

    comparison: of the drawing with the training digits; task: what the network learned of them.
    Raises TypeError or ValueError for other images.
    """
    with np.errstate(over="ignore", invalid="ignore"):  # as in Network.predict_proba
        activations = network.activations(copies)
    outputs = activations[-1]
    probabilities = mean_probabilities(outputs, len(outputs), network.calibration)[0]
    upright = tuple(values[0] for values in activations)
    return Prediction(probabilities, network.calibration, upright, comparison, task)


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


def are_probable(probabilities: Array, calibration: Calibration) -> npt.NDArray[np.bool_]:
    """Return (n,) whether predictions with these (n, classes) probabilities reach the threshold."""
    return np.asarray(probabilities.max(axis=-1) >= confidence_threshold(calibration))


def are_sure(
    probabilities: Array,
    calibration: Calibration,
    comparisons: Sequence[Comparison] | None = None,
    task: Task = STANDARD_TASK,
) -> npt.NDArray[np.bool_]:
    """Return (n,) whether predictions with these (n, classes) probabilities are sure: see Prediction.is_sure.

    Without comparisons of the drawings the probability alone says so.
    """
    if comparisons is None:
        return are_probable(probabilities, calibration)
    return are_probable(probabilities, calibration) & ~are_doubted(probabilities, comparisons, task)


def are_doubted(
    probabilities: Array, comparisons: Sequence[Comparison], task: Task = STANDARD_TASK
) -> npt.NDArray[np.bool_]:
    """Return (n,) whether a drawing is unusual, or its nearest digits contradict the most probable output."""
    predicted = probabilities.argmax(axis=1).tolist()
    doubts = (
        comparison.is_unusual or is_contradicted(output, comparison, task)
        for output, comparison in zip(predicted, comparisons, strict=True)
    )
    return np.fromiter(doubts, np.bool_, len(comparisons))


def is_contradicted(output: int, comparison: Comparison, task: Task) -> bool:
    """Return whether no nearest digit has this output, of the data or drawn; shuffled labels say nothing."""
    if task.labels == SHUFFLED_LABELS:
        return False
    drawn = None if comparison.drawn_label is None else task.output_of(comparison.drawn_label)
    return output != drawn and output not in outputs_nearby(comparison, task)


def outputs_nearby(comparison: Comparison, task: Task) -> list[int]:
    """Return the outputs of the nearest training digits of the task, nearest first."""
    outputs = (task.output_of(label) for label in comparison.labels.tolist())
    return [output for output in outputs if output is not None]
