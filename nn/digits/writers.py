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
from nn.digits.data import Digits, Labels
from nn.digits.design import Design
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.oddities import shipped_likeness
from nn.digits.recognizer import are_doubted, recognize_all
from nn.digits.usual_digits import choose_usual_digits, usual_digits
from nn.ink import Image
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, check_images, distort
from nn.ink.tilts import tilted_copies
from nn.network import Network
from nn.training.trainer import Trainer

Flags = npt.NDArray[np.bool_]


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
class Group:
    """What one more network is trained without: digits, all of some writers, and ways of writing."""

    numbers: Labels
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Unseen:
    """What networks predict for digits of hands that they never met.

    probabilities: (n, 10), not calibrated; labels: (n,) of the digits. is_doubted: (n,) whether an answer is
    not sure, however probable, compared with the digits that its network knows: nn.digits.recognizer.
    is_drawn: (n,) whether it is of a way of writing that was held back, and so harder than most people's.
    """

    probabilities: Array
    labels: Labels
    is_doubted: Flags
    is_drawn: Flags

    @classmethod
    def joined(cls, parts: Sequence[Unseen]) -> Unseen:
        """Return all answers as one."""
        return cls(
            np.concatenate([part.probabilities for part in parts]),
            np.concatenate([part.labels for part in parts]),
            np.concatenate([part.is_doubted for part in parts]),
            np.concatenate([part.is_drawn for part in parts]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """What networks predict for digits of writers who were left out of their training.

    groups: the numbers of the digits that were left out together. labels: (n,) of them, group by group;
    probabilities: (n, 10) for the digits, not calibrated. unseen: the answers for those redrawn, and for
    drawn digits whose ways of writing were held back, to calibrate on.
    """

    groups: tuple[Labels, ...]
    labels: Labels
    probabilities: Array
    unseen: Unseen

    @property
    def accuracies(self) -> list[float]:
        """The fraction of each group's digits that are read right, 0 to 1."""
        is_right = self.probabilities.argmax(axis=1) == self.labels
        boundaries = np.cumsum([len(numbers) for numbers in self.groups])[:-1]
        return [float(part.mean()) for part in np.split(is_right, boundaries)]


def train_and_calibrate(
    design: Design, digits: Digits, writers: Labels, groups: Sequence[Labels], train_all: TrainAll
) -> tuple[Network, LeftOut]:
    """Return the network trained on all digits, calibrated on writers whom other networks never met.

    writers: (n,) who wrote which digit. groups: numbers of digits, all of a writer's in one group; one more
    network is trained without each. Where digits are drawn, it lacks a part of the ways of writing as well.
    """
    ways = parts_of_ways(len(groups)) if design.drawn else [()] * len(groups)
    absent = [Group(*each) for each in zip(groups, ways, strict=True)]
    trainings = [Training(design, digits.part(_others(digits, group)), group.ways) for group in absent]
    *networks, network = train_all([*trainings, Training(design, digits)])
    unseen = Unseen.joined(
        [predict_unseen(*pair, digits, writers, design.seed) for pair in zip(networks, absent, strict=True)]
    )
    # Ways of writing that were held back are as unlike as those of real unseen writers: no margin is needed.
    right = TARGET_PRECISION + (0.0 if design.drawn else PRECISION_MARGIN)
    network.calibration = fit_calibration(
        unseen.probabilities, unseen.labels, right, unseen.is_doubted, ~unseen.is_drawn
    )
    known = [
        each.predict_proba(digits.images[numbers]) for each, numbers in zip(networks, groups, strict=True)
    ]
    labels = digits.labels[np.concatenate(groups)]
    return network, LeftOut(tuple(groups), labels, np.concatenate(known), unseen)


def parts_of_ways(count: int) -> list[tuple[str, ...]]:
    """Return all ways of writing in so many parts, those of each digit in as many of them as there can be."""
    names = sorted(ALLOGRAPHS, key=lambda name: ALLOGRAPHS[name].digit)
    return [tuple(names[number::count]) for number in range(count)]


def predict_unseen(network: Network, group: Group, digits: Digits, writers: Labels, seed: int) -> Unseen:
    """Return what a network that lacks a group answers for its digits, redrawn, and for its ways."""
    copies, labels = left_out_copies(group, digits, seed)
    probabilities = recognize_all(network, copies)
    comparisons = index_without(group, digits, writers).compare_all(copies[:, 0])
    is_drawn = np.arange(len(labels)) >= len(group.numbers)
    return Unseen(probabilities, labels, are_doubted(probabilities, comparisons), is_drawn)


def left_out_copies(group: Group, digits: Digits, seed: int) -> tuple[Image, Labels]:
    """Return (n, copies, 64) digits of a group, redrawn, and about as many in its ways; (n,) labels."""
    generator = np.random.default_rng(seed)
    copies = [copies_of_unseen_writers(digits.images[group.numbers], generator)]
    labels = [digits.labels[group.numbers]]
    for way in map(ALLOGRAPHS.__getitem__, group.ways):
        copies.append(tilted_copies(draw_ink(way, -(-len(group.numbers) // len(group.ways)), generator)))
        labels.append(np.full(len(copies[-1]), way.digit))
    return np.concatenate(copies), np.concatenate(labels)


def index_without(group: Group, digits: Digits, writers: Labels) -> FamiliarityIndex:
    """Return what is usual to a network that was trained without a group.

    What tells digits from letters knows all ways of writing. So it doubts fewer of the ways that are held
    back, and the limit becomes rather too strict than too lax.
    """
    others = _others(digits, group)
    known = digits.part(others)
    drawn = choose_usual_digits(held_back=group.ways) if group.ways else usual_digits()
    return FamiliarityIndex(known.images, known.labels, writers[others], drawn, shipped_likeness())


def _others(digits: Digits, group: Group) -> Labels:
    return np.delete(np.arange(len(digits)), group.numbers)


def copies_of_unseen_writers(images: npt.ArrayLike, generator: np.random.Generator) -> Image:
    """Return (n, copies, 64) tilted copies of (n, 64) digits redrawn as people not in the data would.

    generator: the only source of chance. To measure with, and to calibrate on: nn.digits.recognizer.
    Raises TypeError or ValueError for other images.
    """
    return tilted_copies(distort(check_images(images), generator, UNSEEN_WRITER_STRENGTH))
