"""A sparing probe: it takes a small part of the time, whatever it costs."""

from __future__ import annotations

from itertools import count

from gui.session.run import Origin, Run
from gui.training.probes import FRACTION_OF_TIME, Sparing
from nn import Trainer
from tests.conftest import DATA, SMALL


class Clock:
    """A clock that only moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_probe_that_takes_long_rests_long() -> None:
    clock, numbers = Clock(), count()
    trainer = Run(SMALL, Origin.UNTRAINED).prepare_trainer(DATA)

    def slow(_trainer: Trainer) -> int:
        clock.now += 2
        return next(numbers)

    probe = Sparing(slow, clock)
    assert probe(trainer) == 0
    clock.now += 2 * FRACTION_OF_TIME - 1
    assert probe(trainer) == 0
    clock.now += 1
    assert probe(trainer) == 1


def test_another_training_gets_figures_of_its_own_at_once() -> None:
    clock = Clock()
    trainers = [Run(SMALL, Origin.UNTRAINED).prepare_trainer(DATA) for _ in range(2)]

    def slow(trainer: Trainer) -> int:
        clock.now += 2
        return trainers.index(trainer)

    probe = Sparing(slow, clock)
    assert [probe(trainer) for trainer in (*trainers, trainers[1])] == [0, 1, 1]
