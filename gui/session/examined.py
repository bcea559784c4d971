"""A step under the microscope: its report, and the networks before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

import numpy as np

from gui.session.run import Run
from nn import Network
from nn.arrays import Array
from nn.digits.recognizer import Prediction, recognize
from nn.digits.task import STANDARD_TASK
from nn.step_report import StepReport

COUPLING = ("softmax",)  # activations with which every output depends on every sum


class Phase(IntEnum):
    """What happens in a step, one after the other."""

    FORWARD = 1
    LOSS = 2
    BACKWARD = 3
    STEP = 4


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """What was found of a step.

    before, after: the network at both its ends, which nobody else changes. length_before: how far the step
    before it in the same epoch went. names: of the outputs, as the task calls them.
    """

    report: StepReport
    before: Network
    after: Network
    length_before: float | None = None
    names: Sequence[str] = STANDARD_TASK.outputs

    @classmethod
    def of(cls, report: StepReport, network: Network, length_before: float | None = None) -> Examined:
        """Keep a report with copies of the network that makes the step."""
        before = network.copy()
        before.forget_measurements()
        after = before.copy()
        after.parameters = report.step.parameters
        return cls(report, before, after, length_before)

    def network_in(self, phase: Phase) -> Network:
        """Return the network that a phase is about: the last one is after the step."""
        return self.after if phase is Phase.STEP else self.before

    @property
    def count(self) -> int:
        """Return how many digits the batch has."""
        return len(self.report.forward.losses)

    @property
    def hardest(self) -> int:
        """Return the place of the digit with the largest loss among those that can be looked at."""
        return int(np.nan_to_num(self.report.forward.losses[self.report.chosen], nan=np.inf).argmax())

    def image(self, place: int) -> Array:
        """Return the (64,) image of a digit, as the network received it."""
        return self.report.forward.values[0][place]

    def label(self, place: int) -> int:
        """Return the number of the output that is right."""
        return int(self.report.loss.targets[place].argmax())

    def name_of(self, place: int) -> str:
        """Return the name of the output that is right."""
        return self.names[self.label(place)]

    def loss_of(self, place: int) -> float:
        """Return the loss of a digit."""
        return float(self.report.forward.losses[self.report.chosen[place]])

    def predictions_of(self, place: int) -> tuple[Prediction, Prediction]:
        """Return what the network says of a digit before and after the step."""
        image = self.image(place)[None]
        return recognize(self.before, image), recognize(self.after, image)

    def predictions(self, copies: Array | None) -> tuple[Prediction, Prediction] | None:
        """Return what both networks say of a drawing, its (copies, 64) images; None without one."""
        if copies is None:
            return None
        return recognize(self.before, copies), recognize(self.after, copies)


class Subject(Enum):
    """What the step learns from."""

    BATCH = "batch"
    DRAWING = "drawing"


@dataclass(frozen=True, eq=False, slots=True)
class Taken:
    """What a step on a drawing did: to the probability of its label, and to the test digits."""

    run: Run
    label: str
    drawing: tuple[float, float]
    test: tuple[float, float]


class Way(Enum):
    """How the slope of the loss by an output's sum comes about.

    RIGHT_ONLY: the loss asks of one output alone, softmax couples them. EACH_ALONE: every output has a slope
    of its own. TOGETHER: every output counts for every sum.
    """

    RIGHT_ONLY = "right_only"
    EACH_ALONE = "each_alone"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True, eq=False)
class Slopes:
    """The (classes,) figures of the loss of one digit: see nn.step_report.LossSlopes.

    own: dp/dz of each output by its own sum, or with RIGHT_ONLY that of the one output that counts by every
    sum. is_difference: whether dL/dz is p - y.
    """

    way: Way
    outputs: Array
    targets: Array
    by_output: Array
    own: Array
    apart: Array
    together: Array
    difference: float
    is_difference: bool

    @classmethod
    def of(cls, examined: Examined, place: int) -> Slopes:
        """Return the figures of one digit of a step."""
        loss, activation = examined.report.loss, examined.before.spec.layers[-1].activation
        by_output, jacobian = loss.by_output[place], loss.jacobian[place]
        counting = np.flatnonzero(by_output)
        way = Way.TOGETHER if activation in COUPLING else Way.EACH_ALONE
        if way is Way.TOGETHER and len(counting) == 1:
            way = Way.RIGHT_ONLY
        own = jacobian[counting[0]] if way is Way.RIGHT_ONLY else np.diag(jacobian)
        outputs, targets, apart, together = (
            values[place] for values in (loss.outputs, loss.targets, loss.apart, loss.together)
        )
        with np.errstate(invalid="ignore"):
            difference = float(np.abs(apart - together).max())
            is_difference = np.array_equal(together, outputs - targets)
        return cls(way, outputs, targets, by_output, own, apart, together, difference, is_difference)
