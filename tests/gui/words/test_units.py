"""Words for one unit or one layer."""

from __future__ import annotations

import pytest

from gui.words import units
from nn import Layer, NetworkSpec

SPEC = NetworkSpec((Layer(64, "input"), Layer(1, "tanh"), Layer(10, "softmax")), "categorical_crossentropy")


def test_units_are_called_by_their_layer_and_number() -> None:
    assert units.unit_name(SPEC, 0, 9) == "Input, row 2, column 2"
    assert units.unit_name(SPEC, 1, 0) == "Hidden 1, unit 1"
    assert units.unit_name(SPEC, 2, 0) == "Output, digit 0"
    assert units.weight_words(SPEC, 2, 0, -0.5) == "From Hidden 1, unit 1: weight -0.500."
    assert units.layer_words(SPEC, 1).name == "1 unit, tanh"


@pytest.mark.parametrize(
    ("fewer", "words"),
    [
        (0, "Without it: as many test digits right."),
        (3, "Without it: 3 fewer test digits right."),
        (-2, "Without it: 2 more test digits right."),
    ],
)
def test_what_happens_without_a_unit(fewer: int, words: str) -> None:
    assert units.without_words(fewer, None, None) == words
    assert units.without_words(fewer, 3, 3) == f"{words} The answer stays 3."
    assert units.without_words(fewer, 3, 8) == f"{words} The answer becomes 8."


def test_what_changes_by_hand_did() -> None:
    assert units.changed_words(3, 355, 360, 3, 8) == (
        "With your changes: 3 fewer right, 355 of 360. The answer becomes 8."
    )
    assert units.changed_words(-1, 359, 360, None, None) == "With your changes: 1 more right, 359 of 360."
