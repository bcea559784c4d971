"""Writers: how well a network reads people whom it never met.

Two stand-ins for such people: the digits of writers who were left out of a training, and digits redrawn as
others would draw them. Together they calibrate a network: nn.calibration.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import fit_calibration
from nn.digits.data import CLASSES, Digits, Labels
from nn.digits.design import Design
from nn.digits.recognizer import recognize_all
from nn.ink import Image
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, check_images, distort
from nn.ink.tilts import tilted_copies
from nn.network import Network
from nn.training.trainer import Trainer


@dataclass(frozen=True, slots=True)
class Training:
    """A design, and the digits that its network learns from."""

    design: Design
    digits: Digits

    def run(self, report: Callable[[Trainer], None]) -> Network:
        """Return the trained network; `report` is called after each epoch and may interrupt the trainer."""
        trainer = self.design.trainer(self.digits)
        for _ in trainer.run():
            report(trainer)
        trainer.network.parameters = trainer.result_parameters
        return trainer.network


TrainAll = Callable[[Sequence[Training]], list[Network]]  # one after the other, or side by side


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """What networks predict for digits of writers who were left out of their training.

    groups: the numbers of the digits that were left out together. labels: (n,) of them, group by group;
    probabilities: (n, 10) for the digits, not calibrated; redrawn: (n, 10) for them redrawn, to calibrate on.
    """

    groups: tuple[Labels, ...]
    labels: Labels
    probabilities: Array
    redrawn: Array

    @property
    def accuracies(self) -> list[float]:
        """The fraction of each group's digits that are read right, 0 to 1."""
        is_right = self.probabilities.argmax(axis=1) == self.labels
        boundaries = np.cumsum([len(numbers) for numbers in self.groups])[:-1]
        return [float(part.mean()) for part in np.split(is_right, boundaries)]


def train_and_calibrate(
    design: Design, digits: Digits, groups: Sequence[Labels], train_all: TrainAll
) -> tuple[Network, LeftOut]:
    """Return the network trained on all digits, calibrated on writers whom other networks never met.

    groups: numbers of digits, all of a writer's in one group; one more network is trained without each.
    """
    everything = np.arange(len(digits))
    trainings = [Training(design, digits.part(np.delete(everything, numbers))) for numbers in groups]
    *others, network = train_all([*trainings, Training(design, digits)])
    left_out = predict_left_out(others, digits, groups, design.seed)
    network.calibration = fit_calibration(left_out.redrawn, left_out.labels)
    return network, left_out


def predict_left_out(
    networks: Sequence[Network], digits: Digits, groups: Sequence[Labels], seed: int
) -> LeftOut:
    """Return what each network predicts for its group, the one that it was trained without."""
    labels = digits.labels[np.concatenate(groups)]
    probabilities, redrawn = np.zeros((2, len(labels), CLASSES))
    start = 0
    for network, numbers in zip(networks, groups, strict=True):
        images, part = digits.images[numbers], slice(start, start + len(numbers))
        probabilities[part] = network.predict_proba(images)
        copies = copies_of_unseen_writers(images, np.random.default_rng(seed))
        redrawn[part] = recognize_all(network, copies)
        start = part.stop
    return LeftOut(tuple(groups), labels, probabilities, redrawn)


def copies_of_unseen_writers(images: npt.ArrayLike, generator: np.random.Generator) -> Image:
    """Return (n, copies, 64) tilted copies of (n, 64) digits redrawn as people not in the data would.

    generator: the only source of chance. To measure with, and to calibrate on: nn.digits.recognizer.
    Raises TypeError or ValueError for other images.
    """
    return tilted_copies(distort(check_images(images), generator, UNSEEN_WRITER_STRENGTH))
