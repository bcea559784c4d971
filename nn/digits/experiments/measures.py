"""What can be measured of a training: after every epoch, or at one moment of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nn.arrays import Array
from nn.checks import check_integer, norm
from nn.digits.data import Digits
from nn.digits.experiments.figure import AT_EPOCH, EPOCH_OF_LOWEST, EPOCHS, FIRST, NEVER, Figure
from nn.digits.task import Task
from nn.microscope import examine_step_on_sample
from nn.network import Network
from nn.step_report import LossSlopes
from nn.training.health import HealthProbe
from nn.training.samples import Validation
from nn.training.trainer import Trainer

ANY_RATE = 1.0  # of a step that is looked at and not made


class Measuring:
    """Measures one training; the network stays as it is.

    trainer: what is measured. task: what it learns. test: the test digits of the task, with the numbers of
    the outputs that are right as labels.
    """

    def __init__(self, trainer: Trainer[Network], task: Task, test: Digits) -> None:
        """Prepare before the first step."""
        self.trainer, self.task, self.test = trainer, task, task.test_digits(test)
        self.health = HealthProbe(trainer.network.parameters)
        self._validations: dict[tuple[int, ...], Validation] = {}

    def value(self, figure: Figure) -> float:
        """Return what a figure is now."""
        return MEASURES[figure.measure](self, figure)

    def test_accuracy(self, digits: tuple[int, ...]) -> float:
        """Return the fraction, 0 to 1, of the test digits that are right; digits: of these alone, if any."""
        if digits not in self._validations:
            outputs = self.task.outputs_of(np.array(digits or self.task.digits))
            part = self.test.part(np.flatnonzero(np.isin(self.test.labels, outputs)))
            self._validations[digits] = Validation(self.trainer.network, (part.images, part.targets))
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            return self._validations[digits].measure(self.trainer.result_parameters)[1]

    def slopes(self, sample: int) -> LossSlopes:
        """Return the derivatives of the loss of one test digit; ValueError if there is none so numbered."""
        check_integer("sample", sample, 0, len(self.test) - 1)
        label = int(self.test.labels[sample])
        network = self.trainer.network
        return examine_step_on_sample(network, self.test.images[sample], label, ANY_RATE).loss

    def gradient(self) -> Array:
        """Return (parameters,) the gradient of the cost of all training digits."""
        data = self.trainer.data
        return self.trainer.network.copy().gradient(data.rows[:, :-1], data.targets)


def taken(figure: Figure, curve: Sequence[float]) -> float:
    """Return what a figure takes of a curve, whose first value is from before the first step."""
    if figure.take == AT_EPOCH:
        return curve[-1 if figure.epoch is None else min(figure.epoch, len(curve) - 1)]
    begin = next((epoch for epoch, value in enumerate(curve) if value >= figure.level), None)
    if begin is None:
        return NEVER if figure.take in EPOCHS else curve[-1]
    if figure.take == FIRST:
        return float(begin)
    lowest = min(range(begin, len(curve)), key=curve.__getitem__)
    return float(lowest) if figure.take == EPOCH_OF_LOWEST else curve[lowest]


def _test_accuracy(measuring: Measuring, figure: Figure) -> float:
    return measuring.test_accuracy(figure.digits)


def _training_accuracy(measuring: Measuring, figure: Figure) -> float:
    """Each batch before its own step, as in the curves; before the first step all digits at once."""
    trainer = measuring.trainer
    return (trainer.history.latest or trainer.measure()).accuracy


def _cost(measuring: Measuring, figure: Figure) -> float:
    trainer = measuring.trainer
    return (trainer.history.latest or trainer.measure()).cost


def _different_units(measuring: Measuring, figure: Figure) -> float:
    return measuring.health(measuring.trainer)[figure.layer - 1].different


def _epochs_lasted(measuring: Measuring, figure: Figure) -> float:
    return float(measuring.trainer.epoch)


def _gradient_length(measuring: Measuring, figure: Figure) -> float:
    return norm(measuring.gradient())


def _gradient_ratio(measuring: Measuring, figure: Figure) -> float:
    """Of the mean gradient of a weight, that in the first layer divided by that in the last."""
    health = measuring.health(measuring.trainer)
    return health[0].gradient / health[-1].gradient


def _probability(measuring: Measuring, figure: Figure) -> float:
    return float(measuring.slopes(figure.sample).outputs[0, _column(measuring, figure)])


def _loss_slope(measuring: Measuring, figure: Figure) -> float:
    """|dL/dp| of the output that is right: 1/p for cross-entropy."""
    return float(np.abs(measuring.slopes(figure.sample).by_output).max())


def _output_slope(measuring: Measuring, figure: Figure) -> float:
    """dp/dz of the output by its own weighted sum: p (1 - p) for softmax."""
    column = _column(measuring, figure)
    return float(measuring.slopes(figure.sample).jacobian[0, column, column])


def _push(measuring: Measuring, figure: Figure) -> float:
    """dL/dz of the output, as training computes it."""
    return float(measuring.slopes(figure.sample).together[0, _column(measuring, figure)])


def _column(measuring: Measuring, figure: Figure) -> int:
    return measuring.task.outputs.index(figure.output)


MEASURES: dict[str, Callable[[Measuring, Figure], float]] = {
    "test_accuracy": _test_accuracy,
    "training_accuracy": _training_accuracy,
    "cost": _cost,
    "different_units": _different_units,
    "epochs_lasted": _epochs_lasted,
    "gradient_length": _gradient_length,
    "gradient_ratio": _gradient_ratio,
    "loss_slope": _loss_slope,
    "output_slope": _output_slope,
    "probability": _probability,
    "push": _push,
}
