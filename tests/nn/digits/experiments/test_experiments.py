"""Every experiment that ships shows with one seed what its file promises."""

from __future__ import annotations

import pytest

from nn.digits.data import DigitData
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.guess import RANK
from nn.digits.experiments.outcome import Outcome
from nn.digits.experiments.reading import all_experiments
from nn.digits.experiments.running import run_trial

TAKE_LONG = ("bend", "loud-mistake", "spike", "eight-layers", "by-heart")  # over half a second


@pytest.mark.parametrize(
    "experiment",
    [
        pytest.param(each, id=each.name, marks=[pytest.mark.slow] if each.name in TAKE_LONG else [])
        for each in all_experiments()
    ],
)
def test_what_the_file_promises_is_measured(experiment: Experiment) -> None:
    outcome = Outcome(experiment, [run_trial(experiment, 0, DigitData.standard())])
    guess = experiment.guess
    assert outcome.broken_promises() == []
    assert outcome.right_option == next((option for option in guess.options if option.expected), None)
    assert guess.kind != RANK or outcome.is_ranked_right(guess.expected)
    assert "never" not in "".join(link.target for link in outcome.links())
