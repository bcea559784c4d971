"""What a network says of the test digits: the same as the engine says, counted once."""

from __future__ import annotations

import numpy as np

from gui.session.session import Session
from gui.session.shown import Edit
from gui.session.testing import Results
from nn import default_network
from nn.digits.data import DigitData


def test_the_results_are_those_of_the_engine() -> None:
    digits, network = DigitData.standard().test, default_network()
    results = Results.of(network, digits)
    assert np.array_equal(results.predicted, network.predict(digits.images))
    assert results.right == np.sum(results.predicted == digits.labels)
    assert results.accuracy == results.right / 360


def test_a_session_tests_a_network_once(session: Session) -> None:
    assert session.test_results is session.test_results
    assert session.test_results.accuracy > 0.9


def test_edits_are_tested_as_they_answer(session: Session) -> None:
    before = session.test_results.right
    session.change_edits([Edit(1, unit, 0.0) for unit in range(256)], "switching off a layer")
    assert session.test_results.right < before / 2
    session.undo_stack.undo()
    assert session.test_results.right == before


def test_other_digits_are_tested_anew(session: Session) -> None:
    data = session.data
    session.set_data(DigitData(data.test, data.train.part(slice(0, 100)), data.writers[:360]))
    assert len(session.test_results.labels) == 100
