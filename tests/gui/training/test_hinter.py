from __future__ import annotations

import numpy as np

from gui.training.hinter import FRACTION_OF_TIME, Hinter
from nn import Layer
from nn.digits.design import Design
from nn.training.hints import HintCode
from tests.conftest import SMALL
from tests.gui.runs import trained_run

SPIKE = Design.of(Layer(50), Layer(30), epochs=14, learning_rate=3.0, batch_size=143, even_batches=False)


class Clock:
    """A clock that goes one second further each time that it is asked."""

    seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 1.0
        return self.seconds


def test_it_finds_what_made_the_cost_leap_and_leaves_the_training_as_it_is() -> None:
    run = trained_run(SPIKE)
    assert run.trainer is not None
    before = run.trainer.network.parameters.copy()
    (hint,) = Hinter().ask(run)
    assert (hint.code, hint.epoch, hint.step) == (HintCode.SHORT_LAST_BATCH, 12, 11)
    np.testing.assert_array_equal(run.trainer.network.parameters, before)


def test_of_a_training_that_goes_well_it_says_nothing() -> None:
    assert Hinter().ask(trained_run(SMALL), now=True) == ()


def test_it_asks_again_when_one_part_in_many_of_the_time_has_passed_or_when_told_to() -> None:
    clock = Clock()
    hinter, run = Hinter(clock), trained_run(SPIKE)
    found = hinter.ask(run)
    clock.seconds += FRACTION_OF_TIME / 2
    assert hinter.ask(run) is found
    clock.seconds += FRACTION_OF_TIME
    again = hinter.ask(run)
    assert again is not found
    assert again == found
    assert hinter.ask(run, now=True) is not again


def test_another_run_is_asked_about_at_once_and_after_giving_up_none() -> None:
    hinter = Hinter(Clock())
    assert hinter.ask(trained_run(SPIKE))
    assert hinter.ask(trained_run(SMALL)) == ()
    run = trained_run(SPIKE)
    assert hinter.ask(run)
    hinter.give_up()
    assert hinter.ask(run, now=True) == ()
