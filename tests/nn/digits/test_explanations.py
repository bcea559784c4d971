"""What each cell of a drawing did, and the smallest change that makes another digit win."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nn
from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.data import DigitData
from nn.digits.explanations import Change, occlusion, smallest_change
from nn.digits.recognizer import recognize

DATA = DigitData.standard()
NETWORK = nn.default_network()
CELLS = 64

numbers = st.integers(0, len(DATA.test) - 1)


def copies_of(number: int, seed: int = 0) -> Array:
    """Return (3, 64) copies of a test digit: itself and two that differ a little."""
    image = DATA.test.images[number]
    noise = np.random.default_rng(seed).uniform(-0.1, 0.1, (2, CELLS)) * (image > 0)
    return np.concatenate([image[None], np.clip(image + noise, 0, 1)]).astype(np.float32)


def small(seed: int = 0) -> nn.Network:
    layers = [nn.Layer(CELLS, "input"), nn.Layer(8, "tanh", scale=3), nn.Layer(10, "softmax", scale=3)]
    return nn.Network(layers, seed=seed)


@settings(max_examples=10)
@given(numbers, st.integers(0, 9))
def test_a_cell_did_what_is_missing_once_it_is_blank(number: int, digit: int) -> None:
    copies = copies_of(number)
    whole = recognize(NETWORK, copies).probabilities[digit]
    done = occlusion(NETWORK, copies, digit)
    assert NETWORK.calibration.temperature != 1
    for cell in range(CELLS):
        blank = copies.copy()
        blank[:, cell] = 0
        expected = whole - recognize(NETWORK, blank).probabilities[digit]
        assert done[cell] == pytest.approx(expected, abs=1e-6)


def test_a_blank_cell_did_exactly_nothing_and_a_network_is_left_as_it_is() -> None:
    copies, parameters = copies_of(3), NETWORK.parameters.copy()
    before = copies.copy()
    done = occlusion(NETWORK, copies, 3)
    smallest_change(NETWORK, copies)
    assert (done[~copies.any(axis=0)] == 0).all()
    assert done.any()
    np.testing.assert_array_equal(copies, before)
    np.testing.assert_array_equal(NETWORK.parameters, parameters)


def test_what_was_done_for_all_digits_together_is_nothing() -> None:
    total = sum(occlusion(NETWORK, copies_of(5), digit) for digit in range(10))
    np.testing.assert_allclose(total, 0, atol=1e-6)


@settings(max_examples=30)
@given(numbers)
def test_a_change_makes_another_digit_win_and_no_part_of_it_does(number: int) -> None:
    copies = copies_of(number)
    before = recognize(NETWORK, copies).digit
    change = smallest_change(NETWORK, copies)
    assert change is not None
    after = recognize(NETWORK, change.apply(copies))
    assert (after.digit, after.probability) == (change.digit, change.probability)
    assert after.digit != before
    assert set(change.values) <= {0.0, 1.0}
    for part in itertools.combinations(zip(change.cells, change.values, strict=True), len(change.cells) - 1):
        left = copies.copy()
        for cell, value in part:
            left[:, cell] = value
        assert recognize(NETWORK, left).digit == before


@settings(max_examples=30)
@given(numbers, st.integers(0, 5))
def test_one_cell_is_found_if_one_is_enough(number: int, seed: int) -> None:
    image, network = DATA.test.images[number], small(seed)
    before = recognize(network, image[None]).digit
    single = [
        (cell, value)
        for cell in range(CELLS)
        for value in (0.0, 1.0)
        if recognize(network, Change((cell,), (value,), 0, 0).apply(image)[None]).digit != before
    ]
    change = smallest_change(network, image)
    assert change is None or (len(change.cells) == 1) == bool(single)


def test_cells_that_were_only_stepping_stones_are_left_out_again() -> None:
    """Three cells help a little each and so come first, but two others alone are enough, together."""
    layers = [nn.Layer(CELLS, "input"), nn.Layer(2, "relu", "zeros"), nn.Layer(10, "softmax", "zeros")]
    network = nn.Network(layers, seed=0)
    hidden, output = network.layer_parameters
    hidden.weights[0, [3, 4, 5]] = 1
    hidden.weights[:, [8, 9]] = np.array([[0.9], [1]])
    hidden.biases[1] = -1
    output.weights[1], output.biases[0] = np.array([1, 10]), 8
    change = smallest_change(network, np.zeros(CELLS))
    assert change is not None
    assert (change.cells, change.values, change.digit) == ((8, 9), (1.0, 1.0), 1)


def test_one_image_is_one_copy() -> None:
    image = DATA.test.images[0]
    assert smallest_change(NETWORK, image) == smallest_change(NETWORK, image[None])


def test_a_network_that_says_the_same_to_everything_cannot_be_changed() -> None:
    network = small()
    network.layer_parameters[-1].weights[:] = 0
    network.layer_parameters[-1].biases[:] = np.eye(10)[4]
    assert smallest_change(network, copies_of(0)) is None
    assert not occlusion(network, copies_of(0), 4).any()


def test_no_more_cells_are_changed_than_asked_for() -> None:
    found = {n: smallest_change(NETWORK, DATA.test.images[n]) for n in range(20)}
    two = next(n for n, change in found.items() if change is not None and len(change.cells) == 2)
    assert smallest_change(NETWORK, DATA.test.images[two], most=1) is None
    assert smallest_change(NETWORK, DATA.test.images[two], most=2) == found[two]


def test_the_digit_that_wins_is_the_one_that_a_temperature_leaves_first() -> None:
    network = NETWORK.copy()
    network.calibration = Calibration(temperature=4.0)
    usual, warm = (smallest_change(each, copies_of(1)) for each in (NETWORK, network))
    assert usual is not None and warm is not None
    assert (usual.cells, usual.digit) == (warm.cells, warm.digit)
    assert warm.probability < usual.probability


def test_a_digit_that_there_is_not_is_named() -> None:
    with pytest.raises(ValueError, match="digit"):
        occlusion(NETWORK, copies_of(0), 10)
