"""Writers: how well a network reads people whom it never met.

Stand-ins for such people: the digits of writers who were left out of a training, redrawn as others would
draw them; and where a network learns drawn digits, those of ways of writing that were held back from it. They
calibrate a network: nn.calibration.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import PRECISION_MARGIN, TARGET_PRECISION, fit_calibration
from nn.digits.allographs import ALLOGRAPHS, draw_ink, holding_back
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
    """A design, the digits that its network learns from, and the ways of writing that it is not to draw."""

    design: Design
    digits: Digits
    held_back: tuple[str, ...] = ()

    def run(self, report: Callable[[Trainer], None]) -> Network:
        """Return the trained network; `report` is called after each epoch and may interrupt the trainer."""
        trainer = self.design.trainer(self.digits)
        with holding_back(self.held_back):
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
    drawn, drawn_labels: (m, 10) and (m,) the same of drawn digits whose ways of writing were held back.
    """

    groups: tuple[Labels, ...]
    labels: Labels
    probabilities: Array
    redrawn: Array
    drawn: Array
    drawn_labels: Labels

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

    groups: numbers of digits, all of a writer's in one group; one more network is trained without each. Where
    digits are drawn, it is trained without a part of the ways of writing as well.
    """
    everything = np.arange(len(digits))
    held_back = [ways if design.drawn else () for ways in parts_of_ways(len(groups))]
    trainings = [
        Training(design, digits.part(np.delete(everything, numbers)), ways)
        for numbers, ways in zip(groups, held_back, strict=True)
    ]
    *others, network = train_all([*trainings, Training(design, digits)])
    left_out = predict_left_out(others, digits, groups, design.seed, held_back)
    probabilities = np.concatenate([left_out.redrawn, left_out.drawn])
    labels = np.concatenate([left_out.labels, left_out.drawn_labels])
    # Ways of writing that were held back are as unlike as those of real unseen writers: no margin is needed.
    margin = 0.0 if len(left_out.drawn) else PRECISION_MARGIN
    network.calibration = fit_calibration(probabilities, labels, TARGET_PRECISION + margin)
    return network, left_out


def parts_of_ways(count: int) -> list[tuple[str, ...]]:
    """Return all ways of writing in so many parts, those of each digit in as many of them as there can be."""
    names = sorted(ALLOGRAPHS, key=lambda name: ALLOGRAPHS[name].digit)
    return [tuple(names[number::count]) for number in range(count)]


def predict_left_out(
    networks: Sequence[Network],
    digits: Digits,
    groups: Sequence[Labels],
    seed: int,
    held_back: Sequence[Sequence[str]],
) -> LeftOut:
    """Return what each network predicts for its group, the one that it was trained without.

    held_back: the ways of writing that it was trained without.
    """
    labels = digits.labels[np.concatenate(groups)]
    probabilities, redrawn = np.zeros((2, len(labels), CLASSES))
    start = 0
    for network, numbers in zip(networks, groups, strict=True):
        images, part = digits.images[numbers], slice(start, start + len(numbers))
        probabilities[part] = network.predict_proba(images)
        copies = copies_of_unseen_writers(images, np.random.default_rng(seed))
        redrawn[part] = recognize_all(network, copies)
        start = part.stop
    drawn, drawn_labels = predict_held_back(networks, held_back, len(labels), seed)
    return LeftOut(tuple(groups), labels, probabilities, redrawn, drawn, drawn_labels)


def predict_held_back(
    networks: Sequence[Network], held_back: Sequence[Sequence[str]], count: int, seed: int
) -> tuple[Array, Labels]:
    """Return (m, 10) what networks predict for about `count` digits in ways that they lacked; (m,) labels."""
    generator, total = np.random.default_rng(seed), sum(map(len, held_back))
    probabilities: list[Array] = [np.zeros((0, CLASSES))]
    labels: list[Labels] = [np.zeros(0, np.intp)]
    for network, ways in zip(networks, held_back, strict=True):
        for way in map(ALLOGRAPHS.__getitem__, ways):
            copies = tilted_copies(draw_ink(way, -(-count // total), generator))
            probabilities.append(recognize_all(network, copies))
            labels.append(np.full(len(copies), way.digit))
    return np.concatenate(probabilities), np.concatenate(labels)


def copies_of_unseen_writers(images: npt.ArrayLike, generator: np.random.Generator) -> Image:
    """Return (n, copies, 64) tilted copies of (n, 64) digits redrawn as people not in the data would.

    generator: the only source of chance. To measure with, and to calibrate on: nn.digits.recognizer.
    Raises TypeError or ValueError for other images.
    """
    return tilted_copies(distort(check_images(images), generator, UNSEEN_WRITER_STRENGTH))
