"""The lanes of an experiment, trained from the same start with the same batches, and what they measured."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nn.arrays import Array
from nn.digits.data import DigitData, Digits
from nn.digits.experiments.experiment import Experiment, Setup
from nn.digits.experiments.figure import Figure
from nn.digits.experiments.measures import Measuring, taken
from nn.network import Network
from nn.training.stopping import Divergence, DivergenceError
from nn.training.trainer import Trainer

Report = Callable[[Trainer[Network]], None]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What one lane measured.

    values: by the name of the figure. curves: of those that have one, a value before the first step and one
    after every epoch. divergence: why it ended early, if it did.
    """

    values: Mapping[str, float]
    curves: Mapping[str, tuple[float, ...]]
    divergence: Divergence | None


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """An experiment with one seed: what each lane measured, in their order."""

    seed: int
    lanes: tuple[Measured, ...]

    def value(self, experiment: Experiment, letter: str, figure: Figure) -> float:
        """Return a figure of the lane of a letter."""
        return self.lanes[experiment.letters.index(letter)].values[figure.name]


def run_trial(experiment: Experiment, seed: int, data: DigitData, report: Report = lambda _: None) -> Trial:
    """Train all lanes with a seed and return what they measured; report: called after each epoch."""
    trainers = begin_lanes(experiment, seed, data, report)
    pairs = zip(experiment.lanes, trainers, strict=True)
    return Trial(
        seed,
        tuple(
            _measure_training(lane.setup, trainer, experiment.figures, data, report)
            for lane, trainer in pairs
        ),
    )


def begin_lanes(
    experiment: Experiment, seed: int, data: DigitData, report: Report = lambda _: None
) -> list[Trainer[Network]]:
    """Return the trainings of all lanes with a seed, each before its first step.

    The training whose weights they begin with, if there is one, is done here; report: called after each of
    its epochs. Lanes whose layers are alike begin with the same weights. All lanes draw what comes by chance,
    the order of the digits above all, as the first one does, which is the training of its design, bit for
    bit. Raises DivergenceError if the training before cannot succeed.
    """
    trainers = [trainer_of(lane.setup, seed, data.train) for lane in experiment.lanes]
    generator = trainers[0].network.generator.bit_generator.state
    weights = None if experiment.before is None else _train_before(experiment.before, seed, data, report)
    for trainer in trainers:
        trainer.network.generator.bit_generator.state = generator
        if weights is not None:
            trainer.network.parameters[:] = weights
    return trainers


def trainer_of(setup: Setup, seed: int, digits: Digits) -> Trainer[Network]:
    """Return the training of a setup with a seed, on those of the training digits that it is shown."""
    if setup.shown:
        digits = digits.part(digits.numbers_shown(setup.shown, setup.others))
    return dataclasses.replace(setup.design, seed=seed).trainer(digits)


def _train_before(setup: Setup, seed: int, data: DigitData, report: Report) -> Array:
    """Return the (parameters,) that a training ends with; DivergenceError if it cannot succeed."""
    trainer = trainer_of(setup, seed, data.train)
    for _ in trainer.run():
        report(trainer)
    return trainer.result_parameters.copy()


def _measure_training(
    setup: Setup, trainer: Trainer[Network], figures: tuple[Figure, ...], data: DigitData, report: Report
) -> Measured:
    """Train to the end and return what the figures say of it."""
    measuring = Measuring(trainer, setup.design.task, data.test)
    curves: dict[str, list[float]] = {figure.name: [] for figure in figures if figure.is_curve}
    values: dict[str, float] = {}
    divergence = None

    def measure(*, at_end: bool = False) -> None:
        for figure in figures:
            if figure.name in curves:
                curves[figure.name] += [] if at_end else [measuring.value(figure)]
            elif at_end if figure.epoch is None else trainer.epoch == figure.epoch:
                values[figure.name] = measuring.value(figure)

    measure()
    try:
        for _ in trainer.run():
            measure()
            report(trainer)
    except DivergenceError as error:
        divergence = error.divergence
    measure(at_end=True)
    values |= {figure.name: taken(figure, curves[figure.name]) for figure in figures if figure.is_curve}
    return Measured(values, {name: tuple(curve) for name, curve in curves.items()}, divergence)
