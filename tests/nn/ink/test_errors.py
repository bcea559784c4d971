"""What an InkError promises: a code with its values, and a sentence."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from nn.ink import InkError, InkProblem

SENTENCES = {
    InkProblem.NOTHING_DRAWN: "no ink: draw a digit",
    InkProblem.TOO_THIN: "no ink: nothing is as wide as a pen stroke",
    InkProblem.EVEN_PICTURE: "no ink: the picture is even",
    InkProblem.NO_CONTRAST: "no ink: nothing stands out from the paper",
    InkProblem.ONLY_SPECKS: "no ink: there are only specks",
    InkProblem.TINY_DRAWING: "too little ink: a drawing of size 0.25 is a dot",
    InkProblem.TINY_PICTURE: "too little ink: a dot is not a digit",
    InkProblem.BESIDE_PAPER: "no ink on the paper, but something beside it: crop the picture to the digit",
    InkProblem.SEVERAL_DIGITS: "there seem to be 3 digits: one at a time can be read",
}
VALUES: dict[InkProblem, dict[str, Any]] = {
    InkProblem.TINY_DRAWING: {"size": 0.25},
    InkProblem.SEVERAL_DIGITS: {"count": 3},
}


def _error(problem: InkProblem) -> InkError:
    return InkError(problem, **VALUES.get(problem, {}))


@pytest.mark.parametrize("problem", InkProblem)
def test_every_problem_has_a_sentence(problem: InkProblem) -> None:
    assert str(_error(problem)) == SENTENCES[problem]


@pytest.mark.parametrize("problem", InkProblem)
def test_code_and_values_survive_a_copy_and_another_process(problem: InkProblem) -> None:
    error = _error(problem)
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (twin.problem, twin.values, str(twin)) == (problem, error.values, str(error))


def test_a_copy_does_not_hold_on_to_what_raised_it() -> None:
    with pytest.raises(InkError) as caught:
        raise _error(InkProblem.TOO_THIN)
    assert caught.value.__traceback__ is not None
    assert copy.copy(caught.value).__traceback__ is None


def test_ink_errors_are_values_that_are_wrong() -> None:
    assert issubclass(InkError, ValueError)
